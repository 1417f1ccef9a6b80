"""What a liaison did and brought about: pairings, visits, and the figures of both."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from storage.db import Row, Tx, to_moment, to_moment_or_none, to_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.domain.terms import State


@dataclass(frozen=True, slots=True)
class Pairing:
    """One enterprise of a liaison as it stands now. `late` counts those of `open` past their date."""

    enterprise_id: int
    name: str
    since: datetime
    until: datetime | None
    open: int
    late: int
    visited: date | None


async def of_liaison(
    tx: Tx, person_id: int, live: Sequence[State], *, at: datetime
) -> list[Pairing]:
    """Return the enterprises somebody is the liaison of, the urgent first.

    Those with a case past its date come first, then those with open cases, then the ones that
    were not visited for longest. `live` are the states in which a case is open; a complaint is
    none of a liaison's, and not even counted.
    """
    marks = {f"s{number}": state for number, state in enumerate(live)}
    rows = await tx.all(
        f"""
        SELECT enterprises.id, enterprises.name, enterprises.short_name,
            grants.since, grants.until,
            (SELECT COUNT(*) FROM cases WHERE cases.enterprise_id = enterprises.id
                AND kind <> 'complaint' AND state IN ({", ".join(":" + one for one in marks)})
            ) AS open,
            (SELECT COUNT(*) FROM cases WHERE cases.enterprise_id = enterprises.id
                AND kind <> 'complaint' AND state IN ('dispatched', 'handling')
                AND due_at IS NOT NULL AND due_at <= :at) AS late,
            (SELECT MAX(day) FROM activities
                WHERE activities.enterprise_id = enterprises.id) AS visited
        FROM grants JOIN enterprises ON enterprises.id = grants.enterprise_id
        WHERE grants.person_id = :person_id AND grants.role = 'liaison'
            AND (grants.until IS NULL OR grants.until >= :at) AND enterprises.active = 1
        ORDER BY late DESC, open DESC, visited IS NOT NULL, visited, enterprises.id
        """,
        person_id=person_id,
        at=to_text(at),
        **marks,
    )
    return [
        Pairing(
            enterprise_id=row["id"],
            name=row["short_name"] or row["name"],
            since=to_moment(row["since"]),
            until=to_moment_or_none(row["until"]),
            open=row["open"],
            late=row["late"],
            visited=_day(row["visited"]),
        )
        for row in rows
    ]


@dataclass(frozen=True, slots=True)
class Paired:
    """A liaison of one enterprise, by name."""

    person_id: int
    name: str
    since: datetime


async def liaisons_of(tx: Tx, enterprise_id: int, *, at: datetime) -> list[Paired]:
    """Return who is the liaison of an enterprise, the one of longest standing first."""
    rows = await tx.all(
        """
        SELECT people.id, people.name, grants.since
        FROM grants JOIN people ON people.id = grants.person_id
        WHERE grants.enterprise_id = :enterprise_id AND grants.role = 'liaison'
            AND (grants.until IS NULL OR grants.until >= :at)
        ORDER BY grants.since, people.id
        """,
        enterprise_id=enterprise_id,
        at=to_text(at),
    )
    return [Paired(row["id"], tx.vault.open(row["name"]), to_moment(row["since"])) for row in rows]


async def unpair(tx: Tx, person_id: int, enterprise_id: int) -> bool:
    """Take an enterprise from a liaison; return whether it was theirs."""
    changed = await tx.run(
        """
        DELETE FROM grants WHERE person_id = :person_id AND role = 'liaison'
            AND enterprise_id = :enterprise_id
        """,
        person_id=person_id,
        enterprise_id=enterprise_id,
    )
    return changed > 0


async def reachable(tx: Tx, enterprise_id: int, *, at: datetime) -> list[str]:
    """Return the names of those contacts of an enterprise whom a message reaches."""
    rows = await tx.all(
        """
        SELECT people.name FROM people JOIN grants ON grants.person_id = people.id
        WHERE grants.enterprise_id = :enterprise_id AND grants.role = 'owner'
            AND (grants.until IS NULL OR grants.until >= :at)
            AND people.telegram_id IS NOT NULL AND people.reachable = 1
        ORDER BY people.id
        """,
        enterprise_id=enterprise_id,
        at=to_text(at),
    )
    return [tx.vault.open(row["name"]) for row in rows]


@dataclass(frozen=True, slots=True)
class Cadre:
    """Somebody who holds a role, and the units where: 0 is over everything."""

    person_id: int
    name: str
    unit_ids: tuple[int, ...]


async def cadres(tx: Tx, roles: Sequence[str], *, at: datetime) -> list[Cadre]:
    """Return everybody who holds one of these roles, by id and name; liaisons come first.

    A liaison is where the enterprise is at home.
    """
    marks = {f"r{number}": role for number, role in enumerate(roles)}
    rows = await tx.all(
        f"""
        SELECT people.id, people.name,
            GROUP_CONCAT(DISTINCT COALESCE(grants.unit_id, enterprises.unit_id, 0)) AS unit_ids
        FROM people
        JOIN grants ON grants.person_id = people.id
        LEFT JOIN enterprises ON enterprises.id = grants.enterprise_id
        WHERE grants.role IN ({", ".join(":" + one for one in marks)})
            AND (grants.until IS NULL OR grants.until >= :at) AND people.forgotten_at IS NULL
        GROUP BY people.id, people.name
        ORDER BY MAX(CASE grants.role WHEN 'liaison' THEN 1 ELSE 0 END) DESC, people.id
        """,
        at=to_text(at),
        **marks,
    )
    return [
        Cadre(row["id"], tx.vault.open(row["name"]), tuple(map(int, row["unit_ids"].split(","))))
        for row in rows
    ]


@dataclass(frozen=True, slots=True)
class Solved:
    """Numbers of the cases behind a quota, and of those left out of it."""

    confirmed: tuple[str, ...]
    by_phone: tuple[str, ...]


async def solved(tx: Tx, enterprise_id: int, *, since: datetime, until: datetime) -> Solved:
    """Return which problems of an enterprise were solved in a time.

    One that counts is to be acted upon, was closed with outcome A between the moments (the first
    within, the last not), and the enterprise itself confirmed it, satisfied or mostly so. What a
    liaison wrote down as an answer by phone is left out, for the quota is theirs.
    """
    rows = await tx.all(
        """
        SELECT number, rated_by_phone FROM cases
        WHERE enterprise_id = :enterprise_id AND kind = 'action' AND outcome = 'A'
            AND state IN ('closed', 'archived') AND rating IN ('satisfied', 'basic')
            AND closed_at >= :since AND closed_at < :until
        ORDER BY closed_at, id
        """,
        enterprise_id=enterprise_id,
        since=to_text(since),
        until=to_text(until),
    )
    return Solved(
        tuple(row["number"] for row in rows if not row["rated_by_phone"]),
        tuple(row["number"] for row in rows if row["rated_by_phone"]),
    )


@dataclass(frozen=True, slots=True)
class Activity:
    """One visit, call or meeting, and what it was about."""

    id: int
    kind: str
    day: date
    who: str
    words: str


async def add(
    tx: Tx,
    *,
    kind: str,
    day: date,
    person_id: int,
    enterprise_id: int,
    words: str,
    at: datetime,
    about: int | None = None,
) -> int:
    """Put an activity on record.

    Its words are sealed with the key of `about`, the person of the enterprise of whom they speak,
    as what others say in a case is; where there is none, with the house key.
    """
    row = await tx.one(
        """
        INSERT INTO activities (kind, day, person_id, enterprise_id, words, at)
        VALUES (:kind, :day, :person_id, :enterprise_id, :words, :at) RETURNING id
        """,
        kind=kind,
        day=day.isoformat(),
        person_id=person_id,
        enterprise_id=enterprise_id,
        words=tx.vault.seal(tx.vault.keeper(about), words),
        at=to_text(at),
    )
    if row is None:
        raise LookupError("no activity was entered")
    return int(row["id"])


async def of_enterprise(tx: Tx, enterprise_id: int, *, limit: int) -> list[Activity]:
    """Return the latest activities at an enterprise, the newest first."""
    rows = await tx.all(
        """
        SELECT activities.*, people.name AS who FROM activities
        JOIN people ON people.id = activities.person_id
        WHERE activities.enterprise_id = :enterprise_id
        ORDER BY activities.day DESC, activities.id DESC LIMIT :limit
        """,
        enterprise_id=enterprise_id,
        limit=limit,
    )
    return [_activity(tx, row) for row in rows]


def _activity(tx: Tx, row: Row) -> Activity:
    return Activity(
        id=row["id"],
        kind=row["kind"],
        day=date.fromisoformat(row["day"]),
        who=tx.vault.open(row["who"]),
        words=tx.vault.open(row["words"]),
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
