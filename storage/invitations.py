"""Ways in for one person, once. Only the hash of a code is kept, so the file betrays none."""

from __future__ import annotations

import base64
import hashlib
import secrets
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.domain.people import Role
from storage.db import Row, Tx, to_moment, to_moment_or_none, to_text

if TYPE_CHECKING:
    from datetime import datetime

BYTES = 24
"""Of randomness in a code: 32 characters that a link may carry."""


class Validity(StrEnum):
    """Whether an invitation still lets somebody in, and if not, why."""

    OPEN = "open"
    USED = "used"
    REVOKED = "revoked"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation as it stands on file."""

    id: int
    role: Role
    unit_id: int | None
    enterprise_id: int | None
    person_id: int | None
    """Whom of a roster it is meant for."""
    grant_until: datetime | None
    made_by: int | None
    """None: on the host."""
    expires_at: datetime
    redeemed_by: int | None
    redeemed_at: datetime | None
    revoked_at: datetime | None

    def validity(self, at: datetime) -> Validity:
        """Whether it lets somebody in now."""
        if self.redeemed_at is not None:
            return Validity.USED
        if self.revoked_at is not None:
            return Validity.REVOKED
        return Validity.OPEN if at < self.expires_at else Validity.EXPIRED


def new_code() -> str:
    """Return a code that nobody can guess."""
    return base64.urlsafe_b64encode(secrets.token_bytes(BYTES)).decode("ascii")


def hash_of(code: str) -> str:
    """Return what is kept of a code."""
    return hashlib.sha256(code.encode("utf-8", "surrogatepass")).hexdigest()


def _invitation(row: Row) -> Invitation:
    return Invitation(
        id=row["id"],
        role=Role(row["role"]),
        unit_id=row["unit_id"],
        enterprise_id=row["enterprise_id"],
        person_id=row["person_id"],
        grant_until=to_moment_or_none(row["grant_until"]),
        made_by=row["made_by"],
        expires_at=to_moment(row["expires_at"]),
        redeemed_by=row["redeemed_by"],
        redeemed_at=to_moment_or_none(row["redeemed_at"]),
        revoked_at=to_moment_or_none(row["revoked_at"]),
    )


async def make(
    tx: Tx,
    code: str,
    *,
    role: Role,
    at: datetime,
    expires_at: datetime,
    made_by: int | None = None,
    unit_id: int | None = None,
    enterprise_id: int | None = None,
    person_id: int | None = None,
    grant_until: datetime | None = None,
) -> Invitation:
    """Enter an invitation under its code."""
    row = await tx.one(
        """
        INSERT INTO invitations (hash, role, unit_id, enterprise_id, person_id, grant_until,
            made_by, made_at, expires_at)
        VALUES (:hash, :role, :unit_id, :enterprise_id, :person_id, :grant_until,
            :made_by, :at, :expires_at)
        RETURNING *
        """,
        hash=hash_of(code),
        role=role,
        unit_id=unit_id,
        enterprise_id=enterprise_id,
        person_id=person_id,
        grant_until=None if grant_until is None else to_text(grant_until),
        made_by=made_by,
        at=to_text(at),
        expires_at=to_text(expires_at),
    )
    if row is None:
        raise LookupError("no invitation was entered")
    return _invitation(row)


async def find(tx: Tx, code: str) -> Invitation | None:
    """Return the invitation of a code, whether or not it is still open."""
    row = await tx.one("SELECT * FROM invitations WHERE hash = :hash", hash=hash_of(code))
    return None if row is None else _invitation(row)


async def get(tx: Tx, invitation_id: int) -> Invitation | None:
    """Return an invitation by id."""
    row = await tx.one("SELECT * FROM invitations WHERE id = :id", id=invitation_id)
    return None if row is None else _invitation(row)


async def redeem(tx: Tx, invitation_id: int, *, person_id: int, at: datetime) -> Invitation | None:
    """Use an invitation up; return it, or None if it is not open (any more). One gets it."""
    row = await tx.one(
        """
        UPDATE invitations SET redeemed_by = :person_id, redeemed_at = :at
        WHERE id = :id AND redeemed_at IS NULL AND revoked_at IS NULL AND expires_at > :at
        RETURNING *
        """,
        id=invitation_id,
        person_id=person_id,
        at=to_text(at),
    )
    return None if row is None else _invitation(row)


async def revoke(tx: Tx, invitation_id: int, *, at: datetime) -> bool:
    """Take an open invitation back; return whether there was one."""
    changed = await tx.run(
        """
        UPDATE invitations SET revoked_at = :at
        WHERE id = :id AND redeemed_at IS NULL AND revoked_at IS NULL
        """,
        id=invitation_id,
        at=to_text(at),
    )
    return changed == 1


async def open_by(tx: Tx, made_by: int, *, at: datetime) -> list[Invitation]:
    """Return the invitations that somebody made and nobody has used, newest first."""
    rows = await tx.all(
        """
        SELECT * FROM invitations WHERE made_by = :made_by AND redeemed_at IS NULL
        AND revoked_at IS NULL AND expires_at > :at ORDER BY id DESC LIMIT 20
        """,
        made_by=made_by,
        at=to_text(at),
    )
    return [_invitation(row) for row in rows]
