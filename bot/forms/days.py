"""Days as people write them."""

import re
import unicodedata
from datetime import date, timedelta

_NAMED = {
    "前天": -2, "昨天": -1, "昨日": -1, "yesterday": -1,
    "今天": 0, "今日": 0, "today": 0,
    "明天": 1, "明日": 1, "tomorrow": 1,
    "后天": 2, "後天": 2, "大后天": 3, "大後天": 3,
}  # fmt: skip
_WEEKDAYS = {
    name: day
    for day, names in enumerate(("一1", "二2", "三3", "四4", "五5", "六6", "日天7"))
    for name in names
}
_ENGLISH = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号號]?")
_SHORT = re.compile(r"(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号號]?")
_DAYFIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?(?:,?\s+(\d{4}))?")
_MONTHFIRST = re.compile(r"([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?")
_AHEAD = re.compile(
    r"(?:\+|in\s+)\s*(\d{1,3})\s*(?:天|日|days?)?|(\d{1,3})\s*(?:天|日)(?:后|後|内|內)"
)
_WEEKDAY = re.compile(r"(下)?(?:个|個)?(?:周|週|星期|礼拜|禮拜)([一二三四五六日天1-7])")
_NUMERALS = re.compile(r"[一二三四五六七八九十]{1,3}(?=[月日号號])")
_DIGIT = {name: n for n, name in enumerate("一二三四五六七八九", 1)} | {"两": 2, "兩": 2}
_REMEMBERED = 60
"""A day without a year this many days ago or fewer is meant as past; earlier ones as next year's."""


def day(text: str, today: date) -> date | None:
    """The day `text` means as of `today`; `None` where it means none. Past days are returned too.

    Read are `2026-10-14`, `2026年10月14日`, `10月14日`, `十月十四日`, `10.14`, `14 Oct 2026`,
    `明天`, `下周三`, `月底`, `+7`, `7天后`, `in 7 days`; the day may be followed by `前`.
    """
    said = unicodedata.normalize("NFKC", text).strip().lower().rstrip("。.!前 ").removesuffix("之")
    said = _NUMERALS.sub(lambda found: str(number(found[0])), said)
    try:
        return _exact(said, today) or _near(said, today)
    except (ValueError, OverflowError):
        return None


def _exact(said: str, today: date) -> date | None:
    if found := _FULL.fullmatch(said):
        return date(*map(int, found.groups()))
    if found := _SHORT.fullmatch(said):
        return _yearless(int(found[1]), int(found[2]), today)
    if found := _DAYFIRST.fullmatch(said):
        number, name, year = found.groups()
    elif found := _MONTHFIRST.fullmatch(said):
        name, number, year = found.groups()
    else:
        return None
    if name not in _MONTHS:
        return None
    month = _MONTHS.index(name) + 1
    if year:
        return date(int(year), month, int(number))
    return _yearless(month, int(number), today)


def _near(said: str, today: date) -> date | None:
    if said in _NAMED:
        return today + timedelta(_NAMED[said])
    if said in {"月底", "本月底", "这个月底", "end of month"}:
        return (today.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)
    if found := _AHEAD.fullmatch(said):
        return today + timedelta(int(found[1] or found[2]))
    if found := _WEEKDAY.fullmatch(said):
        monday = today - timedelta(today.weekday())
        meant = monday + timedelta(_WEEKDAYS[found[2]] + (7 if found[1] else 0))
        return meant if meant >= today else meant + timedelta(7)
    if said.isalpha() and said[:3] in _ENGLISH and said.endswith(("day", *_ENGLISH)):
        return today + timedelta((_ENGLISH.index(said[:3]) - today.weekday()) % 7)
    return None


def _yearless(month: int, number: int, today: date) -> date:
    for year in range(today.year, today.year + 5):
        try:
            meant = date(year, month, number)
        except ValueError:  # 29 February
            continue
        if meant >= today - timedelta(_REMEMBERED):
            return meant
    raise ValueError("no such day")


def number(numeral: str) -> int:
    """The number that a Chinese numeral below a hundred means; 0 where it is none."""
    tens, ten, ones = numeral.rpartition("十")
    if not ten:
        return _DIGIT[numeral] if len(numeral) == 1 else 0
    return (_DIGIT.get(tens, 0) if tens else 1) * 10 + (_DIGIT.get(ones, 0) if ones else 0)
