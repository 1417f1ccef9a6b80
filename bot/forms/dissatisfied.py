from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form

REASONS = ("unsolved", "partly", "slow", "untrue", "manner", "other")


class Dissatisfied(Form):
    """The owner says no, and why; `other` needs words."""

    form: ClassVar[str] = "dissatisfied"

    reason: Annotated[str, Ask(choices=REASONS, columns=2)]
    text: Annotated[
        str | None,
        Ask(optional=lambda values: values.get("reason") != "other", least=5, most=1000),
    ] = None
