"""What has to be said and what became of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.domain.delivery import Duty
from bot.domain.letter import ACCOUNT, GATHERED, IN_GROUPS, MADE_LATE, Letter
from bot.domain.notice import NoticeKind
from bot.domain.pace import Lane
from storage.db import Row, Tx, to_moment, to_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import datetime


NOTICES = frozenset(NoticeKind) | MADE_LATE | {GATHERED, ACCOUNT}
"""Kinds that say what is true when they leave, to whom it then concerns: never kept in words."""


RETIRE = "retire"
"""Takes the buttons off a message."""

PROGRESS = "progress"
"""The kind of letter that shows how a job gets on: what is true when it leaves."""


def post(tx: Tx, *letters: Letter) -> None:
    """Leave letters to be written when the transaction commits.

    Raises:
        ValueError: One that was not made for groups would go to a group.

    """
    for letter in letters:
        to = (letter.payload or {}).get("chat_id", letter.chat_id)
        if min(letter.chat_id, to) < 0 and letter.kind not in IN_GROUPS:
            raise ValueError(f"a {letter.kind} is not for a group")
        media = (letter.payload or {}).get("media")
        if isinstance(media, list):
            letter.weight = len(media)
    tx.mail.extend(letters)


async def last_id(tx: Tx) -> int:
    """Return the highest id given so far; the one process counts on from there."""
    row = await tx.one("SELECT COALESCE(MAX(id), 0) AS last FROM outbox")
    return int(row["last"]) if row else 0


async def insert(tx: Tx, letters: Iterable[Letter], *, boot: int) -> None:
    """Write letters, those that leave at once as `sending`."""
    await tx.many(
        """
        INSERT INTO outbox (id, chat_id, person_id, lane, duty, kind, case_id, event_id, method,
                            payload, state, attempt, repeated, boot, due_at, created_at, upload,
                            job_id, broadcast_id, picture_id, weight)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
            (
                letter.id,
                letter.chat_id,
                letter.person_id,
                letter.lane.value,
                letter.duty.value,
                letter.kind,
                letter.case_id,
                letter.event_id,
                letter.method or None,
                None
                if letter.payload is None
                else _sealed(tx, letter.kind, letter.person_id, letter.payload),
                "sending" if letter.booked else "pending",
                letter.attempt,
                letter.repeated,
                boot if letter.booked else None,
                at := to_text(letter.at),
                at,
                letter.upload or None,
                letter.job_id,
                letter.broadcast_id,
                letter.picture_id,
                letter.weight,
            )
            for letter in letters
        ],
    )


@dataclass(frozen=True, slots=True)
class Waiting:
    """A letter that has not met its fate: what the postman keeps in mind of it."""

    id: int
    chat_id: int
    lane: Lane
    duty: Duty
    attempt: int
    repeated: bool
    plain: bool
    under_way: bool
    kind: str
    method: str
    due_at: datetime
    weight: int

    @classmethod
    def from_row(cls, row: Row) -> Waiting:
        """Read one row of `waiting`."""
        return cls(
            id=row["id"],
            chat_id=row["chat_id"],
            lane=Lane(row["lane"]),
            duty=Duty(row["duty"]),
            attempt=row["attempt"],
            repeated=bool(row["repeated"]),
            plain=bool(row["plain"]),
            under_way=row["state"] == "sending",
            kind=row["kind"],
            method=row["method"] or "",
            due_at=to_moment(row["due_at"]),
            weight=row["weight"],
        )


async def waiting(tx: Tx, *, after: int, limit: int) -> list[Waiting]:
    """Return letters without a fate in the order of their posting, one page of them."""
    rows = await tx.all(
        """
        SELECT id, chat_id, lane, duty, attempt, repeated, plain, state, kind, method,
            due_at, weight
        FROM outbox WHERE state IN ('pending', 'sending') AND id > :after ORDER BY id LIMIT :limit
        """,
        after=after,
        limit=limit,
    )
    return [Waiting.from_row(row) for row in rows]


