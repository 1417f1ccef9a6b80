"""People in front of a bot that may die: they go by what they see, and try again."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from bot.forms import FORMS
from bot.forms.ask import questions
from bot.render.button import Press, decode
from bot.texts import Language, Texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import timedelta
    from pathlib import Path

    from bot.forms.ask import Form
    from handlers.sandbox.model import User
    from handlers.sandbox.town import Town
    from handlers.sandbox.world import World
    from storage.db import Job
    from tests.faults.crashing import Deaths, Dice

Json = dict[str, Any]
T = TypeVar("T")
TEXTS = Texts()
QUIETLY = frozenset({"editMessageReplyMarkup", "setMessageReaction", "setMyCommands"})
TRIES = 60

WORDS = {
    "filing-text": "抵押物不足,300万续贷卡在产权证上,银行不给续,暗号 CANARY-7788",
    "progress-text": "已约银行周四面谈,带上产权证受理单",
    "report-words": "已协调银行先行续贷300万,利率3.8%,合同已签订",
    "dissatisfied-text": "银行又说还要再等两周",
    "send-back-text": "请补充合同的编号再报一次",
}
"""What is said to questions that ask for words; by the id of the question."""
CODES = {
    "filing-category": "finance",
    "filing-contact-time": "morning",
    "accept-category": "finance",
    "accept-kind": "action",
    "dispatch-unit": "3",
    "dispatch-due": "T2",
    "report-outcome": "A",
    "dissatisfied-reason": "slow",
}
"""What is pressed where there is a choice."""
FORM_OF = {"submit": "filing", "note": "progress"}
"""The form of an act where it has another name."""


class Place(Protocol):
    """Where people and a bot are."""

    town: Town
    world: World
    folder: Path
    deaths: Deaths

    @property
    def is_planned(self) -> bool:
        """Whether the bot is to die."""

    def plan(self, plan: Json | None) -> None:
        """Have the bot die there."""

    def tick(self) -> None:
        """Have the clock of the bot tick."""

    def pass_time(self, time: timedelta) -> None:
        """Let time pass for everybody."""

    def log(self) -> str:
        """Return what the bot has written to its standard error."""

    async def rest(self, dice: Dice | None = None, *, wholly: bool = False) -> None:
        """Wait until everything said to the bot is dealt with."""

    async def ask(self, job: Job[T]) -> T:
        """Ask the database of the bot, which is at rest."""


class Stuck(AssertionError):
    """Somebody does all they can, and nothing comes of it."""


@dataclass
class Screen:
    """What a person sees in the private chat, the last thing first."""

    place: Place
    user: User

    def messages(self) -> Iterator[Json]:
        world = self.place.world
        live = {one["message_id"]: one for one in world.bot_messages(self.user)}
        seen: set[int] = set()
        for sent in reversed(world.journal):
            if sent.chat_id != self.user.id or sent.method in QUIETLY or sent.message_id in seen:
                continue
            seen.add(sent.message_id)
            if sent.message_id in live:
                yield live[sent.message_id]

    def buttons(self) -> Iterator[tuple[Json, Press, str]]:
        for message in self.messages():
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    data = button.get("callback_data")
                    if data and (press := decode(data)) is not None:
                        yield message, press, data

    def newest(self, act: str = "") -> int:
        """Return the revision of the newest button for an act (or for any); 0: there is none."""
        return max(
            (
                press.revision
                for _, press, _ in self.buttons()
                if press.verb == "do" and act in {"", press.arg}
            ),
            default=0,
        )

    def changes(self) -> int:
        """How often the bot has changed something here."""
        return sum(sent.chat_id == self.user.id for sent in self.place.world.journal)

    def told(self) -> int:
        """How many messages there are about a case."""
        return sum("LX-" in (one.get("text") or "") for one in self.messages())


@dataclass
class Sender:
    """Files that people send, by the form they are for."""

    sent: defaultdict[str, list[bytes]] = field(default_factory=lambda: defaultdict(list))
    left: Counter[str] = field(default_factory=Counter)
    """How many are still to be sent."""

    def next(self, form: str) -> bytes | None:
        """Return the next file for a form, or None where all were sent."""
        if not self.left[form]:
            return None
        self.left[form] -= 1
        content = f"{form} {len(self.sent[form])} ".encode() * 400
        self.sent[form].append(content)
        return content


@dataclass
class Villager:
    """One person who wants something done."""

    place: Place
    key: str
    dice: Dice
    sender: Sender
    lists: tuple[str, ...]
    act: str = ""
    """What they are after."""

    @property
    def user(self) -> User:
        return self.place.town.people[self.key]

    @property
    def screen(self) -> Screen:
        return Screen(self.place, self.user)

    def say(self, text: str) -> None:
        self.place.world.say(self.user, self.user, text)

    def tap(self, message: Json, data: str) -> None:
        self.place.world.press(self.user, self.user, message["message_id"], data)

    async def does(
        self, act: str, done: Callable[[], bool], *, opening: Callable[[], None] | None = None
    ) -> str:
        """Go on until it is done: by what stands on the screen, and again where nothing happens.

        Returns:
            The act.

        Raises:
            Stuck: whatever they try, it is not done.

        """
        place, dice, self.act = self.place, self.dice, act
        silent = 0
        for number in range(TRIES):
            await place.rest(dice)
            if done():
                return act
            if not place.is_planned:
                place.plan(dice.plan())
            if number % 10 == 9:
                await resend(place)
            before = self.screen.changes()
            if number == 0 and opening is not None:
                opening()
            else:
                self._move(act, silent)
            if dice.random.random() < 0.3:
                place.tick()
            await place.rest(dice)
            silent = 0 if self.screen.changes() > before else silent + 1
        seen = "\n".join(
            f"{one['html']} {one.get('reply_markup')}" for one in self.screen.messages()
        )
        raise Stuck(f"{self.key} cannot {act}\n{seen}\n{place.log()}")

    def _move(self, act: str, silent: int) -> None:
        """Do the next thing. After silence: press again, then ask where things stand."""
        if silent == 2:
            self.say("/start")
        elif silent > 2:
            self.say(self.lists[silent % len(self.lists)])
        elif not self._press_what_is_there(act):
            self.say("/start" if silent else self.lists[0])

    def _press_what_is_there(self, act: str) -> bool:
        for message in self.screen.messages():
            offered = [
                (press, data)
                for one, press, data in self.screen.buttons()
                if one["message_id"] == message["message_id"]
            ]
            if any(press.verb == "f" for press, _ in offered):
                self._fill(message, offered)
                return True
            for press, data in offered:
                if (press.verb in {"do", "sure"} and press.arg == act) or (
                    press.verb == "form" and press.arg == "go"
                ):
                    self.tap(message, data)
                    return True
            opening = next((data for press, data in offered if press.verb == "case"), None)
            if opening is not None and not any(press.verb == "do" for press, _ in offered):
                self.tap(message, opening)
                return True
        return False

    def _fill(self, message: Json, offered: list[tuple[Press, str]]) -> None:
        """Answer the question that a message asks."""
        letters = {press.arg: data for press, data in offered if press.verb == "f"}
        for wanted in ("y", "r"):  # submit; no, go on
            if wanted in letters:
                self.tap(message, letters[wanted])
                return
        text = message["text"]
        forms = sorted(
            FORMS.values(), key=lambda form: form.form != FORM_OF.get(self.act, self.act)
        )
        for form in forms:
            for question in questions(form).values():
                if TEXTS.plain(Language.ZH_HANS, question.words) in text and self._answer(
                    form, question.words, question.number, message, letters
                ):
                    return
        self.say("/start")

    def _answer(
        self, form: type[Form], words: str, number: int, message: Json, letters: Mapping[str, str]
    ) -> bool:
        codes = [arg for arg in letters if arg.startswith(f"c{number}:")]
        if codes:
            wanted = f"c{number}:{CODES.get(words)}"  # a message of before may not offer it
            self.tap(message, letters.get(wanted, letters[codes[0]]))
        elif words in WORDS:
            self.say(WORDS[words])
        elif words == "form-evidence" or words.endswith("-evidence"):
            self._hand_in(form.form, message, letters)
        else:
            return False
        return True

    def _hand_in(self, form: str, message: Json, letters: Mapping[str, str]) -> None:
        content = self.sender.next(form)
        way = next((letter for letter in "es" if letter in letters), None)
        if content is not None:
            kind = "photo" if form == "filing" else "document"
            self.place.world.send_file(self.user, self.user, kind, content, name="合同.pdf")
        elif way is not None:  # that is all; or skip, which a newer draft refuses and shows itself
            self.tap(message, letters[way])
        else:
            self.say("/start")


async def resend(place: Place) -> None:
    """The director has letters sent once more of which nobody knows whether they arrived."""
    world, user = place.world, place.town.people["director"]
    world.say(user, user, "/trouble")
    for _ in range(TRIES):
        await place.rest()
        found = next(
            (one for one in Screen(place, user).buttons() if one[1].verb == "resend"), None
        )
        if found is None:
            return
        world.press(user, user, found[0]["message_id"], found[2])
