"""Roles are given, limited and taken; units are added, renamed and closed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Target
from bot.domain.people import Level, Role, UnitKind
from bot.render.joining import role_at
from bot.render.message import Message
from handlers.actions.authority import allow, is_last_admin
from handlers.actions.deciding import target
from handlers.actions.leaving import left_behind
from handlers.actions.view import unit_name
from handlers.actions.word import record, tell
from storage import enterprises, grants, people, units

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from bot.domain.people import Enterprise, Unit
    from bot.render.voice import Voice
    from handlers.actions.scene import Scene
    from storage.grants import Granted

    SetMenu = Callable[[Scene, int], Awaitable[None]]
    """Gives somebody who is not speaking the menu of what they are now."""

PAGE = 50
"""Roles that have ended, told of in one transaction."""


async def target_of(scene: Scene, held: Granted, *, until: datetime | None = None) -> Target:
    """Return what a role somebody holds is to the table of rights."""
    enterprise = None
    if held.enterprise_id is not None:
        enterprise = await enterprises.get(scene.tx, held.enterprise_id)
    aim = target(held.role, held.unit_id, enterprise, person_id=held.person_id, until=until)
    last = held.role is Role.ADMIN and held.unit_id is None and held.until is None
    return Target(
        unit_id=aim.unit_id,
        enterprise_id=aim.enterprise_id,
        person_id=aim.person_id,
        role=aim.role,
        until=until,
        last=last and await is_last_admin(scene, held.person_id),
    )


async def appoint(
    scene: Scene,
    person_id: int,
    *,
    role: Role,
    unit_id: int | None,
    enterprise: Enterprise | None,
    until: datetime | None,
) -> bool:
    """Give somebody a role; return whether anything is different now.

    Raises:
        Denied: Whoever is on the scene may not give this role, there, or for so long.

    """
    allow(scene, Deed.GRANT, target(role, unit_id, enterprise, person_id=person_id, until=until))
    changed = await people.grant(
        scene.tx,
        person_id=person_id,
        role=role,
        unit_id=unit_id,
        enterprise_id=None if enterprise is None else enterprise.id,
        until=until,
        granted_by=None if scene.by is None else scene.by.person.id,
        at=scene.at,
    )
    if changed:
        await record(
            scene,
            Deed.GRANT,
            person=person_id,
            role=role,
            unit=unit_id,
            enterprise=None if enterprise is None else enterprise.id,
            until=None if until is None else until.isoformat(),
        )
    return changed


async def revoke(scene: Scene, held: Granted) -> bool:
    """Take a role from somebody, at once; return whether it was still there.

    Raises:
        Denied: They may not, or it is the last administrator's.

    """
    allow(scene, Deed.REVOKE, await target_of(scene, held))
    done = await grants.revoke(scene.tx, held.id)
    if done:
        await record(
            scene,
            Deed.REVOKE,
            person=held.person_id,
            role=held.role,
            unit=held.unit_id,
            enterprise=held.enterprise_id,
        )
        if held.role is Role.HANDLER:
            await left_behind(scene, held.person_id)
    return done


async def limit(scene: Scene, held: Granted, until: datetime | None) -> bool:
    """Let a role end at a moment, or never; return whether that is different from before.

    Raises:
        Denied: They may not; to let the last administrator's end is to take it.

    """
    allow(scene, Deed.GRANT, await target_of(scene, held, until=until))
    if until is not None:
        allow(scene, Deed.REVOKE, await target_of(scene, held))
    done = await grants.limit(scene.tx, held.id, until)
    if done:
        await record(
            scene,
            "limit",
            person=held.person_id,
            role=held.role,
            unit=held.unit_id,
            enterprise=held.enterprise_id,
            until=None if until is None else until.isoformat(),
        )
    return done


async def tell_of_ends(scene: Scene, set_menu: SetMenu) -> None:
    """Tell everybody whose role has run out by its date, and give them the menu that is left."""
    for held in await grants.ended(scene.tx, at=scene.at, limit=PAGE):
        await grants.mark_told(scene.tx, held.id)
        person = await people.get(scene.tx, held.person_id)
        if person is None or person.telegram_id is None:
            continue
        place = unit_name(scene.house, held.unit_id)
        if held.enterprise_id is not None:
            firm = await enterprises.get(scene.tx, held.enterprise_id)
            place = "" if firm is None else (firm.short_name or firm.name)
        tell(scene, person, partial(_ended, role=held.role, place=place))
        if held.role is Role.HANDLER:
            await left_behind(scene, held.person_id)
        await set_menu(scene, person.id)


def _ended(voice: Voice, *, role: Role, place: str) -> Message:
    return Message(voice("role-ended", role=role_at(voice, role, place)))


class SameNameError(Exception):
    """There is a unit of that name below the same one."""


async def add_unit(
    scene: Scene, parent: Unit | None, *, name: str, level: Level, kind: UnitKind
) -> int:
    """Enter a unit below another, or at the top; return its id.

    Raises:
        Denied: They may not.
        SameNameError: It is there already.

    """
    parent_id = None if parent is None else parent.id
    allow(scene, Deed.EDIT_UNIT, Target(unit_id=parent_id))
    _check_name(scene, parent_id, name)
    unit_id = await units.add(scene.tx, name=name, level=level, kind=kind, parent_id=parent_id)
    await record(scene, Deed.EDIT_UNIT, unit=unit_id, parent=parent_id)
    await _read_anew(scene)
    return unit_id


async def rename_unit(scene: Scene, unit: Unit, name: str) -> None:
    """Let a unit be called otherwise; a short name it had goes with the old one.

    Raises:
        Denied: They may not.
        SameNameError: Another is called that.

    """
    allow(scene, Deed.EDIT_UNIT, Target(unit_id=unit.id))
    if name != unit.name:
        _check_name(scene, unit.parent_id, name)
    await units.rename(scene.tx, unit.id, name)
    await record(scene, Deed.EDIT_UNIT, unit=unit.id)
    await _read_anew(scene)


async def close_unit(scene: Scene, unit: Unit) -> bool:
    """Close a unit that nobody and nothing depends on; return whether that is so.

    Raises:
        Denied: They may not.

    """
    allow(scene, Deed.EDIT_UNIT, Target(unit_id=unit.id))
    if await units.is_needed(scene.tx, unit.id, at=scene.at):
        return False
    await units.close(scene.tx, unit.id)
    await record(scene, Deed.EDIT_UNIT, unit=unit.id, closed=1)
    await _read_anew(scene)
    return True


def _check_name(scene: Scene, parent_id: int | None, name: str) -> None:
    for one in scene.house.units.values():
        if one.parent_id == parent_id and one.name == name:
            raise SameNameError(name)


async def _read_anew(scene: Scene) -> None:
    house, tree = scene.house, await units.tree(scene.tx)
    scene.tx.after.append(lambda: setattr(house, "units", tree))
