"""The look-back (回头看): the book of what was drawn and found, and whom their past forbids what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import ASKS, RULES_ON, Act
from bot.domain.law import BIASED, WORKERS
from bot.domain.look_back import Cause
from bot.domain.terms import RATING_ACTS, REPORTS, Hat
from storage import events, look_backs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.domain.case import Case
    from handlers.actions.books import Entry
    from handlers.actions.scene import Scene
    from storage.db import Tx
    from storage.events import Event

ANSWERS = ("way", "solved", "told", "favour", "satisfied")
"""What the owner is asked, as codes in the event and in the book."""


def _as_one_of(hats: Iterable[Hat]) -> Callable[[Event], bool]:
    worn = {one.value for one in hats}
    return lambda past: past.data.get("hat") in worn


def _did(acts: Iterable[Act]) -> Callable[[Event], bool]:
    done = {one.value for one in acts}
    return lambda past: past.act in done


PASTS: dict[Act, tuple[Callable[[Event], bool], Callable[[Event], bool]]] = {
    Act.LOOK_BACK: (_as_one_of(BIASED), _did(())),
    **dict.fromkeys(RATING_ACTS, (_as_one_of(WORKERS), _did(()))),
    Act.RELEASE: (
        _did((*REPORTS, Act.COUNTERSIGN)),
        _did((Act.SEND_BACK, Act.RATE_DISSATISFIED, Act.REOPEN)),
    ),
    **{
        ruling: (
            _did(act for act, asked in ASKS.items() if asked is kind),
            _did(act for act, ruled in RULES_ON.items() if ruled is kind),
        )
        for ruling, kind in RULES_ON.items()
    },
}
"""What somebody may not do in a case in which they have done this before, since it was over last.

Whatever they are now: whoever has left the unit, or the pairing, has still had a hand in it.
Nobody looks back at, lets out or rates their own work, or rules on what they asked for.
"""


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


async def conflicts(tx: Tx, case: Case, person_id: int, acts: Iterable[Act]) -> frozenset[Act]:
    """Return those of some acts that somebody's own past in the case forbids them."""
    asked = PASTS.keys() & set(acts)
    if not asked:
        return frozenset()
    past = await events.of_case(tx, case.id)
    return frozenset(act for act in asked if _forbids(past, person_id, *PASTS[act]))


def _forbids(
    past: Iterable[Event],
    person_id: int,
    did: Callable[[Event], bool],
    over: Callable[[Event], bool],
) -> bool:
    theirs = False
    for one in past:
        theirs = not over(one) and (theirs or (one.person_id == person_id and did(one)))
    return theirs
