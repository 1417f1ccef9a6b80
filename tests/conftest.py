"""What holds for every test: no settings of this machine, and no hurry where the machine is slow."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

os.environ.setdefault("PTB_TIMEDELTA", "1")

import pytest
from hypothesis import HealthCheck, settings

from storage import db

if TYPE_CHECKING:
    import aiosqlite

settings.register_profile(
    "house",
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def _settings_of_this_machine_stay_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A `LIANXIN_…` of whoever runs the tests decides nothing in them."""
    for name in [name for name in os.environ if name.startswith("LIANXIN_")]:
        monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def _no_power_cuts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The power never fails in this process, so its databases need not wait for the disk.

    What a process leaves that is killed is in the kernel's hands; children keep the real setting.
    """
    quick = tuple(one.replace("synchronous = FULL", "synchronous = OFF") for one in db.PRAGMAS)
    monkeypatch.setattr(db, "PRAGMAS", quick)


_MIGRATE, _MIGRATIONS = db.migrate, db.migrations
_MOULD: list[sqlite3.Connection] = []
"""The schema of a new database, once the first of this process has been through every migration."""


async def _cast(connection: aiosqlite.Connection) -> None:
    """Give an empty file the schema in one piece; all others are migrated as ever."""
    (row,) = await connection.execute_fetchall("SELECT COUNT(*) FROM sqlite_schema")
    new = not row[0] and db.migrations is _MIGRATIONS
    if new and _MOULD:
        _MOULD[0].backup(connection._conn)
    await _MIGRATE(connection)
    if new and not _MOULD:
        _MOULD.append(sqlite3.connect(":memory:"))
        connection._conn.backup(_MOULD[0])


@pytest.fixture(autouse=True)
def _one_process_migrates_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A database is empty as often as not; what migrations do is looked at in test_db."""
    monkeypatch.setattr(db, "migrate", _cast)
