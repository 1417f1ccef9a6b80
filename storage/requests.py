"""The book of requests: what was asked for, since when it waits, and how it was ruled on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.request import Decision, Request
from bot.domain.terms import RequestKind
from storage import cases
from storage.db import Row, Tx, to_moment, to_moment_or_none, to_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from bot.domain.case import Case
    from bot.domain.rights import Sight


@dataclass(frozen=True, slots=True)
class Waiting:
    """An open request and its case."""

    request: Request
    case: Case


def _request(row: Row) -> Request:
    return Request(
        id=row["id"],
        case_id=row["case_id"],
        kind=RequestKind(row["kind"]),
        asked_event_id=row["asked_event_id"],
        asked_at=to_moment(row["asked_at"]),
        wished_at=to_moment_or_none(row["wished_at"]),
        suggested_unit_id=row["suggested_unit_id"],
        decision=Decision(row["decision"]),
        ruled_event_id=row["ruled_event_id"],
        ruled_at=to_moment_or_none(row["ruled_at"]),
    )


def _open(seen: str) -> str:
    """Return what follows SELECT for the open requests about cases of which this holds."""
    of_one = f"SELECT 1 FROM cases WHERE cases.id = requests.case_id AND {seen}"
    return f"FROM requests WHERE decision = 'open' AND EXISTS ({of_one})"


async def ask(
    tx: Tx,
    case_id: int,
    kind: RequestKind,
    *,
    event_id: int,
    at: datetime,
    wished_at: datetime | None = None,
    suggested_unit_id: int | None = None,
) -> None:
    """Enter a request.

    Raises:
        sqlite3.IntegrityError: One of this kind is open already for the case.

    """
    await tx.run(
        """
        INSERT INTO requests
            (case_id, kind, asked_event_id, asked_at, wished_at, suggested_unit_id, decision)
        VALUES (:case_id, :kind, :event_id, :at, :wished_at, :suggested_unit_id, 'open')
        """,
        case_id=case_id,
        kind=kind.value,
        event_id=event_id,
        at=to_text(at),
        wished_at=None if wished_at is None else to_text(wished_at),
        suggested_unit_id=suggested_unit_id,
    )


async def settle(
    tx: Tx,
    case_id: int,
    kinds: Iterable[RequestKind],
    decision: Decision,
    *,
    event_id: int,
    at: datetime,
) -> None:
    """Enter what became of the open requests of these kinds."""
    for kind in kinds:
        await tx.run(
            """
            UPDATE requests SET decision = :decision, ruled_event_id = :event_id, ruled_at = :at
            WHERE case_id = :case_id AND kind = :kind AND decision = 'open'
            """,
            case_id=case_id,
            kind=kind.value,
            decision=decision.value,
            event_id=event_id,
            at=to_text(at),
        )


async def of_case(tx: Tx, case_id: int) -> list[Request]:
    """Return every request that was made about a case, the first at the top."""
    rows = await tx.all("SELECT * FROM requests WHERE case_id = :id ORDER BY id", id=case_id)
    return [_request(row) for row in rows]


async def waiting(tx: Tx, sight: Sight, *, offset: int, limit: int) -> tuple[list[Waiting], int]:
    """Return open requests that somebody with this sight sees, the oldest first, and how many.

    Args:
        tx: The open transaction.
        sight: What the reader sees.
        offset: How many come before this page.
        limit: How many fit on it.

    """
    seen, values = cases.seen_by_office(sight)
    where = _open(seen)
    counted = await tx.one(f"SELECT COUNT(*) AS n {where}", **values)
    rows = await tx.all(
        f"SELECT * {where} ORDER BY id LIMIT :limit OFFSET :offset",
        limit=limit,
        offset=offset,
        **values,
    )
    found = []
    for row in rows:
        case = await cases.get(tx, row["case_id"])
        if case is not None:
            found.append(Waiting(_request(row), case))
    return found, int(counted["n"]) if counted else 0


async def queue(tx: Tx, sight: Sight, *, limit: int, after: int = 0) -> cases.Page:
    """Return the cases that wait for a ruling, in the order in which it was asked for first.

    Args:
        tx: The open transaction.
        sight: What the reader sees.
        limit: How many.
        after: Only cases about which something was asked later than about this one.

    """
    seen, values = cases.seen_by_office(sight)
    where = _open(seen)
    counted = await tx.one(f"SELECT COUNT(DISTINCT case_id) AS n {where}", **values)
    rows = await tx.all(
        f"""
        SELECT case_id AS id, MIN(id) AS first {where} AND case_id <> :after AND id > COALESCE(
            (SELECT MAX(past.id) FROM requests AS past WHERE past.case_id = :after), 0)
        GROUP BY case_id ORDER BY first LIMIT :limit
        """,
        after=after,
        limit=limit,
        **values,
    )
    found = [await cases.get(tx, row["id"]) for row in rows]
    waiting = tuple(case for case in found if case is not None)
    return cases.Page(waiting, int(counted["n"]) if counted else 0, 0)


async def times_kept(tx: Tx, case_ids: Iterable[int]) -> dict[int, int]:
    """Return how often each of these cases was left parked since it was parked."""
    ids = {f"c{n}": case_id for n, case_id in enumerate(case_ids)}
    if not ids:
        return {}
    rows = await tx.all(
        f"""
        SELECT case_id, COUNT(*) AS n FROM events AS kept
        WHERE act = 'keep_parked' AND case_id IN ({", ".join(f":{name}" for name in ids)})
        AND id > (SELECT MAX(id) FROM events WHERE case_id = kept.case_id AND act = 'park')
        GROUP BY case_id
        """,
        **ids,
    )
    return {int(row["case_id"]): int(row["n"]) for row in rows}


async def late_reviews(tx: Tx, sight: Sight, *, at: datetime) -> int:
    """Return how many parked cases that somebody sees are past their review date."""
    seen, values = cases.seen_by_office(sight)
    row = await tx.one(
        f"SELECT COUNT(*) AS n FROM cases WHERE state = 'parked' AND review_at <= :at AND {seen}",
        at=to_text(at),
        **values,
    )
    return int(row["n"]) if row else 0
