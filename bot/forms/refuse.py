from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form


class Refuse(Form):
    """The director does not grant what a unit asked for, and says why."""

    form: ClassVar[str] = "refuse"

    text: Annotated[str, Ask(least=5, most=500)]
