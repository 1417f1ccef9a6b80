"""Words of the office to many (通知): sent, and said to each in their language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.authority import Deed
from bot.domain.broadcast import Sending
from bot.render.announcement import announcement
from bot.render.message import payload
from bot.render.phrases import one_line
from handlers.actions import addressing, broadcasting, reporting
from handlers.actions.word import record
from storage import notices

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.domain.broadcast import Broadcast, Delivery
    from bot.domain.poll import Notice
    from bot.render.message import Message, Payload
    from bot.render.voice import Voice
    from handlers.actions.scene import House, Scene
    from storage.db import Tx

NAMED = 60
"""UTF-16 units by which a notice is known in the account of its sending."""


async def send(
    scene: Scene, notice: Notice, *, urgent: bool = False, watch: int | None = None
) -> Broadcast | None:
    """Begin to send a notice; None where that was done before, or nobody is left to get it.

    The right to it was asked chat by chat.
    """
    found = (await addressing.meant(scene, Deed.SEND_BROADCAST, notice.whom)).parcels
    if not found or not await notices.settle(scene.tx, notice.id, "sent"):
        return None
    begun = await broadcasting.start(
        scene,
        Sending.NOTICE,
        found,
        subject_id=notice.id,
        urgent=urgent,
        start_at=notice.start_at,
        watch=watch,
    )
    await record(scene, Deed.SEND_BROADCAST, notice=notice.id, broadcast=begun.id, n=len(found))
    return begun


async def announce(
    tx: Tx, house: House, broadcast: Broadcast, rows: Sequence[Delivery], *, at: datetime
) -> Payload | None:
    """Return the call that says a notice in one chat; None where it no longer concerns it."""
    notice = await notices.get(tx, broadcast.subject_id or 0)
    if notice is None:
        return None
    voice, chat = await addressing.voice_in(tx, house, rows[0])
    said = shown(
        house, voice, notice.text, in_firms=chat is not None and chat.kind != "work", at=at
    )
    thread = None if chat is None else chat.digest_thread_id
    method, body = payload(said, rows[0].chat_id, thread_id=thread)
    if broadcast.silent:
        body["disable_notification"] = True
    return method, body


def shown(house: House, voice: Voice, text: str, *, in_firms: bool, at: datetime) -> Message:
    """Return a notice as it is said in one chat."""
    settings = house.settings
    return announcement(
        voice,
        text,
        office=settings.office_name,
        phone=settings.office_phone,
        on=house.calendar.local(at).date(),
        bot=house.bot_username if in_firms else "",
    )


async def _named(tx: Tx, broadcast: Broadcast) -> str:
    notice = await notices.get(tx, broadcast.subject_id or 0)
    return "" if notice is None else one_line(notice.text, NAMED)


broadcasting.VOICES[Sending.NOTICE] = announce
reporting.TITLES[Sending.NOTICE] = _named
