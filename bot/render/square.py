"""A policy in brief as a square picture: for a chat, or in the quality of print.

What it says is handed in as words (`bot.render.square_words`). Needs Pillow, uharfbuzz and segno;
loaded in the workshop's child only.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from functools import lru_cache
from typing import IO, TYPE_CHECKING, Final

import segno
from PIL import Image

from bot.render import square_looks
from bot.render.square_ink import Sheet
from bot.render.square_type import legible
from bot.render.square_words import Until
from bot.render.typeface import FACES

if TYPE_CHECKING:
    from bot.render.square_ink import Box
    from bot.render.square_words import Square

CHAT: Final = 1280
"""Dots of a side for a chat."""
PRINT: Final = 2480
"""Dots of a side for print: 21 cm at 300 to the inch."""
INCH: Final = 300
"""Dots to the inch, in print."""
COLOURS: Final = 256
"""Of a picture for a chat: of a few and what lies between them at the edges of letters."""
TEMPLATES: Final = tuple(square_looks.LOOKS)
"""The templates, by the names that a piece knows them by."""


@dataclass(frozen=True, slots=True)
class Report:
    """What came of drawing.

    Attributes:
        lacks: Characters that the font does not have.
        cut: Labels of what had to be cut short.
        words: Where words stand, line by line.
    """

    lacks: tuple[str, ...]
    cut: tuple[str, ...]
    words: tuple[tuple[str, Box], ...] = field(repr=False)


def draw(square: Square, out: IO[bytes], *, template: str, dark: bool, side: int = CHAT) -> Report:
    """Draw a picture and write it as PNG.

    Args:
        square: What it says.
        out: Where to.
        template: One of `TEMPLATES`; another is taken for the first.
        dark: Light on dark.
        side: Dots of a side.
    """
    shown, lacks = _legible(square)
    look = square_looks.LOOKS.get(template, square_looks.LOOKS[TEMPLATES[0]])
    palette = look.dark if dark else look.light
    sheet = Sheet(square.language, side, palette.paper)
    cut = look.draw(sheet, shown, palette, _code(square.link))
    if side >= PRINT:
        sheet.image.save(out, "PNG", compress_level=3, dpi=(INCH, INCH))
    else:  # a third of the bytes, in half of the time
        few = sheet.image.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        few.save(out, "PNG", compress_level=3)
    return Report(tuple(lacks), tuple(cut), tuple(sheet.words))


def _legible(square: Square) -> tuple[Square, list[str]]:
    """It without what the font does not have, and that."""
    lacks: dict[str, None] = {}
    face = FACES[square.language]

    def drawn(text: str) -> str:
        kept, missing = legible(text, face)
        lacks.update(dict.fromkeys(missing))
        return kept

    until = square.until
    if until is not None:
        until = Until(**{name: drawn(words) for name, words in asdict(until).items()})
    lines = ((drawn(label), drawn(words)) for label, words in square.lines)
    shown = replace(
        square,
        brand=drawn(square.brand),
        title=drawn(square.title),
        lines=tuple(one for one in lines if one[1]),
        until=until,
        issuer=drawn(square.issuer),
        number=drawn(square.number),
        issued=drawn(square.issued),
        issue=drawn(square.issue),
        scan=drawn(square.scan),
    )
    return shown, list(lacks)


@lru_cache(maxsize=16)
def _code(link: str) -> tuple[bytes, ...]:
    """The cells of a code."""
    return tuple(bytes(row) for row in segno.make(link, error="m", micro=False).matrix)
