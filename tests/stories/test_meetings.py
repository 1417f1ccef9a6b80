"""Meetings (宣讲会): called, told to groups, signed up for, moved, checked in at, accounted for."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

import openpyxl

from bot.domain.people import Role
from storage import meetings
from tests.stories.test_two_offices import county
from tests.stories.town import TEXTS

if TYPE_CHECKING:
    import pytest

    from handlers.sandbox.model import Json
    from tests.stories.town import Actor, Town

TITLE = "技改设备补贴政策宣讲"
PLACE = "开发区管委会三楼会议室"


async def calls(director: Actor, *, seats: str | None = None) -> None:
    """The director calls a briefing for the day after tomorrow, and tells every group."""
    await director.says("/meetings")
    await director.taps("meeting-button-new")
    await director.taps("hold-meeting-kind-briefing")
    await director.says(TITLE)
    await director.says("+2")
    await director.says("下午两点半")
    await director.says(PLACE)
    await director.taps("form-skip")
    if seats is None:
        await director.taps("form-skip")
    else:
        await director.says(seats)
    await director.taps("form-submit")


async def tells(director: Actor) -> None:
    """... and tells every group."""
    await director.taps("meeting-button-tell")
    await director.taps("meeting-button-tell-all", n=1)
    assert director.shows("broadcast-title", title=TITLE)


def announced(town: Town) -> Json:
    """What the group of enterprises was told last."""
    return town.world.bot_messages(town.group)[-1]


def payload_of(message: Json) -> str:
    """What the button under a message carries into the private chat."""
    (row,) = message["reply_markup"]["inline_keyboard"]
    return str(row[0]["url"]).rpartition("start=")[2]


async def moves(town: Town, director: Actor, owner: Actor, said: Json) -> None:
    """The director moves it: whoever signed up hears of it, the group reads it where it stood."""
    await director.taps("meeting-button-move")
    await director.says("+2")
    await director.taps("hold-meeting-hour-h1500")
    await director.says("政务中心一楼")
    await director.taps("form-submit")
    assert owner.shows("meeting-moved")
    now = next(
        one
        for one in town.world.bot_messages(town.group)
        if one["message_id"] == said["message_id"]
    )
    assert "15:00" in now["text"]
    assert "政务中心一楼" in now["text"]


async def reads_who_came(town: Town, director: Actor) -> None:
    """The director reads the figures, the list, and has the code for the door."""
    await director.says("/meetings")
    await director.taps("1")
    assert director.shows("meeting-came", heads=4, of=4, firms=2)
    await director.taps("meeting-button-list")
    file = director.last["document"]
    content = town.world.files.get(file["file_id"]).content
    assert content is not None
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    names = {row[1] for row in rows[-2:]}
    assert names == {
        director.word("town-firm-machines.whole"),
        director.word("town-firm-foods.whole"),
    }
    (noted,) = await town.ask("SELECT data FROM events WHERE act = 'exported'")
    assert "meeting_list" in noted["data"], "who takes names and numbers out stands in the audit"
    await director.taps("meeting-button-code", on=TITLE)
    assert "photo" in director.last


async def test_a_meeting_from_the_call_to_the_figures(
    town: Town, owner: Actor, director: Actor
) -> None:
    """Groups read when and where and nobody's name; who signs up and comes is counted."""
    await town.approves(town.group)
    await calls(director)
    assert director.shows("meeting-signed", heads=0, firms=0)
    await tells(director)
    said = announced(town)
    assert TITLE in said["text"]
    assert PLACE in said["text"]
    assert "10月14日" in said["text"]

    await owner.starts(payload_of(said))
    await owner.taps("meeting-button-heads", n=2)
    assert owner.shows("meeting-mine", n=2)
    await owner.taps("meeting-button-heads-change", n=3)
    foods = town["owner-foods"]
    await foods.starts(payload_of(said))
    await foods.taps("meeting-button-heads", n=1)
    await director.says("/meetings")
    await director.taps("1")
    assert director.shows("meeting-signed", heads=4, firms=2)

    await moves(town, director, owner, said)
    await foods.taps("meeting-button-give-up")
    await town.until(town.now.replace(day=13, hour=16, minute=0))
    assert owner.told("meeting-reminder") == 1
    assert foods.told("meeting-reminder") == 0

    # the code at the door: too early, in time, twice, and without having signed up
    (row,) = await town.ask("SELECT id, secret FROM meetings")
    door = f"m{row['id']}-{row['secret']}"
    await owner.starts(door)
    assert owner.shows("meeting-check-in-closed", title=TITLE)
    await town.until(town.now.replace(day=14, hour=14, minute=40))
    await owner.starts(door)
    assert owner.shows("meeting-check-in-done", title=TITLE)
    await owner.starts(door)
    assert owner.shows("meeting-check-in-again", title=TITLE)
    await owner.starts(f"m{row['id']}")
    assert owner.reads("meeting-head")
    assert owner.word("meeting-mine-came") in owner.sees
    assert owner.buttons == []
    await foods.starts(door)
    await town["owner-optics"].starts(f"m{row['id']}-forged-secret")
    assert town["owner-optics"].shows("meeting-unknown")

    await reads_who_came(town, director)

    # and nothing of anybody in the group
    texts = " ".join(one.get("text", "") for one in town.world.bot_messages(town.group))
    assert (owner.user.last_name or "-") not in texts
    assert not re.search("报名 [1-9]", texts)


