import datetime as dt
from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form
from bot.forms.report import PARKED


class KeepParked(Form):
    """The office leaves a parked case parked; when it is looked at again, and why."""

    form: ClassVar[str] = "keep-parked"

    review_date: Annotated[dt.date, Ask(days=(30, 60, PARKED), soonest=1, latest=PARKED)]
    text: Annotated[str, Ask(least=5, most=500)]
