"""Noto Sans CJK for what is printed: whole, so that rare characters of names are there.

The font lies in a package of its own (SIL Open Font License 1.1), as one file with a face for each
way of writing and an axis of weights. What a document needs of it is cut out once its characters
are known. Needs fonttools; loaded in the workshop's child only.
"""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from importlib import resources
from pathlib import Path
from typing import Any, Final

from fontTools.cffLib.CFF2ToCFF import convertCFF2ToCFF
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from bot.texts import Language

PACKAGE: Final = "manimgx_fonts_cjk"
FILE: Final = "NotoSansCJK-VF.otf.ttc"
FACES: Final = {Language.ZH_HANS: 2, Language.ZH_HANT: 3, Language.EN: 2}
"""Which face of the file: the same character is written differently in Beijing and in Taipei."""
LEFT_OUT: Final = ("BASE", "DSIG", "GDEF", "GPOS", "GSUB", "MVAR", "STAT", "VORG", "VVAR", "vhea", "vmtx")
UNITS: Final = 1000
"""Of this font, to the em."""
ASCENT: Final = 0.88
"""Of an em: the top of a Chinese character above its baseline."""


class Weight(IntEnum):
    """How bold, on the font's own axis."""

    REGULAR = 400
    BOLD = 700


@dataclass(frozen=True, slots=True)
class Typeface:
    """What a document holds of one face in one weight.

    Attributes:
        name: What it is called in the document.
        program: The outlines, in the Compact Font Format.
        glyphs: The number of each character's outline, by its code point.
        widths: Each outline's width, in thousandths of an em.
    """

    name: str
    program: bytes
    glyphs: dict[int, int]
    widths: tuple[int, ...]

    def width(self, text: str, size: float) -> float:
        """How wide a line is, in points."""
        return sum(self.widths[self.glyphs.get(ord(one), 0)] for one in text) * size / UNITS

    def encode(self, text: str) -> str:
        """A line as the numbers of its outlines, four hexadecimal digits each."""
        return "".join(f"{self.glyphs.get(ord(one), 0):04X}" for one in text)


def cut(language: Language, characters: Iterable[str]) -> dict[Weight, Typeface]:
    """The part of the font that these characters need, in each weight."""
    path = Path(str(resources.files(PACKAGE))) / FILE
    whole = TTFont(path, fontNumber=FACES[language], lazy=True)
    for table in LEFT_OUT:
        if table in whole:
            del whole[table]
    options = Options()
    options.layout_features = []
    options.name_IDs = []
    options.notdef_outline = True
    cutter = Subsetter(options)
    cutter.populate(text="".join(sorted({*characters, " "})))
    cutter.subset(whole)
    part = io.BytesIO()
    whole.save(part)
    return {weight: _in_weight(part, weight) for weight in Weight}


def _in_weight(part: io.BytesIO, weight: Weight) -> Typeface:
    font: Any = instantiateVariableFont(
        TTFont(part, recalcBBoxes=False), {"wght": float(weight)}, inplace=True
    )
    convertCFF2ToCFF(font)
    done = io.BytesIO()
    font.save(done)
    font = TTFont(done, recalcBBoxes=False)
    return Typeface(
        name=f"LXSUBS+NotoSansCJK-{weight.name.title()}",
        program=font.reader["CFF "],
        glyphs={code: font.getGlyphID(glyph) for code, glyph in font.getBestCmap().items()},
        widths=tuple(font["hmtx"][glyph][0] for glyph in font.getGlyphOrder()),
    )
