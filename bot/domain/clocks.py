"""Tiers and the clocks of the law: how long each step may take, and when it is too late for an act."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from bot.domain.calendar import WorkCalendar
from bot.domain.case import Case
from bot.domain.span import Measure, Span, due_at
from bot.domain.terms import Act, State


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
    RULE = "rule"  # on any other request
    CO_OPINION = "co_opinion"
    NOTE = "note"
    NOTE_SLOW = "note_slow"  # promised and parked
    EXTENSION_NOTICE = "extension_notice"  # before due
    REVIEW = "review"
    PARK_LIMIT = "park_limit"
    PROMISE_LIMIT = "promise_limit"
    REVIEW_LATE = "review_late"  # of a parked case
    APPEAL_CARD = "appeal_card"
    CONFIRM_REMINDER_1 = "confirm_reminder_1"
    CONFIRM_REMINDER_3 = "confirm_reminder_3"
    CONFIRM = "confirm"
    REOPEN = "reopen"
    LOOK_BACK = "look_back"
    LOOK_BACK_NUDGE = "look_back_nudge"
    AFTER_LOOK_BACK = "after_look_back"
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
    Clock.RULE: Span(1),
    Clock.CO_OPINION: Span(3),
    Clock.NOTE: Span(5),
    Clock.NOTE_SLOW: Span(1, Measure.MONTHS),
    Clock.EXTENSION_NOTICE: Span(1),
    Clock.REVIEW: Span(1),
    Clock.PARK_LIMIT: Span(90, Measure.NATURAL_DAYS),
    Clock.PROMISE_LIMIT: Span(90, Measure.NATURAL_DAYS),
    Clock.REVIEW_LATE: Span(0),
    Clock.APPEAL_CARD: Span(3),
    Clock.CONFIRM_REMINDER_1: Span(1),
    Clock.CONFIRM_REMINDER_3: Span(3),
    Clock.CONFIRM: Span(5),
    Clock.REOPEN: Span(30, Measure.NATURAL_DAYS),
    Clock.LOOK_BACK: Span(30, Measure.NATURAL_DAYS),
    Clock.LOOK_BACK_NUDGE: Span(5),
    Clock.AFTER_LOOK_BACK: Span(1),
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

    After closing time and on days off nobody begins any more: what is left is what is left on the
    next working morning, though never nothing before the day itself. On that day after closing
    time it is still 0; ask ``is_over`` whether it is breached.
    """
    today, last = calendar.local(at).date(), calendar.local(due).date()
    if at >= due:
        return calendar.working_days_between(today, last)
    return max(calendar.working_days_between(calendar.day_of(at), last), int(today != last))


def is_over(at: datetime, due: datetime) -> bool:
    """Whether a due date is breached: "before 17:30" means before."""
    return at >= due


def due_by_tier(case: Case, at: datetime, calendar: WorkCalendar) -> datetime:
    """The due date that the tier of a case gives from a moment; the default tier's if it has none.

    For a batch, whose date stands outside of the case, the one in force as long as it lies ahead.
    """
    span = span_of_tier(case, at)
    if span is None and case.due_at is not None:
        return case.due_at
    return due_at(span or Span(7), at, calendar)


def span_of_tier(case: Case, at: datetime) -> Span | None:
    """The length of the term that a case gets from a moment; None: the date in force stands."""
    if case.tier is None and case.due_span is not None:
        return case.due_span  # a length of its own
    tier = TIERS.get(case.tier or DEFAULT_TIER, TIERS[DEFAULT_TIER])
    if tier.due is not None:
        return tier.due
    stands = case.due_at is not None and not is_over(at, case.due_at)
    return None if stands else Span(7)


def last_moment(act: Act, case: Case, calendar: WorkCalendar) -> datetime | None:
    """Until when an act may be done where the law limits it in time; None: no limit, or not yet.

    A return within one working day of dispatch, an extension asked at least one before the due
    date and granted before it, an appeal within three of the card, a reopening within thirty days
    of closing or on the working day after it was looked back at.
    """
    match act:
        case Act.RETURN if case.dispatched_at is not None:
            return limit(Clock.RETURN, case.dispatched_at, calendar)
        case Act.ASK_EXTENSION if case.due_at is not None:
            before = CLOCKS[Clock.EXTENSION_NOTICE].n
            day = calendar.local(case.due_at).date()
            return calendar.closing_of(calendar.add_working_days(day, -before))
        case Act.GRANT_EXTENSION:
            return case.due_at
        case Act.APPEAL_CARD if case.carded_at is not None:
            return limit(Clock.APPEAL_CARD, case.carded_at, calendar)
        case Act.REOPEN if case.closed_at is not None:
            return no_more_reopening(case, case.closed_at, calendar)
        case _:
            return None


def in_time(act: Act, case: Case, at: datetime, calendar: WorkCalendar) -> bool:
    """Whether the law's limit of time lets an act be done at a moment."""
    last = last_moment(act, case, calendar)
    return last is None or at < last


_DATED: Final[dict[Act, str]] = {
    Act.ASK_EXTENSION: "due_at",
    Act.GRANT_EXTENSION: "due_at",
    Act.ASK_PARK: "review_at",
    Act.PARK: "review_at",
    Act.KEEP_PARKED: "review_at",
    Act.PROMISE: "promise_due_at",
}
"""Acts that set a date, and the field in which it comes."""


def furthest(act: Act, case: Case, at: datetime, calendar: WorkCalendar) -> datetime | None:
    """The latest date that an act may set; None where the law sets none.

    An extension once more the original length or the tier's limit, and granted no further than it
    was asked for; a parked case is looked at again within ninety days, and a promise is kept
    within ninety: what takes longer is a plan.
    """
    match act:
        case Act.ASK_EXTENSION:
            return latest_extension(case, calendar)
        case Act.GRANT_EXTENSION:
            return case.wished_at
        case Act.ASK_PARK | Act.PARK | Act.KEEP_PARKED:
            return limit(Clock.PARK_LIMIT, at, calendar)
        case Act.PROMISE:
            return limit(Clock.PROMISE_LIMIT, at, calendar)
        case _:
            return None


def fits(
    act: Act, case: Case, given: Mapping[str, Any], at: datetime, calendar: WorkCalendar
) -> bool:
    """Whether the date that an act sets lies ahead and not too far; an extension beyond the due."""
    name = _DATED.get(act)
    if name is None:
        return True
    day, last = given.get(name) or getattr(case, name), furthest(act, case, at, calendar)
    if day is None:
        return True  # what is missing is said by the law
    begins = at
    if name == "due_at" and case.due_at is not None:
        begins = max(at, case.due_at)
    return begins < day and (last is None or day <= last)


def may_record(case: Case, at: datetime, calendar: WorkCalendar, *, reachable: bool) -> bool:
    """Whether a liaison may write down an answer that the owner gave by phone (电话代录).

    The owners themselves come first: for three working days after they were asked, as long as
    one of them can be reached in the chat.
    """
    if case.state is not State.AWAITING_OWNER or case.state_since is None:
        return False
    return not reachable or at >= limit(Clock.CONFIRM_REMINDER_3, case.state_since, calendar)


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


def no_more_reopening(case: Case, closed: datetime, calendar: WorkCalendar) -> datetime:
    """Until when a closed case can be reopened: thirty days, and a day after it was looked at."""
    last = limit(Clock.REOPEN, closed, calendar)
    if case.looked_back_at is None:
        return last
    return max(last, limit(Clock.AFTER_LOOK_BACK, case.looked_back_at, calendar))
