"""What units did in a period, counted from the books as of a moment. Complaints are left out."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from bot.domain.flag import Tally
from bot.domain.penalty import PenaltyKind
from bot.domain.terms import Act
from storage import penalties
from storage.db import Tx, to_text

if TYPE_CHECKING:
    from datetime import datetime

_CARDS = {
    PenaltyKind.YELLOW: "yellow",
    PenaltyKind.RED: "red",
    PenaltyKind.CALLED_OUT: "called_out",
    PenaltyKind.BROKEN: "broken",
}


async def tallies(tx: Tx, *, since: datetime, until: datetime, at: datetime) -> list[Tally]:
    """Return what each unit did in a period, by unit; the period's end is not within.

    What happened after `at` is not counted: neither a date that came later nor a card that was
    revoked later.
    """
    end = min(until, at)
    due: dict[int, set[int]] = defaultdict(set)
    late: dict[int, set[int]] = defaultdict(set)
    listed: dict[int, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for unit_id, case_id in await _due(tx, since=since, until=until, at=at):
        due[unit_id].add(case_id)
    for one in await penalties.given_between(tx, since, until):
        if one.unit_id is None or not one.holds(at):
            continue
        if one.kind is PenaltyKind.BREACH:
            due[one.unit_id].add(one.case_id)
            late[one.unit_id].add(one.case_id)
        else:
            listed[one.unit_id][_CARDS[one.kind]].append(one.case_id)
    for unit_id, case_id, content in await _ratings(tx, since=since, until=end):
        listed[unit_id]["rated"].append(case_id)
        if content:
            listed[unit_id]["content"].append(case_id)
    return [
        Tally(
            unit_id=unit_id,
            due=frozenset(due[unit_id]),
            late=frozenset(late[unit_id]),
            **_tuples(listed[unit_id]),
        )
        for unit_id in sorted({*due, *listed})
    ]


def _tuples(lists: dict[str, list[int]]) -> dict[str, Any]:
    return {name: tuple(ids) for name, ids in lists.items()}


async def _due(tx: Tx, *, since: datetime, until: datetime, at: datetime) -> list[tuple[int, int]]:
    """Return unit and case of each lead part that fell due in a period, or was reported before.

    A part that was returned or given to another unit counts where it was late by then.
    """
    rows = await tx.all(
        """
        SELECT unit_id, case_id FROM (
            SELECT assignments.unit_id, assignments.case_id, CASE
                WHEN assignments.state = 'reported'
                    THEN MIN(assignments.due_at, assignments.finished_at)
                WHEN assignments.state IN ('returned', 'replaced')
                    AND assignments.finished_at < assignments.due_at THEN NULL
                ELSE assignments.due_at END AS counted
            FROM assignments JOIN cases ON cases.id = assignments.case_id
            WHERE assignments.part = 'lead' AND assignments.due_at >= :since
            AND cases.kind <> 'complaint'
        ) WHERE counted >= :since AND counted < :until AND counted <= :at
        """,
        since=to_text(since),
        until=to_text(until),
        at=to_text(at),
    )
    return [(row["unit_id"], row["case_id"]) for row in rows]


async def _ratings(tx: Tx, *, since: datetime, until: datetime) -> list[tuple[int, int, bool]]:
    """Return for each rating given the unit that led the case then, and whether it was content."""
    rows = await tx.all(
        """
        SELECT events.case_id, events.act, (
            SELECT assignments.unit_id FROM assignments
            WHERE assignments.case_id = events.case_id AND assignments.part = 'lead'
            AND assignments.assigned_at <= events.at
            ORDER BY assignments.assigned_at DESC, assignments.id DESC LIMIT 1
        ) AS unit_id
        FROM events JOIN cases ON cases.id = events.case_id
        WHERE events.act IN ('rate_satisfied', 'rate_basic', 'rate_dissatisfied')
        AND events.at >= :since AND events.at < :until AND cases.kind <> 'complaint'
        ORDER BY events.id
        """,
        since=to_text(since),
        until=to_text(until),
    )
    return [
        (row["unit_id"], row["case_id"], row["act"] != Act.RATE_DISSATISFIED)
        for row in rows
        if row["unit_id"] is not None
    ]


async def numbers(tx: Tx, case_ids: list[int]) -> dict[int, str]:
    """Return the numbers of cases by id."""
    marks = {f"c{place}": case_id for place, case_id in enumerate(case_ids)}
    if not marks:
        return {}
    rows = await tx.all(
        f"SELECT id, number FROM cases WHERE id IN ({', '.join(f':{name}' for name in marks)})",
        **marks,
    )
    return {row["id"]: row["number"] for row in rows}
