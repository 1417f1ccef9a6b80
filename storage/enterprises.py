"""Enterprises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.people import Enterprise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.db import Row, Tx


async def add(
    tx: Tx, *, name: str, credit_code: str = "", short_name: str = "", unit_id: int | None = None
) -> int:
    """Enter an enterprise; return its id."""
    row = await tx.one(
        """
        INSERT INTO enterprises (name, short_name, credit_code, unit_id)
        VALUES (:name, :short_name, NULLIF(:credit_code, ''), :unit_id) RETURNING id
        """,
        name=name,
        short_name=short_name,
        credit_code=credit_code,
        unit_id=unit_id,
    )
    if row is None:
        raise LookupError("no enterprise was entered")
    return int(row["id"])


def _enterprise(row: Row) -> Enterprise:
    return Enterprise(
        id=row["id"],
        name=row["name"],
        short_name=row["short_name"],
        credit_code=row["credit_code"] or "",
        unit_id=row["unit_id"],
        industry=row["industry"],
        active=bool(row["active"]),
    )


async def by_ids(tx: Tx, ids: Sequence[int]) -> list[Enterprise]:
    """Return enterprises by id."""
    names = {f"e{number}": value for number, value in enumerate(ids)}
    rows = await tx.all(
        f"SELECT * FROM enterprises WHERE id IN ({', '.join(':' + name for name in names) or 'NULL'}) ORDER BY id",
        **names,
    )
    return [_enterprise(row) for row in rows]


async def find(tx: Tx, name: str) -> Enterprise | None:
    """Return an enterprise by its name or its unified social credit code."""
    row = await tx.one(
        "SELECT * FROM enterprises WHERE name = :name OR credit_code = :name", name=name
    )
    return None if row is None else _enterprise(row)
