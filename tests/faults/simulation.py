"""A whole bot with its town in one process and in made-up time, out of one seed.

People do what they like with the real handlers on a real database. Between the bot and Telegram
everything may go wrong that can; updates come twice, late and in another order; the bot ends
between any two of its steps and is started again; clocks jump. The same seed is the same run.
"""

from __future__ import annotations

import asyncio
import random
import shutil
from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from telegram.error import NetworkError

from bot.settings import read_settings
from bot.texts import Texts
from handlers.app import Lianxin
from handlers.sandbox.server import BotApi
from handlers.sandbox.state import Impossible
from handlers.sandbox.town import BOT, TOKEN, found, settle
from handlers.sandbox.trouble import Trouble
from handlers.sandbox.world import World
from storage import db
from storage.db import Database
from storage.invariants import violations
from tests.faults.believing import disbeliefs
from tests.faults.crashing import MONDAY, WORK, Deaths
from tests.faults.headstart import ROAD, go_ahead
from tests.faults.net import Line, Net
from tests.faults.people import Screen, Sender, Villager
from tests.faults.virtual import Beats, VirtualClock, VirtualLoop

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from handlers.sandbox.model import Json, User
    from handlers.sandbox.town import Town
    from storage.db import Job, Tx

ADDRESS = "http://telegram/bot"
DEEDS = 32
"""What people do in one run; each is an update or several."""
STEPS = 250
"""Callbacks of the loop until the next end of the bot, at most."""
TRIES = 4_000
"""Looks at a bot, half a second apart, after which it will never come to rest."""
IDLE = timedelta(minutes=10)
REMEMBERED = timedelta(days=29)
"""As long as letters that have arrived are on file, which are held against the chats."""

WORDS = (
    "厂房的产权证办不下来,银行不给续贷",
    "没有说清楚",
    "好的",
    "2026-12-04",
    "<b>1</b>",
    "13800001111",
)
COMMANDS = {
    "owner": ("/start", "/mine", "/file", "/help", "/company"),
    "triager": ("/triage", "/review", "/all"),
    "director": ("/dispatch", "/review", "/trouble", "/claims"),
    "cadre": ("/todo", "/cancel"),
    "unit_head": ("/todo", "/help"),
}
DUTIES = {
    "owner": ("submit", "rate_satisfied", "rate_dissatisfied", "supplement"),
    "triager": ("accept", "release", "send_back", "decline"),
    "director": ("dispatch", "release"),
    "cadre": ("acknowledge", "report", "note", "return"),
    "unit_head": ("countersign", "acknowledge"),
}
STRAIGHT_ON = frozenset(act.value for _, act in ROAD)
PURPOSE = 0.76
"""How often somebody does what is theirs to do."""
AHEAD = (0, 0, 1, 2, 2, 3, 4, 4, 5, 6, 7)
"""How many steps the first case may be ahead when the trouble begins."""
SLOW_WORK = frozenset({"cards", "stop", "roster", "bulletin", "batch", "qr", "mydata"})
"""Buttons whose work is done by a child process, in which no time can be made up, or is a file."""


class Ended(Exception):
    """The bot was ended; it has to be started."""


async def lay_out(folder: Path) -> None:
    """Found the town once, to be copied into the folder of every run."""
    world, town = _town()
    del world
    database = await Database.open(folder / "lianxin.db")
    texts, settings = Texts(), read_settings()
    await database.write(lambda tx: settle(tx, town, texts, settings.locale, at=MONDAY))
    await database.close()


def _town(loop: asyncio.AbstractEventLoop | None = None) -> tuple[World, Town]:
    clock = VirtualClock(MONDAY, loop or asyncio.get_running_loop())
    world = World(token=TOKEN, bot_username=BOT, pace=False, clock=clock, query_life=600.0)
    town = found(world, Texts(), read_settings().locale)
    people = [town.people["cadre"]]
    town.work = world.add_group(WORK, people, "supergroup", forum=True, bot="administrator")
    return world, town


