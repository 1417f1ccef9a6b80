"""The postman: sends what the outbox holds, at Telegram's pace, and records what became of it.

`sending` is committed before each call. A letter that can leave at once is committed as such in
the very transaction that wrote it; every other one is taken from its line when pace allows,
rendered if it is a notice, and marked then.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from bot.domain.delivery import CRASHED, Next, State, Told, decide
from bot.domain.pace import Lane
from bot.render.message import plainly
from handlers.ledger import Landed, Ledger, Sequel
from handlers.lines import Line, Lines, Slip, slip_of
from handlers.outcome import read, read_result
from storage import outbox
from storage.db import DatabaseUnwellError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from datetime import datetime

    from bot.domain.letter import Letter
    from bot.domain.pace import Pace
    from storage.db import Database, Tx

log = logging.getLogger(__name__)

PAGE = 5_000
"""Letters read at once when the lines are rebuilt."""

LAST_CALLS = 3.0
"""Seconds that calls under way are given when the program ends."""


class Rendering(Protocol):
    """What turns a notice into words when it leaves."""

    async def render(self, tx: Tx, letter: Letter) -> tuple[str, dict[str, Any]] | None:
        """Return the call that says what is true now, or None where it no longer matters."""

    async def again(self, tx: Tx, letter: Letter) -> str:
        """Return the mark for a letter that may have arrived before, in its reader's language."""


class Tokenless(Exception):
    """Telegram does not know our token any more: nothing can be sent."""


@dataclass(slots=True)
class _Ready:
    letter: Letter
    spoken: Mapping[str, Any]
    rendered: bool


