"""The queue of updates: numbered, kept until confirmed, handed to one poller or a webhook."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from typing import TYPE_CHECKING

from handlers.sandbox.model import Json, Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

UPDATE_KINDS = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "message_reaction",
    "message_reaction_count",
)
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
DEFAULT = frozenset(UPDATE_KINDS) - ON_REQUEST
CONFLICT = "terminated by other getUpdates request; make sure that only one bot instance is running"


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)


def written(value: object) -> bytes:
    """A value as compact JSON in UTF-8."""
    return _ENCODER.encode(value).encode("utf-8", "surrogatepass")


class Updates:
    """What the bot has still to be told.

    Attributes:
        allowed: the kinds that are queued at all.
        chosen: whether the bot has chosen them.
        offered: how many updates were ever queued.
    """

    def __init__(self, first_id: int = 700_000_001) -> None:
        self.allowed: frozenset[str] = DEFAULT
        self.chosen = False
        self.offered = 0
        self.on_push: Callable[[], None] | None = None
        self._next = first_id
        self._queue: deque[tuple[int, bytes, Json]] = deque()
        self._poller: asyncio.Future[bool] | None = None

    def __len__(self) -> int:
        return len(self._queue)

    def push(self, kind: str, payload: Json) -> int | None:
        """Queue an update.

        Returns:
            Its number, or `None` where the bot has not asked for this kind.
        """
        if kind not in self.allowed:
            return None
        number = self._next
        self._next += 1
        update = {"update_id": number, kind: payload}
        self._queue.append((number, written(update), update))
        self.offered += 1
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(True)
        if self.on_push is not None:
            self.on_push()
        return number

    def pending(self) -> list[Json]:
        """The updates that are not confirmed yet, oldest first."""
        return [update for _, _, update in self._queue]

    def again(self, update_id: int) -> None:
        """Put a copy of a pending update under a number of its own: one tap that comes twice."""
        for number, _, update in self._queue:
            if number == update_id:
                kind = next(key for key in update if key != "update_id")
                self.push(kind, update[kind])
                return
        raise KeyError(update_id)

    def first(self) -> tuple[int, bytes] | None:
        """The oldest update that is not confirmed, for the webhook."""
        return self._queue[0][:2] if self._queue else None

    def confirm(self, below: int) -> None:
        """Forget the updates numbered lower than `below`."""
        queue = self._queue
        while queue and queue[0][0] < below:
            queue.popleft()

    def clear(self) -> None:
        """Forget everything (`drop_pending_updates`)."""
        self._queue.clear()

    def allow(self, kinds: Sequence[str] | None) -> None:
        """Choose what is queued: `None` leaves it as it is, an empty list is the default."""
        if kinds is None:
            return
        chosen = frozenset(kinds) & frozenset(UPDATE_KINDS)
        self.allowed = chosen or DEFAULT
        self.chosen = bool(chosen)

    async def poll(self, offset: int, limit: int, seconds: float) -> bytes:
        """Wait for updates as `getUpdates` does.

        Args:
            offset: confirms everything below it; a negative one keeps only that many of the
                newest.
            limit: at most so many, 1 to 100.
            seconds: how long to wait while there is nothing.

        Returns:
            The JSON array of updates.

        Raises:
            Refusal: 409, another poller has come meanwhile.
        """
        if offset < 0:
            while len(self._queue) > -offset:
                self._queue.popleft()
        else:
            self.confirm(offset)
        if not self._queue and seconds > 0:
            self.end_poll()
            self._poller = poller = asyncio.get_running_loop().create_future()
            timer = poller.get_loop().call_later(seconds, _wake, poller)
            try:
                mine = await poller
            finally:
                timer.cancel()
                if self._poller is poller:
                    self._poller = None
            if not mine:
                raise Refusal(CONFLICT, 409)
        chosen = [body for _, body, _ in _first(self._queue, limit)]
        return b"[" + b",".join(chosen) + b"]"

    def end_poll(self) -> None:
        """Send the waiting poller away with 409."""
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(False)

    def release(self) -> None:
        """Let the waiting poller go with nothing: the server is closing."""
        if self._poller is not None:
            _wake(self._poller)


def _wake(poller: asyncio.Future[bool]) -> None:
    if not poller.done():
        poller.set_result(True)


def _first(queue: deque[tuple[int, bytes, Json]], limit: int) -> list[tuple[int, bytes, Json]]:
    if len(queue) <= limit:
        return list(queue)
    return [queue[index] for index in range(limit)]
