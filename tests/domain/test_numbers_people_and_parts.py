"""Numbers of cases, people and units, assignments, requests, categories."""

from datetime import UTC, datetime
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.assignment import (
    ASSIGNMENT_LAW,
    Assignment,
    AssignmentAct,
    AssignmentState,
    Part,
    UnlawfulAssignment,
    move,
)
from bot.domain.category import CATEGORIES, GRADES
from bot.domain.number import format_number, parse_number
from bot.domain.people import Level, Unit, Units, is_credit_code, path_of
from bot.domain.request import ASKS, DECISION_OF, RULES_ON
from bot.domain.terms import RequestKind

AT = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)


@given(year=st.integers(1000, 9999), serial=st.integers(1, 999_999_999))
def test_a_number_is_read_as_it_was_written(year: int, serial: int) -> None:
    """Whatever is formatted parses back."""
    assert parse_number(format_number(year, serial)) == (year, serial)


@pytest.mark.parametrize(
    "typed",
    [
        "LX-2026-000123",
        "lx-2026-123",
        " 2026-123 ",
        "LX2026-000123",
        "LX—2026—000123",
        "LX 2026 123",
    ],
)
def test_a_number_may_be_typed_carelessly(typed: str) -> None:
    """Case, width, spaces and dashes are forgiven."""
    assert parse_number(typed) == (2026, 123)


@pytest.mark.parametrize("typed", ["", "LX-2026", "LX-2026-0", "LX-0026-12", "13800000012", "你好"])
def test_what_is_no_number_is_none(typed: str) -> None:
    """A phone number or a greeting finds no case."""
    assert parse_number(typed) is None


@pytest.mark.parametrize(("year", "serial"), [(2026, 0), (99, 1), (12026, 1)])
def test_there_is_no_number_nought(year: int, serial: int) -> None:
    """Counting starts at one, in years of four digits."""
    with pytest.raises(ValueError, match="no such number"):
        format_number(year, serial)


def test_a_unit_covers_its_subtree_and_not_its_namesake() -> None:
    """``/1/4/`` covers ``/1/4/9/`` and not ``/1/40/``."""
    root = Unit(id=1, name="市", level=Level.CITY, path=path_of(1))
    four = Unit(id=4, name="局", level=Level.CITY, path=path_of(4, root), parent_id=1)
    nine = Unit(id=9, name="科", level=Level.CITY, path=path_of(9, four), parent_id=4)
    forty = Unit(id=40, name="县", level=Level.COUNTY, path=path_of(40, root), parent_id=1)
    units = Units([forty, nine, four, root])
    assert (nine.path, len(units), set(units)) == ("/1/4/9/", 4, {1, 4, 9, 40})
    assert [unit.id for unit in units.subtree(4)] == [4, 9]
    assert units.covers(4, 9)
    assert not units.covers(4, 40)
    assert not units.covers(9, 4)
    assert not units.covers(None, 9)
    assert not units.covers(4, 77)
    assert units.above(9) == four
    assert units.above(1) is None


@pytest.mark.parametrize(
    ("code", "good"),
    [
        ("91350100M000100Y43", True),
        ("91350100M000100Y44", False),
        ("91350100M000100Y4", False),
        ("91350100I000100Y43", False),
    ],
)
def test_a_credit_code_bears_its_check_character(code: str, good: bool) -> None:
    """One wrong character is noticed."""
    assert is_credit_code(code) is good


TOLD = {
    "lead": "waiting>acknowledged waiting>returned acknowledged>reported reported>acknowledged",
    "co": "waiting>acknowledged waiting>opined acknowledged>opined",
    "cc": "waiting>acknowledged",
}


def test_assignments_move_as_people_were_told() -> None:
    """待签收 → 已签收 → 已退单 or 已报办结; co units give their opinion; anybody may be replaced."""
    found: dict[str, set[str]] = {"lead": set(), "co": set(), "cc": set()}
    for (part, state, act), to in ASSIGNMENT_LAW.items():
        if act is AssignmentAct.REPLACE:
            assert to is AssignmentState.REPLACED
        else:
            found[part.value].add(f"{state}>{to}")
    assert found == {part: set(line.split()) for part, line in TOLD.items()}


def test_every_cell_of_the_law_of_assignments() -> None:
    """In the table, or refused; the moments follow."""
    for cell in product(Part, AssignmentState, AssignmentAct):
        part, state, act = cell
        before = Assignment(id=1, case_id=1, unit_id=4, part=part, state=state, assigned_at=AT)
        to = ASSIGNMENT_LAW.get(cell)
        try:
            after = move(before, act, at=AT, by=9)
        except UnlawfulAssignment:
            assert to is None, cell
            continue
        assert after.state is to, cell
        acknowledged = act in {AssignmentAct.ACKNOWLEDGE, AssignmentAct.OPINE}
        assert (after.acknowledged_by == 9) is acknowledged, cell
        finished = act not in {AssignmentAct.ACKNOWLEDGE, AssignmentAct.RESUME}
        assert (after.finished_at == AT) is finished, cell


def test_a_unit_that_is_only_informed_owes_nothing() -> None:
    """抄告 is never open."""
    for part in Part:
        told = Assignment(id=1, case_id=1, unit_id=4, part=part, assigned_at=AT)
        assert told.is_open is (part is not Part.CC)


def test_every_request_that_is_asked_can_be_upheld_and_refused() -> None:
    """Nothing that is asked for is left without an answer."""
    assert set(ASKS.values()) == set(RequestKind)
    assert set(DECISION_OF) == set(RULES_ON)
    for kind in ASKS.values():
        rulings = {DECISION_OF[act] for act, of in RULES_ON.items() if of is kind}
        assert len(rulings) == 2


def test_there_are_twelve_categories_and_four_grades() -> None:
    """Default data of a campaign."""
    assert len(CATEGORIES) == 12
    assert GRADES == ("A", "B", "C", "D")
