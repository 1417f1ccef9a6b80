"""`python -m tests.year`: a year of a city in the sandbox, played at random, and what is true after it.

Everything is the bot's own but the way to Telegram, which is a call and no connection. People do
one thing at a time: what they press, and the form they end, comes from one seed.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import logging
import random
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import uvloop
from telegram.error import BadRequest, Forbidden

from bot.settings import read_settings
from handlers.actions.tick import tick
from handlers.app import Lianxin
from handlers.chats import menus
from handlers.sandbox.args import Args
from handlers.sandbox.calls import METHODS
from handlers.sandbox.clock import Clock
from handlers.sandbox.model import Refusal
from handlers.sandbox.server import serve
from handlers.sandbox.town import BOT, TOKEN
from handlers.sandbox.world import World
from storage import db, units
from storage.db import Database
from storage.invariants import violations
from tests.year.city import Builder
from tests.year.life import Life

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from storage.db import Tx

BEGIN = datetime(2026, 1, 5, 8, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
FILING_DAYS = 320
UNTIL = timedelta(days=400)
KEPT = 400
"""Messages that a chat of the sandbox keeps: nobody scrolls back for a year."""


@dataclass(slots=True)
class Year:
    """What came of it."""

    seconds: float = 0.0
    parts: Counter[str] = field(default_factory=Counter)
    calls: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    counts: dict[str, int] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)


class Telegram:
    """The sandbox's Bot API without a connection."""

    def __init__(self, world: World, year: Year) -> None:
        self._world, self._year = world, year

    async def __call__(self, method: str, parameters: Mapping[str, Any], **_: object) -> Any:  # noqa: ANN401 - JSON
        """Carry a method out.

        Raises:
            Forbidden: The person has blocked the bot.
            BadRequest: Telegram would refuse it.
        """
        self._year.calls += 1
        if method == "answerCallbackQuery":
            return True  # the presses are made beside the sandbox's screens
        try:
            return METHODS[method.lower()](self._world, Args(dict(parameters)))
        except Refusal as why:
            self._year.refused[why.description] += 1
            raise (Forbidden if why.code == 403 else BadRequest)(why.description) from None


async def play(
    *, seed: int, units_wanted: int, firms: int, wanted: int, chatting: float, folder: Path
) -> Year:
    """Play a year and ask what must hold afterwards."""
    year, begun = Year(), time.monotonic()
    dice = random.Random(seed)
    world = World(token=TOKEN, bot_username=BOT, pace=False, clock=Clock(BEGIN, frozen=True))
    running = await serve(world)
    settings = read_settings(
        token=TOKEN,
        api_base_url=running.api_url,
        database=folder / "year.db",
        files=folder / "files",
        messages_per_second=0,
        updates_per_minute=0,
    )
    database = await Database.open(settings.database)
    builder = Builder(world, dice, BEGIN, chatting=chatting)
    city = await database.write(
        lambda tx: builder.build(tx, units_wanted=units_wanted, firms=firms)
    )
    tree = await database.write(units.tree)
    await database.close()
    year.lines.append(
        f"{len(tree)} units, {len(city.firms)} enterprises, {len(city.all())} people, "
        f"{sum(one.user is not None for one in city.all())} of them with Telegram"
    )
    lianxin = await Lianxin.start(settings, now=world.clock.now)
    telegram = Telegram(world, year)
    lianxin.postman._call = telegram
    _follow(lianxin, world)
    lianxin.turns._call = telegram
    vars(lianxin.porter)["ask"] = lambda: None  # the photos are nobody's
    gc.freeze()  # the city stays as it is; no need to look through it again and again
    life = Life(lianxin, world, city, dice, wanted=wanted, begin=BEGIN, filing_days=FILING_DAYS)
    year.parts["moving in"] += int(1000 * (time.monotonic() - begun))
    try:
        await _live(lianxin, world, life, year)
        year.broken = await lianxin.database.write(
            lambda tx: violations(tx, lianxin.house.chain, at_rest=True)
        )
        year.counts = await lianxin.database.write(_counts)
    finally:
        await lianxin.stop()
        await running.stop()
    year.seconds = time.monotonic() - begun
    tally = life.tally
    year.lines += [
        f"{tally.updates} presses ({tally.mischief} of them mischief), {year.calls} calls of Telegram",
        "acts tried: " + ", ".join(f"{act} {n}" for act, n in tally.acts.most_common()),
    ]
    if tally.refused:
        year.lines.append(f"refused: {dict(tally.refused.most_common())}")
    if tally.unanswerable:
        year.lines.append(f"unanswerable: {dict(tally.unanswerable.most_common(8))}")
    return year


