"""The words of one reader: the texts, their language, and the office's time zone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
