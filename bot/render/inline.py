"""What inline mode offers: cards to be dropped among colleagues, where anybody may read them.

Whoever asks is shown what they may see; what they drop is made of a `BoardEntry` alone, which has
no field for anything private, and of a button to the private chat, where rights are asked again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.render.board import board_card
from bot.render.markup import escape, plain
from bot.render.message import Button, Message, payload
from bot.render.phrases import NAME, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.render.board import BoardEntry
    from bot.render.message import Payload
    from bot.render.voice import Voice

FRESH = 5
"""Seconds for which Telegram may show one asker the same answer again."""


def article(voice: Voice, entry: BoardEntry, *, bot: str) -> dict[str, Any]:
    """One result: what stands in the asker's list, and the card that is dropped."""
    shown = replace(entry, signable=False, step_at=None, signed_by="", wording="")
    card = board_card(voice, shown, bot=bot)
    to = f"https://t.me/{bot}?start=case-{entry.number}"
    message = Message(card.text, ((Button(voice.plain("inline-open"), url=to),),))
    _, body = payload(message, 0)
    title, *more = plain(card.text).split("\n")
    unit = escape(one_line(entry.unit, NAME)) if entry.unit else voice("word-unit")
    line = voice("inline-line", state=voice(f"state-{entry.state}"), unit=unit)
    return {
        "type": "article",
        "id": entry.number,
        "title": title,
        "description": more[0] if more else plain(line),
        "input_message_content": {
            "message_text": body["text"],
            "parse_mode": body["parse_mode"],
            "link_preview_options": body["link_preview_options"],
        },
        "reply_markup": body["reply_markup"],
    }


def answer(
    voice: Voice, query_id: str, articles: Sequence[dict[str, Any]], *, following: str = ""
) -> Payload:
    """The call that answers an inline query; where nothing was found, with the way to the bot.

    Args:
        voice: The asker's words.
        query_id: The query's.
        articles: What was found; the asker's own, kept for nobody else.
        following: Where the next page begins; empty: there is none.
    """
    body: dict[str, Any] = {
        "inline_query_id": query_id,
        "results": list(articles),
        "cache_time": FRESH,
        "is_personal": True,
        "next_offset": following,
    }
    if not articles:
        body["button"] = {"text": voice.plain("inline-none"), "start_parameter": "find"}
    return "answerInlineQuery", body
