"""What somebody orders about a single day of the calendar, as they type it."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.forms.days import day

NOTE: Final = 40
"""Characters of the reason that are kept."""

_WORKED: Final = ("上班", "补班", "補班", "工作日", "工作", "working", "work", "on")
_OFF: Final = ("休息", "放假", "停工", "停班", "off", "holiday", "休")
_AS_ANNOUNCED: Final = ("恢复", "恢復", "照常", "取消", "reset", "clear")
_WORDS: Final = {
    **dict.fromkeys(_WORKED, True),
    **dict.fromkeys(_OFF, False),
    **dict.fromkeys(_AS_ANNOUNCED, None),
}
_ORDER: Final = re.compile(
    "(.+?)("
    + "|".join(word if not word.isascii() else rf"\b{word}\b" for word in _WORDS)
    + ")(.*)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class DayOrder:
    """A day, and how it shall be.

    Attributes:
        day: Which.
        working: Whether it is worked; None: as announced.
        note: Why.
    """

    day: date
    working: bool | None
    note: str = ""


def day_order(text: str, today: date) -> DayOrder | None:
    """What is ordered, such as `2026-10-11 上班 调休` or `10月11日 休息`; None: nothing clear."""
    said = unicodedata.normalize("NFKC", text).strip()
    found = _ORDER.fullmatch(said) or _ORDER.fullmatch(said.lower())
    if found is None:
        return None
    meant = day(found[1].strip(" ,，:："), today)
    if meant is None:
        return None
    note = " ".join(found[3].strip(" ,，:：。()（）").split())
    return DayOrder(meant, _WORDS[found[2]], note[:NOTE])
