from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Evidence, Form


class Progress(Form):
    """What the unit has done since; the owner reads it."""

    form: ClassVar[str] = "progress"

    text: Annotated[str, Ask(least=5, most=1000)]
    evidence: Evidence = ()
