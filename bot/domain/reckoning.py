"""How a date in force was counted: what it is made of, and what a changed calendar makes of it."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.calendar import Counted, Unusual, WorkCalendar
from bot.domain.case import LAW, Case, failing_guard
from bot.domain.span import Measure, Span, due_at
from bot.domain.terms import Act


@dataclass(frozen=True, slots=True)
class Reckoning:
    """Why a case is due when it is.

    Attributes:
        due_at: The moment in force.
        span: The length of time it was set by; None: as a date.
        begun: The moment from which it runs; None with a date.
        since: The day from which is counted, itself not counted; None with a date.
        worked: The working days of the count, in order; empty where other days are counted.
        unusual: What lies on the way and is not as in any other week.
        tentative: Whether it passes days that rest on a calendar not announced yet (暂定).
        held: It would come earlier by the calendar of today, and stays to be kept in time.
    """

    due_at: datetime
    span: Span | None = None
    begun: datetime | None = None
    since: date | None = None
    worked: tuple[Counted, ...] = ()
    unusual: tuple[Unusual, ...] = ()
    tentative: bool = False
    held: bool = False


def reckoning(case: Case, calendar: WorkCalendar) -> Reckoning | None:
    """How the date in force of a case was counted; None where it has none."""
    due, span, begun = case.due_at, case.due_span, case.due_from
    if due is None:
        return None
    if span is None or begun is None:
        return Reckoning(due)
    last = calendar.local(due).date()
    if span.measure is not Measure.WORKING_DAYS:
        return Reckoning(due, span, begun, calendar.local(begun).date())
    since = calendar.day_of(begun)
    return Reckoning(
        due,
        span,
        begun,
        since,
        tuple(calendar.explain(since, last)),
        tuple(calendar.unusual(min(since, last), last)),
        calendar.is_tentative(since, last),
        due_at(span, begun, calendar) < due,
    )


def tentative(case: Case, calendar: WorkCalendar) -> bool:
    """Whether the date in force rests on a calendar that is not announced yet (暂定)."""
    due, span, begun = case.due_at, case.due_span, case.due_from
    if due is None or begun is None or span is None or span.measure is not Measure.WORKING_DAYS:
        return False
    return calendar.is_tentative(calendar.day_of(begun), calendar.local(due).date())


def recounted(case: Case, at: datetime, calendar: WorkCalendar) -> datetime | None:
    """The date in force of a case as the calendar now has it; None: it stays.

    Only a date that was counted in working days moves, and only while it lies ahead: what is late
    stays late. Nothing is drawn so near that nobody could keep it: a date that comes earlier
    leaves at least the next working day.

    Args:
        case: The case as it stands.
        at: Now; aware.
        calendar: The calendar as it has become.

    Returns:
        An aware moment in UTC, later than now.
    """
    rule = LAW.get((case.state, Act.REDATE))
    if rule is None or failing_guard(case, rule) is not None:
        return None
    due, span, begun = case.due_at, case.due_span, case.due_from
    if due is None or span is None or begun is None or at >= due:
        return None
    anew = due_at(span, begun, calendar)
    if anew < due:
        nearest = calendar.closing_of(calendar.add_working_days(calendar.day_of(at), 1))
        anew = min(due, max(anew, nearest))
    return None if anew == due else anew
