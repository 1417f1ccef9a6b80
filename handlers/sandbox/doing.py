"""What a person does on the page, carried out in the world."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.sandbox.state import Impossible

if TYPE_CHECKING:
    from handlers.sandbox.args import Args
    from handlers.sandbox.model import Chat, Json, User
    from handlers.sandbox.world import World

BIG = 30 * 1024 * 1024
"""Bytes that the big file claims: more than a bot may fetch."""
PLACE = (32.0603, 118.7969)
STICKER = b"RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00/\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\xfe\x07\x00"
"""The smallest WebP picture."""
_FILES = frozenset({"photo", "document", "voice", "video", "audio"})


def carry_out(world: World, args: Args) -> Json:
    """Do what the page says a person does.

    Returns:
        The message it made, or the id of the callback query.

    Raises:
        Impossible: nobody could do that.
        KeyError: there is no such person or chat.
    """
    user = world.users[args.integer("who")]
    chat = world.chat(args.integer("chat")) if args.has("chat") else world.chat(user)
    deed = args.text("do")
    if deed in {"say", "start", "press", "edit", "forward", "delete", "react", "vote"}:
        return _talk(world, args, user, chat)
    if deed in {*_FILES, "bigfile", "contact", "location", "sticker"}:
        return {"message": _bring(world, args, user, chat)}
    return _come_and_go(world, deed, user, chat)


def _bring(world: World, args: Args, user: User, chat: Chat) -> Json:
    """Send a file, a place, a card or a sticker."""
    deed = args.text("do")
    reply_to = args.integer("reply_to") or None
    topic = args.integer("topic") or args.integer("thread") or None
    if deed == "bigfile":
        name = args.text("name") or "30MB.zip"
        return world.send_file(user, chat, size=BIG, name=name, reply_to=reply_to, topic=topic)
    if deed == "contact":
        return world.send_file(user, chat, deed, reply_to=reply_to, topic=topic)
    if deed == "location":
        latitude, longitude = args.number("latitude"), args.number("longitude")
        if latitude is None or longitude is None:
            latitude, longitude = PLACE
        return world.send_file(
            user,
            chat,
            deed,
            latitude=latitude,
            longitude=longitude,
            reply_to=reply_to,
            topic=topic,
        )
    if deed == "sticker":
        emoji = args.text("emoji") or args.text("text") or "👍"
        return world.send_file(
            user, chat, deed, STICKER, name=emoji, reply_to=reply_to, topic=topic
        )
    upload = args.uploads.get("file")
    if upload is None:
        raise Impossible("there is no file")
    return world.send_file(
        user,
        chat,
        deed,
        upload.content,
        name=upload.name,
        mime=upload.mime or None,
        caption=args.text("caption") or args.text("text") or None,
        media_group_id=args.text("media_group_id") or None,
        seconds=args.integer("duration", 3, 0),
        reply_to=reply_to,
        topic=topic,
    )


def _talk(world: World, args: Args, user: User, chat: Chat) -> Json:
    number = args.integer("message")
    deed = args.text("do")
    if deed in {"react", "vote", "delete"}:
        return _touch(world, args, user, chat)
    match deed:
        case "say":
            topic = args.integer("topic") or args.integer("thread") or None
            reply_to = args.integer("reply_to") or None
            return {"message": world.say(user, chat, args.text("text"), reply_to, topic=topic)}
        case "start":
            return {"message": world.start(user, args.text("text") or args.text("payload"))}
        case "press":
            return {"query": world.press(user, chat, number, args.text("data"))}
        case "edit":
            return {"message": world.edit(user, chat, number, args.text("text"))}
        case _:
            return {"message": _forward(world, args, user, chat)}


def _forward(world: World, args: Args, user: User, chat: Chat) -> Json:
    """Pass on a message, or somebody's card where none is named."""
    number = args.integer("message")
    if not number:
        return world.forward_contact(user, chat)
    source = world.chat(args.integer("from_chat")) if args.has("from_chat") else chat
    return world.forward(user, chat, source, number)


def _touch(world: World, args: Args, user: User, chat: Chat) -> Json:
    """React to a message, vote in it, delete it."""
    number = args.integer("message")
    match args.text("do"):
        case "react":
            world.react(user, chat, number, *args.text("text").split())
        case "vote":
            chosen = args.parsed("options", "options") or []
            world.vote(user, chat, number, [int(one) for one in chosen])
        case _:
            world.delete(user, chat, number)
    return {}


def _come_and_go(world: World, deed: str, user: User, chat: Chat) -> Json:
    match deed:
        case "block":
            world.block(user)
        case "unblock":
            world.trouble(user, None)
            world.unblock(user)
        case "join":
            world.join(user, chat)
        case "leave":
            world.leave(user, chat)
        case "add_bot":
            world.add_bot(chat, user)
        case "kick_bot":
            world.kick_bot(chat, user)
        case "promote":
            world.promote(chat, user)
        case "demote":
            world.demote(chat, user)
        case "migrate":
            return {"chat": world.migrate(chat).id}
        case _:
            raise Impossible(f"nobody can do this: {deed}")
    return {}
