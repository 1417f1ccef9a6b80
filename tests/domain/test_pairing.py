"""The year of a pairing, by which its quota is counted."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import WorkCalendar
from bot.domain.pairing import year_of

CALENDAR = WorkCalendar()
ZONE = ZoneInfo("Asia/Shanghai")


def local(year: int, month: int, day: int, hour: int = 0) -> datetime:
    """A moment of the office's clock, in UTC."""
    return datetime(year, month, day, hour, tzinfo=ZONE).astimezone(UTC)


def test_the_year_runs_from_anniversary_to_anniversary() -> None:
    """Not from January: a liaison who began in October has until October."""
    since = local(2025, 10, 12, 9)
    assert year_of(since, since, CALENDAR) == (local(2025, 10, 12), local(2026, 10, 12))
    late = local(2026, 10, 11, 23)
    assert year_of(since, late, CALENDAR) == (local(2025, 10, 12), local(2026, 10, 12))
    assert year_of(since, late + timedelta(hours=1), CALENDAR)[0] == local(2026, 10, 12)


def test_a_leap_day_has_its_anniversary_on_the_first_of_march() -> None:
    """Where the year has no 29 February; where it has one, on that day."""
    since = local(2024, 2, 29, 9)
    assert year_of(since, local(2025, 2, 28, 23), CALENDAR)[1] == local(2025, 3, 1)
    assert year_of(since, local(2027, 6, 1), CALENDAR) == (local(2027, 3, 1), local(2028, 2, 29))


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2027, 12, 31)),  # noqa: DTZ001 - the zone follows
    st.timedeltas(timedelta(), timedelta(3000)),
)
def test_every_moment_lies_in_exactly_one_year(since: datetime, passed: timedelta) -> None:
    """No case is counted twice or never, however long the pairing lasts."""
    begun = since.replace(tzinfo=UTC)
    first, following = year_of(begun, begun + passed, CALENDAR)
    assert first <= begun + passed < following
    assert year_of(begun, following, CALENDAR)[0] == following
    assert timedelta(364) < following - first < timedelta(367)
