"""What a poll came to, as a square picture: bars, each with its words and figures.

A bar is never told by its colour alone: the answer that most gave says so in words. Needs Pillow
and uharfbuzz; loaded in the workshop's child only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.render.square_ink import SIDE, Box, Sheet
from bot.render.square_type import Setting, fitted, flowing, headline, legible

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.texts import Language

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
TALLEST: Final = 172
"""Units of a row: fewer answers do not stand farther apart than that."""
SLACK: Final = 8
"""Units by which a line may be wider than its room: marks at its end are squeezed or not."""
TITLES: Final = (60, 54, 48, 43, 38, 34)
SMALL: Final = (28, 26, 24, 22)
_SIZES: Final = ((1.0, 1), (0.9, 1), (0.8, 1), (0.7, 2))
"""Of the answers, with their lines: the first in which all of them fit, else the last."""


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


def draw(chart: Chart, path: Path) -> list[str]:
    """Draw it as a PNG; return the characters that the font does not have."""
    sheet, lacks = drawn(chart)
    sheet.image.save(path, "PNG", compress_level=6)
    return lacks


def drawn(chart: Chart, side: int = SIDE) -> tuple[Sheet, list[str]]:
    """The sheet with everything on it, and the characters that the font does not have.

    Raises:
        Overflowing: Words do not fit: an error of ours.
    """
    pen = _Pen(Sheet(chart.language, side, PAPER))
    pen.head(chart)
    pen.bars(chart.bars, pen.foot(chart))
    return pen.sheet, pen.lacks


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
        box = Box(x, y, SIDE - MARGIN - x + SLACK, setting.height + 1)
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
        """Draw the answers between here and there, one below the other, in one size."""
        step = min(TALLEST, (low - self.y) / len(bars))
        size = min(42.0, step * 0.36)
        words = [(bar, self.words(bar.label), *self._figures(bar, size)) for bar in bars]
        rows: list[Setting] = []
        for scale, lines in _SIZES:
            rows = [
                flowing(
                    self.bold if bar.mark else self.medium,
                    said,
                    room,
                    size * scale,
                    lines=lines,
                    leading=1.25,
                )
                for bar, said, _, _, room in words
            ]
            if not any(row.cut for row in rows):
                break
        high = max(size * 1.05, *(row.height for row in rows))
        thick = min(34.0, step * 0.28, step * 0.88 - high)
        for label, (bar, _, figures, tag, _) in zip(rows, words, strict=True):
            self._bar(bar, Box(MARGIN, self.y, INNER, high), (label, figures, tag), thick)
            self.y += step

    def _figures(self, bar: Bar, size: float) -> tuple[Setting, Setting | None, float]:
        """The figures of an answer, the mark that sets it apart, the room that is left for words."""
        face = self.bold if bar.mark else self.medium
        figures = flowing(face, self.words(bar.figures), INNER, size * 0.9, lines=1)
        room = INNER - figures.width - 40
        if not bar.mark:
            return figures, None, room
        tag = flowing(self.bold, self.words(bar.mark), 260, size * 0.62, lines=1)
        return figures, tag, room - tag.width - size * 0.7 - 18

    def _bar(
        self, bar: Bar, row: Box, words: tuple[Setting, Setting, Setting | None], thick: float
    ) -> None:
        """Draw one answer: its words over its bar."""
        sheet = self.sheet
        label, figures, tag = words
        sheet.put(figures, row, ACCENT if tag else INK, across=1, down=1)
        sheet.put(label, Box(row.x, row.y, label.width + SLACK, row.height), INK, down=1)
        if tag is not None:
            size = tag.size * 1.6
            box = Box(row.x + label.width + 18, row.bottom - size, tag.width + size * 0.44, size)
            sheet.fill(box, ACCENT, radius=size * 0.2)
            sheet.put(tag, box, ON_ACCENT, across=0.5, down=0.42)
        top = row.bottom + thick * 0.4
        sheet.fill(Box(MARGIN, top, INNER, thick), TRACK, radius=thick / 2)
        if bar.share > 0:
            long = max(thick, INNER * min(1.0, bar.share))
            colour = ACCENT if tag else QUIET
            sheet.fill(Box(MARGIN, top, long, thick), colour, radius=thick / 2)


def _lines(chart: Chart) -> int:
    """How many lines the question may take: fewer, the more answers there are."""
    return 3 if len(chart.bars) > 7 else 4
