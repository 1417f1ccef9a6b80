"""The tree of units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import LIVE
from bot.domain.people import Level, Role, Unit, UnitKind, Units
from storage.db import Tx, to_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

_LIVE = {f"s{number}": state.value for number, state in enumerate(sorted(LIVE))}
_AMONG = ", ".join(f":{name}" for name in _LIVE)


async def add(
    tx: Tx,
    *,
    name: str,
    level: Level,
    parent_id: int | None = None,
    short_name: str = "",
    kind: UnitKind = UnitKind.DEPARTMENT,
) -> int:
    """Enter a unit below another; return its id."""
    row = await tx.one(
        """
        INSERT INTO units (parent_id, path, level, kind, name, short_name)
        VALUES (:parent_id, :level || '/' || COALESCE(:parent_id, 0) || '/' || :name, :level, :kind, :name, :short_name) RETURNING id
        """,
        parent_id=parent_id,
        level=level,
        kind=kind,
        name=name,
        short_name=short_name,
    )
    if row is None:
        raise LookupError("no unit was entered")
    await tx.run(
        """
        UPDATE units SET path = COALESCE(
            (SELECT upper.path FROM units AS upper WHERE upper.id = :parent_id), '/'
        ) || id || '/' WHERE id = :unit_id
        """,
        parent_id=parent_id,
        unit_id=row["id"],
    )
    return int(row["id"])


async def rename(tx: Tx, unit_id: int, name: str) -> None:
    """Let a unit be called otherwise; its short name goes with the old one.

    Raises:
        sqlite3.IntegrityError: Another below the same one is called that.

    """
    await tx.run(
        "UPDATE units SET name = :name, short_name = '' WHERE id = :unit_id",
        unit_id=unit_id,
        name=name,
    )


async def is_needed(tx: Tx, unit_id: int, *, at: datetime) -> bool:
    """Return whether a unit has units below it, people who hold a role in it, or cases."""
    row = await tx.one(
        f"""
        SELECT EXISTS (SELECT 1 FROM units WHERE parent_id = :unit_id AND active = 1)
            OR EXISTS (
                SELECT 1 FROM grants WHERE unit_id = :unit_id AND (until IS NULL OR until >= :at)
            )
            OR EXISTS (
                SELECT 1 FROM cases WHERE lead_unit_id = :unit_id AND state IN ({_AMONG})
            ) AS needed
        """,
        unit_id=unit_id,
        at=to_text(at),
        **_LIVE,
    )
    return row is not None and bool(row["needed"])


async def close(tx: Tx, unit_id: int) -> None:
    """Let a unit be offered nowhere any more; what it did stays on record."""
    await tx.run("UPDATE units SET active = 0 WHERE id = :unit_id", unit_id=unit_id)


async def tree(tx: Tx) -> Units:
    """Return the tree of units."""
    return Units(
        Unit(
            id=row["id"],
            name=row["name"],
            level=Level(row["level"]),
            path=row["path"],
            parent_id=row["parent_id"],
            short_name=row["short_name"],
            kind=UnitKind(row["kind"]),
            active=bool(row["active"]),
        )
        for row in await tx.all("SELECT * FROM units")
    )


async def staffed(tx: Tx, roles: Sequence[Role], *, at: datetime) -> list[int]:
    """Return the units that can work: somebody is there, and each role is held there or above.

    A role over a unit covers its subtree, so a section may have its bureau's head. Whoever is
    blocked is not there, nor who stands on a roster and has not come in: nobody would be told.
    """
    names = {f"r{number}": role for number, role in enumerate(roles)}
    rows = await tx.all(
        f"""
        SELECT DISTINCT units.id, units.path, units.active, grants.role
        FROM grants JOIN units ON units.id = grants.unit_id
        JOIN people ON people.id = grants.person_id
        WHERE people.forgotten_at IS NULL AND people.telegram_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM blocks WHERE blocks.telegram_id = people.telegram_id)
        AND grants.role IN ({", ".join(":" + name for name in names)})
        AND (grants.until IS NULL OR grants.until >= :at) ORDER BY units.path
        """,
        at=to_text(at),
        **names,
    )
    held: dict[int, set[str]] = {}
    for row in rows:
        held.setdefault(row["id"], set()).add(row["role"])
    wanted = {role.value for role in roles}
    return list(
        dict.fromkeys(
            row["id"]
            for row in rows
            if row["active"]
            and wanted
            <= set().union(*(held.get(int(one), ()) for one in row["path"].split("/")[1:-1]))
        )
    )
