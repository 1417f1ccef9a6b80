"""Meetings (宣讲会、对接会、座谈会) in a chat: the office calls them, owners sign up and check in."""

from __future__ import annotations

import re
import secrets
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot import forms
from bot.domain.authority import Deed, Denied
from bot.domain.broadcast import Sending
from bot.domain.meeting import DOOR_CLOSES, Meeting, MeetingKind
from bot.forms.hours import hour
from bot.render import meeting as screen
from bot.render.button import Press
from bot.render.joining import ways_in
from bot.render.message import Button, Message
from handlers.actions import convening
from handlers.actions.authority import may
from handlers.actions.convening import Door
from handlers.actions.view import unit_name
from handlers.actions.working import ask_work
from handlers.chats import forming, welcome
from storage import broadcasts, enterprises, meetings
from storage.jobs import MOST_WAITING, TooManyJobs

if TYPE_CHECKING:
    import datetime as dt

    from telegram import Update

    from bot.domain.link import ToMeeting
    from bot.forms.ask import Said
    from bot.forms.engine import Draft
    from handlers.turn import Context, Turn
    from storage.chats import GroupChat

_HEADS = re.compile(r"in([1-5])(?:\.(\d{1,10}))?", re.ASCII)
_TELL = re.compile(r"tell(\d{1,10})", re.ASCII)
LOOKED_AT, LISTED = 300, 12
"""So many of the latest meetings are looked at, and so many of the reader's own are listed."""
SECRET = 12
"""Random bytes of the code at the door."""


async def listed(_: Update, context: Context) -> None:
    """Show what is coming; to the office, what it has called."""
    if context.turn.speaker is None:
        welcome.meet(context.turn)
        return
    await _list(context.turn)


async def pressed(turn: Turn, press: Press) -> None:
    """Serve a button about a meeting, or about all of them."""
    match press.arg:
        case "all":
            await _list(turn)
            return
        case "new":
            if not may(turn.scene, Deed.HOLD_MEETING):
                raise Denied(Deed.HOLD_MEETING)
            await forming.begin(turn, forms.HoldMeeting)
            return
    meeting = await meetings.get(turn.tx, press.ref)
    if meeting is None:
        turn.hint(turn.words.plain("error-stale"))
        return
    if found := _HEADS.fullmatch(press.arg):
        await _sign_up(turn, meeting, int(found[1]), int(found[2]) if found[2] else None)
    elif press.arg == "out":
        await _give_up(turn, meeting)
    elif press.arg == "show":
        await _show(turn, meeting)
    elif not convening.holds(turn.scene, meeting):
        raise Denied(Deed.HOLD_MEETING)
    else:
        await _look_after(turn, meeting, press.arg)


async def arrive(turn: Turn, link: ToMeeting) -> None:
    """Serve a link to a meeting: to sign up, or, with the code at the door, to check in."""
    meeting = await meetings.get(turn.tx, link.meeting_id)
    if meeting is None or (link.secret and not secrets.compare_digest(link.secret, meeting.secret)):
        turn.say(Message(turn.words("meeting-unknown")))
        return
    if turn.speaker is None:
        why = "meeting-stranger-door" if link.secret else "meeting-stranger"
        lines = [*screen.facts(turn.words, meeting), turn.words(why)]
        turn.say(Message("\n".join(lines), ways_in(turn.words)))
        return
    if link.secret:
        await _check_in(turn, meeting)
    else:
        await _show(turn, meeting, as_guest=True)


# -- guests ----------------------------------------------------------------------------------------


