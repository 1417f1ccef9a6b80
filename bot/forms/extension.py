import datetime as dt
from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form


class AskExtension(Form):
    """A unit head asks for a later due date. The days that will do come with the draft."""

    form: ClassVar[str] = "ask-extension"

    due: Annotated[dt.date, Ask(soonest=1)]
    reason: Annotated[str, Ask(least=10, most=500)]


class GrantExtension(Form):
    """The director grants the date that was asked for, or an earlier one."""

    form: ClassVar[str] = "grant-extension"

    due: Annotated[dt.date, Ask(soonest=1)]
    text: Annotated[str | None, Ask(optional=True, least=2, most=500)] = None
