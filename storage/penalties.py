"""What stands against units: breaches and broken promises for ever, cards unless revoked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.penalty import PenaltyKind, PenaltyState
from storage.db import Row, Tx, to_moment, to_moment_or_none, to_text

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Penalty:
    """One of them. Moments are aware and in UTC.

    Attributes:
        id: Its number.
        case_id: In which case.
        unit_id: Against the unit that led the case then; None where old records do not say.
        kind: What it is.
        event_id: The event of the clock by which it was given.
        due_at: The date that was not kept; None where old records do not say.
        given_at: When.
        state: Whether it holds.
        settled_at: When an appeal against it was ruled on.

    """

    id: int
    case_id: int
    unit_id: int | None
    kind: PenaltyKind
    event_id: int
    due_at: datetime | None
    given_at: datetime
    state: PenaltyState
    settled_at: datetime | None

    def holds(self, at: datetime) -> bool:
        """Whether it counted against the unit at a moment: until it was revoked it did."""
        if self.given_at > at:
            return False
        gone = self.state is PenaltyState.REVOKED
        return not (gone and self.settled_at is not None and self.settled_at <= at)


def _penalty(row: Row) -> Penalty:
    return Penalty(
        id=row["id"],
        case_id=row["case_id"],
        unit_id=row["unit_id"],
        kind=PenaltyKind(row["kind"]),
        event_id=row["event_id"],
        due_at=to_moment_or_none(row["due_at"]),
        given_at=to_moment(row["given_at"]),
        state=PenaltyState(row["state"]),
        settled_at=to_moment_or_none(row["settled_at"]),
    )


async def give(
    tx: Tx,
    *,
    case_id: int,
    unit_id: int | None,
    kind: PenaltyKind,
    event_id: int,
    due_at: datetime | None,
    at: datetime,
) -> None:
    """Put one on the record."""
    await tx.run(
        """
        INSERT INTO penalties (case_id, unit_id, kind, event_id, due_at, given_at, state)
        VALUES (:case_id, :unit_id, :kind, :event_id, :due_at, :at, 'standing')
        """,
        case_id=case_id,
        unit_id=unit_id,
        kind=kind,
        event_id=event_id,
        due_at=None if due_at is None else to_text(due_at),
        at=to_text(at),
    )


async def appeal(tx: Tx, case_id: int) -> None:
    """Put the latest card of a case under appeal.

    Raises:
        LookupError: None stands.

    """
    changed = await tx.run(
        """
        UPDATE penalties SET state = 'appealed' WHERE id = (
            SELECT MAX(id) FROM penalties WHERE case_id = :case_id AND state = 'standing'
            AND kind IN ('yellow', 'red', 'called_out'))
        """,
        case_id=case_id,
    )
    if not changed:
        raise LookupError(f"no card of case {case_id} stands")


async def settle(tx: Tx, case_id: int, state: PenaltyState, *, at: datetime) -> None:
    """Rule on the card of a case that is under appeal.

    Raises:
        LookupError: None is.

    """
    changed = await tx.run(
        """
        UPDATE penalties SET state = :state, settled_at = :at
        WHERE case_id = :case_id AND state = 'appealed'
        """,
        case_id=case_id,
        state=state,
        at=to_text(at),
    )
    if not changed:
        raise LookupError(f"no card of case {case_id} is under appeal")


async def drop_appeal(tx: Tx, case_id: int) -> None:
    """Let the card of a case stand whose appeal fell away unruled, if there is one."""
    await tx.run(
        """
        UPDATE penalties SET state = 'standing' WHERE case_id = :case_id AND state = 'appealed'
        """,
        case_id=case_id,
    )


async def of_case(tx: Tx, case_id: int) -> list[Penalty]:
    """Return what was recorded in a case, from first to last."""
    rows = await tx.all(
        "SELECT * FROM penalties WHERE case_id = :case_id ORDER BY id", case_id=case_id
    )
    return [_penalty(row) for row in rows]


async def given_between(tx: Tx, since: datetime, until: datetime) -> list[Penalty]:
    """Return what was recorded in a period (its end not within), complaints left out."""
    rows = await tx.all(
        """
        SELECT penalties.* FROM penalties JOIN cases ON cases.id = penalties.case_id
        WHERE given_at >= :since AND given_at < :until AND cases.kind <> 'complaint'
        ORDER BY penalties.id
        """,
        since=to_text(since),
        until=to_text(until),
    )
    return [_penalty(row) for row in rows]
