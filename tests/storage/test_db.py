"""The pen: one COMMIT for those who wait together, nobody hurt by another, no half change."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import aiosqlite
import pytest

from storage import db
from storage.db import (
    GROUP,
    Database,
    DatabaseInUseError,
    DatabaseUnwellError,
    Tx,
    migrate,
    migrations,
    statements,
    to_moment,
    to_moment_or_none,
    to_text,
)

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

NEWEST = migrations()[-1][0]


@pytest.fixture(autouse=True)
def _one_process_migrates_once() -> None:
    """Here every file goes through the migrations."""


def note(number: int) -> Callable[[Tx], Awaitable[int]]:
    """A job that writes one row."""

    async def job(tx: Tx) -> int:
        await tx.run("INSERT INTO numbering (year, last) VALUES (:number, 1)", number=number)
        return number

    return job


async def failing(tx: Tx) -> None:
    """A job that writes and then fails."""
    await tx.run("INSERT INTO numbering (year, last) VALUES (999, 1)")
    raise KeyError("a bug")


async def years(database: Database) -> list[int]:
    """What was written."""
    rows = await database.write(lambda tx: tx.all("SELECT year FROM numbering ORDER BY year"))
    return [row["year"] for row in rows]


async def watched(database: Database) -> list[str]:
    """Statements as they are executed from now on."""
    said: list[str] = []
    await database._connection.set_trace_callback(said.append)
    return said


async def test_jobs_that_wait_together_share_one_commit(database: Database) -> None:
    """The fsync is the price of a turn: ten turns pay it once."""
    said = await watched(database)
    assert await asyncio.gather(*(database.write(note(n)) for n in range(10))) == list(range(10))
    assert said.count("COMMIT") == 1


async def test_a_group_has_a_limit(database: Database) -> None:
    """So that nobody waits for a thousand others."""
    said = await watched(database)
    await asyncio.gather(*(database.write(note(n)) for n in range(GROUP + 1)))
    assert said.count("COMMIT") == 2


async def test_one_failing_job_hurts_no_other(database: Database) -> None:
    """The group is repeated one by one; only the caller of the failing job hears of it."""
    answers = await asyncio.gather(
        database.write(note(1)),
        database.write(failing),
        database.write(note(2)),
        return_exceptions=True,
    )
    assert [answers[0], answers[2]] == [1, 2]
    assert isinstance(answers[1], KeyError)
    assert await years(database) == [1, 2]


async def test_a_job_runs_to_its_end_though_its_caller_is_cancelled(database: Database) -> None:
    """Nobody can cancel half a transaction."""
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def slow(tx: Tx) -> None:
        begun.set()
        await go_on.wait()
        await note(7)(tx)

    caller = asyncio.create_task(database.write(slow))
    await begun.wait()
    caller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller
    go_on.set()
    assert await years(database) == [7]


async def test_a_cancelled_caller_among_others_that_fail_hurts_nobody(database: Database) -> None:
    """Neither its answer nor its error has anybody left to go to."""
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def slow(tx: Tx) -> None:
        begun.set()
        await go_on.wait()
        await failing(tx)

    caller = asyncio.create_task(database.write(slow))
    await begun.wait()
    caller.cancel()
    go_on.set()
    assert await database.write(note(3)) == 3
    assert await years(database) == [3]


async def test_a_transaction_that_was_lost_ends_the_pen(database: Database) -> None:
    """After SQLite rolled back by itself the next INSERT would commit alone: nothing goes on."""

    async def losing(tx: Tx) -> None:
        await note(1)(tx)
        await tx.run("ROLLBACK")

    with pytest.raises(DatabaseUnwellError, match="rolled the transaction back"):
        await database.write(losing)
    with pytest.raises(DatabaseUnwellError, match="failed before"):
        await database.write(note(2))
    with pytest.raises(DatabaseUnwellError):
        await database.wait()


async def test_what_is_committed_and_cannot_be_handed_on_ends_the_pen(database: Database) -> None:
    """Repeating the group would do twice what was done."""

    async def job(tx: Tx) -> None:
        await note(1)(tx)
        tx.after.append(list[None]().pop)

    with pytest.raises(DatabaseUnwellError, match="could not be handed on"):
        await database.write(job)
    with pytest.raises(DatabaseUnwellError):
        await database.wait()


async def test_a_full_disk_ends_the_pen_and_tells_everybody_who_waits(
    path: Path, database: Database
) -> None:
    """What was confirmed stays, what was not is refused, nobody waits for ever."""
    await database.write(note(1))
    await database._connection.execute("PRAGMA max_page_count = 1")

    async def much(tx: Tx) -> None:
        rows = [(n, "x" * 4000) for n in range(500)]
        await tx.many("INSERT INTO days (day, working, note) VALUES (?, 1, ?)", rows)

    answers = await asyncio.wait_for(
        asyncio.gather(
            database.write(note(2)),
            database.write(failing),
            database.write(much),
            database.write(note(3)),
            return_exceptions=True,
        ),
        timeout=5,
    )
    kinds = [type(answer) for answer in answers]
    assert kinds == [int, KeyError, DatabaseUnwellError, DatabaseUnwellError]
    await database.close()
    with closing(sqlite3.connect(path)) as file:
        assert [row[0] for row in file.execute("SELECT year FROM numbering")] == [1, 2]
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)


async def test_a_database_that_can_no_longer_be_written_ends_the_pen(database: Database) -> None:
    """A disk that went read-only is an error of the environment, not of one job."""
    await database._connection.execute("PRAGMA query_only = ON")
    with pytest.raises(DatabaseUnwellError, match="readonly"):
        await database.write(note(1))
    with pytest.raises(DatabaseUnwellError):
        await database.write(note(2))


async def test_a_rollback_that_fails_ends_the_pen(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody knows what the connection holds then."""
    execute = database._connection.execute

    def fails(sql: str, values: object = None) -> object:
        if sql == "ROLLBACK":
            raise sqlite3.OperationalError("disk I/O error")
        return execute(sql, values)

    monkeypatch.setattr(database._connection, "execute", fails)
    with pytest.raises(DatabaseUnwellError, match="cannot roll back"):
        await database.write(failing)


