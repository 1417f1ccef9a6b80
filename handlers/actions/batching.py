"""Meetings that hand out cases (交办会): the table is laid, the cases go out, each unit is told once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot.domain.authority import Deed, Denied, holders
from bot.domain.case import Act, Case, Facts, Hat, Kind, Lacking, State, Unlawful
from bot.domain.delivery import Duty
from bot.domain.letter import Letter
from bot.domain.notice import Audience
from bot.domain.people import Role
from bot.domain.rights import Forbidden, may_lead, sees_enterprise, sight
from bot.render import batch as screen
from bot.render.message import payload
from bot.render.veil import strike
from handlers.actions.act import TooLate
from handlers.actions.authority import actor_of, allow
from handlers.actions.consequences import do
from handlers.actions.publicity import names_around
from handlers.actions.receivers import holders as holders_of
from handlers.actions.view import hats_towards, unit_name
from handlers.actions.word import record
from storage import assignments, batches, cases, enterprises, outbox, people, units, views
from storage.cases import Stale

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.domain.rights import Sight
    from handlers.actions.scene import House, Scene
    from storage.batches import Batch, Item
    from storage.db import Tx

LATELY = timedelta(days=180)
"""How far back it is looked which unit usually has a category."""
NEWS = "batch"
"""The kind of the letter that tells somebody of a unit what a meeting gave it."""
AT_ONCE = 10
"""Cases handed out in one transaction, so that nobody else waits for long."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a meeting came to: cases handed out, and the numbers of those that went otherwise."""

    done: int
    gone: tuple[str, ...]


def _sight(scene: Scene) -> Sight:
    allow(scene, Deed.HOLD_BATCH)
    actor = actor_of(scene)
    if actor is None:
        raise Denied(Deed.HOLD_BATCH)
    return sight(actor, holders(Deed.HOLD_BATCH), units=scene.house.units, at=scene.at)


async def groups(scene: Scene) -> Mapping[str, int]:
    """Return by what a meeting can choose its cases, and how many each would bring.

    Raises:
        Denied: The speaker holds no meetings.

    """
    return await batches.groups(scene.tx, _sight(scene))


async def lay(scene: Scene, by: str) -> int | None:
    """Put cases on a table, each with the unit that usually has its category; None: there are none.

    Raises:
        Denied: The speaker holds no meetings.

    """
    page = await batches.candidates(scene.tx, _sight(scene), by)
    if not page.cases or scene.by is None:
        return None
    usual = await assignments.usual(scene.tx, since=scene.at - LATELY)
    staffed = set(await units.staffed(scene.tx, (Role.HANDLER, Role.UNIT_HEAD), at=scene.at))
    items = [
        (case.id, unit_id if unit_id in staffed else None)
        for case in page.cases
        for unit_id in (usual.get(case.category or ""),)
    ]
    person_id = scene.by.person.id
    return await batches.begin(scene.tx, items, by=by, made_by=person_id, at=scene.at)


async def own(scene: Scene, batch_id: int) -> Batch | None:
    """Return a meeting of the speaker's own; nobody touches another's table.

    Raises:
        Denied: The speaker holds no meetings.

    """
    allow(scene, Deed.HOLD_BATCH)
    batch = await batches.get(scene.tx, batch_id)
    mine = batch is not None and scene.by is not None and batch.made_by == scene.by.person.id
    return batch if mine else None


async def lines(scene: Scene, found: Sequence[Item]) -> list[screen.Line]:
    """Return what is on the table as lines: only what the speaker still sees."""
    shown = []
    for item in found:
        case = await cases.get(scene.tx, item.case_id)
        if case is None or scene.by is None or not _is_theirs(scene, case):
            continue
        unit = unit_name(scene.house, item.unit_id)
        shown.append(screen.Line(case, unit, item.state == "picked"))
    return shown


def _is_theirs(scene: Scene, case: Case) -> bool:
    by = scene.by
    worn = frozenset() if by is None else hats_towards(scene.house, case, by, scene.at)
    return Hat.DIRECTOR in worn and case.kind is not Kind.COMPLAINT


async def hand_out(scene: Scene, batch: Batch) -> bool:
    """Hand out the next few cases of a meeting; return whether there are more.

    What has moved on since, lacks a unit or may not go to that unit stays where it is.
    """
    picked = await batches.items(scene.tx, batch.id, limit=AT_ONCE + 1, state="picked")
    for item in picked[:AT_ONCE]:
        case = await cases.get(scene.tx, item.case_id)
        unit_id = item.unit_id
        done = (
            case is not None
            and unit_id is not None
            and _fits(scene, case, unit_id)
            and await _hand(scene, case, batch, unit_id)
        )
        await batches.mark(scene.tx, batch.id, item.case_id, "done" if done else "gone")
    return len(picked) > AT_ONCE


