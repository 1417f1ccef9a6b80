"""What became of a case, said so that nobody can mistake talk for a result."""

from datetime import datetime, time
from enum import StrEnum
from typing import Final

from bot.domain.calendar import WorkCalendar
from bot.domain.case import Case
from bot.domain.terms import Kind, Outcome, Rating, State

ANSWER_WITHIN: Final = 7
"""Working days within which an info case is answered that no unit has a date for."""

_OVER: Final = frozenset({State.CLOSED, State.ARCHIVED})
_SIGNED: Final = frozenset({Rating.SATISFIED, Rating.BASIC})
_OPEN: Final = frozenset({State.DISPATCHED, State.HANDLING, State.PROMISED, State.PARKED})


class Hollow(StrEnum):
    """Why a case looks as if it were closed with words only (空转)."""

    EXPLAINED = "explained"  # outcome D: nothing but an explanation
    NO_EVIDENCE = "no_evidence"  # nothing shows it
    DISSATISFIED = "dissatisfied"  # its owner was 不满意, once at least


def words_only(case: Case) -> tuple[Hollow, ...]:
    """What speaks for a closed case being closed with words only; empty where nothing does.

    An info case asked for words: what its owner has signed for is no empty answer.
    """
    if case.state not in _OVER:
        return ()
    found = []
    if not (case.kind is Kind.INFO and case.rating in _SIGNED):
        if case.outcome is Outcome.EXPLAINED:
            found.append(Hollow.EXPLAINED)
        if case.report_files == 0:
            found.append(Hollow.NO_EVIDENCE)
    if case.times_dissatisfied:
        found.append(Hollow.DISSATISFIED)
    return tuple(found)


class Answered(StrEnum):
    """How far an info case (告知件) has come."""

    WAITING = "waiting"  # 待签署: the answer is before its owner
    SIGNED = "signed"  # 已签署
    UNSIGNED = "unsigned"  # 未签署: its owner was silent
    UNANSWERED = "unanswered"  # 没有答复: not within the limit, and not yet


def answered(case: Case, at: datetime, calendar: WorkCalendar) -> Answered | None:
    """How far an info case has come; None for any other, and while its answer is in time."""
    if case.kind is not Kind.INFO:
        return None
    if case.state in _OVER:
        return Answered.SIGNED if case.rating in _SIGNED else Answered.UNSIGNED
    if case.state is State.AWAITING_OWNER:
        return Answered.WAITING
    late = case.state in _OPEN and case.due_at is not None and at >= case.due_at
    if case.state is State.ACCEPTED and case.accepted_at is not None:
        late = case.accepted_at < answered_before(at, calendar)
    return Answered.UNANSWERED if late else None


def answered_before(at: datetime, calendar: WorkCalendar) -> datetime:
    """Which info cases should be answered by now: those taken on before this moment."""
    day = calendar.add_working_days(calendar.local(at).date(), -ANSWER_WITHIN)
    return datetime.combine(day, time(), calendar.local(at).tzinfo)
