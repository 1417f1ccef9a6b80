"""Files that wait for somebody's word: sealed piece by piece, so that their size costs no memory."""

from __future__ import annotations

import asyncio
import shutil
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from storage import brought, sheets

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from bot.settings import Settings
    from handlers.actions.scene import House
    from storage.vault import Vault

KEEP = timedelta(hours=24)
"""How long a spreadsheet waits for somebody's word."""
KEEP_BROUGHT = timedelta(days=7)
"""How long what may be a policy does: somebody may be typing it in."""
PIECE = 256 * 1024
"""Bytes that are sealed together."""
_LENGTH = 4


def place(settings: Settings) -> Path:
    """Return the folder where spreadsheets wait, sealed, and are read."""
    return settings.files / "rosters"


def lay_up(path: Path, kept: Path, *, vault: Vault, whom: int) -> None:
    """Write a sealed copy of a file."""
    with path.open("rb") as open_, kept.open("wb") as sealed:
        while piece := open_.read(PIECE):
            content = vault.seal_bytes(whom, piece)
            sealed.write(len(content).to_bytes(_LENGTH, "big") + content)


def take_out(kept: Path, path: Path, *, vault: Vault) -> None:
    """Write an open copy of a file that was laid up; an empty one where its owner was forgotten."""
    with kept.open("rb") as sealed, path.open("wb") as open_:
        while length := sealed.read(_LENGTH):
            open_.write(vault.open_bytes(sealed.read(int.from_bytes(length, "big"))))


def names(folder: Path) -> list[str]:
    """Return what lies in a folder."""
    return [path.name for path in folder.iterdir()] if folder.is_dir() else []


def clear(folder: Path, kept: set[str]) -> None:
    """Take away what is not to be kept."""
    for name in set(names(folder)) - kept:
        path = folder / name
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


async def sweep(house: House, *, at: datetime) -> None:
    """Let what has waited for a day go, and take away whatever nothing speaks of any more.

    To be called while no job is under way.
    """
    folder = place(house.settings)
    await house.database.write(partial(sheets.expire, before=at - KEEP))
    await house.database.write(partial(brought.expire, before=at - KEEP_BROUGHT))
    if await asyncio.to_thread(names, folder):
        kept = await house.database.write(sheets.kept_now)
        await asyncio.to_thread(clear, folder, kept)
