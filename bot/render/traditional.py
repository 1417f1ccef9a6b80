"""Simplified Chinese for readers of traditional characters, by OpenCC's tables (Taiwan's standard).

What somebody or something is called stays as it is written: 于 is a surname, 范 another, 里 stands
in names of places, and no table knows. So whoever asks gives the names that are known; and where
the words around a character say that it is part of a name (before 有限公司, 区, 局, 主任, a telephone
number), one that could be several characters, itself among them, stays itself.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_HAN: Final = r"\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_FIRM: Final = re.compile(rf"[{_HAN}A-Za-z0-9（）()·]{{2,24}}?(有限责任公司|股份有限公司|有限公司)")
_BEFORE_A_FIRM: Final = re.compile(r"^.*[由向对按经与请给把将被的、，]")
"""What is left of these is no part of the name."""
_NUMBER: Final = re.compile(
    rf"[{_HAN}]{{1,10}}\s?[〔\[（(【]\s?\d{{4}}\s?[〕\]）)】]\s?第?\s?\d{{1,5}}\s?号"
)
_CALLED: Final = re.compile(
    rf"(?:(?<![{_HAN}])|(?<=[省市县区州镇乡局委厅由向到在至与和及经报请找是人]))[{_HAN}]{{1,4}}?(?:"
    r"(?=省|市|县|区|州|镇|乡|村|街道|大道|公司|集团|银行|大厦|广场|中心|中学|大学|学院|医院|派出所|"
    r"局|厅|委(?!托)|办(?![理公法事结到])|署|处(?![理于罚置在])|科(?![技学研普目])|站(?!位)|"
    r"先生|女士|主任|科长|局长|处长|经理|老师|同志|书记)"
    rf"|(?=[工总](?![{_HAN}]))"
    rf"|(?=[\s:：，,]*(?:\+?86[\s-]?)?(?:0\d{{2,3}}[\s-]?)?\d{{7,11}}(?!\d)))"
)
"""A few characters that begin where a name can, before what makes one of them: a place, an office,
a person."""
_PREPOSITION: Final = re.compile(
    r"(?<=[位用处属关对由基至等低高少小多大早晚不在限适利有归源来自始便易善忙勇敢出])于"
)
"""于 after these is no name."""


_IN_NAMES: Final = frozenset("于范岳后里云余谷沈姜曲郁涂台松种仇")
"""Characters that stand for several, and that names are written with as they are."""
_PLACE: Final = re.compile(rf"([{_HAN}]{{2,4}}?)(?:省|市|县|区|州|镇|乡|街道)")
"""A place at the beginning of a name, which people call without what kind of place it is."""
_OURS: Final = {
    "采购": "採購",
    "喷涂": "噴塗",
    "后台": "後臺",
    "征求": "徵求",
    "制造": "製造",
    "复印件": "複印件",
    "复制": "複製",
}
"""What the tables get wrong where a neighbour misleads them, in words that policies use."""
_QUOTES: Final = {"“": "「", "”": "」"}
"""As its readers quote."""
_SPAN: Final = re.compile(r"\d\s?个?(?:工作|自然)?(?:小时|分钟|天|日|月|年|周)后")


class _Tables(NamedTuple):
    characters: dict[str, str]
    phrases: dict[str, str]
    longest: int


def traditional(text: str, names: Iterable[str] = ()) -> str:
    """Words in traditional characters, with these names as they are written."""
    return _traditional(text, frozenset(names))


@lru_cache(maxsize=256)
def _traditional(text: str, names: frozenset[str]) -> str:
    """Hundreds of groups are told the same."""
    said, position = "", 0
    for start, end, fixed in sorted(_fixed(text, names), key=lambda one: (one[0], -one[1])):
        if start >= position:
            said += _converted(text[position:start]) + fixed
            position = end
    return said + _converted(text[position:])


def _fixed(text: str, names: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Where names stand, and what the tables would get wrong; and what stands there then."""
    known = {one.strip() for one in names}
    known |= {found[1] for one in known if (found := _PLACE.match(one))}
    for name in known:
        start = text.find(name) if len(name) > 1 else -1
        while start >= 0:
            yield start, start + len(name), name
            start = text.find(name, start + 1)
    for found in _FIRM.finditer(text):
        before = _BEFORE_A_FIRM.match(found[0])
        start = found.start() + (before.end() if before else 0)
        if start + 1 < found.start(1):
            yield start, found.end(), text[start : found.end()]
    for found in _NUMBER.finditer(text):
        yield found.start(), found.end(), found[0]
    for simplified, fixed in _OURS.items():
        for found in re.finditer(simplified, text):
            yield found.start(), found.end(), fixed
    for found in _SPAN.finditer(text):
        yield found.end() - 1, found.end(), "後"


def _converted(text: str) -> str:
    tables = _tables()
    called = {at for found in _CALLED.finditer(text) for at in range(*found.span())}
    called -= {found.start() for found in _PREPOSITION.finditer(text)}
    said, at = "", 0
    while at < len(text):
        for length in range(min(tables.longest, len(text) - at), 1, -1):
            phrase = tables.phrases.get(text[at : at + length])
            if phrase is not None:
                said += phrase
                at += length
                break
        else:
            one = text[at]
            stays = at in called and one in _IN_NAMES
            said += one if stays else tables.characters.get(one, one)
            at += 1
    return said


@cache
def _tables() -> _Tables:
    """OpenCC's tables, read when somebody first reads traditional characters."""
    folder = resources.files("opencc") / "dictionary"

    def lines(name: str) -> Iterator[tuple[str, list[str]]]:
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            source, _, targets = line.partition("\t")
            if targets:
                yield source, targets.split(" ")

    local = {ord(source): targets[0] for source, targets in lines("TWVariants.txt")}
    del local[ord("污")]  # in both cities it is what people write
    characters = {chr(source): target for source, target in local.items()} | _QUOTES
    for source, targets in lines("STCharacters.txt"):
        characters[source] = targets[0].translate(local)
    phrases = {source: targets[0].translate(local) for source, targets in lines("STPhrases.txt")}
    return _Tables(characters, phrases, max(map(len, phrases)))
