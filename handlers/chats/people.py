"""The people of the units: browse, look at one, give, limit and take roles, invite, edit units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Denied
from bot.render.button import Press
from bot.render.message import Message
from handlers.actions.authority import may

if TYPE_CHECKING:
    from telegram import Update

    from handlers.turn import Context, Turn


async def list_people(_: Update, context: Context) -> None:
    """Show the units whose people the speaker looks after."""
    await show_people(context.turn, Press("people"))


async def show_people(turn: Turn, _: Press) -> None:
    """Serve the button of the command."""
    if not may(turn.scene, Deed.SEE_PEOPLE):
        raise Denied(Deed.SEE_PEOPLE)
    turn.show(Message(turn.words("people-title")))
