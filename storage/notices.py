"""Notices of the office, and who can be told something in private."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.people import Role
from bot.domain.poll import Circle, Notice, Whom
from storage.db import Row, Tx, to_moment, to_moment_or_none, to_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime


def whom_of(row: Row) -> Whom:
    """Return to whom a row's matter goes."""
    return Whom(
        circle=Circle(row["circle"]),
        region_id=row["region_id"],
        topics=tuple(row["topics"].split()),
        roles=tuple(Role(one) for one in row["roles"].split()),
    )


def _notice(row: Row) -> Notice:
    return Notice(
        id=row["id"],
        state=row["state"],
        text=row["text"],
        whom=whom_of(row),
        start_at=to_moment_or_none(row["start_at"]),
        made_by=row["made_by"],
        made_at=to_moment(row["made_at"]),
    )


async def add(
    tx: Tx, *, text: str, whom: Whom, start_at: datetime | None, by: int | None, at: datetime
) -> Notice:
    """Enter a notice that has not been sent."""
    row = await tx.one(
        """
        INSERT INTO notices (text, circle, region_id, topics, roles, start_at, made_by, made_at)
        VALUES (:text, :circle, :region_id, :topics, :roles, :start_at, :by, :at) RETURNING *
        """,
        text=text,
        circle=whom.circle.value,
        region_id=whom.region_id,
        topics=" ".join(whom.topics),
        roles=" ".join(whom.roles),
        start_at=None if start_at is None else to_text(start_at),
        by=by,
        at=to_text(at),
    )
    if row is None:
        raise LookupError("a notice was not entered")
    return _notice(row)


async def get(tx: Tx, notice_id: int) -> Notice | None:
    """Return a notice by id."""
    row = await tx.one("SELECT * FROM notices WHERE id = :id", id=notice_id)
    return None if row is None else _notice(row)


async def settle(tx: Tx, notice_id: int, state: str) -> bool:
    """Note that a notice is sent or dropped; False where that was settled before."""
    changed = await tx.run(
        "UPDATE notices SET state = :state WHERE id = :id AND state = 'draft'",
        id=notice_id,
        state=state,
    )
    return changed == 1


async def holders(
    tx: Tx, roles: Sequence[Role], *, at: datetime
) -> list[tuple[int | None, int, int | None]]:
    """Return who holds one of these roles.

    Returns:
        Account (None: they cannot be told anything in private), person, and the unit in which the
        role is theirs: of an enterprise its home; None: over everything. Somebody with several
        roles stands there several times.

    """
    values = {f"r{number}": role.value for number, role in enumerate(roles)}
    rows = await tx.all(
        f"""
        SELECT DISTINCT people.id, COALESCE(enterprises.unit_id, grants.unit_id) AS home,
            CASE WHEN people.reachable AND people.consent_version > 0
                THEN people.telegram_id END AS account
        FROM grants JOIN people ON people.id = grants.person_id
        LEFT JOIN enterprises ON enterprises.id = grants.enterprise_id
        WHERE grants.role IN ({", ".join(":" + name for name in values) or "NULL"})
            AND (grants.until IS NULL OR grants.until >= :at)
            AND people.forgotten_at IS NULL AND people.same_as IS NULL
        ORDER BY people.id
        """,
        at=to_text(at),
        **values,
    )
    return [(row["account"], row["id"], row["home"]) for row in rows]
