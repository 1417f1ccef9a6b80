"""What became of broadcasts: figures, what did not arrive and why, what stands corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.broadcast import Fate, Figures, Missed
from bot.domain.letter import ACCOUNT
from storage.broadcasts import from_row, from_rows
from storage.db import to_text

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from bot.domain.broadcast import Broadcast, Delivery
    from storage.db import Tx

FIRST = ("posted", "queued", "resting", "uncertain", "failed", "sent", "cancelled", "skipped")
"""Where a chat's pieces fared differently, the first of these is said of the chat."""


def _within(units: Collection[int] | None) -> str:
    """Return the condition that a delivery goes to a group of one of these units; None: to any."""
    if units is None:
        return "1"
    marks = ", ".join(str(int(one)) for one in units)
    return (
        "deliveries.chat_id IN (SELECT id FROM chats WHERE"
        f" COALESCE(chats.unit_id, chats.region_id) IN ({marks}))"
    )


async def figures(tx: Tx, broadcast_id: int, units: Collection[int] | None = None) -> Figures:
    """Return how many chats of a broadcast stand where; of these units' groups, or all."""
    ranks = " ".join(f"WHEN '{state}' THEN {rank}" for rank, state in enumerate(FIRST))
    rows = await tx.all(
        f"""
        SELECT rank, COUNT(*) AS chats, SUM(pieces) AS pieces, SUM(worded) AS worded FROM (
            SELECT MIN(CASE state {ranks} END) AS rank, COUNT(*) AS pieces,
                MAX(state = 'sent' AND reason = 'picture') AS worded
            FROM deliveries WHERE broadcast_id = :id AND retried = 0 AND {_within(units)}
            GROUP BY chat_id)
        GROUP BY rank
        """,
        id=broadcast_id,
    )
    found = {FIRST[row["rank"]]: row for row in rows}
    chats = {Fate(state): row["chats"] for state, row in found.items()}
    coming = sum(found[one]["pieces"] for one in ("posted", "queued") if one in found)
    return Figures(chats=chats, coming=coming, worded=sum(row["worded"] for row in rows))


async def covered(tx: Tx, broadcast_id: int, units: Collection[int] | None) -> bool:
    """Return whether a broadcast goes to groups of these units only."""
    row = await tx.one(
        f"""
        SELECT 1 FROM deliveries WHERE broadcast_id = :id AND NOT ({_within(units)}) LIMIT 1
        """,
        id=broadcast_id,
    )
    return row is None


async def touches(tx: Tx, broadcast_id: int, units: Collection[int]) -> bool:
    """Return whether a broadcast goes to a group of one of these units."""
    row = await tx.one(
        f"SELECT 1 FROM deliveries WHERE broadcast_id = :id AND {_within(units)} LIMIT 1",
        id=broadcast_id,
    )
    return row is not None


async def listed(
    tx: Tx, units: Collection[int] | None, *, person_id: int, offset: int, limit: int
) -> tuple[list[Broadcast], int]:
    """Return a page of broadcasts, the latest first, and how many there are.

    Of those that somebody made, or that reach a group of one of these units; None: of all.
    """
    mine = "1"
    if units is not None:
        mine = f"""(made_by = :person_id OR EXISTS (SELECT 1 FROM deliveries
            WHERE deliveries.broadcast_id = broadcasts.id AND {_within(units)}))"""
    rows = await tx.all(
        f"""
        SELECT *, COUNT(*) OVER () AS total FROM broadcasts WHERE {mine}
        ORDER BY id DESC LIMIT :limit OFFSET :offset
        """,
        person_id=person_id,
        limit=limit,
        offset=offset,
    )
    return [from_row(row) for row in rows], rows[0]["total"] if rows else 0


async def missed(
    tx: Tx, broadcast_id: int, units: Collection[int] | None, *, offset: int, limit: int
) -> tuple[list[Missed], int]:
    """Return a page of the chats that did not get a broadcast, or perhaps not, and how many."""
    rows = await tx.all(
        f"""
        SELECT COALESCE(chats.title, '') AS title, deliveries.state,
            MAX(deliveries.reason) AS reason, COUNT(*) OVER () AS total
        FROM deliveries LEFT JOIN chats ON chats.id = deliveries.chat_id
        WHERE broadcast_id = :id AND retried = 0
            AND deliveries.state IN ('failed', 'uncertain', 'skipped') AND {_within(units)}
        GROUP BY deliveries.chat_id
        ORDER BY deliveries.state, reason, MIN(deliveries.id) LIMIT :limit OFFSET :offset
        """,
        id=broadcast_id,
        limit=limit,
        offset=offset,
    )
    found = [Missed(row["title"], Fate(row["state"]), row["reason"]) for row in rows]
    return found, rows[0]["total"] if rows else 0


async def retry(tx: Tx, broadcast_id: int, *, at: datetime) -> int:
    """Queue by new rows what failed or is uncertain, to chats that can be written to.

    Returns:
        How many chats are sent it again.

    """
    rows = await tx.all(
        """
        UPDATE deliveries SET retried = 1
        WHERE broadcast_id = :id AND retried = 0 AND state IN ('failed', 'uncertain')
        AND CASE WHEN chat_id < 0
            THEN chat_id IN (SELECT id FROM chats WHERE state = 'approved' AND may_post = 1)
            ELSE person_id IN (SELECT id FROM people WHERE reachable = 1) END
        RETURNING id
        """,
        id=broadcast_id,
    )
    await tx.many(
        """
        INSERT INTO deliveries (broadcast_id, chat_id, person_id, piece_id, purpose, position,
                                state, at)
        SELECT broadcast_id, chat_id, person_id, piece_id, purpose, position, 'queued', ?
        FROM deliveries WHERE id = ? ON CONFLICT DO NOTHING
        """,
        [(to_text(at), one) for one in sorted(row["id"] for row in rows)],
    )
    found = await tx.one(
        """
        SELECT COUNT(DISTINCT chat_id) AS n FROM deliveries
        WHERE broadcast_id = :id AND state = 'queued'
        """,
        id=broadcast_id,
    )
    return 0 if not rows or found is None else int(found["n"])


