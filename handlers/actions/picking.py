"""Which pieces fit a group: for its region and topics, still open, and not sent there before.

Two statements for however many groups: what there is, and who has had it. Where two may do, what
ends soon comes first, then what is newest, so that the same day gives the same pieces.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.domain.policy import concerns
from bot.domain.schedule import CAUGHT_UP
from handlers.actions.addressing import is_let_in, within
from storage import chats, pieces, schedules

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date, datetime

    from bot.domain.piece import Piece
    from bot.domain.schedule import Schedule
    from handlers.actions.scene import House
    from storage.chats import GroupChat
    from storage.db import Tx
    from storage.schedules import Candidate

SOON = timedelta(days=30)
"""What ends within so long goes before what is newer."""


@dataclass(slots=True)
class Shelf:
    """The pieces there are, in the order in which they are wanted, and who has had which."""

    there: Sequence[Candidate]
    had: dict[int, set[int]] = field(default_factory=dict)
    begun: set[int] = field(default_factory=set)
    """Groups that have had anything at all."""

    def fitting(
        self,
        house: House,
        chat: GroupChat,
        limit: int,
        *,
        topics: Collection[str] = (),
        since: datetime | None = None,
    ) -> list[int]:
        """Return the pieces that fit a group, the most wanted first.

        Args:
            house: For the tree of units.
            chat: The group.
            limit: So many at most.
            topics: Only what is about one of these, or of interest to all; none: whatever fits.
            since: Only what was approved from then on; None: whenever.

        """
        had = self.had.get(chat.id, set())
        found: list[int] = []
        for one in self.there:
            policy = one.policy
            if len(found) == limit:
                break
            if one.piece_id in had or (since is not None and one.approved_at < since):
                continue
            if topics and policy.categories and not set(topics) & set(policy.categories):
                continue
            if concerns(policy, region_id=chat.region_id, topics=chat.topics, units=house.units):
                found.append(one.piece_id)
        return found

    def note(self, chat_id: int, sent: Collection[int]) -> None:
        """Take it that a group gets these: for what would follow."""
        if sent:
            self.had.setdefault(chat_id, set()).update(sent)
            self.begun.add(chat_id)


async def shelf(tx: Tx, house: House, *, at: datetime) -> Shelf:
    """Return what there is to send on the day of a moment."""
    today = house.calendar.local(at).date()
    there = sorted(await schedules.candidates(tx, today), key=lambda one: _wanted(one, today))
    had = await schedules.had(tx, [one.piece_id for one in there])
    return Shelf(there, had, await schedules.begun(tx))


def _wanted(one: Candidate, today: date) -> tuple[bool, date, float, int]:
    """What ends soon first, the soonest of it; then the newest."""
    until = one.until
    soon = until is not None and until <= today + SOON
    ends = until if soon and until is not None else today
    return (not soon, ends, -one.approved_at.timestamp(), -one.piece_id)


async def fitting(
    tx: Tx, house: House, chat: GroupChat, *, at: datetime, limit: int
) -> list[Piece]:
    """Return the pieces that fit a group and were not sent to it, the most wanted first."""
    found = (await shelf(tx, house, at=at)).fitting(house, chat, limit)
    known = await pieces.by_ids(tx, found) if found else {}
    return [known[one] for one in found]


# schedules


async def groups_of(tx: Tx, house: House, schedule: Schedule) -> list[GroupChat]:
    """Return the groups that a schedule is for and that can be written to."""
    return [one for one in await chats.known(tx) if reads(house, schedule, one)]


def reads(house: House, schedule: Schedule, chat: GroupChat) -> bool:
    """Return whether a group is one of a schedule's, by name or by region and topics."""
    if not (is_let_in(chat) and chat.may_post):
        return False
    if schedule.chat_ids:
        return chat.id in schedule.chat_ids
    return within(house, chat, schedule.region_id, schedule.topics)


def share(house: House, schedule: Schedule, chat: GroupChat, stock: Shelf) -> list[int]:
    """Return the pieces that a group gets in a run of a schedule.

    A group that has had nothing yet gets up to three at first, so that it starts with what is
    open; where the schedule does not catch up, only what was approved since the group came.
    """
    limit, since = schedule.pieces, None
    if not schedule.catches_up:
        since = chat.since
    elif chat.id not in stock.begun:
        limit = max(limit, CAUGHT_UP)
    return stock.fitting(house, chat, limit, topics=schedule.topics, since=since)
