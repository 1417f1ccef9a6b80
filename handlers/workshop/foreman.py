"""The foreman: takes jobs one by one, has them done, sends what they came to.

A job that ends in the middle, with the process or without, is begun again from its beginning, and
set aside with a reference after three times. What it came to is posted in the transaction that
ends it: a file first, then its letter.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
from typing import TYPE_CHECKING

from bot.domain.delivery import Duty
from handlers.actions import working
from handlers.actions.amending import amend
from handlers.actions.scene import Scene
from handlers.workshop import keeping, outgoing, sending
from handlers.workshop.bench import Bench
from handlers.workshop.made import NotInstalled, Unworkable
from storage import jobs, outbox, pieces
from storage.db import DatabaseUnwellError
from storage.jobs import Job, State

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.render.message import Message
    from handlers.actions.scene import House
    from storage.db import Tx

log = logging.getLogger(__name__)


class Workshop:
    """Does slow work, one job at a time."""

    def __init__(self, house: House, *, now: Callable[[], datetime]) -> None:
        self._house = house
        self._now = now
        self._due = asyncio.Event()
        self._looking = False
        self._current: tuple[Job, asyncio.Task[None]] | None = None

    def ask(self) -> None:
        """Have a look soon."""
        self._due.set()

    def is_idle(self) -> bool:
        """Return whether nothing is under way and nobody has asked for a look."""
        return self._current is None and not self._looking and not self._due.is_set()

    async def recover(self) -> None:
        """Take up what the process before this one left."""
        await self._house.database.write(jobs.recover)
        self.ask()

    async def run(self) -> None:
        """Work for ever.

        Raises:
            DatabaseUnwellError: What was done cannot be written down.

        """
        try:
            while True:
                await self._due.wait()
                self._due.clear()
                self._looking = True
                try:
                    await self._look()
                finally:
                    self._looking = False
        finally:
            await self._lay_down()

    async def _look(self) -> None:
        """Begin what waits, stop what was cancelled, take away what nobody sends."""
        if self._current is not None and self._current[1].done():
            _, task = self._current
            self._current = None
            if not task.cancelled():
                task.result()
        if self._current is not None:
            job, task = self._current
            if not await self._house.database.write(lambda tx: jobs.is_running(tx, job.id)):
                task.cancel()
            return
        following = await self._house.database.write(jobs.begin_next)
        if following is None:
            await self._sweep()
            return
        task = asyncio.create_task(self._do(following), name=f"job {following.id}")
        self._current = following, task
        task.add_done_callback(lambda _: self.ask())

    async def _lay_down(self) -> None:
        """Leave the job under way as it is: it is begun again at the next start."""
        if self._current is not None:
            _, task = self._current
            self._current = None
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError, DatabaseUnwellError):
                await task

    async def _do(self, job: Job) -> None:
        # A fifteenth of a start, for what is asked for now and then.
        from handlers.workshop.kinds import KINDS  # noqa: PLC0415

        try:
            if job.attempts > jobs.MOST_ATTEMPTS:
                raise RuntimeError(f"begun {job.attempts - 1} times and never ended")  # noqa: TRY301
            async with Bench(self._house, job, now=self._now) as bench:
                made = await KINDS[job.kind](bench)
                if made is not None:
                    await bench.conclude(made)
        except DatabaseUnwellError:
            raise
        except Unworkable as why:
            await self._fail(job, {"why": "told"}, said=why.said)
        except NotInstalled as error:
            log.error("job %d (%s): %s is not installed", job.id, job.kind, error)  # noqa: TRY400
            await self._fail(job, {"why": "not_installed", **working.again(job)})
        except Exception as error:
            reference = secrets.token_hex(3).upper()
            log.exception(
                "job %d (%s) is set aside as %s: %s", job.id, job.kind, reference,
                type(error).__name__,
            )  # fmt: skip
            await self._fail(job, {"why": "ours", "reference": reference, **working.again(job)})

    async def _fail(self, job: Job, result: dict[str, str], *, said: Message | None = None) -> None:
        at = self._now()

        async def fail(tx: Tx) -> None:
            if not await jobs.end(tx, job.id, State.FAILED, at=at, result=result):
                return
            if job.params.get("amend"):  # what was sent is put right in words, then
                piece = await pieces.get(tx, int(job.params["piece"]))
                if piece is not None:
                    await amend(Scene(tx=tx, at=at, house=self._house), piece)
            await working.show(tx, job, at=at, duty=Duty.MUST)
            if said is not None:
                sending.say(tx, job, said, at=at)

        await self._house.database.write(fail)

    async def _sweep(self) -> None:
        """Take away files that no letter will carry any more."""
        await keeping.sweep(self._house, at=self._now())
        folder = outgoing.outgoing(self._house.settings)
        found = await asyncio.to_thread(outgoing.strays, folder)
        if not found:
            return
        since = self._now() - outgoing.KEEP
        wanted = await self._house.database.write(lambda tx: outbox.uploads(tx, since=since))
        await asyncio.to_thread(outgoing.remove, folder, set(found) - wanted)
