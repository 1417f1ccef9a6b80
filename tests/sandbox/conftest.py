"""A world, its server, and two clients: python-telegram-bot and bare HTTP."""

from __future__ import annotations

import os

os.environ.setdefault("PTB_TIMEDELTA", "1")

import json
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from telegram import Bot

from handlers.sandbox.clock import Clock
from handlers.sandbox.server import Running, serve
from handlers.sandbox.world import World

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from handlers.sandbox.model import User


@dataclass
class Answer:
    """What the server said."""

    status: int
    body: Any
    headers: dict[str, str]

    @property
    def result(self) -> Any:  # noqa: ANN401 - JSON
        """The result of a call that went well."""
        assert self.status == 200, self.body
        return self.body["result"]

    @property
    def description(self) -> str:
        """The words of a refusal."""
        assert self.body["ok"] is False
        assert self.body["error_code"] == self.status
        words = self.body["description"]
        assert isinstance(words, str)
        return words


class Api:
    """A Bot API client as bare as can be."""

    def __init__(self, running: Running, session: aiohttp.ClientSession) -> None:
        self.running = running
        self.session = session

    async def __call__(self, name: str, /, **values: object) -> Answer:
        """Call a method with a JSON body."""
        url = f"{self.running.api_url}{self.running.world.token}/{name}"
        async with self.session.post(url, json=values) as response:
            return Answer(
                response.status,
                json.loads(await response.read()),
                dict(response.headers),
            )

    async def refused(self, name: str, /, **values: object) -> str:
        """The description of a refusal with code 400, without its prefix."""
        answer = await self(name, **values)
        assert answer.status == 400, answer.body
        return answer.description.removeprefix("Bad Request: ")

    async def updates(self, **values: object) -> list[Any]:
        """`getUpdates`."""
        found = (await self("getUpdates", **values)).result
        assert isinstance(found, list)
        return found

    async def page(self, method: str, path: str, **more: Any) -> Answer:  # noqa: ANN401 - handed on
        """A request as the page makes it."""
        async with self.session.request(method, self.running.url + path, **more) as response:
            body = await response.read()
            kind = response.content_type
            found = json.loads(body) if kind == "application/json" else body
            return Answer(response.status, found, dict(response.headers))


@pytest.fixture
def world() -> World:
    """A world without a pace, whose clock stands still until it is moved."""
    return World(pace=False, clock=Clock(frozen=True))


@pytest.fixture
async def running(world: World) -> AsyncIterator[Running]:
    """Its server."""
    server = await serve(world)
    yield server
    await server.stop()


@pytest.fixture
async def api(running: Running) -> AsyncIterator[Api]:
    """The bare client."""
    async with aiohttp.ClientSession() as session:
        yield Api(running, session)


@pytest.fixture
async def bot(running: Running) -> AsyncIterator[Bot]:
    """The client of python-telegram-bot."""
    client = Bot(running.world.token, base_url=running.api_url, base_file_url=running.file_url)
    async with client:
        yield client


@pytest.fixture
def owner(world: World) -> User:
    """A business owner who has met the bot."""
    return world.add_user("芳", "王", "wangfang", "zh-hans", met=True)


@pytest.fixture
def unused_tcp_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
    return port
