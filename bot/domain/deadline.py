"""Due dates: how they are stated and counted, tiers, and the clocks of the law."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.domain.calendar import WorkCalendar
from bot.domain.case import Case
from bot.domain.terms import Act


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


@dataclass(frozen=True, slots=True)
class Tier:
    """How long a case may take.

    Attributes:
        due: The limit from dispatch; None where the dispatch sets it (a batch's date).
        limit: The furthest an extension may reach, from dispatch; None: the original length.
        leader: A named leader must stand behind it.
    """

    due: Span | None
    limit: Span | None = None
    leader: bool = False


TIERS: Final[dict[str, Tier]] = {
    "T0": Tier(Span(0)),
    "T1": Tier(Span(3), limit=Span(5)),
    "T2": Tier(Span(7)),
    "T3": Tier(Span(15), limit=Span(30)),
    "T4": Tier(Span(1, Measure.MONTHS), leader=True),
    "BATCH": Tier(None),
}
"""Default data of a campaign."""

DEFAULT_TIER: Final = "T2"


class Clock(StrEnum):
    """The limits that run beside the due date of a case."""

    DRAFT = "draft"
    ACCEPT = "accept"
    ACCEPT_LIMIT = "accept_limit"
    SUPPLY_REMINDER = "supply_reminder"
    SUPPLY = "supply"
    DISPATCH = "dispatch"
    ACKNOWLEDGE = "acknowledge"
    RETURN = "return"
    RULE_ON_RETURN = "rule_on_return"
    CO_OPINION = "co_opinion"
    NOTE = "note"
    NOTE_SLOW = "note_slow"  # promised and parked
    EXTENSION_NOTICE = "extension_notice"  # before due
    REVIEW = "review"
    PARK_LIMIT = "park_limit"
    CONFIRM_REMINDER_1 = "confirm_reminder_1"
    CONFIRM_REMINDER_3 = "confirm_reminder_3"
    CONFIRM = "confirm"
    REOPEN = "reopen"
    LOOK_BACK = "look_back"
    YELLOW_CARD = "yellow_card"
    RED_CARD = "red_card"
    CALL_OUT = "call_out"


CLOCKS: Final[dict[Clock, Span]] = {
    Clock.DRAFT: Span(7, Measure.NATURAL_DAYS),
    Clock.ACCEPT: Span(1),
    Clock.ACCEPT_LIMIT: Span(3),
    Clock.SUPPLY_REMINDER: Span(3),
    Clock.SUPPLY: Span(5),
    Clock.DISPATCH: Span(0),
    Clock.ACKNOWLEDGE: Span(1),
    Clock.RETURN: Span(1),
    Clock.RULE_ON_RETURN: Span(0),
    Clock.CO_OPINION: Span(3),
    Clock.NOTE: Span(5),
    Clock.NOTE_SLOW: Span(1, Measure.MONTHS),
    Clock.EXTENSION_NOTICE: Span(1),
    Clock.REVIEW: Span(1),
    Clock.PARK_LIMIT: Span(90, Measure.NATURAL_DAYS),
    Clock.CONFIRM_REMINDER_1: Span(1),
    Clock.CONFIRM_REMINDER_3: Span(3),
    Clock.CONFIRM: Span(5),
    Clock.REOPEN: Span(30, Measure.NATURAL_DAYS),
    Clock.LOOK_BACK: Span(30, Measure.NATURAL_DAYS),
    Clock.YELLOW_CARD: Span(1),
    Clock.RED_CARD: Span(3),
    Clock.CALL_OUT: Span(5),
}
"""Default limits; in working days unless said. Zero means the same day."""


def limit(clock: Clock, at: datetime, calendar: WorkCalendar) -> datetime:
    """When a clock of the law that began at a moment runs out."""
    return due_at(CLOCKS[clock], at, calendar)


def days_left(at: datetime, due: datetime, calendar: WorkCalendar) -> int:
    """Working days from today to the day of a due date: 0 on that day, negative once it is past.

    On the day itself after closing time it is still 0; ask ``is_over`` whether it is breached.
    """
    return calendar.working_days_between(calendar.local(at).date(), calendar.local(due).date())


def is_over(at: datetime, due: datetime) -> bool:
    """Whether a due date is breached: "before 17:30" means before."""
    return at >= due


def due_by_tier(case: Case, at: datetime, calendar: WorkCalendar) -> datetime:
    """The due date that the tier of a case gives from a moment; the default tier's if it has none.

    For a batch, whose date stands outside of the case, the one in force as long as it lies ahead.
    """
    tier = TIERS.get(case.tier or DEFAULT_TIER, TIERS[DEFAULT_TIER])
    if tier.due is not None:
        return due_at(tier.due, at, calendar)
    if case.due_at is not None and not is_over(at, case.due_at):
        return case.due_at
    return due_at(Span(7), at, calendar)


def last_moment(act: Act, case: Case, calendar: WorkCalendar) -> datetime | None:
    """Until when an act may be done where the law limits it in time; None: no limit, or not yet.

    A return within one working day of dispatch, an extension asked at least one before the due
    date, a reopening within thirty days of closing.
    """
    match act:
        case Act.RETURN if case.dispatched_at is not None:
            return limit(Clock.RETURN, case.dispatched_at, calendar)
        case Act.ASK_EXTENSION if case.due_at is not None:
            before = CLOCKS[Clock.EXTENSION_NOTICE].n
            day = calendar.local(case.due_at).date()
            return calendar.closing_of(calendar.add_working_days(day, -before))
        case Act.REOPEN if case.closed_at is not None:
            return limit(Clock.REOPEN, case.closed_at, calendar)
        case _:
            return None


def in_time(act: Act, case: Case, at: datetime, calendar: WorkCalendar) -> bool:
    """Whether the law's limit of time lets an act be done at a moment."""
    last = last_moment(act, case, calendar)
    return last is None or at < last


def latest_extension(case: Case, calendar: WorkCalendar) -> datetime | None:
    """The furthest date an extension may set: once more the original length, or the tier's limit.

    None where the case has no due date.
    """
    if case.original_due_at is None or case.dispatched_at is None:
        return None
    tier = TIERS.get(case.tier or DEFAULT_TIER)
    if tier is not None and tier.limit is not None:
        return due_at(tier.limit, case.dispatched_at, calendar)
    begun, due = calendar.day_of(case.dispatched_at), calendar.local(case.original_due_at).date()
    length = max(calendar.working_days_between(begun, due), 1)
    return calendar.closing_of(calendar.add_working_days(due, length))
