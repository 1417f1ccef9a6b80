"""Who is given which role, over what, until when; and the units these roles are held in."""

import datetime as dt
from typing import Annotated, ClassVar

from bot.domain.people import OF_ENTERPRISE, Level, UnitKind
from bot.forms.ask import Ask, Form, Values

YEARS = 5 * 366
"""Days that a role may be limited to; longer than that is no limit."""
WHOLE = "0"
"""The code of the choice that stands for every unit."""


def _over_enterprise(values: Values) -> bool:
    return values.get("role") in OF_ENTERPRISE


def _over_unit(values: Values) -> bool:
    return "role" in values and not _over_enterprise(values)


class Appoint(Form):
    """A role for somebody who is known, or for whoever gets the invitation.

    Lists: `roles` that the speaker may give, `places` (units, and `WHOLE` for all of them),
    `found` by what was sought.
    """

    form: ClassVar[str] = "appoint"

    role: Annotated[str, Ask(choices="roles", columns=2)]
    unit: Annotated[str | None, Ask(choices="places", columns=2, when=_over_unit)] = None
    sought: Annotated[str | None, Ask(least=2, most=60, when=_over_enterprise)] = None
    enterprise: Annotated[str | None, Ask(choices="found", columns=1, when=_over_enterprise)] = None
    until: Annotated[dt.date | None, Ask(optional=True, days=(30, 90, 180, 365), latest=YEARS)] = (
        None
    )


class LimitRole(Form):
    """Until when somebody keeps a role; skipped: for good."""

    form: ClassVar[str] = "limit-role"

    until: Annotated[
        dt.date | None,
        Ask(
            optional=True,
            days=(30, 90, 180, 365),
            latest=YEARS,
            prefix="appoint-until",
        ),
    ] = None


UnitName = Annotated[str, Ask(least=2, most=40, prefix="unit-name")]


class AddUnit(Form):
    """A unit below another."""

    form: ClassVar[str] = "add-unit"

    name: UnitName
    level: Annotated[str, Ask(choices=tuple(Level), columns=2, prefix="unit-level")]
    kind: Annotated[str, Ask(choices=tuple(UnitKind), columns=2, prefix="unit-kind")]


class RenameUnit(Form):
    """What a unit is called from now on."""

    form: ClassVar[str] = "rename-unit"

    name: UnitName
