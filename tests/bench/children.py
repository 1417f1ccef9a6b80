"""The processes of a run: servers and bots, as the bench holds them."""

import asyncio
import contextlib
import json
import os
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Self

import aiohttp

from tests.bench.world import TOKEN

PATIENCE = 30.0
# Bots start with their bytecode at hand, as installed programs do, whatever the shell says;
# the first start of a run writes it.
BYTECODE = tempfile.TemporaryDirectory(prefix="lianxin-bench-bytecode-")
ROOT = Path(__file__).resolve().parents[2]


class Server:
    """A server in a process of its own, and the way to tell it what to do."""

    def __init__(self) -> None:
        self.port = 0
        self.token = TOKEN
        self._process: asyncio.subprocess.Process | None = None
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.bench.server",
            cwd=ROOT,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        assert self._process.stdout
        self.port = int(await self._process.stdout.readline())
        self._session = aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(total=None), trust_env=False
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._session
        assert self._process
        assert self._process.stdin
        await self._session.close()
        self._process.stdin.close()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._process.wait(), 5)
        if self._process.returncode is None:
            self._process.kill()
            await self._process.wait()

    @property
    def url(self) -> str:
        """What a bot takes as its base URL."""
        return f"http://127.0.0.1:{self.port}/bot"

    async def ask(self, verb: str, **words: object) -> Any:  # noqa: ANN401 - JSON
        """Asks the server for something.

        Raises:
            RuntimeError: The server could not do it.
        """
        assert self._session
        async with self._session.post(
            f"http://127.0.0.1:{self.port}/control",
            json={"verb": verb, "words": json.dumps(words)},
        ) as answer:
            result = await answer.json()
        if answer.status != 200:
            raise RuntimeError(f"{verb}: {result}")
        return result


class Bot:
    """A bot in a process of its own, with the server it talks to."""

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        server: Server,
        *,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.name = name
        self.server = server
        self.pid = 0
        self.start_seconds = 0.0
        self._command = [sys.executable, *command]
        self._environment = dict(environment or {})
        self._process: asyncio.subprocess.Process | None = None
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the bot

    async def start(self) -> Self:
        """Starts the bot and waits until it asks for updates.

        Raises:
            RuntimeError: It ended before, with what it said last.
        """
        await self.server.ask("forget")
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("LIANXIN_") and name != "PYTHONDONTWRITEBYTECODE"
        }
        kept["PYTHONPYCACHEPREFIX"] = BYTECODE.name
        begun = time.monotonic()
        self._process = await asyncio.create_subprocess_exec(
            *self._command,
            cwd=ROOT,
            env=kept | {"LIANXIN_TOKEN": TOKEN} | self._environment,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=self._log,
            stderr=self._log,
        )
        self.pid = self._process.pid
        asked = asyncio.ensure_future(self.server.ask("ready", within=PATIENCE))
        ended = asyncio.ensure_future(self._process.wait())
        await asyncio.wait({asked, ended}, return_when=asyncio.FIRST_COMPLETED)
        if ended.done() or asked.exception() is not None:
            asked.cancel()
            await self.stop()
            raise RuntimeError(f"{self.name} never asked for updates:\n{self.last_words()}")
        ended.cancel()
        self.start_seconds = asked.result()["first_poll"] - begun
        return self

    def last_words(self) -> str:
        """The end of what the bot wrote."""
        self._log.seek(0)
        return self._log.read()[-1500:].decode(errors="replace")

    async def stop(self) -> float:
        """Asks the bot to end; the seconds it took. Killed after 10."""
        process = self._process
        if process is None:
            return 0.0
        begun = time.monotonic()
        if process.returncode is None:
            process.terminate()
            try:
                await asyncio.wait_for(process.wait(), 10)
            except TimeoutError:
                process.kill()
                await process.wait()
        self._process = None
        return time.monotonic() - begun

    async def __aenter__(self) -> Self:
        return await self.start()

    async def __aexit__(self, *_: object) -> None:
        await self.stop()
        self._log.close()
