from typing import Annotated, ClassVar

from bot.domain.terms import ON_BEHALF
from bot.forms.ask import Ask, Evidence, Form, Values


def _solved(values: Values) -> bool:
    return values.get("solved") == "yes"


class FilingFor(Form):
    """A cadre writes down what an enterprise said, in its name; the owners read it at once.

    Lists: `paired` (prefill it from the page of an enterprise), `contacts` of that enterprise,
    `categories` of the campaign. What was solved on the spot is reported once the office has
    taken the case on.
    """

    form: ClassVar[str] = "filing-for"

    enterprise: Annotated[str, Ask(choices="paired", columns=1)]
    source: Annotated[str, Ask(choices=tuple(one.value for one in ON_BEHALF), columns=3)]
    contact: Annotated[str | None, Ask(choices="contacts", optional=True)] = None
    text: Annotated[str, Ask(least=10, most=2000)]
    category: Annotated[str, Ask(choices="categories", columns=3)]
    evidence: Evidence = ()
    solved: Annotated[str, Ask(choices=("no", "yes"))] = "no"
    result: Annotated[str | None, Ask(when=_solved, least=10, most=1000)] = None
