"""The words of one reader: the texts, their language, and the office's time zone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.render import dates

if TYPE_CHECKING:
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from bot.render.markup import Markup
    from bot.texts import Language, Texts, Value


@dataclass(frozen=True, slots=True)
class Voice:
    """Says messages to one reader."""

    texts: Texts
    language: Language
    zone: ZoneInfo

    def __call__(self, message_id: str, /, **values: Value) -> Markup:
        """Return a message as HTML, its values escaped."""
        return self.texts(self.language, message_id, **values)

    def plain(self, message_id: str, /, **values: Value) -> str:
        """Return a message as plain text, for buttons and pop-ups."""
        return self.texts.plain(self.language, message_id, **values)

    def day(self, on: date, *, today: date | None = None) -> Markup:
        """Return a day as `dates.day` says it."""
        return dates.day(self.texts, self.language, on, today=today)

    def brief(self, on: date, *, today: date | None = None) -> Markup:
        """Return a day for a button, as `dates.brief` says it."""
        return dates.brief(self.texts, self.language, on, today=today)

    def left(self, days: int) -> Markup:
        """Return how many working days are left, as `dates.left` says it."""
        return dates.left(self.texts, self.language, days)

    def moment(self, at: datetime, *, today: date | None = None) -> Markup:
        """Return a moment in the office's zone, as `dates.moment` says it."""
        return dates.moment(self.texts, self.language, at, self.zone, today=today)

    def short(self, at: datetime) -> Markup:
        """Return a moment for lists, as `dates.short` says it."""
        return dates.short(self.texts, self.language, at, self.zone)