class Postman:
    """Sends letters. `most` calls are under way at once, two of them kept for answers.

    `arrived` is told the names of the files whose letters have arrived, after the commit.
    """

    def __init__(
        self,
        *,
        database: Database,
        call: Callable[..., Awaitable[Any]],
        rendering: Rendering,
        now: Callable[[], datetime],
        pace: Pace,
        boot: int,
        most: int = 8,
        groups: Sequel | None = None,
        arrived: Callable[[list[str]], None] = lambda _: None,
    ) -> None:
        self._database = database
        self._call = call
        self._rendering = rendering
        self._now = now
        self._pace = pace
        self._boot = boot
        self._most = most
        self._tell_arrived = arrived
        self._lines = Lines(pace)
        self._ledger = Ledger(now, groups)
        self._last_id = 0
        self._in_flight = 0
        self._landed: list[Landed] = []
        self._wake = asyncio.Event()
        self._arrived = asyncio.Event()
        self._sends: set[asyncio.Task[None]] = set()
        self._loop = asyncio.get_running_loop()
        self._stopped: str | None = None
        self._closing = False
        self._alarm: asyncio.TimerHandle | None = None

    # -- what the pen tells ------------------------------------------------------------------

    async def before_commit(self, tx: Tx) -> None:
        """Number the new letters, give those that can leave at once their place, write them.

        Answers go before what else is said in the same breath, so that nobody waits for a sign.
        """
        now = self._loop.time()
        tx.mail.sort(key=lambda letter: letter.lane)
        behind: set[int] = set()
        for letter in tx.mail:
            self._last_id += 1
            letter.id = self._last_id
            first = letter.chat_id not in behind
            behind.add(letter.chat_id)
            if first and self._can_leave(letter, now):
                self._pace.take(letter.chat_id, letter.lane, now, letter.weight)
                self._in_flight += 1
                letter.booked = True
                letter.attempt = 1
                self._lines.book(letter.chat_id, slip_of(letter))
        await outbox.insert(tx, tx.mail, boot=self._boot)

    def _can_leave(self, letter: Letter, now: float) -> bool:
        return (
            letter.payload is not None
            and not letter.repeated  # it has to be marked first
            and not self._closing
            and self._stopped is None
            and self._in_flight < (self._most if letter.lane is Lane.ANSWER else self._most - 2)
            and self._lines.is_free(letter.chat_id, now)
            and self._pace.earliest(letter.chat_id, letter.lane, now, letter.weight) <= now
        )

    def after_commit(self, tx: Tx) -> None:
        """Let the booked letters leave, put the others into their lines."""
        now = self._loop.time()
        for letter in tx.mail:
            if letter.booked:
                ready = _Ready(letter, letter.payload or {}, rendered=False)
                self._depart(self._lines.line(letter.chat_id), ready)
            else:
                self._lines.add(letter.chat_id, slip_of(letter), now)
        if tx.mail:
            self._wake.set()

    def after_rollback(self, tx: Tx) -> None:
        """Give back the places of letters that were never written."""
        for letter in tx.mail:
            if letter.booked:
                letter.booked = False
                letter.attempt = 0
                self._in_flight -= 1
                line = self._lines.line(letter.chat_id)
                self._lines.release(line, self._loop.time(), done=True)
                self._wake.set()

    # -- life --------------------------------------------------------------------------------

    async def load(self) -> None:
        """Rebuild the lines from the outbox. What was being sent has an unknown fate."""
        self._last_id = await self._database.write(outbox.last_id)
        after = 0
        while page := await self._database.write(partial(outbox.waiting, after=after, limit=PAGE)):
            after = page[-1].id
            fates = {
                waiting.id: self._ledger.after_crash(waiting, _after_crash(waiting))
                for waiting in page
                if waiting.under_way
            }
            if fates:
                await self._database.write(partial(outbox.settle, fates=list(fates.values())))
            for waiting in page:
                self._line_up(waiting, fates.get(waiting.id))

    def _line_up(self, waiting: outbox.Waiting, fate: outbox.Fate | None) -> None:
        """Put a letter from the outbox into its line, unless its fate has just been sealed."""
        if fate is not None and fate.state != "pending":
            return
        now = self._loop.time()
        due_at = waiting.due_at if fate is None or fate.due_at is None else fate.due_at
        pause = min(300.0, max(0.0, (due_at - self._now()).total_seconds()))
        slip = Slip(
            waiting.id,
            waiting.lane,
            waiting.duty,
            waiting.attempt,
            waiting.repeated if fate is None else fate.repeated,
            waiting.plain,
            now + pause,
            waiting.weight,
        )
        self._lines.add(waiting.chat_id, slip, now)

    async def run(self) -> None:
        """Send for ever.

        Raises:
            Tokenless: Telegram refused the token; every letter stays.

        """
        async with asyncio.TaskGroup() as group:
            group.create_task(self._record(), name="postman.record")
            while True:
                if self._stopped is not None:
                    raise Tokenless(self._stopped)
                lines = self._pick()
                if lines:
                    await self._prepare(lines)
                    continue
                await self._sleep()

    async def _sleep(self) -> None:
        pause = self._lines.pause(self._loop.time())
        full = self._in_flight >= self._most - 2
        if pause != float("inf") and not (full and pause == 0) and not self._closing:
            self._alarm = self._loop.call_later(pause, self._wake.set)
        await self._wake.wait()
        self._wake.clear()
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def moved(self, old: int, new: int) -> None:
        """Have what waits for a group that became a supergroup wait for its new number."""
        self._pace.moved(old, new)
        self._lines.move(old, new, self._loop.time())
        self._wake.set()

    def is_idle(self) -> bool:
        """Return whether no letter waits or is under way."""
        return not self._in_flight and not self._landed and not len(self._lines)

    async def close(self) -> None:
        """Begin nothing new, let the calls that are under way end, record them."""
        self._closing = True
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LAST_CALLS):
                while self._in_flight:  # marked as `sending`, or about to be
                    await (asyncio.wait(self._sends) if self._sends else asyncio.sleep(0.001))
        for task in self._sends:
            task.cancel()
        if self._landed:
            await self._settle_landed()

    # -- the road of a letter ----------------------------------------------------------------

    def _pick(self) -> list[Line]:
        now = self._loop.time()
        picked: list[Line] = []
        while not self._closing and self._in_flight < self._most:
            line = self._lines.next(now, answers_only=self._in_flight >= self._most - 2)
            if line is None:
                break
            self._in_flight += 1
            picked.append(line)
        return picked

    async def _prepare(self, lines: list[Line]) -> None:
        """Load, render and mark the first letters of these lines; let them leave."""
        try:
            ready = await self._database.write(lambda tx: self._make_ready(tx, lines))
        except DatabaseUnwellError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever words fail for
            if len(lines) > 1:
                for line in lines:
                    await self._prepare([line])
                return
            ready = {}
            await self._give_up(lines[0], error)
        now = self._loop.time()
        for line in lines:
            found = ready.get(line.slips[0].id)
            if found is None:
                self._in_flight -= 1
                self._lines.release(line, now, done=True)
            else:
                self._depart(line, found)

    async def _make_ready(self, tx: Tx, lines: list[Line]) -> dict[int, _Ready]:
        ready: dict[int, _Ready] = {}
        as_kept: set[int] = set()
        dropped: list[outbox.Fate] = []
        for letter in await outbox.load(tx, [line.slips[0].id for line in lines]):
            rendered = letter.payload is None
            if letter.payload is None:
                call = await self._rendering.render(tx, letter)
                if call is None:
                    dropped.append(
                        outbox.Fate(letter.id, "dropped", self._now(), reason="no_longer_matters")
                    )
                    continue
                letter.method, letter.payload = call
            elif letter.payload.get("chat_id") == letter.chat_id:
                as_kept.add(letter.id)
            letter.attempt += 1
            letter.payload["chat_id"] = letter.chat_id
            spoken = letter.payload
            if letter.repeated:
                spoken = _marked(spoken, await self._rendering.again(tx, letter))
            if letter.plain:
                spoken = plainly(spoken)
            ready[letter.id] = _Ready(letter, spoken, rendered)
        await outbox.mark_sending(
            tx, [one.letter for one in ready.values()], boot=self._boot, as_kept=as_kept
        )
        if dropped:
            await outbox.settle(tx, dropped)
        return ready

    async def _give_up(self, line: Line, error: Exception) -> None:
        """Set aside a letter that cannot be put into words, so that it holds up no other."""
        number, why = line.slips[0].id, type(error).__name__
        log.error("letter %d cannot be rendered", number, exc_info=error)
        fate = outbox.Fate(number, State.GIVEN_UP.value, self._now(), reason=why)
        await self._database.write(lambda tx: outbox.settle(tx, [fate]))

    def _depart(self, line: Line, ready: _Ready) -> None:
        task = self._loop.create_task(self._send(line, ready))
        self._sends.add(task)
        task.add_done_callback(self._sends.discard)

    async def _send(self, line: Line, ready: _Ready) -> None:
        letter = ready.letter
        told = Told()
        error: Exception | None = None
        try:
            carried = {"upload": letter.upload} if letter.upload else {}
            told = read_result(await self._call(letter.method, ready.spoken, **carried))
        except Exception as problem:  # noqa: BLE001 - the verdict says what it means
            error = problem
        verdict = read(error)
        then = decide(
            verdict,
            letter.duty,
            letter.attempt,
            repeated=letter.repeated,
            plain=letter.plain,
            idempotent=_is_idempotent(letter.method),
            jitter=random.random(),  # noqa: S311 - no secret
        )
        self._in_flight -= 1
        self._landed.append(Landed(line, letter, ready.rendered, verdict, told, then))
        self._arrived.set()
        self._wake.set()

    async def _record(self) -> None:
        while True:
            await self._arrived.wait()
            self._arrived.clear()
            await self._settle_landed()

    async def _settle_landed(self) -> None:
        landed, self._landed = self._landed, []
        await self._database.write(lambda tx: self._ledger.settle(tx, landed))
        if files := [
            one.letter.upload
            for one in landed
            if one.letter.upload and one.then.state is State.SENT
        ]:
            self._tell_arrived(files)
        now = self._loop.time()
        for one in landed:
            slip = one.line.slips[0]
            slip.attempt = one.letter.attempt
            slip.repeated = one.then.repeated
            slip.plain = one.then.plain
            if one.then.due_in is not None:
                slip.ready_at = now + one.then.due_in
            if one.then.rest:
                one.line.rest_until = now + one.then.rest
                self._pace.rest(one.line.chat_id, one.line.rest_until)
            self._lines.release(one.line, now, done=one.then.state is not State.PENDING)
            if one.then.chat is not None:
                self._pace.moved(one.line.chat_id, one.then.chat)
                self._lines.move(one.line.chat_id, one.then.chat, now)
            if one.then.stop:
                self._stopped = one.verdict.detail
            if one.then.alarm or one.then.task is not None:
                log.warning(
                    "letter %d (%s): %s %s", one.letter.id, one.letter.kind, one.verdict.outcome,
                    one.then.reason or "",
                )  # fmt: skip
        self._wake.set()


def _after_crash(waiting: outbox.Waiting) -> Next:
    """Return what follows for a letter that was being sent when the process ended."""
    return decide(
        CRASHED,
        waiting.duty,
        waiting.attempt,
        repeated=waiting.repeated,
        idempotent=_is_idempotent(waiting.method),
    )


def _is_idempotent(method: str) -> bool:
    return method.startswith(("edit", "set", "delete", "pin", "unpin", "stop"))


def _marked(payload: Mapping[str, Any], mark: str) -> dict[str, Any]:
    marked = dict(payload)
    for name in ("text", "caption"):
        if name in marked:
            marked[name] = f"{mark}\n{marked[name]}"
    return marked
