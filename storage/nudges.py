"""What the clock has to tell people and waits to be told together: one message a person at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage.db import Tx, to_moment, to_text

if TYPE_CHECKING:
    from datetime import datetime

    from storage.db import Row


@dataclass(frozen=True, slots=True)
class Nudge:
    """One thing to be told about one case. `due_at` is the date in force it was made for."""

    case_id: int
    kind: str
    event_id: int | None
    due_at: datetime | None

    @classmethod
    def from_row(cls, row: Row) -> Nudge:
        """Read a row of `nudges`."""
        due = row["due_at"]
        return cls(row["case_id"], row["kind"], row["event_id"], due and to_moment(due))


async def add(
    tx: Tx,
    person_id: int,
    case_id: int,
    kind: str,
    *,
    event_id: int | None,
    due_at: datetime | None,
    at: datetime,
) -> None:
    """Have a person told of a case, from a moment on; the same at the same moment once."""
    await tx.run(
        """
        INSERT INTO nudges (person_id, case_id, kind, event_id, due_at, at)
        VALUES (:person_id, :case_id, :kind, :event_id, :due_at, :at)
        ON CONFLICT (person_id, case_id, kind, at) DO NOTHING
        """,
        person_id=person_id,
        case_id=case_id,
        kind=kind,
        event_id=event_id,
        due_at=None if due_at is None else to_text(due_at),
        at=to_text(at),
    )


async def people_waiting(tx: Tx, *, at: datetime, limit: int) -> list[int]:
    """Return who has something to be told by now.

    The signs keep SQLite from going through everybody in order instead of what waits.
    """
    rows = await tx.all(
        """
        SELECT person_id FROM nudges WHERE told_at IS NULL AND at <= :at
        GROUP BY +person_id ORDER BY +person_id LIMIT :limit
        """,
        at=to_text(at),
        limit=limit,
    )
    return [row["person_id"] for row in rows]


async def take(tx: Tx, person_id: int, *, at: datetime) -> list[Nudge]:
    """Return what a person is to be told by now, and note that it is: once."""
    rows = await tx.all(
        """
        UPDATE nudges SET told_at = :at
        WHERE person_id = :person_id AND told_at IS NULL AND at <= :at
        RETURNING id, case_id, kind, event_id, due_at
        """,
        person_id=person_id,
        at=to_text(at),
    )
    return [Nudge.from_row(row) for row in sorted(rows, key=lambda row: row["id"])]


async def drop(tx: Tx, person_id: int, *, at: datetime) -> None:
    """Let go of what a person waits to be told by now who cannot be written to any more."""
    await tx.run(
        "DELETE FROM nudges WHERE person_id = :person_id AND told_at IS NULL AND at <= :at",
        person_id=person_id,
        at=to_text(at),
    )


async def told(tx: Tx, person_id: int, *, at: datetime) -> list[Nudge]:
    """Return what a person was told together at a moment, in the order in which it came up."""
    rows = await tx.all(
        """
        SELECT case_id, kind, event_id, due_at FROM nudges
        WHERE person_id = :person_id AND told_at = :at ORDER BY id
        """,
        person_id=person_id,
        at=to_text(at),
    )
    return [Nudge.from_row(row) for row in rows]


async def forget_old(tx: Tx, *, before: datetime) -> None:
    """Remove what was told long ago."""
    await tx.run("DELETE FROM nudges WHERE told_at < :before", before=to_text(before))
