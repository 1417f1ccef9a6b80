"""Meetings at which cases are handed out together (交办会): what is on the table, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.terms import State
from storage import cases
from storage.db import Row, Tx, to_moment, to_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.domain.rights import Sight

MOST = 200
"""Cases that one meeting hands out."""


@dataclass(frozen=True, slots=True)
class Batch:
    """One meeting. `state`: `draft`, `running`, `held`, `dropped`."""

    id: int
    state: str
    title: str
    attendance: str
    filter: str
    tier: str | None
    due_at: datetime | None
    made_by: int
    made_at: datetime
    held_at: datetime | None


@dataclass(frozen=True, slots=True)
class Item:
    """A case on the table. `state`: `picked`, `left`, `done`, or `gone` where it went otherwise."""

    case_id: int
    unit_id: int | None
    state: str


def _batch(tx: Tx, row: Row) -> Batch:
    return Batch(
        id=row["id"],
        state=row["state"],
        title=tx.vault.open(row["title"]),
        attendance=tx.vault.open(row["attendance"]),
        filter=row["filter"],
        tier=row["tier"],
        due_at=None if row["due_at"] is None else to_moment(row["due_at"]),
        made_by=row["made_by"],
        made_at=to_moment(row["made_at"]),
        held_at=None if row["held_at"] is None else to_moment(row["held_at"]),
    )


def _chosen(sight: Sight, by: str) -> tuple[str, dict[str, object]]:
    """Return the condition on the cases a meeting may choose from: `by` is what it chooses by.

    `all`, `category:<code>`, `region:<unit>`, `tier:<code>`; a complaint is on no table.
    """
    seen, values = cases.seen(sight, "office_unit_id", unset=True)
    where = f"{seen} AND state = :accepted AND kind <> 'complaint'"
    values = {**values, "accepted": State.ACCEPTED.value}
    kind, _, what = by.partition(":")
    match kind:
        case "category":
            return f"{where} AND category = :what", {**values, "what": what}
        case "tier":
            return f"{where} AND tier = :what", {**values, "what": what}
        case "region":
            home = "SELECT id FROM enterprises WHERE unit_id = :what"
            return f"{where} AND enterprise_id IN ({home})", {**values, "what": int(what)}
        case _:
            return where, values


async def groups(tx: Tx, sight: Sight) -> Mapping[str, int]:
    """Return how many cases could be handed out, in all and by what they could be chosen."""
    where, values = _chosen(sight, "all")
    found: dict[str, int] = {}
    for kind, column in (
        ("category", "category"),
        ("region", "(SELECT unit_id FROM enterprises WHERE enterprises.id = enterprise_id)"),
        ("tier", "tier"),
    ):
        rows = await tx.all(
            f"""
            SELECT {column} AS what, COUNT(*) AS n FROM cases WHERE {where}
            GROUP BY what ORDER BY n DESC, what
            """,
            **values,
        )
        if kind == "category":
            found["all"] = sum(row["n"] for row in rows)
        found |= {f"{kind}:{row['what']}": row["n"] for row in rows if row["what"] is not None}
    return found


async def candidates(tx: Tx, sight: Sight, by: str) -> cases.Page:
    """Return the cases that a meeting would have on its table, in the order of their filing."""
    where, values = _chosen(sight, by)
    return await cases.chosen(tx, where, "id", offset=0, limit=MOST, **values)


async def begin(
    tx: Tx, items: Sequence[tuple[int, int | None]], *, by: str, made_by: int, at: datetime
) -> int:
    """Put cases on a table, each with the unit it may go to; one that was begun before is dropped."""
    await tx.run(
        "UPDATE batches SET state = 'dropped' WHERE made_by = :made_by AND state = 'draft'",
        made_by=made_by,
    )
    row = await tx.one(
        """
        INSERT INTO batches (state, filter, made_by, made_at)
        VALUES ('draft', :by, :made_by, :at) RETURNING id
        """,
        by=by,
        made_by=made_by,
        at=to_text(at),
    )
    if row is None:
        raise LookupError("no meeting was entered")
    for case_id, unit_id in items:
        await tx.run(
            """
            INSERT INTO batch_cases (batch_id, case_id, unit_id, state)
            VALUES (:batch_id, :case_id, :unit_id, 'picked')
            """,
            batch_id=row["id"],
            case_id=case_id,
            unit_id=unit_id,
        )
    return int(row["id"])


async def get(tx: Tx, batch_id: int) -> Batch | None:
    """Return a meeting by id."""
    row = await tx.one("SELECT * FROM batches WHERE id = :batch_id", batch_id=batch_id)
    return None if row is None else _batch(tx, row)


async def items(
    tx: Tx, batch_id: int, *, offset: int = 0, limit: int = MOST, state: str = ""
) -> list[Item]:
    """Return what is on the table, in the order of filing; of one `state` where it is given."""
    rows = await tx.all(
        """
        SELECT case_id, unit_id, state FROM batch_cases
        WHERE batch_id = :batch_id AND (:state = '' OR state = :state)
        ORDER BY case_id LIMIT :limit OFFSET :offset
        """,
        batch_id=batch_id,
        state=state,
        limit=limit,
        offset=offset,
    )
    return [Item(row["case_id"], row["unit_id"], row["state"]) for row in rows]


async def count(tx: Tx, batch_id: int) -> dict[str, int]:
    """Return how many there are in each state, and of those picked how many lack a unit: `bare`."""
    rows = await tx.all(
        """
        SELECT state, COUNT(*) AS n, SUM(CASE WHEN unit_id IS NULL THEN 1 ELSE 0 END) AS bare
        FROM batch_cases WHERE batch_id = :batch_id GROUP BY state
        """,
        batch_id=batch_id,
    )
    counted = {row["state"]: int(row["n"]) for row in rows}
    bare = sum(int(row["bare"]) for row in rows if row["state"] == "picked")
    return {"picked": 0, "left": 0, "done": 0, "gone": 0, **counted, "bare": bare}


async def per_unit(tx: Tx, batch_id: int, state: str) -> list[tuple[int, int]]:
    """Return how many cases in a state each unit has, the most first."""
    rows = await tx.all(
        """
        SELECT unit_id, COUNT(*) AS n FROM batch_cases
        WHERE batch_id = :batch_id AND state = :state AND unit_id IS NOT NULL
        GROUP BY unit_id ORDER BY n DESC, unit_id
        """,
        batch_id=batch_id,
        state=state,
    )
    return [(row["unit_id"], row["n"]) for row in rows]


async def toggle(tx: Tx, batch_id: int, case_id: int | None = None) -> None:
    """Take a case off the table or put it back; without one all: off, if any is on."""
    if case_id is not None:
        await tx.run(
            """
            UPDATE batch_cases SET state = CASE state WHEN 'picked' THEN 'left' ELSE 'picked' END
            WHERE batch_id = :batch_id AND case_id = :case_id AND state IN ('picked', 'left')
            """,
            batch_id=batch_id,
            case_id=case_id,
        )
        return
    picked = (await count(tx, batch_id))["picked"]
    await tx.run(
        """
        UPDATE batch_cases SET state = :state
        WHERE batch_id = :batch_id AND state IN ('picked', 'left')
        """,
        batch_id=batch_id,
        state="left" if picked else "picked",
    )


async def give(tx: Tx, batch_id: int, case_id: int, unit_id: int) -> None:
    """Let a case go to a unit; it is on the table then."""
    await tx.run(
        """
        UPDATE batch_cases SET unit_id = :unit_id, state = 'picked'
        WHERE batch_id = :batch_id AND case_id = :case_id AND state IN ('picked', 'left')
        """,
        batch_id=batch_id,
        case_id=case_id,
        unit_id=unit_id,
    )


async def set_terms(
    tx: Tx, batch: Batch, *, title: str, attendance: str, tier: str | None, due_at: datetime
) -> None:
    """Note what a meeting is called, who sat there, and the date of all its cases."""
    keeper = tx.vault.keeper(batch.made_by)
    await tx.run(
        """
        UPDATE batches SET title = :title, attendance = :attendance, tier = :tier, due_at = :due_at
        WHERE id = :batch_id AND state = 'draft'
        """,
        batch_id=batch.id,
        title=tx.vault.seal(keeper, title),
        attendance=tx.vault.seal(keeper, attendance),
        tier=tier,
        due_at=to_text(due_at),
    )


async def start(tx: Tx, batch_id: int, *, at: datetime) -> bool:
    """Let a meeting hand out; return False where it does already, or was dropped."""
    changed = await tx.run(
        """
        UPDATE batches SET state = 'running', held_at = :at
        WHERE id = :batch_id AND state = 'draft' AND due_at IS NOT NULL
        """,
        batch_id=batch_id,
        at=to_text(at),
    )
    return changed == 1


async def mark(tx: Tx, batch_id: int, case_id: int, state: str) -> None:
    """Note what became of a case on the table."""
    await tx.run(
        """
        UPDATE batch_cases SET state = :state
        WHERE batch_id = :batch_id AND case_id = :case_id AND state = 'picked'
        """,
        batch_id=batch_id,
        case_id=case_id,
        state=state,
    )


async def settle(tx: Tx, batch_id: int, state: str) -> bool:
    """Let a meeting be over (`held`, `dropped`); return False where it was already."""
    before = "running" if state == "held" else "draft"
    changed = await tx.run(
        "UPDATE batches SET state = :state WHERE id = :batch_id AND state = :before",
        batch_id=batch_id,
        state=state,
        before=before,
    )
    return changed == 1


async def lately(tx: Tx, made_by: int, *, limit: int) -> list[Batch]:
    """Return the meetings that somebody held, the latest first, and any that is under way."""
    rows = await tx.all(
        """
        SELECT * FROM batches WHERE made_by = :made_by AND state IN ('running', 'held')
        ORDER BY held_at DESC, id DESC LIMIT :limit
        """,
        made_by=made_by,
        limit=limit,
    )
    return [_batch(tx, row) for row in rows]


async def stay(tx: Tx, batch_id: int) -> None:
    """Let a meeting that could not begin yet stand as it stood."""
    await tx.run(
        "UPDATE batches SET state = 'draft', held_at = NULL WHERE id = :batch_id AND state = 'running'",
        batch_id=batch_id,
    )
