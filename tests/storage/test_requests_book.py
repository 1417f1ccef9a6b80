"""The book of requests: what waits at the change to it, what is asked once, what comes first."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.domain.case import State
from bot.domain.request import Decision
from bot.domain.rights import Sight
from bot.domain.terms import RequestKind
from storage import db, requests
from storage.db import Database, migrations
from tests.storage.conftest import AT, Register

if TYPE_CHECKING:
    from pathlib import Path

    from storage.db import Tx

ALL = Sight(over=None, confided=None, barred=frozenset())
MOMENT = "2026-10-12T01:00:00.000000Z"


def put(file: sqlite3.Connection, table: str, **filled: object) -> None:
    """Write a row; what it must hold besides is one, or a moment."""
    for _, name, kind, needed, default, _ in file.execute(f"PRAGMA table_info({table})"):
        if needed and default is None and name not in filled:
            filled[name] = 1 if kind == "INTEGER" else MOMENT
    marks = ", ".join(f":{name}" for name in filled)
    file.execute(f"INSERT INTO {table} ({', '.join(filled)}) VALUES ({marks})", filled)  # noqa: S608


async def test_what_waited_before_there_was_a_book_is_in_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A return and a withdrawal that are open, by the latest event that asked for each."""
    known = migrations()
    with monkeypatch.context() as before:
        before.setattr(db, "migrations", lambda: known[:3])
        await (await Database.open(path)).close()
    with closing(sqlite3.connect(path)) as file:
        put(file, "enterprises", id=1)
        put(file, "people", id=1, language="en")
        put(
            file, "cases", id=1, number="LX-2026-000001", pending="return withdraw",
            state="dispatched", kind="action", source="bot", rung="none",
        )  # fmt: skip
        for n, act in enumerate(("return", "refuse_return", "return", "ask_withdrawal"), 1):
            file.execute(
                "INSERT INTO events (id, case_id, revision, act, at, data, mac)"
                " VALUES (?, 1, ?, ?, ?, '{}', '')",
                (n, n, act, MOMENT),
            )
        file.commit()
    await (await Database.open(path)).close()
    with closing(sqlite3.connect(path)) as file:
        rows = file.execute("SELECT kind, asked_event_id, decision FROM requests ORDER BY id")
        assert rows.fetchall() == [("return", 3, "open"), ("withdraw", 4, "open")]
        assert file.execute("SELECT asked_at FROM cases").fetchone() == (MOMENT,)


async def test_the_oldest_request_comes_first_and_each_kind_is_open_once(
    database: Database, register: Register
) -> None:
    """The queue goes by cases, the list by requests; what was ruled on leaves both."""

    async def job(tx: Tx) -> None:
        for _ in range(3):
            await register.file(tx, state=State.HANDLING)
        asked = (
            (2, RequestKind.EXTENSION, 2),
            (1, RequestKind.WITHDRAW, 1),
            (2, RequestKind.WITHDRAW, 3),
        )
        for n, (case_id, kind, event_id) in enumerate(asked):
            at = AT + timedelta(hours=n)
            await requests.ask(tx, case_id, kind, event_id=event_id, at=at)
        found, total = await requests.waiting(tx, ALL, offset=0, limit=2)
        assert [(one.case.id, one.request.kind) for one in found] == [
            (2, RequestKind.EXTENSION),
            (1, RequestKind.WITHDRAW),
        ]
        assert total == 3
        page = await requests.queue(tx, ALL, limit=5)
        assert ([case.id for case in page.cases], page.total) == ([2, 1], 2)
        assert not (await requests.queue(tx, ALL, limit=5, after=2)).cases
        await requests.settle(tx, 2, [RequestKind.EXTENSION], Decision.REFUSED, event_id=1, at=AT)
        found, total = await requests.waiting(tx, ALL, offset=0, limit=9)
        assert [one.case.id for one in found] == [1, 2]
        ruled, open_one = await requests.of_case(tx, 2)
        assert (ruled.decision, ruled.ruled_at) == (Decision.REFUSED, AT)
        assert open_one.decision is Decision.OPEN
        nothing = Sight(over=(), confided=(), barred=frozenset())
        assert await requests.waiting(tx, nothing, offset=0, limit=9) == ([], 0)
        assert await requests.times_kept(tx, []) == {}
        assert await requests.late_reviews(tx, ALL, at=AT) == 0
        with pytest.raises(sqlite3.IntegrityError):
            await requests.ask(tx, 2, RequestKind.WITHDRAW, event_id=2, at=AT)

    await database.write(job)
