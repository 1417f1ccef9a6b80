import datetime as dt
from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form, Values


class AddCampaign(Form):
    """A campaign (活动) is entered: cases filed within its days belong to it."""

    form: ClassVar[str] = "add-campaign"

    name: Annotated[str, Ask(least=2, most=40)]
    since: Annotated[dt.date, Ask(soonest=-366, latest=366, days=(0,))]
    until: Annotated[dt.date, Ask(soonest=0, latest=1100, days=(90, 180, 365))]

    @classmethod
    def lacks(cls, values: Values) -> str | None:
        """It ends no earlier than it begins."""
        since, until = values.get("since"), values.get("until")
        if isinstance(since, str) and isinstance(until, str) and until < since:
            return "until"
        return None
