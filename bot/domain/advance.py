"""What an act makes of a case: its next state, and all that changes with it."""

from dataclasses import replace
from datetime import datetime
from typing import Any, Final, Unpack

from bot.domain.case import (
    ASKS,
    LAW,
    NEED_FIELD,
    RATED_AS,
    RULES_ON,
    Case,
    Facts,
    Lacking,
    Unlawful,
    failing_guard,
    reportable,
)
from bot.domain.terms import (
    Act,
    DeclineReason,
    Guard,
    Kind,
    Need,
    Outcome,
    Rating,
    RequestKind,
    Rung,
    State,
)

_ALREADY_TOLD: Final = frozenset({Need.PROMISE_DATE, Need.REVIEW_DATE})
"""Given by the handler's report, so the signature need not repeat them."""


def advance(case: Case, act: Act, *, at: datetime, **facts: Unpack[Facts]) -> Case:
    """The case after an act: state, revision, moments, counters and the facts it brings.

    Who acts is not asked here but by ``bot.domain.rights.authorize``.

    Args:
        case: The case as it stands.
        act: What is done.
        at: When; aware.
        facts: Fields the act brings.

    Raises:
        Unlawful: If the table has no such line, or a condition of it fails.
        Lacking: If a field that the act needs is not given.
    """
    rule = LAW.get((case.state, act))
    if rule is None:
        raise Unlawful(case.state, act)
    guard = failing_guard(case, rule)
    if guard is not None:
        raise Unlawful(case.state, act, guard)
    for need in rule.needs:
        name = NEED_FIELD.get(need)
        told = need in _ALREADY_TOLD and name is not None and getattr(case, name) is not None
        if need is Need.EVIDENCE and facts.get("reported_outcome") is not Outcome.SOLVED:
            continue
        if name is not None and not facts.get(name) and not told:
            raise Lacking(act, need)
    if act is Act.REPORT and facts.get("reported_outcome") not in reportable(case):
        raise Unlawful(case.state, act, Guard.NOT_PROMISED)
    change: dict[str, Any] = {**facts, **_consequences(case, act, at, facts)}
    if act is Act.ASK_EXTENSION:
        change["wished_at"] = change.pop("due_at")  # wished for, not in force
    if act in ASKS:
        change["asked_at"] = at
    change |= _reckoned(case, act, at, change)
    if rule.to is not case.state:
        change["state_since"] = at
    pending = _pending_after(case, act, rule.to)
    if not pending:
        change["asked_at"] = None
    if RequestKind.EXTENSION not in pending:
        change["wished_at"] = None
    return replace(case, revision=case.revision + 1, state=rule.to, pending=pending, **change)


def _reckoned(case: Case, act: Act, at: datetime, change: dict[str, Any]) -> dict[str, Any]:
    """How the date in force was set: as so many days from now, or as a date, which never moves."""
    span = change.pop("due_span", None)
    kept = change.get("due_at", case.due_at) == case.due_at and span is None
    if act is Act.REDATE or "due_at" not in change or kept:
        return {}
    return {"due_span": span, "due_from": at if span else None}


def _pending_after(case: Case, act: Act, to: State) -> frozenset[RequestKind]:
    """Open requests after an act: what can no longer be ruled on falls away.

    An extension is ruled on before the due date or not at all, so that none makes late punctual.
    """
    pending = case.pending
    if act is Act.BREACH:
        pending -= {RequestKind.EXTENSION}
    if act in ASKS:
        pending |= {ASKS[act]}
    if act in RULES_ON:
        pending -= {RULES_ON[act]}
    answerable = {kind for ruling, kind in RULES_ON.items() if (to, ruling) in LAW}
    return pending & answerable


