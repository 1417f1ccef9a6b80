"""An owner complains of the conduct of a unit: the confidential lane (投诉举报)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Target
from bot.domain.case import Act, Case, Kind, Source
from bot.domain.notice import Audience
from bot.domain.people import Role
from bot.render.message import Message
from handlers.actions.authority import allow
from handlers.actions.consequences import do
from handlers.actions.filing import next_case
from handlers.actions.meaning import papers
from handlers.actions.receivers import holders
from handlers.actions.word import tell
from storage import cases, people

if TYPE_CHECKING:
    from bot import forms
    from handlers.actions.scene import Scene


async def file_complaint(scene: Scene, answers: forms.Complaint, *, token: str) -> Case:
    """Make a complaint of a filled form; the same form makes the same case however often it comes.

    Where every director sits in the unit complained of, the inspectors are told in their place,
    and the administrators that another director is wanted, but not for what.

    Raises:
        Denied: The enterprise is not theirs.
        TooMuch: They have filed as much today as one may.

    """
    enterprise_id = int(answers.enterprise)
    allow(scene, Deed.COMPLAIN, Target(enterprise_id=enterprise_id))
    if scene.by is None:
        raise LookupError("a complaint is made by somebody")
    known = await cases.of_submission(scene.tx, token)
    if known is not None:
        return known
    attached = papers(answers.evidence)
    case_id, number = await next_case(scene, attached)
    draft = Case(
        id=case_id,
        number=number,
        enterprise_id=enterprise_id,
        filed_by=scene.by.person.id,
        kind=Kind.COMPLAINT,
        complained_unit_id=answers.unit_id,
        source=Source.BOT,
        text=answers.text,
    )
    done = await do(
        scene,
        draft,
        Act.SUBMIT,
        words=answers.text,
        attached=attached,
        token=token,
    )
    if not await holders(scene, done.case, Audience.DIRECTORS):
        await _ask_for_a_director(scene, done.case)
    return done.case


async def _ask_for_a_director(scene: Scene, case: Case) -> None:
    """Ask the administrators outside the unit complained of to appoint somebody, saying no more."""
    units = scene.house.units
    admins = await people.with_role(scene.tx, [Role.ADMIN], at=scene.at)
    grants = await people.grants_of(scene.tx, [one.id for one in admins], at=scene.at)
    for person in admins:
        there = any(
            units.covers(case.complained_unit_id, grant.unit_id) for grant in grants[person.id]
        )
        if not there:
            tell(scene, person, lambda voice: Message(voice("complaint-unattended")))
