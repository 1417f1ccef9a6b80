"""Cases in the work groups of their units: one card a case, drawn anew as the case moves.

A group is told of a case by letters without words. They are made when they leave, of what a
`BoardEntry` can carry, and say what is true then; a newer one takes the place of one that waits.
A card goes to the groups of exactly the unit that leads the case.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.case import Act, Case, Kind
from bot.domain.delivery import Duty, Outcome, Reason
from bot.domain.letter import MADE_LATE, Letter
from bot.domain.pace import Lane
from bot.render import board
from bot.render.board import BoardEntry
from bot.texts import Language
from handlers.actions.view import unit_name
from storage import cases, chats, outbox, people, topics

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from bot.domain.delivery import Verdict
    from bot.render.message import Payload
    from bot.render.voice import Voice
    from handlers.actions.scene import House, Scene
    from storage.chats import GroupChat
    from storage.db import Tx
    from storage.topics import Topic

AT_ONCE = 10
"""Cases shown to a group that is new to them, those due first; the others come as they move."""


def belongs(case: Case, chat: GroupChat) -> bool:
    """Return whether a case is shown in a group at all: never a complaint, never to another unit."""
    return (
        case.kind is not Kind.COMPLAINT
        and chat.state == "approved"
        and chat.kind == "work"
        and chat.unit_id is not None
        and chat.unit_id == case.lead_unit_id
    )


async def follow(scene: Scene, before: Case, after: Case, act: Act, holders: Iterable[int]) -> None:
    """Post what the work groups are told after an act.

    Args:
        scene: Where and when.
        before: The case before the act.
        after: The case after it.
        act: What was done.
        holders: The groups that have a card of the case.
    """
    shown = set(holders)
    unit_id = after.lead_unit_id
    of_unit = [] if unit_id is None else await chats.of_unit(scene.tx, unit_id)
    if not shown and not of_unit:
        return
    homes = {chat.id: chat for chat in of_unit if belongs(after, chat)}
    for chat_id in sorted(shown - homes.keys()):
        await _post(scene, chat_id, after.id, "unboard", "topic")
    changed = board.face(before) != board.face(after)
    for chat in homes.values():
        if chat.id in shown and changed:
            await draw(scene, chat, after)
        elif chat.id not in shown and after.state in board.WORKED:
            await draw(scene, chat, after, new=True)
        if act is Act.BREACH and chat.may_post:
            _letter(scene, chat.id, after.id, "late")


async def draw(
    scene: Scene,
    chat: GroupChat,
    case: Case,
    *,
    new: bool = False,
    lane: Lane = Lane.NOTICE,
) -> None:
    """Have the card of a case drawn in a group, `new` where it has none, its topic seen to.

    The topic of a new card is made before it, and closed after the last card of a case.
    """
    duty = Duty.MUST if new else Duty.ONCE
    if new and not chat.may_post:
        return
    if not chat.takes_topics:
        kinds: tuple[str, ...] = ("board",)
    elif case.state in board.OVER:
        kinds = ("board", "topic")
    else:
        kinds = ("topic", "board")
    await _post(scene, chat.id, case.id, *kinds, duty=duty, lane=lane)


async def _post(
    scene: Scene,
    chat_id: int,
    case_id: int,
    *kinds: str,
    duty: Duty = Duty.ONCE,
    lane: Lane = Lane.NOTICE,
) -> None:
    await chats.supersede(scene.tx, chat_id, case_id, at=scene.at)
    for letter in tuple(scene.tx.mail):  # those of an act of the same transaction
        if (letter.chat_id, letter.case_id) == (chat_id, case_id) and letter.kind in MADE_LATE:
            scene.tx.mail.remove(letter)
    for kind in kinds:
        must = duty if kind == "board" else Duty.ONCE
        _letter(scene, chat_id, case_id, kind, duty=must, lane=lane)


def _letter(
    scene: Scene,
    chat_id: int,
    case_id: int,
    kind: str,
    *,
    duty: Duty = Duty.ONCE,
    lane: Lane = Lane.NOTICE,
) -> None:
    letter = Letter(chat_id=chat_id, kind=kind, at=scene.at, lane=lane, duty=duty, case_id=case_id)
    outbox.post(scene.tx, letter)


async def show_all(scene: Scene, chat: GroupChat) -> None:
    """Show a group that is new what its unit has to do, the cases due first."""
    if chat.unit_id is None or chat.kind != "work":
        return
    for case_id in await chats.work_of(scene.tx, chat.unit_id, board.WORKED, limit=AT_ONCE):
        case = await cases.get(scene.tx, case_id)
        if case is not None and belongs(case, chat):
            await draw(scene, chat, case, new=True)


async def clear(scene: Scene, chat_id: int) -> None:
    """Take the cards off a group that is no longer the one they belong to."""
    for case_id in await chats.cases_shown(scene.tx, chat_id):
        await _post(scene, chat_id, case_id, "unboard", "topic")


async def bring_up_to_date(scene: Scene) -> None:
    """Draw the cards anew that count days, once on each working day when the office has opened."""
    calendar = scene.house.calendar
    today = calendar.local(scene.at).date()
    if not calendar.is_working(today) or scene.at < calendar.opening_of(today):
        return
    for chat in await chats.to_draw(scene.tx, today):
        for case_id in await chats.cases_shown(scene.tx, chat.id):
            case = await cases.get(scene.tx, case_id)
            if case is None or not belongs(case, chat):
                continue
            entry = await entry_of(scene.tx, scene.house, case, at=scene.at)
            if entry.days_left is not None and entry.days_left <= board.SOON:
                await draw(scene, chat, case, lane=Lane.BROADCAST)


async def entry_of(tx: Tx, house: House, case: Case, *, at: datetime) -> BoardEntry:
    """Return what of a case anybody may know.

    Raises:
        Confidential: It is a complaint.

    """
    signed = None if case.handler_id is None else await people.get(tx, case.handler_id)
    return BoardEntry.of(
        case,
        at=at,
        calendar=house.calendar,
        unit=unit_name(house, case.lead_unit_id),
        signed_by="" if signed is None else signed.name,
    )


# when a letter leaves


@dataclass(frozen=True, slots=True)
class _Place:
    """A case in a group, as both stand when a letter leaves.

    Attributes:
        chat: The group.
        case: The case.
        card: The message that shows it there, if one does.
        topic: Its topic there, if it has one.
        here: Whether it is to be shown there.
    """

    chat: GroupChat
    case: Case
    card: int | None
    topic: Topic | None
    here: bool

    @property
    def thread_id(self) -> int | None:
        """The topic that messages about the case go to."""
        return self.topic.thread_id if self.topic and self.chat.is_forum else None


async def render(tx: Tx, house: House, letter: Letter, *, at: datetime) -> Payload | None:
    """Return the call that a letter about a case makes in a group, None where it needs none."""
    place = await _place(tx, letter)
    if place is None:
        return None
    match letter.kind:
        case "topic":
            return await _topic_call(tx, house, place, at=at)
        case "unboard":
            return _end_call(house, place)
        case _ if place.here:
            return await _card_call(tx, house, place, at=at, late=letter.kind == "late")
        case _:
            return None


async def _place(tx: Tx, letter: Letter) -> _Place | None:
    if letter.case_id is None:
        return None
    chat = await chats.get(tx, letter.chat_id)
    case = await cases.get(tx, letter.case_id)
    if chat is None or case is None or chat.state != "approved":
        return None
    return _Place(
        chat,
        case,
        card=await outbox.card_of(tx, chat.id, case.id),
        topic=await topics.of_case(tx, chat.id, case.id),
        here=belongs(case, chat),
    )


def voice_of(house: House, chat: GroupChat | None = None) -> Voice:
    """Return the words of a group, in its own language where it has one, else in the house's."""
    own = None if chat is None else chat.language
    return house.voice(Language(own) if own else house.settings.locale)


