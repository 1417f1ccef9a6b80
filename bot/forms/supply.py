from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Evidence, Form, Values


class Supply(Form):
    """More about a case: the answer to what was missing, or what came to mind later."""

    form: ClassVar[str] = "supply"

    text: Annotated[str | None, Ask(optional=True, least=2, most=2000)] = None
    evidence: Evidence = ()

    @classmethod
    def lacks(cls, values: Values) -> str | None:
        """Words or a file, at least one of them."""
        return None if values.get("text") or values.get("evidence") else "text"