async def account_waits(tx: Tx, broadcast_id: int, chat_id: int) -> bool:
    """Return whether a letter waits that will show how a broadcast gets on."""
    if any(one.kind == ACCOUNT and one.broadcast_id == broadcast_id for one in tx.mail):
        return True
    row = await tx.one(
        """
        SELECT id FROM outbox WHERE broadcast_id = :broadcast_id AND chat_id = :chat_id
            AND kind = :kind AND state = 'pending'
        """,
        broadcast_id=broadcast_id,
        chat_id=chat_id,
        kind=ACCOUNT,
    )
    return row is not None


async def chat_of(tx: Tx, letter_id: int) -> int | None:
    """Return where a letter belongs by now: its group may have become a supergroup."""
    row = await tx.one("SELECT chat_id FROM outbox WHERE id = :id", id=letter_id)
    return None if row is None else int(row["chat_id"])


async def pieces_of(tx: Tx, broadcast_id: int) -> list[int]:
    """Return the pieces that a broadcast sends, each once, as they stand in an issue."""
    rows = await tx.all(
        """
        SELECT piece_id FROM deliveries WHERE broadcast_id = :id AND piece_id IS NOT NULL
        GROUP BY piece_id ORDER BY MIN(id) LIMIT 20
        """,
        id=broadcast_id,
    )
    return [row["piece_id"] for row in rows]


# -- corrections -----------------------------------------------------------------------------------


async def standing(tx: Tx, piece_id: int) -> list[tuple[int, int, int | None]]:
    """Return where an earlier wording of a piece stands, or any of one that is withdrawn.

    Returns:
        Broadcast, chat, and the person whose chat it is.

    """
    rows = await tx.all(
        """
        SELECT DISTINCT deliveries.broadcast_id, deliveries.chat_id, deliveries.person_id
        FROM deliveries JOIN pieces ON pieces.id = deliveries.piece_id
        WHERE piece_id = :piece_id AND deliveries.state = 'sent' AND message_id IS NOT NULL
            AND amended NOT IN ('removed', 'marked') AND purpose <> 'trial'
            AND (deliveries.revision < pieces.revision OR pieces.state = 'withdrawn')
        ORDER BY deliveries.id
        """,
        piece_id=piece_id,
    )
    return [(row["broadcast_id"], row["chat_id"], row["person_id"]) for row in rows]


async def outdated(tx: Tx, broadcast_id: int, chat_id: int) -> bool:
    """Return whether what has just arrived was put right or withdrawn while it was on its way."""
    row = await tx.one(
        """
        SELECT 1 FROM deliveries JOIN pieces ON pieces.id = deliveries.piece_id
        WHERE deliveries.broadcast_id = :broadcast_id AND deliveries.chat_id = :chat_id
            AND deliveries.state = 'sent' AND purpose <> 'trial'
            AND (deliveries.revision < pieces.revision AND pieces.state = 'approved'
                OR pieces.state = 'withdrawn')
        """,
        broadcast_id=broadcast_id,
        chat_id=chat_id,
    )
    return row is not None


async def shared(tx: Tx, broadcast_id: int, chat_id: int) -> list[Delivery]:
    """Return what a chat has got in a broadcast, in the order in which it stands there."""
    rows = await tx.all(
        """
        SELECT * FROM deliveries WHERE broadcast_id = :broadcast_id AND chat_id = :chat_id
            AND state = 'sent' AND message_id IS NOT NULL AND piece_id IS NOT NULL
        ORDER BY message_id, position
        """,
        broadcast_id=broadcast_id,
        chat_id=chat_id,
    )
    return from_rows(rows)


async def note_amended(
    tx: Tx, ids: Sequence[int], amended: str, revisions: Mapping[int, int] | None = None
) -> None:
    """Note that what stands somewhere was corrected, removed, or marked as withdrawn."""
    await tx.many(
        "UPDATE deliveries SET amended = ?, revision = COALESCE(?, revision) WHERE id = ?",
        [(amended, (revisions or {}).get(one), one) for one in ids],
    )


async def note_kept(tx: Tx, ids: Sequence[int]) -> None:
    """Note that a message cannot be deleted: it is marked instead."""
    await tx.many("UPDATE deliveries SET reason = 'kept' WHERE id = ?", [(one,) for one in ids])


async def swap_messages(tx: Tx, one: Delivery, other: Delivery) -> None:
    """Note that two pieces of an album have changed places."""
    await tx.many(
        "UPDATE deliveries SET message_id = ? WHERE id = ?",
        [(other.message_id, one.id), (one.message_id, other.id)],
    )


async def amended(tx: Tx, piece_id: int) -> dict[str, int]:
    """Return in how many places a piece was corrected, removed, or marked; empty: still as sent."""
    rows = await tx.all(
        """
        SELECT amended, COUNT(*) AS n FROM deliveries
        WHERE piece_id = :piece_id AND state = 'sent' GROUP BY amended
        """,
        piece_id=piece_id,
    )
    return {row["amended"]: row["n"] for row in rows}
