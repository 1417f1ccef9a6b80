"""How Chinese is broken into lines.

No line begins with a mark that closes or pauses, none ends with one that opens; a number stays
with its unit, a date with its weekday, a Latin word in one. Pure: whoever sets a text says how
wide it is.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from bot.domain.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Width = Callable[[str], float]

CLOSING: Final = frozenset("，。、；：？！）》」』”’】〉〕〗｝…·—～～,.;:?!)]}%％‰℃°/々")
"""With these no line begins."""
OPENING: Final = frozenset("（《「『“‘【〈〔〖｛([{￥¥$#")
"""With these no line ends."""
PAUSES: Final = frozenset("，。、；：？！,;:?! ")
"""After these a title is best broken."""

_HAN: Final = r"\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_UNIT: Final = (
    r"(?:[十百千万萬亿億]*(?:美元|欧元|歐元|港元|元|个?工作日|個工作日|自然日|个月|個月|个|個|家|件|项|項|条|條|款|天|日|月|年|周|週|"
    r"小时|小時|分钟|分鐘|人次|人|名|位|户|戶|平方米|平方公里|亩|畝|公顷|公里|千米|米|吨|噸|千瓦时|千瓦|度|倍|级|級|档|檔|号|號|楼|樓|层|層|"
    r"室|期|批|次|届|屆|台|臺|套|辆|輛|折|岁|歲|点|點|时|時|分|秒|份|页|頁|版)|[十百千万萬亿億]+)"
)
_ATOM: Final = re.compile(
    r"(?:\d{2,4}\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?[日号號]"
    r"(?:\s?[(（](?:周|週|星期)?.[)）])?(?:\s?\d{1,2}[:：]\d{2})?\s?[前止起]?"  # a date with its weekday and hour
    rf"|[{_HAN}]{{1,6}}\s?[〔\[]\d{{4}}[〕\]]\s?第?\d{{1,5}}\s?[号號]"  # 文号
    r"|[第约約近超达達满滿共逾￥¥$≥≤±]?\d+(?:[.,:：/~～–-]\d+)*\s?[%％‰℃+]?"
    rf"(?:\s?{_UNIT})?"  # a number with its unit
    r"|[A-Za-z0-9][A-Za-z0-9.@:/_+&'’#=?%-]*"  # a word of letters
    r"|…+|—+|\s+|.",
    re.DOTALL,
)
_SMALLER: Final = re.compile(
    rf"\d[\d.,]*\s?{_UNIT}?[{re.escape(''.join(CLOSING))}]*|[^\d][{re.escape(''.join(CLOSING))}]*",
    re.DOTALL,
)
"""What is kept together of a piece that is wider than a line."""
_TABLE: Final = (
    "企业 工业 技术 改造 设备 更新 补助 补贴 奖励 贷款 贴息 支持 申报 申请 政策 资金 项目 创新 研发 费用 高新 专精 特新 小巨 巨人 中小 小微 规上 上云 数字 智能 制造 "
    "绿色 工厂 稳岗 返还 社保 就业 用工 招聘 培训 人才 住房 租金 减免 税收 税费 优惠 扶持 发展 经济 服务 外贸 出口 信用 保险 担保 融资 首贷 续贷 知识 产权 专利 商标 "
    "标准 质量 品牌 展会 市场 开拓 电商 物流 用地 用电 用水 用气 用能 节能 环保 安全 生产 消防 审批 验收 办证 登记 注册 认定 入库 入规 上市 挂牌 投资 招商 引资 建设 "
    "厂房 园区 平台 示范 试点 基地 中心 孵化 众创 科技 成果 转化 重点 新建 扩建 一次 最高 关于 实施 办法 细则 通知 意见 方案 措施 若干 加快 促进 推动 推进 鼓励 提升 "
    "降低 成本 增加 扩大 稳定 增长 个体 工商 女职 职工 青年 高校 毕业 返乡 创业 农民 吸纳 失业 技能 等级 每年 全市 全省 本市 本省 我市 我省 免费 专项 首台 首套 首批 "
    "次性 "
)
_WORDS: Final = frozenset(_TABLE[at : at + 2] for at in range(0, len(_TABLE), 3))
"""Pairs that no headline is broken between, where that can be helped."""


@lru_cache(maxsize=256)
def atoms(text: str) -> tuple[str, ...]:
    """A text in pieces that are not broken; what is white stands at their ends."""
    found: list[str] = []
    for match in _ATOM.finditer(text):
        one = match[0]
        before = found[-1] if found else ""
        joined = before and (
            one.isspace()
            or one[0] in CLOSING
            or before[-1] in OPENING
            or unicodedata.combining(one[0])
        )
        if joined:
            found[-1] += " " if one.isspace() else one
        elif not one.isspace():
            found.append(one)
    return tuple(found)


def broken(text: str, width: Width, room: float) -> list[str]:
    """A text in lines no wider than `room`, each as full as it can be.

    A last line of a single character takes a neighbour along where that costs no line. What is
    wider than a line by itself is broken anywhere.
    """
    pieces = _narrow(atoms(text), width, room)
    lines = _filled(pieces, width, room)
    if len(lines) > 1 and len(lines[-1].strip()) <= 2:
        em = width("国")
        tighter = _filled(pieces, width, room - em)
        if len(tighter) == len(lines) and len(tighter[-1]) > len(lines[-1]):
            return tighter
    return lines


def balanced(text: str, width: Width, room: float, lines: int) -> list[str] | None:
    """A headline in at most so many lines of like width, broken where one would pause.

    None where it takes more lines.
    """
    pieces = atoms(text)
    if not pieces:
        return [""]
    if width("".join(pieces).strip()) > room * lines + width("国") * lines:
        return None
    least = len(_filled(pieces, width, room))
    if least > lines or any(width(one.strip()) > room for one in pieces):
        return None
    best: tuple[float, tuple[int, ...]] | None = None
    whole = width("".join(pieces).strip())
    for count in range(least, min(lines, least + 1) + 1):
        found = _cheapest(pieces, width, room, count, whole / count)
        # A line more has to be worth it.
        if found is not None and (best is None or found[0] + 0.25 < best[0]):
            best = found
    if best is None:
        return None
    ends = best[1]
    return ["".join(pieces[start:end]).strip() for start, end in pairwise((0, *ends))]


def torn(lines: Sequence[str]) -> bool:
    """Whether a word that is known is broken between two lines."""
    return any(_is_word(one[-1:] + other[:1]) for one, other in pairwise(lines))


def shortened(lines: Sequence[str], most: int, width: Width, room: float) -> list[str]:
    """The first lines, the last of which ends in an ellipsis."""
    kept = list(lines[:most])
    last = kept[-1].rstrip()
    while last and (width(f"{last}…") > room or last[-1] in CLOSING | OPENING):
        last = last[:-1]
    return [*kept[:-1], f"{last}…"]


def _filled(pieces: Sequence[str], width: Width, room: float) -> list[str]:
    """Lines as full as they can be. What surely fits is not measured in one again."""
    lines = [""]
    half = width("国") / 2
    surely = 0.0
    for one in pieces:
        wide = width(one) + (half if one[-1] in CLOSING else 0)
        if lines[-1] and surely + wide > room and width((lines[-1] + one).rstrip()) > room:
            lines.append("")
            surely = 0.0
        lines[-1] += one
        surely += wide
    return [line.strip() for line in lines]


def _narrow(pieces: Sequence[str], width: Width, room: float) -> list[str]:
    """The same pieces, those wider than a line in pieces of their own."""
    fit: list[str] = []
    for one in pieces:
        if width(one.rstrip()) <= room:
            fit.append(one)
            continue
        part = ""
        for smaller in _SMALLER.findall(one):
            for some in [smaller] if width(smaller) <= room else smaller:
                if part and width((part + some).rstrip()) > room:
                    fit.append(part)
                    part = ""
                part += some
        fit.append(part)
    return fit


def _is_word(pair: str) -> bool:
    return fold(pair) in _WORDS


def _cheapest(
    pieces: Sequence[str], width: Width, room: float, count: int, ideal: float
) -> tuple[float, tuple[int, ...]] | None:
    """The cheapest way to break into so many lines: its cost, and where the lines end."""
    size = len(pieces)
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for line in range(1, count + 1):
        reached: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (cost, ends) in best.items():
            for end in range(start + 1, size + 1) if line < count else (size,):
                wide = width("".join(pieces[start:end]).strip())
                if wide > room or end == start:
                    break
                price = cost + ((wide - ideal) / ideal) ** 2
                if end < size and pieces[end - 1][-1] not in PAUSES:
                    price += 0.5 if _is_word(pieces[end - 1][-1] + pieces[end][0]) else 0.12
                if end not in reached or price < reached[end][0]:
                    reached[end] = (price, (*ends, end))
        best = reached
    return best.get(size)
