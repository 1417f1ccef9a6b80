"""Instructions of leaders (批示): what the form means, and the book of what became of them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from bot.domain.case import Act
from handlers.actions.meaning import Meaning
from storage import instructions

if TYPE_CHECKING:
    from bot import forms
    from bot.domain.case import Case
    from handlers.actions.books import Entry
    from handlers.actions.scene import Scene

ANSWERS = frozenset(
    {Act.NOTE, Act.COUNTERSIGN, Act.PROMISE, Act.ASK_PARK, Act.SOLVE_ON_SPOT, Act.ANSWER}
)
"""Acts by which whoever works on a case answers what was instructed: a note, a signed report."""


def of_instruct(scene: Scene, _: Case, _act: Act, answers: forms.Instruct) -> Meaning:
    """Return what an instruction means: its words, and the end of the day of the answer."""
    if answers.answer_by is None:
        return Meaning(answers.words)
    by = scene.house.calendar.closing_of(answers.answer_by)
    return Meaning(answers.words, {"answer_by": by.isoformat()})


def of_level_up(_: Scene, _case: Case, _act: Act, answers: forms.LevelUp) -> Meaning:
    """Return what taking a case one level up by hand means: its reason."""
    return Meaning(answers.reason)


async def keep(scene: Scene, entry: Entry) -> None:
    """Write an instruction down; the unit's next note or signed report answers all that wait."""
    if entry.act is Act.INSTRUCT and scene.by is not None:
        by = entry.data.get("answer_by")
        await instructions.give(
            scene.tx,
            case_id=entry.after.id,
            leader_id=scene.by.person.id,
            event_id=entry.event_id,
            answer_by=datetime.fromisoformat(by) if isinstance(by, str) else None,
            at=scene.at,
        )
    elif entry.act in ANSWERS:
        await instructions.answer(scene.tx, entry.after.id, entry.event_id, at=scene.at)
