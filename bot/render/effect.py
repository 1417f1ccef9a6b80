"""What came of pieces, in figures that name nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.domain.link import Wish
from bot.render.button import Press
from bot.render.joining import door
from bot.render.markup import Markup
from bot.render.message import Button, Message
from bot.render.phrases import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.domain.effect import Effect
    from bot.render.voice import Voice

VERB: Final = "effect"
PAGE: Final = 8
"""Groups, or pieces, on one page."""
TITLE: Final = 60
NAME: Final = 24
IN_A_ROW: Final = 4


def lines(voice: Voice, effect: Effect) -> tuple[Markup, ...]:
    """What came of a piece: the conclusion first, then how it divides."""
    said = [
        voice("effect-sum", groups=effect.groups, opened=effect.opened, questions=effect.questions)
    ]
    if effect.missed:
        said.append(voice("effect-missed", n=effect.missed))
    if effect.readers:
        said.append(voice("effect-readers", n=effect.readers))
    if effect.opened:
        said.append(_pressed(voice, effect.pressed))
    if effect.problems:
        said.append(voice("effect-problems", n=effect.problems))
    return tuple(said)


def effect_of(
    voice: Voice, title: str, effect: Effect, *, offset: int, back: tuple[Button, ...] = ()
) -> Message:
    """What came of one piece, and in which of the groups; `back` leads to where it is kept."""
    said = [voice("effect-head", title=one_line(title, TITLE)), *lines(voice, effect)]
    total = len(effect.in_groups)
    offset = offset if 0 <= offset < total else 0
    for n, one in enumerate(effect.in_groups[offset : offset + PAGE], offset + 1):
        name = one_line(one.title, NAME) or voice.plain("effect-group-gone")
        counts = _pressed(voice, one.pressed, one.questions)
        said.append(voice("effect-group", n=n, title=name, counts=counts))
    said.append(voice("effect-counted"))
    rows = [_turning(effect.piece_id, offset, total, "p")] if total > PAGE else []
    rows.append((Button(voice.plain("effect-button-list"), Press(VERB, arg="l0").encode()), *back))
    return Message("\n".join(said), tuple(rows))


def listing(
    voice: Voice, rows: Sequence[tuple[int, str, int, int]], total: int, offset: int
) -> Message:
    """Pieces with how far they went: id, title, groups, presses."""
    if not rows:
        return Message(voice("effect-list-empty"), door(voice))
    said = [voice("effect-list", total=total)]
    said += [
        voice("effect-list-line", n=n, title=one_line(title, TITLE), groups=groups, opened=pressed)
        for n, (_, title, groups, pressed) in enumerate(rows, 1)
    ]
    keys = [
        Button(str(n), Press(VERB, piece_id, arg="p0").encode())
        for n, (piece_id, *_) in enumerate(rows, 1)
    ]
    numbered = [tuple(keys[at : at + IN_A_ROW]) for at in range(0, len(keys), IN_A_ROW)]
    if total > PAGE:
        numbered.append(_turning(0, offset, total, "l"))
    return Message("\n".join(said), tuple(numbered))


def key(voice: Voice, piece_id: int) -> Button:
    """The button that leads from a piece to what came of it."""
    return Button(voice.plain("effect-button"), Press(VERB, piece_id, arg="p0").encode())


def effects(voice: Voice) -> Button:
    """The button that leads from several pieces to what came of each."""
    return Button(voice.plain("effect-button"), Press(VERB, arg="l0").encode())


def _turning(ref: int, offset: int, total: int, step: str) -> tuple[Button, ...]:
    turns = []
    if offset:
        turns.append(Button("‹", Press(VERB, ref, arg=f"{step}{max(0, offset - PAGE)}").encode()))
    if offset + PAGE < total:
        turns.append(Button("›", Press(VERB, ref, arg=f"{step}{offset + PAGE}").encode()))
    return tuple(turns)


def _pressed(voice: Voice, counts: Mapping[Wish, int], questions: int = 0) -> Markup:
    """What was pressed how often, and what was asked; what never was is left out."""
    told = [voice(f"pressed-{wish}", n=counts[wish]) for wish in Wish if counts.get(wish)]
    if questions:
        told.append(voice("effect-questions", n=questions))
    return Markup(" · ".join(told)) if told else voice("pressed-nothing")
