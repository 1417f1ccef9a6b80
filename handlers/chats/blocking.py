"""Blocking an account: whom, and then the question why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import forms
from bot.domain.authority import Deed, Denied
from handlers.actions import blocking
from handlers.actions.authority import may
from handlers.chats import forming
from handlers.chats.blocked import called, show_list
from storage import blocks, people

if TYPE_CHECKING:
    from telegram import Update

    from bot.render.button import Press
    from handlers.turn import Context, Turn

DIGITS = 15
"""Of the number of an account, at most."""


async def blocked(_: Update, context: Context) -> None:
    """Show the accounts that are not served; with the number of one, ask why to block it."""
    turn = context.turn
    said = context.args[0] if context.args else ""
    if said.isascii() and said.isdecimal() and len(said) <= DIGITS:
        await _ask(turn, int(said))
    else:
        await show_list(turn, 0)


async def begin(turn: Turn, press: Press) -> None:
    """Ask why a person is to be blocked. The button bears their id."""
    if not may(turn.scene, Deed.BLOCK):
        raise Denied(Deed.BLOCK)  # before anybody is looked up: who is here is not for everybody
    person = await people.get(turn.tx, press.ref)
    if person is None or person.telegram_id is None:
        turn.hint(turn.words.plain("block-no-account"), alert=True)
        return
    await _ask(turn, person.telegram_id)


async def _ask(turn: Turn, telegram_id: int) -> None:
    await blocking.check(turn.scene, Deed.BLOCK, telegram_id)
    if await blocks.is_blocked(turn.tx, telegram_id):
        turn.hint(turn.words.plain("error-done-already"))
        await show_list(turn, 0)
        return
    who = await blocking.account(turn.scene, telegram_id)
    about = called(turn, who.name, telegram_id)
    await forming.begin(
        turn, forms.Block, context={"account": telegram_id, "number": about}, instead=True
    )