async def test_a_second_opener_is_refused(path: Path, database: Database) -> None:
    """The file belongs to one at a time."""
    await database.write(note(1))
    with pytest.raises(DatabaseInUseError, match="another process has the database open"):
        await Database.open(path)


async def test_what_cannot_be_opened_is_said_clearly(tmp_path: Path) -> None:
    """A folder is no database, nor is any odd file."""
    with pytest.raises(DatabaseUnwellError, match="unable to open"):
        await Database.open(tmp_path)
    odd = tmp_path / "odd.db"
    odd.write_bytes(b"this is no database, however long one looks at it" * 100)
    with pytest.raises(DatabaseUnwellError, match="not a database"):
        await Database.open(odd)


async def test_jobs_that_wait_are_finished_before_the_file_is_closed(path: Path) -> None:
    """An orderly end loses nothing that was asked for before it."""
    database = await Database.open(path)
    asked = [asyncio.create_task(database.write(note(n))) for n in range(3)]
    await asyncio.sleep(0)
    await database.close()
    assert [await one for one in asked] == [0, 1, 2]
    with pytest.raises(DatabaseUnwellError, match="closed"):
        await database.write(note(4))
    again = await Database.open(path)
    assert await years(again) == [0, 1, 2]
    await again.close()


async def test_who_comes_while_the_file_is_closed_is_told(path: Path) -> None:
    """A job behind the last one is refused, not forgotten."""
    database = await Database.open(path)
    closing_ = asyncio.create_task(database.close())
    await asyncio.sleep(0)
    late = asyncio.create_task(database.write(note(1)))
    with pytest.raises(DatabaseUnwellError):
        await late
    await closing_


async def test_the_hooks_hear_of_commits_and_rollbacks(database: Database) -> None:
    """What a job leaves in `mail` is written with it; `after` runs only once that is kept."""
    heard: list[str] = []

    async def before(tx: Tx) -> None:
        heard.append(f"before {len(tx.mail)}")

    database.before_commit = before
    database.after_commit = lambda tx: heard.append(f"after {len(tx.mail)}")
    database.after_rollback = lambda tx: heard.append(f"back {len(tx.mail)}")

    async def posts(tx: Tx) -> None:
        tx.mail.append(None)  # type: ignore[arg-type]
        tx.after.append(lambda: heard.append("then"))

    async def posts_and_fails(tx: Tx) -> None:
        await posts(tx)
        raise KeyError

    await database.write(posts)
    with pytest.raises(KeyError):
        await database.write(posts_and_fails)
    await database.write(note(1))
    assert heard == ["before 1", "after 1", "then", "back 1", "after 0"]


