"""Complaints of conduct: who hears of them, who never does, how they end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import Kind, State
from bot.domain.people import Role
from bot.render.button import Press
from storage import people
from tests.stories import roads

if TYPE_CHECKING:
    from storage.db import Tx
    from tests.stories.town import Actor, Town

WORDS = "10月8日上午在 3 号窗口,经办人说不收材料,也不写理由"


async def complain(town: Town, of: str = "town-unit-finance", *, who: str = "owner") -> None:
    """An owner complains of a unit."""
    owner = town[who]
    await owner.says("/complain")
    await owner.taps(of)
    await owner.says(WORDS)
    await owner.taps("form-skip")
    await owner.taps("form-submit")


async def grant(town: Town, key: str, role: Role, unit: str = "") -> None:
    """Somebody of the town gets one more role."""
    name = town["owner"].word(f"town-unit-{unit}") if unit else ""
    units = town.lianxin.house.units
    unit_id = next((one.id for one in units.values() if one.name == name), None)
    telegram_id, at = town[key].user.id, town.world.clock.now()

    async def give(tx: Tx) -> None:
        speaker = await people.find_speaker(tx, telegram_id, at=at)
        assert speaker is not None
        await people.grant(tx, person_id=speaker.person.id, role=role, at=at, unit_id=unit_id)

    await town.lianxin.database.write(give)


async def test_a_complaint_from_its_first_word_to_its_end(
    town: Town, owner: Actor, director: Actor
) -> None:
    """The owner is told it is confidential; the director takes it on and gives it to another unit."""
    await complain(town)
    assert owner.reads("complaint-receipt", number=roads.FIRST)
    await owner.taps("button-open")
    assert owner.word("card-confidential.owner") in owner.sees
    assert owner.word("town-unit-finance") in owner.sees
    case = await town.case()
    assert (case.kind, case.complained_unit_id is not None) == (Kind.COMPLAINT, True)
    await director.taps("act-accept", on=roads.FIRST)
    assert (await town.case()).state is State.ACCEPTED
    assert (await town.case()).kind is Kind.COMPLAINT
    await director.taps("act-classify", on=roads.FIRST)
    assert director.word("accept-category.name") not in director.buttons  # it has none
    await director.taps("grade.name")
    await director.taps("grade-A")
    await director.taps("form-submit")
    case = await town.case()
    assert (case.kind, case.category, case.grade) == (Kind.COMPLAINT, None, "A")
    await director.taps("act-dispatch", on=roads.FIRST)
    assert director.word("town-unit-finance") not in director.buttons
    await director.taps("town-unit-land")
    await director.taps("tier-T2")
    assert director.word("dispatch-masked-hidden") in director.sees
    await director.taps("form-submit")
    land = town["land"]
    await land.taps("act-acknowledge")
    assert land.word("town-unit-finance") in land.sees
    assert owner.word("town-firm-machines") not in "".join(
        one.get("text", "") for one in land.screen
    )
    await roads.report(town, "D", who="land", words="已约谈经办人,当场补办,今后一次性告知")
    await roads.sign(town, who="land")
    await director.taps("act-release", on=roads.FIRST)
    await director.taps("act-release", on=roads.FIRST)
    await owner.taps("act-rate_satisfied")
    assert (await town.case()).state is State.CLOSED


async def test_nobody_else_hears_of_it_nor_finds_it(town: Town) -> None:
    """Not the triager, not the unit complained of, not by number, not in a list, not by a button."""
    triager, cadre, head = town["triager"], town["cadre"], town["unit_head"]
    heard = {one.key: len(one.screen) for one in (triager, cadre, head)}
    await complain(town)
    for one in (triager, cadre, head):
        assert len(one.screen) == heard[one.key], one.key
        await one.says(roads.FIRST)
        assert one.reads("error-case-not-found", number=roads.FIRST), one.key
        await one.presses(one.last, Press("case", 1, 1).encode())
        assert one.alert == one.word("error-forbidden-no_relation")
    for command, empty in (("/triage", "list-triage-empty"), ("/review", "list-review-empty")):
        await triager.says(command)
        assert triager.reads(empty)
    await town["director"].says("/triage")
    assert town["director"].reads("list-triage", total=1)
    assert WORDS[:8] not in "".join(one.get("text", "") for one in triager.screen + cadre.screen)


async def test_it_is_given_to_the_unit_complained_of_by_no_button(
    town: Town, director: Actor
) -> None:
    """Not even by one that was drawn for another case or made up."""
    await complain(town)
    await director.taps("act-accept", on=roads.FIRST)
    await director.taps("act-dispatch", on=roads.FIRST)
    draft = await town.draft(director)
    await director.says(director.word("town-unit-finance"))
    assert (await town.case()).state is State.ACCEPTED
    assert director.word("form-choose") in director.sees
    assert draft is not None


async def test_a_director_who_sits_in_the_unit_complained_of_is_passed_over(town: Town) -> None:
    """The inspectors are told in their place; the administrator is asked for another director."""
    await grant(town, "director", Role.HANDLER, "finance")
    inspector = await town.admits(town.newcomer("督查 沈"), Role.INSPECTOR, "office")
    admin = await town.admits(town.newcomer("总管"), Role.ADMIN, "office")
    heard = len(town["director"].screen)
    await complain(town)
    assert len(town["director"].screen) == heard
    assert roads.FIRST in "".join(one.get("text", "") for one in inspector.screen)
    assert admin.reads("complaint-unattended")
    assert roads.FIRST not in "".join(one.get("text", "") for one in admin.screen)
    await town["director"].says(roads.FIRST)
    assert town["director"].reads("error-case-not-found", number=roads.FIRST)


async def test_a_leader_reads_what_is_under_way_and_no_complaint(town: Town) -> None:
    """A list of their part of the tree; each is noted by its pages."""
    leader = await town.admits(town.newcomer("领导 韩"), Role.LEADER, "office")
    await roads.file(town)
    await complain(town)
    await leader.says("/all")
    assert leader.reads("list-all", total=1)
    assert "all" in leader.menu()
    await leader.taps("1")
    assert roads.FIRST in leader.sees
    await leader.says("LX-2026-000002")
    assert leader.reads("error-case-not-found", number="LX-2026-000002")


async def test_who_is_no_owner_any_more_gets_their_words_back(town: Town, owner: Actor) -> None:
    """The role ended while the form was open: nothing is filed, nothing written is lost."""
    await owner.says("/complain")
    await owner.taps("town-unit-finance")
    await owner.says(WORDS)
    await owner.taps("form-skip")

    async def end(tx: Tx) -> None:
        await tx.run("DELETE FROM grants WHERE role = 'owner' AND enterprise_id = 1")

    await town.lianxin.database.write(end)
    await owner.taps("form-submit")
    assert await town.ask("SELECT 1 FROM cases") == []
    assert owner.alert == owner.word("error-denied-not_yours")
    assert WORDS in owner.sees


async def test_a_letter_that_does_not_arrive_betrays_no_complaint(town: Town) -> None:
    """Whom it did not reach and which case it is are told only to those who may know of it."""
    town.may_fail.add("given_up")
    director = town["director"]
    await complain(town)
    town.world.trouble(town["owner"].user, "blocked")
    await director.taps("act-accept", on=roads.FIRST)
    town.world.trouble(town["owner"].user, None)
    await director.says("/trouble")
    assert roads.FIRST in director.sees
    await grant(town, "director", Role.HANDLER, "finance")
    await director.says("/trouble")
    assert director.word("trouble-veiled") in director.sees
    assert roads.FIRST not in director.sees
