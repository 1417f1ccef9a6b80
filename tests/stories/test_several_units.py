"""A case with several units: co units with clocks of their own, units told, a named handler, a leader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.assignment import AssignmentState, Part
from bot.domain.case import Act, State
from bot.domain.people import Role
from handlers.actions import batching
from storage import assignments, batches
from tests.stories import roads

if TYPE_CHECKING:
    import pytest

    from bot.domain.assignment import Assignment
    from handlers.actions.scene import Scene
    from storage.batches import Batch
    from tests.stories.town import Actor, Town

OPINION = "受理单已出,周五前补办产权证,抵押登记当天办"


async def book(town: Town) -> list[Assignment]:
    """The parts of units in the first case."""
    case = await town.case()
    return await town.lianxin.database.write(lambda tx: assignments.of_case(tx, case.id))


async def dispatch_with_others(town: Town) -> None:
    """To the Finance Office, with the land bureau assisting and the labour bureau told."""
    director = town["director"]
    await director.taps("act-dispatch", on=roads.FIRST)
    await director.taps("town-unit-finance")
    await director.taps("tier-T2")
    assert director.word("form-none") in director.sees
    await director.taps("form-change")
    await director.taps("dispatch-co.name")
    assert director.word("town-unit-finance") not in director.buttons
    await director.taps("town-unit-land")
    await director.taps("town-unit-power")
    await director.taps(f"☑ {director.word('town-unit-power')}")
    await director.taps("form-enough")
    await director.taps("form-change")
    await director.taps("dispatch-cc.name")
    assert director.word("town-unit-land") not in director.buttons
    await director.says(director.word("town-unit-labour"))
    await director.taps("form-enough")
    await director.taps("form-submit")


async def test_co_units_have_clocks_of_their_own_and_their_opinions_come_to_the_lead(
    town: Town, owner: Actor, director: Actor, cadre: Actor
) -> None:
    """Asked for in the summary; each is reminded while it owes; the report says who is missing."""
    await roads.file(town)
    await roads.accept(town)
    await dispatch_with_others(town)
    land, labour, power = town["land"], town["labour"], town["power"]
    assert land.reads("notice-co-dispatched", number=roads.FIRST)
    assert "10月15日" in land.sees
    assert labour.reads("notice-copied", number=roads.FIRST)
    assert not power.told("notice-co-dispatched")
    assert not labour.offers("act-co_opine")
    await labour.taps("button-open")
    await labour.taps("button-to-list")  # a list of theirs, with nothing that they owe
    assert labour.reads("list-todo-empty")

    await land.says("/todo")
    assert f"{land.word('list-co')} · " in land.sees
    await land.taps("1")
    await land.taps("act-co_acknowledge")
    assert "act-co_acknowledge" not in map(land.word, land.buttons)
    assert [(one.part, one.state) for one in await book(town)] == [
        (Part.LEAD, AssignmentState.WAITING),
        (Part.CO, AssignmentState.ACKNOWLEDGED),
        (Part.CC, AssignmentState.WAITING),
    ]

    await roads.acknowledge(town)
    await roads.involve(town, co="power")  # a day later its clock would end a day later
    assert power.told("notice-co-dispatched") == 1
    assert land.told("notice-co-dispatched") == 1
    await town.pass_working_days(3)
    assert land.told("nudge-co-opinion") + land.told(roads.FIRST) >= 1
    assert not labour.told("nudge-co-opinion")

    await land.says(roads.FIRST)
    await land.taps("act-co_opine")
    await land.says(OPINION)
    await land.sends("document", name="受理单.pdf", mime="application/pdf")
    await land.taps("form-enough")
    await land.taps("form-submit")
    assert OPINION in land.sees
    assert not land.offers("act-co_acknowledge")
    assert cadre.reads("notice-co-opinion", number=roads.FIRST)
    assert OPINION in cadre.sees
    assert f"{cadre.word('town-unit-land')} 何敏" in cadre.sees

    await director.says(roads.FIRST)
    assert OPINION in director.sees
    await owner.says(roads.FIRST)  # the names of those who help, not what they say to each other
    assert owner.word("town-unit-land") in owner.sees
    assert OPINION not in owner.sees
    assert not owner.offers("button-files", n=1)
    await power.says(roads.FIRST)
    assert OPINION not in power.sees

    await reported_with_one_missing(town)


async def reported_with_one_missing(town: Town) -> None:
    """The lead unit reports; head and office read whose opinion is still out."""
    head, power = town["unit_head"], town["power"]
    await roads.report(town)
    assert head.reads("card-unopined", units=head.word("town-unit-power"))
    await roads.sign(town)
    assert town["triager"].reads("card-unopined")
    await power.says("/todo")  # the report is in: nothing is owed any more
    assert power.reads("list-todo-empty")
    parts = {one.unit_id: one for one in await book(town) if one.part is Part.CO}
    assert sorted(one.state for one in parts.values()) == ["opined", "waiting"]


async def test_the_head_names_who_takes_it_and_hands_it_on_later(
    town: Town, director: Actor, cadre: Actor, head: Actor
) -> None:
    """Notices go to whom the head named; a colleague may step in; with a handler it is handed over."""
    colleague = await town.admits(town.newcomer("陈晨"), Role.HANDLER, "finance")
    await roads.file(town)
    await roads.accept(town)
    await roads.dispatch(town)
    assert colleague.told("notice-dispatched", number=roads.FIRST)
    await name(head, "陈晨")
    assert colleague.reads("notice-named", number=roads.FIRST)
    assert not cadre.told("notice-named")
    await cadre.says(roads.FIRST)
    assert cadre.reads("card-named", who="陈晨")
    await town["owner"].sends("photo")
    await town["owner"].taps("form-skip")
    await town["owner"].taps("form-enough")
    await town["owner"].taps("form-submit")
    assert colleague.told("notice-supplemented")
    assert not cadre.told("notice-supplemented")

    await roads.acknowledge(town)  # he is out; the other one signs
    assert colleague.told("taken-instead", number=roads.FIRST)
    await name(head, "陈晨")
    assert cadre.told("handed-over", number=roads.FIRST)
    case = await town.case()
    assert case.handler_id == case.named_handler_id
    await director.says(roads.FIRST)
    assert director.word("event-name_handler") in director.sees
    assert "陈晨" in director.sees

    for label in ("town-unit-city", "town-unit-finance", "陈晨"):
        if label == "town-unit-city":
            await director.says("/people")
        await director.taps(label)
    await director.taps("button-role", n=1)
    await director.taps("button-revoke")
    await director.taps("button-revoke")
    assert head.reads("named-gone", number=roads.FIRST, who="陈晨")
    await town["owner"].taps("act-urge", on=roads.FIRST)
    assert cadre.told("notice-urged")


async def name(head: Actor, who: str) -> None:
    """The head names somebody."""
    await head.says(roads.FIRST)
    if not head.offers("act-name_handler"):
        await head.taps("button-more")
    await head.taps("act-name_handler")
    await head.taps(who)
    await head.taps("form-submit")


async def test_a_case_of_a_month_has_a_leader_who_is_told_when_it_is_late(
    town: Town, director: Actor
) -> None:
    """The tier asks for one; they hear of it at once, and of a breach at its moment."""
    leader = await town.admits(town.newcomer("孙文"), Role.LEADER, "city")
    await roads.file(town)
    await roads.accept(town)
    await director.taps("act-dispatch", on=roads.FIRST)
    await director.taps("town-unit-finance")
    await director.taps("tier-T4")
    assert director.reads("dispatch-leader")
    await director.taps("孙文")
    await director.taps("form-submit")
    assert leader.reads("notice-led", number=roads.FIRST)
    await leader.says(roads.FIRST)
    assert leader.reads("card-led", who="孙文")
    await roads.acknowledge(town)
    await town.pass_time(days=32)
    assert leader.told("notice-overdue")


async def test_a_meeting_hands_out_what_waits_and_each_unit_hears_of_it_once(
    town: Town,
    director: Actor,
    cadre: Actor,
    head: Actor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Chosen, laid on the table, given a date, looked at, handed out; then the minutes."""
    for _ in range(4):
        await roads.file(town)
    for number in range(1, 5):
        await roads.accept(town, f"LX-2026-00000{number}")
    await roads.dispatch(town, "LX-2026-000004", unit="land")  # such cases have gone there
    await director.says("/batch")
    await director.taps("batch-all", n=3)
    assert director.word("town-unit-land") in director.sees
    await director.taps("☑ 000003")
    for _ in range(2):
        await director.taps(f"→ {director.word('town-unit-land')}")
        await director.says(director.word("town-unit-finance"))
    await director.taps("☐ 000003")
    await director.taps("batch-next")
    await director.says("10月30日")
    await director.taps("form-submit")
    assert director.reads("batch-preview", n=3, units=2)
    seen = [len(actor.screen) for actor in (cadre, head)]
    message, data = director.finds("batch-go", n=3)
    ails = [True]

    async def broken(scene: Scene, batch: Batch) -> bool:
        if ails and (await batches.count(scene.tx, batch.id))["done"]:
            raise OSError("the machine is tired")  # however often the pen tries it
        return await hand_out(scene, batch)

    hand_out = batching.hand_out
    with monkeypatch.context() as tired:
        tired.setattr(batching, "AT_ONCE", 1)
        tired.setattr(batching, "hand_out", broken)
        await director.taps("batch-go", n=3)
        assert [len(actor.screen) for actor in (cadre, head)] == seen
        ails.clear()
        await director.says("/batch")
        await director.taps(director.buttons[-1])  # it was broken off, and goes on
    assert director.reads("batch-held", n=3)
    assert [len(actor.screen) for actor in (cadre, head)] == [one + 1 for one in seen]
    assert cadre.reads("batch-news", n=2)
    assert town["land"].reads("batch-news", n=1)
    assert town["owner"].told("notice-dispatched-owner") == 4
    await cadre.taps("2")
    assert "LX-2026-000002" in cadre.sees
    case = await town.case()
    assert (case.tier, case.batch_id, case.state) == ("BATCH", 1, State.DISPATCHED)
    await director.presses(message, data)  # twice is once
    handed = await town.ask("SELECT id FROM events WHERE act = :act", act=Act.DISPATCH)
    assert len(handed) == 4

    await director.taps("batch-minutes")
    papers = [one["document"] for one in director.screen if "document" in one]
    assert [one["file_name"].rpartition(".")[2] for one in papers] == ["docx"]
