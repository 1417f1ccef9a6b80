"""F5: every row of the table of outcomes, over real HTTP, both ways of sending."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import product

import pytest
from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError

from bot.domain.delivery import (
    CRASHED,
    LONGEST_PAUSE,
    Duty,
    Next,
    Outcome,
    Reason,
    State,
    Task,
    Verdict,
    decide,
    pause,
)
from handlers.outcome import read, seconds
from handlers.request import AiohttpRequest
from handlers.wire import Limits

TOKEN = "1:CANARY"
MESSAGE = {
    "message_id": 17,
    "date": 1_700_000_000,
    "chat": {"id": 42, "type": "private", "first_name": "x"},
    "text": "您好",
}
PATIENT = Limits(read=60.0, write=60.0, connect=60.0, pool=60.0)
"""Where an answer comes, however slow the machine is."""
QUICK = Limits(read=0.4, write=0.4, connect=0.4, pool=0.1)
"""Where none comes."""


@pytest.fixture(autouse=True)
def _periods(monkeypatch: pytest.MonkeyPatch) -> None:
    """PTB gives periods as timedelta, as the program asks it to."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@dataclass
class Server:
    """A Bot API that answers every request in one and the same odd way."""

    answer: bytes | None = b""
    """What is sent back; None: nothing, ever."""
    drop_first: bool = False
    """End the connection before the request was read."""
    drop_within: bool = False
    """End the connection after the answer."""
    asked: list[bytes] = field(default_factory=list)
    url: str = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if self.drop_first:
                await reader.read(1)
                return
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
                self.asked.append(await reader.readexactly(length))
                if self.answer is None:
                    await reader.read()  # until the client has had enough
                    return
                if not self.answer:
                    return
                writer.write(self.answer)
                await writer.drain()
                if self.drop_within:
                    return
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


@asynccontextmanager
async def serving(server: Server) -> AsyncIterator[Server]:
    """The server on a free port of the loopback."""
    listener = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    server.url = f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}/bot"
    try:
        yield server
    finally:
        listener.close()


def http(status: int, body: object) -> bytes:
    """A whole HTTP answer."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return (
        f"HTTP/1.1 {status} Whatever\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(content)}\r\n\r\n"
    ).encode() + content


def refusal(status: int, description: str, **parameters: int) -> bytes:
    """An error as the Bot API words it."""
    body: dict[str, object] = {"ok": False, "error_code": status, "description": description}
    return http(status, body | ({"parameters": parameters} if parameters else {}))


def bad(description: str) -> Server:
    """A 400."""
    return Server(refusal(400, f"Bad Request: {description}"))


NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)
REPEAT = Next(State.PENDING, due_in=1.0, repeated=True)


def lost(reason: Reason) -> Next:
    """Given up, and the office looks at it."""
    return Next(State.GIVEN_UP, reason=reason, task=Task.LOOK)


UNREACHABLE = Next(State.GIVEN_UP, reason=Reason.UNREACHABLE, unreachable=True, task=Task.PHONE)
STOP = Next(State.PENDING, due_in=0.0, alarm=True, stop=True)

Row = tuple[Callable[[], Server], Outcome, Next]
ROWS: dict[str, Row] = {
    "taken": (
        lambda: Server(http(200, {"ok": True, "result": MESSAGE})),
        Outcome.SENT,
        Next(State.SENT),
    ),
    "429": (
        lambda: Server(refusal(429, "Too Many Requests: retry after 7", retry_after=7)),
        Outcome.REST,
        Next(State.PENDING, due_in=7.0, rest=7.0),
    ),
    "migrated": (
        lambda: Server(
            refusal(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                migrate_to_chat_id=-1005,
            )
        ),
        Outcome.MOVED,
        Next(State.PENDING, due_in=0.0, chat=-1005),
    ),
    "not modified": (lambda: bad(NOT_MODIFIED), Outcome.SENT, Next(State.SENT)),
    "markup": (
        lambda: bad('can\'t parse entities: Unsupported start tag "x" at byte offset 0'),
        Outcome.PLAIN,
        Next(State.PENDING, due_in=0.0, plain=True, alarm=True),
    ),
    "no chat": (lambda: bad("chat not found"), Outcome.GIVEN_UP, lost(Reason.CHAT_GONE)),
    "no message": (
        lambda: bad("message to edit not found"),
        Outcome.GIVEN_UP,
        lost(Reason.MESSAGE_GONE),
    ),
    "long": (lambda: bad("message is too long"), Outcome.GIVEN_UP, lost(Reason.TOO_LONG)),
    "button": (lambda: bad("BUTTON_DATA_INVALID"), Outcome.GIVEN_UP, lost(Reason.BUTTON)),
    "other": (lambda: bad("something new"), Outcome.GIVEN_UP, lost(Reason.OTHER)),
    "too large": (
        lambda: Server(http(413, b"<html>Request Entity Too Large</html>")),
        Outcome.GIVEN_UP,
        lost(Reason.FILE),
    ),
    "blocked": (
        lambda: Server(refusal(403, "Forbidden: bot was blocked by the user")),
        Outcome.UNREACHABLE,
        UNREACHABLE,
    ),
    "401": (lambda: Server(refusal(401, "Unauthorized")), Outcome.STOP, STOP),
    "404": (lambda: Server(refusal(404, "Not Found")), Outcome.STOP, STOP),
    "409": (
        lambda: Server(refusal(409, "Conflict: terminated by other getUpdates request")),
        Outcome.AGAIN,
        Next(State.PENDING, due_in=1.0),
    ),
    "500": (
        lambda: Server(refusal(500, "Internal Server Error")),
        Outcome.UNKNOWN,
        REPEAT,
    ),
    "502": (
        lambda: Server(http(502, b"<html><h1>502 Bad Gateway</h1></html>")),
        Outcome.UNKNOWN,
        REPEAT,
    ),
    "invalid JSON": (
        lambda: Server(http(200, b'{"ok": true, "result": {"mess')),
        Outcome.UNKNOWN,
        REPEAT,
    ),
    "not HTTP": (lambda: Server(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"), Outcome.UNKNOWN, REPEAT),
    "dropped before": (lambda: Server(drop_first=True), Outcome.UNKNOWN, REPEAT),
    "dropped after": (lambda: Server(b""), Outcome.UNKNOWN, REPEAT),
    "dropped within": (
        lambda: Server(http(200, {"ok": True, "result": MESSAGE})[:-5], drop_within=True),
        Outcome.UNKNOWN,
        REPEAT,
    ),
    "slow": (lambda: Server(None), Outcome.UNKNOWN, REPEAT),
}


async def by_call(request: AiohttpRequest, url: str) -> None:
    """The postman's way."""
    params = {"chat_id": 42, "text": "您好", "parse_mode": "HTML"}
    await request.call(f"{url}{TOKEN}/sendMessage", params)


