"""How much of everything one person, and all strangers together, may ask of the bot.

A row on file costs for ever, an answer costs Telegram's patience; so what nobody is waited for
costs neither. Whoever works here in earnest never meets a limit: an album is ten updates, forty
cases sorted in a hurry some four a minute each.

Moments are given by the caller; nothing here waits. What is remembered is bounded, and what is
forgotten first is what was not heard of longest.
"""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Generic, TypeVar

K = TypeVar("K")

MINUTE: Final = timedelta(minutes=1)
HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)
MIB: Final = 1024 * 1024

REMEMBERED: Final = 10_000
"""So many accounts or groups are remembered by each memory below."""


@dataclass(frozen=True, slots=True)
class Rate:
    """So many at once, and then so many a minute."""

    burst: float
    a_minute: float


@dataclass(frozen=True, slots=True)
class Daily:
    """What one person may put on file in a day of the office's calendar."""

    cases: int
    files: int
    size: int
    """Bytes of files."""


OWNER_DAILY: Final = Daily(cases=50, files=200, size=1024 * MIB)
CADRE_DAILY: Final = Daily(cases=200, files=600, size=4096 * MIB)
"""A liaison may come home from a symposium with the problems of a hundred enterprises."""

BURST: Final = 2
"""So many minutes' worth of updates may come at once."""

STRANGER: Final = Rate(burst=20, a_minute=6)
"""Updates of one account on its way in: a link, a press of a button that is for strangers."""
WAY_IN: Final = Rate(burst=3000, a_minute=600)
"""Such updates of all strangers together: a city may be invited in an hour."""
NEWCOMERS: Final = Rate(burst=300, a_minute=5)
"""People who ask to be let in without anything that speaks for them, all together."""
GROUP: Final = Rate(burst=60, a_minute=60)
"""Updates of one known group."""
INLINE: Final = Rate(burst=60, a_minute=60)
"""Inline queries of one known person, who is asked for anew with each letter they type."""
ADDITIONS: Final = Rate(burst=5, a_minute=5 / 60)
"""Groups to which one account adds the bot."""
ALL_ADDITIONS: Final = Rate(burst=60, a_minute=1)
"""Groups to which it is added by anybody."""
COURTESY: Final = Rate(burst=10, a_minute=120)
"""Polite words to those who are not served: beyond it they hear nothing."""

TRIES: Final = 3
"""Wrong codes before the first pause."""
FIRST_PAUSE: Final = MINUTE
LONGEST_PAUSE: Final = HOUR
WRONG_CODES: Final = Rate(burst=500, a_minute=500 / 60)
"""Wrong codes of all accounts together."""


class Buckets(Generic[K]):
    """A token bucket for each key; one that is full again need not be remembered.

    Args:
        rate: What each key may take.
        most: So many keys are remembered.
    """

    def __init__(self, rate: Rate, most: int = REMEMBERED) -> None:
        self.rate = rate
        self._most = most
        self._levels: OrderedDict[K, tuple[float, datetime]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._levels)

    def take(self, key: K, at: datetime) -> bool:
        """Take one, if there is one left."""
        level = self._level(key, at)
        taken = level >= 1
        self._levels[key] = (level - taken, at)
        self._levels.move_to_end(key)
        if len(self._levels) > self._most:
            self._levels.popitem(last=False)
        return taken

    def free_at(self, key: K, at: datetime) -> datetime:
        """The moment at which there will be one to take: `at` where there is one already."""
        lacking = 1 - self._level(key, at)
        if lacking <= 0:
            return at
        return at + timedelta(minutes=lacking / self.rate.a_minute)

    def _level(self, key: K, at: datetime) -> float:
        level, since = self._levels.get(key, (self.rate.burst, at))
        minutes = max(0.0, (at - since) / MINUTE)
        return min(self.rate.burst, level + minutes * self.rate.a_minute)


class Told(Generic[K]):
    """Who was told something not long ago."""

    def __init__(self, span: timedelta, most: int = REMEMBERED) -> None:
        self._span = span
        self._most = most
        self._until: OrderedDict[K, datetime] = OrderedDict()

    def __len__(self) -> int:
        return len(self._until)

    def knows(self, key: K, at: datetime) -> bool:
        """Whether they were told within the span."""
        until = self._until.get(key)
        return until is not None and at < until

    def note(self, key: K, at: datetime) -> None:
        """Remember that they are told now."""
        self._until[key] = at + self._span
        self._until.move_to_end(key)
        if len(self._until) > self._most:
            self._until.popitem(last=False)


class Guesses:
    """Wrong codes: after the third each makes the next one wait, twice as long every time."""

    def __init__(self, most: int = REMEMBERED) -> None:
        self._most = most
        self._wrong: OrderedDict[int, tuple[int, datetime]] = OrderedDict()
        self._all = Buckets[None](WRONG_CODES)

    def __len__(self) -> int:
        return len(self._wrong)

    def again_at(self, telegram_id: int, at: datetime) -> datetime | None:
        """When this account may try the next code; None: now."""
        count, last = self._wrong.get(telegram_id, (0, at))
        when = last + pause(count)
        when = max(when, self._all.free_at(None, at))
        return when if when > at else None

    def wrong(self, telegram_id: int, at: datetime) -> None:
        """Note a wrong code. A day without one wipes the slate."""
        count, last = self._wrong.get(telegram_id, (0, at))
        self._wrong[telegram_id] = (1 if at - last >= DAY else count + 1, at)
        self._wrong.move_to_end(telegram_id)
        if len(self._wrong) > self._most:
            self._wrong.popitem(last=False)
        self._all.take(None, at)

    def right(self, telegram_id: int) -> None:
        """Forget the wrong codes of an account that had a right one."""
        self._wrong.pop(telegram_id, None)


def pause(wrong: int) -> timedelta:
    """How long one waits after so many wrong codes."""
    if wrong < TRIES:
        return timedelta(0)
    return min(FIRST_PAUSE * (1 << min(wrong - TRIES, 16)), LONGEST_PAUSE)


class TooMuch(Exception):
    """Somebody has put as much on file today as one may.

    Attributes:
        what: `cases`, `files` or `size`.
        most: The limit: a number, or bytes.
        again_at: When there is room again.
    """

    def __init__(self, what: str, most: int, again_at: datetime) -> None:
        super().__init__(f"{what}: {most}")
        self.what = what
        self.most = most
        self.again_at = again_at
