"""The law of a case, read line by line against lists written down a second time."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import product

import pytest

from bot.domain.advance import advance
from bot.domain.case import (
    FINAL,
    GUARDS,
    LAW,
    Act,
    Case,
    Hat,
    State,
    Unlawful,
    apply,
    lawful,
    permits,
)
from bot.domain.terms import ON_BEHALF, Guard, Need, Rating, Source

AT = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)

TARGETS: dict[str, set[str]] = {
    "draft": {"submitted"},
    "submitted": {"accepted", "need_info", "declined", "merged", "withdrawn"},
    "need_info": {"submitted", "declined", "withdrawn"},
    "declined": {"submitted"},
    "merged": set(),
    "accepted": {"dispatched", "handled"},
    "dispatched": {"handling", "accepted"},
    "handling": {"handled", "promised", "parked"},
    "promised": {"handled", "handling"},
    "parked": {"handling", "handled"},
    "handled": {"awaiting_owner", "handling"},
    "awaiting_owner": {"closed", "handling"},
    "closed": {"handling", "archived"},
    "archived": set(),
    "withdrawn": set(),
}
"""Where each state goes, as people were told."""

WITHDRAWAL_IS_RULED_IN = {
    "need_info",
    "accepted",
    "dispatched",
    "handling",
    "promised",
    "parked",
}
"""Where the owner's request to withdraw may be granted, which ends the case."""

WHO: dict[str, set[str]] = {
    "submit": {"owner", "liaison", "triager", "director"},
    "supply": {"owner", "liaison"},
    "withdraw": {"owner"},
    "appeal": {"owner"},
    "ask_withdrawal": {"owner"},
    "tell_pressure": {"owner"},
    "object": {"owner"},
    "accept": {"triager"},
    "ask_more": {"triager"},
    "decline": {"triager"},
    "merge": {"triager"},
    "classify": {"triager"},
    "link": {"triager", "director"},
    "take_in": {"triager"},
    "propose_wording": {"triager"},
    "agree_wording": {"owner"},
    "refuse_wording": {"owner"},
    "involve": {"director"},
    "name_handler": {"unit_head"},
    "appeal_card": {"unit_head"},
    "revoke_card": {"director"},
    "uphold_card": {"director"},
    "draw": {"system"},
    "dispatch": {"director"},
    "reassign": {"director"},
    "solve_on_spot": {"liaison", "triager"},
    "answer": {"triager", "director"},
    "acknowledge": {"handler"},
    "contact": {"handler"},
    "note": {"handler"},
    "report": {"handler"},
    "rework": {"unit_head"},
    "countersign": {"unit_head"},
    "promise": {"unit_head"},
    "ask_park": {"unit_head"},
    "return": {"unit_head"},
    "ask_extension": {"unit_head"},
    "co_acknowledge": {"co_handler"},
    "co_opine": {"co_handler"},
    "uphold_return": {"director"},
    "refuse_return": {"director"},
    "grant_extension": {"director"},
    "refuse_extension": {"director"},
    "park": {"director"},
    "refuse_park": {"director"},
    "keep_parked": {"director"},
    "unpark": {"director"},
    "grant_withdrawal": {"director"},
    "refuse_withdrawal": {"director"},
    "release": {"triager", "director"},
    "send_back": {"triager", "director"},
    "rate_satisfied": {"owner", "liaison"},
    "rate_basic": {"owner", "liaison"},
    "rate_dissatisfied": {"owner", "liaison"},
    "reopen": {"owner", "inspector", "triager", "director"},
    "look_back": {"inspector"},
    "instruct": {"leader"},
    "level_up": {"system", "director"},
    "expire": {"system"},
    "silence": {"system"},
    "break_promise": {"system"},
    "redate": {"system"},
    "breach": {"system"},
    "yellow_card": {"system"},
    "red_card": {"system"},
    "call_out": {"system"},
    "archive": {"system"},
}
"""Whose act each is, wherever it is possible. Supplementing and urging widen with the case."""


def refused(state: State, act: Act) -> tuple[State, Act] | None:
    """What a refusal says was tried, None where there is none."""
    try:
        apply(state, act)
    except Unlawful as refusal:
        return refusal.state, refusal.act
    return None


@pytest.mark.parametrize("state", State)
def test_a_state_goes_exactly_where_people_were_told(state: State) -> None:
    """The targets of a state are those of the list, and withdrawn where that may be granted."""
    told = TARGETS[state] | ({"withdrawn"} if state in WITHDRAWAL_IS_RULED_IN else set())
    found = {rule.to for (of, _), rule in LAW.items() if of is state and rule.to is not state}
    assert found == told


def test_every_pair_of_state_and_act_is_in_the_table_or_refused() -> None:
    """There is no third possibility, and a refusal says what was tried in which state."""
    in_the_table = {pair: bool(rule.by) and apply(*pair) is rule.to for pair, rule in LAW.items()}
    assert [pair for pair, holds in in_the_table.items() if not holds] == []
    others = set(product(State, Act)) - LAW.keys()
    assert [pair for pair in others if refused(*pair) != pair] == []


