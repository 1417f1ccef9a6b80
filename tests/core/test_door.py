"""The HTTP door closes in time, whatever hangs at it."""

from __future__ import annotations

import asyncio
import socket
from typing import TYPE_CHECKING, Any, cast

from handlers import door
from handlers.door import PATH, Door, Webhook

if TYPE_CHECKING:
    import pytest


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


async def test_a_request_that_never_ends_does_not_hold_the_door(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A body announced and not sent is not waited for when the program ends."""
    monkeypatch.setattr(door, "LAST_REQUESTS", 0.01)
    webhook = Webhook(cast("Any", None), secret="s", progress=lambda: None)
    port = free_port()
    opened = await Door.open(
        listen="127.0.0.1", port=port, health=lambda: {"ok": True}, webhook=webhook
    )
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    head = f"POST {PATH} HTTP/1.1\r\nHost: x\r\nX-Telegram-Bot-Api-Secret-Token: s\r\n"
    writer.write(f"{head}Expect: 100-continue\r\nContent-Length: 9\r\n\r\n".encode())
    assert b"100" in await reader.readline()
    async with asyncio.timeout(5):
        await opened.close()
    writer.close()
