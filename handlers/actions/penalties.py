"""The book of what stands against units, kept of each act of the clock and each ruling on a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import Act, RequestKind
from bot.domain.penalty import GIVEN_BY, RULED_BY, PenaltyKind
from storage import penalties

if TYPE_CHECKING:
    from handlers.actions.books import Entry
    from handlers.actions.scene import Scene


async def keep(scene: Scene, entry: Entry) -> None:
    """Write down what an act puts against the unit that has the case, or takes back.

    An appeal that nobody can rule on any more, as when the case was withdrawn, leaves the card
    standing.
    """
    before, after, act = entry.before, entry.after, entry.act
    if (kind := GIVEN_BY.get(act)) is not None:
        broken = kind is PenaltyKind.BROKEN
        await penalties.give(
            scene.tx,
            case_id=after.id,
            unit_id=after.lead_unit_id,
            kind=kind,
            event_id=entry.event_id,
            due_at=before.promise_due_at if broken else before.due_at,
            at=scene.at,
        )
    elif act is Act.APPEAL_CARD:
        await penalties.appeal(scene.tx, after.id)
    elif (state := RULED_BY.get(act)) is not None:
        await penalties.settle(scene.tx, after.id, state, at=scene.at)
    elif RequestKind.APPEAL in before.pending - after.pending:
        await penalties.drop_appeal(scene.tx, after.id)
