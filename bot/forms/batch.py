from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Due, Form


class Batch(Form):
    """A meeting hands out cases (交办会): one date for all. List: `tiers`.

    Its title and who sat there are not asked: they stand in the summary, to be changed there.
    """

    form: ClassVar[str] = "batch"

    due: Annotated[Due, Ask(choices="tiers", columns=2, latest=366)]
    title: Annotated[str, Ask(most=60, prefix="batch-title-field")]
    attendance: Annotated[str, Ask(most=500, optional=True, when=lambda v: "attendance" in v)] = ""


class BatchUnit(Form):
    """To which unit a case of a meeting goes. List: `units`."""

    form: ClassVar[str] = "batch-unit"

    unit: Annotated[str, Ask(choices="units", columns=2)]
