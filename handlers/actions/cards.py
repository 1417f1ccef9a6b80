"""Connect cards: asked for one by one or for a whole region, and replaced by new ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Denied, Target
from bot.domain.people import Role
from handlers.actions import auditing
from handlers.actions.authority import allow, allows, may
from handlers.actions.word import record
from handlers.actions.working import ask_work
from storage import enterprises

if TYPE_CHECKING:
    from bot.domain.people import Enterprise
    from bot.texts import Language
    from handlers.actions.scene import Scene
    from storage.jobs import Job

KIND = "cards"


def target(enterprise: Enterprise) -> Target:
    """Return an enterprise as the object of a deed."""
    return Target(unit_id=enterprise.unit_id, enterprise_id=enterprise.id)


async def reach(scene: Scene) -> dict[int | None, int]:
    """Return how many enterprises in each unit the speaker may print the cards of, by the unit.

    Raises:
        Denied: They print none at all.

    """
    if not may(scene, Deed.PRINT_CARDS):
        raise Denied(Deed.PRINT_CARDS)
    counts = await enterprises.homes(scene.tx)
    return {
        unit_id: n
        for unit_id, n in counts.items()
        if allows(scene, Deed.PRINT_CARDS, Target(unit_id=unit_id))
    }


def below(scene: Scene, counts: dict[int | None, int], unit_id: int | None) -> int:
    """Return how many of these enterprises are at home in a unit or below it; None: all."""
    if unit_id is None:
        return sum(counts.values())
    units = scene.house.units
    return sum(n for home, n in counts.items() if units.covers(unit_id, home))


async def paired(scene: Scene) -> list[Enterprise]:
    """Return the enterprises whose liaison the speaker is."""
    if scene.by is None:
        return []
    return await enterprises.by_ids(scene.tx, scene.by.enterprise_ids(Role.LIAISON))


async def ask_one(
    scene: Scene, chat_id: int, enterprise: Enterprise, language: Language
) -> Job | None:
    """Have the card of one enterprise made; None where that is under way already.

    Raises:
        Denied: It is none of theirs.
        TooManyJobs: They have too much work waiting.

    """
    allow(scene, Deed.PRINT_CARDS, target(enterprise))
    params = {"enterprise": enterprise.id, "language": language.value}
    job = await ask_work(scene, KIND, chat_id, params)
    if job is not None:
        await auditing.exported(scene, KIND, n=1)
    return job


async def ask_many(
    scene: Scene, chat_id: int, unit_id: int | None, language: Language, *, n: int
) -> Job | None:
    """Have the cards of all enterprises made that the speaker may print, in one paper.

    Args:
        scene: Who asks.
        chat_id: Where the paper is sent.
        unit_id: Only of those at home in this unit or below it.
        language: Of the cards.
        n: How many there are, for the note.

    Raises:
        Denied: They print none at all.
        TooManyJobs: They have too much work waiting.

    """
    if not may(scene, Deed.PRINT_CARDS):
        raise Denied(Deed.PRINT_CARDS)
    params = {"unit": unit_id, "language": language.value}
    job = await ask_work(scene, KIND, chat_id, params)
    if job is not None:
        await auditing.exported(scene, KIND, n=n)
    return job


async def renew(scene: Scene, enterprise: Enterprise) -> int:
    """Let the cards of an enterprise lead nowhere; return the number of the next one.

    Raises:
        Denied: They may not.

    """
    allow(scene, Deed.EDIT_ENTERPRISE, target(enterprise))
    serial = await enterprises.renew_card(scene.tx, enterprise.id)
    await record(scene, Deed.EDIT_ENTERPRISE, enterprise=enterprise.id, card=serial)
    return serial
