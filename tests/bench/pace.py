"""Telegram's pace, kept strictly, as a window that slides."""

import math
from collections import deque
from dataclasses import dataclass, field

ALL_PER_SECOND = 30
CHAT_SECONDS = 1.0
GROUP_PER_MINUTE = 20
GROUP_SECONDS = 60.0


@dataclass
class Pace:
    """Counts messages and says which one came too early.

    Attributes:
        lockout: Seconds during which nothing at all is taken after a violation; 0 for none.
        violations: How often the pace was broken, by the limit that was broken.
        refused: How many requests were refused, those of a lockout included.
    """

    lockout: float = 0.0
    violations: dict[str, int] = field(default_factory=dict)
    refused: int = 0
    _all: deque[float] = field(default_factory=deque)
    _chats: dict[int, float] = field(default_factory=dict)
    _groups: dict[int, deque[float]] = field(default_factory=dict)
    _locked_until: float = 0.0

    def locked(self, *, at: float) -> int:
        """The whole seconds for which the bot is still locked out, or 0."""
        rest = self._locked_until - at
        if rest <= 0:
            return 0
        self.refused += 1
        return math.ceil(rest)

    def refuses(self, chat: int, *, at: float, messages: int = 1) -> int:
        """The `retry_after` in whole seconds with which a message is refused, or 0 if taken.

        Args:
            chat: The chat's id; groups have negative ones.
            at: The moment in seconds of a clock that only goes forward.
            messages: How many messages come at once (an album has several).
        """
        everything = self._all
        while everything and everything[0] <= at - 1.0:
            everything.popleft()
        if len(everything) + messages > ALL_PER_SECOND:
            return self._violated("all", everything[0] + 1.0 - at)
        last = self._chats.get(chat)
        if last is not None and at - last < CHAT_SECONDS:
            return self._violated("chat", last + CHAT_SECONDS - at)
        if chat < 0:
            group = self._groups.setdefault(chat, deque())
            while group and group[0] <= at - GROUP_SECONDS:
                group.popleft()
            if len(group) + messages > GROUP_PER_MINUTE:
                return self._violated("group", group[0] + GROUP_SECONDS - at)
            group.extend([at] * messages)
        everything.extend([at] * messages)
        self._chats[chat] = at
        return 0

    def _violated(self, limit: str, rest: float) -> int:
        self.violations[limit] = self.violations.get(limit, 0) + 1
        self.refused += 1
        return max(1, math.ceil(rest))

    def lock(self, *, at: float) -> None:
        """Locks the bot out for `lockout` seconds, if that is the mode."""
        if self.lockout:
            self._locked_until = at + self.lockout
