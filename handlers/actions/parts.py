"""The part each unit has in a case (承办): the book of it, and who may speak for which co unit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.domain.assignment import MOVES, Part, Told, written_up
from bot.domain.case import Act, Case, Kind, Unlawful
from bot.domain.deadline import Clock, co_nudge_at, limit
from bot.domain.notice import Audience
from bot.domain.people import Role
from storage import assignments

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import datetime

    from bot.domain.assignment import Assignment
    from bot.domain.people import Grant, Units
    from handlers.actions.books import Entry
    from handlers.actions.scene import Scene
    from storage.people import Speaker

CO_ACTS = frozenset({Act.CO_ACKNOWLEDGE, Act.CO_OPINE})
_HANDS_OUT = frozenset({Act.DISPATCH, Act.REASSIGN})
_OF_UNIT = frozenset({Role.HANDLER, Role.UNIT_HEAD})


@dataclass(frozen=True, slots=True)
class Named:
    """Co units and units that are only told, as an act names them."""

    co: frozenset[int] = frozenset()
    cc: frozenset[int] = frozenset()


def said_of_units(act: Act, before: Case, after: Case) -> dict[str, Any]:
    """Return what the event of an act keeps of the units that it names: the book follows from it."""
    if act in _HANDS_OUT:
        said: dict[str, Any] = {"unit_id": after.lead_unit_id}
        joined = Named(after.co_unit_ids, after.cc_unit_ids)
    elif act is Act.INVOLVE:
        said = {}
        joined = newly(before, after)
    else:
        return {}
    if joined.co:
        said["co"] = sorted(joined.co)
    if joined.cc:
        said["cc"] = sorted(joined.cc)
    return said


def newly(before: Case, after: Case) -> Named:
    """Return the units that an act has added to a case."""
    return Named(
        after.co_unit_ids - before.co_unit_ids,
        after.cc_unit_ids - before.cc_unit_ids,
    )


def whom_it_concerns(act: Act, before: Case, after: Case) -> Case:
    """Return the case with those around it who are told of an act.

    The unit whose return was upheld has left it; of units that join later only those are told.
    """
    if act is Act.UPHOLD_RETURN:
        return before
    if act is Act.INVOLVE:
        joined = newly(before, after)
        return replace(after, co_unit_ids=joined.co, cc_unit_ids=joined.cc)
    return after


async def keep(scene: Scene, entry: Entry) -> None:
    """Write up the parts of units after an act."""
    before, after = entry.before, entry.after
    dated = before.due_at != after.due_at and after.lead_unit_id is not None
    if entry.act not in MOVES and not dated:
        return
    book = await assignments.of_case(scene.tx, after.id)
    told = Told(
        case_id=after.id,
        act=entry.act,
        at=scene.at,
        by=None if scene.by is None else scene.by.person.id,
        unit_id=entry.data.get("unit_id") if entry.act in CO_ACTS else None,
        lead=after.lead_unit_id,
        co=after.co_unit_ids,
        cc=after.cc_unit_ids,
        due_at=after.due_at,
        co_due_at=limit(Clock.CO_OPINION, scene.at, scene.house.calendar),
    )
    await assignments.write(scene.tx, book, written_up(book, told))


async def co_dues(scene: Scene, case: Case) -> list[datetime]:
    """Return by when opinions are owed that are still out."""
    if not case.co_unit_ids:
        return []
    owed = (await assignments.owed_in(scene.tx, [case.id])).get(case.id, [])
    return [one.due_at for one in owed if one.due_at is not None]


async def beside(scene: Scene, case: Case, audience: Audience) -> Collection[int]:
    """Return the units beside the lead that an audience means."""
    match audience:
        case Audience.INFORMED:
            return case.cc_unit_ids
        case Audience.CO_OWING:
            return await _owing_now(scene, case)
        case _:
            return case.co_unit_ids


async def _owing_now(scene: Scene, case: Case) -> list[int]:
    """Return the co units whose opinion is out and due by the end of this day."""
    owed = (await assignments.owed_in(scene.tx, [case.id])).get(case.id, [])
    calendar = scene.house.calendar
    return [
        one.unit_id
        for one in owed
        if one.due_at is not None and co_nudge_at(one.due_at, calendar) <= scene.at
    ]


def own_units(
    grants: Iterable[Grant], units: Units, at: datetime, among: Sequence[int]
) -> list[int]:
    """Return those of some units for which these roles let somebody act: their own one first."""
    held = [
        one.unit_id
        for one in grants
        if one.role in _OF_UNIT and one.unit_id is not None and one.holds(at)
    ]
    mine = [one for one in among if any(units.covers(unit_id, one) for unit_id in held)]
    return sorted(mine, key=lambda one: one not in held)


def speaks_for(
    by: Speaker, book: Iterable[Assignment], act: Act, units: Units, at: datetime
) -> int | None:
    """Return the co unit in whose name somebody would do an act, None where none is left.

    Who acts for several does it for one after the other, for the one they sit in first.
    """
    owing = [
        one.unit_id
        for one in book
        if one.part is Part.CO
        and one.is_open
        and (act is Act.CO_OPINE or one.acknowledged_at is None)
    ]
    return next(iter(own_units(by.grants, units, at, owing)), None)


async def settle(scene: Scene, case: Case, act: Act, data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what the event of a co unit's act keeps: in whose name it is done.

    Raises:
        Unlawful: No unit of theirs has that left to do.

    """
    if act not in CO_ACTS or scene.by is None or case.kind is Kind.COMPLAINT:
        return data
    book = await assignments.of_case(scene.tx, case.id)
    unit_id = speaks_for(scene.by, book, act, scene.house.units, scene.at)
    if unit_id is None:
        raise Unlawful(case.state, act)
    return {**data, "unit_id": unit_id}
