"""Boards (网上挂牌) in groups: hung by the office, drawn anew as cases move, pinned where one may.

A board is one message that is edited. What a case does marks every board as stale; the clock draws
those that are, not more often than every few minutes, so that a busy city does not use up what a
group may be sent.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot.domain.authority import Deed
from bot.domain.delivery import Duty, Outcome, Reason
from bot.domain.letter import Letter
from bot.domain.pace import Lane
from bot.render import board, wall
from handlers.actions.boards import entry_of, voice_of
from handlers.actions.groups import record
from handlers.actions.view import unit_name
from storage import cases, chats, outbox, walls

if TYPE_CHECKING:
    from datetime import datetime

    from bot.domain.case import Case
    from bot.domain.delivery import Verdict
    from bot.render.message import Payload
    from handlers.actions.scene import House, Scene
    from storage.chats import GroupChat
    from storage.db import Tx

PAUSE = timedelta(minutes=5)
"""A board is not drawn again sooner."""
LATELY = timedelta(days=7)
"""So long those struck off are told."""
WALL = "wall"


async def hang(scene: Scene, chat: GroupChat, unit_id: int | None) -> None:
    """Hang a board in a group; the right to it has been asked before."""
    by = None if scene.by is None else scene.by.person.id
    await walls.hang(scene.tx, chat.id, unit_id=unit_id, made_by=by, at=scene.at)
    await record(scene, Deed.HANG_BOARD, chat)
    await _draw(scene, chat.id)


async def take_down(scene: Scene, chat: GroupChat) -> bool:
    """Take the board of a group down; return False where none hangs there."""
    before = await walls.take_down(scene.tx, chat.id, at=scene.at)
    if before is None:
        return False
    await record(scene, Deed.HANG_BOARD, chat)
    if before.message_id is not None:
        said = wall.taken_down(voice_of(scene.house, chat))
        method, body = board.group_call(said, chat.id, message_id=before.message_id)
        _post(scene.tx, chat.id, scene.at, method, body)
        if before.pinned:
            unpin = {"chat_id": chat.id, "message_id": before.message_id}
            _post(scene.tx, chat.id, scene.at, "unpinChatMessage", unpin)
    return True


async def follow(scene: Scene, before: Case, after: Case) -> None:
    """Note that boards are stale where an act changed what anybody may know of a case.

    What no unit has had stands on none.
    """
    had = before.lead_unit_id is not None or after.lead_unit_id is not None
    if had and board.face(before) != board.face(after):
        await walls.mark_stale(scene.tx)


async def look_after(scene: Scene) -> None:
    """Draw the boards on which something has changed, and all of them when the office opens."""
    calendar = scene.house.calendar
    today = calendar.local(scene.at).date()
    if scene.at < calendar.opening_of(today):
        today -= timedelta(days=1)
    for one in await walls.to_draw(scene.tx, before=scene.at - PAUSE, today=today):
        await _draw(scene, one.chat_id)


async def _draw(scene: Scene, chat_id: int) -> None:
    today = scene.house.calendar.local(scene.at).date()
    await walls.drawn(scene.tx, chat_id, at=scene.at, today=today)
    _post(scene.tx, chat_id, scene.at)


def _post(
    tx: Tx, chat_id: int, at: datetime, method: str = "", body: dict[str, Any] | None = None
) -> None:
    letter = Letter(
        chat_id=chat_id,
        kind="wall",
        at=at,
        lane=Lane.BROADCAST,
        duty=Duty.ONCE,
        method=method,
        payload=body,
    )
    outbox.post(tx, letter)


async def shown(
    tx: Tx, house: House, unit_id: int | None, *, offset: int, at: datetime
) -> wall.Wall:
    """Return a page of the board of a part of the tree; None: of everything."""
    unit = None if unit_id is None else house.units.get(unit_id)
    path = None if unit is None else unit.path
    since = at - LATELY
    figures = await walls.counts(tx, path, since=since, at=at)
    offset = offset if offset < figures.under_way else 0
    entries = []
    for case_id in await walls.under_way(tx, path, offset=offset, limit=wall.PAGE, at=at):
        case = await cases.get(tx, case_id)
        if case is not None:
            entries.append(await entry_of(tx, house, case, at=at))
    return wall.Wall(
        scope=unit_name(house, unit_id),
        at=at,
        entries=entries,
        offset=offset,
        under_way=figures.under_way,
        late=figures.late,
        struck_off=figures.struck_off,
        numbers=await walls.struck_off(tx, path, since=since, limit=wall.STRUCK_OFF),
    )


# when a letter leaves


async def render(tx: Tx, house: House, letter: Letter, *, at: datetime) -> Payload | None:
    """Return the call that draws the board of a group, None where none hangs there any more."""
    chat = await chats.get(tx, letter.chat_id)
    here = await walls.of_chat(tx, letter.chat_id)
    if chat is None or here is None or chat.state != "approved":
        return None
    if here.message_id is None and not chat.may_post:
        return None
    told = await shown(tx, house, here.unit_id, offset=0, at=at)
    said = wall.in_group(voice_of(house, chat), told, bot=house.bot_username)
    return board.group_call(said, chat.id, message_id=here.message_id, silent=True)


async def again(tx: Tx, letter: Letter, verdict: Verdict) -> bool:
    """Return whether a board leaves again as a new message, since somebody removed the old one."""
    if letter.method != "editMessageText":
        return False
    if verdict.reason not in {Reason.MESSAGE_GONE, Reason.NOT_EDITABLE}:
        return False
    if await walls.of_chat(tx, letter.chat_id) is None:
        return False
    await walls.note_message(tx, letter.chat_id, None)
    return True


async def note(
    tx: Tx, letter: Letter, verdict: Verdict, message_id: int | None, *, at: datetime
) -> None:
    """Write down where a board stands, and have a new one pinned."""
    if letter.kind != WALL or verdict.outcome is not Outcome.SENT:
        return
    if letter.method == "pinChatMessage":
        await walls.note_pinned(tx, letter.chat_id)
    elif letter.method == "sendMessage" and message_id is not None:
        await walls.note_message(tx, letter.chat_id, message_id)
        body: dict[str, Any] = {
            "chat_id": letter.chat_id,
            "message_id": message_id,
            "disable_notification": True,
        }
        _post(tx, letter.chat_id, at, "pinChatMessage", body)
