"""The clock's round: what falls due is done, and what cannot be done stops nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from storage import duties
from tests.stories import roads
from tests.stories.town import Town

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from storage.db import Tx


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """A town."""
    opened = await Town.open(tmp_path)
    yield opened
    assert await opened.close() == []


async def test_a_duty_that_fails_is_struck_and_the_others_are_done(town: Town) -> None:
    """A job that no program knows is set aside; the nudge of the same page leaves."""
    await roads.file(town)

    async def plant(tx: Tx) -> None:
        await tx.run(
            """
            INSERT INTO duties (job, case_id, due_at, run_at)
            SELECT 'unheard_of', case_id, MIN(due_at), MIN(run_at) FROM duties
            """
        )

    await town.lianxin.database.write(plant)
    before = len(await town.ask("SELECT 1 FROM outbox"))
    await town.pass_working_days(3)
    rows = await town.ask("SELECT job, result FROM duties WHERE done_at IS NOT NULL")
    results = {row["job"]: row["result"] for row in rows}
    assert results.pop("unheard_of") == "dropped"
    assert "done" in results.values()
    assert len(await town.ask("SELECT 1 FROM outbox")) > before
    assert await town.lianxin.database.write(lambda tx: duties.due(tx, at=town.now, limit=9)) == []
