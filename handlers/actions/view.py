"""A case as one reader may see it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import deadline, rights
from bot.domain.assignment import Part
from bot.domain.case import Act, Case, Hat, State, lawful
from bot.domain.link import ToPolicy, url
from bot.domain.reckoning import tentative
from bot.domain.results import answered
from bot.domain.terms import RATING_ACTS
from bot.render.veil import veil
from bot.render.view import CaseView, Happening, UnitPart, step_due
from handlers.actions import parts
from handlers.actions.conversations import CONVERSATIONS
from handlers.actions.inspecting import conflicts
from handlers.actions.kinship import kin_of
from handlers.actions.offices import watcher
from handlers.actions.parts import CO_ACTS
from handlers.actions.publicity import names_around
from storage import activities, assignments, files, people, views

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from datetime import datetime

    from bot.domain.assignment import Assignment
    from handlers.actions.scene import House
    from storage.db import Tx
    from storage.people import Speaker


def hats_towards(house: House, case: Case, reader: Speaker, at: datetime) -> frozenset[Hat]:
    """Return in what capacities a reader stands towards a case; none if it is none of theirs."""
    return rights.hats(reader.person.id, reader.grants, case, units=house.units, at=at)


def open_acts(house: House, case: Case, hats: Iterable[Hat], at: datetime) -> tuple[Act, ...]:
    """Return what a wearer of these hats may do now and can do in a conversation."""
    return tuple(
        act
        for act in lawful(case, frozenset(hats))
        if act in CONVERSATIONS and deadline.in_time(act, case, at, house.calendar)
    )


async def _open_now(
    tx: Tx, house: House, case: Case, hats: frozenset[Hat], at: datetime, *, person_id: int
) -> tuple[Act, ...]:
    """Return what a wearer of these hats may do now; of ratings, what may be written down yet."""
    acts = open_acts(house, case, hats, at)
    past = await conflicts(tx, case, person_id, acts)
    acts = tuple(act for act in acts if act not in past)
    if Hat.OWNER in hats or RATING_ACTS.isdisjoint(acts):
        return acts
    if await recordable(tx, house, case, at):
        return acts
    return tuple(act for act in acts if act not in RATING_ACTS)


async def recordable(tx: Tx, house: House, case: Case, at: datetime) -> bool:
    """Return whether an answer that an owner gave by phone may be written down yet."""
    told = await activities.reachable(tx, case.enterprise_id, at=at)
    return deadline.may_record(case, at, house.calendar, reachable=bool(told))


async def look(tx: Tx, house: House, case: Case, reader: Speaker, *, at: datetime) -> CaseView:
    """Return a case as this reader may see it."""
    hats = hats_towards(house, case, reader, at)
    around = await views.surroundings(
        tx,
        case.id,
        reader_id=reader.person.id,
        released_only=not rights.sees_unreleased(hats),
    )
    book = await assignments.of_case(tx, case.id) if _has_others(case) else []
    own = parts.own_units(reader.grants, house.units, at, [one.unit_id for one in book])
    acts = await _open_now(tx, house, case, hats, at, person_id=reader.person.id)
    unit = unit_name(house, case.lead_unit_id)
    gone = house.voice(reader.language).plain("person-forgotten")
    due = _date_in_force(case)
    step = step_due(case, house.calendar)
    view = CaseView(
        case=case,
        hats=hats,
        acts=tuple(
            act
            for act in acts
            if act not in CO_ACTS or parts.speaks_for(reader, book, act, house.units, at)
        ),
        at=at,
        parts=tuple(_beside(house, book, own, at)),
        named=await _still_named(tx, house, case, at),
        is_named=case.named_handler_id == reader.person.id,
        leader=around.leader,
        followed=around.followed,
        policy=around.policy,
        policy_url=_policy_url(house, case),
        complained=unit_name(house, case.complained_unit_id),
        kin=await kin_of(tx, house, case, hats, at=at),
        watched_by=unit_name(house, watcher(house.units, case)),
        answered=answered(case, at, house.calendar),
        enterprise=around.enterprise,
        contact=gone if around.contact_forgotten else around.contact,
        contact_phone=around.contact_phone,
        unit=unit,
        handler=gone if around.handler_forgotten else around.handler,
        handler_phone=around.handler_phone,
        days_left=None if due is None else deadline.days_left(at, due, house.calendar),
        tentative=tentative(case, house.calendar),
        files=around.files,
        history=await _by_name(
            tx,
            _told(house, await views.history(tx, case.id), unit=unit, gone=gone, own=own),
            gone=gone,
        ),
        step_at=step,
        step_left=None if step is None else deadline.days_left(at, step, house.calendar),
    )
    if rights.sees_enterprise(hats, case):
        return view
    names = await names_around(tx, case, at=at)
    return veil(view, names, files=len(await open_files(tx, case, hats)))


async def assisting(
    tx: Tx, house: House, rows: Sequence[CaseView], reader: Speaker
) -> list[CaseView]:
    """Return lines of a list with what the reader's units owe in them as co units."""
    helped = [view.case.id for view in rows if Hat.CO_HANDLER in view.hats]
    owed = await assignments.owed_in(tx, helped)
    shown = []
    for view in rows:
        book = owed.get(view.case.id, [])
        own = parts.own_units(reader.grants, house.units, view.at, [one.unit_id for one in book])
        shown.append(replace(view, parts=tuple(_beside(house, book, own, view.at))))
    return shown


