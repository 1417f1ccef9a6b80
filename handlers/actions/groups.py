"""Groups: who brings the bot into one, what the office decides about it, what becomes of it.

Whatever is said in a group is posted here or in `handlers.actions.boards`, and nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Denied, Target, permit
from bot.domain.delivery import Duty, Outcome, Reason
from bot.domain.letter import Letter
from bot.domain.pace import Lane
from bot.domain.people import Actor, Role
from bot.render import board, dates
from bot.render.board import Farewell, GroupMessage, farewell, group_call
from bot.render.button import Press
from bot.render.message import Button, Message, payload
from bot.texts import Language
from handlers.actions import boards
from handlers.actions.authority import allow, allows
from handlers.actions.scene import House, Scene
from handlers.actions.view import unit_name
from storage import chats, enterprises, events, outbox, people
from storage.chats import GroupChat

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.domain.delivery import Verdict
    from bot.domain.people import Person
    from bot.render.markup import Markup
    from bot.render.voice import Voice
    from storage.db import Tx

PATIENCE = timedelta(days=3)
"""How long a group waits for the office before the bot leaves it."""


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
    tx: Tx, chat_id: int, message: GroupMessage, *, at: datetime, lane: Lane = Lane.ANSWER
) -> None:
    """Say something in a group: the only way to, beside the cards of cases."""
    method, body = group_call(message, chat_id)
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
            voice_of(house), why, office=settings.office_name, phone=settings.office_phone
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
    voice = voice_of(house)
    if chat.state == "waiting":
        said = board.awaiting(voice)
    elif chat.kind == "work":
        said = board.hello_of_work(voice, unit_name(house, chat.unit_id))
    else:
        said = board.hello(voice, bot=house.bot_username)
    post_to_group(scene.tx, chat.id, said, at=scene.at)


def voice_of(house: House) -> Voice:
    """Return the words of groups."""
    return house.voice(house.settings.locale)


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
    await _record(scene, Deed.ADD_CHAT, chat)
    greet(scene, chat)
    await _ask_office(scene, chat, by.person)


async def _come_back(scene: Scene, known: GroupChat, shape: Shape) -> None:
    await chats.come_back(scene.tx, known.id, at=scene.at)
    await reshape(scene, shape)
    chat = await chats.get(scene.tx, known.id)
    if chat is None or known.state == "approved":
        return  # a second word of what is known, as when a group has become a supergroup
    await _record(scene, Deed.ADD_CHAT, chat)
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
            (firm,) = await enterprises.by_ids(scene.tx, [grant.enterprise_id])
            return firm.unit_id
    return None


async def depart(scene: Scene, chat_id: int) -> None:
    """Serve the bot's being removed from a group: the office is told once, of one it had let in."""
    chat = await chats.get(scene.tx, chat_id)
    if chat is not None and await chats.leave(scene.tx, chat_id, at=scene.at):
        await _lost(scene.tx, scene.house, chat, "group-lost-gone", at=scene.at)


async def reshape(scene: Scene, shape: Shape) -> None:
    """Note what a group is called, whether it has topics, and what the bot may do there."""
    await chats.rename(scene.tx, shape.id, shape.title)
    await chats.set_shape(
        scene.tx,
        shape.id,
        is_forum=shape.is_forum,
        may_post=shape.may_post,
        may_manage_topics=shape.may_manage_topics,
    )


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
    chat = await chats.get(tx, new)
    if before is None or chat is None:
        return
    if chat.state == "left" and chat.kind != "unknown":
        # Some are told that they left the old group before they hear of the new one.
        await chats.come_back(tx, new, at=at)
        chat = replace(chat, state="approved")
    if chat.state == "approved":
        await boards.show_all(Scene(tx=tx, at=at, house=house), chat)


# what the office decides


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
        await _tell_adder(scene, chat, "group-told-approved")
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
        await _tell_adder(scene, chat, "group-told-refused")
    return True


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
        await _record(scene, Deed.DECIDE_CHAT, chat)
    return done


async def _record(scene: Scene, deed: Deed, chat: GroupChat) -> None:
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


# what the clock does


async def look_after(scene: Scene) -> None:
    """Leave the groups about which the office did not decide in time; redraw what counts days."""
    for chat in await chats.waiting(scene.tx, before=scene.at - PATIENCE):
        if await chats.leave(scene.tx, chat.id, at=scene.at):
            say_goodbye(scene, chat.id, Farewell.FORGOTTEN)
            await _tell_adder(scene, chat, "group-told-forgotten")
    await boards.bring_up_to_date(scene)


# telling people


async def deciders(tx: Tx, house: House, chat: GroupChat, *, at: datetime) -> list[Person]:
    """Return who decides about a group."""
    found = []
    for person in await people.with_role(tx, (Role.DIRECTOR, Role.ADMIN), at=at):
        speaker = await people.get_speaker(tx, person.id, at=at)
        if speaker is None or person.telegram_id is None:
            continue
        try:
            actor = Actor(person.id, speaker.grants)
            permit(actor, Deed.DECIDE_CHAT, Target(unit_id=chat.home), units=house.units, at=at)
        except Denied:
            continue
        found.append(person)
    return found


async def _ask_office(scene: Scene, chat: GroupChat, by: Person) -> None:
    for person in await deciders(scene.tx, scene.house, chat, at=scene.at):
        voice = scene.house.voice(Language(person.language))
        _write_to(scene.tx, person, task(scene.house, voice, chat, by.name), at=scene.at)


