import datetime as dt
from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form

KINDS = ("visit", "phone", "symposium", "revisit")
"""What a liaison does out there: 走访, 电话, 座谈会, 回访."""
BACK = -30
"""Days back to which a visit may be put down."""


class Visit(Form):
    """A liaison notes that they were there, and what it was about. List: `paired`."""

    form: ClassVar[str] = "visit"

    enterprise: Annotated[str, Ask(choices="paired", columns=1)]
    kind: Annotated[str, Ask(choices=KINDS)]
    day: Annotated[dt.date, Ask(days=(0, -1), soonest=BACK, latest=0)]
    words: Annotated[str, Ask(least=2, most=500)]
