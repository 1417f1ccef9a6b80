"""What the copies of a poll came to: the latest counts stand, and those in private have no owner."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot.domain.broadcast import Broadcast, Parcel, Progress, Sending
from bot.domain.delivery import Told
from bot.domain.poll import Circle, Poll, PollKind, PollState, Whom
from storage import broadcasts, polls
from tests.storage.conftest import AT

if TYPE_CHECKING:
    from storage.db import Database, Tx

NEW = Poll(
    id=0,
    kind=PollKind.SURVEY,
    state=PollState.DRAFT,
    question="?",
    options=("a", "b"),
    multiple=False,
    unit_id=None,
    whom=Whom(Circle.FIRMS),
    broadcast_id=None,
    closes_at=AT + timedelta(days=1),
    closed_at=None,
    made_by=None,
    made_at=AT,
)


async def asked(tx: Tx) -> Poll:
    """A poll that has arrived in a group."""
    made = await polls.add(tx, NEW)
    sent = await broadcasts.add(
        tx,
        Broadcast(
            id=0,
            kind=Sending.POLL,
            state=Progress.RUNNING,
            subject_id=made.id,
            made_at=AT,
            start_at=AT,
        ),
        [Parcel(-7)],
    )
    (row,) = await broadcasts.parcel(tx, sent.id, -7)
    await broadcasts.note_sent(tx, [row.id], Told((5,), (), "telegram"), at=AT)
    await polls.sent_by(tx, made.id, sent.id)
    await polls.move(tx, made.id, was=PollState.DRAFT, state=PollState.OPEN)
    found = await polls.copy(tx, "telegram")
    assert found is not None
    assert found[1:] == (row.id, False)
    return found[0]


async def test_an_older_count_never_replaces_a_newer_one(database: Database) -> None:
    """By the order of updates, which begin anew after a week; what was stopped stays as it is."""

    async def job(tx: Tx) -> None:
        poll = await asked(tx)

        async def told(*votes: int, update: int, final: bool = False, days: int = 0) -> bool:
            values: dict[str, Any] = {"votes": votes, "voters": sum(votes), "final": final}
            moment = AT + timedelta(days=days)
            return await polls.note(
                tx, poll, delivery_id=1, mark=None, update_id=update, at=moment, **values
            )

        assert not await told(0, 0, update=9)  # nobody has voted: nothing to write down
        assert await told(1, 0, update=10)
        assert await told(1, 1, update=12)
        assert not await told(1, 0, update=11)
        assert not await told(1, 1, update=12)
        assert await told(0, 0, update=13)  # both took their votes back
        assert await told(2, 0, update=3, days=8)
        assert not await told(0, 2, update=2, days=8)
        assert await told(2, 1, update=0, final=True, days=8)
        assert not await told(9, 9, update=99, days=9)
        (one,) = await polls.votes(tx, poll)
        assert (one.counts, one.voters, one.final) == ((2, 1), 3, True)

    await database.write(job)
