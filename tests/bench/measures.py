"""The measures. Each brings its own servers and bots and leaves nothing behind.

Contenders take turns in rounds (A B A B …), each round gives a ratio, and the median of the
ratios counts: on a shared machine only what ran side by side can be compared.
"""

import asyncio
import contextlib
import json
import statistics
import tempfile
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.bench import ours
from tests.bench.broadcasts import broadcasting
from tests.bench.children import Bot, Server
from tests.bench.drafts import scores
from tests.bench.imports import importing
from tests.bench.pictures import drawing
from tests.bench.proc import memory
from tests.bench.table import Line

SMALL_TOWN, BIG_TOWN = 1_000, 200_000
FIRST_PRESSER = 20_000
FIRST_WITNESS = 23_900
ECHO = [{"say": "我是{n}号企业:消防验收卡了两个月,请帮忙协调一下,电话里说不清楚。"}]
PRESS = [{"say": "/start"}, {"press": "^add"}]


@dataclass(frozen=True)
class Effort:
    """How long everything is measured."""

    rounds: int = 5
    seconds: float = 4.0
    warm: float = 1.0
    starts: int = 5
    audience: int = 1
    imports: int = 3

    @classmethod
    def quick(cls) -> "Effort":
        """Enough to see that it runs, and roughly where it stands."""
        return cls(rounds=3, seconds=2.0, warm=1.0, starts=3, audience=4, imports=1)


@dataclass
class Contender:
    """A bot with what is played with it, and what came of each round."""

    bot: Bot
    script: Sequence[dict[str, Any]]
    loop: int = -1
    at_once: int = 64
    rate: float = 0.0
    name: str = ""
    rounds: list[dict[str, Any]] = field(default_factory=list)
    met: int = 0

    async def play(self, effort: Effort) -> None:
        """One round. People who have played never come again."""
        report = await self.bot.server.ask(
            "play",
            script=list(self.script),
            loop=self.loop,
            at_once=self.at_once,
            rate=self.rate,
            seconds=effort.seconds,
            warm=effort.warm,
            first=self.met,
            pid=self.bot.pid,
        )
        self.met += report["people"]
        if not report["turns"] or report["unanswered"]:
            raise RuntimeError(f"{self.name or self.bot.name}: {report}\n{self.bot.last_words()}")
        self.rounds.append(report)

    def median(self, figure: str) -> float:
        """The median over the rounds of one figure."""
        return statistics.median(float(round_[figure]) for round_ in self.rounds)

    def beside(self, other: "Contender", figure: str) -> float:
        """The median over the rounds of the ratio of one figure to another contender's."""
        return statistics.median(
            float(mine[figure]) / float(its[figure])
            for mine, its in zip(self.rounds, other.rounds, strict=True)
            if its[figure]
        )


async def rounds(contenders: Sequence[Contender], effort: Effort) -> None:
    """Lets the contenders take turns."""
    for _ in range(effort.rounds):
        for contender in contenders:
            await contender.play(effort)


@contextlib.asynccontextmanager
async def bare(kind: str, name: str = "", *transcript: Path) -> AsyncIterator[Bot]:
    """A bare bot on a server of its own."""
    async with Server() as server:
        command = ["-m", "tests.bench.bare", kind, server.url, *map(str, transcript)]
        async with Bot(name or f"bare {kind}", command, server) as bot:
            yield bot


@contextlib.asynccontextmanager
async def our_own(folder: Path, *, cases: int = 0, name: str = "ours") -> AsyncIterator[Bot]:
    """Our bot on a fresh database and a server of its own, without pace."""
    folder.mkdir()  # noqa: ASYNC240 - nothing else runs yet
    await ours.prepare(folder, cases=cases)
    async with Server() as server, ours.bot(name, server, folder) as bot:
        yield bot


