"""What the page in the browser asks for and does, as JSON under `/sandbox`."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from aiohttp import web

from handlers.sandbox.commands import commands_for
from handlers.sandbox.doing import carry_out
from handlers.sandbox.model import Json, Refusal
from handlers.sandbox.queue import written
from handlers.sandbox.requests import read_args
from handlers.sandbox.state import Impossible

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from handlers.sandbox.args import Args
    from handlers.sandbox.model import Chat, User
    from handlers.sandbox.world import World

PAGE = Path(__file__).parent / "page"
_POLICY = (
    "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
    "style-src 'self' 'unsafe-inline'; frame-ancestors 'none'"
)
_BACKLOG = 10_000


class Control:
    """The page's side of the server."""

    def __init__(self, world: World, words: Callable[[str], Mapping[str, str]]) -> None:
        self.world = world
        self.words = words
        self._live: set[web.WebSocketResponse] = set()
        self._deeds: dict[str, Callable[[Args], Json]] = {
            "/sandbox/do": self._do,
            "/sandbox/clock": self._clock,
            "/sandbox/trouble": self._trouble,
            "/sandbox/language": self._language,
            "/sandbox/person": self._person,
        }

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Answer a request of the page."""
        try:
            return await self._answer(request)
        except (Impossible, Refusal, KeyError, ValueError) as why:
            text = f"unknown: {why}" if isinstance(why, KeyError) else str(why)
            return _json({"ok": False, "error": text}, status=400)

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        path = request.path
        if request.method == "GET":
            if path == "/sandbox/live":
                return await self._stream(request)
            if not path.startswith("/sandbox/"):
                return _page(path)
            return self._get(path[9:], request.query)
        deed = self._deeds.get(path)
        if deed is None or request.method != "POST":
            return _json({"ok": False, "error": "not found"}, status=404)
        return _json({"ok": True, **deed(await read_args(request))})

    def _do(self, args: Args) -> Json:
        return carry_out(self.world, args)

    def _clock(self, args: Args) -> Json:
        by = timedelta(days=args.number("days") or 0, hours=args.number("hours") or 0)
        return {"now": self.world.clock.advance(by).isoformat()}

    def _language(self, args: Args) -> Json:
        user = self.world.users[args.integer("who")]
        user.language_code = args.text("language_code") or None
        self.world.tell("person", user=user.id)
        return {"person": person_json(user)}

    def _person(self, args: Args) -> Json:
        name = args.text("first_name").strip()
        if not name:
            raise Impossible("a person needs a name")
        code = args.text("language_code") or None
        user = self.world.add_user(name, args.text("last_name") or None, None, code)
        return {"person": person_json(user), "id": user.id}

    def _trouble(self, args: Args) -> Json:
        where = self.world.chat(args.integer("chat")) if args.has("chat") else None
        self.world.trouble(
            where,
            args.text("kind") or None,
            args.integer("times") or None,
            seconds=args.number("seconds") or 5.0,
        )
        return {}

    def _get(self, path: str, query: Mapping[str, str]) -> web.StreamResponse:
        parts = path.split("/")
        match parts:
            case ["state"]:
                return _json(self.state())
            case ["words"]:
                return _json(dict(self.words(query.get("lang", "zh-Hans"))))
            case ["chats", number, "messages"]:
                chat = self.world.chat(int(number))
                chat.unread = 0
                return _json([self.world.shown(post) for post in chat.posts.values()])
            case ["commands"]:
                chat = self.world.chat(int(query["chat"]))
                user = self.world.users[int(query["user"])] if query.get("user") else chat.person
                return _json(commands_for(self.world, chat, query.get("lang", ""), user))
            case ["files", unique]:
                return self._file(unique)
            case _:
                return _json({"ok": False, "error": "not found"}, status=404)

    def _file(self, unique: str) -> web.StreamResponse:
        file = self.world.files.by_unique.get(unique)
        if file is None or file.content is None:
            return _json({"ok": False, "error": "not found"}, status=404)
        safe = file.mime if file.mime.startswith(("image/", "audio/", "video/")) else ""
        if "svg" in safe:
            safe = ""
        return web.Response(
            body=file.content,
            content_type=safe or "application/octet-stream",
            headers={"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"},
        )

    def state(self) -> Json:
        """Everything but the messages."""
        world = self.world
        people = [user for user in world.users.values() if not user.is_bot]
        for user in people:
            world.chat(user)
        return {
            "now": world.clock.now().isoformat(),
            "tz": world.zone,
            "bot": world.bot.as_json(),
            "people": [person_json(user) for user in people],
            "chats": [self.chat_json(chat) for chat in world.chats.values()],
        }

    def chat_json(self, chat: Chat) -> Json:
        """What the page knows of a chat."""
        shown: Json = {
            "id": chat.id,
            "type": chat.kind,
            "title": chat.title or (chat.person.first_name if chat.person is not None else ""),
            "members": list(chat.members),
            "bot": chat.bot,
            "is_forum": chat.is_forum,
            "topics": [
                {"id": topic.id, "name": topic.name, "closed": topic.closed}
                for topic in chat.topics.values()
            ],
            "pinned": list(chat.pinned),
            "keyboard": chat.keyboard,
            "trouble": self._trouble_of(chat),
            "unread": chat.unread,
        }
        if chat.person is not None:
            shown["person"] = chat.person.id
        if chat.migrated_to is not None:
            shown["migrated_to"] = chat.migrated_to
        return shown

    def _trouble_of(self, chat: Chat) -> Json | None:
        """The trouble a chat is in, whether it was switched on or somebody's doing."""
        trouble = self.world.troubles.of(chat.id)
        if trouble is not None:
            return trouble.as_json()
        if chat.migrated_to is not None:
            return {"kind": "migrated", "chat": chat.id}
        if chat.bot == "kicked":
            return {"kind": "kicked" if chat.is_group else "blocked", "chat": chat.id}
        return None

    async def _stream(self, request: web.Request) -> web.StreamResponse:
        """Send every event to the page as it happens."""
        stream = web.WebSocketResponse(heartbeat=30)
        await stream.prepare(request)
        events: asyncio.Queue[Json | None] = asyncio.Queue(_BACKLOG)

        def hear(event: Json) -> None:
            if events.full():
                events.get_nowait()
            events.put_nowait(event)

        silent = self.world.listen(hear)
        self._live.add(stream)
        writer = asyncio.create_task(_write(stream, events))
        try:
            async for _ in stream:
                pass
        finally:
            silent()
            self._live.discard(stream)
            writer.cancel()
            await asyncio.gather(writer, return_exceptions=True)
        return stream

    async def close(self) -> None:
        """End the live streams."""
        for stream in tuple(self._live):
            await stream.close(code=1001)


