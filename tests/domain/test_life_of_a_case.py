"""What acts make of a case, beyond its state."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.domain.advance import advance
from bot.domain.case import (
    LAW,
    Act,
    Case,
    DeclineReason,
    Facts,
    Guard,
    Hat,
    Kind,
    Lacking,
    Need,
    Outcome,
    Rating,
    RequestKind,
    Rung,
    State,
    Unlawful,
    failing_guard,
    goes_one_level_up,
    lawful,
)

T0 = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
DUE = T0 + timedelta(days=9)
LATER = T0 + timedelta(days=20)
DRAFT = Case(id=1, enterprise_id=7, filed_by=3)

Step = tuple[Act, Facts]
DISPATCH: Step = (Act.DISPATCH, {"lead_unit_id": 4, "due_at": DUE})
ACKNOWLEDGE: Step = (Act.ACKNOWLEDGE, {"handler_id": 9})
TO_HANDLING: list[Step] = [(Act.SUBMIT, {}), (Act.ACCEPT, {}), DISPATCH, ACKNOWLEDGE]
SOLVED: list[Step] = [
    (Act.REPORT, {"reported_outcome": Outcome.SOLVED, "report_files": 1}),
    (Act.COUNTERSIGN, {}),
]
TO_OWNER: list[Step] = [*TO_HANDLING, *SOLVED, (Act.RELEASE, {})]


def lived(steps: Iterable[Step], case: Case = DRAFT) -> Case:
    """A case after some acts, an hour apart."""
    for n, (act, facts) in enumerate(steps):
        case = advance(case, act, at=T0 + timedelta(hours=n), **facts)
    return case


def test_a_case_goes_from_the_first_word_of_the_owner_to_the_last() -> None:
    """The ordinary way, with every moment noted and one revision an act."""
    case = lived([*TO_OWNER, (Act.RATE_SATISFIED, {"rating_reason": "快"})])
    assert case.state is State.CLOSED
    assert case.outcome is Outcome.SOLVED
    assert case.rating is Rating.SATISFIED
    assert case.revision == 8
    moments = [
        case.filed_at,
        case.accepted_at,
        case.dispatched_at,
        case.acknowledged_at,
        case.handled_at,
        case.closed_at,
    ]
    assert moments == [T0 + timedelta(hours=n) for n in (0, 1, 2, 3, 5, 7)]
    assert case.due_at == case.original_due_at == DUE


@pytest.mark.parametrize(
    ("steps", "need"),
    [
        ([(Act.SUBMIT, {}), (Act.DECLINE, {"where_to_go": "法院"})], Need.DECLINE_REASON),
        (
            [(Act.SUBMIT, {}), (Act.DECLINE, {"decline_reason": DeclineReason.IN_COURT})],
            Need.WHERE_TO_GO,
        ),
        ([(Act.SUBMIT, {}), (Act.MERGE, {})], Need.OTHER_CASE),
        ([(Act.SUBMIT, {}), (Act.ACCEPT, {}), (Act.DISPATCH, {"due_at": DUE})], Need.LEAD),
        ([(Act.SUBMIT, {}), (Act.ACCEPT, {}), (Act.DISPATCH, {"lead_unit_id": 4})], Need.DUE),
        ([*TO_HANDLING[:-1], (Act.ACKNOWLEDGE, {})], Need.HANDLER),
        ([*TO_HANDLING, (Act.REPORT, {})], Need.OUTCOME),
        (
            [
                *TO_HANDLING,
                (Act.REPORT, {"reported_outcome": Outcome.PROMISED}),
                (Act.PROMISE, {}),
            ],
            Need.PROMISE_DATE,
        ),
        ([*TO_HANDLING, (Act.REPORT, {"reported_outcome": Outcome.SOLVED})], Need.EVIDENCE),
        (
            [
                (Act.SUBMIT, {}),
                (Act.ACCEPT, {}),
                (Act.SOLVE_ON_SPOT, {"handler_id": 6, "reported_outcome": Outcome.SOLVED}),
            ],
            Need.EVIDENCE,
        ),
        ([*TO_OWNER, (Act.RATE_DISSATISFIED, {})], Need.DUE),
    ],
)
def test_an_act_without_what_it_needs_does_not_happen(steps: list[Step], need: Need) -> None:
    """The missing thing is named, so that it can be asked for."""
    with pytest.raises(Lacking) as refusal:
        lived(steps)
    assert refusal.value.need is need


@pytest.mark.parametrize(
    ("outcome", "act", "state"),
    [
        (Outcome.SOLVED, Act.COUNTERSIGN, State.HANDLED),
        (Outcome.PROMISED, Act.PROMISE, State.PROMISED),
        (Outcome.PLANNED, Act.ASK_PARK, State.HANDLING),
        (Outcome.EXPLAINED, Act.COUNTERSIGN, State.HANDLED),
        (Outcome.OWN_CAUSE, Act.COUNTERSIGN, State.HANDLED),
    ],
)
def test_the_outcome_of_a_report_decides_what_its_signature_does(
    outcome: Outcome, act: Act, state: State
) -> None:
    """The head is offered exactly one signature, and no report can be handed in twice."""
    facts: Facts = {
        "reported_outcome": outcome,
        "report_files": 1,
        "promise_due_at": LATER if outcome is Outcome.PROMISED else None,
        "review_at": LATER if outcome is Outcome.PLANNED else None,
    }
    case = lived([*TO_HANDLING, (Act.REPORT, facts)])
    signatures = {Act.COUNTERSIGN, Act.PROMISE, Act.ASK_PARK}
    assert signatures & set(lawful(case, {Hat.UNIT_HEAD})) == {act}
    assert Act.REPORT not in lawful(case, {Hat.HANDLER})
    assert advance(case, act, at=T0).state is state


def test_a_case_is_parked_only_when_the_director_agrees() -> None:
    """Outcome C asks; the ruling parks, with the review date of the report."""
    planned: Facts = {"reported_outcome": Outcome.PLANNED, "review_at": LATER}
    asked = lived([*TO_HANDLING, (Act.REPORT, planned), (Act.ASK_PARK, {})])
    assert asked.pending == {RequestKind.PARK}
    parked = advance(asked, Act.PARK, at=T0)
    assert (parked.state, parked.outcome, parked.review_at, parked.pending) == (
        State.PARKED,
        Outcome.PLANNED,
        LATER,
        frozenset(),
    )
    refused = advance(asked, Act.REFUSE_PARK, at=T0)
    assert refused.reported_outcome is None
    assert Act.REPORT in lawful(refused, {Hat.HANDLER})
    back = advance(parked, Act.UNPARK, at=T0, due_at=LATER)
    assert (back.state, back.due_at, back.review_at) == (State.HANDLING, LATER, None)


def test_a_broken_promise_is_counted_for_ever_and_the_case_is_due_since_that_day() -> None:
    """Later success does not take the broken promise back."""
    promised: Facts = {"reported_outcome": Outcome.PROMISED, "promise_due_at": LATER}
    broken = lived(
        [*TO_HANDLING, (Act.REPORT, promised), (Act.PROMISE, {}), (Act.BREAK_PROMISE, {})]
    )
    assert (broken.state, broken.promises_broken, broken.due_at) == (State.HANDLING, 1, LATER)
    assert broken.original_due_at == DUE
    done = lived([*SOLVED, (Act.RELEASE, {}), (Act.RATE_BASIC, {})], broken)
    assert (done.state, done.promises_broken) == (State.CLOSED, 1)


def test_silence_closes_without_a_rating_that_counts() -> None:
    """Silence is 未评价, and 未签署 where an answer had to be signed."""
    waiting = lived(TO_OWNER)
    assert advance(waiting, Act.SILENCE, at=T0).rating is Rating.UNRATED
    info = lived([(Act.SUBMIT, {"kind": Kind.INFO}), (Act.ACCEPT, {})])
    assert Act.ANSWER in lawful(info, {Hat.TRIAGER})
    asked = lived([(Act.ANSWER, {"handler_id": 5}), (Act.RELEASE, {})], info)
    assert asked.outcome is Outcome.EXPLAINED
    assert advance(asked, Act.SILENCE, at=T0).rating is Rating.UNSIGNED


def test_an_action_case_is_not_simply_answered() -> None:
    """The short way is for information only."""
    case = lived([(Act.SUBMIT, {}), (Act.ACCEPT, {})])
    with pytest.raises(Unlawful) as refusal:
        advance(case, Act.ANSWER, at=T0, handler_id=5)
    assert refusal.value.guard is Guard.IS_INFO


def test_the_third_round_goes_one_level_up() -> None:
    """Dissatisfaction and reopening begin rounds; the third asks to be taken up, once."""
    again: Step = (Act.RATE_DISSATISFIED, {"due_at": LATER})
    done: list[Step] = [*SOLVED, (Act.RELEASE, {})]
    second = lived([*TO_OWNER, again])
    assert (second.round, second.times_dissatisfied, second.outcome) == (2, 1, None)
    assert not goes_one_level_up(second)
    closed = lived([*done, (Act.RATE_SATISFIED, {})], second)
    third = advance(closed, Act.REOPEN, at=T0, due_at=LATER)
    assert (third.round, third.times_reopened, third.closed_at) == (3, 1, None)
    assert goes_one_level_up(third)
    assert not goes_one_level_up(advance(third, Act.LEVEL_UP, at=T0))


def test_a_breach_is_never_erased() -> None:
    """A new round has a new date, but the count of breaches only grows."""
    late = lived([*TO_HANDLING, (Act.BREACH, {})])
    assert (late.breaches, late.breached_at) == (1, T0 + timedelta(hours=4))
    with pytest.raises(Unlawful):
        advance(late, Act.BREACH, at=T0)
    again = lived([*SOLVED, (Act.RELEASE, {}), (Act.RATE_DISSATISFIED, {"due_at": LATER})], late)
    assert (again.breaches, again.breached_at, again.due_at) == (1, None, LATER)
    assert advance(again, Act.BREACH, at=T0).breaches == 2


def test_the_ladder_is_climbed_rung_by_rung() -> None:
    """Yellow, red, called out: in this order, each once."""
    late = lived([*TO_HANDLING, (Act.BREACH, {})])
    climb = [Act.YELLOW_CARD, Act.RED_CARD, Act.CALL_OUT]
    for act in climb:
        assert [a for a in climb if a in lawful(late, {Hat.SYSTEM})] == [act]
        late = advance(late, act, at=T0)
    assert (late.rung, late.levels_up) == (Rung.CALLED_OUT, 1)
    assert not set(climb) & set(lawful(late, {Hat.SYSTEM}))


def test_a_decline_can_be_appealed_once() -> None:
    """The second decline is the last word."""
    decline: Step = (
        Act.DECLINE,
        {"decline_reason": DeclineReason.IN_COURT, "where_to_go": "人民法院"},
    )
    appealed = lived([(Act.SUBMIT, {}), decline, (Act.APPEAL, {})])
    assert (appealed.state, appealed.decline_reason) == (State.SUBMITTED, None)
    with pytest.raises(Unlawful) as refusal:
        lived([decline, (Act.APPEAL, {})], appealed)
    assert refusal.value.guard is Guard.NOT_APPEALED


def test_silence_of_the_owner_declines_with_its_own_reason() -> None:
    """The reason code is compulsory, also when the clock declines."""
    case = lived([(Act.SUBMIT, {}), (Act.ASK_MORE, {}), (Act.EXPIRE, {})])
    assert (case.state, case.decline_reason) == (State.DECLINED, DeclineReason.NO_REPLY)


def test_the_second_unit_may_not_return() -> None:
    """An upheld return clears the assignment; a second one is refused."""
    returned = lived([*TO_HANDLING[:-1], (Act.RETURN, {}), (Act.UPHOLD_RETURN, {})])
    assert (returned.state, returned.lead_unit_id, returned.due_at, returned.returns) == (
        State.ACCEPTED,
        None,
        None,
        1,
    )
    with pytest.raises(Unlawful) as refusal:
        lived([DISPATCH, (Act.RETURN, {})], returned)
    assert refusal.value.guard is Guard.FIRST_UNIT


def test_while_a_return_waits_the_case_is_not_acknowledged() -> None:
    """Either the unit takes it or it gives it back."""
    asked = lived([*TO_HANDLING[:-1], (Act.RETURN, {})])
    assert Act.ACKNOWLEDGE not in lawful(asked, {Hat.HANDLER})
    refused = advance(asked, Act.REFUSE_RETURN, at=T0)
    assert Act.ACKNOWLEDGE in lawful(refused, {Hat.HANDLER})


def test_an_extension_is_asked_once_and_moves_the_date_only_when_granted() -> None:
    """The original date stays beside the one in force."""
    asked = lived([*TO_HANDLING, (Act.ASK_EXTENSION, {"due_at": LATER})])
    assert (asked.due_at, asked.pending) == (DUE, frozenset({RequestKind.EXTENSION}))
    granted = advance(asked, Act.GRANT_EXTENSION, at=T0, due_at=LATER)
    assert (granted.due_at, granted.original_due_at, granted.extensions) == (LATER, DUE, 1)
    assert Act.ASK_EXTENSION not in lawful(granted, {Hat.UNIT_HEAD})
    refused = advance(asked, Act.REFUSE_EXTENSION, at=T0)
    assert (refused.due_at, refused.pending) == (DUE, frozenset())


def test_a_request_falls_away_where_nobody_can_rule_on_it_any_more() -> None:
    """A countersigned report leaves no extension behind to be granted."""
    asked = lived([*TO_HANDLING, (Act.ASK_EXTENSION, {"due_at": LATER}), *SOLVED])
    assert asked.pending == frozenset()


def test_a_withdrawal_after_acceptance_is_ruled_on() -> None:
    """The owner asks, the director grants; then the owner may say who asked them to."""
    asked = lived([*TO_HANDLING, (Act.ASK_WITHDRAWAL, {})])
    assert Act.ASK_WITHDRAWAL not in lawful(asked, {Hat.OWNER})
    granted = advance(asked, Act.GRANT_WITHDRAWAL, at=T0)
    assert granted.state is State.WITHDRAWN
    assert lawful(granted, {Hat.OWNER}) == (Act.TELL_PRESSURE,)
    assert lawful(granted, set(Hat) - {Hat.OWNER}) == ()


def test_a_reassigned_case_is_acknowledged_anew() -> None:
    """What did not hold on the spot waits for a handler of the unit that gets it; no other moves."""
    facts: Facts = {"handler_id": 6, "reported_outcome": Outcome.SOLVED, "report_files": 1}
    spot: list[Step] = [(Act.SUBMIT, {}), (Act.ACCEPT, {}), (Act.SOLVE_ON_SPOT, facts)]
    back = lived([*spot, (Act.SEND_BACK, {})])
    moved = advance(back, Act.REASSIGN, at=T0, lead_unit_id=2, due_at=LATER)
    assert Act.REASSIGN not in lawful(moved, set(Hat))
    assert Act.REASSIGN not in lawful(lived(TO_HANDLING), set(Hat))
    assert (moved.state, moved.handler_id, moved.acknowledged_at) == (State.HANDLING, None, None)
    assert Act.REPORT not in lawful(moved, {Hat.HANDLER})
    taken = advance(moved, Act.ACKNOWLEDGE, at=T0, handler_id=12)
    assert Act.REPORT in lawful(taken, {Hat.HANDLER})


def test_solved_on_the_spot_is_reviewed_by_somebody_else_and_can_be_sent_back() -> None:
    """Who did the work does not review it; sent back, it waits for a unit."""
    facts: Facts = {"handler_id": 6, "reported_outcome": Outcome.SOLVED, "report_files": 1}
    solved = lived([(Act.SUBMIT, {}), (Act.ACCEPT, {}), (Act.SOLVE_ON_SPOT, facts)])
    assert (solved.state, solved.outcome) == (State.HANDLED, Outcome.SOLVED)
    assert Act.RELEASE in lawful(solved, {Hat.TRIAGER})
    assert Act.RELEASE not in lawful(solved, {Hat.TRIAGER, Hat.PARTY})
    back = advance(solved, Act.SEND_BACK, at=T0)
    assert Act.REPORT not in lawful(back, {Hat.HANDLER})
    assert Act.REASSIGN in lawful(back, {Hat.DIRECTOR})


def test_a_case_is_archived_only_after_the_look_back_it_owes() -> None:
    """The inspector's visit comes before the shelf."""
    closed = lived([*TO_OWNER, (Act.RATE_BASIC, {"look_back_owed": True})])
    assert Act.ARCHIVE not in lawful(closed, {Hat.SYSTEM})
    seen = advance(closed, Act.LOOK_BACK, at=T0)
    assert advance(seen, Act.ARCHIVE, at=T0).state is State.ARCHIVED


