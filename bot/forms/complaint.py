from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Evidence, Form

UNKNOWN = "0"
"""The choice of who cannot say which unit it was."""


class Complaint(Form):
    """An owner complains of the conduct of a unit (投诉举报), in confidence.

    Lists: `enterprises` (prefill the only one), `tree` of all units, with `UNKNOWN` in front.
    """

    form: ClassVar[str] = "complaint"

    enterprise: Annotated[str, Ask(choices="enterprises", columns=1)]
    unit: Annotated[str, Ask(choices="tree", columns=2)]
    text: Annotated[str, Ask(least=10, most=2000)]
    evidence: Evidence = ()

    @property
    def unit_id(self) -> int | None:
        """The unit complained of; None where they cannot say."""
        return None if self.unit == UNKNOWN else int(self.unit)
