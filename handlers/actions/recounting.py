"""The office's calendar: a day is decided on, and what is open is counted anew, page by page.

A calendar that has changed means a row in `recounts`; the clock goes through the open cases a page
a transaction, so that thousands of them hold up nobody, and goes on where it was after a fall. The
same happens at the start of an edition that knows a year announced meanwhile.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from bot.domain.assignment import Part
from bot.domain.authority import Deed
from bot.domain.calendar import Override
from bot.domain.case import LIVE, Facts, State
from bot.domain.clocks import Clock, limit
from bot.domain.delivery import Duty
from bot.domain.reckoning import recounted
from bot.domain.terms import Act
from bot.render.message import Message
from handlers.actions import scheduling
from handlers.actions.act import plan
from handlers.actions.authority import allow
from handlers.actions.consequences import do
from handlers.actions.scene import House, Scene
from handlers.actions.word import tell
from storage import assignments, cases, days, events, people
from storage.db import DatabaseUnwellError

if TYPE_CHECKING:
    from datetime import date, datetime

    from bot.domain.case import Case
    from bot.render.voice import Voice
    from storage.db import Tx

log = logging.getLogger(__name__)

PAGE = 20
"""Cases a transaction: other turns wait for some hundredths of a second at most."""
OPEN = tuple(state for state in State if state in LIVE or state is State.CLOSED)
"""States in which the clock may owe a case something."""


async def decide_day(scene: Scene, day: date, *, working: bool | None, note: str = "") -> bool:
    """Let a day be worked or off from now on, or (None) as announced again.

    Returns:
        Whether that changed anything.

    Raises:
        Denied: They may not.

    """
    allow(scene, Deed.EDIT_CALENDAR)
    calendar = scene.house.calendar
    said = calendar.local(scene.at).date()
    override = None if working is None else Override(working, note, said)
    before = (await days.overrides(scene.tx)).get(day)
    same = before is override or (
        before is not None
        and override is not None
        and (before.working, before.note) == (working, note)
    )
    if same:
        return False
    by = None if scene.by is None else scene.by.person.id
    await days.put(scene.tx, day, override)
    await events.append(
        scene.tx,
        scene.house.chain,
        act=Deed.EDIT_CALENDAR,
        at=scene.at,
        person_id=by,
        data={"day": day.isoformat(), "working": working, "note": note},
    )
    mark = calendar.with_day(day, override).mark()
    await days.ask_recount(scene.tx, mark=mark, asked_by=by, at=scene.at)
    scene.tx.after.append(partial(_take_over, scene.house, day, override))
    return True


def _take_over(house: House, day: date, override: Override | None) -> None:
    """Go by the new calendar: it is on file."""
    house.calendar = house.calendar.with_day(day, override)
    house.wake()


async def begin(tx: Tx, house: House, *, at: datetime) -> None:
    """Have everything counted anew where this edition knows other days than the one before."""
    mark = house.calendar.mark()
    if await days.counted_by(tx) != mark:
        await days.ask_recount(tx, mark=mark, asked_by=None, at=at)


async def recount(house: House, *, at: datetime) -> None:
    """Go through the open cases as often as the calendar was changed."""
    full = True
    while full:
        try:
            full = await house.database.write(lambda tx: _page(tx, house, at, PAGE))
        except DatabaseUnwellError:
            raise
        except Exception:  # noqa: BLE001 - found out and logged one by one
            for _ in range(PAGE):
                full = await _alone(house, at)
                if not full:
                    break


async def _alone(house: House, at: datetime) -> bool:
    """Go on by one case, over one that cannot be counted."""
    try:
        return await house.database.write(lambda tx: _page(tx, house, at, 1))
    except DatabaseUnwellError:
        raise
    except Exception:
        log.exception("a case is left as it was counted before")
        return await house.database.write(lambda tx: _page(tx, house, at, 1, skips=True))


async def _page(tx: Tx, house: House, at: datetime, limit: int, *, skips: bool = False) -> bool:
    """Count some cases anew; return whether there may be more to do."""
    job = await days.recount_under_way(tx)
    if job is None:
        return False
    scene = Scene(tx=tx, at=at, house=house)
    found = await cases.following(tx, after=job.last_case, states=OPEN, limit=limit)
    moved = 0
    for case in () if skips else found:
        moved += await _count_anew(scene, case)
    over = len(found) < limit
    last = found[-1].id if found else job.last_case
    await days.note_recount(tx, job.id, last_case=last, moved=moved, ended_at=at if over else None)
    if over:
        await scheduling.reckon_anew(scene)
    if over and job.asked_by is not None:
        await _tell(scene, job.asked_by, moved=job.moved + moved)
    return True


async def _count_anew(scene: Scene, case: Case) -> bool:
    """Let a case have the date and the appointments that follow from the calendar."""
    await _opinions_anew(scene, case)
    due = recounted(case, scene.at, scene.house.calendar)
    if due is None:
        await plan(scene, case)
        return False
    before = case.due_at.isoformat() if case.due_at else None
    data = {"due_at": due.isoformat(), "before": before}
    await do(scene, case, Act.REDATE, data=data, facts=Facts(due_at=due))
    return True


async def _opinions_anew(scene: Scene, case: Case) -> None:
    """Let the opinions of co units that are still out be due as the calendar has it now."""
    if not case.co_unit_ids:
        return
    book = await assignments.of_case(scene.tx, case.id)
    anew = []
    for one in book:
        due = limit(Clock.CO_OPINION, one.assigned_at, scene.house.calendar)
        runs = one.part is Part.CO and one.is_open and one.due_at is not None
        ahead = runs and one.due_at is not None and min(one.due_at, due) > scene.at
        anew.append(replace(one, due_at=due) if ahead else one)
    await assignments.write(scene.tx, book, anew)


async def _tell(scene: Scene, person_id: int, *, moved: int) -> None:
    """Say what came of it to whoever has changed the calendar."""
    person = await people.get(scene.tx, person_id)
    if person is None:
        return

    def said(voice: Voice) -> Message:
        return Message(voice("days-recounted", n=moved) if moved else voice("days-recounted-none"))

    tell(scene, person, said, duty=Duty.ONCE)


@dataclass(frozen=True, slots=True)
class Prospect:
    """What would come of deciding on a day: how many dates were counted across it."""

    day: date
    working: bool
    counted: int


async def prospect(scene: Scene, day: date) -> Prospect:
    """Return how a day stands and how many open dates depend on it."""
    calendar = scene.house.calendar
    since, until = calendar.opening_of(day), calendar.closing_of(day)
    counted = await cases.counted_past(scene.tx, since=since, until=until)
    return Prospect(day, calendar.is_working(day), counted)