async def test_seats_end_and_a_meeting_called_off_is_told(
    town: Town, owner: Actor, director: Actor, triager: Actor
) -> None:
    """More heads than seats are refused; whoever signed up and every group hear that it is off."""
    await town.approves(town.group)
    await calls(director, seats="2")
    await tells(director)
    said = announced(town)
    link = payload_of(said)
    await owner.starts(link)
    assert not owner.offers("meeting-button-heads", n=3)
    await owner.taps("meeting-button-heads", n=2)
    foods = town["owner-foods"]
    await foods.starts(link)
    assert foods.shows("meeting-full")
    # pressed by hand where no button is drawn
    await foods.presses(foods.last, "meeting.1.0.in1")
    assert foods.alert == foods.word("meeting-in-full")
    await foods.presses(foods.last, "meeting.1.0.off")
    assert not await town.ask("SELECT 1 FROM meetings WHERE state = 'called_off'")
    await triager.says("/meetings")
    await triager.taps("1")
    await triager.taps("meeting-button-call-off")
    await triager.taps("meeting-button-call-off-sure")
    assert owner.shows("meeting-called-off")
    now = announced(town)
    assert now["message_id"] == said["message_id"]
    assert TEXTS.plain(town.language, "meeting-called-off") in now["text"]
    assert "reply_markup" not in now
    stranger = town.newcomer()
    await stranger.starts(link)
    assert stranger.shows("meeting-stranger")
    (row,) = await town.ask("SELECT secret FROM meetings")
    await stranger.starts(f"{link}-{row['secret']}")
    assert stranger.shows("meeting-stranger-door")


async def test_whoever_calls_a_meeting_stops_the_telling_of_it(town: Town) -> None:
    """A triager, who sends nothing else to many: it waits for the morning, and they call it off."""
    triager = town["triager"]
    await town.approves(town.group)
    await calls(triager)
    await town.until(town.now.replace(hour=22))
    await tells(triager)
    await triager.taps("button-broadcast-pause")
    assert triager.reads("broadcast-paused")
    await triager.taps("button-broadcast-go")
    await triager.taps("button-broadcast-cancel")
    await triager.taps("button-broadcast-cancel-sure")
    assert TITLE not in str(town.world.bot_messages(town.group))


async def test_a_county_finds_its_own_meeting_among_many_of_the_city(town: Town) -> None:
    """However many the city has called since."""
    await county(town)
    theirs = await town.admits(town.newcomer("县主任"), Role.DIRECTOR, "东县活动办")
    await calls(theirs)
    await town.lianxin.database.write(
        lambda tx: tx.run(
            """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)
            INSERT INTO meetings (kind, title, place, starts_at, secret, state, made_at)
            SELECT kind, i, place, starts_at, i, state, made_at FROM meetings, n
            """
        )
    )
    await theirs.says("/meetings")
    assert TITLE in theirs.sees


async def test_what_was_on_its_way_when_a_meeting_moved_is_put_right_as_it_arrives(
    town: Town, director: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody stands before the wrong door because of a moment."""
    await town.approves(town.group)
    await calls(director)
    call = town.lianxin.postman._call

    async def slowly(method: str, body: dict[str, Any], **more: Any) -> object:  # noqa: ANN401
        told = await call(method, body, **more)
        if body["chat_id"] == town.group.id and method == "sendMessage":
            await town.lianxin.database.write(
                lambda tx: meetings.change(tx, 1, {"place": "政务中心一楼"})
            )
        return told

    monkeypatch.setattr(town.lianxin.postman, "_call", slowly)
    await tells(director)
    assert "政务中心一楼" in announced(town)["text"]