async def load(tx: Tx, ids: Sequence[int]) -> list[Letter]:
    """Return letters by id, as far as they are still pending."""
    marks = ", ".join("?" * len(ids))
    rows = await tx.connection.execute_fetchall(
        f"SELECT * FROM outbox WHERE id IN ({marks}) AND state = 'pending'",
        tuple(ids),
    )
    return [_letter(tx, row) for row in rows]


def _sealed(tx: Tx, kind: str, person_id: int | None, payload: Mapping[str, object]) -> str:
    """Return a call as it waits: what it says is sealed with its reader's key, or the house's.

    The call that takes the buttons off a message says nothing and is looked for.
    """
    text = json.dumps(payload, ensure_ascii=False)
    return text if kind == RETIRE else tx.vault.seal(tx.vault.keeper(person_id), text)


def _payload(tx: Tx, text: str | None) -> dict[str, Any] | None:
    """Return a call as it was; of one to somebody who was forgotten nothing is left to say."""
    opened = tx.vault.read(text)
    return json.loads(opened) if opened else None


def _letter(tx: Tx, row: Row) -> Letter:
    return Letter(
        chat_id=row["chat_id"],
        kind=row["kind"],
        at=to_moment(row["created_at"]),
        lane=Lane(row["lane"]),
        duty=Duty(row["duty"]),
        person_id=row["person_id"],
        case_id=row["case_id"],
        event_id=row["event_id"],
        method=row["method"] or "",
        payload=_payload(tx, row["payload"]),
        upload=row["upload"] or "",
        job_id=row["job_id"],
        broadcast_id=row["broadcast_id"],
        picture_id=row["picture_id"],
        weight=row["weight"],
        id=row["id"],
        attempt=row["attempt"],
        repeated=bool(row["repeated"]),
        plain=bool(row["plain"]),
    )


async def mark_sending(
    tx: Tx, letters: Sequence[Letter], *, boot: int, as_kept: Collection[int] = ()
) -> None:
    """Note that these calls are about to be made, with what they will say.

    Those whose ids are in `as_kept` say what lies here already.
    """
    await tx.many(
        """
        UPDATE outbox SET state = 'sending', attempt = ?, boot = ?, method = ?,
            payload = COALESCE(?, payload)
        WHERE id = ? AND state = 'pending'
        """,
        [
            (
                letter.attempt,
                boot,
                letter.method,
                None
                if letter.id in as_kept
                else _sealed(tx, letter.kind, letter.person_id, letter.payload or {}),
                letter.id,
            )
            for letter in letters
        ],
    )


@dataclass(frozen=True, slots=True)
class Fate:
    """What one attempt came to. A letter that is `pending` again waits until `due_at`."""

    id: int
    state: str
    at: datetime
    message_id: int | None = None
    reason: str | None = None
    due_at: datetime | None = None
    repeated: bool = False
    plain: bool = False
    render_again: bool = False
    """A notice that waits says what is true when it leaves, not what was true before."""


async def settle(tx: Tx, fates: Iterable[Fate]) -> None:
    """Record fates.

    The words of a letter that has arrived are not kept: they are personal and never read again.
    """
    await tx.many(
        """
        UPDATE outbox SET
            state = ?1,
            settled_at = CASE WHEN ?1 = 'pending' THEN NULL ELSE ?2 END,
            message_id = ?3,
            reason = ?4,
            due_at = COALESCE(?5, due_at),
            repeated = ?6,
            plain = ?7,
            payload = CASE WHEN ?1 IN ('sent', 'dropped') OR ?8 THEN NULL ELSE payload END
        WHERE id = ?9
        """,
        [
            (
                fate.state,
                to_text(fate.at),
                fate.message_id,
                fate.reason,
                None if fate.due_at is None else to_text(fate.due_at),
                fate.repeated,
                fate.plain,
                fate.render_again,
                fate.id,
            )
            for fate in fates
        ],
    )


