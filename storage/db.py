"""The one connection: transactions, group commit, migrations.

Everything that is written goes through `Database.write`, which runs jobs one after the other
in `BEGIN IMMEDIATE` transactions. Jobs that wait together share one COMMIT, since the fsync of
`synchronous=FULL` is the price of a turn. A job that fails has its group rolled back and
repeated one by one, so a job must have no effect outside of the database.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
import sqlite3
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar

import aiosqlite

from storage import keyring
from storage.vault import KeyringUnwellError, Vault

if TYPE_CHECKING:
    from bot.domain.letter import Letter

T = TypeVar("T")
Row = sqlite3.Row

GROUP = 64
"""At most so many jobs share one COMMIT."""

PRAGMAS = (
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cache_size = -16000",
    "PRAGMA temp_store = MEMORY",
)

UNWELL = re.compile(r"SQLITE_(FULL|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|NOMEM|BUSY|LOCKED)")


class DatabaseUnwellError(Exception):
    """The disk or the file failed: nothing more can be promised, the process has to end."""


class DatabaseInUseError(DatabaseUnwellError):
    """Another process holds the database."""


def to_text(moment: datetime) -> str:
    """Return an aware moment as the UTC text that tables hold; sorts as time does."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def to_moment(text: str) -> datetime:
    """Return the aware UTC moment that `to_text` wrote."""
    return datetime.fromisoformat(text)


def to_moment_or_none(text: str | None) -> datetime | None:
    """Return the moment, or None where the column is empty."""
    return None if text is None else datetime.fromisoformat(text)


@dataclass(slots=True)
class Tx:
    """An open transaction; what has to be said when it commits waits in `mail`."""

    connection: aiosqlite.Connection
    vault: Vault
    mail: list[Letter] = field(default_factory=list)
    after: list[Callable[[], None]] = field(default_factory=list)

    async def all(self, sql: str, **values: object) -> list[Row]:
        """Return every row of a query (or of a statement with RETURNING)."""
        return list(await self.connection.execute_fetchall(sql, values))

    async def one(self, sql: str, **values: object) -> Row | None:
        """Return the first row, or None."""
        rows = await self.connection.execute_fetchall(sql, values)
        return next(iter(rows), None)

    async def run(self, sql: str, **values: object) -> int:
        """Execute a statement and return how many rows it changed."""
        cursor = await self.connection.execute(sql, values)
        return cursor.rowcount

    async def many(self, sql: str, rows: Iterable[Mapping[str, object] | Sequence[object]]) -> None:
        """Execute a statement once for each row."""
        await self.connection.executemany(sql, rows)


class _Connection(aiosqlite.Connection):
    """A connection whose statements run where they are awaited; only COMMIT goes to the thread.

    A statement of ours takes some microseconds, a hop to aiosqlite's thread and back a hundred
    and more. What waits is the fsync of a COMMIT, and that keeps its thread. Nobody else uses
    the connection meanwhile, since the pen runs one transaction at a time.
    """

    def __init__(self, path: Path | str) -> None:
        super().__init__(
            lambda: sqlite3.connect(
                path,
                isolation_level=None,
                timeout=0.5,
                cached_statements=512,
                check_same_thread=False,
            ),
            iter_chunk_size=64,
        )

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        if args and isinstance(args[0], str) and args[0] != "COMMIT":
            if not self._running or not self._connection:
                raise ValueError("Connection closed")
            return fn(*args, **kwargs)
        return await super()._execute(fn, *args, **kwargs)  # type: ignore[no-untyped-call]


Job = Callable[[Tx], Awaitable[T]]


@dataclass(slots=True)
class _Waiting:
    job: Job[Any]
    answer: asyncio.Future[Any]


