"""Lists of cases: what waits for the reader, a line each, with a button that opens it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from bot.domain.case import LIVE
from bot.domain.terms import State
from bot.render.button import Press
from bot.render.markup import Markup, escape
from bot.render.message import Button, Message
from bot.render.phrases import Phrases, one_line
from bot.render.view import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.render.view import CaseView
    from bot.render.voice import Voice

PAGE: Final = 8
"""Cases on a page where the caller says nothing else."""
SHOWN: Final = 28
"""UTF-16 units of the owner's words in a line."""
WHOSE: Final = 16
"""... of the enterprise's name, where a list is of several."""
NUMBERS: Final = 4
"""Buttons with a number in a row."""


class Listed(StrEnum):
    """Lists of cases; ids of words and what a button of paging carries."""

    MINE = "mine"  # of the reader's enterprises
    PAIRED = "paired"  # open ones of the enterprises the reader is the liaison of
    TODO = "todo"  # of the reader's units, by due date
    REVIEWING = "reviewing"  # reported by them, with the office
    CONFIRMING = "confirming"  # ... with the enterprise
    FINISHED = "finished"  # ... over
    TRIAGE = "triage"  # to be sorted
    SORTED = "sorted"  # taken on, not handed out yet: the triager's
    DISPATCH = "dispatch"  # to be sent to a unit
    REVIEW = "review"  # reports to be reviewed
    CONFIRM = "confirm"  # waiting for the reader's own word
    OVERDUE = "overdue"
    ALL = "all"  # under way, in the reader's part of the tree
    LOOK_BACKS = "look_backs"  # to be looked back at, longest owed first
    WORDS_ONLY = "words_only"  # closed, with nothing to show for it
    SIGNED = "signed"  # info cases whose owner has signed
    UNSIGNED = "unsigned"  # ... was silent
    UNANSWERED = "unanswered"  # ... was never answered


BEGINS: Final = frozenset({Listed.TRIAGE, Listed.DISPATCH, Listed.REVIEW, Listed.LOOK_BACKS})
"""Lists that are worked through one after the other, from a single button."""

_BESIDE: Final[dict[Listed, tuple[str, Press]]] = {
    Listed.TRIAGE: ("button-sorted", Press("list", arg="sorted")),
    Listed.SORTED: ("button-triage", Press("list", arg="triage")),
    Listed.LOOK_BACKS: ("button-agreement", Press("agreement")),
    Listed.SIGNED: ("button-answers", Press("answers")),
    Listed.UNSIGNED: ("button-answers", Press("answers")),
    Listed.UNANSWERED: ("button-answers", Press("answers")),
}
"""The list next to one, behind a button under it."""

_OF_UNITS: Final[tuple[tuple[Listed, str], ...]] = (
    (Listed.TODO, "button-todo"),
    (Listed.REVIEWING, "button-reviewing"),
    (Listed.CONFIRMING, "button-confirming"),
    (Listed.FINISHED, "button-finished"),
)
"""The lists of a unit, each a button under the others."""
_UNITS: Final = frozenset(one for one, _ in _OF_UNITS)
_STANDING: Final = _UNITS | {Listed.TRIAGE}
"""Lists whose neighbours are offered even where they are empty themselves."""

_NEXT_DOOR: Final[dict[Listed, tuple[str, Press]]] = {
    Listed.MINE: ("button-file", Press("file")),
    Listed.PAIRED: ("button-firms", Press("firms")),
    Listed.CONFIRM: ("button-mine", Press("list", arg="mine")),
    Listed.TRIAGE: ("button-review", Press("list", arg="review")),
    Listed.LOOK_BACKS: ("button-agreement", Press("agreement")),
    Listed.SIGNED: ("button-answers", Press("answers")),
    Listed.UNSIGNED: ("button-answers", Press("answers")),
    Listed.UNANSWERED: ("button-answers", Press("answers")),
    Listed.SORTED: ("button-triage", Press("list", arg="triage")),
    Listed.DISPATCH: ("button-triage", Press("list", arg="triage")),
    Listed.REVIEW: ("button-triage", Press("list", arg="triage")),
}
"""Where to go from an empty list."""


