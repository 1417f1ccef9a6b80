import datetime as dt
from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form, Piece, Values

PARKED = 90
"""Days within which a parked case must be looked at again."""
PROMISED = 90
"""Days within which a promise must be kept; what takes longer is a plan."""


def _solved(values: Values) -> bool:
    return values.get("outcome") == "A"


class Report(Form):
    """The unit says how it ended. Solved (A) must be shown by at least one file."""

    form: ClassVar[str] = "report"

    outcome: Annotated[str, Ask(choices=("A", "B", "C", "D", "E"), columns=2)]
    words: Annotated[str, Ask(least=10, most=1000)]
    promise_date: Annotated[
        dt.date | None,
        Ask(
            when=lambda values: values.get("outcome") == "B",
            days=(7, 15, 30, 60),
            soonest=1,
            latest=PROMISED,
        ),
    ] = None
    review_date: Annotated[
        dt.date | None,
        Ask(
            when=lambda values: values.get("outcome") == "C",
            days=(30, 60, PARKED),
            soonest=1,
            latest=PARKED,
        ),
    ] = None
    evidence: Annotated[
        tuple[Piece, ...], Ask(optional=lambda values: not _solved(values), least=0, most=10)
    ] = ()
