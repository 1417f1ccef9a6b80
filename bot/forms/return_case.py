from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form


class ReturnCase(Form):
    """A unit head says that a case is not theirs, and whose it may be. List: `units`."""

    form: ClassVar[str] = "return"

    reason: Annotated[str, Ask(least=10, most=500)]
    unit: Annotated[str | None, Ask(choices="units", columns=2, optional=True)] = None
