"""What happened: append-only, each event sealed with an HMAC over itself and the one before."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.domain.secrecy import FREE_WORDS
from storage.db import Row, Tx, to_moment, to_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

GENESIS = "0" * 64


@dataclass(frozen=True, slots=True)
class Chain:
    """The key that seals events. It lies beside the database, not in it."""

    key: bytes

    @classmethod
    def beside(cls, database: Path) -> Chain:
        """Read the key beside a database file, made at the first start and readable to us alone."""
        path = database.with_suffix(database.suffix + ".key")
        try:
            return cls(bytes.fromhex(path.read_text(encoding="ascii").strip()))
        except FileNotFoundError:
            key = secrets.token_bytes(32)
            draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
            handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(key.hex())
                file.flush()
                os.fsync(file.fileno())
            draft.replace(path)
            folder = os.open(path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
            return cls(key)

    def seal(self, before: str, fields: Mapping[str, object]) -> str:
        """Return the seal of an event that follows the one sealed `before`."""
        text = json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hmac.new(self.key, f"{before}\n{text}".encode(), hashlib.sha256).hexdigest()


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. `data` holds what the act brought: words, codes, dates."""

    id: int
    case_id: int | None
    revision: int | None
    act: str
    person_id: int | None
    at: datetime
    state_from: str | None
    state_to: str | None
    data: dict[str, Any]

    @classmethod
    def from_row(cls, tx: Tx, row: Row) -> Event:
        """Read a row of `events`."""
        return cls(
            id=row["id"],
            case_id=row["case_id"],
            revision=row["revision"],
            act=row["act"],
            person_id=row["person_id"],
            at=to_moment(row["at"]),
            state_from=row["state_from"],
            state_to=row["state_to"],
            data=opened(tx, row["data"]),
        )


async def append(
    tx: Tx,
    chain: Chain,
    *,
    act: str,
    at: datetime,
    person_id: int | None = None,
    case_id: int | None = None,
    revision: int | None = None,
    state_from: str | None = None,
    state_to: str | None = None,
    data: Mapping[str, Any] | None = None,
    keeper: int | None = None,
) -> int:
    """Record an event and return its id.

    Free words in `data` are sealed with the key of `keeper`, or of whoever acts; everything else
    in it, codes and dates, stays plain. The chain covers what is stored, so it holds after the
    key is gone.
    """
    fields: dict[str, object] = {
        "case_id": case_id,
        "revision": revision,
        "act": act,
        "person_id": person_id,
        "at": to_text(at),
        "state_from": state_from,
        "state_to": state_to,
        "data": json.dumps(
            _sealed_words(tx, data or {}, tx.vault.keeper(keeper, person_id)),
            ensure_ascii=False,
            sort_keys=True,
        ),
    }
    last = await tx.one("SELECT id, mac FROM events ORDER BY id DESC LIMIT 1")
    number = 1 if last is None else int(last["id"]) + 1
    mac = chain.seal(GENESIS if last is None else last["mac"], {"id": number, **fields})
    await tx.run(
        """
        INSERT INTO events (id, case_id, revision, act, person_id, at, state_from, state_to, data, mac)
        VALUES (:id, :case_id, :revision, :act, :person_id, :at, :state_from, :state_to, :data, :mac)
        """,
        id=number,
        mac=mac,
        **fields,
    )
    return number


def _sealed_words(tx: Tx, data: Mapping[str, Any], keeper: int) -> dict[str, Any]:
    return {
        name: tx.vault.seal(keeper, str(value)) if name in FREE_WORDS else value
        for name, value in data.items()
    }


def opened(tx: Tx, data: str) -> dict[str, Any]:
    """Return the data of an event with its words, as far as their keys are still there."""
    found: dict[str, Any] = json.loads(data)
    for name in FREE_WORDS & found.keys():
        found[name] = tx.vault.open(found[name])
    return found


async def of_case(tx: Tx, case_id: int) -> list[Event]:
    """Return a case's events from its first to its last."""
    rows = await tx.all(
        "SELECT * FROM events WHERE case_id = :case_id ORDER BY id", case_id=case_id
    )
    return [Event.from_row(tx, row) for row in rows]


async def get(tx: Tx, event_id: int) -> Event | None:
    """Return one event."""
    row = await tx.one("SELECT * FROM events WHERE id = :event_id", event_id=event_id)
    return None if row is None else Event.from_row(tx, row)


async def said_at_filing(tx: Tx, case_id: int) -> int | None:
    """Return the message in which the owner said what is wrong, if it was said in the chat."""
    row = await tx.one(
        "SELECT data FROM events WHERE case_id = :case_id AND revision = 1", case_id=case_id
    )
    said = None if row is None else json.loads(row["data"]).get("said")
    return said if isinstance(said, int) else None


async def is_sealed_with(tx: Tx, chain: Chain) -> bool:
    """Return whether the newest event bears the seal of this key; where there is none, any fits."""
    rows = await tx.all("SELECT * FROM events ORDER BY id DESC LIMIT 2")
    if not rows:
        return True
    before = rows[1]["mac"] if len(rows) > 1 else GENESIS
    return hmac.compare_digest(chain.seal(before, _sealed(rows[0])), rows[0]["mac"])


def _sealed(row: Row) -> dict[str, object]:
    return {name: row[name] for name in row.keys() if name != "mac"}  # noqa: SIM118 - a Row is no mapping


async def first_broken(tx: Tx, chain: Chain, *, page: int = 5_000) -> int | None:
    """Return the id of the first event that does not fit the chain, or None where all do."""
    before, last = GENESIS, 0
    while True:
        rows = await tx.all(
            "SELECT * FROM events WHERE id > :last ORDER BY id LIMIT :page", last=last, page=page
        )
        if not rows:
            return None
        for row in rows:
            if row["id"] != last + 1 or not hmac.compare_digest(
                chain.seal(before, _sealed(row)), row["mac"]
            ):
                return int(row["id"])
            before, last = row["mac"], int(row["id"])
