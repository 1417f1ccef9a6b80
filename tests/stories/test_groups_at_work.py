"""Work groups: a case comes as a card, is signed for in front of all, and tells nothing private."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.domain.case import State
from bot.domain.people import Role
from bot.render.button import Press
from bot.texts import Language
from tests.stories import roads
from tests.stories.town import TEXTS

if TYPE_CHECKING:
    from handlers.sandbox.model import Chat, Json
    from tests.stories.town import Actor, Town


async def work_group(
    town: Town,
    *members: Actor,
    unit: str = "finance",
    admin: bool = False,
    kind: str = "supergroup",
    forum: bool = False,
) -> Chat:
    """A group that a cadre has added the bot to and the office has given to a unit."""
    title = f"{unit} {town.world.number('title')}"
    people = [one.user for one in (town["cadre"], *members)]
    group = town.world.add_group(title, people, kind, forum=forum, bot="left")
    town.world.add_bot(group, town["cadre"].user, admin=admin)
    await town.quiet()
    director = town["director"]
    await director.taps("group-button-work", on=title)
    await director.taps(f"town-unit-{unit}", on=title)
    return group


async def hand_out(town: Town, number: str = roads.FIRST, **more: Any) -> None:  # noqa: ANN401 - handed on
    """From the owner's word to the unit's desk."""
    if number == roads.FIRST:
        await roads.file(town)
    else:
        await roads.file(town, "我们厂门口的路修了一年还没修好,货车进不来", who="owner-foods")
    await roads.accept(town, number)
    await roads.dispatch(town, number, **more)


def shown(town: Town, group: Chat, number: str = roads.FIRST) -> list[Json]:
    """What stands in a group of a case, oldest first."""
    return [one for one in town.world.bot_messages(group) if number in one.get("text", "")]


def card(town: Town, group: Chat, number: str = roads.FIRST) -> Json:
    """The one card of a case in a group."""
    (found,) = shown(town, group, number)
    return found


def labels(message: Json) -> list[str]:
    """The labels under a message."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [str(one["text"]) for row in rows for one in row]


def sign(message: Json) -> str:
    """The data of its button that signs."""
    rows = message["reply_markup"]["inline_keyboard"]
    return next(
        str(one["callback_data"])
        for row in rows
        for one in row
        if one.get("callback_data", "").startswith("sign.")
    )


def word(town: Town, words: str, **values: str) -> str:
    """Words in the language of groups."""
    return TEXTS.plain(town.language, words, **values)


@pytest.mark.parametrize("town", list(Language), indirect=True)
async def test_a_case_is_signed_for_in_the_work_group(town: Town, cadre: Actor) -> None:
    """One card, its button pressed by a handler in front of all, then who signed stands on it."""
    group = await work_group(town)
    await hand_out(town)
    told = card(town, group)
    assert word(town, "state-dispatched") in told["text"]
    assert labels(told) == [word(town, "act-acknowledge"), word(town, "group-button-handle")]
    link = told["reply_markup"]["inline_keyboard"][-1][0]["url"]
    assert link.endswith(f"?start=case-{roads.FIRST}")
    await cadre.presses(told, sign(told), where=group)
    assert cadre.toast == cadre.word("done-acknowledge")
    assert (await town.case()).state is State.HANDLING
    after = card(town, group)
    assert after["message_id"] == told["message_id"]
    name = (await town.ask("SELECT handler_id FROM cases"))[0]["handler_id"]
    assert name is not None
    assert word(town, "group-card-signed", who="").strip("：: ")[:2] in after["text"]
    assert labels(after) == [word(town, "group-button-handle")]
    await cadre.starts(f"case-{roads.FIRST}")
    assert roads.FIRST in cadre.sees
    assert cadre.offers("act-report")


async def test_the_private_card_of_who_signed_in_the_group_is_drawn_anew(
    town: Town, cadre: Actor
) -> None:
    """Nobody is asked in private for what they have done before all."""
    group = await work_group(town)
    await hand_out(town)
    assert cadre.offers("act-acknowledge")
    await cadre.presses(card(town, group), sign(card(town, group)), where=group)
    assert not cadre.offers("act-acknowledge")