def _consequences(  # noqa: C901, PLR0911, PLR0912 - a table: one line an act
    case: Case, act: Act, at: datetime, facts: Facts
) -> dict[str, Any]:
    """What an act changes beside the state and the facts it brings."""
    unclimbed = {
        "breached_at": None,
        "rung": Rung.NONE,
        "carded_at": None,
        "card_appealed": False,
    }
    due = facts.get("due_at") or case.due_at
    original = facts.get("due_at") or case.original_due_at
    new_due: dict[str, Any] = {"due_at": due, "original_due_at": original}
    if facts.get("due_at"):
        new_due |= unclimbed
    unreported = {"reported_outcome": None}
    evidence = {"report_files": facts.get("report_files", 0)}
    new_round = {
        **new_due,
        **unreported,
        "round": case.round + 1,
        "outcome": None,
        "handled_at": None,
        "promise_due_at": None,
        "review_at": None,
        "extensions": 0,
        "promises": 0,
        "look_back_owed": False,
        "looked_back_at": None,
    }
    unnamed = {"named_handler_id": None, "handler_id": None}
    drawn_anew = {"look_back_owed": False, "looked_back_at": None}
    by_phone = {"rated_by_phone": bool(facts.get("rated_by_phone"))}
    match act:
        case Act.SUBMIT:
            return {"filed_at": at}
        case Act.ACCEPT:
            return {"accepted_at": case.accepted_at or at}
        case Act.EXPIRE:
            return {"decline_reason": DeclineReason.NO_REPLY}
        case Act.APPEAL:
            return {"appealed": True, "decline_reason": None, "where_to_go": ""}
        case Act.DISPATCH | Act.REASSIGN:
            return {
                **new_due,
                **unreported,
                **unnamed,
                "dispatched_at": at,
                "promise_due_at": None,
                "review_at": None,
                "acknowledged_at": None,
                "contacted_at": None,
            }
        case Act.UPHOLD_RETURN:
            return {
                "returns": case.returns + 1,
                "lead_unit_id": None,
                "co_unit_ids": frozenset(),
                "cc_unit_ids": frozenset(),
                "named_handler_id": None,
                "leader_id": None,
                "due_at": None,
                "original_due_at": None,
                **unclimbed,
                "dispatched_at": None,
            }
        case Act.ACKNOWLEDGE:
            return {"acknowledged_at": at}
        case Act.CONTACT:
            return {"contacted_at": case.contacted_at or at}
        case Act.NOTE if case.masked:
            # The one way in which the unit can speak to an enterprise that it does not know.
            return {"noted_at": at, "contacted_at": case.contacted_at or at}
        case Act.NOTE:
            return {"noted_at": at}
        case Act.REWORK | Act.REFUSE_PARK:
            return unreported | _unproposed(case)
        case Act.REPORT:
            return evidence
        case Act.SOLVE_ON_SPOT:
            outcome = facts.get("reported_outcome")
            return {**unreported, **evidence, "outcome": outcome, "handled_at": at}
        case Act.ANSWER:
            answered = {"outcome": Outcome.EXPLAINED, "handled_at": at}
            return {**unreported, **evidence, **answered}
        case Act.COUNTERSIGN:
            return {**unreported, "outcome": case.reported_outcome, "handled_at": at, **drawn_anew}
        case Act.PROMISE | Act.PARK:
            return {**unreported, **drawn_anew, **_set_aside(case, act)}
        case Act.BREAK_PROMISE:
            # The promised day was the date in force, so the case is overdue since then.
            change = {"due_at": case.promise_due_at, "outcome": None, **unclimbed}
            again = case.state is State.HANDLING  # it was the due date, and its breach has begun
            return _broken(case) if again else change | _broken(case)
        case Act.UNPARK:
            return {**new_due, **drawn_anew, "review_at": None, "outcome": None}
        case Act.GRANT_EXTENSION:
            return {**unclimbed, "extensions": case.extensions + 1}
        case Act.SEND_BACK:
            # What was promised is owed on the promised day, not on the one before it.
            bound = case.promises > 0 and case.promise_due_at is not None
            owed = {"due_at": case.promise_due_at, **unclimbed} if bound else {}
            return {"handled_at": None, "outcome": None, **owed}
        case Act.RATE_SATISFIED | Act.RATE_BASIC:
            return {"rating": RATED_AS[act], "closed_at": at, **by_phone}
        case Act.SILENCE:
            unsaid = Rating.UNSIGNED if case.kind is Kind.INFO else Rating.UNRATED
            return {"rating": unsaid, "closed_at": at, "rated_by_phone": False}
        case Act.RATE_DISSATISFIED:
            times = case.times_dissatisfied + 1
            told = {"rating": Rating.DISSATISFIED, "times_dissatisfied": times}
            return {**new_round, **told, **by_phone}
        case Act.REOPEN:
            times = case.times_reopened + 1
            unrated = {"rating": None, "rated_by_phone": False, "closed_at": None}
            return {**new_round, **unrated, "times_reopened": times}
        case _:
            return _beside(case, act, at, facts) or _on_the_ladder(case, act, at)


def _set_aside(case: Case, act: Act) -> dict[str, Any]:
    """A promise counts; what is parked is bound by none."""
    planned: dict[str, Any] = {"outcome": case.reported_outcome}
    if act is Act.PROMISE:
        return planned | {"promises": case.promises + 1}
    return planned | {"promise_due_at": None}


def _broken(case: Case) -> dict[str, Any]:
    """A broken promise counts for ever."""
    return {"promise_due_at": None, "promises_broken": case.promises_broken + 1}


def _unproposed(case: Case) -> dict[str, Any]:
    """The date that a report proposed goes with it; one in force stays."""
    match case.reported_outcome:
        case Outcome.PROMISED:
            return {"promise_due_at": None}
        case Outcome.PLANNED:
            return {"review_at": None}
        case _:
            return {}


def _beside(  # noqa: PLR0911 - a table: one line an act
    case: Case, act: Act, at: datetime, facts: Facts
) -> dict[str, Any]:
    """The same for acts that move nothing; empty for every other."""
    match act:
        case Act.PROPOSE_WORDING:
            return {"wording_agreed": False}
        case Act.AGREE_WORDING:
            return {"wording_agreed": True}
        case Act.REFUSE_WORDING:
            return {"public_wording": "", "wording_agreed": False}
        case Act.REDATE if case.original_due_at == case.due_at:
            return {"original_due_at": facts.get("due_at")}
        case Act.URGE:
            return {"urges": case.urges + 1}
        case Act.NAME_HANDLER:
            named = facts.get("named_handler_id")
            return {"handler_id": case.handler_id and named}
        case Act.OBJECT:
            return {"objected": True}
        case Act.LOOK_BACK:
            return {"look_back_owed": False, "looked_back_at": at}
        case Act.DRAW:
            return {"look_back_owed": True}
        case _:
            return {}


def _on_the_ladder(case: Case, act: Act, at: datetime) -> dict[str, Any]:
    """The same for what follows a breach; empty for every other act."""
    carded = {"carded_at": at, "card_appealed": False}
    match act:
        case Act.BREACH:
            return {"breaches": case.breaches + 1, "breached_at": at}
        case Act.YELLOW_CARD:
            return {"rung": Rung.YELLOW, **carded}
        case Act.RED_CARD:
            return {"rung": Rung.RED, **carded}
        case Act.CALL_OUT:
            return {"rung": Rung.CALLED_OUT, **carded, "levels_up": case.levels_up + 1}
        case Act.LEVEL_UP:
            return {"levels_up": case.levels_up + 1}
        case Act.APPEAL_CARD:
            return {"card_appealed": True}
        case _:
            return {}
