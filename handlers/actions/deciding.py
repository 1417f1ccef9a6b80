"""Who may say whether somebody is who they claim to be, who is asked, and whom a claim means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Denied, Target, deeds_of, permit
from bot.domain.people import OF_ENTERPRISE, Actor, Enterprise, Person, Role
from handlers.actions.authority import allows
from handlers.actions.offices import upwards
from storage import enterprises, invitations, people

if TYPE_CHECKING:
    from datetime import datetime

    from handlers.actions.scene import Scene
    from storage.claims import Claim
    from storage.people import Speaker


def target(
    role: Role,
    unit_id: int | None,
    enterprise: Enterprise | None,
    *,
    person_id: int | None = None,
    until: datetime | None = None,
) -> Target:
    """Return what a role over a unit or an enterprise is to the table of rights."""
    if enterprise is not None:
        return Target(
            unit_id=enterprise.unit_id,
            enterprise_id=enterprise.id,
            person_id=person_id,
            role=role,
            until=until,
        )
    return Target(unit_id=unit_id, person_id=person_id, role=role, until=until)


async def enterprise_of(scene: Scene, made: Claim) -> Enterprise | None:
    """Return the enterprise a claim is about, if it is a known one."""
    if made.enterprise_id is None:
        return None
    return await enterprises.get(scene.tx, made.enterprise_id)


def may_decide(scene: Scene, speaker: Speaker, made: Claim, enterprise: Enterprise | None) -> bool:
    """Return whether somebody may decide a claim, for that enterprise if it is about one.

    A claim for an enterprise nobody knows is for whoever may enter one, wherever they may.
    """
    actor = Actor(speaker.person.id, speaker.grants)
    if made.person_id == speaker.person.id:
        return False
    if made.role in OF_ENTERPRISE and enterprise is None:
        return Deed.EDIT_ENTERPRISE in deeds_of(actor, scene.at)
    aim = target(
        made.role,
        made.unit_id,
        enterprise,
        person_id=made.person_id,
        until=made.grant_until,
    )
    try:
        permit(actor, Deed.CONFIRM, aim, units=scene.house.units, at=scene.at)
    except Denied:
        return False
    return True


async def deciders(scene: Scene, made: Claim, *, everybody: bool = False) -> list[Person]:
    """Return who is asked to decide: who invited them, else the liaison, else the nearest office.

    With `everybody`, all who may decide, as when the first ones asked have not.
    """
    enterprise = await enterprise_of(scene, made)
    tx, at = scene.tx, scene.at
    invitation = (
        None if made.invitation_id is None else await invitations.get(tx, made.invitation_id)
    )
    circles: list[list[Person]] = []
    if invitation is not None and invitation.made_by is not None:
        inviter = await people.get(tx, invitation.made_by)
        circles.append([] if inviter is None else [inviter])
    if enterprise is not None:
        circles.append(
            await people.with_role(tx, (Role.LIAISON,), at=at, enterprise_id=enterprise.id)
        )
    home = made.unit_id if enterprise is None else enterprise.unit_id
    if home is not None and home in scene.house.units:
        circles += [
            await people.with_role(tx, (Role.DIRECTOR,), at=at, unit_id=unit_id)
            for unit_id in upwards(scene.house.units, home)
        ]
    circles.append(await people.with_role(tx, (Role.DIRECTOR,), at=at, whole=True))
    circles.append(await people.with_role(tx, (Role.DIRECTOR,), at=at))
    circles.append(await people.with_role(tx, (Role.ADMIN,), at=at))
    found: list[Person] = []
    for circle in circles:
        for person in circle:
            speaker = await people.get_speaker(tx, person.id, at=at)
            if speaker is None or person.telegram_id is None or person in found:
                continue
            if person.telegram_id in scene.house.blocked:
                continue  # else a claim would wait for somebody who is told nothing
            if may_decide(scene, speaker, made, enterprise):
                found.append(person)
        if found and not everybody:
            break
    return found


async def meant(scene: Scene, made: Claim) -> Person | None:
    """Return the entry of a roster that a claim is about: named in the invitation, or by phone."""
    if made.invitation_id is not None:
        invitation = await invitations.get(scene.tx, made.invitation_id)
        if invitation is not None and invitation.person_id is not None:
            return await not_in_yet(scene, invitation.person_id)
    claimant = await people.get(scene.tx, made.person_id)
    if claimant is None or not claimant.phone or made.enterprise_id is None:
        return None
    contacts = await people.with_role(
        scene.tx, (made.role,), at=scene.at, enterprise_id=made.enterprise_id
    )
    return next(
        (one for one in contacts if one.telegram_id is None and one.phone == claimant.phone), None
    )


async def may_unite(scene: Scene, account: int, entry: Person) -> bool:
    """Return whether whoever confirms may let an account become the entry of a roster.

    With the entry go all of its roles: the account has to have them, or the one who confirms to be
    allowed to confirm each. Else the liaison of one enterprise would hand out another, and a
    county a role in the city, to whoever knows the right number.
    """
    held = await people.grants_of(scene.tx, [account, entry.id], at=scene.at)
    theirs = {(one.role, one.unit_id, one.enterprise_id) for one in held[account]}
    for one in held[entry.id]:
        if (one.role, one.unit_id, one.enterprise_id) in theirs:
            continue
        firm = None
        if one.enterprise_id is not None:
            firm = await enterprises.get(scene.tx, one.enterprise_id)
        aim = target(one.role, one.unit_id, firm, person_id=account, until=one.until)
        if not allows(scene, Deed.CONFIRM, aim):
            return False
    return True


async def not_in_yet(scene: Scene, person_id: int) -> Person | None:
    """Return the entry of somebody who has not come in yet; None where they have."""
    person = await people.get(scene.tx, person_id)
    return None if person is None or person.telegram_id is not None else person
