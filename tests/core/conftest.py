"""A postman between a real database and a real local Telegram, without the rest of the bot."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, ClassVar

import pytest

from bot.domain import delivery
from bot.domain.letter import Letter
from bot.domain.pace import Lane, Pace
from handlers import postman as module
from handlers.app import Courier
from handlers.postman import Postman
from handlers.request import AiohttpRequest
from handlers.sandbox.clock import Clock
from handlers.sandbox.server import Running, serve
from handlers.sandbox.world import World
from handlers.wire import Limits
from storage import outbox
from storage.db import Database, Tx
from tests.storage.conftest import AT

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping
    from pathlib import Path

    from handlers.sandbox.model import User
    from handlers.sandbox.trouble import Troubles
    from storage.db import Row

HURRY = 50.0
"""How much faster than in life pauses go by in these tests."""


def in_a_hurry(decide: Callable[..., delivery.Next]) -> Callable[..., delivery.Next]:
    """The table of outcomes with short pauses."""

    def decided(*values: object, **more: object) -> delivery.Next:
        then = decide(*values, **more)
        due_in = None if then.due_in is None else then.due_in / HURRY
        return replace(then, due_in=due_in, rest=then.rest / HURRY)

    return decided


@pytest.fixture(autouse=True)
def _hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "decide", in_a_hurry(delivery.decide))


SHORT, LONG = 0.5, 120.0
"""Seconds for an answer that is kept back on purpose, and for any other."""
PATIENCE = 60.0
"""Seconds after which what does not come is taken for lost, on whatever machine."""


class Choosy(AiohttpRequest):
    """Loses patience with answers that trouble keeps back, and with no others.

    A machine that stands still for a second is then not taken for a Telegram that does.
    """

    troubles: ClassVar[Troubles | None] = None
    """Of the world that is asked."""

    def __init__(self, **more: Any) -> None:  # noqa: ANN401 - handed on
        super().__init__(**more | {"limits": Limits(read=LONG, connect=LONG, pool=LONG)})

    async def call(
        self,
        url: str,
        params: Mapping[str, object],
        *,
        read_timeout: float | None = None,
        upload: bytes | None = None,
    ) -> Any:  # noqa: ANN401 - whatever JSON the method returns
        """As the real one."""
        if read_timeout is None and self._is_kept_back(url, params):
            read_timeout = SHORT
        return await super().call(url, params, read_timeout=read_timeout, upload=upload)

    def _is_kept_back(self, url: str, params: Mapping[str, object]) -> bool:
        method = url.rpartition("/")[2].lower()
        return self.troubles is not None and any(
            one.kind == "slow"
            and one.seconds > SHORT
            and one.method in {None, method}
            and one.chat_id in {None, params.get("chat_id")}
            for one in self.troubles.standing
        )


@dataclass
class Words:
    """What notices say, by their kind: a text, nothing any more, or a failure."""

    by_kind: dict[str, str | Exception | None] = field(default_factory=dict)
    asked: list[int] = field(default_factory=list)

    async def render(self, tx: Tx, letter: Letter) -> tuple[str, dict[str, Any]] | None:
        """As the mailroom does."""
        del tx
        self.asked.append(letter.id)
        said = self.by_kind.get(letter.kind, letter.kind)
        if isinstance(said, Exception):
            raise said
        return None if said is None else ("sendMessage", {"text": said, "parse_mode": "HTML"})

    async def again(self, tx: Tx, letter: Letter) -> str:
        """As the mailroom does, in one language."""
        del tx, letter
        return "<i>重发</i>"


class Office:
    """One postman's day. Letters are posted as turns post them."""

    def __init__(
        self, running: Running, database: Database, call: Courier, pace: Pace | None = None
    ) -> None:
        self.world = running.world
        self.database = database
        self.words = Words()
        self.failure: BaseException | None = None
        self.postman = Postman(
            database=database,
            call=call,
            rendering=self.words,
            now=lambda: AT,
            pace=Pace(per_second=0) if pace is None else pace,
            boot=1,
        )
        database.before_commit = self.postman.before_commit
        database.after_commit = self.postman.after_commit
        database.after_rollback = self.postman.after_rollback
        self._running: asyncio.Task[None] | None = None

    async def opens(self) -> Office:
        """Take up what is on file and begin to send."""
        await self.postman.load()
        self._running = asyncio.create_task(self.postman.run())
        return self

    async def closes(self) -> None:
        """End in order, as the program does."""
        await self.postman.close()
        if self._running is not None:
            self._running.cancel()
            with suppress(asyncio.CancelledError, BaseExceptionGroup):
                await self._running

    async def ends(self) -> BaseException:
        """Wait until sending fails for good; return why."""
        assert self._running is not None
        with pytest.raises(BaseExceptionGroup) as failed:
            await asyncio.wait_for(asyncio.shield(self._running), PATIENCE)
        error: BaseException = failed.value
        while isinstance(error, BaseExceptionGroup):
            error = error.exceptions[0]
        return error

    async def posts(self, *letters: Letter) -> None:
        """Leave letters in one transaction."""

        async def job(tx: Tx) -> None:
            outbox.post(tx, *letters)

        await self.database.write(job)

    async def rests(self, timeout: float = PATIENCE) -> None:  # noqa: ASYNC109 - of a test
        """Wait until nothing is left to be sent."""
        async with asyncio.timeout(timeout):
            while not self.postman.is_idle():
                assert self._running is not None
                if self._running.done():
                    await self._running
                await asyncio.sleep(0.002)

    async def rows(self) -> list[Row]:
        """Letters on file by id."""
        return await self.database.write(lambda tx: tx.all("SELECT * FROM outbox ORDER BY id"))

    async def states(self) -> list[str]:
        """What became of each letter."""
        return [row["state"] for row in await self.rows()]

    def heard(self, where: User | int) -> list[str]:
        """The texts that stand in a chat."""
        return [message["text"] for message in self.world.bot_messages(where)]


