"""Groups: who may bring the bot into one, what the office decides, what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.domain.people import Level, Role, UnitKind
from bot.render.button import Press
from bot.texts import Language
from handlers.sandbox.town import BOT
from storage import enterprises, people, units
from tests.stories.town import TEXTS

if TYPE_CHECKING:
    from handlers.sandbox.model import Chat
    from storage.db import Tx
    from tests.stories.town import Actor, Town

IN_EACH_LANGUAGE = pytest.mark.parametrize("town", list(Language), indirect=True)


def heard(town: Town, group: Chat) -> list[str]:
    """What the bot has said in a group, oldest first."""
    return [str(one["text"]) for one in town.world.bot_messages(group) if "text" in one]


def said(town: Town, words: str, **values: str) -> str:
    """The first line of a message in the language of groups."""
    return TEXTS.plain(town.language, words, **values).split("\n")[0]


async def joins(town: Town, by: Actor, *, title: str = "群聊", **more: Any) -> Chat:  # noqa: ANN401 - handed on
    """Somebody makes a group and adds the bot to it."""
    admin = more.pop("admin", False)
    group = town.world.add_group(title, [by.user], bot="left", **more)
    town.world.add_bot(group, by.user, admin=admin)
    await town.quiet()
    return group


async def row(town: Town, group: Chat) -> Any:  # noqa: ANN401 - a row
    """How a group stands on file."""
    (found,) = await town.ask("SELECT * FROM chats WHERE id = :id", id=group.id)
    return found


@IN_EACH_LANGUAGE
async def test_the_office_lets_a_work_group_in(town: Town, cadre: Actor, director: Actor) -> None:
    """A cadre adds the bot, the office says whose work group it is, and the group is told so."""
    group = await joins(town, cadre, title="融资攻坚群")
    assert heard(town, group) == [said(town, "group-awaiting")]
    assert director.reads("group-task", title="融资攻坚群")
    await director.taps("group-button-work")
    assert director.reads("group-ask-unit", title="融资攻坚群")
    await director.taps("town-unit-finance")
    unit = director.word("town-unit-finance")
    assert director.reads("group-decided-work", title="融资攻坚群", unit=unit)
    assert unit in heard(town, group)[-1]
    found = await row(town, group)
    assert (found["kind"], found["state"]) == ("work", "approved")
    assert cadre.reads("group-told-approved", title="融资攻坚群")


@IN_EACH_LANGUAGE
async def test_the_office_tags_a_group_of_enterprises(
    town: Town, cadre: Actor, director: Actor
) -> None:
    """Region and topics of interest; the group is shown the way to the private chat."""
    group = await joins(town, cadre, title="企业家沙龙")
    await director.taps("group-button-enterprise")
    await director.taps("group-ask-unit-here", unit=director.word("town-unit-city"))
    await director.taps("category-finance")
    await director.taps("category-land")
    await director.taps("✓ " + director.word("category-finance"))
    await director.taps("group-button-done")
    assert director.reads("group-decided-enterprise", title="企业家沙龙")
    found = await row(town, group)
    assert (found["kind"], found["state"], found["topics"]) == ("enterprise", "approved", "land")
    last = town.world.bot_messages(group)[-1]
    assert last["text"].split("\n")[0] == said(town, "group-hello")
    assert last["reply_markup"]["inline_keyboard"][0][0]["url"].endswith("?start=file")


@IN_EACH_LANGUAGE
async def test_a_group_that_the_office_refuses_is_left_politely(
    town: Town, cadre: Actor, director: Actor
) -> None:
    """The group hears why, and so does whoever added the bot."""
    group = await joins(town, cadre)
    await director.taps("group-button-refuse")
    assert director.reads("group-decided-refused", title="群聊")
    office = said(town, "actor-office")
    assert heard(town, group)[-1] == said(town, "group-farewell-refused", office=office)
    assert group.bot == "left"
    assert cadre.reads("group-told-refused", title="群聊")
    assert (await row(town, group))["state"] == "refused"
    town.world.add_bot(group, cadre.user)
    await town.quiet()
    assert (await row(town, group))["state"] == "waiting"
    assert director.told("group-task") == 2


async def test_nobody_but_staff_brings_the_bot_into_a_group(
    town: Town, owner: Actor, director: Actor
) -> None:
    """Added by an owner or a stranger, it says a polite word and leaves; nothing is written down."""
    await director.starts()
    groups = len(await town.ask("SELECT id FROM chats"))
    for somebody in (owner, town.newcomer()):
        group = await joins(town, somebody)
        office = said(town, "actor-office")
        assert heard(town, group) == [said(town, "group-farewell-unknown", office=office)]
        assert group.bot == "left"
    assert len(await town.ask("SELECT id FROM chats")) == groups
    assert director.told("group-task") == 0


async def test_a_group_waits_for_three_days(town: Town, cadre: Actor, director: Actor) -> None:
    """Then the bot leaves with a word to the group and to who added it; the question is stale."""
    group = await joins(town, cadre)
    await town.pass_time(days=2)
    assert group.bot == "member"
    await cadre.says(f"/help@{BOT}", where=group)
    assert heard(town, group)[-1] == said(town, "group-awaiting")
    await town.pass_time(days=1, hours=1)
    assert group.bot == "left"
    office = said(town, "actor-office")
    assert heard(town, group)[-1] == said(town, "group-farewell-forgotten", office=office)
    assert cadre.told("group-told-forgotten") == 1
    await director.taps("group-button-work")
    assert director.reads("group-gone")
    assert (await row(town, group))["state"] == "left"


async def test_one_of_the_office_decides(town: Town, cadre: Actor, director: Actor) -> None:
    """The question that another has answered shows how the group stands now."""
    await joins(town, cadre)
    message, data = director.finds("group-button-refuse")
    await director.taps("group-button-work")
    await director.taps("town-unit-finance")
    await director.presses(message, data)
    assert director.toast == director.word("error-done-already")
    assert director.reads("group-decided-before")
    (known,) = await town.ask("SELECT state FROM chats WHERE kind = 'work'")
    assert known["state"] == "approved"


async def test_only_the_office_decides(town: Town, cadre: Actor, director: Actor) -> None:
    """Its buttons do nothing in other hands, nor does its list."""
    group = await joins(town, cadre)
    _, data = director.finds("group-button-refuse")
    for somebody in (cadre, town["triager"], town["owner"]):
        await somebody.starts()
        await somebody.presses(somebody.last, data)
        assert somebody.alert
        await somebody.says("/groups")
        assert not somebody.reads("group-list")
    assert (await row(town, group))["state"] == "waiting"


async def test_the_list_of_groups_changes_tags_and_leaves(
    town: Town, cadre: Actor, director: Actor
) -> None:
    """All groups with their tags; leaving asks once."""
    group = await joins(town, cadre, title="甲群")
    await director.taps("group-button-work")
    await director.taps("town-unit-finance")
    await director.says("/groups")
    assert director.reads("group-list", total=2)
    assert "甲群" in director.sees
    number = next(
        line.split(".")[0] for line in director.sees.split("\n") if "甲群" in line and "." in line
    )
    await director.taps(number)
    await director.taps("group-button-retag")
    await director.taps("group-button-work")
    await director.taps("town-unit-land")
    unit = director.word("town-unit-land")
    assert unit in heard(town, group)[-1]
    await director.taps("group-button-list")
    await director.taps(number)
    await director.taps("group-button-leave")
    assert director.reads("group-confirm-leave", title="甲群")
    assert group.bot == "member"
    await director.taps("group-button-leave")
    assert director.reads("group-decided-dismissed", title="甲群")
    assert group.bot == "left"
    await director.says("/groups")
    assert director.reads("group-list", total=1)


async def test_a_group_that_throws_the_bot_out_and_takes_it_back(
    town: Town, cadre: Actor, director: Actor
) -> None:
    """The office is told once; added by staff again, the group is what it was."""
    group = await joins(town, cadre)
    await director.taps("group-button-work")
    await director.taps("town-unit-finance")
    count = len(heard(town, group))
    town.world.kick_bot(group, cadre.user)
    await town.quiet()
    assert (await row(town, group))["state"] == "left"
    assert director.told("group-lost-gone") == 1
    assert len(heard(town, group)) == count
    town.world.add_bot(group, town["owner"].user)
    await town.quiet()
    assert group.bot == "left"
    town.world.add_bot(group, cadre.user)
    await town.quiet()
    found = await row(town, group)
    assert (found["kind"], found["state"]) == ("work", "approved")
    assert director.told("group-back") == 1
    assert director.word("town-unit-finance") in heard(town, group)[-1]


async def test_a_new_title_is_known(town: Town, cadre: Actor) -> None:
    """The list calls a group what its members call it."""
    group = await joins(town, cadre, title="旧名")
    group.title = "新名"
    town.world.service(group, cadre.user, {"new_chat_title": "新名"})
    await town.quiet()
    assert (await row(town, group))["title"] == "新名"


async def test_the_menu_of_groups_is_short(town: Town) -> None:
    """Help and the way to file; nobody's own commands."""
    menu = [one["command"] for one in town.world.commands_for(town.group)]
    assert menu == ["help", "file"]


