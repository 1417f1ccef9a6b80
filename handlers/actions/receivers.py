"""Whom an audience means for a case: those who have the right, the nearest of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import rights
from bot.domain.case import Case, Hat, Kind
from bot.domain.notice import HATS_OF, Audience
from bot.domain.people import Person, Role
from handlers.actions import parts
from handlers.actions.offices import upwards, watcher
from storage import instructions, people

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from handlers.actions.scene import Scene

ROLES_OF: dict[Audience, tuple[Role, ...]] = {
    Audience.OWNERS: (Role.OWNER,),
    Audience.CO_SIGNERS: (Role.OWNER,),
    Audience.LIAISONS: (Role.LIAISON,),
    Audience.TRIAGERS: (Role.TRIAGER,),
    Audience.DIRECTORS: (Role.DIRECTOR,),
    Audience.OFFICE: (Role.TRIAGER, Role.DIRECTOR),
    Audience.HANDLERS: (Role.HANDLER,),
    Audience.UNIT_HEADS: (Role.UNIT_HEAD,),
    Audience.CO_HANDLERS: (Role.HANDLER,),
    Audience.CO_OWING: (Role.HANDLER,),
    Audience.NAMED_LEADER: (Role.LEADER,),
    Audience.INFORMED: (Role.HANDLER,),
    Audience.INSPECTORS: (Role.INSPECTOR,),
    Audience.LEADERS: (Role.LEADER,),
    Audience.ABOVE: (Role.DIRECTOR, Role.LEADER),
    Audience.INSTRUCTING: (Role.LEADER,),
}
_HANDLED_IT = frozenset({Hat.HANDLER, Hat.PARTY})


async def receivers(scene: Scene, case: Case, audience: Audience) -> list[Person]:
    """Return whom an audience means for a case: those who have the right, the nearest of them.

    Once somebody has acknowledged, or the unit's head has named somebody, only that handler, as
    long as they still are one. A complaint for which every director is a party goes to the
    inspectors.
    """
    handler_id = case.handler_id or case.named_handler_id
    if audience is Audience.HANDLERS and handler_id is not None:
        person = await people.get(scene.tx, handler_id)
        mine = await _still(scene, case, [person] if person else [], _HANDLED_IT)
        if mine:
            return mine
    found = await holders(scene, case, audience)
    if not found and audience is Audience.DIRECTORS and case.kind is Kind.COMPLAINT:
        found = await holders(scene, case, Audience.INSPECTORS)
    return found


async def holders(  # noqa: PLR0911 - a table: one line an audience
    scene: Scene, case: Case, audience: Audience
) -> list[Person]:
    """Return the nearest of those who have the right that an audience means; perhaps nobody."""
    roles = ROLES_OF[audience]
    match audience:
        case Audience.OWNERS | Audience.LIAISONS:
            return await _of_enterprises(scene, case, audience, [case.enterprise_id])
        case Audience.CO_SIGNERS:
            return await _of_enterprises(scene, case, audience, sorted(case.co_enterprise_ids))
        case Audience.HANDLERS | Audience.UNIT_HEADS:
            return await _nearest(scene, case, audience, case.lead_unit_id)
        case Audience.CO_HANDLERS | Audience.INFORMED | Audience.CO_OWING:
            beside = await parts.beside(scene, case, audience)
            return await _of_each(scene, case, audience, beside)
        case Audience.NAMED_LEADER:
            named = None if case.leader_id is None else await people.get(scene.tx, case.leader_id)
            return await _still(scene, case, [named] if named else [], HATS_OF[audience])
        case Audience.INSTRUCTING:
            ids = await instructions.answered_now(scene.tx, case.id, at=scene.at)
            asked = [await people.get(scene.tx, one) for one in ids]
            return await _still(scene, case, [one for one in asked if one], HATS_OF[audience])
        case Audience.ABOVE:
            return await _above(scene, case)
        case _ if case.office_unit_id is None:
            everybody = await people.with_role(scene.tx, roles, at=scene.at)
            return await _wearing(scene, case, everybody, HATS_OF[audience])
        case _:
            return await _nearest(scene, case, audience, case.office_unit_id)


async def _above(scene: Scene, case: Case) -> list[Person]:
    """Return who watches over a case that was taken up, and did not have it before.

    Where one office sorts everything, the leaders are the level above it.
    """
    upper = watcher(scene.house.units, case)
    if upper is None:
        return await holders(scene, case, Audience.LEADERS) if case.levels_up else []
    found = await _nearest(scene, case, Audience.ABOVE, upper)
    below = {one.id for one in await holders(scene, case, Audience.DIRECTORS)}
    return [one for one in found if one.id not in below]


async def _of_each(
    scene: Scene, case: Case, audience: Audience, unit_ids: Iterable[int]
) -> list[Person]:
    found: list[Person] = []
    for unit_id in sorted(unit_ids):
        found += await _nearest(scene, case, audience, unit_id)
    return found


async def _of_enterprises(
    scene: Scene, case: Case, audience: Audience, enterprises: Iterable[int]
) -> list[Person]:
    found: list[Person] = []
    for enterprise_id in enterprises:
        found += await people.with_role(
            scene.tx, ROLES_OF[audience], at=scene.at, enterprise_id=enterprise_id
        )
    return await _wearing(scene, case, found, HATS_OF[audience])


async def _nearest(
    scene: Scene, case: Case, audience: Audience, unit_id: int | None
) -> list[Person]:
    """Return for each role those who hold it in the unit, else those in the nearest one above.

    A right over a unit covers its subtree; being told of everything below would be no right but
    a burden.
    """
    if unit_id is None:
        return []
    found: list[Person] = []
    for role in ROLES_OF[audience]:
        for step in (*upwards(scene.house.units, unit_id), None):
            held = await people.with_role(
                scene.tx, [role], at=scene.at, unit_id=step, whole=step is None
            )
            there = await _wearing(scene, case, held, HATS_OF[audience])
            if there:
                found += there
                break
    return found


async def _wearing(
    scene: Scene, case: Case, persons: Sequence[Person], wanted: frozenset[Hat]
) -> list[Person]:
    """Return those of them who stand towards the case in one of these capacities.

    Whoever holds the role that was asked for does, save where another role of theirs may take
    the capacity from them again: then all they hold is read.
    """
    if case.kind is not Kind.COMPLAINT and Hat.INSPECTOR not in wanted:
        return list(persons)
    return await _still(scene, case, persons, wanted)


async def _still(
    scene: Scene, case: Case, persons: Sequence[Person], wanted: frozenset[Hat]
) -> list[Person]:
    """Return those of them who stand towards the case in one of these capacities, read anew."""
    if not persons:
        return []
    grants = await people.grants_of(scene.tx, [one.id for one in persons], at=scene.at)
    units, at = scene.house.units, scene.at
    return [
        one
        for one in persons
        if wanted & rights.hats(one.id, grants[one.id], case, units=units, at=at)
    ]
