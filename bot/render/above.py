"""What a card says of those who watch over a case: the level above, and a leader's instruction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.domain.case import LIVE
from bot.domain.terms import Act
from bot.render.markup import escape
from bot.render.phrases import NAME, one_line
from bot.render.view import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.render.markup import Markup
    from bot.render.phrases import Phrases

_INSIDE: Final = frozenset({Reader.UNIT, Reader.OFFICE, Reader.LEADER})
ANSWERS: Final = (
    Act.NOTE,
    Act.COUNTERSIGN,
    Act.PROMISE,
    Act.ASK_PARK,
    Act.SOLVE_ON_SPOT,
    Act.ANSWER,
)
"""Acts after which an instruction does not wait any more."""


def watched(said: Phrases) -> Iterator[Markup]:
    """That it was taken up (提级), and who watches over it."""
    if said.case.levels_up and said.case.state in LIVE:
        by = one_line(said.view.watched_by, NAME)
        yield said.voice("card-watched", by=escape(by) if by else said.voice("word-level-above"))


def instructed(said: Phrases) -> Iterator[Markup]:
    """The instruction that waits for an answer, with its day; to whoever may read it."""
    if said.view.reader not in _INSIDE or said.case.state not in LIVE:
        return
    latest = said.view.last(Act.INSTRUCT, *ANSWERS)
    if latest is None or latest.act is not Act.INSTRUCT or not said.shows(latest):
        return
    by = said.told_moment(latest, "answer_by") if latest.data.get("answer_by") else None
    words = "card-instructed" if by is None else "card-instructed-by"
    yield said.voice(words, who=said.actor(latest), quote=said.quote(latest), by=by or "")
