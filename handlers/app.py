"""The program put together: intake, turns, postman, clock, porter, workshop; its start and its end.

A core task that ends, ends the process: it is better to be restarted than to be half alive.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import sys
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

os.environ.setdefault("PTB_TIMEDELTA", "1")

from telegram.error import InvalidToken
from telegram.ext import ApplicationBuilder, ContextTypes, ExtBot

from bot.domain.calendar import OfficeHours, WorkCalendar
from bot.domain.pace import Pace
from bot.texts import Texts
from handlers import intake
from handlers.actions import privacy, recounting
from handlers.actions.mail import Mailroom
from handlers.actions.scene import House
from handlers.actions.sequel import Sequel
from handlers.actions.tick import tick
from handlers.chats import groups, menus, pressing, welcome
from handlers.chats.register import register
from handlers.clock import Metronome
from handlers.gate import Gate, Manners
from handlers.porter import Porter
from handlers.postman import Postman, Tokenless
from handlers.request import AiohttpRequest
from handlers.turn import Context, LianxinApplication, Turns
from handlers.workshop.foreman import Workshop
from handlers.workshop.outgoing import opened, outgoing, remove
from storage import blocks, boots, days, events, units
from storage.db import Database, DatabaseUnwellError
from storage.events import Chain

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from datetime import datetime

    from bot.settings import Settings
    from handlers.door import Door

log = logging.getLogger(__name__)

IN_FLIGHT = 32
"""Calls under way at once where no pace is kept; with a pace, what fills it at 200 ms a call."""
STALLED = 180.0
"""Seconds without progress after which /health says so.

Where updates are fetched, each answer of Telegram to getUpdates is progress and nothing else is:
a clock that ticks hears nobody. With a webhook, where it may be quiet for hours, the clock's
ticks count too.
"""


class Ended(Exception):
    """A core task ended; the message says which and why. `code` is the process's exit code."""

    def __init__(self, message: str, code: int) -> None:
        super().__init__(message)
        self.code = code


@dataclass(slots=True)
class Courier:
    """Calls of the Bot API by method name."""

    request: AiohttpRequest
    base: str
    carried: Callable[[str], bytes] | None = None
    """Gives the file that a letter carries, by its name in our folder."""

    async def __call__(self, method: str, parameters: Mapping[str, Any], **options: Any) -> Any:  # noqa: ANN401 - whatever JSON a method has
        """Call a method and return its result as plain JSON; `upload` names a file to go along."""
        if self.carried is not None and "upload" in options:
            options["upload"] = await asyncio.to_thread(self.carried, options["upload"])
        return await self.request.call(f"{self.base}/{method}", parameters, **options)


