"""Slow work, done one by one by the workshop: asked for, begun, got on with, ended.

`params` are codes and ids only: what is personal is read when the work is done. They are gone once
it has ended.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from storage.db import Row, Tx, to_moment, to_moment_or_none, to_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

MOST_ATTEMPTS = 3
"""Work that was begun so often without an end is not begun again."""
MOST_WAITING = 5
"""So many jobs of one person may wait or be under way."""


class State(StrEnum):
    """Where a job stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class TooManyJobs(Exception):
    """Somebody has as much work waiting as one may have."""


@dataclass(frozen=True, slots=True)
class Job:
    """Slow work for somebody; `done` of `total` says how far it is, as far as that is known."""

    id: int
    kind: str
    person_id: int | None
    chat_id: int | None
    params: Mapping[str, Any]
    state: State
    asked_at: datetime
    attempts: int
    done: int
    total: int
    message_id: int | None
    ended_at: datetime | None
    result: Mapping[str, Any]


def _job(row: Row) -> Job:
    return Job(
        id=row["id"],
        kind=row["kind"],
        person_id=row["person_id"],
        chat_id=row["chat_id"],
        params=json.loads(row["params"]),
        state=State(row["state"]),
        asked_at=to_moment(row["asked_at"]),
        attempts=row["attempts"],
        done=row["done"],
        total=row["total"],
        message_id=row["message_id"],
        ended_at=to_moment_or_none(row["ended_at"]),
        result=json.loads(row["result"]) if row["result"] else {},
    )


async def ask(
    tx: Tx,
    kind: str,
    *,
    person_id: int | None,
    chat_id: int | None,
    params: Mapping[str, Any],
    at: datetime,
) -> tuple[int, bool]:
    """Ask for work; return its id, and whether it is new: what waits already is not asked twice.

    Raises:
        TooManyJobs: This person has too many jobs open.

    """
    written = json.dumps(params, ensure_ascii=False, sort_keys=True)
    rows = await tx.all(
        """
        SELECT id, kind, params FROM jobs
        WHERE state IN ('waiting', 'running') AND person_id IS :person_id
        """,
        person_id=person_id,
    )
    for row in rows:
        if row["kind"] == kind and row["params"] == written:
            return int(row["id"]), False
    if len(rows) >= MOST_WAITING:
        raise TooManyJobs
    entered = await tx.one(
        """
        INSERT INTO jobs (kind, person_id, chat_id, params, state, asked_at)
        VALUES (:kind, :person_id, :chat_id, :params, 'waiting', :at) RETURNING id
        """,
        kind=kind,
        person_id=person_id,
        chat_id=chat_id,
        params=written,
        at=to_text(at),
    )
    if entered is None:
        raise LookupError("no job was entered")
    return int(entered["id"]), True


async def get(tx: Tx, job_id: int) -> Job | None:
    """Return a job by id."""
    row = await tx.one("SELECT * FROM jobs WHERE id = :job_id", job_id=job_id)
    return None if row is None else _job(row)


async def ahead(tx: Tx, job_id: int) -> int:
    """Return how many jobs are to be done before this one."""
    row = await tx.one(
        "SELECT COUNT(*) AS n FROM jobs WHERE state IN ('waiting', 'running') AND id < :job_id",
        job_id=job_id,
    )
    return int(row["n"]) if row else 0


async def begin_next(tx: Tx) -> Job | None:
    """Begin the job that has waited longest and return it; None where nothing waits."""
    row = await tx.one(
        """
        UPDATE jobs SET state = 'running', attempts = attempts + 1, done = 0, total = 0
        WHERE id = (SELECT MIN(id) FROM jobs WHERE state = 'waiting') RETURNING *
        """
    )
    return None if row is None else _job(row)


async def recover(tx: Tx) -> None:
    """Let what was under way when the process ended wait again, at the start of the next one."""
    await tx.run("UPDATE jobs SET state = 'waiting' WHERE state = 'running'")


async def is_running(tx: Tx, job_id: int) -> bool:
    """Return whether a job is under way, and has neither ended nor been cancelled."""
    return (
        await tx.one("SELECT id FROM jobs WHERE id = :job_id AND state = 'running'", job_id=job_id)
        is not None
    )


async def note_progress(tx: Tx, job_id: int, *, done: int, total: int) -> bool:
    """Note how far a job is; return False where it is not under way any more."""
    changed = await tx.run(
        "UPDATE jobs SET done = :done, total = :total WHERE id = :job_id AND state = 'running'",
        job_id=job_id,
        done=done,
        total=total,
    )
    return changed > 0


async def note_message(tx: Tx, job_id: int, message_id: int) -> None:
    """Note which message shows the progress of a job."""
    await tx.run(
        "UPDATE jobs SET message_id = :message_id WHERE id = :job_id",
        job_id=job_id,
        message_id=message_id,
    )


async def end(
    tx: Tx, job_id: int, state: State, *, at: datetime, result: Mapping[str, Any] | None = None
) -> bool:
    """End a job; return False where it had ended before, as when it was cancelled."""
    changed = await tx.run(
        """
        UPDATE jobs SET state = :state, ended_at = :at, result = :result, params = '{}'
        WHERE id = :job_id AND state IN ('waiting', 'running')
        """,
        job_id=job_id,
        state=state,
        at=to_text(at),
        result=json.dumps(result, ensure_ascii=False) if result else "",
    )
    return changed > 0


async def forget_old(tx: Tx, *, before: datetime) -> None:
    """Remove jobs that ended long ago."""
    await tx.run("DELETE FROM jobs WHERE ended_at < :before", before=to_text(before))