async def by_bot(request: AiohttpRequest, url: str) -> None:
    """PTB's way."""
    bot = Bot(TOKEN, base_url=url, request=request)
    await bot.send_message(42, "您好", parse_mode="HTML")


WAYS = {"call": by_call, "bot": by_bot}


async def attempt(
    way: str, url: str, limits: Limits = PATIENT
) -> tuple[Verdict, TelegramError | None]:
    """One attempt to send, and how it is read."""
    async with AiohttpRequest(limits=limits) as request:
        try:
            await WAYS[way](request, url)
        except TelegramError as error:
            return read(error), error
    return read(None), None


@pytest.mark.parametrize(("way", "row"), list(product(WAYS, ROWS)))
async def test_each_answer_is_read_as_the_table_says(way: str, row: str) -> None:
    """Whatever a server does, both ways come to the same verdict and the same consequence."""
    make, outcome, then = ROWS[row]
    async with serving(make()) as server:
        limits = QUICK if server.answer is None else PATIENT
        verdict, error = await attempt(way, server.url, limits)
    assert verdict.outcome is outcome
    assert decide(verdict, Duty.MUST, 1) == then
    assert "CANARY" not in f"{error!r} {error and error.__cause__!r} {verdict}"
    assert error is None or error.__context__ in {None, error.__cause__}


@pytest.mark.parametrize("way", WAYS)
async def test_both_ways_raise_the_same_errors(way: str) -> None:
    """The words and types of errors are PTB's own, however the message was sent."""
    async with serving(bad("chat not found")) as server:
        _, error = await attempt(way, server.url)
    assert type(error) is BadRequest
    assert str(error) == "Chat not found"


@pytest.mark.parametrize("way", WAYS)
async def test_a_refused_connection_means_that_nothing_left(way: str) -> None:
    """Nobody listens: again, after growing pauses, without a mark."""
    async with serving(Server()) as server:
        url = server.url
    verdict, error = await attempt(way, url)
    assert verdict == Verdict(Outcome.AGAIN, detail="ConnectError")
    assert decide(verdict, Duty.ONCE, 3) == Next(State.PENDING, due_in=4.0)
    assert isinstance(error, NetworkError)


@pytest.mark.parametrize("way", WAYS)
async def test_a_server_that_cannot_be_reached_in_time_got_nothing(way: str) -> None:
    """The connection is not accepted: again."""
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        with ExitStack() as crowd:
            for _ in range(4):  # fill the queue, so that no more are let in
                one = crowd.enter_context(socket.socket())
                one.setblocking(False)
                one.connect_ex(full.getsockname())
            url = f"http://127.0.0.1:{full.getsockname()[1]}/bot"
            verdict, _ = await attempt(way, url, QUICK)
    assert verdict == Verdict(Outcome.AGAIN, detail="ConnectTimeout")


