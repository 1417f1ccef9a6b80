"""Accounts that are not served any more, and those that are again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Denied, Target
from handlers.actions.authority import allow, is_last_admin
from storage import blocks, desks, enterprises, events, people

if TYPE_CHECKING:
    from handlers.actions.scene import Scene
    from storage.people import Speaker


@dataclass(frozen=True, slots=True)
class Account:
    """An account, with whoever is known behind it."""

    telegram_id: int
    person_id: int | None
    name: str


async def account(scene: Scene, telegram_id: int) -> Account:
    """Return an account with whoever is known behind it."""
    speaker = await people.find_speaker(scene.tx, telegram_id, at=scene.at)
    if speaker is None:
        return Account(telegram_id, None, "")
    return Account(telegram_id, speaker.person.id, speaker.person.name)


async def check(scene: Scene, deed: Deed, telegram_id: int) -> None:
    """Ask whether whoever is on the scene may block (or unblock) an account.

    They may where they could take away every role that the person has; somebody without a role,
    or unknown, is a matter for the office as a whole.

    Raises:
        Denied: They may not.

    """
    speaker = await people.find_speaker(scene.tx, telegram_id, at=scene.at)
    for target in await _targets(scene, speaker):
        allow(scene, deed, target)


async def may(scene: Scene, deed: Deed, telegram_id: int) -> bool:
    """Return whether `check` would let them: for buttons."""
    try:
        await check(scene, deed, telegram_id)
    except Denied:
        return False
    return True


async def block(scene: Scene, telegram_id: int, *, reason: str) -> bool:
    """Serve an account no more: what it sends is dropped, its open form is gone, notices cease.

    Args:
        scene: The office's.
        telegram_id: The account.
        reason: Why, in words that only the office reads.

    Returns:
        Whether it was served until now.

    Raises:
        Denied: They may not.

    """
    await check(scene, Deed.BLOCK, telegram_id)
    who = await account(scene, telegram_id)
    fresh = await blocks.add(
        scene.tx,
        telegram_id,
        reason=reason,
        person_id=who.person_id,
        blocked_by=_actor(scene),
        at=scene.at,
    )
    if fresh:
        scene.tx.after.append(lambda: scene.house.blocked.add(telegram_id))
        if who.person_id is not None:
            await desks.clear(scene.tx, who.person_id)
        await _record(scene, Deed.BLOCK, who)
    return fresh


async def unblock(scene: Scene, telegram_id: int) -> bool:
    """Serve an account again; return whether it was blocked.

    Raises:
        Denied: They may not.

    """
    await check(scene, Deed.UNBLOCK, telegram_id)
    changed = await blocks.remove(scene.tx, telegram_id)
    if changed:
        scene.tx.after.append(lambda: scene.house.blocked.discard(telegram_id))
        await _record(scene, Deed.UNBLOCK, await account(scene, telegram_id))
    return changed


async def _targets(scene: Scene, speaker: Speaker | None) -> list[Target]:
    if speaker is None:
        return [Target()]
    person_id = speaker.person.id
    last = await is_last_admin(scene, person_id)
    firms = {one.enterprise_id for one in speaker.grants if one.enterprise_id is not None}
    homes = {one.id: one.unit_id for one in await enterprises.by_ids(scene.tx, sorted(firms))}
    return [
        Target(
            unit_id=homes.get(one.enterprise_id) if one.enterprise_id else one.unit_id,
            enterprise_id=one.enterprise_id,
            person_id=person_id,
            role=one.role,
            last=last,
        )
        for one in speaker.grants
    ] or [Target(person_id=person_id, last=last)]


async def _record(scene: Scene, deed: Deed, who: Account) -> None:
    known = who.person_id is not None
    await events.append(
        scene.tx,
        scene.house.chain,
        act=deed,
        person_id=_actor(scene),
        at=scene.at,
        data={"person": who.person_id} if known else {"account": who.telegram_id},
    )


def _actor(scene: Scene) -> int | None:
    return None if scene.by is None else scene.by.person.id
