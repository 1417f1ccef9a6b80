"""The sheet at the door of a meeting: what it is, when and where, and the code that checks in.

Printed and hung up it has to be found and scanned from a step away. Needs Pillow, uharfbuzz and
segno; loaded in the workshop's child only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import segno

from bot.render.square_ink import SIDE, Box, Sheet
from bot.render.square_parts import code, code_box
from bot.render.square_type import Setting, fitted, headline, legible

if TYPE_CHECKING:
    from pathlib import Path

    from bot.texts import Language

MARGIN: Final = 76
INNER: Final = SIDE - 2 * MARGIN
PAPER: Final = "#FBF9F5"
INK: Final = "#1D1F23"
GREY: Final = "#6B6F76"
ACCENT: Final = "#B3261E"
CODE: Final = 640
"""Units of the code's card."""
FOOT: Final = 150
"""Units below it, for what to do with it."""
TITLES: Final = (96, 86, 76, 68, 60, 54, 48, 43, 38, 34)


@dataclass(frozen=True, slots=True)
class Door:
    """What stands on the sheet.

    Attributes:
        language: How characters are written.
        office: Who called the meeting.
        kind: What it is.
        title: What it is called.
        facts: When and where, a line each.
        scan: What to do with the code.
        link: Where the code leads.
    """

    language: Language
    office: str
    kind: str
    title: str
    facts: tuple[str, ...]
    scan: str
    link: str


def draw(door: Door, path: Path) -> list[str]:
    """Draw it as a PNG; return the characters that the font does not have."""
    sheet, lacks = Sheet(door.language, SIDE, PAPER), []
    heavy, bold, medium = sheet.face(800), sheet.face(700), sheet.face(500)

    def words(text: str) -> str:
        said, missing = legible(text, sheet.face_index)
        lacks.extend(missing)
        return said

    def put(setting: Setting, y: float, colour: str) -> float:
        box = Box(MARGIN, y, INNER + 8, setting.height + 1)
        sheet.put(setting, box, colour, across=0.5)
        return y + setting.height

    above = fitted(bold, words(f"{door.office} · {door.kind}"), INNER, sizes=(36, 32, 29, 26, 23))
    y = put(above, MARGIN - 8, ACCENT) + 24
    y = put(headline(heavy, words(door.title), INNER, sizes=TITLES, lines=2), y, INK) + 22
    for fact in door.facts:
        y = put(fitted(medium, words(fact), INNER, sizes=(42, 38, 34), lines=2), y, GREY) + 6
    cells = tuple(bytes(row) for row in segno.make(door.link, error="m", micro=False).matrix)
    wide = code_box(sheet, cells, (SIDE, SIDE), CODE, "").width
    code(sheet, cells, ((SIDE + wide) / 2, SIDE - FOOT), CODE, "")
    put(fitted(heavy, words(door.scan), INNER, sizes=(64, 56, 48)), SIDE - FOOT + 30, INK)
    sheet.image.save(path, "PNG", compress_level=6)
    return lacks
