"""What is pressed under pieces, counted and never named; and what came of a piece."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.effect import Effect, InGroup
from bot.domain.link import Wish

if TYPE_CHECKING:
    from storage.db import Tx

_IN_GROUPS = "deliveries.piece_id = :piece_id AND deliveries.chat_id < 0"
"""Chats of people have positive numbers, also those of people who were forgotten since."""


async def count(tx: Tx, delivery_id: int, wish: Wish) -> None:
    """Count that somebody pressed a button under a delivery.

    Under what was sent to one person the count would name them: it goes to the piece alone.
    """
    counted = await tx.run(
        """
        INSERT INTO openings (delivery_id, what, n)
        SELECT id, :what, 1 FROM deliveries
        WHERE id = :delivery_id AND chat_id < 0
            AND state NOT IN ('queued', 'failed', 'skipped', 'cancelled')
        ON CONFLICT (delivery_id, what) DO UPDATE SET n = n + 1
        """,
        delivery_id=delivery_id,
        what=wish.value,
    )
    if not counted:
        row = await tx.one(
            """
            SELECT piece_id FROM deliveries WHERE id = :id AND piece_id IS NOT NULL
                AND chat_id > 0 AND state NOT IN ('queued', 'failed', 'skipped', 'cancelled')
            """,
            id=delivery_id,
        )
        if row is not None:
            await count_apart(tx, row["piece_id"], wish)


async def count_apart(tx: Tx, piece_id: int, wish: Wish) -> None:
    """Count that somebody came to a piece otherwise than from a group: by its code, say."""
    await tx.run(
        """
        INSERT INTO openings_apart (piece_id, what, n) VALUES (:piece_id, :what, 1)
        ON CONFLICT (piece_id, what) DO UPDATE SET n = n + 1
        """,
        piece_id=piece_id,
        what=wish.value,
    )


async def in_group(tx: Tx, delivery_id: int, policy_id: int) -> int | None:
    """Return the delivery, if by it a piece about this policy went to a group; else None.

    That is all a case keeps of where it was asked: what went to one person stays with them.
    """
    row = await tx.one(
        """
        SELECT deliveries.id FROM deliveries
        JOIN pieces ON pieces.id = deliveries.piece_id
        JOIN policies ON policies.id = pieces.policy_id
        WHERE deliveries.id = :delivery_id AND deliveries.chat_id < 0
            AND policies.family_id = (SELECT family_id FROM policies WHERE id = :policy_id)
        """,
        delivery_id=delivery_id,
        policy_id=policy_id,
    )
    return None if row is None else int(row["id"])


async def effect(tx: Tx, piece_id: int) -> Effect:
    """Return what came of a piece so far: groups, presses, cases about its policy."""
    reached = await tx.one(
        """
        SELECT COUNT(DISTINCT CASE WHEN chat_id < 0 AND state = 'sent' THEN chat_id END) AS groups,
            COUNT(DISTINCT CASE WHEN chat_id > 0 AND state = 'sent' THEN chat_id END) AS readers,
            COUNT(DISTINCT CASE WHEN chat_id < 0 AND state IN ('failed', 'uncertain')
                AND NOT EXISTS (SELECT 1 FROM deliveries AS other WHERE other.state = 'sent'
                    AND other.piece_id = deliveries.piece_id
                    AND other.chat_id = deliveries.chat_id) THEN chat_id END) AS missed
        FROM deliveries WHERE piece_id = :piece_id
        """,
        piece_id=piece_id,
    )
    cases = await tx.all(
        """
        SELECT cases.kind, cases.delivery_id, COUNT(*) AS n FROM cases
        WHERE cases.policy_id IN (SELECT same.id FROM pieces
            JOIN policies ON policies.id = pieces.policy_id
            JOIN policies AS same ON same.family_id = policies.family_id
            WHERE pieces.id = :piece_id)
        GROUP BY cases.kind, cases.delivery_id
        """,
        piece_id=piece_id,
    )
    info = sum(row["n"] for row in cases if row["kind"] == "info")
    pressed: Counter[Wish] = Counter()
    apart = await tx.all(
        "SELECT what, n FROM openings_apart WHERE piece_id = :piece_id", piece_id=piece_id
    )
    for row in apart:
        pressed[Wish(row["what"])] += row["n"]
    groups = await _in_groups(tx, piece_id)
    for one in groups:
        pressed.update(one.pressed)
    return Effect(
        piece_id=piece_id,
        groups=reached["groups"] if reached else 0,
        missed=reached["missed"] if reached else 0,
        readers=reached["readers"] if reached else 0,
        pressed=dict(pressed),
        questions=info,
        problems=sum(row["n"] for row in cases) - info,
        in_groups=tuple(groups),
    )


async def _in_groups(tx: Tx, piece_id: int) -> list[InGroup]:
    """Return what came of a piece in each group that has it, the liveliest first."""
    rows = await tx.all(
        f"""
        SELECT DISTINCT deliveries.chat_id, chats.title FROM deliveries
        LEFT JOIN chats ON chats.id = deliveries.chat_id
        WHERE {_IN_GROUPS} AND deliveries.state = 'sent'
        """,
        piece_id=piece_id,
    )
    titles = {row["chat_id"]: row["title"] or "" for row in rows}
    pressed: dict[int, Counter[Wish]] = {one: Counter() for one in titles}
    asked: Counter[int] = Counter()
    counted = await tx.all(
        f"""
        SELECT deliveries.chat_id, openings.what, openings.n FROM deliveries
        JOIN openings ON openings.delivery_id = deliveries.id WHERE {_IN_GROUPS}
        """,
        piece_id=piece_id,
    )
    for row in counted:
        pressed.setdefault(row["chat_id"], Counter())[Wish(row["what"])] += row["n"]
    cases = await tx.all(
        f"""
        SELECT deliveries.chat_id, COUNT(*) AS n FROM deliveries
        JOIN cases ON cases.delivery_id = deliveries.id WHERE {_IN_GROUPS}
        GROUP BY deliveries.chat_id
        """,
        piece_id=piece_id,
    )
    for row in cases:
        asked[row["chat_id"]] += row["n"]
    found = [
        InGroup(chat_id, titles.get(chat_id, ""), dict(pressed[chat_id]), asked[chat_id])
        for chat_id in pressed
    ]
    return sorted(
        found, key=lambda one: (-sum(one.pressed.values()), -one.questions, one.title, one.chat_id)
    )


@dataclass(frozen=True, slots=True)
class Sent:
    """A piece that went to anybody: how many groups have it, how often anything was pressed."""

    piece_id: int
    title: str
    groups: int
    pressed: int


async def sent(tx: Tx, *, offset: int, limit: int) -> tuple[list[Sent], int]:
    """Return a page of the pieces that went to anybody, the latest first, and how many there are."""
    page = await tx.all(
        """
        SELECT id, title, COUNT(*) OVER () AS total FROM pieces WHERE EXISTS (
            SELECT 1 FROM deliveries WHERE piece_id = pieces.id AND state = 'sent')
        ORDER BY id DESC LIMIT :limit OFFSET :offset
        """,
        limit=limit,
        offset=offset,
    )
    marks = ", ".join(str(row["id"]) for row in page)
    counted = await tx.all(
        f"""
        SELECT pieces.id,
            (SELECT COUNT(DISTINCT chat_id) FROM deliveries WHERE piece_id = pieces.id
                AND chat_id < 0 AND state = 'sent') AS groups,
            (SELECT COALESCE(SUM(n), 0) FROM deliveries JOIN openings
                ON openings.delivery_id = deliveries.id WHERE piece_id = pieces.id)
            + (SELECT COALESCE(SUM(n), 0) FROM openings_apart WHERE piece_id = pieces.id)
                AS pressed
        FROM pieces WHERE pieces.id IN ({marks})
        """
    )
    counts = {row["id"]: (row["groups"], row["pressed"]) for row in counted}
    found = [Sent(row["id"], row["title"], *counts[row["id"]]) for row in page]
    return found, page[0]["total"] if page else 0
