"""Choosing what one is told of every week, in private; and having enough of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.render import subscription as screen
from handlers.actions import subscribing as acts
from handlers.chats import welcome
from storage import subscriptions

if TYPE_CHECKING:
    from telegram import Update

    from bot.render.button import Press
    from bot.render.message import Message
    from handlers.turn import Context, Turn
    from storage.subscriptions import Subscription

_STEP = re.compile(r"([td])([0-9a-f]{1,6})", re.ASCII)


async def subscribe(_: Update, context: Context) -> None:
    """Show what one is told of every week."""
    turn = context.turn
    if turn.speaker is None:
        welcome.meet(turn)
        return
    turn.say(await _standing(turn))


async def pressed(turn: Turn, press: Press) -> None:
    """Serve a button of the weekly issue: look, choose a topic, let it be so, stop."""
    if turn.speaker is None:
        return
    found = _STEP.fullmatch(press.arg)
    if press.arg in {"stop", "stop."}:
        await _stop(turn, aside=press.arg == "stop.")
    elif found is None:
        turn.show(await _standing(turn))
    elif found[1] == "t":
        turn.show(await _standing(turn, int(found[2], 16)))
    else:
        await _keep(turn, screen.topics_of(int(found[2], 16)))


async def _standing(turn: Turn, mask: int | None = None) -> Message:
    """Return how it stands, with these topics chosen and not kept yet."""
    known = await _mine(turn)
    words = turn.words
    if known is None:
        return screen.offer(words, mask or 0)
    if not known.runs:
        if mask is None:
            return screen.stopped_before(words, known.topics)
        return screen.offer(words, mask)
    chosen = screen.mask_of(known.topics) if mask is None else mask
    following = acts.next_issue(turn.scene.house.calendar, known.told_on, turn.at)
    return screen.running(words, known.topics, chosen, following)


async def _keep(turn: Turn, topics: tuple[str, ...]) -> None:
    before = await _mine(turn)
    kept = await acts.subscribe(turn.scene, topics)
    following = acts.next_issue(turn.scene.house.calendar, kept.told_on, turn.at)
    again = before is not None and before.runs
    turn.show(screen.kept(turn.words, kept.topics, following, again=again))


async def _stop(turn: Turn, *, aside: bool) -> None:
    """Stop at the first press; the issue under which it was pressed stays to be read."""
    if await acts.unsubscribe(turn.scene):
        known = await _mine(turn)
        said = screen.stopped(turn.words, () if known is None else known.topics)
    else:
        turn.hint(turn.words.plain("subs-stopped-already"))
        said = await _standing(turn)
    if aside:
        turn.say(said)
    else:
        turn.show(said)


async def _mine(turn: Turn) -> Subscription | None:
    if turn.speaker is None:
        return None
    return await subscriptions.get(turn.tx, turn.speaker.person.id)
