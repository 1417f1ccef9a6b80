"""F12: authority. Every cell of the tables against one written by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from bot.domain.authority import Deed, Denied, Target, Why
from bot.domain.case import Act, Case, Kind, RequestKind, Source, State, failing_guard
from bot.domain.law import LAW
from bot.domain.people import Actor, Grant, Level, Role, Unit, UnitKind, Units
from bot.domain.rights import Forbidden, Refusal, authorize
from tests.faults import matrix

AT = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
CITY, COUNTY, BUREAU, SECTION, OTHER = 1, 2, 3, 4, 5
PATHS = {CITY: "/1/", COUNTY: "/1/2/", BUREAU: "/1/2/3/", SECTION: "/1/2/3/4/", OTHER: "/1/5/"}
UNITS = Units(
    Unit(id=one, name=str(one), level=Level.CITY, path=path, parent_id=(one - 1) or None)
    for one, path in PATHS.items()
)
ME, YOU = 100, 200
FIRM, CO_FIRM, FOREIGN = 7, 8, 9
BELOW = {
    CITY: {CITY, COUNTY, BUREAU, SECTION, OTHER},
    COUNTY: {COUNTY, BUREAU, SECTION},
    BUREAU: {BUREAU, SECTION},
    SECTION: {SECTION},
    OTHER: {OTHER},
}
"""What stands below each unit, by hand."""

CASE = Case(
    id=1,
    enterprise_id=FIRM,
    filed_by=3,
    source=Source.VISIT,
    office_unit_id=COUNTY,
    lead_unit_id=BUREAU,
    co_unit_ids=frozenset({OTHER}),
    co_enterprise_ids=frozenset({CO_FIRM}),
    complained_unit_id=None,
    state_since=AT,
)
SHAPES = {
    "bare": CASE,
    "all asked": replace(CASE, pending=frozenset(RequestKind), handler_id=55),
    "told to be mine": replace(CASE, handler_id=ME),
}
FIRMS = {Role.OWNER, Role.LIAISON}
OF_UNIT = {Role.HANDLER, Role.UNIT_HEAD}
PLACES: tuple[int | None, ...] = (None, CITY, COUNTY, BUREAU, SECTION, OTHER)


def wearing(role: Role, place: int | None, firm: int | None, case: Case) -> set[str]:
    """As what somebody with this one role stands towards the case: by hand."""
    worn: set[str] = set()
    if role is Role.OWNER:
        worn = {FIRM: {"owner"}, CO_FIRM: {"co_signer"}}.get(firm or 0, set())
    elif role is Role.LIAISON:
        worn = {"liaison"} if firm == FIRM else set()
    elif case.state is State.DRAFT or role is Role.ADMIN:
        worn = set()
    elif role in OF_UNIT:
        below = BELOW.get(place or 0, set())
        worn = ({role.value} if BUREAU in below else set()) | (
            {"co_handler"} if OTHER in below else set()
        )
    elif place is None or COUNTY in BELOW[place]:
        worn = {role.value}
    if worn and case.handler_id == ME:
        worn |= {"party"}
    if "party" in worn:
        worn = worn - {"inspector"}
    return set(worn)


def in_confidence(worn: set[str], place: int | None, complained: int | None) -> set[str]:
    """What is left of that in the confidential lane: by hand."""
    if place is not None and complained is not None and place in BELOW[complained]:
        return worn & {"owner"}
    kept = worn & {"owner", "handler", "unit_head", "party", "director", "inspector"}
    return kept | ({"triager"} if "director" in kept else set())


def grants() -> list[tuple[Role, int | None, int | None]]:
    """Every role with every place or enterprise that it can be granted for."""
    found: list[tuple[Role, int | None, int | None]] = []
    for role in Role:
        if role in FIRMS:
            found += [(role, None, firm) for firm in (FIRM, CO_FIRM, FOREIGN)]
        else:
            found += [(role, place, None) for place in PLACES]
    return found


MAY = matrix.acts()


def expected(worn: set[str], act: Act, case: Case) -> bool:
    """Whether somebody who is all this may do it, by the matrix."""
    may, never = MAY.get((case.state.value, act.value), (frozenset(), frozenset()))
    rule = LAW.get((case.state, act))
    fits = rule is not None and failing_guard(case, rule) is None
    return bool(worn & may) and not worn & never and fits


def tried(act: Act, case: Case, *held: Grant) -> Refusal | None:
    """Why somebody may not, None where they may."""
    try:
        authorize(Actor(ME, held), act, case, units=UNITS, at=AT)
    except Forbidden as refused:
        return refused.reason
    return None


def test_the_matrix_speaks_of_every_line_of_the_law() -> None:
    """Neither knows an act, a state or a hat that the other does not."""
    assert set(MAY) == {(state.value, act.value) for state, act in LAW}
    for (state, act), (may, never) in MAY.items():
        rule = LAW[State(state), Act(act)]
        assert {hat.value for hat in rule.by} == may, (state, act)
        assert {hat.value for hat in rule.never} == never, (state, act)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("kind", ["ordinary", "complaint", "of the county", "of the section"])
def test_every_role_in_every_place_does_its_own_acts_in_every_state(kind: str, shape: str) -> None:
    """15 states × 60 acts × every role × every unit or enterprise × kinds × shapes."""
    complained = {"of the county": COUNTY, "of the section": SECTION}.get(kind)
    case = SHAPES[shape]
    if kind != "ordinary":
        case = replace(case, kind=Kind.COMPLAINT, complained_unit_id=complained)
    wrong: list[object] = []
    for (role, place, firm), state in product(grants(), State):
        there = replace(case, state=state)
        worn = wearing(role, place, firm, there)
        if kind != "ordinary":
            worn = in_confidence(worn, place, complained)
        held = Grant(role=role, person_id=ME, unit_id=place, enterprise_id=firm)
        for act in Act:
            reason = tried(act, there, held)
            if (reason is None) != expected(worn, act, there):
                wrong.append((role, place, firm, state, act, reason))
            if not worn and reason is not Refusal.NO_RELATION:
                wrong.append(("learns of it", role, place, firm, state, act))
    assert wrong == []


def test_a_role_that_is_over_or_somebody_elses_does_nothing() -> None:
    """Not one second longer, and not in another's hands."""
    for (role, place, firm), state, act in product(grants(), State, Act):
        case = replace(CASE, state=state)
        over = Grant(
            role=role,
            person_id=ME,
            unit_id=place,
            enterprise_id=firm,
            until=AT - timedelta(seconds=1),
        )
        theirs = Grant(role=role, person_id=YOU, unit_id=place, enterprise_id=firm)
        assert tried(act, case, over, theirs) is Refusal.NO_RELATION


