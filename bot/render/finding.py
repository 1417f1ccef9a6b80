"""What a search found, how it is narrowed down, and the lists and cases that somebody keeps at hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.domain.category import CATEGORIES
from bot.domain.finding import SAYINGS, Vocabulary, vocabulary
from bot.domain.terms import State
from bot.domain.tokens import fold
from bot.render.button import Press
from bot.render.listing import PAGE, line, numbers
from bot.render.markup import Markup, escape
from bot.render.message import Button, Message
from bot.render.phrases import NAME, one_line
from bot.texts import Language

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.domain.finding import Search
    from bot.render.view import CaseView
    from bot.render.voice import Voice
    from bot.texts import Texts

CHOICES: Final = 12
"""The most ways offered to narrow a search down by one thing."""
BY: Final = ("state", "unit", "category")
"""By what a search is narrowed down."""


def said(texts: Texts, words: str) -> frozenset[str]:
    """The words of an entry that has several, in every language, folded as they are compared."""
    return frozenset(fold(one) for one in _spoken(texts, words))


def _spoken(texts: Texts, words: str) -> list[str]:
    return [one for language in Language for one in texts.plain(language, words).split(" / ")]


def known(texts: Texts) -> Vocabulary:
    """Every word of the three languages that is a condition of a search."""
    return vocabulary(
        states=[
            *((one, {state}) for state in State for one in _spoken(texts, f"state-{state}")),
            *(
                (one, some)
                for name, some in SAYINGS.items()
                for one in _spoken(texts, f"find-said-{name}")
            ),
        ],
        categories=[
            (one, code.value) for code in CATEGORIES for one in _spoken(texts, f"category-{code}")
        ],
        late=_spoken(texts, "find-said-late"),
        mine=_spoken(texts, "find-said-mine"),
    )


@dataclass(frozen=True, slots=True)
class Found:
    """One page of what a search found.

    Attributes:
        list_id: Of the search, for the buttons.
        search: What was asked for.
        units: Names of the units in it.
        rows: The cases of this page, each before this reader.
        total: How many there are in all.
        offset: How many come before this page.
        name: What the list is called, where it is kept.
        keeps: Whether the reader may keep it as a list.
        narrows: By what it can be narrowed down.
    """

    list_id: int
    search: Search
    units: Sequence[str]
    rows: Sequence[CaseView]
    total: int
    offset: int = 0
    name: str = ""
    keeps: bool = False
    narrows: Sequence[str] = BY


def described(voice: Voice, search: Search, units: Sequence[str]) -> Markup:
    """What is looked for, as conditions one after the other; empty where nothing is."""
    parts: list[Markup] = []
    together = next((name for name, some in SAYINGS.items() if some == search.states), None)
    if together is not None:
        parts.append(voice(f"find-{together}"))
    else:
        parts += [voice(f"state-{state}") for state in State if state in search.states]
    if search.category in set(CATEGORIES):
        parts.append(voice(f"category-{search.category}"))
    elif search.category:
        parts.append(escape(one_line(search.category, NAME)))
    parts += [escape(one_line(unit, NAME)) for unit in units]
    if search.late:
        parts.append(voice("find-late"))
    if search.mine:
        parts.append(voice("find-mine"))
    if search.pieces:
        parts.append(voice("word-quote", words=one_line(search.words, 2 * NAME)))
    return Markup(" · ".join(parts))


def found(voice: Voice, page: Found) -> Message:
    """A page of what was found, with the ways to look closer."""
    what = described(voice, page.search, page.units)
    rows = list(_around(voice, page))
    if not page.rows:
        said = voice("find-none", what=what) if what else voice("find-nothing")
        return Message(said, tuple(rows))
    last = page.offset + len(page.rows)
    head = [voice("find-title-named", name=page.name, total=page.total)] if page.name else []
    head = head or [voice("find-title", total=page.total)]
    if page.total > len(page.rows):
        head.append(voice("list-part", first=page.offset + 1, last=last))
    lines = [Markup("".join(head))]
    lines.append(voice("find-conditions", what=what) if what else voice("find-how"))
    lines += [line(voice, number, view, named=True) for number, view in enumerate(page.rows, 1)]
    here = Press("find", page.list_id, page.offset)
    turns = _turns("find", page.offset, len(page.rows), page.total, ref=page.list_id)
    return Message("\n".join(lines), (*numbers(page.rows, here), *turns, *rows))


def _turns(
    verb: str, offset: int, here: int, total: int, *, ref: int
) -> Iterator[tuple[Button, ...]]:
    turns: list[Button] = []
    if offset:
        turns.append(Button("‹", Press(verb, ref, max(0, offset - PAGE)).encode()))
    if offset + here < total:
        turns.append(Button("›", Press(verb, ref, offset + here).encode()))
    if turns:
        yield tuple(turns)


def _around(voice: Voice, page: Found) -> Iterator[tuple[Button, ...]]:
    """What narrows the search down or takes conditions back, and keeps it."""
    closer = [
        Button(voice.plain(f"button-find-{by}"), Press("narrow", page.list_id, arg=by).encode())
        for by in page.narrows
    ]
    if closer and (page.rows or not page.search.everything):
        yield tuple(closer)
    last: list[Button] = []
    if not page.search.late and page.rows:
        late = Press("narrow", page.list_id, arg="late.1")
        last.append(Button(voice.plain("button-find-late"), late.encode()))
    if not page.search.everything:
        clear = Press("narrow", page.list_id, arg="all.")
        last.append(Button(voice.plain("button-find-clear"), clear.encode()))
    if page.keeps and not page.name and not page.search.everything:
        last.append(Button(voice.plain("button-find-keep"), Press("keep", page.list_id).encode()))
    if last:
        yield tuple(last)
    if page.name:
        name = Press("namelist", page.list_id).encode()
        kept = Button(voice.plain("button-lists"), Press("lists").encode())
        yield Button(voice.plain("button-list-name"), name), kept


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to narrow a search down: its code, its word, and how many cases it leaves."""

    code: str
    label: str
    n: int