def _fits(scene: Scene, case: Case, unit_id: int) -> bool:
    ordinary = case.kind is not Kind.COMPLAINT
    return case.state is State.ACCEPTED and ordinary and may_lead(unit_id, case, scene.house.units)


async def _hand(scene: Scene, case: Case, batch: Batch, unit_id: int) -> bool:
    facts = Facts(
        lead_unit_id=unit_id,
        co_unit_ids=frozenset(),
        cc_unit_ids=frozenset(),
        leader_id=None,
        due_at=batch.due_at,
        due_span=None,
        tier="BATCH",
        batch_id=batch.id,
    )
    due = None if batch.due_at is None else batch.due_at.isoformat()
    try:
        await do(scene, case, Act.DISPATCH, data={"due_at": due, "batch": batch.id}, facts=facts)
    except (Forbidden, Unlawful, Lacking, Stale, TooLate):
        return False
    return True


async def conclude(scene: Scene, batch: Batch) -> Result:
    """End a meeting: everybody of a unit that got cases is told once of all of them."""
    gone = []
    for item in await batches.items(scene.tx, batch.id, state="gone"):
        case = await cases.get(scene.tx, item.case_id)
        gone += [] if case is None else [case.number]
    done = (await batches.count(scene.tx, batch.id))["done"]
    if not await batches.settle(scene.tx, batch.id, "held"):
        return Result(done, tuple(gone))
    event_id = await record(scene, Deed.HOLD_BATCH, batch=batch.id, n=done)
    for person_id, chat_id in (await _whom_to_tell(scene, batch)).items():
        outbox.post(
            scene.tx,
            Letter(
                chat_id=chat_id,
                kind=NEWS,
                at=scene.at,
                duty=Duty.MUST,
                person_id=person_id,
                event_id=event_id,
            ),
        )
    return Result(done, tuple(gone))


async def _whom_to_tell(scene: Scene, batch: Batch) -> dict[int, int]:
    """Return the chats of those whom a single dispatch would tell, by person."""
    found: dict[int, int] = {}
    told: set[int] = set()
    for item in await batches.items(scene.tx, batch.id, state="done"):
        case = await cases.get(scene.tx, item.case_id)
        if case is None or case.lead_unit_id is None or case.lead_unit_id in told:
            continue
        told.add(case.lead_unit_id)
        for audience in (Audience.HANDLERS, Audience.UNIT_HEADS):
            for person in await holders_of(scene, case, audience):
                if person.telegram_id is not None:
                    found[person.id] = person.telegram_id
    return found


async def news(
    tx: Tx, house: House, letter: Letter, *, at: datetime
) -> tuple[str, dict[str, Any]] | None:
    """Return what a letter about a meeting says to its reader: the cases that are still theirs."""
    reader = None
    if letter.person_id is not None:
        reader = await people.get_speaker(tx, letter.person_id, at=at)
    past = None if letter.event_id is None else await views.past(tx, letter.event_id)
    batch = None if past is None else await batches.get(tx, int(past.data["batch"]))
    if reader is None or batch is None or letter.chat_id in house.blocked:
        return None
    mine: list[Case] = []
    whose: list[str] = []
    voice = house.voice(reader.language)
    for item in await batches.items(tx, batch.id, state="done"):
        case = await cases.get(tx, item.case_id)
        if case is None or case.batch_id != batch.id:
            continue
        worn = hats_towards(house, case, reader, at)
        if {Hat.HANDLER, Hat.UNIT_HEAD}.isdisjoint(worn):
            continue
        case, firm = await _as_told(tx, case, named=sees_enterprise(worn, case), at=at)
        mine.append(case)
        whose.append(firm or voice.plain("word-masked", code=screen.code(case)))
    if not mine:
        return None
    said = screen.news(voice, title=batch.title, due_at=batch.due_at, cases=mine, whose=whose)
    return payload(said, letter.chat_id)


async def _as_told(tx: Tx, case: Case, *, named: bool, at: datetime) -> tuple[Case, str]:
    """Return a case, and whose it is, as a unit may know them (隐名交办: nothing that names it)."""
    (firm,) = await enterprises.by_ids(tx, [case.enterprise_id])
    if named:
        return case, firm.short_name or firm.name
    names = await names_around(tx, case, at=at)
    return replace(case, text=strike(case.text, names)), ""


async def printable(tx: Tx, case: Case, *, at: datetime) -> str:
    """Return what a case is about as a paper of the office may print it.

    Its public wording; before there is one the enterprise's words, without the names of people
    and without numbers. The firm itself is named beside it, unless its name is kept from units.
    """
    if case.public_wording:
        return case.public_wording
    around = await views.surroundings(tx, case.id)
    names = [around.contact]
    if case.masked:
        names = await names_around(tx, case, at=at)
    return " ".join(strike(case.text, [name for name in names if name]).split())
