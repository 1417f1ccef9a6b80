"""Who may do what: every cell of role, relation, state and act."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from bot.domain.case import (
    LAW,
    Act,
    Case,
    Hat,
    Kind,
    RequestKind,
    Source,
    State,
    failing_guard,
)
from bot.domain.people import Actor, Grant, Level, Role, Unit, Units
from bot.domain.rights import (
    Forbidden,
    Refusal,
    authorize,
    hats,
    judge,
    may_lead,
    may_see,
    sees_enterprise,
    sees_unreleased,
)

AT = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
UNITS = Units(
    [
        Unit(id=1, name="市", level=Level.CITY, path="/1/"),
        Unit(id=4, name="市金融办", level=Level.CITY, path="/1/4/", parent_id=1),
        Unit(id=40, name="市金融办融资科", level=Level.CITY, path="/1/4/40/", parent_id=4),
        Unit(id=5, name="市住建局", level=Level.CITY, path="/1/5/", parent_id=1),
        Unit(id=6, name="开发区", level=Level.TOWN, path="/1/6/", parent_id=1),
    ]
)
ME = 100
CASE = Case(
    id=1,
    enterprise_id=7,
    filed_by=3,
    office_unit_id=6,
    lead_unit_id=4,
    handler_id=9,
    state_since=AT,
)

FILES = {"submit", "supply", "supplement", "urge"}
RATES = {"rate_satisfied", "rate_basic", "rate_dissatisfied"}
MAY: dict[Role, set[str]] = {
    Role.OWNER: FILES
    | RATES
    | {
        "withdraw",
        "appeal",
        "ask_withdrawal",
        "tell_pressure",
        "reopen",
        "object",
        "agree_wording",
        "refuse_wording",
    },
    Role.LIAISON: FILES | RATES | {"solve_on_spot"},
    Role.HANDLER: {"acknowledge", "contact", "note", "report"},
    Role.UNIT_HEAD: {
        "return",
        "rework",
        "countersign",
        "promise",
        "ask_park",
        "ask_extension",
        "name_handler",
        "appeal_card",
    },
    Role.TRIAGER: {
        "accept",
        "ask_more",
        "decline",
        "merge",
        "classify",
        "link",
        "take_in",
        "propose_wording",
        "solve_on_spot",
        "answer",
        "release",
        "send_back",
        "reopen",
    },
    Role.DIRECTOR: {
        "dispatch",
        "reassign",
        "link",
        "involve",
        "revoke_card",
        "uphold_card",
        "answer",
        "uphold_return",
        "refuse_return",
        "grant_extension",
        "refuse_extension",
        "park",
        "refuse_park",
        "keep_parked",
        "unpark",
        "grant_withdrawal",
        "refuse_withdrawal",
        "release",
        "send_back",
        "reopen",
        "level_up",
    },
    Role.INSPECTOR: {"look_back", "reopen"},
    Role.LEADER: {"instruct"},
    Role.ADMIN: set(),
}
"""What each role may do to the cases that are its own, in a second hand."""

OF_UNIT = {Role.HANDLER, Role.UNIT_HEAD}
SHAPES = {
    "bare": CASE,
    "asked": replace(CASE, pending=frozenset(RequestKind)),
    "filed for": replace(CASE, source=Source.VISIT),
    "breached": replace(CASE, breached_at=AT, appealed=True, returns=1, extensions=1),
}


def grant(role: Role, relation: str, person_id: int = ME) -> Grant:
    """A grant of a role that stands in a relation to the case of these tests."""
    until = AT - timedelta(seconds=1) if relation == "expired" else None
    if role in {Role.OWNER, Role.LIAISON}:
        enterprise = 8 if relation == "foreign" else 7
        return Grant(role=role, person_id=person_id, enterprise_id=enterprise, until=until)
    own = 4 if role in OF_UNIT else 6
    below = 40  # a part of the lead unit; for the office, another branch of the tree
    unit = {"own": own, "expired": own, "above": 1, "below": below, "foreign": 40}[relation]
    return Grant(role=role, person_id=person_id, unit_id=unit, until=until)


def refusal(act: Act, case: Case, *grants: Grant, person_id: int = ME) -> Refusal | None:
    """Why somebody may not, or None where they may."""
    try:
        authorize(Actor(person_id, grants), act, case, units=UNITS, at=AT)
    except Forbidden as forbidden:
        return forbidden.reason
    return None


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("relation", ["own", "above", "foreign", "below", "expired"])
@pytest.mark.parametrize("role", Role)
def test_every_cell_of_role_relation_state_and_act(role: Role, relation: str, shape: str) -> None:
    """A role acts on its own cases only, only its own acts, only where the law has them."""
    if relation in {"above", "below"} and role in {Role.OWNER, Role.LIAISON}:
        relation = "own"
    related = relation in {"own", "above"} and role is not Role.ADMIN
    for state, act in product(State, Act):
        case = replace(SHAPES[shape], state=state)
        there = related and (state is not State.DRAFT or role in {Role.OWNER, Role.LIAISON})
        rule = LAW.get((state, act))
        mine = act.value in MAY[role]
        if (state, act) == (State.NEED_INFO, Act.SUPPLEMENT):
            mine = False
        expected: Refusal | None = None
        if not there:
            expected = Refusal.NO_RELATION
        elif rule is None:
            expected = Refusal.NOT_IN_STATE
        elif role in OF_UNIT and act.value in RATES:
            expected = Refusal.HANDLER_NEVER_RATES
        elif not mine:
            expected = Refusal.NOT_YOUR_ACT
        elif failing_guard(case, rule) is not None:
            expected = Refusal.NOT_NOW
        assert refusal(act, case, grant(role, relation)) is expected, (state, act)


@pytest.mark.parametrize("role", Role)
def test_a_grant_without_its_object_opens_no_enterprise_and_no_unit(role: Role) -> None:
    """Only roles of the office and above may be granted over everything."""
    case = replace(CASE, state=State.HANDLING)
    worn = hats(ME, [Grant(role=role, person_id=ME)], case, units=UNITS, at=AT)
    everywhere = {Role.TRIAGER, Role.DIRECTOR, Role.INSPECTOR, Role.LEADER}
    assert bool(worn) == (role in everywhere)


def test_somebody_elses_grant_opens_nothing() -> None:
    """Grants are of a person."""
    case = replace(CASE, state=State.HANDLING)
    theirs = grant(Role.HANDLER, "own", person_id=ME + 1)
    assert refusal(Act.NOTE, case, theirs) is Refusal.NO_RELATION


def test_a_grant_holds_to_its_last_moment() -> None:
    """And not one second longer."""
    case = replace(CASE, state=State.HANDLING)
    for seconds, worn in ((0, {Hat.HANDLER}), (-1, set())):
        until = AT + timedelta(seconds=seconds)
        held = Grant(role=Role.HANDLER, person_id=ME, unit_id=4, until=until)
        assert hats(ME, [held], case, units=UNITS, at=AT) == worn


@pytest.mark.parametrize("act", [Act.RATE_SATISFIED, Act.RATE_BASIC, Act.RATE_DISSATISFIED])
@pytest.mark.parametrize("worker", [Role.HANDLER, Role.UNIT_HEAD])
def test_a_handler_never_rates_though_they_own_the_firm(worker: Role, act: Act) -> None:
    """Whoever worked on a case does not judge it, whatever else they are."""
    case = replace(CASE, state=State.AWAITING_OWNER, co_unit_ids=frozenset({5}))
    owner = grant(Role.OWNER, "own")
    assert refusal(act, case, owner) is None
    assert refusal(act, case, owner, grant(worker, "own")) is Refusal.HANDLER_NEVER_RATES
    co = Grant(role=worker, person_id=ME, unit_id=5)
    assert refusal(act, case, owner, co) is Refusal.HANDLER_NEVER_RATES


def test_a_liaison_who_solved_it_on_the_spot_does_not_record_the_rating() -> None:
    """The owner, not the official, decides."""
    case = replace(CASE, state=State.AWAITING_OWNER, lead_unit_id=None, handler_id=ME)
    mine = grant(Role.LIAISON, "own")
    assert refusal(Act.RATE_SATISFIED, case, mine) is Refusal.HANDLER_NEVER_RATES


def test_the_office_files_for_an_enterprise_and_sees_only_its_own_draft() -> None:
    """What a window or the hotline writes down is a draft of whoever writes it."""
    draft = replace(CASE, state=State.DRAFT, source=Source.HALL, filed_by=ME)
    assert refusal(Act.SUBMIT, draft, grant(Role.TRIAGER, "own")) is None
    theirs = replace(draft, filed_by=ME + 1)
    assert refusal(Act.SUBMIT, theirs, grant(Role.TRIAGER, "own")) is Refusal.NO_RELATION
    own_words = replace(draft, source=Source.BOT)
    assert refusal(Act.SUBMIT, own_words, grant(Role.TRIAGER, "own")) is Refusal.NO_RELATION


def test_nobody_reviews_their_own_answer() -> None:
    """A triager who answered is a party to it."""
    case = replace(CASE, state=State.HANDLED, handler_id=ME)
    assert refusal(Act.RELEASE, case, grant(Role.TRIAGER, "own")) is Refusal.CONFLICT


@pytest.mark.parametrize("other", [Role.HANDLER, Role.UNIT_HEAD, Role.LIAISON])
def test_an_inspector_is_never_handler_or_liaison_of_the_case(other: Role) -> None:
    """The inspector's hat falls off."""
    case = replace(CASE, state=State.CLOSED)
    inspector = grant(Role.INSPECTOR, "own")
    assert refusal(Act.LOOK_BACK, case, inspector) is None
    assert refusal(Act.LOOK_BACK, case, inspector, grant(other, "own")) is Refusal.NOT_YOUR_ACT


