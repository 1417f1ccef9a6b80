"""Where updates come in: nothing is confirmed before it is committed, nothing ends the fetching."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import aiohttp
import pytest
from aiohttp import web
from telegram.error import InvalidToken

from handlers import intake
from handlers.door import Webhook
from handlers.intake import LONGEST_PAUSE, poll
from storage.db import DatabaseUnwellError
from tests.core.conftest import until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from handlers.app import Courier
    from handlers.sandbox.model import User
    from handlers.sandbox.server import Running
    from handlers.sandbox.world import World
    from handlers.turn import Raw, Turns


class Taken:
    """What stands where turns are taken: it can wait, and it can fail."""

    def __init__(self) -> None:
        self.ids: list[int] = []
        self.groups: list[int] = []
        self.go_on = asyncio.Event()
        self.go_on.set()
        self.failure: Exception | None = None

    async def take(self, raws: Sequence[Raw]) -> None:
        """As `Turns.take`: committed when it returns."""
        await self.go_on.wait()
        if self.failure is not None:
            raise self.failure
        self.ids += [raw["update_id"] for raw in raws]
        self.groups.append(len(raws))


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses that fetching took; none takes any time."""
    taken: list[float] = []

    async def sleep(seconds: float) -> None:
        taken.append(seconds)
        await asyncio.sleep(0)

    monkeypatch.setattr(intake, "asyncio", SimpleNamespace(sleep=sleep))
    return taken


class Polling:
    """Fetching in the background."""

    def __init__(self, courier: Courier, world: World) -> None:
        self.courier, self.world = courier, world
        self.turns = Taken()
        self.progress = 0
        self.task: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """Start to fetch."""
        self.task = asyncio.create_task(
            poll(self.courier, cast("Turns", self.turns), progress=self.advance)
        )

    def advance(self) -> None:
        """Count progress."""
        self.progress += 1

    async def has(self, number: int) -> None:
        """Wait until so many updates were taken and confirmed."""
        await until(lambda: len(self.turns.ids) >= number and not len(self.world.updates))

    async def ends(self) -> BaseException | None:
        """Wait for the end, and return why."""
        assert self.task is not None
        await asyncio.wait([self.task], timeout=5)
        return self.task.exception()


@pytest.fixture
async def polling(courier: Courier, world: World, pauses: list[float]) -> AsyncIterator[Polling]:
    """Fetching that has not begun, whose pauses take no time."""
    del pauses
    one = Polling(courier, world)
    yield one
    if one.task is not None:
        one.task.cancel()
        with suppress(asyncio.CancelledError, InvalidToken, DatabaseUnwellError):
            await one.task


# -- long polling ------------------------------------------------------------------------------


async def test_updates_are_confirmed_once_they_are_committed(
    polling: Polling, world: World, owner: User
) -> None:
    """The offset moves on only when `take` has returned."""
    polling.turns.go_on.clear()
    for text in ("a", "b"):
        world.say(owner, owner, text)
    polling.begin()
    await until(lambda: polling.progress)
    assert len(world.updates) == 2
    polling.turns.go_on.set()
    await polling.has(2)
    assert polling.turns.groups == [2]
    world.say(owner, owner, "c")
    await polling.has(3)


async def test_what_cannot_be_committed_is_never_confirmed(
    polling: Polling, world: World, owner: User
) -> None:
    """The process ends, and Telegram still has it."""
    polling.turns.failure = DatabaseUnwellError("disk full")
    world.say(owner, owner, "a")
    polling.begin()
    assert isinstance(await polling.ends(), DatabaseUnwellError)
    assert len(world.updates) == 1


async def test_a_second_poller_is_outlived(
    polling: Polling, world: World, owner: User, running: Running, pauses: list[float]
) -> None:
    """F6: the older request gets 409, both go on, and no update is lost."""
    polling.begin()
    await until(lambda: world.updates._poller is not None)
    url = f"{running.api_url}{world.token}/getUpdates"
    async with aiohttp.ClientSession() as session:
        second = asyncio.create_task(session.post(url, json={"timeout": 0, "offset": 0}))
        await until(lambda: [world.updates.end_poll(), pauses][1])  # type: ignore[func-returns-value]
        (await second).close()
    assert pauses[0] == intake.CONFLICT_PAUSE
    world.say(owner, owner, "a")
    await polling.has(1)


async def test_a_webhook_of_before_is_taken_back(
    polling: Polling, courier: Courier, running: Running, world: World, owner: User
) -> None:
    """Who goes over from a webhook to long polling need not know of deleteWebhook."""
    await courier("setWebhook", {"url": "http://127.0.0.1:9/telegram"})
    world.say(owner, owner, "a")
    polling.begin()
    await polling.has(1)
    assert running.api.webhook.url == ""


async def test_a_webhook_that_cannot_be_taken_back_yet_ends_nothing(
    polling: Polling, courier: Courier, world: World, owner: User
) -> None:
    """It is tried again with the next conflict."""
    await courier("setWebhook", {"url": "http://127.0.0.1:9/telegram"})
    world.trouble(None, "server_error", 2, method="deletewebhook")
    world.say(owner, owner, "a")
    polling.begin()
    await polling.has(1)


async def test_fetching_rests_as_long_as_it_is_told(
    polling: Polling, world: World, owner: User, pauses: list[float]
) -> None:
    """429."""
    world.trouble(None, "retry_after", 1, method="getupdates", seconds=7)
    world.say(owner, owner, "a")
    polling.begin()
    await polling.has(1)
    assert pauses == [7]


