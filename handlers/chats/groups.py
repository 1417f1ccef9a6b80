"""Group chats: what is said there could be read by anyone, so nothing of a case is ever said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import ChatMember

from bot.render.message import Button, Message
from storage import chats, outbox

if TYPE_CHECKING:
    from telegram import Update

    from handlers.turn import Context, Turn

GONE = frozenset({ChatMember.LEFT, ChatMember.BANNED})
PRIVATE_CHAT = "private"


async def hello(_: Update, context: Context) -> None:
    """Show the way to the private chat."""
    turn = context.turn
    if await chats.is_approved(turn.tx, turn.chat_id):
        turn.language = turn.scene.house.settings.locale
        turn.say(_door(turn))
    else:
        _leave(turn)


async def membership(update: Update, context: Context) -> None:
    """Serve a change of the bot's own place: added to a group, removed, blocked by a person."""
    turn = context.turn
    change = update.my_chat_member
    if change is None:
        return
    gone = change.new_chat_member.status in GONE
    if change.chat.type == PRIVATE_CHAT:
        await outbox.set_reachable(turn.tx, change.chat.id, reachable=not gone)
        return
    turn.language = turn.scene.house.settings.locale
    if gone:
        await chats.leave(turn.tx, turn.chat_id)
    elif change.old_chat_member.status in GONE:
        if await chats.is_approved(turn.tx, turn.chat_id):
            turn.say(_door(turn))
        else:
            _leave(turn)


async def migrated(update: Update, context: Context) -> None:
    """Follow a group that became a supergroup."""
    message = update.message
    if message is not None and message.migrate_to_chat_id is not None:
        await outbox.move_chat(context.turn.tx, old=message.chat_id, new=message.migrate_to_chat_id)


def _door(turn: Turn) -> Message:
    name = turn.scene.house.bot_username
    words = turn.words
    return Message(
        words("group-hello"),
        ((Button(words.plain("button-file-private"), url=f"https://t.me/{name}?start=file"),),),
    )


def _leave(turn: Turn) -> None:
    """Leave a group that the office does not know, after a polite word."""
    turn.language = turn.scene.house.settings.locale
    turn.say(Message(turn.words("group-unknown", number=str(turn.chat_id))))
    turn.call("leaveChat", {})
