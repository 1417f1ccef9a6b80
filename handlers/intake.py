"""Where updates come in: long polling, or a webhook. Nothing is confirmed before COMMIT."""

from __future__ import annotations

import asyncio
import hmac
import logging
import random
from typing import TYPE_CHECKING, Any

from aiohttp import web
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from handlers.outcome import seconds

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from handlers.turn import Turns

log = logging.getLogger(__name__)

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]
LONG_POLL = 50
"""Seconds that Telegram may keep a request open."""

LONGEST_PAUSE = 30.0


async def poll(
    call: Callable[..., Awaitable[Any]],
    turns: Turns,
    *,
    progress: Callable[[], None],
    long_poll: int = LONG_POLL,
) -> None:
    """Fetch updates for ever; the offset moves on only after they are committed.

    Raises:
        InvalidToken: Telegram does not know the token (404 or 401, several times over).

    """
    offset = 0
    failures = refused = 0
    while True:
        try:
            raws = await call(
                "getUpdates",
                {
                    "offset": offset,
                    "timeout": long_poll,
                    "limit": 100,
                    "allowed_updates": ALLOWED_UPDATES,
                },
                read_timeout=long_poll + 10.0,
            )
        except InvalidToken:
            refused += 1
            if refused >= 3:
                raise
            await asyncio.sleep(1)
        except Conflict:
            log.warning("another process fetches updates with this token, or a webhook is set")
            await asyncio.sleep(3)
        except RetryAfter as error:
            await asyncio.sleep(seconds(error.retry_after))
        except TelegramError as error:
            failures += 1
            pause = min(LONGEST_PAUSE, 0.5 * 2 ** min(failures, 10)) * random.uniform(0.5, 1)  # noqa: S311 - no secret
            log.warning("no updates (%s); again in %.1f s", type(error).__name__, pause)
            await asyncio.sleep(pause)
        else:
            failures = refused = 0
            progress()
            if raws:
                await turns.take(raws)
                offset = int(raws[-1]["update_id"]) + 1
                progress()


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
