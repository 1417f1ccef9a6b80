"""Meetings, who signed up for them, and who came."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Final

from bot.domain.meeting import Attendance, Meeting, MeetingKind, MeetingState
from storage.db import Row, Tx, to_moment, to_moment_or_none, to_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

_COLUMNS: Final = tuple(one.name for one in fields(Meeting))
EDITABLE: Final = frozenset({"title", "place", "starts_at", "words", "seats"})
"""What may be changed once a meeting has been called."""


def _meeting(row: Row) -> Meeting:
    values: dict[str, Any] = {name: row[name] for name in _COLUMNS}
    values |= {
        "kind": MeetingKind(row["kind"]),
        "state": MeetingState(row["state"]),
        "starts_at": to_moment(row["starts_at"]),
        "made_at": to_moment(row["made_at"]),
        "reminded_at": to_moment_or_none(row["reminded_at"]),
    }
    return Meeting(**values)


async def add(tx: Tx, meeting: Meeting) -> Meeting:
    """Enter a meeting, which gets its id."""
    row = await tx.one(
        """
        INSERT INTO meetings (kind, title, place, starts_at, words, seats, secret, state, policy_id,
                              unit_id, made_by, made_at)
        VALUES (:kind, :title, :place, :starts_at, :words, :seats, :secret, 'open', :policy_id,
                :unit_id, :made_by, :made_at) RETURNING *
        """,
        kind=meeting.kind.value,
        title=meeting.title,
        place=meeting.place,
        starts_at=to_text(meeting.starts_at),
        words=meeting.words,
        seats=meeting.seats,
        secret=meeting.secret,
        policy_id=meeting.policy_id,
        unit_id=meeting.unit_id,
        made_by=meeting.made_by,
        made_at=to_text(meeting.made_at),
    )
    if row is None:
        raise LookupError("a meeting was not entered")
    return _meeting(row)


async def get(tx: Tx, meeting_id: int) -> Meeting | None:
    """Return a meeting by id."""
    row = await tx.one("SELECT * FROM meetings WHERE id = :id", id=meeting_id)
    return None if row is None else _meeting(row)


async def change(tx: Tx, meeting_id: int, values: Mapping[str, object]) -> None:
    """Change what a meeting is called, where and when it is; moved, its reminder is due anew.

    Raises:
        ValueError: A field is not one that may be changed.

    """
    if unknown := values.keys() - EDITABLE:
        raise ValueError(f"not to be edited: {sorted(unknown)}")
    assigned = [f"{name} = :{name}" for name in values]
    if "starts_at" in values:
        assigned.append("reminded_at = NULL")
    await tx.run(
        f"UPDATE meetings SET {', '.join(assigned)} WHERE id = :id AND state = 'open'",
        id=meeting_id,
        **values,
    )


async def end(tx: Tx, meeting_id: int, state: MeetingState) -> bool:
    """End a meeting; False where it had ended before."""
    changed = await tx.run(
        "UPDATE meetings SET state = :state WHERE id = :id AND state = 'open'",
        id=meeting_id,
        state=state.value,
    )
    return changed == 1


async def listed(tx: Tx, *, since: datetime, limit: int = 30) -> list[Meeting]:
    """Return meetings that begin after a moment and were not called off, the next first."""
    rows = await tx.all(
        """
        SELECT * FROM meetings WHERE starts_at > :since AND state <> 'called_off'
        ORDER BY starts_at, id LIMIT :limit
        """,
        since=to_text(since),
        limit=limit,
    )
    return [_meeting(row) for row in rows]


async def latest(tx: Tx, *, limit: int) -> list[Meeting]:
    """Return the meetings called last, whatever became of them."""
    rows = await tx.all("SELECT * FROM meetings ORDER BY id DESC LIMIT :limit", limit=limit)
    return [_meeting(row) for row in rows]


async def to_remind(tx: Tx, *, before: datetime) -> list[Meeting]:
    """Return open meetings that begin before a moment and of which nobody was reminded."""
    rows = await tx.all(
        """
        SELECT * FROM meetings WHERE state = 'open' AND reminded_at IS NULL AND starts_at <= :before
        ORDER BY id
        """,
        before=to_text(before),
    )
    return [_meeting(row) for row in rows]


async def note_reminded(tx: Tx, meeting_id: int, *, at: datetime) -> None:
    """Note that those who signed up were reminded."""
    await tx.run(
        "UPDATE meetings SET reminded_at = :at WHERE id = :id", at=to_text(at), id=meeting_id
    )


async def to_end(tx: Tx, *, before: datetime) -> list[int]:
    """Return open meetings that began before a moment."""
    rows = await tx.all(
        "SELECT id FROM meetings WHERE state = 'open' AND starts_at <= :before ORDER BY id",
        before=to_text(before),
    )
    return [row["id"] for row in rows]


# -- who comes -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SignUp:
    """Somebody's place at a meeting."""

    id: int
    meeting_id: int
    person_id: int
    enterprise_id: int | None
    heads: int
    state: str
    at: datetime
    checked_in_at: datetime | None


