from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form


class SendBack(Form):
    """The office does not release a report; the unit hears what is still to be done."""

    form: ClassVar[str] = "send-back"

    text: Annotated[str, Ask(least=5, most=500)]
