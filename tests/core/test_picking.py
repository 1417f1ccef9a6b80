"""What fits a group: its region and topics, open, not had before, in an order that is always the same."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

import pytest

from bot.domain.broadcast import Broadcast, Parcel, Progress, Sending
from bot.domain.calendar import WorkCalendar
from bot.domain.people import Level, UnitKind, Units
from bot.domain.piece import Piece, PieceState
from bot.domain.policy import Policy, PolicyState, concerns
from bot.domain.schedule import Schedule
from handlers.actions import picking, scheduling
from handlers.actions.scene import Scene
from storage import broadcasts, chats, pieces, policies, units
from storage.chats import GroupChat
from storage.db import Database

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from handlers.actions.scene import House
    from storage.db import Tx

AT = datetime(2026, 10, 12, 1, tzinfo=UTC)
TODAY = date(2026, 10, 12)
TOPICS = ("finance", "land", "labour", "taxes")


@dataclass
class Rooms:
    """As much of the house as picking needs."""

    units: Units
    calendar: WorkCalendar = field(default_factory=WorkCalendar)


class Counting:
    """A transaction that counts what it is asked."""

    def __init__(self, tx: Tx) -> None:
        self._tx, self.asked = tx, 0

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever it is
        if name in {"one", "all", "run", "many"}:
            self.asked += 1
        return getattr(self._tx, name)


async def _district(tx: Tx, name: str, city: int) -> int:
    kind = UnitKind.GOVERNMENT
    return await units.add(tx, name=name, level=Level.COUNTY, parent_id=city, kind=kind)


async def settle(tx: Tx, dice: random.Random, *, groups: int, there: int) -> House:
    """A city with two districts, groups of all kinds, pieces of all kinds, some of them sent."""
    city = await units.add(tx, name="云州市", level=Level.CITY, kind=UnitKind.GOVERNMENT)
    regions = [None, city, *[await _district(tx, name, city) for name in ("东县", "西县")]]
    for n in range(groups):
        await chats.enter(
            tx,
            GroupChat(
                id=-1000 - n,
                title=f"群{n}",
                kind="enterprise",
                state="approved",
                since=AT,
                region_id=dice.choice(regions),
                topics=tuple(dice.sample(TOPICS, dice.randrange(3))),
            ),
        )
    made: list[Piece] = []
    for n in range(there):
        policy = await policies.add(
            tx,
            Policy(
                id=0,
                title=f"政策{n}",
                state=dice.choice([PolicyState.IN_FORCE] * 5 + [PolicyState.WITHDRAWN]),
                region_id=dice.choice(regions),
                categories=tuple(dice.sample(TOPICS, dice.randrange(3))),
                apply_by=dice.choice([None, TODAY + timedelta(days=dice.randrange(-3, 60))]),
                added_at=AT,
            ),
        )
        made.append(
            await pieces.add(
                tx,
                Piece(
                    id=0,
                    policy_id=policy.id,
                    title=f"豆腐块{n}",
                    state=dice.choice([PieceState.APPROVED] * 4 + [PieceState.DRAFT]),
                    made_at=AT,
                    approved_at=AT - timedelta(hours=n),
                ),
            )
        )
    sent = Broadcast(
        id=0, kind=Sending.PIECES, state=Progress.DONE, made_at=AT, start_at=AT, issue=1
    )
    await broadcasts.add(
        tx,
        sent,
        [
            Parcel(-1000 - n, tuple(dice.sample([one.id for one in made], min(3, there))))
            for n in range(0, groups, 2)
        ],
    )
    return cast("House", Rooms(await units.tree(tx)))


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """A database of its own."""
    opened = await Database.open(tmp_path / "lianxin.db")
    yield opened
    await opened.close()


async def test_what_fits_is_what_a_look_at_each_piece_finds(database: Database) -> None:
    """For every group, whatever it wants: the same pieces as by hand, soon-ending ones first."""
    dice = random.Random(5)
    house = await database.write(lambda tx: settle(tx, dice, groups=40, there=60))

    async def compare(tx: Tx) -> None:
        for chat in await chats.known(tx):
            had = await broadcasts.sent_to(tx, chat.id)
            by_hand = []
            for number in range(1, 61):
                piece = await pieces.get(tx, number)
                policy = None if piece is None else await policies.get(tx, piece.policy_id)
                if (
                    piece is not None
                    and policy is not None
                    and piece.state is PieceState.APPROVED
                    and policy.is_open(TODAY)
                    and piece.id not in had
                    and concerns(
                        policy, region_id=chat.region_id, topics=chat.topics, units=house.units
                    )
                ):
                    last = policy.last_day()
                    soon = last is not None and last <= TODAY + timedelta(days=30)
                    by_hand.append((not soon, last if soon else TODAY, number))
            found = await picking.fitting(tx, house, chat, at=AT, limit=99)
            assert [one.id for one in found] == [n for *_, n in sorted(by_hand)]

    await database.write(compare)


async def test_hundreds_of_groups_take_a_handful_of_questions(database: Database) -> None:
    """What there is, who had it, which groups: not one question more for more groups."""
    dice = random.Random(7)
    house = await database.write(lambda tx: settle(tx, dice, groups=400, there=40))
    schedule = Schedule(id=1, name="早报", cron="30 9 * * *", pieces=2, made_at=AT)

    async def pick(tx: Tx) -> tuple[int, list[Parcel]]:
        counting = Counting(tx)
        same = cast("Tx", counting)
        groups = await picking.groups_of(same, house, schedule)
        stock = await picking.shelf(same, house, at=AT)
        return counting.asked, scheduling.parcels_of(house, schedule, groups, stock)

    asked, parcels = await database.write(pick)
    assert asked == 4
    assert len(parcels) > 300
    assert (await database.write(pick))[1] == parcels

    async def rehearse(tx: Tx) -> int:
        scene = Scene(tx=tx, at=AT, house=house)
        runs, _ = await scheduling.rehearse(scene, schedule, runs=3)
        return len(runs[0].shares)

    assert await database.write(rehearse) == len(parcels)