async def test_nobody_else_signs(town: Town, owner: Actor) -> None:
    """Others of the group, another unit, the office: each gets an alert, the case stays."""
    land = town["land"]
    await land.starts()
    group = await work_group(town, owner, land, town["director"], town["unit_head"])
    await hand_out(town)
    told = card(town, group)
    for somebody in (owner, land, town["director"], town["unit_head"]):
        await somebody.presses(told, sign(told), where=group)
        assert somebody.alert, somebody.key
    assert owner.alert == owner.word("group-not-ours")
    assert land.alert == land.word("error-forbidden-no_relation")
    stranger = town.newcomer()
    await stranger.presses(told, sign(told), where=group)
    assert stranger.alert
    assert (await town.case()).state is State.DISPATCHED
    assert card(town, group)["text"] == told["text"]


async def test_of_two_who_press_one_has_signed(town: Town, cadre: Actor) -> None:
    """The other learns who; a press on a card that has moved on changes nothing."""
    second = await town.admits(town.newcomer("周敏"), Role.HANDLER, "finance")
    group = await work_group(town, second)
    await hand_out(town)
    told = card(town, group)
    for one in (cadre, second):
        town.world.press(one.user, group, told["message_id"], sign(told))
    await town.quiet()
    acts = [row["act"] for row in await town.ask("SELECT act FROM events WHERE case_id = 1")]
    assert acts.count("acknowledge") == 1
    assert cadre.word("done-acknowledge") in {cadre.toast, second.toast}
    await roads.report(town)
    await cadre.presses(told, sign(told), where=group)
    assert (await town.case()).state is State.HANDLING


async def test_only_what_belongs_to_groups_is_served_there(town: Town, cadre: Actor) -> None:
    """A forged button that would show the case in the group is refused."""
    group = await work_group(town)
    await hand_out(town)
    before = town.world.bot_messages(group)
    for verb in ("do", "sure", "case", "files", "list", "group", "next", "go"):
        data = Press(verb, 1, 3, "acknowledge").encode()
        await cadre.presses(card(town, group), data, where=group)
        assert cadre.alert == cadre.word("error-forbidden-no_relation"), verb
    assert town.world.bot_messages(group) == before


async def test_a_card_signs_only_in_the_groups_of_its_unit(town: Town, cadre: Actor) -> None:
    """A forged press in another unit's group, or for a case that is not shown there, is refused."""
    other = await work_group(town, cadre, unit="land")
    await hand_out(town)
    assert shown(town, other) == []
    await cadre.presses(town.world.bot_messages(other)[-1], "sign.1.3.", where=other)
    assert cadre.alert == cadre.word("error-forbidden-no_relation")
    assert (await town.case()).state is State.DISPATCHED


async def test_the_card_follows_the_case_to_its_end(town: Town) -> None:
    """One message all along, edited in place; at the end it has no buttons."""
    group = await work_group(town)
    await roads.to_confirm(town)
    first = card(town, group)["message_id"]
    assert word(town, "state-awaiting_owner") in card(town, group)["text"]
    await town["owner"].taps("act-rate_satisfied")
    assert word(town, "state-closed") in card(town, group)["text"]
    assert card(town, group)["message_id"] == first
    assert labels(card(town, group)) == []


PRIVATE_ACTS = "甲乙丙丁戊"
"""A mark in everything that people say in the story below."""


async def test_nothing_private_is_ever_said_in_a_group(town: Town) -> None:
    """Through a whole case and a second round: not the enterprise, not a name, not a word of it."""
    mark = f"暗记{PRIVATE_ACTS}"
    owner = town["owner"]
    groups = [await work_group(town, owner), town.group]
    await roads.file(town, f"{mark}:抵押物不足,300万续贷卡在产权证上,银行不给续")
    await roads.accept(town)
    await roads.dispatch(town)
    await roads.acknowledge(town)
    await town["cadre"].taps("act-contact")
    await town["cadre"].taps("act-note")
    await town["cadre"].says(f"{mark}:已约银行")
    await town["cadre"].taps("form-skip")
    await town["cadre"].taps("form-submit")
    await roads.report(town, words=f"{mark}:已协调银行先行续贷300万,合同已签订")
    await roads.sign(town)
    await roads.release(town)
    await owner.taps("act-rate_dissatisfied")
    await owner.taps("dissatisfied-reason-unsolved")
    await owner.says(f"{mark}:没有解决")
    if owner.offers("form-submit"):
        await owner.taps("form-submit")
    assert (await town.case()).round == 2
    secrets = [mark, PRIVATE_ACTS, "300万", town["owner"].user.phone[-8:], "合同.pdf"]
    secrets += [word(town, f"town-firm-machines{end}") for end in ("", ".whole")]
    secrets += word(town, "town-person-owner").split()[1:]
    said = [sent.text for sent in town.world.journal if sent.chat_id in {one.id for one in groups}]
    assert any(roads.FIRST in text for text in said)
    for text in said:
        assert not [one for one in secrets if one in text], text
    payloads = await town.ask("SELECT payload FROM outbox WHERE chat_id < 0")
    assert not [one for row in payloads for one in secrets if one in (row["payload"] or "")]


