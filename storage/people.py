"""People, and the roles they were granted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.people import Grant, Person, Role
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
        forgotten=row["forgotten_at"] is not None,
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