def _follow(lianxin: Lianxin, world: World) -> None:
    """Have the world look up whenever the postman may have come to rest."""
    for name in ("_settle_landed", "_prepare"):
        work: Callable[..., Awaitable[None]] = getattr(lianxin.postman, name)

        async def followed(*values: object, work: Callable[..., Awaitable[None]] = work) -> None:
            await work(*values)
            asyncio.get_running_loop().call_soon(world.stir)

        vars(lianxin.postman)[name] = followed


async def _live(lianxin: Lianxin, world: World, life: Life, year: Year) -> None:
    """Let hour after hour go by until nobody has anything in mind, and the clock has the rest."""
    shown = 0
    for moment in life.moments(BEGIN + UNTIL):
        world.clock.advance(max(moment - world.clock.now(), timedelta()))
        began = time.monotonic()
        await tick(lianxin.house, at=world.clock.now(), set_menu=menus.set_menu_of)
        ticked = time.monotonic()
        await life.hour(moment)
        lived = time.monotonic()
        await world.wait_for(lianxin.postman.is_idle, timeout=600)
        year.parts["clock"] += int(1e6 * (ticked - began))
        year.parts["turns"] += int(1e6 * (lived - ticked))
        year.parts["letters left"] += int(1e6 * (time.monotonic() - lived))
        _tidy(world)
        if moment.date().toordinal() >= shown + 14:
            shown = moment.date().toordinal()
            sys.stderr.write(
                f"{moment:%Y-%m-%d} {life.tally.updates} presses, {year.calls} calls\n"
            )


def _tidy(world: World) -> None:
    """Forget what nobody will look at again."""
    world.journal.clear()
    world.taps.clear()
    for chat in world.chats.values():
        while len(chat.posts) > KEPT:
            del chat.posts[next(iter(chat.posts))]


async def _counts(tx: Tx) -> dict[str, int]:
    found: dict[str, int] = {}
    for title, column in (("", "state"), ("outcome ", "outcome"), ("rated ", "rating")):
        rows = await tx.all(
            f"SELECT {column} AS it, COUNT(*) AS n FROM cases WHERE {column} IS NOT NULL"  # noqa: S608
            f" GROUP BY {column} ORDER BY n DESC"
        )
        found |= {f"{title}{row['it']}": row["n"] for row in rows}
    rows = await tx.all("SELECT act, COUNT(*) AS n FROM events GROUP BY act ORDER BY n DESC")
    found |= {f"act {row['act']}": row["n"] for row in rows}
    rows = await tx.all("SELECT kind, COUNT(*) AS n FROM outbox GROUP BY kind ORDER BY n DESC")
    found |= {f"letter {row['kind']}": row["n"] for row in rows}
    for title, where in (
        ("events", "events"),
        ("letters", "outbox"),
        ("breaches", "events WHERE act = 'breach'"),
        ("parked updates", "inbox WHERE state = 'parked'"),
        ("promises broken", "events WHERE act = 'break_promise'"),
        ("letters given up", "outbox WHERE state = 'given_up'"),
        ("letters waiting", "outbox WHERE state IN ('pending', 'sending')"),
    ):
        row = await tx.one(f"SELECT COUNT(*) AS n FROM {where}")  # noqa: S608
        found[title] = 0 if row is None else row["n"]
    return found


def _hurry() -> None:
    """Wait for no disk: whether a power cut loses anything is asked elsewhere, by the faults."""
    vars(db)["PRAGMAS"] = tuple(
        one.replace("synchronous = FULL", "synchronous = OFF") for one in db.PRAGMAS
    )


def main() -> int:
    """Play, print, and return 0 where everything holds."""
    parser = argparse.ArgumentParser(prog="python -m tests.year", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--units", type=int, default=100)
    parser.add_argument("--enterprises", type=int, default=5_000)
    parser.add_argument("--cases", type=int, default=20_000)
    parser.add_argument("--chatting", type=float, default=0.05, help="part of people on Telegram")
    given = parser.parse_args()
    logging.basicConfig(level=logging.ERROR)
    _hurry()
    with tempfile.TemporaryDirectory(prefix="lianxin-year-") as folder:
        year = uvloop.run(
            play(
                seed=given.seed,
                units_wanted=given.units,
                firms=given.enterprises,
                wanted=given.cases,
                chatting=given.chatting,
                folder=Path(folder),
            )
        )
    sys.stdout.write(
        "\n".join([*year.lines, *(f"{n:>9} {what}" for what, n in year.counts.items())])
    )
    sys.stdout.write(f"\nrefused by Telegram: {dict(year.refused.most_common(5))}\n")
    sys.stdout.write(f"microseconds: {dict(year.parts)}\n{year.seconds:.0f} s\n")
    for one in year.broken:
        sys.stdout.write(f"BROKEN: {one}\n")
    failed = year.broken or year.counts["parked updates"]
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
