"""What falls due: the clock asks only this table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage.db import Tx, to_moment, to_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A job for the clock, about a case. Case, job and `due_at` together are one appointment."""

    id: int
    job: str
    case_id: int
    due_at: datetime


async def replace(
    tx: Tx, case_id: int, jobs: Iterable[tuple[str, datetime, datetime]], *, at: datetime
) -> None:
    """Let the open duties of a case be these (job, due_at, run_at) from now on.

    An appointment that was kept stays kept.
    """
    await tx.run(
        """
        UPDATE duties SET done_at = :at, result = 'superseded'
        WHERE case_id = :case_id AND done_at IS NULL
        """,
        case_id=case_id,
        at=to_text(at),
    )
    await tx.many(
        """
        INSERT INTO duties (case_id, job, due_at, run_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (case_id, job, due_at) DO UPDATE
        SET done_at = NULL, result = NULL, run_at = excluded.run_at
        WHERE duties.result = 'superseded'
        """,
        [(case_id, job, to_text(due_at), to_text(run_at)) for job, due_at, run_at in jobs],
    )


async def due(tx: Tx, *, at: datetime, limit: int) -> list[DutyRow]:
    """Return open duties whose moment has come, the oldest first."""
    rows = await tx.all(
        """
        SELECT id, job, case_id, due_at FROM duties
        WHERE done_at IS NULL AND run_at <= :at ORDER BY run_at, id LIMIT :limit
        """,
        at=to_text(at),
        limit=limit,
    )
    return [
        DutyRow(row["id"], row["job"], row["case_id"], to_moment(row["due_at"])) for row in rows
    ]


async def strike(tx: Tx, duty_id: int, *, result: str, at: datetime) -> bool:
    """Note that a duty was done or no longer matters; False where that stands already."""
    changed = await tx.run(
        "UPDATE duties SET done_at = :at, result = :result WHERE id = :duty_id AND done_at IS NULL",
        duty_id=duty_id,
        result=result,
        at=to_text(at),
    )
    return changed == 1


async def conclude(tx: Tx, duty_id: int, *, result: str) -> None:
    """Note what a struck duty came to."""
    await tx.run(
        "UPDATE duties SET result = :result WHERE id = :duty_id", duty_id=duty_id, result=result
    )


async def forget_old(tx: Tx, *, before: datetime) -> None:
    """Remove duties of closed chapters that were struck long ago."""
    await tx.run(
        "DELETE FROM duties WHERE done_at < :before AND result <> 'done'", before=to_text(before)
    )
