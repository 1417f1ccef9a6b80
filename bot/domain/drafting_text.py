"""How an official document is built: its headings, and the sentences under each of them.

The levels are those of official writing: 第一章, 第一条, 一、, （一）, 1., （1）. A heading says what
the sentences below it are about; of the headings above a sentence the innermost that says so counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Part(StrEnum):
    """What a heading announces."""

    WHO = "who"
    WHAT = "what"
    STUFF = "stuff"  # 材料
    HOW = "how"
    UNTIL = "until"
    WHOM = "whom"
    DUTY = "duty"  # what offices do among themselves, and what is forbidden


_DUTY: Final = re.compile(
    "工作要求|有关要求|相关要求|纪律|保障措施|保障机制|监督|组织(领导|实施|保障)|提醒|提示|注意事项|法律责任"
    "|附则|总则|考核|其他事项|其他(?!.*条件)|职责|概况|风险|合作(机构|银行)|同期活动|总体|重点任务|任务分工|目标"
    "|专家服务|口径|举报|管理要求|项目管理|资金管理|资金来源|绩效|工作措施|责任分工|整治重点|实施步骤|服务承诺"
    "|职责分工|宣传|审核(和|拨付|发放)|资金拨付|强化|加强|名词解释|验收|变更"
)
_WHOM: Final = re.compile(
    "联系(人|方式|电话|我们)|业务联系|咨询(电话|方式|渠道|服务|$)|服务热线|^电话|热线$|(?<!举报)(?<!投诉)(?<!监督)电话$|找谁|问谁"
)
_KINDS: Final = (
    (Part.STUFF, re.compile("材料|资料(?!来源)|(提供|提交)：?$|要件")),
    (
        Part.UNTIL,
        re.compile(
            "(申报|申请|报名|受理|办理|征集|填报|报送|实施|执行|登记|认购|申领|预约|补贴|政策|业务|服务)[^，。]{0,4}(时间|时限|期限|期间)"
            "|方式(和|与|及)时间|(程序|流程|方式)[^。]{0,3}时间|时间(安排|要求|节点|和|及|与|：|:|$)|时限要求|什么时候|何时|有效期|截止|期限要求"
        ),
    ),
    (
        Part.WHO,
        re.compile(
            "对象|范围|主体(?!责任)|服务谁|支持谁|帮谁|适用(?:情形|企业|客户)|(参会|参展|参加|参赛|邀请|申报)(单位|企业|人员|对象)|(单位|企业|主体)(要求|资格)|(申报|申请|享受|认定|基本|适用|准入|参与|参加|补助|补贴|支持|奖励|资格|报名|入驻|单位|企业)条件"
            "|哪些(人|企业|单位|情况)|谁(能|可以)|符合.{0,6}条件|(具备|满足|符合).{0,6}条件|资格(?!审)|^条件$"
        ),
    ),
    (
        Part.WHAT,
        re.compile(
            "标准|支持(政策|措施|内容|方式|重点|力度)|补(贴|助|偿)|奖(励|补)|优惠|扶持(?!对象)|额度|利率|减免|减征|免征|贴息|返还"
            "|待遇|哪些(支持|优惠|政策)|降费|减负|能得到|享(受)?什么|有什么|奖项|能补|多少|租金|费用|怎么收|政策(内容|措施)|主要(政策|内容)|优化措施|服务内容|参会服务|提供服务|改革(内容|措施|举措)|便利|举措|供应方式|贷款(条件|政策)|收费|价格|红包"
        ),
    ),
    (
        Part.HOW,
        re.compile(
            "程序|流程|方式|步骤|怎么(申|办|报|领)|怎样|如何(申|办|报|领)|(申请|申报|办理|申领|报名)(办法|方法|渠道|途径|指南)|报名|经办|操作|办理|申报要求|网上(填报|申报)"
            "|企业(申报|申请)|线上|线下|^申请$|提出申请|自愿申报|(组织|项目|材料)申报|申报(推荐|组织)"
        ),
    ),
)
_NOT_HOW: Final = re.compile("(支持|奖补|补助|补偿|供应|担保|扶持|联系|咨询|监管)方式")
_MARK: Final = re.compile(
    r"(?P<chapter>第[一二三四五六七八九十百\d]+章)\s*"
    r"|(?P<article>第[一二三四五六七八九十百\d]+条)\s*"
    r"|(?P<one>[一二三四五六七八九十]{1,3})\s*[、．.]\s*"
    r"|[（(](?P<two>[一二三四五六七八九十]{1,3})[）)]\s*[、]?"
    r"|(?P<sub>\d{1,2}[．.]\d{1,2})(?:\s+(?=[\u4e00-\u9fff])|(?=(?![万亿元年月日倍吨个以至米])[\u4e00-\u9fff]))"
    r"|(?P<three>\d{1,2})\s*[、．.](?:(?!\d)|(?=20\d\d年))\s*"
    r"|[（(](?P<four>\d{1,2})[）)]\s*|(?P<five>[①-⑳])\s*"
)
_LEVELS: Final = {
    "chapter": 0.0, "article": 1.0, "one": 2.0, "two": 3.0, "three": 4.0, "sub": 4.8, "four": 5.0, "five": 5.0
}  # fmt: skip
_ASKED: Final = re.compile(r"(?:\d{1,2}[、.．]\s*)?(?:问|Q)\s*\d{0,2}\s*[：:]\s*(.+)")
_ANSWERED: Final = re.compile(r"(?:答|A)\s*\d{0,2}\s*[：:]\s*")
_RUN_IN: Final = re.compile(r"([^，。；：！？]{2,18})(?:。|：)(?=.)")
_LABEL: Final = re.compile(r"【([^】]{2,12})】")
_BARE: Final = re.compile(r"([^，。；：！？\d]{2,10})：(?=.)")
_ATTACHED: Final = re.compile(r"附\s*(?:件|表)\s*\d{0,2}\s*[：:]?")
_CLOSING: Final = re.compile(r"[。；！？]")
_OPEN, _SHUT = "（(《“【〔[", "）)》”】〕]"
_WIDE: Final = str.maketrans(
    {0xFF10 + n: str(n) for n in range(10)}
    | {0xFF21 + n: chr(65 + n) for n in range(26)}
    | {0xFF41 + n: chr(97 + n) for n in range(26)}
    | {"％": "%", "．": ".", "／": "/", "＋": "+", "－": "-", "~": "～", "\u3000": " ", "\xa0": " "}
)


LONGEST: Final = 500
"""Characters of a sentence; what goes on longer is taken in pieces."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, or one row of a table.

    Attributes:
        text: It.
        parts: What it is about, by the headings above it.
        path: Those headings, the outermost first.
        line: In which line of the document.
        cells: Of a row.
        heads: What stands at the top of a row's table.
        section: The number of the innermost section it stands in; sentences of one have the same.
    """

    text: str
    parts: frozenset[Part]
    path: tuple[str, ...]
    line: int
    cells: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    section: int = 0

    def about(self, *parts: Part) -> bool:
        """Whether it is about one of these."""
        return bool(self.parts.intersection(parts))


@dataclass(frozen=True)
class Paper:
    """A document in lines, as far as it speaks to those it is for: forms at its end are left out."""

    lines: tuple[str, ...]

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All of its sentences in their order."""
        return tuple(_Reader(self.lines).sentences())


