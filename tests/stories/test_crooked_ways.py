"""Those who would have a late case look punctual, or their own work look reviewed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.domain.case import Facts, State
from bot.domain.people import Role
from bot.domain.rights import Forbidden
from bot.domain.terms import Act
from bot.render.button import Press
from handlers.actions.publicity import must_name_nobody
from handlers.actions.scene import Scene
from storage import people
from tests.stories import roads
from tests.stories.roads import FIRST

if TYPE_CHECKING:
    from storage.db import Tx
    from tests.stories.town import Actor, Town


async def test_a_case_that_has_a_unit_is_not_given_another_date_by_handing_it_on(
    town: Town, director: Actor
) -> None:
    """No card shows the button; made up, it is refused, and the clock goes on."""
    await roads.to_handling(town, due="tier-T1")
    before = await town.case()
    made_up = Press("do", before.id, before.revision, Act.REASSIGN.value).encode()
    await director.presses(director.last, made_up)
    assert await town.draft(director) is None
    assert await town.case() == before


async def test_what_is_signed_after_its_time_is_late_though_the_clock_has_not_struck(
    town: Town, head: Actor
) -> None:
    """The bot was down, or twenty seconds have not passed: the breach comes before the signature."""
    await roads.to_handling(town, due="tier-T1")
    await roads.report(town)
    await head.taps("act-countersign")
    due = (await town.case()).due_at
    assert due is not None
    town.world.clock.advance(due - town.world.clock.now() + timedelta(seconds=5))
    await head.taps("act-countersign")
    case = await town.case()
    assert (case.state, case.breaches) == (State.HANDLED, 1)
    assert [one["kind"] for one in await town.ask("SELECT kind FROM penalties")] == ["breach"]


async def test_a_promise_whose_day_is_over_is_broken_before_anything_is_signed(
    town: Town, head: Actor
) -> None:
    """What is reported on the last evening and signed after it has come too late."""
    await roads.to_handling(town, due="tier-T1")
    await roads.report(town, "B", words="产权证办下后三天内续贷,银行已书面同意", day="10月20日")
    await roads.sign(town, "act-promise")
    await roads.report(town)
    await head.taps("act-countersign")
    promised = (await town.case()).promise_due_at
    assert promised is not None
    town.world.clock.advance(promised - town.world.clock.now())
    await head.taps("act-countersign")
    case = await town.case()
    assert (case.state, case.promises_broken, case.breaches) == (State.HANDLED, 1, 1)


async def also(town: Town, actor: Actor, role: Role) -> None:
    """The office gives somebody a role of its own besides."""
    name = actor.word("town-unit-office")
    unit_id = next(one.id for one in town.lianxin.house.units.values() if one.name == name)
    (row,) = await town.ask("SELECT id FROM people WHERE telegram_id = :id", id=actor.user.id)
    at = town.world.clock.now()
    await town.lianxin.database.write(
        lambda tx: people.grant(tx, person_id=row["id"], role=role, at=at, unit_id=unit_id)
    )


async def leaves(town: Town, actor: Actor, role: Role) -> None:
    """Somebody holds a role no more."""
    await town.lianxin.database.write(
        lambda tx: tx.run(
            "DELETE FROM grants WHERE role = :role AND person_id ="
            " (SELECT id FROM people WHERE telegram_id = :id)",
            role=role.value,
            id=actor.user.id,
        )
    )


async def test_nobody_lets_out_what_they_signed_or_reported(
    town: Town, head: Actor, cadre: Actor
) -> None:
    """Whatever they are besides, and though a colleague was named for it since, or they moved."""
    await also(town, head, Role.TRIAGER)
    await town.admits(town.newcomer("接手"), Role.HANDLER, "finance")
    await roads.to_handling(town)
    await roads.report(town)
    await head.says(FIRST)
    await head.taps("button-more")
    await head.taps("act-name_handler")
    await head.taps("接手")
    await head.taps("form-submit")
    await roads.sign(town)
    await leaves(town, cadre, Role.HANDLER)
    await also(town, cadre, Role.TRIAGER)
    case = await town.case()
    made_up = Press("sure", case.id, case.revision, Act.RELEASE.value).encode()
    for one in (head, cadre):
        await one.says(FIRST)
        assert not [label for label in one.buttons if label == one.word("act-release")]
        await one.presses(one.last, made_up)
        assert one.alert == one.word("error-forbidden-conflict")
    assert await town.case() == case
    await roads.release(town)
    assert (await town.case()).state is State.AWAITING_OWNER


async def test_nobody_rules_on_what_they_asked_for_in_another_chair(
    town: Town, head: Actor, director: Actor
) -> None:
    """The head of the unit asks for a later date and becomes director: another one rules."""
    await roads.to_handling(town)
    await roads.ask_extension(town)
    await leaves(town, head, Role.UNIT_HEAD)
    await also(town, head, Role.DIRECTOR)
    case = await town.case()
    await head.says(FIRST)
    assert head.word("act-grant_extension") not in head.buttons
    made_up = Press("do", case.id, case.revision, Act.GRANT_EXTENSION.value).encode()
    await head.presses(head.last, made_up)
    if await town.draft(head) is not None:
        await head.taps("form-submit")
    assert await town.case() == case
    await director.taps("act-grant_extension", on=FIRST)
    await director.taps("form-submit")
    assert (await town.case()).extensions == 1


async def test_no_way_of_writing_gets_a_name_or_a_number_on_a_board(
    town: Town,
) -> None:
    """Split, in another script, full-width, as it is said: refused; ordinary figures pass."""
    await roads.file(town)
    await roads.accept(town)
    case = await town.case()

    async def passes(words: str) -> bool:
        async def ask(tx: Tx) -> bool:
            scene = Scene(tx=tx, at=town.world.clock.now(), house=town.lianxin.house)
            try:
                facts = Facts(public_wording=words)
                await must_name_nobody(scene, case, Act.PROPOSE_WORDING, facts)
            except Forbidden:
                return False
            return True

        return await town.lianxin.database.write(ask)

    for words in (
        "恆昌機械续贷受阻",
        "恒\u200b昌_机*械续贷受阻",
        "云州恒昌机械续贷受阻",
        "请打一三八一二三四零零一二",
        "请打１３８/１２３４/００１２",
    ):
        assert not await passes(words), words
    for words in ("一家机械企业2026年续贷300万受阻", "一千二百万,1,000,000元,2025、2026两年"):
        assert await passes(words), words


async def test_numbers_made_up_beyond_any_measure_disturb_nothing(
    town: Town, director: Actor
) -> None:
    """Behind the buttons of a meeting's table: nothing fails, and nothing is laid or taken off."""
    await roads.file(town)
    await roads.accept(town)
    await director.says("/batch")
    await director.taps(director.buttons[0])
    before = [tuple(one) for one in await town.ask("SELECT * FROM batch_cases")]
    assert before
    for arg in (f"p{'9' * 30}", f"t{'9' * 20}@0", f"u1@{'9' * 20}", f"a@{'9' * 20}"):
        await director.presses(director.last, Press("batch", 1, 0, arg).encode())
        assert director.toast == director.word("error-stale")
    assert [tuple(one) for one in await town.ask("SELECT * FROM batch_cases")] == before


async def test_what_is_with_a_unit_stays_what_it_is(town: Town, triager: Actor) -> None:
    """An action made an answer by then would leave the rate of what was solved."""
    await roads.to_handling(town)
    await triager.says(FIRST)
    if not triager.offers("act-classify"):
        await triager.taps("button-more")
    await triager.taps("act-classify")
    await triager.taps("accept-kind.name")
    await triager.taps("accept-kind-info")
    await triager.taps("form-submit")
    assert triager.alert == triager.word("error-forbidden-kind_settled")
    assert (await town.case()).kind == "action"
