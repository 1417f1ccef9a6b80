"""The porter: fetches the files that people sent, so that they outlive Telegram's servers.

The file first (temporary, fsync, rename, fsync of the folder), then its row. Files lie under the
SHA-256 of their bytes, so the same photo twice takes its room once.
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

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from telegram.ext import ExtBot

    from storage.db import Database

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
        """Fetch what waits now."""
        at = self._now()
        while found := await self._database.write(partial(files.waiting, at=at, limit=PAGE)):
            for file in found:
                await self._carry(file)
                await asyncio.sleep(BREATH)

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
            await self._database.write(lambda tx: files.note_stored(tx, file.id, sha256=checksum))

    async def _fetch(self, file: files.File) -> str:
        described = await self._bot.get_file(file.telegram_file_id)
        content = bytes(await described.download_as_bytearray())
        return await asyncio.to_thread(keep, self._folder, content)


def keep(folder: Path, content: bytes) -> str:
    """Store bytes under their SHA-256 and return it; they are on disk when this returns."""
    checksum = hashlib.sha256(content).hexdigest()
    place = folder / checksum[:2]
    place.mkdir(parents=True, exist_ok=True)
    target = place / checksum
    if target.exists():
        return checksum
    draft = place / f".{checksum}.{secrets.token_hex(4)}"
    with draft.open("wb") as handle:
        handle.write(content)
        handle.flush()
        os.fsync(handle.fileno())
    draft.replace(target)
    handle_of_folder = os.open(place, os.O_RDONLY)
    try:
        os.fsync(handle_of_folder)
    finally:
        os.close(handle_of_folder)
    return checksum