def test_an_inspector_does_not_sit_in_a_unit_that_works_on_the_case() -> None:
    """Whoever has a role in the lead or a co unit, or below it, looks back at other cases."""
    case = replace(CASE, state=State.CLOSED)
    everywhere = Grant(role=Role.INSPECTOR, person_id=ME)
    assert refusal(Act.LOOK_BACK, case, everywhere) is None
    inside = Grant(role=Role.TRIAGER, person_id=ME, unit_id=case.lead_unit_id)
    assert refusal(Act.LOOK_BACK, case, everywhere, inside) is not None
    beside = replace(case, lead_unit_id=None, co_unit_ids=frozenset({case.lead_unit_id or 0}))
    assert refusal(Act.LOOK_BACK, beside, everywhere, inside) is not None


def test_a_co_signer_speaks_but_does_not_rate() -> None:
    """The owner of a merged case adds and urges; the first owner's word closes."""
    case = replace(CASE, state=State.HANDLING, co_enterprise_ids=frozenset({8}))
    mine = grant(Role.OWNER, "foreign")
    assert refusal(Act.SUPPLEMENT, case, mine) is None
    assert refusal(Act.URGE, case, mine) is None
    rating = replace(case, state=State.AWAITING_OWNER)
    assert refusal(Act.RATE_BASIC, rating, mine) is Refusal.NOT_YOUR_ACT


