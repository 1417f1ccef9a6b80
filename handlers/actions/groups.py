"""Groups: who brings the bot into one, what the office decides about it, what becomes of it.

Whatever is said in a group is posted here or in `handlers.actions.boards`, and nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.domain.authority import Deed
from bot.domain.delivery import Duty
from bot.domain.letter import Letter
from bot.domain.pace import Lane
from bot.render import board
from bot.render.board import Farewell, GroupMessage, farewell, group_call
from handlers.actions import boards
from handlers.actions.authority import allows
from handlers.actions.group_news import PATIENCE, ask_office, lost, tell_adder, tell_office
from handlers.actions.scene import House, Scene
from handlers.actions.view import unit_name
from storage import chats, enterprises, events, outbox, schedules
from storage.chats import GroupChat

if TYPE_CHECKING:
    from datetime import datetime

    from storage.db import Tx


@dataclass(frozen=True, slots=True)
class Shape:
    """A group as Telegram describes it, with what the bot may do there."""

    id: int
    title: str
    is_forum: bool = False
    may_post: bool = True
    may_manage_topics: bool = False


# speaking


def post_to_group(
    tx: Tx,
    chat_id: int,
    message: GroupMessage,
    *,
    at: datetime,
    lane: Lane = Lane.ANSWER,
    thread_id: int | None = None,
) -> None:
    """Say something in a group, or in one of its topics: the only way to, beside cards of cases."""
    method, body = group_call(message, chat_id, thread_id=thread_id)
    outbox.post(
        tx,
        Letter(
            chat_id=chat_id,
            kind="group",
            at=at,
            lane=lane,
            duty=Duty.ONCE,
            method=method,
            payload=body,
        ),
    )


def say_goodbye(scene: Scene, chat_id: int, why: Farewell | None) -> None:
    """Leave a group, after a polite word where one can be said."""
    house = scene.house
    if why is not None:
        settings = house.settings
        said = farewell(
            boards.voice_of(house), why, office=settings.office_name, phone=settings.office_phone
        )
        post_to_group(scene.tx, chat_id, said, at=scene.at)
    outbox.post(
        scene.tx,
        Letter(
            chat_id=chat_id,
            kind="leave",
            at=scene.at,
            lane=Lane.ANSWER,
            duty=Duty.ONCE,
            method="leaveChat",
            payload={"chat_id": chat_id},
        ),
    )


def greet(scene: Scene, chat: GroupChat) -> None:
    """Say in a group what it can have of the bot, as its state is."""
    house = scene.house
    voice = boards.voice_of(house, chat)
    if chat.state == "waiting":
        said = board.awaiting(voice)
    elif chat.kind == "work":
        said = board.hello_of_work(voice, unit_name(house, chat.unit_id))
    else:
        said = board.hello(voice, bot=house.bot_username)
    post_to_group(scene.tx, chat.id, said, at=scene.at)


async def place_digests(scene: Scene, chat: GroupChat, thread_id: int | None) -> None:
    """Have digests go to a topic of a group, or to none; the right to it has been asked before."""
    goes_to = thread_id if chat.is_forum else None
    await chats.set_digest_thread(scene.tx, chat.id, goes_to)
    await record(scene, Deed.DECIDE_CHAT, chat)
    said = board.digests_go(
        boards.voice_of(scene.house, chat), topic=goes_to is not None, forum=chat.is_forum
    )
    post_to_group(scene.tx, chat.id, said, at=scene.at, thread_id=goes_to)


# coming and going


async def arrive(scene: Scene, shape: Shape) -> None:
    """Serve the bot's being added to a group by whoever is on the scene.

    Somebody of the register who may brings it before the office; a group that was approved when
    it was left is so again. For anybody else the bot leaves, and nothing is written down.
    """
    by = scene.by
    if by is None or not allows(scene, Deed.ADD_CHAT):
        say_goodbye(scene, shape.id, Farewell.UNKNOWN)
        return
    known = await chats.get(scene.tx, shape.id)
    if known is not None and known.kind != "unknown" and known.state in {"left", "approved"}:
        await _come_back(scene, known, shape)
        return
    chat = GroupChat(
        id=shape.id,
        title=shape.title,
        since=scene.at,
        region_id=await _home_of(scene),
        is_forum=shape.is_forum,
        may_post=shape.may_post,
        may_manage_topics=shape.may_manage_topics,
        added_by=by.person.id,
    )
    await chats.enter(scene.tx, chat)
    await record(scene, Deed.ADD_CHAT, chat)
    greet(scene, chat)
    await ask_office(scene, chat, by.person)


async def _come_back(scene: Scene, known: GroupChat, shape: Shape) -> None:
    await chats.come_back(scene.tx, known.id, at=scene.at)
    await reshape(scene, shape)
    chat = await chats.get(scene.tx, known.id)
    if chat is None or known.state == "approved":
        return  # a second word of what is known, as when a group has become a supergroup
    await record(scene, Deed.ADD_CHAT, chat)
    greet(scene, chat)
    await boards.show_all(scene, chat)
    who = "" if scene.by is None else scene.by.person.name
    await tell_office(scene.tx, scene.house, chat, "group-back", at=scene.at, who=who)


async def _home_of(scene: Scene) -> int | None:
    """Return the unit at which whoever is on the scene is at home, if at one."""
    if scene.by is None:
        return None
    for grant in scene.by.grants:
        if grant.unit_id is not None:
            return grant.unit_id
    for grant in scene.by.grants:
        if grant.enterprise_id is not None:
            found = await enterprises.by_ids(scene.tx, [grant.enterprise_id])
            return found[0].unit_id if found else None
    return None


async def depart(scene: Scene, chat_id: int) -> None:
    """Serve the bot's being removed from a group: the office is told once, of one it had let in."""
    chat = await chats.get(scene.tx, chat_id)
    if chat is not None and await chats.leave(scene.tx, chat_id, at=scene.at):
        await lost(scene.tx, scene.house, chat, "group-lost-gone", at=scene.at)


