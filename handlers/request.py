"""PTB's way to the Bot API: over aiohttp, and over a bare wire where only speed matters.

Errors tell by their cause what became of the request: a `NotSentError` says that nothing left,
an `UnknownFateError` that nobody knows. Neither these nor what PTB makes of them contains a URL,
since a URL of the Bot API contains the token.
"""

import asyncio
import json
from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module
from mimetypes import guess_type
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from telegram.error import BadRequest, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.domain.letter import UPLOAD
from handlers.wire import (
    ConnectTimeout,
    Limits,
    NotSentError,
    PoolTimeout,
    ReadTimeout,
    UnknownFateError,
    Wire,
)

if TYPE_CHECKING:
    from handlers.session import Session

_UNSET: Final = BaseRequest.DEFAULT_NONE
_JSON: Final = {"Content-Type": "application/json"}


class AiohttpRequest(BaseRequest):
    """Requests to the Bot API, for PTB's `Bot` and for the postman.

    May be given to a `Bot` twice, as `request` and as `get_updates_request`.

    Args:
        connections: How many may be in use together, for `Bot` and for `call` each.
        limits: How long things may take.
        proxy: Address of an HTTP proxy, if one is to be used; slower for `call`.
    """

    __slots__ = ("_connections", "_limits", "_proxy", "_session", "_wire")

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
        self._session: Session | None = None
        self._wire: Wire | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds without a byte of the answer."""
        return self._limits.read

    async def initialize(self) -> None:
        """Gets ready; a second call does nothing."""
        if self._wire is None:
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
        self,
        url: str,
        params: Mapping[str, object],
        *,
        read_timeout: float | None = None,
        upload: bytes | None = None,
    ) -> Any:  # noqa: ANN401 - whatever JSON the method returns
        """Calls a method of the Bot API and returns its `result` as plain JSON.

        Does what `Bot.send_message` and its like do, without building objects of the answer;
        errors are the same that those raise.

        Args:
            url: Address of the method, token included.
            params: The method's parameters; `None` means left out. Values are what JSON has;
                nested ones may also be given as a string of JSON.
            read_timeout: Seconds for the whole answer, instead of the usual.
            upload: A file of ours that goes with the call, in the place of the parameter that
                says `upload://` and the file's name for people.

        Raises:
            TelegramError: As by `telegram.Bot`; `BadRequest` where the file is empty.
            TypeError: A parameter is not JSON; nothing was sent.
        """
        limits = self._limits
        if read_timeout is not None:
            limits = limits._replace(read=read_timeout)
        given = {name: value for name, value in params.items() if value is not None}
        if upload is not None:
            form, headers = await asyncio.to_thread(_form_with_file, given, upload)
            code, payload = await self._send(url, "POST", form, headers, limits)
            return await _Answered(code, payload).post("")
        # Half a surrogate pair, as hostile text may hold, becomes "?" and not an error.
        body = json.dumps(given, ensure_ascii=False).encode(errors="replace")
        code, payload = await self._post(url, body, limits)
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
        return await self._post(url, request_data.json_payload, limits)

    async def _post(self, url: str, body: bytes, limits: Limits) -> tuple[int, bytes]:
        """Posts JSON. Raises PTB's errors, with a cause that knows the fate."""
        if self._proxy is not None:
            return await self._send(url, "POST", body, _JSON, limits)
        if self._wire is None:
            raise RuntimeError("This request is not initialized")
        failure: TelegramError
        try:
            return await self._wire.post(
                url, body, connect=limits.connect, read=limits.read, pool=limits.pool
            )
        except (NotSentError, UnknownFateError) as fate:
            failure = _as_ptb(fate)
        raise failure

    async def _send(
        self,
        url: str,
        method: str,
        body: bytes | list[bytes] | None,
        headers: Mapping[str, str] | None,
        limits: Limits,
    ) -> tuple[int, bytes]:
        """Sends through aiohttp. Raises PTB's errors, with a cause that knows the fate."""
        if self._wire is None:
            raise RuntimeError("This request is not initialized")
        if self._session is None:
            # In a thread, since it takes a tenth of a second and others wait for answers.
            module = await asyncio.to_thread(import_module, "handlers.session")
            self._session = self._session or module.Session(
                connections=self._connections, user_agent=self.USER_AGENT, proxy=self._proxy
            )
        failure: TelegramError
        try:
            return await self._session.send(url, method, body, headers, limits)
        except (NotSentError, UnknownFateError) as fate:
            failure = _as_ptb(fate)
        # Raised here, lest the error underneath, which may name the URL, come along as context.
        raise failure

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """As PTB's, except that what cannot be read is not logged: it may be people's words."""
        parsed: object = None
        with suppress(ValueError):
            parsed = json.loads(payload.decode("utf-8", "replace"))
        if not isinstance(parsed, dict):
            raise TelegramError("Invalid server response")
        return parsed


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


def _as_ptb(fate: NotSentError | UnknownFateError) -> NetworkError:
    """PTB's error for a fate, which is its cause."""
    words = f"{type(fate).__name__}: {fate}"
    late = isinstance(fate, (ConnectTimeout, PoolTimeout, ReadTimeout))
    error = TimedOut(words) if late else NetworkError(words)
    error.__cause__ = fate
    return error


def _form_with_file(
    given: Mapping[str, object], upload: bytes
) -> tuple[list[bytes], dict[str, str]]:
    """A form with one file of ours, and its headers.

    Raises:
        BadRequest: There is nothing in the file (any more); Telegram would say no less.
    """
    if not upload:
        raise BadRequest("wrong file_id: the file is gone from our disk")
    mark = uuid4().hex
    parts: list[bytes] = []
    for name, value in given.items():
        if isinstance(value, str) and value.startswith(UPLOAD):
            file_name = value.removeprefix(UPLOAD)
            kind = guess_type(file_name)[0] or "application/octet-stream"
            parts += [_head(mark, name, file_name, kind), upload, b"\r\n"]
        else:
            said = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            parts += [_head(mark, name), said.encode(errors="replace"), b"\r\n"]
    return _closed(mark, parts)


def _multipart(data: RequestData) -> tuple[list[bytes], dict[str, str]]:
    """A form with files, in parts, and its headers.

    File names go as they are, in UTF-8, as browsers send them: Chinese names survive.
    """
    mark = uuid4().hex
    parts: list[bytes] = []
    for name, value in data.json_parameters.items():
        parts += [_head(mark, name), value.encode(errors="replace"), b"\r\n"]
    for name, (file_name, content, kind) in data.multipart_data.items():
        parts.append(_head(mark, name, file_name, kind))
        parts.append(content if isinstance(content, bytes) else content.read())
        parts.append(b"\r\n")
    return _closed(mark, parts)


def _head(mark: str, name: str, file_name: str = "", kind: str = "") -> bytes:
    """What stands before a part of a form."""
    head = f'--{mark}\r\nContent-Disposition: form-data; name="{_quoted(name)}"'
    if kind:
        head += f'; filename="{_quoted(file_name)}"\r\nContent-Type: {kind}'
    return f"{head}\r\n\r\n".encode(errors="replace")


def _closed(mark: str, parts: list[bytes]) -> tuple[list[bytes], dict[str, str]]:
    """A form with its end, and its headers."""
    parts.append(f"--{mark}--\r\n".encode())
    return parts, {
        "Content-Type": f"multipart/form-data; boundary={mark}",
        "Content-Length": str(sum(map(len, parts))),
    }


def _quoted(name: str) -> str:
    """A name within quotes in a form's head, as the HTML standard escapes it."""
    return name.replace("\r", "%0D").replace("\n", "%0A").replace('"', "%22")
