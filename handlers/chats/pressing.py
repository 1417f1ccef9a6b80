"""Buttons: what each verb in them leads to. What cannot be read changes nothing and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.constants import ChatType

from bot.render.button import Press, decode
from handlers.chats import casework, filing, forming, trouble, welcome

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from telegram import Update

    from handlers.turn import Context, Turn

VERBS: dict[str, Callable[[Turn, Press], Awaitable[None]]] = {
    "f": forming.pressed,
    "form": forming.resumed,
    "do": casework.act,
    "sure": casework.act_for_sure,
    "case": casework.show,
    "files": casework.send_files,
    "list": casework.turn_page,
    "next": casework.next_in_queue,
    "go": welcome.go,
    "file": welcome.file_now,
    "supply": filing.supply_instead,
    "lang": welcome.choose_language,
    "resend": trouble.resend,
    "seen": trouble.seen,
}


async def press(update: Update, context: Context) -> None:
    """Serve the press of a button.

    In a group nothing is served: no button of ours there asks for it, so it was forged, and the
    answer would stand before everybody.
    """
    turn = context.turn
    chat = update.effective_chat
    query = update.callback_query
    read = decode(query.data if query else None)
    serve = None if read is None else VERBS.get(read.verb)
    if turn.speaker is None or chat is None or chat.type != ChatType.PRIVATE:
        turn.hint(turn.words.plain("error-forbidden-no_relation"), alert=True)
    elif read is None or serve is None:
        turn.hint(turn.words.plain("error-stale"))
    else:
        await serve(turn, read)
