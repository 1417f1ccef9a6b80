"""Notices: typed, looked at, sent to groups or to people of a role."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handlers.sandbox.model import Chat
    from tests.stories.town import Actor, Town

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
    """Each in their own language and once; a number of somebody in it is warned about first."""
    await director.says("/notice")
    await director.says(f"{WORDS} 有事打 13812345678。")
    await director.taps("announce-circle-people")
    await director.taps("role-owner")
    await director.taps("form-enough")
    await director.taps("form-submit")
    assert "138****5678" in director.sees
    await director.taps("announce-go", n=3)
    assert owner.told("announce-words") == town["owner-optics"].told("announce-words") == 1
    assert cadre.told("announce-words") == 0
