"""F11, the reckoning: every day of four years, every zone's clock, the leap day."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import chinese_calendar
import pytest

from bot.domain.calendar import OfficeHours, WorkCalendar
from bot.domain.official_days import OFFICIAL
from bot.domain.span import Measure, Span, add_months, due_at

CALENDAR = WorkCalendar()
FIRST, LAST = date(2024, 1, 1), date(2026, 12, 31)
"""What the other package knows."""
DAYS = [FIRST + timedelta(n) for n in range((LAST - FIRST).days + 1)]
WORKED = [day for day in DAYS if chinese_calendar.is_workday(day)]
"""Every working day of three years, in order, by the other package alone."""
SHANGHAI = ZoneInfo("Asia/Shanghai")


def by_hand(day: date, n: int) -> date | None:
    """The n-th working day after a day (before it for n < 0), counted off on the list."""
    if n > 0:
        place = bisect_right(WORKED, day) + n - 1
    elif n < 0:
        place = bisect_left(WORKED, day) + n
    else:
        place = bisect_left(WORKED, day)
    return WORKED[place] if 0 <= place < len(WORKED) else None


def test_so_many_working_days_from_each_day_of_three_years() -> None:
    """Counted off on the other package's list, forwards and backwards: the same day."""
    counts = (*range(-8, 9), -60, -30, -15, 15, 30, 60)
    differ = [
        (day, n)
        for day in DAYS
        for n in counts
        if (told := by_hand(day, n)) is not None and CALENDAR.add_working_days(day, n) != told
    ]
    assert differ == []


def test_how_many_working_days_lie_between_any_two_days() -> None:
    """For each day with each of the month after it, and one further off, both ways round."""
    ahead = (*range(32), 92)
    differ = []
    for day in DAYS:
        for n in ahead:
            other = day + timedelta(n)
            if other > LAST:
                continue
            told = bisect_right(WORKED, other) - bisect_right(WORKED, day)
            ours = CALENDAR.working_days_between(day, other)
            if (ours, CALENDAR.working_days_between(other, day)) != (told, -told):
                differ.append((day, other))
    assert differ == []


@pytest.mark.long
def test_how_many_lie_between_each_day_and_each_after_it() -> None:
    """All 600,000 pairs of three years."""
    place = {day: bisect_right(WORKED, day) for day in DAYS}
    differ = [
        (day, other)
        for day in DAYS
        for other in DAYS[DAYS.index(day) :]
        if CALENDAR.working_days_between(day, other) != place[other] - place[day]
    ]
    assert differ == []


def test_a_limit_from_each_hour_of_each_day_ends_where_the_list_says() -> None:
    """Three working days from before opening, at noon, and after closing, for three years."""
    differ = []
    for day in DAYS[:-20]:
        for hour in (0, 8, 13, 17, 18, 23):
            at = datetime.combine(day, time(hour, 29 if hour == 17 else 0), SHANGHAI)
            late = hour >= 18
            begun = by_hand(day + timedelta(late), 0)
            assert begun is not None
            ends = by_hand(begun, 3)
            if due_at(Span(3), at, CALENDAR).astimezone(SHANGHAI).date() != ends:
                differ.append(at)
    assert differ == []


STATUTORY_2027 = {
    date(2027, 1, 1): 1,
    date(2027, 2, 5): 4,  # the eve, and the first three days of the lunar year (6 February)
    date(2027, 4, 5): 1,  # 清明
    date(2027, 5, 1): 2,
    date(2027, 6, 9): 1,  # 端午
    date(2027, 9, 15): 1,  # 中秋
    date(2027, 10, 1): 3,
}
"""The thirteen days that are off by law in 2027, from an almanac; a package that knows the year
does not exist before it is announced. Those on a weekend are made up for on the next weekdays."""


