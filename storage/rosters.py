"""The register page by page: what a roster is compared with, what it writes, what is exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.people import Role
from bot.domain.roster_cells import phone, tidy
from bot.domain.roster_known import Firm, Ids, Known
from storage.db import Row, Tx, to_moment_or_none, to_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import datetime

PAGE = 400
"""Rows read or written between two breaths: some milliseconds."""


def _known(tx: Tx, row: Row) -> Known:
    number = tx.vault.open(row["phone"])
    return Known(
        id=row["id"],
        name=tidy(tx.vault.open(row["name"])),
        phone=phone(number).value or number,
        title=tidy(tx.vault.open(row["title"])),
        joined=row["telegram_id"] is not None,
    )


def _holders(tx: Tx, rows: Iterable[Row]) -> list[Known]:
    """Return people from rows of one grant each, ordered by person."""
    found: list[Known] = []
    for row in rows:
        if not found or found[-1].id != row["id"]:
            found.append(_known(tx, row))
        if row["role"] is not None:
            key = (Role(row["role"]), row["unit_id"], row["enterprise_id"])
            found[-1].grants[key] = to_moment_or_none(row["until"])
    return found


def _values(prefix: str, given: Iterable[object]) -> dict[str, object]:
    return {f"{prefix}{number}": value for number, value in enumerate(given)}


def _list(values: Iterable[str]) -> str:
    return ", ".join(f":{name}" for name in values) or "NULL"


async def next_ids(tx: Tx) -> Ids:
    """Return the next free id of each table."""
    row = await tx.one(
        """
        SELECT (SELECT COALESCE(MAX(id), 0) FROM units) + 1 AS unit,
               (SELECT COALESCE(MAX(id), 0) FROM enterprises) + 1 AS firm,
               (SELECT COALESCE(MAX(id), 0) FROM people) + 1 AS person
        """
    )
    return Ids() if row is None else Ids(row["unit"], row["firm"], row["person"])


async def firms(tx: Tx, codes: Iterable[str], names: Iterable[str]) -> list[Firm]:
    """Return enterprises by their codes or names."""
    by_code, by_name = _values("c", codes), _values("n", names)
    rows = await tx.all(
        f"""
        SELECT * FROM enterprises WHERE credit_code IN ({_list(by_code)})
        UNION SELECT * FROM enterprises WHERE name IN ({_list(by_name)}) ORDER BY id
        """,
        **by_code,
        **by_name,
    )
    return [_firm(row) for row in rows]


def _firm(row: Row) -> Firm:
    return Firm(
        id=row["id"],
        name=row["name"],
        code=row["credit_code"] or "",
        short=tidy(row["short_name"]),
        home=row["unit_id"],
        industry=tidy(row["industry"]),
        active=bool(row["active"]),
    )


_PERSON = """
    SELECT people.id, people.name, people.phone, people.title, people.telegram_id,
           grants.role, grants.unit_id, grants.enterprise_id, grants.until
    FROM people LEFT JOIN grants ON grants.person_id = people.id
