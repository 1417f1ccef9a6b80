"""The clock of the sandbox: real time plus what people have turned it forward."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Clock:
    """Real time plus an offset that only grows.

    Args:
        start: what the clock shows at first (aware); real time when absent.
        frozen: stand still except for `advance`, so that a test is the same at every run.
    """

    def __init__(self, start: datetime | None = None, *, frozen: bool = False) -> None:
        real = datetime.now(UTC)
        self._offset = (start.astimezone(UTC) - real) if start is not None else timedelta()
        self._frozen_at = (real + self._offset) if frozen else None
        self._listeners: list[Callable[[datetime], None]] = []

    def now(self) -> datetime:
        """The moment the clock shows: aware, UTC."""
        if self._frozen_at is not None:
            return self._frozen_at
        return datetime.now(UTC) + self._offset

    def advance(self, by: timedelta) -> datetime:
        """Turn the clock forward and tell those who listen.

        Raises:
            ValueError: `by` is negative; time does not run backwards here.
        """
        if by < timedelta():
            raise ValueError("the clock only goes forward")
        if self._frozen_at is not None:
            self._frozen_at += by
        else:
            self._offset += by
        now = self.now()
        for listener in tuple(self._listeners):
            listener(now)
        return now

    def on_advance(self, listener: Callable[[datetime], None]) -> None:
        """Call `listener` with the new moment whenever the clock is turned forward."""
        self._listeners.append(listener)