def test_2027_has_what_is_off_by_law_and_nothing_else() -> None:
    """Every day of the year is what the week makes of it, but for the thirteen; all provisional."""
    off = {day + timedelta(n) for day, length in STATUTORY_2027.items() for n in range(length)}
    assert len(off) == 13
    given = set()
    for first, length in STATUTORY_2027.items():
        stretch = [first + timedelta(n) for n in range(length)]
        following = stretch[-1] + timedelta(1)
        for _ in [day for day in stretch if day.weekday() >= 5]:
            while following.weekday() >= 5:
                following += timedelta(1)
            given.add(following)
            following += timedelta(1)
    days = [date(2027, 1, 1) + timedelta(n) for n in range(365)]
    worked = {day for day in days if day.weekday() < 5 and day not in off | given}
    assert {day for day in days if CALENDAR.is_working(day)} == worked
    if not OFFICIAL[2027].announced:
        assert all(CALENDAR.is_provisional(day) for day in days)
        assert CALENDAR.is_tentative(date(2026, 12, 30), date(2027, 1, 4))
    assert not CALENDAR.is_tentative(date(2026, 12, 1), date(2026, 12, 31))


def test_months_meet_the_leap_day() -> None:
    """The 31st becomes the 29th in a leap year, the 29th the 28th a year later."""
    assert add_months(date(2028, 1, 31), 1) == date(2028, 2, 29)
    assert add_months(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert add_months(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert add_months(date(2024, 2, 29), 48) == date(2028, 2, 29)
    leap = datetime(2024, 2, 29, 10, tzinfo=SHANGHAI)
    ends = due_at(Span(1), leap, CALENDAR).astimezone(SHANGHAI)
    assert ends == datetime(2024, 3, 1, 17, 30, tzinfo=SHANGHAI)
    before = datetime(2024, 2, 28, 10, tzinfo=SHANGHAI)
    assert due_at(Span(1), before, CALENDAR).astimezone(SHANGHAI).date() == date(2024, 2, 29)
    day = due_at(Span(1, Measure.NATURAL_DAYS), before, CALENDAR).astimezone(SHANGHAI).date()
    assert day == date(2024, 2, 29)


@pytest.mark.parametrize(
    "zone",
    [
        "Asia/Shanghai", "Asia/Urumqi", "UTC", "Europe/Berlin", "America/New_York",
        "America/St_Johns", "Asia/Kathmandu", "Pacific/Kiritimati", "Pacific/Pago_Pago",
        "Australia/Lord_Howe",
    ],
)  # fmt: skip
def test_office_hours_are_those_of_the_offices_own_clock(zone: str) -> None:
    """Wherever the office is, and when its clocks are changed: opening and closing by the wall."""
    calendar, here = WorkCalendar(zone), ZoneInfo(zone)
    hours = OfficeHours()
    for day in DAYS[::3]:
        opens, closes = calendar.opening_of(day), calendar.closing_of(day)
        assert opens.tzinfo is closes.tzinfo is UTC
        assert opens.astimezone(here).time() == hours.opening
        assert closes.astimezone(here).time() == hours.closing
        assert calendar.day_of(closes - timedelta(seconds=1)) == calendar.add_working_days(day, 0)
        after = calendar.add_working_days(day + timedelta(1), 0)
        assert calendar.day_of(closes) == after
        if calendar.is_working(day):
            assert calendar.next_office_moment(opens - timedelta(hours=1)) == opens
            nearly = closes - timedelta(minutes=1)
            assert calendar.is_office_moment(nearly)
            assert calendar.next_office_moment(nearly) == nearly
            assert due_at(Span(0), opens, calendar) == closes


def test_hours_are_hours_when_the_clocks_are_changed() -> None:
    """48 hours over the night in which Berlin loses one end an hour later on the wall."""
    berlin = ZoneInfo("Europe/Berlin")
    calendar = WorkCalendar("Europe/Berlin")
    begun = datetime(2026, 3, 28, 9, tzinfo=berlin)
    ends = due_at(Span(48, Measure.HOURS), begun, calendar)
    assert ends - begun.astimezone(UTC) == timedelta(hours=48)
    assert ends.astimezone(berlin).time() == time(10)
