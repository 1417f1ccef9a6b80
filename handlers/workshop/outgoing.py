"""The folder of files that letters carry: made by the workshop, gone once they have arrived.

They lie there sealed with the key of whom they are for.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import time
from datetime import timedelta
from typing import TYPE_CHECKING

from storage.vault import HOUSE, MAGIC, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from bot.settings import Settings
    from storage.vault import Vault

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


def secure(path: Path, vault: Vault, person_id: int | None) -> int:
    """Seal a file for whom it is made, on disk before a row speaks of it; return its plain size."""
    content = path.read_bytes()
    if content.startswith(MAGIC):  # it has been done
        return len(content)
    draft = path.with_name(f".{path.name}")
    with draft.open("wb") as handle:
        handle.write(vault.seal_bytes(HOUSE if person_id is None else person_id, content))
        handle.flush()
        os.fsync(handle.fileno())
    draft.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
    return len(content)


def opened(path: Path, vault: Vault) -> bytes:
    """Return what a file held; nothing where it is gone, or nobody can read it any more."""
    try:
        return vault.open_bytes(path.read_bytes())
    except (FileNotFoundError, UnreadableError):
        return b""


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
