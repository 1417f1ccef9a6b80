"""F1: SIGKILL while slow work is asked for, done, and sent."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from handlers.workshop.outgoing import missing
from storage import jobs, outbox
from tests.faults.crashing import Crashing, Dice, zygote

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from storage.db import Tx

QUICK, LONG = 4, 60
"""Towns in which a job meets its deaths."""
DEATHS = jobs.MOST_ATTEMPTS - 1
"""More, all in its middle, and a job is taken for poison and set aside."""
PLACES = ("file.before", "file.after", "commit.after", "send.after")


@pytest.fixture(scope="module")
def socket(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The process from which bots fork."""
    with zygote(tmp_path_factory.mktemp("zygote")) as path:
        yield path


async def _print(socket: Path, folder: Path, seed: int) -> int:
    """Have a card printed by a bot that dies on the way; return how often it died."""
    dice = Dice(seed, DEATHS, PLACES[seed % len(PLACES)])
    async with Crashing.open(socket, folder / str(seed)) as crashing:
        director = crashing.town.people["director"]
        await crashing.rest()
        crashing.plan(dice.plan())
        crashing.world.say(director, director, "/cards 恒昌机械")
        await crashing.rest(dice, wholly=True)
        crashing.plan(None)
        await crashing.rest(wholly=True)
        shown = Counter(
            one["document"]["file_name"]
            for one in crashing.world.bot_messages(director)
            if "document" in one
        )

        async def wrongs(tx: Tx) -> list[object]:
            rows = await tx.all("SELECT state, attempts FROM jobs")
            carried = await outbox.uploads(tx, since=crashing.world.clock.now())
            gone = missing(crashing.folder / "files" / "outgoing", carried)
            return [*(row["state"] for row in rows), *gone]

        assert await crashing.ask(wrongs) == ["done"], f"seed {seed}\n{crashing.log()}"
        (times,) = shown.values()
        assert 1 <= times <= 1 + crashing.deaths.total, f"seed {seed}"
        return crashing.deaths.total


async def test_a_job_survives_deaths(socket: Path, tmp_path: Path) -> None:
    """It is done once, its file comes at least once, and no letter lacks the file it carries."""
    assert sum([await _print(socket, tmp_path, seed) for seed in range(QUICK)]) >= QUICK


@pytest.mark.long
async def test_a_job_survives_many_deaths(socket: Path, tmp_path: Path) -> None:
    """As above, many times."""
    assert sum([await _print(socket, tmp_path, 1000 + seed) for seed in range(LONG)]) >= LONG
