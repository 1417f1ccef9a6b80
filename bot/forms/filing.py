from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Evidence, Form, Said


class Filing(Form):
    """An owner, or a liaison for one, says what is wrong.

    Lists: `enterprises` (prefill the only one), `categories` of the campaign.
    """

    form: ClassVar[str] = "filing"

    enterprise: Annotated[str, Ask(choices="enterprises", columns=1)]
    text: Annotated[str, Ask(least=10, most=2000)]
    category: Annotated[str, Ask(choices="categories", columns=3)]
    evidence: Evidence = ()
    contact_time: Annotated[
        Said | None,
        Ask(
            choices=("anytime", "morning", "afternoon", "evening"),
            optional=True,
            least=2,
            most=60,
        ),
    ] = None
