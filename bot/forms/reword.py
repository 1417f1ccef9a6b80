from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form


class Reword(Form):
    """The office says a report to the owner in other words; the unit's own stay on record."""

    form: ClassVar[str] = "reword"

    words: Annotated[str, Ask(least=10, most=1000)]
