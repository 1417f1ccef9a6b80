"""What is overdue (超期) and what was taken one level up: the conclusion, three figures, the list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.domain.terms import State
from bot.render.agreement import percent
from bot.render.button import Press
from bot.render.listing import numbers
from bot.render.markup import Markup, escape
from bot.render.message import Button, Message
from bot.render.phrases import NAME, Phrases, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.domain.penalty import PenaltyKind
    from bot.render.view import CaseView
    from bot.render.voice import Voice

UNITS: Final = 5
"""Units named in the first line; of more the rest is counted."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One case of the page, with the highest card that stands in it."""

    view: CaseView
    card: PenaltyKind | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Late:
    """What is shown.

    Attributes:
        which: ``late``, or ``up`` for what was taken one level up.
        rows: The cases of this page, by unit.
        units: Every unit of the list by name with how many it has, the most first.
        total: How many cases the list has.
        offset: How many come before this page.
        late: Overdue.
        running: Under way with units: what the overdue ones are a part of.
        yellow: Overdue with a yellow card; likewise the next two.
        red: With a red card.
        called_out: Named in the bulletin.
        up: Taken one level up.
        director: Whether the reader makes the bulletin.
        leader: Whether the reader instructs.
    """

    which: str
    rows: tuple[Shown, ...]
    units: tuple[tuple[str, int], ...]
    total: int
    offset: int
    late: int
    running: int
    yellow: int
    red: int
    called_out: int
    up: int
    director: bool = False
    leader: bool = False


def late(voice: Voice, shown: Late, *, page: int) -> Message:
    """One page of it; `page` cases fit on one."""
    lines = [_conclusion(voice, shown), _figures(voice, shown)]
    unit = ""
    for number, row in enumerate(shown.rows, 1):
        said = Phrases(voice, row.view)
        if row.view.unit != unit:
            unit = row.view.unit
            n = next((n for name, n in shown.units if name == unit), 1)
            lines.append(voice("late-unit", unit=said.unit, n=n))
        lines.append(_line(said, row, number))
    views = [row.view for row in shown.rows]
    back = Press("late", shown.offset, arg=shown.which)
    keys = [*numbers(views, back), *_turns(shown, page), *_doors(voice, shown)]
    return Message("\n".join(lines), tuple(keys))


def _conclusion(voice: Voice, shown: Late) -> Markup:
    if not shown.total:
        return voice(f"late-none-{shown.which}")
    named = [
        voice("late-share", unit=escape(one_line(name, NAME)), n=n)
        for name, n in shown.units[:UNITS]
    ]
    rest = len(shown.units) - UNITS
    if rest > 0:
        named.append(voice("late-rest", n=rest))
    listed = Markup(voice("list-comma").join(named))
    return voice(f"late-title-{shown.which}", n=shown.total, units=len(shown.units), listed=listed)


def _figures(voice: Voice, shown: Late) -> Markup:
    return voice(
        "late-figures",
        late=shown.late,
        running=shown.running,
        share=percent(shown.late, shown.running),
        yellow=shown.yellow,
        red=shown.red,
        named=shown.called_out,
        up=shown.up,
    )


def _line(said: Phrases, row: Shown, number: int) -> Markup:
    case = said.case
    parts = [said.left if case.state in {State.DISPATCHED, State.HANDLING} else said.state]
    if row.card is not None:
        parts.append(said.voice(f"late-card-{row.card}"))
    if case.levels_up:
        parts.append(said.voice("late-up"))
    if case.round > 1:
        parts.append(said.voice("late-round", round=case.round))
    if case.promises_broken:
        parts.append(said.voice("late-broken"))
    end = Markup(" · ".join(one for one in parts if one))
    return said.voice("late-line", n=number, number=said.view.code, category=said.category, end=end)


def _turns(shown: Late, page: int) -> Iterator[tuple[Button, ...]]:
    turns: list[Button] = []
    if shown.offset:
        before = Press("late", max(0, shown.offset - page), arg=shown.which)
        turns.append(Button("‹", before.encode()))
    if shown.offset + len(shown.rows) < shown.total:
        after = Press("late", shown.offset + len(shown.rows), arg=shown.which)
        turns.append(Button("›", after.encode()))
    if turns:
        yield tuple(turns)


def _doors(voice: Voice, shown: Late) -> Iterator[tuple[Button, ...]]:
    doors: list[Button] = []
    if shown.which == "late" and shown.up:
        doors.append(Button(voice.plain("button-late-up"), Press("late", arg="up").encode()))
    if shown.which == "up":
        doors.append(Button(voice.plain("button-late"), Press("late", arg="late").encode()))
    doors.append(Button(voice.plain("button-flags"), Press("flags").encode()))
    if shown.director:
        doors.append(Button(voice.plain("button-bulletin"), Press("bulletin").encode()))
    if shown.leader:
        doors.append(Button(voice.plain("button-instructed"), Press("instructed").encode()))
    yield tuple(doors[:3])


def listed(voice: Voice, names: Sequence[str]) -> Markup:
    """Names or numbers one after the other."""
    return Markup(voice("list-comma").join(escape(one) for one in names))
