"""One level up (提级): what the law makes of a third round."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain.case import Act, goes_one_level_up
from handlers.actions.act import perform

if TYPE_CHECKING:
    from handlers.actions.act import Done
    from handlers.actions.scene import Scene


async def third_round(scene: Scene, done: Done) -> Done:
    """Take a case that has come to its third round, or a later one, up by itself.

    It is an act of the clock: nobody can leave it undone, and whoever began the round is told.
    """
    if not goes_one_level_up(done.case):
        return done
    by_itself = replace(scene, by=None)
    return await perform(by_itself, done.case, Act.LEVEL_UP, data={"round": done.case.round})
