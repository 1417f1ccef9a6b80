"""PTB's Bot and the postman's short way over our request class, against a local server."""

import asyncio
import io
import logging
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import Bot, InputFile, InputMediaDocument
from telegram.error import TelegramError, TimedOut

from handlers.request import AiohttpRequest
from handlers.wire import KEPT, ConnectError, Dropped, Limits, Wire

TOKEN = "1:CANARY"
LONG_FILE = bytes(range(256)) * 1_200


class Town:
    """A small Bot API that remembers what it was asked."""

    def __init__(self) -> None:
        self.forms: list[dict[str, object]] = []
        self.lines: set[object] = set()
        self.agents: set[str | None] = set()
        self.asked = asyncio.Event()
        app = web.Application(client_max_size=2**24)
        app.router.add_route("*", f"/bot{TOKEN}/{{method}}", self.answer)
        app.router.add_get(f"/file/bot{TOKEN}/{{path:.+}}", self.file)
        self.server = TestServer(app)

    @property
    def url(self) -> str:
        """Where its methods are."""
        return str(self.server.make_url("/bot"))

    def method(self, name: str) -> str:
        """The address of a method."""
        return f"{self.url}{TOKEN}/{name}"

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.lines.add(request.transport)
        self.agents.add(request.headers.get("User-Agent"))
        if request.content_type == "application/json":
            form = await request.json()
        else:
            form = {
                name: (part.filename, part.content_type, part.file.read())
                if isinstance(part, web.FileField)
                else part
                for name, part in (await request.post()).items()
            }
        self.forms.append(form)
        self.asked.set()
        me = {"id": 1, "is_bot": True, "first_name": "b", "username": "b_bot"}
        chat = {"id": 42, "type": "private", "first_name": "x"}
        message = {"message_id": 17, "date": 1_700_000_000, "chat": chat, "text": "好"}
        match request.match_info["method"].lower():
            case "getme":
                return self.ok(me)
            case "getfile":
                return self.ok(
                    {"file_id": "F", "file_unique_id": "f", "file_path": "docs/报告.bin"}
                )
            case "sendmediagroup":
                return self.ok([message])
            case "getupdates":  # in chunks, as some servers answer
                response = web.StreamResponse(headers={"Content-Type": "application/json"})
                response.enable_chunked_encoding()
                await response.prepare(request)
                for piece in (b'{"ok":true,"re', b'sult":[{"upd', b'ate_id":1}]}'):
                    await response.write(piece)
                await response.write_eof()
                return response
            case "close":
                response = self.ok(True)
                response.force_close()
                return response
            case "logout":
                await asyncio.sleep(60)
        return self.ok(message)

    async def file(self, request: web.Request) -> web.Response:
        assert request.match_info["path"] == "docs/报告.bin"
        return web.Response(body=LONG_FILE)

    @staticmethod
    def ok(result: object) -> web.Response:
        return web.json_response({"ok": True, "result": result})


@pytest.fixture
async def town() -> AsyncIterator[Town]:
    """A running server."""
    town = Town()
    async with town.server:
        yield town


@pytest.fixture
async def request_() -> AsyncIterator[AiohttpRequest]:
    """A request class, open."""
    async with AiohttpRequest(limits=Limits(read=2.0)) as request:
        yield request


@pytest.fixture
async def bot(town: Town, request_: AiohttpRequest) -> AsyncIterator[Bot]:
    """PTB's bot over it, for messages and updates alike."""
    base_file_url = str(town.server.make_url("/file/bot"))
    async with Bot(
        TOKEN,
        base_url=town.url,
        base_file_url=base_file_url,
        request=request_,
        get_updates_request=request_,
    ) as bot:
        yield bot


async def test_a_bot_knows_itself(bot: Bot) -> None:
    """GetMe through PTB."""
    assert (await bot.get_me()).username == "b_bot"


async def test_a_message_arrives_as_it_was_written(bot: Bot, town: Town) -> None:
    """Chinese, signs and emoji pass through the form."""
    message = await bot.send_message(42, "您好 & <再见>=+% 👋", parse_mode="HTML")
    assert message.message_id == 17
    assert town.forms[-1] == {
        "chat_id": "42",
        "text": "您好 & <再见>=+% 👋",
        "parse_mode": "HTML",
    }


