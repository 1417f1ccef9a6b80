"""Noto Sans CJK for what is printed: whole, so that rare characters of names are there.

The font lies in a package of its own (SIL Open Font License 1.1), as one file with a face for each
way of writing and an axis of weights. What a document needs of it is cut out once its characters
are known, by HarfBuzz. Needs uharfbuzz; loaded in the workshop's child only.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from importlib import resources
from pathlib import Path
from typing import Final

import uharfbuzz as hb

from bot.texts import Language

PACKAGE: Final = "manimgx_fonts_cjk"
FILE: Final = "NotoSansCJK-VF.otf.ttc"
FACES: Final = {Language.ZH_HANS: 2, Language.ZH_HANT: 3, Language.EN: 2}
"""Which face of the file: the same character is written differently in Beijing and in Taipei."""
LEFT_OUT: Final = (
    "BASE",
    "DSIG",
    "GDEF",
    "GPOS",
    "GSUB",
    "MVAR",
    "STAT",
    "VORG",
    "VVAR",
    "vhea",
    "vmtx",
)
FORMAT: Final = (
    hb.SubsetFlags.NOTDEF_OUTLINE
    | hb.SubsetFlags.DOWNGRADE_CFF2
    | hb.SubsetFlags.CFF_IDENTITY_CHARSET
)
"""What a PDF can hold: no axes any more, and outlines called by their numbers."""
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
    whole = hb.Face(hb.Blob.from_file_path(str(path)), FACES[language])
    needed = {ord(one) for one in characters} | {ord(" ")}
    return {weight: _in_weight(whole, needed, weight) for weight in Weight}


def _in_weight(whole: hb.Face, needed: set[int], weight: Weight) -> Typeface:
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(needed)
    wanted.drop_table_tag_set.update(int.from_bytes(one.encode(), "big") for one in LEFT_OUT)
    wanted.flags = FORMAT
    wanted.pin_axis_location(whole, "wght", float(weight))
    part = hb.subset(whole, wanted)
    font = hb.Font(part)
    glyphs = {code: font.get_nominal_glyph(code) or 0 for code in part.unicodes}
    return Typeface(
        name=f"LXSUBS+NotoSansCJK-{weight.name.title()}",
        program=part.reference_table("CFF ").data,
        glyphs=glyphs,
        widths=tuple(font.get_glyph_h_advance(glyph) for glyph in range(part.glyph_count)),
    )