class Database:
    """The pen: one SQLite connection and the queue of those who want to write."""

    def __init__(self, connection: aiosqlite.Connection, vault: Vault) -> None:
        self._connection = connection
        self.vault = vault
        self._queue: asyncio.Queue[_Waiting | None] = asyncio.Queue()
        self._writer = asyncio.create_task(self._work(), name="pen")
        self._failure: BaseException | None = None
        self._ended = False
        self.before_commit: Callable[[Tx], Awaitable[None]] | None = None
        self.after_commit: Callable[[Tx], None] | None = None
        self.after_rollback: Callable[[Tx], None] | None = None

    @classmethod
    async def open(cls, path: Path | str) -> Self:
        """Open the file, lock it against every other process, and bring its schema up to date.

        Raises:
            DatabaseInUseError: Another process holds the file.
            DatabaseUnwellError: The file cannot be opened or written, is newer than the program, or
                the keyring beside it is not its own.

        """
        connection = _Connection(path)
        try:
            await connection
            connection.row_factory = sqlite3.Row
            for pragma in PRAGMAS:
                await connection.execute(pragma)
            await connection.execute("BEGIN IMMEDIATE")
            await connection.execute("COMMIT")
            await migrate(connection)
            vault = await keyring.match(
                connection.execute_fetchall, None if path == ":memory:" else Path(path)
            )
        except sqlite3.Error as error:
            await _close(connection)
            name = getattr(error, "sqlite_errorname", "")
            if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
                raise DatabaseInUseError(
                    f"{path}: another process has the database open"
                ) from error
            raise DatabaseUnwellError(f"{path}: {error}") from error
        except KeyringUnwellError as error:
            await _close(connection)
            raise DatabaseUnwellError(str(error)) from error
        except BaseException:
            await _close(connection)
            raise
        return cls(connection, vault)

    async def write(self, job: Job[T]) -> T:
        """Run a job in a transaction and return its answer once that is committed.

        The job runs to its end even if the caller is cancelled meanwhile.

        Raises:
            DatabaseUnwellError: The disk or the file failed, now or before.
            Exception: Whatever the job raised; nothing of it was kept.

        """
        if self._failure is not None:
            raise DatabaseUnwellError("the database failed before") from self._failure
        if self._ended:
            raise DatabaseUnwellError("the database is closed")
        waiting = _Waiting(job, asyncio.get_running_loop().create_future())
        self._queue.put_nowait(waiting)
        answer: T = await waiting.answer
        return answer

    async def wait(self) -> None:
        """Wait until the pen stops, which it does only at `close` or by failing."""
        await asyncio.shield(self._writer)

    async def close(self) -> None:
        """Finish the jobs that wait, then close the file."""
        self._queue.put_nowait(None)
        with contextlib.suppress(DatabaseUnwellError):
            await self._writer
        await _close(self._connection)
        self.vault.close()

    async def _work(self) -> None:
        group: list[_Waiting] = []
        try:
            while (first := await self._queue.get()) is not None:
                group = [first]
                while len(group) < GROUP and not self._queue.empty():
                    following = self._queue.get_nowait()
                    if following is None:
                        self._queue.put_nowait(None)
                        break
                    group.append(following)
                await self._serve(group)
        except BaseException as error:
            self._failure = error
            raise
        finally:
            self._ended = True
            left: list[_Waiting | None] = [*group]
            while not self._queue.empty():
                left.append(self._queue.get_nowait())
            for waiting in left:
                if waiting is not None and not waiting.answer.done():
                    waiting.answer.set_exception(DatabaseUnwellError("the pen has stopped"))
                    waiting.answer.exception()

    async def _serve(self, group: list[_Waiting]) -> None:
        try:
            answers = await self._attempt([waiting.job for waiting in group])
        except DatabaseUnwellError as error:
            for waiting in group:
                _fail(waiting, error)
            raise
        except Exception as error:  # noqa: BLE001 - whatever a job raised belongs to its caller
            if len(group) == 1:
                _fail(group[0], error)
            else:
                for waiting in group:
                    await self._serve([waiting])
        else:
            for waiting, answer in zip(group, answers, strict=True):
                if not waiting.answer.done():
                    waiting.answer.set_result(answer)

    async def _attempt(self, jobs: list[Job[Any]]) -> list[Any]:
        tx = Tx(self._connection, self.vault)
        try:
            await self._connection.execute("BEGIN IMMEDIATE")
            answers = [await self._run(job, tx) for job in jobs]
            if tx.mail and self.before_commit is not None:
                await self.before_commit(tx)
            await self._connection.execute("COMMIT")
        except BaseException as error:
            await self._roll_back()
            if self.after_rollback is not None:
                self.after_rollback(tx)
            if isinstance(error, sqlite3.Error) and _is_unwell(error):
                raise DatabaseUnwellError(str(error)) from error
            if isinstance(error, KeyringUnwellError):
                raise DatabaseUnwellError(str(error)) from error
            raise
        try:
            if self.after_commit is not None:
                self.after_commit(tx)
            for call in tx.after:
                call()
        except Exception as error:
            # It is committed: repeating it would do it twice, so the process has to end.
            raise DatabaseUnwellError("what was committed could not be handed on") from error
        return answers

    async def _run(self, job: Job[T], tx: Tx) -> T:
        answer = await job(tx)
        if not self._connection.in_transaction:
            raise DatabaseUnwellError("SQLite rolled the transaction back by itself")
        return answer

    async def _roll_back(self) -> None:
        if self._connection.in_transaction:
            try:
                await self._connection.execute("ROLLBACK")
            except sqlite3.Error as error:
                raise DatabaseUnwellError(f"cannot roll back: {error}") from error


