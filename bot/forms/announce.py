import datetime as dt
from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form, Said
from bot.forms.days import day
from bot.forms.hours import hour

WHOLE = "0"
"""Everywhere, among parts of the tree."""
_ANY_DAY = dt.date(2026, 1, 1)
_MISTYPED = 3000
"""The first year that nobody means, and after which no calendar reckons."""


def moment(text: str, today: dt.date) -> dt.datetime | None:
    """The moment of the office's clock that `text` means; `None` where it means none.

    Read are `明天 9:00`, `10月14日下午三点`, `30 Oct 9:30`, and an hour alone, of today.
    """
    if (alone := hour(text)) is not None:
        return dt.datetime.combine(today, alone)
    for at in range(len(text) - 1, 0, -1):
        on, time = day(text[:at].rstrip(",， "), today), hour(text[at:])
        if on is not None and time is not None and on.year < _MISTYPED:
            return dt.datetime.combine(on, time)
    return None


def wrong_moment(text: str) -> str | None:
    """The words that say why this is no day and hour; None where it is one."""
    return None if moment(text, _ANY_DAY) is not None else "announce-no-moment"


class Announce(Form):
    """Words of the office to many (通知). Lists: `sent-roles`, `sent-regions`, `categories`."""

    form: ClassVar[str] = "announce"

    text: Annotated[str, Ask(least=5, most=1500)]
    circle: Annotated[str, Ask(choices=("firms", "work", "people"), columns=3)]
    roles: Annotated[
        tuple[str, ...],
        Ask(choices="sent-roles", columns=2, most=9, when=lambda v: v.get("circle") == "people"),
    ] = ()
    region: Annotated[str, Ask(choices="sent-regions", columns=2)]
    topics: Annotated[
        tuple[str, ...],
        Ask(
            choices="categories",
            columns=3,
            least=0,
            most=12,
            optional=True,
            when=lambda v: v.get("circle") == "firms",
        ),
    ] = ()
    start: Annotated[Said, Ask(choices=("now", "opening"), columns=2, most=40, check=wrong_moment)]
