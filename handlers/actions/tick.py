"""What the clock does when it ticks: whatever has fallen due, a page of duties a transaction.

A duty that fails is struck with its error in the log and hurts no other: otherwise one case
that a bug cannot cope with would stop the clock for all of them, at every start anew.
"""

from __future__ import annotations

import logging
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from bot.domain import deadline
from bot.domain.case import Case, Unlawful
from bot.domain.deadline import DOES, Nudge, still_owed
from bot.domain.delivery import Duty
from bot.domain.letter import Letter
from bot.domain.rights import Forbidden
from bot.domain.terms import Rung
from bot.domain.timely import still_matters
from bot.render.message import Message, payload
from bot.texts import Language
from handlers.actions import (
    broadcasting,
    convening,
    gathering,
    groups,
    polling,
    privacy,
    recounting,
    scheduling,
    subscribing,
    walls,
)
from handlers.actions.act import nudge
from handlers.actions.claiming import remind
from handlers.actions.consequences import do
from handlers.actions.drawing import draw
from handlers.actions.parts import co_dues
from handlers.actions.people import tell_of_ends
from handlers.actions.scene import House, Scene
from storage import cases, desks, duties, inbox, jobs, nudges, outbox, people, search
from storage.db import DatabaseUnwellError

if TYPE_CHECKING:
    from datetime import datetime

    from bot.domain.people import Person
    from handlers.actions.people import SetMenu
    from storage.db import Tx

log = logging.getLogger(__name__)

PAGE = 50
ENTERED = 5
"""Pages of old cases entered for searching, at most, in one tick."""
KEEP = timedelta(days=30)
"""How long letters, updates and struck duties are kept once they are dealt with."""


async def tick(house: House, *, at: datetime, set_menu: SetMenu) -> None:
    """Do what has fallen due by now, and clear away what nobody needs."""
    await recounting.recount(house, at=at)
    for _ in Rung:  # a breach that is found late is followed by its cards at once
        if not await _what_is_due(house, at):
            break
    await gathering.tell_together(house, at=at)
    await house.database.write(lambda tx: tell_of_ends(Scene(tx=tx, at=at, house=house), set_menu))
    await house.database.write(lambda tx: _clear(tx, house, at))
    await scheduling.look_after(house, at=at)
    house.papers_gone(await privacy.clear_away(house, at=at))
    for _ in range(ENTERED):
        if not await house.database.write(search.catch_up):
            break
    await house.database.write(search.sweep)


async def _what_is_due(house: House, at: datetime) -> bool:
    """Do all that is due; return whether anything was."""
    begun, found = False, PAGE
    while found == PAGE:
        try:
            found = await house.database.write(lambda tx: _one_page(tx, house, at))
        except DatabaseUnwellError:
            raise
        except Exception:  # noqa: BLE001 - found out and logged one by one
            found = await _one_by_one(house, at)
        begun = begun or found > 0
    return begun


async def _one_page(tx: Tx, house: House, at: datetime) -> int:
    """Keep the appointments of a page; return how many there were."""
    due = await duties.due(tx, at=at, limit=PAGE)
    for row in due:
        await _keep(tx, house, row, at)
    return len(due)


async def _one_by_one(house: House, at: datetime) -> int:
    """Keep the appointments of a page each in its own transaction, setting aside what fails."""
    due = await house.database.write(lambda tx: duties.due(tx, at=at, limit=PAGE))
    for row in due:
        try:
            await house.database.write(partial(_keep, house=house, row=row, at=at))
        except DatabaseUnwellError:
            raise
        except Exception:
            log.exception("%s of case %d is struck", row.job, row.case_id)
            await house.database.write(
                partial(duties.strike, duty_id=row.id, result="dropped", at=at)
            )
    return len(due)


async def _keep(tx: Tx, house: House, row: duties.DutyRow, at: datetime) -> None:
    # An act of this very page may have replaced the row: it is kept only if still open.
    if not await duties.strike(tx, row.id, result="dropped", at=at):
        return
    case = await cases.get(tx, row.case_id)
    if case is not None and await _do(Scene(tx=tx, at=at, house=house), case, row):
        await duties.conclude(tx, row.id, result="done")


async def _do(scene: Scene, case: Case, row: duties.DutyRow) -> bool:
    duty = deadline.Duty(row.job)
    dues = await co_dues(scene, case)
    if not still_owed(duty, row.due_at, case, scene.house.calendar, co_dues=dues):
        return False
    does = DOES[duty]
    if isinstance(does, Nudge):
        if not still_matters(does.kind, case):
            return False
        await nudge(scene, case, does.kind, does.audience)
        return True
    try:
        if duty is deadline.Duty.DRAW:
            await draw(scene, case)
        else:
            await do(scene, case, does)
    except (Forbidden, Unlawful) as error:
        log.info("the clock may not %s %s: %s", does, case.number, error)
        return False
    return True


async def _clear(tx: Tx, house: House, at: datetime) -> None:
    await remind(Scene(tx=tx, at=at, house=house))
    for person_id in await desks.expire(tx, at=at):
        person = await people.get(tx, person_id)
        if person is not None and person.telegram_id is not None:
            outbox.post(tx, _expired(house, person, at=at))
    await groups.look_after(Scene(tx=tx, at=at, house=house))
    await walls.look_after(Scene(tx=tx, at=at, house=house))
    await broadcasting.look_after(Scene(tx=tx, at=at, house=house))
    await polling.look_after(Scene(tx=tx, at=at, house=house))
    await convening.look_after(Scene(tx=tx, at=at, house=house))
    await subscribing.look_after(Scene(tx=tx, at=at, house=house))
    before = at - KEEP
    await outbox.forget_old(tx, before=before)
    await inbox.forget_old(tx, before=before)
    await duties.forget_old(tx, before=before)
    await nudges.forget_old(tx, before=before)
    await jobs.forget_old(tx, before=before)


def _expired(house: House, person: Person, *, at: datetime) -> Letter:
    """Return the word to somebody whose half-filled form was left too long."""
    chat_id = person.telegram_id or 0
    words = house.voice(Language(person.language))
    method, body = payload(Message(words("form-expired")), chat_id)
    return Letter(
        chat_id=chat_id,
        kind="reply",
        at=at,
        duty=Duty.ONCE,
        person_id=person.id,
        method=method,
        payload=body,
    )
