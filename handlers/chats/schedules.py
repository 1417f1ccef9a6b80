"""Schedules in a chat: which there are, making and changing one, dry runs, runs that were missed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Denied
from bot.domain.schedule import RunState, Schedule, ScheduleState
from bot.forms.timetable import NAMED as BY_NAME
from bot.forms.timetable import NO, SILENT, SOUND, TAGGED, YES, Timetable
from bot.forms.timings import read_timing
from bot.render import schedule as looks
from bot.render.markup import plain
from handlers.actions import addressing, picking, scheduling
from handlers.actions.authority import may
from handlers.actions.group_news import region_name, topic_names
from handlers.chats import forming, sending, timetables, welcome
from storage import chats, schedules

if TYPE_CHECKING:
    from typing import Any

    from telegram import Update

    from bot import forms
    from bot.domain.broadcast import Broadcast
    from bot.forms.engine import Draft
    from bot.render.button import Press
    from handlers.turn import Context, Turn

SHOWN = 5
"""Runs that are shown with a schedule."""
REHEARSED = 3
"""Runs that a dry run tells of."""


async def list_schedules(_: Update, context: Context) -> None:
    """Show the schedules that the speaker keeps."""
    if context.turn.speaker is None:
        welcome.meet(context.turn)
        return
    await show_all(context.turn, 0)


async def pressed(turn: Turn, press: Press) -> None:
    """Serve a button about schedules; `arg` says which."""
    match press.arg:
        case "all":
            await show_all(turn, press.revision)
        case "add":
            await _add(turn)
        case "once":
            await sending.begin(turn)
        case _:
            _needs(turn)
            schedule = await scheduling.get(turn.scene, press.ref)
            if schedule is None:
                turn.hint(turn.words.plain("schedule-gone"))
                return
            await _serve(turn, schedule, press)


async def _serve(turn: Turn, schedule: Schedule, press: Press) -> None:
    words = turn.words
    match press.arg:
        case "show":
            await show(turn, schedule)
        case "dry":
            await _rehearse(turn, schedule, press.revision)
        case "skip" | "unskip":
            turn.hint(words.plain(f"schedule-hint-{press.arg}"))
            await _change(turn, schedule, skip_next=press.arg == "skip")
        case "pause" | "resume":
            turn.hint(words.plain(f"schedule-hint-{press.arg}"))
            paused = press.arg == "pause"
            state = ScheduleState.PAUSED if paused else ScheduleState.ACTIVE
            await _change(turn, schedule, state=state)
        case "change":
            await _edit(turn, schedule)
        case "end":
            said = words("schedule-end-sure", name=schedule.name)
            turn.show(looks.asked(words, schedule, said, "ended"))
        case "ended":
            await scheduling.change(turn.scene, schedule, state=ScheduleState.ENDED)
            turn.show(looks.after(words, words("schedule-ended", name=schedule.name)))
        case "now":
            await _ask_now(turn, schedule)
        case "sent" if press.revision != await schedules.last_sending(turn.tx, schedule.id):
            turn.hint(words.plain("error-done-already"))
            await show(turn, schedule)
        case "sent":
            made = await scheduling.run_now(turn.scene, schedule, watch=turn.chat_id)
            await _tell_sent(turn, schedule, made)
        case "late":
            await _make_up(turn, schedule, press.revision)
        case _:
            turn.hint(words.plain("error-stale"))


def _needs(turn: Turn) -> None:
    if not may(turn.scene, Deed.KEEP_SCHEDULE):
        raise Denied(Deed.KEEP_SCHEDULE)


async def show_all(turn: Turn, offset: int) -> None:
    """Show the schedules that the speaker keeps, a page of them."""
    _needs(turn)
    house = turn.scene.house
    there = await chats.known(turn.tx)
    lines = [
        looks.Line(
            one,
            scheduling.next_sending(house, one),
            sum(picking.reads(house, one, chat) for chat in there),
        )
        for one in await scheduling.mine(turn.scene)
    ]
    zone = house.settings.timezone
    turn.show(looks.listed(turn.words, lines, offset=offset, house_zone=zone))


async def show(turn: Turn, schedule: Schedule, *, kept: bool = False) -> None:
    """Show a schedule."""
    house, words = turn.scene.house, turn.words
    groups = await picking.groups_of(turn.tx, house, schedule)
    names: tuple[str, ...] = ()
    if schedule.chat_ids:
        there = {one.id: one.title for one in await chats.known(turn.tx)}
        names = tuple(there[one] for one in schedule.chat_ids if one in there)
    shown = looks.Shown(
        schedule,
        groups=len(groups),
        names=names,
        region=region_name(house, words, schedule.region_id),
        topics=topic_names(words, schedule.topics),
        after=scheduling.next_sending(house, schedule),
        runs=tuple(await schedules.runs(turn.tx, schedule.id, limit=SHOWN)),
        house_zone=house.settings.timezone,
    )
    turn.show(looks.shown(words, shown, kept=kept))


async def _change(turn: Turn, schedule: Schedule, **values: object) -> None:
    changed = await scheduling.change(turn.scene, schedule, **values)
    if changed is None:
        turn.hint(turn.words.plain("schedule-gone"))
    else:
        await show(turn, changed)


# sending


async def _ask_now(turn: Turn, schedule: Schedule) -> None:
    house, words = turn.scene.house, turn.words
    groups = await picking.groups_of(turn.tx, house, schedule)
    stock = await picking.shelf(turn.tx, house, at=turn.at)
    parcels = scheduling.parcels_of(house, schedule, groups, stock)
    if not parcels:
        turn.show(looks.after(words, words("schedule-nothing"), schedule.id))
        return
    n = sum(len(one.pieces) for one in parcels)
    said = words("schedule-now-sure", name=schedule.name, groups=len(parcels), n=n)
    last = await schedules.last_sending(turn.tx, schedule.id)
    turn.show(looks.asked(words, schedule, said, "sent", last=last))


async def _tell_sent(turn: Turn, schedule: Schedule, made: Broadcast | None) -> None:
    words = turn.words
    if made is None:
        turn.show(looks.after(words, words("schedule-nothing"), schedule.id))
        return
    issue = str(made.issue)
    if made.start_at > turn.at:
        at = looks.moment(words, made.start_at)
        said = words("schedule-sending-later", issue=issue, when=at)
    else:
        groups = await schedules.reached(turn.tx, made.id)
        said = words("schedule-sending", issue=issue, groups=groups)
    turn.show(looks.after(words, said, schedule.id))


async def _make_up(turn: Turn, schedule: Schedule, run_id: int) -> None:
    """Send what a late run would have; once."""
    run = await schedules.run(turn.tx, run_id)
    if run is None or run.schedule_id != schedule.id:
        turn.hint(turn.words.plain("error-stale"))
    elif run.state is not RunState.LATE or run.broadcast_id is not None:
        turn.hint(turn.words.plain("schedule-late-done"))
        await show(turn, schedule)
    else:
        made = await scheduling.make_up(turn.scene, schedule, run, watch=turn.chat_id)
        await _tell_sent(turn, schedule, made)


async def _rehearse(turn: Turn, schedule: Schedule, offset: int) -> None:
    """Show what the next runs would send."""
    runs, stock = await scheduling.rehearse(turn.scene, schedule, runs=1 if offset else REHEARSED)
    told = [
        looks.Rehearsal(one.at, tuple((chat.title, some) for chat, some in one.shares), one.groups)
        for one in runs
    ]
    titles = {one.piece_id: (one.title, one.until) for one in stock.there}
    turn.show(looks.rehearsed(turn.words, schedule, told, titles, offset=offset))


# making and changing


async def _add(turn: Turn) -> None:
    _needs(turn)
    if not await addressing.groups(turn.scene, Deed.KEEP_SCHEDULE):
        turn.show(looks.after(turn.words, turn.words("send-no-groups")))
        return
    prefill = {"sound": SOUND, "pinned": NO, "reminds": YES, "catches_up": YES}
    zone = turn.scene.house.settings.timezone
    await forming.begin(turn, Timetable, prefill={**prefill, "zone": zone})


async def _edit(turn: Turn, schedule: Schedule) -> None:
    """Open the form of a schedule with all that is known, to change some of it."""
    words, house = turn.words, turn.scene.house
    prefill: dict[str, Any] = {
        "name": schedule.name,
        "when": plain(looks.when(words, schedule.timing)),
        "pieces": str(schedule.pieces),
        "sound": SILENT if schedule.silent else SOUND,
        "pinned": YES if schedule.pinned else NO,
        "reminds": YES if schedule.reminds else NO,
        "catches_up": YES if schedule.catches_up else NO,
        "zone": schedule.timezone,
    }
    labels: dict[str, str] = {"zone": schedule.timezone}
    if schedule.chat_ids:
        there = {one.id: one.title for one in await chats.known(turn.tx)}
        prefill |= {
            "target": BY_NAME,
            "groups": [str(-one) for one in schedule.chat_ids if one in there],
        }
        labels |= {f"groups:{-one}": there[one] for one in schedule.chat_ids if one in there}
    else:
        prefill |= {
            "target": TAGGED,
            "region": str(schedule.region_id or timetables.EVERYWHERE),
            "topics": list(schedule.topics),
        }
        labels["region"] = region_name(house, words, schedule.region_id)
        labels |= {f"topics:{one}": words.plain(f"category-{one}") for one in schedule.topics}
    await forming.begin(
        turn,
        Timetable,
        prefill=prefill,
        labels=labels,
        context={"schedule": schedule.id},
        menu=True,
    )


async def submitted(turn: Turn, draft: Draft, answers: forms.Timetable) -> None:
    """Enter a schedule, or change the one the form was about."""
    _needs(turn)
    before = None
    known = draft.context.get("schedule")
    if isinstance(known, int):
        before = await scheduling.get(turn.scene, known)
        if before is None:
            turn.show(looks.after(turn.words, turn.words("schedule-gone")))
            return
    schedule = _meant(turn, answers, before)
    wrong = timetables.quiet(turn, schedule.timing, schedule.timezone)
    if wrong is not None:
        # The clock was changed after the time had been given, or the quiet hours were.
        await forming.again(turn, Timetable, draft, "when", wrong)
        return
    kept = await scheduling.keep(turn.scene, schedule)
    if kept is None:
        turn.show(looks.after(turn.words, turn.words("schedule-gone")))
        return
    await show(turn, kept, kept=True)


def _meant(turn: Turn, answers: forms.Timetable, before: Schedule | None) -> Schedule:
    """Return the schedule that the answers describe."""
    timing = read_timing(answers.when)
    region = answers.region or timetables.EVERYWHERE
    made = Schedule(
        id=0,
        name=answers.name,
        cron=timing.cron,
        working_days_only=timing.working_days_only,
        timezone=answers.zone or turn.scene.house.settings.timezone,
        region_id=None if answers.groups or region == timetables.EVERYWHERE else int(region),
        topics=() if answers.groups else answers.topics,
        chat_ids=tuple(-int(one) for one in answers.groups),
        pieces=int(answers.pieces),
        silent=answers.sound == SILENT,
        pinned=answers.pinned == YES,
        reminds=answers.reminds == YES,
        catches_up=answers.catches_up == YES,
        made_at=turn.at,
    )
    if before is None:
        return made
    return replace(
        made,
        id=before.id,
        state=before.state,
        skip_next=before.skip_next,
        made_by=before.made_by,
        made_at=before.made_at,
    )
