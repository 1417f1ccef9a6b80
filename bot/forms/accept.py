from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form


class Accept(Form):
    """The office takes a case on: what it asks for, and its category. List: `categories`."""

    form: ClassVar[str] = "accept"

    category: Annotated[str, Ask(choices="categories", columns=3)]
    kind: Annotated[str, Ask(choices=("action", "info"), columns=2)]
