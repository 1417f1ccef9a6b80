"""The daily rounds of the clock through what is kept for too long, a page a tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import LIVE
from storage.db import Tx, to_text
from storage.forgettings import THEIRS

if TYPE_CHECKING:
    from datetime import date, datetime

DONE = -1


async def after(tx: Tx, round_: str, *, day: date) -> int | None:
    """Return the id behind which today's round goes on, or None where it is over."""
    row = await tx.one("SELECT day, after FROM rounds WHERE round = :round", round=round_)
    if row is None or row["day"] != day.isoformat():
        return 0
    return None if row["after"] == DONE else int(row["after"])


async def note(tx: Tx, round_: str, *, day: date, after: int | None) -> None:
    """Note how far today's round is; None: it is over."""
    await tx.run(
        """
        INSERT INTO rounds (round, day, after) VALUES (:round, :day, :after)
        ON CONFLICT (round) DO UPDATE SET day = excluded.day, after = excluded.after
        """,
        round=round_,
        day=day.isoformat(),
        after=DONE if after is None else after,
    )


_LIVE = ", ".join(f"'{state}'" for state in sorted(LIVE))
_THEIRS = THEIRS.replace(":person_id", "people.id")


async def to_forget(
    tx: Tx, *, after: int, page: int, newcomers_before: datetime, gone_before: datetime
) -> tuple[list[int], int | None]:
    """Return people of one page whom nothing keeps any more, and where the next page begins.

    Newcomers: they came by themselves, hold no role, claim none, and did nothing. Gone: they hold
    no role any more and did nothing for years. Nobody who is in a live case, and nobody whom the
    office has put on a roster and expects.

    The `+` has one person's cases looked up by who they are, not by what all live ones are like.
    """
    rows = await tx.all(
        "SELECT id FROM people WHERE id > :after ORDER BY id LIMIT :page", after=after, page=page
    )
    if not rows:
        return [], None
    last = int(rows[-1]["id"])
    found = await tx.all(
        f"""
        SELECT people.id FROM people
        WHERE people.id > :after AND people.id <= :last AND people.forgotten_at IS NULL
        AND people.same_as IS NULL
        AND NOT EXISTS (SELECT 1 FROM grants WHERE grants.person_id = people.id)
        AND NOT EXISTS (SELECT 1 FROM claims WHERE claims.person_id = people.id
            AND claims.state = 'waiting')
        AND NOT EXISTS (SELECT 1 FROM cases WHERE +cases.state IN ({_LIVE})
            AND (cases.handler_id = people.id OR {_THEIRS}))
        AND COALESCE((SELECT MAX(at) FROM events WHERE events.person_id = people.id),
            people.created_at) < CASE
                WHEN people.joined_at IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM cases WHERE {_THEIRS})
                    AND NOT EXISTS (SELECT 1 FROM claims WHERE claims.person_id = people.id
                        AND claims.state = 'confirmed')
                    AND NOT EXISTS (SELECT 1 FROM events WHERE events.person_id = people.id
                        AND events.case_id IS NOT NULL)
                THEN :newcomers_before ELSE :gone_before END
        ORDER BY people.id
        """,
        after=after,
        last=last,
        newcomers_before=to_text(newcomers_before),
        gone_before=to_text(gone_before),
    )
    return [row["id"] for row in found], last


async def empty_words(
    tx: Tx, *, after: int, page: int, before: datetime
) -> tuple[list[tuple[str, int | None]], int | None]:
    """Empty the words and papers of old cases, a page of them.

    Returns:
        The files that lie in the folder and are nobody's any more (checksum and keeper), and where
        the next page begins.

    """
    rows = await tx.all(
        """
        SELECT id FROM cases WHERE id > :after AND state_since < :before
        AND state IN ('archived', 'withdrawn', 'merged', 'declined')
        AND (text <> '' OR contact_time <> '') ORDER BY id LIMIT :page
        """,
        after=after,
        before=to_text(before),
        page=page,
    )
    gone: list[tuple[str, int | None]] = []
    for row in rows:
        await tx.run("DELETE FROM case_words WHERE rowid = :id", id=row["id"])
        await tx.run("UPDATE entered SET unclean = 1")
        await tx.run(
            "UPDATE cases SET text = '', contact_time = '', where_to_go = '' WHERE id = :id",
            id=row["id"],
        )
        papers = await tx.all(
            """
            UPDATE files SET name = '', caption = '', telegram_file_id = '', unique_id = ''
            WHERE case_id = :id RETURNING sha256, keeper_id
            """,
            id=row["id"],
        )
        gone += [
            (paper["sha256"], paper["keeper_id"])
            for paper in papers
            if paper["sha256"] and not await _elsewhere(tx, paper["sha256"], row["id"])
        ]
    return gone, int(rows[-1]["id"]) if len(rows) == page else None


async def _elsewhere(tx: Tx, sha256: str, case_id: int) -> bool:
    """Return whether the same bytes belong to another case too."""
    return (
        await tx.one(
            "SELECT 1 FROM files WHERE sha256 = :sha256 AND case_id <> :case_id LIMIT 1",
            sha256=sha256,
            case_id=case_id,
        )
        is not None
    )


async def empty_claims(tx: Tx, *, before: datetime) -> None:
    """Empty what people said of themselves whose claim was decided against long ago."""
    await tx.run(
        """
        UPDATE claims SET said = '', called = '' WHERE state IN ('refused', 'withdrawn')
        AND decided_at < :before AND (said <> '' OR called <> '')
        """,
        before=to_text(before),
    )


async def empty_aside(tx: Tx, *, before: datetime) -> None:
    """Empty updates that were set aside long ago; that there was one, and its error, stays."""
    await tx.run(
        """
        UPDATE inbox SET body = NULL WHERE state <> 'done' AND state = 'parked'
        AND received_at < :before AND body IS NOT NULL
        """,
        before=to_text(before),
    )


async def settle_farewells(tx: Tx) -> None:
    """Remove the last words to people who were forgotten, once they have met their fate."""
    await tx.run(
        "DELETE FROM outbox WHERE kind = 'farewell' AND state NOT IN ('pending', 'sending')"
    )
