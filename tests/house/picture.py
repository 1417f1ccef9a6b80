"""Takes the README's picture: `python -m tests.house.picture [path]`, in the middle of a case."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from tests.stories import roads
from tests.stories.browser import Browser
from tests.stories.town import Town

PICTURE = Path(__file__).with_name("page.png")
PLAYERS = ("owner", "triager", "director", "cadre", "unit_head")
WIDE = 1392
HIGH = 820
HANDS = "旺季要招四十名包装工,招了三周只来了六个,订单快交不上了"
POWER = "Our clean room has lost power three times this month, 20 minutes each."
FINISH = (
    "document.getAnimations().filter((one) => one.effect.getTiming().iterations < 9)"
    ".forEach((one) => one.finish())"
)
"""What moves once has moved; what beats for ever beats on."""


async def take(path: Path) -> None:
    """Play a case until the owner is asked whether it is solved, and save what the page shows."""
    with tempfile.TemporaryDirectory() as folder:
        town = await Town.open(Path(folder), whole=True)
        try:
            for key in PLAYERS:
                await town[key].starts()
            await roads.file(town)
            await town.pass_time(hours=1)
            await roads.accept(town)
            await roads.dispatch(town)
            await town.pass_time(hours=2)
            await roads.acknowledge(town)
            await town.pass_time(days=2)
            await roads.report(town)
            await roads.sign(town)
            await roads.file(town, HANDS, who="owner-foods", category="category-labour")
            await roads.accept(town, "LX-2026-000002")
            await roads.file(town, POWER, who="owner-optics", category="category-power")
            await roads.release(town)
            async with Browser() as page:
                await page.size(WIDE, HIGH)
                await page.open(town.sandbox.running.url)
                await page.until("document.fonts.status === 'loaded'")
                await page.until("document.querySelector('.column .key')")
                await page.script(FINISH)
                await page.picture(path)
        finally:
            await town.sandbox.stop()


if __name__ == "__main__":
    asyncio.run(take(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURE))
