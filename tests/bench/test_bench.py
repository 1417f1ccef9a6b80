import json

import pytest

from tests.bench.children import Server
from tests.bench.pace import Pace
from tests.bench.people import Person, Play, Step, quantile
from tests.bench.table import Line, table
from tests.bench.wire import fields_of, unchunked


def test_thirty_messages_pass_in_any_second_and_no_more() -> None:
    """The window slides: the 31st is refused until the first is a second old."""
    pace = Pace()
    assert [pace.refuses(chat, at=0.0) for chat in range(30)] == [0] * 30
    assert pace.refuses(30, at=0.99) == 1
    assert pace.refuses(30, at=1.0) == 0
    assert pace.violations == {"all": 1}


def test_a_chat_gets_one_message_a_second() -> None:
    """A second message within the second is refused, one to another chat is not."""
    pace = Pace()
    assert pace.refuses(1, at=0.0) == 0
    assert pace.refuses(2, at=0.5) == 0
    assert pace.refuses(1, at=0.9) == 1
    assert pace.refuses(1, at=1.0) == 0


def test_a_group_gets_twenty_messages_a_minute() -> None:
    """The 21st is told to wait until the first is a minute old."""
    pace = Pace()
    assert not any(pace.refuses(-5, at=float(second)) for second in range(20))
    assert pace.refuses(-5, at=21.0) == 39
    assert pace.refuses(-5, at=60.0) == 0


def test_a_violation_may_lock_the_bot_out() -> None:
    """In lockout mode nothing is taken for as long, whoever it is for."""
    pace = Pace(lockout=5)
    pace.refuses(1, at=0.0)
    assert pace.refuses(1, at=0.1)
    pace.lock(at=0.1)
    assert pace.locked(at=1.0) == 5
    assert pace.locked(at=5.1) == 0


def test_all_bodies_a_client_may_send_are_read() -> None:
    """Forms, JSON, multipart and chunks hold the same fields."""
    multipart = (
        b'--xx\r\nContent-Disposition: form-data; name="text"\r\n\r\n\xe4\xbd\xa0\r\n--xx--\r\n'
    )
    assert fields_of(b"application/x-www-form-urlencoded", b"text=%E4%BD%A0&a=1+2") == {
        "text": "你",
        "a": "1 2",
    }
    assert fields_of(b"application/json", '{"text":"你","n":1,"none":null}'.encode()) == {
        "text": "你",
        "n": "1",
    }
    assert fields_of(b"multipart/form-data; boundary=xx", multipart) == {"text": "你"}
    assert unchunked(b"3\r\nabc\r\n0\r\n\r\n", 0) == (b"abc", 13)
    assert unchunked(b"3\r\nab", 0) is None


def test_a_person_presses_only_what_the_last_keyboard_has() -> None:
    """A script waits for its button, by label or by data."""
    play = Play(script=[Step(say="/start"), Step(press="^提交|^send")])
    person = Person(0, play)
    person.act(lambda: 1)
    person.heard = 1
    assert not person.can_go_on()
    person.keyboard = json.dumps(
        {"inline_keyboard": [[{"text": "提交诉求", "callback_data": "x.1"}]]}
    )
    assert person.can_go_on()
    assert person.act(lambda: 1)["callback_query"]["data"] == "x.1"


def test_quantiles_are_in_milliseconds() -> None:
    """The 99th of a hundred is the largest; nothing has none."""
    assert quantile([number / 1000 for number in range(100)], 0.99) == 99
    assert quantile([], 0.5) == 0


def test_the_table_says_which_goals_are_met() -> None:
    """Each line ends in its verdict."""
    drawn = table([
        Line("filing", "900", "bare 450", 2.0, ">= 2.00", met=True),
        Line("memory", "90", "bare 40", 2.25, "<= 1.60", met=False),
    ])  # fmt: skip
    assert [line.split("|")[-2].strip() for line in drawn.splitlines()[2:]] == ["met", "NOT MET"]


async def test_the_server_answers_strictly() -> None:
    """Empty texts, long button data and unknown methods are refused as Telegram refuses them."""
    async with Server() as server:

        async def call(method: str, **words: object) -> str:
            assert server._session
            async with server._session.post(
                f"{server.url}{server.token}/{method}", json=words
            ) as answer:
                told = await answer.json()
            return str(told.get("description", "ok"))

        long = {"inline_keyboard": [[{"text": "x", "callback_data": "x" * 65}]]}
        assert await call("sendMessage", chat_id=1, text="你好") == "ok"
        assert await call("sendMessage", chat_id=1) == "Bad Request: message text is empty"
        assert await call("sendMessage", text="你好") == "Bad Request: chat_id is empty"
        assert (
            await call("sendMessage", chat_id=1, text="x", reply_markup=long)
            == "Bad Request: BUTTON_DATA_INVALID"
        )
        assert "not modified" in await call("editMessageText", chat_id=1, message_id=1, text="你好")
        assert await call("editMessageText", chat_id=1, message_id=1, text="再见") == "ok"
        assert await call("fly") == "Not Found: method not found"
        await server.ask("pace", on=True)
        assert await call("sendMessage", chat_id=1, text="x") == "ok"
        assert "retry after 1" in await call("sendMessage", chat_id=1, text="x")


@pytest.mark.parametrize("kind", ["httpx", "aiohttp"])
async def test_a_bare_bot_answers_everyone_who_plays(kind: str) -> None:
    """Whoever speaks is answered, and the answers are counted."""
    from tests.bench.measures import ECHO, bare  # noqa: PLC0415 - only this needs PTB's bots

    async with bare(kind) as bot:
        report = await bot.server.ask(
            "play", script=ECHO, loop=0, at_once=4, seconds=0.3, warm=0.0, pid=bot.pid
        )
        assert report["turns"] > 4
        assert report["unanswered"] == 0
