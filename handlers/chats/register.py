"""Who answers what: the whole list, in the order in which it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.ext import (
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
)
from telegram.ext.filters import COMMAND, ChatType, StatusUpdate, UpdateType

from handlers.chats import (
    almanac,
    auditing,
    batch,
    blocking,
    campaigns,
    cards,
    casework,
    claims,
    filing,
    finding,
    firm,
    forming,
    grouping,
    groups,
    inline,
    joining,
    ledgers,
    liaison,
    overseeing,
    people,
    pressing,
    privacy,
    roster,
    strays,
    supervising,
    trouble,
    walls,
    welcome,
)

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from telegram import Update

    from handlers.turn import Context, LianxinApplication

PRIVATE = ChatType.PRIVATE & UpdateType.MESSAGE
GROUP = ChatType.GROUPS & UpdateType.MESSAGE


OBEYED: dict[str, Callable[[Update, Context], Awaitable[None]]] = {
    "start": welcome.start,
    "help": welcome.help_,
    "language": welcome.language,
    "file": filing.file,
    "complain": filing.complain,
    "mine": casework.mine,
    "find": finding.find,
    "followed": finding.followed,
    "lists": finding.lists,
    "firms": liaison.firms,
    "enterprise": liaison.enterprise,
    "todo": casework.todo,
    "triage": casework.triage,
    "dispatch": casework.dispatch,
    "batch": batch.batch,
    "review": casework.review,
    "rulings": ledgers.rulings,
    "parked": ledgers.parked,
    "all": casework.everything,
    "late": supervising.list_late,
    "flags": supervising.list_flags,
    "instructed": supervising.list_instructed,
    "bulletin": supervising.bulletin,
    "lookbacks": casework.look_backs,
    "wordsonly": casework.words_only,
    "answers": overseeing.answers,
    "audit": auditing.audit,
    "blocked": blocking.blocked,
    "claims": claims.list_claims,
    "people": people.list_people,
    "company": firm.list_firms,
    "invite": firm.invite,
    "campaigns": campaigns.listed,
    "groups": grouping.listed,
    "board": walls.board,
    "cards": cards.cards,
    "export": roster.export,
    "template": roster.template,
    "days": almanac.days,
    "trouble": trouble.trouble,
    "mydata": privacy.mydata,
    "forget": privacy.forget,
    "cancel": forming.cancel,
}
"""Who obeys which command in a private chat. One look here, not a question to each of them."""


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
            CommandHandler(list(OBEYED), obey, PRIVATE),
            MessageHandler(PRIVATE & COMMAND, strays.unknown_command),
            MessageHandler(PRIVATE & ~StatusUpdate.ALL, filing.hear),
            MessageHandler(ChatType.PRIVATE & UpdateType.EDITED_MESSAGE, strays.edited),
            CommandHandler(["start", "help", "file"], groups.hello, GROUP),
            CommandHandler("board", walls.in_group, GROUP),
            MessageHandler(GROUP & StatusUpdate.MIGRATE, groups.migrated),
            MessageHandler(GROUP & StatusUpdate.ALL, groups.told),
            ChatMemberHandler(groups.membership, ChatMemberHandler.MY_CHAT_MEMBER),
        ]
    )
