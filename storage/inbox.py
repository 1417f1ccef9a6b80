"""Updates from Telegram: each is taken once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage.db import Tx, to_text
from storage.vault import HOUSE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """An update on file that has not been dealt with."""

    update_id: int
    body: str
    attempts: int


async def take(tx: Tx, update_ids: Sequence[int], *, at: datetime) -> set[int]:
    """Strike updates as dealt with in this transaction; return those not seen before."""
    values = ", ".join(["(?, ?, 'done')"] * len(update_ids))
    moment = to_text(at)
    rows = await tx.connection.execute_fetchall(
        f"INSERT INTO inbox (update_id, received_at, state) VALUES {values} "
        "ON CONFLICT (update_id) DO NOTHING RETURNING update_id",
        [value for update_id in update_ids for value in (update_id, moment)],
    )
    return {row["update_id"] for row in rows}


async def keep(
    tx: Tx,
    bodies: Iterable[tuple[int, str]],
    *,
    at: datetime,
    senders: Mapping[int, int] | None = None,
) -> None:
    """File updates that are yet to be dealt with; those seen before stay as they are.

    Args:
        tx: The transaction.
        bodies: Numbers of updates with what they are, in JSON.
        at: When they came.
        senders: The Telegram account behind an update. What a person who is known has written is
            sealed with their key, so that it goes with them; the rest with the house's.

    """
    moment = to_text(at)
    keepers = await _keepers(tx, senders or {})
    await tx.many(
        """
        INSERT INTO inbox (update_id, received_at, state, body) VALUES (?, ?, 'new', ?)
        ON CONFLICT (update_id) DO NOTHING
        """,
        [
            (update_id, moment, tx.vault.seal(keepers.get(update_id, HOUSE), body))
            for update_id, body in bodies
        ],
    )


async def _keepers(tx: Tx, senders: Mapping[int, int]) -> dict[int, int]:
    """Return with whose key each update is sealed whose sender is known."""
    if not senders:
        return {}
    marks = ", ".join("?" * len(senders))
    rows = await tx.connection.execute_fetchall(
        f"SELECT id, telegram_id FROM people WHERE telegram_id IN ({marks})",
        tuple(senders.values()),
    )
    known = {row["telegram_id"]: tx.vault.keeper(row["id"]) for row in rows}
    return {number: known[sender] for number, sender in senders.items() if sender in known}


async def unfinished(tx: Tx) -> list[Entry]:
    """Return the updates on file that are still to be dealt with, oldest first."""
    # Said twice over, as an index is used only for what it says itself.
    rows = await tx.all(
        """
        SELECT update_id, body, attempts FROM inbox
        WHERE state <> 'done' AND state = 'new' ORDER BY update_id
        """
    )
    return [Entry(row["update_id"], tx.vault.open(row["body"]), row["attempts"]) for row in rows]


async def count_attempt(tx: Tx, update_id: int) -> int:
    """Count an attempt before it is made, so that one that kills the process is counted too."""
    row = await tx.one(
        "UPDATE inbox SET attempts = attempts + 1 WHERE update_id = :update_id RETURNING attempts",
        update_id=update_id,
    )
    return 0 if row is None else int(row["attempts"])


async def strike(tx: Tx, update_id: int) -> None:
    """Note that an update has been dealt with; its words are not kept."""
    await tx.run(
        "UPDATE inbox SET state = 'done', body = NULL WHERE update_id = :update_id",
        update_id=update_id,
    )


async def park(tx: Tx, update_id: int, *, error: str, reference: str) -> None:
    """Set an update aside with its error; it stays to be looked at."""
    await tx.run(
        """
        UPDATE inbox SET state = 'parked', error = :error, reference = :reference
        WHERE update_id = :update_id
        """,
        update_id=update_id,
        error=error,
        reference=reference,
    )


async def parked(tx: Tx) -> int:
    """Return how many updates were set aside."""
    row = await tx.one("SELECT COUNT(*) AS n FROM inbox WHERE state <> 'done' AND state = 'parked'")
    return int(row["n"]) if row else 0


async def forget_old(tx: Tx, *, before: datetime) -> None:
    """Remove updates that were dealt with long ago; Telegram forgets them within a day."""
    await tx.run(
        "DELETE FROM inbox WHERE state = 'done' AND received_at < :before", before=to_text(before)
    )
