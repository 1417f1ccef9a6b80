"""Polls and what their copies came to."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bot.domain.poll import Poll, PollKind, PollState, Votes
from storage.db import Row, Tx, to_moment, to_moment_or_none, to_text
from storage.notices import whom_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

ANEW = "-6 days"
"""Update ids begin anew after a week without any: what was told so long ago is older all the same."""


def _poll(row: Row) -> Poll:
    return Poll(
        id=row["id"],
        kind=PollKind(row["kind"]),
        state=PollState(row["state"]),
        question=row["question"],
        options=tuple(json.loads(row["options"])),
        multiple=bool(row["multiple"]),
        unit_id=row["unit_id"],
        whom=whom_of(row),
        broadcast_id=row["broadcast_id"],
        closes_at=to_moment(row["closes_at"]),
        closed_at=to_moment_or_none(row["closed_at"]),
        made_by=row["made_by"],
        made_at=to_moment(row["made_at"]),
    )


async def add(tx: Tx, poll: Poll) -> Poll:
    """Enter a poll that nobody has been asked yet; it gets its id."""
    row = await tx.one(
        """
        INSERT INTO polls (kind, question, options, multiple, unit_id, circle, region_id, topics,
                           roles, closes_at, made_by, made_at)
        VALUES (:kind, :question, :options, :multiple, :unit_id, :circle, :region_id, :topics,
                :roles, :closes_at, :made_by, :made_at)
        RETURNING *
        """,
        kind=poll.kind.value,
        question=poll.question,
        options=json.dumps(poll.options, ensure_ascii=False),
        multiple=int(poll.multiple),
        unit_id=poll.unit_id,
        circle=poll.whom.circle.value,
        region_id=poll.whom.region_id,
        topics=" ".join(poll.whom.topics),
        roles=" ".join(poll.whom.roles),
        closes_at=to_text(poll.closes_at),
        made_by=poll.made_by,
        made_at=to_text(poll.made_at),
    )
    if row is None:
        raise LookupError("a poll was not entered")
    return _poll(row)


async def get(tx: Tx, poll_id: int) -> Poll | None:
    """Return a poll by id."""
    row = await tx.one("SELECT * FROM polls WHERE id = :id", id=poll_id)
    return None if row is None else _poll(row)


async def move(tx: Tx, poll_id: int, *, was: PollState, state: PollState) -> bool:
    """Let a poll go on from a state to another; False where it was not in the first."""
    changed = await tx.run(
        "UPDATE polls SET state = :state WHERE id = :id AND state = :was",
        id=poll_id,
        was=was.value,
        state=state.value,
    )
    return changed == 1


async def sent_by(tx: Tx, poll_id: int, broadcast_id: int) -> None:
    """Note which broadcast sends a poll."""
    await tx.run(
        "UPDATE polls SET broadcast_id = :broadcast_id WHERE id = :id",
        id=poll_id,
        broadcast_id=broadcast_id,
    )


async def of_broadcast(tx: Tx, broadcast_id: int) -> Poll | None:
    """Return the poll that a broadcast sends."""
    row = await tx.one(
        """
        SELECT polls.* FROM polls JOIN broadcasts ON broadcasts.subject_id = polls.id
        WHERE broadcasts.id = :id AND broadcasts.kind = 'poll'
        """,
        id=broadcast_id,
    )
    return None if row is None else _poll(row)


async def asked(tx: Tx) -> list[Poll]:
    """Return the polls that people were asked, the latest first."""
    rows = await tx.all(
        """
        SELECT * FROM polls WHERE state IN ('open', 'closing', 'closed')
        ORDER BY made_at DESC, id DESC
        """
    )
    return [_poll(row) for row in rows]


async def over(tx: Tx, *, at: datetime) -> list[Poll]:
    """Return the polls whose time is up, and those whose copies are being stopped."""
    rows = await tx.all(
        """
        SELECT * FROM polls WHERE state IN ('open', 'closing')
            AND (state = 'closing' OR closes_at <= :at)
        ORDER BY closes_at
        """,
        at=to_text(at),
    )
    return [_poll(row) for row in rows]


# -- votes -----------------------------------------------------------------------------------


async def copy(tx: Tx, telegram_poll: str) -> tuple[Poll, int, bool] | None:
    """Return the poll of a copy that Telegram calls so, its delivery, and whether in private."""
    row = await tx.one(
        "SELECT id, broadcast_id, person_id FROM deliveries WHERE poll_id = :telegram_poll",
        telegram_poll=telegram_poll,
    )
    poll = None if row is None else await of_broadcast(tx, row["broadcast_id"])
    if row is None or poll is None:
        return None
    return poll, row["id"], row["person_id"] is not None


async def note(
    tx: Tx,
    poll: Poll,
    *,
    delivery_id: int | None,
    mark: str | None,
    votes: Sequence[int],
    voters: int,
    final: bool,
    update_id: int,
    at: datetime,
) -> bool:
    """Note what a copy came to, told by an update; False where that is older than what is known.

    Args:
        tx: The open transaction.
        poll: The poll.
        delivery_id: The copy, of a group.
        mark: Of a copy in private.
        votes: For each answer.
        voters: How many voted.
        final: Whether the copy is stopped: nothing changes it afterwards.
        update_id: Which update told it; of what a call told, 0.
        at: When.

    """
    changed = await tx.run(
        f"""
        INSERT INTO poll_counts (poll_id, delivery_id, mark, counts, voters, final, update_id, at)
        SELECT :poll_id, :delivery_id, :mark, :counts, :voters, :final, :update_id, :at
        WHERE :voters > 0 OR :final OR EXISTS (SELECT 1 FROM poll_counts
            WHERE delivery_id = :delivery_id OR mark = :mark)
        ON CONFLICT DO UPDATE SET counts = excluded.counts, voters = excluded.voters,
            final = excluded.final, at = excluded.at,
            update_id = MAX(excluded.update_id, CASE excluded.update_id
                WHEN 0 THEN poll_counts.update_id ELSE 0 END)
        WHERE NOT poll_counts.final AND (excluded.final
            OR excluded.update_id > poll_counts.update_id
            OR poll_counts.at < strftime('%Y-%m-%dT%H:%M:%fZ', excluded.at, '{ANEW}'))
        """,
        poll_id=poll.id,
        delivery_id=delivery_id,
        mark=mark,
        counts=_written(votes),
        voters=voters,
        final=int(final),
        update_id=update_id,
        at=to_text(at),
    )
    return changed == 1


def _written(votes: Sequence[int]) -> str:
    return json.dumps([*votes], separators=(",", ":"))


async def votes(tx: Tx, poll: Poll) -> list[Votes]:
    """Return what each copy in a group came to, and those in private as one."""
    rows = await tx.all(
        """
        SELECT poll_counts.*, deliveries.chat_id, chats.title FROM poll_counts
        LEFT JOIN deliveries ON deliveries.id = poll_counts.delivery_id
        LEFT JOIN chats ON chats.id = deliveries.chat_id
        WHERE poll_counts.poll_id = :id ORDER BY poll_counts.id
        """,
        id=poll.id,
    )
    read = [
        (
            row["delivery_id"],
            Votes(
                title=row["title"] or "",
                counts=tuple(json.loads(row["counts"])),
                voters=row["voters"],
                final=bool(row["final"]),
            ),
        )
        for row in rows
    ]
    private = [one for delivery_id, one in read if delivery_id is None]
    found = [one for delivery_id, one in read if delivery_id is not None]
    return [*found, _together(private, poll.width)] if private else found


def _together(several: Sequence[Votes], width: int) -> Votes:
    return Votes(
        title="",
        counts=tuple(sum(one.counts[n] for one in several) for n in range(width)),
        voters=sum(one.voters for one in several),
        final=all(one.final for one in several),
        private=True,
    )


async def delivered(tx: Tx, poll: Poll) -> int:
    """Return to how many chats a poll was delivered."""
    row = await tx.one(
        """
        SELECT COUNT(*) AS n FROM deliveries
        WHERE broadcast_id = :id AND state IN ('sent', 'uncertain')
        """,
        id=poll.broadcast_id,
    )
    return int(row["n"]) if row else 0


# -- stopping --------------------------------------------------------------------------------


async def to_stop(tx: Tx, broadcast_id: int, *, limit: int) -> list[tuple[int, int]]:
    """Return chat and message of copies that nobody has tried to stop, noting that they are being.

    While it is being stopped a copy is `marked`, and afterwards, come what may, `removed`.
    """
    rows = await tx.all(
        """
        UPDATE deliveries SET amended = 'marked' WHERE id IN (
            SELECT id FROM deliveries WHERE broadcast_id = :id AND state = 'sent'
            AND amended = '' AND message_id IS NOT NULL ORDER BY id LIMIT :limit)
        RETURNING chat_id, message_id
        """,
        id=broadcast_id,
        limit=limit,
    )
    return [(row["chat_id"], row["message_id"]) for row in rows]


async def stopped(tx: Tx, broadcast_id: int, chat_id: int | None = None) -> None:
    """Note that the copy of a chat is stopped, or cannot be; without a chat, of all of them."""
    await tx.run(
        """
        UPDATE deliveries SET amended = 'removed' WHERE broadcast_id = :id
            AND amended = 'marked' AND chat_id = COALESCE(:chat_id, chat_id)
        """,
        id=broadcast_id,
        chat_id=chat_id,
    )


async def are_stopping(tx: Tx, broadcast_id: int) -> bool:
    """Return whether copies are being stopped of which nobody has heard yet."""
    row = await tx.one(
        """
        SELECT 1 FROM deliveries WHERE broadcast_id = :id AND state = 'sent'
            AND amended = 'marked' ORDER BY id DESC LIMIT 1
        """,
        id=broadcast_id,
    )
    return row is not None


async def is_stopping(tx: Tx, broadcast_id: int) -> bool:
    """Return whether a letter that stops a copy is on its way."""
    row = await tx.one(
        """
        SELECT 1 FROM outbox WHERE broadcast_id = :id AND method = 'stopPoll'
            AND state IN ('pending', 'sending') ORDER BY id DESC LIMIT 1
        """,
        id=broadcast_id,
    )
    return row is not None


async def on_the_way(tx: Tx, broadcast_id: int) -> bool:
    """Return whether a copy may still arrive somewhere."""
    row = await tx.one(
        """
        SELECT 1 FROM deliveries WHERE broadcast_id = :id
            AND state IN ('queued', 'posted', 'resting') LIMIT 1
        """,
        id=broadcast_id,
    )
    return row is not None


async def close(tx: Tx, poll: Poll, *, at: datetime) -> bool:
    """End a poll whose copies are stopped; False where it has ended before.

    Votes in private become one row, and nothing is left that leads from a vote to a chat.
    """
    changed = await tx.run(
        "UPDATE polls SET state = 'closed', closed_at = :at WHERE id = :id AND state = 'closing'",
        id=poll.id,
        at=to_text(at),
    )
    if not changed:
        return False
    private = [one for one in await votes(tx, poll) if one.private]
    rows = await tx.all(
        "DELETE FROM poll_counts WHERE poll_id = :id AND delivery_id IS NULL RETURNING id",
        id=poll.id,
    )
    if rows:
        together = _together(private, poll.width)
        await tx.run(
            """
            INSERT INTO poll_counts (poll_id, counts, voters, final, at)
            VALUES (:id, :counts, :voters, :final, :at)
            """,
            id=poll.id,
            counts=_written(together.counts),
            voters=together.voters,
            final=int(together.final),
            at=to_text(at),
        )
    await tx.run(
        "UPDATE deliveries SET poll_id = NULL WHERE broadcast_id = :id AND person_id IS NOT NULL",
        id=poll.broadcast_id,
    )
    return True
