"""Spreadsheets that were sent to be brought in, until they are taken over, dropped, or a day old."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage.db import Tx, to_text

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Sent:
    """A spreadsheet that somebody sent, until it is taken over, dropped, or a day old."""

    id: int
    person_id: int
    telegram_file_id: str
    name: str
    kind: str
    state: str
    kept: str
    figures: str

    @property
    def is_open(self) -> bool:
        """Whether something may still be done with it."""
        return self.state in {"offered", "checked"}


async def offer(tx: Tx, *, person_id: int, telegram_file_id: str, name: str, at: datetime) -> int:
    """Note that a spreadsheet was sent; return its id."""
    row = await tx.one(
        """
        INSERT INTO rosters (person_id, telegram_file_id, name, state, asked_at)
        VALUES (:person_id, :telegram_file_id, :name, 'offered', :at) RETURNING id
        """,
        person_id=person_id,
        telegram_file_id=tx.vault.seal(person_id, telegram_file_id),
        name=tx.vault.seal(person_id, name),
        at=to_text(at),
    )
    if row is None:
        raise LookupError("no spreadsheet was entered")
    return int(row["id"])


async def sent(tx: Tx, roster_id: int) -> Sent | None:
    """Return a spreadsheet that was sent."""
    row = await tx.one("SELECT * FROM rosters WHERE id = :roster_id", roster_id=roster_id)
    if row is None:
        return None
    return Sent(
        id=row["id"],
        person_id=row["person_id"],
        telegram_file_id=tx.vault.open(row["telegram_file_id"]),
        name=tx.vault.open(row["name"]),
        kind=row["kind"],
        state=row["state"],
        kept=row["kept"],
        figures=row["figures"],
    )


async def set_kind(tx: Tx, roster_id: int, kind: str) -> None:
    """Note what its sheets are."""
    await tx.run(
        "UPDATE rosters SET kind = :kind WHERE id = :roster_id", kind=kind, roster_id=roster_id
    )


async def set_kept(tx: Tx, roster_id: int, kept: str) -> bool:
    """Note where its bytes lie; return False where it was dropped meanwhile."""
    changed = await tx.run(
        """
        UPDATE rosters SET kept = :kept WHERE id = :roster_id AND kept = ''
        AND state IN ('offered', 'checked')
        """,
        kept=kept,
        roster_id=roster_id,
    )
    return changed > 0


async def note_checked(tx: Tx, roster_id: int, *, figures: str, kept: str) -> None:
    """Note that it was compared, what that came to, and where what was read lies from now on."""
    await tx.run(
        """
        UPDATE rosters SET state = 'checked', figures = :figures, kept = :kept
        WHERE id = :roster_id AND state IN ('offered', 'checked')
        """,
        figures=figures,
        kept=kept,
        roster_id=roster_id,
    )


async def close(tx: Tx, roster_id: int, *, state: str) -> bool:
    """End it as `applied` or `dropped`; return False where it had ended before.

    Its name goes with it, and so must the bytes that are kept.
    """
    changed = await tx.run(
        """
        UPDATE rosters SET state = :state, kept = '', name = '', telegram_file_id = ''
        WHERE id = :roster_id AND state IN ('offered', 'checked')
        """,
        state=state,
        roster_id=roster_id,
    )
    return changed > 0


async def expire(tx: Tx, *, before: datetime) -> None:
    """Drop what was sent before a moment and is still open."""
    await tx.run(
        """
        UPDATE rosters SET state = 'dropped', kept = '', name = '', telegram_file_id = ''
        WHERE state IN ('offered', 'checked') AND asked_at < :before
        """,
        before=to_text(before),
    )


async def kept_now(tx: Tx) -> set[str]:
    """Return the names under which bytes are to be kept."""
    rows = await tx.all("SELECT kept FROM rosters WHERE kept <> ''")
    return {row["kept"] for row in rows}
