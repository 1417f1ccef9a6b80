"""Where updates come in: long polling. Nothing is confirmed before COMMIT."""

from __future__ import annotations

import asyncio
import logging
import random
from typing import TYPE_CHECKING, Any

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from handlers.outcome import seconds

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from handlers.turn import Turns

log = logging.getLogger(__name__)

ALLOWED_UPDATES = [
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "my_chat_member",
    "poll",
]
LONG_POLL = 50
"""Seconds that Telegram may keep a request open."""

LONGEST_PAUSE = 30.0
CONFLICT_PAUSE = 3.0
"""Seconds until updates are asked for again where somebody else has them."""


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
        except Conflict as error:
            log.warning("no updates: %s", error.message)
            if "webhook" in error.message.lower():
                await _stop_webhook(call)
            await asyncio.sleep(CONFLICT_PAUSE)
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


async def _stop_webhook(call: Callable[..., Awaitable[Any]]) -> None:
    """Take back a webhook that was set before: this bot fetches its updates itself."""
    try:
        await call("deleteWebhook", {"drop_pending_updates": False})
    except TelegramError as error:
        log.warning("the webhook stays: %s", type(error).__name__)