async def transcript(bot: Bot, script: Sequence[dict[str, Any]], loop: int, file: Path) -> None:
    """Writes down what our bot says to somebody who plays the script, for a bare bot to repeat."""
    server = bot.server
    await server.ask("record")
    report = await server.ask(
        "play",
        script=list(script),
        loop=loop,
        at_once=1,
        people=1,
        seconds=3.0,
        warm=0.0,
        first=FIRST_WITNESS + loop,
    )
    await asyncio.sleep(1.0)
    turns = [
        [without_chat(call, turn["by"]) for call in turn["calls"]]
        for turn in await server.ask("recorded")
    ]
    if loop >= 0:
        cycle = len(script) - loop
        turns = turns[: len(script) + cycle]
        loop = len(script)
    if report["unanswered"] or len(turns) < len(script):
        raise RuntimeError(f"our bot did not play along: {report}\n{bot.last_words()}")
    told = json.dumps({"loop": max(0, loop), "turns": turns}, ensure_ascii=False)
    file.write_text(told)  # noqa: ASYNC240 - nothing else runs yet


def without_chat(call: dict[str, Any], person: int) -> dict[str, Any]:
    """A call as it is made to whoever plays; calls to others keep their chat."""
    return {
        name: value for name, value in call.items() if name != "chat_id" or int(value) != person
    }


def rate_line(measure: str, mine: Contender, *, unit: str = "/s") -> Line:
    """A rate without anything beside it."""
    return Line(
        f"{measure}, turns{unit}",
        f"{mine.median('per_second'):.0f}",
        detail={
            "cpu_ms_per_turn": mine.median("cpu_ms_per_turn"),
            "rounds": mine.rounds,
        },
    )


def compared(measure: str, mine: Contender, other: Contender, goal: float | None) -> Line:
    """Our rate beside another's, and the CPU time of both."""
    ratio = mine.beside(other, "per_second")
    return Line(
        f"{measure}, turns/s",
        f"{mine.median('per_second'):.0f}",
        f"{other.name or other.bot.name} {other.median('per_second'):.0f}",
        ratio,
        "" if goal is None else f">= {goal:.2f}",
        None if goal is None else ratio >= goal,
        {
            "cpu_ms_per_turn": mine.median("cpu_ms_per_turn"),
            "cpu_ms_per_turn_beside": other.median("cpu_ms_per_turn"),
            "calls_per_turn": mine.median("calls_per_turn"),
            "calls_per_turn_beside": other.median("calls_per_turn"),
            "cpu_ratio": mine.beside(other, "cpu_ms_per_turn"),
            "rounds": mine.rounds,
            "rounds_beside": other.rounds,
        },
    )


def cpu_line(measure: str, mine: Contender, other: Contender) -> Line:
    """CPU time of one turn beside another's."""
    return Line(
        f"{measure}, CPU ms/turn",
        f"{mine.median('cpu_ms_per_turn'):.2f}",
        f"{other.name or other.bot.name} {other.median('cpu_ms_per_turn'):.2f}",
        mine.beside(other, "cpu_ms_per_turn"),
    )


async def bare_rate(effort: Effort) -> list[Line]:
    """How fast the bare bots are by themselves."""
    async with bare("httpx") as docs, bare("aiohttp") as lean:
        slow = Contender(docs, ECHO, loop=0)
        fast = Contender(lean, ECHO, loop=0)
        slow_press = Contender(docs, PRESS, loop=1, met=FIRST_PRESSER)
        fast_press = Contender(lean, PRESS, loop=1, met=FIRST_PRESSER)
        await rounds([slow, fast, slow_press, fast_press], effort)
        return [
            rate_line("bare httpx echo", slow),
            compared("bare aiohttp echo", fast, slow, None),
            cpu_line("bare aiohttp echo", fast, slow),
            rate_line("bare httpx button press", slow_press),
            compared("bare aiohttp button press", fast_press, slow_press, None),
        ]


