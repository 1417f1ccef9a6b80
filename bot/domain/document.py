"""Documents as they are read: what reading may cost, why one cannot be read, lines made whole."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain.policy import Source

MOST_BYTES: Final = 20 * 1024 * 1024
"""Bytes of a file; a bot cannot fetch more from Telegram."""
MOST_PAGES: Final = 300
MOST_CHARACTERS: Final = 60_000
"""Characters that are kept of a document; the original has the rest."""
MOST_UNZIPPED: Final = 100 * 1024 * 1024
MOST_PARTS: Final = 2_000
"""Bytes to which a document may unpack, and files that it may be made of."""
LONGEST_TITLE: Final = 120
LONGEST_NAME: Final = 60
"""Characters of a title, and of the name of a file where it is shown."""
LEAST: Final = 30
"""A document that says less was not read."""
A_PAGE: Final = 25
"""So few characters a page have been scanned: a stamp, a page number, nothing else."""


class Unreadable(Exception):
    """A document cannot be read. Ids of the words that say so are made of `code`.

    Attributes:
        code: Why: `scanned`, `garbled`, `old`, `ofd`, `locked`, `broken`, `empty`, `too-big`, `too-long`,
            `bomb`, `other`, `gone`.
        values: What the words need besides.
    """

    def __init__(self, code: str, **values: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


@dataclass(frozen=True, slots=True)
class Document:
    """A document that was read.

    Attributes:
        text: What it says: a paragraph a line, a row of a table a line, its cells divided by tabs.
        source: In which shape it came.
        attached: Names of files that lie within it or that it links to.
        cut: Whether it says more than is kept.
    """

    text: str
    source: Source
    attached: tuple[str, ...] = ()
    cut: bool = False


_ENDS: Final = tuple("。；！？：;!?:”》")
_HANGS: Final = tuple("、，,：:（(“《")
"""How a line ends that goes on, whatever ended it: a long number or an address did not fit in."""
_BEGINS: Final = re.compile(
    r"\s*(?:[一二三四五六七八九十百]+[、．.]|[（(][一二三四五六七八九十\d]+[）)]|\d+[、．.）)]"
    r"|第[一二三四五六七八九十百\d]+[章节条]|附件|附：|附表|抄送|联系人|联系电话|地址|邮箱|网址|电话|[①-⑳●■◆▪·•-])"
)
"""How a paragraph begins that cannot be the middle of another."""
_FOLIO: Final = re.compile(r"\s*[-—–－_\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*/\s*\d+)?[-—–－_\s]*")
"""The number of a page, alone in its line."""
_DATED: Final = re.compile(r"\s*(?:20|二)[\d〇○零一二三四五六七八九]{3}年.{1,8}日\s*")
_SPACES: Final = re.compile(r"[ \u00a0\u3000]+")
_APART: Final = re.compile(r"(?<!\S)[\u4e00-\u9fff](?: [\u4e00-\u9fff])+(?!\S)")
"""Characters that stand apart one by one, as in titles that fill a line."""
_NUMBER_ALONE: Final = re.compile(r"\S{1,16}[〔\[【(（]\d{4}[〕\]】)）]\s*第?\s*\d+\s*号")
NEAR: Final = 3.2
"""A line that ends so many heights of a letter from the margin was ended by it."""
INDENTED: Final = 0.12
"""Where so large a part of the lines begins apart from the others, paragraphs do."""
LARGE: Final = 1.2
SAME: Final = 0.12
"""Letters so much higher than most are those of a title, whose lines are of one height."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A line as it is printed: its words, where it begins and ends, how high its letters are."""

    text: str
    left: float
    right: float
    height: float


def made_whole(lines: Sequence[Printed]) -> list[str]:
    """Paragraphs from the lines of a print: those that the margin has ended go on.

    Numbers of pages are left out. A line that begins like a heading, an item or a date stays one,
    and so does a row of a table; lines of a title, in letters of their own size, are one.
    """
    kept = [one for one in lines if one.text.strip() and not _FOLIO.fullmatch(one.text)]
    if not kept:
        return []
    edges = _Edges.of(kept)
    whole: list[str] = []
    before: Printed | None = None
    for line in kept:
        said = _SPACES.sub(" ", line.text).strip()
        if before is not None and edges.goes_on(before, line):
            space = " " if whole[-1][-1:].isascii() and said[:1].isascii() else ""
            whole[-1] += space + said
        else:
            whole.append(said)
        before = line
    return whole