@pytest.mark.parametrize(
    "trouble",
    [
        {"kind": "server_error"},
        {"kind": "server_error", "status": 502},
        {"kind": "drop_before"},
        {"kind": "drop_after"},
        {"kind": "invalid_json"},
    ],
    ids=lambda trouble: "-".join(str(one) for one in trouble.values()),
)
async def test_trouble_on_the_way_is_outlived_with_growing_pauses(
    polling: Polling, world: World, owner: User, pauses: list[float], trouble: dict[str, Any]
) -> None:
    """Each update is there once."""
    world.say(owner, owner, "a")
    world.trouble(None, times=4, method="getupdates", **trouble)
    polling.begin()
    await polling.has(1)
    assert len(polling.turns.ids) == 1
    assert all(2**n * 0.5 <= pause <= 2**n for n, pause in enumerate(pauses)), pauses


async def test_a_night_without_a_network_does_not_end_the_fetching(
    polling: Polling, world: World, owner: User, pauses: list[float]
) -> None:
    """However many attempts fail, the pause stays the longest one."""
    base, polling.courier.base = polling.courier.base, "http://127.0.0.1:9/bot1:x"
    polling.begin()
    await until(lambda: len(pauses) >= 1100 or (polling.task and polling.task.done()))
    assert len(pauses) >= 1100
    assert max(pauses) <= LONGEST_PAUSE
    polling.courier.base = base
    world.say(owner, owner, "a")
    await polling.has(1)


async def test_a_token_refused_three_times_ends_the_fetching(
    polling: Polling, running: Running
) -> None:
    """Once may be a mistake of Telegram's, thrice is ours."""
    running.api._token = b"1:other"
    polling.begin()
    assert isinstance(await polling.ends(), InvalidToken)


async def test_a_token_refused_twice_is_no_reason_to_end(
    polling: Polling,
    world: World,
    owner: User,
    running: Running,
    pauses: list[float],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As when a server of Telegram's is being restarted."""
    answers = iter([False, False])
    monkeypatch.setattr(running.api, "_right", lambda _: next(answers, True))
    world.say(owner, owner, "a")
    polling.begin()
    await polling.has(1)
    assert pauses == [1, 1]


# -- webhook -----------------------------------------------------------------------------------

SECRET = "s3cret-token_"
HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Hook:
    """A webhook that listens."""

    def __init__(self) -> None:
        self.turns = Taken()
        self.url = ""
        self.progress = 0
        self.webhook = Webhook(cast("Turns", self.turns), secret=SECRET, progress=self.advance)

    def advance(self) -> None:
        """Count progress."""
        self.progress += 1

    async def post(self, body: bytes | str, secret: str | None = SECRET) -> int:
        """Post as Telegram does; return the status."""
        headers = {} if secret is None else {HEADER: secret}
        async with (
            aiohttp.ClientSession() as session,
            session.post(self.url, data=body, headers=headers) as answer,
        ):
            return answer.status


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    """The webhook on a free port."""
    one = Hook()
    application = web.Application()
    application.router.add_post("/telegram", one.webhook.receive)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    one.url = f"http://127.0.0.1:{runner.addresses[0][1]}/telegram"
    yield one
    await runner.cleanup()


@pytest.mark.parametrize("secret", [None, "", "other", "s3cret-token", "秘密"])
async def test_nobody_posts_updates_without_the_secret(hook: Hook, secret: str | None) -> None:
    """Forged updates would speak in anybody's name."""
    assert await hook.post('{"update_id": 1}', secret) == 401
    assert hook.turns.ids == []


@pytest.mark.parametrize(
    "junk",
    [b"", b"\xff\xfe", b"{", "null", "[]", "5", "{}", '{"update_id": "5"}', '{"update_id": null}',
     '{"update_id": 1.5}', '{"update_id": -1}', '{"update_id": 99999999999999999999999}'],
)  # fmt: skip
async def test_junk_is_refused(hook: Hook, junk: bytes | str) -> None:
    """It would never become an update, however often it is sent."""
    assert await hook.post(junk) == 400
    assert hook.turns.ids == []


async def test_yes_is_said_only_after_the_commit(hook: Hook) -> None:
    """And no after a failure: Telegram sends it again."""
    hook.turns.go_on.clear()
    asked = asyncio.create_task(hook.post('{"update_id": 5}'))
    done, _ = await asyncio.wait([asked], timeout=0.05)
    assert not done
    hook.turns.go_on.set()
    assert await asked == 200
    assert (hook.turns.ids, hook.progress) == ([5], 1)
    hook.turns.failure = DatabaseUnwellError("disk full")
    assert await hook.post('{"update_id": 6}') == 500


async def test_telegram_delivers_until_it_hears_yes(
    hook: Hook, courier: Courier, running: Running, world: World, owner: User
) -> None:
    """An update that failed once comes again and is taken then."""
    hook.turns.failure = RuntimeError("a hiccup")
    await courier("setWebhook", {"url": hook.url, "secret_token": SECRET})
    world.say(owner, owner, "a")
    await until(lambda: running.api.webhook.last_error)
    assert len(world.updates) == 1
    hook.turns.failure = None
    await until(lambda: not len(world.updates))
    assert len(hook.turns.ids) == 1