def test_a_co_unit_gives_its_opinion_and_nothing_else() -> None:
    """The lead unit alone acknowledges and reports."""
    case = replace(CASE, state=State.HANDLING, co_unit_ids=frozenset({5}))
    mine = Grant(role=Role.HANDLER, person_id=ME, unit_id=5)
    assert refusal(Act.CO_OPINE, case, mine) is None
    assert refusal(Act.REPORT, case, mine) is Refusal.NOT_YOUR_ACT


COMPLAINT = replace(CASE, kind=Kind.COMPLAINT, complained_unit_id=5)


@pytest.mark.parametrize("role", Role)
def test_every_role_in_the_complaint_lane(role: Role) -> None:
    """The enterprise, the director, the inspector and the entrusted unit; nobody else."""
    expected: dict[Role, set[Hat]] = {
        Role.OWNER: {Hat.OWNER},
        Role.HANDLER: {Hat.HANDLER},
        Role.UNIT_HEAD: {Hat.UNIT_HEAD},
        Role.DIRECTOR: {Hat.DIRECTOR, Hat.TRIAGER},
        Role.INSPECTOR: {Hat.INSPECTOR},
    }
    for state in State:
        worn = hats(ME, [grant(role, "own")], replace(COMPLAINT, state=state), units=UNITS, at=AT)
        shut = state is State.DRAFT and role is not Role.OWNER
        assert worn == (set() if shut else expected.get(role, set())), state


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.OWNER}))
def test_the_unit_complained_of_never_learns_of_it(role: Role) -> None:
    """A grant in that unit takes every other hat off, save that of an owner."""
    case = replace(COMPLAINT, state=State.HANDLING)
    there = Grant(role=Role.HANDLER, person_id=ME, unit_id=5)
    worn = hats(ME, [grant(role, "own"), there], case, units=UNITS, at=AT)
    assert worn == set()
    assert not may_lead(5, case, UNITS)
    assert may_lead(4, case, UNITS)
    assert not may_lead(99, case, UNITS)


def test_sight_needs_a_hat_and_a_masked_firm_is_hidden_from_units() -> None:
    """Who wears nothing reads nothing; 隐名交办 hides the name from those who work on it."""
    masked = replace(CASE, masked=True)
    assert not may_see(())
    assert may_see({Hat.LEADER})
    for hat in (Hat.HANDLER, Hat.UNIT_HEAD, Hat.CO_HANDLER, Hat.PARTY):
        assert not sees_enterprise({hat}, masked)
        assert sees_enterprise({hat}, CASE)
    assert sees_enterprise({Hat.OWNER, Hat.HANDLER}, masked)
    assert not sees_enterprise((), CASE)


def test_the_enterprises_side_alone_waits_for_the_office_to_release_a_report() -> None:
    """Owner, co-signer and liaison; whoever wears another hat besides sees all."""
    outside = {Hat.OWNER, Hat.CO_SIGNER, Hat.LIAISON}
    assert not sees_unreleased(())
    assert not sees_unreleased(outside)
    for hat in set(Hat) - outside:
        assert sees_unreleased({hat})
        assert sees_unreleased({hat} | outside)


def test_the_event_names_the_hat_in_which_somebody_acted() -> None:
    """Of several hats, the first that may."""
    case = replace(CASE, state=State.HANDLED, handler_id=None)
    both = {Hat.DIRECTOR, Hat.TRIAGER, Hat.LEADER}
    assert judge(both, Act.RELEASE, case) is Hat.TRIAGER
    assert judge(both, Act.INSTRUCT, case) is Hat.LEADER
