"""Enterprises."""

from __future__ import annotations

import base64
import hmac
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.people import Enterprise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.db import Row, Tx


async def add(
    tx: Tx, *, name: str, credit_code: str = "", short_name: str = "", unit_id: int | None = None
) -> int:
    """Enter an enterprise; return its id."""
    row = await tx.one(
        """
        INSERT INTO enterprises (name, short_name, credit_code, unit_id)
        VALUES (:name, :short_name, NULLIF(:credit_code, ''), :unit_id) RETURNING id
        """,
        name=name,
        short_name=short_name,
        credit_code=credit_code,
        unit_id=unit_id,
    )
    if row is None:
        raise LookupError("no enterprise was entered")
    return int(row["id"])


def _enterprise(row: Row) -> Enterprise:
    return Enterprise(
        id=row["id"],
        name=row["name"],
        short_name=row["short_name"],
        credit_code=row["credit_code"] or "",
        unit_id=row["unit_id"],
        industry=row["industry"],
        active=bool(row["active"]),
    )


async def by_ids(tx: Tx, ids: Sequence[int]) -> list[Enterprise]:
    """Return enterprises by id."""
    names = {f"e{number}": value for number, value in enumerate(ids)}
    rows = await tx.all(
        f"SELECT * FROM enterprises WHERE id IN ({', '.join(':' + name for name in names) or 'NULL'}) ORDER BY id",
        **names,
    )
    return [_enterprise(row) for row in rows]


async def get(tx: Tx, enterprise_id: int) -> Enterprise | None:
    """Return an enterprise by id."""
    return next(iter(await by_ids(tx, [enterprise_id])), None)


SHARE = 0.6
"""So much of what was typed must be in a name that is offered instead."""
PIECES = 10
"""So many pairs of characters are looked for; names hold few more."""


async def like(tx: Tx, text: str, *, limit: int = 7) -> list[Enterprise]:
    """Return the enterprises that somebody may mean, the likeliest first.

    The credit code finds one; else those count whose name holds what was typed, and if there is
    none, those that share most of its pairs of characters: reads every name, which takes some
    milliseconds for twenty thousand.
    """
    sought = "".join(unicodedata.normalize("NFKC", text).split())
    by_code = await tx.all(
        "SELECT * FROM enterprises WHERE credit_code = :code AND active = 1", code=sought.upper()
    )
    rows = by_code or await tx.all(
        """
        SELECT * FROM enterprises WHERE active = 1
        AND (name LIKE :holds ESCAPE '!' OR short_name LIKE :holds ESCAPE '!'
            OR (short_name <> '' AND :sought LIKE '%' || short_name || '%'))
        ORDER BY LENGTH(name), id LIMIT :limit
        """,
        sought=sought,
        holds=holding(sought),
        limit=limit,
    )
    pairs = [sought[at : at + 2] for at in range(min(len(sought) - 1, PIECES))]
    if not rows and pairs:
        marks = {f"p{number}": holding(pair) for number, pair in enumerate(pairs)}
        shared = " + ".join(
            f"CASE WHEN name LIKE :{mark} ESCAPE '!' THEN 1 ELSE 0 END" for mark in marks
        )
        rows = await tx.all(
            f"""
            SELECT * FROM (SELECT *, {shared} AS shared FROM enterprises WHERE active = 1) AS likely
            WHERE shared >= :least ORDER BY shared DESC, LENGTH(name), id LIMIT :limit
            """,
            least=max(1, round(len(pairs) * SHARE)),
            limit=limit,
            **marks,
        )
    return [_enterprise(row) for row in rows]


def holding(text: str) -> str:
    """Return the pattern of what holds a text, whatever signs are in it."""
    for sign in "!%_":
        text = text.replace(sign, f"!{sign}")
    return f"%{text}%"


@dataclass(frozen=True, slots=True)
class Carded:
    """An enterprise with what its card bears. `serial` counts its cards."""

    enterprise: Enterprise
    serial: int
    code: str


async def card_code(tx: Tx, enterprise_id: int) -> str:
    """Return what the card of an enterprise bears: `c`, its id, and a mark that only we can make.

    Nothing of it is stored; a card is revoked by printing the enterprise another.

    Raises:
        LookupError: There is no such enterprise.

    """
    for one in await carded(tx, after=enterprise_id - 1, limit=1):
        if one.enterprise.id == enterprise_id:
            return one.code
    raise LookupError(f"no enterprise {enterprise_id}")


async def carded(tx: Tx, *, after: int, limit: int) -> list[Carded]:
    """Return enterprises with their cards in the order of their ids, one page of them."""
    rows = await tx.all(
        "SELECT * FROM enterprises WHERE active = 1 AND id > :after ORDER BY id LIMIT :limit",
        after=after,
        limit=limit,
    )
    return [
        Carded(_enterprise(row), row["card_serial"], _card_code(tx, row["id"], row["card_serial"]))
        for row in rows
    ]


def _card_code(tx: Tx, enterprise_id: int, serial: int) -> str:
    mark = tx.vault.mac("card", enterprise_id, serial)
    return f"c{_base36(enterprise_id)}-{base64.urlsafe_b64encode(mark).decode('ascii')}"


async def renew_card(tx: Tx, enterprise_id: int) -> int:
    """Let the cards printed so far lead nowhere; return the number of the next one.

    Raises:
        LookupError: There is no such enterprise.

    """
    row = await tx.one(
        """
        UPDATE enterprises SET card_serial = card_serial + 1
        WHERE id = :enterprise_id AND active = 1 RETURNING card_serial
        """,
        enterprise_id=enterprise_id,
    )
    if row is None:
        raise LookupError(f"no enterprise {enterprise_id}")
    return int(row["card_serial"])


async def homes(tx: Tx) -> dict[int | None, int]:
    """Return how many enterprises are at home in each unit; None: those without a home."""
    rows = await tx.all(
        "SELECT unit_id, COUNT(*) AS n FROM enterprises WHERE active = 1 GROUP BY unit_id"
    )
    return {row["unit_id"]: row["n"] for row in rows}


async def of_card(tx: Tx, code: str) -> Enterprise | None:
    """Return the enterprise whose card in force bears this, or None."""
    number = code[1:].partition("-")[0]
    if not number.isascii() or not number.isalnum() or len(number) > _LONGEST:
        return None
    try:
        expected = await card_code(tx, int(number, 36))
    except LookupError:
        return None
    if not hmac.compare_digest(expected.encode(), code.encode("utf-8", "surrogatepass")):
        return None
    return await get(tx, int(number, 36))


_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_LONGEST = 12


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits or "0"


async def find(tx: Tx, name: str) -> Enterprise | None:
    """Return an enterprise by its name or its unified social credit code."""
    row = await tx.one(
        "SELECT * FROM enterprises WHERE name = :name OR credit_code = :name", name=name
    )
    return None if row is None else _enterprise(row)
