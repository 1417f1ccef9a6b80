from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Evidence, Form


class AskPolicy(Form):
    """An owner asks about a policy (我要咨询): one question, an answer is owed.

    Lists: `enterprises` (prefill the only one).
    """

    form: ClassVar[str] = "ask-policy"

    enterprise: Annotated[str, Ask(choices="enterprises", columns=1, prefix="filing-enterprise")]
    text: Annotated[str, Ask(least=4, most=1000)]
    evidence: Evidence = ()
