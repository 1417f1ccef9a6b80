"""Which papers (申报材料) a document asks for: its own lines, found by their heading."""

from __future__ import annotations

import re
from typing import Final

MOST: Final = 900
"""Characters that are taken at most."""
_HEADING: Final = re.compile(
    r"^\s*(?P<mark>[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.、．]|第[一二三四五六七八九十]{1,3}[条章])?"
    r"\s*(?P<words>.*)$"
)
_PAPERS: Final = re.compile(
    r"(?:申报|申请|提交|报送|所需|需要|需提供|应提供|应提交)[^。；]{0,8}材料|材料(?:清单|要求)"
)
_RANKS: Final = (
    re.compile(r"第.+[条章]"),
    re.compile(r"[一二三四五六七八九十]{1,3}、"),
    re.compile(r"[（(][一二三四五六七八九十]{1,3}[)）]"),
    re.compile(r"\d{1,2}[.、．]"),
)


def wanted_papers(body: str) -> str:
    """The lines of a document that name the papers to hand in; empty where none says so.

    Nothing is added: either a heading (三、申报材料) with what stands under it until the next
    heading of its rank, or the one sentence that says it.
    """
    lines = [line.strip() for line in body.splitlines()]
    for at, line in enumerate(lines):
        found = _HEADING.match(line)
        if found is None or not found["mark"] or not _PAPERS.search(line[:40]):
            continue
        rank = _rank(found["mark"])
        under = [line] if len(line) > len(found["mark"]) + 14 else []  # it says some of them itself
        for below in lines[at + 1 :]:
            mark = _HEADING.match(below)
            if mark is not None and mark["mark"] and _rank(mark["mark"]) <= rank:
                break
            if below:
                under.append(below)
        if under:
            return _cut("\n".join(under))
    for sentence in re.split(r"(?<=[。；])|\n", body):
        if _PAPERS.search(sentence) and "：" in sentence:
            return _cut(sentence.strip())
    return ""


def _rank(mark: str) -> int:
    return next((rank for rank, one in enumerate(_RANKS) if one.fullmatch(mark)), len(_RANKS))


def _cut(words: str) -> str:
    if len(words) <= MOST:
        return words
    return words[:MOST].rsplit("\n", 1)[0] + "\n…"