def paper(text: str) -> Paper:
    """A document taken apart.

    Args:
        text: A paragraph or a row of a table a line; cells are divided by a tab or by `|`.
    """
    lines = [
        re.sub(r" *\t *", "\t", re.sub(r" {2,}", " ", line)).strip(" ")
        for line in text.translate(_WIDE).replace(" | ", "\t").splitlines()
    ]
    lines = [line for line in lines if line.strip()]
    return Paper(tuple(lines[: _end(lines)]))


def _end(lines: Sequence[str]) -> int:
    """Where the forms begin that are attached to a notice; what it issues is no form."""
    issues = any(re.search("印发|公布|发布", line) for line in lines[:8])
    for at, line in enumerate(lines):
        if at > 5 and _ATTACHED.fullmatch(line.strip()) and len(lines) > at + 1:
            rest = lines[at + 1 :]
            if issues and sum(map(len, rest)) > 600:
                issues = False  # the first is what it issues; what follows are forms
                continue
            return at
    return len(lines)


def parts_of(heading: str) -> frozenset[Part]:
    """What a heading announces; nothing where it is a name of something else."""
    if _WHOM.search(heading):
        return frozenset({Part.WHOM})
    found = {part for part, mark in _KINDS if mark.search(heading)}
    if Part.HOW in found and _NOT_HOW.search(heading):
        found.discard(Part.HOW)
        found.add(Part.WHAT)
    if Part.STUFF in found:
        return frozenset(found & {Part.STUFF, Part.UNTIL})
    if Part.WHO in found and not found & {Part.UNTIL} and re.search("对象|范围|条件", heading):
        found -= {Part.WHAT} if not re.search("标准|支持政策|和(补|奖)", heading) else set()
        found.discard(Part.HOW)
    if _DUTY.search(heading) and not found & {Part.WHO, Part.UNTIL}:
        return frozenset({Part.DUTY})
    return frozenset(found)


def _mark(line: str) -> tuple[float | None, str]:
    """The level at which a line is numbered, and what it says behind its number."""
    found = _MARK.match(line)
    if found is None or found.lastgroup is None or "\t" in line[:8]:
        return None, line
    return _LEVELS[found.lastgroup], line[found.end() :]


