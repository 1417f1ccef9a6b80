"""How somebody comes in: invited, or by saying who they are and being confirmed.

A claim changes nothing but itself; the role is there once somebody who may has confirmed it. Only
an invitation from the host is believed at once: whoever can write on the host could as well write
the role into the file.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.domain import consent
from bot.domain.authority import Deed, Denied, Target
from bot.domain.people import OF_ENTERPRISE, Enterprise, Person, Role
from handlers.actions.authority import allow
from handlers.actions.deciding import (
    enterprise_of,
    may_decide,
    may_unite,
    meant,
    not_in_yet,
    target,
)
from handlers.actions.word import record
from storage import claims, enterprises, invitations, people
from storage.claims import Claim, ClaimState, Via

if TYPE_CHECKING:
    from datetime import datetime

    from bot.texts import Language
    from handlers.actions.scene import Scene
    from storage.invitations import Invitation

LASTS = timedelta(days=7)
"""How long an invitation made in the chat is open."""
PATIENCE = 1
"""Working days within which a claim should be decided."""


class DecidedError(Exception):
    """Somebody else has decided this claim before, or it was withdrawn."""


@dataclass(frozen=True, slots=True)
class Joined:
    """What came of a confirmation."""

    person: Person
    claim: Claim
    enterprise: Enterprise | None


async def meet(
    scene: Scene, *, telegram_id: int, name: str, language: Language
) -> tuple[int, bool]:
    """Make somebody known who has just consented; return their id and whether they are new."""
    if scene.by is None:
        person_id = await people.admit(
            scene.tx, telegram_id=telegram_id, name=name, language=language, at=scene.at
        )
        scene.by = await people.get_speaker(scene.tx, person_id, at=scene.at)
        new = True
    else:
        person_id, new = scene.by.person.id, False
        await people.consented(scene.tx, person_id, consent.VERSION, at=scene.at)
        scene.by = await people.get_speaker(scene.tx, person_id, at=scene.at)
    await record(scene, "consent", version=consent.VERSION)
    return person_id, new


async def invite(
    scene: Scene,
    *,
    role: Role,
    unit_id: int | None = None,
    enterprise: Enterprise | None = None,
    person_id: int | None = None,
    grant_until: datetime | None = None,
    colleague: bool = False,
) -> tuple[str, Invitation]:
    """Make an invitation; return its code, which is told once and kept nowhere.

    Args:
        scene: Whose invitation it is.
        role: As what somebody shall come in.
        unit_id: Over which unit.
        enterprise: Or over which enterprise.
        person_id: Whom of a roster it is meant for.
        grant_until: When the role will end.
        colleague: Whether an owner invites for their own enterprise.

    Raises:
        Denied: They may not.

    """
    deed = Deed.INVITE_COLLEAGUE if colleague else Deed.INVITE
    allow(scene, deed, target(role, unit_id, enterprise, until=grant_until))
    code = invitations.new_code()
    made = await invitations.make(
        scene.tx,
        code,
        role=role,
        unit_id=unit_id,
        enterprise_id=None if enterprise is None else enterprise.id,
        person_id=person_id,
        grant_until=grant_until,
        made_by=None if scene.by is None else scene.by.person.id,
        at=scene.at,
        expires_at=scene.at + LASTS,
    )
    await record(
        scene,
        deed,
        invitation=made.id,
        role=role,
        unit=unit_id,
        enterprise=made.enterprise_id,
        person=person_id,
    )
    return code, made


async def take_back(scene: Scene, invitation: Invitation) -> bool:
    """Revoke one's own invitation; return whether it was still open."""
    if scene.by is None or invitation.made_by != scene.by.person.id:
        raise Denied(Deed.INVITE)
    done = await invitations.revoke(scene.tx, invitation.id, at=scene.at)
    if done:
        await record(scene, "take_back", invitation=invitation.id)
    return done


