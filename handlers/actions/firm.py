"""A contact leaves an enterprise, or hands their place to a colleague with the cases they look after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Target
from bot.domain.people import Role
from handlers.actions.authority import allow
from handlers.actions.word import record
from storage import contacts, grants, people

if TYPE_CHECKING:
    from bot.domain.people import Enterprise, Person
    from handlers.actions.scene import Scene


def _me(scene: Scene) -> int:
    if scene.by is None:
        raise LookupError("only a person has an enterprise")
    return scene.by.person.id


async def colleagues(scene: Scene, firm: Enterprise) -> list[Person]:
    """Return the other contacts of an enterprise who are on Telegram."""
    found = await people.with_role(scene.tx, (Role.OWNER,), at=scene.at, enterprise_id=firm.id)
    return [one for one in found if one.id != _me(scene) and one.telegram_id is not None]


async def pending(scene: Scene, firm: Enterprise) -> int:
    """Return how many cases under way at an enterprise are one's own to look after."""
    return await contacts.live_cases(scene.tx, firm.id, of=_me(scene))


async def stranded(scene: Scene, firm: Enterprise) -> int:
    """Return how many cases nobody would look after if one left."""
    if await colleagues(scene, firm):
        return 0
    return await contacts.live_cases(scene.tx, firm.id)


async def leave(scene: Scene, firm: Enterprise) -> int:
    """Leave an enterprise; one's cases stay with the colleagues.

    Returns:
        0 where it is done; else how many cases are under way that nobody would look after.

    Raises:
        Denied: They are no contact of it.

    """
    allow(scene, Deed.LEAVE, Target(enterprise_id=firm.id, person_id=_me(scene)))
    if live := await stranded(scene, firm):
        return live
    if others := await colleagues(scene, firm):
        await contacts.hand_over(scene.tx, firm.id, mine=_me(scene), to=others[0].id)
    await _drop(scene, firm, Deed.LEAVE)
    return 0


async def pass_on(scene: Scene, firm: Enterprise, colleague: Person) -> int:
    """Hand one's place to a colleague and leave; return how many cases go over.

    Raises:
        Denied: They are no contact of it, or the colleague is none.

    """
    allow(
        scene,
        Deed.PASS_ON,
        Target(unit_id=firm.unit_id, enterprise_id=firm.id, role=Role.OWNER),
    )
    count = await contacts.hand_over(scene.tx, firm.id, mine=_me(scene), to=colleague.id)
    await _drop(scene, firm, Deed.PASS_ON, to=colleague.id)
    return count


async def _drop(scene: Scene, firm: Enterprise, deed: Deed, *, to: int | None = None) -> None:
    me = _me(scene)
    for one in await grants.of_person(scene.tx, me, at=scene.at):
        if one.role is Role.OWNER and one.enterprise_id == firm.id:
            await grants.revoke(scene.tx, one.id)
    await record(scene, deed, enterprise=firm.id, person=me, to=to)
    scene.by = await people.get_speaker(scene.tx, me, at=scene.at)
