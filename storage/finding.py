"""Cases by what is asked for, among those that the reader may see; and the searches people keep."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.domain.finding import Search, of_number
from storage import cases, search
from storage.db import Row, Tx, to_text
from storage.enterprises import holding

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.domain.finding import Realm
    from bot.domain.people import Units
    from bot.domain.rights import Sight
    from storage.cases import Page

Condition = tuple[str, dict[str, object]]
"""What a case has to meet, in SQL, and the values in it."""


# -- whose ----------------------------------------------------------------------------------------


def visible(realm: Realm, *, read: bool = False) -> Condition:
    """Return the condition that somebody may see a case.

    Args:
        realm: What they may see.
        read: Whether they may also read its words and whose it is: not as somebody of a unit
            from whom the enterprise is hidden (隐名交办), and not as a co-signer.

    """
    ways: list[str] = []
    values: dict[str, object] = {}
    if realm.own:
        ways.append(f"enterprise_id IN ({_ids(realm.own)})")
        if not read:
            signed = " OR ".join(
                f"' ' || co_enterprise_ids || ' ' LIKE '% {int(one)} %'" for one in realm.own
            )
            ways.append(f"(co_enterprise_ids <> '' AND kind <> 'complaint' AND ({signed}))")
    if realm.paired:
        ways.append(f"(enterprise_id IN ({_ids(realm.paired)}) AND kind <> 'complaint')")
    if realm.office.over != ():
        where, more = cases.seen(realm.office, "office_unit_id", unset=True, name="o")
        ways.append(f"({where})")
        values |= more
    works = "0"
    if realm.unit.over != ():
        works, _ = _in_units(realm.unit, "co_unit_ids")
        where, more = _in_units(realm.unit, "co_unit_ids", "cc_unit_ids")
        ways.append(f"({where} AND masked = 0)" if read else where)
        values |= more
    if realm.inspected.over != ():
        where, more = cases.seen(realm.inspected, "office_unit_id", unset=True, name="i")
        if read:
            where += f" AND (masked = 0 OR NOT COALESCE({works}, 0) AND handler_id IS NOT {realm.person_id:d})"
        ways.append(f"({where})")
        values |= more
    return f"({' OR '.join(ways) or '0'})", values


def _in_units(sight: Sight, *parts: str) -> Condition:
    """Return the condition that a unit of theirs leads a case, or has one of these parts in it."""
    leads, values = cases.seen(sight, "lead_unit_id", unset=False, name="u")
    below, more = cases.below("units.path", sight.over, name="b")
    has = " OR ".join(f"' ' || cases.{one} || ' ' LIKE '% ' || units.id || ' %'" for one in parts)
    helps = f"""
        ({" OR ".join(f"{one} <> ''" for one in parts)}) AND kind <> 'complaint'
        AND EXISTS (SELECT 1 FROM units WHERE ({below}) AND ({has}))
    """
    return f"(({leads}) OR ({helps}))", values | more


def _ids(ids: tuple[int, ...]) -> str:
    return ", ".join(str(int(one)) for one in ids)


# -- what -----------------------------------------------------------------------------------------


def _wanted(
    tx: Tx, asked: Search, realm: Realm, units: Units, *, me: int, at: datetime
) -> Condition:
    where, values = visible(realm)
    conditions = [where]
    if asked.states:
        states = ", ".join(f"'{one.value}'" for one in sorted(asked.states))
        conditions.append(f"state IN ({states})")
    if asked.category:
        conditions.append("category = :category")
        values["category"] = asked.category
    if asked.units:
        paths = [units[one].path for one in sorted(asked.units) if one in units]
        below, more = cases.below("units.path", tuple(paths), name="w")
        conditions.append(f"lead_unit_id IN (SELECT units.id FROM units WHERE {below})")
        values |= more
    if asked.late:
        conditions.append("state IN ('dispatched', 'handling') AND due_at <= :by")
        values["by"] = to_text(at)
    if asked.mine:
        conditions.append(":me IN (filed_by, contact_id, handler_id, named_handler_id)")
        values["me"] = me
    if asked.pieces:
        open_, more = visible(realm, read=True)
        values |= more
        for number, piece in enumerate(asked.pieces):
            said, more = _says(tx, piece, f"q{number}")
            values |= more
            pattern = of_number(piece)
            if pattern:
                values[f"n{number}"] = pattern
                conditions.append(f"({open_} AND {said} OR number LIKE :n{number})")
            else:
                conditions += [open_, said]
    return " AND ".join(conditions), values


def _says(tx: Tx, piece: str, name: str) -> Condition:
    """Return the condition that a case says this, or is of an enterprise called so."""
    values: dict[str, object] = {name: holding(piece)}
    ways = [
        f"""
        SELECT said.id FROM cases AS said WHERE said.enterprise_id IN (
            SELECT enterprises.id FROM enterprises
            WHERE name LIKE :{name} ESCAPE '!' OR short_name LIKE :{name} ESCAPE '!')
        """
    ]
    marks = search.said(tx, piece)
    if marks:
        values[f"{name}m"] = marks
        ways.append(f"SELECT rowid FROM case_words WHERE case_words MATCH :{name}m")
    return f"cases.id IN ({' UNION '.join(ways)})", values


async def find(
    tx: Tx,
    asked: Search,
    realm: Realm,
    units: Units,
    *,
    me: int,
    at: datetime,
    offset: int,
    limit: int,
    confided: bool = True,
) -> Page:
    """Return a page of the cases that somebody looks for, the newest first.

    What is past its date comes in the order of it. Complaints are among them only where they are
    `confided`.
    """
    await search.catch_up(tx)
    where, values = _wanted(tx, asked, realm, units, me=me, at=at)
    if not confided:
        where += " AND kind <> 'complaint'"
    order = "due_at, id" if asked.late else "id DESC"
    return await cases.chosen(tx, where, order, offset=offset, limit=limit, **values)


COUNTED: Final = {"state": "state", "unit": "lead_unit_id", "category": "category"}
"""By what the cases found can be told apart, and the column of it."""


async def counts(
    tx: Tx, asked: Search, realm: Realm, units: Units, by: str, *, me: int, at: datetime
) -> list[tuple[str, int]]:
    """Return how many of the cases found there are of each state, unit or category, most first."""
    where, values = _wanted(tx, asked, realm, units, me=me, at=at)
    column = COUNTED[by]
    rows = await tx.all(
        f"SELECT {column} AS code, COUNT(*) AS n FROM cases WHERE {where} AND {column} IS NOT NULL"
        f" GROUP BY {column} ORDER BY n DESC, {column}",
        **values,
    )
    return [(str(row["code"]), row["n"]) for row in rows]


async def how_many(
    tx: Tx, asked: Search, realm: Realm, units: Units, *, me: int, at: datetime
) -> int:
    """Return how many cases are found."""
    await search.catch_up(tx)
    where, values = _wanted(tx, asked, realm, units, me=me, at=at)
    row = await tx.one(f"SELECT COUNT(*) AS n FROM cases WHERE {where}", **values)
    return 0 if row is None else int(row["n"])


# -- kept searches ---------------------------------------------------------------------------------

LAST: Final = 5
"""Searches without a name that are kept of one person, for the buttons under what they found."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A search that somebody made; `name` is empty where they did not keep it as a list."""

    id: int
    person_id: int
    name: str
    search: Search


