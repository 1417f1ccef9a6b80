"""The local Bot API server: `/bot<token>/<method>`, `/file/bot<token>/<path>`, and the page.

It listens on the loopback address only, answers only to its own name in `Host`, and refuses a
page of another origin, so that no web site in the same browser can reach it.
"""

from __future__ import annotations

import asyncio
import hmac
import logging
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiohttp import web

from handlers.sandbox import (
    calls_chat,
    calls_edit,
    calls_inline,
    calls_media,
    calls_self,
    calls_send,
)
from handlers.sandbox.calls import METHODS
from handlers.sandbox.control import Control
from handlers.sandbox.model import Refusal
from handlers.sandbox.queue import written
from handlers.sandbox.requests import BODY_LIMIT, read_args
from handlers.sandbox.trouble import REFUSALS, Trouble
from handlers.sandbox.webhook import Webhook, allow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from handlers.sandbox.args import Args
    from handlers.sandbox.world import World

log = logging.getLogger(__name__)

MODULES = (calls_chat, calls_edit, calls_inline, calls_media, calls_self, calls_send)
"""Imported for the methods they register."""
LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
LONGEST_POLL = 50
_JSON = "application/json"


class BotApi:
    """Answers HTTP requests out of one world."""

    def __init__(self, world: World, words: Callable[[str], Mapping[str, str]]) -> None:
        self.world = world
        self.webhook = Webhook(world)
        self.control = Control(world, words)
        self._token = world.token.encode()

    def application(self) -> web.Application:
        """The aiohttp application."""
        application = web.Application(client_max_size=BODY_LIMIT)
        application.router.add_route("*", "/{path:.*}", self.answer)
        return application

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Answer one request, whatever it asks for."""
        path = request.path
        if not _ours(request):
            return web.Response(status=403, text="SANDBOX: this server talks to this machine only.")
        if path.startswith("/bot"):
            return await self._method(request, path[4:])
        if path.startswith("/file/bot"):
            return self._file(path[9:])
        return await self.control.answer(request)

    def _right(self, token: str) -> bool:
        return hmac.compare_digest(token.encode("utf-8", "replace"), self._token)

    def _file(self, rest: str) -> web.Response:
        token, _, path = rest.partition("/")
        if not self._right(token):
            return _stranger(token)
        file = self.world.files.by_path.get(path)
        if file is None or file.content is None:
            return _refused(Refusal("file not found", 404))
        return web.Response(body=file.content, content_type="application/octet-stream")

    async def _method(self, request: web.Request, rest: str) -> web.StreamResponse:
        token, _, name = rest.partition("/")
        if not self._right(token):
            return _stranger(token)
        name = name.lower()
        try:
            args = await read_args(request)
        except Refusal as why:
            return _refused(why)
        if self.world.troubles:
            number = args.integer("chat_id") if args.has("chat_id") else None
            trouble = self.world.troubles.strike(name, number)
            if trouble is not None:
                if trouble.times == 0:
                    self.world.tell("trouble", chat=trouble.chat_id, trouble=None)
                return await self._in_trouble(request, name, args, trouble)
        return await self._carry_out(name, args)

    async def _carry_out(self, name: str, args: Args) -> web.Response:
        try:
            body = await self._result(name, args)
        except Refusal as why:
            return _refused(why)
        finally:
            if name != "getupdates":
                self.world.calls += 1
                self.world.stir()
        return web.Response(body=b'{"ok":true,"result":' + body + b"}", content_type=_JSON)

    async def _result(self, name: str, args: Args) -> bytes:
        run = METHODS.get(name)
        if run is not None:
            return written(run(self.world, args))
        if name == "getupdates":
            return await self._poll(args)
        if name == "setwebhook":
            return written(await self.webhook.set(args))
        if name == "deletewebhook":
            args.values.pop("url", None)
            return written(await self.webhook.set(args))
        if name == "getwebhookinfo":
            return written(self.webhook.info())
        raise Refusal("method not found", 404)

    async def _poll(self, args: Args) -> bytes:
        if self.webhook.url:
            raise Refusal(
                "can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
                409,
            )
        allow(self.world, args)
        body = await self.world.updates.poll(
            args.integer("offset"),
            args.integer("limit", 100, 1, 100),
            args.integer("timeout", 0, 0, LONGEST_POLL),
        )
        self.world.stir()
        return body

    async def _in_trouble(
        self, request: web.Request, name: str, args: Args, trouble: Trouble
    ) -> web.StreamResponse:
        log.info("SANDBOX trouble: %s in %s", trouble.kind, name)
        if trouble.kind in REFUSALS:
            self.world.calls += 1
            self.world.stir()
            chat = self.world.chats.get(args.integer("chat_id"))
            return _refused(trouble.refusal(chat))
        if trouble.kind == "slow":
            answer = await self._carry_out(name, args)
            await asyncio.sleep(trouble.seconds)
            return answer
        taken = trouble.kind in {"drop_after", "invalid_json"} or trouble.taken
        if taken:
            await self._carry_out(name, args)
        else:
            self.world.calls += 1
            self.world.stir()
        if trouble.kind == "invalid_json":
            return web.Response(text="<html>", content_type=_JSON)
        if trouble.kind == "server_error":
            text = "Bad Gateway" if trouble.status == 502 else "Internal Server Error"
            return _refused(Refusal(text, trouble.status))
        if request.transport is not None:
            request.transport.abort()
        return web.Response()


def _ours(request: web.Request) -> bool:
    """Whether a request names this server, and comes from no other one's page."""
    host = request.headers.get("Host", "")
    if host.rpartition(":")[0] not in LOOPBACK and host not in LOOPBACK:
        return False
    # A picture of a foreign page is asked for without an Origin; opening our page is welcome.
    if request.path != "/" and request.headers.get("Sec-Fetch-Site") == "cross-site":
        return False
    origin = request.headers.get("Origin")
    return origin is None or origin == f"http://{host}"


