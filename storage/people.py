"""People, what they were granted, units, enterprises, and the groups the office knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.people import Enterprise, Grant, Level, Person, Role, Unit, Units
from bot.texts import Language
from storage.db import Row, Tx, to_moment_or_none, to_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

OFFICE = frozenset({Role.TRIAGER, Role.DIRECTOR, Role.ADMIN, Role.INSPECTOR, Role.LEADER})


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person who is known, with what they may be and the form they have open."""

    person: Person
    grants: tuple[Grant, ...]
    draft: str | None = None
    language_chosen: bool = False

    @property
    def language(self) -> Language:
        """The language to speak with this person."""
        return Language(self.person.language)

    @property
    def roles(self) -> frozenset[Role]:
        """Every role this person holds anywhere."""
        return frozenset(grant.role for grant in self.grants)

    def enterprise_ids(self, role: Role = Role.OWNER) -> tuple[int, ...]:
        """Return the enterprises this person has the role for."""
        found = {
            grant.enterprise_id
            for grant in self.grants
            if grant.role is role and grant.enterprise_id is not None
        }
        return tuple(sorted(found))

    def unit_ids(self, *roles: Role) -> tuple[int, ...]:
        """Return the units this person holds one of the roles in."""
        found = {
            grant.unit_id
            for grant in self.grants
            if grant.role in roles and grant.unit_id is not None
        }
        return tuple(sorted(found))


_SPEAKER = """
    SELECT people.*, desks.draft, grants.role, grants.unit_id, grants.enterprise_id, grants.until
    FROM people
    LEFT JOIN desks ON desks.person_id = people.id AND desks.expires_at > :at
    LEFT JOIN grants ON grants.person_id = people.id AND (grants.until IS NULL OR grants.until >= :at)
"""


def _person(row: Row) -> Person:
    return Person(
        id=row["id"],
        name=row["name"],
        telegram_id=row["telegram_id"],
        language=row["language"],
        phone=row["phone"],
        title=row["title"],
        reachable=bool(row["reachable"]),
        consent_version=row["consent_version"],
    )


def _speaker(rows: list[Row]) -> Speaker | None:
    if not rows:
        return None
    person = _person(rows[0])
    grants = tuple(
        Grant(
            role=Role(row["role"]),
            person_id=person.id,
            unit_id=row["unit_id"],
            enterprise_id=row["enterprise_id"],
            until=to_moment_or_none(row["until"]),
        )
        for row in rows
        if row["role"] is not None
    )
    return Speaker(person, grants, rows[0]["draft"], bool(rows[0]["language_chosen"]))


async def find_speaker(tx: Tx, telegram_id: int, *, at: datetime) -> Speaker | None:
    """Return the person behind a Telegram user, or None for a stranger."""
    return _speaker(
        await tx.all(
            f"{_SPEAKER} WHERE people.telegram_id = :telegram_id",
            telegram_id=telegram_id,
            at=to_text(at),
        )
    )


async def get_speaker(tx: Tx, person_id: int, *, at: datetime) -> Speaker | None:
    """Return a person by id, with their grants."""
    return _speaker(
        await tx.all(
            f"{_SPEAKER} WHERE people.id = :person_id", person_id=person_id, at=to_text(at)
        )
    )


async def get(tx: Tx, person_id: int) -> Person | None:
    """Return a person by id."""
    row = await tx.one("SELECT * FROM people WHERE id = :person_id", person_id=person_id)
    return None if row is None else _person(row)


async def admit(
    tx: Tx,
    *,
    telegram_id: int,
    name: str,
    language: Language,
    at: datetime,
    title: str = "",
    phone: str = "",
) -> int:
    """Make a person known, or bring what is known of them up to date; return their id."""
    row = await tx.one(
        """
        INSERT INTO people (telegram_id, name, title, phone, language, created_at)
        VALUES (:telegram_id, :name, :title, :phone, :language, :at)
        ON CONFLICT (telegram_id) DO UPDATE SET name = excluded.name, title = excluded.title,
            phone = excluded.phone
        RETURNING id
        """,
        telegram_id=telegram_id,
        name=name,
        title=title,
        phone=phone,
        language=language,
        at=to_text(at),
    )
    if row is None:
        raise LookupError("nobody was admitted")
    return int(row["id"])


async def grant(
    tx: Tx,
    *,
    person_id: int,
    role: Role,
    at: datetime,
    unit_id: int | None = None,
    enterprise_id: int | None = None,
) -> None:
    """Give a person a role; giving it twice changes nothing."""
    await tx.run(
        """
        INSERT INTO grants (person_id, role, unit_id, enterprise_id, since)
        SELECT :person_id, :role, :unit_id, :enterprise_id, :at
        WHERE NOT EXISTS (
            SELECT 1 FROM grants WHERE person_id = :person_id AND role = :role
            AND COALESCE(unit_id, 0) = COALESCE(:unit_id, 0)
            AND COALESCE(enterprise_id, 0) = COALESCE(:enterprise_id, 0)
        )
        """,
        person_id=person_id,
        role=role,
        unit_id=unit_id,
        enterprise_id=enterprise_id,
        at=to_text(at),
    )


