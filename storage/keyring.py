"""Which keyring belongs to a database, and whether it is the newest."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, Iterable
from typing import TYPE_CHECKING, Any

from storage.vault import MARK, KeyringUnwellError, Vault

if TYPE_CHECKING:
    from pathlib import Path

Ask = Callable[..., Awaitable[Iterable[Any]]]
"""Executes a statement and returns its rows."""


async def match(ask: Ask, database: Path | None) -> Vault:
    """Open the keyring beside a database, make sure it is its own, and forget whom it should.

    The mark of the keyring stands in the database. A copy of the keyring that is older than the
    database would give people new keys and leave what is sealed unreadable, so it is refused; a
    key that came back with it is destroyed again.

    Raises:
        KeyringUnwellError: It is missing, another one's, or too old.

    """
    marks = [row["mark"] for row in await ask("SELECT mark FROM keyring")]
    (newest,) = await ask("SELECT COALESCE(MAX(id), 0) AS last FROM people")
    last = int(newest["last"])
    path = None if database is None else Vault.place(database)
    vault = Vault.at(path, make=not marks)
    try:
        if not marks and not last and path is not None and vault.forgotten():
            # Left by a database that is gone: in this one nobody was forgotten yet.
            vault.close()
            path.rename(path.with_name(f"{path.name}.{secrets.token_hex(4)}"))
            vault = Vault.at(path, make=True)
        await _check(ask, vault, marks, path)
        vault.ensure(last)
        rows = await ask("SELECT id FROM people WHERE forgotten_at IS NOT NULL")
        vault.forget([int(row["id"]) for row in rows])
        if not marks:
            await ask("BEGIN IMMEDIATE")
            await ask("INSERT INTO keyring (mark) VALUES (?)", (vault.mark(),))
            await ask("COMMIT")
    except BaseException:
        vault.close()
        raise
    return vault


async def _check(ask: Ask, vault: Vault, marks: list[str], path: Path | None) -> None:
    """Refuse a keyring that is not this database's, or lacks keys with which something is sealed.

    Raises:
        KeyringUnwellError: It is refused.

    """
    if marks and marks != [vault.mark()]:
        raise KeyringUnwellError(
            f"{path} is not the keyring of this database: restore its newest copy"
        )
    sealed = await ask(
        "SELECT MAX(id) AS last FROM people WHERE name >= ? AND name < ?",
        (MARK, chr(ord(MARK) + 1)),
    )
    for row in sealed:
        if row["last"] is not None and not vault.covers(int(row["last"])):
            raise KeyringUnwellError(f"{path} is older than the database: restore its newest copy")
