"""When may which message leave? Telegram's limits, kept by spacing rather than by being told off.

Telegram takes about 30 messages a second from a bot, about one a second in a chat and 20 a minute
in a group, edits included (Telegram's FAQ for bots); beyond that it answers 429. All messages
share one grid of evenly spaced slots, a little wider than the limit, so that even when the
network bunches them up no second sees too many. Who takes the next slot is a matter of lanes: an
answer to someone waiting goes before a notice, a notice before a broadcast, and each lower lane
is owed a small share, so that none starves.

Moments are seconds on any steady clock, given by the caller; nothing here waits.
"""

from collections import deque
from collections.abc import Collection
from enum import IntEnum
from typing import Final

MINUTE: Final = 60.0
RATIO: Final = 1.04
"""How much wider than Telegram's limit the slots are."""
SPARE: Final = 0.1
"""Seconds added to a minute or a second's rest, for what the network adds."""


class Lane(IntEnum):
    """Who is waiting for the message; the lower, the sooner."""

    ANSWER = 0
    NOTICE = 1
    BROADCAST = 2


OWED: Final = {Lane.NOTICE: 7, Lane.BROADCAST: 31}
"""After so many slots for lanes above it, a lane that waits is given one."""


class _Group:
    """What was sent to a group within the last minute."""

    __slots__ = ("free", "level", "sent")

    def __init__(self) -> None:
        self.sent: deque[float] = deque()
        self.free = 0.0
        """When the next one may follow the last."""
        self.level = 0.0
        """When a bucket that empties one message per gap will be empty."""


