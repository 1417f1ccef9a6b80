from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form


class NeedInfo(Form):
    """The office asks the owner for what is missing."""

    form: ClassVar[str] = "need-info"

    text: Annotated[str, Ask(least=5, most=500)]
