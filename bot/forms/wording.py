from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form


class Wording(Form):
    """The office writes how a case may be called in public; its owner is asked first."""

    form: ClassVar[str] = "wording"

    text: Annotated[str, Ask(least=4, most=60, prefix="wording")]


class RefuseWording(Form):
    """The owner does not want to be spoken of in these words, and says why."""

    form: ClassVar[str] = "refuse-wording"

    reason: Annotated[str, Ask(least=2, most=300)]