def _kept(tx: Tx, row: Row) -> Kept:
    codes: Mapping[str, object] = json.loads(row["filter"])
    return Kept(
        id=row["id"],
        person_id=row["person_id"],
        name=tx.vault.open(row["name"]),
        search=Search.read(codes, tx.vault.open(row["words"])),
    )


async def note(tx: Tx, asked: Search, *, person_id: int, at: datetime) -> int:
    """Note a search, so that buttons can lead back to it; return its id."""
    row = await tx.one(
        """
        INSERT INTO saved_lists (person_id, name, filter, words, made_at)
        VALUES (:person_id, '', :filter, :words, :at) RETURNING id
        """,
        person_id=person_id,
        at=to_text(at),
        **_written(tx, asked, person_id),
    )
    await tx.run(
        """
        DELETE FROM saved_lists WHERE person_id = :person_id AND name = '' AND id NOT IN (
            SELECT id FROM saved_lists WHERE person_id = :person_id AND name = ''
            ORDER BY id DESC LIMIT :last)
        """,
        person_id=person_id,
        last=LAST,
    )
    if row is None:
        raise LookupError("no search was noted")
    return int(row["id"])


def _written(tx: Tx, asked: Search, person_id: int) -> dict[str, object]:
    codes = json.dumps(asked.codes(), separators=(",", ":"))
    return {"filter": codes, "words": tx.vault.seal(person_id, asked.words)}