async def _card_call(
    tx: Tx, house: House, place: _Place, *, at: datetime, late: bool
) -> Payload | None:
    """Return the call that draws the card, or says that the case is overdue."""
    new = late or place.card is None
    if new and not place.chat.may_post:
        return None
    voice = voice_of(house, place.chat)
    entry = await entry_of(tx, house, place.case, at=at)
    if late:
        said = board.board_late(voice, entry, bot=house.bot_username)
        call = board.group_call(said, place.chat.id, thread_id=place.thread_id)
        return call if entry.late else None
    if new and place.case.state not in board.WORKED:
        return None
    said = board.board_card(voice, entry, bot=house.bot_username)
    return board.group_call(said, place.chat.id, thread_id=place.thread_id, message_id=place.card)


def _end_call(house: House, place: _Place) -> Payload | None:
    """Return the call that retires a card without a word of the case."""
    if place.here or place.card is None:
        return None
    voice = voice_of(house, place.chat)
    said = board.board_moved_on(voice, place.case.number)
    return board.group_call(said, place.chat.id, message_id=place.card)


async def _topic_call(tx: Tx, house: House, place: _Place, *, at: datetime) -> Payload | None:
    """Return the call that makes, closes or opens a topic, None where it is as it should be."""
    chat, case, topic = place.chat, place.case, place.topic
    if not chat.takes_topics:
        return None
    runs = place.here and case.state not in board.OVER
    if topic is None:
        # A card that stands in the general chat stays there.
        if not runs or place.card is not None or not chat.may_post:
            return None
        entry = await entry_of(tx, house, case, at=at)
        name = board.topic_name(voice_of(house, chat), entry)
        return "createForumTopic", {"chat_id": chat.id, "name": name}
    if topic.open == runs:
        return None
    method = "reopenForumTopic" if runs else "closeForumTopic"
    return method, {"chat_id": chat.id, "message_thread_id": topic.thread_id}