class Simulation:
    """One run."""

    is_planned = False

    def __init__(self, seed: int, folder: Path, loop: VirtualLoop) -> None:
        self.seed, self.folder, self.loop = seed, folder, loop
        self.dice = random.Random(seed)
        self.random = self.dice  # as `Villager` asks its dice
        self.world, self.town = _town(loop)
        self.net = Net(BotApi(self.world, lambda _: {}), random.Random(seed + 1))
        self.deaths = Deaths()
        self.sender = Sender()
        self.updates = 0
        self.ends = 0
        self.ended = False
        self.acts: Counter[str] = Counter()
        """What was done, by the events."""
        self.unreachable: set[int] = set()
        self.lianxin: Lianxin | None = None
        self._open: list[Database] = []
        self._late: list[tuple[str, Json]] = []
        self._push = self.world.updates.push
        vars(self.world.updates)["push"] = self._mischief
        self.settings = read_settings(
            token=TOKEN,
            api_base_url=ADDRESS,
            database=str(folder / "lianxin.db"),
            files=str(folder / "files"),
            messages_per_second=30,
            updates_per_minute=600,
            log_level="ERROR",
        )

    # -- the bot -----------------------------------------------------------------------------

    async def _opened(self, path: Path | str) -> Database:
        with self.loop.real():
            database = await Database.open(path)
        self._open.append(database)
        return database

    async def _begin(self) -> None:
        """Start the bot; it may end on the way."""
        self.ended = False
        self.ends += 1
        random.seed(self.seed * 1000 + self.ends)
        starting = asyncio.create_task(
            Lianxin.start(self.settings, now=self.world.clock.now), name="starting"
        )
        try:
            self.lianxin = await starting
        except (asyncio.CancelledError, NetworkError):  # without Telegram it does not start
            self.ended = True
            raise Ended from None

    def _end(self) -> None:
        """Pull the plug between two steps: what is not committed is gone, nothing goes out."""
        self.ended = True
        me = asyncio.current_task(self.loop) or self._me
        for database in self._open:
            assert database._connection._connection is not None
            database._connection._connection.close()
        for task in asyncio.all_tasks(self.loop):
            if task is not self._me and task is not me:
                task.cancel()

    async def _bury(self) -> None:
        """See the dead off, and count what was under way."""
        self.loop.left = None
        others = [task for task in asyncio.all_tasks(self.loop) if task is not self._me]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        if self.lianxin is not None and self.lianxin.metronome is not None:
            self.lianxin.metronome._scheduler.shutdown(wait=False)
        for database in self._open:
            with self.loop.real():
                await db._close(database._connection)
            database.vault.close()
        self._open.clear()
        self.lianxin = None
        with self.loop.real():
            database = await Database.open(self.settings.database)
            for row in await database.write(
                lambda tx: tx.all(
                    "SELECT chat_id FROM outbox WHERE state = 'sending' AND method LIKE 'send%'"
                )
            ):
                self.net.lost[row["chat_id"]] += 1
            await database.close()

    def _fuse(self, often: float = 0.5) -> None:
        """Choose when the bot ends next, if it does."""
        ends = self.net.rate and self.dice.random() < often
        self.loop.left = self.dice.randrange(1, STEPS) if ends else None

    async def rest(self, dice: object = None, *, wholly: bool = False) -> None:
        """Let made-up time go by until nothing is left to be done; start what has ended."""
        del dice, wholly
        for _ in range(TRIES):
            try:
                if self.ended:
                    await self._bury()
                if self.lianxin is None:
                    self._fuse(0.2)
                    await self._begin()
            except Ended:
                continue
            if not self.ended and not self._is_busy():
                return
            await asyncio.sleep(0.5)
        raise AssertionError(f"seed {self.seed}: the bot does not come to rest")

    def _is_busy(self) -> bool:
        lianxin = self.lianxin
        assert lianxin is not None
        over = [task for task in lianxin._tasks if task.done() and task.get_name() != "greeting"]
        assert not over, f"seed {self.seed}: {over}"
        return (
            len(self.world.updates) > 0
            or not lianxin.postman.is_idle()
            or bool(lianxin.turns._loose)
            or lianxin.metronome._due.is_set()
            or lianxin.porter._due.is_set()
        )

    async def ask(self, job: Job[Any]) -> Any:  # noqa: ANN401 - whatever is asked
        """Ask the database of the bot."""
        assert self.lianxin is not None
        return await self.lianxin.database.write(job)

    # -- as `Villager` sees its place ----------------------------------------------------------

    def plan(self, plan: object = None) -> None:
        """The seed plans."""

    def tick(self) -> None:
        """The clock ticks by itself."""

    def pass_time(self, time: timedelta) -> None:
        """Let time pass."""
        self.world.clock.advance(time)

    def log(self) -> str:
        """What went over the line last."""
        return "\n".join(self.net.trace[-40:])

    # -- updates -----------------------------------------------------------------------------

    def _mischief(self, kind: str, payload: Json) -> int | None:
        """Hand an update over: now, later (and so after others), or twice."""
        self.updates += 1
        if self.net.rate and self.dice.random() < 0.1:
            self._late.append((kind, payload))
            return None
        number = self._push(kind, payload)
        if self.net.rate and self.dice.random() < 0.08:
            self.updates += 1
            self._push(kind, payload)
        if self._late and self.dice.random() < 0.4:
            self._deliver()
        return number

    def _deliver(self) -> None:
        late, self._late = self._late, []
        self.dice.shuffle(late)
        for kind, payload in late:
            self._push(kind, payload)

    # -- people ------------------------------------------------------------------------------

    def _does_something(self) -> None:
        dice, luck = self.dice, self.dice.random()
        key, act = self._whose_turn() if luck < PURPOSE else (dice.choice([*DUTIES]), "")
        user = self.town.people[key]
        if luck < PURPOSE:
            one = Villager(self, key, self, self.sender, COMMANDS[key], act=act)  # type: ignore[arg-type]
            if act == "submit" and not one.screen.changes():
                one.say(WORDS[0])
            else:
                one._move(act, dice.choice((0, 0, 0, 0, 2)))
        elif luck < 0.83:
            self._presses_anything(user)
        elif luck < 0.89:
            self.world.say(user, user, dice.choice((*COMMANDS[key], *WORDS)))
        elif luck < 0.92:
            self.world.send_file(user, user, "photo", f"{dice.random()}".encode() * 30)
        elif luck < 0.96:
            self._presses_in_the_group(self.town.people[dice.choice(["cadre", "owner", "land"])])
        else:
            stranger = self.town.people[dice.choice(["owner-foods", "owner-optics", "land"])]
            self._presses_anything(stranger, seen_by=user)

    def _whose_turn(self) -> tuple[str, str]:
        """Somebody to whom a form or an act is offered by what they saw last, and an act."""
        offered = []
        for key, acts in DUTIES.items():
            screen = Screen(self, self.town.people[key])
            newest = next(iter(screen.messages()), {}).get("message_id")
            for message, press, _ in screen.buttons():
                if press.verb == "f" and message["message_id"] == newest:
                    offered += [(key, acts[0])] * 8
                    break
                if press.verb == "do" and press.arg in acts:
                    offered += [(key, press.arg)] * (4 if press.arg in STRAIGHT_ON else 1)
        if not any(key == "owner" for key, _ in offered):
            offered.append(("owner", "submit"))
        return self.dice.choice(offered)

    def _presses_anything(self, user: User, *, seen_by: User | None = None) -> None:
        """Press a button, an old one as well as a new one, one's own or somebody else's."""
        shown = [
            (message, data)
            for message, press, data in Screen(self, seen_by or user).buttons()
            if SLOW_WORK.isdisjoint({press.verb, press.arg})
        ]
        if shown:
            message, data = self.dice.choice(shown)
            self.world.press(user, user, message["message_id"], data, forged=True)
        else:
            self.world.start(user)

    def _presses_in_the_group(self, user: User) -> None:
        assert self.town.work is not None
        shown = [
            (message, button["callback_data"])
            for message in self.world.bot_messages(self.town.work)
            for row in message.get("reply_markup", {}).get("inline_keyboard", [])
            for button in row
            if "callback_data" in button
        ]
        if shown:
            message, data = self.dice.choice(shown)
            self.world.press(user, self.town.work, message["message_id"], data, forged=True)

    def _fate(self) -> None:
        """Something that befalls the town."""
        luck, world = self.dice.random(), self.world
        key = self.dice.choice(["owner", "triager", "director", "cadre", "unit_head"])
        user = self.town.people[key]
        assert self.town.work is not None
        if luck < 0.08:
            world.troubles.add(Trouble("blocked", user.id, times=self.dice.randrange(1, 4)))
            self.unreachable.add(user.id)
        elif luck < 0.12:
            world.troubles.add(Trouble("no_rights", self.town.work.id, times=2))
            self.unreachable.add(self.town.work.id)
        elif luck < 0.2:
            hours = self.dice.choice((1, 9, 30, 100, 300))
            if world.clock.now() + timedelta(hours=hours) < MONDAY + REMEMBERED:
                world.clock.advance(timedelta(hours=hours))
        elif luck < 0.22:
            assert isinstance(world.clock, VirtualClock)
            world.clock.set_back(timedelta(minutes=self.dice.choice((1, 60, 600))))
        elif luck < 0.25:
            self._moves()

    def _moves(self) -> None:
        """The enterprise group becomes a supergroup under another number."""
        old = self.town.group
        if all(one.chat_id != old.id for one in self.world.troubles.standing):
            self.world.troubles.add(Trouble("migrated", old.id, times=1, migrated_to=-100777001))
            if -100777001 not in self.world.chats:
                owner = self.town.people["owner"]
                self.world.add_group("群", [owner], kind="supergroup", id=-100777001)

    # -- a run -------------------------------------------------------------------------------

    async def run(self) -> list[str]:
        """Live through it all; return what is wrong when the trouble is over."""
        task = asyncio.current_task()
        assert task is not None
        self._me = task
        self.loop.at_last = self._end
        await self.rest()
        await self._go_ahead()
        self.net.rate = self.dice.choice((0.02, 0.1, 0.25))
        for _ in range(DEEDS):
            self._fate()
            try:
                self._does_something()
            except Impossible:
                continue
            self._fuse()
            if self.dice.random() < 0.75:
                await self.rest()
                self.loop.left = None
        self.net.rate, self.loop.left = 0.0, None
        self.world.troubles.clear(everywhere=True)
        self._deliver()
        await self.rest()
        self.world.clock.advance(IDLE)
        assert self.lianxin is not None
        self.lianxin.metronome.ask()
        await self.rest()
        house = self.lianxin.house
        found: list[str] = await self.ask(lambda tx: violations(tx, house.chain, at_rest=True))
        found += await self.ask(lambda tx: disbeliefs(tx, self.world, self.net, self.unreachable))
        self.acts = await self.ask(self._recorded)
        await self._stop()
        return [f"seed {self.seed}: {one}" for one in found]

    async def _go_ahead(self) -> None:
        steps, at = self.dice.choice(AHEAD), self.world.clock.now()
        assert self.lianxin is not None
        house = self.lianxin.house
        await self.ask(lambda tx: go_ahead(tx, house, self.town, steps, at=at))
        await self.rest()

    async def _recorded(self, tx: Tx) -> Counter[str]:
        return Counter(row["act"] for row in await tx.all("SELECT act FROM events ORDER BY id"))

    async def _stop(self) -> None:
        assert self.lianxin is not None
        with self.loop.real():
            await self.lianxin.stop()