class Lianxin:
    """One running bot."""

    def __init__(
        self, settings: Settings, database: Database, *, now: Callable[[], datetime]
    ) -> None:
        self.settings = settings
        self.database = database
        self._now = now
        self._tasks: set[asyncio.Task[Any]] = set()
        self._door: Door | None = None
        self._progress = 0.0
        self._closing = False

    @classmethod
    async def start(cls, settings: Settings, *, now: Callable[[], datetime]) -> Lianxin:
        """Open the database, greet Telegram, begin to serve.

        Raises:
            DatabaseUnwellError: The database cannot be opened.
            InvalidToken: Telegram does not know the token.
            NetworkError: Telegram cannot be reached.

        """
        database = await Database.open(settings.database)
        self = cls(settings, database, now=now)
        self._advance()
        try:
            await self._set_up()
        except BaseException:
            await database.close()
            raise
        return self

    async def _set_up(self) -> None:
        settings = self.settings
        request = AiohttpRequest(proxy=settings.proxy or None)
        token = settings.token.get_secret_value()
        bot: ExtBot[None] = ExtBot(
            token,
            base_url=settings.api_base_url,
            base_file_url=settings.api_base_url.removesuffix("/bot") + "/file/bot",
            request=request,
            get_updates_request=request,
        )
        folder, vault = outgoing(settings), self.database.vault
        self.call = Courier(
            request,
            f"{settings.api_base_url}{token}",
            carried=lambda name: opened(folder / name, vault),
        )
        self.application: LianxinApplication = (
            ApplicationBuilder()
            .bot(bot)
            .updater(None)
            .job_queue(None)
            .context_types(ContextTypes(context=Context))
            .build()
        )
        await self.application.initialize()
        try:
            await self._compose(bot)
        except BaseException:
            for task in tuple(self._tasks):
                await self._cancel(task.get_name())
            await self.application.shutdown()
            raise

    async def _compose(self, bot: ExtBot[None]) -> None:
        settings = self.settings
        chain = Chain.beside(settings.database)
        if not await self.database.write(lambda tx: events.is_sealed_with(tx, chain)):
            raise DatabaseUnwellError(
                f"{settings.database}.key is not the key of this database: restore both together"
            )
        self.house = House(
            settings=settings,
            database=self.database,
            texts=Texts(),
            chain=chain,
            calendar=WorkCalendar(
                settings.timezone,
                OfficeHours((settings.morning, settings.afternoon)),
                await self.database.write(days.overrides),
            ),
            units=await self.database.write(units.tree),
            bot_username=bot.username,
            blocked=await self.database.write(blocks.accounts),
        )
        self.boot, clean = await self.database.write(lambda tx: boots.begin(tx, at=self._now()))
        paced = settings.messages_per_second > 0
        self.postman = Postman(
            database=self.database,
            call=self.call,
            rendering=Mailroom(self.house, self._now),
            now=self._now,
            pace=Pace(per_second=settings.messages_per_second),
            boot=self.boot,
            groups=Sequel(self.house),
            most=max(8, int(settings.messages_per_second * 0.2) + 4) if paced else IN_FLIGHT,
            arrived=partial(remove, outgoing(settings)),
        )
        self.house.chat_moved = self.postman.moved
        await self.postman.load()
        self.database.before_commit = self.postman.before_commit
        self.database.after_commit = self.postman.after_commit
        self.database.after_rollback = self.postman.after_rollback
        register(self.application)
        manners = Manners(welcome.stranger, groups.unknown, frozenset(pressing.STRANGERS))
        self.turns = Turns(
            house=self.house,
            gate=Gate(self.house, manners),
            application=self.application,
            now=self._now,
            call=self.call,
            careful=not clean,
        )
        self.metronome = Metronome(self._tick)
        self.house.wake = self.metronome.ask
        await self.database.write(lambda tx: recounting.begin(tx, self.house, at=self._now()))
        self.porter = Porter(database=self.database, bot=bot, folder=settings.files, now=self._now)
        self.house.papers_gone = self.porter.remove
        self.house.fetch = self._fetch
        self.house.keep, self.house.kept = self.porter.lay_in, self.porter.take_out
        self.workshop = Workshop(self.house, now=self._now)
        self.house.work = self.workshop.ask
        await self.workshop.recover()
        await privacy.heal(self.house, at=self._now())
        await self.turns.catch_up()
        await self._begin()

    async def _begin(self) -> None:
        self._core("pen", self.database.wait())
        self._core("postman", self.postman.run())
        self._core("clock", self.metronome.run())
        self._core("porter", self.porter.run())
        self._core("workshop", self.workshop.run())
        if self.settings.port:
            await self._listen()
        if self.settings.webhook_url:
            await self.call(
                "setWebhook",
                {
                    "url": self.settings.webhook_url,
                    "secret_token": self.settings.webhook_secret.get_secret_value(),
                    "allowed_updates": intake.ALLOWED_UPDATES,
                },
            )
        else:
            self._core("intake", intake.poll(self.call, self.turns, progress=self._advance))
        greeting = asyncio.create_task(menus.greet_telegram(self.house, self.call), name="greeting")
        self._tasks.add(greeting)
        greeting.add_done_callback(self._tasks.discard)

    async def _listen(self) -> None:
        from handlers.door import Door, Webhook  # noqa: PLC0415 - only where there is a port

        settings = self.settings
        webhook = None
        if settings.webhook_url:
            secret = settings.webhook_secret.get_secret_value()
            webhook = Webhook(self.turns, secret=secret, progress=self._advance)
        self._door = await Door.open(
            listen=settings.listen, port=settings.port, health=self._health, webhook=webhook
        )

    def _core(self, name: str, work: Awaitable[None]) -> None:
        task = asyncio.ensure_future(work)
        task.set_name(name)
        self._tasks.add(task)

    def _advance(self) -> None:
        self._progress = asyncio.get_running_loop().time()

    async def _fetch(self, file_id: str) -> bytes:
        """Fetch a file that somebody sent."""
        described = await self.application.bot.get_file(file_id)
        return bytes(await described.download_as_bytearray())

    async def _tick(self) -> None:
        await tick(self.house, at=self._now(), set_menu=menus.set_menu_of)
        self.porter.ask()
        self.workshop.ask()
        if self.settings.webhook_url:
            self._advance()

    def _health(self) -> dict[str, Any]:
        idle = asyncio.get_running_loop().time() - self._progress
        alive = idle < STALLED and all(
            not task.done() for task in self._tasks if task.get_name() != "greeting"
        )
        return {"ok": alive, "idle": round(idle, 1)}

    async def run(self) -> None:
        """Serve until something ends.

        Raises:
            Ended: A core task ended.

        """
        while True:
            done, _ = await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                if task.get_name() == "greeting":
                    self._tasks.discard(task)
                    continue
                raise _ended(task)

    async def serve(self) -> int:
        """Serve until SIGTERM, SIGINT or the end of a core task, then stop; return the exit code."""
        asked = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, asked.set)
        running = asyncio.create_task(self.run())
        waiting = asyncio.create_task(asked.wait())
        await asyncio.wait({running, waiting}, return_when=asyncio.FIRST_COMPLETED)
        code = 0
        if running.done():
            try:
                await running
            except Ended as ended:
                sys.stderr.write(f"{ended}\n")
                code = ended.code
        await self.stop()
        for task in (running, waiting):
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError, Exception):
                await task
        return code

    async def stop(self) -> None:
        """End in order within 5 s: take nothing new, finish what is under way, note the end."""
        if self._closing:
            return
        self._closing = True
        for name in ("intake", "clock", "greeting", "porter", "workshop"):
            await self._cancel(name)
        if self._door is not None:
            await self._door.close()
        await self.postman.close()
        await self.turns.close()
        await self._cancel("postman")
        with contextlib.suppress(DatabaseUnwellError):
            await self.database.write(lambda tx: boots.end(tx, self.boot, at=self._now()))
        await self.database.close()
        await self._cancel("pen")
        await self.application.shutdown()

    async def _cancel(self, name: str) -> None:
        for task in [task for task in self._tasks if task.get_name() == name]:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError, Exception):
                await task
            self._tasks.discard(task)


def _ended(task: asyncio.Task[Any]) -> Ended:
    """Return what the end of a core task means to the process."""
    name = task.get_name()
    error = None if task.cancelled() else task.exception()
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    match error:
        case InvalidToken() | Tokenless():
            return Ended("Telegram does not know this token: check LIANXIN_TOKEN", 3)
        case DatabaseUnwellError():
            return Ended(f"the database failed, nothing more can be promised: {error}", 4)
        case None:
            return Ended(f"{name} ended", 5)
        case _:
            log.error("%s ended", name, exc_info=error)
            return Ended(f"{name} ended: {type(error).__name__}: {error}", 5)
