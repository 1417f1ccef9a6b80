"""One small HTTP/1.1 request at a time over kept connections: the postman's short way.

A general HTTP client spends more on a request to the Bot API than the whole rest of a turn. What
the postman needs is little: POST a few hundred bytes, read a few hundred back, and know exactly
whether anything left this machine. Connections are made by asyncio and kept for the next call;
nothing is ever sent twice, no redirect is followed, and no URL appears in an error.
"""

import asyncio
import ssl
from collections import deque
from dataclasses import dataclass
from typing import Final, NamedTuple, cast

import aiohappyeyeballs
from yarl import URL

KEPT: Final = 20.0
"""Seconds for which an idle connection is trusted; servers drop theirs after about a minute."""
LARGEST_HEAD: Final = 64 * 1024
LARGEST_BODY: Final = 64 * 1024 * 1024


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


class NotSentError(Exception):
    """No byte of the request left this machine."""


class ConnectError(NotSentError):
    """The server could not be reached, or TLS could not be agreed."""


class ConnectTimeout(NotSentError):
    """The server did not accept the connection in time."""


class PoolTimeout(NotSentError):
    """All connections were busy for too long."""


class UnknownFateError(Exception):
    """The request, or part of it, left; no complete answer came."""


class ReadTimeout(UnknownFateError):
    """The answer, or the taking of the request, took too long."""


class Dropped(UnknownFateError):
    """The connection ended before the answer was complete, or the answer was not HTTP."""


@dataclass(frozen=True, slots=True)
class _Target:
    """Where a URL leads, and the part of the request that never changes."""

    host: str
    port: int
    tls: bool
    head: bytes

    @property
    def place(self) -> tuple[str, int, bool]:
        return self.host, self.port, self.tls


class _Line(asyncio.Protocol):
    """One connection, carrying one request at a time."""

    __slots__ = ("_body_at", "_buffer", "_ends", "_length", "_status", "answer", "free_since", "up")

    def __init__(self) -> None:
        self.answer: asyncio.Future[tuple[int, bytes]] | None = None
        self.free_since = 0.0
        self.up: asyncio.Transport | None = None
        self._buffer = b""
        self._body_at = -1
        self._length: int | None = 0
        self._status = 0
        self._ends = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.up = cast("asyncio.Transport", transport)  # uvloop's is one in all but name

    def data_received(self, data: bytes) -> None:
        if self.answer is None:  # nobody asked: this is no line to trust
            self.close()
            return
        self._buffer = self._buffer + data if self._buffer else data
        try:
            self._advance()
        except ValueError as trouble:
            self._fail(Dropped(f"not HTTP: {trouble}"))

    def eof_received(self) -> None:
        if self.answer is not None and self._body_at >= 0 and self._length is None:
            self._ends = True
            self._done(self._buffer[self._body_at :])

    def connection_lost(self, exc: Exception | None) -> None:
        self.up = None
        self._fail(Dropped(type(exc).__name__ if exc else "closed"))

    def close(self) -> None:
        """Ends the connection at once; whoever waits is told by `connection_lost`."""
        if self.up is not None:
            self.up.abort()
            self.up = None

    @property
    def idle(self) -> bool:
        """Whether the last answer came whole and the connection stands."""
        return self.answer is None and self.up is not None

    def usable(self, now: float) -> bool:
        """Whether another request may be sent over this line."""
        up = self.up
        return up is not None and not up.is_closing() and now - self.free_since < KEPT

    def _fail(self, trouble: Exception) -> None:
        answer, self.answer = self.answer, None
        if answer is not None and not answer.done():
            answer.set_exception(trouble)
        self.close()

    def _done(self, body: bytes) -> None:
        answer, self.answer = self.answer, None
        status = self._status
        self._buffer, self._body_at = b"", -1
        if self._ends:
            self.close()
        if answer is not None and not answer.done():
            answer.set_result((status, body))

    def _advance(self) -> None:
        """Reads as far as the bytes go. Raises ValueError if they are not HTTP."""
        while self._body_at < 0:
            end = self._buffer.find(b"\r\n\r\n")
            if end < 0:
                if len(self._buffer) > LARGEST_HEAD:
                    raise ValueError("head too long")
                return
            self._read_head(self._buffer[: end + 2].lower())
            if 100 <= self._status < 200:
                self._buffer = self._buffer[end + 4 :]
            else:
                self._body_at = end + 4
        have = len(self._buffer) - self._body_at
        if have > LARGEST_BODY:
            raise ValueError("body too long")
        if self._length is None:
            return
        if self._length < 0:
            body = _unchunked(self._buffer, self._body_at)
            if body is not None:
                self._done(body)
        elif have >= self._length:
            self._ends = self._ends or have > self._length
            self._done(self._buffer[self._body_at : self._body_at + self._length])

    def _read_head(self, head: bytes) -> None:
        """Status and framing; `_length` is -1 for chunks and None for "until the end"."""
        if not head.startswith(b"http/1.") or head[8:9] != b" ":
            raise ValueError("no status line")
        self._status = int(head[9:12])
        connection = _field(head, b"connection") or b""
        self._ends = b"close" in connection or (
            head.startswith(b"http/1.0") and b"keep-alive" not in connection
        )
        encoding = _field(head, b"transfer-encoding")
        length = _field(head, b"content-length")
        if self._status in {204, 304}:
            self._length = 0
        elif encoding is not None:
            if encoding != b"chunked":
                raise ValueError("unknown transfer encoding")
            self._length = -1
        elif length is not None:
            if not length.isdigit():
                raise ValueError("unreadable length")
            self._length = int(length)
        else:
            self._length = None