async def rate(effort: Effort) -> list[Line]:
    """Turns a second, filing and pressing, beside the bare bots."""
    if ours.missing():
        return await bare_rate(effort)
    async with contextlib.AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="lianxin-bench-")))
        mine = await stack.enter_async_context(our_own(folder / "ours"))
        filed, pressed = folder / "filing.json", folder / "pressing.json"
        await transcript(mine, ours.FILING, -1, filed)
        await transcript(mine, ours.PRESSING, ours.PRESSING_LOOP, pressed)
        docs = await stack.enter_async_context(bare("httpx"))
        same = await stack.enter_async_context(bare("aiohttp", "bare same", filed))
        same_press = await stack.enter_async_context(bare("aiohttp", "bare same", pressed))
        filing = Contender(mine, ours.FILING)
        echo = Contender(docs, ECHO, loop=0, name="bare httpx echo")
        filing_same = Contender(same, ours.FILING)
        pressing = Contender(mine, ours.PRESSING, loop=ours.PRESSING_LOOP, met=FIRST_PRESSER)
        press_docs = Contender(docs, PRESS, loop=1, met=FIRST_PRESSER, name="bare httpx press")
        press_same = Contender(same_press, ours.PRESSING, loop=ours.PRESSING_LOOP)
        await rounds([filing, echo, filing_same, pressing, press_docs, press_same], effort)
        return [
            compared("filing", filing, echo, 2.0),
            compared("filing", filing, filing_same, 0.75),
            cpu_line("filing", filing, echo),
            cpu_line("filing", filing, filing_same),
            compared("button press", pressing, press_docs, 2.0),
            compared("button press", pressing, press_same, 0.75),
            cpu_line("button press", pressing, press_same),
        ]


def wait_lines(measure: str, mine: Contender, other: Contender, goal: float | None) -> list[Line]:
    """p50 and p99 beside another's; the goal is for p99."""
    lines = []
    for figure, limit in (("p50_ms", None), ("p99_ms", goal)):
        ratio = mine.beside(other, figure)
        lines.append(
            Line(
                f"{measure}, {figure[:3]} ms at 50/s",
                f"{mine.median(figure):.1f}",
                f"{other.name or other.bot.name} {other.median(figure):.1f}",
                ratio,
                "" if limit is None else f"<= {limit:.2f}",
                None if limit is None else ratio <= limit,
                {"rounds": mine.rounds, "rounds_beside": other.rounds},
            )
        )
    return lines


async def latency(effort: Effort) -> list[Line]:
    """From update to answer at 50 updates a second."""
    longer = Effort(effort.rounds, effort.seconds * 2.5, effort.warm)
    async with contextlib.AsyncExitStack() as stack:
        if ours.missing():
            docs = Contender(await stack.enter_async_context(bare("httpx")), ECHO, 0, rate=50)
            lean = Contender(await stack.enter_async_context(bare("aiohttp")), ECHO, 0, rate=50)
            await rounds([docs, lean], longer)
            return wait_lines("bare aiohttp echo", lean, docs, None)
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="lianxin-bench-")))
        bot = await stack.enter_async_context(our_own(folder / "ours"))
        filed = folder / "filing.json"
        await transcript(bot, ours.FILING, -1, filed)
        same_bot = await stack.enter_async_context(bare("aiohttp", "bare same", filed))
        mine = Contender(bot, ours.FILING, rate=50)
        same = Contender(same_bot, ours.FILING, rate=50)
        await rounds([mine, same], longer)
        return wait_lines("filing", mine, same, 2.5)


