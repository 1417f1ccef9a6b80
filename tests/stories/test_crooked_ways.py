"""Those who would have a late case look punctual, or their own work look reviewed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.domain.case import State
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


async def test_what_is_signed_after_its_time_is_late_though_the_clock_has_not_struck(
    town: Town, head: Actor
) -> None:
    """The bot was down, or twenty seconds have not passed: the breach comes before the signature."""
    await roads.to_handling(town, due="tier-T1")
    await roads.report(town)
    await head.taps("act-countersign")
    due = (await town.case()).due_at
    assert due is not None
    town.world.clock.advance(due - town.world.clock.now() + timedelta(seconds=5))
    await head.taps("act-countersign")
    case = await town.case()
    assert (case.state, case.breaches) == (State.HANDLED, 1)
    assert [one["kind"] for one in await town.ask("SELECT kind FROM penalties")] == ["breach"]


async def test_a_promise_whose_day_is_over_is_broken_before_anything_is_signed(
    town: Town, head: Actor
) -> None:
    """What is reported on the last evening and signed after it has come too late."""
    await roads.to_handling(town, due="tier-T1")
    await roads.report(town, "B", words="产权证办下后三天内续贷,银行已书面同意", day="10月20日")
    await roads.sign(town, "act-promise")
    await roads.report(town)
    await head.taps("act-countersign")
    promised = (await town.case()).promise_due_at
    assert promised is not None
    town.world.clock.advance(promised - town.world.clock.now())
    await head.taps("act-countersign")
    case = await town.case()
    assert (case.state, case.promises_broken, case.breaches) == (State.HANDLED, 1, 1)
