"""Broadcasts, and what becomes of them in each chat."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final

from bot.domain.broadcast import Broadcast, Delivery, Fate, Progress, Purpose, Sending
from storage.db import Row, Tx, to_moment, to_moment_or_none, to_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.domain.broadcast import Parcel
    from bot.domain.delivery import Told

_BROADCAST: Final = tuple(one.name for one in fields(Broadcast))
_DELIVERY: Final = tuple(one.name for one in fields(Delivery))
_PURPOSES: Final = {Sending.REMINDER: Purpose.REMINDER, Sending.TRIAL: Purpose.TRIAL}


def _broadcast(row: Row) -> Broadcast:
    values: dict[str, Any] = {name: row[name] for name in _BROADCAST}
    for name in ("silent", "pinned", "urgent"):
        values[name] = bool(values[name])
    for name in ("made_at", "start_at", "begun_at", "ended_at"):
        values[name] = to_moment_or_none(values[name])
    values |= {"kind": Sending(row["kind"]), "state": Progress(row["state"])}
    return Broadcast(**values)


def _delivery(row: Row) -> Delivery:
    values: dict[str, Any] = {name: row[name] for name in _DELIVERY}
    values |= {
        "state": Fate(row["state"]),
        "purpose": Purpose(row["purpose"]),
        "at": to_moment(row["at"]),
    }
    return Delivery(**values)


async def add(tx: Tx, broadcast: Broadcast, parcels: Sequence[Parcel]) -> Broadcast:
    """Enter a broadcast with a row for each chat and piece; it gets its id.

    A piece that was sent to a chat before, or is on its way there, is left out: to each once.
    """
    values: dict[str, Any] = {name: getattr(broadcast, name) for name in _BROADCAST if name != "id"}
    for name in ("silent", "pinned", "urgent"):
        values[name] = int(values[name])
    for name in ("made_at", "start_at", "begun_at", "ended_at"):
        values[name] = values[name] and to_text(values[name])
    values |= {"kind": broadcast.kind.value, "state": broadcast.state.value}
    row = await tx.one(
        f"INSERT INTO broadcasts ({', '.join(values)})"
        f" VALUES ({', '.join(':' + name for name in values)}) RETURNING *",
        **values,
    )
    if row is None:
        raise LookupError("a broadcast was not entered")
    made = _broadcast(row)
    purpose = _PURPOSES.get(made.kind, Purpose.NEWS)
    await tx.many(
        """
        INSERT INTO deliveries (broadcast_id, chat_id, person_id, piece_id, purpose, position,
                                state, at)
        VALUES (?, ?, ?, ?, ?, ?, 'queued', ?) ON CONFLICT DO NOTHING
        """,
        [
            (made.id, one.chat_id, one.person_id, piece, purpose.value, n, to_text(made.made_at))
            for one in parcels
            for n, piece in enumerate(one.pieces or (None,))
        ],
    )
    return made


async def get(tx: Tx, broadcast_id: int) -> Broadcast | None:
    """Return a broadcast by id."""
    row = await tx.one("SELECT * FROM broadcasts WHERE id = :id", id=broadcast_id)
    return None if row is None else _broadcast(row)


async def delivery(tx: Tx, delivery_id: int) -> Delivery | None:
    """Return one delivery by id, as a link under it names it."""
    row = await tx.one("SELECT * FROM deliveries WHERE id = :id", id=delivery_id)
    return None if row is None else _delivery(row)


async def parcel(tx: Tx, broadcast_id: int, chat_id: int) -> list[Delivery]:
    """Return what a chat gets in a broadcast, in order."""
    rows = await tx.all(
        """
        SELECT * FROM deliveries WHERE broadcast_id = :broadcast_id AND chat_id = :chat_id
        ORDER BY position
        """,
        broadcast_id=broadcast_id,
        chat_id=chat_id,
    )
    return [_delivery(row) for row in rows]


async def next_issue(tx: Tx) -> int:
    """Return the number (期号) that the next issue gets."""
    row = await tx.one("SELECT COALESCE(MAX(issue), 0) + 1 AS n FROM broadcasts")
    return int(row["n"]) if row else 1


async def sent_to(tx: Tx, chat_id: int, *, purpose: Purpose = Purpose.NEWS) -> set[int]:
    """Return the pieces that a chat has got, or that are on their way to it."""
    rows = await tx.all(
        """
        SELECT DISTINCT piece_id FROM deliveries WHERE chat_id = :chat_id AND purpose = :purpose
            AND piece_id IS NOT NULL AND state NOT IN ('failed', 'skipped', 'cancelled')
        """,
        chat_id=chat_id,
        purpose=purpose.value,
    )
    return {row["piece_id"] for row in rows}


async def take(
    tx: Tx, broadcast_id: int, *, window: int, at: datetime
) -> list[tuple[int, int | None]]:
    """Move chats of a broadcast from the queue to the outbox until its window is full.

    Returns:
        Each chat with the person whose it is. Nothing while it is paused, or has not begun.

    """
    begun = await tx.run(
        """
        UPDATE broadcasts SET state = 'running', begun_at = COALESCE(begun_at, :at)
        WHERE id = :id AND state IN ('waiting', 'running') AND start_at <= :at
        """,
        id=broadcast_id,
        at=to_text(at),
    )
    if not begun:
        return []
    rows = await tx.all(
        """
        SELECT DISTINCT chat_id, person_id FROM deliveries
        WHERE broadcast_id = :id AND state = 'queued'
        ORDER BY id LIMIT MAX(0, :window - (
            SELECT COUNT(DISTINCT chat_id) FROM deliveries
            WHERE broadcast_id = :id AND state = 'posted'))
        """,
        id=broadcast_id,
        window=window,
    )
    if rows:
        await tx.many(
            """
            UPDATE deliveries SET state = 'posted', at = ?
            WHERE broadcast_id = ? AND chat_id = ? AND state = 'queued'
            """,
            [(to_text(at), broadcast_id, row["chat_id"]) for row in rows],
        )
    else:
        await tx.run(
            """
            UPDATE broadcasts SET state = 'done', ended_at = :at
            WHERE id = :id AND NOT EXISTS (SELECT 1 FROM deliveries
                WHERE broadcast_id = :id AND state IN ('queued', 'posted', 'resting'))
            """,
            id=broadcast_id,
            at=to_text(at),
        )
    return [(row["chat_id"], row["person_id"]) for row in rows]


async def settle(
    tx: Tx, ids: Sequence[int], state: Fate, *, at: datetime, reason: str = ""
) -> None:
    """Note what became of deliveries."""
    await tx.many(
        "UPDATE deliveries SET state = ?, reason = ?, at = ? WHERE id = ?",
        [(state.value, reason, to_text(at), one) for one in ids],
    )


async def note_sent(tx: Tx, ids: Sequence[int], told: Told, *, at: datetime) -> None:
    """Note that a chat has its share, and in which messages: one each in an album, else one."""
    numbers = told.message_ids
    each = numbers if len(numbers) == len(ids) else numbers[-1:] * len(ids)
    await tx.many(
        """
        UPDATE deliveries SET state = 'sent', reason = '', at = ?, message_id = ?, poll_id = ?
        WHERE id = ?
        """,
        [
            (to_text(at), message, told.poll_id or None, one)
            for one, message in zip(ids, each or (None,) * len(ids), strict=True)
        ],
    )


async def chats_told(tx: Tx, kind: Sending, subject_id: int) -> set[int]:
    """Return the chats that were told of a subject, or are being told."""
    rows = await tx.all(
        """
        SELECT DISTINCT chat_id FROM deliveries WHERE state NOT IN ('failed', 'skipped', 'cancelled')
            AND broadcast_id IN (
                SELECT id FROM broadcasts WHERE kind = :kind AND subject_id = :subject_id)
        """,
        kind=kind.value,
        subject_id=subject_id,
    )
    return {row["chat_id"] for row in rows}


async def told_in(tx: Tx, kind: Sending, subject_id: int) -> list[tuple[int, int]]:
    """Return the messages in which chats were told of a subject: chat and message."""
    rows = await tx.all(
        """
        SELECT chat_id, message_id FROM deliveries WHERE state = 'sent' AND message_id IS NOT NULL
            AND broadcast_id IN (
                SELECT id FROM broadcasts WHERE kind = :kind AND subject_id = :subject_id)
        ORDER BY id
        """,
        kind=kind.value,
        subject_id=subject_id,
    )
    return [(row["chat_id"], row["message_id"]) for row in rows]
