from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form, Said


class Pressure(Form):
    """An owner who took a case back is asked privately whether anyone asked them to."""

    form: ClassVar[str] = "pressure"

    answer: Annotated[Said, Ask(choices=("no", "yes", "rather_not"), columns=1, least=2, most=500)]