@pytest.mark.parametrize("way", WAYS)
async def test_a_message_that_found_no_free_connection_did_not_leave(way: str) -> None:
    """With one connection, and that one busy, the second message waits and is told so."""
    async with (
        serving(Server(None)) as server,
        AiohttpRequest(connections=1, limits=QUICK) as request,
    ):
        both = await asyncio.gather(
            *(WAYS[way](request, server.url) for _ in range(2)), return_exceptions=True
        )
    verdicts = {read(error) for error in both if isinstance(error, Exception)}
    assert verdicts == {
        Verdict(Outcome.UNKNOWN, detail="ReadTimeout"),
        Verdict(Outcome.AGAIN, detail="PoolTimeout"),
    }


@pytest.mark.parametrize("way", WAYS)
async def test_nothing_is_ever_sent_twice_by_the_client_itself(way: str) -> None:
    """A dropped connection is reported, not tried again behind our back."""
    async with serving(Server(b"")) as server:
        await attempt(way, server.url)
        assert len(server.asked) == 1


def test_seconds_to_rest_come_as_numbers_and_as_periods() -> None:
    """With PTB's new style of periods and with its old one."""
    error = RetryAfter(7)
    assert error.retry_after == timedelta(seconds=7)
    assert read(error).seconds == 7.0
    assert seconds(7) == 7.0


def test_what_was_not_foreseen_is_unknown() -> None:
    """An error of any other kind cannot exclude that the message arrived."""
    for error in (RuntimeError("x"), TelegramError("Invalid server response"), NetworkError("x")):
        assert read(error).outcome is Outcome.UNKNOWN


def test_pauses_grow_to_five_minutes() -> None:
    """1, 2, 4 … 300 s; jitter adds at most a quarter and never exceeds the longest."""
    assert [pause(n, 0.0) for n in range(1, 12)] == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]
    assert pause(1, 1.0) == 1.25
    assert pause(10_000, 1.0) == LONGEST_PAUSE


def test_an_unknown_must_is_repeated_once_and_then_asked_about() -> None:
    """Once more with the mark; then the office decides: resend or seen."""
    first = decide(CRASHED, Duty.MUST, 1)
    assert (first.state, first.repeated) == (State.PENDING, True)
    second = decide(CRASHED, Duty.MUST, 2, repeated=first.repeated)
    assert (second.state, second.task, second.due_in) == (State.UNCERTAIN, Task.ASK, None)


def test_an_unknown_once_is_never_repeated() -> None:
    """A prompt or nudge that may have arrived stays uncertain, without a task for anybody."""
    assert decide(CRASHED, Duty.ONCE, 1) == Next(State.UNCERTAIN)


def test_an_unknown_edit_is_simply_made_again() -> None:
    """Made twice is made once: no mark, no question."""
    for duty in Duty:
        then = decide(CRASHED, duty, 2, idempotent=True)
        assert then == Next(State.PENDING, due_in=2.0)


def test_the_mark_of_a_repeat_is_never_lost() -> None:
    """After an unknown, refusals that delay the repeat keep its mark."""
    for outcome in (Outcome.REST, Outcome.MOVED, Outcome.STOP, Outcome.AGAIN, Outcome.PLAIN):
        assert decide(Verdict(outcome), Duty.MUST, 2, repeated=True).repeated


def test_markup_that_fails_as_plain_text_too_is_given_up() -> None:
    """Once as plain text, not for ever."""
    then = decide(Verdict(Outcome.PLAIN), Duty.MUST, 2, plain=True)
    assert (then.state, then.reason, then.alarm) == (State.GIVEN_UP, Reason.MARKUP, True)


def test_two_groups_that_point_at_each_other_are_no_loop() -> None:
    """After three moves a breath is taken."""
    assert decide(Verdict(Outcome.MOVED, chat=-1), Duty.MUST, 3).due_in == 0.0
    assert decide(Verdict(Outcome.MOVED, chat=-1), Duty.MUST, 5).due_in == 16.0


@pytest.mark.parametrize(
    ("outcome", "duty", "repeated", "plain"),
    list(product(Outcome, Duty, [False, True], [False, True])),
)
def test_every_verdict_has_a_consequence(
    outcome: Outcome, duty: Duty, repeated: bool, plain: bool
) -> None:
    """Only pending rows have a due time, and all of them do; what is over stays over."""
    then = decide(Verdict(outcome), duty, 1, repeated=repeated, plain=plain, jitter=0.5)
    assert (then.due_in is not None) is (then.state is State.PENDING)
    assert (then.reason is not None) is (then.state is State.GIVEN_UP)
    assert duty is Duty.MUST or repeated or not then.repeated
