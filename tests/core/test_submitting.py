"""What the last button of a form does, when the world has changed since the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.core.test_turn import said
from tests.stories import roads
from tests.stories.conftest import owner, town

if TYPE_CHECKING:
    from storage.db import Tx
    from tests.stories.town import Actor, Town

__all__ = ["owner", "town"]


async def test_forms_of_two_people_with_one_serial_are_two_cases(town: Town, owner: Actor) -> None:
    """Update ids may begin anew, as with another bot's token: nobody gets another's case."""
    town.may_fail.add("dropped")  # a sign under words that only we say were said
    for number, who in enumerate((owner, town["owner-foods"]), 1):
        await town.lianxin.turns.take([said(7, who.user, f"{roads.PROBLEM}，{number}")])
        await town.quiet()
        await who.taps("category-finance")
        await who.taps("form-skip")
        await who.taps("form-skip")
        await who.taps("form-submit")
        assert who.reads("filed-receipt", number=f"LX-2026-00000{number}")
        await town.lianxin.database.write(
            lambda tx: tx.run("DELETE FROM inbox WHERE update_id = 7")
        )


async def test_an_owner_no_longer_is_told_so(town: Town, owner: Actor) -> None:
    """Whose role ended while the form was open files nothing and reads why."""
    await owner.says(roads.PROBLEM)
    await owner.taps("category-finance")
    await owner.taps("form-skip")
    await owner.taps("form-skip")

    async def end(tx: Tx) -> None:
        await tx.run("UPDATE grants SET until = '2026-01-01T00:00:00.000000Z' WHERE role = 'owner'")

    await town.lianxin.database.write(end)
    await owner.taps("form-submit")
    assert owner.reads("error-owners-only")
    assert await town.ask("SELECT 1 FROM cases") == []
