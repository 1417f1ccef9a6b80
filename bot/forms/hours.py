"""Hours as people write them."""

import re
import unicodedata
from datetime import time
from typing import Final

from bot.forms.days import number

_NUMBER: Final = r"(\d{1,2}|[一二两兩三四五六七八九十]{1,3})"
_DAYTIME: Final = r"(凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|am|pm)?"
_CHINESE: Final = re.compile(
    rf"{_DAYTIME}{_NUMBER}(?:点|點|时|時)(?:钟|鐘|整)?(?:(半)|{_NUMBER}(?:分)?|(一刻|三刻))?"
)
_COLON: Final = re.compile(rf"{_DAYTIME}(\d{{1,2}})[:.](\d{{2}}){_DAYTIME}")
_ENGLISH: Final = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(am|pm)")
_LATER: Final = frozenset({"下午", "傍晚", "晚上", "pm"})


def hour(text: str) -> time | None:
    """The time of day that `text` means; `None` where it means none.

    Read are `14:30`, `下午两点半`, `上午9点`, `9点15分`, `3pm`, full-width or not.
    """
    said = "".join(unicodedata.normalize("NFKC", text).lower().split()).rstrip("。")
    if found := _COLON.fullmatch(said):
        return _of(found[1] or found[4] or "", int(found[2]), int(found[3]))
    if found := _ENGLISH.fullmatch(said):
        return _of(found[3], int(found[1]), int(found[2] or 0))
    if found := _CHINESE.fullmatch(said):
        minutes = 30 if found[3] else _digits(found[4]) if found[4] else 0
        if found[5]:
            minutes = 15 if found[5] == "一刻" else 45
        return _of(found[1] or "", _digits(found[2]), minutes)
    return None


def _digits(numeral: str) -> int:
    return int(numeral) if numeral.isdecimal() else number(numeral)


def _of(daytime: str, hours: int, minutes: int) -> time | None:
    if daytime in _LATER and 1 <= hours < 12:
        hours += 12
    if daytime == "中午" and 1 <= hours <= 2:
        hours += 12
    if daytime == "am" and hours == 12:
        hours = 0
    return time(hours, minutes) if hours < 24 and minutes < 60 else None


def wrong_hour(text: str) -> str | None:
    """The words that say why this is no time of day; None where it is one."""
    return None if hour(text) is not None else "form-no-hour"
