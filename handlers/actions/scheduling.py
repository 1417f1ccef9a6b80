"""Schedules: made and changed by a director, kept by the clock, each run once.

A run that was missed by more than two hours is noted as late and told to whoever made the schedule:
nothing is sent at midnight because a machine was down.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Denied, Target
from bot.domain.broadcast import Parcel, Sending
from bot.domain.people import Role
from bot.domain.schedule import (
    LATE,
    RunState,
    Schedule,
    ScheduleState,
    next_run,
    runs_after,
)
from bot.render import schedule as looks
from handlers.actions import broadcasting, picking, reminding
from handlers.actions.authority import allow, allows
from handlers.actions.gathering import aloud
from handlers.actions.scene import House, Scene
from handlers.actions.word import record, tell
from storage import broadcasts, chats, people, schedules
from storage.db import DatabaseUnwellError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Sequence

    from bot.domain.broadcast import Broadcast
    from bot.domain.people import Person
    from bot.domain.schedule import Run
    from handlers.actions.picking import Shelf
    from storage.chats import GroupChat
    from storage.db import Tx

log = logging.getLogger(__name__)

ASIDE = timedelta(minutes=10)
"""A schedule that a bug cannot cope with is tried again no sooner."""


# rights


def allow_over(
    scene: Scene, deed: Deed, region_id: int | None, groups: Iterable[GroupChat] | None = None
) -> None:
    """Let whoever is on the scene write to the groups of a region, or to these, or refuse.

    Raises:
        Denied: They may not.

    """
    if groups is None:
        allow(scene, deed, Target(unit_id=region_id))
        return
    for one in groups:
        allow(scene, deed, Target(unit_id=one.home))


async def reaches(scene: Scene, schedule: Schedule) -> bool:
    """Return whether a schedule is one of those that whoever is on the scene keeps."""
    if not schedule.chat_ids:
        return allows(scene, Deed.KEEP_SCHEDULE, Target(unit_id=schedule.region_id))
    named = [await chats.get(scene.tx, one) for one in schedule.chat_ids]
    there = [one for one in named if one is not None]
    return all(allows(scene, Deed.KEEP_SCHEDULE, Target(unit_id=one.home)) for one in there) and (
        bool(there) or allows(scene, Deed.KEEP_SCHEDULE)
    )


async def mine(scene: Scene) -> list[Schedule]:
    """Return the schedules that whoever is on the scene keeps, the one that runs next first."""
    return [one for one in await schedules.kept(scene.tx) if await reaches(scene, one)]


async def get(scene: Scene, schedule_id: int) -> Schedule | None:
    """Return a schedule that whoever is on the scene keeps; None where it is ended, or none.

    Raises:
        Denied: It is somebody else's.

    """
    found = await schedules.get(scene.tx, schedule_id)
    if found is None or found.state is ScheduleState.ENDED:
        return None
    if not await reaches(scene, found):
        raise Denied(Deed.KEEP_SCHEDULE, target=Target(unit_id=found.region_id))
    return found


# made and changed


async def keep(scene: Scene, schedule: Schedule) -> Schedule | None:
    """Enter a schedule, or change one; the next run is reckoned. None where it was ended.

    Raises:
        Denied: Some of its groups are beyond whoever is on the scene.

    """
    if schedule.chat_ids:
        named = [await chats.get(scene.tx, one) for one in schedule.chat_ids]
        groups = [one for one in named if one is not None]
        allow_over(scene, Deed.KEEP_SCHEDULE, None, groups)
    else:
        allow_over(scene, Deed.KEEP_SCHEDULE, schedule.region_id)
    following = following_run(scene.house, schedule, scene.at)
    reckoned = replace(schedule, next_at=following)
    if schedule.id:
        if not await schedules.save(scene.tx, reckoned):
            return None
        kept = reckoned
    else:
        by = None if scene.by is None else scene.by.person.id
        kept = await schedules.add(scene.tx, replace(reckoned, made_by=by))
    await record(scene, Deed.KEEP_SCHEDULE, schedule=kept.id, cron=kept.cron)
    return kept


async def change(scene: Scene, schedule: Schedule, **values: object) -> Schedule | None:
    """Pause, resume, skip or end a schedule that was looked up by `get`; None where it was ended."""
    changed = replace(schedule, **values)  # type: ignore[arg-type]
    if changed.state is ScheduleState.ACTIVE and schedule.state is not changed.state:
        changed = replace(changed, next_at=following_run(scene.house, changed, scene.at))
    if not await schedules.save(scene.tx, changed):
        return None
    await record(scene, Deed.KEEP_SCHEDULE, schedule=changed.id, state=changed.state.value)
    return changed


def following_run(house: House, schedule: Schedule, after: datetime) -> datetime | None:
    """Return the next run of a schedule after a moment."""
    return next_run(schedule.timing, schedule.timezone, house.calendar, after)


async def reckon_anew(scene: Scene) -> None:
    """Let schedules run next when the calendar has it now; what is due already stays due."""
    for one in await schedules.kept(scene.tx):
        following = following_run(scene.house, one, scene.at)
        ahead = one.next_at is None or one.next_at > scene.at
        if ahead and following != one.next_at:
            await schedules.save(scene.tx, replace(one, next_at=following))


def next_sending(house: House, schedule: Schedule) -> datetime | None:
    """Return when a schedule sends next: the run that is skipped, if one is, left out."""
    if schedule.next_at is None or not schedule.skip_next:
        return schedule.next_at
    return following_run(house, schedule, schedule.next_at)


def awake(house: House, at: datetime) -> datetime:
    """Return the moment itself, or, in quiet hours, the moment at which they end."""
    quiet, here = house.settings.quiet, house.calendar.local(at)
    if quiet is None or not house.settings.is_quiet(here.time()):
        return at
    day = here.date() + timedelta(days=1 if here.time() >= quiet[1] else 0)
    return datetime.combine(day, quiet[1], house.calendar.zone).astimezone(UTC)


def leaves(house: House, at: datetime) -> datetime:
    """Return when what somebody sends at a moment leaves: not at night, not on a day off."""
    return aloud(house, awake(house, at))


# the clock


async def look_after(house: House, *, at: datetime) -> None:
    """Do the runs that are due, each schedule in a transaction of its own; and remind groups.

    At night nothing is done: what falls due then is looked at in the morning.
    """
    if awake(house, at) != at:
        return
    due, reminds = await house.database.write(partial(_falls_due, house=house, at=at))
    for schedule_id in due:
        keep_time = partial(_keep_time, house=house, schedule_id=schedule_id, at=at)
        if not await _done(house, keep_time, f"schedule {schedule_id}"):
            await house.database.write(
                partial(schedules.set_aside, schedule_id=schedule_id, until=at + ASIDE)
            )
    if reminds:
        await _done(
            house, lambda tx: reminding.remind(Scene(tx=tx, at=at, house=house)), "reminders"
        )


async def _falls_due(tx: Tx, *, house: House, at: datetime) -> tuple[list[int], bool]:
    """Return the schedules of which a run is due, and whether there is something to remind of."""
    due = await schedules.due(tx, at=at)
    return due, bool(await reminding.due(Scene(tx=tx, at=at, house=house)))


async def _done(house: House, job: Callable[[Tx], Awaitable[object]], what: str) -> bool:
    """Do something in a transaction of its own; what a bug cannot cope with is logged: False."""
    try:
        await house.database.write(job)
    except DatabaseUnwellError:
        raise
    except Exception:
        log.exception("%s: set aside", what)
        return False
    return True


async def _keep_time(tx: Tx, house: House, schedule_id: int, at: datetime) -> None:
    """Enter every run of a schedule that is due, and do the last of them if it is not late."""
    schedule = await schedules.get(tx, schedule_id)
    scene = Scene(tx=tx, at=at, house=house)
    late: list[Run] = []
    while schedule is not None and schedule.next_at is not None and schedule.next_at <= at:
        due_at = schedule.next_at
        run = await _run(scene, schedule, due_at)
        if run is not None and run.state is RunState.LATE:
            late.append(run)
        schedule = replace(
            schedule,
            next_at=following_run(house, schedule, due_at),
            skip_next=schedule.skip_next and schedule.state is ScheduleState.PAUSED,
        )
        await schedules.save(tx, schedule)
    if schedule is not None and late:
        await _tell_late(scene, schedule, late)


async def _run(scene: Scene, schedule: Schedule, due_at: datetime) -> Run | None:
    """Do a run that is due, or note why it is not done; None where that was done before."""
    enter = partial(schedules.enter_run, scene.tx, schedule.id, due_at, at=scene.at)
    if schedule.state is ScheduleState.PAUSED:
        return await enter(RunState.PAUSED)
    if schedule.skip_next:
        return await enter(RunState.SKIPPED)
    if scene.at - due_at > LATE:
        return await enter(RunState.LATE)
    run = await enter(RunState.EMPTY)
    if run is not None:
        made = await send(scene, schedule)
        if made is not None:
            await schedules.settle_run(scene.tx, run.id, RunState.SENT, broadcast_id=made.id)
    return run


async def send(
    scene: Scene,
    schedule: Schedule,
    *,
    start_at: datetime | None = None,
    watch: int | None = None,
) -> Broadcast | None:
    """Send what a schedule has for its groups now; None where it has nothing new for any."""
    house = scene.house
    groups = await picking.groups_of(scene.tx, house, schedule)
    stock = await picking.shelf(scene.tx, house, at=scene.at)
    parcels = parcels_of(house, schedule, groups, stock)
    if not parcels:
        return None
    return await broadcasting.start(
        scene,
        Sending.PIECES,
        parcels,
        issue=await broadcasts.next_issue(scene.tx),
        silent=schedule.silent,
        pinned=schedule.pinned,
        start_at=start_at,
        # What runs on a day off is meant for it: it does not wait until the office opens.
        urgent=not house.calendar.is_working(house.calendar.local(start_at or scene.at).date()),
        schedule_id=schedule.id,
        watch=watch,
    )


def parcels_of(
    house: House, schedule: Schedule, groups: Sequence[GroupChat], stock: Shelf
) -> list[Parcel]:
    """Return what each group gets in a run; those for which there is nothing are left out."""
    found = [Parcel(one.id, tuple(picking.share(house, schedule, one, stock))) for one in groups]
    return [one for one in found if one.pieces]


async def run_now(scene: Scene, schedule: Schedule, *, watch: int) -> Broadcast | None:
    """Send at once what the next run would; in quiet hours and on days off, when they end."""
    made = await send(scene, schedule, start_at=leaves(scene.house, scene.at), watch=watch)
    if made is not None:
        await record(scene, Deed.SEND_BROADCAST, broadcast=made.id, schedule=schedule.id)
    return made


async def make_up(scene: Scene, schedule: Schedule, run: Run, *, watch: int) -> Broadcast | None:
    """Send what a late run would have; it stays noted as late, with what made up for it."""
    made = await run_now(scene, schedule, watch=watch)
    state = RunState.LATE if made is not None else RunState.EMPTY
    broadcast_id = None if made is None else made.id
    await schedules.settle_run(scene.tx, run.id, state, broadcast_id=broadcast_id)
    return made


async def _tell_late(scene: Scene, schedule: Schedule, late: Sequence[Run]) -> None:
    """Tell whoever made a schedule, or the office, once, of the runs that were missed."""
    for person in await _keepers(scene, schedule):
        tell(scene, person, partial(looks.late, schedule=schedule, runs=late))


async def _keepers(scene: Scene, schedule: Schedule) -> list[Person]:
    """Return whoever made a schedule, if they still keep it, else those who do."""
    found: list[Person] = []
    for person in await people.with_role(scene.tx, (Role.DIRECTOR,), at=scene.at):
        speaker = await people.get_speaker(scene.tx, person.id, at=scene.at)
        if speaker is None or person.telegram_id is None:
            continue
        theirs = Scene(tx=scene.tx, at=scene.at, house=scene.house, by=speaker)
        if await reaches(theirs, schedule):
            found.append(person)
    made = [one for one in found if one.id == schedule.made_by]
    return made or found


# what would be sent


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """One run as it would be: when, and which group gets which pieces."""

    at: datetime
    shares: tuple[tuple[GroupChat, tuple[int, ...]], ...]
    groups: int

    @property
    def pieces(self) -> int:
        """How many times a piece is sent."""
        return sum(len(some) for _, some in self.shares)


async def rehearse(scene: Scene, schedule: Schedule, *, runs: int) -> tuple[list[Rehearsed], Shelf]:
    """Return the next runs as they would be if nothing changed until then, and what there is."""
    house = scene.house
    groups = await picking.groups_of(scene.tx, house, schedule)
    stock = await picking.shelf(scene.tx, house, at=scene.at)
    found: list[Rehearsed] = []
    everything = stock.there
    skipped = schedule.next_at if schedule.skip_next else None
    for moment in runs_after(schedule.timing, schedule.timezone, house.calendar, scene.at):
        if len(found) == runs:
            break
        if moment == skipped:
            continue
        day = house.calendar.local(moment).date()
        stock.there = [one for one in everything if one.until is None or day <= one.until]
        parcels = parcels_of(house, schedule, groups, stock)
        by_id = {one.id: one for one in groups}
        shares = tuple((by_id[one.chat_id], one.pieces) for one in parcels)
        for one in parcels:
            stock.note(one.chat_id, one.pieces)
        found.append(Rehearsed(moment, shares, len(groups)))
    stock.there = everything
    return found, stock
