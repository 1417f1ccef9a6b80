"""Pairings (包联): one liaison, one enterprise, and how many problems a year are to be solved."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from bot.domain.calendar import WorkCalendar

QUOTA: Final = 2
"""Real problems to be solved for each enterprise in a year of its pairing."""


def year_of(since: datetime, at: datetime, calendar: WorkCalendar) -> tuple[datetime, datetime]:
    """The year of a pairing that runs at a moment: from one anniversary of its day to the next.

    Both are midnights of the office's zone, in UTC; the first lies within the year, the second
    in the next. A pairing begun on 29 February has its anniversary on 1 March.
    """
    begun, today = calendar.local(since).date(), calendar.local(at).date()
    years = max(today.year - begun.year, 0)
    first = _anniversary(begun, years)
    if first > today and years:
        years -= 1
        first = _anniversary(begun, years)
    following = _anniversary(begun, years + 1)
    return _midnight(first, calendar), _midnight(following, calendar)


def _midnight(day: date, calendar: WorkCalendar) -> datetime:
    return datetime.combine(day, time(), calendar.zone).astimezone(UTC)


def _anniversary(begun: date, years: int) -> date:
    try:
        return begun.replace(year=begun.year + years)
    except ValueError:  # 29 February
        return begun.replace(month=2, day=28, year=begun.year + years) + timedelta(1)
