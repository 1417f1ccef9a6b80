"""Files that wait for somebody's word: sealed piece by piece, so that their size costs no memory."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from storage.vault import Vault

PIECE = 256 * 1024
"""Bytes that are sealed together."""
_LENGTH = 4


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
