"""The queues of digests (豆腐块) that the office works through, and the policies that want one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.domain.piece import PieceState
from bot.render.button import Press
from bot.render.desk import LIST, STATES, VERB
from bot.render.markup import Markup
from bot.render.message import Button, Message
from bot.render.phrases import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from bot.domain.piece import Piece
    from bot.domain.policy import Policy
    from bot.render.voice import Voice

PAGE: Final = 8
ROW: Final = 4
TITLE: Final = 30

_Row = tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One piece in a list."""

    piece: Piece
    policy: Policy
    doubts: int


def listing(  # noqa: PLR0917 - handed on whole
    voice: Voice,
    state: PieceState,
    rows: Sequence[Row],
    total: int,
    offset: int,
    counts: Mapping[PieceState, int],
    *,
    wanting: int,
    today: date,
) -> Message:
    """One page of a queue.

    Args:
        voice: The reader's words.
        state: In which state the pieces are.
        rows: Those of this page.
        total: How many there are.
        offset: How many come before.
        counts: How many are in each state.
        wanting: About how many policies in force there is no piece yet.
        today: The office's date.
    """
    lines = [voice(f"desk-list-{state}", n=total) if total else voice(f"desk-list-{state}-empty")]
    lines += [_line(voice, n, row, today) for n, row in enumerate(rows, 1)]
    keys: list[_Row] = []
    if rows and state is not PieceState.APPROVED:
        begin = Press(LIST, arg=f"next.{state}").encode()
        keys.append((Button(voice.plain("desk-button-begin"), begin),))
    begins = bool(keys) and total == 1  # one button is enough for one piece
    numbers = [
        Button(str(n), Press(VERB, row.piece.id, row.piece.revision).encode())
        for n, row in enumerate(() if begins else rows, 1)
    ]
    keys += [tuple(numbers[at : at + ROW]) for at in range(0, len(numbers), ROW)]
    keys += _turns(state.value, offset, len(rows), total)
    keys.append(
        tuple(
            Button(
                voice.plain(f"desk-button-{one}", n=counts.get(one, 0)),
                Press(LIST, arg=one.value).encode(),
            )
            for one in STATES
            if one is not state
        )
    )
    last = [Button(voice.plain("desk-button-library"), Press("policies").encode())]
    if wanting:
        press = Press(LIST, arg="wanting").encode()
        last.insert(0, Button(voice.plain("desk-button-wanting", n=wanting), press))
    keys.append(tuple(last))
    return Message("\n".join(lines), tuple(keys))


def _line(voice: Voice, n: int, row: Row, today: date) -> Markup:
    title = one_line(row.piece.title, TITLE)
    last = row.policy.last_day()
    ends = Markup()
    if last is not None:
        left = (last - today).days
        ends = voice("desk-line-left", n=left) if left >= 0 else voice("desk-line-over")
    warned = voice("desk-line-doubts", n=row.doubts) if row.doubts else Markup()
    parts = [voice("desk-line", n=n, title=title), ends, warned]
    return Markup(" · ".join(part for part in parts if part))


def wanting(voice: Voice, policies: Sequence[Policy], total: int, offset: int) -> Message:
    """The policies in force about which there is no piece yet, each behind a button that drafts it."""
    lines = [voice("desk-wanting", n=total) if policies else voice("desk-wanting-none")]
    lines += [
        voice("desk-line", n=n, title=one_line(one.title, 2 * TITLE))
        for n, one in enumerate(policies, 1)
    ]
    numbers = [
        Button(str(n), Press(LIST, one.id, arg="new").encode()) for n, one in enumerate(policies, 1)
    ]
    keys = [tuple(numbers[at : at + ROW]) for at in range(0, len(numbers), ROW)]
    keys += _turns("wanting", offset, len(policies), total)
    back = Press(LIST, arg=PieceState.DRAFT.value).encode()
    keys.append((Button(voice.plain("desk-button-list"), back),))
    return Message("\n".join(lines), tuple(keys))


def _turns(arg: str, offset: int, here: int, total: int) -> list[_Row]:
    turns = []
    if offset:
        turns.append(Button("‹", Press(LIST, max(0, offset - PAGE), arg=arg).encode()))
    if offset + here < total:
        turns.append(Button("›", Press(LIST, offset + here, arg=arg).encode()))
    return [tuple(turns)] if turns else []
