"""Meetings (宣讲会、对接会、座谈会): when, where, who comes, who was there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime


class MeetingKind(StrEnum):
    """What kind of meeting it is."""

    BRIEFING = "briefing"  # 宣讲会
    MATCHMAKING = "matchmaking"  # 对接会
    SYMPOSIUM = "symposium"  # 座谈会


class MeetingState(StrEnum):
    """Where a meeting stands."""

    OPEN = "open"  # 报名中, until it is over
    CALLED_OFF = "called_off"  # 已取消
    OVER = "over"  # 已结束


MOST_HEADS: Final = 5
"""People whom one person may sign up."""
DOOR_OPENS: Final = timedelta(hours=2)
DOOR_CLOSES: Final = timedelta(hours=8)
"""Before and after its beginning one may check in; then it is over."""
REMINDED: Final = timedelta(hours=24)
"""So long before its beginning those who signed up are reminded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting. All of it is public but `secret`, which the code at the door carries.

    Attributes:
        id: Its number.
        kind: What kind it is.
        title: What it is called.
        place: Where it is.
        starts_at: When it begins.
        words: What it is about.
        seats: How many can come; None: as many as want to.
        secret: What the code at the door carries besides.
        state: Where it stands.
        policy_id: The policy it is about.
        unit_id: The unit whose office holds it; None: the whole city's.
        reminded_at: When those who signed up were reminded.
        made_by: Who called it.
        made_at: When.
    """

    id: int
    kind: MeetingKind
    title: str
    place: str
    starts_at: datetime
    words: str = ""
    seats: int | None = None
    secret: str
    state: MeetingState = MeetingState.OPEN
    policy_id: int | None = None
    unit_id: int | None = None
    reminded_at: datetime | None = None
    made_by: int | None = None
    made_at: datetime

    def takes_names(self, at: datetime) -> bool:
        """Whether one may still sign up, seats aside: until it begins."""
        return self.state is MeetingState.OPEN and at < self.starts_at

    def door_is_open(self, at: datetime) -> bool:
        """Whether one may check in."""
        begins, ends = self.starts_at - DOOR_OPENS, self.starts_at + DOOR_CLOSES
        return self.state is not MeetingState.CALLED_OFF and begins <= at < ends


@dataclass(frozen=True, slots=True)
class Attendance:
    """The figures of a meeting: entries and heads that signed up, and of those who came."""

    signed: int = 0
    heads: int = 0
    enterprises: int = 0
    came: int = 0
    came_heads: int = 0
    came_enterprises: int = 0
