"""Who says who they are, until somebody who knows them confirms it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.domain.people import Role
from bot.render.markup import flat
from storage.db import Row, Tx, to_moment, to_moment_or_none, to_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime


class Via(StrEnum):
    """By which way somebody came."""

    INVITATION = "invitation"
    CARD = "card"
    COLLEAGUE = "colleague"
    ASKING = "asking"


class ClaimState(StrEnum):
    """What became of a claim."""

    WAITING = "waiting"
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim as it stands on file."""

    id: int
    person_id: int
    role: Role
    unit_id: int | None
    enterprise_id: int | None
    via: Via
    invitation_id: int | None
    grant_until: datetime | None
    said: str
    """The enterprise as they wrote it, where they asked by themselves."""
    called: str
    """What their Telegram calls them."""
    state: ClaimState
    made_at: datetime
    decided_by: int | None
    reason: str
    policy_id: int | None = None
    """The policy that they read before, to which they are led back."""


def _claim(tx: Tx, row: Row) -> Claim:
    return Claim(
        id=row["id"],
        person_id=row["person_id"],
        role=Role(row["role"]),
        unit_id=row["unit_id"],
        enterprise_id=row["enterprise_id"],
        via=Via(row["via"]),
        invitation_id=row["invitation_id"],
        grant_until=to_moment_or_none(row["grant_until"]),
        said=tx.vault.open(row["said"]),
        called=tx.vault.open(row["called"]),
        state=ClaimState(row["state"]),
        made_at=to_moment(row["made_at"]),
        decided_by=row["decided_by"],
        reason=tx.vault.open(row["reason"]),
        policy_id=row["policy_id"],
    )


async def make(
    tx: Tx,
    *,
    person_id: int,
    role: Role,
    via: Via,
    at: datetime,
    unit_id: int | None = None,
    enterprise_id: int | None = None,
    invitation_id: int | None = None,
    grant_until: datetime | None = None,
    said: str = "",
    called: str = "",
    policy_id: int | None = None,
) -> Claim:
    """Enter a claim; one that says the same and waits is brought up to date instead."""
    row = await tx.one(
        """
        INSERT INTO claims (person_id, role, unit_id, enterprise_id, via, invitation_id,
            grant_until, said, called, state, made_at, policy_id)
        VALUES (:person_id, :role, :unit_id, :enterprise_id, :via, :invitation_id,
            :grant_until, :said, :called, 'waiting', :at, :policy_id)
        ON CONFLICT (person_id, role, COALESCE(unit_id, 0), COALESCE(enterprise_id, 0))
            WHERE state = 'waiting'
            DO UPDATE SET via = excluded.via, invitation_id = excluded.invitation_id,
                grant_until = excluded.grant_until, said = excluded.said, called = excluded.called,
                policy_id = COALESCE(excluded.policy_id, policy_id)
        RETURNING *
        """,
        person_id=person_id,
        role=role,
        unit_id=unit_id,
        enterprise_id=enterprise_id,
        via=via,
        invitation_id=invitation_id,
        grant_until=None if grant_until is None else to_text(grant_until),
        said=tx.vault.seal(person_id, flat(said)),
        called=tx.vault.seal(person_id, flat(called)),
        policy_id=policy_id,
        at=to_text(at),
    )
    if row is None:
        raise LookupError("no claim was entered")
    return _claim(tx, row)


async def get(tx: Tx, claim_id: int) -> Claim | None:
    """Return a claim by id."""
    row = await tx.one("SELECT * FROM claims WHERE id = :id", id=claim_id)
    return None if row is None else _claim(tx, row)


async def waiting(tx: Tx) -> list[Claim]:
    """Return what waits to be confirmed, oldest first."""
    rows = await tx.all("SELECT * FROM claims WHERE state = 'waiting' ORDER BY id LIMIT 500")
    return [_claim(tx, row) for row in rows]


async def waiting_of(tx: Tx, person_id: int) -> list[Claim]:
    """Return what one person waits for."""
    rows = await tx.all(
        "SELECT * FROM claims WHERE state = 'waiting' AND person_id = :person_id ORDER BY id",
        person_id=person_id,
    )
    return [_claim(tx, row) for row in rows]


async def decide(
    tx: Tx,
    claim_id: int,
    state: ClaimState,
    *,
    by: int,
    at: datetime,
    enterprise_id: int | None = None,
    reason: str = "",
) -> Claim | None:
    """Decide a claim that waits; return it as it is then, or None if somebody else was first."""
    before = await get(tx, claim_id)
    if before is None:
        return None
    row = await tx.one(
        """
        UPDATE claims SET state = :state, decided_by = :by, decided_at = :at, reason = :reason,
            enterprise_id = COALESCE(:enterprise_id, enterprise_id)
        WHERE id = :id AND state = 'waiting' RETURNING *
        """,
        id=claim_id,
        state=state,
        by=by,
        at=to_text(at),
        enterprise_id=enterprise_id,
        reason=tx.vault.seal(before.person_id, reason),
    )
    return None if row is None else _claim(tx, row)


async def unreminded(tx: Tx, *, before: datetime) -> list[Claim]:
    """Return claims that wait since before a moment and nobody was reminded of."""
    rows = await tx.all(
        """
        SELECT * FROM claims WHERE state = 'waiting' AND made_at < :before
        AND reminded_at IS NULL ORDER BY id LIMIT 100
        """,
        before=to_text(before),
    )
    return [_claim(tx, row) for row in rows]


async def mark_reminded(tx: Tx, claim_ids: Sequence[int], *, at: datetime) -> None:
    """Note that those who can decide were reminded."""
    await tx.many(
        "UPDATE claims SET reminded_at = :at WHERE id = :id",
        [{"id": one, "at": to_text(at)} for one in claim_ids],
    )