def test_of_two_roles_the_second_takes_away_what_the_matrix_says_it_does() -> None:
    """Every pair of capacities: who rates, reviews and looks back is never a party."""
    for (one, other), state in product(product(grants(), grants()), State):
        case = replace(CASE, state=state)
        worn = wearing(*one, case) | wearing(*other, case)
        working = [unit for unit in (case.lead_unit_id, *case.co_unit_ids) if unit is not None]
        at_work = {below for unit in working for below in BELOW[unit]}
        sits_there = at_work & {place for _, place, _ in (one, other)}
        if sits_there or worn & {"handler", "unit_head", "co_handler", "party", "liaison"}:
            worn -= {"inspector"}
        held = [
            Grant(role=role, person_id=ME, unit_id=place, enterprise_id=firm)
            for role, place, firm in (one, other)
        ]
        for act in (Act.RATE_BASIC, Act.RELEASE, Act.LOOK_BACK, Act.REOPEN, Act.ACCEPT):
            may = tried(act, case, *held) is None
            assert may == expected(worn, act, case), (one, other, state, act)


# -- deeds -------------------------------------------------------------------------------------

DEEDS = matrix.deeds()
GIVES = matrix.gives()
GIVING = {"invite", "confirm", "grant"}
TARGETS = {
    "nothing": Target(),
    "me": Target(person_id=ME),
    "you": Target(person_id=YOU),
    "my firm": Target(unit_id=SECTION, enterprise_id=FIRM),
    "a firm without a home": Target(enterprise_id=FOREIGN),
    "a firm elsewhere": Target(unit_id=OTHER, enterprise_id=FOREIGN),
    **{f"unit {one}": Target(unit_id=one) for one in PATHS},
    "no unit": Target(unit_id=99),
}


def reached(over: str, role: Role, place: int | None, firm: int | None, target: Target) -> bool:
    """Whether a power is over that: by hand."""
    office = {Role.TRIAGER, Role.DIRECTOR, Role.INSPECTOR, Role.LEADER, Role.ADMIN}
    whole = place is None and role in office
    match over:
        case "*":
            return True
        case "whole":
            return whole
        case "below":
            return whole or (place is not None and target.unit_id in BELOW[place])
        case "firm":
            return firm is not None and target.enterprise_id == firm
        case "me":
            return target.person_id in {None, ME}
    raise AssertionError(over)


def denial(deed: Deed, target: Target, *held: Grant) -> Why | None:
    """Why somebody may not do a deed, None where they may."""
    try:
        authorize(Actor(ME, held), deed, target, units=UNITS, at=AT)
    except Denied as denied:
        return denied.why
    return None


def test_the_matrix_speaks_of_every_deed() -> None:
    """And of none that there is not."""
    assert set(DEEDS) == {deed.value for deed in Deed}


