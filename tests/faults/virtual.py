"""A loop whose time is made up: nothing waits, and whatever happens, happens in one order.

Where every task waits, the loop's clock jumps to the next timer. One callback runs at a time, so
that between any two of them the program may be ended. Threads there are none: what would run in
one runs where it is asked for, but for the opening and closing of a database, for which the loop
waits in earnest (`real`) while its clock stands.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from handlers.sandbox.clock import Clock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class _OneByOne(deque[Any]):
    """What is ready, of which the loop sees one at a time."""

    def __len__(self) -> int:
        return 1 if self else 0

    def __bool__(self) -> bool:
        return super().__len__() > 0


class VirtualLoop(asyncio.SelectorEventLoop):
    """See the module."""

    def __init__(self) -> None:
        super().__init__()
        self._ready = _OneByOne()
        self._moment = 0.0
        self._waits = 0
        self.left: int | None = None
        """Callbacks until `at_last` is called; None: it is not."""
        self.at_last: Callable[[], None] | None = None
        self._ask = self._selector.select  # type: ignore[attr-defined]
        self._selector.select = self._select  # type: ignore[attr-defined]

    def time(self) -> float:
        """Seconds since the loop was made, as nobody has lived through them."""
        return self._moment

    @contextlib.contextmanager
    def real(self) -> Iterator[None]:
        """Let a thread work meanwhile."""
        self._waits += 1
        try:
            yield
        finally:
            self._waits -= 1

    def run_in_executor(  # type: ignore[override]
        self,
        executor: object,
        func: Callable[..., Any],
        *values: Any,  # noqa: ANN401 - asyncio's
    ) -> asyncio.Future[Any]:
        """Run it here and now."""
        del executor
        answer = self.create_future()
        try:
            answer.set_result(func(*values))
        except Exception as error:  # noqa: BLE001 - handed on
            answer.set_exception(error)
        return answer

    def _select(self, timeout: float | None) -> Any:  # noqa: ANN401 - a selector's
        if self._waits:
            return self._ask(0 if timeout == 0 else 0.01)
        if timeout is None:
            waiting = "\n".join(map(repr, asyncio.all_tasks(self)))
            raise AssertionError(f"everything waits, for nothing:\n{waiting}")
        if timeout > 0:
            self._moment += timeout
        return []

    def _run_once(self) -> None:
        if self.left is not None and not self._waits:
            self.left -= 1
            if self.left <= 0 and self.at_last is not None:
                self.left = None
                self.at_last()
        super()._run_once()  # type: ignore[misc]


class VirtualClock(Clock):
    """The clock on the wall: the loop's, and what it was turned."""

    def __init__(self, start: datetime, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(start, frozen=True)
        self._loop = loop
        self._back = timedelta()

    def now(self) -> datetime:
        """The moment, to which no real time adds."""
        return super().now() + timedelta(seconds=self._loop.time()) - self._back

    def set_back(self, time: timedelta) -> None:
        """Turn it back, as somebody does who finds it fast."""
        self._back += time


class Beats:
    """Stands for APScheduler, which looks at the real time."""

    def __init__(self, **_: object) -> None:
        self._ask: Callable[[], None] | None = None
        self._seconds = 0.0
        self._timer: asyncio.TimerHandle | None = None

    def add_job(self, ask: Callable[[], None], _: str, *, seconds: float, **__: object) -> None:
        """Remember the one job there is."""
        self._ask, self._seconds = ask, seconds

    def start(self) -> None:
        """Beat from now on."""
        self._timer = asyncio.get_running_loop().call_later(self._seconds, self._beat)

    def _beat(self) -> None:
        if self._ask is not None:
            self._ask()
        self.start()

    def shutdown(self, **_: object) -> None:
        """Beat no more."""
        if self._timer is not None:
            self._timer.cancel()
