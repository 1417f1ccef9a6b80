"""A small town to play in: people, units, enterprises, a group, and the bot itself among them.

Everything lives in one process and in a temporary folder: a new start is a new town.
"""

from __future__ import annotations

import logging
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import locales
from bot.domain.people import Level, Role
from bot.texts import Language, Texts, language_of
from handlers.app import Lianxin
from handlers.sandbox.server import Running, serve
from handlers.sandbox.world import World
from storage import chats, enterprises, people, units
from storage.db import Database

if TYPE_CHECKING:
    from datetime import datetime

    from bot.settings import Settings
    from handlers.sandbox.model import Chat, User
    from storage.db import Tx

log = logging.getLogger(__name__)

TOKEN = "4242:sandbox-token-opens-nothing"  # noqa: S105 - of the local world only
BOT = "lianxin_sandbox_bot"


@dataclass(frozen=True, slots=True)
class Villager:
    """One person of the town. Names stand in `locales/*/town.ftl` under `town-person-<key>`."""

    key: str
    roles: tuple[Role, ...]
    unit: str = ""
    enterprise: str = ""
    code: str = ""
    """The language of their Telegram; empty for the town's own."""


UNITS = ("office", "finance", "land", "labour", "power")
ENTERPRISES = ("machines", "foods", "optics")
VILLAGERS = (
    Villager("owner", (Role.OWNER,), enterprise="machines"),
    Villager("triager", (Role.TRIAGER,), unit="office"),
    Villager("director", (Role.DIRECTOR, Role.ADMIN), unit="office"),
    Villager("cadre", (Role.HANDLER,), unit="finance"),
    Villager("unit_head", (Role.UNIT_HEAD,), unit="finance"),
    Villager("owner-foods", (Role.OWNER,), enterprise="foods"),
    Villager("owner-optics", (Role.OWNER,), enterprise="optics", code="en"),
    Villager("land", (Role.HANDLER, Role.UNIT_HEAD), unit="land"),
    Villager("labour", (Role.HANDLER, Role.UNIT_HEAD), unit="labour"),
    Villager("power", (Role.HANDLER, Role.UNIT_HEAD), unit="power"),
)
"""The first five play a whole case; the others are there when it goes another way."""

MEMBERS = ("owner", "owner-foods", "owner-optics")
"""Who is in the enterprise group."""


@dataclass(slots=True)
class Town:
    """The world, who lives in it, and the group."""

    world: World
    people: dict[str, User]
    group: Chat


def found(world: World, texts: Texts, language: Language) -> Town:
    """Let people move into an empty world."""
    users = {}
    for villager in VILLAGERS:
        surname, given = texts.plain(language, f"town-person-{villager.key}").split(" ", 1)
        place = f"firm-{villager.enterprise}" if villager.enterprise else f"unit-{villager.unit}"
        users[villager.key] = world.add_user(
            given,
            surname,
            language_code=villager.code or _code(language),
            met=True,
            label={
                "role": villager.roles[0].value.replace("handler", "cadre"),
                "note": texts.plain(language, f"town-{place}"),
            },
        )
    group = world.add_group(
        texts.plain(language, "town-group"), [users[key] for key in MEMBERS], kind="supergroup"
    )
    return Town(world, users, group)


def _called(name: str) -> str:
    """A name of `town.ftl`, surname first, as the page and Telegram show it."""
    surname, given = name.split(" ", 1)
    return f"{given} {surname}" if name.isascii() else surname + given


def _code(language: Language) -> str:
    return {Language.ZH_HANS: "zh-hans", Language.ZH_HANT: "zh-hant", Language.EN: "en"}[language]


async def settle(tx: Tx, town: Town, texts: Texts, language: Language, *, at: datetime) -> None:
    """Enter the town into the register: units, enterprises, people and what they may do."""

    def name(key: str) -> str:
        return texts.plain(language, f"town-{key}")

    city = await units.add(tx, name=name("unit-city"), level=Level.CITY)
    entered = {
        key: await units.add(tx, name=name(f"unit-{key}"), level=Level.CITY, parent_id=city)
        for key in UNITS
    }
    firms = {
        key: await enterprises.add(
            tx, name=name(f"firm-{key}.whole"), short_name=name(f"firm-{key}")
        )
        for key in ENTERPRISES
    }
    for villager in VILLAGERS:
        user = town.people[villager.key]
        person_id = await people.admit(
            tx,
            telegram_id=user.id,
            name=_called(name(f"person-{villager.key}")),
            language=language_of(user.language_code),
            phone=(user.phone or "").removeprefix("+86"),
            at=at,
        )
        for role in villager.roles:
            office = villager.unit == "office"
            await people.grant(
                tx,
                person_id=person_id,
                role=role,
                at=at,
                unit_id=None if office or not villager.unit else entered[villager.unit],
                enterprise_id=firms.get(villager.enterprise),
            )
    await chats.approve(tx, town.group.id, kind="enterprise", title=name("group"), at=at)


def page_words(language: str) -> dict[str, str]:
    """Return the words of the page as they stand, places for values included."""
    folder = Path(next(iter(locales.__path__)))
    known = language if language in set(Language) else Language.ZH_HANS
    text = (folder / known / "sandbox.ftl").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z][\w-]*) = (.+)$", text, re.MULTILINE))


@dataclass(slots=True)
class Sandbox:
    """A town, its server and the bot in it."""

    town: Town
    running: Running
    lianxin: Lianxin
    settings: Settings

    async def stop(self) -> None:
        """Close the bot, then the world."""
        await self.lianxin.stop()
        await self.running.stop()


async def open_sandbox(settings: Settings, world: World, *, folder: Path, port: int = 0) -> Sandbox:
    """Start a town in a folder that is empty, with the bot in it."""
    texts = Texts()
    town = found(world, texts, settings.locale)
    running = await serve(world, port=port, words=page_words)
    inside = settings.model_copy(
        update={
            "token": type(settings.token)(world.token),
            "api_base_url": running.api_url,
            "database": folder / "lianxin.db",
            "files": folder / "files",
            "webhook_url": "",
            "port": 0,
            "proxy": "",
        }
    )
    database = await Database.open(inside.database)
    now = world.clock.now
    await database.write(lambda tx: settle(tx, town, texts, settings.locale, at=now()))
    await database.close()
    lianxin = await Lianxin.start(inside, now=now)
    world.clock.on_advance(lambda _: lianxin.metronome.ask())
    return Sandbox(town, running, lianxin, inside)


async def play(settings: Settings, *, port: int) -> int:
    """Play until Ctrl-C; return the exit code."""
    with tempfile.TemporaryDirectory(prefix="lianxin-") as folder:
        world = World(token=TOKEN, bot_username=BOT)
        try:
            sandbox = await open_sandbox(settings, world, folder=Path(folder), port=port)
        except OSError as error:
            sys.stderr.write(f"port {port}: {error.strerror}; choose another with --port\n")
            return 5
        for villager in VILLAGERS[:5]:
            world.start(sandbox.town.people[villager.key])
        sys.stdout.write(f"SANDBOX  {sandbox.running.url}\n")
        sys.stdout.flush()
        code = await sandbox.lianxin.serve()
        await sandbox.running.stop()
        return code
