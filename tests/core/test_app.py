"""The program put together: starts, ends, the webhook, /health, what a failing part means."""

from __future__ import annotations

import asyncio
import signal
import time
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from telegram.error import InvalidToken, NetworkError

from handlers import app, intake
from handlers.app import Ended, Lianxin
from handlers.cli import serve
from handlers.clock import Clock
from handlers.postman import Tokenless
from storage.db import Database, DatabaseUnwellError
from storage.events import Chain
from storage.invariants import violations
from tests.core.conftest import until
from tests.core.programs import Program

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from handlers.sandbox.model import User
    from handlers.sandbox.server import Running
    from handlers.sandbox.world import World


@pytest.fixture
def program(tmp_path: Path, running: Running) -> Program:
    """The program, not yet started."""
    return Program(tmp_path, running)


async def served(program: Program, capfd: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """Serve in this process to the end; return the exit code and what was said."""
    code = await asyncio.wait_for(serve(program.settings), 60)
    return code, capfd.readouterr().err


@asynccontextmanager
async def serving(program: Program) -> AsyncIterator[Lianxin]:
    """The bot in this process."""
    lianxin = await Lianxin.start(program.settings, now=Clock().now)
    try:
        yield lianxin
    finally:
        await lianxin.stop()


async def holds(path: Path, *, at_rest: bool = False) -> list[str]:
    """What is broken in a database that nobody has open."""
    database = await Database.open(path)
    found = await database.write(lambda tx: violations(tx, Chain.beside(path), at_rest=at_rest))
    rows = await database.write(lambda tx: tx.all("SELECT id FROM outbox WHERE state = 'sending'"))
    await database.close()
    return found + [f"left under way: {row['id']}" for row in rows]


async def test_sigterm_in_the_middle_of_the_work_loses_nothing(
    program: Program, world: World, tmp_path: Path
) -> None:
    """A real process ends within 5 s with code 0; the next start answers the rest, each once."""
    owners = [world.add_user(f"芳{n}", language_code="zh-hans") for n in range(10)]
    await program.admits(*owners)
    child = await program.starts()
    for _ in range(6):
        for owner in owners:
            world.say(owner, owner, "/help")
    await until(lambda: len(world.journal) >= 10)
    begun = time.monotonic()
    child.send_signal(signal.SIGTERM)
    _, said = await asyncio.wait_for(child.communicate(), 60)
    assert time.monotonic() - begun < 5
    assert child.returncode == 0, said.decode()
    assert "Traceback" not in said.decode()
    assert world.token not in said.decode()
    assert await holds(tmp_path / "lianxin.db") == []
    async with serving(program) as lianxin:
        await until(lambda: not len(world.updates) and lianxin.postman.is_idle())
    assert [len(world.bot_messages(owner)) for owner in owners] == [6] * 10
    assert await holds(tmp_path / "lianxin.db", at_rest=True) == []


async def test_a_wrong_token_is_a_sentence_and_exit_code_3(program: Program) -> None:
    """No traceback, and nowhere the token."""
    program.more["LIANXIN_TOKEN"] = "123456:wrong-token-that-nobody-knows"
    code, said = await program.runs()
    assert (code, said.strip()) == (3, "LIANXIN_TOKEN: Telegram does not know this token")


async def test_the_webhook_brings_updates_and_health_tells_of_progress(
    program: Program,
    world: World,
    owner: User,
    unused_tcp_port_factory: Any,  # noqa: ANN401
) -> None:
    """End to end: set at start with its secret, answered, 200 and 503."""
    port = unused_tcp_port_factory()
    program.more |= {
        "LIANXIN_WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram",
        "LIANXIN_WEBHOOK_SECRET": "s3cret",
        "LIANXIN_PORT": str(port),
    }
    await program.admits(owner)
    async with serving(program) as lianxin, aiohttp.ClientSession() as session:
        for _ in range(3):
            world.say(owner, owner, "/help")
        await until(lambda: len(world.bot_messages(owner)) == 3)
        assert program.running.api.webhook.secret == "s3cret"
        url = f"http://127.0.0.1:{port}"
        async with session.post(f"{url}/telegram", data="{}") as answer:
            assert answer.status == 401
        async with session.get(f"{url}/health") as answer:
            assert (answer.status, (await answer.json())["ok"]) == (200, True)
        lianxin._progress -= app.STALLED
        async with session.get(f"{url}/health") as answer:
            assert (answer.status, (await answer.json())["ok"]) == (503, False)
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.ClientConnectorError):
            await session.get(f"{url}/health")


