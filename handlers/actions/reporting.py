"""The account of a broadcast: what is sent, how far it is, what did not arrive, and how long yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.broadcast import OF_PIECES, Progress, Sending
from bot.domain.pace import RATIO
from bot.render.broadcast import Account, account
from bot.render.message import edit, payload
from bot.texts import Language
from handlers.actions.gathering import aloud
from storage import deliveries, people, pieces

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Collection
    from datetime import datetime

    from bot.domain.broadcast import Broadcast
    from bot.render.message import Payload
    from handlers.actions.scene import House, Scene
    from storage.db import Tx

TITLES: dict[Sending, Callable[[Tx, Broadcast], Awaitable[str]]] = {}
"""By kind: what its sender calls it, in plain words. Those of pieces are known by their titles."""


async def account_of(
    tx: Tx,
    house: House,
    broadcast: Broadcast,
    *,
    at: datetime,
    units: Collection[int] | None = None,
    steers: bool = True,
) -> Account:
    """Return how a broadcast gets on.

    Args:
        tx: The transaction.
        house: The house.
        broadcast: Which.
        at: As of when.
        units: Counted are only the groups of these units; None: every chat.
        steers: Whether whoever reads it may pause it and so on.
    """
    figures = await deliveries.figures(tx, broadcast.id, units)
    begins = max(broadcast.start_at, at)
    goes_on = begins if broadcast.urgent else aloud(house, begins)
    seconds = None
    if per_second := house.settings.messages_per_second:
        seconds = figures.coming * RATIO / per_second
    over = broadcast.kind in OF_PIECES and broadcast.state is Progress.DONE
    return Account(
        broadcast=broadcast,
        figures=figures,
        titles=await titles_of(tx, broadcast),
        at=at,
        goes_on=goes_on if goes_on > at else None,
        seconds=seconds if broadcast.state is Progress.RUNNING else None,
        steers=steers,
        pieces=tuple(await deliveries.pieces_of(tx, broadcast.id)) if over else (),
    )


async def titles_of(tx: Tx, broadcast: Broadcast) -> tuple[str, ...]:
    """Return what is sent, as its sender calls it."""
    if broadcast.kind in OF_PIECES:
        ids = await deliveries.pieces_of(tx, broadcast.id)
        known = await pieces.by_ids(tx, ids) if ids else {}
        return tuple(known[one].title for one in ids if one in known)
    named = TITLES.get(broadcast.kind)
    return () if named is None else (await named(tx, broadcast),)


async def account_call(tx: Tx, house: House, broadcast: Broadcast, *, at: datetime) -> Payload:
    """Return the call that draws the sender's account: its message is edited, or sent at first."""
    sender = None if broadcast.made_by is None else await people.get(tx, broadcast.made_by)
    locale = house.settings.locale if sender is None else Language(sender.language)
    said = account(house.voice(locale), await account_of(tx, house, broadcast, at=at))
    chat_id = broadcast.chat_id or 0
    if broadcast.message_id is None:
        return payload(said, chat_id)
    return edit(said, chat_id, broadcast.message_id)


async def may_steer(scene: Scene, broadcast: Broadcast, units: Collection[int] | None) -> bool:
    """Return whether somebody may pause, cancel or repeat it: the sender, or who covers all of it."""
    if units is None or (scene.by is not None and scene.by.person.id == broadcast.made_by):
        return True
    return bool(units) and await deliveries.covered(scene.tx, broadcast.id, units)
