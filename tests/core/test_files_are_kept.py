"""Files outlive Telegram's servers: under their checksum, tried again, given up at last."""

from __future__ import annotations

import asyncio
import hashlib
import os
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from telegram.ext import ExtBot

from handlers import porter as module
from handlers.porter import LONGEST_PAUSE, Porter, destroy, fetch, is_whole, keep, whereabouts
from handlers.request import AiohttpRequest
from storage import files
from storage.events import Chain
from storage.vault import HOUSE, Vault
from tests.core.conftest import until
from tests.storage.conftest import AT, Register

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from handlers.sandbox.model import User
    from handlers.sandbox.server import Running
    from handlers.sandbox.world import World
    from storage.db import Database, Row, Tx

CONTENT = b"\xff\xd8\xff\xe0 a photo of a deed"
CHECKSUM = hashlib.sha256(CONTENT).hexdigest()
NAME = f"{CHECKSUM}.{HOUSE}"
"""Under which name it lies, sealed with the house's key."""


class Work:
    """A porter with its folder, its database and a case to which files belong."""

    def __init__(self, database: Database, bot: ExtBot[None], folder: Path) -> None:
        self.database, self.folder = database, folder
        self.at = AT
        self.porter = Porter(database=database, bot=bot, folder=folder, now=self.now)
        self.case = 0

    def now(self) -> datetime:
        """The moment it is."""
        return self.at

    async def enter(self, file_id: str, kind: str = "photo") -> None:
        """Put a file on record as handed in."""
        given = [files.NewFile(kind, file_id, file_id)]

        async def job(tx: Tx) -> None:
            register = Register(Chain.beside(self.folder.parent / "lianxin.db"))
            await register.settle(tx) if not self.case else None
            if not self.case:
                self.case = (await register.file(tx)).id
            await tx.run("DELETE FROM files")
            await files.attach(tx, self.case, 1, given, at=AT)

        await self.database.write(job)

    async def row(self) -> Row:
        """The file as it stands on record."""
        (found,) = await self.database.write(lambda tx: tx.all("SELECT * FROM files"))
        return found

    def kept(self) -> list[str]:
        """What lies in the folder."""
        return sorted(path.name for path in self.folder.rglob("*") if path.is_file())


@pytest.fixture
async def work(running: Running, database: Database, tmp_path: Path) -> AsyncIterator[Work]:
    """The porter's workplace; nothing runs by itself."""
    request = AiohttpRequest()
    bot: ExtBot[None] = ExtBot(
        running.world.token,
        base_url=running.api_url,
        base_file_url=running.file_url,
        request=request,
        get_updates_request=request,
    )
    async with bot:
        yield Work(database, bot, tmp_path / "files")


def sent(world: World, owner: User) -> str:
    """A photo that somebody sends; returns its file id."""
    message: dict[str, Any] = world.send_file(owner, owner, "photo", CONTENT)
    return str(message["photo"][-1]["file_id"])


async def test_a_file_is_kept_under_its_checksum(work: Work, world: World, owner: User) -> None:
    """Byte for byte; the same again takes no more room."""
    for _ in range(2):
        await work.enter(sent(world, owner))
        await work.porter.work()
        row = await work.row()
        assert (row["state"], row["sha256"], row["error"]) == ("stored", CHECKSUM, None)
        assert work.kept() == [NAME]
    assert CONTENT not in (work.folder / CHECKSUM[:2] / NAME).read_bytes()
    assert fetch(work.folder, CHECKSUM, work.database.vault, HOUSE) == CONTENT


async def test_a_place_has_no_bytes_to_fetch(work: Work, world: World) -> None:
    """It is on record as it is."""
    await work.enter("", "location")
    await work.porter.work()
    assert (await work.row())["state"] == "stored"
    assert world.calls == 1  # who am I
    assert work.kept() == []