@pytest.mark.parametrize("posted", [False, True])
async def test_a_tick_of_the_clock_hides_no_silence_of_telegram(
    program: Program,
    unused_tcp_port_factory: Any,  # noqa: ANN401
    monkeypatch: pytest.MonkeyPatch,
    *,
    posted: bool,
) -> None:
    """Fetching, only an answer to getUpdates is progress; with a webhook the tick is."""
    if posted:
        port = unused_tcp_port_factory()
        program.more |= {
            "LIANXIN_WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram",
            "LIANXIN_WEBHOOK_SECRET": "s3cret",
            "LIANXIN_PORT": str(port),
        }

    async def unreachable(*_: object, **__: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(intake, "poll", unreachable)
    async with serving(program) as lianxin:
        assert lianxin._health()["ok"]
        lianxin._progress -= app.STALLED
        assert not lianxin._health()["ok"]
        await lianxin._tick()
        assert lianxin._health()["ok"] is posted


async def test_an_answer_to_getupdates_is_progress(
    program: Program, world: World, owner: User
) -> None:
    """Once Telegram can be reached again, /health says so."""
    await program.admits(owner)
    async with serving(program) as lianxin:
        lianxin._progress -= app.STALLED
        world.say(owner, owner, "/help")
        await until(lambda: lianxin._health()["ok"])


async def test_a_port_that_is_taken_is_a_wrong_setting(
    program: Program, running: Running, capfd: pytest.CaptureFixture[str]
) -> None:
    """A sentence with the variable's name, exit code 2."""
    program.more["LIANXIN_PORT"] = running.url.rstrip("/").rpartition(":")[2]
    code, said = await served(program, capfd)
    assert code == 2
    assert said.startswith("LIANXIN_PORT: ")


async def test_a_webhook_that_telegram_refuses_is_a_wrong_setting(
    program: Program, capfd: pytest.CaptureFixture[str], unused_tcp_port: int
) -> None:
    """Likewise, with Telegram's own words."""
    program.more |= {
        "LIANXIN_WEBHOOK_URL": "https:// /",
        "LIANXIN_WEBHOOK_SECRET": "s3cret",
        "LIANXIN_PORT": str(unused_tcp_port),
    }
    code, said = await served(program, capfd)
    assert code == 2
    assert said.startswith("LIANXIN_WEBHOOK_URL: ")
    assert "url must be provided" in said.lower()


async def test_a_start_that_fails_leaves_the_database_free(
    program: Program, tmp_path: Path
) -> None:
    """Whatever fails: the next start is not refused."""
    program.running.api._token = b"1:other"
    with pytest.raises(InvalidToken):
        await Lianxin.start(program.settings, now=Clock().now)
    program.more["LIANXIN_API_BASE_URL"] = "http://127.0.0.1:9/bot"
    with pytest.raises(NetworkError):
        await Lianxin.start(program.settings, now=Clock().now)
    assert await holds(tmp_path / "lianxin.db") == []


async def test_the_end_of_a_core_task_ends_the_program(program: Program) -> None:
    """Better restarted than half alive."""
    async with serving(program) as lianxin:
        lianxin._core("porter", asyncio.sleep(0))
        with pytest.raises(Ended, match="porter ended") as ended:
            await lianxin.run()
        assert ended.value.code == 5


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (Tokenless("Unauthorized"), 3, "LIANXIN_TOKEN"),
        (InvalidToken(), 3, "LIANXIN_TOKEN"),
        (DatabaseUnwellError("disk full"), 4, "disk full"),
        (KeyError("a bug"), 5, "KeyError"),
        (ExceptionGroup("x", [ExceptionGroup("y", [Tokenless("z")])]), 3, "LIANXIN_TOKEN"),
    ],
)
async def test_what_ended_says_why_and_has_its_exit_code(
    program: Program, error: Exception, code: int, words: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """3 the token, 4 the database, 5 anything else."""

    async def fails() -> None:
        raise error

    lianxin = await Lianxin.start(program.settings, now=Clock().now)
    lianxin._core("clock", fails())
    assert await asyncio.wait_for(lianxin.serve(), 60) == code
    assert words in capfd.readouterr().err


async def test_a_disk_that_fails_ends_the_program_with_4(
    program: Program, world: World, owner: User
) -> None:
    """And Telegram keeps what could not be written."""
    await program.admits(owner)
    lianxin = await Lianxin.start(program.settings, now=Clock().now)
    await lianxin.database._connection.execute("PRAGMA query_only = ON")
    world.say(owner, owner, "/help")
    assert await asyncio.wait_for(lianxin.serve(), 60) == 4
    assert len(world.updates) == 1
    assert world.bot_messages(owner) == []


async def test_a_second_stop_does_nothing(program: Program) -> None:
    """As when a signal comes twice."""
    async with serving(program) as lianxin:
        await lianxin.stop()
        await lianxin.stop()
