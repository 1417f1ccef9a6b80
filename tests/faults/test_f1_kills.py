"""F1: SIGKILL before and after every kind of statement, commit, call and file step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.faults.crashing import KINDS, Crashing, Deaths, Dice, zygote
from tests.faults.story import Story

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

QUICK, LONG = 13, 70
"""Deaths at, and around, each of the sixteen kinds of places: 208 and 1,120 in all."""
A_STORY = 20
"""Deaths in one case at most: about two for each thing that somebody does."""


@pytest.fixture(scope="module")
def socket(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The process from which bots fork."""
    with zygote(tmp_path_factory.mktemp("zygote")) as path:
        yield path


async def die(
    socket: Path, folder: Path, kind: str, deaths: int, seed: int, *, least: int
) -> Deaths:
    """Play one case after the other until the bot has died so often, `least` of it at that kind.

    A seed draws the same places again, as far as two processes can be made to repeat themselves.
    """
    died = Deaths()
    for number in range(seed + 1, seed + 1 + deaths):
        if died.total >= deaths and died.kinds[kind] >= least:
            return died
        dice = Dice(number, min(A_STORY, max(least, deaths - died.total)), kind)
        async with Crashing.open(socket, folder / str(number)) as crashing:
            story = Story(crashing, dice)
            await story.play(rounds=1 + number % 2, overdue=number % 3 == 0)
            assert await story.end() == [], f"seed {number}\n{crashing.log()}"
        died += crashing.deaths
    raise AssertionError(f"in {deaths} stories it died only so often: {died.kinds}")


async def test_nothing_is_wrong_where_nothing_goes_wrong(socket: Path, tmp_path: Path) -> None:
    """Without a death the story goes to its end with one start, and no promise is broken."""
    async with Crashing.open(socket, tmp_path / "town") as crashing:
        story = Story(crashing, Dice(0, 0))
        await story.play(rounds=2, overdue=True)
        assert await story.end() == []
    assert crashing.starts == 1


@pytest.mark.parametrize("kind", KINDS)
async def test_a_case_survives_deaths(
    socket: Path, tmp_path: Path, kind: str, record_property: Callable[[str, object], None]
) -> None:
    """A bot that is killed again and again loses nothing and doubles nothing."""
    died = await die(socket, tmp_path, kind, QUICK, seed=1_000 * KINDS.index(kind), least=2)
    record_property("deaths", dict(died.kinds))


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
async def test_a_case_survives_many_deaths(
    socket: Path, tmp_path: Path, kind: str, record_property: Callable[[str, object], None]
) -> None:
    """As above, until a thousand deaths are died in all."""
    died = await die(
        socket, tmp_path, kind, LONG, seed=1_000_000 * (1 + KINDS.index(kind)), least=10
    )
    record_property("deaths", dict(died.kinds))
    print(f"\n{kind}: {died.total} deaths at {len(died.sites)} places; {dict(died.kinds)}")  # noqa: T201 - shown by `-s`: how they spread
