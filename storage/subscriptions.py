"""What people want to be told every week, and what they were sent in private."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from storage.db import Row, Tx, to_moment, to_moment_or_none, to_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """What somebody wants to be told every week.

    Attributes:
        person_id: Whose it is.
        topics: Codes of categories; none: all of them.
        since: Since when, as it is now.
        told_on: The day on which it was last looked what there is to tell them.
        stopped_at: When they had enough of it; None: it goes on.
    """

    person_id: int
    topics: tuple[str, ...] = ()
    since: datetime
    told_on: date | None = None
    stopped_at: datetime | None = None

    @property
    def runs(self) -> bool:
        """Whether it goes on."""
        return self.stopped_at is None


def _subscription(row: Row) -> Subscription:
    return Subscription(
        person_id=row["person_id"],
        topics=tuple(row["topics"].split()),
        since=to_moment(row["since"]),
        told_on=row["told_on"] and date.fromisoformat(row["told_on"]),
        stopped_at=to_moment_or_none(row["stopped_at"]),
    )


async def get(tx: Tx, person_id: int) -> Subscription | None:
    """Return what somebody wants to be told, or wanted once."""
    row = await tx.one(
        "SELECT * FROM subscriptions WHERE person_id = :person_id", person_id=person_id
    )
    return None if row is None else _subscription(row)


async def keep(
    tx: Tx, person_id: int, topics: Iterable[str], *, at: datetime, told_on: date | None
) -> None:
    """Enter what somebody wants from now on; `told_on`: the issue of that day is over for them.

    Who changes their topics keeps the day of their last issue.
    """
    await tx.run(
        """
        INSERT INTO subscriptions (person_id, topics, since, told_on)
        VALUES (:person_id, :topics, :at, :told_on)
        ON CONFLICT (person_id) DO UPDATE SET topics = excluded.topics,
            since = CASE WHEN stopped_at IS NULL THEN since ELSE excluded.since END,
            told_on = CASE WHEN COALESCE(told_on, '') > COALESCE(excluded.told_on, '')
                OR stopped_at IS NULL THEN told_on ELSE excluded.told_on END,
            stopped_at = NULL
        """,
        person_id=person_id,
        topics=" ".join(topics),
        at=to_text(at),
        told_on=told_on and told_on.isoformat(),
    )


async def stop(tx: Tx, person_id: int, *, at: datetime) -> bool:
    """Tell somebody nothing any more; False where nothing was told anyway."""
    changed = await tx.run(
        """
        UPDATE subscriptions SET stopped_at = :at
        WHERE person_id = :person_id AND stopped_at IS NULL
        """,
        person_id=person_id,
        at=to_text(at),
    )
    return changed == 1


@dataclass(frozen=True, slots=True)
class Subscriber:
    """Somebody who can be told, where, and of what.

    `regions` are the homes of their enterprises, or of the units they work in; none: everywhere.
    """

    person_id: int
    chat_id: int
    topics: tuple[str, ...]
    regions: tuple[int, ...]


async def take_due(tx: Tx, *, before: date, today: date, at: datetime) -> list[Subscriber]:
    """Return whom nobody has looked after since before a day, and note that it is done today.

    Left out are those who are blocked, cannot be reached, or are forgotten.
    """
    rows = await tx.all(
        """
        UPDATE subscriptions SET told_on = :today
        WHERE stopped_at IS NULL AND (told_on IS NULL OR told_on < :before)
        RETURNING person_id, topics
        """,
        before=before.isoformat(),
        today=today.isoformat(),
    )
    if not rows:
        return []
    wanted = {row["person_id"]: tuple(row["topics"].split()) for row in rows}
    there = await tx.all(
        """
        SELECT people.id, people.telegram_id, GROUP_CONCAT(DISTINCT COALESCE(enterprises.unit_id,
            grants.unit_id)) AS regions
        FROM subscriptions JOIN people ON people.id = subscriptions.person_id
        LEFT JOIN grants ON grants.person_id = people.id
            AND (grants.until IS NULL OR grants.until >= :at)
        LEFT JOIN enterprises ON enterprises.id = grants.enterprise_id
        WHERE subscriptions.told_on = :today AND subscriptions.stopped_at IS NULL
            AND people.telegram_id IS NOT NULL AND people.reachable = 1
            AND people.forgotten_at IS NULL
            AND people.telegram_id NOT IN (SELECT telegram_id FROM blocks)
        GROUP BY people.id ORDER BY people.id
        """,
        today=today.isoformat(),
        at=to_text(at),
    )
    return [
        Subscriber(
            row["id"],
            row["telegram_id"],
            wanted[row["id"]],
            tuple(int(one) for one in (row["regions"] or "").split(",") if one),
        )
        for row in there
        if row["id"] in wanted
    ]


async def any_due(tx: Tx, *, before: date) -> bool:
    """Return whether there is anybody who was not looked after since before a day."""
    row = await tx.one(
        """
        SELECT 1 AS found FROM subscriptions
        WHERE stopped_at IS NULL AND (told_on IS NULL OR told_on < :before) LIMIT 1
        """,
        before=before.isoformat(),
    )
    return row is not None


async def sent_in_private(tx: Tx, piece_ids: Sequence[int]) -> set[tuple[int, int]]:
    """Return who has got which of these pieces in private, or will: chat and piece."""
    marks = ", ".join(str(int(one)) for one in piece_ids)
    rows = await tx.all(
        f"""
        SELECT chat_id, piece_id FROM deliveries
        WHERE chat_id > 0 AND purpose = 'news' AND piece_id IN ({marks})
            AND state NOT IN ('failed', 'skipped', 'cancelled')
        """
    )
    return {(row["chat_id"], row["piece_id"]) for row in rows}


async def received(tx: Tx, person_id: int) -> list[tuple[datetime, str]]:
    """Return what somebody was sent in private and when, for them alone.

    The titles of pieces, the words of notices, the questions of polls.
    """
    rows = await tx.all(
        """
        SELECT deliveries.at, COALESCE(pieces.title, notices.text, polls.question) AS title
        FROM deliveries JOIN broadcasts ON broadcasts.id = deliveries.broadcast_id
        LEFT JOIN pieces ON pieces.id = deliveries.piece_id
        LEFT JOIN notices ON broadcasts.kind = 'notice' AND notices.id = broadcasts.subject_id
        LEFT JOIN polls ON broadcasts.kind = 'poll' AND polls.id = broadcasts.subject_id
        WHERE deliveries.person_id = :person_id AND deliveries.state = 'sent'
            AND COALESCE(pieces.title, notices.text, polls.question) IS NOT NULL
        ORDER BY deliveries.id
        """,
        person_id=person_id,
    )
    return [(to_moment(row["at"]), row["title"]) for row in rows]