async def until(predicate: Callable[[], object], timeout: float = PATIENCE) -> None:  # noqa: ASYNC109 - of a test
    """Wait for what nobody tells of."""
    async with asyncio.timeout(timeout):
        while not predicate():  # noqa: ASYNC110 - see above
            await asyncio.sleep(0.002)


def say(where: User | int, text: str, **more: Any) -> Letter:  # noqa: ANN401 - handed on
    """An answer in a chat."""
    chat_id = where if isinstance(where, int) else where.id
    given: dict[str, Any] = {
        "kind": "group" if chat_id < 0 else "reply",
        "lane": Lane.ANSWER,
        "method": "sendMessage",
        "payload": {"chat_id": chat_id, "text": text, "parse_mode": "HTML"},
    }
    return Letter(chat_id=chat_id, at=AT, **(given | more))


def tell(where: User | int, kind: str, **more: Any) -> Letter:  # noqa: ANN401 - handed on
    """A notice, rendered when it leaves."""
    chat_id = where if isinstance(where, int) else where.id
    return Letter(chat_id=chat_id, kind=kind, at=AT, **more)


@pytest.fixture
def world() -> World:
    """A Telegram without a pace, whose clock stands still."""
    return World(pace=False, clock=Clock(frozen=True))


@pytest.fixture
async def running(world: World) -> AsyncIterator[Running]:
    """Its server."""
    server = await serve(world)
    yield server
    await server.stop()


@pytest.fixture
async def courier(running: Running, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Courier]:
    """The way to it."""
    monkeypatch.setattr(Choosy, "troubles", running.world.troubles)
    async with Choosy() as request:
        yield Courier(request, f"{running.api_url}{running.world.token}")


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """A database, empty."""
    opened = await Database.open(tmp_path / "lianxin.db")
    yield opened
    await opened.close()


@pytest.fixture
async def office(running: Running, database: Database, courier: Courier) -> AsyncIterator[Office]:
    """An office that sends as fast as it can."""
    one = await Office(running, database, courier).opens()
    yield one
    await one.closes()


@pytest.fixture
def owner(world: World) -> User:
    """Somebody who has met the bot."""
    return world.add_user("芳", "王", language_code="zh-hans", met=True)


@pytest.fixture
def other(world: World) -> User:
    """Somebody else."""
    return world.add_user("强", "李", language_code="zh-hans", met=True)
