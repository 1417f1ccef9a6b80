"""The whole history of a case for one reader, a page at a time: who did what, when, in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.domain.terms import Act
from bot.render.button import Press
from bot.render.markup import Markup
from bot.render.message import Button, Message
from bot.render.phrases import Phrases
from bot.render.view import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.render.view import CaseView, Happening
    from bot.render.voice import Voice

PAGE: Final = 8
"""Entries on a page."""
WORDS: Final = 320
"""UTF-16 units of what was said with an act."""

_INSIDE: Final = frozenset({Reader.UNIT, Reader.OFFICE, Reader.LEADER})
"""Readers who are told of the report itself."""
_MOVED: Final = frozenset({Act.GRANT_EXTENSION, Act.REDATE, Act.REASSIGN})
"""Acts by which a date becomes another."""


def timeline(voice: Voice, view: CaseView, page: int | None = None) -> Message:
    """One page of what happened, from first to last.

    Args:
        voice: The reader's words.
        view: The case before its reader.
        page: Which page, from 0; None: the last.
    """
    said = Phrases(voice, view)
    told = [one for one in view.history if said.shows(one)]
    last = max(0, (len(told) - 1) // PAGE)
    page = last if page is None else min(page, last)
    lines = [voice("past-title", number=view.case.number, total=len(told))]
    for one in told[page * PAGE : (page + 1) * PAGE]:
        lines += _entry(said, one)
    turns: list[Button] = []
    if page:
        turns.append(_turn("‹", view, page - 1))
    if page < last:
        turns.append(_turn("›", view, page + 1))
    back = Press("case", view.case.id, view.case.revision).encode()
    rows = [tuple(turns)] if turns else []
    return Message("\n".join(lines), (*rows, (Button(voice.plain("button-back"), back),)))


def _turn(sign: str, view: CaseView, page: int) -> Button:
    return Button(sign, Press("past", view.case.id, arg=str(page)).encode())


def _entry(said: Phrases, one: Happening) -> Iterator[Markup]:
    # Where the report is told too, its release need not say the same again.
    again = one.act is Act.RELEASE and said.view.reader in _INSIDE
    quote = Markup() if again else said.quote(one, WORDS)
    yield said.voice(
        "past-line-words" if quote else "past-line",
        at=said.short(one.at),
        who=said.actor(one),
        what=said.did(one),
        quote=quote,
    )
    if one.data.get("due_at"):
        words = "past-moved" if one.act in _MOVED else "past-due"
        yield said.voice(words, due=said.told_moment(one, "due_at"))
