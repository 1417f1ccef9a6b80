"""What people are told about groups in private: the office, and whoever brought the bot into one."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Denied, Target, permit
from bot.domain.delivery import Duty
from bot.domain.letter import Letter
from bot.domain.people import Actor, Role
from bot.render import dates
from bot.render.button import Press
from bot.render.markup import escape
from bot.render.message import Button, Message, payload
from bot.texts import Language
from handlers.actions.view import unit_name
from storage import outbox, people

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.domain.people import Person
    from bot.render.markup import Markup
    from bot.render.voice import Voice
    from handlers.actions.scene import House, Scene
    from storage.chats import GroupChat
    from storage.db import Tx

PATIENCE = timedelta(days=3)
"""How long a group waits for the office before the bot leaves it."""


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


async def ask_office(scene: Scene, chat: GroupChat, by: Person) -> None:
    """Put a group that somebody brought before those who decide about it."""
    for person in await deciders(scene.tx, scene.house, chat, at=scene.at):
        voice = scene.house.voice(Language(person.language))
        _write_to(scene.tx, person, task(scene.house, voice, chat, by), at=scene.at)


def task(house: House, voice: Voice, chat: GroupChat, by: Person) -> Message:
    """Return what the office is asked about a group that waits, and who brought it."""
    unit = unit_name(house, chat.region_id)
    who = voice("group-who", name=by.name, unit=unit) if unit else escape(by.name)
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


async def tell_adder(scene: Scene, chat: GroupChat, words: str) -> None:
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


async def lost(tx: Tx, house: House, chat: GroupChat, words: str, *, at: datetime) -> None:
    """Tell the office that a group it had let in cannot be written to any more."""
    if chat.state == "approved":
        await tell_office(tx, house, chat, words, at=at)