class Pace:
    """Says when a message may leave, and remembers that it did.

    Costs a few microseconds a message; only chats of the last seconds (groups: of the last
    minute) are remembered.

    Args:
        per_second: Messages per second that Telegram takes from the bot. 0: nothing is paced, for
            a server without limits; only chats told to rest do.
        ratio: How much wider than the limit the slots are.
        chat_gap: Seconds between two messages to a chat.
        answer_burst: So many answers in a private chat may follow each other at once.
        group_per_minute: Messages per minute that Telegram takes in a group.
        group_burst: So many messages in a group may follow each other at `chat_gap`.
        lateness: Seconds by which a caller may miss a slot without the next ones moving: timers
            are late by a little, and must not slow the whole grid down.
    """

    def __init__(
        self,
        *,
        per_second: float = 30.0,
        ratio: float = RATIO,
        chat_gap: float = 1.05,
        answer_burst: int = 2,
        group_per_minute: int = 20,
        group_burst: int = 3,
        lateness: float = 0.005,
    ) -> None:
        self.gap = ratio / per_second if per_second else 0.0
        self._paced = per_second > 0
        self._chat_gap = chat_gap
        self._answer_credit = chat_gap * (answer_burst - 1)
        self._group_gap = MINUTE / group_per_minute + 0.05
        self._group_credit = self._group_gap * (group_burst - 1)
        self._group_most = group_per_minute - 1
        self._lateness = lateness
        self._limit = max(1, round(per_second))
        self._second = ratio
        self._recent: deque[tuple[float, int]] = deque()
        self._slot = float("-inf")
        self._rest_all = float("-inf")
        self._rests: dict[int, float] = {}
        # Both in the order of the last message: what can be forgotten stands first.
        self._chats: dict[int, tuple[float, float]] = {}
        self._groups: dict[int, _Group] = {}
        self._passed = dict.fromkeys(OWED, 0)
        self._waiting: frozenset[Lane] = frozenset()

    def choose(self, waiting: Collection[Lane]) -> Lane:
        """The lane that takes the next slot, of those in which a message could leave now.

        Also keeps in mind who waits: `earliest` then leaves a slot free for a lane to which one
        is owed.

        Raises:
            ValueError: None is waiting.
        """
        self._waiting = frozenset(waiting)
        owed = self._owed(Lane.ANSWER)
        return owed if owed is not None else min(waiting)

    def idle(self) -> None:
        """Nobody waits any more: no slot is kept free."""
        self._waiting = frozenset()

    def slot(self, now: float) -> float:
        """The next free slot of the grid, `now` or later: before it nothing leaves to anybody."""
        return max(now, self._rest_all, self._slot if self._paced else now)

    def earliest(self, chat: int, lane: Lane, now: float, weight: int = 1) -> float:
        """The earliest moment, `now` or later, at which a message to this chat may leave.

        An album counts for as many as it has pictures, its `weight`.
        """
        when = max(now, self._rest_all, self._rests.get(chat, now))
        if not self._paced:
            return when
        slot = self._slot
        if self._owed(lane) is not None:
            slot += self.gap
        when = max(when, slot)
        if weight > 1:
            when = self._room_for(weight, when)
        if chat < 0:
            return max(when, self._group_free(chat, when, weight))
        last, level = self._chats.get(chat, (float("-inf"), float("-inf")))
        if lane is Lane.ANSWER:
            return max(when, level - self._answer_credit)
        return max(when, last + self._chat_gap, level)

    def take(self, chat: int, lane: Lane, now: float, weight: int = 1) -> float:
        """Notes that a message leaves, and returns when: at `earliest`.

        Meant for when `earliest` has come. Taking a slot in advance is allowed (the caller then
        sleeps until the moment returned), but the slots before it stay empty.
        """
        when = self.earliest(chat, lane, now, weight)
        for lower, passed in self._passed.items():
            self._passed[lower] = 0 if lower is lane else passed + (lower > lane)
        self._forget(now)
        if not self._paced:
            return when
        # A slot that was missed by little counts as met; one missed by much is lost.
        self._slot = max(self._slot, when - self._lateness) + self.gap * weight
        while self._recent and self._recent[0][0] <= when - self._second:
            self._recent.popleft()
        self._recent.append((when, weight))
        if chat < 0:
            group = self._groups.pop(chat, None) or _Group()
            self._groups[chat] = group
            group.sent.extend([when] * weight)
            while len(group.sent) > self._group_most:
                group.sent.popleft()
            group.free = when + self._chat_gap * weight
            group.level = max(group.level, when) + self._group_gap * weight
        else:
            _, level = self._chats.pop(chat, (0.0, when))
            self._chats[chat] = (when, max(level, when) + self._chat_gap)
        return when

    def rest(self, chat: int, until: float) -> None:
        """Nothing leaves to this chat before `until`, as Telegram told it to wait."""
        self._rests[chat] = max(until, self._rests.get(chat, until))

    def rest_all(self, until: float) -> None:
        """Nothing leaves at all before `until`."""
        self._rest_all = max(self._rest_all, until)

    def moved(self, old: int, new: int) -> None:
        """A group became a supergroup: what was sent to the one counts for the other."""
        if (group := self._groups.pop(old, None)) is not None:
            self._groups[new] = group
        if (until := self._rests.pop(old, None)) is not None:
            self.rest(new, until)

    def __len__(self) -> int:
        """How many chats are remembered."""
        return len(self._chats) + len(self._groups) + len(self._rests)

    def _owed(self, lane: Lane) -> Lane | None:
        """A lane below this one that waits and has been passed over often enough."""
        for lower, passed in self._passed.items():
            if lower > lane and passed >= OWED[lower] and lower in self._waiting:
                return lower
        return None

    def _room_for(self, weight: int, when: float) -> float:
        """When the second before has room for an album; after it, as many slots stay empty."""
        over = sum(one for _, one in self._recent) + min(weight, self._limit) - self._limit
        for moment, one in self._recent:
            if over <= 0:
                break
            when = max(when, moment + self._second)
            over -= one
        return when

    def _group_free(self, chat: int, when: float, weight: int) -> float:
        """When a group can take so many more."""
        group = self._groups.get(chat)
        if group is None:
            return when
        free = max(group.free, group.level - self._group_credit)
        over = len(group.sent) + weight - self._group_most
        if over > 0:
            free = max(free, group.sent[min(over, len(group.sent)) - 1] + MINUTE + SPARE)
        return free

    def _forget(self, now: float) -> None:
        """Drops what no longer matters, at most a few chats a call."""
        for _ in range(2):
            chat = next(iter(self._chats), None)
            if chat is None or self._chats[chat][1] > now:
                break
            del self._chats[chat]
        for _ in range(2):
            chat = next(iter(self._groups), None)
            if chat is None or self._groups[chat].sent[-1] + MINUTE + SPARE > now:
                break
            del self._groups[chat]
        for _ in range(2):
            chat = next(iter(self._rests), None)
            if chat is None:
                break
            until = self._rests.pop(chat)
            if until > now:  # looked at again when the others have been
                self._rests[chat] = until
                break
