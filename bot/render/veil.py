"""隐名交办: what is left of a case for a reader who may not learn whose it is.

The name is not only where it is called a name: owners sign their words and give their number in
them. So what is known of the enterprise is struck out wherever words are, and so is whatever looks
like a telephone number.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.domain.terms import Hat
from bot.domain.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.render.view import CaseView, Happening

STRUCK: Final = "▇▇"
SHORTEST: Final = 2
"""Characters of a name that is struck out wherever it stands."""

_FORMS: Final = re.compile(
    r"(集团|集團|控股|实业|實業|科技|股份|有限|责任|責任|公司|co\.?|ltd\.?|inc\.?|llc|[\s,.()（）])+$",
    re.IGNORECASE,
)
"""The legal form at the end of a name, without which people say it."""
_BETWEEN: Final = r"[\W_]{0,3}"
"""What people put between the characters of a name."""
_NUMBER: Final = re.compile(r"(?<!\d)(?:\+?\d{1,3}[\s-]?)?(?:\d[\s-]?){6,12}\d(?!\d)")
_OUTSIDE: Final = frozenset({Hat.OWNER, Hat.CO_SIGNER, Hat.LIAISON})


def strike(text: str, names: Iterable[str]) -> str:
    """Words without these names, the stems of them, and telephone numbers.

    However they are written: with other spaces or signs between, full-width, in capitals, in
    traditional characters.
    """
    known = {name.strip() for name in names}
    known |= {_FORMS.sub("", name) for name in known}
    spelled = {"".join(one for one in fold(name) if one.isalnum()) for name in known}
    for letters in sorted(spelled, key=len, reverse=True):
        if len(letters) >= SHORTEST:
            text = _without(text, re.compile(_BETWEEN.join(map(re.escape, letters))))
    return _NUMBER.sub(STRUCK, text)


def _without(text: str, name: re.Pattern[str]) -> str:
    """Words without a folded name: sought in what each character is folded to, one for one."""
    folded = ((fold(one), one) for one in text)
    shadow = "".join(new if len(new) == 1 else old for new, old in folded)
    kept, end = [], 0
    for found in name.finditer(shadow):
        kept.append(text[end : found.start()])
        end = found.end()
    return STRUCK.join([*kept, text[end:]])


def veil(view: CaseView, names: Iterable[str], *, files: int) -> CaseView:
    """The view for a reader who may not learn whose case it is.

    Args:
        view: The whole truth.
        names: What the enterprise and its people are called, their code and numbers.
        files: How many files are left: those that the enterprise did not send.
    """
    known = tuple(names)
    case = view.case
    return replace(
        view,
        case=replace(
            case,
            text=strike(case.text, known),
            public_wording=strike(case.public_wording, known),
            contact_time=strike(case.contact_time, known),
            rating_reason=strike(case.rating_reason, known),
        ),
        enterprise="",
        contact="",
        contact_phone="",
        liaison="",
        files=files,
        history=tuple(_veiled(one, known) for one in view.history),
    )


def _veiled(one: Happening, names: tuple[str, ...]) -> Happening:
    return replace(
        one,
        who="" if one.hat in _OUTSIDE else one.who,
        words=strike(one.words, names),
    )