class _Reader:
    """Reads lines one by one and remembers under which headings it is."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._above: list[tuple[float, str, frozenset[Part]]] = []
        self._heads: tuple[str, ...] = ()
        self._section = 0
        self._run_in = 0  # how many headings there are, where the last ends with its paragraph

    def sentences(self) -> Iterator[Sentence]:
        """Yield every sentence."""
        for at, line in enumerate(self._lines):
            if "\t" in line:
                yield self._row(line, at)
                continue
            self._heads = ()
            if asked := _ASKED.fullmatch(line):
                self._open(4.0, asked[1])
            else:
                yield from self._paragraph(line, at)

    def _row(self, line: str, at: int) -> Sentence:
        cells = tuple(one.strip() for one in line.split("\t"))
        if not self._heads and not re.search(r"\d", line):
            self._heads = cells
        return self._said("，".join(one for one in cells if one), at, cells)

    def _paragraph(self, line: str, at: int) -> Iterator[Sentence]:
        level, rest = _mark(line)
        if level is None and self._run_in and self._run_in == len(self._above):
            self._above.pop()  # 十、强化服务。… ends with its paragraph
        self._run_in = 0
        rest = _ANSWERED.sub("", rest, count=1)
        if level is not None:
            self._under(level)
            self._section += 1
            if len(rest) <= 26 and not _CLOSING.search(rest) and not rest.endswith(("：", ":")):
                self._above.append((level, rest, parts_of(rest)))
                if level >= 3:  # an item so short may be no heading: 1.营业执照复印件
                    yield self._said(rest, at)
                return
            if run_in := _RUN_IN.match(rest):
                self._above.append((level, run_in[1], parts_of(run_in[1])))
                self._run_in = len(self._above)
                if rest[run_in.end() - 1] == "。":
                    rest = rest[run_in.end() :]
        elif self._is_heading(rest, at):
            self._open(2.0, rest.rstrip("：:"))
            return
        else:
            rest = self._labelled(rest)
        below = self._below(rest, level, at)
        if below is not None and level is None:
            self._under(below - 0.5)
        yield from (self._said(one, at) for one in split(rest))
        if below is not None:
            lead = parts_of(rest.rpartition("。")[2][-30:]) - {Part.DUTY}
            if lead and not any(Part.DUTY in announced for _, _, announced in self._above):
                self._above.append((below - 0.5, rest, lead))

    def _is_heading(self, line: str, at: int) -> bool:
        """Whether a line without a number is a heading: short, bare, with something below it."""
        if len(line) > 12 or at + 1 >= len(self._lines) or re.search(r"[，。；\d]|：.", line):
            return False
        return bool(parts_of(line.rstrip("：:"))) and not _MARK.match(self._lines[at])

    def _labelled(self, rest: str) -> str:
        """Open what a label begins (【享受主体】…, or 申报时间：…); return what is left to read."""
        if label := _LABEL.match(rest):
            self._open(4.5, label[1])
            return rest[label.end() :]
        if (bare := _BARE.match(rest)) and parts_of(bare[1]):
            self._open(6.0, bare[1])
        elif self._above and self._above[-1][0] == 6.0:
            self._above.pop()
        return rest

    def _below(self, rest: str, level: float | None, at: int) -> float | None:
        """The level of the list below a line that ends in a colon and so is its heading."""
        if not rest.endswith(("：", ":")) or len(rest) > 120 or at + 1 >= len(self._lines):
            return None
        below, _ = _mark(self._lines[at + 1])
        return None if below is None or (level is not None and below <= level) else below

    def _open(self, level: float, heading: str) -> None:
        self._under(level)
        self._section += 1
        self._above.append((level, heading, parts_of(heading)))

    def _under(self, level: float) -> None:
        while self._above and self._above[-1][0] >= level:
            self._above.pop()

    def _said(self, text: str, at: int, cells: tuple[str, ...] = ()) -> Sentence:
        announced = [parts for _, _, parts in self._above if parts]
        parts = announced[-1] if announced else frozenset()
        outer = any(
            Part.DUTY in one
            for at, (level, _, one) in enumerate(self._above)
            if level <= 2 or not at
        )
        if outer and parts != {Part.WHOM}:
            parts = frozenset({Part.DUTY})
        path = tuple(heading for _, heading, _ in self._above)
        return Sentence(text, parts, path, at, cells, self._heads if cells else (), self._section)


def split(text: str) -> list[str]:
    """A paragraph in sentences; what stands in brackets or quotes is not taken apart."""
    found: list[str] = []
    depth = begin = 0
    for at, sign in enumerate(text):
        if sign in _OPEN:
            depth += 1
        elif sign in _SHUT:
            depth = max(0, depth - 1)
        elif sign in "。；！？" and not depth:
            found.append(text[begin : at + 1].strip())
            begin = at + 1
        if at - begin >= LONGEST and not (
            sign.isascii() and text[at + 1 : at + 2].isascii()
        ):  # no sentence of a person's
            found.append(text[begin : at + 1])
            begin = at + 1
    found.append(text[begin:].strip())
    return [one for one in found if one]
