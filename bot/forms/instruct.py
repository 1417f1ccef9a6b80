import datetime as dt
from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form


class Instruct(Form):
    """A leader's instruction (批示) on a case, and by which day it is to be answered."""

    form: ClassVar[str] = "instruct"

    words: Annotated[str, Ask(least=2, most=500)]
    answer_by: Annotated[
        dt.date | None, Ask(optional=True, days=(1, 3, 7), soonest=1, latest=60)
    ] = None
