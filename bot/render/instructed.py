"""A leader's instructions (批示) and what became of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.render.button import Press
from bot.render.listing import numbers
from bot.render.message import Button, Message
from bot.render.phrases import Phrases

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.render.markup import Markup
    from bot.render.view import CaseView
    from bot.render.voice import Voice


@dataclass(frozen=True, slots=True)
class Given:
    """One of them: the case before the leader, by when it is to be answered, when it was."""

    view: CaseView
    answer_by: datetime | None
    answered_at: datetime | None
    late: bool


def instructed(
    voice: Voice,
    rows: Sequence[Given],
    *,
    total: int,
    waiting: int,
    late: int,
    offset: int,
    page: int,
) -> Message:
    """One page of a leader's instructions: what waits for an answer comes first."""
    if not total:
        door = Button(voice.plain("button-late"), Press("late", arg="late").encode())
        return Message(voice("instructed-none"), ((door,),))
    lines = [voice("instructed-title", total=total, waiting=waiting, late=late)]
    lines += [_line(voice, number, row) for number, row in enumerate(rows, 1)]
    keys = [*numbers([row.view for row in rows], Press("instructed", offset))]
    turns = []
    if offset:
        turns.append(Button("‹", Press("instructed", max(0, offset - page)).encode()))
    if offset + len(rows) < total:
        turns.append(Button("›", Press("instructed", offset + len(rows)).encode()))
    return Message("\n".join(lines), (*keys, *((tuple(turns),) if turns else ())))


def _line(voice: Voice, number: int, row: Given) -> Markup:
    said = Phrases(voice, row.view)
    if row.answered_at is not None:
        end = voice("instructed-answered", at=said.short(row.answered_at))
    elif row.answer_by is not None:
        words = "instructed-late" if row.late else "instructed-waits-by"
        end = voice(words, at=said.short(row.answer_by))
    else:
        end = voice("instructed-waits")
    return voice(
        "instructed-line", n=number, number=row.view.code, unit=said.unit, state=said.state, end=end
    )
