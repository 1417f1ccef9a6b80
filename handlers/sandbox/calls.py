"""What the methods of the Bot API have in common: finding the chat, sending, editing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handlers.sandbox.args import Args, as_integer
from handlers.sandbox.keyboards import reply_markup
from handlers.sandbox.markdown import parse_markdown
from handlers.sandbox.markup import found_entities, in_order, parse_html, trimmed
from handlers.sandbox.model import Chat, Json, Post, Refusal, User
from handlers.sandbox.trouble import upgraded

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.sandbox.world import World

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
METHODS: dict[str, Callable[[World, Args], object]] = {}
"""The methods by their names in lower case; Telegram does not mind the case."""


def method(
    name: str,
) -> Callable[[Callable[[World, Args], object]], Callable[[World, Args], object]]:
    """Register a function as a method of the Bot API."""

    def register(run: Callable[[World, Args], object]) -> Callable[[World, Args], object]:
        METHODS[name.lower()] = run
        return run

    return register


def chat_of(world: World, args: Args, name: str = "chat_id") -> Chat:
    """The chat a request names, which the bot knows.

    Raises:
        Refusal: none is named, or there is none.
    """
    given = args.text(name).strip()
    if not given:
        raise Refusal(f"{name} is empty")
    if given.startswith("@"):
        raise Refusal("chat not found")
    number = as_integer(given)
    chat = world.chats.get(number)
    if chat is None and number in world.users and number != world.bot.id:
        shared = any(number in one.members for one in world.chats.values() if one.bot != "left")
        if shared:
            raise Refusal("bot can't initiate conversation with a user", 403)
    if chat is None:
        raise Refusal("chat not found")
    return chat


def reachable(world: World, args: Args, name: str = "chat_id") -> Chat:
    """The chat a request names, where the bot may write.

    Raises:
        Refusal: the bot was blocked, kicked, never met the person, or the group moved on.
    """
    chat = chat_of(world, args, name)
    if chat.migrated_to is not None:
        raise upgraded(chat.migrated_to)
    if chat.bot in {"member", "administrator"}:
        return chat
    if not chat.is_group:
        if chat.bot == "kicked":
            raise Refusal("bot was blocked by the user", 403)
        raise Refusal("bot can't initiate conversation with a user", 403)
    if chat.bot == "kicked":
        raise Refusal(f"bot was kicked from the {chat.kind} chat", 403)
    raise Refusal(f"bot is not a member of the {chat.kind} chat", 403)


def check_utf8(text: str) -> str:
    """The text itself.

    Raises:
        Refusal: it holds half a character.
    """
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            raise Refusal("strings must be encoded in UTF-8") from None
    return text


def formatted(args: Args, name: str = "text", marks: str = "entities") -> tuple[str, list[Json]]:
    """A text parameter, parsed as `parse_mode` says, trimmed, with all its entities.

    Raises:
        Refusal: it cannot be parsed.
    """
    return formatted_text(
        args.text(name), args.text("parse_mode"), args.parsed(marks, "message entities")
    )


def formatted_text(text: str, mode: str, given: Any) -> tuple[str, list[Json]]:  # noqa: ANN401 - JSON
    """See `formatted`; the parts by themselves, as media of an album have them."""
    check_utf8(text)
    text = text.replace("\r", "")
    match mode.lower():
        case "html":
            text, entities = parse_html(text)
        case "markdownv2" | "markdown":
            text, entities = parse_markdown(text, legacy=mode.lower() == "markdown")
        case "":
            entities = given_entities(given)
        case _:
            raise Refusal("unsupported parse_mode")
    text, entities = trimmed(text, entities)
    return text, found_entities(text, entities)


def given_entities(given: Any) -> list[Json]:  # noqa: ANN401 - JSON is whatever it is
    """Entities that came with the request.

    Raises:
        Refusal: they are not a list of objects with type, offset and length.
    """
    if given is None:
        return []
    if not isinstance(given, list):
        raise Refusal("can't parse message entities: expected an Array of MessageEntity")
    for one in given:
        if not isinstance(one, dict) or not {"type", "offset", "length"} <= one.keys():
            raise Refusal("can't parse MessageEntity: expected an Object")
    return in_order([one for one in given if one["length"] > 0])


def text_content(args: Args) -> Json:
    """The content of a text message.

    Raises:
        Refusal: `message text is empty`, `message is too long`, or it cannot be parsed.
    """
    text, entities = formatted(args)
    if not text:
        raise Refusal("message text is empty")
    if len(text) > TEXT_LIMIT:
        raise Refusal("message is too long")
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    preview = args.object("link_preview_options", "link preview options")
    if preview is not None:
        content["link_preview_options"] = preview
    elif args.flag("disable_web_page_preview"):
        content["link_preview_options"] = {"is_disabled": True}
    return content


def caption_content(text: str, entities: list[Json], *, above: bool = False) -> Json:
    """The caption of a message, absent where there is none.

    Raises:
        Refusal: it is over 1,024 characters.
    """
    if not text:
        return {}
    if len(text) > CAPTION_LIMIT:
        raise Refusal("message caption is too long")
    content: Json = {"caption": text}
    if entities:
        content["caption_entities"] = entities
    if above:
        content["show_caption_above_media"] = True
    return content


def caption_of(args: Args) -> Json:
    """The caption that the parameters of a request give."""
    text, entities = formatted(args, "caption", "caption_entities")
    return caption_content(text, entities, above=args.flag("show_caption_above_media"))


def _reply(args: Args, chat: Chat) -> int | None:
    if "reply_parameters" not in args.values and "reply_to_message_id" not in args.values:
        return None
    given = args.object("reply_parameters", "reply parameters") or {}
    number = as_integer(given.get("message_id", args.text("reply_to_message_id")))
    if not number:
        return None
    post = chat.posts.get(number)
    if post is None or post.deleted:
        lenient = given.get("allow_sending_without_reply", args.flag("allow_sending_without_reply"))
        if lenient in {True, "true"}:
            return None
        raise Refusal("message to be replied not found")
    return number


def _topic(args: Args, chat: Chat, reply_to: int | None) -> int | None:
    number = args.integer("message_thread_id")
    if not number and reply_to is not None:
        thread = chat.posts[reply_to].message.get("message_thread_id")
        return int(thread) if thread is not None else None
    if not number:
        return None
    topic = chat.topics.get(number)
    if topic is None:
        raise Refusal("message thread not found")
    if topic.closed and chat.bot != "administrator":
        raise Refusal("TOPIC_CLOSED")
    return number


def send(world: World, args: Args, name: str, chat: Chat, contents: list[Json]) -> list[Post]:
    """Put messages into a chat for the bot, if rights and pace allow it.

    Args:
        world: where.
        args: of the request: reply, topic and keyboard are taken from them.
        name: the method, for the journal.
        chat: the chat, reachable.
        contents: one per message; several make an album.

    Raises:
        Refusal: as Telegram refuses it; then nothing was sent.
    """
    inline, other = reply_markup(args, private=not chat.is_group)
    reply_to = _reply(args, chat)
    topic = _topic(args, chat, reply_to)
    if not chat.may_post and chat.bot != "administrator":
        raise Refusal("not enough rights to send text messages to the chat")
    world.gate.check(chat.id, group=chat.is_group, weight=len(contents))
    posts = []
    for content in contents:
        if inline is not None:
            content["reply_markup"] = inline
        if args.flag("protect_content"):
            content["has_protected_content"] = True
        post = world.put(chat, world.bot, content, reply_to=reply_to, topic=topic, keyboard=other)
        world.note(name, post)
        posts.append(post)
    return posts


def message_of(world: World, args: Args, what: str, name: str = "message_id") -> Post:
    """The live message a request names.

    Args:
        world: where.
        args: of the request.
        what: what Telegram calls it when it is not found (`message to edit`).
        name: the parameter that names it.
    """
    chat = reachable(world, args)
    if not args.has(name):
        raise Refusal("message identifier is not specified")
    post = chat.posts.get(args.integer(name))
    if post is None or post.deleted:
        raise Refusal(f"{what} not found")
    return post


def replace(world: World, name: str, post: Post, fields: Json, drop: tuple[str, ...] = ()) -> Json:
    """Change fields of one of the bot's messages, if that changes anything.

    Args:
        world: where.
        name: the method, for the journal.
        post: the message.
        fields: what it has from now on.
        drop: what it no longer has, unless among `fields`.

    Raises:
        Refusal: not the bot's own, not modified, or the pace does not allow it.
    """
    if not post.by_bot or "forward_origin" in post.message:
        raise Refusal("message can't be edited")
    kept = {key: value for key, value in post.message.items() if key not in drop}
    message = {**kept, **fields}
    if message == post.message:
        raise Refusal(
            "message is not modified: specified new message content and reply markup are exactly "
            "the same as a current content and reply markup of the message"
        )
    world.gate.check(post.chat.id, group=post.chat.is_group)
    message["edit_date"] = world.seconds()
    post.message = message
    world.note(name, post)
    world.tell("edit", chat=post.chat.id, message=world.shown(post))
    return message


def user_of(world: World, args: Args, name: str = "user_id") -> User:
    """The person a request names.

    Raises:
        Refusal: there is none.
    """
    if not args.has(name):
        raise Refusal(f"invalid {name} specified")
    user = world.users.get(args.integer(name))
    if user is None:
        raise Refusal("user not found")
    return user
