"""Polls: asked in groups and in private, counted as votes come in, ended, told."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import openpyxl
from PIL import Image

from bot.render.button import Press
from tests.stories.test_notices import a_group

if TYPE_CHECKING:
    from handlers.sandbox.model import Chat, Json, User
    from tests.stories.town import Actor, Town

QUESTION = "您的企业今年最缺什么?"
ANSWERS = "融资\n用工\n订单"


async def make(director: Actor, *, closes: str = "+1", circle: str = "firms") -> None:
    """The director types a poll, looks at the sample, and lets it go."""
    await director.says("/poll")
    await director.taps("poll-kind-survey")
    await director.says(QUESTION)
    await director.says(ANSWERS)
    await director.taps(f"poll-circle-{circle}")
    await director.says(closes)
    await director.taps("form-submit")


def copy(town: Town, chat: Chat | User) -> Json:
    """The poll in a group."""
    found = [one for one in town.world.messages(chat) if "poll" in one]
    assert len(found) == 1
    return found[0]


async def gather(town: Town, chat: Chat, n: int) -> list[User]:
    """So many people come into a group who only vote."""
    crowd = [town.world.add_user(f"某{number}") for number in range(n)]
    for one in crowd:
        town.world.join(one, chat)
    await town.quiet()
    return crowd


async def vote(town: Town, chat: Chat, crowd: list[User], *votes: int) -> None:
    """The first of them vote, each for an answer; with -1 they take it back."""
    number = copy(town, chat)["message_id"]
    for voter, option in zip(crowd, votes, strict=False):
        town.world.vote(voter, chat, number, [option] if option >= 0 else [])
    await town.quiet()


async def test_a_poll_is_asked_counted_ended_and_told(town: Town, director: Actor) -> None:
    """Votes come in, are taken back, and stand; what fewer than three said is not shown.

    It is told when every copy is stopped, however many of them Telegram answers for together.
    """
    small = await a_group(town, "食品企业群", "owner-foods", "owner-optics")
    await make(director)
    sample = director.last
    assert copy(town, director.user)["poll"]["is_closed"]
    await director.taps("poll-go", n=2)
    assert copy(town, small)["poll"]["is_anonymous"]
    crowd = await gather(town, town.group, 9)
    await vote(town, town.group, crowd, 0, 1)
    await director.taps("poll-see")
    assert director.reads("poll-too-few", n=2)
    assert not director.offers("poll-paper")
    await vote(town, town.group, crowd, -1, 1, 0, 0, 1, 2, 0)
    await vote(town, small, await gather(town, small, 3), 2, 2, 0)
    await director.taps("poll-refresh")
    assert director.reads("poll-most", n=4, of=9, share="44.4")
    assert director.reads("poll-group", n=6)
    assert director.reads("poll-group", n=3)
    assert "食品企业群" in director.sees
    await director.taps("poll-end")
    await director.taps("poll-end-sure")
    assert director.reads("poll-took-part-firms", n=9, asked=2, voting=2)
    assert director.told("poll-title", question=QUESTION) == 1
    assert not director.shows("poll-open-ends")
    assert copy(town, small)["poll"]["is_closed"]
    for word in ("go", "stop"):  # what was pressed before the message changed
        data = Press("poll", 1, arg=word).encode()
        await director.presses(sample, data)
        assert director.toast == director.word("poll-over" if word == "stop" else "error-stale")
    assert [row["act"] for row in await town.ask("SELECT act FROM events")].count("hold_poll") == 2
    await reads_it_on_paper(town, director)
    await lets_the_groups_know(town, director, small)
    await an_older_count_changes_nothing(town, small)


async def test_a_poll_that_would_end_before_it_may_leave_does_not_begin(
    town: Town, director: Actor
) -> None:
    """On Friday night nobody is asked until Monday: a poll until Saturday is put right first."""
    await town.pass_time(days=4, hours=13)
    await make(director)
    assert director.reads("poll-no-time")
    assert director.buttons == [director.word("sent-change"), director.word("sent-drop")]
    await director.presses(director.last, Press("poll", 1, arg="go").encode())
    assert director.alert == director.word("sent-nobody")
    await director.taps("sent-change")
    await director.taps("poll-closes.name")
    await director.says("+5")
    await director.taps("form-submit")
    await director.taps("poll-go", n=1)
    assert not any("poll" in one for one in town.world.messages(town.group))
    await town.pass_time(days=2, hours=12)
    assert not copy(town, town.group)["poll"]["is_closed"]


async def reads_it_on_paper(town: Town, director: Actor) -> None:
    """The director has the picture and the table."""
    await director.taps("poll-paper")
    picture, table = director.screen[-2:]
    assert director.word("poll-title", question=QUESTION) in picture["caption"]
    image = Image.open(io.BytesIO(content_of(town, picture["photo"][-1])))
    assert image.size == (1280, 1280)
    sheet = openpyxl.load_workbook(io.BytesIO(content_of(town, table["document"]))).active
    assert sheet is not None
    rows = [[cell.value for cell in row if cell.value] for row in sheet.iter_rows()]
    assert [director.word("chart-all"), "9", "4", "2", "3"] in rows
    assert ["食品企业群", "3", "1", "0", "2"] in rows


async def lets_the_groups_know(town: Town, director: Actor, chat: Chat) -> None:
    """What it came to goes to those who were asked, as a notice that is looked over first."""
    await director.taps("poll-publish")
    assert director.reads("announce-preview")
    await director.taps("announce-go", n=2)
    said = town.world.bot_messages(chat)[-1]["text"]
    assert director.word("poll-most", options="“融资”", n=4, of=9, share="44.4") in said


def content_of(town: Town, file: Json) -> bytes:
    """The bytes of a file that was sent."""
    content = town.world.files.get(file["file_id"]).content
    assert content is not None
    return content


async def an_older_count_changes_nothing(town: Town, chat: Chat) -> None:
    """Telegram tells it once more, late, when the poll is over: it stays as it ended."""
    before = await town.ask("SELECT * FROM poll_counts")
    told = copy(town, chat)["poll"]
    options = [{**one, "voter_count": 1} for one in told["options"]]
    town.world.updates.push("poll", {**told, "options": options, "is_closed": False})
    town.world.updates.push("poll", {**told, "id": "1", "options": options})
    await town.quiet()
    assert [[*row] for row in await town.ask("SELECT * FROM poll_counts")] == [
        [*row] for row in before
    ]


async def test_owners_judge_a_unit_in_private_and_nobody_learns_who_said_what(
    town: Town, director: Actor, owner: Actor
) -> None:
    """Each in their language; when its time is up nothing leads from a vote to a chat."""
    await director.says("/polls")
    await director.taps("poll-new")
    await director.taps("poll-kind-review")
    await director.taps("town-unit-finance")
    await director.taps("poll-circle-people")
    await director.says("+1")
    await director.taps("form-submit")
    await director.taps("poll-go", n=3)
    other = town["owner-optics"]
    unit = director.word("town-unit-finance")
    assert copy(town, owner.user)["poll"]["question"] == owner.word(
        "poll-review-question", unit=unit
    )
    assert copy(town, other.user)["poll"]["question"] == other.word(
        "poll-review-question", unit=unit
    )
    for actor, option in ((owner, 0), (other, 1), (town["owner-foods"], 3)):
        number = copy(town, actor.user)["message_id"]
        town.world.vote(actor.user, actor.user, number, [option])
        await town.quiet()
    await director.taps("poll-see")
    assert director.reads("poll-too-few-known", n=3)  # two of them know the unit
    number = copy(town, town["owner-foods"].user)["message_id"]
    town.world.vote(town["owner-foods"].user, town["owner-foods"].user, number, [2])
    await town.pass_time(days=1, hours=9)
    assert director.reads("poll-content", n=2, of=3, share="66.7")
    assert director.reads("poll-took-part-people", n=3, asked=3)
    assert copy(town, owner.user)["poll"]["is_closed"]
    await director.says("/polls")
    await director.taps("polls-by-unit")
    assert director.reads("polls-judged-line", place=1, unit=unit, n=2, of=3, share="66.7")
    (row,) = await town.ask("SELECT * FROM poll_counts")
    assert (row["mark"], row["delivery_id"], row["counts"]) == (None, None, "[1,1,1,0]")
    assert await town.ask("SELECT 1 FROM deliveries WHERE poll_id IS NOT NULL") == []


async def test_a_group_that_is_gone_keeps_no_poll_open(town: Town, director: Actor) -> None:
    """One has put the bot out, in another the message is deleted: the rest is told, and this."""
    out = await a_group(town, "食品企业群", "owner-foods")
    gone = await a_group(town, "光学企业群", "owner-optics")
    await make(director)
    await director.taps("poll-go", n=3)
    crowd = [await gather(town, chat, 3) for chat in (town.group, out, gone)]
    for chat, people in zip((town.group, out, gone), crowd, strict=True):
        await vote(town, chat, people, 0, 1, 0)
    town.world.kick_bot(out)
    town.world.delete(crowd[2][0], gone, copy(town, gone)["message_id"])
    town.may_fail.add("dropped")
    await town.restart(abruptly=True)
    await director.taps("poll-see")
    await director.taps("poll-end")
    await director.taps("poll-end-sure")
    assert director.reads("poll-open-ends", n=2)
    assert director.reads("poll-most", n=6, of=9)