def _fail(waiting: _Waiting, error: Exception) -> None:
    if not waiting.answer.done():
        waiting.answer.set_exception(error)


def _is_unwell(error: sqlite3.Error) -> bool:
    return UNWELL.match(getattr(error, "sqlite_errorname", "") or "") is not None


async def _close(connection: aiosqlite.Connection) -> None:
    """Close, whatever state the connection is in: one left open hangs the process at exit."""
    with contextlib.suppress(sqlite3.Error, ValueError):
        await connection.close()
    # After a failed opening aiosqlite's thread still has a word for this loop before it ends.
    await asyncio.to_thread(connection._thread.join)  # noqa: SLF001 - it has no other way


def migrations() -> list[tuple[int, str]]:
    """Return the numbered migrations in order: (version, script)."""
    folder = resources.files("storage") / "migrations"
    found = [
        (int(entry.name[:4]), entry.read_text(encoding="utf-8"))
        for entry in folder.iterdir()
        if re.fullmatch(r"\d{4}_\w+\.sql", entry.name)
    ]
    return sorted(found)


def statements(script: str) -> list[str]:
    """Split a script into statements, triggers with their bodies in one piece."""
    found: list[str] = []
    begun = ""
    for line in script.splitlines(keepends=True):
        begun += line
        if sqlite3.complete_statement(begun):
            found.append(begun.strip())
            begun = ""
    return found


async def migrate(connection: aiosqlite.Connection) -> None:
    """Apply every migration that the file has not seen, each in a transaction of its own.

    Raises:
        DatabaseUnwellError: The file was written by a newer program.

    """
    rows = list(await connection.execute_fetchall("PRAGMA user_version"))
    version = int(rows[0][0])
    known = migrations()
    if known and version > known[-1][0]:
        raise DatabaseUnwellError(
            f"the database has schema {version}, this program knows {known[-1][0]}: update the program"
        )
    for number, script in known:
        if number <= version:
            continue
        # A table that is rebuilt is gone for a moment, its references with it.
        await connection.execute("PRAGMA foreign_keys = OFF")
        await connection.execute("BEGIN IMMEDIATE")
        for statement in statements(script):
            await connection.execute(statement)
        if list(await connection.execute_fetchall("PRAGMA foreign_key_check")):
            raise DatabaseUnwellError(f"schema {number} leaves references that lead nowhere")
        await connection.execute(f"PRAGMA user_version = {number}")
        await connection.execute("COMMIT")
        await connection.execute("PRAGMA foreign_keys = ON")
