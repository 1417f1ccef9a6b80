"""Methods that send: texts, places, cards, polls, copies; and those that only show something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.sandbox.args import Args, as_integer
from handlers.sandbox.calls import (
    caption_of,
    chat_of,
    check_utf8,
    formatted_text,
    message_of,
    method,
    reachable,
    send,
    text_content,
)
from handlers.sandbox.markup import utf16_length
from handlers.sandbox.model import Json, Post, Refusal
from handlers.sandbox.people import content_of, forwarded
from handlers.sandbox.polls import poll_json, retell

if TYPE_CHECKING:
    from handlers.sandbox.world import World

ACTIONS = frozenset(
    {
        "cancel",
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
REACTIONS = frozenset(
    "👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾😡"
) | {"❤‍🔥", "👨‍💻", "🤷‍♂", "🤷", "🤷‍♀"}


@method("sendMessage")
def send_message(world: World, args: Args) -> object:
    """A text."""
    chat = reachable(world, args)
    return send(world, args, "sendMessage", chat, [text_content(args)])[0].message


@method("sendLocation")
def send_location(world: World, args: Args) -> object:
    """A place on the map."""
    chat = reachable(world, args)
    return send(world, args, "sendLocation", chat, [{"location": _place(args)}])[0].message


def _place(args: Args) -> Json:
    latitude, longitude = args.number("latitude"), args.number("longitude")
    if latitude is None:
        raise Refusal("latitude is empty")
    if longitude is None:
        raise Refusal("longitude is empty")
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise Refusal("invalid location specified")
    return {"latitude": latitude, "longitude": longitude}


@method("sendVenue")
def send_venue(world: World, args: Args) -> object:
    """A place with its name."""
    chat = reachable(world, args)
    place = _place(args)
    venue = {"location": place, "title": args.text("title"), "address": args.text("address")}
    content = {"venue": venue, "location": place}
    return send(world, args, "sendVenue", chat, [content])[0].message


@method("sendContact")
def send_contact(world: World, args: Args) -> object:
    """Somebody's card."""
    chat = reachable(world, args)
    if not args.has("phone_number"):
        raise Refusal("phone number is empty")
    if not args.has("first_name"):
        raise Refusal("first name is empty")
    names = ("phone_number", "first_name", "last_name", "vcard")
    card = {name: args.text(name) for name in names if args.has(name)}
    return send(world, args, "sendContact", chat, [{"contact": card}])[0].message


@method("sendPoll")
def send_poll(world: World, args: Args) -> object:
    """A poll with two to twelve answers."""
    chat = reachable(world, args)
    question, _ = formatted_text(args.text("question"), args.text("question_parse_mode"), None)
    if not question:
        raise Refusal("poll question must be non-empty")
    if len(question) > 300:
        raise Refusal("poll question length must not exceed 300")
    given = args.parsed("options", "options")
    if not isinstance(given, list):
        raise Refusal("expected an Array of String as options")
    options = [_option(one) for one in given]
    if len(options) < 2:
        raise Refusal("poll must have at least 2 option")
    if len(options) > 12:
        raise Refusal("poll can't have more than 12 options")
    settings: Json = {
        "is_anonymous": args.flag("is_anonymous") if args.has("is_anonymous") else True,
        "type": args.text("type") or "regular",
        "allows_multiple_answers": args.flag("allows_multiple_answers"),
        "allows_revoting": args.text("type") != "quiz",
        "members_only": False,
    }
    if args.has("description"):
        description, _ = formatted_text(args.text("description"), "", None)
        if len(description) > 1024:
            raise Refusal("poll description length must not exceed 1024")
        settings["description"] = description
    if args.flag("is_closed"):
        settings["is_closed"] = True
    poll = poll_json(world.number("poll"), question, options, settings)
    post = send(world, args, "sendPoll", chat, [{"poll": poll}])[0]
    world.polls[poll["id"]] = (chat, post.id)
    return post.message


def _option(one: object) -> str:
    text = one.get("text") if isinstance(one, dict) else one
    if not isinstance(text, str):
        raise Refusal("expected an option to be of type String")
    text = check_utf8(text).strip()
    if not text:
        raise Refusal("poll options must be non-empty")
    if len(text) > 100:
        raise Refusal("poll options length must not exceed 100")
    return text


@method("stopPoll")
def stop_poll(world: World, args: Args) -> object:
    """Close a poll of the bot's."""
    post = message_of(world, args, "message with poll to stop")
    poll = post.message.get("poll")
    if poll is None or not post.by_bot:
        raise Refusal("message with poll to stop not found")
    if poll["is_closed"]:
        raise Refusal("poll has already been closed")
    retell(world, post, {**poll, "is_closed": True})
    return post.message["poll"]


