"""What gives somebody away in words that many will read: numbers of people, codes of enterprises."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.domain.people import is_credit_code


class Trace(StrEnum):
    """What kind of number it is."""

    MOBILE = "mobile"  # 手机号
    IDENTITY = "identity"  # 身份证号
    CODE = "code"  # 统一社会信用代码


@dataclass(frozen=True, slots=True)
class Exposed:
    """A number that was found. `shown` is enough of it to find it again."""

    trace: Trace
    shown: str


_MOBILE: Final = re.compile(r"(?<![\dA-Z])(?:\+?86[\s-]?)?(1[3-9]\d(?:[\s-]?\d){8})(?!\d)")
_LONG: Final = re.compile(r"(?<![0-9A-Z])[0-9A-Z]{17}[0-9A-Z](?![0-9A-Z])")
_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS: Final = "10X98765432"


def exposed(text: str) -> tuple[Exposed, ...]:
    """The numbers in a text that belong to a person or an enterprise, each once.

    An office's landline is none of them: it stands there to be called.
    """
    said = unicodedata.normalize("NFKC", text).upper()
    found = [
        Exposed(Trace.MOBILE, f"{digits[:3]}****{digits[-4:]}")
        for one in _MOBILE.finditer(said)
        if (digits := re.sub(r"\D", "", one[1]))
    ]
    for one in _LONG.finditer(said):
        if _is_identity(one[0]):
            found.append(Exposed(Trace.IDENTITY, f"{one[0][:6]}********{one[0][-4:]}"))
        elif is_credit_code(one[0]):
            found.append(Exposed(Trace.CODE, f"{one[0][:4]}…{one[0][-4:]}"))
    return tuple(dict.fromkeys(found))


def _is_identity(number: str) -> bool:
    """Whether it is a resident's number (GB 11643-1999, check character)."""
    if not number[:17].isdecimal() or not 1 <= int(number[10:12]) <= 12:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECKS[total % 11] == number[17]