async def test_a_case_that_leaves_the_unit_leaves_its_group(town: Town, director: Actor) -> None:
    """The old card is void without a word of the case; the new unit's group gets one."""
    finance, land = await work_group(town), await work_group(town, unit="land")
    await hand_out(town)
    head = town["unit_head"]
    await head.taps("act-return")
    await head.says("这件事归自然资源局管,我们没有这个职权")
    await head.taps("town-unit-land")
    await head.taps("form-submit")
    await director.taps("act-uphold_return")
    retired = card(town, finance)
    assert retired["text"] == TEXTS.plain(town.language, "group-card-moved-on", number=roads.FIRST)
    assert labels(retired) == []
    assert shown(town, land) == []
    await roads.dispatch(town, unit="land")
    assert word(town, "act-acknowledge") in labels(card(town, land))
    assert card(town, finance)["text"] == retired["text"]


async def test_a_group_that_comes_late_is_shown_what_waits(town: Town, cadre: Actor) -> None:
    """The cases of the unit that wait for it, those due first."""
    await hand_out(town)
    group = await work_group(town)
    told = card(town, group)
    await cadre.presses(told, sign(told), where=group)
    assert (await town.case()).state is State.HANDLING


async def test_a_group_given_to_another_unit_loses_the_cards_of_the_first(
    town: Town, director: Actor
) -> None:
    """They are void, and those of the new unit come."""
    group = await work_group(town)
    await hand_out(town)
    await director.says("/groups")
    line = next(one for one in director.sees.split("\n") if "finance" in one)
    await director.taps(line.split(".")[0])
    await director.taps("group-button-retag")
    await director.taps("group-button-work")
    await director.taps("town-unit-land")
    assert word(town, "state-dispatched") not in card(town, group)["text"]


async def test_a_case_that_is_late_is_said_so_once(town: Town) -> None:
    """The card shows it, and one message says it; days are counted on the last three."""
    group = await work_group(town)
    await roads.to_handling(town, due="tier-T1")
    await town.pass_working_days(1)
    left = TEXTS.plain(town.language, "date-left", n=2)
    assert left in card(town, group)["text"]
    await town.pass_working_days(3)
    assert (await town.case()).breaches == 1
    first, second = shown(town, group)
    assert word(town, "group-card-late") in first["text"]
    assert (
        second["text"].split("\n")[0]
        == word(
            town,
            "group-late",
            number=roads.FIRST,
            category=word(town, "category-finance"),
            due="",
            who="",
        ).split("\n")[0]
    )


async def test_a_newer_card_takes_the_place_of_one_that_waits(town: Town) -> None:
    """While Telegram does not answer in a group, what piles up is one card."""
    group = await work_group(town)
    town.world.trouble(group, "retry_after", times=1, seconds=0.4)
    await hand_out(town)
    await roads.acknowledge(town)
    await town.quiet()
    assert word(town, "state-handling") in card(town, group)["text"]
    sent = [
        one for one in town.world.journal if one.chat_id == group.id and roads.FIRST in one.text
    ]
    assert len(sent) <= 2


async def test_a_card_that_somebody_deleted_comes_back(town: Town, cadre: Actor) -> None:
    """With the next step of the case."""
    group = await work_group(town)
    await hand_out(town)
    town.world.delete(cadre.user, group, card(town, group)["message_id"])
    await roads.acknowledge(town)
    assert word(town, "state-handling") in card(town, group)["text"]


async def test_a_group_that_becomes_a_supergroup_has_its_cards_again(
    town: Town, cadre: Actor
) -> None:
    """Told by the service message; the old messages stay behind."""
    group = await work_group(town, kind="group")
    await hand_out(town)
    moved = town.world.migrate(group)
    await town.quiet()
    told = card(town, moved)
    await cadre.presses(told, sign(told), where=moved)
    assert (await town.case()).state is State.HANDLING
    assert labels(card(town, moved)) == [word(town, "group-button-handle")]
    rows = await town.ask("SELECT id, kind, unit_id FROM chats WHERE kind = 'work'")
    assert [(row["id"], row["unit_id"] is not None) for row in rows] == [(moved.id, True)]