def _stranger(token: str) -> web.Response:
    """The answer to a token that is not this bot's."""
    known = re.fullmatch(r"\d+:[A-Za-z0-9_-]+", token)
    return _refused(
        Refusal("Unauthorized" if known else "Unauthorized: invalid token specified", 401)
    )


def _refused(why: Refusal) -> web.Response:
    headers = {}
    if why.parameters is not None and "retry_after" in why.parameters:
        headers["Retry-After"] = str(why.parameters["retry_after"])
    return web.Response(
        status=why.code, body=written(why.as_json()), content_type=_JSON, headers=headers
    )


@dataclass(slots=True)
class Running:
    """A server that runs.

    Attributes:
        url: of the page.
        api_url: what a Bot API client takes as its base (the token follows it).
        file_url: the base for downloads.
    """

    world: World
    url: str
    api_url: str
    file_url: str
    api: BotApi
    _runner: web.AppRunner

    async def stop(self) -> None:
        """Close the server; pollers are let go, nothing is waited for."""
        self.world.updates.release()
        await self.api.webhook.close()
        await self.api.control.close()
        await self._runner.cleanup()


def no_words(_: str) -> dict[str, str]:
    """No words at all: a server for tests needs none."""
    return {}


async def serve(
    world: World,
    *,
    host: str = "127.0.0.1",
    port: int = 0,
    words: Callable[[str], Mapping[str, str]] = no_words,
) -> Running:
    """Start the server.

    Args:
        world: what it serves.
        host: a loopback address.
        port: zero takes any that is free.
        words: the page's words in a language, by id.

    Raises:
        ValueError: `host` is not a loopback address.
        OSError: the port is taken.
    """
    if host not in LOOPBACK:
        raise ValueError("the sandbox listens on the loopback address only")
    api = BotApi(world, words)
    runner = web.AppRunner(
        api.application(), access_log=None, handler_cancellation=True, shutdown_timeout=0.5
    )
    await runner.setup()
    await web.TCPSite(runner, host, port).start()
    bound = runner.addresses[0][1]
    url = f"http://{host}:{bound}"
    log.warning("SANDBOX: a local Telegram for trying things out listens on %s", url)
    return Running(world, f"{url}/", f"{url}/bot", f"{url}/file/bot", api, runner)
