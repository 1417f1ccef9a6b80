"""Pieces sent to groups once, by hand: who gets what, who is left out and why, and off it goes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.domain.authority import Deed
from bot.domain.broadcast import Parcel, Sending
from bot.domain.policy import concerns
from handlers.actions import broadcasting, picking
from handlers.actions.scheduling import allow_over
from handlers.actions.word import record
from storage import broadcasts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.domain.broadcast import Broadcast
    from handlers.actions.scene import Scene
    from storage.chats import GroupChat


@dataclass(slots=True)
class Plan:
    """What would be sent.

    Attributes:
        parcels: Each group that gets something, with its pieces.
        had: Groups that have had all of it.
        barred: Groups that do not let the bot write.
        unfit: Groups that none of it is for.
    """

    parcels: list[Parcel] = field(default_factory=list)
    had: int = 0
    barred: int = 0
    unfit: int = 0

    @property
    def pieces(self) -> int:
        """How many times a piece is sent."""
        return sum(len(one.pieces) for one in self.parcels)


async def plan(
    scene: Scene, pieces: Sequence[int], groups: Sequence[GroupChat], *, literally: bool
) -> Plan:
    """Return what sending these pieces to these groups would come to.

    Args:
        scene: When, and of what house.
        pieces: Which, in their order; those that are not to be sent any more are left out.
        groups: The groups that were chosen.
        literally: They were chosen by name, so that they get what they would not have fitted.

    """
    house = scene.house
    stock = await picking.shelf(scene.tx, house, at=scene.at)
    there = {one.piece_id: one for one in stock.there}
    chosen = [there[one] for one in pieces if one in there]
    found = Plan()
    for chat in groups:
        if not chat.may_post:
            found.barred += 1
            continue
        fit = [
            one.piece_id
            for one in chosen
            if literally
            or concerns(one.policy, region_id=chat.region_id, topics=chat.topics, units=house.units)
        ]
        new = tuple(one for one in fit if one not in stock.had.get(chat.id, ()))
        if new:
            found.parcels.append(Parcel(chat.id, new))
        elif fit:
            found.had += 1
        else:
            found.unfit += 1
    return found


async def send(
    scene: Scene,
    pieces: Sequence[int],
    groups: Sequence[GroupChat],
    *,
    literally: bool,
    silent: bool,
    pinned: bool,
    start_at: datetime,
    watch: int,
) -> tuple[Broadcast | None, Plan]:
    """Send pieces to groups once; nothing where nobody would get anything.

    Raises:
        Denied: One of the groups is beyond whoever is on the scene.

    """
    allow_over(scene, Deed.SEND_BROADCAST, None, groups)
    found = await plan(scene, pieces, groups, literally=literally)
    if not found.parcels:
        return None, found
    made = await broadcasting.start(
        scene,
        Sending.PIECES,
        found.parcels,
        issue=await broadcasts.next_issue(scene.tx),
        silent=silent,
        pinned=pinned,
        start_at=start_at,
        watch=watch,
    )
    await record(scene, Deed.SEND_BROADCAST, broadcast=made.id, groups=len(found.parcels))
    return made, found
