"""Who answers what: the whole list, in the order in which it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.ext import CallbackQueryHandler, ChatMemberHandler, CommandHandler, MessageHandler
from telegram.ext.filters import COMMAND, ChatType, StatusUpdate, UpdateType

from handlers.chats import (
    auditing,
    blocking,
    cards,
    casework,
    claims,
    filing,
    firm,
    forming,
    grouping,
    groups,
    joining,
    liaison,
    people,
    pressing,
    privacy,
    roster,
    strays,
    trouble,
    welcome,
)

if TYPE_CHECKING:
    from handlers.turn import LianxinApplication

PRIVATE = ChatType.PRIVATE & UpdateType.MESSAGE
GROUP = ChatType.GROUPS & UpdateType.MESSAGE


def register(application: LianxinApplication) -> None:
    """Enter every handler."""
    application.add_handlers(
        [
            joining.NotYetConsented(),
            CallbackQueryHandler(pressing.press),
            CommandHandler("start", welcome.start, PRIVATE),
            CommandHandler("help", welcome.help_, PRIVATE),
            CommandHandler("language", welcome.language, PRIVATE),
            CommandHandler("file", filing.file, PRIVATE),
            CommandHandler("complain", filing.complain, PRIVATE),
            CommandHandler("mine", casework.mine, PRIVATE),
            CommandHandler("firms", liaison.firms, PRIVATE),
            CommandHandler("enterprise", liaison.enterprise, PRIVATE),
            CommandHandler("todo", casework.todo, PRIVATE),
            CommandHandler("triage", casework.triage, PRIVATE),
            CommandHandler("dispatch", casework.dispatch, PRIVATE),
            CommandHandler("review", casework.review, PRIVATE),
            CommandHandler("all", casework.everything, PRIVATE),
            CommandHandler("audit", auditing.audit, PRIVATE),
            CommandHandler("blocked", blocking.blocked, PRIVATE),
            CommandHandler("claims", claims.list_claims, PRIVATE),
            CommandHandler("people", people.list_people, PRIVATE),
            CommandHandler("company", firm.list_firms, PRIVATE),
            CommandHandler("invite", firm.invite, PRIVATE),
            CommandHandler("groups", grouping.listed, PRIVATE),
            CommandHandler("cards", cards.cards, PRIVATE),
            CommandHandler("export", roster.export, PRIVATE),
            CommandHandler("template", roster.template, PRIVATE),
            CommandHandler("trouble", trouble.trouble, PRIVATE),
            CommandHandler("mydata", privacy.mydata, PRIVATE),
            CommandHandler("forget", privacy.forget, PRIVATE),
            CommandHandler("cancel", forming.cancel, PRIVATE),
            MessageHandler(PRIVATE & COMMAND, strays.unknown_command),
            MessageHandler(PRIVATE & ~StatusUpdate.ALL, filing.hear),
            MessageHandler(ChatType.PRIVATE & UpdateType.EDITED_MESSAGE, strays.edited),
            CommandHandler(["start", "help", "file"], groups.hello, GROUP),
            MessageHandler(GROUP & StatusUpdate.MIGRATE, groups.migrated),
            MessageHandler(GROUP & StatusUpdate.ALL, groups.told),
            ChatMemberHandler(groups.membership, ChatMemberHandler.MY_CHAT_MEMBER),
        ]
    )
