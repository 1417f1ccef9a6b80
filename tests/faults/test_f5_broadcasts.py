"""F5 in mid-broadcast: the bot is killed while Telegram refuses, fails, and answers nothing.

Every group has one row with an outcome. Nobody is lost: whoever has not got it stands there as
failed or uncertain, and gets it by a person's press. Nobody has it twice but by that press.
"""

from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from handlers.sandbox.trouble import Trouble
from tests.faults.crashing import Crashing, zygote
from tests.faults.sendouts import Sendout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from handlers.sandbox.model import Json

GROUPS, DEATHS = 40, 2
LONG_GROUPS, LONG_DEATHS, LONG_RUNS = 300, 12, 24
PER_SECOND = 40
UNDER_WAY = 2 * 12
"""Sends that a death can leave without an answer on file: calls at this pace, and as many just
answered."""
PLACES = ("send.after", "commit.after", "any", "send.before", "commit.before", "write.after")
KINDS: tuple[Json, ...] = (
    {"kind": "server_error"},
    {"kind": "server_error", "taken": True},
    {"kind": "server_error", "status": 502},
    {"kind": "drop_before"},
    {"kind": "drop_after"},
    {"kind": "invalid_json"},
    {"kind": "retry_after"},
)


@pytest.fixture(scope="module")
def socket(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The process from which bots fork."""
    with zygote(tmp_path_factory.mktemp("zygote")) as path:
        yield path


def whim(
    seed: int, rooms: set[int], struck: set[int], rate: float = 0.08
) -> Callable[[str, int | None], Trouble | None]:
    """Trouble in the groups out of the blue; those it has `struck` are noted."""
    dice = random.Random(seed)

    def strike(method: str, chat_id: int | None) -> Trouble | None:
        if chat_id not in rooms or not method.startswith("send") or dice.random() >= rate:
            return None
        struck.add(chat_id)
        return Trouble(method=method, chat_id=chat_id, **dice.choice(KINDS))

    return strike


async def sendout(socket: Path, folder: Path, seed: int, *, groups: int, deaths: int) -> int:
    """Send to so many groups while the bot dies so often; return how often it did."""
    dice = random.Random(seed)
    async with Crashing.open(socket, folder / str(seed)) as place:
        place.per_second = PER_SECOND
        sent = Sendout(place, groups)
        await sent.prepare()
        world = place.world
        struck: set[int] = set()
        world.troubles.whim = whim(seed, {one.id for one in sent.rooms}, struck)
        for _ in range(deaths):  # in the midst of it, each time some way on
            kind = dice.choice(PLACES)
            away = dice.randint(5, 25) if kind.startswith("send") else dice.randint(5, 90)
            await place.start({"kind": kind, "nth": away})
            if await place.rested(wholly=True):
                break
        place.plan(None)
        await place.rest(wholly=True)
        fates, shares = await sent.fates(), sent.shares()
        told = f"seed {seed}: {Counter(fates.values())}\n{place.log()}"
        assert set(fates.values()) <= {"sent", "uncertain", "failed"}, told
        for chat, fate in fates.items():
            assert shares[chat] in {"sent": {1}, "failed": {0}}.get(fate, {0, 1}), told
        missed = {chat for chat, fate in fates.items() if fate != "sent"}
        assert len(missed - struck) <= UNDER_WAY * place.deaths.total, told

        world.troubles.whim = None
        if missed:
            await place.rest(wholly=True)
            world.say(place.town.people["director"], place.town.people["director"], "/broadcasts")
            await place.rest(wholly=True)
            await sent.presses("1")
            await sent.presses("重发没送到的")
            if any(fate == "uncertain" for fate in fates.values()):
                await sent.presses("照样重发")
            fates, before, shares = await sent.fates(), shares, sent.shares()
            told = f"seed {seed}: {Counter(fates.values())}\n{place.log()}"
            assert set(fates.values()) == {"sent"}, told
            for chat in fates:
                assert shares[chat] == before[chat] + (chat in missed), told
        return place.deaths.total


async def test_a_broadcast_survives_deaths_and_trouble(socket: Path, tmp_path: Path) -> None:
    """Killed again and again among refusals: nobody lost, nobody twice."""
    died = [
        await sendout(socket, tmp_path, seed, groups=GROUPS, deaths=DEATHS) for seed in range(2)
    ]
    assert sum(died) >= 2 * DEATHS


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 100 + LONG_RUNS))
async def test_a_broadcast_survives_many_deaths(socket: Path, tmp_path: Path, seed: int) -> None:
    """As above, to three hundred groups."""
    died = await sendout(socket, tmp_path, seed, groups=LONG_GROUPS, deaths=LONG_DEATHS)
    assert died >= LONG_DEATHS // 2
