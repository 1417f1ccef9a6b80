"""A case that is some acts old when the trouble begins: done by the actions, told by letters.

Lives that all began with the first word would mostly end before anything is dispatched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.domain.case import Act, Facts
from bot.domain.terms import Kind, Outcome
from bot.forms import Filing
from bot.forms.ask import Due
from handlers.actions.consequences import do
from handlers.actions.filing import file_case
from handlers.actions.meaning import term
from handlers.actions.scene import House, Scene
from storage import cases, people

if TYPE_CHECKING:
    from datetime import datetime

    from handlers.sandbox.town import Town
    from storage.db import Tx

ROAD = (
    ("owner", Act.SUBMIT),
    ("triager", Act.ACCEPT),
    ("director", Act.DISPATCH),
    ("cadre", Act.ACKNOWLEDGE),
    ("cadre", Act.REPORT),
    ("unit_head", Act.COUNTERSIGN),
    ("triager", Act.RELEASE),
    ("owner", Act.RATE_SATISFIED),
)
"""The straight road of a case, and who takes each step."""
FINANCE = 3
"""The unit that has it."""
TEXT = "厂房的产权证办不下来,银行不给续贷"


async def go_ahead(tx: Tx, house: House, town: Town, steps: int, *, at: datetime) -> None:
    """Take the first steps of the road, or those that are left of them."""
    case = await cases.get(tx, 1)
    done = 0 if case is None else [rule for _, rule in ROAD].index(await _last(tx)) + 1
    for who, act in ROAD[done:steps]:
        by = await people.find_speaker(tx, town.people[who].id, at=at)
        assert by is not None
        scene = Scene(tx=tx, at=at, house=house, by=by)
        if case is None:
            form = Filing(enterprise="1", text=TEXT, category="finance")
            case = await file_case(scene, form, contact_time="", said=None, token="ahead")
            continue
        facts = _facts(scene, act, by.person.id)
        words = TEXT if act is Act.REPORT else ""
        data: dict[str, Any] = {"outcome": Outcome.EXPLAINED} if act is Act.REPORT else {}
        await do(scene, case, act, words=words, data=data, facts=facts)
        case = await cases.get(tx, case.id)


async def _last(tx: Tx) -> Act:
    """Return the last step that was taken."""
    rows = await tx.all("SELECT act FROM events WHERE case_id = 1 ORDER BY id DESC")
    return next(Act(row["act"]) for row in rows if row["act"] in {act for _, act in ROAD})


def _facts(scene: Scene, act: Act, person_id: int) -> Facts:
    """Return what a step brings into the case."""
    match act:
        case Act.ACCEPT:
            return Facts(category="finance", kind=Kind.ACTION)
        case Act.DISPATCH:
            return Facts(lead_unit_id=FINANCE) | term(scene, Due(code="T2"))
        case Act.ACKNOWLEDGE:
            return Facts(handler_id=person_id)
        case Act.REPORT:
            return Facts(reported_outcome=Outcome.EXPLAINED)
        case _:
            return Facts()
