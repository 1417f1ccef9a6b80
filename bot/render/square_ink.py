"""Ink for pictures: a square sheet that knows where words may stand.

Everything is measured in units of the drawing; a sheet has so many dots to the unit. Needs Pillow
and uharfbuzz; loaded in the workshop's child only.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageDraw

from bot.render.square_type import OPENS, Face, is_loose
from bot.render.typeface import ASCENT, FACES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.render.square_type import Setting
    from bot.texts import Language

SIDE: Final = 1280
"""Units of a side."""
CORNER: Final = 4
"""So much finer a round corner is drawn than the sheet."""

Colour = str


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the sheet: its left upper corner and its measures."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Where it ends below."""
        return self.y + self.height

    def within(self, other: Box) -> bool:
        """Whether all of it lies in another; half a unit is nothing."""
        return (
            self.x >= other.x - 0.5
            and self.y >= other.y - 0.5
            and self.right <= other.right + 0.5
            and self.bottom <= other.bottom + 0.5
        )


class Overflowing(Exception):
    """Words would stand where they may not: an error of ours."""


class Sheet:
    """A square sheet under the pen, which keeps account of where words stand.

    Attributes:
        image: What is drawn.
        words: Where words stand, line by line.
    """

    def __init__(self, language: Language, side: int, paper: Colour) -> None:
        self.dots = side / SIDE
        self.face_index = FACES[language]
        self.image = Image.new("RGB", (side, side), paper)
        self.words: list[tuple[str, Box]] = []
        self._draw = ImageDraw.Draw(self.image)

    def face(self, weight: int) -> Face:
        """The face of this language in a weight."""
        return Face(self.face_index, weight, self.dots)

    # words

    def put(
        self, setting: Setting, box: Box, colour: Colour, *, across: float = 0, down: float = 0
    ) -> None:
        """Write words into a box; `across` and `down` say where in it, from 0 to 1.

        Raises:
            Overflowing: They do not fit.
        """
        if not any(setting.lines):
            return
        top = box.y + (box.height - setting.height) * down
        width = setting.face.width(setting.size)
        for number, line in enumerate(setting.lines):
            wide = width(line)
            left = box.x + (box.width - wide) * across
            upper = top + number * setting.leading
            if not across and line[0] in OPENS:  # its ink begins in the middle of its square
                left -= setting.size / 2
            where = Box(max(left, box.x), upper, wide - max(0, box.x - left), setting.size)
            if not where.within(box):
                raise Overflowing(f"{where} is not within {box}")
            self.words.append((line, where))
            self._write(setting, line, left, upper + ASCENT * setting.size, colour)

    def _write(self, setting: Setting, line: str, x: float, y: float, colour: Colour) -> None:
        """Write a line, with no more than half an em between marks that stand together."""
        font, half = setting.face.font(setting.size), setting.size / 2
        wide, closes = setting.face.plain_width(setting.size), setting.face.closes
        start = 0
        for at in range(1, len(line) + 1):
            if at < len(line) and not is_loose(line[at - 1], line[at], closes):
                continue
            part = line[start:at]
            self._draw.text((x * self.dots, y * self.dots), part, colour, font, anchor="ls")
            x += wide(part) - half
            start = at

    # shapes

    def fill(self, box: Box, colour: Colour, *, radius: float = 0) -> None:
        """Fill a box; its corners may be round."""
        left, upper = self._dot(box.x), self._dot(box.y)
        right, lower = self._dot(box.right), self._dot(box.bottom)
        if radius <= 0:
            self._draw.rectangle((left, upper, right - 1, lower - 1), colour)
            return
        mask = _round(right - left, lower - upper, self._dot(radius))
        self.image.paste(colour, (left, upper), mask)

    def frame(
        self, box: Box, colour: Colour, inside: Colour, *, line: float, radius: float = 0
    ) -> None:
        """Draw a frame around a box that is filled."""
        self.fill(box, colour, radius=radius)
        inner = Box(box.x + line, box.y + line, box.width - 2 * line, box.height - 2 * line)
        self.fill(inner, inside, radius=max(0, radius - line))

    def rule(self, x: float, y: float, length: float, colour: Colour, *, line: float = 2) -> None:
        """Draw a level rule."""
        thick = max(1, self._dot(line))
        upper = self._dot(y)
        self._draw.rectangle(
            (self._dot(x), upper, self._dot(x + length) - 1, upper + thick - 1), colour
        )

    def bits(self, rows: Sequence[bytes], box: Box, dark: Colour) -> None:
        """Draw a code in the middle of a box, each of its cells so many whole dots."""
        count = len(rows)
        cell = int(min(box.width, box.height) * self.dots) // count
        mask = Image.new("L", (count, count))
        mask.putdata([255 * one for row in rows for one in row])
        mask = mask.resize((count * cell, count * cell), Image.Resampling.NEAREST)
        left = self._dot(box.x + box.width / 2) - count * cell // 2
        upper = self._dot(box.y + box.height / 2) - count * cell // 2
        self.image.paste(dark, (left, upper), mask)

    def _dot(self, units: float) -> int:
        return round(units * self.dots)


@lru_cache(maxsize=32)
def _round(width: int, height: int, radius: int) -> Image.Image:
    """The mask of a box with round corners."""
    mask = Image.new("L", (width, height), 255)
    radius = min(radius, width // 2, height // 2)
    fine = Image.new("L", (radius * CORNER, radius * CORNER))
    ImageDraw.Draw(fine).ellipse((0, 0, 2 * radius * CORNER - 1, 2 * radius * CORNER - 1), 255)
    corner = fine.resize((radius, radius), Image.Resampling.BOX)
    for turns, place in enumerate(
        ((0, 0), (0, height - radius), (width - radius, height - radius), (width - radius, 0))
    ):
        mask.paste(corner.rotate(90 * turns), place)
    return mask
