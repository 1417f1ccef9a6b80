"""What a card shows around a case, read in as few statements as can be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from storage.db import Row, Tx, to_moment
from storage.events import opened
from storage.files import SHOWN

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Names and numbers of those around a case, how many files it has, and whether one reader follows it."""

    enterprise: str
    contact: str
    contact_phone: str
    handler: str
    handler_phone: str
    files: int
    contact_forgotten: bool = False
    handler_forgotten: bool = False
    leader: str = ""
    followed: bool = False
    policy: str = ""


async def surroundings(
    tx: Tx, case_id: int, *, reader_id: int | None = None, released_only: bool = False
) -> Surroundings:
    """Return what stands around a case.

    Args:
        tx: The transaction.
        case_id: The case.
        reader_id: Who may follow it, where that matters.
        released_only: Do not count files of a report that the office has not released.

    Raises:
        LookupError: There is no such case.

    """
    row = await tx.one(
        f"""
        SELECT enterprises.name AS enterprise, contact.name AS contact,
               contact.phone AS contact_phone, contact.forgotten_at AS contact_forgotten,
               handler.name AS handler, handler.phone AS handler_phone,
               handler.forgotten_at AS handler_forgotten, leader.name AS leader,
               policies.title AS policy,
               (SELECT COUNT(*) FROM files WHERE files.case_id = cases.id AND {SHOWN}) AS files,
               EXISTS (SELECT 1 FROM follows WHERE follows.person_id = :reader_id
                   AND follows.case_id = cases.id) AS followed
        FROM cases
        JOIN enterprises ON enterprises.id = cases.enterprise_id
        LEFT JOIN people AS contact ON contact.id = CASE
            WHEN cases.contact_id IS NOT NULL THEN cases.contact_id
            WHEN cases.source IN ('bot', 'qr') THEN cases.filed_by END
        LEFT JOIN people AS handler ON handler.id = cases.handler_id
        LEFT JOIN people AS leader ON leader.id = cases.leader_id
        LEFT JOIN policies ON policies.id = cases.policy_id
        WHERE cases.id = :case_id
        """,
        case_id=case_id,
        reader_id=reader_id,
        released_only=int(released_only),
    )
    if row is None:
        raise LookupError(f"no case {case_id}")
    return Surroundings(
        enterprise=row["enterprise"],
        contact=tx.vault.read(row["contact"]),
        contact_phone=tx.vault.read(row["contact_phone"]),
        contact_forgotten=row["contact_forgotten"] is not None,
        handler=tx.vault.read(row["handler"]),
        handler_phone=tx.vault.read(row["handler_phone"]),
        handler_forgotten=row["handler_forgotten"] is not None,
        leader=tx.vault.read(row["leader"]),
        files=row["files"],
        followed=bool(row["followed"]),
        policy=row["policy"] or "",
    )


@dataclass(frozen=True, slots=True)
class Past:
    """One event of a case with the name of whoever did it."""

    event_id: int
    act: str
    at: datetime
    who: str
    data: dict[str, Any]
    forgotten: bool = False
    """Whether whoever did it has been forgotten since."""


_PAST = """
    SELECT events.id, events.act, events.at, events.data, people.name,
        people.forgotten_at
    FROM events LEFT JOIN people ON people.id = events.person_id
"""


def _past(tx: Tx, row: Row) -> Past:
    return Past(
        row["id"],
        row["act"],
        to_moment(row["at"]),
        tx.vault.read(row["name"]),
        opened(tx, row["data"]),
        row["forgotten_at"] is not None,
    )


async def history(tx: Tx, case_id: int) -> list[Past]:
    """Return what happened to a case, from first to last."""
    rows = await tx.all(
        f"{_PAST} WHERE events.case_id = :case_id ORDER BY events.id", case_id=case_id
    )
    return [_past(tx, row) for row in rows]


async def past(tx: Tx, event_id: int) -> Past | None:
    """Return one event with the name of whoever did it."""
    row = await tx.one(f"{_PAST} WHERE events.id = :event_id", event_id=event_id)
    return None if row is None else _past(tx, row)
