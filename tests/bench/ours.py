"""Our bot as the bench starts it, and the conversations that are measured."""

import importlib.util
from pathlib import Path
from typing import Any

from tests.bench.children import Bot, Server

FIRST_GROUP = -1_001_000_000_000
FIRST_READER = 2_000_000_000

# What an owner does from the first word to the number of the case.
FILING: list[dict[str, Any]] = [{"say": "/start"}]

# A conversation whose steps from LOOP on are presses that can be repeated for ever.
PRESSING: list[dict[str, Any]] = [{"say": "/start"}]
PRESSING_LOOP = 0

# What every message of the broadcast contains.
BROADCAST_WORDS = ""


def audience(groups: int, people: int) -> list[int]:
    """The chats of the broadcast."""
    return [
        *(FIRST_GROUP - number for number in range(groups)),
        *(FIRST_READER + number for number in range(people)),
    ]


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
    raise NotImplementedError


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