async def test_a_document_arrives_with_its_chinese_name(bot: Bot, town: Town) -> None:
    """Multipart: bytes, name and kind are kept."""
    await bot.send_document(42, InputFile(LONG_FILE, "报告“一”.pdf"), caption="季报")
    form = town.forms[-1]
    assert form["document"] == ("报告“一”.pdf", "application/pdf", LONG_FILE)
    assert form["caption"] == "季报"


async def test_an_open_file_and_an_album_are_uploaded(bot: Bot, town: Town) -> None:
    """A file handle is read; attach:// names find their parts."""
    handle = InputFile(io.BytesIO(b"abc"), "a.txt", read_file_handle=False)
    await bot.send_document(42, handle)
    assert town.forms[-1]["document"] == ("a.txt", "text/plain", b"abc")
    await bot.send_media_group(42, [InputMediaDocument(b"one", filename="1.txt")])
    assert ("1.txt", "text/plain", b"one") in town.forms[-1].values()


async def test_a_file_comes_back_byte_for_byte(bot: Bot) -> None:
    """GetFile, then the file by its Chinese path."""
    file = await bot.get_file("F")
    assert bytes(await file.download_as_bytearray()) == LONG_FILE


async def test_a_slow_answer_is_a_timeout_that_names_no_url(bot: Bot) -> None:
    """Read timeouts are PTB's TimedOut, per call too."""
    with pytest.raises(TimedOut) as caught:
        await bot.log_out(read_timeout=0.05)
    assert "CANARY" not in repr(caught.value) + repr(caught.value.__cause__)


async def test_a_call_returns_plain_json(request_: AiohttpRequest, town: Town) -> None:
    """None is left out, nested values stay, text arrives as it is."""
    markup = {"inline_keyboard": [[{"text": "签收", "callback_data": "x"}]]}
    params = {"chat_id": 42, "text": "您好 👋\x00", "reply_markup": markup, "parse_mode": None}
    result = await request_.call(town.method("sendMessage"), params)
    assert result["message_id"] == 17
    assert town.forms[-1] == {"chat_id": 42, "text": "您好 👋\x00", "reply_markup": markup}


async def test_half_a_surrogate_pair_becomes_a_question_mark(
    request_: AiohttpRequest, town: Town
) -> None:
    """Hostile text must not keep a message from leaving."""
    await request_.call(town.method("sendMessage"), {"text": "a\ud83d"})
    assert town.forms[-1] == {"text": "a?"}


async def test_chunked_answers_are_read(request_: AiohttpRequest, town: Town) -> None:
    """Not every server announces the length."""
    assert await request_.call(town.method("getUpdates"), {}) == [{"update_id": 1}]


async def test_calls_share_one_connection(request_: AiohttpRequest, town: Town) -> None:
    """One after the other they need one; together as many as are allowed."""
    for _ in range(5):
        await request_.call(town.method("sendMessage"), {})
    assert len(town.lines) == 1
    await asyncio.gather(*(request_.call(town.method("sendMessage"), {}) for _ in range(6)))
    assert len(town.lines) == 6
    assert town.agents == {AiohttpRequest.USER_AGENT}


async def test_a_server_may_end_connections(request_: AiohttpRequest, town: Town) -> None:
    """`Connection: close` is heard, and the next call opens another."""
    assert await request_.call(town.method("close"), {}) is True
    assert await request_.call(town.method("close"), {}) is True
    assert len(town.lines) == 2


async def test_a_cancelled_call_leaves_no_answer_for_the_next(
    request_: AiohttpRequest, town: Town
) -> None:
    """The line of a call given up is closed, not used again."""
    task = asyncio.create_task(request_.call(town.method("logOut"), {}))
    await town.asked.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    result = await request_.call(town.method("sendMessage"), {})
    assert result["message_id"] == 17
    assert len(town.lines) == 2


