"""Whether a message that is about to leave still says something true and useful."""

from datetime import datetime
from typing import Final

from bot.domain.case import LAW, RULES_ON, Case
from bot.domain.notice import NoticeKind
from bot.domain.terms import State

K = NoticeKind

_WORKING: Final = frozenset({State.DISPATCHED, State.HANDLING})

MATTERS_IN: Final[dict[NoticeKind, frozenset[State]]] = {
    K.NUDGE_ACCEPT: frozenset({State.SUBMITTED}),
    K.NUDGE_DISPATCH: frozenset({State.ACCEPTED}),
    K.NUDGE_ACKNOWLEDGE: _WORKING,
    K.NUDGE_CO_OPINION: _WORKING | {State.PROMISED, State.PARKED},
    K.NUDGE_PROGRESS: frozenset({State.HANDLING, State.PROMISED, State.PARKED}),
    K.NUDGE_DUE_SOON: _WORKING,
    K.NUDGE_DUE_TOMORROW: _WORKING,
    K.NUDGE_DUE_TODAY: _WORKING,
    K.NUDGE_REVIEW: frozenset({State.HANDLED}),
    K.NUDGE_PROMISE: frozenset({State.PROMISED}),
    K.NUDGE_PARKED: frozenset({State.PARKED}),
    K.NUDGE_PARKED_LATE: frozenset({State.PARKED}),
    K.NUDGE_RULING: frozenset(state for state, act in LAW if act in RULES_ON),
    K.NUDGE_SUPPLY: frozenset({State.NEED_INFO}),
    K.NUDGE_LOOK_BACK: frozenset({State.CLOSED, State.PARKED}),
    K.CONFIRM_REMINDER_1: frozenset({State.AWAITING_OWNER}),
    K.CONFIRM_REMINDER_3: frozenset({State.AWAITING_OWNER}),
    K.NEED_INFO: frozenset({State.NEED_INFO}),
    K.CONFIRM: frozenset({State.AWAITING_OWNER}),
    K.REDATED: _WORKING,
    K.ACCEPTED_FOR: frozenset({State.ACCEPTED}),
    K.ASK_PRESSURE: frozenset({State.WITHDRAWN}),
}
"""States in which a message that asks for something still asks for something true."""

_OF_DUE_DATE: Final = frozenset({K.NUDGE_DUE_SOON, K.NUDGE_DUE_TOMORROW, K.NUDGE_DUE_TODAY})


def as_of_now(kind: NoticeKind, left: int | None) -> NoticeKind:
    """A nudge about a due date by what is left of it now, should it come late.

    Args:
        kind: What it was made as.
        left: Working days to the date in force.
    """
    if kind not in _OF_DUE_DATE or left is None:
        return kind
    return {0: K.NUDGE_DUE_TODAY, 1: K.NUDGE_DUE_TOMORROW}.get(left, K.NUDGE_DUE_SOON)


def still_matters(
    kind: NoticeKind,
    case: Case,
    *,
    due_at: datetime | None = None,
    since: datetime | None = None,
) -> bool:
    """Whether a message about to leave still says something true and useful.

    News always does: what happened, happened. Whatever asks somebody to act is dropped once
    the case has moved on.

    Args:
        kind: What the message says.
        case: The case as it stands now.
        due_at: The due date the nudge was made for; another one in force makes it stale.
        since: When the state began that the nudge was made for; another beginning likewise.
    """
    states = MATTERS_IN.get(kind)
    if states is None:
        return True
    if case.state not in states:
        return False
    if since is not None and case.state_since != since:
        return False
    if kind in _OF_DUE_DATE:
        waits = case.reported_outcome is None
        return waits and (due_at is None or case.due_at == due_at)
    if kind is K.NUDGE_RULING:
        return bool(case.pending)
    if kind is K.NUDGE_ACKNOWLEDGE:
        return case.lead_unit_id is not None and case.handler_id is None
    return True
