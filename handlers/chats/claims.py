"""Claims in a chat: who waits, who may confirm them, and what both sides are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Denied
from bot.domain.delivery import Duty
from bot.domain.people import OF_ENTERPRISE
from bot.render.joining import (
    REASONS,
    ClaimShown,
    claim_card,
    claim_list,
    claim_sent,
    claim_state,
    door,
    joined,
    refused,
    role_at,
    ways_in,
    why_not,
)
from bot.render.message import Message
from handlers.actions import deciding
from handlers.actions import joining as acts
from handlers.actions.claiming import show
from handlers.actions.joining import DecidedError
from handlers.actions.word import tell
from handlers.chats import menus, welcome
from storage import claims, invitations, people
from storage.claims import Claim, ClaimState

if TYPE_CHECKING:
    from telegram import Update

    from bot.render.button import Press
    from handlers.actions.joining import Joined
    from handlers.turn import Context, Turn

SHOWN = 8
"""Claims on the list; the others move up."""


async def announce(turn: Turn, made: Claim) -> None:
    """Tell whoever claimed something who was asked, and ask those, once.

    Whoever writes themselves anew rings nobody again: the button of the card they have shows it.
    """
    shown = await show(turn.scene, made)
    turn.show(claim_sent(turn.words, shown))
    if made.made_at < turn.at and made.invitation_id is None:
        return
    for person in await deciding.deciders(turn.scene, made):
        tell(turn.scene, person, lambda voice: claim_card(voice, shown))


async def waiting(turn: Turn) -> list[Message]:
    """Return how it stands with what the speaker waits for."""
    if turn.speaker is None:
        return []
    mine = await claims.waiting_of(turn.tx, turn.speaker.person.id)
    return [claim_state(turn.words, await show(turn.scene, one)) for one in mine]


async def waiting_for(turn: Turn, enterprise_id: int) -> Message | None:
    """Return how it stands with the speaker's wish to speak for an enterprise; None without one."""
    if turn.speaker is None:
        return None
    for one in await claims.waiting_of(turn.tx, turn.speaker.person.id):
        if one.enterprise_id == enterprise_id:
            return claim_state(turn.words, await show(turn.scene, one))
    return None


async def list_claims(_: Update, context: Context) -> None:
    """Show who waits to be confirmed."""
    await _list(context.turn)


async def _list(turn: Turn) -> None:
    speaker = turn.speaker
    if speaker is None:
        welcome.meet(turn)
        return
    found = [
        one
        for one in await claims.waiting(turn.tx)
        if deciding.may_decide(
            turn.scene, speaker, one, await deciding.enterprise_of(turn.scene, one)
        )
    ]
    shown = [await show(turn.scene, one) for one in found[:SHOWN]]
    turn.show(claim_list(turn.words, shown, len(found)))


async def show_claims(turn: Turn, _: Press) -> None:
    """Serve the button that leads to the list."""
    await _list(turn)


async def open_claim(turn: Turn, press: Press) -> None:
    """Show one claim to somebody who may decide it."""
    shown = await _mine_to_decide(turn, press)
    if shown is not None:
        turn.show(claim_card(turn.words, shown))


async def _mine_to_decide(turn: Turn, press: Press) -> ClaimShown | None:
    made = await claims.get(turn.tx, press.ref)
    speaker = turn.speaker
    if made is None or speaker is None:
        turn.hint(turn.words.plain("claim-decided"))
        return None
    if not deciding.may_decide(
        turn.scene, speaker, made, await deciding.enterprise_of(turn.scene, made)
    ):
        raise Denied(Deed.CONFIRM)
    if made.state is not ClaimState.WAITING:
        await _decided_before(turn, made)
        return None
    return await show(turn.scene, made)


async def _decided_before(turn: Turn, made: Claim) -> None:
    by = None if made.decided_by is None else await people.get(turn.tx, made.decided_by)
    shown = await show(turn.scene, made)
    words = f"claim-was-{made.state}"
    turn.show(Message(turn.words(words, name=shown.name, who="" if by is None else by.name)))


