"""The cases that say much the same as one that is being sorted: looked at before it is decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import Act
from bot.render.button import Press
from bot.render.markup import escape
from bot.render.message import Button, Message
from bot.render.phrases import SNIPPET, Phrases, one_line
from handlers.actions import merging
from handlers.actions.view import look
from handlers.chats import doing
from handlers.chats.queues import came_from

if TYPE_CHECKING:
    from handlers.turn import Turn

DECIDED_BY = {Act.MERGE: merging.mergeable, Act.LINK: merging.linkable}
"""What a person may make of it, and the cases with which it can be done."""


async def show(turn: Turn, press: Press) -> None:
    """Show what is alike, in the place of the card, with the acts by which it is decided."""
    found = await doing.seen(turn, press)
    if found is None:
        return
    case, view = found
    if turn.speaker is None or Act.MERGE not in view.acts:
        await doing.redraw(turn, case)
        return
    words = turn.words
    others = [
        await look(turn.tx, turn.scene.house, one, turn.speaker, at=turn.at)
        for one in await merging.alike(turn.scene, case)
    ]
    lines = [words("alike-of", number=case.number, n=len(others))]
    for n, other in enumerate(others, 1):
        said = Phrases(words, other)
        lines.append(
            words(
                "alike-line",
                **(said.values(None) | {"n": n, "text": escape(one_line(said.text, SNIPPET))}),
            )
        )
    origin = came_from(turn)
    page = "" if origin is None else origin.encode()
    numbers = tuple(
        Button(str(n), Press("case", other.case.id, arg=page).encode())
        for n, other in enumerate(others, 1)
    )
    able = [
        act for act, fit in DECIDED_BY.items() if act in view.acts and await fit(turn.scene, case)
    ]
    acts = tuple(
        Button(words.plain(f"act-{act}"), Press("do", case.id, case.revision, act.value).encode())
        for act in able
    )
    back = Button(words.plain("button-back"), Press("case", case.id, arg=page).encode())
    rows = tuple(row for row in (numbers, acts, (back,)) if row)
    turn.show(Message("\n".join(lines), rows), case_id=case.id)
