"""The program as operators run it: a process of its own beside a local Telegram."""

from __future__ import annotations

import asyncio
import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from bot.domain.people import Role
from bot.settings import Settings, read_settings
from bot.texts import Language
from storage import enterprises, people
from storage.db import Database
from tests.storage.conftest import AT

if TYPE_CHECKING:
    from handlers.sandbox.model import User
    from handlers.sandbox.server import Running
    from storage.db import Tx

REPOSITORY = Path(__file__).parents[2]


@dataclass
class Program:
    """`python -m bot` in a folder of its own."""

    folder: Path
    running: Running
    more: dict[str, str] = field(default_factory=dict)

    @property
    def variables(self) -> dict[str, str]:
        """Its settings as environment variables."""
        return {
            "LIANXIN_TOKEN": self.running.world.token,
            "LIANXIN_API_BASE_URL": self.running.api_url,
            "LIANXIN_DATABASE": str(self.folder / "lianxin.db"),
            "LIANXIN_FILES": str(self.folder / "files"),
            "LIANXIN_MESSAGES_PER_SECOND": "0",
            **self.more,
        }

    @property
    def settings(self) -> Settings:
        """Its settings, for a bot in this process."""
        return read_settings(
            **{
                name.removeprefix("LIANXIN_").lower(): value
                for name, value in self.variables.items()
            }
        )

    async def admits(self, *owners: User) -> None:
        """Let owners in before the program starts."""

        async def enter(tx: Tx) -> None:
            firm = await enterprises.add(tx, name="恒昌机械")
            for user in owners:
                person_id = await people.admit(
                    tx, telegram_id=user.id, name=user.first_name, language=Language.ZH_HANS, at=AT
                )
                await people.grant(
                    tx, person_id=person_id, role=Role.OWNER, at=AT, enterprise_id=firm
                )

        database = await Database.open(self.folder / "lianxin.db")
        await database.write(enter)
        await database.close()

    async def starts(self, *arguments: str) -> asyncio.subprocess.Process:
        """Start it as a child."""
        variables = {key: value for key, value in os.environ.items() if key[:8] != "LIANXIN_"}
        return await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            *arguments,
            cwd=self.folder,
            env=variables | self.variables | {"PYTHONPATH": str(REPOSITORY)},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )

    async def runs(self, *arguments: str) -> tuple[int | None, str]:
        """Run it to its end; return the exit code and what it said on standard error."""
        child = await self.starts(*arguments)
        async with asyncio.timeout(120):
            _, said = await child.communicate()
        return child.returncode, said.decode()
