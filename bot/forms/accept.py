from typing import Annotated, ClassVar

from bot.domain.category import GRADES
from bot.forms.ask import Ask, Form, Values


def _worked_on(values: Values) -> bool:
    return "tier" in values and values.get("kind") != "info"


def _ordinary(values: Values) -> bool:
    return values.get("kind") != "complaint"


class Accept(Form):
    """The office takes a case on. Lists: `categories`, `tiers`, `levels`.

    Nine of ten cases are taken on as the owner filed them: all of it stands in the summary and can
    be changed there. The limit is what the director is offered first; the level is the office that
    sorts it and hands it out; the wording is what a board may show, once its owner has agreed. Of
    a complaint neither kind nor category is asked.
    """

    form: ClassVar[str] = "accept"

    category: Annotated[
        str | None,
        Ask(choices="categories", columns=3, prefix="accept-category", when=_ordinary),
    ] = None
    kind: Annotated[
        str, Ask(choices=("action", "info"), columns=2, prefix="accept-kind", when=_ordinary)
    ] = "action"
    grade: Annotated[
        str | None,
        Ask(choices=GRADES, columns=1, prefix="grade", when=lambda values: "grade" in values),
    ] = None
    tier: Annotated[
        str | None, Ask(choices="tiers", columns=2, prefix="accept-tier", when=_worked_on)
    ] = None
    level: Annotated[
        str | None,
        Ask(
            choices="levels",
            columns=1,
            prefix="accept-level",
            when=lambda values: "level" in values,
        ),
    ] = None
    wording: Annotated[
        str | None,
        Ask(
            optional=True,
            least=4,
            most=60,
            prefix="wording",
            when=lambda values: "wording" in values,
        ),
    ] = None


class Classify(Accept):
    """The same of a case that was taken on, or not yet: what is changed is told by the record."""

    form: ClassVar[str] = "classify"
