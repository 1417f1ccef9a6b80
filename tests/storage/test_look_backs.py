"""A draw can be checked by anybody: what does not follow from its seed is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain.case import State
from bot.domain.look_back import is_picked
from storage import events, look_backs
from tests.storage.conftest import AT, Register

if TYPE_CHECKING:
    from bot.domain.case import Case
    from storage.db import Database, Tx

SEED = "fair"
"""Of the first four cases it picks the third and the fourth."""


async def end(tx: Tx, register: Register, case: Case, act: str, **data: object) -> None:
    """Record what the clock made of a closed case."""
    await events.append(
        tx,
        register.chain,
        act=act,
        at=AT,
        case_id=case.id,
        revision=2,
        state_from="closed",
        state_to="closed" if act == "draw" else "archived",
        data=data,
    )


async def drawn(tx: Tx, register: Register, *, lies: bool = False) -> None:
    """Four cases take part in one draw; with `lies` the last is let off though it was picked."""
    lots = await look_backs.lots(tx, register.chain, at=AT, seed=lambda: SEED)
    again = await look_backs.lots(tx, register.chain, at=AT, seed=lambda: "another")
    assert again == lots
    for n in range(4):
        case = await register.file(tx, state=State.CLOSED)
        picked = is_picked(SEED, case.number) and not (lies and n == 3)
        await look_backs.count(tx, lots.id, picked=picked)
        await end(tx, register, case, "draw" if picked else "archive", draw=lots.id)


async def test_an_honest_draw_is_borne_out(database: Database, register: Register) -> None:
    """One seed for all who take part, recorded before them, and each follows from it."""
    await database.write(lambda tx: drawn(tx, register))
    assert await database.write(look_backs.broken) == []
    rows = await database.write(lambda tx: tx.all("SELECT pool, picked, seed FROM draws"))
    assert [tuple(row) for row in rows] == [(4, 2, SEED)]


async def test_who_was_picked_cannot_be_let_off(database: Database, register: Register) -> None:
    """An archived case that the seed picks is named."""
    await database.write(lambda tx: drawn(tx, register, lies=True))
    (found,) = await database.write(look_backs.broken)
    assert found == "a draw does not follow from its seed: LX-2026-000004"


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        ("UPDATE draws SET seed = 'luck'", "a draw and its event disagree: 1"),
        ("UPDATE draws SET picked = 3", "a draw and its cases disagree: 1"),
    ],
)
async def test_a_book_that_was_changed_is_found(
    database: Database, register: Register, damage: str, says: str
) -> None:
    """The chained event stands against the book beside it."""
    await database.write(lambda tx: drawn(tx, register))
    await database.write(lambda tx: tx.run(damage))
    assert says in await database.write(look_backs.broken)


async def test_what_is_always_looked_back_at_is_not_left_to_the_lot(
    database: Database, register: Register
) -> None:
    """An archived case that was only explained should have been asked about."""
    await database.write(lambda tx: drawn(tx, register))
    await database.write(lambda tx: tx.run("UPDATE cases SET outcome = 'D' WHERE id = 1"))
    assert await database.write(look_backs.broken) == [
        "a case was left to the lot that is always looked back at: LX-2026-000001"
    ]


async def test_no_case_slips_past_the_draw(database: Database, register: Register) -> None:
    """Once there are draws, an archived case took part in one or was looked back at."""
    await database.write(lambda tx: drawn(tx, register))

    async def slip(tx: Tx) -> None:
        await end(tx, register, await register.file(tx, state=State.CLOSED), "archive")

    await database.write(slip)
    assert await database.write(look_backs.broken) == [
        "a case was archived without a draw: LX-2026-000005"
    ]
