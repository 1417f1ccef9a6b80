"""A policy is typed in, put right, or withdrawn."""

import datetime as dt
from typing import Annotated, ClassVar

from bot.domain.document import LEAST, LONGEST_TITLE
from bot.forms.ask import Ask, Form, Piece, Values

FAR = 20 * 366
"""Days to either side of today in which a day of a policy may lie."""


class TypePolicy(Form):
    """A policy that cannot be read is typed in; what the text says is found in it as in any other."""

    form: ClassVar[str] = "type-policy"

    title: Annotated[str, Ask(least=4, most=LONGEST_TITLE)]
    number: Annotated[str | None, Ask(optional=True, most=60)] = None
    issuer: Annotated[str | None, Ask(optional=True, most=80)] = None
    body: Annotated[str, Ask(least=LEAST, most=4000)]


class CorrectPolicy(Form):
    """What a policy was understood to be is put right: all of it is known, any field may change.

    Lists: `policy_regions` for which the speaker keeps policies, `categories`, `sizes`.
    """

    form: ClassVar[str] = "correct-policy"

    title: Annotated[str, Ask(least=4, most=LONGEST_TITLE)]
    number: Annotated[str | None, Ask(optional=True, most=60)] = None
    issuer: Annotated[str | None, Ask(optional=True, most=120)] = None
    issued_on: Annotated[dt.date | None, Ask(optional=True, soonest=-FAR, latest=366)] = None
    effective_on: Annotated[dt.date | None, Ask(optional=True, soonest=-FAR, latest=FAR)] = None
    expires_on: Annotated[dt.date | None, Ask(optional=True, soonest=-FAR, latest=FAR)] = None
    apply_from: Annotated[dt.date | None, Ask(optional=True, soonest=-FAR, latest=FAR)] = None
    apply_by: Annotated[dt.date | None, Ask(optional=True, soonest=-FAR, latest=FAR)] = None
    region: Annotated[str, Ask(choices="policy_regions", columns=2)]
    categories: Annotated[
        tuple[str, ...], Ask(choices="categories", columns=3, optional=True, least=0, most=12)
    ] = ()
    sizes: Annotated[
        tuple[str, ...], Ask(choices="sizes", columns=3, optional=True, least=0, most=6)
    ] = ()
    industries: Annotated[str | None, Ask(optional=True, most=120)] = None
    money: Annotated[str | None, Ask(optional=True, most=120)] = None
    contact: Annotated[str | None, Ask(optional=True, most=120)] = None

    @classmethod
    def lacks(cls, values: Values) -> str | None:
        """No time ends before it begins."""
        for first, last in (("apply_from", "apply_by"), ("effective_on", "expires_on")):
            since, until = values.get(first), values.get(last)
            if isinstance(since, str) and isinstance(until, str) and until < since:
                return last
        return None


class WithdrawPolicy(Form):
    """A policy leaves the library (撤下), for a reason that everybody may read."""

    form: ClassVar[str] = "withdraw-policy"

    reason: Annotated[str, Ask(least=2, most=200)]


class AttachPolicy(Form):
    """What belongs to a policy is put to it: forms to fill in, tables, guides."""

    form: ClassVar[str] = "attach-policy"

    files: Annotated[tuple[Piece, ...], Ask(least=1, most=10)]
