"""Schedules and their runs; which approved pieces there are, and which chats have had them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from bot.domain.policy import Policy, PolicyState
from bot.domain.schedule import Run, RunState, Schedule, ScheduleState
from storage.db import Row, Tx, to_moment, to_moment_or_none, to_text

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

COLUMNS: Final = tuple(one.name for one in fields(Schedule))
_FLAGS: Final = ("working_days_only", "silent", "pinned", "reminds", "catches_up", "skip_next")
_GOT: Final = "state NOT IN ('failed', 'skipped', 'cancelled')"


def _schedule(row: Row) -> Schedule:
    values: dict[str, Any] = {name: row[name] for name in COLUMNS}
    for name in _FLAGS:
        values[name] = bool(values[name])
    values |= {
        "state": ScheduleState(row["state"]),
        "topics": tuple(row["topics"].split()),
        "chat_ids": tuple(int(one) for one in row["chat_ids"].split()),
        "next_at": to_moment_or_none(row["next_at"]),
        "made_at": to_moment(row["made_at"]),
    }
    return Schedule(**values)


def _kept(value: object) -> object:
    """Return a value as its column holds it."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, tuple):
        return " ".join(map(str, value))
    return value


def _row(schedule: Schedule) -> dict[str, Any]:
    values = {name: _kept(getattr(schedule, name)) for name in COLUMNS}
    values["state"] = schedule.state.value
    values["made_at"] = to_text(schedule.made_at)
    values["next_at"] = None if schedule.next_at is None else to_text(schedule.next_at)
    return values


async def add(tx: Tx, schedule: Schedule) -> Schedule:
    """Enter a schedule, which gets its id."""
    values = _row(schedule)
    del values["id"]
    row = await tx.one(
        f"INSERT INTO schedules ({', '.join(values)})"
        f" VALUES ({', '.join(':' + name for name in values)}) RETURNING *",
        **values,
    )
    if row is None:
        raise LookupError("a schedule was not entered")
    return _schedule(row)


async def save(tx: Tx, schedule: Schedule) -> bool:
    """Write a schedule as it is now; one that was ended stays so: False."""
    values = _row(schedule)
    assigned = ", ".join(
        f"{name} = :{name}" for name in values if name not in {"id", "made_by", "made_at"}
    )
    changed = await tx.run(
        f"UPDATE schedules SET {assigned} WHERE id = :id AND state <> 'ended'",
        **{name: value for name, value in values.items() if name not in {"made_by", "made_at"}},
    )
    return changed == 1


async def get(tx: Tx, schedule_id: int) -> Schedule | None:
    """Return a schedule by id."""
    row = await tx.one("SELECT * FROM schedules WHERE id = :id", id=schedule_id)
    return None if row is None else _schedule(row)


async def kept(tx: Tx) -> list[Schedule]:
    """Return the schedules that are not ended, the one that runs next first, those paused last."""
    rows = await tx.all(
        "SELECT * FROM schedules WHERE state <> 'ended'"
        " ORDER BY state, next_at IS NULL, next_at, id"
    )
    return [_schedule(row) for row in rows]


async def due(tx: Tx, *, at: datetime) -> list[int]:
    """Return the schedules of which a run is due, paused ones among them."""
    rows = await tx.all(
        "SELECT id FROM schedules WHERE state <> 'ended' AND next_at <= :at ORDER BY next_at, id",
        at=to_text(at),
    )
    return [row["id"] for row in rows]


async def set_aside(tx: Tx, schedule_id: int, until: datetime) -> None:
    """Let the clock look at a schedule again no sooner than then."""
    await tx.run(
        "UPDATE schedules SET next_at = :until WHERE id = :id", id=schedule_id, until=to_text(until)
    )


async def follow(tx: Tx, *, old: int, new: int) -> None:
    """Let schedules that name a group name the supergroup it has become."""
    await tx.run(
        """
        UPDATE schedules SET chat_ids = TRIM(REPLACE(' ' || chat_ids || ' ', :old, :new))
        WHERE ' ' || chat_ids || ' ' LIKE '%' || :old || '%'
        """,
        old=f" {old} ",
        new=f" {new} ",
    )


# -- runs ------------------------------------------------------------------------------------------


def _run(row: Row) -> Run:
    return Run(
        row["id"],
        row["schedule_id"],
        to_moment(row["due_at"]),
        RunState(row["state"]),
        row["broadcast_id"],
        to_moment(row["at"]),
    )


async def enter_run(
    tx: Tx,
    schedule_id: int,
    due_at: datetime,
    state: RunState,
    *,
    at: datetime,
    broadcast_id: int | None = None,
) -> Run | None:
    """Enter what became of a run; None where it was entered before: each run once."""
    row = await tx.one(
        """
        INSERT INTO runs (schedule_id, due_at, state, broadcast_id, at)
        VALUES (:schedule_id, :due_at, :state, :broadcast_id, :at)
        ON CONFLICT DO NOTHING RETURNING *
        """,
        schedule_id=schedule_id,
        due_at=to_text(due_at),
        state=state.value,
        broadcast_id=broadcast_id,
        at=to_text(at),
    )
    return None if row is None else _run(row)


async def settle_run(
    tx: Tx, run_id: int, state: RunState, *, broadcast_id: int | None = None
) -> None:
    """Note what came of a run after all."""
    await tx.run(
        "UPDATE runs SET state = :state, broadcast_id = :broadcast_id WHERE id = :id",
        id=run_id,
        state=state.value,
        broadcast_id=broadcast_id,
    )


async def run(tx: Tx, run_id: int) -> Run | None:
    """Return a run by id."""
    row = await tx.one("SELECT * FROM runs WHERE id = :id", id=run_id)
    return None if row is None else _run(row)