async def _write(stream: web.WebSocketResponse, events: asyncio.Queue[Json | None]) -> None:
    while True:
        event = await events.get()
        await stream.send_str(written(event).decode("utf-8", "replace"))


def person_json(user: User) -> Json:
    """What the page knows of a person."""
    shown: Json = {
        "id": user.id,
        "first_name": user.first_name,
        "last_name": user.last_name or "",
        "username": user.username or "",
        "language_code": user.language_code or "",
        "role": user.label.get("role", ""),
        "note": user.label.get("note", ""),
    }
    if "link" in user.label:
        shown["link"] = user.label["link"]
    return shown


def _page(path: str) -> web.StreamResponse:
    """A file of the page: flat, by name, nothing outside its folder."""
    name = "index.html" if path == "/" else unquote(path).removeprefix("/page/")
    file = PAGE / name
    flat = "/" not in name and "\\" not in name and not name.startswith(".")
    if not flat or (path != "/" and not path.startswith("/page/")) or not file.is_file():
        return _json({"ok": False, "error": "not found"}, status=404)
    headers = {"Content-Security-Policy": _POLICY, "Cache-Control": "no-cache"}
    return web.FileResponse(file, headers=headers)


def _json(value: object, status: int = 200) -> web.Response:
    return web.Response(status=status, body=written(value), content_type="application/json")
