"""Broadcasts, and what becomes of them in each chat."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Final

from bot.domain.broadcast import Broadcast, Delivery, Fate, Progress, Purpose, Sending
from storage.db import Row, Tx, to_moment, to_moment_or_none, to_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from bot.domain.broadcast import Parcel
    from bot.domain.delivery import Told

_BROADCAST: Final = tuple(one.name for one in fields(Broadcast))
_DELIVERY: Final = tuple(one.name for one in fields(Delivery))
RESTING: Final = 20
"""So many pieces may wait in chats told to rest without others having to wait for them."""
MOST: Final = 10
"""Pieces that a chat gets at once, at most."""
_PURPOSES: Final = {Sending.REMINDER: Purpose.REMINDER, Sending.TRIAL: Purpose.TRIAL}


def from_row(row: Row) -> Broadcast:
    """Read a row of `broadcasts`."""
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


def from_rows(rows: Iterable[Row]) -> list[Delivery]:
    """Read rows of `deliveries`."""
    return [_delivery(row) for row in rows]


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
    made = from_row(row)
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
    return None if row is None else from_row(row)


async def delivery(tx: Tx, delivery_id: int) -> Delivery | None:
    """Return one delivery by id, as a link under it names it."""
    row = await tx.one("SELECT * FROM deliveries WHERE id = :id", id=delivery_id)
    return None if row is None else _delivery(row)


async def parcel(tx: Tx, broadcast_id: int, chat_id: int) -> list[Delivery]:
    """Return what a chat gets in a broadcast, in order."""
    rows = await tx.all(
        """
        SELECT * FROM deliveries
        WHERE broadcast_id = :broadcast_id AND chat_id = :chat_id AND retried = 0
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


async def begin(tx: Tx, broadcast_id: int, *, at: datetime) -> None:
    """Note that a broadcast runs, and since when."""
    await tx.run(
        """
        UPDATE broadcasts SET state = 'running', begun_at = COALESCE(begun_at, :at)
        WHERE id = :id AND state = 'waiting'
        """,
        id=broadcast_id,
        at=to_text(at),
    )


@dataclass(frozen=True, slots=True)
class Taken:
    """A chat whose turn has come, the person whose it is, and how many pieces it gets."""

    chat_id: int
    person_id: int | None
    weight: int


async def take(tx: Tx, broadcast_id: int, *, window: int, at: datetime) -> list[Taken]:
    """Move chats of a broadcast from the queue to the outbox until its window is full.

    It is filled up again once half of it is empty. A few that were told to rest do not count;
    where many were, all of Telegram wants peace.
    """
    row = await tx.one(
        """
        SELECT COUNT(*) FILTER (WHERE state = 'posted') AS posted, COUNT(*) AS waiting
        FROM deliveries WHERE broadcast_id = :id AND state IN ('posted', 'resting')
        """,
        id=broadcast_id,
    )
    posted, waiting = (0, 0) if row is None else (int(row["posted"]), int(row["waiting"]))
    room = window - max(posted, waiting - RESTING)
    if room < window / 2:
        return []
    most = room + MOST
    rows = await tx.all(
        """
        SELECT id, chat_id, person_id FROM deliveries
        WHERE broadcast_id = :id AND state = 'queued' ORDER BY id LIMIT :most
        """,
        id=broadcast_id,
        most=most,
    )
    parcels: dict[int, list[Row]] = {}
    for one in rows:
        parcels.setdefault(one["chat_id"], []).append(one)
    if len(rows) == most and len(parcels) > 1:
        parcels.popitem()  # there may be more for this chat
    await tx.many(
        "UPDATE deliveries SET state = 'posted', at = ? WHERE id = ?",
        [(to_text(at), one["id"]) for some in parcels.values() for one in some],
    )
    return [Taken(chat, some[0]["person_id"], len(some)) for chat, some in parcels.items()]


async def end(tx: Tx, broadcast_id: int, *, at: datetime) -> bool:
    """Note that a broadcast is done, if nothing of it is on its way any more."""
    ended = await tx.run(
        """
        UPDATE broadcasts SET state = 'done', ended_at = :at
        WHERE id = :id AND state = 'running' AND NOT EXISTS (SELECT 1 FROM deliveries
            WHERE broadcast_id = :id AND state IN ('queued', 'posted', 'resting'))
        """,
        id=broadcast_id,
        at=to_text(at),
    )
    return ended == 1


async def under_way(tx: Tx) -> list[Broadcast]:
    """Return the broadcasts that are neither done nor cancelled."""
    rows = await tx.all(
        "SELECT * FROM broadcasts WHERE state IN ('waiting', 'running', 'paused') ORDER BY id"
    )
    return [from_row(row) for row in rows]


async def move_on(
    tx: Tx, broadcast_id: int, state: Progress, *, was: Sequence[Progress], at: datetime
) -> bool:
    """Pause, resume, cancel or take up a broadcast; False where it is no longer what it was."""
    marks = ", ".join(f"'{one.value}'" for one in was)
    changed = await tx.run(
        f"""
        UPDATE broadcasts SET state = :state,
            ended_at = CASE WHEN :state = 'cancelled' THEN :at ELSE NULL END
        WHERE id = :id AND state IN ({marks})
        """,
        id=broadcast_id,
        state=state.value,
        at=to_text(at),
    )
    return changed == 1


