"""The office's two books of what is not over: requests that wait for a ruling, parked cases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.render.button import Press
from bot.render.markup import Markup, escape
from bot.render.message import Button, Message
from bot.render.phrases import Phrases, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.domain.request import Request
    from bot.render.view import CaseView
    from bot.render.voice import Voice

PAGE: Final = 8
"""Lines on a page."""
UNIT: Final = 16
"""UTF-16 units of a unit's name in a line."""
_NUMBERS: Final = 4

RULINGS: Final = "rulings"
PARKED: Final = "parked"


@dataclass(frozen=True, slots=True)
class Wait:
    """A request that waits, before its reader.

    Attributes:
        request: It.
        view: Its case.
        days: Working days since it was asked.
        late: Whether it should have been ruled on by now.
    """

    request: Request
    view: CaseView
    days: int
    late: bool


@dataclass(frozen=True, slots=True)
class Shelf:
    """A parked case before its reader.

    Attributes:
        view: It.
        days: Days since it was parked.
        kept: How often it was looked at and left parked.
    """

    view: CaseView
    days: int
    kept: int

    def is_late(self, at: datetime) -> bool:
        """Whether it should have been looked at again by now."""
        review = self.view.case.review_at
        return review is not None and review <= at


def rulings(voice: Voice, rows: Sequence[Wait], total: int, offset: int = 0) -> Message:
    """Requests that wait, the oldest first, with a button that goes through them one by one."""
    if not rows:
        door = Button(voice.plain("button-review"), Press("list", arg="review").encode())
        return Message(voice("rulings-empty"), ((door,),))
    lines = [_title(voice, "rulings-title", len(rows), total, offset)]
    for n, row in enumerate(rows, 1):
        said = Phrases(voice, row.view)
        waits = voice("rulings-waits" if row.days else "rulings-today", n=row.days)
        lines.append(
            voice(
                "rulings-line-late" if row.late else "rulings-line",
                n=n,
                kind=voice(f"request-{row.request.kind}"),
                number=row.view.code,
                unit=escape(one_line(row.view.unit, UNIT)) or said.category,
                waits=waits,
            )
        )
    begin = Button(voice.plain("rulings-begin"), Press("next", arg=RULINGS).encode())
    views = [row.view for row in rows]
    return Message("\n".join(lines), ((begin,), *_below(RULINGS, views, total, offset)))


def parked(
    voice: Voice, rows: Sequence[Shelf], total: int, offset: int = 0, *, late: int = 0
) -> Message:
    """The ledger of parked cases (挂账台账), the one to be looked at first at the top."""
    if not rows:
        door = Button(voice.plain("button-all"), Press("list", arg="all").encode())
        return Message(voice("parked-empty"), ((door,),))
    head = _title(voice, "parked-title", len(rows), total, offset)
    lines = [Markup(f"{head}{voice('parked-late', n=late)}") if late else head]
    for n, row in enumerate(rows, 1):
        said, case = Phrases(voice, row.view), row.view.case
        day = "—"
        if case.review_at is not None:
            on = case.review_at.astimezone(voice.zone).date()
            day = voice.day(on, today=said.today)
        lines.append(
            voice(
                "parked-line-late" if row.is_late(row.view.at) else "parked-line",
                n=n,
                number=row.view.code,
                unit=escape(one_line(row.view.unit, UNIT)) or said.category,
                review=day,
                days=row.days,
                kept=row.kept,
            )
        )
    views = [row.view for row in rows]
    return Message("\n".join(lines), _below(PARKED, views, total, offset))


def _title(voice: Voice, words: str, here: int, total: int, offset: int) -> Markup:
    head = voice(words, total=total)
    if total > here:
        head = Markup(f"{head}{voice('list-part', first=offset + 1, last=offset + here)}")
    return head


def _below(
    which: str, views: Sequence[CaseView], total: int, offset: int
) -> tuple[tuple[Button, ...], ...]:
    here = Press("list", ref=offset, arg=which).encode()
    numbers = [
        Button(str(n), Press("case", view.case.id, view.case.revision, here).encode())
        for n, view in enumerate(views, 1)
    ]
    rows = [tuple(numbers[at : at + _NUMBERS]) for at in range(0, len(numbers), _NUMBERS)]
    turns = []
    if offset:
        turns.append(Button("‹", Press("list", max(0, offset - PAGE), arg=which).encode()))
    if offset + len(views) < total:
        turns.append(Button("›", Press("list", offset + len(views), arg=which).encode()))
    return (*rows, tuple(turns)) if turns else tuple(rows)
