"""PTB's way to the Bot API: over aiohttp, and over a bare wire where only speed matters.

Errors tell by their cause what became of the request: a `NotSentError` says that nothing left,
an `UnknownFateError` that nobody knows. Neither these nor what PTB makes of them contains a URL,
since a URL of the Bot API contains the token.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from typing import Any, Final, NamedTuple
from urllib.parse import urlencode
from uuid import uuid4

import aiohttp
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

from handlers.wire import (
    KEPT,
    ConnectError,
    ConnectTimeout,
    Dropped,
    NotSentError,
    PoolTimeout,
    ReadTimeout,
    UnknownFateError,
    Wire,
)

_PIECE: Final = 64 * 1024
_UNSET: Final = BaseRequest.DEFAULT_NONE
_FORM: Final = {"Content-Type": "application/x-www-form-urlencoded"}
_JSON: Final = {"Content-Type": "application/json"}


class Limits(NamedTuple):
    """Seconds for the parts of a request; `None` is for ever."""

    read: float | None = 10.0
    """Without a byte of the answer."""
    write: float | None = 20.0
    """Without progress while files go up."""
    connect: float | None = 5.0
    """To reach the server."""
    pool: float | None = 5.0
    """To wait for a free connection."""


class AiohttpRequest(BaseRequest):
    """Requests to the Bot API, for PTB's `Bot` and for the postman.

    May be given to a `Bot` twice, as `request` and as `get_updates_request`.

    Args:
        connections: How many may be in use together, for `Bot` and for `call` each.
        limits: How long things may take.
        proxy: Address of an HTTP proxy, if one is to be used; slower for `call`.
    """

    __slots__ = ("_connections", "_gate", "_limits", "_proxy", "_session", "_timeouts", "_wire")

    def __init__(
        self,
        *,
        connections: int = 64,
        limits: Limits = Limits(),  # noqa: B008 - a tuple cannot change
        proxy: str | None = None,
    ) -> None:
        self._connections = connections
        self._limits = limits
        self._proxy = proxy
        self._gate = asyncio.Semaphore(connections)
        self._session: aiohttp.ClientSession | None = None
        self._wire: Wire | None = None
        self._timeouts: dict[Limits, aiohttp.ClientTimeout] = {}

    @property
    def read_timeout(self) -> float | None:
        """Seconds without a byte of the answer."""
        return self._limits.read

    async def initialize(self) -> None:
        """Opens the session; a second call does nothing."""
        if self._session is not None:
            return
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=KEPT, ttl_dns_cache=60),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"User-Agent": self.USER_AGENT},
            skip_auto_headers=("Accept",),
            proxy=self._proxy,
            trust_env=False,
        )
        self._wire = Wire(limit=self._connections, user_agent=self.USER_AGENT)

    async def shutdown(self) -> None:
        """Closes all connections; a second call does nothing."""
        session, self._session = self._session, None
        wire, self._wire = self._wire, None
        if wire is not None:
            await wire.close()
        if session is not None:
            await session.close()

    async def call(
        self, url: str, params: Mapping[str, object], *, read_timeout: float | None = None
    ) -> Any:  # noqa: ANN401 - whatever JSON the method returns
        """Calls a method of the Bot API and returns its `result` as plain JSON.

        Does what `Bot.send_message` and its like do, without building objects of the answer;
        errors are the same that those raise.

        Args:
            url: Address of the method, token included.
            params: The method's parameters; `None` means left out. Values are what JSON has;
                nested ones may also be given as a string of JSON.
            read_timeout: Seconds for the whole answer, instead of the usual.

        Raises:
            TelegramError: As by `telegram.Bot`.
            TypeError: A parameter is not JSON; nothing was sent.
        """
        wire = self._wire
        if wire is None:
            raise RuntimeError("This request is not initialized")
        limits = self._limits
        read = limits.read if read_timeout is None else read_timeout
        given = {name: value for name, value in params.items() if value is not None}
        # Half a surrogate pair, as hostile text may hold, becomes "?" and not an error.
        body = json.dumps(given, ensure_ascii=False).encode(errors="replace")
        if self._proxy is not None:
            limits = limits._replace(read=read)
            code, payload = await self._send(url, "POST", body, _JSON, limits)
        else:
            failure: TelegramError | None = None
            try:
                code, payload = await wire.post(
                    url, body, connect=limits.connect, read=read, pool=limits.pool
                )
            except (NotSentError, UnknownFateError) as fate:
                failure = _as_ptb(fate)
            if failure is not None:
                raise failure
        if code == 200:
            with suppress(ValueError, KeyError, TypeError):  # PTB says below what it thinks of it
                return json.loads(payload)["result"]
        return await _Answered(code, payload).post("")

    async def do_request(  # noqa: PLR0917 - PTB's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = _UNSET,
        write_timeout: object = _UNSET,
        connect_timeout: object = _UNSET,
        pool_timeout: object = _UNSET,
    ) -> tuple[int, bytes]:
        """See `telegram.request.BaseRequest.do_request`."""
        usual = self._limits
        limits = Limits(
            _seconds(read_timeout, usual.read),
            _seconds(write_timeout, usual.write),
            _seconds(connect_timeout, usual.connect),
            _seconds(pool_timeout, usual.pool),
        )
        if request_data is None:
            return await self._send(url, method, None, None, limits)
        if request_data.contains_files:
            form, headers = await asyncio.to_thread(_multipart, request_data)
            return await self._send(url, method, form, headers, limits)
        body = urlencode(request_data.json_parameters).encode("ascii")
        return await self._send(url, method, body, _FORM, limits)

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """As PTB's, except that what cannot be read is not logged: it may be people's words."""
        parsed: object = None
        with suppress(ValueError):
            parsed = json.loads(payload.decode("utf-8", "replace"))
        if not isinstance(parsed, dict):
            raise TelegramError("Invalid server response")
        return parsed

    async def _send(
        self,
        url: str,
        method: str,
        body: bytes | list[bytes] | None,
        headers: Mapping[str, str] | None,
        limits: Limits,
    ) -> tuple[int, bytes]:
        """Sends through aiohttp. Raises PTB's errors, with a cause that knows the fate."""
        session = self._session
        if session is None:
            raise RuntimeError("This request is not initialized")
        failure: TelegramError
        try:
            await self._enter(limits.pool)
            try:
                return await self._exchange(
                    session, url, method, body, headers=headers, limits=limits
                )
            finally:
                self._gate.release()
        except (NotSentError, aiohttp.ClientError, OSError) as trouble:
            failure = _as_ptb(_fate(trouble))
        # Raised here, lest aiohttp's error, which names the URL, come along as its context.
        raise failure

    async def _enter(self, limit: float | None) -> None:
        """Waits for a free connection. Raises PoolTimeout."""
        if not self._gate.locked():
            await self._gate.acquire()
            return
        try:
            async with asyncio.timeout(limit):
                await self._gate.acquire()
        except TimeoutError:
            raise PoolTimeout("all connections busy") from None

    async def _exchange(
        self,
        session: aiohttp.ClientSession,
        url: str,
        method: str,
        body: bytes | list[bytes] | None,
        *,
        headers: Mapping[str, str] | None,
        limits: Limits,
    ) -> tuple[int, bytes]:
        """One request and its answer. Raises aiohttp's errors."""
        timeout = self._timeouts.get(limits)
        if timeout is None:
            timeout = aiohttp.ClientTimeout(connect=limits.connect, sock_read=limits.read)
            if len(self._timeouts) < 64:
                self._timeouts[limits] = timeout
        if not isinstance(body, list):
            response = await session.request(
                method,
                URL(url),
                data=body,
                headers=headers,
                timeout=timeout,
                allow_redirects=False,
            )
            return response.status, await response.read()
        # aiohttp knows no limit for writing: each piece of the form moves this one on.
        async with asyncio.timeout(limits.write) as clock:
            response = await session.request(
                method,
                URL(url),
                data=_pieces(body, clock, limits.write),
                headers=headers,
                timeout=timeout,
                allow_redirects=False,
            )
            return response.status, await response.read()


