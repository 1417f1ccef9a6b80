"""What the bot says, and the Bot API calls that say it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from bot.render import markup

ALBUM = 10
"""The most media in one album."""


class Kind(StrEnum):
    """A kind of file, by the word the Bot API uses for it."""

    PHOTO = "photo"
    DOCUMENT = "document"
    VOICE = "voice"
    VIDEO = "video"
    AUDIO = "audio"
    ANIMATION = "animation"


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button; `text` is plain, `data` (64 bytes at most) or `url` is what it does."""

    text: str
    data: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Media:
    """A file Telegram already has."""

    kind: Kind
    file_id: str


class Request(StrEnum):
    """What a button of a reply keyboard asks of the person's own Telegram."""

    WORDS = ""
    CONTACT = "request_contact"
    LOCATION = "request_location"


@dataclass(frozen=True, slots=True)
class Ask:
    """A button of the reply keyboard; `text` is plain."""

    text: str
    request: Request = Request.WORDS


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply keyboard; without rows, the request to take one away."""

    rows: tuple[tuple[Ask, ...], ...] = ()
    placeholder: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """One thing said in one chat. `text` is HTML; media carry it as their caption.

    A chat has either inline buttons or a reply keyboard under one message, never both.
    """

    text: str
    keyboard: tuple[tuple[Button, ...], ...] = ()
    media: tuple[Media, ...] = ()
    silent: bool = False
    reply: Reply | None = None


Payload = tuple[str, dict[str, Any]]
"""A method of the Bot API and its parameters, which JSON can carry."""


def split(message: Message) -> tuple[Message, ...]:
    """`message` as those that one call each can send.

    An album carries no buttons and a caption is short: the media go first, the words follow.
    Kinds that do not share an album (documents, music, the others) go apart; voices alone.
    """
    if not message.media:
        return (message,)
    fits = markup.length(markup.plain(message.text)) <= markup.CAPTION_LIMIT
    if len(message.media) == 1 and fits:
        return (message,)
    parts = _albums(message.media)
    buttons = message.keyboard or message.reply is not None
    if len(parts) == 1 and fits and not buttons:
        return (message,)
    albums = tuple(Message("", media=part, silent=True) for part in parts)
    words = replace(message, media=())
    return (*albums, words) if words.text else albums


def _albums(media: Sequence[Media]) -> list[tuple[Media, ...]]:
    groups: dict[str, list[Media]] = {}
    alone: list[tuple[Media, ...]] = []
    for one in media:
        if one.kind in {Kind.VOICE, Kind.ANIMATION}:
            alone.append((one,))
        else:
            group = one.kind if one.kind in {Kind.DOCUMENT, Kind.AUDIO} else Kind.PHOTO
            groups.setdefault(group, []).append(one)
    return [
        tuple(group[start : start + ALBUM])
        for group in groups.values()
        for start in range(0, len(group), ALBUM)
    ] + alone


def payload(
    message: Message, chat_id: int, *, thread_id: int | None = None, reply_to: int | None = None
) -> Payload:
    """The call that sends `message`, one of those that `split` returns, to a chat.

    `thread_id` is a topic of a forum, `reply_to` the id of the message it answers (sent all
    the same when that one is gone).

    Raises:
        ValueError: It takes more than one call; `split` it.
    """
    if len(split(message)) > 1:
        raise ValueError("this message takes more than one call: split it")
    body: dict[str, Any] = {"chat_id": chat_id}
    if thread_id is not None:
        body["message_thread_id"] = thread_id
    if message.silent:
        body["disable_notification"] = True
    if reply_to is not None:
        body["reply_parameters"] = {"message_id": reply_to, "allow_sending_without_reply": True}
    if len(message.media) > 1:
        body["media"] = [{"type": one.kind.value, "media": one.file_id} for one in message.media]
        body["media"][0] |= _caption(message)
        return "sendMediaGroup", body
    if (under := _under(message)) is not None:
        body["reply_markup"] = under
    if message.media:
        (one,) = message.media
        body[one.kind.value] = one.file_id
        return f"send{one.kind.value.capitalize()}", body | _caption(message)
    return "sendMessage", body | _words(message)


def edit(message: Message, chat_id: int, message_id: int) -> Payload:
    """The call that turns the message `message_id` of a chat into `message`.

    Media stay as they are: with media, what changes is the caption. Buttons that `message`
    does not have are taken away. A reply keyboard cannot be edited in and is left out.
    """
    body: dict[str, Any] = {"chat_id": chat_id, "message_id": message_id}
    if message.keyboard:
        body["reply_markup"] = _inline(message.keyboard)
    if message.media:
        return "editMessageCaption", body | _caption(message)
    return "editMessageText", body | _words(message)


def plainly(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """The same parameters as plain text, for when Telegram cannot parse ours."""
    plain = {name: value for name, value in parameters.items() if name != "parse_mode"}
    for name in plain.keys() & {"text", "caption"}:
        plain[name] = markup.plain(plain[name])
    if isinstance(plain.get("media"), list):
        plain["media"] = [plainly(one) for one in plain["media"]]
    return plain


def _words(message: Message) -> dict[str, Any]:
    return {
        "text": str(markup.fit(message.text)),
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }


def _caption(message: Message) -> dict[str, Any]:
    if not message.text:
        return {}
    return {"caption": str(markup.fit(message.text, markup.CAPTION_LIMIT)), "parse_mode": "HTML"}


def _under(message: Message) -> dict[str, Any] | None:
    if message.keyboard:
        return _inline(message.keyboard)
    if message.reply is None:
        return None
    if not message.reply.rows:
        return {"remove_keyboard": True}
    keyboard = [
        [{"text": ask.text} | ({ask.request.value: True} if ask.request else {}) for ask in row]
        for row in message.reply.rows
    ]
    under: dict[str, Any] = {
        "keyboard": keyboard,
        "resize_keyboard": True,
        "one_time_keyboard": True,
    }
    if message.reply.placeholder:
        under["input_field_placeholder"] = markup.cut(message.reply.placeholder, 64)
    return under


def _inline(keyboard: tuple[tuple[Button, ...], ...]) -> dict[str, Any]:
    return {"inline_keyboard": [[_button(button) for button in row] for row in keyboard if row]}


def _button(button: Button) -> dict[str, str]:
    if bool(button.data) == bool(button.url):
        raise ValueError(f"the button {button.text!r} needs either data or a url")
    if button.url:
        return {"text": button.text, "url": button.url}
    if len(button.data.encode()) > 64:
        raise ValueError(f"the data of the button {button.text!r} is over 64 bytes")
    return {"text": button.text, "callback_data": button.data}
