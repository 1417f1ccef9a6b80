"""Accounts that are not served, and who is known at the door."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage.db import Row, Tx, to_moment, to_text
from storage.vault import HOUSE

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Block:
    """An account that is not served. `name` is that of the person behind it, if any is known."""

    telegram_id: int
    reason: str
    at: datetime
    person_id: int | None
    name: str
    blocked_by: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Who of those at the door is known.

    Attributes:
        known: The accounts behind which somebody is registered, with their language.
        blocked: The accounts that are not served.
        groups: The groups that the office has let in or has still to decide about.
    """

    known: dict[int, str]
    blocked: frozenset[int]
    groups: frozenset[int]


async def standing(tx: Tx, accounts: Collection[int], groups: Collection[int]) -> Standing:
    """Return who is known of some accounts and groups, by one query."""
    parts = []
    if accounts:
        some = f"({', '.join('?' * len(accounts))})"
        parts += [
            f"SELECT 'known' AS what, telegram_id AS id, language FROM people WHERE telegram_id IN {some}",
            f"SELECT 'blocked', telegram_id, '' FROM blocks WHERE telegram_id IN {some}",
        ]
    if groups:
        some = f"({', '.join('?' * len(groups))})"
        parts.append(
            "SELECT 'group' AS what, id, '' AS language FROM chats "
            f"WHERE id IN {some} AND (state IN ('approved', 'waiting')"
            # One that was let in may become a supergroup after it seemed to be left.
            " OR (state = 'left' AND kind <> 'unknown'))"
        )
    if not parts:
        return Standing({}, frozenset(), frozenset())
    rows: list[Row] = list(
        await tx.connection.execute_fetchall(
            " UNION ALL ".join(parts), [*accounts, *accounts, *groups]
        )
    )
    return Standing(
        known={row["id"]: row["language"] for row in rows if row["what"] == "known"},
        blocked=frozenset(row["id"] for row in rows if row["what"] == "blocked"),
        groups=frozenset(row["id"] for row in rows if row["what"] == "group"),
    )


async def add(
    tx: Tx,
    telegram_id: int,
    *,
    reason: str,
    person_id: int | None,
    blocked_by: int | None,
    at: datetime,
) -> bool:
    """Block an account; return whether it was served until now.

    The reason is sealed with the key of the person it speaks of, if somebody known is behind it.
    """
    changed = await tx.run(
        """
        INSERT INTO blocks (telegram_id, reason, blocked_by, at)
        VALUES (:telegram_id, :reason, :blocked_by, :at) ON CONFLICT (telegram_id) DO NOTHING
        """,
        telegram_id=telegram_id,
        reason=tx.vault.seal(person_id or HOUSE, reason),
        blocked_by=blocked_by,
        at=to_text(at),
    )
    return changed > 0


async def remove(tx: Tx, telegram_id: int) -> bool:
    """Serve an account again; return whether it was blocked."""
    return (
        await tx.run("DELETE FROM blocks WHERE telegram_id = :telegram_id", telegram_id=telegram_id)
        > 0
    )


async def is_blocked(tx: Tx, telegram_id: int) -> bool:
    """Return whether an account is not served."""
    row = await tx.one(
        "SELECT 1 FROM blocks WHERE telegram_id = :telegram_id", telegram_id=telegram_id
    )
    return row is not None


async def accounts(tx: Tx) -> set[int]:
    """Return every account that is not served."""
    return {row["telegram_id"] for row in await tx.all("SELECT telegram_id FROM blocks")}


async def page(tx: Tx, *, offset: int, limit: int) -> tuple[list[Block], int]:
    """Return blocked accounts, the latest first, and how many there are in all."""
    total = await tx.one("SELECT COUNT(*) AS n FROM blocks")
    rows = await tx.all(
        """
        SELECT blocks.*, person.id AS person_id, person.name AS person_name, actor.name AS actor
        FROM blocks
        LEFT JOIN people AS person ON person.telegram_id = blocks.telegram_id
        LEFT JOIN people AS actor ON actor.id = blocks.blocked_by
        ORDER BY blocks.at DESC, blocks.telegram_id LIMIT :limit OFFSET :offset
        """,
        limit=limit,
        offset=offset,
    )
    return [_block(tx, row) for row in rows], int(total["n"]) if total else 0


def _block(tx: Tx, row: Row) -> Block:
    return Block(
        telegram_id=row["telegram_id"],
        reason=tx.vault.open(row["reason"]),
        at=to_moment(row["at"]),
        person_id=row["person_id"],
        name=tx.vault.open(row["person_name"] or ""),
        blocked_by=tx.vault.open(row["actor"] or ""),
    )
