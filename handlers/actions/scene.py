"""What an action has at hand: the open transaction, the moment, who acts, and the house rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.render.voice import Voice

if TYPE_CHECKING:
    from datetime import datetime

    from bot.domain.calendar import WorkCalendar
    from bot.domain.people import Units
    from bot.settings import Settings
    from bot.texts import Language, Texts
    from storage.db import Database, Tx
    from storage.events import Chain
    from storage.people import Speaker


@dataclass(slots=True)
class House:
    """What lasts as long as the process does."""

    settings: Settings
    database: Database
    texts: Texts
    chain: Chain
    calendar: WorkCalendar
    units: Units
    bot_username: str = ""
    _voices: dict[Language, Voice] = field(default_factory=dict)

    def voice(self, language: Language) -> Voice:
        """Return the words for a reader of this language."""
        voice = self._voices.get(language)
        if voice is None:
            voice = self._voices[language] = Voice(self.texts, language, self.settings.zone)
        return voice


@dataclass(slots=True)
class Scene:
    """One moment in which something is done. `by` is None where the clock acts."""

    tx: Tx
    at: datetime
    house: House
    by: Speaker | None = None