async def reshape(scene: Scene, shape: Shape) -> None:
    """Note what a group is called, whether it has topics, and what the bot may do there.

    The office is told where it may not write any more; where it may again, it catches up.
    """
    before = await chats.get(scene.tx, shape.id)
    if before is None:
        return
    await chats.rename(scene.tx, shape.id, shape.title)
    await chats.set_shape(
        scene.tx,
        shape.id,
        is_forum=shape.is_forum,
        may_post=shape.may_post,
        may_manage_topics=shape.may_manage_topics,
        may_send_photos=True,  # found out again by the next picture
    )
    if before.state != "approved" or before.may_post == shape.may_post:
        return
    if shape.may_post:
        await boards.show_all(scene, replace(before, may_post=True))
    else:
        await lost(scene.tx, scene.house, before, "group-lost-silenced", at=scene.at)


async def move(scene: Scene, *, old: int, new: int) -> None:
    """Follow a group that became a supergroup; the cards it left behind are drawn again there."""
    await follow_move(scene.tx, scene.house, old=old, new=new, at=scene.at)
    moved = scene.house.chat_moved
    if moved is not None:
        scene.tx.after.append(lambda: moved(old, new))


async def follow_move(tx: Tx, house: House, *, old: int, new: int, at: datetime) -> None:
    """Do in the register what follows from a group's having become a supergroup."""
    before = await chats.get(tx, old)
    await chats.move(tx, old=old, new=new)
    await schedules.follow(tx, old=old, new=new)
    chat = await chats.get(tx, new)
    if before is None or chat is None:
        return
    if chat.state == "left" and chat.kind != "unknown":
        # Some are told that they left the old group before they hear of the new one.
        await chats.come_back(tx, new, at=at)
        chat = replace(chat, state="approved")
    if chat.state == "approved":
        await boards.show_all(Scene(tx=tx, at=at, house=house), chat)


# what the clock does


async def look_after(scene: Scene) -> None:
    """Leave the groups about which the office did not decide in time; redraw what counts days."""
    for chat in await chats.waiting(scene.tx, before=scene.at - PATIENCE):
        if await chats.leave(scene.tx, chat.id, at=scene.at):
            say_goodbye(scene, chat.id, Farewell.FORGOTTEN)
            await tell_adder(scene, chat, "group-told-forgotten")
    await boards.bring_up_to_date(scene)


async def record(scene: Scene, deed: Deed, chat: GroupChat) -> None:
    """Write down in the chain what was done about a group."""
    await events.append(
        scene.tx,
        scene.house.chain,
        act=deed,
        at=scene.at,
        person_id=None if scene.by is None else scene.by.person.id,
        data={
            "chat": chat.id,
            "state": chat.state,
            "kind": chat.kind,
            "unit": chat.unit_id,
            "region": chat.region_id,
            "topics": list(chat.topics),
        },
    )
