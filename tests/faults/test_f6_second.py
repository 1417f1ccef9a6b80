"""F6: a second process on the same database, a second poller with the same token."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from handlers.sandbox.server import Running, serve
from handlers.sandbox.world import World
from tests.core.conftest import until
from tests.core.programs import Program

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def running() -> AsyncIterator[Running]:
    """A local Telegram."""
    server = await serve(World(pace=False))
    yield server
    await server.stop()


async def intrude(running: Running, folder: Path) -> None:
    """Start a bot, then a second on the same database; the first must not notice."""
    world = running.world
    owner = world.add_user("芳", language_code="zh-hans")
    program = Program(folder, running)
    await program.admits(owner)
    first = await program.starts()
    world.start(owner)
    await until(lambda: world.bot_messages(owner))
    code, said = await program.runs()
    assert code == 4
    assert "another process has the database open" in said
    assert "Traceback" not in said
    world.start(owner)
    await until(lambda: len(world.bot_messages(owner)) == 2)
    first.send_signal(signal.SIGTERM)
    await first.communicate()
    assert first.returncode == 0


async def test_the_second_on_a_database_is_refused_and_the_first_serves_on(
    running: Running, tmp_path: Path
) -> None:
    """Exit code 4 with a sentence; SIGTERM ends the first in order."""
    await intrude(running, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("number", range(19))
async def test_the_second_on_a_database_is_refused_whenever_it_comes(
    running: Running, tmp_path: Path, number: int
) -> None:
    """Again and again."""
    del number
    await intrude(running, tmp_path)


async def test_two_bots_with_one_token_disturb_but_lose_nothing(
    running: Running, tmp_path: Path
) -> None:
    """Each has a database of its own, as after a mistake; 409 ends neither, all is answered."""
    world, updates = running.world, running.world.updates
    conflicts: list[object] = []
    end_poll = updates.end_poll

    def noted() -> None:
        if updates._poller is not None and not updates._poller.done():
            conflicts.append(updates._poller)
        end_poll()

    vars(updates)["end_poll"] = noted
    owner = world.add_user("芳", language_code="zh-hans")
    children = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        program = Program(tmp_path / name, running)
        await program.admits(owner)
        children.append(await program.starts())
    await until(lambda: conflicts)
    for number in range(1, 4):
        world.start(owner)
        await until(lambda number=number: len(world.bot_messages(owner)) >= number)  # type: ignore[misc]
    said = []
    for child in children:
        assert child.returncode is None
        child.send_signal(signal.SIGTERM)
        said.append((await child.communicate())[1].decode())
        assert child.returncode == 0
    assert any("only one bot instance is running" in one for one in said)