def _has_others(case: Case) -> bool:
    return bool(case.co_unit_ids or case.cc_unit_ids)


def _beside(
    house: House, book: Iterable[Assignment], own: Collection[int], at: datetime
) -> Iterator[UnitPart]:
    """Give what the units beside the lead have to do with a case."""
    for one in book:
        if one.part is Part.LEAD:
            continue
        yield UnitPart(
            unit=unit_name(house, one.unit_id),
            part=one.part,
            state=one.state,
            due_at=one.due_at,
            days_left=(
                None if one.due_at is None else deadline.days_left(at, one.due_at, house.calendar)
            ),
            own=one.unit_id in own,
        )


async def _still_named(tx: Tx, house: House, case: Case, at: datetime) -> str:
    """Return whom the unit's head has named, as long as they are still of the unit."""
    if case.named_handler_id is None:
        return ""
    named = await people.get_speaker(tx, case.named_handler_id, at=at)
    if named is None or Hat.HANDLER not in hats_towards(house, case, named, at):
        return ""
    return named.person.name


async def open_files(tx: Tx, case: Case, hats: frozenset[Hat]) -> list[files.File]:
    """Return the files of a case that somebody with these hats may open.

    To whom the enterprise is not named, nothing is given that the enterprise has sent: papers
    bear its name.
    """
    kept = await files.of_case(tx, case.id, released_only=not rights.sees_unreleased(hats))
    if rights.sees_enterprise(hats, case):
        return kept
    outside = {Hat.OWNER.value, Hat.CO_SIGNER.value, Hat.LIAISON.value}
    theirs = {
        past.event_id
        for past in await views.history(tx, case.id)
        if past.data.get("hat") not in outside
    }
    return [one for one in kept if one.event_id in theirs]


def glance(house: House, case: Case, reader: Speaker, *, at: datetime) -> CaseView:
    """Return as much of a case as one line of a list shows: nothing is read for it."""
    due = _date_in_force(case)
    hats = hats_towards(house, case, reader, at)
    if not rights.sees_enterprise(hats, case):
        case = replace(case, text="", public_wording="")
    return CaseView(
        case=case,
        hats=hats,
        acts=open_acts(house, case, hats, at),
        at=at,
        enterprise="",
        contact="",
        contact_phone="",
        unit=unit_name(house, case.lead_unit_id),
        handler="",
        handler_phone="",
        days_left=None if due is None else deadline.days_left(at, due, house.calendar),
        tentative=tentative(case, house.calendar),
        files=0,
        history=(),
        answered=answered(case, at, house.calendar),
    )


def _told(
    house: House,
    history: Iterable[views.Past],
    *,
    unit: str,
    gone: str,
    own: Collection[int] = (),
) -> Iterator[Happening]:
    """Return what happened, each act with the unit that spoke: the lead of then, or a co unit."""
    for past in history:
        spoke = past.data.get("unit_id")
        if past.act in {Act.DISPATCH, Act.REASSIGN} and isinstance(spoke, int):
            unit = unit_name(house, spoke)
        if past.act in CO_ACTS and isinstance(spoke, int):
            yield happening(past, unit=unit_name(house, spoke), gone=gone, own=spoke in own)
        else:
            yield happening(past, unit=unit, gone=gone)


async def _by_name(tx: Tx, told: Iterable[Happening], *, gone: str) -> tuple[Happening, ...]:
    """Return what happened with the name of whoever a head has named: their id stands in it."""
    shown = []
    for one in told:
        named_id = one.data.get("named")
        if isinstance(named_id, int):
            named = await people.get(tx, named_id)
            shown.append(replace(one, words=(named.name if named else "") or gone))
        else:
            shown.append(one)
    return tuple(shown)


def happening(past: views.Past, *, unit: str, gone: str, own: bool = False) -> Happening:
    """Return an event as a reader is told of it; `gone` stands for whoever was forgotten."""
    hat = past.data.get("hat")
    return Happening(
        act=Act(past.act),
        at=past.at,
        who=gone if past.forgotten else past.who,
        unit=str(past.data.get("unit", unit)),
        hat=None if hat is None else Hat(hat),
        words=str(past.data.get("words", "")),
        data=past.data,
        event_id=past.event_id,
        own=own,
    )


def unit_name(house: House, unit_id: int | None) -> str:
    """Return what a unit is called, or nothing."""
    unit = None if unit_id is None else house.units.get(unit_id)
    return "" if unit is None else (unit.short_name or unit.name)


def _policy_url(house: House, case: Case) -> str:
    """Return where whoever works on a case reads the policy it is about."""
    if case.policy_id is None or not house.bot_username:
        return ""
    return url(ToPolicy(case.policy_id), house.bot_username)


def _date_in_force(case: Case) -> datetime | None:
    if case.state is State.PROMISED:
        return case.promise_due_at
    if case.state is State.PARKED:
        return case.review_at
    return case.due_at
