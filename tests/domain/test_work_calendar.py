"""Working days and office hours."""

import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import OfficeHours, Override, WorkCalendar, official_year
from bot.domain.official_days import OFFICIAL

chinese_calendar = pytest.importorskip("chinese_calendar", reason="pip install chinesecalendar")

CALENDAR = WorkCalendar()
SHANGHAI = ZoneInfo("Asia/Shanghai")
DAYS = st.dates(date(2024, 1, 1), date(2027, 6, 30))


def here(month: int, day: int, hour: int = 10, minute: int = 0) -> datetime:
    """A moment of 2026 on the office's clock."""
    return datetime(2026, month, day, hour, minute, tzinfo=SHANGHAI)


def days_of(year: int) -> list[date]:
    """Every day of a year."""
    days = (date(year, 1, 1) + timedelta(days=n) for n in range(366))
    return [day for day in days if day.year == year]


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_every_day_agrees_with_another_package(year: int) -> None:
    """Two sources that know nothing of each other say the same of each day."""
    differ = [d for d in days_of(year) if CALENDAR.is_working(d) != chinese_calendar.is_workday(d)]
    assert differ == []
    assert not CALENDAR.is_provisional(date(year, 6, 1))


@pytest.mark.parametrize("year", sorted(OFFICIAL))
def test_our_table_is_the_packages(year: int) -> None:
    """When the package learns of a new announcement this fails, and the table is renewed."""
    known = holidays.country_holidays("CN", years=[year - 1, year, year + 1])
    assert [d for d in days_of(year) if CALENDAR.is_working(d) != known.is_working_day(d)] == []


def test_a_year_outside_of_the_table_is_asked_of_the_package() -> None:
    """2020 was announced; 2035 is not, and has its statutory days all the same."""
    assert official_year(2020).announced
    differ = [d for d in days_of(2020) if CALENDAR.is_working(d) != chinese_calendar.is_workday(d)]
    assert differ == []
    assert CALENDAR.is_provisional(date(2035, 3, 1))
    assert not CALENDAR.is_working(date(2035, 10, 1))


def test_a_year_that_is_not_announced_is_provisional() -> None:
    """2027: plain weekends and what is statutory, marked until an admin says otherwise."""
    assert CALENDAR.is_provisional(date(2027, 2, 14))
    assert not CALENDAR.is_working(date(2027, 1, 1))
    assert not any(CALENDAR.is_make_up(day) for day in days_of(2027))
    told = WorkCalendar(overrides={date(2027, 2, 14): Override(working=True, note="调休")})
    assert told.is_working(date(2027, 2, 14))
    assert not told.is_provisional(date(2027, 2, 14))
    assert told.is_make_up(date(2027, 2, 14))


def test_a_count_over_the_new_year_holidays_includes_the_make_up_saturday() -> None:
    """From Friday 13 February 2026: Saturday 14 is worked, then nothing until Tuesday 24."""
    counted = CALENDAR.explain(date(2026, 2, 13), date(2026, 2, 28))
    assert [(c.day.day, c.make_up) for c in counted] == [
        (14, True),
        (24, False),
        (25, False),
        (26, False),
        (27, False),
        (28, True),
    ]
    assert not any(c.provisional for c in counted)
    assert CALENDAR.add_working_days(date(2026, 2, 13), 2) == date(2026, 2, 24)


def test_an_override_is_explained_by_its_note() -> None:
    """A flood closed the office; the count says so."""
    calendar = WorkCalendar(
        overrides={
            date(2026, 3, 3): Override(working=False, note="防汛"),
            date(2026, 3, 7): Override(working=True, note="补班"),
        }
    )
    counted = calendar.explain(date(2026, 3, 2), date(2026, 3, 8))
    assert [(c.day.day, c.override.note if c.override else "") for c in counted] == [
        (4, ""),
        (5, ""),
        (6, ""),
        (7, "补班"),
    ]


@given(day=DAYS, n=st.integers(1, 60))
def test_adding_and_counting_are_each_others_inverse(day: date, n: int) -> None:
    """N working days after a day, there are n working days between; and back again."""
    end = CALENDAR.add_working_days(day, n)
    assert CALENDAR.is_working(end)
    assert CALENDAR.working_days_between(day, end) == n
    assert CALENDAR.working_days_between(end, day) == -n
    assert len(CALENDAR.explain(day, end)) == n
    back = CALENDAR.add_working_days(end, -n)
    assert back <= day or CALENDAR.add_working_days(day, 0) == back


@given(day=DAYS)
def test_adding_nothing_gives_the_day_itself_or_the_next_that_is_worked(day: date) -> None:
    """Zero working days is today, if anybody is there."""
    same = CALENDAR.add_working_days(day, 0)
    assert same >= day
    assert CALENDAR.is_working(same)
    assert (same == day) is CALENDAR.is_working(day)


@pytest.mark.parametrize(
    ("at", "opens"),
    [
        (here(3, 2, 7), here(3, 2, 8, 30)),
        (here(3, 2, 8, 30), here(3, 2, 8, 30)),
        (here(3, 2, 11, 59), here(3, 2, 11, 59)),
        (here(3, 2, 12), here(3, 2, 14)),
        (here(3, 2, 17, 29), here(3, 2, 17, 29)),
        (here(3, 2, 17, 30), here(3, 3, 8, 30)),
        (here(3, 6, 18), here(3, 9, 8, 30)),
        (here(2, 14, 18), here(2, 24, 8, 30)),
        (here(2, 14, 10), here(2, 14, 10)),
    ],
)
def test_prompts_wait_for_the_office_to_open(at: datetime, opens: datetime) -> None:
    """At noon, at night, over a holiday; a make-up Saturday is a day like others."""
    assert CALENDAR.next_office_moment(at) == opens
    assert CALENDAR.is_office_moment(opens)
    assert CALENDAR.is_office_moment(at) is (at == opens)


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (here(3, 2, 7), date(2026, 3, 2)),
        (here(3, 2, 13), date(2026, 3, 2)),
        (here(3, 2, 17, 29), date(2026, 3, 2)),
        (here(3, 2, 17, 30), date(2026, 3, 3)),
        (here(3, 6, 22), date(2026, 3, 9)),
        (here(3, 7, 10), date(2026, 3, 9)),
    ],
)
def test_an_event_belongs_to_the_working_day_on_which_it_can_be_begun(
    at: datetime, day: date
) -> None:
    """After closing time and on days off, to the next one."""
    assert CALENDAR.day_of(at) == day
    assert CALENDAR.day_of(at.astimezone(UTC)) == day


def test_moments_must_be_aware_and_hours_in_order() -> None:
    """A naive moment is a mistake, and so is an office that closes before it opens."""
    with pytest.raises(ValueError, match="aware"):
        CALENDAR.local(datetime(2026, 3, 2))  # noqa: DTZ001 - naive on purpose
    with pytest.raises(ValueError, match="order"):
        OfficeHours(sessions=((time(14), time(9)),))
    with pytest.raises(ValueError, match="order"):
        OfficeHours(sessions=())


def test_starting_up_does_not_import_the_package() -> None:
    """Counting in a year of the table costs neither its 0.15 s nor its 20 MB."""
    code = (
        "import sys, datetime; from bot.domain.calendar import WorkCalendar;"
        "WorkCalendar().add_working_days(datetime.date(2026, 12, 28), 20);"
        "sys.exit('holidays' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603
