"""What the templates of square pictures have in common: headlines, fields, a day, a code.

Words take the largest size in which they fit; only in the smallest are they cut short, and that is
told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.render.square_ink import SIDE, Box
from bot.render.square_type import Setting, fitted, flowing, headline

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.render.square_ink import Sheet
    from bot.render.square_type import Face
    from bot.render.square_words import Square, Until

MARGIN: Final = 84
INNER: Final = SIDE - 2 * MARGIN
TITLES: Final = (118, 108, 98, 90, 84, 78, 72, 66, 60, 54, 48, 43)
SIZES: Final = (54, 50, 46, 43, 40, 37, 34, 32, 30, 28, 26, 24, 22)
"""Of the words of fields."""
STEPS: Final = (200, 84, 72, 62, 54)
"""Sizes that a headline may have at most, one after another, until fields are large enough."""
ENOUGH: Final = 32
"""So large they shall be."""
SMALL: Final = (28, 26, 24, 22, 20, 18)
WHITE: Final = "#FFFFFF"
BLACK: Final = "#14171C"
"""Of codes, in every light."""
ON_WHITE: Final = "#5C6068"
QUIET: Final = 4
"""Cells of white around a code."""

Code = tuple[bytes, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours of a template in a light."""

    paper: str
    ink: str
    grey: str
    accent: str
    on_accent: str
    rule: str
    tint: str
    deep: str
    on_deep: str
    soft: str


class Look(NamedTuple):
    """A template."""

    draw: Callable[[Sheet, Square, Palette, Code], list[str]]
    light: Palette
    dark: Palette


# what templates have in common


def code_box(sheet: Sheet, cells: Code, corner: tuple[float, float], side: float, scan: str) -> Box:
    """Where a code stands whose card has its right lower corner here: whole dots to each cell."""
    count = len(cells) + 2 * QUIET
    wide = int(side * sheet.dots) // count / sheet.dots * count
    foot = 30 if scan else 0
    return Box(corner[0] - wide, corner[1] - wide - foot, wide, wide + foot)


def code(sheet: Sheet, cells: Code, corner: tuple[float, float], side: float, scan: str) -> Box:
    """Draw a code on a white card, with the quiet that scanners want, and what is said below it."""
    card = code_box(sheet, cells, corner, side, scan)
    sheet.fill(card, WHITE, radius=16)
    edge = card.width * QUIET / (len(cells) + 2 * QUIET)
    inner = card.width - 2 * edge
    sheet.bits(cells, Box(card.x + edge, card.y + edge, inner, inner), BLACK)
    if scan:
        below = Box(card.x + 10, card.bottom - 46, card.width - 20, 30)
        setting = fitted(sheet.face(500), scan, below.width, sizes=(24, 22, 20, 18, 16, 14))
        sheet.put(setting, below, ON_WHITE, across=0.5, down=0.5)
    return card


def one_line(  # noqa: PLR0917 - as `Sheet.put`
    sheet: Sheet, text: str, face: Face, sizes: Sequence[float], box: Box, colour: str,
    *, across: float = 0, down: float = 0.5,
) -> Setting:  # fmt: skip
    """Write words on one line of a box, in the largest of these sizes that fits."""
    setting = fitted(face, text, box.width, sizes=sizes)
    sheet.put(setting, box, colour, across=across, down=down)
    return setting


class NoRoom(Exception):
    """Fields do not fit, each of them cut short to a line of the smallest type."""


class Column(NamedTuple):
    """Fields that are set: their sizes and heights are known, they are not drawn yet."""

    size: float
    labels: tuple[Setting, ...]
    words: tuple[Setting, ...]
    indent: float
    cut: tuple[str, ...]

    def height(self, gap: float) -> float:
        """Of all of it, so many ems between fields."""
        return sum(one.height for one in self.words) + gap * self.size * (len(self.words) - 1)


def column(  # noqa: PLR0917 - what decides about it
    sheet: Sheet, lines: Sequence[tuple[str, str]], width: float, height: float, gap: float = 0.8,
    sizes: Sequence[float] = SIZES, indent: float = 0,
) -> Column:  # fmt: skip
    """Set fields into so much room, in the largest size in which they fit.

    Raises:
        NoRoom: They cannot be made so small.

    Args:
        sheet: Whose faces.
        lines: Labels and words.
        width: Of the room, labels included.
        height: Of the room.
        gap: Ems between two fields at least.
        sizes: That are tried.
        indent: Where words begin; 0: after the widest label.
    """
    bold, regular = sheet.face(700), sheet.face(400)
    most = [99] * len(lines)
    cut: set[str] = set()

    def in_size(size: float) -> Column:
        labels = tuple(flowing(bold, label, width, size, lines=1) for label, _ in lines)
        start = indent or max((one.width for one in labels), default=0) + size * 1.1
        words = tuple(
            flowing(regular, said, width - start, size, lines=allowed)
            for (_, said), allowed in zip(lines, most, strict=True)
        )
        return Column(size, labels, words, start, tuple(sorted(cut)))

    # What fits in a size fits in a smaller one: half of those that are left are tried no more.
    best: Column | None = None
    first, last = 0, len(sizes) - 1
    while first <= last:
        middle = (first + last) // 2
        found = in_size(sizes[middle])
        if not lines or found.height(gap) <= height:
            best, last = found, middle - 1
        else:
            first = middle + 1
    while best is None:
        longest = max(range(len(lines)), key=lambda one: len(found.words[one].lines))
        if len(found.words[longest].lines) == 1:
            raise NoRoom(height)
        most[longest] = len(found.words[longest].lines) - 1
        cut.add(lines[longest][0])
        found = in_size(sizes[-1])
        best = found if found.height(gap) <= height else None
    return best