async def set_language(tx: Tx, person_id: int, language: Language, *, chosen: bool) -> None:
    """Remember the language a person chose, or the one their Telegram is set to now."""
    await tx.run(
        "UPDATE people SET language = :language, language_chosen = :chosen WHERE id = :person_id",
        person_id=person_id,
        language=language,
        chosen=int(chosen),
    )


async def with_role(
    tx: Tx,
    roles: Sequence[Role],
    *,
    at: datetime,
    unit_id: int | None = None,
    enterprise_id: int | None = None,
) -> list[Person]:
    """Return those who hold one of the roles, for a unit or an enterprise if one is named."""
    values: dict[str, object] = {f"r{number}": role for number, role in enumerate(roles)}
    where = f"grants.role IN ({', '.join(':' + name for name in values)})"
    if unit_id is not None:
        where += " AND grants.unit_id = :unit_id"
        values["unit_id"] = unit_id
    if enterprise_id is not None:
        where += " AND grants.enterprise_id = :enterprise_id"
        values["enterprise_id"] = enterprise_id
    rows = await tx.all(
        f"""
        SELECT DISTINCT people.* FROM people JOIN grants ON grants.person_id = people.id
        WHERE {where} AND (grants.until IS NULL OR grants.until >= :at) ORDER BY people.id
        """,
        at=to_text(at),
        **values,
    )
    return [_person(row) for row in rows]


async def staffed_units(tx: Tx, roles: Sequence[Role], *, at: datetime) -> list[int]:
    """Return the units in which each of these roles is held by somebody."""
    names = {f"r{number}": role for number, role in enumerate(roles)}
    rows = await tx.all(
        f"""
        SELECT units.id FROM units JOIN grants ON grants.unit_id = units.id
        WHERE units.active = 1 AND grants.role IN ({", ".join(":" + name for name in names)})
        AND (grants.until IS NULL OR grants.until >= :at)
        GROUP BY units.id HAVING COUNT(DISTINCT grants.role) = :n ORDER BY units.path
        """,
        at=to_text(at),
        n=len(names),
        **names,
    )
    return [row["id"] for row in rows]


async def add_unit(
    tx: Tx, *, name: str, level: Level, parent_id: int | None = None, short_name: str = ""
) -> int:
    """Enter a unit below another; return its id."""
    row = await tx.one(
        """
        INSERT INTO units (parent_id, path, level, name, short_name)
        VALUES (:parent_id, :name, :level, :name, :short_name) RETURNING id
        """,
        parent_id=parent_id,
        level=level,
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


async def all_units(tx: Tx) -> Units:
    """Return the tree of units."""
    return Units(
        Unit(
            id=row["id"],
            name=row["name"],
            level=Level(row["level"]),
            path=row["path"],
            parent_id=row["parent_id"],
            short_name=row["short_name"],
            active=bool(row["active"]),
        )
        for row in await tx.all("SELECT * FROM units")
    )


async def add_enterprise(
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
    )


async def enterprises(tx: Tx, ids: Sequence[int]) -> list[Enterprise]:
    """Return enterprises by id."""
    names = {f"e{number}": value for number, value in enumerate(ids)}
    rows = await tx.all(
        f"SELECT * FROM enterprises WHERE id IN ({', '.join(':' + name for name in names) or 'NULL'}) ORDER BY id",
        **names,
    )
    return [_enterprise(row) for row in rows]


async def find_enterprise(tx: Tx, name: str) -> Enterprise | None:
    """Return an enterprise by its name or its unified social credit code."""
    row = await tx.one(
        "SELECT * FROM enterprises WHERE name = :name OR credit_code = :name", name=name
    )
    return None if row is None else _enterprise(row)


async def approve_chat(tx: Tx, chat_id: int, *, kind: str, title: str, at: datetime) -> None:
    """Make a group known, as one of enterprises or the work group of a unit."""
    await tx.run(
        """
        INSERT INTO chats (id, kind, title, state, since)
        VALUES (:chat_id, :kind, :title, 'approved', :at)
        ON CONFLICT (id) DO UPDATE SET kind = :kind, title = :title, state = 'approved'
        """,
        chat_id=chat_id,
        kind=kind,
        title=title,
        at=to_text(at),
    )


async def is_approved_chat(tx: Tx, chat_id: int) -> bool:
    """Return whether the office knows this group."""
    row = await tx.one(
        "SELECT 1 FROM chats WHERE id = :chat_id AND state = 'approved'", chat_id=chat_id
    )
    return row is not None


async def leave_chat(tx: Tx, chat_id: int) -> None:
    """Note that the bot is no longer in a group."""
    await tx.run("UPDATE chats SET state = 'left' WHERE id = :chat_id", chat_id=chat_id)
