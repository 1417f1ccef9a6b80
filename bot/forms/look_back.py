from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form, Values


class LookBack(Form):
    """An inspector asks the owner how it really went (回头看)."""

    form: ClassVar[str] = "look-back"

    way: Annotated[str, Ask(choices=("call", "visit"))]
    solved: Annotated[str, Ask(choices=("yes", "partly", "no"), columns=3)]
    told: Annotated[str, Ask(choices=("yes", "no"))]
    favour: Annotated[str, Ask(choices=("no", "yes", "unsaid"), columns=3)]
    satisfied: Annotated[str, Ask(choices=("satisfied", "basic", "dissatisfied"), columns=3)]
    result: Annotated[str, Ask(choices=("holds", "fails"))]
    words: Annotated[str, Ask(least=5, most=1000)]

    @classmethod
    def lacks(cls, values: Values) -> str | None:
        """What was not done as told does not hold."""
        return "result" if values.get("told") == "no" and values.get("result") == "holds" else None
