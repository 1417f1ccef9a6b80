"""The way between a bot and a local Telegram in one process, on which calls get lost."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from handlers.request import AiohttpRequest, _as_ptb
from handlers.sandbox.args import Args
from handlers.sandbox.trouble import REFUSALS
from handlers.wire import ConnectError, Dropped, ReadTimeout

if TYPE_CHECKING:
    import random

    from handlers.sandbox.server import BotApi
    from handlers.wire import Limits

KNOWN = ("connect", "429")
"""Trouble after which it is known that nothing arrived."""
UNKNOWN = ("drop_before", "drop_after", "slow", "server_error", "taken_error", "invalid_json")


@dataclass
class Net:
    """The way between the bot and Telegram."""

    api: BotApi
    dice: random.Random
    rate: float = 0.0
    """Trouble per call."""
    lost: Counter[int] = field(default_factory=Counter)
    """By chat: sends of which nobody can know whether they arrived."""
    trace: list[str] = field(default_factory=list)

    def whim(self, method: str, chat: int | None) -> str:
        """What goes wrong with this call, if anything."""
        if self.dice.random() >= (self.rate if chat is not None else self.rate / 3):
            return ""
        return self.dice.choice((*KNOWN, *UNKNOWN) if method != "getme" else KNOWN[:1])


class Line(AiohttpRequest):
    """PTB's and the postman's way to the Bot API, without a wire."""

    __slots__ = ("_net",)

    def __init__(self, net: Net) -> None:
        super().__init__()
        self._net = net

    async def _post(self, url: str, body: bytes, limits: Limits) -> tuple[int, bytes]:
        net, name = self._net, url.rpartition("/")[2].lower()
        args = Args(json.loads(body))
        chat = args.integer("chat_id") if args.has("chat_id") else None
        whim = net.whim(name, chat)
        if name.startswith("send") and chat is not None and whim in UNKNOWN:
            net.lost[chat] += 1
        net.trace.append(f"{name} {chat} {whim} {args.text('text')[:40]}")
        await asyncio.sleep(net.dice.uniform(0.01, 0.3))
        if whim == "connect":
            raise _as_ptb(ConnectError("nobody there"))
        if whim == "429":
            return _refusal(429, "Too Many Requests: retry after 3", retry_after=3)
        if whim == "server_error":
            return _refusal(500, "Internal Server Error")
        if whim == "drop_before":
            raise _as_ptb(Dropped("reset"))
        trouble = net.api.world.troubles.strike(name, chat)
        if trouble is not None and trouble.kind in REFUSALS:
            refusal = trouble.refusal(net.api.world.chats.get(chat or 0))
            return refusal.code, json.dumps(refusal.as_json()).encode()
        answer = await net.api._carry_out(name, args)
        if whim == "slow":
            await asyncio.sleep(limits.read or 0.0)
            raise _as_ptb(ReadTimeout("no answer in time"))
        if whim == "drop_after":
            raise _as_ptb(Dropped("reset"))
        if whim == "invalid_json":
            return 200, b"<html>"
        if whim == "taken_error":
            return _refusal(502, "Bad Gateway")
        await asyncio.sleep(net.dice.uniform(0.01, 0.3))
        assert isinstance(answer.body, bytes)
        return answer.status, answer.body

    async def _send(
        self, url: str, method: str, body: object, headers: object, limits: Limits
    ) -> tuple[int, bytes]:
        del method, body, headers, limits
        await asyncio.sleep(0.1)
        file = self._net.api.world.files.by_path.get(
            url.partition("/file/bot")[2].partition("/")[2]
        )
        return (404, b"") if file is None or file.content is None else (200, file.content)


def _refusal(code: int, words: str, **parameters: int) -> tuple[int, bytes]:
    body = {"ok": False, "error_code": code, "description": words, "parameters": parameters}
    return code, json.dumps(body).encode()