class _Answered(AiohttpRequest):
    """An answer that is already here, for PTB to make its own errors of."""

    __slots__ = ("_code", "_payload")

    def __init__(self, code: int, payload: bytes) -> None:
        self._code = code
        self._payload = payload

    async def do_request(self, *_: object, **__: object) -> tuple[int, bytes]:
        return self._code, self._payload


def _seconds(given: object, usual: float | None) -> float | None:
    """A limit as PTB gives it: seconds, `None` for ever, or its sign for "the usual"."""
    if given is None or isinstance(given, (int, float)):
        return given
    return usual


def _fate(trouble: Exception) -> NotSentError | UnknownFateError:
    """What an error of aiohttp says about the request. Its words are dropped: they hold URLs."""
    kind = type(trouble).__name__
    match trouble:
        case NotSentError():
            return trouble
        case aiohttp.ConnectionTimeoutError():
            return ConnectTimeout("no connection in time")
        case (
            aiohttp.ClientConnectorError()
            | aiohttp.ClientConnectorCertificateError()
            | aiohttp.ServerFingerprintMismatch()
            | aiohttp.ClientHttpProxyError()
            | aiohttp.InvalidURL()
        ):
            return ConnectError(kind)
        case TimeoutError():
            return ReadTimeout("no answer in time")
        case _:
            return Dropped(kind)


