"""Our bot as the bench starts it, and the conversations that are measured."""

import importlib.util
from pathlib import Path
from typing import Any

from tests.bench import seed
from tests.bench.children import Bot, Server

# What an owner does from the first word to the number of the case.
FILING: list[dict[str, Any]] = [{"say": "/start"}]

# A conversation whose steps from PRESSING_LOOP on are presses that can be repeated for ever.
PRESSING: list[dict[str, Any]] = [{"say": "/start"}]
PRESSING_LOOP = 0


def missing() -> str:
    """Why our bot cannot be measured yet; empty when it can."""
    if importlib.util.find_spec("handlers.app") is None:
        return "handlers.app is not there yet"
    return "the conversations are not written down yet"


async def prepare(folder: Path, *, cases: int = 0, broadcast: tuple[int, int] = (0, 0)) -> None:
    """Makes a database with a town, so many cases on file, and a broadcast ready to leave.

    Args:
        folder: Where the database and the files will be.
        cases: How many cases lie on file.
        broadcast: To how many groups and how many people something is to be said.
    """
    await seed.seed(folder / "lianxin.db", cases=cases, broadcast=broadcast)


def bot(name: str, server: Server, folder: Path, *, per_second: float = 0) -> Bot:
    """Our bot on a prepared folder; `per_second` 0 is without pace."""
    return Bot(
        name,
        ["-m", "bot"],
        server,
        environment={
            "LIANXIN_API_BASE_URL": server.url,
            "LIANXIN_DATABASE": str(folder / "lianxin.db"),
            "LIANXIN_FILES": str(folder / "files"),
            "LIANXIN_MESSAGES_PER_SECOND": str(per_second),
        },
    )
