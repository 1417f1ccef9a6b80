"""What the world knows: users, chats, posts, files, updates; and who wants to hear of changes."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from handlers.sandbox.clock import Clock
from handlers.sandbox.files import Files
from handlers.sandbox.model import Chat, Json, Post, User
from handlers.sandbox.pace import Gate, Pace
from handlers.sandbox.queue import Updates
from handlers.sandbox.trouble import Troubles

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

T = TypeVar("T")

DEFAULT_TOKEN = "7000000001:SANDBOX-opens-nothing-but-this-machine"  # noqa: S105 - opens nothing
QUERY_LIFE = 30.0
"""Seconds for which a callback query can be answered."""


class Impossible(ValueError):
    """A person tries what nobody could do in Telegram."""


@dataclass(frozen=True, slots=True)
class Sent:
    """One accepted call that put or changed something in a chat, as the journal keeps it."""

    number: int
    at: datetime
    method: str
    chat_id: int
    message_id: int
    text: str


@dataclass(slots=True, eq=False)
class Tap:
    """A callback query: a press of a button that waits for an answer."""

    id: str
    user: User
    chat: Chat
    message_id: int
    data: str
    at: datetime
    answered: bool = False


class State:
    """The bare world, before anybody does anything.

    Attributes:
        journal: accepted calls that sent or edited something, in order.
        calls: how many requests were answered so far, those of polling left out.
        taps: callback queries by id.
        inlines: inline queries by id.
    """

    def __init__(
        self,
        token: str = DEFAULT_TOKEN,
        bot_username: str = "lianxin_bot",
        *,
        bot_name: str = "Lianxin",
        pace: Pace | bool = True,
        clock: Clock | None = None,
        privacy: bool = True,
        query_life: float = QUERY_LIFE,
        zone: str = "Asia/Shanghai",
    ) -> None:
        self.token = token
        bot_id = (
            int(token.split(":", maxsplit=1)[0])
            if token.split(":", maxsplit=1)[0].isdecimal()
            else 7_000_000_001
        )
        self.bot = User(bot_id, bot_name, username=bot_username, is_bot=True)
        self.clock = clock or Clock()
        self.clock.on_advance(self._clock_moved)
        self.privacy = privacy
        self.zone = zone
        self.query_life = query_life
        limits = (Pace() if pace else None) if isinstance(pace, bool) else pace
        self.gate = Gate(limits)
        self.troubles = Troubles()
        self.users: dict[int, User] = {bot_id: self.bot}
        self.chats: dict[int, Chat] = {}
        self.files = Files()
        self.updates = Updates()
        self.journal: list[Sent] = []
        self.taps: dict[str, Tap] = {}
        self.inlines: dict[str, Any] = {}
        self.calls = 0
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.menu_buttons: dict[int, Json] = {}
        self.polls: dict[str, tuple[Chat, int]] = {}
        self.heard: dict[int, list[Json]] = {}
        self._listeners: list[Callable[[Json], None]] = []
        self._waiting: list[asyncio.Future[None]] = []
        self._numbers = {"user": 100_000, "group": 4_000_000_000, "super": 1_001_000_000_000}

    # -- numbers and moments ---------------------------------------------------------------

    def number(self, of: str) -> int:
        """The next number of a series."""
        self._numbers[of] = self._numbers.get(of, 0) + 1
        return self._numbers[of]

    def seconds(self) -> int:
        """The moment the clock shows, as the Bot API writes dates."""
        return int(self.clock.now().timestamp())

    def _clock_moved(self, now: datetime) -> None:
        self.tell("clock", now=now.isoformat())

    # -- those who want to hear --------------------------------------------------------------

    def listen(self, listener: Callable[[Json], None]) -> Callable[[], None]:
        """Call `listener` with every event; returns what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self, kind: str, **more: object) -> None:
        """Something has changed: wake those who wait, tell those who listen."""
        self.stir()
        if self._listeners:
            event = {"kind": kind, **more}
            for listener in tuple(self._listeners):
                listener(event)

    def stir(self) -> None:
        """Let those who wait look again."""
        if self._waiting:
            waiting, self._waiting = self._waiting, []
            for future in waiting:
                if not future.done():
                    future.set_result(None)

    async def wait_for(self, predicate: Callable[[], T], timeout: float = 60.0) -> T:  # noqa: ASYNC109 - part of the interface of the tests
        """Wait until `predicate()` is true; it is asked again after every change.

        Returns:
            What the predicate returned.

        Raises:
            TimeoutError: it was not true in time (real seconds).
        """
        async with asyncio.timeout(timeout):
            while not (value := predicate()):
                future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
                self._waiting.append(future)
                await future
            return value

    # -- finding -----------------------------------------------------------------------------

    def chat(self, where: Chat | User | int) -> Chat:
        """The chat with this id, or the private chat of this person, made if need be.

        Raises:
            KeyError: there is neither.
        """
        if isinstance(where, Chat):
            return where
        number = where.id if isinstance(where, User) else where
        chat = self.chats.get(number)
        if chat is None:
            user = self.users[number]
            chat = Chat(user.id, "private", person=user, members={user.id: "member"})
            self.chats[user.id] = chat
        return chat

    def post_of(self, chat: Chat | User | int, message_id: int) -> Post:
        """A live message.

        Raises:
            Impossible: it is not there, or deleted.
        """
        post = self.chat(chat).posts.get(message_id)
        if post is None or post.deleted:
            raise Impossible(f"there is no message {message_id} here")
        return post

    # -- writing -----------------------------------------------------------------------------

    def put(
        self,
        chat: Chat,
        sender: User,
        content: Json,
        *,
        reply_to: int | None = None,
        topic: int | None = None,
        keyboard: Json | None = None,
    ) -> Post:
        """Write a message into a chat and tell of it; nobody's rights are asked."""
        chat.last_id += 1
        message: Json = {
            "message_id": chat.last_id,
            "from": sender.as_json(),
            "chat": chat.as_json(),
            "date": self.seconds(),
        }
        if topic is not None and topic in chat.topics:
            message["message_thread_id"] = topic
            message["is_topic_message"] = True
        answered = chat.posts.get(reply_to) if reply_to is not None else None
        if answered is not None and not answered.deleted:
            message["reply_to_message"] = {
                key: value for key, value in answered.message.items() if key != "reply_to_message"
            }
        message.update(content)
        post = Post(chat, message, by_bot=sender is self.bot, keyboard=keyboard)
        chat.posts[chat.last_id] = post
        if post.by_bot:
            chat.unread += 1
            chat.action = None
            if keyboard is not None:
                chat.keyboard = None if keyboard.get("remove_keyboard") else keyboard
        self.tell("message", chat=chat.id, message=self.shown(post))
        return post

    def shown(self, post: Post) -> Json:
        """A message as the page and the tests see it."""
        view = {**post.message, "deleted": post.deleted, "reactions": post.emoji()}
        if post.keyboard is not None:
            view["keyboard"] = post.keyboard
        return view

    def note(self, method: str, post: Post) -> None:
        """Write an accepted call into the journal."""
        message = post.message
        text = message.get("text") or message.get("caption") or ""
        self.journal.append(
            Sent(len(self.journal) + 1, self.clock.now(), method, post.chat.id, post.id, text)
        )
