"""The HTTP door, where there is one: the webhook Telegram posts to, and /health.

Loaded only with a port to listen on. Updates that come close together share one COMMIT, and
200 is answered only after it.
"""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING, Any, Self

from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from handlers.turn import Turns

PATH = "/telegram"
LAST_REQUESTS = 1.0
"""Seconds that requests under way are given when the program ends; aiohttp's own is a minute."""


class Webhook:
    """The address Telegram posts to. Updates that come close together share one COMMIT."""

    def __init__(self, turns: Turns, *, secret: str, progress: Callable[[], None]) -> None:
        self._turns = turns
        self._secret = secret
        self._progress = progress

    async def receive(self, request: web.Request) -> web.Response:
        """Answer 200 once the update is committed, 401 to anybody without the secret token."""
        given = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        if not hmac.compare_digest(given.encode(), self._secret.encode()):
            return web.Response(status=401)
        try:
            raw: Mapping[str, Any] = await request.json()
            number = raw["update_id"]
        except (ValueError, KeyError, TypeError):
            return web.Response(status=400)
        if not isinstance(number, int) or not 0 < number < 2**63:
            return web.Response(status=400)
        await self._turns.take([dict(raw)])
        self._progress()
        return web.Response()


class Door:
    """A small web server."""

    def __init__(self, runner: web.AppRunner) -> None:
        self._runner = runner

    @classmethod
    async def open(
        cls,
        *,
        listen: str,
        port: int,
        health: Callable[[], dict[str, Any]],
        webhook: Webhook | None,
    ) -> Self:
        """Listen.

        Args:
            listen: The address.
            port: The port.
            health: What /health answers; 200 where its `ok` is true, else 503.
            webhook: Who takes updates, if Telegram posts them here.

        Raises:
            OSError: The port is taken.

        """

        async def answer(_: web.Request) -> web.Response:
            state = health()
            return web.json_response(state, status=200 if state["ok"] else 503)

        application = web.Application()
        application.router.add_get("/health", answer)
        if webhook is not None:
            application.router.add_post(PATH, webhook.receive)
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=LAST_REQUESTS)
        await runner.setup()
        await web.TCPSite(runner, listen, port).start()
        return cls(runner)

    async def close(self) -> None:
        """Stop listening."""
        await self._runner.cleanup()
