"""Starts and ends of the process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.db import Tx, to_text

if TYPE_CHECKING:
    from datetime import datetime


async def begin(tx: Tx, *, at: datetime) -> tuple[int, bool]:
    """Note a start; return its number and whether the one before ended as it should."""
    row = await tx.one("SELECT ended_at FROM boots ORDER BY id DESC LIMIT 1")
    clean = row is None or row["ended_at"] is not None
    begun = await tx.one("INSERT INTO boots (started_at) VALUES (:at) RETURNING id", at=to_text(at))
    if begun is None:
        raise LookupError("no start was noted")
    return int(begun["id"]), clean


async def end(tx: Tx, boot: int, *, at: datetime) -> None:
    """Note an orderly end."""
    await tx.run("UPDATE boots SET ended_at = :at WHERE id = :boot", boot=boot, at=to_text(at))