def _as_ptb(fate: NotSentError | UnknownFateError) -> NetworkError:
    """PTB's error for a fate, which is its cause."""
    words = f"{type(fate).__name__}: {fate}"
    late = isinstance(fate, (ConnectTimeout, PoolTimeout, ReadTimeout))
    error = TimedOut(words) if late else NetworkError(words)
    error.__cause__ = fate
    return error


def _multipart(data: RequestData) -> tuple[list[bytes], dict[str, str]]:
    """A form with files, in parts, and its headers.

    File names go as they are, in UTF-8, as browsers send them: Chinese names survive.
    """
    mark = uuid4().hex
    parts: list[bytes] = []
    for name, value in data.json_parameters.items():
        parts.append(
            f'--{mark}\r\nContent-Disposition: form-data; name="{_quoted(name)}"\r\n\r\n'
            f"{value}\r\n".encode(errors="replace")
        )
    for name, (file_name, content, kind) in data.multipart_data.items():
        parts.append(
            f'--{mark}\r\nContent-Disposition: form-data; name="{_quoted(name)}"; '
            f'filename="{_quoted(file_name)}"\r\nContent-Type: {kind}\r\n\r\n'.encode(
                errors="replace"
            )
        )
        parts.append(content if isinstance(content, bytes) else content.read())
        parts.append(b"\r\n")
    parts.append(f"--{mark}--\r\n".encode())
    return parts, {
        "Content-Type": f"multipart/form-data; boundary={mark}",
        "Content-Length": str(sum(map(len, parts))),
    }


async def _pieces(
    parts: list[bytes], clock: asyncio.Timeout, limit: float | None
) -> AsyncIterator[bytes]:
    """The parts in small pieces, each of which has `limit` seconds to leave."""
    loop = asyncio.get_running_loop()
    for part in parts:
        for at in range(0, len(part), _PIECE):
            clock.reschedule(None if limit is None else loop.time() + limit)
            yield part[at : at + _PIECE]
    clock.reschedule(None)


def _quoted(name: str) -> str:
    """A name within quotes in a form's head, as the HTML standard escapes it."""
    return name.replace("\r", "%0D").replace("\n", "%0A").replace('"', "%22")
