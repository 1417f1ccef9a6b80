"""Answers of which several are taken: pressed one by one, or named between commas."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from pydantic import JsonValue

from bot.forms.answer import Refused
from bot.forms.ask import Choice, Question
from bot.forms.inputs import Problem

if TYPE_CHECKING:
    from bot.forms.engine import Draft


def taken(draft: "Draft", field: str) -> list[JsonValue]:
    """What was taken so far: codes of choices, or files."""
    value = draft.values.get(field)
    return value if isinstance(value, list) else []


def label(draft: "Draft", question: Question, code: str) -> str:
    """What a choice is called that was taken, as far as the draft knows; else its code."""
    return draft.labels.get(f"{question.field}:{code}") or draft.labels.get(question.field, code)


def toggled(
    draft: "Draft", question: Question, which: Sequence[Choice], *, only: bool
) -> dict[str, Any]:
    """The changes to a draft in which choices are taken, or left again where they were.

    Args:
        draft: The draft.
        question: What is answered.
        which: The choices.
        only: They are taken and never left, as by naming them.

    Raises:
        Refused: More than may be.
    """
    name = question.field
    chosen, labels = taken(draft, name), dict(draft.labels)
    for one in which:
        if one.code not in chosen:
            chosen = [*chosen, one.code]
            labels[f"{name}:{one.code}"] = one.label
        elif not only:
            chosen = [other for other in chosen if other != one.code]
    if len(chosen) > question.ask.most:
        raise Refused(Problem("form-several-full", {"most": question.ask.most}))
    open_again = {
        part: tuple(one for one in getattr(draft, part) if one != name)
        for part in ("skipped", "enough", "given")
    }
    values = {**draft.values, name: chosen}
    return {"values": values, "labels": labels, "asking": name, "sought": "", **open_again}
