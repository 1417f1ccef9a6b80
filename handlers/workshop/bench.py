"""What a job has at hand: the house, a child process for heavy work, a place for files, a voice.

The packages that draw and calculate are loaded in the child only, which is started at first need,
may take so much memory and so much time, and ends with its job.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
from collections.abc import AsyncIterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from bot.render.message import Message
from bot.texts import Language
from handlers.actions import working
from handlers.workshop import outgoing, sending
from handlers.workshop.made import ChildFailed, Made, NotInstalled, Paper, Unworkable
from storage import people

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Mapping
    from datetime import datetime

    from bot.render.voice import Voice
    from handlers.actions.scene import House
    from storage.db import Job as Write
    from storage.db import T, Tx
    from storage.jobs import Job

Json = dict[str, Any]

PROGRAM = ("-m", "handlers.workshop.child")
HERE = Path(__file__).parents[2]
LONGEST = 300.0
"""Seconds a task may take in the child, unless it says otherwise."""
LINE = 8 * 1024 * 1024
"""Bytes of one line that the child may say."""
MOST_BYTES = 50 * 1024 * 1024
PHOTO_BYTES = 10 * 1024 * 1024
"""What Telegram takes from a bot at most."""
PACE = 3.0
"""Seconds between two looks of the message that shows the progress."""


class Bench:
    """The place where one job is done."""

    def __init__(self, house: House, job: Job, *, now: Callable[[], datetime]) -> None:
        self.house = house
        self.job = job
        self.now = now
        self.folder = outgoing.outgoing(house.settings)
        self._child: asyncio.subprocess.Process | None = None
        self._given: set[str] = set()
        self._shown_at = asyncio.get_running_loop().time()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        """End the child, take away every file that no letter carries."""
        await self._end_child()
        await asyncio.to_thread(outgoing.remove, self.folder, self._given)

    async def write(self, job: Write[T]) -> T:
        """Run a transaction, as `Database.write` does; whoever is cancelled waits for its end."""
        writing = asyncio.ensure_future(self.house.database.write(job))
        try:
            return await asyncio.shield(writing)
        except asyncio.CancelledError:
            await asyncio.wait({writing})  # or files would go that it has posted
            raise

    async def conclude(self, made: Made) -> None:
        """End the job with what it came to.

        Raises:
            Unworkable: A file is bigger than a bot may send.

        """
        made = await self.fit(made)
        await self.write(lambda tx: self.end(tx, made))

    async def end(self, tx: Tx, made: Made) -> bool:
        """End the job in a transaction that does more; return False where it was cancelled.

        Then that transaction must change nothing: raise. Papers have to `fit` first.
        """
        if not await sending.end(tx, self.job, made, at=self.now()):
            return False
        tx.after.append(lambda: self._release(made.papers))
        return True

    async def fit(self, made: Made) -> Made:
        """Have the files on disk, sealed, as Telegram takes them: a big picture goes as a document.

        Raises:
            Unworkable: A file is bigger than a bot may send.

        """
        vault, whom = self.house.database.vault, self.job.person_id
        sizes = [
            await asyncio.to_thread(outgoing.secure, one.path, vault, whom) for one in made.papers
        ]
        if any(size > MOST_BYTES for size in sizes):
            words = await self.voice()
            raise Unworkable(Message(words("job-too-big", megabytes=MOST_BYTES // 2**20)))
        papers = tuple(
            replace(paper, photo=paper.photo and size <= PHOTO_BYTES)
            for paper, size in zip(made.papers, sizes, strict=True)
        )
        return replace(made, papers=papers)

    async def voice(self) -> Voice:
        """Return the words in the language of whoever asked."""
        person_id = self.job.person_id
        if person_id is None:
            return self.house.voice(self.house.settings.locale)
        person = await self.write(lambda tx: people.get(tx, person_id))
        return self.house.voice(
            self.house.settings.locale if person is None else Language(person.language)
        )

    # -- files -------------------------------------------------------------------------------

    def place(self) -> Path:
        """Return where a file may be written; it is gone with the job unless it is sent."""
        path = outgoing.place_for(self.folder)
        self._given.add(path.name)
        return path

    def _release(self, papers: Iterable[Paper]) -> None:
        """Leave files to the letters that carry them, which are committed."""
        self._given -= {paper.path.name for paper in papers}

    # -- progress ----------------------------------------------------------------------------

    async def show(self, done: int, total: int) -> None:
        """Show how far the job is, at Telegram's pace: most calls do nothing."""
        now = asyncio.get_running_loop().time()
        if now - self._shown_at < PACE:
            return
        self._shown_at = now
        at = self.now()
        await self.write(lambda tx: working.get_on(tx, self.job, done=done, total=total, at=at))

    # -- the child ---------------------------------------------------------------------------

    async def work(
        self,
        task: str,
        args: Mapping[str, Any],
        rows: Iterable[object] | AsyncIterable[object] = (),
        *,
        take: Callable[[Any], Awaitable[None]] | None = None,
        limit: float = LONGEST,
    ) -> Json:
        """Have a task of `handlers.workshop.tasks` done in the child and return its answer.

        Args:
            task: The name of the task.
            args: What it is given, as JSON can carry it.
            rows: What it reads one by one, as it goes along.
            take: Is given each row that the task hands out.
            limit: Seconds it may take.

        Raises:
            NotInstalled: The extra `office` is not installed.
            ChildFailed: The child failed, ended, or took too long.

        """
        try:
            async with asyncio.timeout(limit):
                child = self._child or await self._start_child()
                feeding = asyncio.create_task(_feed(child, {"task": task, "args": args}, rows))
                feeding.add_done_callback(partial(_end_if_failed, child))
                try:
                    return await self._listen(child, feeding, take)
                finally:
                    feeding.cancel()
                    with contextlib.suppress(asyncio.CancelledError, OSError):
                        await feeding
        except TimeoutError:
            await self._end_child()
            raise ChildFailed(f"{task} took more than {limit:.0f} seconds") from None
        except ChildFailed:
            await self._end_child()
            raise

    async def _listen(
        self,
        child: asyncio.subprocess.Process,
        feeding: asyncio.Task[None],
        take: Callable[[Any], Awaitable[None]] | None,
    ) -> Json:
        while True:
            line = await _line(child)
            if not line:
                if feeding.done() and (trouble := feeding.exception()):
                    raise trouble
                raise ChildFailed(f"the child ended with {await child.wait()}")
            match json.loads(line):
                case {"row": row}:
                    if take is not None:
                        await take(row)
                case {"done": int(done), "total": int(total)}:
                    await self.show(done, total)
                case {"answer": dict(answer)}:
                    await feeding
                    return answer
                case {"missing": str(module)}:
                    raise NotInstalled(module)
                case {"failed": str(why)}:
                    if feeding.done() and (trouble := feeding.exception()):
                        raise trouble
                    raise ChildFailed(why)

    async def _start_child(self) -> asyncio.subprocess.Process:
        # No secret of ours is in its environment: it has no need of any.
        self._child = await asyncio.create_subprocess_exec(
            sys.executable,
            *PROGRAM,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env={"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(HERE), "PYTHONUTF8": "1"},
            limit=LINE,
        )
        return self._child

    async def _end_child(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        with contextlib.suppress(ProcessLookupError):
            child.kill()
        await child.wait()
        transport = child.stdin.transport if child.stdin is not None else None
        if transport is not None:
            transport.close()


def _end_if_failed(child: asyncio.subprocess.Process, feeding: asyncio.Task[None]) -> None:
    """End a child that would wait for rows which nobody hands it any more."""
    if not feeding.cancelled() and feeding.exception() is not None:
        with contextlib.suppress(ProcessLookupError):
            child.kill()


async def _line(child: asyncio.subprocess.Process) -> bytes:
    if child.stdout is None:
        return b""
    try:
        return await child.stdout.readline()
    except ValueError:
        raise ChildFailed("the child said too long a line") from None


async def _feed(
    child: asyncio.subprocess.Process,
    order: Json,
    rows: Iterable[object] | AsyncIterable[object],
) -> None:
    """Tell the child what to do, and hand it the rows as fast as it takes them."""
    pipe = child.stdin
    if pipe is None:
        return
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # it ended; we shall hear why
        pipe.write(_written(order))
        await pipe.drain()
        if isinstance(rows, AsyncIterable):
            async for row in rows:
                pipe.write(_written(row))
                await pipe.drain()
        else:
            for row in rows:
                pipe.write(_written(row))
                await pipe.drain()
        pipe.write(b"\n")
        await pipe.drain()


def _written(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=True).encode() + b"\n"
