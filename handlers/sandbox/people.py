"""What people do in their chats: talk, press, send, edit, forward, vote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.sandbox.keyboards import buttons
from handlers.sandbox.markup import found_entities, trimmed
from handlers.sandbox.model import Chat, Json, Post, User
from handlers.sandbox.polls import cast_vote
from handlers.sandbox.rooms import Rooms
from handlers.sandbox.state import Impossible, Tap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.sandbox.files import File

TEXT_LIMIT = 4096
Where = Chat | User | int


class People(Rooms):
    """People do what they can do in Telegram; the bot is told what Telegram would tell it."""

    def say(
        self,
        user: User,
        where: Where,
        text: str,
        reply_to: int | None = None,
        *,
        topic: int | None = None,
    ) -> Json:
        """A person writes a text; commands, links and mentions get their entities.

        Returns:
            The message.

        Raises:
            Impossible: nothing is left of the text, it is too long, or the person is not there.
        """
        chat = self._enter(user, where)
        bare, _ = trimmed(text, [])
        if not bare:
            raise Impossible("a message needs a text")
        if len(bare) > TEXT_LIMIT:
            raise Impossible("the text is too long for one message")
        content: Json = {"text": bare}
        if entities := found_entities(bare, []):
            content["entities"] = entities
        return self._bring(chat, user, content, reply_to, topic)

    def start(self, user: User, payload: str = "") -> Json:
        """A person opens the bot, by its link or by the button, and presses Start."""
        return self.say(user, user, f"/start {payload}".strip())

    def _enter(self, user: User, where: Where) -> Chat:
        chat = self.chat(where)
        if not chat.is_group:
            if chat.person is not user:
                raise Impossible("this is somebody else's private chat")
            if chat.bot == "kicked":
                self.unblock(user)
            self.meet(user)
        elif user.id not in chat.members:
            raise Impossible(f"{user.first_name} is not in {chat.title}")
        elif chat.migrated_to is not None:
            raise Impossible("this group lives on as a supergroup")
        return chat

    def _bring(
        self,
        chat: Chat,
        user: User,
        content: Json,
        reply_to: int | None = None,
        topic: int | None = None,
    ) -> Json:
        """Write a person's message and queue it for the bot if the bot may see it.

        A reply to the newest message of a private chat arrives without `reply_to_message`.
        """
        if reply_to is not None and not chat.is_group and reply_to == chat.last_id:
            reply_to = None
        post = self.put(chat, user, content, reply_to=reply_to, topic=topic)
        if self._bot_sees(post):
            self.updates.push("message", post.message)
        return post.message

    def _bot_sees(self, post: Post) -> bool:
        chat, message = post.chat, post.message
        if chat.bot not in {"member", "administrator"}:
            return False
        if not chat.is_group or not self.privacy or chat.bot == "administrator":
            return True
        answered = message.get("reply_to_message")
        if answered is not None and answered["from"]["id"] == self.bot.id:
            return True
        name = (self.bot.username or "").lower()
        marks: list[Json] = message.get("entities") or message.get("caption_entities") or []
        for one in marks:
            if one["type"] not in {"bot_command", "mention"}:
                continue
            text: str = message.get("text") or message.get("caption") or ""
            units = text.encode("utf-16-le", "surrogatepass")
            piece = units[one["offset"] * 2 : (one["offset"] + one["length"]) * 2]
            word = piece.decode("utf-16-le", "surrogatepass").lower()
            if word.endswith(f"@{name}") or (one["type"] == "bot_command" and "@" not in word):
                return True
        return False

    def press(
        self,
        user: User,
        where: Where,
        message_id: int,
        data: str | None = None,
        *,
        text: str | None = None,
        forged: bool = False,
    ) -> str:
        """A person presses a button.

        Args:
            user: who presses.
            where: the chat.
            message_id: the message under which the button stands.
            data: the button's `callback_data`.
            text: or else the words on it.
            forged: press even though there is no such button (or no such message any more).

        Returns:
            The id of the callback query.

        Raises:
            Impossible: there is no such button, or the person is not in that chat.
        """
        chat = self.chat(where)
        post = chat.posts.get(message_id)
        alive = post is not None and not post.deleted
        if not forged:
            if user.id not in chat.members:
                raise Impossible(f"{user.first_name} cannot see this chat")
            there = buttons(post.message) if post is not None and alive else []
            data = next(
                (
                    one["callback_data"]
                    for one in there
                    if "callback_data" in one
                    and (data is None or one["callback_data"] == data)
                    and (text is None or one["text"] == text)
                ),
                None,
            )
        if data is None:
            raise Impossible("there is no such button")
        tap = Tap(
            f"{self.bot.id % 10**9}{self.number('tap'):010d}",
            user,
            chat,
            message_id,
            data,
            self.clock.now(),
        )
        self.taps[tap.id] = tap
        shown: Json = {"chat": chat.as_json(), "message_id": message_id, "date": 0}
        if post is not None and alive:
            shown = post.message
        query = {
            "id": tap.id,
            "from": user.as_json(),
            "message": shown,
            "chat_instance": str(chat.id * 7919),
            "data": data,
        }
        self.updates.push("callback_query", query)
        self.stir()
        return tap.id

    def send_file(
        self,
        user: User,
        where: Where,
        kind: str = "document",
        content: bytes | None = None,
        *,
        size: int | None = None,
        name: str | None = None,
        mime: str | None = None,
        caption: str | None = None,
        media_group_id: str | None = None,
        seconds: int = 3,
        reply_to: int | None = None,
        topic: int | None = None,
        latitude: float = 32.06,
        longitude: float = 118.79,
        of: User | None = None,
    ) -> Json:
        """A person sends something that is not a text.

        Args:
            user: who sends.
            where: the chat.
            kind: `photo`, `document`, `voice`, `video`, `audio`, `animation`, `sticker`,
                `location` or `contact`.
            content: the bytes; absent for a file that only claims its size.
            size: the claimed size in bytes, where it is not that of `content`.
            name: the file's name (of a sticker: its emoji).
            mime: its type.
            caption: the words under it.
            media_group_id: the album it belongs to.
            seconds: length of a voice message or a film.
            reply_to: the message it answers.
            topic: the topic of a forum it goes to.
            latitude: of a location, with `longitude`.
            longitude: see `latitude`.
            of: whose contact; the sender's own when absent.
        """
        chat = self._enter(user, where)
        if kind == "location":
            place: Json = {"location": {"latitude": latitude, "longitude": longitude}}
            return self._bring(chat, user, place, reply_to, topic)
        if kind == "contact":
            return self._bring(chat, user, contact_of(of or user), reply_to, topic)
        file = self.files.add(kind, content, size=size, name=name, mime=mime, seconds=seconds)
        return self._bring(
            chat, user, self._with_caption(file, caption, media_group_id), reply_to, topic
        )

    def _with_caption(self, file: File, caption: str | None, album: str | None) -> Json:
        content = file.content_json()
        if album is not None:
            content = {"media_group_id": album, **content}
        if caption:
            content["caption"] = caption
            if entities := found_entities(caption, []):
                content["caption_entities"] = entities
        return content

    def album(
        self,
        user: User,
        where: Where,
        items: Sequence[tuple[str, bytes]],
        caption: str | None = None,
    ) -> list[Json]:
        """A person sends several photos or documents at once: as many messages, one group id."""
        group = str(13_000_000_000 + self.number("album"))
        return [
            self.send_file(
                user,
                where,
                kind,
                content,
                caption=caption if number == 0 else None,
                media_group_id=group,
            )
            for number, (kind, content) in enumerate(items)
        ]

    def edit(self, user: User, where: Where, message_id: int, text: str) -> Json:
        """A person edits what they wrote; the bot gets `edited_message`.

        Raises:
            Impossible: it is not theirs, or not there.
        """
        post = self.post_of(where, message_id)
        if post.message["from"]["id"] != user.id:
            raise Impossible("only one's own messages can be edited")
        field = "text" if "text" in post.message else "caption"
        label = "entities" if field == "text" else "caption_entities"
        message = {key: value for key, value in post.message.items() if key != label}
        message |= {field: text, "edit_date": self.seconds()}
        if entities := found_entities(text, []):
            message[label] = entities
        post.message = message
        if self._bot_sees(post):
            self.updates.push("edited_message", message)
        self.tell("edit", chat=post.chat.id, message=self.shown(post))
        return message

    def forward(self, user: User, where: Where, source: Where, message_id: int) -> Json:
        """A person forwards a message from one chat to another."""
        chat = self._enter(user, where)
        return self._bring(chat, user, forwarded(self.post_of(source, message_id)))

    def forward_contact(self, user: User, where: Where, of: User | None = None) -> Json:
        """A person passes on somebody else's card."""
        chat = self._enter(user, where)
        other = of or next(
            (one for one in self.users.values() if one is not user and not one.is_bot), user
        )
        origin = {"type": "user", "sender_user": other.as_json(), "date": self.seconds()}
        return self._bring(chat, user, {"forward_origin": origin, **contact_of(other)})

    def delete(self, user: User, where: Where, message_id: int) -> None:
        """A person deletes a message; the bot is not told."""
        post = self.post_of(where, message_id)
        if user.id not in post.chat.members:
            raise Impossible(f"{user.first_name} cannot see this chat")
        self.remove(post)

    def remove(self, post: Post) -> None:
        """Take a message out of its chat."""
        post.deleted = True
        if post.id in post.chat.pinned:
            post.chat.pinned.remove(post.id)
        self.tell("delete", chat=post.chat.id, message=self.shown(post))

    def vote(self, user: User, where: Where, message_id: int, options: Sequence[int]) -> None:
        """A person votes in a poll; no option at all takes the vote back.

        Raises:
            Impossible: the poll is closed, or has no such option.
        """
        cast_vote(self, user, self.post_of(where, message_id), list(options))

    def react(self, user: User, where: Where, message_id: int, *emoji: str) -> None:
        """A person sets (or, with none, takes back) reactions."""
        post = self.post_of(where, message_id)
        before = post.reactions.get(user.id, [])
        post.reactions[user.id] = list(emoji)
        if post.chat.bot == "administrator" or not post.chat.is_group:
            self.updates.push(
                "message_reaction",
                {
                    "chat": post.chat.as_json(),
                    "message_id": message_id,
                    "user": user.as_json(),
                    "date": self.seconds(),
                    "old_reaction": [{"type": "emoji", "emoji": one} for one in before],
                    "new_reaction": [{"type": "emoji", "emoji": one} for one in emoji],
                },
            )
        self.tell("reaction", chat=post.chat.id, message=self.shown(post))


def contact_of(user: User) -> Json:
    """A message's `contact`: this person's card."""
    card: Json = {"phone_number": user.phone, "first_name": user.first_name}
    if user.last_name:
        card["last_name"] = user.last_name
    return {"contact": {**card, "user_id": user.id}}


PLACE = (
    "message_id",
    "from",
    "chat",
    "date",
    "edit_date",
    "reply_markup",
    "reply_to_message",
    "message_thread_id",
    "is_topic_message",
    "media_group_id",
    "has_protected_content",
)


def content_of(post: Post) -> Json:
    """What a message holds, without where, when and by whom it was written."""
    return {key: value for key, value in post.message.items() if key not in PLACE}


def forwarded(post: Post) -> Json:
    """The content of a forwarded copy, with its origin."""
    content = content_of(post)
    if "forward_origin" not in content:
        content = {
            "forward_origin": {
                "type": "user",
                "sender_user": post.message["from"],
                "date": post.message["date"],
            },
            **content,
        }
    return content
