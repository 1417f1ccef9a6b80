"""Updates are handed over until they are confirmed, to one poller or to a webhook."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp import web

from handlers.sandbox.queue import Updates

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from handlers.sandbox.model import User
    from handlers.sandbox.world import World
    from tests.sandbox.conftest import Api


async def test_what_is_not_confirmed_comes_again(api: Api, world: World, owner: User) -> None:
    """The offset confirms everything below it."""
    for text in ("一", "二", "三"):
        world.say(owner, owner, text)
    first = await api.updates()
    assert [one["message"]["text"] for one in first] == ["一", "二", "三"]
    assert await api.updates() == first
    assert await api.updates(limit=2) == first[:2]
    assert await api.updates(offset=first[1]["update_id"]) == first[1:]
    assert len(world.updates) == 2
    assert await api.updates(offset=first[2]["update_id"] + 1) == []


async def test_a_negative_offset_keeps_the_newest(api: Api, world: World, owner: User) -> None:
    """`-1` forgets all but the last."""
    for text in ("一", "二", "三"):
        world.say(owner, owner, text)
    assert [one["message"]["text"] for one in await api.updates(offset=-1)] == ["三"]
    assert len(world.updates) == 1


async def test_a_poll_waits_for_news(api: Api, world: World, owner: User) -> None:
    """A long poll ends as soon as somebody says something."""
    poll = asyncio.create_task(api.updates(timeout=20))
    await api("getMe")
    while world.updates._poller is None:
        await api("getMe")
    world.say(owner, owner, "好")
    assert [one["message"]["text"] for one in await poll] == ["好"]


async def test_a_poll_ends_with_nothing_when_its_time_is_over() -> None:
    """An empty list, and nobody waits any more."""
    updates = Updates()
    assert await updates.poll(0, 100, 0.01) == b"[]"
    updates.end_poll()
    updates.release()


async def test_two_pollers_and_the_older_is_sent_away(api: Api, world: World, owner: User) -> None:
    """409 to the one who waited; the newer one gets the updates."""
    older = asyncio.create_task(api("getUpdates", timeout=20))
    while world.updates._poller is None:
        await api("getMe")
    before = world.updates._poller
    newer = asyncio.create_task(api("getUpdates", timeout=20))
    answer = await older
    assert (answer.status, answer.description) == (
        409,
        (
            "Conflict: terminated by other getUpdates request; "
            "make sure that only one bot instance is running"
        ),
    )
    while world.updates._poller in {None, before}:
        await api("getMe")
    world.say(owner, owner, "好")
    assert len((await newer).result) == 1


async def test_a_closing_server_lets_its_poller_go(api: Api, world: World) -> None:
    """With an empty answer, at once."""
    poll = asyncio.create_task(api.updates(timeout=50))
    while world.updates._poller is None:
        await api("getMe")
    world.updates.release()
    assert await poll == []


async def test_only_wanted_kinds_are_queued(api: Api, world: World, owner: User) -> None:
    """`allowed_updates` with the documented default, kept until it is changed."""
    group = world.add_group("企业群", [owner], bot="administrator")
    guest = world.add_user("客")
    world.join(guest, group)
    assert [set(one) - {"update_id"} for one in await api.updates()] == [{"message"}]
    world.updates.clear()
    await api.updates(allowed_updates=["chat_member", "nonsense"])
    world.leave(guest, group)
    world.leave(owner, group, by=guest)
    found = await api.updates()
    assert [one["chat_member"]["new_chat_member"]["status"] for one in found] == ["left", "kicked"]
    await api.updates(allowed_updates="[]")
    await api.updates(allowed_updates="{}")
    assert "chat_member" not in world.updates.allowed
    assert "message" in world.updates.allowed


async def test_one_tap_can_come_twice(api: Api, world: World, owner: User) -> None:
    """Under another number, as it happens in real life."""
    world.say(owner, owner, "好")
    first = world.updates.pending()[0]
    world.updates.again(first["update_id"])
    found = await api.updates()
    assert found[0]["message"] == found[1]["message"]
    assert found[0]["update_id"] < found[1]["update_id"]
    with pytest.raises(KeyError):
        world.updates.again(1)


class Hook:
    """A bot's own server, which can be made to refuse."""

    def __init__(self) -> None:
        self.refusals = 0
        self.bodies: list[Any] = []
        self.secrets: list[str | None] = []
        self.url = ""

    async def receive(self, request: web.Request) -> web.Response:
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if self.refusals:
            self.refusals -= 1
            return web.Response(status=500)
        self.bodies.append(await request.json())
        return web.Response()


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    """Such a server."""
    hook = Hook()
    application = web.Application()
    application.router.add_post("/hook", hook.receive)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield hook
    await runner.cleanup()


