from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form


class Block(Form):
    """Why an account is not served any more."""

    form: ClassVar[str] = "block"

    reason: Annotated[str, Ask(least=2, most=300)]
