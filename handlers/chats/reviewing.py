"""A report in other words than the unit's: the office says it to the owner, the record keeps both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import Act
from bot.domain.terms import REPORTS
from bot.forms import Reword
from bot.forms.inputs import Change
from handlers.chats import doing, forming
from storage import cases

if TYPE_CHECKING:
    from bot.render.button import Press
    from handlers.turn import Turn


async def reword(turn: Turn, press: Press) -> None:
    """Serve the button that says a report in other words: the unit's are given to begin with."""
    case = await cases.get(turn.tx, press.ref)
    view = None if case is None else await doing.see(turn, case)
    if case is None or view is None:
        turn.hint(turn.words.plain("error-forbidden-no_relation"), alert=True)
        return
    report = view.last(*REPORTS)
    if case.revision != press.revision or Act.RELEASE not in view.acts or report is None:
        turn.hint(turn.words.plain("error-stale"))
        await doing.redraw(turn, case)
        return
    await forming.begin(
        turn,
        Reword,
        prefill={"words": report.words},
        context={"case": case.id, "act": Act.RELEASE.value, "number": case.number},
        first=Change(field="words"),
    )
