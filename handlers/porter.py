"""The porter: fetches the files that people sent, so that they outlive Telegram's servers.

The file first (temporary, fsync, rename, fsync of the folder), then its row. A file lies under the
SHA-256 of its bytes and the id of the person with whose key it is sealed, so the same photo twice
takes its room once, and goes with whom it belongs to.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import os
import secrets
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from telegram.error import BadRequest, TelegramError

from storage import files
from storage.vault import HOUSE, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from pathlib import Path

    from telegram.ext import ExtBot

    from storage.db import Database
    from storage.vault import Vault

log = logging.getLogger(__name__)

LONGEST_PAUSE = 6
"""A power of two: at most so many minutes (64) between two attempts at the same file."""
PAGE = 20
BREATH = 0.01
"""Seconds between two files: nobody waits for them, and somebody may wait for an answer."""
PLACE = "location"
"""A place on the map has no bytes to fetch."""


class Porter:
    """Works through the files that wait, one after the other."""

    def __init__(
        self,
        *,
        database: Database,
        bot: ExtBot[None],
        folder: Path,
        now: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._bot = bot
        self._folder = folder
        self._now = now
        self._due = asyncio.Event()
        self._gone: list[tuple[str, int | None]] = []

    def remove(self, papers: Iterable[tuple[str, int | None]]) -> None:
        """Take files away soon that nobody can read, or nobody needs, any more."""
        self._gone += papers
        self.ask()

    def ask(self) -> None:
        """Have a look soon."""
        self._due.set()

    async def run(self) -> None:
        """Fetch for ever."""
        while True:
            await self._due.wait()
            self._due.clear()
            await self.work()

    async def work(self) -> None:
        """Fetch what waits now, take away what has gone."""
        gone, self._gone = self._gone, []
        if gone:
            await asyncio.to_thread(destroy, self._folder, gone)
        at = self._now()
        while found := await self._database.write(partial(files.waiting, at=at, limit=PAGE)):
            for file in found:
                await self._carry(file)
                await asyncio.sleep(BREATH)

    async def lay_in(self, content: bytes) -> str:
        """Keep the bytes of a public document with the house's key; return their SHA-256."""
        vault = self._database.vault
        checksum = await asyncio.to_thread(keep, self._folder, content, vault, HOUSE)
        if checksum is None:
            raise LookupError("the house has forgotten itself")
        return checksum

    async def take_out(self, checksum: str) -> bytes:
        """Return the bytes of a public document.

        Raises:
            FileNotFoundError: They are gone.
            UnreadableError: They were changed.

        """
        vault = self._database.vault
        return await asyncio.to_thread(fetch, self._folder, checksum, vault, HOUSE)

    async def _carry(self, file: files.File) -> None:
        try:
            checksum = "" if file.kind == PLACE else await self._fetch(file)
        except TelegramError as error:
            trouble = type(error).__name__
            pause = timedelta(minutes=2 ** min(file.attempts, LONGEST_PAUSE))
            # Only Telegram's own no is final: evidence must outlive an outage, however long.
            again_at = None if isinstance(error, BadRequest) else self._now() + pause
            log.warning("file %d was not fetched: %s", file.id, trouble)
            await self._database.write(
                lambda tx: files.note_failed(tx, file.id, error=trouble, again_at=again_at)
            )
        else:
            if checksum is None:
                await self._database.write(
                    lambda tx: files.note_failed(tx, file.id, error="forgotten", again_at=None)
                )
                return
            await self._database.write(lambda tx: files.note_stored(tx, file.id, sha256=checksum))

    async def _fetch(self, file: files.File) -> str | None:
        keeper = HOUSE if file.keeper_id is None else file.keeper_id
        if not file.telegram_file_id:
            return None
        described = await self._bot.get_file(file.telegram_file_id)
        content = bytes(await described.download_as_bytearray())
        vault = self._database.vault
        return await asyncio.to_thread(keep, self._folder, content, vault, keeper)


def whereabouts(folder: Path, checksum: str, keeper_id: int | None) -> Path:
    """Return where the bytes of a file lie; those from before there were keys have no keeper."""
    name = checksum if keeper_id is None else f"{checksum}.{keeper_id}"
    return folder / checksum[:2] / name


def keep(folder: Path, content: bytes, vault: Vault, keeper_id: int) -> str | None:
    """Store bytes, sealed, and return their SHA-256; they are on disk when this returns.

    Nothing is stored, and None returned, where the keeper has been forgotten.
    """
    checksum = hashlib.sha256(content).hexdigest()
    target = whereabouts(folder, checksum, keeper_id)
    place = target.parent
    place.mkdir(parents=True, exist_ok=True)
    if target.exists():
        return checksum
    sealed = vault.seal_bytes(keeper_id, content)
    if not sealed:
        return None
    draft = place / f".{checksum}.{secrets.token_hex(4)}"
    with draft.open("wb") as handle:
        handle.write(sealed)
        handle.flush()
        os.fsync(handle.fileno())
    draft.replace(target)
    handle_of_folder = os.open(place, os.O_RDONLY)
    try:
        os.fsync(handle_of_folder)
    finally:
        os.close(handle_of_folder)
    return checksum


def fetch(folder: Path, checksum: str, vault: Vault, keeper_id: int | None) -> bytes:
    """Return the bytes of a file; b"" where its keeper was forgotten.

    Raises:
        FileNotFoundError: There is no such file.
        UnreadableError: It was changed.

    """
    return vault.open_bytes(whereabouts(folder, checksum, keeper_id).read_bytes())


def is_whole(folder: Path, file: files.Stored, vault: Vault) -> bool:
    """Return whether a file has the bytes it had; of somebody forgotten that cannot be asked."""
    if file.keeper_id is not None and vault.is_forgotten(file.keeper_id):
        return True
    try:
        content = fetch(folder, file.sha256, vault, file.keeper_id)
    except (FileNotFoundError, UnreadableError):
        return False
    return hashlib.sha256(content).hexdigest() == file.sha256


def destroy(folder: Path, papers: Iterable[tuple[str, int | None]]) -> None:
    """Remove files; what is sealed with a key that is no more could not be read anyway."""
    for checksum, keeper_id in papers:
        whereabouts(folder, checksum, keeper_id).unlink(missing_ok=True)
