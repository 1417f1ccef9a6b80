"""Groups are reminded of what they were sent, before an application ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.broadcast import Parcel, Sending
from bot.domain.schedule import REMINDED, ScheduleState
from handlers.actions import broadcasting, picking
from storage import chats, schedules

if TYPE_CHECKING:
    from bot.domain.broadcast import Broadcast
    from handlers.actions.scene import Scene


async def due(scene: Scene) -> dict[int, set[int]]:
    """Return of which pieces which groups are to be reminded now: on working days, in the office."""
    calendar = scene.house.calendar
    if not calendar.is_office_moment(scene.at):
        return {}
    today = calendar.local(scene.at).date()
    last = calendar.add_working_days(today, REMINDED)
    told: dict[int, set[int]] = {}
    for one in await schedules.to_remind(scene.tx, first=today, last=last):
        # Who was sent it within these days has just heard of the date.
        if calendar.local(one.sent_at).date() < calendar.add_working_days(one.apply_by, -REMINDED):
            told.setdefault(one.piece_id, set()).add(one.chat_id)
    return told


async def remind(scene: Scene) -> list[Broadcast]:
    """Remind groups of applications that end within three working days, once, in office hours.

    Reminded are the groups of schedules that say so, of pieces that they have got.
    """
    house = scene.house
    told = await due(scene)
    there = await chats.known(scene.tx)
    made: list[Broadcast] = []
    taken: set[tuple[int, int]] = set()
    for schedule in await schedules.kept(scene.tx):
        if not schedule.reminds or schedule.state is not ScheduleState.ACTIVE:
            continue
        parcels = []
        for chat in there:
            if not picking.reads(house, schedule, chat):
                continue
            soon = [
                one for one, to in told.items() if chat.id in to and (one, chat.id) not in taken
            ]
            taken |= {(one, chat.id) for one in soon}
            if soon:
                parcels.append(Parcel(chat.id, tuple(soon)))
        if parcels:
            made.append(
                await broadcasting.start(
                    scene,
                    Sending.REMINDER,
                    parcels,
                    silent=schedule.silent,
                    schedule_id=schedule.id,
                )
            )
    return made
