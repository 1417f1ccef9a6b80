"""A small town to play in: people, units, enterprises, a group, and the bot itself among them.

Everything lives in one process and in a temporary folder: a new start is a new town.
"""

from __future__ import annotations

import logging
import re
import sys
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import locales
from bot.domain.people import Level, Role, UnitKind
from bot.texts import Language, Texts, language_of
from handlers.app import Lianxin
from handlers.sandbox.server import Running, serve
from handlers.sandbox.world import World
from storage import chats, enterprises, people, units
from storage.chats import GroupChat
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
    paired: tuple[str, ...] = ()
    """The enterprises that a liaison looks after."""


UNITS = ("office", "finance", "land", "labour", "power")
AREA = "zone"
"""The zone in which the enterprises of the whole town are at home."""
ENTERPRISES = {
    "machines": "91399900MA0HC1J017",
    "foods": "91399900MA0HE2P02D",
    "optics": "91399900MA0NM3G033",
}
"""Keys and unified social credit codes: well formed, of a registry that does not exist."""
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

NEIGHBOURS = (
    Villager("liaison", (Role.LIAISON,), unit=AREA, paired=("machines", "foods")),
    Villager("admin", (Role.ADMIN,), unit="office"),
    Villager("inspector", (Role.INSPECTOR,), unit="office"),
    Villager("leader", (Role.LEADER,), unit="city"),
    Villager("colleague", (Role.HANDLER,), unit="finance"),
    Villager("newcomer", (), enterprise="foods"),
)
"""Who plays the other roads in the browser; the newcomer is on no register and has a card."""

OF_THE_WHOLE = frozenset({"office", "city"})
"""Units whose people are granted their roles over everything."""

MEMBERS = ("owner", "owner-foods", "owner-optics")
"""Who is in the enterprise group."""
WORKERS = ("unit_head", "cadre", "colleague")
"""Who is in the work group of the Finance Office."""


@dataclass(slots=True)
class Town:
    """The world, who lives in it, and the groups."""

    world: World
    people: dict[str, User]
    group: Chat
    villagers: tuple[Villager, ...] = VILLAGERS
    work: Chat | None = None
    """The work group, in a whole town."""
    links: dict[str, str] = field(default_factory=dict)
    """Links that people have in their hands, by who."""


def whole_town() -> tuple[Villager, ...]:
    """Return everybody, the administrator apart from the director."""
    apart = tuple(
        replace(one, roles=tuple(role for role in one.roles if role is not Role.ADMIN))
        for one in VILLAGERS
    )
    return (*apart, *NEIGHBOURS)


def found(world: World, texts: Texts, language: Language, *, whole: bool = False) -> Town:
    """Let people move into an empty world: those who play a case, or the whole town."""
    users = {}
    villagers = whole_town() if whole else VILLAGERS
    for villager in villagers:
        surname, given = texts.plain(language, f"town-person-{villager.key}").split(" ", 1)
        place = f"firm-{villager.enterprise}" if villager.enterprise else f"unit-{villager.unit}"
        role = villager.roles[0].value if villager.roles else "stranger"
        users[villager.key] = world.add_user(
            given,
            surname,
            language_code=villager.code or _code(language),
            met=bool(villager.roles),
            label={
                "role": role.replace("handler", "cadre"),
                "note": texts.plain(language, f"town-{place}"),
            },
        )
    group = world.add_group(
        texts.plain(language, "town-group"), [users[key] for key in MEMBERS], kind="supergroup"
    )
    town = Town(world, users, group, villagers)
    if whole:
        workers = [users[key] for key in WORKERS]
        name = texts.plain(language, "town-group-work")
        town.work = world.add_group(name, workers, "supergroup", forum=True, bot="administrator")
    return town


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

    city = await units.add(tx, name=name("unit-city"), level=Level.CITY, kind=UnitKind.GOVERNMENT)
    entered = {"city": city}
    for key in UNITS:
        kind = UnitKind.OFFICE if key == "office" else UnitKind.DEPARTMENT
        entered[key] = await units.add(
            tx, name=name(f"unit-{key}"), level=Level.CITY, parent_id=city, kind=kind
        )
    home = city
    if town.work is not None:
        home = entered[AREA] = await units.add(
            tx, name=name(f"unit-{AREA}"), level=Level.TOWN, parent_id=city, kind=UnitKind.AREA
        )
    firms = {
        key: await enterprises.add(
            tx,
            name=name(f"firm-{key}.whole"),
            short_name=name(f"firm-{key}"),
            credit_code=code,
            unit_id=home,
        )
        for key, code in ENTERPRISES.items()
    }
    for villager in town.villagers:
        if not villager.roles:
            card = await enterprises.card_code(tx, firms[villager.enterprise])
            town.links[villager.key] = f"https://t.me/{BOT}?start={card}"
            continue
        user = town.people[villager.key]
        person_id = await people.admit(
            tx,
            telegram_id=user.id,
            name=_called(name(f"person-{villager.key}")),
            language=language_of(user.language_code),
            phone=(user.phone or "").removeprefix("+86"),
            at=at,
        )
        everywhere = villager.unit in OF_THE_WHOLE or not villager.unit or villager.paired
        for role in villager.roles:
            for firm in villager.paired or (villager.enterprise,):
                await people.grant(
                    tx,
                    person_id=person_id,
                    role=role,
                    at=at,
                    unit_id=None if everywhere else entered[villager.unit],
                    enterprise_id=firms.get(firm),
                )
    await chats.approve(tx, town.group.id, kind="enterprise", title=name("group"), at=at)
    if town.work is not None:
        work = GroupChat(
            id=town.work.id,
            title=name("group-work"),
            kind="work",
            state="approved",
            since=at,
            unit_id=entered["finance"],
            is_forum=True,
            may_manage_topics=True,
        )
        await chats.enter(tx, work)


def page_words(language: str) -> dict[str, str]:
    """Return the words of the page as they stand, places for values included, lines kept apart."""
    folder = Path(next(iter(locales.__path__)))
    known = language if language in set(Language) else Language.ZH_HANS
    text = (folder / known / "sandbox.ftl").read_text(encoding="utf-8")
    found = re.findall(r"^([a-z][\w-]*) =((?: .+)?(?:\n+ +.+)*)$", text, re.MULTILINE)
    return {name: re.sub(r"(?m)^ +", "", said).strip() for name, said in found}


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


async def open_sandbox(
    settings: Settings, world: World, *, folder: Path, port: int = 0, whole: bool = False
) -> Sandbox:
    """Start a town in a folder that is empty, with the bot in it; `whole`: with its neighbours."""
    texts = Texts()
    town = found(world, texts, settings.locale, whole=whole)
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
    for key, link in town.links.items():
        town.people[key].label["link"] = link
    lianxin = await Lianxin.start(inside, now=now)
    world.clock.on_advance(lambda _: lianxin.metronome.ask())
    return Sandbox(town, running, lianxin, inside)


async def play(settings: Settings, *, port: int) -> int:
    """Play until Ctrl-C; return the exit code."""
    with tempfile.TemporaryDirectory(prefix="lianxin-") as folder:
        world = World(token=TOKEN, bot_username=BOT)
        try:
            sandbox = await open_sandbox(
                settings, world, folder=Path(folder), port=port, whole=True
            )
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
