"""Days off and make-up days as the State Council announced them, 2024 to 2027.

Written down from the ``holidays`` package, whose import costs a seventh of a second and twenty
megabytes; a test compares the two. Other years are asked of the package when first needed. An
office that learns of an announcement earlier enters single days as overrides.
"""

from typing import Final, NamedTuple


class Year(NamedTuple):
    """One year: weekdays off and weekend days worked, as ``MMDD``."""

    off: tuple[str, ...]
    worked: tuple[str, ...]
    announced: bool  # False: only what is statutory is known (暂定)


OFFICIAL: Final[dict[int, Year]] = {
    2024: Year(
        (
            "0101",
            "0212",
            "0213",
            "0214",
            "0215",
            "0216",
            "0404",
            "0405",
            "0501",
            "0502",
            "0503",
            "0610",
            "0916",
            "0917",
            "1001",
            "1002",
            "1003",
            "1004",
            "1007",
        ),
        ("0204", "0218", "0407", "0428", "0511", "0914", "0929", "1012"),
        True,
    ),
    2025: Year(
        (
            "0101",
            "0128",
            "0129",
            "0130",
            "0131",
            "0203",
            "0204",
            "0404",
            "0501",
            "0502",
            "0505",
            "0602",
            "1001",
            "1002",
            "1003",
            "1006",
            "1007",
            "1008",
        ),
        ("0126", "0208", "0427", "0928", "1011"),
        True,
    ),
    2026: Year(
        (
            "0101",
            "0102",
            "0216",
            "0217",
            "0218",
            "0219",
            "0220",
            "0223",
            "0406",
            "0501",
            "0504",
            "0505",
            "0619",
            "0925",
            "1001",
            "1002",
            "1005",
            "1006",
            "1007",
        ),
        ("0104", "0214", "0228", "0509", "0920", "1010"),
        True,
    ),
    2027: Year(
        (
            "0101",
            "0205",
            "0208",
            "0209",
            "0210",
            "0405",
            "0503",
            "0504",
            "0609",
            "0915",
            "1001",
            "1004",
            "1005",
        ),
        (),
        False,
    ),
}
