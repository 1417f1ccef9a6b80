import datetime as dt
from typing import Annotated, ClassVar

from bot.domain.meeting import MeetingKind
from bot.forms.ask import Ask, Form, Said
from bot.forms.hours import wrong_hour

HOURS = ("h0900", "h1000", "h1430", "h1500")
"""When meetings usually begin: codes, with hours and minutes."""
MOST_SEATS = 5_000


def wrong_seats(text: str) -> str | None:
    """The words that say why this is no number of seats; None where it is one."""
    good = text.isdecimal() and 1 <= int(text) <= MOST_SEATS
    return None if good else "meeting-seats-wrong"


class HoldMeeting(Form):
    """The office calls a meeting (宣讲会、对接会、座谈会)."""

    form: ClassVar[str] = "hold-meeting"

    kind: Annotated[str, Ask(choices=tuple(MeetingKind), columns=3)]
    title: Annotated[str, Ask(least=4, most=60)]
    day: Annotated[dt.date, Ask(soonest=0, latest=180, days=(3, 7, 14))]
    hour: Annotated[Said, Ask(choices=HOURS, columns=4, least=2, most=12, check=wrong_hour)]
    place: Annotated[str, Ask(least=2, most=80)]
    words: Annotated[str | None, Ask(least=2, most=600, optional=True)] = None
    seats: Annotated[str | None, Ask(least=1, most=5, optional=True, check=wrong_seats)] = None


class MoveMeeting(Form):
    """... puts it off, or somewhere else."""

    form: ClassVar[str] = "move-meeting"

    day: Annotated[dt.date, Ask(soonest=0, latest=180, days=(1, 7, 14), prefix="hold-meeting-day")]
    hour: Annotated[
        Said,
        Ask(
            choices=HOURS,
            columns=4,
            least=2,
            most=12,
            check=wrong_hour,
            prefix="hold-meeting-hour",
        ),
    ]
    place: Annotated[str, Ask(least=2, most=80, prefix="hold-meeting-place")]