def listing(
    voice: Voice,
    kind: str,
    rows: Sequence[CaseView],
    total: int,
    offset: int = 0,
    *,
    page: int = PAGE,
    late: int = 0,
) -> Message:
    """One page of a list.

    Args:
        voice: The reader's words.
        kind: Which list, a value of `Listed`.
        rows: The cases of this page, each before this reader, in order.
        total: How many cases the whole list has.
        offset: How many of them come before this page.
        page: How many fit on one.
        late: How many of the whole list are past their date.

    Raises:
        ValueError: There is no such list.
    """
    listed = Listed(kind)
    if not rows:
        door = _NEXT_DOOR.get(listed)
        keys = ((Button(voice.plain(door[0]), door[1].encode()),),) if door else ()
        beside = _beside(voice, listed) if listed in _STANDING else ()
        return Message(voice(f"list-{listed}-empty"), (*keys, *beside))
    last = offset + len(rows)
    parts = [voice(f"list-{listed}", total=total)]
    if late:
        parts.append(voice("list-late", n=late))
    if total > len(rows):
        parts.append(_part(voice, offset + 1, last))
    lines = ["".join(parts)]
    lines += [_line(voice, listed, number, view) for number, view in enumerate(rows, 1)]
    return Message(
        "\n".join(lines),
        (
            *_begin(voice, listed),
            *_numbers(listed, rows, offset),
            *_beside(voice, listed),
            *_turns(listed, len(rows), total, offset, page),
        ),
    )


def _part(voice: Voice, first: int, last: int) -> Markup:
    return voice("list-part", first=first, last=last)


def _line(voice: Voice, listed: Listed, number: int, view: CaseView) -> Markup:
    return line(voice, number, view, named=listed is Listed.PAIRED)


def line(voice: Voice, number: int, view: CaseView, *, named: bool = False) -> Markup:
    """One case in a list: where it stands, what it is, and what is left.

    Args:
        voice: The reader's words.
        number: Its place on the page.
        view: The case before its reader.
        named: Whether its enterprise is named, where the view names it.
    """
    said = Phrases(voice, view)
    whose = f"{one_line(view.enterprise, WHOSE)} · " if named and view.enterprise else ""
    if (own := view.own_part) is not None and own.owes:
        whose = f"{voice.plain('list-co')} · "
    text = whose + one_line(said.text, SHOWN)
    return voice(
        "list-line",
        n=number,
        state=said.state,
        number=view.code,
        text=escape(text) if text else said.category,
        end=_urged(said, said.left or _end(said)),
    )


def _urged(said: Phrases, end: Markup) -> Markup:
    """The end of a line, with how often the enterprise has urged: for those who can do something."""
    case = said.case
    if not case.urges or case.state not in LIVE or said.view.reader is Reader.OWNER:
        return end
    return said.voice("list-urged", end=end, n=case.urges)


def _end(said: Phrases) -> Markup:
    """What stands at the end of a line where no date runs: the outcome, or since when."""
    case = said.case
    if case.state in {State.CLOSED, State.ARCHIVED}:
        return said.outcome
    by = {
        State.PROMISED: case.promise_due_at,
        State.PARKED: case.review_at,
    }.get(case.state, said.view.step_at)
    if by is not None:
        return said.voice("word-by", at=said.short(by))
    return said.short(case.filed_at) if case.filed_at else said.category


def _begin(voice: Voice, listed: Listed) -> Iterator[tuple[Button, ...]]:
    if listed in BEGINS:
        yield (
            Button(voice.plain(f"list-{listed}-begin"), Press("next", arg=listed.value).encode()),
        )


def _numbers(listed: Listed, rows: Sequence[CaseView], offset: int) -> Iterator[tuple[Button, ...]]:
    yield from numbers(rows, Press("list", ref=offset, arg=listed.value))


def numbers(rows: Sequence[CaseView], back: Press) -> Iterator[tuple[Button, ...]]:
    """The buttons that open the cases of a page, by their numbers; `back` leads to the page."""
    here = back.encode()
    buttons = [
        Button(str(number), Press("case", view.case.id, view.case.revision, here).encode())
        for number, view in enumerate(rows, 1)
    ]
    yield from (tuple(buttons[at : at + NUMBERS]) for at in range(0, len(buttons), NUMBERS))


def _turns(
    listed: Listed, here: int, total: int, offset: int, page: int
) -> Iterator[tuple[Button, ...]]:
    turns: list[Button] = []
    if offset:
        turns.append(_turn("‹", listed, max(0, offset - page)))
    if offset + here < total:
        turns.append(_turn("›", listed, offset + here))
    if turns:
        yield tuple(turns)


def _beside(voice: Voice, listed: Listed) -> Iterator[tuple[Button, ...]]:
    if listed in _UNITS:
        yield tuple(
            Button(voice.plain(words), Press("list", arg=one.value).encode())
            for one, words in _OF_UNITS
            if one is not listed
        )
    if listed in _BESIDE:
        words, press = _BESIDE[listed]
        yield (Button(voice.plain(words), press.encode()),)


def _turn(sign: str, listed: Listed, to: int) -> Button:
    return Button(sign, Press("list", ref=to, arg=listed.value).encode())
