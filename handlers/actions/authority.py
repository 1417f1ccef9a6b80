"""Asks for a right in the open transaction: the one entrance for whatever is done in a chat."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from bot.domain import rights
from bot.domain.authority import Denied, Target, deeds_of
from bot.domain.people import Actor, Role
from storage import people

if TYPE_CHECKING:
    from bot.domain.authority import Deed
    from bot.domain.case import Act, Case, Hat
    from handlers.actions.scene import Scene


def actor_of(scene: Scene) -> Actor | None:
    """Return who acts; None where the clock does."""
    return None if scene.by is None else Actor(scene.by.person.id, scene.by.grants)


@overload
def authorize(scene: Scene, what: Act, on: Case) -> Hat: ...


@overload
def authorize(scene: Scene, what: Deed, on: Target) -> Role | None: ...


def authorize(scene: Scene, what: Act | Deed, on: Case | Target) -> Hat | Role | None:
    """Let whoever is on the scene do an act on a case or a deed on a target, or refuse.

    Raises:
        Forbidden: An act that they may not do.
        Denied: A deed that they may not do.

    """
    return rights.authorize(actor_of(scene), what, on, units=scene.house.units, at=scene.at)


def allow(scene: Scene, deed: Deed, target: Target | None = None) -> Role | None:
    """Let whoever is on the scene do a deed, or refuse. Ask before anything is written.

    Without a target, what is meant is a deed that has no object (a list of one's own), or
    everything there is; whether somebody may do it to anything at all is asked by `may`.

    Raises:
        Denied: They may not.

    """
    return authorize(scene, deed, target or Target())


def allows(scene: Scene, deed: Deed, target: Target | None = None) -> bool:
    """Return whether whoever is on the scene may do a deed to this target: for buttons."""
    try:
        allow(scene, deed, target)
    except Denied:
        return False
    return True


def may(scene: Scene, deed: Deed) -> bool:
    """Return whether whoever is on the scene may do a deed to anything: for menus."""
    by = actor_of(scene)
    return by is not None and deed in deeds_of(by, scene.at)


def units_of(scene: Scene, deed: Deed) -> frozenset[int] | None:
    """Return the units to which whoever is on the scene may do a deed; None: to everything."""
    if allows(scene, deed):
        return None
    return frozenset(one for one in scene.house.units if allows(scene, deed, Target(unit_id=one)))


async def is_last_admin(scene: Scene, person_id: int) -> bool:
    """Return whether without this person nobody would be administrator over everything.

    One whose grant ends some day does not count: the day would come without a word.
    """
    others = await people.lasting_admins(scene.tx)
    return others == [person_id]
