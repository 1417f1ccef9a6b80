"""What a text is searched by: its Han characters and pairs of them, its words and its numbers.

Texts are folded first, so that what people type differently is found together: full-width forms
(NFKC), capitals, and traditional characters, for which the simplified one stands. The table of
these is OpenCC's.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_HAN: Final = r"\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_RUN: Final = re.compile(rf"([{_HAN}]+)|((?:(?![{_HAN}_])\w)+)")
"""Characters without a space between them, and what other scripts make a word of."""


@cache
def _simplified() -> dict[int, str]:
    """The simplified character for each traditional one; the first where there are several."""
    table = resources.files("opencc") / "dictionary" / "TSCharacters.txt"
    pairs: dict[int, str] = {}
    for line in table.read_text(encoding="utf-8").splitlines():
        traditional, _, simplified = line.partition("\t")
        first = simplified.split(" ")[0]
        if len(traditional) == len(first) == 1:
            pairs[ord(traditional)] = first
    return pairs


def fold(text: str) -> str:
    """A text as it is compared: one form for what means the same."""
    return unicodedata.normalize("NFKC", text).casefold().translate(_simplified())


def _runs(text: str) -> Iterator[tuple[bool, str]]:
    for found in _RUN.finditer(fold(text)):
        yield found[1] is not None, found[0]


def _pairs(run: str) -> Iterator[str]:
    return (run[start : start + 2] for start in range(len(run) - 1))


def tokens(text: str) -> list[str]:
    """Everything a text is found by, each once."""
    found: dict[str, None] = {}
    for han, run in _runs(text):
        if han:
            found.update(dict.fromkeys(run))
            found.update(dict.fromkeys(_pairs(run)))
        else:
            found[run] = None
    return list(found)


def wanted(words: str) -> list[str]:
    """What a text has to have all of, to be found by these words; empty where they say nothing.

    Characters that stand together are looked for together: as pairs, a single one by itself.
    """
    found: dict[str, None] = {}
    for han, run in _runs(words):
        found.update(dict.fromkeys(_pairs(run) if han and len(run) > 1 else [run]))
    return list(found)


def telling(text: str) -> list[str]:
    """By what a text is compared with others: pairs and words, no bare character or number."""
    return [one for one in tokens(text) if len(one) > 1 and not one.isdecimal()]
