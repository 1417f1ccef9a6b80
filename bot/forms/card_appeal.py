from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Evidence, Form


class AppealCard(Form):
    """A unit head says why a yellow or red card is not deserved."""

    form: ClassVar[str] = "appeal-card"

    reason: Annotated[str, Ask(least=10, most=500)]
    evidence: Evidence = ()


class RuleOnCard(Form):
    """The director takes a card back or lets it stand, and says why."""

    form: ClassVar[str] = "rule-on-card"

    text: Annotated[str, Ask(least=5, most=500)]