async def runs(tx: Tx, schedule_id: int, *, limit: int) -> list[tuple[Run, int, int]]:
    """Return the last runs of a schedule, each with how many groups it was for and reached."""
    rows = await tx.all(
        """
        SELECT runs.*, (SELECT COUNT(DISTINCT chat_id) FROM deliveries
                WHERE deliveries.broadcast_id = runs.broadcast_id) AS chats,
            (SELECT COUNT(DISTINCT chat_id) FROM deliveries
                WHERE deliveries.broadcast_id = runs.broadcast_id AND state = 'sent') AS reached
        FROM runs WHERE schedule_id = :schedule_id ORDER BY due_at DESC, id DESC LIMIT :limit
        """,
        schedule_id=schedule_id,
        limit=limit,
    )
    return [(_run(row), row["chats"], row["reached"]) for row in rows]


async def last_sending(tx: Tx, schedule_id: int) -> int:
    """Return the broadcast that a schedule sent last; 0: none."""
    row = await tx.one(
        "SELECT COALESCE(MAX(id), 0) AS last FROM broadcasts WHERE schedule_id = :schedule_id",
        schedule_id=schedule_id,
    )
    return 0 if row is None else int(row["last"])


async def reached(tx: Tx, broadcast_id: int) -> int:
    """Return how many groups a broadcast is for."""
    row = await tx.one(
        "SELECT COUNT(DISTINCT chat_id) AS n FROM deliveries WHERE broadcast_id = :id",
        id=broadcast_id,
    )
    return 0 if row is None else int(row["n"])


# -- what there is to send -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Candidate:
    """An approved piece with as much of its policy as it takes to know whom it is for."""

    piece_id: int
    title: str
    approved_at: datetime
    policy: Policy

    @property
    def until(self) -> date | None:
        """The last day on which somebody can make use of it."""
        return self.policy.last_day()


async def candidates(tx: Tx, today: date) -> list[Candidate]:
    """Return the approved pieces of policies that are in force and open on this day."""
    rows = await tx.all(
        """
        SELECT pieces.id AS piece_id, pieces.title AS headline, pieces.approved_at,
            policies.id, policies.title, policies.state, policies.region_id, policies.categories,
            policies.expires_on, policies.apply_by, policies.added_at
        FROM policies JOIN pieces ON pieces.policy_id = policies.id
        WHERE policies.state = 'in_force' AND pieces.state = 'approved'
        ORDER BY pieces.id
        """
    )
    found = [
        Candidate(
            row["piece_id"],
            row["headline"],
            to_moment(row["approved_at"] or row["added_at"]),
            Policy(
                id=row["id"],
                state=PolicyState(row["state"]),
                title=row["title"],
                region_id=row["region_id"],
                categories=tuple(row["categories"].split()),
                expires_on=_day(row["expires_on"]),
                apply_by=_day(row["apply_by"]),
                added_at=to_moment(row["added_at"]),
            ),
        )
        for row in rows
    ]
    return [one for one in found if one.policy.is_open(today)]


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


async def had(tx: Tx, pieces: Collection[int]) -> dict[int, set[int]]:
    """Return for each chat which of these pieces it has got, or are on their way to it."""
    if not pieces:
        return {}
    marks = ", ".join(str(int(one)) for one in sorted(pieces))
    rows = await tx.all(
        f"SELECT chat_id, piece_id FROM deliveries"
        f" WHERE piece_id IN ({marks}) AND purpose = 'news' AND {_GOT}"
    )
    found: dict[int, set[int]] = {}
    for row in rows:
        found.setdefault(row["chat_id"], set()).add(row["piece_id"])
    return found


async def begun(tx: Tx) -> set[int]:
    """Return the groups that have got any piece at all, or have one on its way."""
    rows = await tx.all(
        f"SELECT id FROM chats WHERE state = 'approved' AND EXISTS (SELECT 1 FROM deliveries"
        f" WHERE deliveries.chat_id = chats.id AND purpose = 'news' AND piece_id IS NOT NULL"
        f" AND deliveries.{_GOT})"
    )
    return {row["id"] for row in rows}


@dataclass(frozen=True, slots=True)
class Reminded:
    """A piece that a group has got, of which it was not reminded."""

    piece_id: int
    chat_id: int
    sent_at: datetime
    apply_by: date


async def to_remind(tx: Tx, *, first: date, last: date) -> list[Reminded]:
    """Return which groups have got pieces whose applications end in these days, the first first.

    Those who were reminded before, however that fared, are left out.
    """
    rows = await tx.all(
        """
        SELECT deliveries.piece_id, deliveries.chat_id, deliveries.at, policies.apply_by
        FROM policies JOIN pieces ON pieces.policy_id = policies.id
        JOIN deliveries ON deliveries.piece_id = pieces.id
        WHERE policies.state = 'in_force' AND policies.apply_by BETWEEN :first AND :last
            AND pieces.state = 'approved'
            AND deliveries.purpose = 'news' AND deliveries.state = 'sent'
            AND deliveries.chat_id < 0
            AND NOT EXISTS (SELECT 1 FROM deliveries AS others
                WHERE others.piece_id = deliveries.piece_id
                AND others.chat_id = deliveries.chat_id AND others.purpose = 'reminder')
        ORDER BY policies.apply_by, deliveries.piece_id, deliveries.id
        """,
        first=first.isoformat(),
        last=last.isoformat(),
    )
    return [
        Reminded(
            row["piece_id"],
            row["chat_id"],
            to_moment(row["at"]),
            date.fromisoformat(row["apply_by"]),
        )
        for row in rows
    ]
