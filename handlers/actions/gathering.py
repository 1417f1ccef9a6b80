"""What the clock tells people, together: one message a person at once, and none in quiet hours."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.domain.clocks import days_left
from bot.domain.delivery import Duty
from bot.domain.letter import GATHERED, Letter
from bot.domain.notice import MANNER_OF, NoticeKind
from bot.domain.rights import may_see
from bot.domain.timely import as_of_now, still_matters
from bot.render.gathered import Item, gathered, rank
from bot.render.message import payload
from handlers.actions.view import assisting, glance
from storage import cases, nudges, outbox, people

if TYPE_CHECKING:
    from typing import Any

    from bot.domain.case import Case
    from bot.domain.people import Person
    from handlers.actions.scene import House, Scene
    from storage.db import Tx

PAGE = 50
"""People a transaction."""
LOOKED_AT = 200
"""Cases of one letter that are looked at when it leaves; of thousands the others are counted."""


async def hold(
    scene: Scene, case: Case, kind: NoticeKind, person: Person, event_id: int | None = None
) -> None:
    """Have somebody told what the clock has to say, with whatever else falls together with it."""
    await nudges.add(
        scene.tx,
        person.id,
        case.id,
        kind,
        event_id=event_id,
        due_at=case.due_at,
        at=aloud(scene.house, scene.at),
    )


def aloud(house: House, at: datetime) -> datetime:
    """Return the moment itself, or, in quiet hours and on days off, when the office opens next."""
    calendar, quiet = house.calendar, house.settings.quiet
    here = calendar.local(at)
    if calendar.is_working(here.date()) and not house.settings.is_quiet(here.time()):
        return at
    day = here.date()
    if not calendar.is_working(day) or here.time() >= calendar.hours.opening:
        day = calendar.add_working_days(day, 1)
    opening = calendar.opening_of(day)
    if quiet is None or not house.settings.is_quiet(calendar.hours.opening):
        return opening
    return datetime.combine(day, quiet[1], calendar.zone).astimezone(UTC)


async def tell_together(house: House, *, at: datetime) -> None:
    """Post what is to be told by now: to each person one letter."""
    full = True
    while full:
        full = await house.database.write(lambda tx: _post_page(tx, house, at))


async def _post_page(tx: Tx, house: House, at: datetime) -> bool:
    waiting = await nudges.people_waiting(tx, at=at, limit=PAGE)
    for person_id in waiting:
        person = await people.get(tx, person_id)
        if person is None or person.telegram_id is None:
            await nudges.drop(tx, person_id, at=at)
            continue
        found = await nudges.take(tx, person_id, at=at)
        worst: dict[int, nudges.Nudge] = {}
        for one in found:
            worst[one.case_id] = min(worst.get(one.case_id, one), one, key=_weight)
        if len(worst) == 1:
            (only,) = worst.values()
            outbox.post(tx, await _alone(tx, house, person, only, at))
        elif worst:
            outbox.post(tx, _several(person, found, at))
    return len(waiting) == PAGE


def _rank(one: nudges.Nudge) -> int:
    return rank(NoticeKind(one.kind))


def _weight(one: nudges.Nudge) -> tuple[bool, int]:
    """What is told where only one thing is: never a prompt, which may lapse, in place of news."""
    return MANNER_OF[NoticeKind(one.kind)].duty is not Duty.MUST, _rank(one)


async def _alone(tx: Tx, house: House, person: Person, one: nudges.Nudge, at: datetime) -> Letter:
    """Return the letter about a single case, which says it at length."""
    kind = NoticeKind(one.kind)
    case = await cases.get(tx, one.case_id)
    if case is not None and case.due_at is not None and at < case.due_at:
        kind = as_of_now(kind, days_left(at, case.due_at, house.calendar))
    return Letter(
        chat_id=person.telegram_id or 0,
        kind=kind,
        at=at,
        lane=MANNER_OF[kind].lane,
        duty=MANNER_OF[kind].duty,
        person_id=person.id,
        case_id=one.case_id,
        event_id=one.event_id,
    )


def _several(person: Person, found: list[nudges.Nudge], at: datetime) -> Letter:
    """Return the letter about several cases; what it says is found when it leaves."""
    must = any(MANNER_OF[NoticeKind(one.kind)].duty is Duty.MUST for one in found)
    return Letter(
        chat_id=person.telegram_id or 0,
        kind=GATHERED,
        at=at,
        lane=MANNER_OF[NoticeKind(found[0].kind)].lane,
        duty=Duty.MUST if must else Duty.ONCE,
        person_id=person.id,
    )


async def render(
    tx: Tx, house: House, letter: Letter, *, at: datetime
) -> tuple[str, dict[str, Any]] | None:
    """Return what a letter of several things says: what of it still is to be told, worst first."""
    if letter.person_id is None or letter.chat_id in house.blocked:
        return None
    reader = await people.get_speaker(tx, letter.person_id, at=at)
    if reader is None:
        return None
    found: dict[int, Item] = {}
    told = sorted(await nudges.told(tx, letter.person_id, at=letter.at), key=_rank)
    for one in told[:LOOKED_AT]:
        kind = NoticeKind(one.kind)
        case = await cases.get(tx, one.case_id)
        if case is None or not still_matters(kind, case, due_at=one.due_at):
            continue
        view = glance(house, case, reader, at=at)
        if kind is NoticeKind.NUDGE_CO_OPINION:
            (view,) = await assisting(tx, house, [view], reader)
            if view.own_part is None:
                continue  # the unit has given its opinion meanwhile
        if may_see(view.hats):
            item = Item(as_of_now(kind, view.days_left), view)
            found[case.id] = min(found.get(case.id, item), item, key=lambda one: one.rank)
    if not found:
        return None
    more = len({one.case_id for one in told[LOOKED_AT:]} - found.keys())
    said = gathered(house.voice(reader.language), list(found.values()), more=more)
    return payload(said, letter.chat_id)