def run(seed: int, template: Path, folder: Path) -> tuple[list[str], Simulation]:
    """Run one seed in a loop of its own; return what was wrong, and the run."""
    shutil.copytree(template, folder)
    loop = VirtualLoop()
    simulation = Simulation(seed, folder, loop)
    executing, closing = db._Connection._execute, db._close

    async def execute(self: Any, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        if self._connection is not None and args and isinstance(args[0], str):
            await asyncio.sleep(0)  # COMMIT has a thread: others go on meanwhile
            return fn(*args, **kwargs)
        with loop.real():
            return await executing(self, fn, *args, **kwargs)

    async def close(connection: Any) -> None:  # noqa: ANN401 - aiosqlite's
        with loop.real():
            await closing(connection)

    class Opening(Database):
        open = staticmethod(simulation._opened)  # type: ignore[assignment]

    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("handlers.app.AiohttpRequest", lambda **_: Line(simulation.net))
            patch.setattr("handlers.app.Database", Opening)
            patch.setattr("handlers.clock.AsyncIOScheduler", Beats)
            patch.setattr(db, "_close", close)
            patch.setattr(db._Connection, "_execute", execute)
            asyncio.set_event_loop(loop)
            return loop.run_until_complete(simulation.run()), simulation
    finally:
        asyncio.set_event_loop(None)
        loop.close()
        shutil.rmtree(folder)
