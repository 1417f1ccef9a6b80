"""A town for stories: people who say and tap, a clock that can be turned, a bot that can fall.

A story talks to the bot as people do and reads what stands on their screens. Words are given by
their ids in `locales/`, so that the same story is true in three languages. After every step the
town waits until the bot has nothing left to do; nothing sleeps.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot.domain.people import Role
from bot.settings import read_settings
from bot.texts import Language, MissingWords, Texts
from handlers.app import Lianxin
from handlers.sandbox.clock import Clock
from handlers.sandbox.town import BOT, TOKEN, Sandbox, open_sandbox
from handlers.sandbox.world import World
from storage import cases, chats, enterprises, people
from storage.db import to_moment, to_text
from storage.invariants import violations

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from pathlib import Path

    from bot.domain.case import Case
    from handlers.sandbox.model import Chat, Json, User
    from storage.db import Tx

ZONE = ZoneInfo("Asia/Shanghai")
MORNING = datetime(2026, 10, 12, 9, tzinfo=ZONE)
"""A Monday, with two whole working weeks ahead."""

NOBODY, FIRST_TWO = "luck", "coin"
"""Seeds by which none of the first cases is drawn to be looked back at, or the first two are."""
TEXTS = Texts()
PHOTO = b"\xff\xd8\xff\xe0" + b"a photo" * 60
PAPER = b"%PDF-1.4 a contract"
_GAP = "\ue200"


class NoButtonError(AssertionError):
    """Nobody could tap that: no message shows such a button."""


@dataclass(eq=False)
class Actor:
    """One person of the town with their private chat."""

    town: Town
    user: User
    key: str
    language: Language
    calls: dict[str, str] = field(default_factory=dict)

    # -- what they do ------------------------------------------------------------------------

    async def says(self, text: str, *, where: Chat | None = None) -> Json:
        """Type a message and wait for what comes of it."""
        message = self.town.world.say(self.user, where or self.user, text)
        await self.town.quiet()
        return message

    async def starts(self, payload: str = "") -> None:
        """Press Start, or follow a deep link."""
        self.town.world.start(self.user, payload)
        await self.town.quiet()

    async def taps(self, words: str, /, *, on: str = "", **values: str | int) -> None:
        """Press the newest button of that label.

        Args:
            words: the id of its words, or the label itself.
            on: what the message says besides, such as a number, where several have the button.
            values: of the words.

        Raises:
            NoButtonError: no message shows it.
        """
        message, data = self.finds(words, on=on, **values)
        self.town.world.press(self.user, self.user, message["message_id"], data)
        await self.town.quiet()

    async def presses(self, message: Json, data: str, *, where: Chat | User | None = None) -> None:
        """Press a button that may be gone, or never was there."""
        place = where or self.user
        self.town.world.press(self.user, place, message["message_id"], data, forged=True)
        await self.town.quiet()

    async def sends(self, kind: str = "photo", **more: Any) -> Json:  # noqa: ANN401 - handed on
        """Send a file, a place, a sticker, a card."""
        content = {"photo": PHOTO, "location": None, "contact": None}.get(kind, PAPER)
        if "size" not in more and content is not None:
            more.setdefault("content", content + str(self.town.world.number("content")).encode())
        message = self.town.world.send_file(self.user, self.user, kind, **more)
        await self.town.quiet()
        return message

    async def sends_album(self, *items: tuple[str, bytes], caption: str | None = None) -> None:
        """Send several photos or papers at once."""
        self.town.world.album(self.user, self.user, items, caption)
        await self.town.quiet()

    async def edits(self, message: Json, text: str) -> None:
        """Change what they wrote."""
        self.town.world.edit(self.user, self.user, message["message_id"], text)
        await self.town.quiet()

    # -- what they see -----------------------------------------------------------------------

    @property
    def screen(self) -> list[Json]:
        """The bot's messages in their chat, oldest first."""
        return self.town.world.bot_messages(self.user)

    @property
    def last(self) -> Json:
        """The message the bot sent or changed last, its losing buttons not counted."""
        for sent in reversed(self.town.world.journal):
            if sent.chat_id == self.user.id and sent.method != "editMessageReplyMarkup":
                return self.town.world.message(self.user, sent.message_id)
        raise AssertionError(f"{self.key} has heard nothing yet")

    @property
    def sees(self) -> str:
        """The words of the message that the bot sent or changed last."""
        return _text(self.last)

    @property
    def buttons(self) -> list[str]:
        """The labels under it."""
        return [one["text"] for one in _buttons(self.last)]

    @property
    def toast(self) -> str:
        """What flew over the chat after the last press."""
        heard = self.town.world.toasts(self.user)
        return str(heard[-1].get("text") or "") if heard else ""

    @property
    def alert(self) -> str:
        """Likewise, where it had to be closed by hand; empty where it did not."""
        heard = self.town.world.toasts(self.user)
        return self.toast if heard and heard[-1].get("show_alert") else ""

    def finds(self, words: str, /, *, on: str = "", **values: str | int) -> tuple[Json, str]:
        """The newest message with a button of that label, and the button's data.

        Raises:
            NoButtonError: no message shows it.
        """
        label = self.word(words, **values)
        for message in reversed(self.screen):
            for one in _buttons(message):
                if one["text"] == label and on in _text(message):
                    return message, one.get("callback_data", "")
        shown = "\n---\n".join(
            f"{_text(one)}\n{[button['text'] for button in _buttons(one)]}"
            for one in self.screen[-3:]
        )
        raise NoButtonError(f"{self.key} sees no button “{label}” ({words}):\n{shown}")

    def offers(self, words: str, /, **values: str | int) -> bool:
        """Whether any message shows them a button of that label."""
        label = self.word(words, **values)
        return any(one["text"] == label for shown in self.screen for one in _buttons(shown))

    def word(self, words: str, /, **values: str | int) -> str:
        """Words by their id in this person's language; what is no id is said as it stands."""
        language = self.town.language if words.startswith("town-") else self.language
        return TEXTS.plain(language, words, **values) if TEXTS.has(words) else words

    def reads(self, words: str, /, **values: str | int) -> bool:
        """Whether the last message holds a line that says this, whatever values are left open."""
        return self._like(words, values).search(self.sees) is not None

    def shows(self, words: str, /, **values: str | int) -> bool:
        """Whether any message of their chat says this as it stands now."""
        like = self._like(words, values)
        return any(like.search(_text(message)) for message in self.screen)

    def told(self, words: str, /, **values: str | int) -> int:
        """How often a message that says this was sent to them."""
        like = self._like(words, values)
        return sum(
            like.search(sent.text) is not None
            for sent in self.town.world.journal
            if sent.chat_id == self.user.id and sent.method.startswith("send")
        )

    def when_told(self, words: str) -> list[datetime]:
        """When that was sent to them, on the office's clock."""
        like = self._like(words, {})
        return [
            sent.at.astimezone(ZONE)
            for sent in self.town.world.journal
            if sent.chat_id == self.user.id
            and sent.method.startswith("send")
            and like.search(sent.text)
        ]

    def _like(self, words: str, values: dict[str, str | int]) -> re.Pattern[str]:
        """The first line of a message as a pattern, any value not given being open."""
        try:
            names = TEXTS.ids(self.language)[words]
        except (KeyError, MissingWords):
            return re.compile(re.escape(words))
        open_ones = dict.fromkeys(names - values.keys(), _GAP)
        line = TEXTS.plain(self.language, words, **open_ones, **values).split("\n")[0]
        pattern = ".*?".join(re.escape(part) for part in line.split(_GAP))
        return re.compile(f"(?m)^{pattern}")

    def menu(self) -> list[str]:
        """The commands of their menu."""
        return [one["command"] for one in self.town.world.commands_for(self.user)]

    def signs(self, message: Json) -> list[str]:
        """The signs under one of their own messages."""
        shown = self.town.world.message(self.user, message["message_id"])
        return list(shown["reactions"])


