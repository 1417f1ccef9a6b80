"""Boards (网上挂牌) in groups, and which cases stand on one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage.db import Row, Tx, to_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

_UNDER_WAY = "('dispatched', 'handling', 'promised', 'parked', 'handled', 'awaiting_owner')"
_LATE = "(breached_at IS NOT NULL OR (state IN ('dispatched', 'handling') AND due_at <= :at))"
_PUBLIC = "kind <> 'complaint' AND lead_unit_id IS NOT NULL"


@dataclass(frozen=True, slots=True)
class Wall:
    """A board that hangs in a group.

    Attributes:
        chat_id: The group.
        unit_id: Of which part of the tree it tells; None: of everything.
        message_id: Its message, once it was sent.
        pinned: Whether that message is pinned.
    """

    chat_id: int
    unit_id: int | None
    message_id: int | None
    pinned: bool


@dataclass(frozen=True, slots=True)
class Counts:
    """Figures above a board: cases under way, those of them late, those struck off lately."""

    under_way: int
    late: int
    struck_off: int


def _wall(row: Row) -> Wall:
    return Wall(row["chat_id"], row["unit_id"], row["message_id"], bool(row["pinned"]))


async def of_chat(tx: Tx, chat_id: int) -> Wall | None:
    """Return the board of a group."""
    row = await tx.one(
        "SELECT * FROM boards WHERE chat_id = :chat_id AND ended_at IS NULL", chat_id=chat_id
    )
    return None if row is None else _wall(row)


async def hang(
    tx: Tx, chat_id: int, *, unit_id: int | None, made_by: int | None, at: datetime
) -> None:
    """Hang a board in a group; one that hangs there goes on with this part of the tree."""
    await tx.run(
        """
        INSERT INTO boards (chat_id, unit_id, made_by, made_at, stale)
        VALUES (:chat_id, :unit_id, :made_by, :at, 1)
        ON CONFLICT (chat_id) WHERE ended_at IS NULL
        DO UPDATE SET unit_id = :unit_id, stale = 1
        """,
        chat_id=chat_id,
        unit_id=unit_id,
        made_by=made_by,
        at=to_text(at),
    )


async def take_down(tx: Tx, chat_id: int, *, at: datetime) -> Wall | None:
    """End the board of a group; return it as it was, None where none hangs there."""
    row = await tx.one(
        """
        UPDATE boards SET ended_at = :at WHERE chat_id = :chat_id AND ended_at IS NULL
        RETURNING *
        """,
        chat_id=chat_id,
        at=to_text(at),
    )
    return None if row is None else _wall(row)


async def mark_stale(tx: Tx) -> None:
    """Note that something changed that a board may show."""
    await tx.run("UPDATE boards SET stale = 1 WHERE ended_at IS NULL AND stale = 0")


async def to_draw(tx: Tx, *, before: datetime, today: date) -> list[Wall]:
    """Return the boards to be drawn anew: something changed, or a day has begun.

    Args:
        tx: The transaction.
        before: Those drawn since this moment are left in peace.
        today: The office's date, once it has opened; days are counted anew on each.
    """
    rows = await tx.all(
        """
        SELECT boards.* FROM boards JOIN chats ON chats.id = boards.chat_id
        WHERE ended_at IS NULL AND chats.state = 'approved' AND chats.may_post = 1
        AND (boards.drawn_at IS NULL OR boards.drawn_at < :before)
        AND (stale = 1 OR boards.drawn_on < :today)
        """,
        before=to_text(before),
        today=today.isoformat(),
    )
    return [_wall(row) for row in rows]


async def drawn(tx: Tx, chat_id: int, *, at: datetime, today: date) -> None:
    """Note that the board of a group is about to be drawn."""
    await tx.run(
        """
        UPDATE boards SET stale = 0, drawn_at = :at, drawn_on = :today
        WHERE chat_id = :chat_id AND ended_at IS NULL
        """,
        chat_id=chat_id,
        at=to_text(at),
        today=today.isoformat(),
    )


async def note_message(tx: Tx, chat_id: int, message_id: int | None) -> None:
    """Note in which message a board stands; a new one is not pinned yet."""
    await tx.run(
        """
        UPDATE boards SET message_id = :message_id, pinned = 0
        WHERE chat_id = :chat_id AND ended_at IS NULL
        """,
        chat_id=chat_id,
        message_id=message_id,
    )


async def note_pinned(tx: Tx, chat_id: int) -> None:
    """Note that the board of a group is pinned."""
    await tx.run(
        "UPDATE boards SET pinned = 1 WHERE chat_id = :chat_id AND ended_at IS NULL",
        chat_id=chat_id,
    )


def _scope(path: str | None) -> tuple[str, dict[str, object]]:
    """Return the condition that a case belongs to a part of the tree: its unit, or its office."""
    if path is None:
        return "1", {}
    below = "SELECT id FROM units WHERE path >= :path AND path < :end"
    where = f"(lead_unit_id IN ({below}) OR office_unit_id IN ({below}))"
    return where, {"path": path, "end": f"{path.removesuffix('/')}0"}


async def counts(tx: Tx, path: str | None, *, since: datetime, at: datetime) -> Counts:
    """Return the figures of a board; struck off are those closed since a moment."""
    where, values = _scope(path)
    row = await tx.one(
        f"""
        SELECT COUNT(*) FILTER (WHERE state IN {_UNDER_WAY}) AS under_way,
               COUNT(*) FILTER (WHERE state IN {_UNDER_WAY} AND {_LATE}) AS late,
               COUNT(*) FILTER (WHERE state = 'closed' AND closed_at >= :since) AS struck_off
        FROM cases WHERE {_PUBLIC} AND {where}
        AND state IN ('closed', {_UNDER_WAY[1:]}
        """,
        since=to_text(since),
        at=to_text(at),
        **values,
    )
    if row is None:
        return Counts(0, 0, 0)
    return Counts(row["under_way"], row["late"], row["struck_off"])


async def under_way(
    tx: Tx, path: str | None, *, offset: int, limit: int, at: datetime
) -> Sequence[int]:
    """Return the cases of one page of a board: those late first, then those due first."""
    where, values = _scope(path)
    rows = await tx.all(
        f"""
        SELECT id FROM cases WHERE {_PUBLIC} AND {where} AND state IN {_UNDER_WAY}
        ORDER BY CASE WHEN {_LATE} THEN 0 ELSE 1 END,
            CASE state WHEN 'promised' THEN promise_due_at WHEN 'parked' THEN review_at
                ELSE due_at END NULLS LAST, id
        LIMIT :limit OFFSET :offset
        """,
        at=to_text(at),
        limit=limit,
        offset=offset,
        **values,
    )
    return [row["id"] for row in rows]


async def struck_off(tx: Tx, path: str | None, *, since: datetime, limit: int) -> Sequence[str]:
    """Return the numbers of the cases closed since a moment, the latest first."""
    where, values = _scope(path)
    rows = await tx.all(
        f"""
        SELECT number FROM cases
        WHERE {_PUBLIC} AND {where} AND state = 'closed' AND closed_at >= :since
        ORDER BY closed_at DESC, id DESC LIMIT :limit
        """,
        since=to_text(since),
        limit=limit,
        **values,
    )
    return [row["number"] for row in rows]


async def leading(tx: Tx) -> Sequence[int]:
    """Return the units that have a case on the board, those with most first."""
    rows = await tx.all(
        f"""
        SELECT lead_unit_id AS unit_id, COUNT(*) AS n FROM cases
        WHERE {_PUBLIC} AND state IN {_UNDER_WAY}
        GROUP BY lead_unit_id ORDER BY n DESC, lead_unit_id
        """
    )
    return [row["unit_id"] for row in rows]