@dataclass(frozen=True, slots=True)
class _Edges:
    """Where lines begin and end on the pages of a print, and how high most letters are."""

    left: float
    right: float
    height: float
    indented: bool
    """Whether paragraphs begin with a space."""

    @classmethod
    def of(cls, lines: Sequence[Printed]) -> _Edges:
        lines = [one for one in lines if "\t" not in one.text] or lines
        some = len(lines) // 20
        left = sorted(one.left for one in lines)[some]
        right = sorted(one.right for one in lines)[-1 - some]
        height = sorted(one.height for one in lines)[len(lines) // 2]
        begins = sum(one.left > left + height for one in lines)
        part = len(lines) * INDENTED
        return cls(left, right, height, indented=part < begins < len(lines) - part)

    def goes_on(self, before: Printed, line: Printed) -> bool:
        """Whether a line goes on with what the one before began."""
        said = line.text.strip()
        if "\t" in before.text or "\t" in line.text or _NUMBER_ALONE.fullmatch(before.text.strip()):
            return False
        if _BEGINS.match(said) or _DATED.fullmatch(said) or _NUMBER_ALONE.fullmatch(said):
            return False
        ended = before.text.rstrip().endswith(_ENDS)
        if before.height > LARGE * self.height:
            return abs(before.height - line.height) < SAME * self.height and not ended
        full = before.right > self.right - NEAR * self.height
        if self.indented:
            # A long number or an address moves down whole, and leaves a gap behind.
            moved = said[:1].isascii() and said[:1].isalnum() and not ended
            hangs = moved or before.text.rstrip().endswith(_HANGS)
            return line.left < self.left + self.height and (full or hangs)
        return full and not ended


def tidied(lines: Sequence[str]) -> str:
    """Lines as they are kept: without empty ones, without spaces that only spread characters."""
    said: list[str] = []
    for line in lines:
        text = unicodedata.normalize("NFC", line).replace("\x00", "")
        cells = [_spread(_SPACES.sub(" ", cell).strip()) for cell in text.split("\t")]
        if any(cells):
            said.append("\t".join(cells).rstrip("\t"))
    return "\n".join(said)


def _spread(cell: str) -> str:
    return _APART.sub(lambda found: found[0].replace(" ", ""), cell)


_FREQUENT: Final = frozenset(
    "的一是在不有和人中大为上个国以要年月日企业政策申报资金市区县元万通知关于办法支持单位实施工"
    "為個國時來業資縣區萬關辦單實報請審條項"
    "，。、；：（）《》"
)


def sense(text: str) -> float:
    """How much of a text is what documents are full of, from 0 to 1: it tells encodings apart."""
    told = [one for one in text[:4000] if ord(one) > 127]
    return sum(one in _FREQUENT for one in told) / len(told) if told else 1.0


_BRACKETS: Final = str.maketrans(
    {"[": "〔", "【": "〔", "]": "〕", "】": "〕", "(": "〔", ")": "〕"}
)


_NUMBERED: Final = re.compile(r"[〔\[【(（]20\d\d[〕\]】)）]\s*第?\s*\d+\s*号")
_TITLED: Final = re.compile(
    r"(?:关于.{4,60}|.{4,40})(?:通知|公告|通告|办法|措施|意见|方案|细则|规定|政策|指南|规划|清单)"
    r"(?:[(（].{1,8}[)）])?\s*$"
)
TOP: Final = 12
"""Lines at the top of a document among which its number and its title stand."""


def looks_official(text: str) -> bool:
    """Whether words may be those of a policy: at their top stands a number (文号) or a title."""
    top = [line.strip() for line in text.splitlines() if line.strip()][:TOP]
    return any(_NUMBERED.search(line) or _TITLED.match(line) for line in top)


ABBREVIATED: Final = range(2, 5)
"""Characters of an abbreviation: 技改 for 技术改造, 首贷 for 首次贷款."""
APART: Final = 3
"""Characters of the whole that at most lie between two of those."""


def abbreviates(short: str, text: str) -> bool:
    """Whether a few characters may be short for words of a text: they stand in it in this order."""
    said = "".join(short.split())
    if len(said) not in ABBREVIATED or not all("\u4e00" <= one <= "\u9fff" for one in said):
        return False
    return re.search(f".{{0,{APART}}}?".join(map(re.escape, said)), text) is not None


_ONES: Final = "〇一二三四五六七八九"


def numeral(n: int) -> str:
    """A number from 1 to 99 in Chinese, as items are counted; others in digits."""
    if not 1 <= n <= 99:
        return str(n)
    tens, ones = divmod(n, 10)
    ten = "" if not tens else "十" if tens == 1 else f"{_ONES[tens]}十"
    return ten + (_ONES[ones] if ones else "")


_ISSUED: Final = re.compile(
    r"^[^《》]*?关于(?:印发|发布|公布|转发)(?:[^《》]*《(.+)》[^《》]*|([^《》]+?)的(?:通知|公告|通告|函))$"
)
_ABOUT: Final = re.compile(r"^[^《》]{2,80}?(?=关于)")
SHORTEST: Final = 6


def headline(title: str) -> str:
    """A title without who issued it: what it is about, or what was issued by it."""
    said = " ".join(title.split())
    if found := _ISSUED.match(said):
        return found[1] or found[2]
    short = _ABOUT.sub("", said)
    return short if len(short) >= SHORTEST else said


def after_title(body: str, title: str) -> str:
    """What a document says behind its title; all of it where the title is not found at its top."""
    lines = body.split("\n")
    sought = title_key(title)
    for number in range(min(len(lines), 15)):
        if sought and title_key(lines[number]) == sought:
            return "\n".join(lines[number + 1 :])
    return body


def number_key(number: str) -> str:
    """A number of a document (文号) as it is compared: whatever brackets and spaces were typed."""
    said = unicodedata.normalize("NFKC", number).translate(_BRACKETS)
    return re.sub(r"\s+|第", "", said).casefold()


_EDITION: Final = re.compile(
    r"[(〔\[【](?:\d{4}年)?(?:试行|暂行|修订|修正|新修订|\d{4}年?版?).{0,4}[)〕\]】]"
)


_YEAR: Final = re.compile(r"(?:19|20)\d{2}(?:年度?|[-—~至](?:19|20)\d{2}年度?)?")


def title_key(title: str) -> str:
    """A title as it is compared: characters alone, without what tells one edition from another."""
    said = _YEAR.sub("", _EDITION.sub("", unicodedata.normalize("NFKC", title)))
    return re.sub(r"\W+|_", "", said).casefold()
