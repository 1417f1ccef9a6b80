"""Meetings (宣讲会、对接会、座谈会): called by the office, told to groups, signed up for, held."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Target
from bot.domain.broadcast import Parcel, Sending
from bot.domain.delivery import Duty, State
from bot.domain.letter import AMEND, BROADCAST, Letter
from bot.domain.meeting import DOOR_CLOSES, REMINDED, Meeting, MeetingState
from bot.domain.pace import Lane
from bot.domain.people import Role
from bot.render import meeting as screen
from bot.render.message import edit, payload
from bot.texts import Language
from handlers.actions import broadcasting, reporting
from handlers.actions.addressing import is_let_in, voice_in, within
from handlers.actions.authority import allow, allows
from handlers.actions.gathering import aloud
from handlers.actions.word import record, tell
from storage import broadcasts, chats, meetings, outbox, people
from storage.db import to_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from bot.domain.broadcast import Broadcast, Delivery
    from bot.domain.delivery import Next, Told
    from bot.render.message import Message, Payload
    from bot.render.voice import Voice
    from handlers.actions.scene import House, Scene
    from storage.chats import GroupChat
    from storage.db import Tx


class Door(StrEnum):
    """What came of signing up or checking in; words `meeting-door-<code>`."""

    DONE = "done"
    AGAIN = "again"  # it had been done before
    FULL = "full"
    CLOSED = "closed"  # too early, too late, or called off


def holds(scene: Scene, meeting: Meeting) -> bool:
    """Return whether whoever is on the scene looks after a meeting."""
    return allows(scene, Deed.HOLD_MEETING, Target(unit_id=meeting.unit_id))


def home(scene: Scene) -> int | None:
    """Return the unit in whose name whoever is on the scene calls meetings; None: the city's."""
    if scene.by is None or allows(scene, Deed.HOLD_MEETING):
        return None
    mine = [
        grant.unit_id
        for grant in scene.by.grants
        if grant.role in {Role.DIRECTOR, Role.TRIAGER} and grant.unit_id is not None
    ]
    return scene.house.units.scope(mine[0]) if mine else None


async def call(scene: Scene, meeting: Meeting) -> Meeting:
    """Call a meeting.

    Raises:
        Denied: Whoever is on the scene may not.

    """
    allow(scene, Deed.HOLD_MEETING, Target(unit_id=meeting.unit_id))
    made = await meetings.add(scene.tx, meeting)
    await record(scene, Deed.HOLD_MEETING, meeting=made.id, what="called")
    return made


async def groups_for(scene: Scene, meeting: Meeting) -> list[GroupChat]:
    """Return the enterprise groups that can be told of a meeting: those of its part of the tree."""
    return [
        one
        for one in await chats.known(scene.tx)
        if is_let_in(one) and one.may_post and within(scene.house, one, meeting.unit_id, ())
    ]


async def invite(scene: Scene, meeting: Meeting, to: Sequence[int], *, watch: int) -> Broadcast:
    """Tell groups of a meeting; one that was told before is not told again.

    Raises:
        Denied: Whoever is on the scene may not.

    """
    allow(scene, Deed.HOLD_MEETING, Target(unit_id=meeting.unit_id))
    told = await broadcasts.chats_told(scene.tx, Sending.MEETING, meeting.id)
    parcels = [Parcel(one) for one in to if one not in told]
    made = await broadcasting.start(
        scene, Sending.MEETING, parcels, subject_id=meeting.id, watch=watch
    )
    await record(scene, Deed.HOLD_MEETING, meeting=meeting.id, what="told", groups=len(parcels))
    return made


async def voice(
    tx: Tx, house: House, broadcast: Broadcast, deliveries: Sequence[Delivery], *, at: datetime
) -> Payload | None:
    """Return what a group is told of a meeting; None once it has begun or was called off."""
    meeting = await meetings.get(tx, broadcast.subject_id or 0)
    if meeting is None or not meeting.takes_names(at):
        return None
    words, chat = await voice_in(tx, house, deliveries[0])
    said = screen.notice(words, meeting, bot=house.bot_username)
    thread = None if chat is None else chat.digest_thread_id
    return payload(replace(said, silent=broadcast.silent), deliveries[0].chat_id, thread_id=thread)


async def _named(tx: Tx, broadcast: Broadcast) -> str:
    meeting = await meetings.get(tx, broadcast.subject_id or 0)
    return "" if meeting is None else meeting.title


broadcasting.VOICES[Sending.MEETING] = voice
reporting.TITLES[Sending.MEETING] = _named


async def move(
    scene: Scene, meeting: Meeting, *, starts_at: datetime, place: str
) -> Meeting | None:
    """Put a meeting off, or somewhere else: whoever signed up is told, groups read it where it stood.

    Returns:
        The meeting as it is now; None where it is over or was called off.

    Raises:
        Denied: Whoever is on the scene may not.

    """
    allow(scene, Deed.HOLD_MEETING, Target(unit_id=meeting.unit_id))
    if meeting.state is not MeetingState.OPEN:
        return None
    values = {"starts_at": to_text(starts_at), "place": place}
    await meetings.change(scene.tx, meeting.id, values)
    moved = replace(meeting, starts_at=starts_at, place=place)
    await record(scene, Deed.HOLD_MEETING, meeting=meeting.id, what="moved")
    await _tell_all(scene, moved, partial(screen.moved, meeting=moved))
    await _amend(scene, moved)
    return moved


