from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form


class Objection(Form):
    """An owner says that what was filed in their name is not so (不是这么回事)."""

    form: ClassVar[str] = "objection"

    reason: Annotated[str, Ask(least=5, most=1000)]