"""


async def revision(tx: Tx) -> int:
    """Return the number that moves with every unit, enterprise, person and role."""
    row = await tx.one("SELECT revision FROM register")
    return 0 if row is None else int(row["revision"])


async def people_of(
    tx: Tx, firm_ids: Sequence[int], person_ids: Collection[int] = ()
) -> list[Known]:
    """Return the contacts and liaisons of enterprises, and these people, with their roles there.

    Roles over other enterprises are left out: a liaison may have hundreds.
    """
    firms_, ids = _values("f", firm_ids), _values("p", person_ids)
    rows = await tx.all(
        f"""
        {_PERSON} AND (grants.enterprise_id IS NULL OR grants.enterprise_id IN ({_list(firms_)}))
        WHERE people.forgotten_at IS NULL AND people.id IN (
            SELECT person_id FROM grants WHERE enterprise_id IN ({_list(firms_)})
            UNION SELECT id FROM people WHERE id IN ({_list(ids)})
        ) ORDER BY people.id, grants.id
        """,
        **firms_,
        **ids,
    )
    return _holders(tx, rows)


async def cadres(tx: Tx, *, after: int = 0) -> list[Known]:
    """Return a page of those who have a role over units or are liaisons, after a person's id.

    Their roles over enterprises are left out.
    """
    rows = await tx.all(
        f"""
        {_PERSON} AND grants.enterprise_id IS NULL
        WHERE people.forgotten_at IS NULL AND people.id IN (
            SELECT DISTINCT person_id FROM grants
            WHERE person_id > :after AND role <> 'owner' ORDER BY person_id LIMIT :page
        ) ORDER BY people.id, grants.id
        """,
        after=after,
        page=PAGE,
    )
    return _holders(tx, rows)


async def numbers(tx: Tx, *, after: int) -> tuple[list[tuple[str, int]], int]:
    """Return a page of everybody's numbers with whose they are, and where the next page begins.

    The next page begins nowhere (0) after the last.
    """
    rows = await tx.all(
        """
        SELECT id, phone FROM people
        WHERE id > :after AND phone <> '' AND forgotten_at IS NULL ORDER BY id LIMIT :page
        """,
        after=after,
        page=PAGE,
    )
    found = []
    for row in rows:
        number = tx.vault.open(row["phone"])
        found.append((phone(number).value or number, int(row["id"])))
    return found, rows[-1]["id"] if len(rows) == PAGE else 0


async def joined(tx: Tx, person_ids: Iterable[int]) -> list[int]:
    """Return those of these people who have joined already."""
    wanted = sorted(person_ids)
    found: list[int] = []
    for start in range(0, len(wanted), PAGE):
        ids = _values("p", wanted[start : start + PAGE])
        rows = await tx.all(
            f"SELECT id FROM people WHERE telegram_id IS NOT NULL AND id IN ({_list(ids)}) ORDER BY id",
            **ids,
        )
        found += [row["id"] for row in rows]
    return found


_ENTER = {
    "units_new": """
        INSERT INTO units (parent_id, path, level, kind, name, short_name, active, id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    """,
    "units_set": "UPDATE units SET level = ?, kind = ?, short_name = ?, active = ? WHERE id = ?",
    "firms_new": """
        INSERT INTO enterprises (name, short_name, credit_code, unit_id, industry, active, id)
        VALUES (?, ?, ?, ?, ?, ?, ?)
    """,
    "firms_set": """
        UPDATE enterprises SET name = ?, short_name = ?, credit_code = ?, unit_id = ?, industry = ?,
            active = ? WHERE id = ?
    """,
    "people_new": """
        INSERT INTO people (name, phone, title, id, language, created_at) VALUES (?, ?, ?, ?, ?, ?)
    """,
    "people_set": "UPDATE people SET name = ?, phone = ?, title = ? WHERE id = ?",
    "grants_new": """
        INSERT INTO grants (person_id, role, unit_id, enterprise_id, until, since, granted_by)
        VALUES (?, ?, ?, ?, ?, ?, ?)
    """,
    "grants_set": """
        UPDATE grants SET until = ? WHERE person_id = ? AND role = ? AND unit_id IS ?
        AND enterprise_id IS ?
    """,
}


async def enter(
    tx: Tx,
    table: str,
    rows: Iterable[Sequence[object]],
    *,
    language: str,
    by: int | None,
    at: datetime,
) -> None:
    """Write a page of rows that a plan came to; who is referred to comes first.

    Args:
        tx: The transaction.
        table: `units_new`, `units_set` and so on, for firms, people and grants.
        rows: As `plans.Plan.rows` hands them out; people are sealed.
        language: What new people are spoken to in until they choose.
        by: Who gives the roles; None on the host.
        at: Since when they hold.

    """
    match table:
        case "people_new":
            rows = [(*row, language, to_text(at)) for row in rows]
        case "grants_new":
            rows = [(*row[:-1], to_text(at), by) for row in rows]
        case "grants_set":
            rows = [row[:-1] for row in rows]
    await tx.many(_ENTER[table], rows)


# -- out --------------------------------------------------------------------------------------


async def all_firms(tx: Tx, *, after: int) -> list[Firm]:
    """Return a page of the enterprises that are active, after an id."""
    rows = await tx.all(
        "SELECT * FROM enterprises WHERE active = 1 AND id > :after ORDER BY id LIMIT :page",
        after=after,
        page=PAGE,
    )
    return [_firm(row) for row in rows]


async def all_holders(tx: Tx, role: Role, *, after: int) -> list[tuple[int, Firm, Known]]:
    """Return a page of those who have a role over an active enterprise, after a grant's id.

    Each comes with that grant alone; `Known.grants` holds its end.
    """
    rows = await tx.all(
        """
        SELECT people.id, people.name, people.phone, people.title, people.telegram_id,
               grants.id AS grant_id, grants.role, grants.unit_id AS granted_unit_id,
               grants.enterprise_id, grants.until, enterprises.name AS firm_name,
               enterprises.credit_code
        FROM grants JOIN people ON people.id = grants.person_id
        JOIN enterprises ON enterprises.id = grants.enterprise_id
        WHERE grants.role = :role AND grants.id > :after AND people.forgotten_at IS NULL
        AND enterprises.active = 1 ORDER BY grants.id LIMIT :page
        """,
        role=role,
        after=after,
        page=PAGE,
    )
    found = []
    for row in rows:
        person = _known(tx, row)
        key = (role, row["granted_unit_id"], row["enterprise_id"])
        person.grants[key] = to_moment_or_none(row["until"])
        firm = Firm(row["enterprise_id"], row["firm_name"], row["credit_code"] or "")
        found.append((row["grant_id"], firm, person))
    return found