async def test_a_webhook_gets_updates_in_order_with_the_secret(
    api: Api, world: World, owner: User, hook: Hook
) -> None:
    """What waited before is delivered first."""
    world.say(owner, owner, "一")
    assert (await api("setWebhook", url=hook.url, secret_token="s-1")).result is True
    world.say(owner, owner, "二")
    await world.wait_for(lambda: len(world.updates) == 0)
    world.say(owner, owner, "三")
    await world.wait_for(lambda: len(world.updates) == 0)
    assert [one["message"]["text"] for one in hook.bodies] == ["一", "二", "三"]
    assert hook.secrets == ["s-1"] * 3


async def test_a_webhook_is_tried_again_until_it_says_yes(
    api: Api, world: World, owner: User, hook: Hook
) -> None:
    """The error is told by `getWebhookInfo`, and so is what waits."""
    hook.refusals = 2
    await api("setWebhook", url=hook.url, max_connections=5, allowed_updates=["message"])
    world.say(owner, owner, "一")
    await world.wait_for(lambda: len(world.updates) == 0)
    assert len(hook.secrets) == 3
    assert len(hook.bodies) == 1
    info = (await api("getWebhookInfo")).result
    assert (
        info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
    )
    assert info["pending_update_count"] == 0
    assert info["max_connections"] == 5
    assert info["allowed_updates"] == ["message"]
    assert info["url"] == hook.url


async def test_a_webhook_that_nobody_answers(
    api: Api, world: World, owner: User, unused_tcp_port: int
) -> None:
    """The update waits."""
    await api("setWebhook", url=f"http://127.0.0.1:{unused_tcp_port}/")
    world.say(owner, owner, "一")

    async def told() -> dict[str, Any]:
        info = (await api("getWebhookInfo")).result
        assert isinstance(info, dict)
        return info

    while "last_error_message" not in (info := await told()):
        pass
    assert info["last_error_message"] == "Connection refused"
    assert info["pending_update_count"] == 1
    await api("deleteWebhook", drop_pending_updates=True)
    assert (await told())["pending_update_count"] == 0


async def test_polling_under_a_webhook_is_a_conflict(api: Api, world: World, hook: Hook) -> None:
    """Until the webhook is deleted; who polls while it is set is sent away."""
    poll = asyncio.create_task(api("getUpdates", timeout=20))
    while world.updates._poller is None:
        await api("getMe")
    await api("setWebhook", url=hook.url)
    assert (await poll).status == 409
    answer = await api("getUpdates")
    assert answer.description.startswith(
        "Conflict: can't use getUpdates method while webhook is active"
    )
    await api("deleteWebhook")
    assert await api.updates() == []


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"url": "ftp://x"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        (
            {"url": "http://x.cn", "secret_token": "連"},
            "secret token contains unallowed characters",
        ),
        ({"url": "http://x.cn", "secret_token": "a" * 257}, "secret token is too long"),
    ],
)
async def test_a_wrong_webhook_is_refused(api: Api, values: dict[str, str], words: str) -> None:
    """With the words of Telegram."""
    assert await api.refused("setWebhook", **values) == words