def test_every_act_is_possible_somewhere_and_belongs_to_the_same_people_everywhere() -> None:
    """Who may act is a property of the act, apart from supplementing and urging."""
    by = {act: {rule.by for (_, of), rule in LAW.items() if of is act} for act in Act}
    for widening in (Act.SUPPLEMENT, Act.URGE):
        assert frozenset().union(*by.pop(widening)) == {Hat.OWNER, Hat.CO_SIGNER, Hat.LIAISON}
    assert {act: list(hats) for act, hats in by.items()} == {act: [WHO[act]] for act in by}


def test_every_state_can_be_reached_from_a_draft() -> None:
    """No state of the law is a word without a way to it."""
    reached, edge = {State.DRAFT}, {State.DRAFT}
    while edge:
        edge = {rule.to for (of, _), rule in LAW.items() if of in edge} - reached
        reached |= edge
    assert reached == set(State)


@pytest.mark.parametrize("state", sorted(set(State) - FINAL))
def test_every_state_that_is_not_final_has_a_way_to_a_final_one(state: State) -> None:
    """No case can be caught in a circle."""
    reached, edge = {state}, {state}
    while edge:
        edge = {rule.to for (of, _), rule in LAW.items() if of in edge} - reached
        reached |= edge
    assert reached & FINAL


@pytest.mark.parametrize("state", sorted(FINAL))
def test_nothing_leaves_a_final_state(state: State) -> None:
    """Merged, archived and withdrawn are ends."""
    assert all(rule.to is state for (of, _), rule in LAW.items() if of is state)


def test_the_clock_alone_does_what_only_time_may_do() -> None:
    """Nobody can press a breach, a card, silence or a broken promise."""
    for (_, act), rule in LAW.items():
        if WHO.get(act) == {"system"}:
            assert rule.by == {Hat.SYSTEM}


def test_every_guard_and_need_is_used_and_every_guard_has_a_test() -> None:
    """The vocabulary holds no word the law does not speak."""
    assert set(GUARDS) == set(Guard)
    assert {guard for rule in LAW.values() for guard in rule.when} == set(Guard)
    assert {need for rule in LAW.values() for need in rule.needs} == set(Need)


@pytest.mark.parametrize("state", State)
def test_what_is_offered_is_lawful_and_belongs_to_the_hat(state: State) -> None:
    """Buttons come from the table: what `lawful` lists, the table permits to that hat."""
    case = Case(id=1, enterprise_id=1, filed_by=1, state=state)
    assert lawful(case, ()) == ()  # deny by default
    wrong = [
        (hat, act)
        for hat in Hat
        for act in lawful(case, {hat})
        if not permits(LAW[state, act], {hat})
        or not all(GUARDS[guard](case) for guard in LAW[state, act].when)
    ]
    assert wrong == []


@pytest.mark.parametrize("source", Source)
def test_an_owner_objects_once_and_only_to_what_a_cadre_filed(source: Source) -> None:
    """Before the office took it on that ends the case; later it leaves a trace."""
    case = Case(id=1, enterprise_id=1, filed_by=1, source=source, state=State.SUBMITTED)
    for state in set(State) - {State.DRAFT, State.DECLINED, State.CLOSED} - FINAL:
        stands = replace(case, state=state)
        assert (Act.OBJECT in lawful(stands, {Hat.OWNER})) is (source in ON_BEHALF)
        if source not in ON_BEHALF:
            continue
        after = advance(stands, Act.OBJECT, at=AT)
        ends = state in {State.SUBMITTED, State.NEED_INFO}
        assert after.state is (State.WITHDRAWN if ends else state)
        assert Act.OBJECT not in lawful(after, {Hat.OWNER})


def test_what_a_liaison_wrote_down_is_marked_until_somebody_else_speaks() -> None:
    """An answer by phone stays one; the owner's own answer in a later round is not."""
    case = Case(id=1, enterprise_id=1, filed_by=1, state=State.AWAITING_OWNER)
    noted = advance(case, Act.RATE_SATISFIED, at=AT, rated_by_phone=True)
    assert (noted.rating, noted.rated_by_phone) == (Rating.SATISFIED, True)
    again = advance(noted, Act.REOPEN, at=AT, due_at=AT)
    assert not again.rated_by_phone
    own = replace(noted, state=State.AWAITING_OWNER)
    assert not advance(own, Act.RATE_BASIC, at=AT).rated_by_phone
    assert not advance(own, Act.SILENCE, at=AT).rated_by_phone


@pytest.mark.parametrize("worker", [Hat.HANDLER, Hat.UNIT_HEAD, Hat.CO_HANDLER, Hat.PARTY])
@pytest.mark.parametrize("voice", [Hat.OWNER, Hat.LIAISON])
def test_who_worked_on_a_case_is_never_offered_to_rate_it(worker: Hat, voice: Hat) -> None:
    """A handler never rates, not even wearing the owner's hat as well."""
    case = Case(id=1, enterprise_id=1, filed_by=1, state=State.AWAITING_OWNER)
    rates = {Act.RATE_SATISFIED, Act.RATE_BASIC, Act.RATE_DISSATISFIED}
    assert rates <= set(lawful(case, {voice}))
    assert rates.isdisjoint(lawful(case, {voice, worker}))