async def test_a_group_whose_move_nobody_told_is_followed_by_the_refusal(
    town: Town, cadre: Actor
) -> None:
    """The first letter that Telegram turns away names the new group, and all go there."""
    group = await work_group(town, kind="group")
    await hand_out(town)
    group.bot = "left"  # so that no service message reaches the bot
    moved = town.world.migrate(group)
    group.bot = moved.bot = "member"
    await cadre.taps("act-acknowledge")
    assert word(town, "state-handling") in card(town, moved)["text"]
    rows = await town.ask("SELECT id FROM chats WHERE kind = 'work'")
    assert [row["id"] for row in rows] == [moved.id]


async def test_a_group_that_does_not_let_the_bot_write(town: Town, director: Actor) -> None:
    """The office is told once; nothing more is tried until it says so."""
    town.may_fail.add("given_up")
    group = await work_group(town)
    town.world.silence(group)
    await hand_out(town)
    assert director.told("group-lost-silenced") == 1
    assert shown(town, group) == []
    await director.says("/trouble")
    assert group.title in director.sees
    await director.taps("1 " + director.word("button-seen"))
    await roads.acknowledge(town)
    assert director.told("group-lost-silenced") == 1
    town.world.silence(group, may_post=True)
    await director.says("/groups")
    line = next(one for one in director.sees.split("\n") if "finance" in one)
    await director.taps(line.split(".")[0])
    await director.taps("group-button-retry")
    assert word(town, "state-handling") in card(town, group)["text"]


async def test_a_bot_that_is_forbidden_to_write_catches_up_when_it_may(
    town: Town, director: Actor
) -> None:
    """Telegram tells of it; the office hears, nothing is tried meanwhile, then the card comes."""
    group = await work_group(town)
    town.world.restrict(group)
    await town.quiet()
    assert director.told("group-lost-silenced") == 1
    await hand_out(town)
    assert shown(town, group) == []
    town.world.unrestrict(group)
    await town.quiet()
    assert word(town, "state-dispatched") in card(town, group)["text"]


async def test_topics_that_are_switched_on_are_used_from_then_on(town: Town, cadre: Actor) -> None:
    """A word of the group itself shows that it has topics."""
    group = await work_group(town, admin=True)
    group.is_forum = True
    town.world.service(
        group, cadre.user, {"forum_topic_created": {"name": "闲聊", "icon_color": 0}}
    )
    await town.quiet()
    await hand_out(town)
    assert len(group.topics) == 1
    assert "message_thread_id" in card(town, group)


async def test_a_group_that_is_gone_is_found_out_by_a_letter(town: Town, director: Actor) -> None:
    """Telegram's refusal says what no update told; the office hears of it once."""
    town.may_fail.add("given_up")
    group = await work_group(town)
    group.bot = "kicked"
    await hand_out(town)
    await roads.acknowledge(town)
    assert director.told("group-lost-gone") == 1
    (row,) = await town.ask("SELECT state FROM chats WHERE id = :id", id=group.id)
    assert row["state"] == "left"


async def test_a_complaint_is_in_no_group(town: Town) -> None:
    """Whatever its state: what is confidential has no card."""
    group = await work_group(town)
    await roads.file(town)
    await roads.accept(town)

    async def made(tx: Any) -> None:  # noqa: ANN401 - a transaction
        await tx.run("UPDATE cases SET kind = 'complaint'")

    await town.lianxin.database.write(made)
    await roads.dispatch(town)
    assert (await town.case()).state is State.DISPATCHED
    assert shown(town, group) == []
    await town["cadre"].presses(town.world.bot_messages(group)[-1], "sign.1.3.", where=group)
    assert town["cadre"].alert == town["cadre"].word("error-forbidden-no_relation")


