from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Due, Form

OPEN, HIDDEN = "open", "hidden"


class Dispatch(Form):
    """The office hands a case to a unit, with a limit. Lists: `units`, `tiers`.

    Whether the unit learns the enterprise's name (隐名交办) is not asked: it stands in the summary
    as prefilled, and can be changed there.
    """

    form: ClassVar[str] = "dispatch"

    unit: Annotated[str, Ask(choices="units", columns=2)]
    due: Annotated[Due, Ask(choices="tiers", columns=2, latest=366)]
    masked: Annotated[
        str, Ask(choices=(OPEN, HIDDEN), columns=2, when=lambda values: "masked" in values)
    ] = OPEN
