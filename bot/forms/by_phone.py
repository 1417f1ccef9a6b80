from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form, Values
from bot.forms.dissatisfied import REASONS


def _dissatisfied(values: Values) -> bool:
    return values.get("rating") == "dissatisfied"


class ByPhone(Form):
    """A liaison writes down the answer an owner gave by phone (电话代录). List: `contacts`."""

    form: ClassVar[str] = "by-phone"

    contact: Annotated[str | None, Ask(choices="contacts", optional=True)] = None
    rating: Annotated[str, Ask(choices=("satisfied", "basic", "dissatisfied"), columns=3)]
    reason: Annotated[str | None, Ask(choices=REASONS, when=_dissatisfied)] = None
    words: Annotated[str, Ask(least=5, most=1000)]
