"""What the page in the browser asks for and does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import aiohttp

from handlers.sandbox import control
from handlers.sandbox.files import grey_picture
from handlers.sandbox.server import serve

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from handlers.sandbox.model import User
    from handlers.sandbox.world import World
    from tests.sandbox.conftest import Answer, Api

BUTTON = {"inline_keyboard": [[{"text": "签收", "callback_data": "ack.1"}]]}


async def do(api: Api, who: User, deed: str, **more: object) -> Answer:
    """A person does something on the page."""
    return await api.page("POST", "sandbox/do", json={"who": who.id, "do": deed, **more})


async def state_of(api: Api, chat_id: int) -> dict[str, Any]:
    """What the page is told of one chat."""
    state = (await api.page("GET", "sandbox/state")).body
    chat = next(one for one in state["chats"] if one["id"] == chat_id)
    assert isinstance(chat, dict)
    return chat


async def test_the_state_tells_people_and_chats(api: Api, world: World, owner: User) -> None:
    """Everybody's private chat, groups with members and topics, roles as labelled."""
    owner.label = {"role": "owner", "note": "宏达机械"}
    forum = world.add_group("工作群", [owner], "supergroup", forum=True)
    topic = world.add_topic(forum, "融资")
    state = (await api.page("GET", "sandbox/state")).body
    assert state["now"] == world.clock.now().isoformat()
    assert state["tz"] == "Asia/Shanghai"
    assert state["bot"]["username"] == "lianxin_bot"
    assert state["people"] == [
        {
            "id": owner.id,
            "first_name": "芳",
            "last_name": "王",
            "username": "wangfang",
            "language_code": "zh-hans",
            "role": "owner",
            "note": "宏达机械",
        }
    ]
    private, group = state["chats"]
    assert (private["type"], private["person"], private["title"]) == ("private", owner.id, "芳")
    assert private["members"] == [owner.id]
    assert private["trouble"] is None
    assert group["is_forum"] is True
    assert group["topics"] == [{"id": topic.id, "name": "融资", "closed": False}]


async def test_messages_as_the_page_shows_them(api: Api, world: World, owner: User) -> None:
    """With deleted ones, reactions, reply keyboards; looking at them makes them read."""
    await api("sendMessage", chat_id=owner.id, text="x", reply_markup={"keyboard": [["好"]]})
    await api("sendMessage", chat_id=owner.id, text="y")
    await api("deleteMessage", chat_id=owner.id, message_id=2)
    assert (await state_of(api, owner.id))["unread"] == 2
    found = (await api.page("GET", f"sandbox/chats/{owner.id}/messages")).body
    assert found[0]["keyboard"]["keyboard"] == [[{"text": "好"}]]
    assert [one["deleted"] for one in found] == [False, True]
    assert [one["reactions"] for one in found] == [[], []]
    chat = await state_of(api, owner.id)
    assert chat["unread"] == 0
    assert chat["keyboard"]["keyboard"] == [[{"text": "好"}]]
    assert world.messages(owner)[0]["by_bot"] is True


async def test_people_do_things_on_the_page(api: Api, world: World, owner: User) -> None:
    """Everything but files."""
    said = (await do(api, owner, "start", payload="abc")).body
    assert said["message"]["text"] == "/start abc"
    await api("sendMessage", chat_id=owner.id, text="x", reply_markup=BUTTON)
    await api("sendMessage", chat_id=owner.id, text="y")
    assert (await do(api, owner, "say", text="好", reply_to=2)).body["message"]["reply_to_message"]
    number = said["message"]["message_id"]
    assert (await do(api, owner, "press", message=2, data="ack.1")).body["query"] in world.taps
    assert (await do(api, owner, "edit", message=number, text="改")).body["message"]["text"] == "改"
    assert (await do(api, owner, "forward", message=2)).body["message"]["forward_origin"]
    other = world.add_user("客")
    assert (await do(api, owner, "forward")).body["message"]["contact"]["user_id"] == other.id
    assert (await do(api, owner, "contact")).body["message"]["contact"]["user_id"] == owner.id
    place = (await do(api, owner, "location", latitude=1, longitude=2)).body["message"]
    assert place["location"] == {"latitude": 1.0, "longitude": 2.0}
    assert (await do(api, owner, "location")).body["message"]["location"]["latitude"] > 30
    sticker = (await do(api, owner, "sticker", emoji="👏")).body["message"]["sticker"]
    assert sticker["emoji"] == "👏"
    big = (await do(api, owner, "bigfile")).body["message"]["document"]
    assert big["file_size"] == 30 * 1024 * 1024
    assert (await do(api, owner, "react", message=2, text="👍")).body == {"ok": True}
    assert (await do(api, owner, "delete", message=2)).body == {"ok": True}
    poll = (await api("sendPoll", chat_id=owner.id, question="x", options=["a", "b"])).result
    assert (await do(api, owner, "vote", message=poll["message_id"], options=[0])).status == 200
    assert world.messages(owner)[-1]["poll"]["total_voter_count"] == 1


