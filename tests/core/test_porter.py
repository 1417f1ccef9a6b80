"""The porter: evidence is fetched however long Telegram was away."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, cast

import pytest
from telegram.error import BadRequest, NetworkError, TelegramError

from handlers.porter import Porter
from storage import events, files
from storage.files import NewFile
from tests.storage.conftest import AT, Register

if TYPE_CHECKING:
    from pathlib import Path

    from storage.db import Database, Row, Tx


class Telegram:
    """A server that knows no file."""

    def __init__(self, trouble: TelegramError) -> None:
        self.trouble = trouble

    async def get_file(self, _: str) -> None:
        """Refuse."""
        raise self.trouble


@pytest.fixture
async def database(database: Database, tmp_path: Path) -> Database:
    """A case with more photos that wait than are fetched in one round."""
    register = Register(events.Chain.beside(tmp_path / "lianxin.db"))

    async def fill(tx: Tx) -> None:
        await register.settle(tx)
        case = await register.file(tx)
        photos = [NewFile("photo", f"file-{n}", f"unique-{n}") for n in range(24)]
        await files.attach(tx, case.id, 1, photos, at=AT)

    await database.write(fill)
    return database


async def rounds(database: Database, folder: Path, trouble: TelegramError, hours: int) -> Row:
    """Let the porter go round every ten minutes; return what became of the files."""
    at = AT
    porter = Porter(
        database=database, bot=cast("Any", Telegram(trouble)), folder=folder, now=lambda: at
    )
    for _ in range(hours * 6):
        await porter.work()
        at += timedelta(minutes=10)
    rows = await database.write(
        lambda tx: tx.all(
            "SELECT state, error, COUNT(*) AS n, MIN(attempts) AS least FROM files GROUP BY 1, 2"
        )
    )
    (row,) = rows
    return row


async def test_an_outage_of_half_a_day_loses_no_file(database: Database, tmp_path: Path) -> None:
    """Every file is asked for again at least once in seventy minutes."""
    row = await rounds(database, tmp_path, NetworkError("no route"), hours=12)
    assert (row["state"], row["error"], row["n"]) == ("waiting", "NetworkError", 24)
    assert row["least"] > 9


async def test_what_telegram_refuses_is_not_asked_for_again(
    database: Database, tmp_path: Path
) -> None:
    """A file that is gone is marked so, in one round for all of them."""
    row = await rounds(database, tmp_path, BadRequest("wrong file_id"), hours=12)
    assert (row["state"], row["n"], row["least"]) == ("failed", 24, 1)
