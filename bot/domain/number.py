"""Numbers of cases, as people read and type them: ``LX-2026-000123``."""

import re
import unicodedata
from typing import Final

_SHAPE: Final = re.compile(r"\s*(?:LX)?[\s\-_#]*(\d{4})[\s\-_]+(\d{1,9})\s*", re.IGNORECASE)
_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—―−－一", "-"))


def format_number(year: int, serial: int) -> str:
    """The number of the ``serial``-th case of a year, padded to six digits.

    Raises:
        ValueError: If the year has not four digits or the serial is not positive.
    """
    if not 1000 <= year <= 9999 or serial < 1:
        raise ValueError(f"no such number: {year}, {serial}")
    return f"LX-{year}-{serial:06d}"


def parse_number(text: str) -> tuple[int, int] | None:
    """Year and serial of a number as typed, forgiving case, width and dashes; else None."""
    plain = unicodedata.normalize("NFKC", text).translate(_DASHES)
    match = _SHAPE.fullmatch(plain)
    if match is None:
        return None
    year, serial = int(match[1]), int(match[2])
    return (year, serial) if serial and year >= 1000 else None
