"""The bot in a process that dies at a chosen point, and the zygote from which such processes fork.

The zygote imports everything once and forks a bot for each connection to its socket, so that a
bot starts in a few hundredths of a second. A connection is a conversation in lines of JSON:

* first what to start: `{"settings": …, "ahead": seconds, "plan": …, "bug": name or ""}`,
* then `{"plan": …}`, `{"ahead": seconds}`, `{"tick": 1}`, `{"rest": n}`, `{"settle": n}`, `{"stop": 1}`,
* from the bot: `{"up": 1}`, `{"rest": n}` when nothing is left to be sent, `{"killed": …}`.

A plan is `{"kind": "send.after", "nth": 3}`: die at the third such point from now on. Kinds are
`begin`, `commit`, `read`, `write` (statements), `send` (calls addressed to a chat), `poll`,
`call` (other calls), `file` (fsync and rename), `any`, each `.before` or `.after`.
"""

from __future__ import annotations

import os

os.environ.setdefault("PTB_TIMEDELTA", "1")

import asyncio
import json
import re
import signal
import socket
import sys
from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import aiosqlite

import handlers.session  # noqa: F401 - a zygote has everything at hand, what is loaded late too
from bot.domain import delivery
from bot.settings import read_settings
from bot.texts import Texts
from handlers.app import Lianxin
from handlers.cli import _await
from handlers.clock import Clock
from handlers.postman import Postman
from handlers.request import AiohttpRequest
from storage import files
from tests.faults.bugs import BUGS

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

Json = dict[str, Any]

HURRY = 50
"""Pauses between two attempts to send are so many times shorter than in earnest."""

_TABLE = re.compile(r"\b(?:FROM|INTO|UPDATE)\s+(\w+)", re.IGNORECASE)


class Fuse:
    """Counts the points a process passes, and ends it at the one that was planned."""

    def __init__(self, report: Callable[[Json], None]) -> None:
        self._report = report
        self._kind = ""
        self._left = 0
        self._pause = 0.0
        self._dying = False
        self.in_flight: Counter[int] = Counter()

    def plan(self, plan: Json | None) -> None:
        """Burn down to this plan from now on; None: never."""
        plan = plan or {}
        self._kind, self._left = plan.get("kind", ""), plan.get("nth", 0)
        self._pause = plan.get("pause", 0.0)

    def _is_last(self, kind: str) -> bool:
        if not self._left or self._kind not in {kind, "any"}:
            return False
        self._left -= 1
        return self._left == 0

    def _end(self, kind: str, site: str) -> None:
        self._dying = True
        self._report({"killed": kind, "site": site, "in_flight": dict(self.in_flight)})
        os.kill(os.getpid(), signal.SIGKILL)

    def at(self, kind: str, site: str) -> None:
        """Pass a point in any thread."""
        if self._is_last(kind):
            self._end(kind, site)

    async def point(self, kind: str, site: str) -> None:
        """Pass a point on the loop; a plan may let the rest go on for a while before the end."""
        if self._is_last(kind):
            if self._pause:
                await asyncio.sleep(self._pause)
            self._end(kind, site)

    async def around(self, kind: str, site: str, work: Callable[[], Awaitable[Any]]) -> Any:  # noqa: ANN401 - whatever the work returns
        """Do the work between two points."""
        await self.point(f"{kind}.before", site)
        if self._dying:  # in another thread, which has said already what is under way
            await asyncio.Event().wait()
        result = await work()
        await self.point(f"{kind}.after", site)
        return result


def _statement(sql: str) -> tuple[str, str]:
    """Return the kind of point that a statement is, and its verb and table."""
    verb = sql.split(None, 1)[0].upper()
    kind = {"BEGIN": "begin", "COMMIT": "commit", "SELECT": "read", "PRAGMA": "read"}
    table = _TABLE.search(sql)
    return kind.get(verb, "write"), f"{verb} {table[1] if table else ''}".strip()


def wire(fuse: Fuse) -> None:
    """Lay the fuse along every statement, call and step with files of this process."""
    for name in ("execute", "executemany", "execute_fetchall"):
        _wire_statement(fuse, name)
    _wire_calls(fuse)
    _wire_records(fuse)
    for name in ("fsync", "replace"):
        _wire_file_step(fuse, name)


def _wire_statement(fuse: Fuse, name: str) -> None:
    real = getattr(aiosqlite.Connection, name)

    async def statement(self: aiosqlite.Connection, sql: str, *values: object) -> object:
        return await fuse.around(*_statement(sql), lambda: real(self, sql, *values))

    setattr(aiosqlite.Connection, name, statement)


