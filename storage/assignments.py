"""Assignments (承办): which unit has which part in a case, by when, and how far it is."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING

from bot.domain.assignment import (
    MOVES,
    Assignment,
    AssignmentState,
    Part,
    Told,
    UnlawfulAssignment,
    written_up,
)
from bot.domain.terms import Act
from storage.db import Row, Tx, to_moment, to_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

_CURRENT = "state NOT IN ('returned', 'replaced')"
OPEN_CO = "part = 'co' AND state IN ('waiting', 'acknowledged')"
"""A co unit's part whose opinion is owed, as a condition."""


def _assignment(row: Row) -> Assignment:
    def moment(name: str) -> datetime | None:
        return None if row[name] is None else to_moment(row[name])

    return Assignment(
        id=row["id"],
        case_id=row["case_id"],
        unit_id=row["unit_id"],
        part=Part(row["part"]),
        state=AssignmentState(row["state"]),
        assigned_at=to_moment(row["assigned_at"]),
        due_at=moment("due_at"),
        acknowledged_at=moment("acknowledged_at"),
        acknowledged_by=row["acknowledged_by"],
        finished_at=moment("finished_at"),
    )


async def of_case(tx: Tx, case_id: int) -> list[Assignment]:
    """Return the parts that units have in a case now, the lead first."""
    rows = await tx.all(
        f"""
        SELECT * FROM assignments WHERE case_id = :case_id AND {_CURRENT}
        ORDER BY CASE part WHEN 'lead' THEN 0 WHEN 'co' THEN 1 ELSE 2 END, id
        """,
        case_id=case_id,
    )
    return [_assignment(row) for row in rows]


async def write(tx: Tx, before: Sequence[Assignment], after: Sequence[Assignment]) -> None:
    """Write what has changed between two states of the book of one case."""
    known = {one.id: one for one in before}
    for one in after:
        values: dict[str, object] = {
            "state": one.state,
            "due_at": None if one.due_at is None else to_text(one.due_at),
            "acknowledged_at": (
                None if one.acknowledged_at is None else to_text(one.acknowledged_at)
            ),
            "acknowledged_by": one.acknowledged_by,
            "finished_at": None if one.finished_at is None else to_text(one.finished_at),
        }
        if not one.id:
            await tx.run(
                """
                INSERT INTO assignments (case_id, unit_id, part, state, assigned_at, due_at,
                    acknowledged_at, acknowledged_by, finished_at)
                VALUES (:case_id, :unit_id, :part, :state, :assigned_at, :due_at,
                    :acknowledged_at, :acknowledged_by, :finished_at)
                """,
                case_id=one.case_id,
                unit_id=one.unit_id,
                part=one.part,
                assigned_at=to_text(one.assigned_at),
                **values,
            )
        elif one != known[one.id]:
            await tx.run(
                """
                UPDATE assignments SET state = :state, due_at = :due_at,
                    acknowledged_at = :acknowledged_at, acknowledged_by = :acknowledged_by,
                    finished_at = :finished_at
                WHERE id = :row_id
                """,
                row_id=one.id,
                **values,
            )


async def owed_in(tx: Tx, case_ids: Sequence[int]) -> dict[int, list[Assignment]]:
    """Return the opinions that co units owe in these cases, by case."""
    marks = {f"c{number}": case_id for number, case_id in enumerate(case_ids)}
    if not marks:
        return {}
    rows = await tx.all(
        f"""
        SELECT * FROM assignments WHERE {OPEN_CO}
        AND case_id IN ({", ".join(f":{name}" for name in marks)}) ORDER BY id
        """,
        **marks,
    )
    found: dict[int, list[Assignment]] = defaultdict(list)
    for row in rows:
        found[row["case_id"]].append(_assignment(row))
    return found


async def lately(tx: Tx, category: str | None, *, since: datetime) -> list[int]:
    """Return the units that were given cases since a moment, those of the category first.

    Among them the one that had the most of that category, then the one that had any of late.
    """
    rows = await tx.all(
        """
        SELECT assignments.unit_id,
            SUM(CASE WHEN cases.category = :category THEN 1 ELSE 0 END) AS alike,
            MAX(assignments.assigned_at) AS latest
        FROM assignments JOIN cases ON cases.id = assignments.case_id
        WHERE assignments.part = 'lead' AND assignments.assigned_at >= :since
        AND assignments.state <> 'returned'
        GROUP BY assignments.unit_id ORDER BY alike DESC, latest DESC, assignments.unit_id
        """,
        category=category or "",
        since=to_text(since),
    )
    return [row["unit_id"] for row in rows]


