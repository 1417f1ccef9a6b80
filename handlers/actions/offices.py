"""Which office a case belongs to where a city has several: the one nearest to the enterprise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.people import Role, UnitKind
from storage import enterprises, units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.domain.case import Case
    from bot.domain.people import Units
    from handlers.actions.scene import Scene


async def office_for(scene: Scene, enterprise_id: int) -> int | None:
    """Return the office that sorts the cases of an enterprise; None where there is only one.

    It is the office of the town or zone where the enterprise is at home, or of the nearest level
    above that has one with somebody who sorts; else the uppermost, where those sort who were
    granted it over everything.
    """
    tree = scene.house.units
    if not tree.several_offices:
        return None
    firms = await enterprises.by_ids(scene.tx, [enterprise_id])
    home = firms[0].unit_id if firms else None
    if home is None:
        return None
    sorting = set(await units.staffed(scene.tx, [Role.TRIAGER], at=scene.at))
    way = list(upwards(tree, home))
    uppermost = next((one for one in reversed(way) if tree[one].kind is UnitKind.OFFICE), None)
    return next((one for one in way if one in sorting), uppermost)


def upwards(tree: Units, unit_id: int) -> Iterator[int]:
    """Yield the unit and all above it, each followed by its office."""
    for upper in tree.chain(unit_id):
        yield upper
        yield from tree.offices(upper)


def watcher(tree: Units, case: Case) -> int | None:
    """Return the unit that watches over a case that was taken up (提级), or None where none does.

    As many levels above the unit whose office sorts it as it was taken up, and never higher than
    the root.
    """
    level = tree.scope(case.office_unit_id)
    if level is None or level not in tree or not case.levels_up:
        return None
    way = tree.chain(level)
    return way[min(case.levels_up, len(way) - 1)]