async def _show(turn: Turn, meeting: Meeting, *, as_guest: bool = False) -> None:
    figures = await meetings.attendance(turn.tx, meeting.id)
    if not as_guest and convening.holds(turn.scene, meeting):
        told = await broadcasts.chats_told(turn.tx, Sending.MEETING, meeting.id)
        said = screen.account(turn.words, meeting, figures, at=turn.at, groups=len(told))
        turn.show(said)
        return
    me = turn.speaker.person.id if turn.speaker else 0
    place = await meetings.place_of(turn.tx, meeting.id, me)
    heads = place.heads if place is not None and place.state == "signed" else 0
    left = None if meeting.seats is None else meeting.seats - figures.heads
    came = heads > 0 and place is not None and place.checked_in_at is not None
    turn.show(screen.invitation(turn.words, meeting, at=turn.at, heads=heads, left=left, came=came))


async def _sign_up(turn: Turn, meeting: Meeting, heads: int, firm: int | None) -> None:
    mine = () if turn.speaker is None else turn.speaker.enterprise_ids()
    if firm is None and len(mine) > 1 and meeting.takes_names(turn.at):
        named = await enterprises.by_ids(turn.tx, mine)
        keys = tuple(
            (
                Button(
                    one.short_name or one.name,
                    Press("meeting", meeting.id, arg=f"in{heads}.{one.id}").encode(),
                ),
            )
            for one in named
        )
        turn.show(Message(turn.words("meeting-for-whom"), keys))
        return
    firm = firm if firm in mine else mine[0] if mine else None
    done = await convening.sign_up(turn.scene, meeting, heads=heads, enterprise_id=firm)
    turn.hint(turn.words.plain(f"meeting-in-{done}"), alert=done in {Door.FULL, Door.CLOSED})
    await _show(turn, meeting, as_guest=True)


async def _give_up(turn: Turn, meeting: Meeting) -> None:
    gone = await convening.give_up(turn.scene, meeting)
    turn.hint(turn.words.plain("meeting-out" if gone else "meeting-out-none"))
    await _show(turn, meeting, as_guest=True)


async def _check_in(turn: Turn, meeting: Meeting) -> None:
    words = turn.words
    mine = () if turn.speaker is None else turn.speaker.enterprise_ids()
    done = await convening.check_in(turn.scene, meeting, enterprise_id=mine[0] if mine else None)
    said = words(f"meeting-check-in-{done}", title=meeting.title, at=screen.when(words, meeting))
    turn.say(Message(said))


# -- the office ------------------------------------------------------------------------------------


async def _list(turn: Turn) -> None:
    office = may(turn.scene, Deed.HOLD_MEETING)
    me = turn.speaker.person.id if turn.speaker else 0
    if office:
        latest = await meetings.latest(turn.tx, limit=LOOKED_AT)
        found = [one for one in latest if convening.holds(turn.scene, one)][:LISTED]
    else:
        found = await meetings.listed(turn.tx, since=turn.at - DOOR_CLOSES)
    rows, mine = [], False
    for one in found:
        place = await meetings.place_of(turn.tx, one.id, me)
        mine = mine or (place is not None and place.state == "signed")
        rows.append((one, (await meetings.attendance(turn.tx, one.id)).heads))
    turn.show(screen.listed(turn.words, rows, may_call=office, mine=mine and not office))


async def _look_after(turn: Turn, meeting: Meeting, arg: str) -> None:
    match arg:
        case "tell":
            await _ask_whom(turn, meeting)
        case "list" | "code":
            await _work(turn, f"meeting_{arg}", meeting)
        case "move":
            await forming.begin(turn, forms.MoveMeeting, context={"meeting": meeting.id})
        case "off?":
            figures = await meetings.attendance(turn.tx, meeting.id)
            told = await broadcasts.chats_told(turn.tx, Sending.MEETING, meeting.id)
            turn.show(screen.sure(turn.words, meeting, heads=figures.heads, groups=len(told)))
        case "off":
            done = await convening.call_off(turn.scene, meeting)
            turn.hint(turn.words.plain("meeting-off-done" if done else "error-done-already"))
            await _show(turn, await meetings.get(turn.tx, meeting.id) or meeting)
        case _ if found := _TELL.fullmatch(arg):
            await _tell(turn, meeting, int(found[1]))
        case _:
            turn.hint(turn.words.plain("error-stale"))


