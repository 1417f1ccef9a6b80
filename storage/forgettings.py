"""Those who asked to be forgotten, what the office decided, and what forgetting does to the rows.

The key of a person is destroyed after the commit that forgets them, and at every start for all who
are forgotten: what is emptied here would be unreadable anyway, but nothing is kept for its own sake.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.domain.case import LIVE
from storage.db import Row, Tx, to_moment, to_moment_or_none, to_text

if TYPE_CHECKING:
    from datetime import datetime


class ForgettingState(StrEnum):
    """What became of a wish to be forgotten."""

    WAITING = "waiting"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class DecidedError(Exception):
    """It was decided before, or taken back."""


@dataclass(frozen=True, slots=True)
class Forgetting:
    """A wish to be forgotten; `answer` is the code of the reason where it was refused."""

    id: int
    person_id: int
    state: ForgettingState
    asked_at: datetime
    decided_at: datetime | None
    answer: str


def _forgetting(row: Row) -> Forgetting:
    return Forgetting(
        id=row["id"],
        person_id=row["person_id"],
        state=ForgettingState(row["state"]),
        asked_at=to_moment(row["asked_at"]),
        decided_at=to_moment_or_none(row["decided_at"]),
        answer=row["answer"],
    )


async def ask(tx: Tx, person_id: int, *, at: datetime) -> tuple[int, bool]:
    """Note that somebody wishes to be forgotten; return its number and whether it is new."""
    known = await waiting_of(tx, person_id)
    if known is not None:
        return known.id, False
    row = await tx.one(
        """
        INSERT INTO forgettings (person_id, state, asked_at) VALUES (:person_id, 'waiting', :at)
        RETURNING id
        """,
        person_id=person_id,
        at=to_text(at),
    )
    if row is None:
        raise LookupError("no wish was entered")
    return int(row["id"]), True


async def get(tx: Tx, forgetting_id: int) -> Forgetting | None:
    """Return a wish by its number."""
    row = await tx.one("SELECT * FROM forgettings WHERE id = :id", id=forgetting_id)
    return None if row is None else _forgetting(row)


async def waiting_of(tx: Tx, person_id: int) -> Forgetting | None:
    """Return the wish of somebody that nobody has decided yet."""
    row = await tx.one(
        "SELECT * FROM forgettings WHERE person_id = :person_id AND state = 'waiting'",
        person_id=person_id,
    )
    return None if row is None else _forgetting(row)


async def of_person(tx: Tx, person_id: int) -> list[Forgetting]:
    """Return every wish of somebody, the oldest first."""
    rows = await tx.all(
        "SELECT * FROM forgettings WHERE person_id = :person_id ORDER BY id", person_id=person_id
    )
    return [_forgetting(row) for row in rows]


async def decide(
    tx: Tx,
    forgetting_id: int,
    state: ForgettingState,
    *,
    by: int | None,
    at: datetime,
    answer: str = "",
) -> Forgetting:
    """Decide a wish that waits, or take it back; return it.

    Raises:
        DecidedError: It does not wait.

    """
    row = await tx.one(
        """
        UPDATE forgettings SET state = :state, decided_by = :by, decided_at = :at, answer = :answer
        WHERE id = :id AND state = 'waiting' RETURNING *
        """,
        id=forgetting_id,
        state=state,
        by=by,
        at=to_text(at),
        answer=answer,
    )
    if row is None:
        raise DecidedError
    return _forgetting(row)


_LIVE = ", ".join(f"'{state}'" for state in sorted(LIVE))

THEIRS = """
    (cases.contact_id = :person_id
     OR (cases.contact_id IS NULL AND cases.filed_by = :person_id AND cases.source IN ('bot', 'qr')))
"""
"""The cases that are about somebody, as `bot.domain.secrecy.contact` says it of one."""


@dataclass(frozen=True, slots=True)
class Open:
    """A case that somebody cannot be taken out of yet."""

    id: int
    number: str
    why: str
    """`own`: it is about them; `last`: nobody else speaks for its enterprise; `handling`: they
    handle it."""


async def in_the_way(tx: Tx, person_id: int, *, at: datetime) -> list[Open]:
    """Return the live cases that keep somebody from being forgotten, the oldest first."""
    rows = await tx.all(
        f"""
        SELECT cases.id, cases.number,
            CASE WHEN {THEIRS} THEN 'own' WHEN cases.handler_id = :person_id THEN 'handling'
                ELSE 'last' END AS why
        FROM cases WHERE cases.state IN ({_LIVE}) AND (
            {THEIRS} OR cases.handler_id = :person_id
            OR (cases.enterprise_id IN (
                    SELECT enterprise_id FROM grants WHERE person_id = :person_id
                    AND role = 'owner' AND (until IS NULL OR until >= :at))
                AND NOT EXISTS (
                    SELECT 1 FROM grants AS other WHERE other.role = 'owner'
                    AND other.enterprise_id = cases.enterprise_id
                    AND other.person_id <> :person_id
                    AND (other.until IS NULL OR other.until >= :at))))
        ORDER BY cases.id
        """,
        person_id=person_id,
        at=to_text(at),
    )
    return [Open(row["id"], row["number"], row["why"]) for row in rows]


_ALL_ENTRIES = """
    WITH RECURSIVE entries (id) AS (
        SELECT :person_id UNION SELECT people.id FROM people JOIN entries ON people.same_as = entries.id
    )