def _sign_up(row: Row) -> SignUp:
    return SignUp(
        row["id"],
        row["meeting_id"],
        row["person_id"],
        row["enterprise_id"],
        row["heads"],
        row["state"],
        to_moment(row["at"]),
        to_moment_or_none(row["checked_in_at"]),
    )


async def place_of(tx: Tx, meeting_id: int, person_id: int) -> SignUp | None:
    """Return the place that somebody has, or had, at a meeting."""
    row = await tx.one(
        "SELECT * FROM sign_ups WHERE meeting_id = :meeting_id AND person_id = :person_id",
        meeting_id=meeting_id,
        person_id=person_id,
    )
    return None if row is None else _sign_up(row)


async def sign_up(
    tx: Tx,
    meeting_id: int,
    person_id: int,
    *,
    enterprise_id: int | None,
    heads: int,
    at: datetime,
) -> None:
    """Give somebody a place, or as many as they now say."""
    await tx.run(
        """
        INSERT INTO sign_ups (meeting_id, person_id, enterprise_id, heads, state, at)
        VALUES (:meeting_id, :person_id, :enterprise_id, :heads, 'signed', :at)
        ON CONFLICT (meeting_id, person_id) DO UPDATE SET state = 'signed', heads = excluded.heads,
            enterprise_id = excluded.enterprise_id,
            at = CASE WHEN sign_ups.state = 'signed' THEN sign_ups.at ELSE excluded.at END
        """,
        meeting_id=meeting_id,
        person_id=person_id,
        enterprise_id=enterprise_id,
        heads=heads,
        at=to_text(at),
    )


async def cancel(tx: Tx, meeting_id: int, person_id: int) -> bool:
    """Give somebody's place up; False where they had none, or have been there."""
    changed = await tx.run(
        """
        UPDATE sign_ups SET state = 'cancelled' WHERE meeting_id = :meeting_id
            AND person_id = :person_id AND state = 'signed' AND checked_in_at IS NULL
        """,
        meeting_id=meeting_id,
        person_id=person_id,
    )
    return changed == 1


async def check_in(tx: Tx, meeting_id: int, person_id: int, *, at: datetime) -> bool:
    """Note that somebody came; False where that was noted before."""
    changed = await tx.run(
        """
        UPDATE sign_ups SET checked_in_at = :at WHERE meeting_id = :meeting_id
            AND person_id = :person_id AND state = 'signed' AND checked_in_at IS NULL
        """,
        meeting_id=meeting_id,
        person_id=person_id,
        at=to_text(at),
    )
    return changed == 1


async def signed(tx: Tx, meeting_id: int) -> list[SignUp]:
    """Return who has a place, in the order in which they signed up."""
    rows = await tx.all(
        "SELECT * FROM sign_ups WHERE meeting_id = :id AND state = 'signed' ORDER BY at, id",
        id=meeting_id,
    )
    return [_sign_up(row) for row in rows]


async def attendance(tx: Tx, meeting_id: int) -> Attendance:
    """Return the figures of a meeting."""
    row = await tx.one(
        """
        SELECT COUNT(*) AS signed, COALESCE(SUM(heads), 0) AS heads,
            COUNT(DISTINCT enterprise_id) AS enterprises, COUNT(checked_in_at) AS came,
            COALESCE(SUM(CASE WHEN checked_in_at IS NOT NULL THEN heads END), 0) AS came_heads,
            COUNT(DISTINCT CASE WHEN checked_in_at IS NOT NULL THEN enterprise_id END)
                AS came_enterprises
        FROM sign_ups WHERE meeting_id = :id AND state = 'signed'
        """,
        id=meeting_id,
    )
    return Attendance() if row is None else Attendance(**{name: row[name] for name in row.keys()})  # noqa: SIM118 - a row, no mapping