async def test_statements_answer_as_they_are_asked(database: Database) -> None:
    """All rows, the first row, how many were changed."""

    async def job(tx: Tx) -> None:
        await tx.many("INSERT INTO numbering VALUES (:y, :n)", [{"y": 1, "n": 1}, {"y": 2, "n": 2}])
        assert await tx.run("UPDATE numbering SET last = 9") == 2
        assert await tx.one("SELECT 1 FROM numbering WHERE year = 3") is None
        first = await tx.one("SELECT * FROM numbering ORDER BY year")
        assert first is not None
        assert dict(first) == {"year": 1, "last": 9}

    await database.write(job)


def test_moments_are_utc_text_that_sorts_as_time_does() -> None:
    """Whatever zone they come in."""
    east = datetime(2026, 10, 12, 9, 0, 0, 5, tzinfo=timezone(timedelta(hours=8)))
    assert to_text(east) == "2026-10-12T01:00:00.000005Z"
    assert to_moment(to_text(east)) == east
    assert to_moment(to_text(east)).tzinfo == UTC
    assert to_moment_or_none(None) is None
    assert to_moment_or_none(to_text(east)) == east
    assert to_text(east) < to_text(east + timedelta(microseconds=1))


# -- migrations --------------------------------------------------------------------------------


def version(path: Path) -> tuple[int, int]:
    """The version a file says it has, and how many tables are in it."""
    with closing(sqlite3.connect(path)) as file:
        tables = file.execute("SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table'")
        return file.execute("PRAGMA user_version").fetchone()[0], tables.fetchone()[0]


def test_a_trigger_is_one_statement() -> None:
    """The semicolons of its body do not end it."""
    script = "CREATE TABLE a (b);\nCREATE TRIGGER c BEFORE UPDATE ON a BEGIN\nSELECT 1;\nEND;\n"
    assert len(statements(script)) == 2


async def test_migrations_are_applied_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second start changes nothing; a new one is applied to what is there."""
    for _ in range(2):
        await (await Database.open(path)).close()
    before = version(path)
    assert before[0] == NEWEST
    newer = [*migrations(), (NEWEST + 1, "CREATE TABLE novelty (id INTEGER PRIMARY KEY) STRICT;")]
    monkeypatch.setattr(db, "migrations", lambda: newer)
    for _ in range(2):
        await (await Database.open(path)).close()
    assert version(path) == (NEWEST + 1, before[1] + 1)


async def test_a_file_of_a_newer_program_is_refused(path: Path) -> None:
    """And stays as it is."""
    await (await Database.open(path)).close()
    with closing(sqlite3.connect(path)) as file:
        file.execute(f"PRAGMA user_version = {NEWEST + 1}")
    with pytest.raises(DatabaseUnwellError, match="update the program"):
        await Database.open(path)
    assert version(path)[0] == NEWEST + 1


async def test_a_migration_that_is_wrong_leaves_the_old_version(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of it would be worse than none."""
    await (await Database.open(path)).close()
    before = version(path)
    wrong = [*migrations(), (NEWEST + 1, "CREATE TABLE half (id) ;\nCREATE TABLE wrong (;\n;")]
    monkeypatch.setattr(db, "migrations", lambda: wrong)
    with pytest.raises(DatabaseUnwellError, match="syntax error"):
        await Database.open(path)
    assert version(path) == before


@pytest.mark.parametrize("number", [number for number, _ in migrations()])
async def test_a_migration_killed_at_any_statement_is_as_if_it_had_not_begun(
    path: Path, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F9: the file keeps its old version whole, and the next start goes through."""
    known = [one for one in migrations() if one[0] <= number]
    monkeypatch.setattr(db, "migrations", lambda: known[:-1])
    connection = await aiosqlite.connect(path, isolation_level=None)
    await migrate(connection)
    await connection.close()
    before = version(path)
    monkeypatch.setattr(db, "migrations", lambda: known)

    class Killed(BaseException):
        pass

    moments = len(statements(known[-1][1])) + 3  # BEGIN, the statements, the version, COMMIT
    for left in range(moments):
        dying = await aiosqlite.connect(path, isolation_level=None)
        execute, calls = dying.execute, iter(range(left))

        def until_killed(
            sql: str,
            values: object = None,
            *,
            calls: object = calls,
            execute: Callable[..., object] = execute,
        ) -> object:
            if next(calls, None) is None:  # type: ignore[call-overload]
                raise Killed
            return execute(sql, values)

        monkeypatch.setattr(dying, "execute", until_killed)
        with pytest.raises(Killed):
            await migrate(dying)
        await dying.close()
        assert version(path) == before, f"killed before statement {left}"
    living = await aiosqlite.connect(path, isolation_level=None)
    await migrate(living)
    await living.close()
    assert version(path)[0] == number