def _wire_calls(fuse: Fuse) -> None:
    real, real_request = AiohttpRequest.call, AiohttpRequest.do_request

    async def call(self: AiohttpRequest, url: str, params: Json, **options: Any) -> object:  # noqa: ANN401 - handed on
        method = url.rpartition("/")[2]
        chat = params.get("chat_id")
        kind = "poll" if method == "getUpdates" else "call" if chat is None else "send"
        if kind == "send" and method.startswith("send"):
            fuse.in_flight[params["chat_id"]] += 1
        return await fuse.around(kind, method, lambda: real(self, url, params, **options))

    async def do_request(self: AiohttpRequest, url: str, *rest: Any, **options: Any) -> object:  # noqa: ANN401 - handed on
        site = url.rpartition("/")[2] if "/bot" in url else "download"
        return await fuse.around("call", site, lambda: real_request(self, url, *rest, **options))

    AiohttpRequest.call = call  # type: ignore[method-assign, assignment]
    AiohttpRequest.do_request = do_request  # type: ignore[method-assign, assignment]


def _wire_records(fuse: Fuse) -> None:
    """A send is under way until what became of it is committed."""
    real = Postman._settle_landed

    async def settle(self: Postman) -> None:
        letters = [one.letter for one in self._landed]
        await real(self)
        fuse.in_flight.subtract(one.chat_id for one in letters if one.method.startswith("send"))

    Postman._settle_landed = settle  # type: ignore[method-assign]


def _wire_file_step(fuse: Fuse, name: str) -> None:
    real = getattr(os, name)

    def step(*values: Any) -> None:  # noqa: ANN401 - handed on
        fuse.at("file.before", name)
        real(*values)
        fuse.at("file.after", name)

    setattr(os, name, step)


class Child:
    """One bot, from its fork to its death."""

    def __init__(self, connection: socket.socket, order: Json) -> None:
        self._socket = connection
        self._order = order
        self._clock = Clock(timedelta(seconds=order["ahead"]))
        self._fuse = Fuse(self._tell)
        self._ticking = False

    def _tell(self, news: Json) -> None:
        self._socket.sendall(json.dumps(news).encode() + b"\n")

    async def live(self) -> int:
        """Serve until the end; return the exit code."""
        wire(self._fuse)
        patient = delivery.pause
        delivery.pause = lambda attempt, jitter: patient(attempt, jitter) / HURRY
        if self._order["bug"]:
            BUGS[self._order["bug"]](setattr)
        self._fuse.plan(self._order["plan"])
        settings = read_settings(**self._order["settings"])
        lianxin = await Lianxin.start(settings, now=self._clock.now)
        self._watch_ticks(lianxin)
        self._socket.setblocking(False)
        reader, _ = await asyncio.open_connection(sock=self._socket.dup())
        self._tell({"up": 1})
        obeying = asyncio.create_task(self._obey(lianxin, reader))
        code = await lianxin.serve()
        obeying.cancel()
        return code

    def _watch_ticks(self, lianxin: Lianxin) -> None:
        real = lianxin.metronome._tick

        async def tick() -> None:
            self._ticking = True
            await real()
            self._ticking = False

        lianxin.metronome._tick = tick

    async def _obey(self, lianxin: Lianxin, reader: asyncio.StreamReader) -> None:
        while line := await reader.readline():
            match json.loads(line):
                case {"plan": plan}:
                    self._fuse.plan(plan)
                case {"ahead": seconds}:
                    self._clock.offset = timedelta(seconds=seconds)
                case {"tick": _}:
                    lianxin.metronome.ask()
                case {"rest": number}:
                    await self._rest(lianxin)
                    self._tell({"rest": number})
                case {"settle": number}:
                    await self._settle(lianxin)
                    self._tell({"rest": number})
                case {"stop": _}:
                    os.kill(os.getpid(), signal.SIGTERM)
        os.kill(os.getpid(), signal.SIGKILL)  # whoever started us is gone

    async def _rest(self, lianxin: Lianxin) -> None:
        await _until(lianxin.postman.is_idle)

    async def _settle(self, lianxin: Lianxin) -> None:
        """Wait until the clock has ticked once more, every job is done, every file in its folder."""
        lianxin.metronome.ask()
        due = lianxin.metronome._due
        await _until(lambda: not due.is_set() and not self._ticking)
        await _until(lianxin.workshop.is_idle)
        at, waiting = self._clock.now(), True
        while waiting:
            waiting = bool(
                await lianxin.database.write(lambda tx: files.waiting(tx, at=at, limit=1))
            )
        await self._rest(lianxin)


async def _until(so: Callable[[], bool]) -> None:
    while not so():  # noqa: ASYNC110 - what is waited for does not know of us
        await asyncio.sleep(0.002)


def _first_line(connection: socket.socket) -> Json | None:
    said = b""
    while not said.endswith(b"\n"):
        more = connection.recv(65536)
        if not more:
            return None
        said += more
    order: Json = json.loads(said)
    return order


def main(path: str) -> None:
    """Fork a bot for every connection, until the one who started us is gone."""
    Texts()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    server = socket.socket(socket.AF_UNIX)
    server.bind(path)
    server.listen(8)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    while True:
        connection, _ = server.accept()
        order = _first_line(connection)
        if order is None:
            return
        if os.fork():
            connection.close()
            continue
        server.close()
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        log = os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(log, 2)
        code = 70
        try:
            code = _await(Child(connection, order).live())
        finally:
            if sys.exception() is not None:
                sys.excepthook(*sys.exc_info())
            sys.stderr.flush()
            os._exit(code)


if __name__ == "__main__":
    main(sys.argv[1])
