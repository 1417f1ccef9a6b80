"""People, and the roles they were granted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain import consent
from bot.domain.people import Grant, Person, Role
from bot.render.markup import flat
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


def _person(tx: Tx, row: Row) -> Person:
    return Person(
        id=row["id"],
        name=tx.vault.open(row["name"]),
        telegram_id=row["telegram_id"],
        language=row["language"],
        phone=tx.vault.open(row["phone"]),
        title=tx.vault.open(row["title"]),
        reachable=bool(row["reachable"]),
        consent_version=row["consent_version"],
        forgotten=row["forgotten_at"] is not None,
    )


def _speaker(tx: Tx, rows: list[Row]) -> Speaker | None:
    if not rows:
        return None
    person = _person(tx, rows[0])
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
    draft = rows[0]["draft"]
    opened = None if draft is None else tx.vault.open(draft)
    return Speaker(person, grants, opened, bool(rows[0]["language_chosen"]))


async def find_speaker(tx: Tx, telegram_id: int, *, at: datetime) -> Speaker | None:
    """Return the person behind a Telegram user, or None for a stranger."""
    return _speaker(
        tx,
        await tx.all(
            f"{_SPEAKER} WHERE people.telegram_id = :telegram_id",
            telegram_id=telegram_id,
            at=to_text(at),
        ),
    )


async def get_speaker(tx: Tx, person_id: int, *, at: datetime) -> Speaker | None:
    """Return a person by id, with their grants."""
    return _speaker(
        tx,
        await tx.all(
            f"{_SPEAKER} WHERE people.id = :person_id", person_id=person_id, at=to_text(at)
        ),
    )


async def get(tx: Tx, person_id: int) -> Person | None:
    """Return a person by id."""
    row = await tx.one("SELECT * FROM people WHERE id = :person_id", person_id=person_id)
    return None if row is None else _person(tx, row)


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
    """Make a person known who has consented, or bring up to date what is known of them.

    Returns:
        Their id.

    """
    row = await tx.one(
        """
        INSERT INTO people (telegram_id, name, language, created_at, joined_at, consent_version,
            consent_at)
        VALUES (:telegram_id, '', :language, :at, :at, :version, :at)
        ON CONFLICT (telegram_id) DO UPDATE SET name = ''
        RETURNING id
        """,
        telegram_id=telegram_id,
        language=language,
        at=to_text(at),
        version=consent.VERSION,
    )
    if row is None:
        raise LookupError("nobody was admitted")
    await describe(tx, int(row["id"]), name=name, title=title, phone=phone)
    return int(row["id"])


async def enter(
    tx: Tx, *, name: str, language: Language, at: datetime, title: str = "", phone: str = ""
) -> int:
    """Enter somebody who has not come in yet, as from a roster; return their id."""
    row = await tx.one(
        """
        INSERT INTO people (name, language, created_at) VALUES ('', :language, :at) RETURNING id
        """,
        language=language,
        at=to_text(at),
    )
    if row is None:
        raise LookupError("nobody was entered")
    await describe(tx, int(row["id"]), name=name, title=title, phone=phone)
    return int(row["id"])


async def describe(
    tx: Tx,
    person_id: int,
    *,
    name: str | None = None,
    title: str | None = None,
    phone: str | None = None,
) -> None:
    """Write down who a person is, sealed with their own key; what is None stays as it is.

    Each on one line, without what hides or reorders words: else a name could speak for us.
    """

    def sealed(text: str | None) -> str | None:
        return None if text is None else tx.vault.seal(person_id, flat(text))

    await tx.run(
        """
        UPDATE people SET name = COALESCE(:name, name), title = COALESCE(:title, title),
            phone = COALESCE(:phone, phone)
        WHERE id = :person_id
        """,
        person_id=person_id,
        name=sealed(name),
        title=sealed(title),
        phone=sealed(phone),
    )


async def consented(tx: Tx, person_id: int, version: int, *, at: datetime) -> None:
    """Note that a person agrees to a wording of the consent."""
    await tx.run(
        """
        UPDATE people SET consent_version = :version, consent_at = :at,
            joined_at = COALESCE(joined_at, :at)
        WHERE id = :person_id
        """,
        person_id=person_id,
        version=version,
        at=to_text(at),
    )


async def unite(tx: Tx, *, keep: int, gone: int) -> None:
    """Let two entries of one person be one: the other keeps nothing that anybody could find.

    Roles, claims and cases go over, and so does the Telegram account with its consent where the
    one that stays has none. What was said in the name of the other stays in the events.
    """
    both = {"keep": keep, "gone": gone}
    await tx.run(
        """
        DELETE FROM grants WHERE person_id = :gone AND EXISTS (
            SELECT 1 FROM grants AS other WHERE other.person_id = :keep
            AND other.role = grants.role
            AND COALESCE(other.unit_id, 0) = COALESCE(grants.unit_id, 0)
            AND COALESCE(other.enterprise_id, 0) = COALESCE(grants.enterprise_id, 0)
        )
        """,
        **both,
    )
    await tx.run(
        """
        DELETE FROM subscriptions WHERE person_id = :gone
        AND EXISTS (SELECT 1 FROM subscriptions WHERE person_id = :keep)
        """,
        **both,
    )
    for table, column in _BELONGINGS:
        await tx.run(f"UPDATE {table} SET {column} = :keep WHERE {column} = :gone", **both)
    account = await tx.one("SELECT * FROM people WHERE id = :gone", gone=gone)
    await tx.run("DELETE FROM desks WHERE person_id = :gone", gone=gone)
    await tx.run(
        """
        UPDATE people SET telegram_id = NULL, name = '', title = '', phone = '', same_as = :keep
        WHERE id = :gone
        """,
        **both,
    )
    if account is not None and account["telegram_id"] is not None:
        await tx.run(
            """
            UPDATE people SET telegram_id = :telegram_id, language = :language,
                language_chosen = :chosen, reachable = 1, consent_version = :version,
                consent_at = :consent_at, joined_at = :joined_at
            WHERE id = :keep AND telegram_id IS NULL
            """,
            keep=keep,
            telegram_id=account["telegram_id"],
            language=account["language"],
            chosen=account["language_chosen"],
            version=account["consent_version"],
            consent_at=account["consent_at"],
            joined_at=account["joined_at"],
        )


_BELONGINGS = (
    ("grants", "person_id"),
    ("claims", "person_id"),
    ("invitations", "redeemed_by"),
    ("cases", "filed_by"),
    ("cases", "contact_id"),
    ("cases", "handler_id"),
    ("activities", "person_id"),
    ("outbox", "person_id"),
    ("subscriptions", "person_id"),
    ("deliveries", "person_id"),
)
"""What goes over when two entries turn out to be one person. Events stay as they were written."""


async def grant(
    tx: Tx,
    *,
    person_id: int,
    role: Role,
    at: datetime,
    unit_id: int | None = None,
    enterprise_id: int | None = None,
    until: datetime | None = None,
    granted_by: int | None = None,
) -> bool:
    """Give a person a role, until a moment or for good; giving it twice changes nothing.

    Returns:
        Whether anything is different now.

    """
    changed = await tx.run(
        """
        INSERT INTO grants (person_id, role, unit_id, enterprise_id, since, until, granted_by)
        VALUES (:person_id, :role, :unit_id, :enterprise_id, :at, :until, :granted_by)
        ON CONFLICT (person_id, role, COALESCE(unit_id, 0), COALESCE(enterprise_id, 0))
            DO UPDATE SET until = excluded.until, granted_by = excluded.granted_by,
                since = CASE WHEN grants.until < excluded.since THEN excluded.since
                    ELSE grants.since END
            WHERE grants.until IS DISTINCT FROM excluded.until
        """,
        person_id=person_id,
        role=role,
        unit_id=unit_id,
        enterprise_id=enterprise_id,
        at=to_text(at),
        until=None if until is None else to_text(until),
        granted_by=granted_by,
    )
    return changed == 1


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
    whole: bool = False,
) -> list[Person]:
    """Return those who hold one of the roles, for a unit or an enterprise if one is named.

    `whole` asks for those alone who hold it over everything.
    """
    values: dict[str, object] = {f"r{number}": role for number, role in enumerate(roles)}
    where = f"grants.role IN ({', '.join(':' + name for name in values)})"
    if unit_id is not None:
        where += " AND grants.unit_id = :unit_id"
        values["unit_id"] = unit_id
    if whole:
        where += " AND grants.unit_id IS NULL"
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
    return [_person(tx, row) for row in rows]


async def lasting_admins(tx: Tx) -> list[int]:
    """Return who is administrator over everything without an end."""
    rows = await tx.all(
        """
        SELECT DISTINCT person_id FROM grants
        WHERE role = :role AND unit_id IS NULL AND until IS NULL ORDER BY person_id
        """,
        role=Role.ADMIN,
    )
    return [row["person_id"] for row in rows]


async def grants_of(
    tx: Tx, person_ids: Sequence[int], *, at: datetime
) -> dict[int, tuple[Grant, ...]]:
    """Return what each of these people was granted and holds now."""
    values = {f"p{number}": value for number, value in enumerate(person_ids)}
    rows = await tx.all(
        f"""
        SELECT * FROM grants WHERE person_id IN ({", ".join(":" + name for name in values) or "NULL"})
        AND (until IS NULL OR until >= :at)
        """,
        at=to_text(at),
        **values,
    )
    found: dict[int, list[Grant]] = {person_id: [] for person_id in person_ids}
    for row in rows:
        found[row["person_id"]].append(
            Grant(
                role=Role(row["role"]),
                person_id=row["person_id"],
                unit_id=row["unit_id"],
                enterprise_id=row["enterprise_id"],
                until=to_moment_or_none(row["until"]),
            )
        )
    return {person_id: tuple(held) for person_id, held in found.items()}
