"""Broadcasts in a chat: the list, how one gets on, to pause, go on, cancel and repeat it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Target
from bot.domain.broadcast import Fate, Progress, Sending
from bot.render import broadcast as shown
from handlers.actions import reporting, steering
from handlers.actions.authority import allow, may, units_of
from handlers.chats import welcome
from storage import broadcasts, deliveries

if TYPE_CHECKING:
    from telegram import Update

    from bot.domain.broadcast import Broadcast
    from bot.render.broadcast import Account
    from bot.render.button import Press
    from handlers.turn import Context, Turn

RIGHTS = {Sending.MEETING: Deed.HOLD_MEETING, Sending.POLL: Deed.HOLD_POLL}
"""By kind: the right by which its maker sent it, where that is another; it is theirs to stop."""


async def listed(_: Update, context: Context) -> None:
    """Show the latest broadcasts with their figures."""
    if context.turn.speaker is None:
        welcome.meet(context.turn)
        return
    await _list(context.turn, 0)


async def turn_page(turn: Turn, press: Press) -> None:
    """Show a page of the list."""
    await _list(turn, press.ref)


async def _list(turn: Turn, offset: int) -> None:
    if turn.speaker is None or not may(turn.scene, Deed.SEND_BROADCAST):
        allow(turn.scene, Deed.SEND_BROADCAST)
        return
    units = units_of(turn.scene, Deed.SEND_BROADCAST)
    found, total = await deliveries.listed(
        turn.tx,
        units,
        person_id=turn.speaker.person.id,
        offset=offset,
        limit=shown.PAGE,
    )
    page = [await _account(turn, one) for one in found]
    turn.show(shown.listing(turn.words, page, offset=offset, total=total))


async def pressed(turn: Turn, press: Press) -> None:
    """Serve a button of a broadcast; whoever reaches none of its groups is refused."""
    found = await broadcasts.get(turn.tx, press.ref)
    if found is None or turn.speaker is None:
        turn.hint(turn.words.plain("error-stale"))
        return
    units = units_of(turn.scene, Deed.SEND_BROADCAST)
    mine = found.made_by == turn.speaker.person.id
    own = mine and may(turn.scene, RIGHTS.get(found.kind, Deed.SEND_BROADCAST))
    if not own and (units is not None and not await deliveries.touches(turn.tx, found.id, units)):
        allow(turn.scene, Deed.SEND_BROADCAST, Target())
        return
    told = await _account(turn, found)
    match press.arg:
        case "show" | "look":
            await _show(turn, found)
        case "missed":
            await _missed(turn, told, press.revision)
        case _ if not told.steers:
            allow(turn.scene, Deed.SEND_BROADCAST, Target())
        case _:
            await _steer(turn, told, press)


async def _steer(turn: Turn, told: Account, press: Press) -> None:
    """Do what whoever may steer it wants of a broadcast, having asked where it cannot be undone."""
    scene, words, one = turn.scene, turn.words, told.broadcast
    done = True
    match press.arg:
        case "pause":
            done = await steering.pause(scene, one)
        case "go":
            done = await steering.resume(scene, one)
        case "cancel" if press.revision == 0:
            if one.state not in {Progress.DONE, Progress.CANCELLED}:
                turn.show(shown.sure(words, told, "cancel"))
                return
            done = False
        case "cancel":
            done = await steering.cancel(scene, one)
        case "retry" if press.revision == 0 and told.figures.of(Fate.UNCERTAIN):
            turn.show(shown.sure(words, told, "retry"))
            return
        case "retry":
            n = await steering.retry(scene, one)
            said = words.plain("broadcast-retried", n=n)
            turn.hint(said if n else words.plain("broadcast-retried-none"), alert=not n)
        case _:
            turn.hint(words.plain("error-stale"))
            return
    if not done:
        turn.hint(words.plain("error-done-already"))
    await _show(turn, await broadcasts.get(turn.tx, one.id) or one)


async def _account(turn: Turn, one: Broadcast) -> Account:
    units = units_of(turn.scene, Deed.SEND_BROADCAST)
    mine = turn.speaker is not None and one.made_by == turn.speaker.person.id
    return await reporting.account_of(
        turn.tx,
        turn.scene.house,
        one,
        at=turn.at,
        units=None if mine else units,
        steers=await reporting.may_steer(turn.scene, one, units),
    )


async def _show(turn: Turn, one: Broadcast) -> None:
    """Show a broadcast; the message in which its sender watches it stays the live one."""
    query = turn.update.callback_query
    message = None if query is None or query.message is None else query.message.message_id
    live = (one.chat_id, one.message_id) == (turn.chat_id, message)
    turn.show(shown.account(turn.words, await _account(turn, one), listed=not live))


async def _missed(turn: Turn, told: Account, offset: int) -> None:
    mine = turn.speaker is not None and told.broadcast.made_by == turn.speaker.person.id
    units = None if mine else units_of(turn.scene, Deed.SEND_BROADCAST)
    page, total = await deliveries.missed(
        turn.tx, told.broadcast.id, units, offset=offset, limit=shown.MISSED
    )
    if not page:
        turn.hint(turn.words.plain("broadcast-missed-none"))
        await _show(turn, told.broadcast)
        return
    turn.show(shown.missed(turn.words, told, page, offset=offset, total=total))
