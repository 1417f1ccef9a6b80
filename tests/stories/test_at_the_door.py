"""Who comes in: languages, menus, help, strangers, groups, people who leave and return."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.texts import Language
from handlers.chats import menus
from tests.stories import roads

if TYPE_CHECKING:
    from tests.stories.town import Actor, Town

EVERYBODY = ["mydata", "forget", "cancel", "language", "help"]
FOUND = ["find", "followed"]
FOR_ALL = ["meetings", "board", "policies", "subscribe"]
MENUS = {
    "owner": [
        *("file", "mine", "find", "followed", "company", "invite", "meetings", "board"),
        *("policies", "subscribe", "complain", "mydata", "cancel", "language", "help"),
    ],
    "cadre": ["todo", *FOUND, *FOR_ALL, *EVERYBODY],
    "unit_head": [
        *("todo", "late", "flags", *FOUND, "claims", "people", *FOR_ALL),
        *("mydata", "cancel", "language", "help"),
    ],
    "triager": [
        *("triage", "review", "parked", "wordsonly", "answers", *FOUND, "lists", "enterprise"),
        *("pieces", "board", "policies", "effect", "cancel", "help"),
    ],
    "director": [
        *("dispatch", "triage", "review", "rulings", "batch", "lookbacks", "late", "all"),
        *("bulletin", "find", "people", "pieces", "board", "policies", "help"),
    ],
}
"""Of the director's three dozen the fifteen most used; the others are a press away."""


@pytest.mark.parametrize("town", list(Language), indirect=True)
async def test_everybody_has_the_menu_the_help_and_the_welcome_of_their_role(town: Town) -> None:
    """Commands, help and first words fit what somebody can do here, in their language."""
    for key, commands in MENUS.items():
        actor = town[key]
        await actor.starts()
        assert actor.menu() == commands
        shown = {one["description"] for one in town.world.commands_for(actor.user)}
        assert shown == {actor.word(f"command-{one}") for one in commands}
        welcome = {"cadre": "start-cadre", "unit_head": "start-cadre", "director": "start-office"}
        assert actor.reads(welcome.get(key, f"start-{key}"))
        assert actor.buttons[0] == actor.word(f"button-{commands[0]}")
        await actor.says("/help")
        helps = {"cadre": "help-handler", "unit_head": "help-unit-head"}
        assert actor.reads(helps.get(key, f"help-{key}"))
    director = town["director"]
    await director.taps("button-everything")
    assert director.word("go-trouble") in director.sees
    await director.taps("everything-room-rest")
    assert director.finds("go-trouble")
    await director.taps("button-back")
    await director.taps("everything-room-cases")
    await director.taps("go-parked")
    assert director.shows("parked-empty")


def test_every_command_has_its_place_among_all_there_are() -> None:
    """In one room each, and in no other; two that everybody knows need none."""
    rooms = [name for names in menus.ROOMS.values() for name in names]
    assert sorted([*rooms, "cancel", "help"]) == sorted(name for name, _ in menus.COMMANDS)


async def test_another_language_changes_words_buttons_and_menu(town: Town, owner: Actor) -> None:
    """/language asks, and from then on everything is said in the language chosen."""
    await roads.file(town)
    await owner.says("/language")
    await owner.taps("English")
    owner.language = Language.EN
    assert owner.reads("language-chosen")
    assert owner.offers("button-mine")
    assert town.world.commands_for(owner.user)[0]["description"] == owner.word("command-file")
    await roads.accept(town)
    assert owner.reads("notice-accepted", number=roads.FIRST)
    await owner.says("/language")
    await owner.taps("繁體中文")
    owner.language = Language.ZH_HANT
    await owner.says("/mine")
    assert owner.reads("list-mine", total=1)


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("zh-hans", Language.ZH_HANS),
        ("zh-hant", Language.ZH_HANT),
        ("zh-tw", Language.ZH_HANT),
        ("en", Language.EN),
        ("de", Language.EN),
    ],
)
async def test_a_stranger_gets_the_number_to_give_to_the_office(
    code: str, language: Language, town: Town
) -> None:
    """Whoever is not registered is told how to be, in the language of their Telegram."""
    for said in ("/start", "/help", "我们厂停电了,一天停三次", "/mine", "/nonsense"):
        stranger = town.newcomer("Li", code)
        stranger.language = language
        await stranger.says(said)
        assert str(stranger.user.id) in stranger.sees, said
        assert stranger.reads("start-stranger")
    assert await town.ask("SELECT * FROM desks") == []


async def test_an_approved_group_is_shown_the_way_to_the_private_chat(
    town: Town, owner: Actor
) -> None:
    """In a group the bot says where to talk; its link opens the filing of a case in private."""
    await owner.says("/help@lianxin_sandbox_bot", where=town.group)
    message = town.world.bot_messages(town.group)[-1]
    assert owner._like("group-hello", {}).search(message["text"])
    url = message["reply_markup"]["inline_keyboard"][0][0]["url"]
    assert url.endswith("lianxin_sandbox_bot?start=file")
    await owner.starts("file")
    assert owner.reads("filing-text")
    await owner.says(roads.PROBLEM)
    assert owner.offers("category-finance")


async def test_nothing_of_a_case_is_ever_said_in_a_group(town: Town, owner: Actor) -> None:
    """Numbers, problems and photos in a group are left alone."""
    await roads.file(town)
    count = len(town.world.bot_messages(town.group))
    for said in (roads.FIRST, roads.PROBLEM, "@lianxin_sandbox_bot " + roads.FIRST):
        await owner.says(said, where=town.group)
    assert len(town.world.bot_messages(town.group)) == count
    assert len(await town.ask("SELECT id FROM cases")) == 1


async def test_a_group_that_becomes_a_supergroup_is_followed(town: Town, owner: Actor) -> None:
    """Its new id is known as the old one was."""
    group = town.world.add_group("老群", [owner.user], bot="member")
    await town.approves(group)
    moved = town.world.migrate(group)
    await town.quiet()
    await owner.says("/help@lianxin_sandbox_bot", where=moved)
    assert owner._like("group-hello", {}).search(town.world.bot_messages(moved)[-1]["text"])
    assert moved.bot == "member"


async def test_a_group_that_throws_the_bot_out_is_not_written_to(town: Town, owner: Actor) -> None:
    """Thrown out of a group it knew, it says nothing more there."""
    group = town.world.add_group("老群", [owner.user], bot="member")
    await town.approves(group)
    town.world.kick_bot(group, owner.user)
    await town.quiet()
    assert town.world.bot_messages(group) == []


async def test_who_blocks_the_bot_and_returns_goes_on_where_they_were(
    town: Town, owner: Actor, director: Actor
) -> None:
    """What could not be delivered stands on the office's list; after a return all works again."""
    town.may_fail.add("given_up")
    await roads.file(town)
    town.world.block(owner.user)
    await town.quiet()
    await roads.accept(town)
    await director.says("/trouble")
    assert director.reads("trouble-title", total=1)
    await director.taps("1 " + director.word("button-seen"))
    assert director.reads("trouble-none")

    await owner.says("/mine")
    assert owner.reads("list-mine", total=1)
    await roads.dispatch(town)
    assert owner.reads("notice-dispatched-owner", number=roads.FIRST)
