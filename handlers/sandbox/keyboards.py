"""Keyboards under messages, checked as Telegram checks them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from handlers.sandbox.args import field_text
from handlers.sandbox.markup import checked_url
from handlers.sandbox.model import Json, Refusal

if TYPE_CHECKING:
    from handlers.sandbox.args import Args

BUTTON_LIMIT = 100
DATA_LIMIT = 64
_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)


def reply_markup(args: Args, *, private: bool) -> tuple[Json | None, Json | None]:
    """The keyboards of a request.

    Returns:
        The inline keyboard, which messages echo, and any other reply markup, which they do not.

    Raises:
        Refusal: as Telegram refuses it.
    """
    if "reply_markup" not in args.values:
        return None, None
    markup = args.object("reply_markup", "reply keyboard markup")
    if markup is None:
        return None, None
    if "inline_keyboard" in markup:
        rows = [
            [inline_button(button, private=private) for button in row]
            for row in _rows(markup["inline_keyboard"], "inline_keyboard")
        ]
        _check_number(rows)
        kept = [row for row in rows if row]
        return ({"inline_keyboard": kept} if kept else None), None
    if "keyboard" in markup:
        rows = [
            [_button(button, private=private) for button in row]
            for row in _rows(markup["keyboard"], "keyboard")
        ]
        _check_number(rows)
        return None, {**markup, "keyboard": [row for row in rows if row]}
    if markup.get("remove_keyboard") is True or markup.get("force_reply") is True:
        return None, markup
    return None, None


def _check_number(rows: list[list[Json]]) -> None:
    if sum(map(len, rows)) > BUTTON_LIMIT:
        raise Refusal("reply markup is too long")


def _rows(value: Any, name: str) -> list[list[Any]]:  # noqa: ANN401 - JSON is whatever it is
    if not isinstance(value, list):
        raise Refusal(f'field "{name}" of the ReplyMarkup must be an Array')
    for row in value:
        if not isinstance(row, list):
            raise Refusal(f'field "{name}" of the ReplyMarkup must be an Array of Arrays')
    return value


def inline_button(button: object, *, private: bool) -> Json:
    """One button of an inline keyboard, as messages echo it.

    Raises:
        Refusal: no text, no action, data over 64 bytes, or a link that is none.
    """
    if not isinstance(button, dict):
        raise Refusal("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    try:
        text = field_text(button, "text")
    except Refusal as why:
        raise Refusal(f"can't parse inline keyboard button: {_bare(why)}") from None
    action = next((name for name in _ACTIONS if button.get(name) is not None), None)
    if action is None:
        raise Refusal(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if not text.strip():
        raise Refusal("inline keyboard button text must be non-empty")
    shown: Json = {"text": text, action: _checked(action, button[action], private=private)}
    for extra in ("icon_custom_emoji_id", "style"):
        if button.get(extra):
            shown[extra] = button[extra]
    return shown


def _checked(action: str, value: Any, *, private: bool) -> object:  # noqa: ANN401 - JSON is whatever it is
    """What a button does, as messages echo it."""
    if action == "callback_data":
        value = str(value)
        if not 1 <= len(value.encode("utf-8", "surrogatepass")) <= DATA_LIMIT:
            raise Refusal("BUTTON_DATA_INVALID")
    elif action == "url":
        url = checked_url(str(value))
        if url is None:
            raise Refusal(f"inline keyboard button URL '{value}' is invalid: Wrong HTTP URL")
        value = url
    elif action == "web_app":
        value = {"url": _web_app(value, private=private)}
    elif action == "copy_text":
        copied = str(value.get("text", "")) if isinstance(value, dict) else ""
        if not 1 <= len(copied) <= 256:
            raise Refusal("BUTTON_COPY_TEXT_INVALID")
    result: object = value
    return result


def _web_app(value: object, *, private: bool) -> str:
    url = str(value.get("url", "")) if isinstance(value, dict) else ""
    if not re.match(r"https://[^/]+", url):
        raise Refusal(
            f"inline keyboard button Web App URL '{url}' is invalid: Only HTTPS links are allowed"
        )
    if not private:
        raise Refusal("BUTTON_TYPE_INVALID")
    return url


def _bare(why: Refusal) -> str:
    return why.description.removeprefix("Bad Request: ")


def _button(button: object, *, private: bool) -> Json:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise Refusal("can't parse keyboard button: KeyboardButton must be a String or an Object")
    try:
        text = field_text(button, "text")
    except Refusal as why:
        raise Refusal(f"can't parse keyboard button: {_bare(why)}") from None
    if not text.strip():
        raise Refusal("keyboard button text must be non-empty")
    if not private:
        if button.get("request_contact"):
            raise Refusal("phone number can be requested in private chats only")
        if button.get("request_location"):
            raise Refusal("location can be requested in private chats only")
    return button


def buttons(message: Json) -> list[Json]:
    """All buttons of the inline keyboard under a message."""
    rows: list[list[Json]] = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]