@method("sendChatAction")
def send_chat_action(world: World, args: Args) -> object:
    """Show that the bot is at it."""
    chat = reachable(world, args)
    action = args.text("action")
    if action not in ACTIONS:
        raise Refusal("wrong parameter action in request")
    chat.action = None if action == "cancel" else action
    world.tell("typing", chat=chat.id, text=action)
    return True


def _source(world: World, args: Args, what: str, number: int) -> Post:
    chat = chat_of(world, args, "from_chat_id")
    post = chat.posts.get(number)
    if post is None or post.deleted:
        raise Refusal(f"message to {what} not found")
    if post.message.get("has_protected_content"):
        raise Refusal(f"message can't be {'copied' if what == 'copy' else 'forwarded'}")
    return post


def several(args: Args) -> list[int]:
    """The `message_ids` of a request, one to a hundred.

    Raises:
        Refusal: none, too many, or no list.
    """
    given = args.parsed("message_ids", "message identifiers")
    if not isinstance(given, list):
        raise Refusal("expected an Array of message identifiers")
    if not given:
        raise Refusal("message identifiers are not specified")
    if len(given) > 100:
        raise Refusal("too many message identifiers specified")
    return [as_integer(one) for one in given]


@method("copyMessage")
def copy_message(world: World, args: Args) -> object:
    """The content of a message again, without a word about where it came from."""
    chat = reachable(world, args)
    post = _source(world, args, "copy", args.integer("message_id"))
    content = content_of(post)
    content.pop("forward_origin", None)
    if "poll" not in content and "text" not in content and args.has("caption"):
        content |= caption_of(args)
    return {"message_id": send(world, args, "copyMessage", chat, [content])[0].id}


@method("copyMessages")
def copy_messages(world: World, args: Args) -> object:
    """Several copies; what is not found is left out."""
    return _each(world, args, "copy")


@method("forwardMessage")
def forward_message(world: World, args: Args) -> object:
    """A message again, with its origin."""
    chat = reachable(world, args)
    post = _source(world, args, "forward", args.integer("message_id"))
    return send(world, args, "forwardMessage", chat, [forwarded(post)])[0].message


@method("forwardMessages")
def forward_messages(world: World, args: Args) -> object:
    """Several forwarded messages; what is not found is left out."""
    return _each(world, args, "forward")


def _each(world: World, args: Args, what: str) -> object:
    chat = reachable(world, args)
    contents = []
    for number in several(args):
        try:
            post = _source(world, args, what, number)
        except Refusal:
            continue
        contents.append(content_of(post) if what == "copy" else forwarded(post))
    if not contents:
        raise Refusal(f"there are no messages to {what}")
    name = f"{what}Messages"
    return [{"message_id": post.id} for post in send(world, args, name, chat, contents)]


@method("setMessageReaction")
def set_message_reaction(world: World, args: Args) -> object:
    """One emoji of the bot's under a message, or none."""
    post = message_of(world, args, "message to react")
    given = args.parsed("reaction", "reaction types") or []
    if not isinstance(given, list):
        raise Refusal("expected an Array of ReactionType")
    emoji = []
    for one in given:
        kind = one.get("type") if isinstance(one, dict) else None
        if kind != "emoji":
            raise Refusal("can't parse ReactionType: invalid reaction type specified")
        if str(one.get("emoji", "")).replace("\ufe0f", "") not in REACTIONS:
            raise Refusal("REACTION_INVALID")
        emoji.append(str(one["emoji"]))
    if len(emoji) > 1:
        raise Refusal("REACTIONS_TOO_MANY")
    post.reactions[world.bot.id] = emoji
    world.tell("reaction", chat=post.chat.id, message=world.shown(post))
    return True


@method("answerCallbackQuery")
def answer_callback_query(world: World, args: Args) -> object:
    """End the spinner on a pressed button, with or without a word."""
    text = check_utf8(args.text("text"))
    tap = world.taps.get(args.text("callback_query_id"))
    now = world.clock.now()
    if tap is None or tap.answered or (now - tap.at).total_seconds() > world.query_life:
        raise Refusal("query is too old and response timeout expired or query ID is invalid")
    if utf16_length(text) > 200:
        raise Refusal("MESSAGE_TOO_LONG")
    tap.answered = True
    toast: Json = {"callback_query_id": tap.id, "text": text, "show_alert": args.flag("show_alert")}
    if args.has("url"):
        toast["url"] = args.text("url")
    world.heard.setdefault(tap.user.id, []).append(toast)
    world.tell("toast", chat=tap.chat.id, user=tap.user.id, text=text, alert=toast["show_alert"])
    return True
