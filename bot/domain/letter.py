"""A letter: one thing that has to be said in one chat, from its posting to its fate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.domain.delivery import Duty
from bot.domain.pace import Lane

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(slots=True)
class Letter:
    """One call of the Bot API that will be made, or one notice that will be rendered for it.

    `method` and `payload` are empty for a notice: it is rendered when it leaves, says what is
    true then, and is dropped where it no longer matters. `kind` is the notice's kind, or `reply`,
    `card`, `retire` for what a turn says by itself.
    """

    chat_id: int
    kind: str
    at: datetime
    lane: Lane = Lane.NOTICE
    duty: Duty = Duty.MUST
    person_id: int | None = None
    case_id: int | None = None
    event_id: int | None = None
    method: str = ""
    payload: dict[str, Any] | None = None
    id: int = 0
    attempt: int = 0
    repeated: bool = False
    """It may have arrived already and says so."""
    plain: bool = False
    """It leaves without markup, which Telegram could not parse."""
    booked: bool = False
    """The postman gave it a place at once: it is committed as `sending` and leaves directly."""
