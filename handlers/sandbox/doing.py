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
    reply_to = args.integer("reply_to") or None
    if deed in {"say", "start", "press", "edit", "forward", "delete", "react", "vote"}:
        return _talk(world, args, user, chat)
    if deed in _FILES:
        upload = args.uploads.get("file")
        if upload is None:
            raise Impossible("there is no file")
        message = world.send_file(
            user,
            chat,
            deed,
            upload.content,
            name=upload.name,
            mime=upload.mime or None,
            caption=args.text("text") or args.text("caption") or None,
            reply_to=reply_to,
        )
        return {"message": message}
    match deed:
        case "bigfile":
            name = args.text("name") or "30MB.zip"
            return {"message": world.send_file(user, chat, "document", size=BIG, name=name)}
        case "contact" | "location":
            return {"message": world.send_file(user, chat, deed, reply_to=reply_to)}
        case "sticker":
            emoji = args.text("text") or "👍"
            sticker = world.send_file(user, chat, "sticker", b"RIFF", name=emoji)
            return {"message": sticker}
        case _:
            return _come_and_go(world, deed, user, chat)


def _talk(world: World, args: Args, user: User, chat: Chat) -> Json:
    number = args.integer("message")
    match args.text("do"):
        case "say":
            topic = args.integer("topic") or None
            reply_to = args.integer("reply_to") or None
            return {"message": world.say(user, chat, args.text("text"), reply_to, topic=topic)}
        case "start":
            return {"message": world.start(user, args.text("text") or args.text("payload"))}
        case "press":
            return {"query": world.press(user, chat, number, args.text("data"))}
        case "edit":
            return {"message": world.edit(user, chat, number, args.text("text"))}
        case "forward":
            source = world.chat(args.integer("from_chat")) if args.has("from_chat") else chat
            return {"message": world.forward(user, chat, source, number)}
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
