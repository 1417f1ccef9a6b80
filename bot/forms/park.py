import datetime as dt
from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form
from bot.forms.report import PARKED


class Park(Form):
    """The director parks a case until the day of review that was asked for, or another."""

    form: ClassVar[str] = "park"

    review_date: Annotated[dt.date, Ask(days=(30, 60, PARKED), soonest=1, latest=PARKED)]
