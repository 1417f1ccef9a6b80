"""Methods about chats: who is there, leaving, topics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.sandbox.args import as_integer
from handlers.sandbox.calls import chat_of, method, reachable, user_of
from handlers.sandbox.model import Chat, Refusal, Topic
from handlers.sandbox.rooms import member_json

if TYPE_CHECKING:
    from handlers.sandbox.args import Args
    from handlers.sandbox.model import Json
    from handlers.sandbox.world import World

COLOURS = frozenset({7322096, 16766590, 13338331, 9367192, 16749490, 16478047})


@method("getChat")
def get_chat(world: World, args: Args) -> object:
    """A chat in full."""
    chat = chat_of(world, args)
    if chat.is_group:
        chat = reachable(world, args)
    full: Json = {
        **chat.as_json(),
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": False,
            "limited_gifts": False,
            "unique_gifts": False,
            "premium_subscription": False,
            "gifts_from_channels": False,
        },
    }
    if chat.pinned:
        full["pinned_message"] = chat.posts[chat.pinned[-1]].message
    if chat.is_group:
        full["permissions"] = {
            "can_send_messages": chat.may_post,
            "can_send_audios": chat.may_post,
            "can_send_documents": chat.may_post,
            "can_send_photos": chat.may_post,
            "can_send_videos": chat.may_post,
            "can_send_video_notes": chat.may_post,
            "can_send_voice_notes": chat.may_post,
            "can_send_polls": chat.may_post,
            "can_send_other_messages": chat.may_post,
            "can_add_web_page_previews": chat.may_post,
            "can_react_to_messages": True,
            "can_edit_tag": False,
            "can_change_info": False,
            "can_invite_users": True,
            "can_pin_messages": chat.kind == "group",
            "can_manage_topics": False,
        }
    return full


def _group(world: World, args: Args) -> Chat:
    chat = reachable(world, args)
    if not chat.is_group:
        raise Refusal("method is available only for groups and supergroups")
    return chat


@method("getChatMember")
def get_chat_member(world: World, args: Args) -> object:
    """The standing of one person, or of the bot itself."""
    chat = reachable(world, args)
    user = user_of(world, args)
    standing = chat.bot if user is world.bot else chat.members.get(user.id, "left")
    return member_json(user, standing)


@method("getChatMemberCount")
def get_chat_member_count(world: World, args: Args) -> object:
    """How many are there, the bot included."""
    return len(reachable(world, args).members) + 1


@method("getChatAdministrators")
def get_chat_administrators(world: World, args: Args) -> object:
    """Those with rights."""
    chat = reachable(world, args)
    if not chat.is_group:
        raise Refusal("there are no administrators in the private chat")
    found = [
        member_json(world.users[number], standing)
        for number, standing in chat.members.items()
        if standing in {"creator", "administrator"}
    ]
    if chat.bot == "administrator":
        found.append(member_json(world.bot, "administrator"))
    return found


@method("leaveChat")
def leave_chat(world: World, args: Args) -> object:
    """The bot leaves a group."""
    chat = reachable(world, args)
    if not chat.is_group:
        raise Refusal("chat member status can't be changed in private chats")
    world.put(chat, world.bot, {"left_chat_member": world.bot.as_json()})
    world.bot_becomes(chat, "left", world.bot)
    return True


def _forum(world: World, args: Args) -> Chat:
    chat = _group(world, args)
    if not chat.is_forum:
        raise Refusal("the chat is not a forum")
    if chat.bot != "administrator":
        raise Refusal("not enough rights to create a topic")
    return chat


def _name(args: Args) -> str:
    name = args.text("name").strip()
    if not 1 <= len(name) <= 128:
        raise Refusal("TOPIC_TITLE_INVALID" if name else "TOPIC_TITLE_EMPTY")
    return name


@method("createForumTopic")
def create_forum_topic(world: World, args: Args) -> object:
    """A new topic."""
    chat = _forum(world, args)
    name = _name(args)
    colour = args.integer("icon_color", 7322096)
    if colour not in COLOURS:
        raise Refusal("wrong icon color specified")
    topic = world.add_topic(chat, name, world.bot)
    topic.icon_color = colour
    return {"message_thread_id": topic.id, "name": name, "icon_color": colour}


def _topic(chat: Chat, args: Args) -> Topic:
    topic = chat.topics.get(as_integer(args.text("message_thread_id")))
    if topic is None:
        raise Refusal("message thread not found")
    return topic


@method("editForumTopic")
def edit_forum_topic(world: World, args: Args) -> object:
    """Another name for a topic."""
    chat = _forum(world, args)
    topic = _topic(chat, args)
    name = _name(args)
    if name == topic.name:
        raise Refusal("TOPIC_NOT_MODIFIED")
    topic.name = name
    world.put(chat, world.bot, {"forum_topic_edited": {"name": name}}, topic=topic.id)
    world.tell("chat", chat=chat.id)
    return True


def _open_or_close(world: World, args: Args, *, closed: bool) -> bool:
    chat = _forum(world, args)
    topic = _topic(chat, args)
    if topic.closed == closed:
        raise Refusal("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    field = "forum_topic_closed" if closed else "forum_topic_reopened"
    world.put(chat, world.bot, {field: {}}, topic=topic.id)
    world.tell("chat", chat=chat.id)
    return True


@method("closeForumTopic")
def close_forum_topic(world: World, args: Args) -> object:
    """Nobody but administrators may write in a topic any more."""
    return _open_or_close(world, args, closed=True)


@method("reopenForumTopic")
def reopen_forum_topic(world: World, args: Args) -> object:
    """Everybody may write in a topic again."""
    return _open_or_close(world, args, closed=False)
