"""Which papers (申报材料) a document asks for: its own lines, found by their heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST: Final = 900
"""Characters that are taken at most."""
_MARKED: Final = re.compile(
    r"^(?P<mark>第[一二三四五六七八九十]{1,3}[条章节]|[一二三四五六七八九十]{1,3}、"
    r"|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.、．](?!\d)|[①-⑳])\s*(?P<words>.*)$"
)
_OF_PAPERS: Final = re.compile(
    r"^[^，。；：:（(]{0,10}材料(?:清单|要求|目录)?(?:[：:。]?$|[：:。]\s*(?P<rest>.+)$)"
)
"""What a heading over them says, and perhaps some of them behind it."""
_ASKS: Final = re.compile(
    r"(?:提交|提供|所需|报送|携带|附上|连同|需备)[^。；：:]{0,10}材料[^。；：:]{0,60}[：:]"
)
"""A sentence that goes on with them."""
_RANKS: Final = (
    re.compile(r"第.+[条章节]"),
    re.compile(r"[一二三四五六七八九十]{1,3}、"),
    re.compile(r"[（(][一二三四五六七八九十]{1,3}[)）]"),
    re.compile(r"\d{1,2}[.、．]"),
)


def wanted_papers(body: str) -> str:
    """The lines of a document that name the papers to hand in; empty where none says so.

    Nothing is added: either what stands under a heading (三、申报材料) until the next of its rank,
    or the sentence that names them, with the numbered lines that follow it.
    """
    lines = [line.strip() for line in body.splitlines()]
    for at, line in enumerate(lines):
        found = _MARKED.match(line)
        heading = found and _OF_PAPERS.match(found["words"])
        if not found or not heading:
            continue
        under = [heading["rest"]] if heading["rest"] else []
        rank = _rank(found["mark"])
        for below in lines[at + 1 :]:
            mark = _MARKED.match(below)
            if mark is not None and _rank(mark["mark"]) <= rank:
                break
            if below:
                under.append(below)
        if under:
            return _cut("\n".join(under))
    for at, line in enumerate(lines):
        asks = _ASKS.search(line)
        if asks is None:
            continue
        start = max(line.rfind(mark, 0, asks.start()) for mark in "。；") + 1
        end = line.find("。", asks.end())
        said = [line[start : end + 1 if end >= 0 else None]]
        if not line[asks.end() :]:
            said += _numbered(lines[at + 1 :])
        if said[1:] or line[asks.end() :]:
            return _cut("\n".join(said))
    return ""


def _numbered(lines: Sequence[str]) -> list[str]:
    """The numbered lines with which a text goes on."""
    found: list[str] = []
    first = None
    for line in filter(None, lines):
        mark = _MARKED.match(line)
        rank = None if mark is None else _rank(mark["mark"])
        first = rank if first is None else first
        if rank is None or first is None or rank < first:
            break
        found.append(line)
    return found


def _rank(mark: str) -> int:
    return next((rank for rank, one in enumerate(_RANKS) if one.fullmatch(mark)), len(_RANKS))


def _cut(words: str) -> str:
    if len(words) <= MOST:
        return words
    return words[:MOST].rsplit("\n", 1)[0] + "\n…"