def test_traces_leave_the_state_and_its_beginning_alone() -> None:
    """Contact, progress, urging: a new revision, the same state since the same moment."""
    case = lived(TO_HANDLING)
    traced = lived([(Act.CONTACT, {}), (Act.NOTE, {}), (Act.URGE, {}), (Act.CONTACT, {})], case)
    assert traced.state_since == case.state_since
    assert traced.revision == case.revision + 4
    assert traced.contacted_at == T0
    assert traced.noted_at == T0 + timedelta(hours=1)


def test_no_act_takes_a_breach_or_a_broken_promise_back() -> None:
    """Whatever is done to a late case, in any state: what the clock recorded stays recorded."""
    late = replace(
        lived(TO_HANDLING), breaches=2, promises_broken=1, breached_at=DUE, rung=Rung.YELLOW,
        pending=frozenset(RequestKind), reported_outcome=Outcome.SOLVED, report_files=1,
    )  # fmt: skip
    facts = Facts(
        lead_unit_id=5, due_at=LATER, review_at=LATER, promise_due_at=LATER, handler_id=9,
        reported_outcome=Outcome.SOLVED, report_files=1, named_handler_id=9, earlier_case_id=3,
        merged_into=3, public_wording="x", decline_reason=DeclineReason.OTHER, where_to_go="x",
    )  # fmt: skip
    changes: tuple[dict[str, Any], ...] = (
        {}, {"breached_at": None}, {"pending": frozenset()}, {"rung": Rung.RED},
    )  # fmt: skip
    done = set()
    for (state, act), rule in LAW.items():
        for changed in changes:
            before = replace(late, state=state, **changed)
            if failing_guard(before, rule) is None:
                after = advance(before, act, at=LATER, **facts)
                assert after.breaches >= before.breaches, (state, act)
                assert after.promises_broken >= before.promises_broken, (state, act)
                done.add(act)
    assert len(done) > 40
