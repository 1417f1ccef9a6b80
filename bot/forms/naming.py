from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form


class NameList(Form):
    """What a list that somebody keeps is called from now on."""

    form: ClassVar[str] = "list-name"

    name: Annotated[str, Ask(least=2, most=24, prefix="list-called")]
