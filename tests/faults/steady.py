"""A town whose bot does not die: in this process, for the people and stories of the faults."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, TypeVar

from bot.settings import read_settings
from handlers.sandbox.clock import Clock
from handlers.sandbox.town import BOT, TOKEN, Sandbox, open_sandbox
from handlers.sandbox.world import World
from tests.faults.crashing import MONDAY, PATIENCE, Deaths

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from datetime import timedelta
    from pathlib import Path

    from handlers.app import Lianxin
    from handlers.sandbox.model import User
    from storage.db import Job
    from tests.faults.people import Place

T = TypeVar("T")


class Steady:
    """Where people find the bot alive whenever they look."""

    is_planned = False

    def __init__(self, folder: Path, sandbox: Sandbox) -> None:
        self.folder, self.town, self.world = folder, sandbox.town, sandbox.town.world
        self.lianxin: Lianxin = sandbox.lianxin
        self.deaths = Deaths()

    @classmethod
    @contextlib.asynccontextmanager
    async def open(cls, folder: Path) -> AsyncIterator[Steady]:
        """Found a town in an empty folder, with the bot in it."""
        await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
        world = World(token=TOKEN, bot_username=BOT, pace=False, clock=Clock(MONDAY))
        sandbox = await open_sandbox(
            read_settings(messages_per_second=0, updates_per_minute=0, log_level="WARNING"),
            world,
            folder=folder,
        )
        try:
            yield cls(folder, sandbox)
        finally:
            await sandbox.stop()

    def plan(self, plan: object) -> None:
        """Nobody dies here."""

    def log(self) -> str:
        """Nothing is kept."""
        return ""

    def tick(self) -> None:
        """Have the clock of the bot tick."""
        self.lianxin.metronome.ask()

    def pass_time(self, time: timedelta) -> None:
        """Let time pass for everybody; the bot's clock ticks."""
        self.world.clock.advance(time)

    async def rest(self, dice: object = None, *, wholly: bool = False) -> None:
        """Wait until everything said to the bot is dealt with and answered."""
        del dice
        async with asyncio.timeout(PATIENCE):
            while self._is_busy():  # noqa: ASYNC110 - what is waited for does not know of us
                await asyncio.sleep(0.002)
        if wholly:
            await self.lianxin._tick()
            await self.rest()

    def _is_busy(self) -> bool:
        return bool(len(self.world.updates)) or not self.lianxin.postman.is_idle()

    async def ask(self, job: Job[T]) -> T:
        """Ask the database of the bot."""
        return await self.lianxin.database.write(job)


def say(place: Place, key: str, *texts: str) -> User:
    """Have one of the town say something; return who it was."""
    user = place.town.people[key]
    for text in texts:
        place.world.say(user, user, text)
    return user
