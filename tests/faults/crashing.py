"""A town whose bot dies and is started again, as the tests see it from outside."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import random
import socket
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar

from bot.settings import read_settings
from bot.texts import Texts
from handlers.sandbox.clock import Clock
from handlers.sandbox.server import Running, serve
from handlers.sandbox.town import BOT, TOKEN, Town, found, settle
from handlers.sandbox.world import World
from storage.db import Database

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from datetime import timedelta

    from bot.settings import Settings
    from storage.db import Job

Json = dict[str, Any]
T = TypeVar("T")

WORK = "工作群"
MONDAY = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
"""Nine o'clock in the office, with a plain working week ahead."""
PATIENCE = 120.0
"""Seconds after which a bot that does nothing is a failure of the test."""
IN_A_ROW = 1
"""After so many deaths at its start a bot is left in peace until it rests: an update that has
ended it three times is taken for poison and set aside."""

MOST = {
    "begin": 6,
    "commit": 6,
    "read": 20,
    "write": 20,
    "send": 5,
    "poll": 4,
    "call": 4,
    "file": 2,
}
"""How far ahead of each kind a death may lie."""


@contextlib.contextmanager
def zygote(folder: Path) -> Iterator[Path]:
    """Run the process from which bots fork; give the path of its socket."""
    path = folder / "zygote"
    root = Path(__file__).parents[2]
    with subprocess.Popen(  # noqa: S603 - our own interpreter and module
        [sys.executable, "-m", "tests.faults.child", str(path)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        try:
            yield path
        finally:
            process.terminate()


KINDS = tuple(f"{kind}.{when}" for kind in MOST for when in ("before", "after"))


class Dice:
    """Where the bot dies next: every second time at the favourite kind of place, else anywhere."""

    def __init__(self, seed: int, deaths: int, favourite: str = "any") -> None:
        self.random = random.Random(seed)
        self.left = deaths
        self.favourite = favourite

    def plan(self) -> Json | None:
        """Return a place to die at, or None where it was enough."""
        if self.left <= 0:
            return None
        kind = self.random.choice([self.favourite] * 4 + [self.random.choice(KINDS), "any"] * 2)
        most = 150 if kind == "any" else MOST[kind.partition(".")[0]]
        return {"kind": kind, "nth": self.random.randint(1, most)}


@dataclass
class Deaths:
    """How and where bots died."""

    kinds: Counter[str] = field(default_factory=Counter)
    sites: Counter[str] = field(default_factory=Counter)
    in_flight: Counter[int] = field(default_factory=Counter)
    """By chat: sends that were under way at a death."""

    @property
    def total(self) -> int:
        return self.kinds.total()

    def __iadd__(self, other: Deaths) -> Self:
        self.kinds += other.kinds
        self.sites += other.sites
        self.in_flight += other.in_flight
        return self

    def note(self, killed: Json) -> None:
        self.kinds[killed["killed"]] += 1
        self.sites[f"{killed['killed']} {killed['site']}"] += 1
        for chat, number in killed["in_flight"].items():
            if number > 0:
                self.in_flight[int(chat)] += number


class DiedByItself(AssertionError):
    """The bot ended though nobody had planned it."""


class Crashing:
    """A world with people, and a bot that is started again whenever it is dead."""

    def __init__(
        self, zygote: Path, folder: Path, settings: Settings, town: Town, running: Running
    ) -> None:
        self.folder, self.settings, self.town, self.running = folder, settings, town, running
        self.world = town.world
        self.deaths = Deaths()
        self.starts = 0
        self.bug = ""
        self.per_second = 0
        """The pace of the bots that are started; 0: none."""
        self._zygote = zygote
        self._line: socket.socket | None = None
        self._news: asyncio.Queue[Json | None] = asyncio.Queue()
        self._listening: asyncio.Task[None] | None = None
        self._up = False
        self._planned = False
        self._asked = 0

    @classmethod
    @contextlib.asynccontextmanager
    async def open(cls, zygote: Path, folder: Path, *, bug: str = "") -> AsyncIterator[Crashing]:
        """Found a town in an empty folder; its bot is not started yet."""
        await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
        world = World(
            token=TOKEN, bot_username=BOT, pace=False, clock=Clock(MONDAY), query_life=600.0
        )
        settings = read_settings(messages_per_second=0, updates_per_minute=0, log_level="WARNING")
        texts = Texts()
        town = found(world, texts, settings.locale)
        town.work = world.add_group(
            WORK, [town.people["cadre"]], "supergroup", forum=True, bot="administrator"
        )
        running = await serve(world)
        database = await Database.open(folder / "lianxin.db")
        await database.write(
            lambda tx: settle(tx, town, texts, settings.locale, at=world.clock.now())
        )
        await database.close()
        crashing = cls(zygote, folder, settings, town, running)
        crashing.bug = bug
        try:
            yield crashing
        finally:
            crashing._bury()
            if crashing._listening is not None:
                await crashing._listening
            await running.stop()

    # -- the bot -----------------------------------------------------------------------------

    @property
    def alive(self) -> bool:
        """Whether there is a bot that could have been killed."""
        return self._line is not None

    def _ahead(self) -> float:
        return (self.world.clock.now() - datetime.now(UTC)).total_seconds()

    async def start(self, plan: Json | None = None) -> None:
        """Fork a bot; it may die before it is up."""
        if self._listening is not None:
            await self._listening  # the one before is dead by then
        self._line = socket.socket(socket.AF_UNIX)
        self._line.connect(str(self._zygote))
        self._line.setblocking(False)
        self._news = asyncio.Queue()
        self._listening = asyncio.create_task(_listen(self._line, self._news))
        self._up, self._planned = False, plan is not None
        self.starts += 1
        self._say(
            settings={
                "token": self.world.token,
                "api_base_url": self.running.api_url,
                "database": str(self.folder / "lianxin.db"),
                "files": str(self.folder / "files"),
                "messages_per_second": self.per_second,
                "updates_per_minute": 0,
                "log_level": "WARNING",
            },
            ahead=self._ahead(),
            plan=plan,
            bug=self.bug,
            log=str(self.folder / "log"),
        )

    def _say(self, **words: object) -> None:
        if self._line is not None:
            with contextlib.suppress(OSError):  # it is dead; we shall hear of it
                self._line.send(json.dumps(words).encode() + b"\n")

    async def _hear(self) -> Json | None:
        """Return what the bot says next; None: it was killed."""
        try:
            async with asyncio.timeout(PATIENCE):
                news = await self._news.get()
        except TimeoutError:
            raise AssertionError(f"the bot does not come to rest\n{self.log()}") from None
        if news is None:
            self._bury()
            raise DiedByItself(f"the bot ended by itself\n{self.log()}")
        if "killed" in news:
            self.deaths.note(news)
            self._bury()
            return None
        if "up" in news:
            self._up = True
        return news

    def _bury(self) -> None:
        line, self._line = self._line, None
        if line is not None:
            with contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_WR)

    def log(self) -> str:
        """Return what the bots have written to their standard error."""
        log = self.folder / "log"
        return log.read_text(encoding="utf-8")[-6000:] if log.exists() else ""

    def plan(self, plan: Json | None) -> None:
        """Have the living bot die there."""
        self._planned = plan is not None
        self._say(plan=plan)

    @property
    def is_planned(self) -> bool:
        """Whether the living bot is to die."""
        return self.alive and self._planned

    def tick(self) -> None:
        """Have the clock of the bot tick."""
        self._say(tick=1)

    def pass_time(self, time: timedelta) -> None:
        """Let time pass for everybody; the bot's clock ticks."""
        self.world.clock.advance(time)
        self._say(ahead=self._ahead())
        self._say(tick=1)

    async def rest(self, dice: Dice | None = None, *, wholly: bool = False) -> None:
        """Start the bot where it is dead, until everything said to it is dealt with.

        Args:
            dice: decides where the next bots die; without it they live.
            wholly: also every duty is done and every file fetched.

        """
        in_a_row = 0
        while True:
            if not self.alive:
                plan = dice.plan() if dice is not None and in_a_row < IN_A_ROW else None
                await self.start(plan)
                in_a_row += 1
            if await self.rested(wholly=wholly):
                return
            if dice is not None:
                dice.left -= 1

    async def rested(self, *, wholly: bool) -> bool:
        """Wait until everything said to the bot is dealt with; False where it died before."""
        while not self._up:
            if await self._hear() is None:
                return False
        while True:
            if not await self._served():
                return False
            self._asked += 1
            self._say(**{"settle" if wholly else "rest": self._asked})
            while (news := await self._hear()) != {"rest": self._asked}:
                if news is None:
                    return False
            if not len(self.world.updates):
                return True

    async def _served(self) -> bool:
        """Wait until every update is confirmed; False where the bot died meanwhile."""
        if not len(self.world.updates):
            return True
        heard = asyncio.ensure_future(self._hear())
        while len(self.world.updates) and not heard.done():
            await asyncio.wait({heard}, timeout=0.002)
        if heard.done():
            assert heard.result() is None
            return False
        heard.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await heard
        return True

    async def stop(self) -> None:
        """End the bot in order."""
        self._say(plan=None)
        self._say(stop=1)
        async with asyncio.timeout(PATIENCE):
            while (news := await self._news.get()) is not None:
                assert "killed" not in news
        self._bury()

    async def ask(self, job: Job[T]) -> T:
        """End the bot and ask its database."""
        await self.stop()
        database = await Database.open(self.folder / "lianxin.db")
        try:
            return await database.write(job)
        finally:
            await database.close()


async def _listen(line: socket.socket, news: asyncio.Queue[Json | None]) -> None:
    """Pass on what a bot says, line by line; None when it is dead."""
    loop = asyncio.get_running_loop()
    said = b""
    with line, contextlib.suppress(ConnectionResetError):
        while more := await loop.sock_recv(line, 65536):
            *whole, said = (said + more).split(b"\n")
            for one in whole:
                news.put_nowait(json.loads(one))
    news.put_nowait(None)
