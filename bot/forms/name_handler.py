from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form


class NameHandler(Form):
    """The head of a unit says who of it takes a case. List: `colleagues`."""

    form: ClassVar[str] = "name-handler"

    person: Annotated[str, Ask(choices="colleagues", columns=2)]
