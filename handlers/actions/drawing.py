"""The draw on day 30 (回头看): what is looked back at, and what is archived without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.domain.case import Act, Case
from bot.domain.look_back import Cause, cause, is_picked
from handlers.actions.consequences import do
from storage import look_backs

if TYPE_CHECKING:
    from handlers.actions.scene import Scene


async def draw(scene: Scene, case: Case) -> None:
    """Draw one case: some are always looked at, of the rest those on which the lot falls."""
    why, data = cause(case), dict[str, Any]()
    if why is None:
        house = scene.house
        lots = await look_backs.lots(scene.tx, house.chain, at=scene.at, seed=house.seed)
        picked = is_picked(lots.seed, case.number)
        await look_backs.count(scene.tx, lots.id, picked=picked)
        data["draw"] = lots.id
        if not picked:
            await do(scene, case, Act.ARCHIVE, data=data)
            return
        why = Cause.FIFTH
    await do(scene, case, Act.DRAW, data={**data, "rule": why.value})
