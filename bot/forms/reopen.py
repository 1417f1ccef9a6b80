from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Evidence, Form


class Reopen(Form):
    """Why a closed case is to be taken up again."""

    form: ClassVar[str] = "reopen"

    reason: Annotated[str, Ask(least=5, most=1000)]
    evidence: Evidence = ()
