"""Days on which the office decided otherwise than the calendar, and what is counted anew for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from bot.domain.calendar import Override
from storage.db import Tx, to_text

if TYPE_CHECKING:
    from datetime import datetime


async def overrides(tx: Tx) -> dict[date, Override]:
    """Return every day that was decided on."""
    rows = await tx.all("SELECT day, working, note, said FROM days ORDER BY day")
    return {
        date.fromisoformat(row["day"]): Override(
            bool(row["working"]),
            row["note"],
            date.fromisoformat(row["said"]) if row["said"] else None,
        )
        for row in rows
    }


async def put(tx: Tx, day: date, override: Override | None) -> None:
    """Let a day be as it was decided, or as announced again."""
    if override is None:
        await tx.run("DELETE FROM days WHERE day = :day", day=day.isoformat())
        return
    await tx.run(
        """
        INSERT INTO days (day, working, note, said) VALUES (:day, :working, :note, :said)
        ON CONFLICT (day) DO UPDATE SET working = excluded.working, note = excluded.note,
            said = excluded.said
        """,
        day=day.isoformat(),
        working=int(override.working),
        note=override.note,
        said=override.said.isoformat() if override.said else None,
    )


@dataclass(frozen=True, slots=True)
class Recount:
    """Open cases to be gone through because the calendar has changed.

    Attributes:
        id: Its number.
        asked_by: Who changed it; None: a new edition of the program, or its settings.
        last_case: The case up to which it has come.
        moved: How many got another date.
    """

    id: int
    asked_by: int | None
    last_case: int
    moved: int


async def ask_recount(tx: Tx, *, mark: str, asked_by: int | None, at: datetime) -> None:
    """Have the open cases gone through; one that has not ended yet begins again for this too.

    Args:
        tx: An open transaction.
        mark: Of the calendar by which they are then counted.
        asked_by: Who changed it, to be told what came of it.
        at: When.

    """
    await tx.run(
        """
        INSERT INTO recounts (mark, asked_by, asked_at) VALUES (:mark, :asked_by, :at)
        """,
        mark=mark,
        asked_by=asked_by,
        at=to_text(at),
    )


async def counted_by(tx: Tx) -> str | None:
    """Return the mark of the calendar by which open cases are counted, or were last asked to be."""
    row = await tx.one("SELECT mark FROM recounts ORDER BY id DESC LIMIT 1")
    return None if row is None else row["mark"]


async def recount_under_way(tx: Tx) -> Recount | None:
    """Return the oldest recount that has not ended."""
    row = await tx.one(
        """
        SELECT id, asked_by, last_case, moved FROM recounts
        WHERE ended_at IS NULL ORDER BY id LIMIT 1
        """
    )
    if row is None:
        return None
    return Recount(row["id"], row["asked_by"], row["last_case"], row["moved"])


async def note_recount(
    tx: Tx, recount_id: int, *, last_case: int, moved: int, ended_at: datetime | None
) -> None:
    """Note how far a recount has come."""
    await tx.run(
        """
        UPDATE recounts SET last_case = :last_case, moved = moved + :moved, ended_at = :ended_at
        WHERE id = :recount_id
        """,
        recount_id=recount_id,
        last_case=last_case,
        moved=moved,
        ended_at=None if ended_at is None else to_text(ended_at),
    )
