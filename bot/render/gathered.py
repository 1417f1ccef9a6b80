"""Several things the clock has to say to one person, in one message: worst first, a line each."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from bot.domain.notice import NoticeKind
from bot.render.button import Press
from bot.render.keys import queue_of
from bot.render.listing import NUMBERS, SHOWN
from bot.render.markup import escape
from bot.render.message import Button, Message
from bot.render.phrases import Phrases, one_line
from bot.render.view import CaseView, Reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.render.markup import Markup
    from bot.render.voice import Voice

K = NoticeKind

MOST: Final = 12
"""Cases that are listed; of more it says how many."""

ORDER: Final = (
    K.RED_CARD,
    K.YELLOW_CARD,
    K.LEVELLED_UP,
    K.PROMISE_BROKEN,
    K.OVERDUE,
    K.NUDGE_DUE_TODAY,
    K.CONFIRM_REMINDER_3,
    K.CONFIRM_REMINDER_1,
    K.NUDGE_SUPPLY,
    K.NUDGE_DUE_TOMORROW,
    K.NUDGE_PROMISE,
    K.NUDGE_ACKNOWLEDGE,
    K.NUDGE_DUE_SOON,
    K.NUDGE_ACCEPT,
    K.NUDGE_DISPATCH,
    K.NUDGE_REVIEW,
    K.NUDGE_PARKED,
    K.NUDGE_CO_OPINION,
    K.NUDGE_PROGRESS,
    K.NUDGE_LOOK_BACK,
    K.REDATED,
)
"""What is worst comes first; what is not listed comes last but for changed dates."""

_SAY_IT_ALL: Final = frozenset({K.NUDGE_DUE_TODAY, K.NUDGE_DUE_TOMORROW})
"""Headings beside which a line need not say what is left."""

_RANK: Final = {kind: place for place, kind in enumerate(ORDER)}


def rank(kind: NoticeKind) -> int:
    """How far down something stands that is told with others."""
    return _RANK.get(kind, len(ORDER) - 2)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing about one case before its reader."""

    kind: NoticeKind
    view: CaseView

    @property
    def rank(self) -> int:
        """How far down it stands."""
        return rank(self.kind)


def gathered(voice: Voice, items: Sequence[Item], *, more: int = 0) -> Message:
    """What a person is told of several cases, each once and with a button that opens it.

    Args:
        voice: The reader's words.
        items: The cases, each before this reader, in any order.
        more: How many others there are, which come after all of these.
    """
    ordered = sorted(items, key=lambda one: (one.rank, one.view.case.due_at is None, _due(one)))
    shown, rest = ordered[:MOST], len(ordered) + more - MOST
    owner = all(one.view.reader is Reader.OWNER for one in ordered)
    changed = all(one.kind is K.REDATED for one in ordered)
    title = "gathered-redated" if changed else "gathered-title"
    lines = [voice(f"{title}.owner" if owner else title, n=len(ordered) + more)]
    number = 0
    for kind, group in groupby(shown, key=lambda one: one.kind):
        many = sum(one.kind is kind for one in ordered)
        many += more if kind is ordered[-1].kind else 0
        name = f"gathered-{kind}" if voice.texts.has(f"gathered-{kind}") else "gathered-other"
        lines.append(voice("gathered-group", name=voice(name), n=many))
        for one in group:
            number += 1
            lines.append(_line(voice, number, one))
    if rest > 0:
        lines.append(voice("gathered-more", n=rest))
    buttons = [
        Button(str(place), Press("case", one.view.case.id, one.view.case.revision).encode())
        for place, one in enumerate(shown, 1)
    ]
    rows = [tuple(buttons[at : at + NUMBERS]) for at in range(0, len(buttons), NUMBERS)]
    listed, words = _list_of(ordered[0].view)
    door = Button(voice.plain(words), Press("list", arg=listed).encode())
    return Message("\n".join(lines), (*rows, (door,)))


def _due(item: Item) -> str:
    due = item.view.case.due_at
    return "" if due is None else due.isoformat()


def _line(voice: Voice, number: int, item: Item) -> Markup:
    said, due = Phrases(voice, item.view), item.view.case.due_at
    text = one_line(said.text, SHOWN)
    end = said.left
    if item.kind is K.REDATED and due is not None:
        end = voice("word-by", at=said.short(due))
    told = item.kind in _SAY_IT_ALL
    words = "gathered-line-end" if end and not told else "gathered-line"
    return voice(
        words,
        n=number,
        number=item.view.code,
        text=escape(text) if text else said.category,
        end=end,
    )


def _list_of(view: CaseView) -> tuple[str, str]:
    """The list that such a reader works from, and what its button is called."""
    match view.reader:
        case Reader.OWNER:
            return "mine", "button-mine"
        case Reader.UNIT:
            return "todo", "button-todo"
        case Reader.OFFICE:
            listed = queue_of(view) or "all"
            return listed, "button-lookbacks" if listed == "look_backs" else f"button-{listed}"
        case _:
            return "all", "button-all"
