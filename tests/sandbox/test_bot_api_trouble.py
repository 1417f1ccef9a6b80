"""Trouble of every kind, and the pace of the real Telegram."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import aiohttp
import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from handlers.sandbox.model import Refusal
from handlers.sandbox.pace import STRICT, Gate, Pace
from handlers.sandbox.trouble import Trouble

if TYPE_CHECKING:
    from telegram import Bot

    from handlers.sandbox.model import User
    from handlers.sandbox.server import Running
    from handlers.sandbox.world import World
    from tests.sandbox.conftest import Api


@pytest.mark.parametrize(
    ("kind", "code", "words"),
    [
        ("blocked", 403, "Forbidden: bot was blocked by the user"),
        ("deactivated", 403, "Forbidden: user is deactivated"),
        ("kicked", 403, "Forbidden: bot was kicked from the group chat"),
        ("not_member", 403, "Forbidden: bot is not a member of the group chat"),
        ("no_rights", 400, "Bad Request: not enough rights to send text messages to the chat"),
        ("migrated", 400, "Bad Request: group chat was upgraded to a supergroup chat"),
        ("retry_after", 429, "Too Many Requests: retry after 7"),
        ("server_error", 502, "Bad Gateway"),
    ],
)
async def test_each_refusal_in_its_own_words(
    api: Api, world: World, owner: User, kind: str, code: int, words: str
) -> None:
    """In the chat in trouble only, and as often as was asked for."""
    world.trouble(owner, kind, 1, seconds=7, status=502)
    other = world.add_user("客", met=True)
    assert (await api("sendMessage", chat_id=other.id, text="x")).status == 200
    answer = await api("sendMessage", chat_id=owner.id, text="x")
    assert (answer.status, answer.description) == (code, words)
    if kind == "retry_after":
        assert answer.body["parameters"] == {"retry_after": 7}
        assert answer.headers["Retry-After"] == "7"
    if kind == "migrated":
        assert answer.body["parameters"]["migrate_to_chat_id"] < -1_000_000_000_000
    assert world.messages(owner) == []
    assert (await api("sendMessage", chat_id=owner.id, text="x")).status == 200


async def test_a_supergroup_is_called_one(api: Api, world: World, owner: User) -> None:
    """The words say what kind of chat it is."""
    group = world.add_group("群", [owner], "supergroup")
    world.trouble(group, "kicked")
    answer = await api("sendMessage", chat_id=group.id, text="x")
    assert answer.description == "Forbidden: bot was kicked from the supergroup chat"


async def test_migration_of_a_group_is_a_real_one(api: Api, world: World, owner: User) -> None:
    """The new chat is there."""
    group = world.add_group("群", [owner])
    assert world.trouble(group, "migrated") is None
    world.trouble(group, "migrated")
    answer = await api("sendMessage", chat_id=group.id, text="x")
    new = answer.body["parameters"]["migrate_to_chat_id"]
    assert (await api("sendMessage", chat_id=new, text="x")).status == 200


@pytest.mark.parametrize(("kind", "taken"), [("drop_before", 0), ("drop_after", 1)])
async def test_a_dropped_connection(
    api: Api, world: World, owner: User, kind: str, taken: int
) -> None:
    """Before the message is taken, or after."""
    world.trouble(owner, kind, 1)
    with pytest.raises(aiohttp.ClientError):
        await api("sendMessage", chat_id=owner.id, text="x")
    assert len(world.messages(owner)) == len(world.journal) == taken


async def test_an_answer_that_is_no_json(world: World, bot: Bot, owner: User) -> None:
    """The message was taken; the client cannot know."""
    world.trouble(owner, "invalid_json", 1)
    with pytest.raises(TelegramError, match="Invalid server response"):
        await bot.send_message(owner.id, "x")
    assert len(world.messages(owner)) == 1


@pytest.mark.parametrize("taken", [False, True])
async def test_a_server_error_before_or_after(
    world: World, bot: Bot, owner: User, taken: bool
) -> None:
    """500 says nothing about what became of the message."""
    world.trouble(owner, "server_error", 1, taken=taken)
    with pytest.raises(NetworkError):
        await bot.send_message(owner.id, "x")
    assert len(world.messages(owner)) == taken


async def test_a_slow_answer(api: Api, world: World, owner: User) -> None:
    """The message is there long before the answer, so a time-out proves nothing."""
    world.trouble(owner, "slow", 1, seconds=60)
    call = asyncio.create_task(api("sendMessage", chat_id=owner.id, text="x"))
    assert await world.wait_for(lambda: world.messages(owner))
    assert not call.done()
    call.cancel()
    await asyncio.gather(call, return_exceptions=True)
    world.trouble(owner, "slow", 1, seconds=0.001)
    assert (await api("sendMessage", chat_id=owner.id, text="y")).status == 200


async def test_trouble_everywhere_or_in_one_method(api: Api, world: World, owner: User) -> None:
    """In all chats; in one method of the Bot API, polling too."""
    world.trouble(None, "retry_after", seconds=1)
    assert (await api("sendMessage", chat_id=owner.id, text="x")).status == 429
    assert (await api("getMe")).status == 200
    world.trouble(None, None)
    world.trouble(None, "server_error", method="getUpdates")
    assert (await api("getUpdates")).status == 500
    assert (await api("sendMessage", chat_id=owner.id, text="x")).status == 200
    assert world.troubles.standing[0].happened == 1
    world.troubles.clear(everywhere=True)
    assert (await api("getUpdates")).status == 200
    world.trouble(owner, "slow", 5, method="editMessageText")
    assert world.troubles.standing[0].as_json() == {
        "kind": "slow",
        "chat": owner.id,
        "seconds": 1.0,
        "times": 5,
        "method": "editmessagetext",
    }
    with pytest.raises(ValueError, match="no such trouble"):
        world.trouble(owner, "rain")


async def test_trouble_out_of_the_blue(api: Api, world: World, owner: User) -> None:
    """A function may decide at each request, seeded as a test likes."""
    asked: list[tuple[str, int | None]] = []

    def whim(method: str, chat_id: int | None) -> Trouble | None:
        asked.append((method, chat_id))
        return Trouble("server_error") if len(asked) == 2 else None

    world.troubles.whim = whim
    answers = [await api("sendMessage", chat_id=owner.id, text="x") for _ in range(3)]
    assert [one.status for one in answers] == [200, 500, 200]
    assert asked == [("sendmessage", owner.id)] * 3
    assert (await api("getMe")).status == 200
    assert asked[-1] == ("getme", None)


async def test_ptb_understands_each_trouble(world: World, bot: Bot, owner: User) -> None:
    """The exceptions that a bot has to live with."""
    world.trouble(owner, "retry_after", 1, seconds=9)
    with pytest.raises(RetryAfter) as waiting:
        await bot.send_message(owner.id, "x")
    assert waiting.value.retry_after == timedelta(seconds=9)
    world.trouble(owner, "blocked", 1)
    with pytest.raises(Forbidden, match="blocked"):
        await bot.send_message(owner.id, "x")
    group = world.add_group("群", [owner])
    new = world.migrate(group)
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(group.id, "x")
    assert moved.value.new_chat_id == new.id
    with pytest.raises(BadRequest, match=r"[Cc]hat not found"):
        await bot.send_message(1, "x")
    assert (await bot.send_message(new.id, "x")).chat.id == new.id


class Seconds:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def refused(gate: Gate, chat_id: int, *, group: bool = False, weight: int = 1) -> int:
    """Seconds to wait, or zero where the message passes."""
    try:
        gate.check(chat_id, group=group, weight=weight)
    except Refusal as why:
        seconds: int = (why.parameters or {})["retry_after"]
        return seconds
    return 0


def test_a_private_chat_takes_a_burst_and_then_one_a_second() -> None:
    """Three at once by default; strictly, one."""
    clock = Seconds()
    gate = Gate(Pace(), clock)
    assert [refused(gate, 1) for _ in range(4)] == [0, 0, 0, 1]
    clock.now += 1
    assert [refused(gate, 1) for _ in range(2)] == [0, 1]
    strict = Gate(STRICT, clock)
    assert [refused(strict, 1) for _ in range(2)] == [0, 1]


def test_a_group_takes_twenty_a_minute() -> None:
    """However evenly they come."""
    clock = Seconds()
    gate = Gate(Pace(), clock)
    for _ in range(20):
        assert refused(gate, -1, group=True) == 0
        clock.now += 1
    assert refused(gate, -1, group=True) == 40
    clock.now += 39.5
    assert refused(gate, -1, group=True) == 1
    clock.now += 0.5
    assert refused(gate, -1, group=True) == 0
    assert gate.refused == 2


def test_all_chats_together_take_thirty_a_second() -> None:
    """An album counts for all its messages."""
    clock = Seconds()
    gate = Gate(Pace(), clock)
    assert refused(gate, 1, weight=10) == 0
    assert [refused(gate, chat) for chat in range(2, 24)].count(0) == 20
    clock.now += 1
    assert refused(gate, 50) == 0
    assert refused(Gate(None), 1) == 0


def test_a_violation_may_lock_the_bot_out() -> None:
    """Everywhere, and anew with each further one."""
    clock = Seconds()
    gate = Gate(Pace(burst=1, lockout=5), clock)
    assert [refused(gate, 1), refused(gate, 1)] == [0, 5]
    clock.now += 4
    assert refused(gate, 2) == 5
    clock.now += 5
    assert refused(gate, 2) == 0


async def test_the_pace_over_http(api: Api, world: World, owner: User) -> None:
    """429 with the seconds in the body and in the header, for edits too; nothing is sent."""
    world.gate = Gate(STRICT, Seconds())
    assert (await api("sendMessage", chat_id=owner.id, text="x")).status == 200
    for name, more in (("sendMessage", {}), ("editMessageText", {"message_id": 1})):
        answer = await api(name, chat_id=owner.id, text="y", **more)
        assert (answer.status, answer.description) == (429, "Too Many Requests: retry after 1")
        assert answer.headers["Retry-After"] == "1"
        assert answer.body["parameters"] == {"retry_after": 1}
    assert [one["text"] for one in world.messages(owner)] == ["x"]
    assert (await api("sendChatAction", chat_id=owner.id, action="typing")).status == 200


def test_trouble_without_a_chat_still_tells_a_new_id() -> None:
    """Whatever the chat is."""
    why = Trouble("migrated").refusal(None)
    assert why.parameters == {"migrate_to_chat_id": -1_009_000_000_000}


async def test_a_server_that_stops_in_the_middle_of_a_poll(running: Running, world: World) -> None:
    """The poller gets an answer, the connections end."""
    async with aiohttp.ClientSession() as session:
        url = f"{running.api_url}{world.token}/getUpdates"
        poll = asyncio.create_task(session.post(url, json={"timeout": 50}))
        while world.updates._poller is None:
            async with session.post(f"{running.api_url}{world.token}/getMe"):
                pass
        await running.stop()
        async with await poll as answer:
            assert (await answer.json())["result"] == []
