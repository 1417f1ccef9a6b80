"""What the office decides about a group: whose it is, what it is for, whether the bot stays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Target
from bot.render.board import Farewell
from handlers.actions import boards
from handlers.actions.authority import allow, allows
from handlers.actions.group_news import tell_adder
from handlers.actions.groups import greet, record, say_goodbye
from storage import chats, walls

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.actions.scene import Scene
    from storage.chats import GroupChat


def reaches(scene: Scene, chat: GroupChat) -> bool:
    """Return whether whoever is on the scene decides about a group."""
    return allows(scene, Deed.DECIDE_CHAT, Target(unit_id=chat.home))


async def take_for_work(scene: Scene, chat: GroupChat, unit_id: int) -> bool:
    """Make a group the work group of a unit; False where it stands otherwise by now.

    Raises:
        Denied: Whoever is on the scene may not.

    """
    allow(scene, Deed.DECIDE_CHAT, Target(unit_id=unit_id))
    return await _take(scene, chat, replace(chat, kind="work", unit_id=unit_id, region_id=None))


async def take_for_enterprises(
    scene: Scene, chat: GroupChat, region_id: int | None, topics: Sequence[str]
) -> bool:
    """Make a group one of enterprises; False where it stands otherwise by now.

    Raises:
        Denied: Whoever is on the scene may not.

    """
    allow(scene, Deed.DECIDE_CHAT, Target(unit_id=region_id))
    tagged = replace(
        chat, kind="enterprise", unit_id=None, region_id=region_id, topics=tuple(topics)
    )
    return await _take(scene, chat, tagged)


async def _take(scene: Scene, was: GroupChat, tagged: GroupChat) -> bool:
    if was.state not in {"waiting", "approved"}:
        return False
    allow(scene, Deed.DECIDE_CHAT, Target(unit_id=was.home))
    chat = replace(tagged, state="approved")
    if not await _decide(scene, was, chat):
        return False
    if (was.kind, was.unit_id) != (chat.kind, chat.unit_id):
        await boards.clear(scene, chat.id)
        greet(scene, chat)
        await boards.show_all(scene, chat)
    if was.state == "waiting":
        await tell_adder(scene, chat, "group-told-approved")
    return True


async def show_out(scene: Scene, chat: GroupChat) -> bool:
    """Refuse a group that waits, or leave one that was let in; False where that was done before.

    Raises:
        Denied: Whoever is on the scene may not.

    """
    if chat.state not in {"waiting", "approved"}:
        return False
    allow(scene, Deed.DECIDE_CHAT, Target(unit_id=chat.home))
    if not await _decide(scene, chat, replace(chat, state="refused")):
        return False
    waited = chat.state == "waiting"
    say_goodbye(scene, chat.id, Farewell.REFUSED if waited else Farewell.DISMISSED)
    if waited:
        await tell_adder(scene, chat, "group-told-refused")
    return True


async def speak(scene: Scene, chat: GroupChat, language: str | None) -> None:
    """Write to a group in a language; None: in the house's. Its board is drawn anew in it.

    Raises:
        Denied: Whoever is on the scene may not.

    """
    allow(scene, Deed.DECIDE_CHAT, Target(unit_id=chat.home))
    await chats.set_language(scene.tx, chat.id, language)
    await walls.mark_stale(scene.tx)
    await record(scene, Deed.DECIDE_CHAT, chat)


async def try_again(scene: Scene, chat: GroupChat) -> None:
    """Write in a group again that did not let the bot.

    Raises:
        Denied: Whoever is on the scene may not.

    """
    allow(scene, Deed.DECIDE_CHAT, Target(unit_id=chat.home))
    if chat.state == "approved" and await chats.set_shape(scene.tx, chat.id, may_post=True):
        await boards.show_all(scene, replace(chat, may_post=True))


async def _decide(scene: Scene, was: GroupChat, chat: GroupChat) -> bool:
    by = None if scene.by is None else scene.by.person.id
    done = await chats.decide(
        scene.tx,
        chat.id,
        was=was.state,
        state=chat.state,
        by=by,
        at=scene.at,
        kind=chat.kind,
        unit_id=chat.unit_id,
        region_id=chat.region_id,
        topics=chat.topics,
    )
    if done:
        await record(scene, Deed.DECIDE_CHAT, chat)
    return done
