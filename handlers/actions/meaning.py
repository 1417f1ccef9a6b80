"""What answers mean to the law: words, facts and papers that come along with an act."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.domain import deadline
from bot.domain.case import Case, Facts
from storage.files import NewFile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.domain.case import Act
    from bot.forms.ask import Due, Piece
    from handlers.actions.scene import Scene


@dataclass(frozen=True, slots=True)
class Meaning:
    """What answers mean to `perform`."""

    words: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    attached: tuple[NewFile, ...] = ()
    facts: Facts = field(default_factory=Facts)
    first: tuple[tuple[Act, Meaning], ...] = ()
    then: tuple[tuple[Act, Meaning], ...] = ()
    """What is done on the same case just before and just after, by the same answers."""


def papers(pieces: Iterable[Piece]) -> tuple[NewFile, ...]:
    """Return files as they go on record; a place on the map is kept as its coordinates."""
    return tuple(
        NewFile(
            kind=piece.kind,
            telegram_file_id=piece.file_id,
            unique_id=piece.unique_id,
            name=piece.name,
            mime=piece.mime,
            size=piece.size,
            caption=(
                piece.caption if piece.latitude is None else f"{piece.latitude},{piece.longitude}"
            ),
        )
        for piece in pieces
    )


def new_term(scene: Scene, case: Case) -> Facts:
    """Return the date of a new round, counted from now."""
    span = deadline.span_of_tier(case, scene.at)
    due_at = deadline.due_by_tier(case, scene.at, scene.house.calendar)
    return Facts(due_at=due_at, due_span=span)


def term(scene: Scene, due: Due) -> Facts:
    """Return the date that an answer means, and how it was set: a tier, a length of time, a day.

    A day is a batch's: it stands as it is, whatever becomes of the calendar.
    """
    calendar = scene.house.calendar
    if due.day is not None:
        return Facts(due_at=calendar.closing_of(due.day), due_span=None, tier="BATCH")
    if due.span:
        span = deadline.Span.read(due.span)
        return Facts(due_at=deadline.due_at(span, scene.at, calendar), due_span=span, tier=None)
    span = deadline.TIERS[due.code].due or deadline.CLOCKS[deadline.Clock.ACCEPT]
    due_at = deadline.due_at(span, scene.at, calendar)
    return Facts(due_at=due_at, due_span=span, tier=due.code)
