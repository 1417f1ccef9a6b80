"""What an action has at hand: the open transaction, the moment, who acts, and the house rules."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.render.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from datetime import datetime

    from bot.domain.calendar import WorkCalendar
    from bot.domain.people import Units
    from bot.settings import Settings
    from bot.texts import Language, Texts
    from storage.db import Database, Tx
    from storage.events import Chain
    from storage.people import Speaker


async def _nothing(file_id: str) -> bytes:
    raise LookupError(file_id)


async def _kept_nowhere(content: bytes) -> str:
    raise LookupError(f"{len(content)} bytes")


def _seed() -> str:
    return secrets.token_hex(16)


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
    work: Callable[[], None] = lambda: None
    """Have the workshop look for work soon: called after the commit that left some."""
    wake: Callable[[], None] = lambda: None
    """Have the clock tick soon: called after the commit that left it something to do."""
    fetch: Callable[[str], Awaitable[bytes]] = _nothing
    """Fetch the bytes of a file that somebody sent, by Telegram's id of it."""
    keep: Callable[[bytes], Awaitable[str]] = _kept_nowhere
    """Keep the bytes of a public document for good, and return their SHA-256: then enter it."""
    kept: Callable[[str], Awaitable[bytes]] = _nothing
    """Return the bytes of a public document that is kept under this SHA-256."""
    papers_gone: Callable[[Sequence[tuple[str, int | None]]], None] = lambda _: None
    """Have files removed (checksum and keeper) that nobody can read any more: after the commit."""
    chat_moved: Callable[[int, int], None] | None = None
    """Have what waits for a group that became a supergroup, old id and new, wait for the new one."""
    blocked: set[int] = field(default_factory=set)
    """The accounts that are not served: kept in step with what is committed."""
    seed: Callable[[], str] = _seed
    """Draw the seed of a draw: nobody can know it before."""
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
    aside: bool = False
    """It is done in a group: the card in the private chat of whoever acts is drawn like others'."""
