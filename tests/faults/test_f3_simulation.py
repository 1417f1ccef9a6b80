"""F3: the whole bot in made-up time, with all that can go wrong; one seed is one run.

What fails names its seed; `LIVED=17 python -m pytest tests/faults/test_f3_simulation.py -k alone`
plays that one again.
"""

from __future__ import annotations

import asyncio
import logging
import os
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.faults.simulation import lay_out, run

if TYPE_CHECKING:
    from pathlib import Path

    from tests.faults.simulation import Simulation

SEEDS, EACH = 300, 25
"""Runs in the quick column, and in one test of either."""
MANY = 10_000
"""In the long one, with a hundred thousand updates and more."""


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a town, which is founded once."""
    folder = tmp_path_factory.mktemp("town")
    asyncio.run(lay_out(folder))
    return folder


@pytest.fixture(autouse=True)
def _quiet() -> None:
    """Trouble is what these runs are made of."""
    logging.getLogger("handlers").setLevel(logging.CRITICAL)


def lives(seed: int, template: Path, folder: Path) -> Simulation:
    """Run a seed, in which nothing may be wrong when the trouble is over."""
    try:
        found, simulation = run(seed, template, folder / str(seed))
    except BaseException as error:
        error.add_note(f"seed {seed}")
        raise
    assert found == [], f"seed {seed}"
    return simulation


@pytest.mark.parametrize("first", range(0, SEEDS, EACH))
def test_nothing_is_lost_whatever_goes_wrong(first: int, template: Path, tmp_path: Path) -> None:
    """All is handled once, in order, told at least once, and twice only where nobody could know."""
    acts: Counter[str] = Counter()
    ends = 0
    for seed in range(first, first + EACH):
        simulation = lives(seed, template, tmp_path)
        acts += simulation.acts
        ends += simulation.ends - 1
    assert ends > EACH
    assert acts.keys() >= {"submit", "accept", "dispatch"}


def test_the_same_seed_is_the_same_run(template: Path, tmp_path: Path) -> None:
    """Call by call."""
    one, other = (lives(7, template, tmp_path / name) for name in ("one", "other"))
    assert one.net.trace == other.net.trace
    assert one.net.trace


@pytest.mark.skipif("LIVED" not in os.environ, reason="LIVED=… names the seed to be played again")
def test_a_seed_alone(template: Path, tmp_path: Path) -> None:
    """One run, as its number says."""
    print(lives(int(os.environ["LIVED"]), template, tmp_path).log())  # noqa: T201 - asked for


@pytest.mark.long
@pytest.mark.parametrize("first", range(SEEDS, SEEDS + MANY, 100))
def test_nothing_is_lost_whatever_goes_wrong_at_length(
    first: int, template: Path, tmp_path: Path
) -> None:
    """Ten thousand seeds, a hundred at a time."""
    updates = sum(lives(seed, template, tmp_path).updates for seed in range(first, first + 100))
    assert updates >= 1_000
