"""Every week, to whoever wants it: what is new of the policies that concern them, in private."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Target
from bot.domain.broadcast import Parcel, Sending
from bot.domain.category import CATEGORIES
from bot.domain.policy import concerns
from handlers.actions import broadcasting
from handlers.actions.authority import allow
from storage import schedules, subscriptions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from bot.domain.calendar import WorkCalendar
    from bot.domain.people import Units
    from handlers.actions.scene import Scene
    from storage.schedules import Candidate
    from storage.subscriptions import Subscriber, Subscription

MOST = 5
"""Pieces in one weekly issue: what is more comes the week after, what is over soon first."""
LATE = timedelta(days=1)
"""An issue that could not leave for so long waits for the next week."""
_WEEK = timedelta(days=7)


def issue_of(calendar: WorkCalendar, week: date) -> datetime | None:
    """Return when the issue of a week leaves: the office opens on its first working day.

    Args:
        calendar: The office's.
        week: Its Monday.

    Returns:
        The moment, or None for a week without a working day.

    """
    days = (week + timedelta(days=n) for n in range(7))
    first = next((day for day in days if calendar.is_working(day)), None)
    return None if first is None else calendar.opening_of(first)


def next_issue(calendar: WorkCalendar, told_on: date | None, at: datetime) -> datetime:
    """Return when somebody's next issue leaves, who was last looked after on that day."""
    week = _monday(calendar, at)
    while True:
        issue = issue_of(calendar, week)
        done = told_on is not None and told_on >= week
        if issue is not None and not done and at < issue + LATE:
            return max(issue, at)
        week += _WEEK


def _monday(calendar: WorkCalendar, at: datetime) -> date:
    today = calendar.local(at).date()
    return today - timedelta(days=today.weekday())


async def subscribe(scene: Scene, topics: Iterable[str]) -> Subscription:
    """Tell whoever is on the scene every week of these topics; none: of all.

    This week's issue is over once it has left: the first is the next one.

    Raises:
        Denied: Nobody is on the scene.

    """
    person_id = _myself(scene)
    calendar = scene.house.calendar
    issue = issue_of(calendar, _monday(calendar, scene.at))
    left = issue is not None and issue <= scene.at
    chosen = set(topics)
    await subscriptions.keep(
        scene.tx,
        person_id,
        (one.value for one in CATEGORIES if one in chosen),
        at=scene.at,
        told_on=calendar.local(scene.at).date() if left else None,
    )
    kept = await subscriptions.get(scene.tx, person_id)
    if kept is None:
        raise LookupError("a subscription was not entered")
    return kept


async def unsubscribe(scene: Scene) -> bool:
    """Tell whoever is on the scene nothing any more; False where that is so already.

    Raises:
        Denied: Nobody is on the scene.

    """
    return await subscriptions.stop(scene.tx, _myself(scene), at=scene.at)


def _myself(scene: Scene) -> int:
    allow(scene, Deed.SUBSCRIBE, Target(person_id=scene.by.person.id if scene.by else None))
    if scene.by is None:
        raise LookupError("somebody subscribes")
    return scene.by.person.id


async def look_after(scene: Scene) -> None:
    """Send this week's issue to whoever has not had it, once its hour has come; not a day late.

    One sending for all. For whom nothing fits, nothing leaves, and the week is over for them too.
    """
    calendar = scene.house.calendar
    week = _monday(calendar, scene.at)
    issue = issue_of(calendar, week)
    if issue is None or not issue <= scene.at < issue + LATE:
        return
    if not await subscriptions.any_due(scene.tx, before=week):
        return
    today = calendar.local(scene.at).date()
    due = await subscriptions.take_due(scene.tx, before=week, today=today, at=scene.at)
    found = await parcels(scene, due, today)
    if found:
        await broadcasting.start(scene, Sending.WEEKLY, found, silent=True)


async def parcels(scene: Scene, due: Sequence[Subscriber], today: date) -> list[Parcel]:
    """Return what there is for each: what fits, is not over, and was not sent to them before."""
    offered = sorted(await schedules.candidates(scene.tx, today), key=_wanted)
    had = await subscriptions.sent_in_private(scene.tx, [one.piece_id for one in offered])
    fit: dict[tuple[tuple[str, ...], tuple[int, ...]], list[int]] = {}
    made = []
    for one in due:
        wish = (one.topics, one.regions)
        if wish not in fit:
            fit[wish] = fitting(offered, one.topics, one.regions, scene.house.units)
        new = [piece_id for piece_id in fit[wish] if (one.chat_id, piece_id) not in had]
        if new:
            made.append(Parcel(one.chat_id, tuple(new[:MOST]), person_id=one.person_id))
    return made


def _wanted(one: Candidate) -> tuple[bool, date, float]:
    """What is over soon first, then what is newest."""
    until = one.until
    return (until is None, until or date.max, -one.approved_at.timestamp())


def fitting(
    offered: Iterable[Candidate], topics: tuple[str, ...], regions: tuple[int, ...], units: Units
) -> list[int]:
    """Return the pieces for a reader, in the order in which they are offered.

    Args:
        offered: All there are.
        topics: What they want; none: all.
        regions: Where their enterprises are at home; none: everywhere.
        units: The tree.

    """
    return [
        one.piece_id
        for one in offered
        if any(
            concerns(one.policy, region_id=region, topics=topics, units=units)
            for region in (regions or (None,))
        )
    ]
