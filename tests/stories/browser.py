"""Headless Chromium through its DevTools protocol, as far as the tests of the page need it."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
import shutil
import tempfile
from typing import TYPE_CHECKING, Any, Self

import aiohttp

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--remote-debugging-port=0",
)


class PageError(AssertionError):
    """A script in the page failed, or something awaited did not come about."""


class Browser:
    """One Chromium with one page; `async with Browser() as page`.

    Attributes:
        complaints: what the page's console said at level error, and uncaught exceptions.
    """

    def __init__(self) -> None:
        self.complaints: list[str] = []
        self._number = 0
        self._waiting: dict[int, asyncio.Future[dict[str, Any]]] = {}

    async def __aenter__(self) -> Self:
        assert CHROMIUM is not None, "no Chromium on this machine"
        self._profile = tempfile.mkdtemp(prefix="lianxin-chromium-")
        self._process = await asyncio.create_subprocess_exec(
            CHROMIUM,
            *FLAGS,
            f"--user-data-dir={self._profile}",
            "about:blank",
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            port = await asyncio.wait_for(self._port(), 60)
            self._session = aiohttp.ClientSession()
            async with self._session.get(f"http://127.0.0.1:{port}/json/list") as response:
                pages = [one for one in await response.json() if one["type"] == "page"]
            self._socket = await self._session.ws_connect(
                pages[0]["webSocketDebuggerUrl"], max_msg_size=0
            )
        except BaseException:
            self._process.kill()
            raise
        self._reader = asyncio.create_task(self._read())
        for domain in ("Page", "Runtime", "Log"):
            await self.call(f"{domain}.enable")
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with contextlib.suppress(Exception):
            await asyncio.wait_for(self.call("Browser.close"), 5)
        self._reader.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._reader
        await self._socket.close()
        await self._session.close()
        try:
            await asyncio.wait_for(self._process.wait(), 5)
        except TimeoutError:
            self._process.kill()
            await self._process.wait()
        self._drain.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._drain
        shutil.rmtree(self._profile, ignore_errors=True)

    async def _port(self) -> int:
        stream = self._process.stderr
        assert stream is not None
        while line := await stream.readline():
            if line.startswith(b"DevTools listening on"):
                self._drain = asyncio.create_task(self._swallow(stream))
                return int(line.split(b":")[-1].split(b"/")[0])
        raise PageError("Chromium ended before it listened")

    @staticmethod
    async def _swallow(stream: asyncio.StreamReader) -> None:
        while await stream.read(65536):
            pass

    async def _read(self) -> None:
        async for frame in self._socket:
            data = json.loads(frame.data)
            if "id" in data:
                waiting = self._waiting.pop(data["id"], None)
                if waiting is not None and not waiting.done():
                    waiting.set_result(data)
            elif data["method"] == "Runtime.exceptionThrown":
                details = data["params"]["exceptionDetails"]
                self.complaints.append(
                    details.get("exception", {}).get("description", details["text"])
                )
            elif data["method"] == "Log.entryAdded" and data["params"]["entry"]["level"] == "error":
                entry = data["params"]["entry"]
                self.complaints.append(f"{entry['text']} {entry.get('url', '')}")

    async def call(self, method: str, **params: object) -> dict[str, Any]:
        """Call a DevTools method.

        Raises:
            PageError: Chromium refuses it.
        """
        self._number += 1
        waiting = asyncio.get_running_loop().create_future()
        self._waiting[self._number] = waiting
        await self._socket.send_json({"id": self._number, "method": method, "params": params})
        answer: dict[str, Any] = await asyncio.wait_for(waiting, 30)
        if "error" in answer:
            raise PageError(f"{method}: {answer['error']['message']}")
        result: dict[str, Any] = answer["result"]
        return result

    async def script(self, source: str) -> Any:  # noqa: ANN401 - whatever JavaScript yields
        """The value of a JavaScript expression (awaited where it is a promise).

        Raises:
            PageError: the script throws.
        """
        answer = await self.call(
            "Runtime.evaluate", expression=source, awaitPromise=True, returnByValue=True
        )
        if "exceptionDetails" in answer:
            thrown = answer["exceptionDetails"]
            raise PageError(thrown.get("exception", {}).get("description", thrown["text"]))
        return answer["result"].get("value")

    async def open(self, address: str) -> None:
        """Open a page and wait until it has built itself."""
        await self.call("Page.navigate", url=address)
        await self.until("document.querySelector('#app')?.getAttribute('aria-busy') === 'false'")

    async def until(self, condition: str, seconds: float = 15) -> Any:  # noqa: ANN401 - likewise
        """Wait until a JavaScript expression is true; its value.

        Raises:
            PageError: it did not become true in time.
        """
        source = (
            "new Promise((done) => {"
            f" const end = Date.now() + {seconds * 1000};"
            f" const look = () => {{ let value; try {{ value = ({condition}); }} catch {{}}"
            " if (value || Date.now() > end) done(value instanceof Node || (value ?? null)); else setTimeout(look, 20); };"
            " look(); })"
        )
        try:
            value = await self.script(source)
        except PageError as error:
            if "context" not in str(error).lower() and "navigated" not in str(error).lower():
                raise
            value = await self.script(source)
        if not value:
            raise PageError(f"never came about: {condition}\n{self.complaints}")
        return value

    async def click(self, selector: str) -> None:
        """Click on the middle of the first element that matches, with a real mouse event.

        Of words that run over several lines it is the first line. What moves is waited for: a click beside it would be nobody's.
        """
        quoted = json.dumps(selector)
        await self.until(f"document.querySelector({quoted})")
        spot = await self.script(
            "new Promise((done) => { let before = ''; const look = () => {"
            f" const one = document.querySelector({quoted});"
            " one?.scrollIntoView({block: 'nearest', inline: 'nearest', behavior: 'instant'});"
            " const box = one?.getClientRects()[0];"
            " if (!box) { setTimeout(look, 30); return; }"
            " const spot = [box.x + box.width / 2, box.y + box.height / 2];"
            " if (String(spot) === before) done(spot);"
            " else { before = String(spot); setTimeout(look, 30); } }; look(); })"
        )
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            button = {} if kind == "mouseMoved" else {"button": "left", "clickCount": 1}
            await self.call("Input.dispatchMouseEvent", type=kind, x=spot[0], y=spot[1], **button)

    async def type(self, text: str) -> None:
        """Type into what has the focus."""
        await self.call("Input.insertText", text=text)

    async def key(self, name: str, code: int) -> None:
        """Press and release a key by its DOM name and its Windows key code."""
        text = {"text": "\r"} if name == "Enter" else {}
        for kind in ("keyDown", "keyUp"):
            await self.call(
                "Input.dispatchKeyEvent", type=kind, key=name, windowsVirtualKeyCode=code, **text
            )

    async def size(self, width: int, height: int, *, phone: bool = False) -> None:
        """Make the window so many CSS pixels wide and high."""
        await self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=2 if phone else 1,
            mobile=phone,
        )

    async def dark(self, *, on: bool = True) -> None:
        """Ask for the dark (or the light) colours."""
        scheme = {"name": "prefers-color-scheme", "value": "dark" if on else "light"}
        await self.call("Emulation.setEmulatedMedia", features=[scheme])

    async def picture(self, path: Path) -> None:
        """Save what is seen as PNG."""
        shot = await self.call("Page.captureScreenshot", format="png")
        path.write_bytes(base64.b64decode(shot["data"]))  # noqa: ASYNC240 - one small file of a test
