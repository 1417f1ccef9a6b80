"""The folder of files that letters carry: made by the workshop, gone once they have arrived."""

from __future__ import annotations

import contextlib
import os
import secrets
import time
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from bot.settings import Settings

KEEP = timedelta(days=7)
"""How long the file of a letter that was given up is kept for another attempt."""
STRAY = 3600.0
"""Seconds after which a file that no letter carries is taken away: its job died in the middle."""


def outgoing(settings: Settings) -> Path:
    """Return the folder."""
    return settings.files / "outgoing"


def place_for(folder: Path) -> Path:
    """Return where a new file may be written; its name tells nothing."""
    folder.mkdir(parents=True, exist_ok=True)
    return folder / secrets.token_hex(16)


def secure(path: Path) -> int:
    """See to it that a file is on disk, name included, before a row speaks of it; return its size."""
    for place in (path, path.parent):
        handle = os.open(place, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    return path.stat().st_size


def remove(folder: Path, names: Iterable[str]) -> None:
    """Take files away; those that are gone already are no matter."""
    for name in names:
        (folder / name).unlink(missing_ok=True)


def strays(folder: Path) -> list[str]:
    """Return the files that have lain here for an hour."""
    if not folder.is_dir():
        return []
    before = time.time() - STRAY
    found = []
    for one in folder.iterdir():
        with contextlib.suppress(FileNotFoundError):  # it may arrive while we look
            if one.stat().st_mtime < before:
                found.append(one.name)
    return found


def missing(folder: Path, names: Collection[str]) -> list[str]:
    """Return those of these files that are not here."""
    return sorted(name for name in names if not (folder / name).is_file())
