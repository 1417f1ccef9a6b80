"""The lines before the postman's door: one a chat, in memory, rebuilt from the outbox at start.

A chat's letters leave in the order of their posting, one at a time. Among chats, one with an
answer in its line goes before one with notices, and that before one with broadcasts only.
"""

from __future__ import annotations

import heapq
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.domain.pace import Lane

if TYPE_CHECKING:
    from bot.domain.delivery import Duty
    from bot.domain.letter import Letter
    from bot.domain.pace import Pace


@dataclass(slots=True)
class Slip:
    """What is kept in mind of a letter that has not met its fate."""

    id: int
    lane: Lane
    duty: Duty
    attempt: int = 0
    repeated: bool = False
    plain: bool = False
    ready_at: float = 0.0
    """Loop time before which it does not leave."""
    weight: int = 1
    """How many messages it counts for."""


@dataclass(slots=True)
class Line:
    """The letters to one chat, the first being the next to leave."""

    chat_id: int
    slips: deque[Slip] = field(default_factory=deque)
    busy: bool = False
    """The first letter is on its way."""
    rest_until: float = 0.0
    queued: Lane | None = None
    """In which of the ready queues this line stands."""
    moves_to: int | None = None
    """The new number of the group, to be followed once the letter under way has met its fate."""

    def lane(self) -> Lane:
        """Return the lane of the most urgent letter: those before it have to leave first."""
        if self.slips[0].lane is Lane.ANSWER:  # of thousands, the first tells
            return Lane.ANSWER
        return min(slip.lane for slip in self.slips)


class Lines:
    """All lines, and which of them could send something."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._lines: dict[int, Line] = {}
        self._ready: dict[Lane, deque[Line]] = {lane: deque() for lane in Lane}
        self._later: list[tuple[float, int]] = []

    def __len__(self) -> int:
        return sum(len(line.slips) for line in self._lines.values())

    def line(self, chat_id: int) -> Line:
        """Return the line of a chat, made if need be."""
        line = self._lines.get(chat_id)
        if line is None:
            line = self._lines[chat_id] = Line(chat_id)
        return line

    def is_free(self, chat_id: int, now: float) -> bool:
        """Return whether a letter to this chat would be the first and could leave at once."""
        line = self._lines.get(chat_id)
        return line is None or (not line.slips and not line.busy and line.rest_until <= now)

    def add(self, chat_id: int, slip: Slip, now: float) -> None:
        """Put a letter at the end of its chat's line."""
        line = self.line(chat_id)
        line.slips.append(slip)
        self.consider(line, now)

    def book(self, chat_id: int, slip: Slip) -> None:
        """Put a letter first in a line that is free: it leaves once it is committed."""
        line = self.line(chat_id)
        line.slips.append(slip)
        line.busy = True

    def consider(self, line: Line, now: float) -> None:
        """Put a line where it belongs: ready, later, or out of the way."""
        if line.busy:
            return
        if not line.slips:
            idle = line.rest_until <= now and line.queued is None
            if idle and self._lines.get(line.chat_id) is line:
                del self._lines[line.chat_id]
            return
        moment = max(line.rest_until, line.slips[0].ready_at)
        if moment > now:
            heapq.heappush(self._later, (moment, line.chat_id))
            return
        lane = line.lane()
        if line.queued is None or lane < line.queued:
            line.queued = lane
            self._ready[lane].append(line)

    def next(self, now: float, *, answers_only: bool) -> Line | None:
        """Take the line that sends next, its first letter being about to leave, or None."""
        while self._later and self._later[0][0] <= now:
            _, chat_id = heapq.heappop(self._later)
            if (line := self._lines.get(chat_id)) is not None:
                self.consider(line, now)
        while waiting := self._waiting(now):
            if self._pace.slot(now) > now:
                return None
            lane = self._pace.choose(waiting)
            if answers_only and lane is not Lane.ANSWER:
                if Lane.ANSWER not in waiting:
                    return None
                lane = Lane.ANSWER
            line = self._ready[lane].popleft()
            line.queued = None
            weight = line.slips[0].weight
            moment = max(
                self._pace.earliest(line.chat_id, lane, now, weight),
                line.slips[0].ready_at,
                line.rest_until,
            )
            if moment > now:
                heapq.heappush(self._later, (moment, line.chat_id))
                continue
            self._pace.take(line.chat_id, lane, now, weight)
            line.busy = True
            return line
        self._pace.idle()
        return None

    def _waiting(self, now: float) -> list[Lane]:
        """Return the lanes in which a line is ready, having cleared away those that are not."""
        waiting = []
        for lane, queue in self._ready.items():
            while queue:
                line = queue[0]
                if line.queued is lane and not line.busy and line.slips:
                    waiting.append(lane)
                    break
                queue.popleft()
                if line.queued is lane:
                    line.queued = None
                    self.consider(line, now)
        return waiting

    def pause(self, now: float) -> float:
        """Return the seconds until something could leave that cannot now; infinite if nothing."""
        moments = [self._later[0][0]] if self._later else []
        if any(self._ready.values()):
            moments.append(self._pace.slot(now))
        return max(0.0, min(moments) - now) if moments else float("inf")

    def release(self, line: Line, now: float, *, done: bool) -> None:
        """Let a line go on: its first letter has met its fate, or waits for another attempt."""
        line.busy = False
        if done:
            line.slips.popleft()
        if line.moves_to is not None:
            self.move(line.chat_id, line.moves_to, now)
            return
        self.consider(line, now)

    def move(self, old: int, new: int, now: float) -> None:
        """Send the letters of a group that became a supergroup to its new id."""
        line = self._lines.get(old)
        if line is None:
            return
        if line.busy:
            line.moves_to = new
            return
        del self._lines[old]
        into = self.line(new)
        under_way = [into.slips.popleft()] if into.busy else []
        waiting = sorted([*into.slips, *line.slips], key=lambda slip: slip.id)
        into.slips = deque([*under_way, *waiting])
        line.slips = deque()
        self.consider(into, now)


def slip_of(letter: Letter) -> Slip:
    """Return what is kept in mind of a letter."""
    return Slip(
        letter.id,
        letter.lane,
        letter.duty,
        letter.attempt,
        letter.repeated,
        letter.plain,
        weight=letter.weight,
    )
