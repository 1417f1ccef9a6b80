"""Lengths of time as rules state them, and the moments at which they end."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from bot.domain.calendar import WorkCalendar


class Measure(StrEnum):
    """In what a span is counted."""

    WORKING_DAYS = "working_days"
    NATURAL_DAYS = "natural_days"
    MONTHS = "months"  # calendar months
    HOURS = "hours"


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time as a rule states it."""

    n: int
    measure: Measure = Measure.WORKING_DAYS

    def __post_init__(self) -> None:
        if self.n < 0:
            raise ValueError("a span does not go back")

    def __str__(self) -> str:
        """The span as it is kept: `3 working_days`."""
        return f"{self.n} {self.measure}"

    @classmethod
    def read(cls, kept: str) -> "Span":
        """A span as it was kept.

        Raises:
            ValueError: It is none.
        """
        number, _, measure = kept.partition(" ")
        return cls(int(number), Measure(measure))


@dataclass(frozen=True, slots=True)
class FixedDate:
    """A date for all, such as a batch's."""

    day: date


Due = Span | FixedDate


def due_at(due: Due, at: datetime, calendar: WorkCalendar) -> datetime:
    """The moment at which a limit set at a moment ends.

    All but hours end when the office closes. The day of the event is not counted. Working days
    are counted from the working day to which the event belongs: the same day, but the next one
    after closing time or on a day off, since nobody could begin earlier. Natural days and months
    are counted from the date on the wall; a month without that day ends on its last.

    Args:
        due: How the limit is stated.
        at: The event from which it runs; aware.
        calendar: Days, hours and zone of the office.

    Returns:
        An aware moment in UTC.
    """
    if isinstance(due, FixedDate):
        return calendar.closing_of(due.day)
    today = calendar.local(at).date()
    match due.measure:
        case Measure.WORKING_DAYS:
            return calendar.closing_of(calendar.add_working_days(calendar.day_of(at), due.n))
        case Measure.NATURAL_DAYS:
            return calendar.closing_of(today + timedelta(days=due.n))
        case Measure.MONTHS:
            return calendar.closing_of(add_months(today, due.n))
        case Measure.HOURS:
            return at.astimezone(UTC) + timedelta(hours=due.n)


def add_months(day: date, n: int) -> date:
    """The same day n calendar months later, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + n, 12)
    following = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return date(year, month + 1, min(day.day, (following - timedelta(days=1)).day))
