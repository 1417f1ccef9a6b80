"""What the forms of review mean to the law: other words, an answer, a look-back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import Act, Case, Facts
from handlers.actions.inspecting import ANSWERS
from handlers.actions.meaning import Meaning, new_term, papers

if TYPE_CHECKING:
    from bot import forms
    from handlers.actions.scene import Scene


UNCLEAR = "unclear"
"""Why an answer does not satisfy: a reason of its own, beside those of a case that is handled."""


def reword(_: Scene, _case: Case, _act: Act, answers: forms.Reword) -> Meaning:
    """Other words to the owner."""
    return Meaning(answers.words, {"reworded": True})


def ask_on(scene: Scene, case: Case, _act: Act, answers: forms.AskOn) -> Meaning:
    """What was not clear in an answer: the owner is answered again."""
    facts = Facts(rating_reason=UNCLEAR) | new_term(scene, case)
    return Meaning(answers.words, {"reason": UNCLEAR}, facts=facts)


def reply(scene: Scene, _: Case, _act: Act, answers: forms.Reply) -> Meaning:
    """An answer to what was asked, in the name of whoever gives it."""
    actor = None if scene.by is None else scene.by.person.id
    return Meaning(answers.words, {}, papers(answers.evidence), Facts(handler_id=actor))


def look_back(_: Scene, _case: Case, _act: Act, answers: forms.LookBack) -> Meaning:
    """What an inspector has heard, and what they make of it."""
    given = answers.model_dump()
    codes = {name: given[name] for name in ANSWERS}
    return Meaning(answers.words, {**codes, "reason": answers.result})
