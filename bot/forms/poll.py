import datetime as dt
from typing import Annotated, ClassVar

from bot.domain.poll import LONGEST_OPTION, LONGEST_QUESTION, MOST_OPTIONS
from bot.forms.ask import Ask, Form, Values


def options(text: str) -> tuple[str, ...]:
    """The answers that were typed, one a line."""
    return tuple(one for line in text.splitlines() if (one := " ".join(line.split())))


def wrong_options(text: str) -> str | None:
    """The words that say what is wrong with answers as they were typed, if anything is."""
    found = options(text)
    if len(found) < 2:
        return "poll-options-few"
    if len(found) > MOST_OPTIONS:
        return "poll-options-many"
    if len({one.casefold() for one in found}) < len(found):
        return "poll-options-twice"
    if max(map(len, found)) > LONGEST_OPTION:
        return "poll-options-long"
    return None


def _survey(values: Values) -> bool:
    return values.get("kind") == "survey"


class HoldPoll(Form):
    """A poll (民意调查), or one about a unit's service (评议).

    Lists: `judged`, `sent-regions`, `categories`.
    """

    form: ClassVar[str] = "poll"

    kind: Annotated[str, Ask(choices=("survey", "review"), columns=2)]
    question: Annotated[str | None, Ask(least=4, most=LONGEST_QUESTION, when=_survey)] = None
    options: Annotated[
        str | None, Ask(most=MOST_OPTIONS * (LONGEST_OPTION + 1), check=wrong_options, when=_survey)
    ] = None
    multiple: Annotated[str | None, Ask(choices=("one", "several"), columns=2, when=_survey)] = None
    unit: Annotated[
        str | None,
        Ask(choices="judged", columns=2, when=lambda v: v.get("kind") == "review"),
    ] = None
    circle: Annotated[str, Ask(choices=("firms", "people"), columns=2)]
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
    closes: Annotated[dt.date, Ask(days=(1, 3, 7), soonest=1, latest=60)]