async def call_back(tx: Tx, broadcast_id: int, fate: Fate, *, at: datetime) -> None:
    """Take what has not left out of the outbox: back to the queue, or for good where cancelled."""
    await tx.run(
        """
        UPDATE outbox SET state = 'dropped', reason = 'superseded', settled_at = :at
        WHERE broadcast_id = :id AND kind = 'broadcast' AND state = 'pending'
        """,
        id=broadcast_id,
        at=to_text(at),
    )
    gone = "('queued', 'posted', 'resting')" if fate is Fate.CANCELLED else "('posted', 'resting')"
    await tx.run(
        f"""
        UPDATE deliveries SET state = :fate, at = :at
        WHERE broadcast_id = :id AND state IN {gone} AND NOT EXISTS (
            SELECT 1 FROM outbox WHERE outbox.broadcast_id = :id
            AND outbox.chat_id = deliveries.chat_id AND outbox.kind = 'broadcast'
            AND outbox.state = 'sending')
        """,
        id=broadcast_id,
        fate=fate.value,
        at=to_text(at),
    )


async def lost(tx: Tx, broadcast_id: int) -> list[tuple[Delivery, str, str]]:
    """Return what is on its way by no letter, with the fate of its last one and its reason.

    That is so after a crash: what was being sent has been sealed as uncertain before anybody looked.
    """
    rows = await tx.all(
        """
        SELECT deliveries.*, COALESCE(last.state, '') AS met, COALESCE(last.reason, '') AS why
        FROM deliveries LEFT JOIN outbox AS last ON last.id = (
            SELECT MAX(id) FROM outbox WHERE outbox.broadcast_id = :id
            AND outbox.chat_id = deliveries.chat_id AND outbox.kind = 'broadcast')
        WHERE deliveries.broadcast_id = :id AND deliveries.state IN ('posted', 'resting')
        AND COALESCE(last.state, '') NOT IN ('pending', 'sending')
        """,
        id=broadcast_id,
    )
    waiting = {one.chat_id for one in tx.mail if one.broadcast_id == broadcast_id}
    return [
        (_delivery(row), row["met"], row["why"]) for row in rows if row["chat_id"] not in waiting
    ]


async def settle(
    tx: Tx, ids: Sequence[int], state: Fate, *, at: datetime, reason: str = ""
) -> None:
    """Note what became of deliveries."""
    await tx.many(
        "UPDATE deliveries SET state = ?, reason = ?, at = ? WHERE id = ?",
        [(state.value, reason, to_text(at), one) for one in ids],
    )


async def settle_gently(tx: Tx, ids: Sequence[int], state: Fate) -> None:
    """Note that deliveries wait; what is known of them stays."""
    await tx.many("UPDATE deliveries SET state = ? WHERE id = ?", [(state.value, i) for i in ids])


async def note_shape(
    tx: Tx, ids: Sequence[int], shape: str, revisions: Mapping[int, int] | None = None
) -> None:
    """Note whether deliveries leave as a picture or as text, and which revision of their piece."""
    await tx.many(
        "UPDATE deliveries SET shape = ?, revision = COALESCE(?, revision) WHERE id = ?",
        [(shape, (revisions or {}).get(one), one) for one in ids],
    )


async def note_refused_picture(tx: Tx, ids: Sequence[int]) -> None:
    """Note that Telegram refused the picture: these leave as text, and their row says why."""
    await tx.many(
        "UPDATE deliveries SET shape = 'text', reason = 'picture' WHERE id = ?",
        [(one,) for one in ids],
    )


async def note_sent(tx: Tx, ids: Sequence[int], told: Told, *, at: datetime) -> None:
    """Note that a chat has its share, and in which messages: one each in an album, else one."""
    numbers = told.message_ids
    each = numbers if len(numbers) == len(ids) else numbers[-1:] * len(ids)
    await tx.many(
        """
        UPDATE deliveries SET state = 'sent', at = ?, message_id = ?, poll_id = ?,
            reason = CASE reason WHEN 'picture' THEN reason ELSE '' END
        WHERE id = ?
        """,
        [
            (to_text(at), message, told.poll_id or None, one)
            for one, message in zip(ids, each or (None,) * len(ids), strict=True)
        ],
    )


async def watch(tx: Tx, broadcast_id: int, *, chat_id: int, message_id: int | None) -> None:
    """Note in which message somebody watches how a broadcast gets on."""
    await tx.run(
        "UPDATE broadcasts SET chat_id = :chat_id, message_id = :message_id WHERE id = :id",
        id=broadcast_id,
        chat_id=chat_id,
        message_id=message_id,
    )


async def note_shown(tx: Tx, broadcast_id: int, *, at: datetime, before: datetime) -> bool:
    """Note that its account is about to be drawn; False where that was done since `before`."""
    changed = await tx.run(
        """
        UPDATE broadcasts SET shown_at = :at
        WHERE id = :id AND chat_id IS NOT NULL AND (shown_at IS NULL OR shown_at <= :before)
        """,
        id=broadcast_id,
        at=to_text(at),
        before=to_text(before),
    )
    return changed == 1


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
