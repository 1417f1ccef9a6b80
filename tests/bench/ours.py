"""Our bot as the bench starts it, and the conversations that are measured."""

import importlib.util
from pathlib import Path
from typing import Any

from tests.bench import seed
from tests.bench.children import Bot, Server

# What an owner does from the first word to the number of the case.
FILING: list[dict[str, Any]] = [
    {"say": "/start"},
    {"press": r"^go\..*file"},
    {
        "say": "我们厂三号车间的消防验收卡了两个月,整改三次了还没有说法,影响设备进场,"
        "请帮忙协调一下。我是{n}号企业。"
    },
    {"press": ":premises$"},
    {"photo": True},
    {"press": r"^f\..*\.e$"},
    {"press": ":morning$"},
    {"press": r"^f\..*\.y$", "then": r"LX-\d{4}-\d{6}"},
]

# After filing: to the case, to the list, to the case, and so on for ever.
PRESSING: list[dict[str, Any]] = [
    *FILING,
    {"press": r"^case\.", "then": "LX-"},
    {"press": r"^list\.", "then": "我的问题"},
]
PRESSING_LOOP = len(FILING)


def missing() -> str:
    """Why our bot cannot be measured yet; empty when it can."""
    if importlib.util.find_spec("handlers.app") is None:
        return "handlers.app is not there yet"
    return ""


async def prepare(
    folder: Path, *, cases: int = 0, broadcast: tuple[int, int] = (0, 0), digest: int = 0
) -> None:
    """Makes a database with a town, so many cases on file, and a broadcast ready to leave.

    Args:
        folder: Where the database and the files will be.
        cases: How many cases lie on file.
        broadcast: To how many groups and how many people something is to be said.
        digest: To how many groups a digest with its picture is to be sent.
    """
    await seed.seed(folder / "lianxin.db", cases=cases, broadcast=broadcast, digest=digest)


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
            # Whoever plays here presses as fast as the bot answers.
            "LIANXIN_UPDATES_PER_MINUTE": "0",
        },
    )