async def confirm(turn: Turn, press: Press) -> None:
    """Confirm a claim; for an enterprise nobody knew, say which it is or enter it."""
    shown = await _mine_to_decide(turn, press)
    made = await claims.get(turn.tx, press.ref)
    if shown is None or made is None:
        return
    if press.revision != shown.revision:
        # They have written themselves anew since this was drawn: what is confirmed is what is read.
        turn.hint(turn.words.plain("error-stale"), alert=True)
        turn.show(claim_card(turn.words, shown))
        return
    enterprise_id = None
    if made.role in OF_ENTERPRISE and made.enterprise_id is None:
        enterprise_id = await _which(turn, made, press.arg)
        if enterprise_id is None:
            turn.show(claim_card(turn.words, shown))
            return
    try:
        done = await acts.confirm(turn.scene, made.id, enterprise_id=enterprise_id)
    except DecidedError:
        turn.hint(turn.words.plain("claim-decided"))
        return
    await _welcome(turn, done)
    now = await show(turn.scene, done.claim)
    turn.hint(turn.words.plain("claim-done"))
    by = turn.speaker.person.name if turn.speaker else ""
    turn.show(Message(turn.words("claim-was-confirmed", name=now.name, who=by)))


async def _which(turn: Turn, made: Claim, arg: str) -> int | None:
    """Return the enterprise that a claim is about: chosen, or entered as it was written."""
    if arg == "new":
        return await acts.enter_enterprise(turn.scene, made.said)
    return int(arg) if arg.isascii() and arg.isdigit() and len(arg) < 16 else None


async def _welcome(turn: Turn, done: Joined) -> None:
    """Tell somebody that they are in, with the menu of what they are now."""
    by = turn.speaker.person.name if turn.speaker else ""
    shown = await show(turn.scene, done.claim)
    tell(
        turn.scene,
        done.person,
        lambda voice: joined(
            voice, shown, by=by, until=done.claim.grant_until, policy_id=done.claim.policy_id
        ),
        duty=Duty.MUST,
    )
    await menus.set_menu_of(turn.scene, done.person.id)
    await _tell_inviter(turn, done, shown)


async def _tell_inviter(turn: Turn, done: Joined, shown: ClaimShown) -> None:
    """Tell a colleague whom they invited is in, unless they confirmed it themselves."""
    number = done.claim.invitation_id
    invitation = None if number is None else await invitations.get(turn.tx, number)
    made_by = None if invitation is None else invitation.made_by
    if made_by is None or made_by == done.claim.decided_by:
        return
    inviter = await people.get(turn.tx, made_by)
    if inviter is not None:
        tell(
            turn.scene,
            inviter,
            lambda voice: Message(
                voice(
                    "joined-by-you", name=shown.name, role=role_at(voice, shown.role, shown.place)
                )
            ),
            duty=Duty.ONCE,
        )


async def deny(turn: Turn, press: Press) -> None:
    """Refuse a claim, having asked for the reason."""
    shown = await _mine_to_decide(turn, press)
    if shown is None:
        return
    if press.arg not in REASONS:
        turn.show(why_not(turn.words, shown))
        return
    try:
        done = await acts.refuse(turn.scene, shown.id, reason=press.arg)
    except DecidedError:
        turn.hint(turn.words.plain("claim-decided"))
        return
    by = turn.speaker.person.name if turn.speaker else ""
    settings = turn.scene.house.settings
    office = (settings.office_name, settings.office_phone)
    tell(
        turn.scene,
        done.person,
        lambda voice: refused(voice, shown, by=by, reason=done.claim.reason, office=office),
    )
    turn.hint(turn.words.plain("claim-refused-done"))
    turn.show(Message(turn.words("claim-was-refused", name=shown.name, who=by)))


async def withdraw(turn: Turn, press: Press) -> None:
    """Take one's own claim back."""
    try:
        await acts.withdraw(turn.scene, press.ref)
    except DecidedError:
        turn.hint(turn.words.plain("claim-decided"))
        return
    here = turn.speaker is not None and bool(turn.speaker.grants)
    below = door(turn.words) if here else ways_in(turn.words)
    turn.show(Message(turn.words("claim-withdrawn"), below))
