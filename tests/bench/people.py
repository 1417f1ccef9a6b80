"""People who play a script with a bot, and what was measured while they did."""

import json
import re
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

FIRST_PERSON = 1_000_000_000
CITY = ("林", "周", "王", "陈", "赵", "许", "何", "孙")


@dataclass(frozen=True)
class Step:
    """One thing a person does once the bot's answer allows it.

    Attributes:
        say: Text to send; `{n}` becomes the person's number.
        press: A pattern for the label or the data of the button to press.
        photo: Whether to send a photo.
        then: A pattern that a message of the bot has to match to count as an answer.
        answers: How many messages of the bot end the turn.
    """

    say: str = ""
    press: str = ""
    photo: bool = False
    then: str = ""
    answers: int = 1

    @cached_property
    def wanted(self) -> re.Pattern[str]:
        return re.compile(self.press)

    @cached_property
    def awaited(self) -> re.Pattern[str]:
        return re.compile(self.then)


@dataclass
class Play:
    """One run: who plays what, how fast, and what came of it.

    Closed (`rate` 0): `at_once` people always wait for an answer, each acts as soon as it comes.
    Open: every 1 / `rate` seconds somebody acts, answered or not.

    Attributes:
        script: The steps of each person.
        loop: The step to go back to after the last; -1 lets the next person begin.
        first: The number of the first person.
        at_once: How many play at the same time.
        people: How many may play at all; 0 for any number.
        seconds: How long to measure.
        warm: Seconds before that which do not count.
        rate: Updates a second, or 0.
    """

    script: list[Step]
    loop: int = -1
    first: int = 0
    at_once: int = 64
    people: int = 0
    seconds: float = 3.0
    warm: float = 0.5
    rate: float = 0.0

    begun: float = 0.0
    until: float = 0.0
    turns: int = 0
    flows: int = 0
    waits: list[float] = field(default_factory=list)
    playing: list["Person"] = field(default_factory=list)
    idle: deque["Person"] = field(default_factory=deque)
    came: int = 0
    skipped: int = 0

    def counts(self, person: "Person", at: float) -> bool:
        """Whether a turn that ends now belongs to the measured window."""
        return self.begun <= (person.queued if self.rate else at) < self.until

    def note(self, person: "Person", at: float) -> None:
        """Counts the answer that ended a turn, and the flow that ended with it."""
        if self.counts(person, at):
            self.turns += 1
            self.flows += person.upcoming() < 0
            self.waits.append(at - person.queued)

    def report(self) -> dict[str, Any]:
        """What was measured; milliseconds for the waits."""
        waits = sorted(self.waits)
        window = self.until - self.begun
        stuck = [person for person in self.playing if person.waiting and not person.done]
        return {
            "turns": self.turns,
            "flows": self.flows,
            "seconds": round(window, 3),
            "per_second": round(self.turns / window, 1) if window > 0 else 0.0,
            "p50_ms": quantile(waits, 0.50),
            "p90_ms": quantile(waits, 0.90),
            "p99_ms": quantile(waits, 0.99),
            "max_ms": quantile(waits, 1.0),
            "people": self.came,
            "skipped": self.skipped,
            "unanswered": len(stuck),
            "stuck_at": [person.place() for person in stuck[:3]],
        }


def quantile(ordered: list[float], part: float) -> float:
    """The quantile of seconds in ascending order, in milliseconds; 0 of nothing."""
    if not ordered:
        return 0.0
    return round(ordered[min(len(ordered) - 1, int(part * len(ordered)))] * 1000, 3)


class Person:
    """Somebody in a private chat with the bot, at one step of a script."""

    def __init__(self, number: int, play: Play) -> None:
        self.number = number
        self.id = FIRST_PERSON + number
        self.play = play
        self.step = -1
        self.waiting = False
        self.done = False
        self.heard = 0
        self.text = ""
        self.keyboard = ""
        self.message: dict[str, Any] = {}
        self.queued = 0.0
        self.messages = 0

    def place(self) -> dict[str, Any]:
        """Where the person stands, for whoever has to find out why."""
        return {
            "step": self.step,
            "text": self.text,
            "keyboard": self.keyboard,
            "heard": self.heard,
        }

    @property
    def user(self) -> dict[str, Any]:
        name = CITY[self.number % len(CITY)] + "女士"
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": name,
            "username": f"owner_{self.number}",
            "language_code": "zh-hans",
        }

    @property
    def chat(self) -> dict[str, Any]:
        user = self.user
        return {
            "id": self.id,
            "first_name": user["first_name"],
            "username": user["username"],
            "type": "private",
        }

    def hears(self, message: dict[str, Any], text: str, keyboard: str) -> None:
        """Takes in a message of the bot; it may be the answer, or part of it."""
        self.text = text
        if keyboard:
            self.keyboard = keyboard
            self.message = message
        step = self.play.script[self.step]
        self.heard += not step.then or step.awaited.search(text) is not None

    def upcoming(self) -> int:
        """The step after this one, or -1 when the script is over."""
        after = self.step + 1
        return after if after < len(self.play.script) else self.play.loop

    def can_go_on(self) -> bool:
        """Whether the bot's answers so far allow the next step (or the end)."""
        if self.step >= 0 and self.heard < self.play.script[self.step].answers:
            return False
        after = self.upcoming()
        if after < 0:
            return True
        step = self.play.script[after]
        return not step.press or self.button(step) is not None

    def button(self, step: Step) -> str | None:
        """The data of the button that the step presses, if the last keyboard has it."""
        if not self.keyboard:
            return None
        for row in json.loads(self.keyboard).get("inline_keyboard", ()):
            for button in row:
                data = button.get("callback_data")
                if data is not None and (
                    step.wanted.search(button["text"]) or step.wanted.search(data)
                ):
                    return str(data)
        return None

    def act(self, number: Callable[[], int]) -> dict[str, Any]:
        """The update of the person's next step, without its `update_id`."""
        self.step = self.upcoming()
        self.heard = 0
        self.waiting = True
        step = self.play.script[self.step]
        if step.press:
            data = self.button(step)
            return {
                "callback_query": {
                    "id": str(4_000_000_000_000 + number()),
                    "from": self.user,
                    "message": self.message,
                    "chat_instance": str(-self.id),
                    "data": data,
                }
            }
        message: dict[str, Any] = {
            "message_id": number(),
            "from": self.user,
            "chat": self.chat,
            "date": int(time.time()),
        }
        if step.photo:
            unique = f"photo{self.number}_{message['message_id']}"
            message["photo"] = [
                {
                    "file_id": f"AgAC{size}{unique}",
                    "file_unique_id": f"{size}{unique}",
                    "file_size": size * 100,
                    "width": size,
                    "height": size * 3 // 4,
                }
                for size in (90, 320, 1280)
            ]
        else:
            text = step.say.replace("{n}", str(self.number))
            message["text"] = text
            if text.startswith("/"):
                length = len(text.split(None, 1)[0])
                message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        return {"message": message}
