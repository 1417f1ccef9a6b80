"""Type for pictures: Noto Sans CJK whole, how wide its lines are, and words set in them.

Everything is measured in units of the drawing, of which a picture has so many dots. Needs Pillow
and uharfbuzz; loaded in the workshop's child only.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import uharfbuzz as hb
from PIL import ImageFont

from bot.render.square_lines import balanced, broken, shortened, torn
from bot.render.typeface import FACES, FILE, PACKAGE, UNITS
from bot.texts import Language

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

WORTH: Final = (1.0, 0.86, 0.72, 0.6)
"""What a size is worth in a headline of one line, of two, of three, of four."""
WHOLE: Final = 0.86
"""What a headline may lose in size so that no word is broken in it."""
MISSING: Final = "〓"
"""Stands for a character that the font does not have, as printers have it stand."""
OPEN: Final = 10
"""So many sizes of the font are kept open: each maps the whole file, and the child may have 1 GiB."""
OPENS: Final = frozenset("（《「『“‘【〈〔〖")
_CLOSES: Final = frozenset("）》」』”’】〉〕〗")
_PAUSES: Final = frozenset("，。、；：？！")
"""In Beijing they stand at the left of their square, in Taipei in its middle."""
_MARKS: Final = OPENS | _CLOSES | _PAUSES


@cache
def _path() -> str:
    return str(resources.files(PACKAGE) / FILE)


@cache
def _face(index: int) -> hb.Face:
    return hb.Face(hb.Blob.from_file_path(_path()), index)


@cache
def _known(face: int) -> frozenset[int]:
    """What characters a face has."""
    return frozenset(_face(face).unicodes)


@lru_cache(maxsize=OPEN)
def _font(face: int, weight: int, size: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(_path(), size, index=face, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font


class _Units(dict[str, int]):
    """How far each character takes the pen in a weight, in thousandths of an em."""

    def __init__(self, face: int, weight: int) -> None:
        super().__init__()
        self._font = hb.Font(_face(face))
        self._font.set_variations({"wght": weight})

    def __missing__(self, one: str) -> int:
        glyph = self._font.get_nominal_glyph(ord(one)) or 0
        self[one] = self._font.get_glyph_h_advance(glyph)
        return self[one]


class _Advances(dict[str, int]):
    """How far each character takes the pen in a size, in whole dots, as the font is drawn."""

    def __init__(self, units: _Units, size: int) -> None:
        super().__init__()
        self._units, self._size = units, size

    def __missing__(self, one: str) -> int:
        self[one] = int(self._units[one] * self._size / UNITS + 0.507)
        return self[one]


@lru_cache(maxsize=32)
def _units(face: int, weight: int) -> _Units:
    return _Units(face, weight)


@lru_cache(maxsize=256)
def _advances(face: int, weight: int, size: int) -> _Advances:
    return _Advances(_units(face, weight), size)


@dataclass(frozen=True, slots=True)
class Face:
    """A face of the font in a weight, as a sheet of some fineness shows it.

    Attributes:
        index: Which of the font file.
        weight: How bold, from 100 to 900.
        dots: To the unit of the drawing.
    """

    index: int
    weight: int
    dots: float

    def font(self, size: float) -> ImageFont.FreeTypeFont:
        """It in a size, in units."""
        return _font(self.index, self.weight, round(size * self.dots))

    def plain_width(self, size: float) -> Callable[[str], float]:
        """What says how wide words are where no marks stand together, in units."""
        advance = _advances(self.index, self.weight, round(size * self.dots)).__getitem__
        dots = self.dots
        return lambda text: sum(map(advance, text)) / dots

    @property
    def closes(self) -> frozenset[str]:
        """The marks with half an em of white after them."""
        return _CLOSES if self.index == FACES[Language.ZH_HANT] else _CLOSES | _PAUSES

    def width(self, size: float) -> Callable[[str], float]:
        """What says how wide a line is in a size, in units."""
        advance = _advances(self.index, self.weight, round(size * self.dots)).__getitem__
        dots, half, closes = self.dots, size / 2, self.closes

        def wide(text: str) -> float:
            return sum(map(advance, text)) / dots - half * _squeezed(text, closes)

        return wide


def _squeezed(text: str, closes: frozenset[str]) -> int:
    """How many half ems go between marks that stand together, and after one at the end."""
    if _MARKS.isdisjoint(text):
        return 0
    pairs = sum(is_loose(one, other, closes) for one, other in pairwise(text))
    return pairs + (text[-1:] in closes)


def is_loose(one: str, other: str, closes: frozenset[str]) -> bool:
    """Whether there is half an em of white too much between two marks."""
    if one in closes:
        return other in closes or other in _PAUSES or other in OPENS
    return other in OPENS and (one in OPENS or one in _PAUSES)


def legible(text: str, face: int) -> tuple[str, list[str]]:
    """What can be drawn of a text, and the characters that cannot.

    An emoji is left out, for another missing character a mark stands.
    """
    known = _known(face)
    drawn: list[str] = []
    lacks: list[str] = []
    for one in unicodedata.normalize("NFC", text):
        category = unicodedata.category(one)
        if one.isspace():
            drawn.append(" ")
        elif 0xFE00 <= ord(one) <= 0xFE0F or 0xE0100 <= ord(one) <= 0xE01EF or category == "Cf":
            continue  # chooses among forms, joins, marks: nothing by itself
        elif _is_emoji(one):
            lacks.append(one)
        elif ord(one) in known:
            drawn.append(one)
        else:
            lacks.append(one)
            drawn.append(MISSING if category.startswith("L") else "")
    return " ".join("".join(drawn).split()), lacks


def _is_emoji(one: str) -> bool:
    return ord(one) >= 0x1F000 and unicodedata.category(one) in {"So", "Sk", "Cn"}


@dataclass(frozen=True, slots=True)
class Setting:
    """Words set in lines.

    Attributes:
        face: In which face.
        size: Of the type, in units.
        leading: From one baseline to the next.
        lines: The words.
        cut: Whether some had to be left out.
    """

    face: Face
    size: float
    leading: float
    lines: tuple[str, ...]
    cut: bool = False

    @property
    def height(self) -> float:
        """From the top of the first line to the foot of the last."""
        return (len(self.lines) - 1) * self.leading + self.size

    @property
    def width(self) -> float:
        """Of the widest line."""
        return max(map(self.face.width(self.size), self.lines))


def headline(
    face: Face, text: str, room: float, *, sizes: Sequence[float], lines: int, leading: float = 1.24
) -> Setting:
    """A headline as large as it can be in few lines; a line more has to make it much larger."""
    best: Setting | None = None
    for count, worth in zip(range(1, lines + 1), WORTH, strict=False):
        least, found_one = 0.0 if best is None else best.size * WORTH[len(best.lines) - 1], False
        for size in sizes:
            if size * worth <= least:
                break
            found = balanced(text, face.width(size), room, count)
            if found is None or (found_one and torn(found)):
                continue
            best = Setting(face, size, size * leading, tuple(found))
            if not torn(found):
                break
            least, found_one = size * worth * WHOLE, True
    return best or flowing(face, text, room, sizes[-1], lines=lines, leading=leading)


def flowing(
    face: Face, text: str, room: float, size: float, *, lines: int = 99, leading: float = 1.42
) -> Setting:
    """Words in a size, broken where the line ends; of more than so many lines, the first."""
    width = face.width(size)
    found = broken(text, width, room)
    cut = len(found) > lines
    kept = shortened(found, lines, width, room) if cut else found
    return Setting(face, size, size * leading, tuple(kept), cut)


def fitted(
    face: Face, text: str, room: float, *, sizes: Sequence[float], lines: int = 1
) -> Setting:
    """Words in the largest of these sizes in which they take so few lines."""
    for size in sizes:
        found = flowing(face, text, room, size, lines=lines)
        if not found.cut:
            return found
    return found