async def test_people_come_and_go_on_the_page(api: Api, world: World, owner: User) -> None:
    """Blocking shows as trouble and ends with unblocking."""
    group = world.add_group("企业群", [owner])
    other = world.add_user("客")
    await do(api, owner, "block")
    assert (await state_of(api, owner.id))["trouble"]["kind"] == "blocked"
    await do(api, owner, "unblock")
    assert (await state_of(api, owner.id))["trouble"] is None
    await do(api, other, "join", chat=group.id)
    assert other.id in group.members
    await do(api, other, "leave", chat=group.id)
    assert other.id not in group.members
    await do(api, owner, "kick_bot", chat=group.id)
    assert (await state_of(api, group.id))["trouble"]["kind"] == "kicked"
    for deed, standing in (
        ("add_bot", "member"),
        ("promote", "administrator"),
        ("demote", "member"),
    ):
        await do(api, owner, deed, chat=group.id)
        assert group.bot == standing
    new = (await do(api, owner, "migrate", chat=group.id)).body["chat"]
    old = await state_of(api, group.id)
    assert old["trouble"]["kind"] == "migrated"
    assert old["migrated_to"] == new


async def test_what_nobody_can_do_is_said(api: Api, world: World, owner: User) -> None:
    """400 and why."""
    for values, words in (
        ({"who": owner.id, "do": "fly"}, "nobody can do this: fly"),
        ({"who": owner.id, "do": "say", "text": " "}, "a message needs a text"),
        ({"who": owner.id, "do": "photo"}, "there is no file"),
        ({"who": 5, "do": "say"}, "unknown: 5"),
        ({"who": owner.id, "do": "vote", "message": 1, "options": "{"}, "there is no message 1"),
    ):
        answer = await api.page("POST", "sandbox/do", json=values)
        assert answer.status == 400
        assert words in answer.body["error"] or "can't parse" in answer.body["error"]
    for method, path in (
        ("POST", "sandbox/nothing"),
        ("PUT", "sandbox/do"),
        ("GET", "sandbox/nothing"),
        ("GET", "sandbox/files/nothing"),
        ("GET", "nothing"),
        ("GET", "page/nothing.js"),
        ("GET", "page/..%2fserver.py"),
    ):
        assert (await api.page(method, path)).status == 404
    assert (await api.page("GET", "sandbox/chats/x/messages")).status == 400
    assert world.messages(owner) == []


async def test_files_from_the_page(api: Api, world: World, owner: User) -> None:
    """Photos, documents and voices come with a form and are shown again."""
    for deed, kind in (("photo", "image/png"), ("document", "text/html"), ("voice", "audio/ogg")):
        form = aiohttp.FormData(
            {"who": str(owner.id), "do": deed, "caption": "字", "duration": "4"}
        )
        content = grey_picture(3, 2)
        form.add_field("file", content, filename="a.html", content_type=kind)
        message = (await api.page("POST", "sandbox/do", data=form)).body["message"]
        shown = message[deed][-1] if deed == "photo" else message[deed]
        answer = await api.page("GET", f"sandbox/files/{shown['file_unique_id']}")
        assert answer.body == content
        safe = kind if deed != "document" else "application/octet-stream"
        assert answer.headers["Content-Type"] == safe
        assert message["caption"] == "字"
    world.files.add("document", b"<svg/>", mime="image/svg+xml")
    unique = list(world.files.by_unique)[-1]
    answer = await api.page("GET", f"sandbox/files/{unique}")
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert [one["message"].get("caption") for one in await api.updates()] == ["字"] * 3


