"""Notices: typed, looked at, sent to groups or to people of a role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.people import Role
from storage import outbox
from tests.stories.town import Town

if TYPE_CHECKING:
    from pathlib import Path

    from handlers.sandbox.model import Chat
    from tests.stories.town import Actor

WORDS = "本周五下午两点在政务中心三楼讲技改补贴,每家来一位。"


async def a_group(town: Town, title: str, *members: str) -> Chat:
    """Another group of enterprises, which the office knows."""
    chat = town.world.add_group(title, [town[one].user for one in members], "supergroup")
    await town.quiet()
    await town.approves(chat)
    return chat


async def test_a_notice_is_read_before_it_is_sent_and_then_stands_in_every_group(
    town: Town, director: Actor, owner: Actor
) -> None:
    """Signed, as it was shown; once for each group; nothing of it is said twice."""
    other = await a_group(town, "食品企业群", "owner-foods")
    await director.says("/notice")
    await director.says(WORDS)
    await director.taps("announce-circle-firms")
    await director.taps("form-change")
    await director.taps("announce-start.name")
    await director.says("10月1日 9:00")
    assert director.shows("send-at-past")
    await director.taps("announce-start-now")
    await director.taps("form-submit")
    sample = director.screen[-2]["text"]
    assert director.reads("announce-preview")
    assert director.buttons[0] == director.word("announce-go", n=2)
    before = director.last
    await director.taps("announce-go", n=2)
    for chat in (town.group, other):
        (said,) = [one for one in town.world.bot_messages(chat) if WORDS in one["text"]]
        assert said["text"] == sample
    data = before["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await director.presses(before, data)
    assert director.alert == director.word("announce-sent")
    assert len([one for one in town.world.bot_messages(other) if WORDS in one["text"]]) == 1
    assert not owner.shows(WORDS)


async def test_people_of_a_role_are_told_one_by_one(
    town: Town, director: Actor, owner: Actor, cadre: Actor
) -> None:
    """Each in their own language and once; a number of somebody in it is warned about first.

    Who cannot be told is counted.
    """
    foods = town["owner-foods"].user.id
    await town.lianxin.database.write(lambda tx: outbox.set_reachable(tx, foods, reachable=False))
    await director.says("/notice")
    await director.says(f"{WORDS} 有事打 13812345678。")
    await director.taps("announce-circle-people")
    await director.taps("role-owner")
    await director.taps("form-enough")
    await director.taps("form-submit")
    assert "138****5678" in director.sees
    assert director.reads("sent-missed-people", n=1)
    await director.taps("announce-go", n=2)
    assert owner.told("announce-words") == town["owner-optics"].told("announce-words") == 1
    assert cadre.told("announce-words") == 0


async def test_a_notice_is_changed_and_leaves_at_its_hour(
    town: Town, director: Actor, owner: Actor
) -> None:
    """At night it waits until people read again; what is urgent does not; what is dropped is gone."""
    await town.pass_time(hours=13)  # 22:00
    await director.says("/notice")
    await director.says(WORDS)
    await director.taps("announce-circle-people")
    await director.taps("role-owner")
    await director.taps("form-enough")
    await director.taps("form-submit")
    assert director.reads("sent-when-quiet")
    assert "10月13日(周二)" in director.screen[-2]["text"], "signed with the day on which it leaves"
    assert director.word("sent-urgent") in director.buttons
    await director.taps("sent-change")
    await director.taps("announce-start.name")
    await director.says("过几天")
    assert director.reads("announce-no-moment")
    await director.says("明天上午十点")
    await director.taps("form-submit")
    assert "10月13日(周二)10:00" in director.sees
    await director.taps("announce-go", n=3)
    assert director.shows("announce-set")
    assert owner.told("announce-words") == 0
    await town.pass_time(hours=12.5)
    assert owner.when_told("announce-words")[0].hour == 10
    await director.says("/notice")
    await director.says(WORDS)
    await director.taps("announce-circle-firms")
    await director.taps("form-submit")
    await director.taps("sent-drop")
    assert await town.ask("SELECT state FROM notices WHERE state = 'draft'") == []


async def test_an_office_tells_only_the_groups_of_its_own_district(tmp_path: Path) -> None:
    """Neither those of other districts nor those of the whole city; nor does it reach its people."""
    town = await Town.open(tmp_path, whole=True)
    director = await town.admits(town.newcomer("区主任"), Role.DIRECTOR, "zone")
    groups = [await a_group(town, name, "owner-foods") for name in ("开发区企业群", "另一区企业群")]
    units = {one.name: one.id for one in town.lianxin.house.units.values()}
    zone = units[director.word("town-unit-zone")]
    await town.lianxin.database.write(
        lambda tx: tx.run(
            "UPDATE chats SET region_id = :zone WHERE id = :id", zone=zone, id=groups[0].id
        )
    )
    await director.says("/notice")
    await director.says(WORDS)
    await director.taps("announce-circle-firms")
    await director.taps("form-submit")
    assert director.reads("sent-to-firms", n=1, region=director.word("town-unit-zone"))
    await director.taps("announce-go", n=1)
    assert [
        len([one for one in town.world.bot_messages(chat) if WORDS in one["text"]])
        for chat in (*groups, town.group)
    ] == [1, 0, 0]
    await director.says("/notice")
    await director.says(WORDS)
    await director.taps("announce-circle-people")
    await director.taps("role-handler")
    await director.taps("form-enough")
    await director.taps("form-submit")
    assert director.reads("sent-to-people", n=0)
    assert not director.offers("announce-go", n=0)
    assert await town.close() == []
