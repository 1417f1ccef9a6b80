"""In groups: coming and going, the few words said there, and signing for a case in a work group.

Nothing private is ever said: see `bot.render.board`. Whatever else people say there is not read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import (
    ChatMember,
    ChatMemberAdministrator,
    ChatMemberOwner,
    ChatMemberRestricted,
)
from telegram.constants import ChatType

from bot.domain.authority import Deed, Target
from bot.domain.case import Act, Unlawful
from bot.domain.people import Role
from bot.domain.rights import Forbidden
from bot.render.board import Farewell, farewell
from bot.render.message import Message
from bot.render.phrases import one_line
from handlers.actions import auditing, groups
from handlers.actions.act import TooLate
from handlers.actions.authority import allows
from handlers.actions.boards import belongs
from handlers.actions.consequences import do
from handlers.actions.conversations import meaning
from handlers.actions.groups import Shape
from storage import cases, chats, outbox, people

if TYPE_CHECKING:
    from telegram import Chat, Update

    from bot.render.button import Press
    from bot.render.voice import Voice
    from handlers.turn import Context, Turn

GONE = frozenset({ChatMember.LEFT, ChatMember.BANNED})
TITLE = 80
"""UTF-16 units of a title."""


async def hello(update: Update, context: Context) -> None:
    """Say what the group can have of the bot, and show the way to the private chat."""
    turn = context.turn
    known = await chats.get(turn.tx, turn.chat_id)
    if known is None or known.state not in {"waiting", "approved"}:
        groups.say_goodbye(turn.scene, turn.chat_id, Farewell.UNKNOWN)
        return
    if update.effective_chat is not None:
        await _look(turn, update.effective_chat)
    groups.greet(turn.scene, known)


async def digest(update: Update, context: Context) -> None:
    """Have digests go to the topic in which a director says so; in General, to none.

    Whoever else says it is not answered: the group need not hear who may not.
    """
    turn, message = context.turn, update.message
    chat = await chats.get(turn.tx, turn.chat_id)
    if chat is None or message is None or chat.state != "approved" or chat.kind != "enterprise":
        return
    if not allows(turn.scene, Deed.KEEP_SCHEDULE, Target(unit_id=chat.home)):
        return
    if update.effective_chat is not None:
        await _look(turn, update.effective_chat)
    known = await chats.get(turn.tx, chat.id) or chat
    thread = message.message_thread_id if message.is_topic_message else None
    await groups.place_digests(turn.scene, known, thread)


def unknown(words: Voice, _: int) -> Message:
    """Return what a group that the office does not know is told, where the gate answers it."""
    said = farewell(words, Farewell.UNKNOWN, office="", phone="")
    return Message(said.text, said.keyboard)


async def membership(update: Update, context: Context) -> None:
    """Serve a change of the bot's own place: in a group, in a channel, blocked by a person."""
    turn = context.turn
    change = update.my_chat_member
    if change is None:
        return
    gone = change.new_chat_member.status in GONE
    match change.chat.type:
        case ChatType.PRIVATE:
            await outbox.set_reachable(turn.tx, change.chat.id, reachable=not gone)
        case ChatType.CHANNEL:
            if not gone:
                groups.say_goodbye(turn.scene, change.chat.id, None)
        case _ if gone:
            await groups.depart(turn.scene, turn.chat_id)
        case _ if change.old_chat_member.status in GONE:
            await groups.arrive(turn.scene, _shape(change.chat, change.new_chat_member))
        case _:
            await groups.reshape(turn.scene, _shape(change.chat, change.new_chat_member))


def title_of(chat: Chat) -> str:
    """Return what a group is called, on one line and without what hides or reorders words."""
    return one_line(chat.title or "", TITLE) or str(chat.id)


def _shape(chat: Chat, me: ChatMember) -> Shape:
    topics = isinstance(me, ChatMemberOwner) or (
        isinstance(me, ChatMemberAdministrator) and bool(me.can_manage_topics)
    )
    return Shape(
        chat.id,
        title_of(chat),
        is_forum=bool(chat.is_forum),
        may_post=not isinstance(me, ChatMemberRestricted) or me.can_send_messages,
        may_manage_topics=topics,
    )


async def migrated(update: Update, context: Context) -> None:
    """Follow a group that became a supergroup, whichever of the two it is told by."""
    message, turn = update.message, context.turn
    if message is None:
        return
    if message.migrate_to_chat_id is not None:
        await groups.move(turn.scene, old=message.chat_id, new=message.migrate_to_chat_id)
    elif message.migrate_from_chat_id is not None:
        await groups.move(turn.scene, old=message.migrate_from_chat_id, new=message.chat_id)


async def told(update: Update, context: Context) -> None:
    """Note what a service message shows of a group: what it is called, whether it has topics."""
    if update.effective_chat is not None:
        await _look(context.turn, update.effective_chat)


async def _look(turn: Turn, chat: Chat) -> None:
    await chats.rename(turn.tx, chat.id, title_of(chat))
    await chats.set_shape(turn.tx, chat.id, is_forum=bool(chat.is_forum))


async def sign(turn: Turn, press: Press) -> None:
    """Let a handler of the unit sign for a case, in front of the group.

    Rights are asked here and now of whoever presses. The revision on the button is not: what moves
    a case may be nothing that shows in a group, and the law says whether it still waits.
    """
    words = turn.words
    case = await cases.get(turn.tx, press.ref)
    chat = await chats.get(turn.tx, turn.chat_id)
    ours = case is not None and chat is not None and belongs(case, chat)
    if case is None or not ours:
        if case is None:
            await auditing.no_such_case(turn.scene, press.ref)
        else:
            await auditing.unseen(turn.scene, case)
        turn.hint(words.plain("error-forbidden-no_relation"), alert=True)
        return
    if case.handler_id is not None:
        handler = await people.get(turn.tx, case.handler_id)
        name = "" if handler is None else handler.name
        turn.hint(words.plain("group-signed-already", who=name or words("word-handler")))
        return
    turn.scene.aside = True
    try:
        facts = meaning(turn.scene, case, Act.ACKNOWLEDGE, None).facts
        await do(turn.scene, case, Act.ACKNOWLEDGE, facts=facts)
    except Forbidden as refused:
        await auditing.denied(turn.scene, refused, case)
        owner = turn.speaker is not None and turn.speaker.roles == {Role.OWNER}
        said = "group-not-ours" if owner else f"error-forbidden-{refused.reason}"
        turn.hint(words.plain(said), alert=True)
    except (Unlawful, TooLate):
        turn.hint(words.plain("error-stale"), alert=True)
    else:
        turn.hint(words.plain("done-acknowledge"))


VERBS = {"sign": sign}
"""Verbs of buttons that belong to groups; every other press there is refused."""
