"""Those who would have a late case look punctual, or their own work look reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.terms import Act
from bot.render.button import Press
from tests.stories import roads

if TYPE_CHECKING:
    from tests.stories.town import Actor, Town


async def test_a_case_that_has_a_unit_is_not_given_another_date_by_handing_it_on(
    town: Town, director: Actor
) -> None:
    """No card shows the button; made up, it is refused, and the clock goes on."""
    await roads.to_handling(town, due="tier-T1")
    before = await town.case()
    made_up = Press("do", before.id, before.revision, Act.REASSIGN.value).encode()
    await director.presses(director.last, made_up)
    assert await town.draft(director) is None
    assert await town.case() == before
