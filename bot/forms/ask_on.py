from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form


class AskOn(Form):
    """An answer was not clear to the owner, who asks on (看不懂，再问)."""

    form: ClassVar[str] = "ask-on"

    words: Annotated[str, Ask(least=5, most=1000)]
