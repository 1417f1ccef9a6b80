from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Evidence, Form


class Reply(Form):
    """What was asked for is told (答复): the end of an info case, if its owner signs."""

    form: ClassVar[str] = "reply"

    words: Annotated[str, Ask(least=10, most=1000)]
    evidence: Evidence = ()