async def test_calls_in_flight_end_when_all_is_closed(town: Town) -> None:
    """Shutting down does not wait for a slow server."""
    request = AiohttpRequest()
    await request.initialize()
    await request.initialize()
    task = asyncio.create_task(request.call(town.method("logOut"), {}))
    await town.asked.wait()
    await request.shutdown()
    await request.shutdown()
    with pytest.raises(TelegramError, match="Dropped"):
        await task
    with pytest.raises(RuntimeError):
        await request.call(town.method("getMe"), {})
    with pytest.raises(RuntimeError):
        await request.do_request(town.method("getMe"), "POST")


async def test_a_proxy_is_used() -> None:
    """With a proxy, requests go to it with the whole address."""
    seen: list[bytes] = []

    async def proxy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        seen.append(await reader.readline())
        body = b'{"ok":true,"result":true}'
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body))
        await writer.drain()
        writer.close()

    listener = await asyncio.start_server(proxy, "127.0.0.1", 0)
    address = f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}"
    async with AiohttpRequest(proxy=address) as request:
        assert await request.call("http://bot.example/bot1:A/getMe", {"a": 1}) is True
    listener.close()
    assert seen == [b"POST http://bot.example/bot1:A/getMe HTTP/1.1\r\n"]


async def test_no_url_is_logged(
    bot: Bot, request_: AiohttpRequest, town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """At DEBUG neither aiohttp's part nor ours writes the token or a text that failed."""
    caplog.set_level(logging.DEBUG)
    for name in ("telegram", "aiohttp.access"):
        logging.getLogger(name).setLevel(logging.WARNING)
    await bot.send_message(42, "x")
    await request_.call(town.method("sendMessage"), {"text": "x"})
    assert "CANARY" not in caplog.text


@pytest.mark.parametrize(
    ("answer", "body"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokEXTRA", b"ok"),
        (b"HTTP/1.1 200 OK\r\ncontent-length:2\r\n\r\nok", b"ok"),
        (b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", b"ok"),
        (b"HTTP/1.1 204 No Content\r\n\r\n", b""),
        (b"HTTP/1.0 200 OK\r\n\r\nuntil the end", b"until the end"),
        (
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;x\r\no\r\n1\r\nk\r\n0\r\nT: t\r\n\r\n",
            b"ok",
        ),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n", None),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nookk", None),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", None),
        (b"HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\n", None),
        (b"HTTP/1.1 2x0 OK\r\nContent-Length: 2\r\n\r\nok", None),
        (b"x" * 70_000, None),
    ],
)
@pytest.mark.parametrize("piece", [1, 7, 100_000])
async def test_an_answer_is_read_however_it_is_cut(
    answer: bytes, body: bytes | None, piece: int
) -> None:
    """All framings of HTTP/1.1 are understood in any pieces; what is no HTTP is `Dropped`."""
    step = max(piece, len(answer) // 1_000)

    async def server(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n{}")
        for at in range(0, len(answer), step):
            writer.write(answer[at : at + step])
            await asyncio.sleep(0)
        writer.close()

    listener = await asyncio.start_server(server, "127.0.0.1", 0)
    wire = Wire(limit=1, user_agent="t")
    url = f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}/"
    try:
        if body is None:
            with pytest.raises(Dropped):
                await wire.post(url, b"{}", connect=1, read=2, pool=1)
        else:
            assert (await wire.post(url, b"{}", connect=1, read=2, pool=1))[1] == body
    finally:
        await wire.close()
        listener.close()


async def test_a_line_that_was_idle_for_long_is_not_trusted(town: Town) -> None:
    """The server may have ended it meanwhile: another one is opened."""
    wire = Wire(limit=4, user_agent="t")
    try:
        for _ in range(2):
            await asyncio.gather(
                *(
                    wire.post(town.method("getMe"), b"{}", connect=1, read=2, pool=1)
                    for _ in range(2)
                )
            )
            for lines in wire._idle.values():
                for line in lines:
                    line.free_since -= KEPT
        assert len(town.lines) == 4
    finally:
        await wire.close()


@pytest.mark.parametrize("url", ["ftp://x/bot", "/bot1:A/getMe", "http://no-such-host.invalid/"])
async def test_an_address_that_leads_nowhere_gets_nothing(url: str) -> None:
    """Nothing left, and the error says so."""
    wire = Wire(limit=1, user_agent="t")
    with pytest.raises(ConnectError):
        await wire.post(url, b"{}", connect=5, read=1, pool=1)
