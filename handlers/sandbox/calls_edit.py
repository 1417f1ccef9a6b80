"""Methods that change what was sent: edit, delete, pin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.sandbox.calls import (
    caption_of,
    message_of,
    method,
    reachable,
    replace,
    text_content,
)
from handlers.sandbox.calls_media import media_content
from handlers.sandbox.calls_send import several
from handlers.sandbox.keyboards import reply_markup
from handlers.sandbox.model import Json, Post, Refusal

if TYPE_CHECKING:
    from handlers.sandbox.args import Args
    from handlers.sandbox.world import World

MEDIA = ("photo", "document", "video", "audio", "animation", "voice")
TWO_DAYS = 48 * 3600
CAPTION_FIELDS = ("caption", "caption_entities", "show_caption_above_media")


def _edited(world: World, args: Args) -> Post:
    if args.has("inline_message_id"):
        raise Refusal("message to edit not found")
    return message_of(world, args, "message to edit")


def _keyboard(args: Args, post: Post) -> Json:
    inline, _ = reply_markup(args, private=not post.chat.is_group)
    return {"reply_markup": inline} if inline is not None else {}


@method("editMessageText")
def edit_message_text(world: World, args: Args) -> object:
    """Another text in place of the old; the keyboard goes unless it is given again."""
    post = _edited(world, args)
    fields = text_content(args) | _keyboard(args, post)
    if post.by_bot and "text" not in post.message:
        raise Refusal("there is no text in the message to edit")
    drop = ("entities", "reply_markup", "link_preview_options")
    return replace(world, "editMessageText", post, fields, drop)


@method("editMessageCaption")
def edit_message_caption(world: World, args: Args) -> object:
    """Another caption."""
    post = _edited(world, args)
    fields = caption_of(args) | _keyboard(args, post)
    if post.by_bot and not any(kind in post.message for kind in MEDIA):
        raise Refusal("there is no caption in the message to edit")
    drop = (*CAPTION_FIELDS, "reply_markup")
    return replace(world, "editMessageCaption", post, fields, drop)


@method("editMessageReplyMarkup")
def edit_message_reply_markup(world: World, args: Args) -> object:
    """Another inline keyboard, or none."""
    post = _edited(world, args)
    return replace(world, "editMessageReplyMarkup", post, _keyboard(args, post), ("reply_markup",))


@method("editMessageMedia")
def edit_message_media(world: World, args: Args) -> object:
    """Another picture or document, with its own caption."""
    post = _edited(world, args)
    media = args.object("media", "input media")
    if media is None:
        raise Refusal("media is empty")
    fields = media_content(world, args, media) | _keyboard(args, post)
    if post.by_bot and not any(kind in post.message for kind in MEDIA):
        raise Refusal("there is no media in the message to edit")
    drop = (*MEDIA, *CAPTION_FIELDS, "reply_markup")
    return replace(world, "editMessageMedia", post, fields, drop)


def _delete(world: World, post: Post) -> None:
    old = world.seconds() - post.message["date"] > TWO_DAYS
    foreign = not post.by_bot and post.chat.is_group and post.chat.bot != "administrator"
    if foreign or (old and post.chat.bot != "administrator"):
        raise Refusal(
            "message can't be deleted for everyone" if old else "message can't be deleted"
        )
    world.remove(post)


@method("deleteMessage")
def delete_message(world: World, args: Args) -> object:
    """Take a message out of a chat: the bot's own, or any where it has the right."""
    _delete(world, message_of(world, args, "message to delete"))
    return True


@method("deleteMessages")
def delete_messages(world: World, args: Args) -> object:
    """Several; what is not there is passed over."""
    chat = reachable(world, args)
    posts = [chat.posts.get(number) for number in several(args)]
    for post in posts:
        if post is not None and not post.deleted:
            _delete(world, post)
    return True


def _may_pin(post: Post) -> None:
    if post.chat.kind == "supergroup" and post.chat.bot != "administrator":
        raise Refusal("not enough rights to manage pinned messages in the chat")


@method("pinChatMessage")
def pin_chat_message(world: World, args: Args) -> object:
    """Pin a message; the chat says so."""
    post = message_of(world, args, "message to pin")
    _may_pin(post)
    chat = post.chat
    if post.id in chat.pinned:
        raise Refusal("CHAT_NOT_MODIFIED")
    chat.pinned.append(post.id)
    pinned = {key: value for key, value in post.message.items() if key != "reply_to_message"}
    service = world.put(chat, world.bot, {"pinned_message": pinned})
    world.updates.push("message", service.message)
    world.tell("chat", chat=chat.id)
    return True


@method("unpinChatMessage")
def unpin_chat_message(world: World, args: Args) -> object:
    """Unpin a message; the newest pinned one when none is named."""
    chat = reachable(world, args)
    number = args.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    post = chat.posts.get(number)
    if post is None or number not in chat.pinned:
        raise Refusal("message to unpin not found")
    _may_pin(post)
    chat.pinned.remove(number)
    world.tell("chat", chat=chat.id)
    return True


@method("unpinAllChatMessages")
def unpin_all_chat_messages(world: World, args: Args) -> object:
    """Unpin whatever is pinned."""
    chat = reachable(world, args)
    chat.pinned.clear()
    world.tell("chat", chat=chat.id)
    return True
