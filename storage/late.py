"""What is overdue, and what was taken one level up: by unit, for those who watch over it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.domain.penalty import PenaltyKind
from storage import cases
from storage.db import Tx, to_text

if TYPE_CHECKING:
    from datetime import datetime

    from bot.domain.case import Case
    from bot.domain.rights import Sight

LATE: Final = "state IN ('dispatched', 'handling') AND due_at <= :at AND lead_unit_id IS NOT NULL"
_OWED: Final = """
    ('accepted', 'dispatched', 'handling', 'promised', 'parked', 'handled', 'awaiting_owner')
"""
UP: Final = f"levels_up > 0 AND lead_unit_id IS NOT NULL AND state IN {_OWED}"
_RUNS: Final = "state IN ('dispatched', 'handling', 'promised', 'parked')"
_CARD: Final = """
    (SELECT MAX(CASE penalties.kind WHEN 'yellow' THEN 1 WHEN 'red' THEN 2 ELSE 3 END)
    FROM penalties WHERE penalties.case_id = cases.id AND penalties.state <> 'revoked'
    AND penalties.kind IN ('yellow', 'red', 'called_out')
    AND COALESCE(penalties.due_at, cases.due_at) = cases.due_at)
"""
"""The highest card that stands for the date in force."""
_KINDS: Final = (None, PenaltyKind.YELLOW, PenaltyKind.RED, PenaltyKind.CALLED_OUT)


@dataclass(frozen=True, slots=True)
class Figures:
    """The three figures: how many are overdue of those under way, their cards, how many taken up."""

    late: int
    running: int
    yellow: int
    red: int
    called_out: int
    up: int


@dataclass(frozen=True, slots=True)
class Row:
    """One case with the highest card that stands in it."""

    case: Case
    card: PenaltyKind | None


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list, by unit; how many there are in each unit, the most first."""

    rows: tuple[Row, ...]
    by_unit: tuple[tuple[int, int], ...]
    total: int
    offset: int


def _whose(sight: Sight, *, office: bool) -> tuple[str, dict[str, object]]:
    if office:
        return cases.seen_by_office(sight)
    return cases.seen(sight, "lead_unit_id", unset=False)


async def figures(tx: Tx, sight: Sight, *, office: bool, at: datetime) -> Figures:
    """Return the figures of what somebody watches over.

    Args:
        tx: The transaction.
        sight: What their roles show them.
        office: Whether those are roles of the office and above, not of a unit.
        at: As of when.

    """
    seen, values = _whose(sight, office=office)
    row = await tx.one(
        f"""
        SELECT COUNT(CASE WHEN {LATE} THEN 1 END) AS late, COUNT(CASE WHEN {_RUNS} THEN 1 END) AS running,
            COUNT(CASE WHEN card = 1 AND {LATE} THEN 1 END) AS yellow,
            COUNT(CASE WHEN card = 2 AND {LATE} THEN 1 END) AS red,
            COUNT(CASE WHEN card = 3 AND {LATE} THEN 1 END) AS called_out,
            COUNT(CASE WHEN {UP} THEN 1 END) AS up
        FROM (SELECT cases.*, CASE WHEN {LATE} THEN {_CARD} END AS card FROM cases
            WHERE state IN {_OWED} AND {seen})
        """,
        at=to_text(at),
        **values,
    )
    if row is None:
        raise LookupError("nothing was counted")
    names = ("late", "running", "yellow", "red", "called_out", "up")
    return Figures(*(int(row[name]) for name in names))


async def page(
    tx: Tx, sight: Sight, which: str, *, office: bool, at: datetime, offset: int, limit: int
) -> Page:
    """Return a page of what is overdue, or of what was taken up.

    Units with the most come first; in a unit, the case that is overdue longest.
    """
    seen, values = _whose(sight, office=office)
    values |= {"at": to_text(at)}
    where = f"{seen} AND {UP if which == 'up' else LATE} AND :at = :at"
    counted = await tx.all(
        f"""
        SELECT lead_unit_id, COUNT(*) AS n FROM cases WHERE {where}
        GROUP BY lead_unit_id ORDER BY n DESC, lead_unit_id
        """,
        **values,
    )
    by_unit = tuple((row["lead_unit_id"], int(row["n"])) for row in counted)
    total = sum(n for _, n in by_unit)
    offset = max(0, min(offset, (total - 1) // limit * limit if total else 0))
    rows = await tx.all(
        f"""
        SELECT cases.id AS case_id, {_CARD} AS card FROM cases JOIN (
            SELECT lead_unit_id AS unit_id, COUNT(*) AS n FROM cases WHERE {where} GROUP BY 1
        ) AS units ON units.unit_id = cases.lead_unit_id
        WHERE {where} ORDER BY units.n DESC, cases.lead_unit_id, cases.due_at, cases.id
        LIMIT :limit OFFSET :offset
        """,
        limit=limit,
        offset=offset,
        **values,
    )
    found = []
    for row in rows:
        case = await cases.get(tx, row["case_id"])
        if case is not None:
            found.append(Row(case, _KINDS[row["card"] or 0]))
    return Page(tuple(found), by_unit, total, offset)
