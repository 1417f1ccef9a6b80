"""People come and go, groups change, and the bot is told what Telegram tells."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from handlers.sandbox.clock import Clock
from handlers.sandbox.state import Impossible
from handlers.sandbox.world import World

if TYPE_CHECKING:
    from handlers.sandbox.model import User
    from tests.sandbox.conftest import Api


async def test_start_with_its_payload(api: Api, world: World) -> None:
    """A deep link is a command with its entity; the private chat opens with it."""
    user = world.add_user("芳")
    world.start(user, "case_12")
    message = (await api.updates())[0]["message"]
    assert message["text"] == "/start case_12"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert (await api("sendMessage", chat_id=user.id, text="好")).status == 200


async def test_the_bot_cannot_write_first(api: Api, world: World) -> None:
    """A stranger is unknown; someone known from a group cannot be written to."""
    user = world.add_user("芳")
    assert await api.refused("sendMessage", chat_id=user.id, text="x") == "chat not found"
    world.add_group("企业群", [user])
    answer = await api("sendMessage", chat_id=user.id, text="x")
    words = "Forbidden: bot can't initiate conversation with a user"
    assert (answer.status, answer.description) == (403, words)
    world.chat(user)
    assert (await api("sendMessage", chat_id=user.id, text="x")).description == words


async def test_a_person_blocks_the_bot_and_lets_it_in_again(
    api: Api, world: World, owner: User
) -> None:
    """`my_chat_member` both times; talking to it is enough to let it in."""
    world.block(owner)
    world.block(owner)
    answer = await api("sendMessage", chat_id=owner.id, text="x")
    words = "Forbidden: bot was blocked by the user"
    assert (answer.status, answer.description) == (403, words)
    world.say(owner, owner, "好")
    found = await api.updates()
    changes = [one["my_chat_member"] for one in found if "my_chat_member" in one]
    assert [one["new_chat_member"]["status"] for one in changes] == ["kicked", "member"]
    assert changes[0]["new_chat_member"]["until_date"] == 0
    assert (await api("sendMessage", chat_id=owner.id, text="x")).status == 200


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_the_bot_in_a_group(api: Api, world: World, owner: User, kind: str) -> None:
    """Added, made administrator, thrown out, gone by itself."""
    group = world.add_group("企业群", [owner], kind, bot="left")
    place = {"chat_id": group.id, "text": "x"}
    answer = await api("sendMessage", **place)
    assert answer.description == f"Forbidden: bot is not a member of the {kind} chat"
    world.add_bot(group)
    world.promote(group)
    world.demote(group)
    world.kick_bot(group)
    answer = await api("sendMessage", **place)
    assert answer.description == f"Forbidden: bot was kicked from the {kind} chat"
    world.add_bot(group, admin=True)
    found = await api.updates()
    changes = [
        (
            one["my_chat_member"]["old_chat_member"]["status"],
            one["my_chat_member"]["new_chat_member"]["status"],
        )
        for one in found
        if "my_chat_member" in one
    ]
    assert changes == [
        ("left", "member"),
        ("member", "administrator"),
        ("administrator", "member"),
        ("member", "kicked"),
        ("kicked", "administrator"),
    ]
    assert found[1]["message"]["new_chat_members"][0]["id"] == world.bot.id
    assert (await api("leaveChat", chat_id=group.id)).result is True
    assert (await api("sendMessage", **place)).status == 403
    words = await api.refused("leaveChat", chat_id=owner.id)
    assert words == "chat member status can't be changed in private chats"
    empty = world.add_group("空")
    world.kick_bot(empty)


async def test_privacy_mode(api: Api, world: World, owner: User) -> None:
    """Commands, mentions and replies to the bot are seen; the rest only by administrators."""
    group = world.add_group("企业群", [owner])
    await api("sendMessage", chat_id=group.id, text="大家好")
    for text in ("闲聊", "@other 你好", "/start@other", "见 http://a.cn/x"):
        world.say(owner, group, text)
    world.send_file(owner, group, "photo", caption="闲 http://a.cn/")
    assert await api.updates() == []
    world.say(owner, group, "/start")
    world.say(owner, group, "/start@lianxin_bot")
    world.say(owner, group, "问 @Lianxin_Bot")
    world.say(owner, group, "好", reply_to=1)
    assert len(await api.updates()) == 4
    world.say(owner, group, "好", reply_to=2)
    assert len(await api.updates()) == 4
    group.bot = "administrator"
    world.say(owner, group, "闲聊")
    group.bot = "left"
    world.say(owner, group, "/start")
    assert len(await api.updates()) == 5
    open_world = World(privacy=False)
    everywhere = open_world.add_group("群", [member := open_world.add_user("芳")])
    open_world.say(member, everywhere, "闲聊")
    assert len(open_world.updates) == 1


async def test_a_group_becomes_a_supergroup(api: Api, world: World, owner: User) -> None:
    """The old id answers with the new one; both chats say so."""
    group = world.add_group("企业群", [owner])
    new = world.migrate(group)
    answer = await api("sendMessage", chat_id=group.id, text="x")
    assert answer.status == 400
    assert answer.description == "Bad Request: group chat was upgraded to a supergroup chat"
    assert answer.body["parameters"] == {"migrate_to_chat_id": new.id}
    found = [one["message"] for one in await api.updates()]
    assert found[0]["migrate_to_chat_id"] == new.id
    assert found[1]["migrate_from_chat_id"] == group.id
    assert (await api("sendMessage", chat_id=new.id, text="x")).result["chat"][
        "type"
    ] == "supergroup"
    with pytest.raises(Impossible, match="lives on"):
        world.say(owner, group, "x")
    assert new.members == {owner.id: "creator"}


async def test_people_join_and_leave(api: Api, world: World, owner: User) -> None:
    """Service messages always; `chat_member` for an administrator who asked for it."""
    group = world.add_group("企业群", [owner])
    guest = world.add_user("客")
    world.join(guest, group)
    world.leave(guest, group, by=owner)
    found = [one["message"] for one in await api.updates()]
    assert found[0]["new_chat_members"][0]["id"] == guest.id
    assert found[1]["left_chat_member"]["id"] == guest.id
    assert found[1]["from"]["id"] == owner.id
    with pytest.raises(Impossible, match="is not in"):
        world.say(guest, group, "x")


async def test_who_is_there(api: Api, world: World, owner: User) -> None:
    """Members, their number, administrators, the chat in full."""
    guest = world.add_user("客")
    group = world.add_group("企业群", [owner], bot="administrator")
    place: dict[str, Any] = {"chat_id": group.id}

    async def standing(user_id: int) -> str:
        status = (await api("getChatMember", **place, user_id=user_id)).result["status"]
        assert isinstance(status, str)
        return status

    assert await standing(owner.id) == "creator"
    assert await standing(guest.id) == "left"
    assert await standing(world.bot.id) == "administrator"
    assert await api.refused("getChatMember", **place, user_id=1) == "user not found"
    assert await api.refused("getChatMember", **place) == "invalid user_id specified"
    assert (await api("getChatMemberCount", **place)).result == 2
    administrators = (await api("getChatAdministrators", **place)).result
    assert [one["user"]["id"] for one in administrators] == [owner.id, world.bot.id]
    world.demote(group)
    assert len((await api("getChatAdministrators", **place)).result) == 1
    words = await api.refused("getChatAdministrators", chat_id=owner.id)
    assert words == "there are no administrators in the private chat"
    full = (await api("getChat", **place)).result
    assert full["permissions"]["can_send_messages"] is True
    private = (await api("getChat", chat_id=owner.id)).result
    assert private["type"] == "private"
    assert "permissions" not in private


async def test_a_group_that_forbids_posting(api: Api, world: World, owner: User) -> None:
    """Members may not post, administrators may."""
    group = world.add_group("企业群", [owner])
    world.silence(group)
    words = await api.refused("sendMessage", chat_id=group.id, text="x")
    assert words == "not enough rights to send text messages to the chat"
    world.promote(group)
    assert (await api("sendMessage", chat_id=group.id, text="x")).status == 200


async def test_pins(api: Api, world: World, owner: User) -> None:
    """The chat says what was pinned; the newest is unpinned first."""
    group = world.add_group("企业群", [owner], "supergroup")
    await api("sendMessage", chat_id=group.id, text="一")
    place: dict[str, Any] = {"chat_id": group.id, "message_id": 1}
    words = "not enough rights to manage pinned messages in the chat"
    assert await api.refused("pinChatMessage", **place) == words
    world.promote(group)
    assert (await api("pinChatMessage", **place)).result is True
    assert await api.refused("pinChatMessage", **place) == "CHAT_NOT_MODIFIED"
    assert world.messages(group)[1]["pinned_message"]["text"] == "一"
    assert (await api("getChat", chat_id=group.id)).result["pinned_message"]["text"] == "一"
    assert (await api("unpinChatMessage", chat_id=group.id)).result is True
    words = await api.refused("unpinChatMessage", chat_id=group.id)
    assert words == "message to unpin not found"
    await api("pinChatMessage", **place)
    assert (await api("unpinAllChatMessages", chat_id=group.id)).result is True
    await api("pinChatMessage", **place)
    await api("deleteMessage", **place)
    assert group.pinned == []


async def test_topics_of_a_forum(api: Api, world: World, owner: User) -> None:
    """Made, renamed, closed, opened again; messages carry them."""
    forum = world.add_group("工作群", [owner], "supergroup", forum=True, bot="administrator")
    place: dict[str, Any] = {"chat_id": forum.id}
    made = (await api("createForumTopic", **place, name="融资")).result
    topic: dict[str, Any] = {**place, "message_thread_id": made["message_thread_id"]}
    sent = (await api("sendMessage", **topic, text="x")).result
    assert sent["is_topic_message"] is True
    reply = {"message_id": sent["message_id"]}
    answer = (await api("sendMessage", **place, text="y", reply_parameters=reply)).result
    assert answer["message_thread_id"] == made["message_thread_id"]
    said = world.say(owner, forum, "/好 /start", topic=made["message_thread_id"])
    assert said["message_thread_id"] == made["message_thread_id"]
    assert (await api("editForumTopic", **topic, name="用工")).result is True
    assert forum.topics[made["message_thread_id"]].name == "用工"
    assert await api.refused("editForumTopic", **topic, name="用工") == "TOPIC_NOT_MODIFIED"
    assert await api.refused("editForumTopic", **topic) == "TOPIC_TITLE_EMPTY"
    assert await api.refused("editForumTopic", **topic, name="x" * 129) == "TOPIC_TITLE_INVALID"
    assert (await api("closeForumTopic", **topic)).result is True
    assert await api.refused("closeForumTopic", **topic) == "TOPIC_NOT_MODIFIED"
    assert (await api("sendMessage", **topic, text="x")).status == 200
    world.demote(forum)
    assert await api.refused("sendMessage", **topic, text="x") == "TOPIC_CLOSED"
    words = await api.refused("createForumTopic", **place, name="x")
    assert words == "not enough rights to create a topic"
    world.promote(forum)
    assert (await api("reopenForumTopic", **topic)).result is True
    words = await api.refused("closeForumTopic", **place, message_thread_id=999)
    assert words == "message thread not found"
    words = await api.refused("createForumTopic", **place, name="x", icon_color=1)
    assert words == "wrong icon color specified"
    group = world.add_group("企业群", [owner])
    words = await api.refused("createForumTopic", chat_id=group.id, name="x")
    assert words == "the chat is not a forum"
    words = await api.refused("createForumTopic", chat_id=owner.id, name="x")
    assert words == "method is available only for groups and supergroups"
    assert world.add_topic(forum, "税费").id in forum.topics


async def test_menus_by_scope_and_language(api: Api, world: World, owner: User) -> None:
    """The narrowest scope wins, and in it the language."""

    async def put(command: str, language: str = "", **scope: object) -> None:
        values: dict[str, Any] = {"commands": [{"command": command, "description": "说明"}]}
        if scope:
            values["scope"] = scope
        assert (await api("setMyCommands", **values, language_code=language)).result is True

    def seen(where: Any, user: User | None = None, language: str = "") -> str:  # noqa: ANN401
        found = world.commands_for(where, language, user)
        return found[0]["command"] if found else ""

    group = world.add_group("企业群", [owner])
    guest = world.add_user("客", language_code="en")
    world.join(guest, group)
    assert seen(owner) == ""
    await put("plain")
    assert seen(owner) == seen(group, guest) == "plain"
    await put("chinese", "zh")
    assert seen(owner) == "chinese"
    assert seen(owner, language="en") == "plain"
    await put("private", type="all_private_chats")
    assert seen(owner) == "private"
    await put("groups", type="all_group_chats")
    assert seen(group, guest) == seen(group) == "groups"
    await put("admins", type="all_chat_administrators")
    assert (seen(group, owner), seen(group, guest)) == ("admins", "groups")
    await put("here", type="chat", chat_id=group.id)
    assert seen(group, guest) == "here"
    await put("chiefs", type="chat_administrators", chat_id=group.id)
    assert seen(group, owner) == "chiefs"
    await put("you", type="chat_member", chat_id=group.id, user_id=guest.id)
    assert seen(group, guest) == "you"
    scope = {"type": "chat", "chat_id": group.id}
    assert (await api("getMyCommands", scope=scope)).result[0]["command"] == "here"
    assert (await api("deleteMyCommands", scope=scope)).result is True
    assert (await api("getMyCommands", scope=scope)).result == []


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"commands": "{}"}, "expected an Array of BotCommand"),
        ({"commands": [1]}, "can't parse BotCommand: expected an Object"),
        ({"commands": [{"command": "好", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "a"}]}, 'can\'t find field "description"'),
        ({"commands": [{"command": "a", "description": " "}]}, "command description must be"),
        ({"commands": [{"command": "a", "description": "x" * 257}]}, "BOT_COMMAND_DESCRIPTION"),
        ({"commands": [{}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": [], "language_code": "zh-Hans"}, "invalid language code specified"),
        ({"commands": [], "scope": {"type": "x"}}, "can't parse BotCommandScope: unsupported"),
        ({"commands": [], "scope": {"type": "chat"}}, "can't parse BotCommandScope: empty chat_id"),
        (
            {"commands": [], "scope": {"type": "chat_member", "chat_id": 1}},
            "can't parse BotCommandScope: invalid user_id",
        ),
    ],
)
async def test_a_wrong_menu_is_refused(api: Api, values: dict[str, Any], words: str) -> None:
    """As Telegram refuses it."""
    assert (await api.refused("setMyCommands", **values)).startswith(words)


async def test_names_and_the_menu_button(api: Api) -> None:
    """By language, with the default behind; too long is refused."""
    assert (await api("getMyName")).result == {"name": "Lianxin"}
    assert (await api("setMyName", name="连心", language_code="zh")).result is True
    assert (await api("getMyName", language_code="zh")).result == {"name": "连心"}
    assert (await api("getMyName", language_code="en")).result == {"name": "Lianxin"}
    await api("setMyDescription", description="说明")
    assert (await api("getMyDescription", language_code="en")).result == {"description": "说明"}
    assert (await api("getMyShortDescription")).result == {"short_description": ""}
    words = await api.refused("setMyShortDescription", short_description="x" * 121)
    assert words == "short description is too long"
    assert (await api("getChatMenuButton")).result == {"type": "commands"}
    assert (await api("setChatMenuButton", menu_button={"type": "default"})).result is True
    assert (await api("setChatMenuButton", chat_id=5)).result is True
    assert (await api("getChatMenuButton", chat_id=5)).result == {"type": "default"}
    words = await api.refused("setChatMenuButton", menu_button={"type": "x"})
    assert words == "can't parse menu button: MenuButton has unsupported type"


async def test_people_edit_forward_react_and_delete(api: Api, world: World, owner: User) -> None:
    """The bot is told of edits, and of reactions where it asked for them."""
    await api.updates(allowed_updates=["message", "edited_message", "message_reaction"])
    group = world.add_group("企业群", [owner])
    other = world.add_user("客", "人")
    said = world.say(owner, owner, "旧")
    number = said["message_id"]
    edited = world.edit(owner, owner, number, "新 /help")
    assert edited["entities"][0]["type"] == "bot_command"
    photo = world.send_file(owner, owner, "photo", caption="旧")
    world.edit(owner, owner, photo["message_id"], "新")
    world.forward(owner, group, owner, number)
    assert world.forward(owner, owner, owner, number)["forward_origin"]["date"]
    card = world.forward_contact(owner, owner)
    assert card["contact"]["last_name"] == "人"
    assert card["forward_origin"]["sender_user"]["id"] == other.id
    own = world.send_file(owner, owner, "contact")
    assert own["contact"]["user_id"] == owner.id
    place = world.send_file(owner, owner, "location", latitude=1, longitude=2)
    assert place["location"] == {"latitude": 1, "longitude": 2}
    world.react(owner, owner, number, "👍")
    world.react(owner, owner, number)
    said_there = world.say(owner, group, "闲聊")
    world.react(owner, group, said_there["message_id"], "👍")
    world.edit(owner, group, said_there["message_id"], "还是闲聊")
    world.delete(owner, owner, number)
    found = await api.updates()
    kinds = [next(key for key in one if key != "update_id") for one in found]
    assert kinds.count("edited_message") == 2
    assert kinds.count("message_reaction") == 2
    with pytest.raises(Impossible, match="no message"):
        world.message(owner, number)
    with pytest.raises(Impossible, match="one's own"):
        world.edit(other, owner, photo["message_id"], "x")
    with pytest.raises(Impossible, match="cannot see"):
        world.delete(other, owner, photo["message_id"])


def test_people_cannot_do_what_nobody_can(world: World, owner: User) -> None:
    """Say nothing, say too much, speak in somebody else's chat."""
    other = world.add_user("客")
    with pytest.raises(Impossible, match="needs a text"):
        world.say(owner, owner, "  ")
    with pytest.raises(Impossible, match="too long"):
        world.say(owner, owner, "x" * 4097)
    with pytest.raises(Impossible, match="somebody else"):
        world.say(owner, other, "x")
    with pytest.raises(KeyError):
        world.say(owner, 5, "x")


async def test_the_clock_is_moved_by_people(world: World) -> None:
    """Forward only; who listens hears it; a start can be chosen."""
    heard: list[datetime] = []
    start = datetime(2026, 10, 1, 9, tzinfo=UTC)
    clock = Clock(start)
    clock.on_advance(heard.append)
    assert clock.now() - start < timedelta(seconds=5)
    later = clock.advance(timedelta(days=2))
    assert heard == [later]
    assert later - start >= timedelta(days=2)
    with pytest.raises(ValueError, match="forward"):
        clock.advance(timedelta(days=-1))
    before = world.clock.now()
    assert world.clock.now() == before


async def test_waiting_is_woken_by_changes(world: World, owner: User) -> None:
    """No polling; in the end it gives up."""
    with pytest.raises(TimeoutError):
        await world.wait_for(lambda: world.messages(owner), timeout=0.01)
    world.say(owner, owner, "好")
    assert (await world.wait_for(lambda: world.messages(owner)))[0]["text"] == "好"
