"""The books that are kept of acts: what the events say, once more, for lists and figures to read.

Each keeper looks at one act and writes its own table in the same transaction; what a book says
can be told from the events alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from handlers.actions import (
    dispatching,
    inspecting,
    instructions,
    parts,
    penalties,
    ruling,
    watching,
)

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from bot.domain.case import Act, Case
    from bot.domain.terms import Hat
    from handlers.actions.scene import Scene


@dataclass(frozen=True, slots=True)
class Entry:
    """One act, as it has just been recorded.

    Attributes:
        before: The case before it; a draft for `submit`.
        after: The case after it.
        act: What was done.
        event_id: The event that says so.
        hat: In whose name.
        data: What else the event keeps.
    """

    before: Case
    after: Case
    act: Act
    event_id: int
    hat: Hat
    data: Mapping[str, Any]


KEEPERS: tuple[Callable[[Scene, Entry], Awaitable[None]], ...] = (
    parts.keep,
    penalties.keep,
    ruling.keep,
    instructions.keep,
    inspecting.keep,
    watching.keep,
    dispatching.tell_who_lost_it,
)
"""Who keeps a book, in order; the last has a word for whom a case has left."""


async def keep(scene: Scene, entry: Entry) -> None:
    """Have every book written up."""
    for keeper in KEEPERS:
        await keeper(scene, entry)
