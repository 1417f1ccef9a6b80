"""What nobody else answers: a clear sentence each, and nothing lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.render.markup import cut
from bot.render.message import Message
from handlers.chats import forming, welcome

if TYPE_CHECKING:
    from telegram import Update

    from handlers.turn import Context


async def unknown_command(update: Update, context: Context) -> None:
    """Say that there is no such command, and which there are; an open form stays as it is."""
    turn = context.turn
    if turn.speaker is None:
        welcome.meet(turn)
        return
    said = update.message.text if update.message else None
    command = cut((said or "").split()[0] if said else "", 40)
    turn.say(Message(turn.words("error-unknown-command", command=command)))
    if not await forming.remind(turn):
        turn.say(await welcome.home(turn))


async def edited(_: Update, context: Context) -> None:
    """Say that a changed message does not count: it would change what others have read."""
    turn = context.turn
    if turn.speaker is None:
        return
    turn.say(Message(turn.words("error-edited")))
    await forming.remind(turn)
