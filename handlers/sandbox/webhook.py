"""The webhook: updates posted to the bot's own server, again and again until it says yes."""

from __future__ import annotations

import asyncio
import logging
import re
from typing import TYPE_CHECKING

import aiohttp

from handlers.sandbox.model import Json, Refusal

if TYPE_CHECKING:
    from handlers.sandbox.args import Args
    from handlers.sandbox.world import World

log = logging.getLogger(__name__)

SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
FIRST_PAUSE = 0.05
LONGEST_PAUSE = 5.0
TIMEOUT = 60.0


class Webhook:
    """Delivers updates to a URL, oldest first, until it answers with a 2xx."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.url = ""
        self.secret = ""
        self.connections = 40
        self.last_error: tuple[int, str] | None = None
        self._task: asyncio.Task[None] | None = None
        self._news = asyncio.Event()
        world.updates.on_push = self._news.set

    async def set(self, args: Args) -> bool:
        """`setWebhook`; an empty URL is `deleteWebhook`.

        Raises:
            Refusal: the URL or the secret token is not right.
        """
        url = args.text("url").strip()
        secret = args.text("secret_token")
        if url and not re.match(r"https?://[^/\s]+", url):
            raise Refusal("bad webhook: An HTTPS URL must be provided for webhook")
        if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
            raise Refusal("secret token contains unallowed characters")
        if len(secret) > 256:
            raise Refusal("secret token is too long")
        allow(self.world, args)
        await self.close()
        if args.flag("drop_pending_updates"):
            self.world.updates.clear()
        self.url, self.secret = url, secret
        self.connections = args.integer("max_connections", 40, 1, 100)
        self.last_error = None
        if url:
            self.world.updates.end_poll()
            self._task = asyncio.create_task(self._deliver())
        return True

    def info(self) -> Json:
        """`getWebhookInfo`."""
        found: Json = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self.world.updates),
        }
        if self.url:
            found["max_connections"] = self.connections
            found["ip_address"] = "127.0.0.1"
        if self.last_error is not None:
            found["last_error_date"], found["last_error_message"] = self.last_error
        if self.world.updates.chosen:
            found["allowed_updates"] = sorted(self.world.updates.allowed)
        return found

    async def close(self) -> None:
        """Stop delivering; what was not confirmed stays."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def _deliver(self) -> None:
        timeout = aiohttp.ClientTimeout(total=TIMEOUT)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            pause = FIRST_PAUSE
            while True:
                self._news.clear()
                update = self.world.updates.first()
                if update is None:
                    await self._news.wait()
                    continue
                number, body = update
                if await self._post(session, body):
                    self.world.updates.confirm(number + 1)
                    self.world.stir()
                    pause = FIRST_PAUSE
                else:
                    await asyncio.sleep(pause)
                    pause = min(pause * 2, LONGEST_PAUSE)

    async def _post(self, session: aiohttp.ClientSession, body: bytes) -> bool:
        headers = {"Content-Type": "application/json"}
        if self.secret:
            headers[SECRET] = self.secret
        try:
            async with session.post(self.url, data=body, headers=headers) as answer:
                if answer.status // 100 == 2:
                    return True
                self._failed(f"Wrong response from the webhook: {answer.status} {answer.reason}")
        except (aiohttp.ClientError, TimeoutError) as error:
            said = "Connection refused" if isinstance(error, aiohttp.ClientConnectorError) else ""
            self._failed(said or "Connection reset by peer")
        return False

    def _failed(self, what: str) -> None:
        log.warning("SANDBOX webhook: %s", what)
        self.last_error = (self.world.seconds(), what)
        self.world.stir()


def allow(world: World, args: Args) -> None:
    """Take over `allowed_updates` where it was given."""
    if not args.has("allowed_updates"):
        return
    kinds = args.parsed("allowed_updates", "allowed updates")
    if isinstance(kinds, list):
        world.updates.allow([str(kind) for kind in kinds])