async def vouched(scene: Scene, invitation: Invitation) -> Person | None:
    """Let somebody in at once by an invitation from the host; None if it is used up.

    Where the host named whom it is for, the entries of that name and of the account become one.
    """
    if scene.by is None or invitation.made_by is not None:
        raise Denied(Deed.CONFIRM)
    me = scene.by.person.id
    if await invitations.redeem(scene.tx, invitation.id, person_id=me, at=scene.at) is None:
        return None
    me = await _bind(scene, me, invitation.person_id)
    await people.grant(
        scene.tx,
        person_id=me,
        role=invitation.role,
        unit_id=invitation.unit_id,
        enterprise_id=invitation.enterprise_id,
        until=invitation.grant_until,
        at=scene.at,
    )
    scene.by = await people.get_speaker(scene.tx, me, at=scene.at)
    await record(
        scene,
        Deed.GRANT,
        invitation=invitation.id,
        person=me,
        role=invitation.role,
        unit=invitation.unit_id,
        enterprise=invitation.enterprise_id,
    )
    return await people.get(scene.tx, me)


async def claim(
    scene: Scene,
    *,
    role: Role,
    via: Via,
    unit_id: int | None = None,
    enterprise_id: int | None = None,
    invitation: Invitation | None = None,
    said: str = "",
    called: str = "",
    policy_id: int | None = None,
) -> Claim | None:
    """Enter a claim of whoever is on the scene; None if the invitation is used up meanwhile.

    `policy_id` is what they were reading: once they are in, they are led back to it.
    """
    if scene.by is None:
        raise LookupError("a claim is somebody's")
    me = scene.by.person.id
    if invitation is not None:
        used = await invitations.redeem(scene.tx, invitation.id, person_id=me, at=scene.at)
        if used is None:
            return None
    made = await claims.make(
        scene.tx,
        person_id=me,
        role=role,
        via=via,
        unit_id=unit_id,
        enterprise_id=enterprise_id,
        invitation_id=None if invitation is None else invitation.id,
        grant_until=None if invitation is None else invitation.grant_until,
        said=said,
        called=called,
        policy_id=policy_id,
        at=scene.at,
    )
    await record(scene, "claim", claim=made.id, role=role, unit=unit_id, enterprise=enterprise_id)
    return made


async def _bind(scene: Scene, account: int, rostered: int | None) -> int:
    """Let an account and the entry of a roster be one person; return which entry stays.

    The roster's stays, since cases and pairings may name it, unless the account has a past here.
    """
    if rostered is None or rostered == account or await not_in_yet(scene, rostered) is None:
        return account
    speaker = await people.get_speaker(scene.tx, account, at=scene.at)
    entry = await people.get(scene.tx, rostered)
    if speaker is None or entry is None:
        return account
    keep, gone = (account, rostered) if speaker.grants else (rostered, account)
    mine = speaker.person
    await people.unite(scene.tx, keep=keep, gone=gone)
    await people.describe(
        scene.tx,
        keep,
        name=entry.name or mine.name,
        title=entry.title or mine.title,
        phone=mine.phone or entry.phone,
    )
    await record(scene, "unite", person=keep, gone=gone)
    return keep


async def enter_enterprise(scene: Scene, name: str) -> int:
    """Enter an enterprise that nobody knew, at home where whoever enters it is; return its id.

    Raises:
        Denied: They may not.

    """
    known = await enterprises.find(scene.tx, name)
    if known is not None:
        return known.id
    mine = [] if scene.by is None else scene.by.grants
    office = [one for one in mine if one.role in {Role.ADMIN, Role.DIRECTOR}]
    home = next((one.unit_id for one in office if one.unit_id is not None), None)
    if any(one.unit_id is None for one in office):
        home = None
    allow(scene, Deed.EDIT_ENTERPRISE, Target(unit_id=home))
    entered = await enterprises.add(scene.tx, name=name, unit_id=home)
    await record(scene, Deed.EDIT_ENTERPRISE, enterprise=entered)
    return entered


