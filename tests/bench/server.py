"""The server's process: `python -m tests.bench.server`; it prints its port and serves.

It stops when its standard input ends, that is, with whoever started it.
"""

import argparse
import asyncio
import gc
import json
import os
import sys
import time
from typing import TYPE_CHECKING, Any

import uvloop

from tests.bench.pace import Pace
from tests.bench.people import Play, Step
from tests.bench.proc import cpu_seconds
from tests.bench.wire import Connection, Params
from tests.bench.world import Audience, World

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

DRAIN_SECONDS = 5.0
TICK = 0.05


class Control:
    """What the bench may ask of the server, as JSON to `/control`."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._tasks: set[asyncio.Task[None]] = set()
        self._verbs: dict[str, Callable[..., Awaitable[object]]] = {
            "audience": self.audience,
            "forget": self.forget,
            "pace": self.pace,
            "play": self.play,
            "ready": self.ready,
            "record": self.record,
            "recorded": self.recorded,
            "report": self.report,
        }

    def take(self, connection: Connection, params: Params) -> None:
        """Starts what is asked for; the answer comes when it is done."""
        task = asyncio.ensure_future(self._answer(connection, params))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _answer(self, connection: Connection, params: Params) -> None:
        try:
            words = json.loads(params.get("words") or "{}")
            result = await self._verbs[params["verb"]](**words)
        except Exception as error:
            connection.answer(400, json.dumps({"error": repr(error)}).encode())
            raise
        connection.answer(200, json.dumps(result).encode())

    async def play(
        self,
        *,
        script: list[dict[str, Any]],
        pid: int = 0,
        **words: Any,  # noqa: ANN401 - JSON
    ) -> object:
        """Plays, and reports what was measured; CPU seconds of the process `pid` beside it."""
        world = self.world
        play = Play(script=[Step(**step) for step in script], **words)
        gc.collect()
        gc.freeze()
        start = time.monotonic()
        play.begun = start + play.warm
        play.until = play.begun + play.seconds
        if play.rate:
            world.tick(play, world.loop.time())
        else:
            for _ in range(play.at_once):
                person = world.newcomer(play)
                if person is not None:
                    world.post(person)
        await asyncio.sleep(play.warm)
        calls_before = world.calls.total() - world.calls["getUpdates"]
        before, own_before = cpu_seconds(pid), time.process_time()
        for _ in range(round(play.seconds / TICK)):
            await asyncio.sleep(min(TICK, max(0.0, play.until - time.monotonic())))
            if not play.playing and not play.rate:
                break
        play.until = min(play.until, time.monotonic())
        after, own_after = cpu_seconds(pid), time.process_time()
        calls = world.calls.total() - world.calls["getUpdates"] - calls_before
        for _ in range(round(DRAIN_SECONDS / TICK)):
            if not any(person.waiting for person in play.playing):
                break
            await asyncio.sleep(TICK)
        report = play.report()
        for person in play.playing:
            world.people.pop(person.id, None)
        world.contents.clear()
        cpu = after - before
        return report | {
            "cpu_seconds": round(cpu, 3),
            "cpu_ms_per_turn": round(cpu * 1000 / play.turns, 4) if play.turns else 0.0,
            "calls_per_turn": round(calls / play.turns, 3) if play.turns else 0.0,
            "server_busy": round((own_after - own_before) / report["seconds"], 2),
        }

    async def record(self) -> object:
        """Writes down, from now on, each update and what the bot called after it."""
        self.world.recording = []
        return True

    async def recorded(self) -> object:
        """What was written down."""
        recording, self.world.recording = self.world.recording, None
        return recording

    async def pace(self, *, on: bool, lockout: float = 0.0, delay: float = 0.0) -> object:
        """Keeps the pace or not; `delay` is the round trip in seconds."""
        self.world.pace = Pace(lockout=lockout) if on else None
        self.world.delay = delay
        return True

    async def audience(self, *, chats: list[int], contains: str = "") -> object:
        """Watches who of these chats is told what."""
        self.world.audience = Audience(frozenset(chats), contains)
        return True

    async def report(self) -> object:
        """What was called and refused since the last `forget`."""
        world = self.world
        return {
            "calls": dict(world.calls),
            "errors": dict(world.errors),
            "violations": world.pace.violations if world.pace else {},
            "refused": world.pace.refused if world.pace else 0,
            "audience": world.audience.report() if world.audience else {},
            "pending": len(world.updates),
        }

    async def forget(self) -> object:
        """Starts counting anew."""
        self.world.calls.clear()
        self.world.errors.clear()
        self.world.first_poll = 0.0
        self.world.polls.clear()
        return True

    async def ready(self, *, within: float = 60.0) -> object:
        """Waits for a bot to ask for updates; the moment of its first asking."""
        await asyncio.wait_for(self.world.polls.wait(), within)
        return {"first_poll": self.world.first_poll}


async def serve(port: int) -> None:
    """Serves on loopback until standard input ends."""
    loop = asyncio.get_running_loop()
    world = World()
    world.controlled_by(Control(world).take)
    server = await loop.create_server(lambda: Connection(world.take), "127.0.0.1", port)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    ended = asyncio.Event()

    def heard() -> None:
        if not os.read(sys.stdin.fileno(), 1024):
            ended.set()

    loop.add_reader(sys.stdin.fileno(), heard)
    await ended.wait()
    server.close()


def main() -> None:
    """Reads the port and serves."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.server", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes any free port")
    asked = parser.parse_args()
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(serve(asked.port))


if __name__ == "__main__":
    main()