async def replace_call(tx: Tx, letter_id: int, *, method: str, payload: dict[str, object]) -> None:
    """Let a letter leave by another call, as when the message it would edit is gone."""
    row = await tx.one("SELECT person_id FROM outbox WHERE id = :letter_id", letter_id=letter_id)
    await tx.run(
        "UPDATE outbox SET method = :method, payload = :payload WHERE id = :letter_id",
        method=method,
        payload=_sealed(tx, "", None if row is None else row["person_id"], payload),
        letter_id=letter_id,
    )


async def set_reachable(tx: Tx, chat_id: int, *, reachable: bool) -> None:
    """Note that a person has blocked the bot, or is back."""
    await tx.run(
        "UPDATE people SET reachable = :reachable WHERE telegram_id = :chat_id AND reachable <> :reachable",
        reachable=int(reachable),
        chat_id=chat_id,
    )


async def card_of(tx: Tx, chat_id: int, case_id: int) -> int | None:
    """Return the message that shows a case in a chat."""
    row = await tx.one(
        "SELECT message_id FROM cards WHERE chat_id = :chat_id AND case_id = :case_id",
        chat_id=chat_id,
        case_id=case_id,
    )
    return None if row is None else int(row["message_id"])


async def card_and_news(tx: Tx, chat_id: int, case_id: int) -> tuple[int, str | None] | None:
    """Return the message that shows a case in a chat, and the state it tells of as news, if any."""
    row = await tx.one(
        """
        SELECT cards.message_id, events.state_to
        FROM cards LEFT JOIN events ON events.id = cards.event_id
        WHERE cards.chat_id = :chat_id AND cards.case_id = :case_id
        """,
        chat_id=chat_id,
        case_id=case_id,
    )
    return None if row is None else (int(row["message_id"]), row["state_to"])


async def place_card(
    tx: Tx, chat_id: int, case_id: int, message_id: int, *, event_id: int | None = None
) -> None:
    """Note which message shows a case in a chat from now on, and the event it tells of."""
    await tx.run(
        """
        INSERT INTO cards (chat_id, case_id, message_id, event_id)
        VALUES (:chat_id, :case_id, :message_id, :event_id)
        ON CONFLICT (chat_id, case_id) DO UPDATE
        SET message_id = excluded.message_id, event_id = excluded.event_id
        """,
        chat_id=chat_id,
        case_id=case_id,
        message_id=message_id,
        event_id=event_id,
    )


async def spare(tx: Tx, chat_id: int, message_id: int, *, at: datetime) -> None:
    """Drop what would take the buttons off a message: it shows its case once more."""
    await tx.run(
        """
        UPDATE outbox SET state = 'dropped', reason = 'superseded', settled_at = :at
        WHERE chat_id = :chat_id AND kind = :kind AND state = 'pending'
            AND payload LIKE :ending
        """,
        at=to_text(at),
        chat_id=chat_id,
        kind=RETIRE,
        ending=f'%"message_id": {message_id}}}',
    )


async def card_chats(tx: Tx, case_id: int) -> list[tuple[int, int | None]]:
    """Return the chats that have a live card of a case, with the person each belongs to."""
    rows = await tx.all(
        """
        SELECT cards.chat_id, people.id AS person_id FROM cards
        LEFT JOIN people ON people.telegram_id = cards.chat_id
        WHERE cards.case_id = :case_id ORDER BY cards.chat_id
        """,
        case_id=case_id,
    )
    return [(row["chat_id"], row["person_id"]) for row in rows]


async def supersede_cards(tx: Tx, case_id: int, chat_ids: Sequence[int], *, at: datetime) -> None:
    """Drop refreshes of a card that have not left: a newer one follows.

    A card that somebody asked for stands in the lane of answers and stays.
    """
    await tx.many(
        """
        UPDATE outbox SET state = 'dropped', reason = 'superseded', settled_at = ?
        WHERE case_id = ? AND chat_id = ? AND kind = 'card' AND lane > 0
            AND state = 'pending'
        """,
        [(to_text(at), case_id, chat_id) for chat_id in chat_ids],
    )