def composed(  # noqa: PLR0917 - what decides about it
    sheet: Sheet, square: Square, face: Face, width: float, room: float, indent: float = 0,
    *, sizes: Sequence[float] = TITLES, lines: int = 3, rest: float = 0, column_width: float = 0,
    least: float = 0,
) -> tuple[Setting, Column]:  # fmt: skip
    """Set the headline and the fields below it into a height that they share.

    A long headline gives way before fields become small.

    Args:
        sheet: Whose faces.
        square: What it says.
        face: Of the headline.
        width: Of the headline.
        room: The height for both.
        indent: See `column`.
        sizes: Of the headline.
        lines: Of the headline at most.
        rest: What stands between them, in units, besides a quarter of the headline's size.
        least: What the headline takes at least, in units.
        column_width: Of the fields; 0: as wide as the headline.
    """
    found: list[tuple[Setting, Column]] = []
    for most in STEPS:
        tried = [size for size in sizes if size <= most] or sizes[-1:]
        title = headline(face, square.title, width, sizes=tried, lines=lines)
        left = room - max(title.height, least) - title.size * 0.25 - rest
        try:
            fields = column(sheet, square.lines, column_width or width, left, indent=indent)
        except NoRoom:
            continue
        found.append((title, fields))
        if fields.size >= ENOUGH or title.size <= STEPS[-1]:
            break
    return max(found, key=lambda one: one[1].size)


def put_column(
    sheet: Sheet, found: Column, box: Box, palette: Palette, *, gap: float = 0.8, most: float = 1.8
) -> None:
    """Draw fields into a box; what room is left goes between them, so many ems at most."""
    n = len(found.words)
    if not n:
        return
    spare = box.height - found.height(gap)
    between = gap * found.size + min(spare / n, (most - gap) * found.size)
    y = box.y + min(spare - (between - gap * found.size) * (n - 1), found.size * 3) * 0.4
    for label, words in zip(found.labels, found.words, strict=True):
        row = Box(box.x, y, box.width, words.height)
        sheet.put(label, Box(box.x, y, found.indent, label.height), palette.accent)
        sheet.put(
            words, Box(box.x + found.indent, y, box.width - found.indent, row.height), palette.ink
        )
        y += words.height + between


def source(square: Square) -> tuple[str, str]:
    """Who issued it; under which number and when."""
    return square.issuer, " · ".join(one for one in (square.number, square.issued) if one)


def filling(  # noqa: PLR0917 - as `Sheet.put`
    sheet: Sheet, text: str, face: Face, sizes: Sequence[float], box: Box, colour: str,
    *, across: float = 0, down: float = 0, leading: float = 1.36,
) -> Setting:  # fmt: skip
    """Write words into a box, in the largest of these sizes in which it holds them all."""
    for size in sizes:
        lines = max(1, int((box.height - size) / (size * leading)) + 1)
        setting = flowing(face, text, box.width, size, lines=lines, leading=leading)
        if not setting.cut:
            break
    sheet.put(setting, box, colour, across=across, down=down)
    return setting


def big_day(sheet: Sheet, until: Until, box: Box, palette: Palette) -> list[str]:
    """The day in large type, beside it in two lines what it is and its weekday, below a note."""
    heavy, bold, medium = sheet.face(900), sheet.face(700), sheet.face(500)
    if not until.day:
        sizes = (88, 80, 72, 64, 56, 48, 42, 38, 34, 30, 28, 26, 24, 22)
        face = heavy if len(until.words) < 20 else bold
        said = filling(sheet, until.words, face, sizes, box, palette.accent, leading=1.2)
        return [until.label] if said.cut else []
    day = fitted(heavy, until.words, box.width - 220, sizes=(96, 88, 80, 72, 64, 56, 48, 40))
    sheet.put(day, Box(box.x, box.y, box.width, 100), palette.accent, down=0.5)
    x = box.x + day.width + 26
    upper = Box(x, box.y + 13, box.right - x, 34)
    one_line(sheet, until.label, bold, (30, 26, 22, 18), upper, palette.accent)
    lower = Box(x, box.y + 55, box.right - x, 34)
    one_line(sheet, until.aside, medium, (30, 26, 22, 18), lower, palette.grey)
    if until.note:
        low = Box(box.x, box.y + 114, box.width, box.height - 114)
        return [until.label] * filling(sheet, until.note, medium, SMALL, low, palette.ink).cut
    return []
