"""What somebody of the office has sent that may be a policy, until it is one or is dropped."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from storage.db import Row, Tx, to_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Brought:
    """A document, or words, that may be a policy.

    Attributes:
        id: Its number.
        person_id: Who sent it.
        is_open: Whether something may still be done with it.
        telegram_file_id: Where Telegram has the document; empty: only words were sent.
        name: What the document is called.
        mime: Of which kind Telegram says it is.
        typed: What was typed: `body`, and `title`, `number`, `issuer` where they were asked for.
        policy_id: The policy that it has become.
    """

    id: int
    person_id: int
    is_open: bool
    telegram_file_id: str
    name: str
    mime: str
    typed: Mapping[str, str] = field(default_factory=dict)
    policy_id: int | None = None


def _brought(tx: Tx, row: Row) -> Brought:
    typed = tx.vault.open(row["typed"])
    return Brought(
        id=row["id"],
        person_id=row["person_id"],
        is_open=row["state"] == "offered",
        telegram_file_id=tx.vault.open(row["telegram_file_id"]),
        name=tx.vault.open(row["name"]),
        mime=row["mime"],
        typed=json.loads(typed) if typed else {},
        policy_id=row["policy_id"],
    )


async def offer(
    tx: Tx,
    *,
    person_id: int,
    at: datetime,
    telegram_file_id: str = "",
    name: str = "",
    mime: str = "",
    typed: Mapping[str, str] | None = None,
) -> int:
    """Note what was sent; return its number."""
    row = await tx.one(
        """
        INSERT INTO brought (person_id, state, telegram_file_id, name, mime, typed, asked_at)
        VALUES (:person_id, 'offered', :telegram_file_id, :name, :mime, :typed, :at) RETURNING id
        """,
        person_id=person_id,
        telegram_file_id=tx.vault.seal(person_id, telegram_file_id),
        name=tx.vault.seal(person_id, name),
        mime=mime,
        typed=_sealed(tx, person_id, typed or {}),
        at=to_text(at),
    )
    if row is None:
        raise LookupError("nothing was entered")
    return int(row["id"])


def _sealed(tx: Tx, person_id: int, typed: Mapping[str, str]) -> str:
    written = json.dumps(dict(typed), ensure_ascii=False) if typed else ""
    return tx.vault.seal(person_id, written)


async def get(tx: Tx, brought_id: int) -> Brought | None:
    """Return what was sent, by its number."""
    row = await tx.one("SELECT * FROM brought WHERE id = :id", id=brought_id)
    return None if row is None else _brought(tx, row)


async def words_since(tx: Tx, person_id: int, *, since: datetime) -> Brought | None:
    """Return the words that somebody sent last, if that was since a moment and they wait yet."""
    row = await tx.one(
        """
        SELECT * FROM brought WHERE person_id = :person_id AND state = 'offered'
        ORDER BY id DESC LIMIT 1
        """,
        person_id=person_id,
    )
    if row is None or row["asked_at"] < to_text(since) or row["telegram_file_id"]:
        return None
    return _brought(tx, row)


async def type_in(tx: Tx, brought: Brought, typed: Mapping[str, str]) -> None:
    """Note what was typed, instead of what was typed before."""
    await tx.run(
        "UPDATE brought SET typed = :typed WHERE id = :id AND state = 'offered'",
        typed=_sealed(tx, brought.person_id, typed),
        id=brought.id,
    )


async def close(tx: Tx, brought_id: int, *, policy_id: int | None = None) -> bool:
    """End it, as a policy or as nothing; its words go. False where it had ended before."""
    changed = await tx.run(
        """
        UPDATE brought SET state = CASE WHEN :policy_id IS NULL THEN 'dropped' ELSE 'taken' END,
            policy_id = :policy_id, telegram_file_id = '', name = '', typed = ''
        WHERE id = :id AND state = 'offered'
        """,
        policy_id=policy_id,
        id=brought_id,
    )
    return changed == 1


async def expire(tx: Tx, *, before: datetime) -> None:
    """Drop what was sent before a moment and waits yet."""
    await tx.run(
        """
        UPDATE brought SET state = 'dropped', telegram_file_id = '', name = '', typed = ''
        WHERE state = 'offered' AND asked_at < :before
        """,
        before=to_text(before),
    )