def test_every_deed_by_every_role_in_every_place_on_every_object() -> None:
    """Deeds × roles × places × what they are done to."""
    wrong: list[object] = []
    for deed, (role, place, firm), (name, target) in product(Deed, grants(), TARGETS.items()):
        powers = DEEDS[deed.value]
        over = powers.get(role.value)
        may = over is not None and reached(over, role, place, firm, target)
        may |= "everybody" in powers and reached("me", role, place, firm, target)
        may &= not (deed.value in matrix.ONESELF and target.person_id == ME)
        held = Grant(role=role, person_id=ME, unit_id=place, enterprise_id=firm)
        why = denial(deed, target, held)
        if (why is None) != may:
            wrong.append((deed, role, place, firm, name, why))
        over_now = replace(held, until=AT - timedelta(seconds=1))
        theirs = replace(held, person_id=YOU)
        if "everybody" not in powers and denial(deed, target, over_now, theirs) is None:
            wrong.append(("over", deed, role, name))
        if deed.value in matrix.LAST and denial(deed, replace(target, last=True), held) is None:
            wrong.append(("last", deed, role, name))
    assert wrong == []


def test_nobody_gives_a_role_that_is_not_theirs_to_give() -> None:
    """Giver × place × role given × where: the admin of a county appoints nobody over the city."""
    wrong: list[object] = []
    for (giver, place, _), role, where in product(grants(), Role, PLACES):
        if giver in FIRMS:
            continue
        firm = FIRM if role in FIRMS else None
        target = Target(unit_id=where, enterprise_id=firm, person_id=YOU, role=role)
        held = Grant(role=giver, person_id=ME, unit_id=place)
        for deed in (Deed.INVITE, Deed.GRANT, Deed.CONFIRM, Deed.REVOKE):
            may = role.value in GIVES.get(giver.value, ()) and reached(
                "below", giver, place, None, target
            )
            if deed is not Deed.REVOKE and role in OF_UNIT and where is None:
                may = False
            if (denial(deed, target, held) is None) != may:
                wrong.append((deed, giver, place, role, where))
    assert wrong == []


def test_what_is_lent_is_not_given_away_for_longer() -> None:
    """An administrator until summer appoints no other beyond it, but handlers for good."""
    lent = Grant(role=Role.ADMIN, person_id=ME, until=AT + timedelta(days=90))
    admin = Target(role=Role.ADMIN, person_id=YOU)
    assert denial(Deed.GRANT, admin, lent) is Why.BEYOND
    assert denial(Deed.GRANT, replace(admin, until=AT + timedelta(days=91)), lent) is Why.BEYOND
    assert denial(Deed.GRANT, replace(admin, until=AT + timedelta(days=90)), lent) is None
    handler = Target(role=Role.HANDLER, unit_id=BUREAU, person_id=YOU)
    assert denial(Deed.GRANT, handler, lent) is None


def test_an_owner_without_an_enterprise_is_given_by_nobody() -> None:
    """A role of an enterprise needs one, and one of a unit needs that."""
    whole = Grant(role=Role.ADMIN, person_id=ME)
    assert denial(Deed.GRANT, Target(role=Role.OWNER, person_id=YOU), whole) is Why.BEYOND
    assert denial(Deed.GRANT, Target(role=Role.HANDLER, person_id=YOU), whole) is Why.BEYOND


def test_an_office_acts_for_the_unit_above_it() -> None:
    """Its director directs the departments beside it; a handler who sits there handles nothing."""
    office = Unit(
        id=6, name="6", level=Level.COUNTY, path="/1/2/6/", parent_id=COUNTY, kind=UnitKind.OFFICE
    )
    units = Units([*UNITS.values(), office])
    bureau, other = Target(unit_id=BUREAU), Target(unit_id=OTHER)
    for role, target, may in (
        (Role.ADMIN, bureau, True),
        (Role.ADMIN, other, False),
        (Role.UNIT_HEAD, bureau, False),
    ):
        actor = Actor(ME, (Grant(role=role, person_id=ME, unit_id=6),))
        try:
            authorize(actor, Deed.SEE_PEOPLE, target, units=units, at=AT)
        except Denied:
            assert not may, role
        else:
            assert may, role


def test_the_clock_does_no_deeds_and_nothing_is_done_to_the_wrong_thing() -> None:
    """Whatever asks for a right asks for one that there is."""
    for deed in Deed:
        with pytest.raises(Denied):
            authorize(None, deed, Target(), units=UNITS, at=AT)
    with pytest.raises(TypeError):
        authorize(Actor(ME), Act.ACCEPT, Target(), units=UNITS, at=AT)
    with pytest.raises(TypeError):
        authorize(Actor(ME), Deed.FILE, CASE, units=UNITS, at=AT)
