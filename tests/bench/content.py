"""What messages may hold, and what the server says when they hold something else."""

import json
from functools import lru_cache
from typing import Any

from tests.bench.wire import Params


class RefusedError(Exception):
    """What the server says instead of a result."""

    def __init__(self, code: int, description: str, retry_after: int = 0) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after


def chat_of(params: Params) -> int:
    """The chat of a request.

    Raises:
        RefusedError: There is none, or it is no number.
    """
    chat = params.get("chat_id", "")
    if not chat:
        raise RefusedError(400, "Bad Request: chat_id is empty")
    try:
        return int(chat)
    except ValueError:
        raise RefusedError(400, "Bad Request: chat not found") from None


@lru_cache(maxsize=4096)
def checked(markup: str) -> object:
    """An inline keyboard whose buttons hold what Telegram lets them hold."""
    try:
        keyboard = json.loads(markup)
    except ValueError:
        raise RefusedError(
            400, "Bad Request: can't parse reply keyboard markup JSON object"
        ) from None
    for row in keyboard["inline_keyboard"]:
        for button in row:
            data = button.get("callback_data")
            if data is not None and not 1 <= len(data.encode()) <= 64:
                raise RefusedError(400, "Bad Request: BUTTON_DATA_INVALID")
    return keyboard


def media(kind: str, file: str) -> dict[str, Any]:
    """The field of a message that carries a file."""
    named = {"file_id": file[:80], "file_unique_id": file[-20:], "file_size": 1004}
    if kind == "photo":
        return {"photo": [named | {"width": 1280, "height": 960}]}
    if kind in {"voice", "audio"}:
        return {kind: named | {"duration": 3}}
    if kind in {"video", "animation"}:
        return {kind: named | {"duration": 3, "width": 640, "height": 480}}
    return {kind: named}


def too_many(rest: int) -> RefusedError:
    """The 429 with which the pace is kept."""
    return RefusedError(429, f"Too Many Requests: retry after {rest}", retry_after=rest)
