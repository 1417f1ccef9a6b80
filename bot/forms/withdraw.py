from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form, Said


class Withdraw(Form):
    """The owner takes a case back; a reason is welcome, not demanded."""

    form: ClassVar[str] = "withdraw"

    reason: Annotated[
        Said | None,
        Ask(choices=("solved", "mistake", "later"), optional=True, least=2, most=500),
    ] = None
