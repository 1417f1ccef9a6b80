"""The list of who comes to a meeting, and the code at its door."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.domain.link import ToMeeting, url
from bot.render import meeting as screen
from bot.render.markup import plain
from bot.render.message import Message
from handlers.actions import auditing, convening
from handlers.actions.scene import Scene
from handlers.workshop.made import Made, Paper, Unworkable
from storage import enterprises, meetings, people

if TYPE_CHECKING:
    from datetime import datetime

    from bot.domain.meeting import Meeting
    from bot.render.voice import Voice
    from handlers.workshop.bench import Bench
    from storage.db import Tx
    from storage.meetings import SignUp

COLUMNS = (("n", 6), ("enterprise", 32), ("name", 12), ("phone", 16), ("heads", 8))
MOMENTS = (("signed", 18), ("came", 18))
UNFIT = dict.fromkeys(map(ord, '\\/:*?"<>|'), " ")


async def code(bench: Bench) -> Made:
    """Do a job of kind `meeting_code`: the code that checks in whoever scans it, as a picture."""
    words = await bench.voice()
    meeting = await bench.write(lambda tx: _own(tx, bench, words))
    picture = bench.place()
    link = url(ToMeeting(meeting.id, meeting.secret), bench.house.bot_username)
    door = {
        "language": words.language.value,
        "office": bench.house.settings.office_name or words.plain("announce-office"),
        "kind": words.plain(f"meeting-kind-{meeting.kind}"),
        "title": meeting.title,
        "facts": [plain(screen.when(words, meeting)), meeting.place],
        "scan": words.plain("meeting-code-scan"),
        "link": link,
    }
    await bench.work("door", {"path": str(picture), "door": door})
    caption = words("meeting-code-caption", title=meeting.title, at=screen.when(words, meeting))
    name = words.plain("meeting-code-file", title=meeting.title).translate(UNFIT)
    return Made(papers=(Paper(picture, f"{name}.png", caption, photo=True),))


async def names(bench: Bench) -> Made:
    """Do a job of kind `meeting_list`: who signed up and who came, as a sheet."""
    words = await bench.voice()
    meeting = await bench.write(lambda tx: _own(tx, bench, words))
    rows = await bench.write(lambda tx: _rows(tx, bench, meeting))
    if not rows:
        raise Unworkable(Message(words("meeting-list-empty")))
    columns = [
        {"title": words.plain(f"meeting-column-{name}"), "width": width}
        for name, width in (*COLUMNS, *MOMENTS)
    ]
    path = bench.place()
    sheet = {"name": words.plain("meeting-list-sheet"), "columns": columns}
    await bench.work("sheet", {"path": str(path), "sheets": [sheet]}, [[0, row] for row in rows])
    name = words.plain("meeting-list-file", title=meeting.title).translate(UNFIT)
    caption = words("meeting-list-caption", title=meeting.title, n=len(rows))
    await bench.write(lambda tx: _note(tx, bench, len(rows)))
    return Made(papers=(Paper(path, f"{name}.xlsx", caption),), figures={"n": len(rows)})


async def _note(tx: Tx, bench: Bench, n: int) -> None:
    """Note that somebody took names and numbers out."""
    await auditing.exported(await _scene(tx, bench), "meeting_list", n=n)


async def _scene(tx: Tx, bench: Bench) -> Scene:
    at, person_id = bench.now(), bench.job.person_id
    by = None if person_id is None else await people.get_speaker(tx, person_id, at=at)
    return Scene(tx=tx, at=at, house=bench.house, by=by)


async def _own(tx: Tx, bench: Bench, words: Voice) -> Meeting:
    """Return the meeting of a job, where whoever asked still looks after it.

    Raises:
        Unworkable: They do not any more, or it is gone.

    """
    scene = await _scene(tx, bench)
    meeting = await meetings.get(tx, int(bench.job.params["meeting"]))
    if meeting is None or scene.by is None or not convening.holds(scene, meeting):
        raise Unworkable(Message(words("meeting-unknown")))
    return meeting


async def _rows(tx: Tx, bench: Bench, meeting: Meeting) -> list[list[Any]]:
    zone = bench.house.settings.zone

    def moment(at: datetime | None) -> str:
        return "" if at is None else f"{at.astimezone(zone):%Y-%m-%d %H:%M}"

    async def row(n: int, one: SignUp) -> list[Any]:
        person = await people.get(tx, one.person_id)
        firms = await enterprises.by_ids(tx, [one.enterprise_id]) if one.enterprise_id else []
        return [
            str(n),
            firms[0].name if firms else "",
            "" if person is None else person.name,
            "" if person is None else person.phone,
            str(one.heads),
            moment(one.at),
            moment(one.checked_in_at),
        ]

    there = await meetings.signed(tx, meeting.id)
    return [await row(n, one) for n, one in enumerate(there, 1)]
