"""The way to the Bot API for what the bare wire does not carry: files, other verbs, a proxy.

Loaded at first need: aiohttp's client costs a tenth of a second and ten megabytes, and a bot
that only talks never needs it.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Final

import aiohttp
from yarl import URL

from handlers.wire import (
    KEPT,
    ConnectError,
    ConnectTimeout,
    Dropped,
    Limits,
    NotSentError,
    PoolTimeout,
    ReadTimeout,
    UnknownFateError,
)

_PIECE: Final = 64 * 1024


class Session:
    """An aiohttp session whose errors say what became of the request, and never the URL."""

    def __init__(self, *, connections: int, user_agent: str, proxy: str | None) -> None:
        self._gate = asyncio.Semaphore(connections)
        self._timeouts: dict[Limits, aiohttp.ClientTimeout] = {}
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=KEPT, ttl_dns_cache=60),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"User-Agent": user_agent},
            skip_auto_headers=("Accept",),
            proxy=proxy,
            trust_env=False,
        )

    async def close(self) -> None:
        """Close every connection."""
        await self._session.close()

    async def send(
        self,
        url: str,
        method: str,
        body: bytes | list[bytes] | None,
        headers: Mapping[str, str] | None,
        limits: Limits,
    ) -> tuple[int, bytes]:
        """Make a request and return the status and the body of the answer.

        Raises:
            NotSentError: Nothing left this machine.
            UnknownFateError: Something left, and nobody knows what became of it.
        """
        failure: NotSentError | UnknownFateError
        try:
            await self._enter(limits.pool)
            try:
                return await self._exchange(url, method, body, headers=headers, limits=limits)
            finally:
                self._gate.release()
        except (NotSentError, aiohttp.ClientError, OSError) as trouble:
            failure = _fate(trouble)
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
            response = await self._session.request(
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
            response = await self._session.request(
                method,
                URL(url),
                data=_pieces(body, clock, limits.write),
                headers=headers,
                timeout=timeout,
                allow_redirects=False,
            )
            return response.status, await response.read()


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
