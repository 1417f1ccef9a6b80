"""What the matter at hand allows of a form's answers, beyond what the form itself does."""

from dataclasses import replace
from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from bot.forms.ask import Question


class Limits(BaseModel):
    """What the matter at hand allows of a form's answers, beyond what the form does.

    `days` has for a question of a day the first day that will do, then days to offer, the last
    of which is the last that will do. `barred` has for a question of fixed choices those that
    will not do. `until` is the last day on which the form may be submitted.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    days: dict[str, tuple[date, ...]] = Field(default_factory=dict)
    barred: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    until: date | None = None


def bounded(question: Question, limits: Limits, today: date) -> Question:
    """The question with the days that will do."""
    days = limits.days.get(question.field)
    if not days:
        return question
    first, last = ((day - today).days for day in (days[0], days[-1]))
    offered = tuple((day - today).days for day in days[1:])
    return replace(question, ask=replace(question.ask, soonest=first, latest=last, days=offered))
