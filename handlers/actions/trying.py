"""Pieces are tried out before they go to anybody: in a work group of the office, marked as such."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Target
from bot.domain.broadcast import Parcel, Sending
from bot.render.markup import CAPTION_LIMIT, MESSAGE_LIMIT, Markup, fit
from handlers.actions import broadcasting, issuing
from handlers.actions.addressing import is_let_in, voice_in
from handlers.actions.authority import allow, allows
from handlers.actions.pieces import target
from handlers.actions.word import record
from storage import chats

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.domain.broadcast import Broadcast, Delivery
    from bot.domain.piece import Piece
    from bot.domain.policy import Policy
    from bot.render.message import Payload
    from handlers.actions.scene import House, Scene
    from storage.chats import GroupChat
    from storage.db import Tx


def reaches(scene: Scene, chat: GroupChat) -> bool:
    """Return whether whoever is on the scene may try pieces out in a group."""
    ours = is_let_in(chat, "work") and chat.may_post
    return ours and allows(scene, Deed.KEEP_POLICY, Target(unit_id=chat.home))


async def groups(scene: Scene) -> list[GroupChat]:
    """Return the work groups in which whoever is on the scene may try pieces out."""
    return [one for one in await chats.known(scene.tx) if reaches(scene, one)]


async def chosen(scene: Scene) -> GroupChat | None:
    """Return the group that was chosen for it, if there is one within reach."""
    found = await chats.for_trials(scene.tx)
    return next((one for one in found if reaches(scene, one)), None)


async def choose(scene: Scene, chat: GroupChat) -> None:
    """Choose the group for it, once for all who reach it.

    Raises:
        Denied: They may not.

    """
    allow(scene, Deed.KEEP_POLICY, Target(unit_id=chat.home))
    before = [one.id for one in await chats.for_trials(scene.tx) if reaches(scene, one)]
    await chats.choose_for_trials(scene.tx, chat.id, instead_of=before)
    await record(scene, Deed.KEEP_POLICY, chat=chat.id, step="trials")


async def send(scene: Scene, piece: Piece, policy: Policy, chat: GroupChat) -> None:
    """Send a piece to a group to see how it looks there: by the road that all of them take.

    Raises:
        Denied: They may not.

    """
    allow(scene, Deed.KEEP_POLICY, target(policy))
    allow(scene, Deed.KEEP_POLICY, Target(unit_id=chat.home))
    parcel = Parcel(chat.id, (piece.id,))
    await broadcasting.start(scene, Sending.TRIAL, [parcel], urgent=True)
    await record(
        scene,
        Deed.KEEP_POLICY,
        piece=piece.id,
        policy=policy.id,
        revision=piece.revision,
        step="trial",
        chat=chat.id,
    )


async def say(
    tx: Tx, house: House, broadcast: Broadcast, rows: Sequence[Delivery], *, at: datetime
) -> Payload | None:
    """Return the call that shows a piece in the group for it, under a line that says what it is."""
    call = await issuing.say(tx, house, broadcast, rows, at=at)
    if call is None:
        return None
    method, body = call
    voice, _ = await voice_in(tx, house, rows[0])
    mark = voice("desk-trial")
    for name, limit in (("caption", CAPTION_LIMIT), ("text", MESSAGE_LIMIT)):
        if name in body:
            body[name] = str(fit(Markup(f"{mark}\n{body[name]}"), limit))
    return method, body


broadcasting.VOICES[Sending.TRIAL] = say
