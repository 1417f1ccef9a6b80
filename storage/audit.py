"""Who was denied, who saw much, who took data out: noted in, and read from, the chain of events.

Such events are of no case; a case they are about stands in their data. They are sealed like all
others. What can be repeated at will is noted a few times an hour only: a flood of forged presses
must not become a flood of rows.
"""

from __future__ import annotations

import hmac
import json
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from storage import events, people
from storage.db import to_moment, to_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from storage.db import Row, Tx
    from storage.events import Chain

DENIED, SAW, SAW_PHONE, EXPORTED = "denied", "saw", "saw_phone", "exported"
SPAN = timedelta(hours=1)
MOST = 5
"""Events of one kind noted for one person within the span."""


async def note(
    tx: Tx,
    chain: Chain,
    act: str,
    *,
    person_id: int,
    at: datetime,
    data: Mapping[str, Any],
    most: int = MOST,
) -> bool:
    """Note what somebody was denied or saw, unless enough of it was noted this hour.

    The last one that is noted says that there may be more.

    Args:
        tx: An open transaction.
        chain: The key that seals.
        act: Of which kind.
        person_id: Who.
        at: When.
        data: Codes and ids.
        most: How many a person and hour.

    Returns:
        Whether it was noted.

    """
    row = await tx.one(
        """
        SELECT COUNT(*) AS n FROM events
        WHERE case_id IS NULL AND person_id = :person_id AND act = :act AND at > :since
        """,
        person_id=person_id,
        act=act,
        since=to_text(at - SPAN),
    )
    known = 0 if row is None else int(row["n"])
    if known >= most:
        return False
    more = {"more": True} if known == most - 1 else {}
    await events.append(tx, chain, act=act, person_id=person_id, at=at, data={**data, **more})
    return True


@dataclass(frozen=True, slots=True)
class Entry:
    """One event as the audit tells it; what was said with it is not told."""

    id: int
    at: datetime
    act: str
    person_id: int | None
    who: str
    """Their name; "" for one who was forgotten."""
    case_id: int | None
    data: dict[str, Any]


async def latest(tx: Tx, *, before: int | None = None, limit: int) -> list[Entry]:
    """Return what was done to the register, denied and seen, the latest first."""
    rows = await tx.all(
        """
        SELECT * FROM events WHERE case_id IS NULL AND id < :before
        ORDER BY id DESC LIMIT :limit
        """,
        before=2**62 if before is None else before,
        limit=limit,
    )
    return await _entries(tx, rows)


async def stretch(
    tx: Tx,
    *,
    after: int = 0,
    since: datetime | None = None,
    person_id: int | None = None,
    limit: int,
) -> list[Entry]:
    """Return events of all kinds from the oldest on, a page at a time."""
    where = "id > :after"
    values: dict[str, object] = {"after": after, "limit": limit}
    if since is not None:
        where += " AND at >= :since"
        values["since"] = to_text(since)
    if person_id is not None:
        where += " AND person_id = :person_id"
        values["person_id"] = person_id
    return await _entries(
        tx, await tx.all(f"SELECT * FROM events WHERE {where} ORDER BY id LIMIT :limit", **values)
    )


async def _entries(tx: Tx, rows: list[Row]) -> list[Entry]:
    names: dict[int | None, str] = {None: ""}
    for row in rows:
        person_id = row["person_id"]
        if person_id not in names:
            names[person_id] = await _name(tx, person_id)
    return [
        Entry(
            id=row["id"],
            at=to_moment(row["at"]),
            act=row["act"],
            person_id=row["person_id"],
            who=names[row["person_id"]],
            case_id=row["case_id"],
            data={
                name: value
                for name, value in json.loads(row["data"]).items()
                if name != "words" and not isinstance(value, dict | list)
            },
        )
        for row in rows
    ]


async def _name(tx: Tx, person_id: int) -> str:
    """Return what somebody is called now, be it under the entry with which theirs became one."""
    row = await tx.one("SELECT same_as FROM people WHERE id = :id", id=person_id)
    person = await people.get(tx, person_id)
    if row is not None and row["same_as"] is not None and person is not None and not person.name:
        return await _name(tx, row["same_as"])
    return "" if person is None else person.name


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of looking through the whole chain.

    Attributes:
        events: How many there are.
        broken: The first that does not fit, or that is missing; None where all fit.
        seal: `<id>:<seal>` of the last one. Kept elsewhere, it shows later that nothing before
            it was cut off or written anew.
    """

    events: int
    broken: int | None
    seal: str


async def verify(tx: Tx, chain: Chain, *, sealed: str = "") -> Verdict:
    """Look through the whole chain: every seal, no gap, nothing cut off at the end.

    Args:
        tx: An open transaction.
        chain: The key that seals.
        sealed: A seal that an earlier look has given.

    """
    broken = await events.first_broken(tx, chain)
    last = await tx.one("SELECT id, mac FROM events ORDER BY id DESC LIMIT 1")
    counted = await tx.one("SELECT COUNT(*) AS n FROM events")
    if broken is None:
        broken = await _cut_off(tx, 0 if last is None else int(last["id"]))
    if broken is None and sealed:
        number, _, seal = sealed.partition(":")
        known = await tx.one("SELECT mac FROM events WHERE id = :id", id=int(number))
        if known is None or not hmac.compare_digest(known["mac"], seal):
            broken = int(number)
    return Verdict(
        events=0 if counted is None else int(counted["n"]),
        broken=broken,
        seal="" if last is None else f"{last['id']}:{last['mac']}",
    )


async def _cut_off(tx: Tx, last: int) -> int | None:
    """Return the event after the last one where a case or a letter knows of more."""
    row = await tx.one(
        """
        SELECT 1 FROM cases WHERE revision <> (
            SELECT COUNT(*) FROM events WHERE events.case_id = cases.id)
        UNION ALL SELECT 1 FROM outbox WHERE event_id > :last LIMIT 1
        """,
        last=last,
    )
    return None if row is None else last + 1
