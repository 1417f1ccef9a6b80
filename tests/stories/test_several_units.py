"""A case with several units: co units with clocks of their own, units told, a named handler, a leader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.assignment import AssignmentState, Part
from bot.domain.case import State
from bot.domain.people import Role
from storage import assignments
from tests.stories import roads

if TYPE_CHECKING:
    from bot.domain.assignment import Assignment
    from tests.stories.town import Actor, Town


async def book(town: Town) -> list[Assignment]:
    """The parts of units in the first case."""
    case = await town.case()
    return await town.lianxin.database.write(lambda tx: assignments.of_case(tx, case.id))


async def test_co_units_have_clocks_of_their_own_and_their_opinions_come_to_the_lead(
    town: Town, owner: Actor, director: Actor, cadre: Actor, head: Actor
) -> None:
    """Asked for in the summary; each is reminded while it owes; the report says who is missing."""
    await roads.file(town)
    await roads.accept(town)
    await director.taps("act-dispatch", on=roads.FIRST)
    await director.taps("town-unit-finance")
    await director.taps("tier-T2")
    assert director.word("form-none") in director.sees
    await director.taps("form-change")
    await director.taps("dispatch-co.name")
    assert director.word("town-unit-finance") not in director.buttons
    await director.taps("town-unit-land")
    await director.taps("town-unit-labour")
    await director.taps(f"☑ {director.word('town-unit-labour')}")
    await director.taps("form-enough")
    await director.taps("form-change")
    await director.taps("dispatch-cc.name")
    await director.says(director.word("town-unit-labour"))
    await director.taps("form-enough")
    await director.taps("form-submit")
    print(director.sees)

    land, labour = town["land"], town["labour"]
    assert land.reads("notice-co-dispatched", number=roads.FIRST)
    assert labour.reads("notice-copied", number=roads.FIRST)
    assert "10月15日" in land.sees
    print(land.sees, land.buttons)
    print(labour.sees, labour.buttons)
    await land.says("/todo")
    print(land.sees, land.buttons)
    assert [(one.part, one.state) for one in await book(town)] == [
        (Part.LEAD, AssignmentState.WAITING),
        (Part.CO, AssignmentState.WAITING),
        (Part.CC, AssignmentState.WAITING),
    ]
    await land.taps("1")
    print(land.sees, land.buttons)
    await land.taps("act-co_acknowledge")
    print(land.sees, land.buttons)
    await roads.acknowledge(town)
    await town.pass_working_days(3)
    assert land.told("nudge-co-opinion") == 1
    assert not labour.told("nudge-co-opinion")
    await roads.report(town)
    print(head.sees)


async def test_a_meeting_hands_out_what_waits_and_each_unit_hears_of_it_once(
    town: Town, owner: Actor, director: Actor, cadre: Actor, head: Actor
) -> None:
    """Chosen, laid on the table, given a date, looked at, handed out; then the minutes."""
    for _ in range(3):
        await roads.file(town)
    for number in (1, 2, 3):
        await roads.accept(town, f"LX-2026-00000{number}")
    await director.says("/batch")
    print(director.sees, director.buttons)
    await director.taps("batch-all", n=3)
    print(director.sees, director.buttons)
    for number in (1, 2, 3):
        await director.taps(f"→ {director.word('batch-pick-unit')}")
        await director.taps("town-unit-finance" if number < 3 else "town-unit-land")
    print(director.sees, director.buttons)
    await director.taps("batch-next")
    await director.says("10月30日")
    print(director.sees, director.buttons)
    await director.taps("form-submit")
    print(director.sees, director.buttons)
    before = len(cadre.screen)
    await director.taps("batch-go", n=3)
    print([m.get("text") for m in director.screen[-3:]])
    print(cadre.sees, cadre.buttons)
    assert len(cadre.screen) == before + 1
    assert town["land"].told("batch-news") == 1
    await director.taps("batch-minutes")
    print([m for m in director.screen[-2:]])
    case = await town.case()
    assert (case.tier, case.batch_id, case.state) == ("BATCH", 1, State.DISPATCHED)
