"""What there is to be had: shares, amounts, and the most that one may get."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from bot.domain.drafting_cut import clean, joined, shortened
from bot.domain.drafting_text import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.domain.drafting_text import Sentence

_SUM: Final = r"(?P<n>\d[\d,]*(?:\.\d+)?)\s*(?P<unit>亿元|万元|元|万美元|美元|万)(?P<per>/[\u4e00-\u9fff]{1,4})?"
_AMOUNT: Final = re.compile(_SUM)
_CAP: Final = re.compile(
    r"(?P<cap>最高|不超过|上限为?|封顶|限额)(?P<gap>[^，；。\d]{0,10}?)" + _SUM
)
_AWARD: Final = re.compile(
    r"(?P<cap>奖励|补贴|补助|奖补|给予|资助|发放|每[人户家件辆台](?=\d))(?P<gap>[^，；。\d]{0,4}?)"
    + _SUM
)
_TOTAL: Final = re.compile(
    "总额|预算|专项资金|引导资金|补偿资金|总投资|计划总|资金规模|安排.{0,6}资金|资金池|分担|比例核减|代偿"
)
_PER: Final = re.compile(
    "单个|单户|每家|每户|每个|每人|每项|每辆|单项|同一企业|同一(单位|项目|申报)|每套|每台|个人|个体|企业(年度|累计|当年|最高)|合计"
)
_CONDITION: Final = re.compile(
    "收入|资产|所得额|销售额|注册资本|出口额|投资强度|总投入|罚款|举报|欠|营收|产值|实缴|低于|股权融资|价格为|押金|贷款金额"
)
_BENEFIT: Final = re.compile(
    "补贴|补助|奖励|奖补|贴息|返还|减免|减半|免收|免征|免租|免费|减按|下浮|补偿|额度|利率|费率|全额|降低|承担|优惠|扶持|资助"
    "|最高|不超过|上限|起价|底价|租金|年限|压缩|压减|零费用|免除|红包|减征|期限最长|租期|抵|收取|补|每[人户家件辆台个](?=\\d)|办结|合并|减少|降至|下降|赠送|抵免|抵扣"
)
_FIGURE: Final = re.compile(
    r"\d[\d.,]*\s*(?:%|‰|万元|亿元|元|个百分点|个基点|折|个工作日|个月|个环节|小时|份)|(?<!\d)\d{1,2}\s*年|免费|免收|免征|零费用|减半|全额"
)
_CEILING: Final = re.compile(
    "(?:单个|每家|同一)(?:企业|单位|项目)[^，。；]{0,10}(?:补助|补贴|奖补|奖励|扶持|资助)[^，。；]{0,8}(?:最高|不超过)"
)
"""What it says to whoever gets it, wherever that stands."""
_STRONG: Final = re.compile(r"最高|不超过|上限|封顶|%|‰|全额|免")
_NOT: Final = re.compile(
    "不予|不得|不享受|不重复|追回|取消.{0,4}资格|公示|拨付|审核|初审|行文|罚款|举报|核减|不再|弄虚|预算|自理|退回|结算|不属于|投诉|占用.*期限|重复"
)  # fmt: skip
_POWERS: Final = {"亿元": 10**8, "万元": 10**4, "元": 1, "万": 10**4, "万美元": 70_000, "美元": 7}


@dataclass(frozen=True, slots=True)
class Most:
    """The most that one may get: as it is said in a headline, how much, and where it is said."""

    words: str
    value: Decimal
    sentence: Sentence


def most(sentences: Iterable[Sentence]) -> Most | None:
    """The most that one may get: the largest cap; without any, the largest award."""
    caps: list[Most] = []
    awards: list[Most] = []
    for one in sentences:
        aside = one.about(Part.DUTY, Part.WHO, Part.STUFF, Part.WHOM) and not one.about(Part.WHAT)
        if aside and not _CEILING.search(one.text):
            continue
        if one.cells:
            caps += _of_row(one)
            continue
        for clause in re.split("[，；。]", one.text):
            if _CONDITION.search(clause) or (_TOTAL.search(clause) and not _PER.search(one.text)):
                continue
            for pattern, into in ((_CAP, caps), (_AWARD, awards)):
                for found in pattern.finditer(clause):
                    cap = "最高" if "最高" in clause[: found.end()] else found["cap"]
                    if found["per"] and pattern is _AWARD:
                        continue
                    into.append(_of_clause(found, cap, clause, one))
    found_ = caps or awards
    return max(found_, key=lambda one: one.value, default=None)


_AND: Final = re.compile(f"(?:、|和|或者?){_SUM}")


def _of_clause(found: re.Match[str], cap: str, clause: str, one: Sentence) -> Most:
    """A cap or an award; of several in a row (20万元、50万元) the largest."""
    end = found.end()
    while more := _AND.match(clause, end):
        found = max(found, more, key=_value)
        end = more.end()
    return Most(f"{cap}{found['n']}{found['unit']}{found['per'] or ''}", _value(found), one)


def _of_row(one: Sentence) -> list[Most]:
    found = []
    for head, cell in zip(one.heads, one.cells, strict=False):
        mark = re.search("最高|上限|限额|封顶", head)
        amount = _AMOUNT.fullmatch(cell.strip())
        if mark and amount:
            found.append(Most(f"{mark[0]}{amount[0]}", _value(amount), one))
    return found


def _value(found: re.Match[str]) -> Decimal:
    value = Decimal(found["n"].replace(",", "")) * _POWERS[found["unit"]]
    return value / 10**9 if found["per"] else value  # 5元/千瓦时 is less than any sum


def offers(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that say what there is to be had, the best first."""
    ranked = [(_rank(one), -at, one) for at, one in enumerate(sentences)]
    ranked = [one for one in ranked if one[0] >= 4]
    if ranked:  # what stands first is what it is about
        rank, at, one = max(ranked, key=lambda one: (one[0] >= 6, one[1]))
        ranked[ranked.index((rank, at, one))] = (rank + 2, at, one)
    return [one for _, _, one in sorted(ranked, key=lambda one: one[:2], reverse=True)]


