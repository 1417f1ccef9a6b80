"""A Bot API that is lean and strict, and the people of a run behind it."""

import asyncio
import json
import re
import time
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.bench.content import RefusedError, chat_of, checked, media, too_many
from tests.bench.people import FIRST_PERSON, Person, Play
from tests.bench.wire import Connection, Params

if TYPE_CHECKING:
    from tests.bench.pace import Pace

BOT = {
    "id": 7_000_000_001,
    "is_bot": True,
    "first_name": "连心",
    "username": "lianxin_bench_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
    "can_connect_to_business": False,
    "has_main_web_app": False,
}
TOKEN = "7000000001:AAbenchbenchbenchbenchbenchbenchben"
MEDIA = {
    "sendPhoto": "photo",
    "sendDocument": "document",
    "sendVoice": "voice",
    "sendAnimation": "animation",
    "sendVideo": "video",
    "sendAudio": "audio",
}
EDITS = frozenset({
    "editMessageText",
    "editMessageReplyMarkup",
    "editMessageCaption",
    "editMessageMedia",
})  # fmt: skip
SAYS_TRUE = frozenset({
    "answerCallbackQuery",
    "deleteMessage",
    "deleteMessages",
    "deleteMyCommands",
    "deleteWebhook",
    "leaveChat",
    "logOut",
    "pinChatMessage",
    "sendChatAction",
    "setChatMenuButton",
    "setMessageReaction",
    "setMyCommands",
    "setMyDescription",
    "setMyName",
    "setMyShortDescription",
    "unpinChatMessage",
})  # fmt: skip
UNRECORDED = frozenset({"getUpdates", "getMe", "getFile"})
TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
TAG = re.compile(r"<[^>]*>")


@dataclass
class Audience:
    """Chats to which something is to be told, and when they were told it."""

    chats: frozenset[int]
    contains: str
    told: dict[int, int] = field(default_factory=dict)
    first: float = 0.0
    last: float = 0.0
    taken: int = 0
    within: int = 0
    """Messages to anybody, those edited too, from the first to the last of them."""

    def note(self, chat: int, text: str, at: float) -> None:
        """Counts a message if it is one that was meant for the audience."""
        self.taken += bool(self.first)
        if chat in self.chats and self.contains in text:
            self.told[chat] = self.told.get(chat, 0) + 1
            self.first = self.first or at
            self.last = at
            self.within = self.taken

    def report(self) -> dict[str, Any]:
        """How many were told, how many more than once, and how long it took."""
        return {
            "told": len(self.told),
            "doubled": sum(1 for times in self.told.values() if times > 1),
            "missing": len(self.chats) - len(self.told),
            "seconds": round(self.last - self.first, 3),
            "within": self.within,
        }


@dataclass
class Poll:
    """A getUpdates that waits."""

    connection: Connection
    limit: int
    timer: asyncio.TimerHandle


