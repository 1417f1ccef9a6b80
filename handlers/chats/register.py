"""Who answers what: the whole list, in the order in which it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.ext import (
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    PollHandler,
)
from telegram.ext.filters import COMMAND, ChatType, StatusUpdate, UpdateType

from handlers.chats import filing, groups, inline, joining, polls, pressing, strays, walls
from handlers.chats.obeying import OBEYED

if TYPE_CHECKING:
    from telegram import Update

    from handlers.turn import Context, LianxinApplication

PRIVATE = ChatType.PRIVATE & UpdateType.MESSAGE
GROUP = ChatType.GROUPS & UpdateType.MESSAGE


async def obey(update: Update, context: Context) -> None:
    """Serve a command in a private chat."""
    message = update.message
    if message is None or message.text is None:
        return
    # As Telegram marks it: what follows may stick to it, as in “/file，…”.
    said = message.text[1 : message.entities[0].length]
    name = said.partition("@")[0].lower()
    await OBEYED[name](update, context)


def register(application: LianxinApplication) -> None:
    """Enter every handler."""
    application.add_handlers(
        [
            joining.NotYetConsented(),
            CallbackQueryHandler(pressing.press),
            InlineQueryHandler(inline.asked),
            PollHandler(polls.count),
            CommandHandler(list(OBEYED), obey, PRIVATE),
            MessageHandler(PRIVATE & COMMAND, strays.unknown_command),
            MessageHandler(PRIVATE & ~StatusUpdate.ALL, filing.hear),
            MessageHandler(ChatType.PRIVATE & UpdateType.EDITED_MESSAGE, strays.edited),
            CommandHandler(["start", "help", "file"], groups.hello, GROUP),
            CommandHandler("board", walls.in_group, GROUP),
            CommandHandler("digest", groups.digest, GROUP),
            MessageHandler(GROUP & StatusUpdate.MIGRATE, groups.migrated),
            MessageHandler(GROUP & StatusUpdate.ALL, groups.told),
            ChatMemberHandler(groups.membership, ChatMemberHandler.MY_CHAT_MEMBER),
        ]
    )
