"""The board (网上挂牌): cases under way as anybody may know them, for a group or for one reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.domain.terms import State
from bot.render.board import WORDING, GroupMessage, category_of, moment_of
from bot.render.button import Press
from bot.render.markup import Markup, escape
from bot.render.message import Button, Message
from bot.render.phrases import NAME, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from bot.render.board import BoardEntry
    from bot.render.voice import Voice

PAGE: Final = 10
"""Cases on a board; of more, whoever asks for the board in private turns the pages."""
STRUCK_OFF: Final = 8
"""Numbers of those struck off that are told."""


@dataclass(frozen=True, slots=True)
class Wall:
    """What a board shows.

    Attributes:
        scope: Of which part of the tree, by its name; empty: of everything.
        at: The moment.
        entries: The cases of this page.
        offset: How many come before them.
        under_way: How many there are in all.
        late: How many of them are late.
        struck_off: How many were closed in the last seven days.
        numbers: The latest of those.
    """

    scope: str
    at: datetime
    entries: Sequence[BoardEntry]
    offset: int
    under_way: int
    late: int
    struck_off: int
    numbers: Sequence[str]


def in_group(voice: Voice, wall: Wall, *, bot: str) -> GroupMessage:
    """The board as it hangs in a group; `bot` is the user name, for the way to the private chat."""
    file = Button(voice.plain("group-button-file"), url=f"https://t.me/{bot}?start=file")
    return GroupMessage(Markup("\n".join(_lines(voice, wall))), ((file,),))


def taken_down(voice: Voice) -> GroupMessage:
    """What is left of a board that hangs no more."""
    return GroupMessage(voice("wall-down"))


def in_private(voice: Voice, wall: Wall, unit_id: int) -> Message:
    """One page of the board for whoever asked; `unit_id` is its part of the tree, 0: everything."""
    turns = []
    if wall.offset:
        turns.append(Button("‹", _page(max(0, wall.offset - PAGE), unit_id)))
    if wall.offset + len(wall.entries) < wall.under_way:
        turns.append(Button("›", _page(wall.offset + PAGE, unit_id)))
    choose = Button(voice.plain("wall-button-units"), Press("wall", 0, unit_id, "units").encode())
    rows = [tuple(turns)] if turns else []
    return Message("\n".join(_lines(voice, wall)), (*rows, (choose,)))


def _page(offset: int, unit_id: int) -> str:
    return Press("wall", offset, unit_id).encode()


def _lines(voice: Voice, wall: Wall) -> Iterator[Markup]:
    scope = escape(one_line(wall.scope, NAME)) if wall.scope else voice("wall-everywhere")
    yield voice("wall-head", scope=scope, at=moment_of(voice, wall.at))
    yield voice("wall-figures", total=wall.under_way, late=wall.late, struck_off=wall.struck_off)
    if not wall.entries:
        yield voice("wall-empty")
    for entry in wall.entries:
        yield from _entry(voice, entry)
    rest = wall.under_way - wall.offset - len(wall.entries)
    if rest > 0:
        yield voice("wall-more", n=rest)
    if wall.numbers and not wall.offset:
        names = voice.plain("and").join(wall.numbers)
        told = voice("wall-struck-off", numbers=names)
        left = wall.struck_off - len(wall.numbers)
        yield voice("wall-struck-off-more", told=told, n=left) if left > 0 else told


def _entry(voice: Voice, entry: BoardEntry) -> Iterator[Markup]:
    """Two lines, and a third where its owner has agreed to some words."""
    sign = voice("sign-overdue" if entry.late else f"sign-{entry.state}")
    yield voice(
        "wall-line",
        sign=sign,
        number=entry.number,
        category=category_of(voice, entry),
        unit=escape(one_line(entry.unit, NAME)) if entry.unit else voice("word-unit"),
    )
    yield voice("wall-line-state", state=_state(voice, entry), term=_term(voice, entry))
    if entry.wording:
        yield voice("wall-line-wording", words=escape(one_line(entry.wording, WORDING)))


def _state(voice: Voice, entry: BoardEntry) -> Markup:
    state = voice(f"state-{entry.state}")
    return voice("wall-round", state=state, round=entry.round) if entry.round > 1 else state


def _term(voice: Voice, entry: BoardEntry) -> Markup:
    """The date in force, and what is left or over."""
    match entry.state:
        case State.PROMISED:
            return voice("wall-promise", due=moment_of(voice, entry.due_at))
        case State.PARKED:
            return voice("wall-review", due=moment_of(voice, entry.due_at))
        case State.HANDLED | State.AWAITING_OWNER:
            words = "wall-done-late" if entry.breached else "wall-done"
            return voice(words, due=moment_of(voice, entry.due_at))
        case _ if entry.days_left is None:
            return moment_of(voice, entry.due_at)
        case _:
            left = voice.left(entry.days_left)
            late = voice("group-card-late") if entry.late and entry.days_left >= 0 else left
            return voice("wall-due", due=moment_of(voice, entry.due_at), left=late)
