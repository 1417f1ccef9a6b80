from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form, Said


class AskWithdrawal(Form):
    """An owner asks to take back a case that somebody works on already."""

    form: ClassVar[str] = "ask-withdrawal"

    reason: Annotated[Said, Ask(choices=("solved", "mistake", "later"), least=2, most=500)]


class GrantWithdrawal(Form):
    """The director lets a case go; a word to the enterprise may come with it."""

    form: ClassVar[str] = "grant-withdrawal"

    text: Annotated[str | None, Ask(optional=True, least=2, most=500)] = None


class RefuseWithdrawal(Form):
    """The director has the work go on, and tells the enterprise why."""

    form: ClassVar[str] = "refuse-withdrawal"

    text: Annotated[str, Ask(least=5, most=500)]
