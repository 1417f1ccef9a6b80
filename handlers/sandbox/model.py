"""The things a small Telegram consists of: users, chats, topics, posts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
"""One JSON object, as the Bot API writes it."""


class Refusal(Exception):
    """A request that Telegram refuses.

    Args:
        text: the description without its prefix (`Bad Request: ` and so on), which follows
            from the code.
        code: the HTTP status and `error_code`.
        parameters: `ResponseParameters`, where Telegram sends them.
    """

    PREFIXES = {  # noqa: RUF012 - read only
        400: "Bad Request: ",
        403: "Forbidden: ",
        404: "Not Found: ",
        409: "Conflict: ",
        429: "Too Many Requests: ",
    }

    def __init__(self, text: str, code: int = 400, parameters: Json | None = None) -> None:
        self.code = code
        self.description = self.PREFIXES.get(code, "") + text
        self.parameters = parameters
        super().__init__(self.description)

    def as_json(self) -> Json:
        """The body of the answer."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters is not None:
            body["parameters"] = self.parameters
        return body


@dataclass(slots=True, eq=False)
class User:
    """A person, or the bot itself."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False
    phone: str = ""
    label: dict[str, str] = field(default_factory=dict)

    def as_json(self) -> Json:
        """The Bot API `User`; absent fields are absent."""
        user: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.last_name:
            user["last_name"] = self.last_name
        if self.username:
            user["username"] = self.username
        if self.language_code and not self.is_bot:
            user["language_code"] = self.language_code
        return user


@dataclass(slots=True, eq=False)
class Topic:
    """A topic of a forum."""

    id: int
    name: str
    icon_color: int = 0x6FB9F0
    closed: bool = False


@dataclass(slots=True, eq=False)
class Post:
    """A message as one chat keeps it.

    Attributes:
        message: the Bot API `Message`.
        keyboard: a reply keyboard (or its removal, or a forced reply) sent with it; the Bot API
            does not echo these.
    """

    chat: Chat
    message: Json
    by_bot: bool
    keyboard: Json | None = None
    deleted: bool = False
    reactions: dict[int, list[str]] = field(default_factory=dict)
    votes: dict[int, list[int]] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """The number of the message in its chat."""
        number: int = self.message["message_id"]
        return number

    def emoji(self) -> list[str]:
        """The reactions that stand under the message, whoever set them."""
        return [emoji for reactions in self.reactions.values() for emoji in reactions]


@dataclass(slots=True, eq=False)
class Chat:
    """A private chat with the bot, a group, or a supergroup.

    Attributes:
        bot: the bot's standing here: `member`, `administrator`, `left` or `kicked`
            (`kicked` in a private chat: the person has blocked the bot).
        met: the person of a private chat has once written to the bot.
        members: user id to standing.
    """

    id: int
    kind: str
    title: str = ""
    person: User | None = None
    members: dict[int, str] = field(default_factory=dict)
    bot: str = "left"
    met: bool = False
    is_forum: bool = False
    may_post: bool = True
    migrated_to: int | None = None
    topics: dict[int, Topic] = field(default_factory=dict)
    posts: dict[int, Post] = field(default_factory=dict)
    last_id: int = 0
    pinned: list[int] = field(default_factory=list)
    keyboard: Json | None = None
    unread: int = 0
    action: str | None = None

    @property
    def is_group(self) -> bool:
        """Whether more than the bot and one person may be here."""
        return self.kind != "private"

    def as_json(self) -> Json:
        """The Bot API `Chat` as messages carry it."""
        chat: Json = {"id": self.id, "type": self.kind}
        if self.person is not None:
            chat["first_name"] = self.person.first_name
            if self.person.last_name:
                chat["last_name"] = self.person.last_name
            if self.person.username:
                chat["username"] = self.person.username
        else:
            chat["title"] = self.title
            if self.is_forum:
                chat["is_forum"] = True
            if self.kind == "group":
                chat["all_members_are_administrators"] = False
        return chat