async def test_a_director_of_a_part_decides_about_groups_of_that_part(
    town: Town, cadre: Actor, director: Actor
) -> None:
    """What is brought from elsewhere is not even put before them."""
    part = await town.admits(town.newcomer("周敏"), Role.DIRECTOR, "finance")
    await town["land"].starts()
    theirs = await joins(town, cadre, title="甲群")
    others = await joins(town, town["land"], title="乙群")
    assert part.told("group-task", title="甲群") == 1
    assert part.told("group-task", title="乙群") == 0
    assert director.told("group-task") == 2
    message, _ = part.finds("group-button-refuse")
    await part.presses(message, Press("group", -others.id, 0, "no").encode())
    assert part.alert
    unit = next(
        one.id
        for one in town.lianxin.house.units.values()
        if one.name == part.word("town-unit-land")
    )
    await part.presses(message, Press("group", -theirs.id, 0, f"W{unit}").encode())
    assert part.alert
    assert {(await row(town, one))["state"] for one in (theirs, others)} == {"waiting"}
    await part.taps("group-button-work")
    await part.taps("group-ask-unit-here", unit=part.word("town-unit-finance"))
    assert (await row(town, theirs))["state"] == "approved"
    await part.says("/groups")
    assert part.reads("group-list", total=1)


async def test_forged_choices_change_nothing(town: Town, cadre: Actor, director: Actor) -> None:
    """A place that is not, a step that is none, a group that nobody knows."""
    group = await joins(town, cadre)
    message, _ = director.finds("group-button-work")
    for arg in ("", "W999", "E999.0", "D999.fff", "x1", "W1.zz", "show me", "w999"):
        await director.presses(message, Press("group", -group.id, 0, arg).encode())
        assert (await row(town, group))["state"] == "waiting", arg
    await director.presses(message, Press("group", 4711, 0, "no").encode())
    assert director.toast == director.word("error-stale")