def _text(message: Json) -> str:
    return str(message.get("text") or message.get("caption") or "")


def _buttons(message: Json) -> list[Json]:
    rows: list[list[Json]] = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [one for row in rows for one in row]


class Town:
    """The world, the bot in it, and everybody who lives there."""

    def __init__(self, sandbox: Sandbox, language: Language) -> None:
        self.sandbox = sandbox
        self.world = sandbox.running.world
        self.language = language
        self.group = sandbox.town.group
        self.people = {
            key: Actor(self, user, key, Language.EN if user.language_code == "en" else language)
            for key, user in sandbox.town.people.items()
        }
        self.may_fail: set[str] = set()
        """States of letters (`given_up`) and updates (`parked`) that this story expects."""
        self.seed = NOBODY
        """What the clock draws with next."""
        self._busy = 0
        self._watch()

    @classmethod
    async def open(
        cls,
        folder: Path,
        language: Language = Language.ZH_HANS,
        *,
        start: datetime = MORNING,
        whole: bool = False,
    ) -> Town:
        """A town at nine on a Monday morning; `whole`: with everybody the browser's has."""
        world = World(token=TOKEN, bot_username=BOT, pace=False, clock=Clock(start, frozen=True))
        settings = read_settings(
            messages_per_second=0,
            updates_per_minute=600,  # its clock stands still while people press on
            locale=language,
        )
        town = cls(await open_sandbox(settings, world, folder=folder, whole=whole), language)
        await town.quiet()
        return town

    def __getitem__(self, key: str) -> Actor:
        return self.people[key]

    def newcomer(self, name: str = "陌生", language_code: str = "zh-hans", **more: Any) -> Actor:  # noqa: ANN401 - handed on
        """Somebody whom the office does not know."""
        user = self.world.add_user(name, language_code=language_code, **more)
        language = {"zh-hans": Language.ZH_HANS, "zh-hant": Language.ZH_HANT}.get(
            language_code, Language.EN
        )
        return Actor(self, user, name, language)

    async def admits(self, actor: Actor, role: Role, unit: str) -> Actor:
        """The office registers somebody as one of a unit."""
        known = f"town-unit-{unit}"
        name = TEXTS.plain(self.language, known) if TEXTS.has(known) else unit
        units = self.lianxin.house.units
        unit_id = next(one.id for one in units.values() if one.name == name)
        at = self.world.clock.now()

        async def enter(tx: Tx) -> None:
            person_id = await people.admit(
                tx, telegram_id=actor.user.id, name=actor.key, language=actor.language, at=at
            )
            await people.grant(tx, person_id=person_id, role=role, at=at, unit_id=unit_id)

        await self.lianxin.database.write(enter)
        await actor.starts()
        return actor

    async def pairs(self, actor: Actor, *firms: str) -> Actor:
        """The office makes somebody the liaison of enterprises."""
        at = self.world.clock.now()

        async def enter(tx: Tx) -> None:
            person_id = await people.admit(
                tx, telegram_id=actor.user.id, name=actor.key, language=actor.language, at=at
            )
            for firm in firms:
                name = TEXTS.plain(self.language, f"town-firm-{firm}.whole")
                found = await enterprises.find(tx, name)
                assert found is not None, f"there is no {name}"
                await people.grant(
                    tx, person_id=person_id, role=Role.LIAISON, enterprise_id=found.id, at=at
                )

        await self.lianxin.database.write(enter)
        await actor.starts()
        return actor

    async def approves(self, chat: Chat) -> None:
        """The office registers a group of enterprises."""
        at = self.world.clock.now()
        await self.lianxin.database.write(
            lambda tx: chats.approve(tx, chat.id, kind="enterprise", title=chat.title, at=at)
        )

    @property
    def lianxin(self) -> Lianxin:
        """The bot that runs now."""
        return self.sandbox.lianxin

    @property
    def now(self) -> datetime:
        """The moment, on the office's clock."""
        return self.world.clock.now().astimezone(ZONE)

    # -- rest --------------------------------------------------------------------------------

    def _watch(self) -> None:
        """Have the world stirred whenever the bot may have come to rest."""
        lianxin = self.lianxin
        lianxin.house.seed = lambda: self.seed
        self._follow(lianxin.postman, "_settle_landed")
        self._follow(lianxin.postman, "_prepare")
        self._follow(lianxin.metronome, "_tick")
        self._follow(lianxin.porter, "work")
        self._follow(lianxin.workshop, "_look")
        self._follow(lianxin.turns, "_call")
        lianxin.metronome.ask()
        loop = asyncio.get_running_loop()
        for task in lianxin._tasks:
            task.add_done_callback(lambda _: loop.call_soon(self.world.stir))

        def polling(poll: Callable[..., Coroutine[Any, Any, Any]]) -> Callable[..., Any]:
            async def polled(*values: object) -> object:
                asyncio.get_running_loop().call_soon(self.world.stir)
                return await poll(*values)

            return polled

        updates = self.world.updates
        vars(updates)["poll"] = polling(type(updates).poll.__get__(updates))

    def _follow(self, whose: object, name: str) -> None:
        work: Callable[..., Coroutine[Any, Any, Any]] = getattr(whose, name)

        async def followed(*values: object, **more: object) -> object:
            self._busy += 1
            try:
                return await work(*values, **more)
            finally:
                self._busy -= 1
                asyncio.get_running_loop().call_soon(self.world.stir)

        vars(whose)[name] = followed

    def _unrest(self) -> list[str]:
        """What the bot has still to do."""
        lianxin, updates = self.lianxin, self.world.updates
        names = [task.get_name() for task in lianxin._tasks if task.done()]
        if ended := [name for name in names if name != "greeting"]:
            raise AssertionError(f"{ended} ended: {lianxin._tasks!r}")
        polls = updates._poller is not None and not updates._poller.done()
        waits = {
            "updates to take": not polls or len(updates) > 0,
            "work begun": self._busy > 0,
            "letters to send": not lianxin.postman.is_idle(),
            "spinners": bool(lianxin.turns._loose),
            "a tick": lianxin.metronome._due.is_set(),
            "files": lianxin.porter._due.is_set(),
            "a job": not lianxin.workshop.is_idle(),
            "the greeting": any(task.get_name() == "greeting" for task in lianxin._tasks),
        }
        return [name for name, true in waits.items() if true]

    async def quiet(self) -> None:
        """Wait until the bot has taken, done, sent and noted everything."""
        for _ in range(240):  # looked at again now and then, should nothing have stirred the world
            with contextlib.suppress(TimeoutError):
                await self.world.wait_for(lambda: not self._unrest(), timeout=0.25)
                return
        raise AssertionError(f"the bot does not come to rest: {self._unrest()}")

    # -- time and falls ----------------------------------------------------------------------

    async def pass_time(self, *, days: float = 0, hours: float = 0, minutes: float = 0) -> None:
        """Let time go by, stopping at each appointment of the clock as real time would."""
        await self.until(self.now + timedelta(days=days, hours=hours, minutes=minutes))

    async def pass_working_days(self, days: int) -> None:
        """Let working days go by; the hour stays."""
        calendar = self.lianxin.house.calendar
        day = calendar.add_working_days(self.now.date(), days)
        await self.until(datetime.combine(day, self.now.timetz()))

    async def until(self, moment: datetime) -> None:
        """Let time go by until then."""
        while (following := await self._next_appointment()) is not None and following <= moment:
            await self._turn_to(following)
        await self._turn_to(moment)

    async def _next_appointment(self) -> datetime | None:
        now = to_text(self.world.clock.now())
        row = await self.ask(
            "SELECT MIN(moment) AS moment FROM ("
            "SELECT MIN(run_at) AS moment FROM duties WHERE done_at IS NULL AND run_at > :now"
            " UNION ALL SELECT MIN(next_at) FROM schedules"
            " WHERE state = 'active' AND next_at > :now"
            " UNION ALL SELECT MIN(start_at) FROM broadcasts"
            " WHERE state = 'waiting' AND start_at > :now)",
            now=now,
        )
        return to_moment(row[0]["moment"]) if row[0]["moment"] else None

    async def _turn_to(self, moment: datetime) -> None:
        self.world.clock.advance(max(moment - self.world.clock.now(), timedelta()))
        self.lianxin.metronome.ask()
        await self.quiet()

    async def restart(self, *, abruptly: bool = False) -> None:
        """End the bot, in order or by pulling the plug, and start it on what it left."""
        await (self._pull_the_plug() if abruptly else self.lianxin.stop())
        self._busy = 0
        self.sandbox.lianxin = await Lianxin.start(self.sandbox.settings, now=self.world.clock.now)
        self._watch()
        await self.quiet()

    async def _pull_the_plug(self) -> None:
        lianxin = self.lianxin
        tasks = [
            *lianxin._tasks,
            *lianxin.postman._sends,
            *lianxin.turns._loose,
            lianxin.database._writer,
        ]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await lianxin.database._connection.close()
        await lianxin.application.shutdown()

    async def close(self) -> list[str]:
        """Stop everything; return what was broken, which should be nothing."""
        await self.quiet()
        chain = self.lianxin.house.chain
        found = await self.lianxin.database.write(lambda tx: violations(tx, chain, at_rest=True))
        for row in await self.ask("SELECT update_id, error FROM inbox WHERE state = 'parked'"):
            if "parked" not in self.may_fail:
                found.append(f"set aside as an update: {row['update_id']}: {row['error']}")
        for row in await self.ask(
            "SELECT id, kind, state, reason FROM outbox WHERE state IN ('given_up', 'uncertain')"
            " OR (state = 'dropped' AND reason NOT IN ('no_longer_matters', 'superseded', 'seen'))"
        ):
            if row["state"] not in self.may_fail:
                found.append(f"letter {row['id']} ({row['kind']}) {row['state']}: {row['reason']}")
        await self.sandbox.stop()
        return found

    # -- facts -------------------------------------------------------------------------------

    async def ask(self, sql: str, **values: object) -> list[Any]:
        """Ask the database; only for what no screen shows."""
        return await self.lianxin.database.write(lambda tx: tx.all(sql, **values))

    async def case(self, number: str = "LX-2026-000001") -> Case:
        """A case as it stands on file."""

        async def find(tx: Tx) -> Case | None:
            return await cases.by_number(tx, number)

        found = await self.lianxin.database.write(find)
        assert found is not None, f"there is no {number}"
        return found

    async def draft(self, actor: Actor) -> str | None:
        """The half-filled form somebody has open, or None."""
        rows = await self.ask(
            "SELECT draft FROM desks JOIN people ON people.id = desks.person_id"
            " WHERE people.telegram_id = :telegram_id",
            telegram_id=actor.user.id,
        )
        return self.opened(rows[0]["draft"]) if rows else None

    def opened(self, sealed: str) -> str:
        """What stands sealed in the database, as the house reads it."""
        return self.lianxin.database.vault.open(sealed)
