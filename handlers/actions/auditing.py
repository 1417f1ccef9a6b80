"""Notes for the audit: who was denied, who saw much at once, whose number was shown, who exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.rights import Forbidden, Refusal
from storage import audit

if TYPE_CHECKING:
    from bot.domain.authority import Denied
    from bot.domain.case import Case
    from handlers.actions.scene import Scene

BULK = 40
"""Lines of lists from which on, page after page, looking becomes worth a note."""
PHONES = 60
"""Numbers shown to one person within an hour that are noted one by one."""
ALWAYS = 2**31
"""More than anybody does within an hour."""
NO_RIGHT = frozenset(
    {
        Refusal.NO_RELATION,
        Refusal.NOT_YOUR_ACT,
        Refusal.HANDLER_NEVER_RATES,
        Refusal.CONFLICT,
        Refusal.UNIT_COMPLAINED,
    }
)
"""Refusals for want of a right; the others are about the case, and happen to everybody."""


async def denied(scene: Scene, error: Forbidden | Denied, case: Case | None = None) -> None:
    """Note that somebody tried what they may not; for those who are known, a few an hour."""
    if scene.by is None:
        return
    if isinstance(error, Forbidden):
        if error.reason not in NO_RIGHT:
            return
        data: dict[str, object] = {"what": error.act.value, "why": error.reason.value}
    else:
        target = error.target
        about = {
            "unit": target.unit_id,
            "enterprise": target.enterprise_id,
            "person": target.person_id,
            "role": target.role,
        }
        data = {"what": error.deed.value, "why": error.why.value}
        data |= {name: value for name, value in about.items() if value is not None}
    if case is not None:
        data["number"] = case.number
    await _note(scene, audit.DENIED, data)


async def no_such_case(scene: Scene, case_id: int) -> None:
    """Note that somebody asked for a case that there is not, as one does who tries numbers."""
    await _note(
        scene,
        audit.DENIED,
        {"what": "see", "why": Refusal.NO_RELATION.value, "case": case_id},
    )


async def unseen(scene: Scene, case: Case) -> None:
    """Note that somebody asked for a case that is none of theirs."""
    await _note(
        scene,
        audit.DENIED,
        {"what": "see", "why": Refusal.NO_RELATION.value, "number": case.number},
    )


async def saw(scene: Scene, what: str, *, first: int, last: int) -> None:
    """Note that somebody has turned the pages of a list so far that it is looking in bulk."""
    if last // BULK != (first - 1) // BULK:
        await _note(scene, audit.SAW, {"what": what, "n": last})


async def saw_phone(scene: Scene, case: Case) -> None:
    """Note that the number of an owner was shown whole to somebody who opened a case."""
    await _note(scene, audit.SAW_PHONE, {"number": case.number}, most=PHONES)


async def saw_phones(scene: Scene, enterprise_id: int) -> None:
    """Note that the numbers of an enterprise's contacts were shown whole."""
    await _note(scene, audit.SAW_PHONE, {"enterprise": enterprise_id}, most=PHONES)


async def saw_phone_of(scene: Scene, person_id: int) -> None:
    """Note that somebody's number was shown whole to one who looks after the people."""
    await _note(scene, audit.SAW_PHONE, {"person": person_id}, most=PHONES)


async def exported(scene: Scene, what: str, *, n: int) -> None:
    """Note that somebody took data out: always, however often."""
    await _note(scene, audit.EXPORTED, {"what": what, "n": n}, most=ALWAYS)


async def _note(scene: Scene, act: str, data: dict[str, object], *, most: int = audit.MOST) -> None:
    """Note it of whoever is on the scene; the clock neither looks nor takes."""
    if scene.by is not None:
        await audit.note(
            scene.tx,
            scene.house.chain,
            act,
            person_id=scene.by.person.id,
            at=scene.at,
            data=data,
            most=most,
        )
