"""Words of the office to many (通知): to whom they go, and how they are said there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Target
from bot.domain.broadcast import Parcel, Sending
from bot.domain.people import UnitKind
from bot.domain.poll import Circle
from bot.render.announcement import announcement
from bot.render.message import payload
from bot.render.phrases import one_line
from bot.texts import Language
from handlers.actions import broadcasting, reporting
from handlers.actions.authority import allows
from handlers.actions.word import record
from storage import chats, notices, people

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.domain.broadcast import Broadcast, Delivery
    from bot.domain.poll import Notice, Whom
    from bot.render.message import Message, Payload
    from bot.render.voice import Voice
    from handlers.actions.scene import House, Scene
    from storage.chats import GroupChat
    from storage.db import Tx

NAMED = 60
"""UTF-16 units by which a notice is known in the account of its sending."""
_REGIONS = frozenset({UnitKind.GOVERNMENT, UnitKind.AREA})


# -- to whom ---------------------------------------------------------------------------------


def regions(scene: Scene, deed: Deed) -> list[int | None]:
    """Return the parts of the tree to which whoever is on the scene may send; None: everywhere."""
    units = scene.house.units
    mine = [
        one.id
        for one in sorted(units.values(), key=lambda one: one.path)
        if one.active and one.kind in _REGIONS and allows(scene, deed, Target(unit_id=one.id))
    ]
    return [None, *mine] if allows(scene, deed) else list(mine)


@dataclass(frozen=True, slots=True)
class Meant:
    """The chats that are meant: those to which something goes, and how many cannot get it."""

    parcels: tuple[Parcel, ...]
    missed: int


async def meant(scene: Scene, deed: Deed, whom: Whom) -> Meant:
    """Return the chats that are meant, as far as whoever is on the scene may send there."""
    may: dict[int | None, bool] = {}

    def within(home: int | None) -> bool:
        if home not in may:
            here = whom.region_id is None or scene.house.units.covers(whom.region_id, home)
            may[home] = here and allows(scene, deed, Target(unit_id=home))
        return may[home]

    if whom.circle is Circle.PEOPLE:
        each = {
            person_id: None if account in scene.house.blocked else account
            for account, person_id, home in await notices.holders(scene.tx, whom.roles, at=scene.at)
            if within(home)
        }
        there = [(account, one) for one, account in each.items() if account is not None]
        told = tuple(Parcel(account, person_id=one) for account, one in there)
        return Meant(told, len(each) - len(told))
    groups = [
        one for one in await chats.known(scene.tx) if _is_meant(one, whom) and within(one.home)
    ]
    told = tuple(Parcel(one.id) for one in groups if one.may_post)
    return Meant(told, len(groups) - len(told))


def _is_meant(chat: GroupChat, whom: Whom) -> bool:
    kind = "work" if whom.circle is Circle.WORK else "enterprise"
    if chat.state != "approved" or chat.kind != kind:
        return False
    return not whom.topics or not chat.topics or bool(set(whom.topics) & set(chat.topics))


async def voice_in(
    tx: Tx, house: House, rows: Sequence[Delivery]
) -> tuple[Voice, GroupChat | None] | None:
    """Return the words for the chat of these deliveries, and the group that it is.

    None where nothing may be said there any more: a group that was left or lets nobody write,
    somebody who is shut out or was forgotten.
    """
    first = rows[0]
    if first.person_id is not None:
        person = await people.get(tx, first.person_id)
        if person is None or person.forgotten or person.telegram_id != first.chat_id:
            return None
        return None if first.chat_id in house.blocked else (_voice(house, person.language), None)
    chat = await chats.get(tx, first.chat_id)
    if chat is None or chat.state != "approved" or not chat.may_post:
        return None
    return _voice(house, chat.language), chat


def _voice(house: House, language: str | None) -> Voice:
    return house.voice(Language(language) if language else house.settings.locale)


# -- the notice ------------------------------------------------------------------------------


async def send(
    scene: Scene, notice: Notice, *, urgent: bool = False, watch: int | None = None
) -> Broadcast | None:
    """Begin to send a notice; None where that was done before, or nobody is left to get it.

    The right to it was asked chat by chat.
    """
    found = (await meant(scene, Deed.SEND_BROADCAST, notice.whom)).parcels
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
    where = await voice_in(tx, house, rows)
    if notice is None or where is None:
        return None
    voice, chat = where
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
