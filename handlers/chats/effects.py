"""看效果: how far pieces went, how often they were opened, what was asked. Counts, never names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain.authority import Deed
from bot.render import effect as screen
from bot.render.button import Press
from bot.render.message import Button
from handlers.actions.authority import allow
from handlers.actions.opening import figures
from handlers.actions.policies import keeps
from handlers.chats import welcome
from storage import openings, pieces, policies

if TYPE_CHECKING:
    from telegram import Update

    from handlers.turn import Context, Turn

_STEP = re.compile(r"([lp])(\d{1,9})", re.ASCII)


async def effect(_: Update, context: Context) -> None:
    """Show what came of the pieces that were sent, the newest first."""
    if context.turn.speaker is None:
        welcome.meet(context.turn)
        return
    await _list(context.turn, 0)


async def pressed(turn: Turn, press: Press) -> None:
    """Serve a button: what came of one piece, or another page."""
    found = _STEP.fullmatch(press.arg)
    if found is None:
        turn.hint(turn.words.plain("error-stale"))
    elif found[1] == "l":
        await _list(turn, int(found[2]))
    else:
        await _show(turn, press.ref, int(found[2]))


async def _show(turn: Turn, piece_id: int, offset: int) -> None:
    allow(turn.scene, Deed.SEE_EFFECT)
    piece = await pieces.get(turn.tx, piece_id)
    policy = None if piece is None else await policies.get(turn.tx, piece.policy_id)
    if piece is None or policy is None:
        turn.hint(turn.words.plain("error-stale"))
        return
    counted = await figures(turn.tx, piece.id)
    mine = keeps(turn.scene, policy)
    if not mine and not counted.groups + counted.missed + counted.readers:
        turn.hint(turn.words.plain("error-stale"))  # what nobody was sent is its desk's alone
        return
    back: tuple[Button, ...] = ()
    if mine:
        press = Press("piece", piece.id, piece.revision, "show")
        back = (Button(turn.words.plain("desk-button-open"), press.encode()),)
    turn.show(screen.effect_of(turn.words, piece.title, counted, offset=offset, back=back))


async def _list(turn: Turn, offset: int) -> None:
    allow(turn.scene, Deed.SEE_EFFECT)
    sent, total = await openings.sent(turn.tx, offset=offset, limit=screen.PAGE)
    rows = [(one.piece_id, one.title, one.groups, one.pressed) for one in sent]
    turn.show(screen.listing(turn.words, rows, total, offset))
