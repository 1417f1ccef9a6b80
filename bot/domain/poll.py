"""Notices and polls: to whom they go, and which votes may be shown to anybody.

Votes are anonymous. What fewer than three people said is shown nowhere, neither as such nor as
what is left when other figures are taken from a sum.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.domain.people import Role

LEAST: Final = 3
"""So many have to have voted before their votes are shown."""
MOST_OPTIONS: Final = 10
LONGEST_OPTION: Final = 100
"""Characters."""
LONGEST_QUESTION: Final = 300
"""Characters."""
SCALE: Final = ("satisfied", "basic", "dissatisfied", "unknown")
"""满意, 基本满意, 不满意, 不了解: the answers about a unit's service."""
KNOWS_NOT: Final = SCALE.index("unknown")


class Circle(StrEnum):
    """To whom something goes."""

    FIRMS = "firms"  # 企业群
    WORK = "work"  # 工作群
    PEOPLE = "people"  # 个人私聊


@dataclass(frozen=True, slots=True)
class Whom:
    """To whom something goes.

    Attributes:
        circle: Groups or people.
        region_id: Those of this part of the tree; None: of everywhere.
        topics: Groups that want one of these; none: all.
        roles: People who hold one of these.
    """

    circle: Circle
    region_id: int | None = None
    topics: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Words of the office to many. `start_at`: not before then; None: at once."""

    id: int
    state: str
    text: str
    whom: Whom
    start_at: datetime | None
    made_by: int | None
    made_at: datetime


class PollKind(StrEnum):
    """What is asked about."""

    SURVEY = "survey"  # 民意调查
    REVIEW = "review"  # 评议: the service of a unit


class PollState(StrEnum):
    """Where a poll stands."""

    DRAFT = "draft"  # 拟稿
    OPEN = "open"  # 进行中
    CLOSING = "closing"  # 收票中: the copies are stopped one by one
    CLOSED = "closed"  # 已结束
    DROPPED = "dropped"  # 没有发


ASKED: Final = frozenset({PollState.OPEN, PollState.CLOSING, PollState.CLOSED})
"""Those that people were asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """A poll.

    Attributes:
        id: Its number.
        kind: What is asked about.
        state: Where it stands.
        question: Its words; of a review, which each reads in their language, those of the house.
        options: The answers, as one votes for them; none for a review.
        multiple: Whether several may be chosen.
        unit_id: The unit whose service is asked about.
        whom: Who is asked.
        broadcast_id: The broadcast that sends it.
        closes_at: Until when one may vote.
        closed_at: When the last copy was stopped.
        made_by: Who asks.
        made_at: When it was made.
    """

    id: int
    kind: PollKind
    state: PollState
    question: str
    options: tuple[str, ...]
    multiple: bool
    unit_id: int | None
    whom: Whom
    broadcast_id: int | None
    closes_at: datetime
    closed_at: datetime | None
    made_by: int | None
    made_at: datetime

    @property
    def width(self) -> int:
        """How many answers there are."""
        return len(SCALE) if self.kind is PollKind.REVIEW else len(self.options)


@dataclass(frozen=True, slots=True)
class Votes:
    """What the copy of one chat came to, or those in private together.

    Attributes:
        title: What the group is called; empty where nobody knows any more, and in private.
        counts: Votes for each answer, in their order.
        voters: How many voted.
        final: Whether no vote can come any more.
        private: Whether these are the votes in private.
    """

    title: str
    counts: tuple[int, ...]
    voters: int
    final: bool = False
    private: bool = False

    def opinions(self, kind: PollKind) -> int:
        """How many said what they think: in a review those who know the unit."""
        return self.voters - self.counts[KNOWS_NOT] if kind is PollKind.REVIEW else self.voters


@dataclass(frozen=True, slots=True)
class Result:
    """What a poll came to, as anybody may see it.

    Attributes:
        kind: What was asked about.
        counts: Votes for each answer; empty where too few said what they think.
        voters: How many voted in all.
        chats: To how many chats it was delivered.
        voting: In how many of them somebody voted.
        shown: The chats whose votes may be shown.
        hidden: How many chats are not shown, since too few voted there.
        open_ends: How many copies could not be stopped: the votes are those last known.
    """

    kind: PollKind
    counts: tuple[int, ...]
    voters: int
    chats: int
    voting: int
    shown: tuple[Votes, ...]
    hidden: int
    open_ends: int = 0

    @property
    def leading(self) -> tuple[int, ...]:
        """The answers that have most votes: several where they tie, none where nobody voted."""
        most = max(self.counts, default=0)
        return tuple(n for n, votes in enumerate(self.counts) if votes == most) if most else ()

    @property
    def content(self) -> tuple[int, int]:
        """Of a review: how many are satisfied, or mostly; of how many who know the unit."""
        if self.kind is not PollKind.REVIEW or not self.counts:
            return 0, 0
        return self.counts[0] + self.counts[1], sum(self.counts) - self.counts[KNOWS_NOT]


def result(rows: Sequence[Votes], poll: Poll, *, chats: int) -> Result:
    """What a poll came to, without what fewer than `LEAST` people said.

    Args:
        rows: What each copy came to.
        poll: The poll.
        chats: To how many chats it was delivered.
    """
    opinions = sum(one.opinions(poll.kind) for one in rows)
    sums = tuple(sum(one.counts[n] for one in rows) for n in range(poll.width))
    shown = publishable(rows, poll.kind)
    voting = sum(one.voters > 0 for one in rows)
    return Result(
        kind=poll.kind,
        counts=sums if opinions >= LEAST else (),
        voters=sum(one.voters for one in rows),
        chats=chats,
        voting=voting,
        shown=shown,
        hidden=voting - len(shown),
        open_ends=sum(not one.final for one in rows) if poll.state is PollState.CLOSED else 0,
    )


def publishable(rows: Sequence[Votes], kind: PollKind) -> tuple[Votes, ...]:
    """The chats whose votes may be shown beside the sum of all, most voters first.

    Where what is not shown would be the votes of fewer than `LEAST` people, whoever takes the
    shown ones from the sum would know them: then the smallest of the others is kept back too.
    """
    voted = [one for one in rows if one.voters]
    enough = sorted(
        (one for one in voted if one.opinions(kind) >= LEAST), key=lambda one: -one.opinions(kind)
    )
    rest = [one for one in voted if one.opinions(kind) < LEAST]
    if rest and enough and sum(one.opinions(kind) for one in rest) < LEAST:
        enough.pop()
    return tuple(enough)