async def test_clock_language_strangers_and_trouble(api: Api, world: World, owner: User) -> None:
    """What the page asks of the town itself."""
    before = world.clock.now()
    answer = await api.page("POST", "sandbox/clock", json={"days": 1, "hours": 2})
    assert answer.body["now"] == world.clock.now().isoformat()
    assert (world.clock.now() - before).total_seconds() == 26 * 3600
    assert (await api.page("POST", "sandbox/clock", json={"hours": -1})).status == 400
    change = {"who": owner.id, "language_code": "en"}
    await api.page("POST", "sandbox/language", json=change)
    assert owner.language_code == "en"
    made = await api.page(
        "POST", "sandbox/person", json={"first_name": "客", "language_code": "en"}
    )
    assert world.users[made.body["id"]].first_name == "客"
    assert (await api.page("POST", "sandbox/person", json={"first_name": " "})).status == 400
    trouble = {"chat": owner.id, "kind": "retry_after", "times": 2, "seconds": 9}
    await api.page("POST", "sandbox/trouble", json=trouble)
    assert (await state_of(api, owner.id))["trouble"] == trouble
    await api.page("POST", "sandbox/trouble", json={"chat": owner.id, "kind": None})
    assert (await state_of(api, owner.id))["trouble"] is None
    await api.page("POST", "sandbox/trouble", json={"kind": "slow"})
    assert world.troubles.standing[0].chat_id is None


async def test_commands_and_words(api: Api, world: World, owner: User) -> None:
    """Menus as the person sees them; words as the composition root gives them."""
    commands = [{"command": "new", "description": "提一件事"}]
    await api("setMyCommands", commands=commands)
    for query in (f"chat={owner.id}", f"chat={owner.id}&user={owner.id}"):
        assert (await api.page("GET", f"sandbox/commands?{query}")).body == commands
    assert (await api.page("GET", "sandbox/words?lang=en")).body == {}
    server = await serve(world, words=lambda lang: {"title": lang})
    async with api.session.get(f"{server.url}sandbox/words") as response:
        assert await response.json() == {"title": "zh-Hans"}
    await server.stop()


async def test_the_page_itself(api: Api, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Flat files out of one folder, never framed by others."""
    (tmp_path / "index.html").write_text("SANDBOX")
    (tmp_path / ".secret").write_text("x")
    monkeypatch.setattr(control, "PAGE", tmp_path)
    answer = await api.page("GET", "")
    assert answer.body == b"SANDBOX"
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert (await api.page("GET", "page/index.html")).status == 200
    assert (await api.page("GET", "page/.secret")).status == 404
    assert (await api.page("GET", "index.html")).status == 404


async def test_the_live_wire_tells_everything(api: Api, world: World, owner: User) -> None:
    """Messages, edits, deletions, typing, reactions, toasts, clock, trouble, people."""
    async with api.session.ws_connect(f"{api.running.url}sandbox/live") as wire:
        while not world._listeners:
            await api("getMe")
        place: dict[str, Any] = {"chat_id": owner.id, "message_id": 1}
        await api("sendMessage", chat_id=owner.id, text="x", reply_markup=BUTTON)
        tap = world.press(owner, owner, 1, "ack.1")
        await api("answerCallbackQuery", callback_query_id=tap, text="好")
        await api("setMessageReaction", **place, reaction=[{"type": "emoji", "emoji": "👀"}])
        await api("sendChatAction", chat_id=owner.id, action="typing")
        await api("editMessageText", **place, text="y")
        await api("deleteMessage", **place)
        await api("setMyCommands", commands=[])
        await api.page("POST", "sandbox/clock", json={"hours": 1})
        world.trouble(owner, "retry_after", 1)
        await api("sendMessage", chat_id=owner.id, text="x")
        world.add_user("客")
        world.add_group("群", [owner])
        events = [json.loads((await wire.receive(timeout=5)).data) for _ in range(12)]
        kinds = [one["kind"] for one in events]
        assert kinds == [
            "message",
            "toast",
            "reaction",
            "typing",
            "edit",
            "delete",
            "commands",
            "clock",
            "trouble",
            "trouble",
            "person",
            "chat",
        ]
        assert events[0]["message"]["text"] == "x"
        assert (events[1]["user"], events[1]["text"]) == (owner.id, "好")
        assert events[2]["message"]["reactions"] == ["👀"]
        await api.running.api.control.close()
        assert (await wire.receive(timeout=5)).type in {
            aiohttp.WSMsgType.CLOSE,
            aiohttp.WSMsgType.CLOSING,
            aiohttp.WSMsgType.CLOSED,
        }


async def test_a_page_that_does_not_listen_loses_the_oldest(
    api: Api, world: World, owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The world does not wait for it."""
    monkeypatch.setattr(control, "_BACKLOG", 2)
    async with api.session.ws_connect(f"{api.running.url}sandbox/live") as wire:
        while not world._listeners:
            await api("getMe")
        for number in range(10):
            world.say(owner, owner, str(number))
        first = json.loads((await wire.receive(timeout=5)).data)
        assert first["message"]["text"] == "8"
