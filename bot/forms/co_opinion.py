from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Evidence, Form


class CoOpinion(Form):
    """A co unit says what it can do about a case and what it cannot, with papers."""

    form: ClassVar[str] = "co-opinion"

    text: Annotated[str, Ask(most=2000)]
    evidence: Evidence = ()