async def usual(tx: Tx, *, since: datetime) -> dict[str, int]:
    """Return for each category the unit that had the most of its cases since a moment."""
    rows = await tx.all(
        """
        SELECT cases.category AS category, assignments.unit_id AS unit_id,
            COUNT(*) AS n, MAX(assignments.assigned_at) AS latest
        FROM assignments JOIN cases ON cases.id = assignments.case_id
        WHERE assignments.part = 'lead' AND assignments.assigned_at >= :since
        AND assignments.state <> 'returned' AND cases.category IS NOT NULL
        GROUP BY cases.category, assignments.unit_id ORDER BY n, latest, assignments.unit_id
        """,
        since=to_text(since),
    )
    return {row["category"]: row["unit_id"] for row in rows}


PAGE = 2_000


async def unlike_cases(tx: Tx) -> list[str]:
    """Return the numbers of cases whose co units, or units told, are others than the book has."""
    kept: dict[int, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for row in await tx.all(
        f"SELECT case_id, part, unit_id FROM assignments WHERE part <> 'lead' AND {_CURRENT}"
    ):
        kept[row["case_id"]][row["part"]].add(row["unit_id"])
    named = await tx.all(
        """
        SELECT id, number, co_unit_ids, cc_unit_ids FROM cases
        WHERE (co_unit_ids <> '' OR cc_unit_ids <> '') AND state <> 'withdrawn'
        """
    )
    wrong = [
        row["number"]
        for row in named
        if kept[row["id"]]["co"] != {int(one) for one in row["co_unit_ids"].split()}
        or kept[row["id"]]["cc"] != {int(one) for one in row["cc_unit_ids"].split()}
    ]
    strays = {case_id for case_id, of in kept.items() if any(of.values())}
    return wrong + [str(one) for one in sorted(strays - {row["id"] for row in named})]


async def unlike_events(tx: Tx) -> list[str]:
    """Return the numbers of cases whose parts are not those that the events tell of.

    Dates and what is over are left out: a database from before there was a book begins with the
    parts as they stood then.
    """
    acts = {f"a{number}": act.value for number, act in enumerate(sorted(MOVES))}
    marks = ", ".join(f":{name}" for name in acts)
    wrong: list[str] = []
    last = 0
    while cases := await tx.all(
        "SELECT id, number FROM cases WHERE id > :last ORDER BY id LIMIT :page",
        last=last,
        page=PAGE,
    ):
        span = {"first": cases[0]["id"], "last": cases[-1]["id"]}
        kept: dict[int, set[tuple[str, int, str]]] = defaultdict(set)
        for row in await tx.all(
            f"""
            SELECT case_id, part, unit_id, state FROM assignments
            WHERE {_CURRENT} AND case_id BETWEEN :first AND :last
            """,
            **span,
        ):
            kept[row["case_id"]].add((row["part"], row["unit_id"], row["state"]))
        told: dict[int, list[Row]] = defaultdict(list)
        for row in await tx.all(
            f"""
            SELECT case_id, act, at, data FROM events WHERE act IN ({marks})
            AND case_id BETWEEN :first AND :last ORDER BY id
            """,
            **span,
            **acts,
        ):
            told[row["case_id"]].append(row)
        wrong += [one["number"] for one in cases if kept[one["id"]] != _replayed(told[one["id"]])]
        last = cases[-1]["id"]
    return wrong


def _replayed(told: Sequence[Row]) -> set[tuple[str, int, str]] | None:
    """Return the parts that the events of a case tell of; None where they are against the law."""
    book: tuple[Assignment, ...] = ()
    lead: int | None = None
    co: frozenset[int] = frozenset()
    cc: frozenset[int] = frozenset()
    for row in told:
        act, data = Act(row["act"]), json.loads(row["data"])
        if act in {Act.DISPATCH, Act.REASSIGN}:
            lead = data.get("unit_id")
            co, cc = frozenset(data.get("co", ())), frozenset(data.get("cc", ()))
        elif act is Act.INVOLVE:
            co |= frozenset(data.get("co", ()))
            cc = (cc | frozenset(data.get("cc", ()))) - co
        elif act is Act.UPHOLD_RETURN:
            lead, co, cc = None, frozenset(), frozenset()
        unit_id = data.get("unit_id") if act in {Act.CO_ACKNOWLEDGE, Act.CO_OPINE} else None
        said = Told(
            case_id=0, act=act, at=to_moment(row["at"]), unit_id=unit_id, lead=lead, co=co, cc=cc
        )
        try:
            book = tuple(written_up(book, said))
        except UnlawfulAssignment:
            return None
    return {(one.part.value, one.unit_id, one.state.value) for one in book if one.is_current}
