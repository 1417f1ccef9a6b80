"""Broadcasts on file: a window at a time, each piece to each group once, figures by chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.broadcast import Broadcast, Fate, Parcel, Progress, Sending
from bot.domain.delivery import Told
from bot.domain.piece import Piece, PieceState
from bot.domain.policy import Policy, PolicyState
from storage import broadcasts, chats, deliveries, pieces, policies
from tests.storage.conftest import AT

if TYPE_CHECKING:
    from storage.db import Database, Tx


async def _pieces(tx: Tx, count: int) -> tuple[int, ...]:
    policy = await policies.add(
        tx, Policy(id=0, state=PolicyState.IN_FORCE, title="通知", body="正文", added_at=AT)
    )
    made = [
        await pieces.add(
            tx,
            Piece(
                id=0, policy_id=policy.id, state=PieceState.APPROVED, title=f"{n} 号", made_at=AT
            ),
        )
        for n in range(count)
    ]
    return tuple(one.id for one in made)


async def _begin(tx: Tx, parcels: list[Parcel], kind: Sending = Sending.PIECES) -> Broadcast:
    made = await broadcasts.add(
        tx, Broadcast(id=0, kind=kind, state=Progress.WAITING, made_at=AT, start_at=AT), parcels
    )
    await broadcasts.begin(tx, made.id, at=AT)
    return made


async def _chats(tx: Tx, broadcast: Broadcast, window: int) -> list[int]:
    taken = await broadcasts.take(tx, broadcast.id, window=window, at=AT)
    return [one.chat_id for one in taken]


async def _fare(tx: Tx, broadcast: Broadcast, chat_id: int, fate: Fate) -> None:
    rows = await broadcasts.parcel(tx, broadcast.id, chat_id)
    ids = [one.id for one in rows]
    if fate is Fate.SENT:
        await broadcasts.note_sent(tx, ids, Told(tuple(range(1, len(ids) + 1))), at=AT)
    else:
        await broadcasts.settle(tx, ids, fate, at=AT)


async def test_a_window_is_filled_again_when_half_of_it_is_empty(database: Database) -> None:
    """Chats come whole and in order; who rests leaves the window, unless nearly everybody rests."""

    async def job(tx: Tx) -> None:
        both = await _pieces(tx, 2)
        made = await _begin(tx, [Parcel(-n, both[: 1 + n % 2]) for n in range(1, 60)])
        taken = await broadcasts.take(tx, made.id, window=4, at=AT)
        assert [(one.chat_id, one.weight) for one in taken[:4]] == [
            (-1, 2),
            (-2, 1),
            (-3, 2),
            (-4, 1),
        ]
        assert await _chats(tx, made, 4) == []
        first = [one.chat_id for one in taken]
        for chat in first:
            await _fare(tx, made, chat, Fate.RESTING)
        following = await _chats(tx, made, 4)
        assert following
        assert following[0] == first[-1] - 1
        for chat in following:
            await _fare(tx, made, chat, Fate.RESTING)
        assert await _chats(tx, made, 4) == []
        assert not await broadcasts.end(tx, made.id, at=AT)

    await database.write(job)


async def test_a_piece_is_on_its_way_to_a_group_once(database: Database) -> None:
    """A second broadcast leaves out who has it; who failed may be sent it again, by a new row."""

    async def job(tx: Tx) -> None:
        (piece,) = await _pieces(tx, 1)
        for chat in (-1, -2, -3):
            await chats.approve(tx, chat, kind="enterprise", title="群", at=AT)
        made = await _begin(tx, [Parcel(chat, (piece,)) for chat in (-1, -2, -3)])
        assert await _chats(tx, made, 9) == [-1, -2, -3]
        for chat, fate in ((-1, Fate.SENT), (-2, Fate.FAILED), (-3, Fate.UNCERTAIN)):
            await _fare(tx, made, chat, fate)
        assert await broadcasts.end(tx, made.id, at=AT)
        figures = await deliveries.figures(tx, made.id)
        assert figures.chats == {Fate.SENT: 1, Fate.FAILED: 1, Fate.UNCERTAIN: 1}
        other = await _begin(tx, [Parcel(chat, (piece,)) for chat in (-1, -2, -3)])
        assert await _chats(tx, other, 9) == [-2]
        # It is on its way to -2 by now: only who is uncertain is left to be sent it again.
        assert await deliveries.retry(tx, made.id, at=AT) == 1
        assert await broadcasts.move_on(tx, made.id, Progress.RUNNING, was=(Progress.DONE,), at=AT)
        assert await _chats(tx, made, 9) == [-3]
        await _fare(tx, made, -3, Fate.SENT)
        found, total = await deliveries.missed(tx, made.id, None, offset=0, limit=9)
        assert (found, total) == ([], 0)
        assert await broadcasts.sent_to(tx, -3) == {piece}

    await database.write(job)


async def test_a_group_that_moved_takes_its_deliveries_along(database: Database) -> None:
    """What both had is of the new one; what stood in the old one cannot be changed any more."""

    async def job(tx: Tx) -> None:
        first, second = await _pieces(tx, 2)
        await chats.approve(tx, -1, kind="enterprise", title="群", at=AT)
        made = await _begin(tx, [Parcel(-1, (first,)), Parcel(-100, (second,))])
        await _chats(tx, made, 9)
        await _fare(tx, made, -1, Fate.SENT)
        later = await _begin(tx, [Parcel(-1, (second,))])
        await chats.move(tx, old=-1, new=-100)
        assert await broadcasts.sent_to(tx, -100) == {first, second}
        assert await deliveries.shared(tx, made.id, -100) == []
        (left,) = await broadcasts.parcel(tx, later.id, -1)
        assert left.state is Fate.SKIPPED

    await database.write(job)