async def confirm(scene: Scene, claim_id: int, *, enterprise_id: int | None = None) -> Joined:
    """Confirm that somebody is who they say: from now on they hold the role.

    Args:
        scene: Who confirms.
        claim_id: Which claim.
        enterprise_id: The enterprise it is about, where the claim does not know.

    Raises:
        Denied: They may not.
        DecidedError: It is decided.

    """
    made = await claims.get(scene.tx, claim_id)
    if made is None or scene.by is None or made.state is not ClaimState.WAITING:
        raise DecidedError(claim_id)
    about = made.enterprise_id or enterprise_id
    enterprise = None if about is None else await enterprises.get(scene.tx, about)
    if made.role in OF_ENTERPRISE and enterprise is None:
        raise Denied(Deed.CONFIRM)
    allow(
        scene,
        Deed.CONFIRM,
        target(
            made.role,
            made.unit_id,
            enterprise,
            person_id=made.person_id,
            until=made.grant_until,
        ),
    )
    decided = await claims.decide(
        scene.tx,
        claim_id,
        ClaimState.CONFIRMED,
        by=scene.by.person.id,
        at=scene.at,
        enterprise_id=about,
    )
    if decided is None:
        raise DecidedError(claim_id)
    rostered = await meant(scene, decided)
    if rostered is not None and not await may_unite(scene, decided.person_id, rostered):
        rostered = None
    person_id = await _bind(scene, decided.person_id, None if rostered is None else rostered.id)
    await people.grant(
        scene.tx,
        person_id=person_id,
        role=decided.role,
        unit_id=decided.unit_id,
        enterprise_id=decided.enterprise_id,
        until=decided.grant_until,
        granted_by=scene.by.person.id,
        at=scene.at,
    )
    await record(
        scene,
        Deed.CONFIRM,
        claim=claim_id,
        person=person_id,
        role=decided.role,
        unit=decided.unit_id,
        enterprise=decided.enterprise_id,
    )
    person = await people.get(scene.tx, person_id)
    if person is None:
        raise LookupError("whoever was confirmed is gone")
    return Joined(person, replace(decided, person_id=person_id), enterprise)


async def refuse(scene: Scene, claim_id: int, *, reason: str) -> Joined:
    """Refuse a claim with a reason, a code; the person is told.

    Raises:
        Denied: They may not.
        DecidedError: It is decided.

    """
    made = await claims.get(scene.tx, claim_id)
    if made is None or scene.by is None or made.state is not ClaimState.WAITING:
        raise DecidedError(claim_id)
    enterprise = await enterprise_of(scene, made)
    if not may_decide(scene, scene.by, made, enterprise):
        raise Denied(Deed.CONFIRM)
    decided = await claims.decide(
        scene.tx,
        claim_id,
        ClaimState.REFUSED,
        by=scene.by.person.id,
        at=scene.at,
        reason=reason,
    )
    person = await people.get(scene.tx, made.person_id)
    if decided is None or person is None:
        raise DecidedError(claim_id)
    await record(scene, "refuse_claim", claim=claim_id, person=made.person_id, reason=reason)
    return Joined(person, decided, enterprise)


async def withdraw(scene: Scene, claim_id: int) -> Claim:
    """Take one's own claim back.

    Raises:
        Denied: It is somebody else's.
        DecidedError: It is decided.

    """
    made = await claims.get(scene.tx, claim_id)
    if made is None or scene.by is None or made.person_id != scene.by.person.id:
        raise Denied(Deed.CONFIRM)
    me = scene.by.person.id
    done = await claims.decide(scene.tx, claim_id, ClaimState.WITHDRAWN, by=me, at=scene.at)
    if done is None:
        raise DecidedError(claim_id)
    await record(scene, "withdraw_claim", claim=claim_id)
    return done