async def test_an_outage_however_long_loses_no_file(work: Work, world: World, owner: User) -> None:
    """Tried again after pauses that grow to an hour, and not before they are over."""
    await work.enter(sent(world, owner))
    world.trouble(None, "server_error", method="getfile")
    for attempt in range(12):
        await work.porter.work()
        await work.porter.work()
        row = await work.row()
        assert (row["state"], row["attempts"]) == ("waiting", attempt + 1)
        assert row["error"] == "NetworkError"
        work.at += timedelta(minutes=2 ** min(attempt, LONGEST_PAUSE))
    world.trouble(None, None)
    await work.porter.work()
    assert (await work.row())["state"] == "stored"


async def test_trouble_that_passes_costs_only_time(work: Work, world: World, owner: User) -> None:
    """The next attempt gets it."""
    await work.enter(sent(world, owner))
    world.trouble(None, "drop_after", 1, method="getfile")
    await work.porter.work()
    assert (await work.row())["state"] == "waiting"
    work.at += timedelta(minutes=1)
    await work.porter.work()
    assert (await work.row())["state"] == "stored"


async def test_a_file_that_telegram_does_not_have_is_given_up_at_once(work: Work) -> None:
    """No number of attempts will bring it."""
    await work.enter("no-such-file")
    await work.porter.work()
    row = await work.row()
    assert (row["state"], row["error"], row["attempts"]) == ("failed", "BadRequest", 1)


async def test_a_death_between_the_file_and_its_row_does_no_harm(
    work: Work, world: World, owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next start fetches again and finds the bytes there."""

    class Killed(BaseException):
        pass

    def keeps_and_dies(folder: Path, content: bytes, vault: Vault, keeper_id: int) -> str:
        keep(folder, content, vault, keeper_id)
        raise Killed

    await work.enter(sent(world, owner))
    with monkeypatch.context() as patched:
        patched.setattr(module, "keep", keeps_and_dies)
        with pytest.raises(Killed):
            await work.porter.work()
    assert work.kept() == [NAME]
    assert (await work.row())["state"] == "waiting"
    await work.porter.work()
    assert (await work.row())["state"] == "stored"
    assert work.kept() == [NAME]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_death_before_the_rename_leaves_no_half_file_under_the_name(
    tmp_path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A draft may lie about; what has the checksum for its name has all its bytes."""

    class Killed(BaseException):
        pass

    def dies(*_: object) -> None:
        raise Killed

    vault = Vault.at(None, make=True)
    with monkeypatch.context() as patched:
        patched.setattr(*((os, "fsync", dies) if step == "fsync" else (Path, "replace", dies)))
        with pytest.raises(Killed):
            keep(tmp_path, CONTENT, vault, HOUSE)
    assert not (tmp_path / CHECKSUM[:2] / NAME).exists()
    assert keep(tmp_path, CONTENT, vault, HOUSE) == CHECKSUM
    assert fetch(tmp_path, CHECKSUM, vault, HOUSE) == CONTENT


def test_a_file_that_is_not_what_it_was_is_noticed(tmp_path: Path) -> None:
    """Gone, or with a bit flipped; that of somebody forgotten is none, whatever is there."""
    vault = Vault.at(None, make=True)
    keep(tmp_path, CONTENT, vault, 7)
    file = files.Stored(1, CHECKSUM, 7)
    path = whereabouts(tmp_path, CHECKSUM, 7)
    assert is_whole(tmp_path, file, vault)
    sealed = path.read_bytes()
    path.write_bytes(sealed[:-1] + bytes([sealed[-1] ^ 1]))
    assert not is_whole(tmp_path, file, vault)
    destroy(tmp_path, [(CHECKSUM, 7)])
    assert not is_whole(tmp_path, file, vault)
    vault.forget([7])
    assert is_whole(tmp_path, file, vault)
    assert keep(tmp_path, CONTENT, vault, 7) is None


async def test_the_porter_works_when_it_is_asked(work: Work, world: World, owner: User) -> None:
    """Once for however many asked meanwhile."""
    running = asyncio.create_task(work.porter.run())
    await work.enter(sent(world, owner))
    assert work.kept() == []
    work.porter.ask()
    work.porter.ask()
    await until(work.kept)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
