"""Look-backs (回头看): the draws with their seeds, what was drawn, and what was found."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.look_back import Looked, Result, is_picked
from storage import cases, events
from storage.db import Tx, to_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.domain.rights import Sight
    from storage.events import Chain

LOTS = "lots"
"""The event that records a seed: of no case, and before any case that it picks."""


@dataclass(frozen=True, slots=True)
class Lots:
    """One draw: its seed decides about every case that takes part in it."""

    id: int
    seed: str


async def lots(tx: Tx, chain: Chain, *, at: datetime, seed: Callable[[], str]) -> Lots:
    """Return the draw of a moment; the first who asks has its seed drawn and recorded.

    Args:
        tx: An open transaction.
        chain: The key that seals events.
        at: The moment of the clock's tick: all that falls due in it takes part in one draw.
        seed: Draws a seed that nobody can know before.

    """
    row = await tx.one("SELECT id, seed FROM draws WHERE drawn_at = :at", at=to_text(at))
    if row is not None:
        return Lots(row["id"], row["seed"])
    drawn = seed()
    last = await tx.one("SELECT COALESCE(MAX(id), 0) + 1 AS id FROM draws")
    draw_id = 1 if last is None else int(last["id"])
    event_id = await events.append(
        tx, chain, act=LOTS, at=at, data={"draw": draw_id, "seed": drawn}
    )
    await tx.run(
        """
        INSERT INTO draws (id, drawn_at, seed, event_id) VALUES (:draw_id, :at, :seed, :event_id)
        """,
        draw_id=draw_id,
        at=to_text(at),
        seed=drawn,
        event_id=event_id,
    )
    return Lots(draw_id, drawn)


async def count(tx: Tx, draw_id: int, *, picked: bool) -> None:
    """Count a case that took part in a draw."""
    await tx.run(
        "UPDATE draws SET pool = pool + 1, picked = picked + :picked WHERE id = :draw_id",
        picked=int(picked),
        draw_id=draw_id,
    )


async def owe(
    tx: Tx,
    *,
    case_id: int,
    round_: int,
    unit_id: int | None,
    draw_id: int | None,
    rule: str,
    at: datetime,
) -> None:
    """Note that a case is to be looked back at."""
    await tx.run(
        """
        INSERT INTO look_backs (case_id, round, unit_id, draw_id, rule, drawn_at)
        VALUES (:case_id, :round, :unit_id, :draw_id, :rule, :at)
        """,
        case_id=case_id,
        round=round_,
        unit_id=unit_id,
        draw_id=draw_id,
        rule=rule,
        at=to_text(at),
    )


async def settle(
    tx: Tx,
    case_id: int,
    *,
    inspector_id: int | None,
    event_id: int,
    result: str,
    answers: dict[str, str],
    at: datetime,
) -> None:
    """Note what a look-back has found.

    Raises:
        LookupError: None is owed.

    """
    done = await tx.run(
        """
        UPDATE look_backs SET inspector_id = :inspector_id, event_id = :event_id,
            result = :result, answers = :answers, done_at = :at
        WHERE case_id = :case_id AND done_at IS NULL AND fallen_at IS NULL
        """,
        case_id=case_id,
        inspector_id=inspector_id,
        event_id=event_id,
        result=result,
        answers=json.dumps(answers, sort_keys=True),
        at=to_text(at),
    )
    if done != 1:
        raise LookupError(f"no look-back of case {case_id} is owed")


async def fall(tx: Tx, case_id: int, *, at: datetime) -> None:
    """Note that a case has moved on before it was looked back at."""
    await tx.run(
        """
        UPDATE look_backs SET fallen_at = :at
        WHERE case_id = :case_id AND done_at IS NULL AND fallen_at IS NULL
        """,
        case_id=case_id,
        at=to_text(at),
    )


async def done_between(tx: Tx, sight: Sight, *, since: datetime, until: datetime) -> list[Looked]:
    """Return the look-backs done in a stretch of time at cases that somebody sees, in order."""
    seen, given = cases.seen_by_office(sight)
    rows = await tx.all(
        f"""
        SELECT cases.number, look_backs.unit_id, look_backs.result FROM look_backs
        JOIN cases ON cases.id = look_backs.case_id
        WHERE look_backs.done_at >= :since AND look_backs.done_at < :until
            AND EXISTS (SELECT 1 FROM cases WHERE cases.id = look_backs.case_id AND {seen})
        ORDER BY look_backs.done_at, look_backs.id
        """,
        since=to_text(since),
        until=to_text(until),
        **given,
    )
    return [Looked(row["number"], row["unit_id"], Result(row["result"])) for row in rows]


async def broken(tx: Tx) -> list[str]:
    """Return every draw that does not follow from its seed, as sentences; empty where all do.

    What was drawn, and what was archived without a look, is read from the chain of events: the
    book beside it is checked against them, not believed.
    """
    rows = await tx.all("SELECT * FROM events WHERE act = :act ORDER BY id", act=LOTS)
    seeds = {
        one.data["draw"]: (one.id, str(one.data["seed"]))
        for one in (events.Event.from_row(tx, row) for row in rows)
    }
    first = min((number for number, _ in seeds.values()), default=None)
    found = await _of_book(tx, seeds)
    counted: dict[int, list[int]] = {draw_id: [0, 0] for draw_id in seeds}
    rows = await tx.all(
        """
        SELECT events.*, cases.number, cases.times_dissatisfied > 0
            OR cases.rating IN ('unrated', 'unsigned') OR cases.outcome IN ('D', 'E') AS always
        FROM events JOIN cases ON cases.id = events.case_id
        WHERE events.act IN ('draw', 'archive') ORDER BY events.id
        """
    )
    for row in rows:
        event = events.Event.from_row(tx, row)
        number, draw_id = row["number"], event.data.get("draw")
        if draw_id is None:
            if event.act == "archive" and first is not None and event.id > first:
                found += await _unseen(tx, event, number)
            continue
        if draw_id not in seeds or seeds[draw_id][0] > event.id:
            found.append(f"a draw was not recorded before its cases: {number}")
            continue
        picked = event.act == "draw"
        if row["always"] and not picked:
            found.append(f"a case was left to the lot that is always looked back at: {number}")
        counted[draw_id][0] += 1
        counted[draw_id][1] += picked
        if is_picked(seeds[draw_id][1], number) is not picked:
            found.append(f"a draw does not follow from its seed: {number}")
    books = await tx.all("SELECT id, pool, picked FROM draws ORDER BY id")
    found += [
        f"a draw and its cases disagree: {row['id']}"
        for row in books
        if counted.get(row["id"]) != [row["pool"], row["picked"]]
    ]
    return found


async def _of_book(tx: Tx, seeds: dict[int, tuple[int, str]]) -> list[str]:
    books = await tx.all("SELECT id, seed, event_id FROM draws ORDER BY id")
    kept = {row["id"]: (row["event_id"], row["seed"]) for row in books}
    return [
        f"a draw and its event disagree: {draw_id}"
        for draw_id in sorted(kept.keys() | seeds.keys())
        if kept.get(draw_id) != seeds.get(draw_id)
    ]


async def _unseen(tx: Tx, event: events.Event, number: str) -> list[str]:
    """Return the complaint about a case that was archived with neither a draw nor a look."""
    row = await tx.one(
        """
        SELECT 1 FROM events WHERE case_id = :case_id AND act = 'look_back' AND id > (
            SELECT MAX(id) FROM events WHERE case_id = :case_id AND state_to = 'closed'
            AND state_from <> 'closed')
        """,
        case_id=event.case_id,
    )
    return [] if row is not None else [f"a case was archived without a draw: {number}"]