class World:
    """Everything the server knows. One bot, whatever people the runs bring."""

    def __init__(self, *, delay: float = 0.0) -> None:
        self.loop = asyncio.get_running_loop()
        self.delay = delay
        self.pace: Pace | None = None
        self.updates: deque[tuple[int, bytes, Person]] = deque()
        self.update_id = 0
        self.message_id = 0
        self.poll: Poll | None = None
        self.first_poll = 0.0
        self.polls = asyncio.Event()
        self.people: dict[int, Person] = {}
        self.contents: dict[tuple[int, int], tuple[int, int]] = {}
        self.calls: Counter[str] = Counter()
        self.errors: Counter[str] = Counter()
        self.audience: Audience | None = None
        self.recording: list[dict[str, Any]] | None = None
        self._control: Callable[[Connection, Params], None] | None = None
        self._methods: dict[str, Callable[[str, Params], object]] = {
            "getMe": lambda _method, _params: BOT,
            "getMyCommands": lambda _method, _params: [],
            "getWebhookInfo": lambda _method, _params: {
                "url": "",
                "has_custom_certificate": False,
                "pending_update_count": len(self.updates),
            },
            "getFile": self.get_file,
            "getChat": self.get_chat,
            "sendMessage": self.send_message,
            "sendMediaGroup": self.send_media_group,
            **dict.fromkeys(MEDIA, self.send_media),
            **dict.fromkeys(EDITS, self.edit),
            **dict.fromkeys(SAYS_TRUE, lambda _method, _params: True),
        }
        self._bot_path = f"/bot{TOKEN}/".encode()
        self._file_path = f"/file/bot{TOKEN}/".encode()

    # -- requests ---------------------------------------------------------------------------

    def take(self, connection: Connection, path: bytes, params: Params) -> None:
        """Serves one request, after half a round trip if there is a delay."""
        if path.startswith(self._bot_path):
            method = path[len(self._bot_path) :].decode()
            if self.delay:
                self.loop.call_later(self.delay / 2, self.serve, connection, method, params)
            else:
                self.serve(connection, method, params)
        elif path == b"/control" and self._control is not None:
            self._control(connection, params)
        elif path.startswith(self._file_path):
            connection.answer(200, b"\xff\xd8\xff\xe0" + b"bench" * 200)
        elif path.startswith(b"/bot"):
            self.refuse(connection, RefusedError(401, "Unauthorized"))
        else:
            self.refuse(connection, RefusedError(404, "Not Found"))

    def controlled_by(self, control: Callable[[Connection, Params], None]) -> None:
        """Lets `control` take the requests to `/control`."""
        self._control = control

    def serve(self, connection: Connection, method: str, params: Params) -> None:
        """One method of the Bot API."""
        self.calls[method] += 1
        if self.recording and method not in UNRECORDED:
            self.recording[-1]["calls"].append({"method": method, **params})
        try:
            if self.pace is not None:
                rest = self.pace.locked(at=time.monotonic())
                if rest:
                    raise too_many(rest)
            if method == "getUpdates":
                self.get_updates(connection, params)
                return
            result = self._methods.get(method, unknown)(method, params)
        except RefusedError as error:
            self.refuse(connection, error)
            return
        body = b'{"ok":true,"result":true}'
        if result is not True:
            body = json.dumps({"ok": True, "result": result}, separators=(",", ":")).encode()
        self.answer(connection, 200, body)

    def refuse(self, connection: Connection, error: RefusedError) -> None:
        """Answers with an error as Telegram words it."""
        self.errors[f"{error.code} {error.description}"] += 1
        answer: dict[str, Any] = {
            "ok": False,
            "error_code": error.code,
            "description": error.description,
        }
        extra = b""
        if error.retry_after:
            answer["parameters"] = {"retry_after": error.retry_after}
            extra = b"Retry-After: %d\r\n" % error.retry_after
        self.answer(connection, error.code, json.dumps(answer).encode(), extra)

    def answer(self, connection: Connection, status: int, body: bytes, extra: bytes = b"") -> None:
        """Writes an answer, after the other half of the round trip."""
        if self.delay:
            self.loop.call_later(self.delay / 2, connection.answer, status, body, extra)
        else:
            connection.answer(status, body, extra)

    # -- updates ----------------------------------------------------------------------------

    def get_updates(self, connection: Connection, params: Params) -> None:
        """Confirms what lies below the offset and hands out what comes after, or waits."""
        if self.poll is not None:
            older, self.poll = self.poll, None
            older.timer.cancel()
            if not older.connection.lost:
                self.refuse(
                    older.connection,
                    RefusedError(
                        409,
                        "Conflict: terminated by other getUpdates request; "
                        "make sure that only one bot instance is running",
                    ),
                )
        offset = int(params.get("offset") or 0)
        updates = self.updates
        if offset < 0:
            while len(updates) > -offset:
                updates.popleft()
        while updates and updates[0][0] < offset:
            updates.popleft()
        limit = max(1, min(100, int(params.get("limit") or 100)))
        timeout = min(50.0, float(params.get("timeout") or 0))
        if not self.first_poll:
            self.first_poll = time.monotonic()
        self.polls.set()
        if updates or not timeout:
            self.hand_out(connection, limit)
            return
        timer = self.loop.call_later(timeout, self.give_up_waiting)
        self.poll = Poll(connection, limit, timer)

    def give_up_waiting(self) -> None:
        """Answers the poll that waited in vain."""
        poll, self.poll = self.poll, None
        if poll is not None:
            self.hand_out(poll.connection, poll.limit)

    def hand_out(self, connection: Connection, limit: int) -> None:
        """Writes the oldest unconfirmed updates."""
        rows = [row for _, row, _ in list(self.updates)[:limit]]
        self.answer(connection, 200, b'{"ok":true,"result":[' + b",".join(rows) + b"]}")

    def post(self, person: Person) -> None:
        """Lets a person do the next step of the script."""
        update = person.act(self.next_message)
        self.update_id += 1
        person.queued = time.monotonic()
        if self.recording is not None:
            self.recording.append({"by": person.id, "update": update, "calls": []})
        whole = {"update_id": self.update_id, **update}
        row = json.dumps(whole, separators=(",", ":")).encode()
        self.updates.append((self.update_id, row, person))
        poll = self.poll
        if poll is not None:
            self.poll = None
            poll.timer.cancel()
            if not poll.connection.lost:
                self.hand_out(poll.connection, poll.limit)

    def next_message(self) -> int:
        """The next message id, one row of them for all chats."""
        self.message_id += 1
        return self.message_id

    # -- methods ----------------------------------------------------------------------------

    def get_chat(self, _method: str, params: Params) -> object:
        """A chat with what PTB requires of it."""
        return {
            **self.chat(chat_of(params)),
            "accent_color_id": 0,
            "max_reaction_count": 11,
            "accepted_gift_types": dict.fromkeys(
                (
                    "unlimited_gifts",
                    "limited_gifts",
                    "unique_gifts",
                    "premium_subscription",
                    "gifts_from_channels",
                ),
                False,
            ),
        }

    def get_file(self, _method: str, params: Params) -> object:
        """Where a file can be had."""
        file = params.get("file_id", "")
        if not file:
            raise RefusedError(400, "Bad Request: invalid file_id")
        return {
            "file_id": file,
            "file_unique_id": file[-20:],
            "file_size": 1004,
            "file_path": f"photos/{file[-20:]}.jpg",
        }

    def send_message(self, _method: str, params: Params) -> object:
        """A text."""
        text = params.get("text", "")
        if not text:
            raise RefusedError(400, "Bad Request: message text is empty")
        if len(text) > TEXT_LIMIT and len(TAG.sub("", text)) > TEXT_LIMIT:
            raise RefusedError(400, "Bad Request: message is too long")
        return self.said(params, text, {"text": text})

    def send_media(self, method: str, params: Params) -> object:
        """A file of any kind, by id or uploaded."""
        kind = MEDIA[method]
        file = params.get(kind, "")
        if not file:
            raise RefusedError(400, f"Bad Request: there is no {kind} in the request")
        text = params.get("caption", "")
        if len(text) > CAPTION_LIMIT and len(TAG.sub("", text)) > CAPTION_LIMIT:
            raise RefusedError(400, "Bad Request: message caption is too long")
        return self.said(params, text, media(kind, file) | {"caption": text})

    def send_media_group(self, _method: str, params: Params) -> object:
        """An album: as many messages as it has files."""
        items = json.loads(params.get("media") or "[]")
        if not 2 <= len(items) <= 10:
            raise RefusedError(400, "Bad Request: wrong number of media in the album")
        self.keep_pace(chat_of(params), len(items))
        return [
            self.said(
                params,
                item.get("caption", ""),
                media(item["type"], item["media"]) | {"caption": item.get("caption", "")},
                paced=False,
            )
            for index, item in enumerate(items)
        ]

    def edit(self, method: str, params: Params) -> object:
        """A change of a message that is there."""
        chat = chat_of(params)
        message = int(params.get("message_id") or 0)
        before = self.contents.get((chat, message))
        if before is None:
            raise RefusedError(400, "Bad Request: message to edit not found")
        text = params.get("text", params.get("caption", ""))
        markup = params.get("reply_markup", "")
        if method == "editMessageText" and not text:
            raise RefusedError(400, "Bad Request: message text is empty")
        seen = (before[0] if method == "editMessageReplyMarkup" else hash(text), hash(markup))
        if seen == before and method != "editMessageMedia":
            raise RefusedError(
                400,
                "Bad Request: message is not modified: specified new message content and reply "
                "markup are exactly the same as a current content and reply markup of the message",
            )
        return self.said(params, text, {"text": text}, edited=message)

    def said(
        self,
        params: Params,
        text: str,
        content: dict[str, Any],
        *,
        edited: int = 0,
        paced: bool = True,
    ) -> dict[str, Any]:
        """Takes a message if the pace allows, and lets whoever it is for go on."""
        chat = chat_of(params)
        if paced:
            self.keep_pace(chat, 1)
        at = time.monotonic()
        markup = params.get("reply_markup", "")
        message: dict[str, Any] = {
            "message_id": edited or self.next_message(),
            "from": BOT_USER,
            "chat": self.chat(chat),
            "date": int(time.time()),
            **content,
        }
        if edited:
            message["edit_date"] = message["date"]
        inline = markup and '"inline_keyboard"' in markup
        if inline:
            message["reply_markup"] = checked(markup)
        self.contents[chat, message["message_id"]] = (hash(text), hash(markup))
        if self.audience is not None:
            self.audience.note(chat, text, at)
        person = self.people.get(chat)
        if person is not None:
            self.heard(person, message, text, markup if inline else "", at)
        return message

    def heard(
        self, person: Person, message: dict[str, Any], text: str, keyboard: str, at: float
    ) -> None:
        """Tells a person what the bot said, and lets the person act on it."""
        person.hears(message, text, keyboard)
        if not person.waiting or not person.can_go_on():
            return
        person.waiting = False
        play = person.play
        play.note(person, at)
        if person.upcoming() < 0:
            person.done = True
            del self.people[person.id]
        if not play.rate:
            self.go_on(play, person)
        elif person.done:
            play.playing.remove(person)
        else:
            play.idle.append(person)

    def go_on(self, play: Play, person: Person) -> None:
        """The person's next step, or the first of the next person, while the play lasts."""
        if time.monotonic() >= play.until:
            return
        if not person.done:
            self.post(person)
            return
        play.playing.remove(person)
        newcomer = self.newcomer(play)
        if newcomer is not None:
            self.post(newcomer)

    def tick(self, play: Play, due: float) -> None:
        """Lets somebody act, answered or not; the next tick comes when it is due."""
        if time.monotonic() >= play.until:
            return
        after = due + 1 / play.rate
        self.loop.call_at(after, self.tick, play, after)
        person = None
        if len(play.playing) < play.at_once or not play.idle:
            person = self.newcomer(play)
        if person is None and play.idle:
            person = play.idle.popleft()
        if person is None:
            play.skipped += 1
        else:
            self.post(person)

    def newcomer(self, play: Play) -> Person | None:
        """Somebody who has not played yet, if there is one."""
        if play.people and play.came >= play.people:
            return None
        person = Person(play.first + play.came, play)
        play.came += 1
        play.playing.append(person)
        self.people[person.id] = person
        return person

    def keep_pace(self, chat: int, messages: int) -> None:
        """Refuses a message that comes too early, when the pace is kept at all."""
        if self.pace is None:
            return
        at = time.monotonic()
        rest = self.pace.refuses(chat, at=at, messages=messages)
        if rest:
            self.pace.lock(at=at)
            raise too_many(rest)

    def chat(self, chat: int) -> dict[str, Any]:
        """A chat as it stands in messages."""
        person = self.people.get(chat)
        if person is not None:
            return person.chat
        if chat < 0:
            return {"id": chat, "title": f"企业群 {-chat}", "type": "supergroup"}
        return {"id": chat, "first_name": f"居民 {chat - FIRST_PERSON}", "type": "private"}


BOT_USER = {name: BOT[name] for name in ("id", "is_bot", "first_name", "username")}


def unknown(_method: str, _params: Params) -> object:
    """What becomes of a method nobody knows."""
    raise RefusedError(404, "Not Found: method not found")
