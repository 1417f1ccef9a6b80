"""Who answers what: the whole list, in the order in which it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.ext import CallbackQueryHandler, ChatMemberHandler, CommandHandler, MessageHandler
from telegram.ext.filters import COMMAND, ChatType, StatusUpdate, UpdateType

from handlers.chats import casework, filing, forming, groups, pressing, strays, trouble, welcome

if TYPE_CHECKING:
    from handlers.turn import LianxinApplication

PRIVATE = ChatType.PRIVATE & UpdateType.MESSAGE
GROUP = ChatType.GROUPS & UpdateType.MESSAGE


def register(application: LianxinApplication) -> None:
    """Enter every handler."""
    application.add_handlers(
        [
            CallbackQueryHandler(pressing.press),
            CommandHandler("start", welcome.start, PRIVATE),
            CommandHandler("help", welcome.help_, PRIVATE),
            CommandHandler("language", welcome.language, PRIVATE),
            CommandHandler("file", filing.file, PRIVATE),
            CommandHandler("mine", casework.mine, PRIVATE),
            CommandHandler("todo", casework.todo, PRIVATE),
            CommandHandler("triage", casework.triage, PRIVATE),
            CommandHandler("dispatch", casework.dispatch, PRIVATE),
            CommandHandler("review", casework.review, PRIVATE),
            CommandHandler("trouble", trouble.trouble, PRIVATE),
            CommandHandler("cancel", forming.cancel, PRIVATE),
            MessageHandler(PRIVATE & COMMAND, strays.unknown_command),
            MessageHandler(PRIVATE & ~StatusUpdate.ALL, filing.hear),
            MessageHandler(ChatType.PRIVATE & UpdateType.EDITED_MESSAGE, strays.edited),
            CommandHandler(["start", "help", "file"], groups.hello, GROUP),
            MessageHandler(GROUP & StatusUpdate.MIGRATE, groups.migrated),
            ChatMemberHandler(groups.membership, ChatMemberHandler.MY_CHAT_MEMBER),
        ]
    )