def choices(voice: Voice, list_id: int, by: str, offered: Sequence[Choice]) -> Message:
    """What a search can be narrowed down to by one thing, the most frequent first."""
    buttons = [
        Button(
            voice.plain("button-find-choice", what=one_line(one.label, NAME), n=one.n),
            Press("narrow", list_id, arg=f"{by}.{one.code}").encode(),
        )
        for one in offered[:CHOICES]
        if one.n
    ]
    free = Press("narrow", list_id, arg=f"{by}.")
    back = Press("find", list_id)
    return Message(
        voice(f"find-choose-{by}"),
        (
            *_in_rows(buttons),
            (
                Button(voice.plain("button-find-any"), free.encode()),
                Button(voice.plain("button-back"), back.encode()),
            ),
        ),
    )


def _in_rows(buttons: Sequence[Button]) -> Iterator[tuple[Button, ...]]:
    return (tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


@dataclass(frozen=True, slots=True)
class KeptList:
    """A list that somebody keeps, with how many cases are in it now."""

    id: int
    name: str
    total: int


def lists(voice: Voice, kept: Sequence[KeptList], *, dropping: bool = False) -> Message:
    """The lists somebody keeps, each with a button that opens it, or that drops it."""
    if not kept:
        seek = Button(voice.plain("button-find"), Press("go", arg="find").encode())
        return Message(voice("lists-none"), ((seek,),))
    lines = [voice("lists-drop" if dropping else "lists-title")]
    lines += [
        voice("lists-line", n=number, name=one_line(one.name, 2 * NAME), total=one.total)
        for number, one in enumerate(kept, 1)
    ]
    verb = "drop" if dropping else "find"
    opened = [
        Button(str(number), Press(verb, one.id).encode()) for number, one in enumerate(kept, 1)
    ]
    if dropping:
        last = Button(voice.plain("button-back"), Press("lists").encode())
    else:
        last = Button(voice.plain("button-lists-drop"), Press("lists", arg="drop").encode())
    rows = [tuple(opened[at : at + 4]) for at in range(0, len(opened), 4)]
    return Message("\n".join(lines), (*rows, (last,)))


def followed(voice: Voice, rows: Sequence[CaseView], total: int, offset: int) -> Message:
    """A page of the cases somebody follows."""
    if not rows:
        return Message(voice("followed-none"))
    head = [voice("followed-title", total=total)]
    if total > len(rows):
        head.append(voice("list-part", first=offset + 1, last=offset + len(rows)))
    lines = [Markup("".join(head))]
    lines += [line(voice, number, view, named=True) for number, view in enumerate(rows, 1)]
    here = Press("followed", revision=offset)
    turns = _turns("followed", offset, len(rows), total, ref=0)
    return Message("\n".join(lines), (*numbers(rows, here), *turns))
