"""Claims as they are shown, and the reminder that nobody has decided one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bot.domain.delivery import Duty
from bot.domain.people import OF_ENTERPRISE, Role
from bot.render.button import Press
from bot.render.joining import ClaimShown, claim_late
from bot.render.message import Button, Message
from bot.render.phrases import masked
from handlers.actions import deciding, joining
from handlers.actions.view import unit_name
from handlers.actions.word import tell
from storage import claims, enterprises, invitations, people
from storage.claims import Via

if TYPE_CHECKING:
    from datetime import datetime

    from bot.domain.people import Enterprise, Person
    from bot.render.voice import Voice
    from handlers.actions.scene import Scene
    from storage.claims import Claim


def due(scene: Scene, made: Claim) -> datetime:
    """Return until when a claim should be decided."""
    calendar = scene.house.calendar
    day = calendar.day_of(made.made_at)
    return calendar.closing_of(calendar.add_working_days(day, joining.PATIENCE))


async def show(scene: Scene, made: Claim) -> ClaimShown:
    """Return a claim with the names around it."""
    tx = scene.tx
    person = await people.get(tx, made.person_id)
    if person is None:
        raise LookupError(f"claim {made.id} is nobody's")
    enterprise = await deciding.enterprise_of(scene, made)
    contacts: list[Person] = []
    similar = []
    match = None
    if enterprise is not None:
        contacts = await people.with_role(
            tx, (Role.OWNER,), at=scene.at, enterprise_id=enterprise.id
        )
        match = await deciding.meant(scene, made)
    elif made.role in OF_ENTERPRISE:
        similar = await enterprises.like(tx, made.said, limit=3)
    elif made.invitation_id is not None:
        match = await deciding.meant(scene, made)
    place = (
        unit_name(scene.house, made.unit_id)
        if made.role not in OF_ENTERPRISE
        else made.said
        if enterprise is None
        else enterprise.name
    )
    asked = await deciding.deciders(scene, made)
    return ClaimShown(
        id=made.id,
        name=person.name,
        called=made.called,
        title=person.title,
        phone=person.phone,
        role=made.role,
        place=place,
        via=made.via,
        inviter=await _inviter(scene, made),
        made_at=made.made_at,
        by=due(scene, made),
        asked=[one.name for one in asked],
        asked_as=await _asked_as(scene, asked, enterprise),
        match="" if match is None else match.name,
        listed="" if match is None or match.phone in {"", person.phone} else masked(match.phone),
        contacts=[one.name for one in contacts if one.telegram_id is not None],
        similar=similar,
        is_known=made.role not in OF_ENTERPRISE or enterprise is not None,
        until=made.grant_until,
    )


async def _asked_as(scene: Scene, asked: list[Person], firm: Enterprise | None) -> str:
    """Return what those who are asked are to whoever asked: their liaison, or the office."""
    if not asked:
        return ""
    if firm is not None:
        paired = await people.with_role(
            scene.tx, (Role.LIAISON,), at=scene.at, enterprise_id=firm.id
        )
        if all(one in paired for one in asked):
            return "liaison"
    directors = await people.with_role(scene.tx, (Role.DIRECTOR,), at=scene.at)
    return "office" if all(one in directors for one in asked) else ""


async def _inviter(scene: Scene, made: Claim) -> str:
    if made.via not in {Via.INVITATION, Via.COLLEAGUE} or made.invitation_id is None:
        return ""
    invitation = await invitations.get(scene.tx, made.invitation_id)
    if invitation is None or invitation.made_by is None:
        return ""
    person = await people.get(scene.tx, invitation.made_by)
    return "" if person is None else person.name


async def remind(scene: Scene) -> None:
    """Remind all who may decide of the claims that nobody has decided in time, once each.

    Whoever waits was promised an answer by then, and hears that it is asked for again.
    """
    calendar = scene.house.calendar
    if not calendar.is_office_moment(scene.at):
        return
    late = [
        one
        for one in await claims.unreminded(scene.tx, before=scene.at)
        if due(scene, one) <= scene.at
    ]
    if not late:
        return
    waits: dict[int, tuple[Person, int]] = {}
    office = (scene.house.settings.office_name, scene.house.settings.office_phone)
    for one in late:
        claimant, shown = await people.get(scene.tx, one.person_id), await show(scene, one)
        if claimant is not None:
            tell(scene, claimant, partial(claim_late, shown=shown, office=office), duty=Duty.ONCE)
        for person in await deciding.deciders(scene, one, everybody=True):
            waits[person.id] = (person, waits.get(person.id, (person, 0))[1] + 1)
    for person, count in waits.values():
        tell(scene, person, lambda voice, n=count: _reminder(voice, n), duty=Duty.ONCE)  # type: ignore[misc]
    await claims.mark_reminded(scene.tx, [one.id for one in late], at=scene.at)


def _reminder(voice: Voice, count: int) -> Message:
    go = Button(voice.plain("button-claims"), Press("claims").encode())
    return Message(voice("claims-reminder", n=count), ((go,),))
