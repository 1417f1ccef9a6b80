"""What a poll came to, as a square picture: bars, each with its words and figures.

A bar is never told by its colour alone: the answer that most gave says so in words. Needs Pillow
and uharfbuzz; loaded in the workshop's child only.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.render.square_ink import SIDE, Box, Setting, Sheet, fitted, flowing, headline, legible
from bot.texts import Language

if TYPE_CHECKING:
    from collections.abc import Sequence

MARGIN: Final = 76
INNER: Final = SIDE - 2 * MARGIN
PAPER: Final = "#FBF9F5"
INK: Final = "#1D1F23"
GREY: Final = "#6B6F76"
ACCENT: Final = "#B3261E"
QUIET: Final = "#C9A9A2"
TRACK: Final = "#EFE9E0"
RULE: Final = "#E2DCD2"
ON_ACCENT: Final = "#FFFFFF"
TALLEST: Final = 150
"""Units of a row: fewer answers do not stand farther apart than that."""
TITLES: Final = (60, 54, 48, 43, 38, 34)
SMALL: Final = (28, 26, 24, 22)


@dataclass(frozen=True, slots=True)
class Bar:
    """An answer.

    Attributes:
        label: What it says.
        figures: How many gave it, in words.
        share: Of all who voted, from 0 to 1: the length of the bar.
        mark: What sets it apart, in a word; empty: nothing does.
    """

    label: str
    figures: str
    share: float
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """What stands on the picture.

    Attributes:
        language: How characters are written.
        brand: Who asked.
        kind: What it is.
        question: What was asked.
        bars: The answers in their order.
        took_part: How many voted, and where.
        notes: What else has to be known: small, at the foot.
    """

    language: Language
    brand: str
    kind: str
    question: str
    bars: tuple[Bar, ...]
    took_part: str
    notes: tuple[str, ...] = ()


def draw(chart: Chart, path: Path, side: int = SIDE) -> list[str]:
    """Draw it as a PNG; return the characters that the font does not have."""
    sheet = Sheet(chart.language, side, PAPER)
    pen = _Pen(sheet)
    pen.head(chart)
    low = pen.foot(chart)
    pen.bars(chart.bars, low)
    sheet.image.save(path, "PNG", optimize=False, compress_level=6)
    return pen.lacks


class _Pen:
    """Draws from the top down; keeps what could not be drawn."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.lacks: list[str] = []
        self.heavy, self.bold = sheet.face(800), sheet.face(700)
        self.medium = sheet.face(500)
        self.y: float = MARGIN

    def words(self, text: str) -> str:
        """What can be drawn of a text."""
        said, lacks = legible(text, self.sheet.face_index)
        self.lacks += lacks
        return said

    def put(self, setting: Setting, x: float, y: float, colour: str) -> float:
        """Write words from a left upper corner; return where they end below."""
        box = Box(x, y, SIDE - MARGIN - x + 1, setting.height + 1)
        self.sheet.put(setting, box, colour)
        return y + setting.height

    def head(self, chart: Chart) -> None:
        """Who asked what."""
        sheet = self.sheet
        sheet.fill(Box(MARGIN, self.y + 6, 26, 26), ACCENT, radius=6)
        brand = fitted(self.medium, self.words(chart.brand), 640, sizes=(30, 27, 24))
        self.put(brand, MARGIN + 42, self.y, GREY)
        kind = fitted(self.bold, self.words(chart.kind), 400, sizes=(30, 27, 24))
        sheet.put(kind, Box(SIDE - MARGIN - 400, self.y, 400, kind.height + 1), ACCENT, across=1)
        self.y += 74
        title = headline(
            self.heavy, self.words(chart.question), INNER, sizes=TITLES, lines=_lines(chart)
        )
        self.y = self.put(title, MARGIN, self.y, INK) + title.size * 0.25 + 26
        took = fitted(self.bold, self.words(chart.took_part), INNER, sizes=(34, 31, 28, 25))
        self.y = self.put(took, MARGIN, self.y, INK) + 40

    def foot(self, chart: Chart) -> float:
        """Write what else has to be known; return where it begins."""
        settings = [fitted(self.medium, self.words(one), INNER, sizes=SMALL) for one in chart.notes]
        height = sum(one.height + 12 for one in settings) - 12
        top = SIDE - MARGIN - height
        self.sheet.rule(MARGIN, top - 28, INNER, RULE)
        y = top
        for one in settings:
            y = self.put(one, MARGIN, y, GREY) + 12
        return top - 28 - 36

    def bars(self, bars: Sequence[Bar], low: float) -> None:
        """Draw the answers between here and there, one below the other."""
        room = low - self.y
        step = min(TALLEST, room / len(bars))
        size = min(40.0, step * 0.36)
        thick = min(34.0, step * 0.28)
        y = self.y
        for bar in bars:
            self._bar(bar, y, step, size, thick)
            y += step

    def _bar(self, bar: Bar, y: float, step: float, size: float, thick: float) -> None:
        sheet, strong = self.sheet, bool(bar.mark)
        face = self.bold if strong else self.medium
        figures = flowing(face, self.words(bar.figures), INNER, size * 0.9, lines=1)
        sheet.put(
            figures,
            Box(MARGIN, y, INNER, size * 1.05),
            ACCENT if strong else INK,
            across=1,
            down=1,
        )
        room = INNER - figures.width - 36
        if strong:
            tag = flowing(self.bold, self.words(bar.mark), 260, size * 0.62, lines=1)
            wide = tag.width + size * 0.7
            room -= wide + 18
        label = fitted(face, self.words(bar.label), room, sizes=(size, size * 0.9, size * 0.8))
        high = size * 1.05
        if label.cut:  # rather on two lines, with a thinner bar
            label = flowing(face, self.words(bar.label), room, size * 0.7, lines=2, leading=1.25)
            high, thick = max(high, label.height), min(thick, step * 0.16)
        sheet.put(label, Box(MARGIN, y, room + 1, high + 1), INK, down=1)
        if strong:
            left = MARGIN + label.width + 18
            box = Box(left, y + size * 0.06, wide, size * 0.98)
            sheet.fill(box, ACCENT, radius=size * 0.2)
            sheet.put(tag, box, ON_ACCENT, across=0.5, down=0.45)
        top = y + high + size * 0.27
        sheet.fill(Box(MARGIN, top, INNER, thick), TRACK, radius=thick / 2)
        if bar.share > 0:
            long = max(thick, INNER * min(1.0, bar.share))
            colour = ACCENT if strong else QUIET
            sheet.fill(Box(MARGIN, top, long, thick), colour, radius=thick / 2)


def _lines(chart: Chart) -> int:
    """How many lines the question may take: fewer, the more answers there are."""
    return 3 if len(chart.bars) > 7 else 4