@dataclass(frozen=True, slots=True)
class Troubled:
    """A letter whose fate somebody has to decide."""

    id: int
    chat_id: int
    name: str
    case_id: int | None
    case_number: str
    uncertain: bool
    reason: str
    at: datetime


async def troubled(tx: Tx, *, limit: int) -> tuple[list[Troubled], int]:
    """Return letters that were given up or are uncertain, newest first, and how many there are.

    Shares of a broadcast are not among them: its sender has an account of it.
    """
    rows = await tx.all(
        """
        SELECT outbox.id, outbox.chat_id, outbox.state, outbox.reason, outbox.settled_at,
               COALESCE(people.name, chats.title) AS name, outbox.case_id, cases.number,
               COUNT(*) OVER () AS total
        FROM outbox LEFT JOIN people ON people.id = outbox.person_id
        LEFT JOIN chats ON chats.id = outbox.chat_id
        LEFT JOIN cases ON cases.id = outbox.case_id
        WHERE outbox.state IN ('given_up', 'uncertain') AND outbox.broadcast_id IS NULL
        ORDER BY outbox.id DESC LIMIT :limit
        """,
        limit=limit,
    )
    found = [
        Troubled(
            id=row["id"],
            chat_id=row["chat_id"],
            name=tx.vault.read(row["name"]),
            case_id=row["case_id"],
            case_number=row["number"] or "",
            uncertain=row["state"] == "uncertain",
            reason=row["reason"] or "",
            at=to_moment(row["settled_at"]),
        )
        for row in rows
    ]
    return found, rows[0]["total"] if rows else 0


async def decide_trouble(tx: Tx, letter_id: int, *, again: bool, at: datetime) -> Letter | None:
    """Send a letter once more as a new one, or let it rest; None where that was decided before.

    A notice is put into words anew: whoever lost the right to it since does not get it.
    """
    rows = await tx.all(
        """
        UPDATE outbox SET state = 'dropped', settled_at = :at,
            reason = CASE WHEN :again THEN 'resent' ELSE 'seen' END
        WHERE id = :letter_id AND state IN ('given_up', 'uncertain') RETURNING *
        """,
        letter_id=letter_id,
        again=int(again),
        at=to_text(at),
    )
    if not rows:
        return None
    letter = _letter(tx, rows[0])
    if again:
        letter.id, letter.attempt, letter.plain, letter.repeated = 0, 0, False, True
        letter.at = at
        if letter.kind in NOTICES:
            letter.method, letter.payload = "", None
        if letter.kind == GATHERED:
            await tx.run(
                "UPDATE nudges SET told_at = :at WHERE person_id = :person_id AND told_at = :before",
                at=to_text(at),
                person_id=letter.person_id,
                before=rows[0]["created_at"],
            )
        await tx.run("UPDATE outbox SET event_id = NULL WHERE id = :id", id=letter_id)
        post(tx, letter)
    return letter


async def shows_soon(tx: Tx, job_id: int) -> bool:
    """Return whether a letter waits that will show how a job gets on."""
    if any(letter.job_id == job_id for letter in tx.mail):
        return True
    row = await tx.one(
        "SELECT id FROM outbox WHERE job_id = :job_id AND state = 'pending'", job_id=job_id
    )
    return row is not None


async def uploads(tx: Tx, *, since: datetime) -> set[str]:
    """Return the files that letters still carry; those given up before `since` do not."""
    rows = await tx.all(
        """
        SELECT upload FROM outbox WHERE upload IS NOT NULL AND (
            state IN ('pending', 'sending')
            OR (state IN ('given_up', 'uncertain') AND settled_at >= :since))
        """,
        since=to_text(since),
    )
    return {row["upload"] for row in rows}


async def forget_old(tx: Tx, *, before: datetime) -> None:
    """Remove letters that arrived or were dropped long ago."""
    await tx.run(
        "DELETE FROM outbox WHERE settled_at < :before AND state IN ('sent', 'dropped')",
        before=to_text(before),
    )
