"""Broadcasts: one thing sent to many chats, and what became of it in each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


class Sending(StrEnum):
    """What is sent."""

    PIECES = "pieces"  # 豆腐块
    TRIAL = "trial"  # 试发, to a work group of the office
    REMINDER = "reminder"  # 截止提醒
    WEEKLY = "weekly"  # 每周一期, to somebody in private
    NOTICE = "notice"  # 通知
    POLL = "poll"  # 民意调查、评议
    MEETING = "meeting"  # 宣讲会、对接会、座谈会


OF_PIECES: Final = frozenset({Sending.PIECES, Sending.REMINDER, Sending.WEEKLY})
"""Those that consist of pieces."""


class Progress(StrEnum):
    """Where a broadcast stands."""

    WAITING = "waiting"  # 未开始
    RUNNING = "running"  # 发送中
    PAUSED = "paused"  # 已暂停
    DONE = "done"  # 已发完
    CANCELLED = "cancelled"  # 已取消


class Fate(StrEnum):
    """What became of a delivery."""

    QUEUED = "queued"  # 待发
    POSTED = "posted"  # in the outbox
    RESTING = "resting"  # Telegram told this chat to wait
    SENT = "sent"  # 已送达
    FAILED = "failed"  # 没送到
    UNCERTAIN = "uncertain"  # 不确定: it left, and nobody can know
    SKIPPED = "skipped"  # no longer concerned it when its turn came
    CANCELLED = "cancelled"  # 已取消


@dataclass(frozen=True, slots=True)
class Figures:
    """How many chats of a broadcast stand where.

    Attributes:
        chats: By fate; where a chat's pieces fared differently, by what is still to be done.
        coming: Messages that have still to leave, at most.
        worded: Chats that got text, since their picture was refused.
    """

    chats: Mapping[Fate, int]
    coming: int = 0
    worded: int = 0

    def of(self, *fates: Fate) -> int:
        """How many chats stand at one of these."""
        return sum(self.chats.get(one, 0) for one in fates)

    @property
    def total(self) -> int:
        """All its chats."""
        return sum(self.chats.values())


@dataclass(frozen=True, slots=True)
class Missed:
    """A chat that did not get what was sent.

    Attributes:
        title: What the group is called; empty: somebody in private, who is not named.
        state: Failed, uncertain, or skipped.
        reason: A code; see `Reason`, besides `render`, `left`, `silenced`, `blocked`,
            `withdrawn`, `over`.
    """

    title: str
    state: Fate
    reason: str


class Purpose(StrEnum):
    """Why a piece goes to a chat: each once."""

    NEWS = "news"
    TRIAL = "trial"  # as often as somebody likes
    REMINDER = "reminder"


@dataclass(frozen=True, slots=True)
class Parcel:
    """What one chat is to get in a broadcast: pieces in this order, or none for what is no piece.

    `person_id` says whose private chat it is.
    """

    chat_id: int
    pieces: tuple[int, ...] = ()
    person_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcast:
    """One sending.

    Attributes:
        id: Its number.
        kind: What is sent.
        state: How far it is.
        issue: 期号, of pieces to groups.
        subject_id: The notice, poll or meeting.
        schedule_id: The schedule it was made by.
        silent: Without a sound.
        pinned: Pinned where the bot may.
        urgent: Also in quiet hours.
        made_by: Who sent it; None: a schedule.
        made_at: When it was made.
        start_at: Not before this.
        begun_at: When the first one left the queue.
        ended_at: When it was done or cancelled.
        chat_id: Where the sender watches it; None: nobody does.
        message_id: The message there.
    """

    id: int
    kind: Sending
    state: Progress
    issue: int | None = None
    subject_id: int | None = None
    schedule_id: int | None = None
    silent: bool = False
    pinned: bool = False
    urgent: bool = False
    made_by: int | None = None
    made_at: datetime
    start_at: datetime
    begun_at: datetime | None = None
    ended_at: datetime | None = None
    chat_id: int | None = None
    message_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One row: a piece (or what is no piece) for one chat. See the table `deliveries`."""

    id: int
    broadcast_id: int
    chat_id: int
    person_id: int | None = None
    piece_id: int | None = None
    purpose: Purpose = Purpose.NEWS
    position: int = 0
    state: Fate = Fate.QUEUED
    reason: str = ""
    shape: str = ""
    revision: int | None = None
    message_id: int | None = None
    poll_id: str | None = None
    at: datetime
    amended: str = ""