async def call_off(scene: Scene, meeting: Meeting) -> bool:
    """Call a meeting off: whoever signed up is told, and the groups; False where it is over.

    Raises:
        Denied: Whoever is on the scene may not.

    """
    allow(scene, Deed.HOLD_MEETING, Target(unit_id=meeting.unit_id))
    if not await meetings.end(scene.tx, meeting.id, MeetingState.CALLED_OFF):
        return False
    off = replace(meeting, state=MeetingState.CALLED_OFF)
    await record(scene, Deed.HOLD_MEETING, meeting=meeting.id, what="called_off")
    await _tell_all(scene, off, partial(screen.called_off, meeting=off))
    await _amend(scene, off)
    return True


async def _tell_all(scene: Scene, meeting: Meeting, say: Callable[[Voice], Message]) -> None:
    for one in await meetings.signed(scene.tx, meeting.id):
        person = await people.get(scene.tx, one.person_id)
        if person is not None:
            tell(scene, person, say)


async def _amend(scene: Scene, meeting: Meeting) -> None:
    """Have what groups were told say what is true now."""
    for place in await broadcasts.told_in(scene.tx, Sending.MEETING, meeting.id):
        call = await _said_anew(scene.tx, scene.house, meeting, *place)
        _post(scene.tx, place[0], call, at=scene.at)


async def landed(
    tx: Tx, house: House, letter: Letter, *, then: Next, told: Told, at: datetime
) -> None:
    """Put right what has just arrived, where the meeting was moved while it was on its way."""
    if letter.kind != BROADCAST or then.state is not State.SENT or not told.message_ids:
        return
    found = await broadcasts.get(tx, letter.broadcast_id or 0)
    if found is None or found.kind is not Sending.MEETING:
        return
    meeting = await meetings.get(tx, found.subject_id or 0)
    if meeting is None:
        return
    call = await _said_anew(tx, house, meeting, letter.chat_id, told.message_ids[0])
    if call[1].get("text") != (letter.payload or {}).get("text"):
        _post(tx, letter.chat_id, call, at=at)


async def _said_anew(
    tx: Tx, house: House, meeting: Meeting, chat_id: int, message_id: int
) -> Payload:
    """Return the call that has a message in a group say what is true of a meeting now."""
    chat = await chats.get(tx, chat_id)
    language = Language(chat.language) if chat and chat.language else house.settings.locale
    said = screen.notice(house.voice(language), meeting, bot=house.bot_username)
    return edit(said, chat_id, message_id)


def _post(tx: Tx, chat_id: int, call: Payload, *, at: datetime) -> None:
    letter = Letter(
        chat_id=chat_id,
        kind=AMEND,
        at=at,
        lane=Lane.BROADCAST,
        duty=Duty.ONCE,
        method=call[0],
        payload=call[1],
    )
    outbox.post(tx, letter)


# -- who comes -------------------------------------------------------------------------------------


async def sign_up(scene: Scene, meeting: Meeting, *, heads: int, enterprise_id: int | None) -> Door:
    """Give whoever is on the scene a place for so many heads, or change how many they are.

    Raises:
        Denied: They may not; or the enterprise is not theirs.

    """
    me = _me(scene)
    allow(scene, Deed.SIGN_UP, Target(person_id=me))
    if not meeting.takes_names(scene.at):
        return Door.CLOSED
    before = await meetings.place_of(scene.tx, meeting.id, me)
    mine = before.heads if before is not None and before.state == "signed" else 0
    taken = (await meetings.attendance(scene.tx, meeting.id)).heads - mine
    if meeting.seats is not None and taken + heads > meeting.seats:
        return Door.FULL
    await meetings.sign_up(
        scene.tx, meeting.id, me, enterprise_id=enterprise_id, heads=heads, at=scene.at
    )
    return Door.AGAIN if mine == heads else Door.DONE


async def give_up(scene: Scene, meeting: Meeting) -> bool:
    """Give up the place of whoever is on the scene; False where they have none, or were there."""
    return await meetings.cancel(scene.tx, meeting.id, _me(scene))


async def check_in(scene: Scene, meeting: Meeting, *, enterprise_id: int | None) -> Door:
    """Note that whoever is on the scene has come: by the code at the door, signed up or not."""
    me = _me(scene)
    allow(scene, Deed.SIGN_UP, Target(person_id=me))
    if not meeting.door_is_open(scene.at):
        return Door.CLOSED
    place = await meetings.place_of(scene.tx, meeting.id, me)
    if place is None or place.state != "signed":
        await meetings.sign_up(
            scene.tx, meeting.id, me, enterprise_id=enterprise_id, heads=1, at=scene.at
        )
    done = await meetings.check_in(scene.tx, meeting.id, me, at=scene.at)
    return Door.DONE if done else Door.AGAIN


def _me(scene: Scene) -> int:
    if scene.by is None:
        raise LookupError("somebody goes to a meeting")
    return scene.by.person.id


# -- the clock -------------------------------------------------------------------------------------


async def look_after(scene: Scene) -> None:
    """Remind those who signed up a day ahead, at an hour when people read; end what is over."""
    for meeting in await meetings.to_remind(scene.tx, before=scene.at + REMINDED):
        last_call = meeting.starts_at - timedelta(hours=1)
        if aloud(scene.house, scene.at) > scene.at and scene.at < last_call:
            continue  # when the quiet is over, or an hour ahead whatever the hour
        await meetings.note_reminded(scene.tx, meeting.id, at=scene.at)
        if meeting.takes_names(scene.at):
            await _tell_all(scene, meeting, partial(screen.reminder, meeting=meeting))
    for meeting_id in await meetings.to_end(scene.tx, before=scene.at - DOOR_CLOSES):
        await meetings.end(scene.tx, meeting_id, MeetingState.OVER)