async def _fresh(turn: Turn, meeting: Meeting) -> tuple[list[GroupChat], int]:
    """Return the groups that were not told yet, and how many were."""
    told = await broadcasts.chats_told(turn.tx, Sending.MEETING, meeting.id)
    there = await convening.groups_for(turn.scene, meeting)
    return [one for one in there if one.id not in told], len(told)


async def _ask_whom(turn: Turn, meeting: Meeting) -> None:
    fresh, told = await _fresh(turn, meeting)
    counted: dict[int, int] = {}
    for one in fresh:
        counted[one.region_id or 0] = counted.get(one.region_id or 0, 0) + 1
    regions = [
        (region, unit_name(turn.scene.house, region), n)
        for region, n in sorted(counted.items())
        if region
    ]
    several = regions if len(counted) > 1 else []
    turn.show(
        screen.whom_to_tell(turn.words, meeting, fresh=len(fresh), told=told, regions=several)
    )


async def _tell(turn: Turn, meeting: Meeting, region: int) -> None:
    fresh, _ = await _fresh(turn, meeting)
    to = [one.id for one in fresh if not region or one.region_id == region]
    if not to or not meeting.takes_names(turn.at):
        turn.hint(turn.words.plain("meeting-nobody-to-tell"), alert=True)
        return
    await convening.invite(turn.scene, meeting, to, watch=turn.chat_id)
    turn.hint(turn.words.plain("meeting-telling", n=len(to)))
    await _show(turn, meeting)


async def _work(turn: Turn, kind: str, meeting: Meeting) -> None:
    try:
        job = await ask_work(turn.scene, kind, turn.chat_id, {"meeting": meeting.id})
    except TooManyJobs:
        turn.say(Message(turn.words("job-too-many", n=MOST_WAITING)))
        return
    if job is None:
        turn.hint(turn.words.plain("job-asked-already"))


# -- what the filled forms become ------------------------------------------------------------------


async def called(turn: Turn, _: Draft, answers: forms.HoldMeeting) -> None:
    """Call a meeting; then the office says which groups are told."""
    starts_at = _moment(turn, answers.day, answers.hour)
    if starts_at is None:
        turn.say(Message(turn.words("meeting-too-soon")))
        return
    meeting = await convening.call(
        turn.scene,
        Meeting(
            id=0,
            kind=MeetingKind(answers.kind),
            title=answers.title,
            place=answers.place,
            starts_at=starts_at,
            words=answers.words or "",
            seats=int(answers.seats) if answers.seats else None,
            secret=secrets.token_urlsafe(SECRET),
            unit_id=convening.home(turn.scene),
            made_by=turn.speaker.person.id if turn.speaker else None,
            made_at=turn.at,
        ),
    )
    await _show(turn, meeting)


async def moved(turn: Turn, draft: Draft, answers: forms.MoveMeeting) -> None:
    """Put a meeting off, or somewhere else."""
    meeting = await meetings.get(turn.tx, int(str(draft.context["meeting"])))
    starts_at = _moment(turn, answers.day, answers.hour)
    if starts_at is None:
        turn.say(Message(turn.words("meeting-too-soon")))
        return
    now = None
    if meeting is not None:
        now = await convening.move(turn.scene, meeting, starts_at=starts_at, place=answers.place)
    if now is None:
        turn.hint(turn.words.plain("error-done-already"))
        return
    await _show(turn, now)


def _moment(turn: Turn, day: dt.date, said: Said) -> datetime | None:
    """Return the moment that a day and an hour mean; None where it is not to come."""
    time = hour(f"{said.code[1:3]}:{said.code[3:]}" if said.code else said.text)
    if time is None:
        return None
    at = datetime.combine(day, time, turn.scene.house.settings.zone)
    return at if at > turn.at + timedelta(minutes=30) else None