class Wire:
    """A few kept connections over which small requests go, each exactly once.

    Args:
        limit: How many requests may be under way together.
        user_agent: What we say we are.
        tls: How to trust servers; the system's certificates unless given.
    """

    def __init__(self, *, limit: int, user_agent: str, tls: ssl.SSLContext | None = None) -> None:
        self._gate = asyncio.Semaphore(limit)
        self._user_agent = user_agent
        self._tls = tls
        self._idle: dict[tuple[str, int, bool], deque[_Line]] = {}
        self._targets: dict[str, _Target] = {}
        self._busy: set[_Line] = set()
        self._closed = False

    async def post(
        self,
        url: str,
        body: bytes,
        *,
        connect: float | None,
        read: float | None,
        pool: float | None,
    ) -> tuple[int, bytes]:
        """Posts JSON and returns the status and the body of the answer.

        Args:
            url: An http or https address.
            body: JSON in UTF-8.
            connect: Seconds to get through to the server.
            read: Seconds from the sending to the end of the answer.
            pool: Seconds to wait for a free connection.

        Raises:
            NotSentError: Nothing left this machine.
            UnknownFateError: Something left, and nobody knows what became of it.
        """
        target = self._targets.get(url) or self._target(url)
        gate = self._gate
        if gate.locked():
            try:
                async with asyncio.timeout(pool):
                    await gate.acquire()
            except TimeoutError:
                raise PoolTimeout("all connections busy") from None
        else:
            await gate.acquire()
        try:
            line = self._kept(target) or await self._connected(target, connect)
            return await self._asked(line, target, body, read)
        finally:
            gate.release()

    async def _asked(
        self, line: _Line, target: _Target, body: bytes, read: float | None
    ) -> tuple[int, bytes]:
        """Sends over a line and waits; afterwards the line is idle or gone."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[tuple[int, bytes]] = loop.create_future()
        up = line.up
        if up is None or up.is_closing():
            raise ConnectError("closed before use")
        line.answer = answer
        self._busy.add(line)
        timer = loop.call_later(read, _expire, answer) if read is not None else None
        try:
            up.write(b"%b%d\r\n\r\n%b" % (target.head, len(body), body))
            return await answer
        finally:
            if timer is not None:
                timer.cancel()
            self._busy.discard(line)
            if line.idle and not self._closed:
                line.free_since = loop.time()
                self._idle.setdefault(target.place, deque()).append(line)
            else:  # timed out, cancelled or lost: what comes over it later is not for the next
                line.answer = None
                line.close()

    def _kept(self, target: _Target) -> _Line | None:
        """The line used last, if one is still good."""
        idle = self._idle.get(target.place)
        if not idle:
            return None
        now = asyncio.get_running_loop().time()
        line = idle.pop()
        if line.usable(now):
            if idle and not idle[0].usable(now):
                idle.popleft().close()
            return line
        # The one used last is the freshest: if it is stale, so are the others.
        for stale in (line, *idle):
            stale.close()
        idle.clear()
        return None

    async def _connected(self, target: _Target, limit: float | None) -> _Line:
        """A new line. Addresses of both families are tried, as RFC 8305 says."""
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(limit):
                found = await loop.getaddrinfo(target.host, target.port, type=1, proto=6)
                sock = await aiohappyeyeballs.start_connection(
                    found, happy_eyeballs_delay=0.25, interleave=1
                )
                try:
                    _, line = await loop.create_connection(
                        _Line,
                        sock=sock,
                        ssl=self._trust() if target.tls else None,
                        server_hostname=target.host if target.tls else None,
                    )
                except BaseException:
                    sock.close()
                    raise
                return line
        except TimeoutError:
            raise ConnectTimeout("no connection in time") from None
        except (OSError, UnicodeError) as trouble:  # refused, no route, no name, no trust
            raise ConnectError(type(trouble).__name__) from None

    def _trust(self) -> ssl.SSLContext:
        if self._tls is None:
            self._tls = ssl.create_default_context()
        return self._tls

    def _target(self, url: str) -> _Target:
        """Takes a URL apart, once; the addresses of the Bot API's methods are few."""
        parts = URL(url)
        if parts.scheme not in {"http", "https"} or not parts.raw_host or parts.port is None:
            raise ConnectError("not an address of a Bot API")
        host = parts.host_subcomponent or ""
        if not parts.is_default_port():
            host = f"{host}:{parts.port}"
        head = (
            f"POST {parts.raw_path_qs} HTTP/1.1\r\nHost: {host}\r\n"
            f"User-Agent: {self._user_agent}\r\nAccept-Encoding: identity\r\n"
            "Content-Type: application/json\r\nContent-Length: "
        ).encode("ascii")
        target = _Target(parts.raw_host, parts.port, parts.scheme == "https", head)
        if len(self._targets) >= 256:
            self._targets.clear()
        self._targets[url] = target
        return target

    async def close(self) -> None:
        """Ends all connections; calls under way end as `Dropped`."""
        self._closed = True
        for lines in self._idle.values():
            for line in lines:
                line.close()
        self._idle.clear()
        for line in tuple(self._busy):
            line.close()
        await asyncio.sleep(0)  # transports close at the loop's next step


def _expire(answer: asyncio.Future[tuple[int, bytes]]) -> None:
    if not answer.done():
        answer.set_exception(ReadTimeout("no answer in time"))


def _field(head: bytes, name: bytes) -> bytes | None:
    """A header's value from a lower-case head, without the space around it."""
    at = head.find(b"\r\n" + name + b":")
    if at < 0:
        return None
    at += len(name) + 3
    return head[at : head.index(b"\r\n", at)].strip()


def _unchunked(data: bytes, at: int) -> bytes | None:
    """The body made of chunks from `at`, or `None` while some are missing."""
    parts: list[bytes] = []
    while True:
        end = data.find(b"\r\n", at)
        if end < 0:
            return None
        size = int(data[at:end].split(b";", 1)[0], 16)
        at = end + 2
        if size == 0:
            break
        if len(data) < at + size + 2:
            return None
        if data[at + size : at + size + 2] != b"\r\n":
            raise ValueError("a chunk without an end")
        parts.append(data[at : at + size])
        at += size + 2
    if data.find(b"\r\n", at) < 0:
        return None
    if data[at : at + 2] != b"\r\n" and data.find(b"\r\n\r\n", at) < 0:
        return None
    return b"".join(parts)