def task(house: House, voice: Voice, chat: GroupChat, who: str) -> Message:
    """Return what the office is asked about a group that waits."""
    until = dates.moment(voice.texts, voice.language, chat.since + PATIENCE, house.settings.zone)
    said = voice("group-task", title=chat.title, who=who, until=until)

    def button(words: str, arg: str) -> Button:
        return Button(voice.plain(words), Press("group", -chat.id, 0, arg).encode())

    return Message(
        f"{said}\n{voice('group-task-kind')}",
        (
            (button("group-button-work", "w0"), button("group-button-enterprise", "e0")),
            (button("group-button-refuse", "no"),),
        ),
    )


async def tell_office(
    tx: Tx, house: House, chat: GroupChat, words: str, *, at: datetime, **values: str
) -> None:
    """Tell those who decide about a group what became of it."""
    for person in await deciders(tx, house, chat, at=at):
        voice = house.voice(Language(person.language))
        said = voice(words, title=chat.title, tags=tags(house, voice, chat), **values)
        _write_to(tx, person, Message(said), at=at)


async def _tell_adder(scene: Scene, chat: GroupChat, words: str) -> None:
    """Tell whoever brought the bot into a group what came of it, unless they decided it."""
    person = None if chat.added_by is None else await people.get(scene.tx, chat.added_by)
    mine = scene.by is not None and person is not None and person.id == scene.by.person.id
    if person is None or person.telegram_id is None or mine:
        return
    voice = scene.house.voice(Language(person.language))
    values: dict[str, Markup] = {}
    if words == "group-told-approved":
        values["tags"] = tags(scene.house, voice, chat)
    _write_to(scene.tx, person, Message(voice(words, title=chat.title, **values)), at=scene.at)


def _write_to(tx: Tx, person: Person, message: Message, *, at: datetime) -> None:
    if person.telegram_id is None:
        return
    method, body = payload(message, person.telegram_id)
    outbox.post(
        tx,
        Letter(
            chat_id=person.telegram_id,
            kind="reply",
            at=at,
            duty=Duty.MUST,
            person_id=person.id,
            method=method,
            payload=body,
        ),
    )


def tags(house: House, voice: Voice, chat: GroupChat) -> Markup:
    """Return what a group is for, in one line."""
    parts = [_kind(house, voice, chat)]
    if chat.kind == "work" and chat.is_forum:
        forum = "group-tag-forum" if chat.may_manage_topics else "group-tag-forum-barred"
        parts.append(voice(forum))
    if not chat.may_post:
        parts.append(voice("group-tag-silenced"))
    line = parts[0]
    for part in parts[1:]:
        line = voice("word-pair", one=line, other=part)
    return line


def _kind(house: House, voice: Voice, chat: GroupChat) -> Markup:
    match chat.kind:
        case "work":
            return voice("group-tag-work", unit=unit_name(house, chat.unit_id))
        case "enterprise":
            return voice(
                "group-tag-enterprise",
                region=region_name(house, voice, chat.region_id),
                topics=topic_names(voice, chat.topics),
            )
        case _:
            return voice("group-tag-waiting")


def region_name(house: House, voice: Voice, region_id: int | None) -> str:
    """Return what a region is called; without one it is everywhere."""
    return unit_name(house, region_id) or voice.plain("group-region-all")


def topic_names(voice: Voice, topics: Sequence[str]) -> str:
    """Return categories by their words; none means all."""
    names = [voice.plain(f"category-{one}") for one in topics]
    return voice.plain("and").join(names) if names else voice.plain("group-topics-all")


# what Telegram said to a letter


class Sequel:
    """What follows in the register from how letters to groups fared."""

    def __init__(self, house: House) -> None:
        self._house = house

    async def again(self, tx: Tx, letter: Letter, verdict: Verdict) -> bool:
        """Return whether a refused letter leaves again in another shape."""
        return await boards.again(tx, letter, verdict)

    async def note(
        self, tx: Tx, letter: Letter, verdict: Verdict, message_id: int | None, *, at: datetime
    ) -> None:
        """Write down what a letter has made of its group; tell the office once what was lost."""
        await boards.note(tx, letter, verdict, message_id)
        gone = verdict.outcome is Outcome.UNREACHABLE or verdict.reason is Reason.CHAT_GONE
        if gone:
            chat = await chats.get(tx, letter.chat_id)
            if chat is not None and await chats.leave(tx, chat.id, at=at):
                await _lost(tx, self._house, chat, "group-lost-gone", at=at)
        elif letter.kind in {"group", "board", "late"} and _is_silenced(letter, verdict):
            chat = await chats.get(tx, letter.chat_id)
            if chat is not None and await chats.set_shape(tx, chat.id, may_post=False):
                await _lost(tx, self._house, chat, "group-lost-silenced", at=at)

    async def moved(self, tx: Tx, *, old: int, new: int, at: datetime) -> None:
        """Follow a group that became a supergroup."""
        await follow_move(tx, self._house, old=old, new=new, at=at)


def _is_silenced(letter: Letter, verdict: Verdict) -> bool:
    writes = letter.method == "sendMessage"
    return (
        writes
        and verdict.outcome is Outcome.GIVEN_UP
        and verdict.reason
        in {
            Reason.NO_RIGHT,
            Reason.TOPIC,
        }
    )


async def _lost(tx: Tx, house: House, chat: GroupChat, words: str, *, at: datetime) -> None:
    if chat.state == "approved":
        await tell_office(tx, house, chat, words, at=at)
