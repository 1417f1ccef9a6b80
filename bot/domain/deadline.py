"""What the clock owes a case: messages and acts at a moment; with the clocks it goes by."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.domain.calendar import WorkCalendar
from bot.domain.case import GUARDS, Case
from bot.domain.clocks import (
    CLOCKS,
    DEFAULT_TIER,
    TIERS,
    Clock,
    Tier,
    days_left,
    due_by_tier,
    fits,
    furthest,
    in_time,
    is_over,
    last_moment,
    latest_extension,
    limit,
    may_record,
    no_more_reopening,
    span_of_tier,
)
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
    "may_record",
    "span_of_tier",
    "still_owed",
]


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
                yield Duty.ARCHIVE, no_more_reopening(case, since, calendar)
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
        yield duty, _after_due(CLOCKS[clock], case.due_at, calendar)


def _after_due(span: Span, due: datetime, calendar: WorkCalendar) -> datetime:
    """So long after a date that was not kept: its own day is over and is not counted once more."""
    if span.measure is not Measure.WORKING_DAYS:
        return due_at(span, due, calendar)
    return calendar.closing_of(calendar.add_working_days(calendar.local(due).date(), span.n))


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
