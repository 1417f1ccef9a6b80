"""The world: a small Telegram with people in it, as tests and the town use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.sandbox.commands import commands_for
from handlers.sandbox.markup import as_html
from handlers.sandbox.model import Chat, Json, Post, User
from handlers.sandbox.people import People
from handlers.sandbox.trouble import Trouble

if TYPE_CHECKING:
    from handlers.sandbox.people import Where


class World(People):
    """Everything behind the local Bot API; pure state, no HTTP."""

    def messages(self, where: Where) -> list[Json]:
        """The messages a chat shows, oldest first; deleted ones are gone.

        Each is the Bot API `Message` with `html` (the text or caption with its marks),
        `edited`, `reactions`, and `keyboard` where a reply keyboard came with it.
        """
        posts = self.chat(where).posts.values()
        return [self._seen(post) for post in posts if not post.deleted]

    def message(self, where: Where, message_id: int) -> Json:
        """One live message, as `messages` shows it.

        Raises:
            Impossible: it is not there.
        """
        return self._seen(self.post_of(where, message_id))

    def _seen(self, post: Post) -> Json:
        message = post.message
        text: str = message.get("text") or message.get("caption") or ""
        marks: list[Json] = message.get("entities") or message.get("caption_entities") or []
        return {
            **self.shown(post),
            "html": as_html(text, marks),
            "edited": "edit_date" in message,
            "by_bot": post.by_bot,
        }

    def bot_messages(self, where: Where) -> list[Json]:
        """The live messages that the bot has sent to a chat, oldest first."""
        return [message for message in self.messages(where) if message["by_bot"]]

    def toasts(self, user: User) -> list[Json]:
        """The answers to this person's presses, oldest first: `text`, `show_alert`, `url`."""
        return list(self.heard.get(user.id, ()))

    def commands_for(
        self, where: Where, language: str = "", user: User | None = None
    ) -> list[Json]:
        """The menu of commands that a person sees in a chat."""
        chat = self.chat(where)
        return commands_for(self, chat, language, user or chat.person)

    def typing(self, where: Where) -> str | None:
        """What the bot is seen doing in a chat (`typing` and the like)."""
        return self.chat(where).action

    def trouble(
        self,
        chat_id: Where | None,
        kind: str | None,
        times: int | None = None,
        *,
        method: str | None = None,
        seconds: float = 1.0,
        status: int = 500,
        taken: bool = False,
    ) -> Trouble | None:
        """Start trouble in a chat, or in all of them (`None`); `kind` `None` ends it.

        Args:
            chat_id: where.
            kind: one of `trouble.KINDS`; `migrated` makes a real supergroup of a group.
            times: how often; until ended when absent.
            method: only in this method of the Bot API.
            seconds: of `slow` and `retry_after`.
            status: of `server_error`.
            taken: a `server_error` comes after the request was carried out.

        Raises:
            ValueError: there is no such kind.
        """
        number = chat_id.id if isinstance(chat_id, (Chat, User)) else chat_id
        trouble: Trouble | None = None
        if kind is None:
            self.troubles.clear(number)
        elif kind == "migrated" and number in self.chats and self.chats[number].is_group:
            if self.chats[number].migrated_to is None:
                self.migrate(self.chats[number])
            return None
        else:
            trouble = self.troubles.add(
                Trouble(kind, number, method, times, seconds, status, taken)
            )
        shown = trouble.as_json() if trouble is not None else None
        self.tell("trouble", chat=number, trouble=shown)
        return trouble
