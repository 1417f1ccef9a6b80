"""The workshop: slow work beside the loop, shown in one message, sent as files, never lost."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from bot.render.message import Message
from handlers.actions.scene import Scene
from handlers.actions.working import ask_work, stop_work
from handlers.workshop import bench as bench_module
from handlers.workshop.kinds import KINDS
from handlers.workshop.made import ChildFailed, Made, Paper, Unworkable
from handlers.workshop.outgoing import outgoing
from storage import jobs, people
from tests.stories.town import Town

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path

    from handlers.workshop.bench import Bench
    from storage.db import Tx

KIND = "cards"
ROWS = [[0, ["宏达机械㙓", "=1+1"]], [0, ["𠅤记", "13800000012"], "new"]]
SHEETS = [{"name": "名册", "columns": [{"title": "企业"}, {"title": "电话"}]}]


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """A town whose director asks for work."""
    one = await Town.open(tmp_path)
    yield one
    assert not await one.close()


@pytest.fixture
def serves(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[..., Awaitable[Any]]], None]:
    """Let a function of the test do the jobs."""
    return lambda work: monkeypatch.setitem(KINDS, KIND, work)


async def asks(town: Town, **params: object) -> int | None:
    """The director asks for a job."""
    director = town["director"].user.id

    async def ask(tx: Tx) -> int | None:
        at = town.world.clock.now()
        by = await people.find_speaker(tx, director, at=at)
        scene = Scene(tx=tx, at=at, house=town.lianxin.house, by=by)
        job = await ask_work(scene, KIND, director, params)
        return None if job is None else job.id

    return await town.lianxin.database.write(ask)


async def sheet(bench: Bench) -> Made:
    """A workbook of two rows."""
    place = bench.place()
    answer = await bench.work("sheet", {"path": str(place), "sheets": SHEETS}, ROWS)
    assert answer == {"rows": [2]}
    return Made((Paper(place, "企业名册.xlsx", "两家企业"),), figures={"rows": 2})


def left(town: Town) -> list[str]:
    """The files that still wait to be sent."""
    folder = outgoing(town.lianxin.house.settings)
    return [one.name for one in folder.iterdir()] if folder.is_dir() else []


async def test_a_job_ends_with_its_file_in_the_chat(
    town: Town, serves: Callable[[Callable[..., Awaitable[Any]]], None]
) -> None:
    """The name is as people read it, one message told how it went, nothing is left on our disk."""
    serves(sheet)
    await asks(town)
    await town.quiet()
    director = town["director"]
    document = director.last["document"]
    assert (document["file_name"], director.sees) == ("企业名册.xlsx", "两家企业")
    file = town.world.files.by_id[document["file_id"]]
    assert (file.content or b"")[:2] == b"PK"
    assert director.told("制作连心卡") == 1
    assert not left(town)
    rows = await town.ask("SELECT state, result FROM jobs")
    assert [tuple(row) for row in rows] == [("done", '{"rows": 2}')]


async def test_what_waits_already_is_not_asked_for_twice(
    town: Town, serves: Callable[[Callable[..., Awaitable[Any]]], None]
) -> None:
    """A double tap is one job; other params are another."""
    hold = asyncio.Event()

    async def waits(_: Bench) -> Made:
        await hold.wait()
        return Made()

    serves(waits)
    assert await asks(town, unit=1) is not None
    assert await asks(town, unit=1) is None
    assert await asks(town, unit=2) is not None
    for number in range(jobs.MOST_WAITING - 2):
        await asks(town, unit=3 + number)
    with pytest.raises(jobs.TooManyJobs):
        await asks(town, unit=99)
    hold.set()
    await town.quiet()


async def test_a_fall_in_the_middle_begins_the_job_again(
    town: Town, serves: Callable[[Callable[..., Awaitable[Any]]], None]
) -> None:
    """Whatever the child had made is gone; the file comes once."""
    begun = asyncio.Event()

    async def hangs(bench: Bench) -> Made:
        bench.place().write_bytes(b"half")
        begun.set()
        await asyncio.Event().wait()
        return Made()

    serves(hangs)
    await asks(town)
    await begun.wait()
    serves(sheet)
    town.may_fail.add("dropped")  # the message about it was on its way, and is sent at most once
    await town.restart(abruptly=True)
    rows = await town.ask("SELECT state, attempts FROM jobs")
    assert [tuple(row) for row in rows] == [("done", 2)]
    assert town["director"].told("两家企业") == 1


async def test_a_job_that_is_stopped_leaves_nothing(
    town: Town, serves: Callable[[Callable[..., Awaitable[Any]]], None]
) -> None:
    """Its child ends, its files go, the message says so; a stranger cannot stop it."""
    begun = asyncio.Event()

    async def hangs(bench: Bench) -> Made:
        bench.place().write_bytes(b"half")
        begun.set()
        await asyncio.Event().wait()
        return Made()

    serves(hangs)
    job_id = await asks(town)
    await begun.wait()
    assert left(town)

    async def stop(tx: Tx, key: str) -> bool:
        at = town.world.clock.now()
        by = await people.find_speaker(tx, town[key].user.id, at=at)
        return await stop_work(Scene(tx=tx, at=at, house=town.lianxin.house, by=by), job_id or 0)

    assert not await town.lianxin.database.write(lambda tx: stop(tx, "triager"))
    assert await town.lianxin.database.write(lambda tx: stop(tx, "director"))
    await town.quiet()
    assert not left(town)
    assert town["director"].reads("job-cancelled")


async def test_a_job_that_fails_is_told_with_a_reference(
    town: Town, serves: Callable[[Callable[..., Awaitable[Any]]], None]
) -> None:
    """An error of ours costs the job, not the workshop; the next one is done."""

    async def fails(bench: Bench) -> Made:
        await bench.work("sheet", {"path": "/nowhere/at/all", "sheets": SHEETS}, ROWS)
        return Made()

    serves(fails)
    await asks(town)
    await town.quiet()
    assert town["director"].reads("job-failed-ours")
    serves(sheet)
    await asks(town)
    await town.quiet()
    assert town["director"].told("两家企业") == 1


async def test_a_reason_that_can_be_helped_is_said_as_it_is(
    town: Town, serves: Callable[[Callable[..., Awaitable[Any]]], None]
) -> None:
    """Who asked reads why, and what to do."""

    async def cannot(_: Bench) -> Made:
        raise Unworkable(Message("表里没有企业名称这一列"))

    serves(cannot)
    await asks(town)
    await town.quiet()
    assert town["director"].sees == "表里没有企业名称这一列"


async def test_a_child_that_takes_too_long_is_ended(
    town: Town,
    serves: Callable[[Callable[..., Awaitable[Any]]], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And so is one that dies by itself, or lacks its packages."""
    monkeypatch.setattr(bench_module, "PROGRAM", ("-c", "import time; time.sleep(60)"))
    said = []

    async def tries(bench: Bench) -> Made:
        for program, limit in (
            ("import time; time.sleep(60)", 0.2),
            ("pass", 20),
            ('print(\'{"missing": "PIL"}\')', 20),
        ):
            monkeypatch.setattr(bench_module, "PROGRAM", ("-c", program))
            with pytest.raises(ChildFailed) as failed:
                await bench.work("sheet", {}, ROWS, limit=limit)
            said.append(str(failed.value))
        return Made()

    serves(tries)
    await asks(town)
    await town.quiet()
    assert said == ["sheet took more than 0 seconds", "the child ended with 0", "PIL"]


