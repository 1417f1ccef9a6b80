"""The half-filled form a person has open: one row each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.db import Tx, to_text

if TYPE_CHECKING:
    from datetime import datetime


async def put(tx: Tx, person_id: int, draft: str, *, at: datetime, expires_at: datetime) -> None:
    """Keep a draft, sealed with its writer's key; it takes the place of the one before."""
    await tx.run(
        """
        INSERT INTO desks (person_id, draft, touched_at, expires_at)
        VALUES (:person_id, :draft, :at, :expires_at)
        ON CONFLICT (person_id) DO UPDATE SET draft = :draft, touched_at = :at,
            expires_at = :expires_at
        """,
        person_id=person_id,
        draft=tx.vault.seal(person_id, draft),
        at=to_text(at),
        expires_at=to_text(expires_at),
    )


async def clear(tx: Tx, person_id: int) -> None:
    """Take a draft off the desk: it was submitted or cancelled."""
    await tx.run("DELETE FROM desks WHERE person_id = :person_id", person_id=person_id)


async def expire(tx: Tx, *, at: datetime) -> list[int]:
    """Take away drafts that were left too long; return whose they were."""
    rows = await tx.all(
        "DELETE FROM desks WHERE expires_at <= :at RETURNING person_id", at=to_text(at)
    )
    return [row["person_id"] for row in rows]
