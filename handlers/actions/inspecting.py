"""The look-back (回头看): the book of what was drawn and found, and who may look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import Act
from bot.domain.law import BIASED
from bot.domain.look_back import Cause
from storage import events, look_backs

if TYPE_CHECKING:
    from bot.domain.case import Case
    from handlers.actions.books import Entry
    from handlers.actions.scene import Scene
    from storage.db import Tx

ANSWERS = ("way", "solved", "told", "favour", "satisfied")
"""What the owner is asked, as codes in the event and in the book."""


async def keep(scene: Scene, entry: Entry) -> None:
    """Write up what an act means for the look-back of its case."""
    before, after, data = entry.before, entry.after, entry.data
    if entry.act is Act.DRAW:
        draw_id = data.get("draw")
        await look_backs.owe(
            scene.tx,
            case_id=after.id,
            round_=after.round,
            unit_id=after.lead_unit_id,
            draw_id=draw_id if isinstance(draw_id, int) else None,
            rule=str(data.get("rule", Cause.UNASKED)),
            at=scene.at,
        )
    elif entry.act is Act.LOOK_BACK:
        if not before.look_back_owed:
            await look_backs.owe(
                scene.tx,
                case_id=after.id,
                round_=after.round,
                unit_id=after.lead_unit_id,
                draw_id=None,
                rule=Cause.UNASKED,
                at=scene.at,
            )
        await look_backs.settle(
            scene.tx,
            after.id,
            inspector_id=None if scene.by is None else scene.by.person.id,
            event_id=entry.event_id,
            result=str(data["reason"]),
            answers={name: str(data[name]) for name in ANSWERS if name in data},
            at=scene.at,
        )
    elif before.look_back_owed and not after.look_back_owed:
        await look_backs.fall(scene.tx, after.id, at=scene.at)


async def impartial(tx: Tx, case: Case, person_id: int) -> bool:
    """Return whether somebody has never worked on a case, nor spoken for its enterprise as liaison.

    Whoever has left the unit or the pairing since has still had a hand in it.
    """
    biased = {hat.value for hat in BIASED}
    return not any(
        event.person_id == person_id and event.data.get("hat") in biased
        for event in await events.of_case(tx, case.id)
    )
