"""Roles as they were granted: of one person, of one unit, one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.people import Role
from storage.db import Row, Tx, to_moment, to_moment_or_none, to_text

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Granted:
    """One role of one person, with its number."""

    id: int
    person_id: int
    role: Role
    unit_id: int | None
    enterprise_id: int | None
    since: datetime
    until: datetime | None


def _granted(row: Row) -> Granted:
    return Granted(
        id=row["id"],
        person_id=row["person_id"],
        role=Role(row["role"]),
        unit_id=row["unit_id"],
        enterprise_id=row["enterprise_id"],
        since=to_moment(row["since"]),
        until=to_moment_or_none(row["until"]),
    )


async def get(tx: Tx, grant_id: int) -> Granted | None:
    """Return a grant by its number."""
    row = await tx.one("SELECT * FROM grants WHERE id = :id", id=grant_id)
    return None if row is None else _granted(row)


async def of_person(tx: Tx, person_id: int, *, at: datetime) -> list[Granted]:
    """Return the roles somebody holds now."""
    rows = await tx.all(
        """
        SELECT * FROM grants WHERE person_id = :person_id
        AND (until IS NULL OR until >= :at) ORDER BY id
        """,
        person_id=person_id,
        at=to_text(at),
    )
    return [_granted(row) for row in rows]


async def of_unit(tx: Tx, unit_id: int | None, *, at: datetime) -> list[Granted]:
    """Return the roles held in a unit itself; without one, those that cover every unit."""
    rows = await tx.all(
        """
        SELECT * FROM grants WHERE COALESCE(unit_id, 0) = COALESCE(:unit_id, 0)
        AND enterprise_id IS NULL AND (until IS NULL OR until >= :at) ORDER BY person_id, id
        """,
        unit_id=unit_id,
        at=to_text(at),
    )
    return [_granted(row) for row in rows]


async def revoke(tx: Tx, grant_id: int) -> bool:
    """Take a role away, at once; return whether it was there. Who did it stands in the events."""
    return await tx.run("DELETE FROM grants WHERE id = :id", id=grant_id) == 1


async def limit(tx: Tx, grant_id: int, until: datetime | None) -> bool:
    """Let a role end at a moment, or never; return whether that is different from before."""
    changed = await tx.run(
        "UPDATE grants SET until = :until WHERE id = :id AND until IS DISTINCT FROM :until",
        id=grant_id,
        until=None if until is None else to_text(until),
    )
    return changed == 1


async def ended(tx: Tx, *, at: datetime, limit: int) -> list[Granted]:
    """Return roles that have ended by their date, and whose people were not told so yet."""
    rows = await tx.all(
        """
        SELECT * FROM grants WHERE until < :at AND told_until IS DISTINCT FROM until
        ORDER BY until, id LIMIT :limit
        """,
        at=to_text(at),
        limit=limit,
    )
    return [_granted(row) for row in rows]


async def mark_told(tx: Tx, grant_id: int) -> None:
    """Note that somebody was told of the end of their role; given anew, it can end once more."""
    await tx.run("UPDATE grants SET told_until = until WHERE id = :id", id=grant_id)
