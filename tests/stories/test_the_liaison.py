"""The liaison looks after enterprises: files for them, visits them, and is told where to phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import Rating, State
from bot.domain.people import Role
from tests.stories import roads

if TYPE_CHECKING:
    from tests.stories.town import Actor, Town

HEARD = "两台注塑机要200千瓦,变压器满了,想11月前增容"
DONE = "已请供电所当天更换熔断器,下午三点恢复供电"


async def files_for(liaison: Actor, *, solved: str = "") -> None:
    """A liaison writes down at a visit what Hengchang Machines said."""
    await liaison.taps("button-file-for")
    await liaison.taps("filing-for-source-visit")
    await liaison.taps("form-skip")
    await liaison.says(HEARD)
    await liaison.taps("category-power")
    await liaison.sends()
    await liaison.taps("form-enough")
    await liaison.taps("filing-for-solved-yes" if solved else "filing-for-solved-no")
    if solved:
        await liaison.says(solved)
    await liaison.taps("form-submit")


async def test_what_a_liaison_files_is_read_by_the_owner(town: Town, owner: Actor) -> None:
    """From the list of one's own to the page, from the page to a case in the owner's chat."""
    liaison = await town.pairs(town.newcomer("赵敏"), "machines")
    await liaison.says("/firms")
    assert liaison.reads("firms-title", total=1)
    await liaison.taps("1")
    await files_for(liaison)
    assert liaison.reads("filed-for-receipt")
    assert owner.reads("notice-filed-for-you")
    assert HEARD in owner.sees
    case = await town.case()
    assert (case.source, case.state) == ("visit", State.SUBMITTED)
