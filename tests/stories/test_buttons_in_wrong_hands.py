"""Stale, doubled, forged and foreign buttons change nothing and say so politely."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import Act, State
from bot.domain.people import Role
from bot.render.button import Press
from handlers.sandbox.town import BOT
from tests.stories import roads

if TYPE_CHECKING:
    from tests.stories.town import Actor, Town


async def acts(town: Town) -> list[str]:
    """What was done so far, in order."""
    return [
        row["act"]
        for row in await town.ask("SELECT act FROM events WHERE case_id IS NOT NULL ORDER BY id")
    ]


async def test_a_stale_button_shows_how_the_case_stands(town: Town, triager: Actor) -> None:
    """A button of a case that has moved on does nothing, says so, and draws the case anew."""
    await roads.file(town)
    message, data = triager.finds("act-accept")
    await roads.accept(town)
    before = await acts(town)
    await triager.presses(message, data)
    assert triager.toast == triager.word("error-stale")
    assert triager.word("state-accepted") in triager.sees
    assert await acts(town) == before


async def test_a_doubled_press_counts_once(town: Town, cadre: Actor) -> None:
    """Two taps in one breath, or one tap that comes twice, are one signature."""
    await roads.file(town)
    await roads.accept(town)
    await roads.dispatch(town)
    message, data = cadre.finds("act-acknowledge")
    for _ in range(3):
        town.world.press(cadre.user, cadre.user, message["message_id"], data)
    await town.quiet()
    assert (await acts(town)).count("acknowledge") == 1
    heard = [str(one.get("text")) for one in town.world.toasts(cadre.user)[-3:]]
    assert sorted(heard) == sorted(
        [cadre.word("done-acknowledge"), cadre.word("error-stale"), cadre.word("error-stale")]
    )


async def test_a_submitted_form_is_submitted_once(town: Town, owner: Actor) -> None:
    """The last button of a form, pressed three times, files one case."""
    await owner.says(roads.PROBLEM)
    await owner.taps("category-finance")
    await owner.taps("form-skip")
    await owner.taps("form-skip")
    message, data = owner.finds("form-submit")
    for _ in range(3):
        town.world.press(owner.user, owner.user, message["message_id"], data)
    await town.quiet()
    assert await acts(town) == ["submit"]
    assert owner.toast == owner.word("error-done-already")


FORGED = ("", "x", "do", "do...", "do.1.1.fly", "do.zzzzzzzzzzzz.1.accept", "f.1.0.y", "🏭", "sure.1..", "lang.0.0.tlh", "list.0.0.secrets", "next.0.0.nothing", "go.0.0.nowhere", "case.99.1.", "files.99.1.", "resend.1.0.", "a" * 64)  # fmt: skip


async def test_a_forged_button_changes_nothing(town: Town, owner: Actor) -> None:
    """Callback data that the bot never wrote gets a sentence and no effect."""
    await roads.file(town)
    before = await acts(town)
    for data in FORGED:
        await owner.presses(owner.last, data)
        assert await acts(town) == before, data
    assert owner.offers("button-mine") or owner.sees


async def test_a_button_for_somebody_elses_case_is_refused(town: Town) -> None:
    """An owner of another enterprise can do nothing at all to a case, whatever they forge."""
    await roads.file(town)
    foreign = town["owner-foods"]
    await foreign.starts()
    await town["owner"].taps("button-open")
    await town["owner"].taps("act-urge")
    before = await acts(town)
    forged = [
        Press(verb, 1, revision, act.value)
        for verb in ("do", "sure")
        for revision in (1, 2)
        for act in Act
    ]
    for press in (*forged, Press("case", 1, 1), Press("files", 1, 1)):
        await foreign.presses(foreign.last, press.encode())
        assert foreign.alert == foreign.word("error-forbidden-no_relation"), press
    assert await acts(town) == before
    assert await town.draft(foreign) is None
    assert "300万" not in "".join(one.get("text", "") for one in foreign.screen)


async def test_a_foreign_unit_sees_and_does_nothing(town: Town, cadre: Actor) -> None:
    """A unit that does not have the case gets the same answer as anybody else."""
    await roads.to_handling(town)
    _, data = cadre.finds("act-report")
    land = town["land"]
    await land.starts()
    await land.presses(land.last, data)
    assert land.alert == land.word("error-forbidden-no_relation")


async def test_an_owner_cannot_do_what_the_office_does(town: Town, owner: Actor) -> None:
    """The step is not theirs, and the answer says where it is written whose it is."""
    await roads.file(town)
    await owner.presses(owner.last, Press("do", 1, 1, "accept").encode())
    assert owner.alert == owner.word("error-forbidden-not_your_act")
    assert (await town.case()).state is State.SUBMITTED


async def test_nothing_is_served_to_a_press_in_a_group(town: Town, owner: Actor) -> None:
    """Not even to one whose case it is: a forged press would put it before everybody."""
    await roads.file(town)
    group = town.group
    await owner.says("/start@" + BOT, where=group)
    before = list(town.world.bot_messages(group))
    for data in ("case.1.1.", "files.1.1.", "list.0.0.mine", "go.0.0.file", "do.1.1.urge"):
        await owner.presses(before[-1], data, where=group)
        assert owner.alert == owner.word("error-forbidden-no_relation"), data
    assert town.world.bot_messages(group) == before
    assert await acts(town) == ["submit"]
    assert await town.draft(owner) is None


async def test_a_stranger_who_presses_is_told_nothing(town: Town, owner: Actor) -> None:
    """Somebody who is not registered can press what they like."""
    await roads.file(town)
    stranger = town.newcomer()
    await stranger.says("/start")
    for data in (Press("case", 1, 1).encode(), owner.finds("button-open")[1]):
        await stranger.presses(stranger.last, data)
        assert stranger.alert == stranger.word("error-forbidden-no_relation")


async def test_a_button_of_a_form_is_nobody_elses(town: Town, owner: Actor) -> None:
    """The buttons of one person's form do nothing in another's hands."""
    await owner.says(roads.PROBLEM)
    _, data = owner.finds("category-finance")
    foreign = town["owner-foods"]
    await foreign.says("我们的冷库电费比去年翻了一番")
    before = await town.draft(foreign)
    await foreign.presses(foreign.last, data)
    assert foreign.toast == foreign.word("error-done-already")
    assert await town.draft(foreign) == before


async def test_of_two_cadres_who_sign_at_once_one_has_signed(town: Town, cadre: Actor) -> None:
    """The second learns that it is done, and the case has one handler."""
    second = await town.admits(town.newcomer("周敏"), Role.HANDLER, "finance")
    await roads.file(town)
    await roads.accept(town)
    await roads.dispatch(town)
    for one in (cadre, second):
        message, data = one.finds("act-acknowledge")
        town.world.press(one.user, one.user, message["message_id"], data)
    await town.quiet()
    assert (await acts(town)).count("acknowledge") == 1
    assert cadre.toast == cadre.word("done-acknowledge")
    assert second.toast == second.word("error-stale")
    assert not second.offers("act-acknowledge")


async def test_a_case_has_one_live_card_in_a_chat(town: Town) -> None:
    """However much was said, one message at most bears the buttons of a case, the newest."""
    await roads.to_confirm(town)
    for key in ("owner", "triager", "director", "cadre", "unit_head"):
        bearing = [
            message["message_id"]
            for message in town[key].screen
            for row in message.get("reply_markup", {}).get("inline_keyboard", [])
            for one in row[:1]
            if one["callback_data"].startswith(("do.", "case.", "files.", "phone."))
        ]
        assert len(set(bearing)) <= 1, key


async def test_a_card_is_edited_where_it_stands(town: Town, owner: Actor, cadre: Actor) -> None:
    """An act changes the card it was pressed on and the cards of others, without a new message."""
    await roads.file(town)
    await owner.taps("button-open")
    shown, count = owner.last["message_id"], len(owner.screen)
    await roads.accept(town)
    await roads.dispatch(town)
    assert len(owner.screen) == count + 2  # two notices, news both
    await cadre.taps("act-contact")
    await owner.says("LX-2026-000001")
    card = owner.last["message_id"]
    assert card > shown
    count = len(owner.screen)
    await cadre.taps("act-contact") if cadre.offers("act-contact") else None
    await owner.taps("act-urge")
    assert owner.last["message_id"] == card
    assert len(owner.screen) == count


async def test_a_card_and_a_notice_that_cross_leave_one_of_them_live(
    town: Town, owner: Actor, cadre: Actor
) -> None:
    """A notice and a redrawn card that waited for the network together are not both disarmed."""
    await roads.to_handling(town)
    message, data = cadre.finds("act-contact")
    town.world.trouble(cadre.user, "slow", seconds=0.2, times=1)
    _, urge = owner.finds("act-urge") if owner.offers("act-urge") else await opened(owner)
    town.world.press(owner.user, owner.user, owner.last["message_id"], urge)
    town.world.press(cadre.user, cadre.user, message["message_id"], data)
    await town.quiet()
    assert cadre.offers("act-report")


async def opened(owner: Actor) -> tuple[object, str]:
    """The owner opens their case and looks for the button that urges."""
    await owner.taps("button-open")
    return owner.finds("act-urge")
