"""Asks for a right in the open transaction, and leaves a trace where it is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Denied, Target, permit

if TYPE_CHECKING:
    from bot.domain.people import Role
    from handlers.actions.scene import Scene


def allow(scene: Scene, deed: Deed, target: Target | None = None) -> Role | None:
    """Let whoever is on the scene do a deed, or refuse.

    Raises:
        Denied: They may not.

    """
    if scene.by is None:
        raise Denied(deed)
    return permit(
        scene.by.person.id,
        scene.by.grants,
        deed,
        target or Target(),
        units=scene.house.units,
        at=scene.at,
    )


def allows(scene: Scene, deed: Deed, target: Target | None = None) -> bool:
    """Return whether whoever is on the scene may do a deed: for buttons and menus."""
    try:
        allow(scene, deed, target)
    except Denied:
        return False
    return True
