"""The clock: what time it is, and a metronome without memory.

What falls due stands in tables; a tick asks them. A missed tick costs nothing, and two ticks do
nothing twice.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from apscheduler.schedulers.asyncio import AsyncIOScheduler

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

log = logging.getLogger(__name__)

BEAT = 20
"""Seconds between two ticks."""


class Clock:
    """The time of day, which a sandbox may move forward."""

    def __init__(self, offset: timedelta = timedelta()) -> None:
        self.offset = offset

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        return datetime.now(UTC) + self.offset


class Metronome:
    """Calls `tick` every `beat` seconds and whenever it is asked to, never twice at once."""

    def __init__(self, tick: Callable[[], Awaitable[None]], *, beat: float = BEAT) -> None:
        self._tick = tick
        self._due = asyncio.Event()
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._scheduler.add_job(
            self.ask, "interval", seconds=beat, coalesce=True, misfire_grace_time=None
        )

    def ask(self) -> None:
        """Have a tick soon."""
        self._due.set()

    async def run(self) -> None:
        """Tick for ever; what a tick raises ends this."""
        self._scheduler.start()
        try:
            self.ask()
            while True:
                await self._due.wait()
                self._due.clear()
                await self._tick()
        finally:
            self._scheduler.shutdown(wait=False)
