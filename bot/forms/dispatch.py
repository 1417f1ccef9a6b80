from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Due, Form


class Dispatch(Form):
    """The office hands a case to a unit, with a limit. Lists: `units`, `tiers`."""

    form: ClassVar[str] = "dispatch"

    unit: Annotated[str, Ask(choices="units", columns=2)]
    due: Annotated[Due, Ask(choices="tiers", columns=2, latest=366)]
