"""A letter: one thing that has to be said in one chat, from its posting to its fate."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from bot.domain.delivery import Duty
from bot.domain.pace import Lane

if TYPE_CHECKING:
    from datetime import datetime

IN_GROUPS: Final = frozenset(
    {
        *("group", "leave", "board", "unboard", "late", "topic", "retire", "wall"),
        *("broadcast", "amend", "correct"),
    }
)
"""Kinds that may go to a group: words for everybody, leaving, the card of a case, its end, that a
case is overdue, a topic, the buttons of an older card, the board, a broadcast, what is put right of one.
Nothing else ever does."""

MADE_LATE: Final = frozenset({"board", "unboard", "late", "topic", "wall", "broadcast", "correct"})
"""Those of them that are made when they leave: of what a board may show, or of what is approved."""

BROADCAST: Final = "broadcast"
"""The kind of a letter that is one chat's share of a broadcast: made when it leaves."""

CORRECT: Final = "correct"
"""The kind of a letter that puts right or takes back, when it leaves, what pieces said in a chat."""

AMEND: Final = "amend"
"""The kind of a letter that corrects, removes or pins what a broadcast sent."""

ACCOUNT: Final = "account"
"""The kind of a letter that shows whoever sends something to many how it gets on: one message,
edited in place."""

GATHERED: Final = "gathered"
"""The kind of a letter that tells a person several things at once: what they are stands in
`nudges`, by the moment of the letter."""

UPLOAD: Final = "upload://"
"""In a call, stands before the name that a file of ours has for people, in the file's place."""


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
    upload: str = ""
    """A file in our folder `outgoing` that the call carries; see `UPLOAD`."""
    job_id: int | None = None
    """The job of the workshop whose progress it shows."""
    broadcast_id: int | None = None
    """The broadcast of which it is one chat's share."""
    picture_id: int | None = None
    """The picture it brings, whose name at Telegram is to be kept."""
    weight: int = 1
    """How many messages it counts for: an album is as many as it has pictures."""
    revisions: dict[int, int] = field(default_factory=dict)
    """By delivery, the revision of its piece that was just put into words; not kept."""
    id: int = 0
    attempt: int = 0
    repeated: bool = False
    """It may have arrived already and says so."""
    plain: bool = False
    """It leaves without markup, which Telegram could not parse."""
    booked: bool = False
    """The postman gave it a place at once: it is committed as `sending` and leaves directly."""
