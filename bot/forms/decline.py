from typing import Annotated, ClassVar

from bot.domain.terms import DeclineReason
from bot.forms.ask import Ask, Form

REASONS = tuple(one.value for one in DeclineReason if one is not DeclineReason.NO_REPLY)
"""All but silence, which only the clock can find."""


class Decline(Form):
    """The office does not take a case on; why, and where to go instead, are compulsory."""

    form: ClassVar[str] = "decline"

    reason: Annotated[str, Ask(choices=REASONS, columns=2)]
    where: Annotated[str, Ask(least=5, most=500)]