def _rank(one: Sentence) -> int:
    text = one.text
    if one.cells:
        return _rank_of_row(one)
    if one.about(Part.WHOM, Part.STUFF):
        return 0
    if not _BENEFIT.search(text) or text.endswith(("：", ":")):
        return 0
    rank = 0
    if one.about(Part.WHAT):
        rank += 4
    elif not one.parts and _AWARD.search(text):
        rank += 2
    elif one.about(Part.DUTY):
        rank += 1 if _CEILING.search(text) else -3
    elif one.about(Part.WHO, Part.HOW):
        rank -= 2
    figures = _FIGURE.search(text)
    rank += 2 if figures else -3
    rank += 1 if _STRONG.search(text) and figures else 0
    rank += 1 if _PER.search(text) else 0
    if _TOTAL.search(text) and not _PER.search(text):
        rank -= 8
    if _NOT.search(text):
        rank -= 3 if _STRONG.search(text) and figures else 6
    if re.search("罚款|处.{0,10}元", text):
        rank -= 9
    if len(text) > 160:
        rank -= 1
    return rank


def _rank_of_row(one: Sentence) -> int:
    heads = "".join(one.heads)
    if not re.search("标准|最高|比例|金额|限额|额度|补贴|奖励", heads) or one.cells == one.heads:
        return 0
    return 6 if re.search(r"\d", one.text) and not re.search("投资|责任单位", heads) else 0


def worded(offer: Sentence, limit: int, *, whole: bool = False) -> str:
    """An offer in few words; empty where they would not say what there is.

    Args:
        offer: Which.
        limit: Characters at most.
        whole: Whether it must keep what it depends on.
    """
    if offer.cells:
        return _row(offer, limit)
    text = clean(offer.text)
    label = next(
        (one for one in offer.path[-1:] if 2 <= len(one) <= 9 and text.startswith(one)), ""
    )
    if label and len(text) > limit:
        text = text[len(label) :].lstrip("：:")
    text = "，".join(one for one in text.split("，") if not re.search("不予|不得|不再", one))
    said = shortened(text, limit, _GIVES, _BENEFIT, _FIGURE)
    if not _BENEFIT.search(said) or (_FIGURE.search(text) and not _FIGURE.search(said)):
        return ""
    depends = [one for one in text.split("，") if re.search("的$", one) or one.startswith("对")]
    return "" if whole and any(one not in said for one in depends) else said


_GIVES: Final = re.compile(
    f"(?:{_BENEFIT.pattern}).*?(?:{_FIGURE.pattern})|(?:{_FIGURE.pattern}).*?(?:{_BENEFIT.pattern})|免征|免收|免费|减半|全额"
)


_PRICED: Final = re.compile("标准|金额|奖励|补贴|补助|比例|价格|租金|额度")


def _row(offer: Sentence, limit: int) -> str:
    cells = [one for one in offer.cells if one and not re.fullmatch(r"\d{1,2}", one)]
    named = list(zip(offer.heads, offer.cells, strict=False))
    caps = [
        f"{head}：{cell}"
        for head, cell in named
        if re.search("最高|限额|上限", head) and re.search(r"\d", cell)
    ]
    figures = [cell for head, cell in named if _PRICED.search(head) and re.search(r"\d", cell)]
    figures = figures or [one for one in cells[1:] if re.search(r"\d", one)]
    parts = [*cells[:1], *(caps or figures[:1])]
    said = "，".join(dict.fromkeys(parts))
    return said if len(parts) > 1 and len(said) <= limit else ""


def money(chosen: Sequence[Sentence], top: Most | None, limit: int) -> str:
    """How much there is: the clauses with figures of the first offers."""
    parts: list[str] = []
    for one in sorted(chosen[:3], key=lambda one: one is not (top and top.sentence)):
        if one.cells:
            parts.append(_row(one, limit))
            continue
        clauses = [part for part in re.split("[，；]", clean(one.text)) if _GIVES.search(part)]
        parts += [part for part in clauses if not re.search("年|工作日", part) or "元" in part]
    return joined(parts, limit, "，")
