"""Broadcasts: a word to many chats while others are answered, and a digest as the program sends it."""

import asyncio
import tempfile
from pathlib import Path
from typing import Any

from tests.bench import ours, seed
from tests.bench.children import Server
from tests.bench.table import Line

GROUPS = 600
PEOPLE = 2_000
DIGEST_GROUPS = 2_000
DIGEST_BEGINS = 20.0
"""Seconds: with the second tick of the clock; answers are measured from then on."""
ROUND_TRIP = 0.05


async def broadcasting(parts: int) -> list[Line]:
    """Each of them, to one of so many parts of the audience."""
    lines = []
    for lockout in (0.0, 5.0):
        lines += await one_broadcast(parts, lockout)
    return [*lines, *await digest(parts)]


async def one_broadcast(parts: int, lockout: float) -> list[Line]:
    """One broadcast; with `lockout` every violation locks the bot out for so many seconds."""
    groups, people = GROUPS // parts, PEOPLE // parts
    chats = seed.audience(groups, people)
    report, answers = await heard(chats, lockout, broadcast=(groups, people))
    mode = f"broadcast to {len(chats):,}" + (", lockout" if lockout else "")
    return broadcast_lines(report, answers, mode, 1.07)


async def digest(parts: int) -> list[Line]:
    """A policy in brief with its picture to every group, with a row for each and a live account."""
    groups = DIGEST_GROUPS // parts
    chats = seed.audience(groups, 0)
    report, answers = await heard(chats, 0.0, warm=DIGEST_BEGINS, digest=groups)
    return broadcast_lines(report, answers, f"digest to {groups:,} groups", 1.05, steadily=True)


async def heard(
    chats: list[int],
    lockout: float,
    warm: float = 2.0,
    **prepared: Any,  # noqa: ANN401 - handed on
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Let the bot tell these chats what was prepared while others press on: who heard it when."""
    with tempfile.TemporaryDirectory(prefix="lianxin-bench-") as name:
        folder = Path(name)
        await ours.prepare(folder, **prepared)
        async with Server() as server:
            await server.ask("pace", on=True, lockout=lockout, delay=ROUND_TRIP)
            await server.ask("audience", chats=chats, contains=seed.BROADCAST_WORDS)
            async with ours.bot("ours", server, folder, per_second=30) as bot:
                ideal = len(chats) / 30
                answers = await server.ask(
                    "play",
                    script=ours.PRESSING,
                    loop=ours.PRESSING_LOOP,
                    rate=2.0,
                    at_once=8,
                    warm=warm,
                    seconds=ideal * 0.9,
                    pid=bot.pid,
                )
                report = await server.ask("report")
                waited = 0.0
                while report["audience"]["missing"] and waited < ideal + 60:
                    await asyncio.sleep(1)
                    waited += 1
                    report = await server.ask("report")
    return report, answers


def broadcast_lines(
    report: dict[str, Any],
    answers: dict[str, Any],
    mode: str,
    most: float,
    *,
    steadily: bool = False,
) -> list[Line]:
    """What a broadcast showed. The ideal leaves room for the answers given meanwhile.

    It is a second's messages at once and then thirty a second, or thirty a second `steadily` for
    whatever was said from the first to the last.
    """
    told = report["audience"]
    sent = sum(
        count
        for method, count in report["calls"].items()
        if method.startswith(("send", "edit")) and method != "sendChatAction"
    )
    ideal = told["within"] / 30 if steadily else (sent - 30) / 30
    ratio = told["seconds"] / ideal
    lost = told["missing"]
    refused = report["refused"]
    trips = 1 if steadily else 3
    limit = trips * ROUND_TRIP * 1000 + 100
    detail = {"report": report, "answers": answers, "ideal_seconds": ideal}
    return [
        Line(
            f"{mode}, s",
            f"{told['seconds']:.1f}",
            f"ideal {ideal:.1f}",
            ratio,
            f"<= {most:.2f}",
            ratio <= most,
            detail,
        ),
        Line(f"{mode}, 429s", str(refused), goal="0", met=refused == 0),
        Line(f"{mode}, lost", str(lost), goal="0", met=lost == 0),
        Line(f"{mode}, doubled", str(told["doubled"]), goal="0", met=told["doubled"] == 0),
        Line(
            f"{mode}, answers p99 ms",
            f"{answers['p99_ms']:.0f}",
            f"{trips} x {ROUND_TRIP * 1000:.0f} ms on the way + 100",
            None,
            f"<= {limit:.0f}",
            answers["p99_ms"] <= limit and not answers["unanswered"],
        ),
    ]
