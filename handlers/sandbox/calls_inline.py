"""Inline mode: a person types the bot's name anywhere, the bot offers, the person picks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from handlers.sandbox.calls import check_utf8, formatted_text, method
from handlers.sandbox.keyboards import inline_button
from handlers.sandbox.model import Json, Refusal, User
from handlers.sandbox.state import Impossible

if TYPE_CHECKING:
    from datetime import datetime

    from handlers.sandbox.args import Args
    from handlers.sandbox.model import Chat
    from handlers.sandbox.people import Where
    from handlers.sandbox.world import World

MOST = 50
"""Results of one answer."""
OFFSET = 64
"""Bytes of the offset of the next page."""


@dataclass(slots=True)
class Asked:
    """An inline query; `results` once it is answered."""

    id: str
    user: User
    at: datetime
    results: list[Json] | None = None
    next_offset: str = ""
    button: Json | None = None


def ask(world: World, user: User, text: str, *, chat_type: str = "group", offset: str = "") -> str:
    """A person types `@bot …` in some chat; return the id of the query."""
    asked = Asked(f"{world.number('inline'):019d}", user, world.clock.now())
    world.inlines[asked.id] = asked
    world.updates.push(
        "inline_query",
        {
            "id": asked.id,
            "from": user.as_json(),
            "query": text[:256],
            "offset": offset,
            "chat_type": chat_type,
        },
    )
    world.stir()
    return asked.id


def choose(world: World, user: User, where: Where, query_id: str, result_id: str) -> Json:
    """The person drops one of the results into a chat, in their own name.

    Raises:
        Impossible: It was not offered to them.
    """
    asked: Asked | None = world.inlines.get(query_id)
    offered = None if asked is None or asked.user is not user else asked.results
    result = next((one for one in offered or () if one["id"] == result_id), None)
    if result is None:
        raise Impossible("this was not offered")
    chat: Chat = world.chat(where)
    said: Json = result["input_message_content"]
    text, entities = formatted_text(said["message_text"], said.get("parse_mode", ""), None)
    content: Json = {"text": text, "via_bot": world.bot.as_json()}
    if entities:
        content["entities"] = entities
    if "reply_markup" in result:
        content["reply_markup"] = result["reply_markup"]
    return world.put(chat, user, content).message


@method("answerInlineQuery")
def answer_inline_query(world: World, args: Args) -> object:
    """Offer results for what a person typed."""
    results = args.parsed("results", "inline query results")
    if not isinstance(results, list):
        raise Refusal("expected an Array of inline query results")
    asked: Asked | None = world.inlines.get(args.text("inline_query_id"))
    now = world.clock.now()
    if asked is None or (now - asked.at).total_seconds() > world.query_life:
        raise Refusal("query is too old and response timeout expired or query ID is invalid")
    if len(results) > MOST:
        raise Refusal("RESULTS_TOO_MUCH")
    shown = [_result(one) for one in results]
    if len({one["id"] for one in shown}) != len(shown):
        raise Refusal("RESULT_ID_DUPLICATE")
    following = args.text("next_offset")
    if len(following.encode()) > OFFSET:
        raise Refusal("NEXT_OFFSET_INVALID")
    asked.results, asked.next_offset = shown, following
    asked.button = args.object("button", "inline query results button")
    world.tell("inline", user=asked.user.id, query=asked.id)
    return True


def _result(one: Any) -> Json:  # noqa: ANN401 - JSON is whatever it is
    """One result, as far as the sandbox knows kinds of them: articles."""
    if not isinstance(one, dict):
        raise Refusal("can't parse inline query result: InlineQueryResult must be an Object")
    if one.get("type") != "article":
        raise Refusal("can't parse inline query result: unsupported inline query result type")
    known = str(one.get("id", ""))
    if not 1 <= len(known.encode()) <= OFFSET:
        raise Refusal("RESULT_ID_INVALID")
    if not check_utf8(str(one.get("title", ""))).strip():
        raise Refusal("ARTICLE_TITLE_EMPTY")
    said = one.get("input_message_content")
    if not isinstance(said, dict):
        raise Refusal("can't parse inline query result: message content is not specified")
    text, _ = formatted_text(
        str(said.get("message_text", "")), str(said.get("parse_mode", "")), said.get("entities")
    )
    if not text:
        raise Refusal("message text is empty")
    shown: Json = {**one, "id": known}
    under = one.get("reply_markup")
    if isinstance(under, dict):
        rows = under.get("inline_keyboard", [])
        shown["reply_markup"] = {
            "inline_keyboard": [
                [inline_button(button, private=False) for button in row] for row in rows
            ]
        }
    return shown
