"""Tiers, the clocks of the law, and what the clock owes a case: messages and acts at a moment."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from bot.domain.calendar import WorkCalendar
from bot.domain.case import GUARDS, Case
from bot.domain.notice import Audience, NoticeKind
from bot.domain.span import Due, FixedDate, Measure, Span, add_months, due_at
from bot.domain.terms import Act, Guard, RequestKind, Rung, State

__all__ = [
    "CLOCKS",
    "DEFAULT_TIER",
    "DOES",
    "NUDGES_BEFORE",
    "TIERS",
    "Appointment",
    "Clock",
    "Due",
    "Duty",
    "FixedDate",
    "Measure",
    "Nudge",
    "Span",
    "Tier",
    "add_months",
    "appointments",
    "days_left",
    "due_at",
    "due_by_tier",
    "fits",
    "furthest",
    "in_time",
    "is_over",
    "last_moment",
    "latest_extension",
    "limit",
    "span_of_tier",
    "still_owed",
]


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
    Clock.REVIEW_LATE: Span(1),
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
            return _no_more_reopening(case, case.closed_at, calendar)
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


class Duty(StrEnum):
    """What the clock owes a case: a message or an act, at a moment."""

    NUDGE_ACCEPT = "nudge_accept"
    NUDGE_ACCEPT_LIMIT = "nudge_accept_limit"
    NUDGE_SUPPLY = "nudge_supply"
    EXPIRE = "expire"
    NUDGE_DISPATCH = "nudge_dispatch"
    NUDGE_ACKNOWLEDGE = "nudge_acknowledge"
    NUDGE_CO_OPINION = "nudge_co_opinion"
    NUDGE_PROGRESS = "nudge_progress"
    NUDGE_DUE_SOON = "nudge_due_soon"
    NUDGE_DUE_TOMORROW = "nudge_due_tomorrow"
    NUDGE_DUE_TODAY = "nudge_due_today"
    BREACH = "breach"
    YELLOW_CARD = "yellow_card"
    RED_CARD = "red_card"
    CALL_OUT = "call_out"
    NUDGE_PROMISE = "nudge_promise"
    BREAK_PROMISE = "break_promise"
    NUDGE_PARKED = "nudge_parked"
    NUDGE_PARKED_LATE = "nudge_parked_late"
    NUDGE_RULING = "nudge_ruling"
    NUDGE_RULING_LATE = "nudge_ruling_late"
    NUDGE_REVIEW = "nudge_review"
    CONFIRM_REMINDER_1 = "confirm_reminder_1"
    CONFIRM_REMINDER_3 = "confirm_reminder_3"
    SILENCE = "silence"
    DRAW = "draw"
    NUDGE_LOOK_BACK = "nudge_look_back"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True)
class Nudge:
    """A duty that is a message; it waits for office hours."""

    kind: NoticeKind
    audience: Audience


DOES: Final[dict[Duty, Nudge | Act]] = {
    Duty.NUDGE_ACCEPT: Nudge(NoticeKind.NUDGE_ACCEPT, Audience.TRIAGERS),
    Duty.NUDGE_ACCEPT_LIMIT: Nudge(NoticeKind.NUDGE_ACCEPT, Audience.OFFICE),
    Duty.NUDGE_SUPPLY: Nudge(NoticeKind.NUDGE_SUPPLY, Audience.OWNERS),
    Duty.EXPIRE: Act.EXPIRE,
    Duty.NUDGE_DISPATCH: Nudge(NoticeKind.NUDGE_DISPATCH, Audience.DIRECTORS),
    Duty.NUDGE_ACKNOWLEDGE: Nudge(NoticeKind.NUDGE_ACKNOWLEDGE, Audience.HANDLERS),
    Duty.NUDGE_CO_OPINION: Nudge(NoticeKind.NUDGE_CO_OPINION, Audience.CO_OWING),
    Duty.NUDGE_PROGRESS: Nudge(NoticeKind.NUDGE_PROGRESS, Audience.HANDLERS),
    Duty.NUDGE_DUE_SOON: Nudge(NoticeKind.NUDGE_DUE_SOON, Audience.HANDLERS),
    Duty.NUDGE_DUE_TOMORROW: Nudge(NoticeKind.NUDGE_DUE_TOMORROW, Audience.HANDLERS),
    Duty.NUDGE_DUE_TODAY: Nudge(NoticeKind.NUDGE_DUE_TODAY, Audience.HANDLERS),
    Duty.BREACH: Act.BREACH,
    Duty.YELLOW_CARD: Act.YELLOW_CARD,
    Duty.RED_CARD: Act.RED_CARD,
    Duty.CALL_OUT: Act.CALL_OUT,
    Duty.NUDGE_PROMISE: Nudge(NoticeKind.NUDGE_PROMISE, Audience.HANDLERS),
    Duty.BREAK_PROMISE: Act.BREAK_PROMISE,
    Duty.NUDGE_PARKED: Nudge(NoticeKind.NUDGE_PARKED, Audience.DIRECTORS),
    Duty.NUDGE_PARKED_LATE: Nudge(NoticeKind.NUDGE_PARKED_LATE, Audience.DIRECTORS),
    Duty.NUDGE_RULING: Nudge(NoticeKind.NUDGE_RULING, Audience.DIRECTORS),
    Duty.NUDGE_RULING_LATE: Nudge(NoticeKind.NUDGE_RULING, Audience.DIRECTORS),
    Duty.NUDGE_REVIEW: Nudge(NoticeKind.NUDGE_REVIEW, Audience.OFFICE),
    Duty.CONFIRM_REMINDER_1: Nudge(NoticeKind.CONFIRM_REMINDER_1, Audience.OWNERS),
    Duty.CONFIRM_REMINDER_3: Nudge(NoticeKind.CONFIRM_REMINDER_3, Audience.OWNERS),
    Duty.SILENCE: Act.SILENCE,
    Duty.DRAW: Act.DRAW,  # or, where the lot does not fall on it, its archiving
    Duty.NUDGE_LOOK_BACK: Nudge(NoticeKind.NUDGE_LOOK_BACK, Audience.INSPECTORS),
    Duty.ARCHIVE: Act.ARCHIVE,
}
"""What each duty is."""


RULING_WARNING: Final = timedelta(hours=1)
"""How long before the day of a return ends its ruling is called for."""

NUDGES_BEFORE: Final[dict[Duty, int]] = {
    Duty.NUDGE_DUE_SOON: 3,
    Duty.NUDGE_DUE_TOMORROW: 1,
    Duty.NUDGE_DUE_TODAY: 0,
}
"""Nudges about a due date, by working days before its day; they leave when the office opens."""


@dataclass(frozen=True, slots=True)
class Appointment:
    """One row of the clock: a duty and its moment, in UTC."""

    duty: Duty
    at: datetime


def appointments(
    case: Case,
    calendar: WorkCalendar,
    *,
    after: datetime | None = None,
    co_dues: Iterable[datetime] = (),
) -> tuple[Appointment, ...]:
    """Everything the clock owes a case as it stands, earliest first.

    Replace the open rows of a case by these after each act; rows already done stay done.

    Args:
        case: The case after the act.
        calendar: Days, hours and zone of the office.
        after: Leave out nudges that would have gone out by then. Acts remain, however late:
            what was missed is made good at once.
        co_dues: By when co units owe opinions that are still out.
    """
    since = case.state_since
    if since is None:
        return ()
    found = [Appointment(duty, at) for duty, at in _owed(case, since, calendar)]
    if case.state in _OPINED_IN:
        mornings = {co_nudge_at(one, calendar) for one in co_dues}
        found += [Appointment(Duty.NUDGE_CO_OPINION, at) for at in mornings]
    wanted = [a for a in found if after is None or a.at > after or isinstance(DOES[a.duty], Act)]
    return tuple(sorted(wanted, key=lambda a: (a.at, _ORDER[a.duty])))


def _owed(case: Case, since: datetime, calendar: WorkCalendar) -> Iterator[tuple[Duty, datetime]]:
    for duty, clock in _BY_STATE.get(case.state, ()):
        yield duty, _moment(duty, clock, since, calendar)
    yield from _of_ruling(case, calendar)
    match case.state:
        case State.DISPATCHED | State.HANDLING:
            yield from _of_acknowledging(case, calendar)
            yield from _of_progress(case, since, Clock.NOTE, calendar)
            yield from _ladder(case, calendar)
            if GUARDS[Guard.PROMISE_BINDS](case) and case.promise_due_at is not None:
                yield Duty.BREAK_PROMISE, case.promise_due_at
        case State.PROMISED:
            yield from _of_progress(case, since, Clock.NOTE_SLOW, calendar)
            yield from _of_promise(case, since, calendar)
        case State.PARKED:
            yield from _of_progress(case, since, Clock.NOTE_SLOW, calendar)
            if case.review_at is not None:
                yield Duty.NUDGE_PARKED, _morning(case.review_at, calendar)
                late = limit(Clock.REVIEW_LATE, case.review_at, calendar)
                yield Duty.NUDGE_PARKED_LATE, _morning(late, calendar)
            yield from _of_look_back(case, since, calendar)
        case State.CLOSED:
            yield from _of_look_back(case, since, calendar)
            if case.looked_back_at is not None and not case.look_back_owed:
                yield Duty.ARCHIVE, _no_more_reopening(case, since, calendar)
        case _:
            return


def _moment(duty: Duty, clock: Clock, since: datetime, calendar: WorkCalendar) -> datetime:
    """An act at the limit; a reminder when the office opens after it, a warning on its morning."""
    end = limit(clock, since, calendar)
    if isinstance(DOES[duty], Act):
        return end
    return calendar.next_office_moment(end) if duty in _AFTER_LIMIT else _morning(end, calendar)


_OPINED_IN: Final = frozenset({State.DISPATCHED, State.HANDLING, State.PROMISED, State.PARKED})
_ORDER: Final = {duty: n for n, duty in enumerate(Duty)}

_AFTER_LIMIT: Final = frozenset(
    {
        Duty.NUDGE_SUPPLY,
        Duty.NUDGE_DISPATCH,
        Duty.CONFIRM_REMINDER_1,
        Duty.CONFIRM_REMINDER_3,
    }
)
"""Nudges once the days are over; the others come on the morning of the last day."""

_BY_STATE: Final[dict[State, tuple[tuple[Duty, Clock], ...]]] = {
    State.SUBMITTED: (
        (Duty.NUDGE_ACCEPT, Clock.ACCEPT),
        (Duty.NUDGE_ACCEPT_LIMIT, Clock.ACCEPT_LIMIT),
    ),
    State.NEED_INFO: (
        (Duty.NUDGE_SUPPLY, Clock.SUPPLY_REMINDER),
        (Duty.EXPIRE, Clock.SUPPLY),
    ),
    State.ACCEPTED: ((Duty.NUDGE_DISPATCH, Clock.DISPATCH),),
    State.HANDLED: ((Duty.NUDGE_REVIEW, Clock.REVIEW),),
    State.AWAITING_OWNER: (
        (Duty.CONFIRM_REMINDER_1, Clock.CONFIRM_REMINDER_1),
        (Duty.CONFIRM_REMINDER_3, Clock.CONFIRM_REMINDER_3),
        (Duty.SILENCE, Clock.CONFIRM),
    ),
}


def _of_acknowledging(case: Case, calendar: WorkCalendar) -> Iterator[tuple[Duty, datetime]]:
    waits = case.handler_id is None and case.lead_unit_id is not None
    if waits and case.dispatched_at is not None:
        begun = case.dispatched_at
        yield Duty.NUDGE_ACKNOWLEDGE, _morning(limit(Clock.ACKNOWLEDGE, begun, calendar), calendar)


def _of_progress(
    case: Case, since: datetime, clock: Clock, calendar: WorkCalendar
) -> Iterator[tuple[Duty, datetime]]:
    if case.handler_id is not None and case.reported_outcome is None:
        latest = max(since, case.noted_at or since, case.acknowledged_at or since)
        yield Duty.NUDGE_PROGRESS, _morning(limit(clock, latest, calendar), calendar)


def _of_look_back(
    case: Case, since: datetime, calendar: WorkCalendar
) -> Iterator[tuple[Duty, datetime]]:
    """The draw on day 30, and two reminders of what was drawn and is not done yet."""
    drawn = limit(Clock.LOOK_BACK, since, calendar)
    if case.look_back_owed:
        begun = limit(Clock.LOOK_BACK_NUDGE, drawn, calendar)
        for end in (begun, limit(Clock.LOOK_BACK_NUDGE, begun, calendar)):
            yield Duty.NUDGE_LOOK_BACK, _morning(end, calendar)
    elif case.looked_back_at is None:
        yield Duty.DRAW, drawn


def _no_more_reopening(case: Case, closed: datetime, calendar: WorkCalendar) -> datetime:
    """Until when a closed case can be reopened: thirty days, and a day after it was looked at."""
    last = limit(Clock.REOPEN, closed, calendar)
    if case.looked_back_at is None:
        return last
    return max(last, limit(Clock.AFTER_LOOK_BACK, case.looked_back_at, calendar))


def _of_promise(
    case: Case, since: datetime, calendar: WorkCalendar
) -> Iterator[tuple[Duty, datetime]]:
    """A nudge three working days before; for a promise nearer than that, on its own morning.

    A report that nobody signs stops the nudge, and does not keep the promise.
    """
    if case.promise_due_at is None:
        return
    if case.reported_outcome is None:
        early = _morning(case.promise_due_at, calendar, before=3)
        late = _morning(case.promise_due_at, calendar)
        yield Duty.NUDGE_PROMISE, early if early > since else late
    yield Duty.BREAK_PROMISE, case.promise_due_at


def _of_ruling(case: Case, calendar: WorkCalendar) -> Iterator[tuple[Duty, datetime]]:
    """A return is ruled on the same day: a nudge an hour before it ends; any request by the next."""
    if not case.pending or case.asked_at is None:
        return
    if RequestKind.RETURN in case.pending:
        today = limit(Clock.RULE_ON_RETURN, case.asked_at, calendar)
        yield Duty.NUDGE_RULING, today - RULING_WARNING
    late = limit(Clock.RULE, case.asked_at, calendar)
    yield Duty.NUDGE_RULING_LATE, _morning(late, calendar)


def _ladder(case: Case, calendar: WorkCalendar) -> Iterator[tuple[Duty, datetime]]:
    """Nudges before the due date, the breach at it, and what follows a breach."""
    if case.due_at is None or case.lead_unit_id is None:
        return
    if case.breached_at is None:
        for nudge, days in NUDGES_BEFORE.items():
            yield nudge, _morning(case.due_at, calendar, before=days)
        yield Duty.BREACH, case.due_at
        return
    climbed = list(Rung).index(case.rung)
    for duty, clock in _RUNGS[climbed:]:
        yield duty, limit(clock, case.due_at, calendar)


_RUNGS: Final = (
    (Duty.YELLOW_CARD, Clock.YELLOW_CARD),
    (Duty.RED_CARD, Clock.RED_CARD),
    (Duty.CALL_OUT, Clock.CALL_OUT),
)


def _morning(end: datetime, calendar: WorkCalendar, *, before: int = 0) -> datetime:
    """When the office opens on the day of a limit, or so many working days before it.

    Where that day is off, the working day before it.
    """
    day = calendar.local(end).date()
    if before == 0 and not calendar.is_working(day):
        before = 1
    return calendar.opening_of(calendar.add_working_days(day, -before) if before else day)


def co_nudge_at(due: datetime, calendar: WorkCalendar) -> datetime:
    """When a co unit is reminded of an opinion that it owes by a moment: on its last morning."""
    return _morning(due, calendar)


def still_owed(
    duty: Duty,
    at: datetime,
    case: Case,
    calendar: WorkCalendar,
    *,
    co_dues: Iterable[datetime] = (),
) -> bool:
    """Whether a duty set for a moment is still one, now that the case may have moved."""
    return Appointment(duty, at) in appointments(case, calendar, co_dues=co_dues)
