"""What a look-back that found otherwise makes happen: the case is taken up again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import Act, State
from bot.domain.look_back import Result
from handlers.actions.act import perform
from handlers.actions.meaning import new_term
from storage import events

if TYPE_CHECKING:
    from handlers.actions.act import Done
    from handlers.actions.scene import Scene


async def after_look_back(scene: Scene, done: Done) -> Done:
    """Reopen a closed case that was not as reported; a parked one stays parked, and it is told."""
    event = await events.get(scene.tx, done.event_id)
    failed = event is not None and event.data.get("reason") == Result.FAILS
    if event is None or not failed or done.case.state is not State.CLOSED:
        return done
    return await perform(
        scene,
        done.case,
        Act.REOPEN,
        words=str(event.data.get("words", "")),
        facts=new_term(scene, done.case),
    )
