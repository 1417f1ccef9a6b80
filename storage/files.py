"""Photos, documents and voices that came with an event of a case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage.db import Row, Tx, to_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class File:
    """A file of a case. It is `waiting` until its bytes lie in our folder."""

    id: int
    case_id: int
    event_id: int
    kind: str
    telegram_file_id: str
    unique_id: str
    name: str
    mime: str
    size: int
    caption: str
    state: str
    attempts: int
    keeper_id: int | None = None
    """With whose key its bytes are sealed; None for those from before there were keys."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A file whose bytes are here: under which checksum, sealed with whose key."""

    id: int
    sha256: str
    keeper_id: int | None


def _file(tx: Tx, row: Row) -> File:
    return File(
        id=row["id"],
        case_id=row["case_id"],
        event_id=row["event_id"],
        kind=row["kind"],
        telegram_file_id=tx.vault.open(row["telegram_file_id"]),
        unique_id=tx.vault.open(row["unique_id"]),
        name=tx.vault.open(row["name"]),
        mime=row["mime"],
        size=row["size"],
        caption=tx.vault.open(row["caption"]),
        state=row["state"],
        keeper_id=row["keeper_id"],
        attempts=row["attempts"],
    )


@dataclass(frozen=True, slots=True)
class NewFile:
    """What is known of a file when it is handed in."""

    kind: str
    telegram_file_id: str
    unique_id: str
    name: str = ""
    mime: str = ""
    size: int = 0
    caption: str = ""


async def attach(
    tx: Tx,
    case_id: int,
    event_id: int,
    given: Sequence[NewFile],
    *,
    at: datetime,
    keeper: int | None = None,
) -> None:
    """Enter files with the event they came with; the porter fetches them.

    Their names, captions and bytes, and the handle by which Telegram gives them out, are sealed
    with the key of `keeper`; without one, with the house's.
    """
    keeper = tx.vault.keeper(keeper)
    seal = tx.vault.seal
    await tx.many(
        """
        INSERT INTO files (case_id, event_id, position, kind, telegram_file_id, unique_id, name,
                           mime, size, caption, state, due_at, keeper_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?)
        """,
        [
            (
                case_id,
                event_id,
                position,
                file.kind,
                seal(keeper, file.telegram_file_id),
                seal(keeper, file.unique_id),
                seal(keeper, file.name),
                file.mime,
                file.size,
                seal(keeper, file.caption),
                to_text(at),
                keeper,
            )
            for position, file in enumerate(given)
        ],
    )


SHOWN = """
    (:released_only = 0 OR EXISTS (
        SELECT 1 FROM events AS origin WHERE origin.id = files.event_id
        AND origin.act <> 'co_opine' AND (
            origin.act NOT IN ('report', 'solve_on_spot', 'answer') OR 'release' = (
                SELECT verdict.act FROM events AS verdict
                WHERE verdict.case_id = origin.case_id AND verdict.id > origin.id
                  AND verdict.act IN
                      ('release', 'rework', 'send_back', 'report', 'solve_on_spot', 'answer')
                ORDER BY verdict.id LIMIT 1))))
"""
"""Which files are shown: with `:released_only`, none of a report that was not released, and none
of a co unit's opinion, which is for the lead unit and the office."""


async def of_case(tx: Tx, case_id: int, *, released_only: bool = False) -> list[File]:
    """Return the files of a case in the order in which they came.

    Args:
        tx: The transaction.
        case_id: The case.
        released_only: Leave out those of a report that the office has not released: still under
            review, reworked, sent back, or replaced by another one.

    """
    rows = await tx.all(
        f"SELECT * FROM files WHERE case_id = :case_id AND {SHOWN} ORDER BY id",
        case_id=case_id,
        released_only=int(released_only),
    )
    return [_file(tx, row) for row in rows]


async def brought_since(tx: Tx, person_id: int, *, since: datetime) -> tuple[int, int]:
    """Return how many files somebody has brought since a moment, and their bytes."""
    row = await tx.one(
        """
        SELECT COUNT(*) AS number, COALESCE(SUM(size), 0) AS size FROM files WHERE event_id IN (
            SELECT id FROM (
                SELECT id, at FROM events WHERE person_id = :person_id ORDER BY id DESC LIMIT 2000
            ) AS latest WHERE at >= :since
        )
        """,
        person_id=person_id,
        since=to_text(since),
    )
    return (int(row["number"]), int(row["size"])) if row else (0, 0)


async def brought_to(tx: Tx, case_id: int, person_id: int) -> int:
    """Return how many files somebody has brought to a case."""
    row = await tx.one(
        """
        SELECT COUNT(*) AS n FROM files WHERE case_id = :case_id AND event_id IN (
            SELECT id FROM events WHERE case_id = :case_id AND person_id = :person_id)
        """,
        case_id=case_id,
        person_id=person_id,
    )
    return int(row["n"]) if row else 0


async def waiting(tx: Tx, *, at: datetime, limit: int) -> list[File]:
    """Return files that are to be fetched now."""
    rows = await tx.all(
        "SELECT * FROM files WHERE state = 'waiting' AND due_at <= :at ORDER BY due_at, id LIMIT :limit",
        at=to_text(at),
        limit=limit,
    )
    return [_file(tx, row) for row in rows]


async def stored(tx: Tx, *, after: int, limit: int) -> list[Stored]:
    """Return a page of the files whose bytes lie in our folder."""
    rows = await tx.all(
        """
        SELECT id, sha256, keeper_id FROM files
        WHERE state = 'stored' AND sha256 <> '' AND unique_id <> '' AND id > :after
        ORDER BY id LIMIT :limit
        """,
        after=after,
        limit=limit,
    )
    return [Stored(row["id"], row["sha256"], row["keeper_id"]) for row in rows]


async def note_stored(tx: Tx, file_id: int, *, sha256: str) -> None:
    """Note that the bytes lie in our folder under their checksum."""
    await tx.run(
        "UPDATE files SET state = 'stored', sha256 = :sha256, error = NULL WHERE id = :file_id",
        file_id=file_id,
        sha256=sha256,
    )


async def note_failed(tx: Tx, file_id: int, *, error: str, again_at: datetime | None) -> None:
    """Note that fetching failed; without `again_at` it is not tried any more."""
    await tx.run(
        """
        UPDATE files SET state = CASE WHEN :again_at IS NULL THEN 'failed' ELSE 'waiting' END,
            attempts = attempts + 1, error = :error, due_at = COALESCE(:again_at, due_at)
        WHERE id = :file_id
        """,
        file_id=file_id,
        error=error,
        again_at=None if again_at is None else to_text(again_at),
    )