async def again(tx: Tx, letter: Letter, verdict: Verdict) -> bool:
    """Return whether a refused letter leaves again in another shape, having noted why.

    A card or a topic that somebody removed is made anew where it belongs.
    """
    if letter.kind != "board" or letter.case_id is None:
        return False
    if verdict.reason in {Reason.MESSAGE_GONE, Reason.NOT_EDITABLE}:
        await chats.drop_card(tx, letter.chat_id, letter.case_id)
        return "message_id" in (letter.payload or {})
    if verdict.reason is Reason.TOPIC and "message_thread_id" in (letter.payload or {}):
        await topics.forget(tx, letter.chat_id, letter.case_id)
        return True
    return False


async def note(tx: Tx, letter: Letter, verdict: Verdict, message_id: int | None) -> None:
    """Write down what a letter about a case has made of a group."""
    chat_id, case_id = letter.chat_id, letter.case_id
    if case_id is None:
        return
    if verdict.outcome is not Outcome.SENT:
        if letter.kind == "topic":
            await _no_topic(tx, letter, verdict)
        return
    match letter.method:
        case "createForumTopic" if message_id is not None:
            await topics.keep(tx, chat_id, case_id, message_id)
        case "closeForumTopic" | "reopenForumTopic":
            await topics.set_open(tx, chat_id, case_id, open=letter.method == "reopenForumTopic")
        case _ if letter.kind == "unboard":
            await chats.drop_card(tx, chat_id, case_id)
        case _:
            pass


async def _no_topic(tx: Tx, letter: Letter, verdict: Verdict) -> None:
    """Draw the lesson from a topic that could not be made, closed or opened."""
    if verdict.reason is Reason.NO_RIGHT:
        await chats.set_shape(tx, letter.chat_id, may_manage_topics=False)
    elif "not a forum" in verdict.detail.casefold():
        await chats.set_shape(tx, letter.chat_id, is_forum=False)
    elif verdict.reason is Reason.TOPIC and letter.case_id is not None:
        await topics.forget(tx, letter.chat_id, letter.case_id)