async def start(effort: Effort) -> list[Line]:
    """From the start of the process to the first getUpdates, and memory at rest."""
    figures: dict[str, dict[str, list[float]]] = {}
    async with Server() as server:
        with tempfile.TemporaryDirectory(prefix="lianxin-bench-") as name:
            contenders = [
                Bot(f"bare {kind}", ["-m", "tests.bench.bare", kind, server.url], server)
                for kind in ("httpx", "aiohttp")
            ]
            if not ours.missing():
                await ours.prepare(Path(name))
                contenders.append(ours.bot("ours", server, Path(name), per_second=30))
            for bot in contenders:
                await bot.start()
                await bot.stop()
            for _ in range(effort.starts):
                for bot in contenders:
                    await bot.start()
                    await asyncio.sleep(1.5)
                    found = {"start_seconds": bot.start_seconds} | memory(bot.pid)
                    found["stop_seconds"] = await bot.stop()
                    for figure, value in found.items():
                        figures.setdefault(bot.name, {}).setdefault(figure, []).append(value)
    medians = {
        name: {figure: statistics.median(values) for figure, values in found.items()}
        for name, found in figures.items()
    }
    base = medians["bare httpx"]
    lines = []
    for name, found in medians.items():
        limit = 1.6 if name == "ours" else None
        for figure, measure in (("start_seconds", "start-up, s"), ("pss_mib", "idle memory, MiB")):
            ratio = found[figure] / base[figure]
            lines.append(
                Line(
                    f"{name} {measure}",
                    f"{found[figure]:.2f}" if figure == "start_seconds" else f"{found[figure]:.0f}",
                    "" if name == "bare httpx" else f"bare httpx {base[figure]:.2f}",
                    None if name == "bare httpx" else ratio,
                    "" if limit is None else f"<= {limit:.2f}",
                    None if limit is None else ratio <= limit,
                    {"medians": found},
                )
            )
    return lines


async def size(effort: Effort) -> list[Line]:
    """What a turn costs with few and with many cases on file."""
    if ours.missing():
        return []
    with tempfile.TemporaryDirectory(prefix="lianxin-bench-") as name:
        folder = Path(name)
        async with (
            our_own(folder / "small", cases=SMALL_TOWN, name="small town") as small,
            our_own(folder / "big", cases=BIG_TOWN, name="big town") as big,
        ):
            few = Contender(small, ours.FILING, name=f"with {SMALL_TOWN:,} cases")
            many = Contender(big, ours.FILING)
            few_press = Contender(
                small, ours.PRESSING, loop=ours.PRESSING_LOOP, met=FIRST_PRESSER, name=few.name
            )
            many_press = Contender(big, ours.PRESSING, loop=ours.PRESSING_LOOP, met=FIRST_PRESSER)
            await rounds([few, many, few_press, many_press], effort)
    return [
        line
        for measure, more, less in (
            ("filing", many, few),
            ("button press", many_press, few_press),
        )
        for line in cost_lines(f"{measure} with {BIG_TOWN:,} cases", more, less)
    ]


def cost_lines(measure: str, more: Contender, less: Contender) -> list[Line]:
    """Time of a turn at full speed, and its CPU time, beside the other town's."""
    ratio = 1 / more.beside(less, "per_second")
    return [
        Line(
            f"{measure}, ms/turn",
            f"{1000 / more.median('per_second'):.2f}",
            f"{less.name} {1000 / less.median('per_second'):.2f}",
            ratio,
            "<= 1.15",
            ratio <= 1.15,
            {"rounds": more.rounds, "rounds_beside": less.rounds},
        ),
        cpu_line(measure, more, less),
    ]


async def broadcast(effort: Effort) -> list[Line]:
    """A word to every group and person at Telegram's pace, while others are answered."""
    return [] if ours.missing() else await broadcasting(effort.audience)


async def import_(effort: Effort) -> list[Line]:
    """A roster of a city brought in on the host."""
    return await importing(effort.imports)


async def pictures(effort: Effort) -> list[Line]:
    """Square pictures of many pieces, drawn by the workshop's child."""
    return await drawing(effort.imports)


async def drafting(effort: Effort) -> list[Line]:
    """Drafts of digests, field by field, over documents written for the purpose."""
    return scores(effort.imports)


MEASURES = {
    "rate": rate,
    "latency": latency,
    "broadcast": broadcast,
    "size": size,
    "start": start,
    "import": import_,
    "pictures": pictures,
    "drafting": drafting,
}
