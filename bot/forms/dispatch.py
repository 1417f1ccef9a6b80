from typing import Annotated, ClassVar

from bot.domain.deadline import TIERS
from bot.forms.ask import Ask, Due, Form, Values

OPEN, HIDDEN = "open", "hidden"


def led(values: Values) -> bool:
    """Whether a named leader must stand behind it, as the tier says (包案领导)."""
    due = values.get("due")
    tier = TIERS.get(str(due.get("code"))) if isinstance(due, dict) else None
    return tier is not None and tier.leader


class Dispatch(Form):
    """The office hands a case to a unit, with a limit.

    Nine of ten cases are told with these two. What else there may be is not asked: it stands in
    the summary as prefilled, and can be changed there. Co units (协办), units told only (抄告), a
    leader who answers for it (包案领导, compulsory for some tiers), and whether the unit learns
    the enterprise's name (隐名交办). Lists: `units`, `co`, `cc`, `leaders`, `tiers`.
    """

    form: ClassVar[str] = "dispatch"

    unit: Annotated[str, Ask(choices="units", columns=2)]
    due: Annotated[Due, Ask(choices="tiers", columns=2, latest=366)]
    co: Annotated[
        tuple[str, ...],
        Ask(choices="co", columns=2, optional=True, least=0, most=20, when=lambda v: "co" in v),
    ] = ()
    cc: Annotated[
        tuple[str, ...],
        Ask(choices="cc", columns=2, optional=True, least=0, most=20, when=lambda v: "cc" in v),
    ] = ()
    leader: Annotated[
        str,
        Ask(
            choices="leaders",
            columns=2,
            optional=lambda values: not led(values),
            when=lambda values: "leader" in values,
        ),
    ] = ""
    masked: Annotated[
        str, Ask(choices=(OPEN, HIDDEN), columns=2, when=lambda values: "masked" in values)
    ] = OPEN

    @classmethod
    def lacks(cls, values: Values) -> str | None:
        """A unit has one part in a case."""
        lead, co, cc = values.get("unit"), values.get("co") or (), values.get("cc") or ()
        if lead in co:
            return "co"
        return "cc" if lead in cc or set(co) & set(cc) else None
