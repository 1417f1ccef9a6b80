"""To whom something is sent: which groups and people, by whose right, and in which language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.authority import Target
from bot.domain.broadcast import Parcel
from bot.domain.people import REGIONS
from bot.domain.poll import Circle
from bot.texts import Language
from handlers.actions.authority import allows
from storage import chats, notices, people

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.domain.authority import Deed
    from bot.domain.broadcast import Delivery
    from bot.domain.poll import Whom
    from bot.render.voice import Voice
    from handlers.actions.scene import House, Scene
    from storage.chats import GroupChat
    from storage.db import Tx


# groups


def is_let_in(chat: GroupChat, kind: str = "enterprise") -> bool:
    """Return whether the office has let a group in, as one of this kind."""
    return chat.kind == kind and chat.state == "approved"


def within(house: House, chat: GroupChat, region_id: int | None, topics: Collection[str]) -> bool:
    """Return whether a group is of a region (None: of any) and wants one of some topics."""
    if region_id is not None and not house.units.covers(region_id, chat.home):
        return False
    return not topics or not chat.topics or bool(set(topics) & set(chat.topics))


async def groups(scene: Scene, deed: Deed) -> list[GroupChat]:
    """Return the groups of enterprises for which whoever is on the scene has a right."""
    return [
        one
        for one in await chats.known(scene.tx)
        if is_let_in(one) and allows(scene, deed, Target(unit_id=one.home))
    ]


def regions(scene: Scene, deed: Deed) -> list[int | None]:
    """Return the parts of the tree to which whoever is on the scene may send; None: everywhere."""
    units = scene.house.units
    mine = [
        one.id
        for one in sorted(units.values(), key=lambda one: one.path)
        if one.active and one.kind in REGIONS and allows(scene, deed, Target(unit_id=one.id))
    ]
    return [None, *mine] if allows(scene, deed) else list(mine)


# groups, or people


@dataclass(frozen=True, slots=True)
class Meant:
    """The chats that are meant: those to which something goes, and how many cannot get it."""

    parcels: tuple[Parcel, ...]
    missed: int


async def meant(scene: Scene, deed: Deed, whom: Whom) -> Meant:
    """Return the chats that are meant, as far as whoever is on the scene may send there."""
    may: dict[int | None, bool] = {}

    def allowed(home: int | None) -> bool:
        if home not in may:
            may[home] = allows(scene, deed, Target(unit_id=home))
        return may[home]

    if whom.circle is Circle.PEOPLE:
        covers = scene.house.units.covers
        each = {
            person_id: None if account in scene.house.blocked else account
            for account, person_id, home in await notices.holders(scene.tx, whom.roles, at=scene.at)
            if (whom.region_id is None or covers(whom.region_id, home)) and allowed(home)
        }
        there = [(account, one) for one, account in each.items() if account is not None]
        told = tuple(Parcel(account, person_id=one) for account, one in there)
        return Meant(told, len(each) - len(told))
    kind = "work" if whom.circle is Circle.WORK else "enterprise"
    fit = [
        one
        for one in await chats.known(scene.tx)
        if is_let_in(one, kind)
        and within(scene.house, one, whom.region_id, whom.topics)
        and allowed(one.home)
    ]
    told = tuple(Parcel(one.id) for one in fit if one.may_post)
    return Meant(told, len(fit) - len(told))


# in which words


async def language_in(tx: Tx, house: House, share: Delivery) -> tuple[Language, GroupChat | None]:
    """Return the language of a delivery's chat, and the group that it is.

    A group's own, or its reader's; else the house's.
    """
    if share.chat_id < 0:
        chat = await chats.get(tx, share.chat_id)
        code = None if chat is None else chat.language
    else:
        chat = None
        person = None if share.person_id is None else await people.get(tx, share.person_id)
        code = None if person is None else person.language
    return Language(code) if code else house.settings.locale, chat


async def voice_in(tx: Tx, house: House, share: Delivery) -> tuple[Voice, GroupChat | None]:
    """Return the words for a delivery's chat, and the group that it is."""
    language, chat = await language_in(tx, house, share)
    return house.voice(language), chat
