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
_FIRM: Final = re.compile(
    rf"[{_HAN}A-Za-z0-9（）()·]{{2,24}}?(?:有限责任公司|有限公司|集团公司|公司|集团|合作社|商行|个体户)"
)
_BEFORE_A_FIRM: Final = re.compile(r"^.*[由向对按经与请给把将被]")
"""What is left of these is no part of the name."""
_NUMBER: Final = re.compile(
    rf"[{_HAN}]{{1,10}}\s?[〔\[（(【]\s?\d{{4}}\s?[〕\]）)】]\s?第?\s?\d{{1,5}}\s?号"
)
_CALLED: Final = re.compile(
    rf"[{_HAN}]{{1,4}}(?="
    r"省|市|县|区|州|镇|乡|村|街|路|大道|巷|里\d|楼|大厦|广场|园|港|山|河|湖|"
    r"局|委|办|厅|署|院|所|中心|站|科|处|银行|学|"
    r"先生|女士|主任|科长|局长|处长|经理|老师|同志|书记|工(?![业程作商人])|总(?![额量计共体数])|"
    r"[\s:：]*(?:\+?86[\s-]?)?(?:0\d{2,3}[\s-]?)?\d{7,11})"
)
"""A few characters before what makes a name of them: a place, an office, a person."""


class _Tables(NamedTuple):
    characters: dict[str, str]
    several: frozenset[str]
    phrases: dict[str, str]
    longest: int


def traditional(text: str, names: Iterable[str] = ()) -> str:
    """Words in traditional characters, with these names as they are written."""
    return _traditional(text, frozenset(names))


@lru_cache(maxsize=256)
def _traditional(text: str, names: frozenset[str]) -> str:
    """Hundreds of groups are told the same."""
    kept = sorted(_kept(text, names))
    said, position = "", 0
    for start, end in kept:
        if end > position:
            said += _converted(text[position : max(start, position)])
            said += text[max(start, position) : end]
            position = end
    return said + _converted(text[position:])


def _kept(text: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where names stand."""
    for name in {one.strip() for one in names}:
        start = text.find(name) if len(name) > 1 else -1
        while start >= 0:
            yield start, start + len(name)
            start = text.find(name, start + 1)
    for found in _FIRM.finditer(text):
        before = _BEFORE_A_FIRM.match(found[0])
        yield found.start() + (before.end() if before else 0), found.end()
    for found in _NUMBER.finditer(text):
        yield found.span()


def _converted(text: str) -> str:
    tables = _tables()
    called = {at for found in _CALLED.finditer(text) for at in range(*found.span())}
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
            stays = at in called and one in tables.several
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
    characters: dict[str, str] = {}
    itself: set[str] = set()
    for source, targets in lines("STCharacters.txt"):
        characters[source] = targets[0].translate(local)
        if len(targets) > 1 and source in targets:
            itself.add(source)
    phrases = {source: targets[0].translate(local) for source, targets in lines("STPhrases.txt")}
    return _Tables(characters, frozenset(itself), phrases, max(map(len, phrases)))
