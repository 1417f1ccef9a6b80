"""What a chat is told of pieces (豆腐块): an issue, a reminder of deadlines, the week in private."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.broadcast import Fate, Sending
from bot.domain.piece import PieceState
from bot.render.piece import Shown, call
from bot.render.subscription import weekly
from handlers.actions import broadcasting
from handlers.actions.addressing import language_in
from storage import broadcasts, pieces, policies

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from bot.domain.broadcast import Broadcast, Delivery
    from bot.domain.piece import Piece
    from bot.render.message import Payload
    from handlers.actions.scene import House
    from storage.db import Tx


async def say(
    tx: Tx, house: House, broadcast: Broadcast, rows: Sequence[Delivery], *, at: datetime
) -> Payload | None:
    """Return the call that brings pieces to one chat; None where none of them is to be had any more."""
    today = house.calendar.local(at).date()
    known = await pieces.by_ids(tx, [one.piece_id or 0 for one in rows])
    shown, left = await _still(tx, broadcast, rows, known, today=today, at=at)
    if not shown:
        return None
    first = left[0]
    language, chat = await language_in(tx, house, first)
    worded = any(one.shape == "text" for one in left)
    takes = chat is None or chat.may_send_photos
    pictures: Mapping[int, str] = {}
    if takes and not worded and broadcast.kind is not Sending.WEEKLY:  # an album has no buttons
        pictures = await pieces.file_ids(tx, [one.piece.id for one in shown], language)
    method, body = call(
        house.voice(language),
        shown,
        first.chat_id,
        bot=house.bot_username,
        today=today,
        issue=broadcast.issue,
        reminder=broadcast.kind is Sending.REMINDER,
        pictures=pictures,
        thread_id=None if chat is None else chat.digest_thread_id,
        silent=broadcast.silent,
        names=names_of(house),
    )
    if broadcast.kind is Sending.WEEKLY:
        weekly(house.voice(language), body)
    await broadcasts.note_shape(
        tx,
        [one.id for one in left],
        "text" if method == "sendMessage" else "picture",
        {one.id: known[one.piece_id or 0].revision for one in left},
    )
    return method, body


def names_of(house: House) -> frozenset[str]:
    """Return what units are called: names stay as they are written."""
    every = (name for unit in house.units.values() for name in (unit.name, unit.short_name))
    return frozenset(name for name in every if name)


async def _still(
    tx: Tx,
    broadcast: Broadcast,
    rows: Sequence[Delivery],
    known: Mapping[int, Piece],
    *,
    today: date,
    at: datetime,
) -> tuple[list[Shown], list[Delivery]]:
    """Return the pieces that may still be shown, with their rows; the others are left out, noted."""
    shown, left = [], []
    for row in rows:
        piece = known.get(row.piece_id or 0)
        policy = None if piece is None else await policies.get(tx, piece.policy_id)
        why = ""
        if piece is None or policy is None:
            why = "withdrawn"
        elif broadcast.kind is not Sending.TRIAL:
            if piece.state is not PieceState.APPROVED:
                why = "withdrawn"
            elif not policy.is_open(today):
                why = "over"
        if piece is None or policy is None or why:
            await broadcasts.settle(tx, [row.id], Fate.SKIPPED, at=at, reason=why)
            continue
        shown.append(Shown(piece, policy, 0 if broadcast.kind is Sending.TRIAL else row.id))
        left.append(row)
    return shown, left


for _kind in (Sending.PIECES, Sending.TRIAL, Sending.REMINDER, Sending.WEEKLY):
    broadcasting.VOICES.setdefault(_kind, say)