"""


async def entries_of(tx: Tx, person_id: int) -> list[int]:
    """Return every entry of the register that is this person: their own and those united with it."""
    rows = await tx.all(f"{_ALL_ENTRIES} SELECT id FROM entries", person_id=person_id)
    return [row["id"] for row in rows]


async def wipe(tx: Tx, person_id: int, *, at: datetime) -> list[tuple[str, int | None]]:
    """Empty every column that is somebody's, and have their keys destroyed once that is committed.

    Grants have been revoked before, each with its event. What stays: ids, codes, dates, figures,
    the public wording, and what others of the office said.

    Returns:
        The files that lie sealed with a key that will be gone: checksum and keeper.

    """
    files: list[tuple[str, int | None]] = []
    entries = await entries_of(tx, person_id)
    for entry in entries:
        files += await _wipe_entry(tx, entry, at=at)
    tx.after.append(lambda: _destroy(tx, entries))
    return files


def _destroy(tx: Tx, person_ids: list[int]) -> None:
    tx.vault.forget(person_ids)


async def _wipe_entry(tx: Tx, person_id: int, *, at: datetime) -> list[tuple[str, int | None]]:
    values: dict[str, object] = {"person_id": person_id, "at": to_text(at)}
    for statement in _WIPING:
        await tx.run(
            statement, **{name: values[name] for name in values if f":{name}" in statement}
        )
    rows = await tx.all(
        "SELECT DISTINCT sha256, keeper_id FROM files WHERE keeper_id = :id AND sha256 IS NOT NULL",
        id=person_id,
    )
    return [(row["sha256"], row["keeper_id"]) for row in rows if row["sha256"]]


NOBODYS = 2**62
"""From here on count the chats of nobody, in which deliveries to those stand who are forgotten."""
_CHAT = "(SELECT telegram_id FROM people WHERE id = :person_id)"
_WIPING = (
    f"DELETE FROM cards WHERE chat_id = {_CHAT}",
    # The number of an account is theirs as well; who comes back is a stranger, and is let in or not.
    f"DELETE FROM blocks WHERE telegram_id = {_CHAT}",
    "DELETE FROM desks WHERE person_id = :person_id",
    "DELETE FROM grants WHERE person_id = :person_id",
    "UPDATE batches SET title = '', attendance = '' WHERE made_by = :person_id",
    "DELETE FROM saved_lists WHERE person_id = :person_id",
    "DELETE FROM follows WHERE person_id = :person_id",
    "DELETE FROM sign_ups WHERE person_id = :person_id",
    "DELETE FROM subscriptions WHERE person_id = :person_id",
    "DELETE FROM brought WHERE person_id = :person_id",
    # That something was sent is a figure; to whom it was is theirs.
    f"""
    UPDATE deliveries SET person_id = NULL, chat_id = {NOBODYS} + id, message_id = NULL,
        poll_id = NULL, state = CASE WHEN state IN ('queued', 'posted', 'resting')
            THEN 'cancelled' ELSE state END WHERE person_id = :person_id
    """,
    f"""
    UPDATE outbox SET state = 'dropped', reason = 'forgotten', settled_at = :at, payload = NULL
    WHERE state IN ('pending', 'given_up', 'uncertain') AND kind <> 'farewell'
    AND (person_id = :person_id OR chat_id = {_CHAT})
    """,
    f"""
    DELETE FROM outbox WHERE state IN ('sent', 'dropped') AND kind <> 'farewell'
    AND (person_id = :person_id OR chat_id = {_CHAT})
    """,
    f"DELETE FROM case_words WHERE rowid IN (SELECT id FROM cases WHERE {THEIRS})",
    "UPDATE entered SET unclean = 1",
    f"UPDATE cases SET text = '', contact_time = '', where_to_go = '' WHERE {THEIRS}",
    """
    UPDATE files SET name = '', caption = '', telegram_file_id = '', unique_id = '',
        state = CASE state WHEN 'waiting' THEN 'failed' ELSE state END,
        error = CASE state WHEN 'waiting' THEN 'forgotten' ELSE error END
    WHERE keeper_id = :person_id
    """,
    """
    UPDATE claims SET said = '', called = '', policy_id = NULL, state = CASE state WHEN 'waiting' THEN 'withdrawn'
        ELSE state END WHERE person_id = :person_id
    """,
    "UPDATE forgettings SET reason = '' WHERE person_id = :person_id",
    """
    UPDATE people SET telegram_id = NULL, name = '', title = '', phone = '', language_chosen = 0,
        forgotten_at = COALESCE(forgotten_at, :at) WHERE id = :person_id
    """,
)


async def came_back(tx: Tx) -> list[int]:
    """Return people whose key is gone though the database, restored from an old copy, knows them."""
    gone = tx.vault.forgotten()
    found: list[int] = []
    for start in range(0, len(gone), 500):
        marks = ", ".join("?" * len(gone[start : start + 500]))
        rows = await tx.connection.execute_fetchall(
            f"SELECT id FROM people WHERE forgotten_at IS NULL AND id IN ({marks})",
            gone[start : start + 500],
        )
        found += [row["id"] for row in rows]
    return found