async def test_a_bot_that_falls_while_a_card_is_on_its_way(town: Town, cadre: Actor) -> None:
    """The card comes after the start, marked where it may be the second; either can be signed."""
    group = await work_group(town)
    await roads.file(town)
    await roads.accept(town)
    director = town["director"]
    await director.taps("act-dispatch", on=roads.FIRST)
    await director.taps("town-unit-finance")
    await director.taps("tier-T2")
    message, data = director.finds("form-submit")
    town.world.trouble(group, "slow", seconds=0.3, times=1)
    town.world.press(director.user, director.user, message["message_id"], data)
    calls = town.world.calls
    await town.world.wait_for(lambda: town.world.calls > calls)
    await town.restart(abruptly=True)
    cards = shown(town, group)
    assert 1 <= len(cards) <= 2
    assert (await town.case()).state is State.DISPATCHED
    await cadre.presses(cards[0], sign(cards[-1]), where=group)
    assert (await town.case()).state is State.HANDLING
    assert word(town, "state-handling") in shown(town, group)[-1]["text"]


# topics


async def test_a_case_has_a_topic_of_its_own(town: Town, cadre: Actor, owner: Actor) -> None:
    """Made for the card, closed with the case, opened again with it."""
    group = await work_group(town, admin=True, forum=True)
    await hand_out(town)
    (topic,) = group.topics.values()
    assert topic.name == f"{roads.FIRST} {word(town, 'category-finance')}"
    told = card(town, group)
    assert told["message_thread_id"] == topic.id
    await cadre.presses(told, sign(told), where=group)
    await roads.report(town)
    await roads.sign(town)
    await roads.release(town)
    await owner.taps("act-rate_satisfied")
    assert [one.closed for one in group.topics.values()] == [True]
    await owner.taps("act-reopen")
    await owner.says("又卡住了,银行说还要补一份材料")
    await owner.taps("form-skip")
    await owner.taps("form-submit")
    assert [one.closed for one in group.topics.values()] == [False]
    assert word(town, "state-handling") in card(town, group)["text"]


async def test_without_the_right_to_topics_the_card_goes_to_the_general_chat(town: Town) -> None:
    """Whether it is not given from the start, taken, or found missing."""
    town.may_fail.add("dropped")
    group = await work_group(town, admin=True, forum=True)
    town.world.demote(group)
    await town.quiet()
    await hand_out(town)
    assert group.topics == {}
    assert "message_thread_id" not in card(town, group)
    town.world.promote(group)
    await town.quiet()
    group.bot = "member"
    second = "LX-2026-000002"
    await hand_out(town, second)
    assert group.topics == {}
    assert "message_thread_id" not in card(town, group, second)


async def test_topics_that_were_switched_off_or_deleted_do_not_lose_a_card(
    town: Town, cadre: Actor
) -> None:
    """It comes to the general chat."""
    town.may_fail.add("dropped")
    group = await work_group(town, admin=True, forum=True)
    await hand_out(town)
    group.topics.clear()
    town.world.delete(cadre.user, group, card(town, group)["message_id"])
    await roads.acknowledge(town)
    assert "message_thread_id" not in card(town, group)
    group.is_forum = False
    second = "LX-2026-000002"
    await hand_out(town, second)
    assert "message_thread_id" not in card(town, group, second)
    rows = await town.ask("SELECT is_forum FROM chats WHERE id = :id", id=group.id)
    assert rows[0]["is_forum"] == 0


async def test_a_topic_that_is_gone_when_the_case_ends_is_forgotten(
    town: Town, owner: Actor
) -> None:
    """Nothing to close is no trouble of anybody's."""
    town.may_fail.add("dropped")
    group = await work_group(town, admin=True, forum=True)
    await roads.to_confirm(town)
    group.topics.clear()
    await owner.taps("act-rate_satisfied")
    assert word(town, "state-closed") in card(town, group)["text"]
    assert await town.ask("SELECT * FROM topics") == []


async def test_a_crash_while_a_topic_is_made_leaves_one_orphan_at_most(
    town: Town, cadre: Actor
) -> None:
    """The card is not lost: it comes, once, and the case goes on."""
    town.may_fail.add("dropped")
    group = await work_group(town, admin=True, forum=True)
    await roads.file(town)
    await roads.accept(town)
    director = town["director"]
    await director.taps("act-dispatch", on=roads.FIRST)
    await director.taps("town-unit-finance")
    await director.taps("tier-T2")
    town.world.trouble(group, "server_error", method="createForumTopic", times=1, taken=True)
    await director.taps("form-submit")
    assert len(group.topics) == 1
    told = card(town, group)
    await cadre.presses(told, sign(told), where=group)
    assert (await town.case()).state is State.HANDLING
    assert len(group.topics) == 1
