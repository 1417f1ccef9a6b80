"""Telegram's pace: how many messages a bot may send before it is told to wait.

About thirty a second in all, one a second to a chat, twenty a minute to a group, edits included.
"""

from __future__ import annotations

import math
import time
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from handlers.sandbox.model import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

SLACK = 0.05
"""What is forgiven, in messages: networks do not keep time to the millisecond."""


@dataclass(frozen=True, slots=True)
class Pace:
    """The limits.

    Attributes:
        overall: messages a second, to all chats together.
        chat: messages a second to one chat, in the long run.
        burst: messages that a private chat takes at once.
        group_burst: messages that a group takes at once.
        group_minute: messages to one group within any sixty seconds.
        lockout: seconds for which a violation shuts the bot out of everything.
    """

    overall: float = 30.0
    chat: float = 1.0
    burst: int = 3
    group_burst: int = 1
    group_minute: int = 20
    lockout: float = 0.0


STRICT = Pace(burst=1)


@dataclass(slots=True)
class _Bucket:
    rate: float
    size: float
    level: float
    at: float

    def wait(self, now: float) -> float:
        """Seconds until one message may pass; zero if it may now."""
        self.level = min(self.size, self.level + (now - self.at) * self.rate)
        self.at = now
        missing = 1 - SLACK - self.level
        return missing / self.rate if missing > 0 else 0.0


@dataclass(slots=True)
class Gate:
    """Counts what is sent and refuses what is too much.

    Attributes:
        refused: how many requests were answered by 429.
    """

    pace: Pace | None
    clock: Callable[[], float] = time.monotonic
    refused: int = 0
    _all: _Bucket | None = None
    _chats: dict[int, _Bucket] = field(default_factory=dict)
    _minutes: dict[int, deque[float]] = field(default_factory=dict)
    _locked_until: float = 0.0

    def check(self, chat_id: int, *, group: bool, weight: int = 1) -> None:
        """Let a message to this chat pass, or refuse it.

        Args:
            chat_id: where it goes.
            group: whether that is a group.
            weight: how many messages it is (an album is several).

        Raises:
            Refusal: 429 with `retry_after` in whole seconds.
        """
        pace = self.pace
        if pace is None:
            return
        now = self.clock()
        overall = self._all
        if overall is None:
            overall = self._all = _Bucket(pace.overall, pace.overall, pace.overall, now)
        bucket = self._chats.get(chat_id)
        if bucket is None:
            size = float(pace.group_burst if group else pace.burst)
            bucket = self._chats[chat_id] = _Bucket(pace.chat, size, size, now)
        wait = max(overall.wait(now), bucket.wait(now), self._locked_until - now)
        minute = self._minutes.setdefault(chat_id, deque()) if group else None
        if minute is not None:
            while minute and now - minute[0] >= 60:
                minute.popleft()
            if len(minute) >= pace.group_minute:
                wait = max(wait, 60 - (now - minute[0]))
        if wait > 0:
            self.refused += 1
            if pace.lockout:
                self._locked_until = max(self._locked_until, now + pace.lockout)
                wait = max(wait, pace.lockout)
            raise too_many(math.ceil(wait))
        overall.level -= weight
        bucket.level -= weight
        if minute is not None:
            minute.extend([now] * weight)


def too_many(seconds: int) -> Refusal:
    """The refusal that tells the bot to wait, in whole seconds, at least one."""
    seconds = max(1, seconds)
    return Refusal(f"retry after {seconds}", 429, {"retry_after": seconds})
