"""Everything the house keeps about one person, for that person: nobody else's words are in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from storage.db import Tx, to_moment, to_moment_or_none
from storage.events import opened
from storage.forgettings import THEIRS, entries_of

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Themselves:
    """Who they are on file."""

    name: str
    title: str
    phone: str
    telegram_id: int | None
    language: str
    created_at: datetime
    joined_at: datetime | None
    consent_version: int
    consent_at: datetime | None


@dataclass(frozen=True, slots=True)
class Held:
    """A role they hold, or claimed: then with what became of it."""

    role: str
    place: str
    since: datetime
    until: datetime | None = None
    state: str = ""


@dataclass(frozen=True, slots=True)
class Filed:
    """A case that is about them, or that they filed; `text` is theirs where it is about them."""

    id: int
    number: str
    state: str
    filed_at: datetime | None
    text: str
    contact_time: str
    files: tuple[tuple[str, str, str], ...]
    """Kind, name and caption of what they handed in."""


@dataclass(frozen=True, slots=True)
class DidThen:
    """Something they did, with their own words."""

    id: int
    at: datetime
    act: str
    number: str
    data: dict[str, Any]


async def themselves(tx: Tx, person_id: int) -> Themselves | None:
    """Return who somebody is on file."""
    row = await tx.one("SELECT * FROM people WHERE id = :id", id=person_id)
    if row is None:
        return None
    return Themselves(
        name=tx.vault.open(row["name"]),
        title=tx.vault.open(row["title"]),
        phone=tx.vault.open(row["phone"]),
        telegram_id=row["telegram_id"],
        language=row["language"],
        created_at=to_moment(row["created_at"]),
        joined_at=to_moment_or_none(row["joined_at"]),
        consent_version=row["consent_version"],
        consent_at=to_moment_or_none(row["consent_at"]),
    )


async def roles(tx: Tx, person_id: int) -> list[Held]:
    """Return the roles somebody holds, with what they are over."""
    rows = await tx.all(
        """
        SELECT grants.role, grants.since, grants.until,
            COALESCE(enterprises.name, units.name, '') AS place
        FROM grants LEFT JOIN units ON units.id = grants.unit_id
        LEFT JOIN enterprises ON enterprises.id = grants.enterprise_id
        WHERE grants.person_id = :person_id ORDER BY grants.id
        """,
        person_id=person_id,
    )
    return [
        Held(row["role"], row["place"], to_moment(row["since"]), to_moment_or_none(row["until"]))
        for row in rows
    ]


async def claimed(tx: Tx, person_id: int) -> list[Held]:
    """Return the roles somebody asked for; where the place was unknown, what they wrote."""
    rows = await tx.all(
        """
        SELECT claims.role, claims.made_at, claims.state, claims.said,
            COALESCE(enterprises.name, units.name) AS place
        FROM claims LEFT JOIN units ON units.id = claims.unit_id
        LEFT JOIN enterprises ON enterprises.id = claims.enterprise_id
        WHERE claims.person_id = :person_id ORDER BY claims.id
        """,
        person_id=person_id,
    )
    return [
        Held(
            row["role"],
            row["place"] or tx.vault.read(row["said"]),
            to_moment(row["made_at"]),
            state=row["state"],
        )
        for row in rows
    ]


async def filed(tx: Tx, person_id: int, *, after: int, limit: int) -> list[Filed]:
    """Return a page of the cases that somebody filed or that are about them."""
    rows = await tx.all(
        f"""
        SELECT cases.*, {THEIRS} AS about FROM cases
        WHERE (cases.filed_by = :person_id OR {THEIRS}) AND cases.id > :after
        ORDER BY cases.id LIMIT :limit
        """,
        person_id=person_id,
        after=after,
        limit=limit,
    )
    found = []
    for row in rows:
        papers = await tx.all(
            """
            SELECT files.kind, files.name, files.caption FROM files JOIN events ON events.id = files.event_id
            WHERE files.case_id = :case_id AND events.person_id = :person_id ORDER BY files.id
            """,
            case_id=row["id"],
            person_id=person_id,
        )
        found.append(
            Filed(
                id=row["id"],
                number=row["number"],
                state=row["state"],
                filed_at=to_moment_or_none(row["filed_at"]),
                text=tx.vault.open(row["text"]) if row["about"] else "",
                contact_time=tx.vault.open(row["contact_time"]) if row["about"] else "",
                files=tuple(
                    (one["kind"], tx.vault.open(one["name"]), tx.vault.open(one["caption"]))
                    for one in papers
                ),
            )
        )
    return found


async def did(tx: Tx, person_id: int, *, after: int, limit: int) -> list[DidThen]:
    """Return a page of what somebody did, the oldest first."""
    rows = await tx.all(
        """
        SELECT events.id, events.at, events.act, events.data, cases.number
        FROM events LEFT JOIN cases ON cases.id = events.case_id
        WHERE events.person_id = :person_id AND events.id > :after ORDER BY events.id LIMIT :limit
        """,
        person_id=person_id,
        after=after,
        limit=limit,
    )
    return [
        DidThen(
            row["id"],
            to_moment(row["at"]),
            row["act"],
            row["number"] or "",
            opened(tx, row["data"]),
        )
        for row in rows
    ]


async def visits(tx: Tx, person_id: int) -> list[tuple[str, str, str]]:
    """Return what somebody logged of their visits: day, enterprise, their words."""
    rows = await tx.all(
        """
        SELECT activities.day, activities.words, enterprises.name FROM activities
        LEFT JOIN enterprises ON enterprises.id = activities.enterprise_id
        WHERE activities.person_id = :person_id ORDER BY activities.day, activities.id
        """,
        person_id=person_id,
    )
    return [(row["day"], row["name"] or "", tx.vault.open(row["words"])) for row in rows]


async def meetings(tx: Tx, person_id: int) -> list[tuple[str, datetime, int, str, bool]]:
    """Return the meetings somebody signed up for: title, when, heads, state, whether they came."""
    rows = await tx.all(
        """
        SELECT meetings.title, meetings.starts_at, sign_ups.heads, sign_ups.state,
            sign_ups.checked_in_at IS NOT NULL AS came
        FROM sign_ups JOIN meetings ON meetings.id = sign_ups.meeting_id
        WHERE sign_ups.person_id = :person_id ORDER BY meetings.starts_at
        """,
        person_id=person_id,
    )
    return [
        (row["title"], to_moment(row["starts_at"]), row["heads"], row["state"], bool(row["came"]))
        for row in rows
    ]


__all__ = [
    "DidThen",
    "Filed",
    "Held",
    "Themselves",
    "claimed",
    "did",
    "entries_of",
    "filed",
    "meetings",
    "roles",
    "themselves",
    "visits",
]
