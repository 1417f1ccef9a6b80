"""Before a report leaves the house: exactly what the owner will read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.domain import secrecy
from bot.domain.advance import advance
from bot.domain.case import Act, Case, Hat, Unlawful
from bot.domain.notice import NoticeKind
from bot.forms.inputs import Prompt, Summary
from bot.render.button import Press
from bot.render.markup import Markup
from bot.render.message import Button, Message
from bot.render.notice import notice
from bot.render.view import Happening, step_due
from bot.texts import Language
from handlers.actions.view import look
from storage import cases, people

if TYPE_CHECKING:
    from bot.forms.engine import Draft
    from bot.forms.inputs import Reply
    from handlers.turn import Turn

LEADS_TO: Final[dict[Act, tuple[NoticeKind, tuple[Act, ...]]]] = {
    Act.RELEASE: (NoticeKind.CONFIRM, (Act.RELEASE,)),
    Act.COUNTERSIGN: (NoticeKind.CONFIRM, (Act.COUNTERSIGN, Act.RELEASE)),
    Act.PROMISE: (NoticeKind.PROMISED, (Act.PROMISE,)),
    Act.ASK_PARK: (NoticeKind.PARKED, (Act.ASK_PARK, Act.PARK)),
}
"""What the owner is told once a report is signed or let out, and by which acts it gets there."""


async def as_read(turn: Turn, case: Case, act: Act, words: str = "") -> Markup | None:
    """Return what the owner will read once an act is done, in the owner's own language.

    Args:
        turn: Who looks, and when.
        case: The case before the act.
        act: The act, one of `LEADS_TO`.
        words: Other words than the unit's, where the office has some.

    Returns:
        The notice as it will leave, or None where the case has moved on.

    """
    if turn.speaker is None:
        return None
    kind, acts = LEADS_TO[act]
    house, after = turn.scene.house, case
    view = await look(turn.tx, house, case, turn.speaker, at=turn.at)
    history = view.history
    try:
        for step in acts:
            after = advance(after, step, at=turn.at)
            said = words if step is Act.RELEASE else ""
            history = (*history, Happening(step, turn.at, hat=Hat.DIRECTOR, words=said))
    except Unlawful:
        return None
    shown = replace(
        view,
        case=after,
        hats=frozenset({Hat.OWNER}),
        acts=(),
        history=history,
        step_at=step_due(after, house.calendar),
        step_left=None,
        answered=None,
    )
    contact_id = secrecy.contact(case)
    contact = None if contact_id is None else await people.get(turn.tx, contact_id)
    language = turn.language if contact is None else Language(contact.language)
    return Markup(notice(house.voice(language), kind, shown).text)


async def ask(turn: Turn, case: Case, act: Act, question: Markup, way: tuple[Button, ...]) -> None:
    """Show what the owner will read, and ask whether that shall be.

    Args:
        turn: Who is asked.
        case: The case.
        act: What they are about to do.
        question: What it means.
        way: The button back.

    """
    words = turn.words
    read = await as_read(turn, case, act)
    text = question
    if read is not None:
        text = Markup(f"{words('preview', n=case.report_files)}\n\n{read}\n\n{question}")
    sure = Press("sure", case.id, case.revision, act.value)
    rows: list[tuple[Button, ...]] = [(Button(words.plain(f"act-{act}"), sure.encode()),)]
    if act is Act.RELEASE:
        other = Press("reword", case.id, case.revision)
        back = Press("do", case.id, case.revision, Act.SEND_BACK.value)
        rows.append(
            (
                Button(words.plain("button-reword"), other.encode()),
                Button(words.plain(f"act-{Act.SEND_BACK}"), back.encode()),
            )
        )
    turn.show(Message(text, (*rows, way)), case_id=case.id)


async def of_words(turn: Turn, draft: Draft, reply: Reply, shown: Markup) -> Markup:
    """Return what a form of other words shows: the unit's to begin with, at last the owner's view.

    Args:
        turn: Who writes them.
        draft: The form.
        reply: What it shows.
        shown: Its words without that.

    """
    words = draft.values.get("words")
    if not isinstance(words, str):
        return shown
    if isinstance(reply, Prompt):
        return Markup(f"{shown}\n{turn.words('reword-now', words=words)}")
    case = await cases.get(turn.tx, int(str(draft.context.get("case", 0))))
    read = None
    if case is not None and isinstance(reply, Summary):
        read = await as_read(turn, case, Act.RELEASE, words)
    if case is None or read is None:
        return shown
    return Markup(f"{turn.words('preview', n=case.report_files)}\n\n{read}")