async def test_rows_that_cannot_be_read_end_the_task_at_once(
    town: Town, serves: Callable[[Callable[..., Awaitable[Any]]], None]
) -> None:
    """The child does not wait for what nobody will hand it."""
    said = []

    async def rows() -> AsyncIterator[object]:
        yield ROWS[0]
        raise LookupError("the register failed")

    async def tries(bench: Bench) -> Made:
        args = {"path": str(bench.place()), "sheets": SHEETS}
        with pytest.raises(LookupError) as failed:
            await bench.work("sheet", args, rows(), limit=8)
        said.append(str(failed.value))
        return Made()

    serves(tries)
    await asks(town)
    await town.quiet()
    assert said == ["the register failed"]


async def test_an_orderly_end_takes_the_child_along(
    town: Town,
    serves: Callable[[Callable[..., Awaitable[Any]]], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nothing of it is left running; the job waits for the next start."""
    monkeypatch.setattr(bench_module, "PROGRAM", ("-c", "import time; time.sleep(60)"))
    benches: list[Bench] = []

    async def hangs(bench: Bench) -> Made:
        benches.append(bench)
        await bench.work("sheet", {}, ROWS)
        return Made()

    serves(hangs)
    await asks(town)
    async with asyncio.timeout(5):
        while not benches or benches[0]._child is None:  # noqa: ASYNC110 - nobody tells of it
            await asyncio.sleep(0.005)
    child = benches[0]._child
    assert child is not None
    monkeypatch.undo()
    serves(sheet)
    await town.restart()
    assert child.returncode == -9
    assert town["director"].told("两家企业") == 1
