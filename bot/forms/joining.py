"""Who comes in says who they are; where they ask by themselves, of which enterprise."""

import re
from typing import Annotated, ClassVar

from bot.domain.people import is_credit_code
from bot.forms.ask import Ask, Form, Said

NONE_OF_THESE = "none"
"""The code of the choice that says that the enterprise is not among those found."""

_LIKE_A_CODE = re.compile(r"[0-9A-Za-z]{15,20}")


def wrong_code(text: str) -> str | None:
    """The words that say so where something looks like a credit code and is none."""
    if _LIKE_A_CODE.fullmatch(text) and not is_credit_code(text.upper()):
        return "form-credit-code"
    return None


Called = Annotated[Said, Ask(choices="called", columns=1, least=2, most=30, prefix="joining-name")]
"""What somebody wants to be called; what Telegram calls them is offered. List: `called`."""
Position = Annotated[
    Said | None,
    Ask(
        choices=("boss", "manager", "office", "finance"),
        optional=True,
        least=2,
        most=30,
        prefix="joining-title",
    ),
]
Phone = Annotated[str, Ask(phone=True, prefix="joining-phone")]


class JoinUnit(Form):
    """A cadre with an invitation."""

    form: ClassVar[str] = "join-unit"

    name: Called
    phone: Phone


class JoinFirm(Form):
    """A contact with the enterprise's card or a colleague's invitation."""

    form: ClassVar[str] = "join-firm"

    name: Called
    title: Position = None
    phone: Phone


class AskToJoin(Form):
    """Somebody of an enterprise who comes without either. List: `found`, by what was sought."""

    form: ClassVar[str] = "ask-join"

    sought: Annotated[str, Ask(least=2, most=60, check=wrong_code)]
    enterprise: Annotated[str, Ask(choices="found", columns=1)]
    name: Called
    title: Position = None
    phone: Phone