async def test_a_long_tree_is_turned_and_gone_down(
    town: Town, cadre: Actor, director: Actor
) -> None:
    """Regions by pages of eight; those with regions below them open, the others are chosen."""
    house = town.lianxin.house
    top = next(one.id for one in house.units.values() if one.parent_id is None)

    async def grow(tx: Tx) -> None:
        for n in range(10):
            name = f"第{n}区"
            made = await units.add(
                tx, name=name, level=Level.COUNTY, parent_id=top, kind=UnitKind.GOVERNMENT
            )
        await units.add(tx, name="开发区", level=Level.TOWN, parent_id=made, kind=UnitKind.AREA)
        house.units = await units.tree(tx)

    await town.lianxin.database.write(grow)
    group = await joins(town, cadre, title="企业家沙龙")
    await director.taps("group-button-enterprise")
    assert "第7区" in director.buttons
    assert "第8区" not in director.buttons
    assert director.word("town-unit-finance") not in director.buttons
    await director.taps("›")
    assert "第8区" in director.buttons
    await director.taps("第9区")
    assert "开发区" in director.buttons
    await director.taps("group-button-up")
    await director.taps("›")
    await director.taps("第9区")
    await director.taps("开发区")
    await director.taps("group-button-done")
    found = await row(town, group)
    assert house.units[found["region_id"]].name == "开发区"
    assert director.word("group-topics-all") in director.sees


async def test_a_liaison_is_at_home_where_their_enterprise_is(town: Town, director: Actor) -> None:
    """Whoever decides there is asked about the group that the liaison brings."""
    liaison = town.newcomer("周敏")

    async def enter(tx: Tx) -> int | None:
        (firm,) = await enterprises.by_ids(tx, [1])
        at = town.world.clock.now()
        person_id = await people.admit(
            tx, telegram_id=liaison.user.id, name="周敏", language=Language.ZH_HANS, at=at
        )
        await people.grant(tx, person_id=person_id, role=Role.LIAISON, at=at, enterprise_id=firm.id)
        return firm.unit_id

    home = await town.lianxin.database.write(enter)
    group = await joins(town, liaison)
    assert (await row(town, group))["region_id"] == home
    assert director.told("group-task") == 1


async def test_a_director_who_brings_a_group_is_asked_as_well(town: Town, director: Actor) -> None:
    """One message with the choices; nobody else is told what came of it."""
    group = await joins(town, director)
    assert director.told("group-task") == 1
    await director.taps("group-button-work")
    await director.taps("town-unit-finance")
    assert (await row(town, group))["state"] == "approved"
    assert director.told("group-told-approved") == 0


async def test_a_channel_is_left_without_a_word(town: Town, cadre: Actor) -> None:
    """Nobody talks with the bot there."""
    channel = town.world.add_group("频道", [cadre.user], kind="channel", bot="left")
    town.world.bot_becomes(channel, "administrator", cadre.user)
    await town.quiet()
    assert channel.bot == "left"
    assert heard(town, channel) == []
    assert await town.ask("SELECT id FROM chats WHERE id = :id", id=channel.id) == []


async def test_a_move_that_begins_with_a_farewell_is_a_move(
    town: Town, cadre: Actor, director: Actor
) -> None:
    """Some are told that they left the old group before they hear of the new one."""
    group = await joins(town, cadre, kind="group")
    await director.taps("group-button-work")
    await director.taps("town-unit-finance")
    town.world._member_update(group, town.world.bot, cadre.user, "member", "left")
    await town.quiet()
    moved = town.world.migrate(group)
    await town.quiet()
    found = await row(town, moved)
    assert (found["kind"], found["state"]) == ("work", "approved")