async def change(tx: Tx, kept: Kept, asked: Search) -> None:
    """Have a noted search look for something else."""
    await tx.run(
        "UPDATE saved_lists SET filter = :filter, words = :words WHERE id = :id",
        id=kept.id,
        **_written(tx, asked, kept.person_id),
    )


async def get(tx: Tx, list_id: int, *, person_id: int) -> Kept | None:
    """Return a search of somebody's own."""
    row = await tx.one(
        "SELECT * FROM saved_lists WHERE id = :id AND person_id = :person_id",
        id=list_id,
        person_id=person_id,
    )
    return None if row is None else _kept(tx, row)


async def name(tx: Tx, kept: Kept, called: str) -> None:
    """Keep a search as a list of that name."""
    await tx.run(
        "UPDATE saved_lists SET name = :name WHERE id = :id",
        id=kept.id,
        name=tx.vault.seal(kept.person_id, called),
    )


async def named(tx: Tx, person_id: int) -> list[Kept]:
    """Return the lists that somebody keeps, the oldest first."""
    rows = await tx.all(
        "SELECT * FROM saved_lists WHERE person_id = :id AND name <> '' ORDER BY id", id=person_id
    )
    return [_kept(tx, row) for row in rows]


async def drop(tx: Tx, kept: Kept) -> None:
    """Drop a list; the cases stay where they are."""
    await tx.run("DELETE FROM saved_lists WHERE id = :id", id=kept.id)


# -- following -------------------------------------------------------------------------------------


async def follow(tx: Tx, case_id: int, *, person_id: int, at: datetime) -> None:
    """Have somebody told when the case moves."""
    await tx.run(
        """
        INSERT INTO follows (person_id, case_id, since) VALUES (:person_id, :case_id, :at)
        ON CONFLICT DO NOTHING
        """,
        person_id=person_id,
        case_id=case_id,
        at=to_text(at),
    )


async def unfollow(tx: Tx, case_id: int, *, person_id: int) -> None:
    """Have somebody told no more."""
    await tx.run(
        "DELETE FROM follows WHERE person_id = :person_id AND case_id = :case_id",
        person_id=person_id,
        case_id=case_id,
    )


async def followers(tx: Tx, case_id: int) -> list[tuple[int, int]]:
    """Return who follows a case and has a chat with the bot: person and chat."""
    rows = await tx.all(
        """
        SELECT people.id, people.telegram_id FROM follows JOIN people ON people.id = follows.person_id
        WHERE follows.case_id = :case_id AND people.telegram_id IS NOT NULL ORDER BY people.id
        """,
        case_id=case_id,
    )
    return [(row["id"], row["telegram_id"]) for row in rows]


async def followed(tx: Tx, realm: Realm, *, person_id: int, offset: int, limit: int) -> Page:
    """Return a page of the cases somebody follows, as far as they still may see them."""
    where, values = visible(realm)
    return await cases.chosen(
        tx,
        f"{where} AND cases.id IN (SELECT case_id FROM follows WHERE person_id = :person_id)",
        "id DESC",
        offset=offset,
        limit=limit,
        person_id=person_id,
        **values,
    )
