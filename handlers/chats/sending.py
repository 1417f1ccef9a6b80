"""Sending approved pieces to groups once: which, to whom, when; what it comes to; and off it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.domain.authority import Deed, Denied
from bot.forms.timetable import NAMED, NO, SILENT, SOUND, YES, Send
from bot.render import schedule as looks
from bot.render.joining import door
from bot.render.message import Message
from handlers.actions import addressing, picking
from handlers.actions import sending as acts
from handlers.actions.authority import may
from handlers.chats import forming, timetables, welcome

if TYPE_CHECKING:
    from telegram import Update

    from bot.forms.engine import Draft
    from bot.render.button import Press
    from handlers.turn import Context, Turn


async def send(_: Update, context: Context) -> None:
    """Begin to send pieces to groups."""
    if context.turn.speaker is None:
        welcome.meet(context.turn)
        return
    await begin(context.turn)


async def pressed(turn: Turn, press: Press) -> None:
    """Begin to send the piece of which a button was pressed."""
    await begin(turn, (press.ref,))


async def begin(turn: Turn, pieces: tuple[int, ...] = ()) -> None:
    """Ask what goes where; `pieces` are chosen already, as on the desk."""
    _needs(turn)
    stock = await picking.shelf(turn.tx, turn.scene.house, at=turn.at)
    there = {one.piece_id: one for one in stock.there}
    if not there:
        turn.show(Message(turn.words("send-none-ready"), door(turn.words)))
        return
    if not await addressing.groups(turn.scene, Deed.SEND_BROADCAST):
        turn.show(Message(turn.words("send-no-groups"), door(turn.words)))
        return
    prefill: dict[str, Any] = {"sound": SOUND, "pinned": NO}
    labels = {}
    if chosen := [one for one in pieces if one in there]:
        prefill["pieces"] = [str(one) for one in chosen]
        labels = {f"pieces:{one}": there[one].title for one in chosen}
    await forming.begin(turn, Send, prefill=prefill, labels=labels)


def _needs(turn: Turn) -> None:
    if not may(turn.scene, Deed.SEND_BROADCAST):
        raise Denied(Deed.SEND_BROADCAST)


async def submitted(turn: Turn, _: Draft, answers: Send) -> None:
    """Send it."""
    _needs(turn)
    words = turn.words
    given = answers.model_dump(mode="json")
    start_at = timetables.start(turn, given)
    made, found = await acts.send(
        turn.scene,
        [int(one) for one in answers.pieces],
        await timetables.chosen(turn, given),
        literally=answers.target == NAMED,
        silent=answers.sound == SILENT,
        pinned=answers.pinned == YES,
        start_at=start_at,
        watch=turn.chat_id,
    )
    if made is None:
        said = [words("send-nobody")]
    elif start_at > turn.at:
        at = looks.moment(words, start_at)
        values = {"groups": len(found.parcels), "n": found.pieces}
        said = [words("send-set", issue=str(made.issue), when=at, **values)]
    else:
        groups = len(found.parcels)
        said = [words("send-begun", issue=str(made.issue), groups=groups, n=found.pieces)]
    turn.show(Message("\n".join(said)))
