"""Instructions of leaders (批示): on which case, by when to be answered, and by what they were."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage.db import Row, Tx, to_moment, to_moment_or_none, to_text

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Instruction:
    """One of them; its words stand in the event. Moments are aware and in UTC."""

    id: int
    case_id: int
    leader_id: int
    event_id: int
    given_at: datetime
    answer_by: datetime | None
    answered_event_id: int | None
    answered_at: datetime | None

    def is_late(self, at: datetime) -> bool:
        """Whether it ought to have been answered by now."""
        return self.answered_at is None and self.answer_by is not None and self.answer_by <= at


def _instruction(row: Row) -> Instruction:
    return Instruction(
        id=row["id"],
        case_id=row["case_id"],
        leader_id=row["leader_id"],
        event_id=row["event_id"],
        given_at=to_moment(row["given_at"]),
        answer_by=to_moment_or_none(row["answer_by"]),
        answered_event_id=row["answered_event_id"],
        answered_at=to_moment_or_none(row["answered_at"]),
    )


async def give(
    tx: Tx,
    *,
    case_id: int,
    leader_id: int,
    event_id: int,
    answer_by: datetime | None,
    at: datetime,
) -> None:
    """Write one down."""
    await tx.run(
        """
        INSERT INTO instructions (case_id, leader_id, event_id, given_at, answer_by)
        VALUES (:case_id, :leader_id, :event_id, :at, :answer_by)
        """,
        case_id=case_id,
        leader_id=leader_id,
        event_id=event_id,
        at=to_text(at),
        answer_by=None if answer_by is None else to_text(answer_by),
    )


async def answer(tx: Tx, case_id: int, event_id: int, *, at: datetime) -> None:
    """Let an act of the unit be the answer to every instruction on its case that waits."""
    await tx.run(
        """
        UPDATE instructions SET answered_event_id = :event_id, answered_at = :at
        WHERE case_id = :case_id AND answered_at IS NULL
        """,
        case_id=case_id,
        event_id=event_id,
        at=to_text(at),
    )


async def answered_now(tx: Tx, case_id: int, *, at: datetime) -> list[int]:
    """Return the leaders whose instruction on a case was answered at this very moment."""
    rows = await tx.all(
        """
        SELECT DISTINCT leader_id FROM instructions
        WHERE case_id = :case_id AND answered_at = :at ORDER BY leader_id
        """,
        case_id=case_id,
        at=to_text(at),
    )
    return [row["leader_id"] for row in rows]


@dataclass(frozen=True, slots=True)
class Page:
    """A page of somebody's instructions; how many there are, and how many wait for an answer."""

    rows: tuple[Instruction, ...]
    total: int
    waiting: int
    late: int
    offset: int


async def of_leader(tx: Tx, leader_id: int, *, at: datetime, offset: int, limit: int) -> Page:
    """Return what somebody has instructed: what waits first, then the newest."""
    counted = await tx.one(
        """
        SELECT COUNT(*) AS n, COUNT(CASE WHEN answered_at IS NULL THEN 1 END) AS waiting,
            COUNT(CASE WHEN answered_at IS NULL AND answer_by <= :at THEN 1 END) AS late
        FROM instructions WHERE leader_id = :leader_id
        """,
        leader_id=leader_id,
        at=to_text(at),
    )
    total = int(counted["n"]) if counted else 0
    offset = max(0, min(offset, (total - 1) // limit * limit if total else 0))
    rows = await tx.all(
        """
        SELECT * FROM instructions WHERE leader_id = :leader_id
        ORDER BY answered_at IS NOT NULL, id DESC LIMIT :limit OFFSET :offset
        """,
        leader_id=leader_id,
        limit=limit,
        offset=offset,
    )
    found = tuple(_instruction(row) for row in rows)
    waiting, late = (int(counted["waiting"]), int(counted["late"])) if counted else (0, 0)
    return Page(found, total, waiting, late, offset)
