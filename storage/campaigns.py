"""Campaigns (活动): a name and the days from which to which it runs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.db import Row, Tx


@dataclass(frozen=True, slots=True)
class Campaign:
    """One campaign; both days belong to it."""

    id: int
    name: str
    since: date
    until: date

    @classmethod
    def from_row(cls, row: Row) -> Campaign:
        """Read a row of `campaigns`."""
        return cls(
            row["id"],
            row["name"],
            date.fromisoformat(row["since"]),
            date.fromisoformat(row["until"]),
        )


async def add(tx: Tx, name: str, *, since: date, until: date) -> int:
    """Enter a campaign and return its id.

    Raises:
        ValueError: It ends before it begins.

    """
    if until < since:
        raise ValueError(f"{since} to {until}")
    row = await tx.one(
        "INSERT INTO campaigns (name, since, until) VALUES (:name, :since, :until) RETURNING id",
        name=name,
        since=since.isoformat(),
        until=until.isoformat(),
    )
    if row is None:
        raise LookupError("a campaign got no id")
    return int(row["id"])


async def get(tx: Tx, campaign_id: int) -> Campaign | None:
    """Return a campaign by id."""
    row = await tx.one("SELECT * FROM campaigns WHERE id = :id", id=campaign_id)
    return None if row is None else Campaign.from_row(row)


async def current(tx: Tx, on: date) -> Campaign | None:
    """Return the campaign that runs on a day; of several, the one that began last."""
    row = await tx.one(
        """
        SELECT * FROM campaigns WHERE since <= :day AND until >= :day
        ORDER BY since DESC, id DESC LIMIT 1
        """,
        day=on.isoformat(),
    )
    return None if row is None else Campaign.from_row(row)


@dataclass(frozen=True, slots=True)
class Counted:
    """A campaign with how many cases were filed in it, and how many of these are open."""

    campaign: Campaign
    filed: int
    open: int


async def listed(tx: Tx) -> list[Counted]:
    """Return every campaign, the latest first, with its cases counted."""
    rows = await tx.all(
        """
        SELECT campaigns.*, COUNT(cases.id) AS filed,
            COALESCE(SUM(cases.state NOT IN
                ('draft', 'declined', 'merged', 'closed', 'archived', 'withdrawn')), 0) AS open
        FROM campaigns LEFT JOIN cases ON cases.campaign_id = campaigns.id
        GROUP BY campaigns.id ORDER BY campaigns.since DESC, campaigns.id DESC
        """
    )
    return [Counted(Campaign.from_row(row), row["filed"], row["open"]) for row in rows]
