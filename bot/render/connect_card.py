"""The connect card (连心卡): what an owner keeps on the desk, A6 upright, four to a sheet of A4.

The enterprise, its liaison, the code that opens the bot as this enterprise, how it works in three
steps, and the office. Drawn once, as a paper; the picture for the chat is that paper's likeness.
Needs uharfbuzz, segno, pypdfium2 and Pillow; loaded in the workshop's child only.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import IO, Final

import pypdfium2
import segno

from bot.render.paper import MM, Drawing, Paper, colour, fitted
from bot.render.typeface import Typeface, Weight, cut
from bot.texts import Language

WIDTH: Final = 105 * MM
HEIGHT: Final = 148.5 * MM
SIZE: Final = (WIDTH, HEIGHT)
SHEET: Final = (210 * MM, 297 * MM)
PLACES: Final = ((0.0, HEIGHT), (WIDTH, HEIGHT), (0.0, 0.0), (WIDTH, 0.0))
"""Where the four cards of a sheet stand, in reading order."""
MARGIN: Final = 9 * MM
INNER: Final = WIDTH - 2 * MARGIN
SIDE: Final = 42 * MM
"""Of the code."""
BELOW: Final = 51.5 * MM
"""Below the code and what stands beside it."""
RIGHT: Final = MARGIN + SIDE + 5.5 * MM
NAMES: Final = (15, 14, 13, 12, 11, 10)
"""Sizes of a name that takes three lines."""
SMALL: Final = (8.5, 8, 7.5, 7, 6.5)
DOTS: Final = 300
"""Of the picture, to the inch."""

SEAL: Final = colour("#B3261E")
INK: Final = colour("#1F2328")
GREY: Final = colour("#667085")
PALE: Final = colour("#FAF6F1")
RULE: Final = colour("#E4DCD3")
WHITE: Final = colour("#FFFFFF")


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """What is the same on every card of one language; words of the card, plain."""

    language: Language
    seal: str
    title: str
    tagline: str
    scan: str
    scan_hint: str
    liaison: str
    steps: tuple[tuple[str, str], ...]
    """A word in bold and a sentence for each."""
    lost: str
    office: str
    """The office's name and number, in one line."""
    file_title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One enterprise's card.

    Attributes:
        enterprise: Its full name.
        link: What the code opens.
        liaison: The name of the liaison; empty where the enterprise has none.
        post: The liaison's title.
        unit: The liaison's unit.
        phone: The liaison's number, where the office wants it printed.
        mark: A short mark at the foot by which the office knows which card this is.
    """

    enterprise: str
    link: str
    liaison: str = ""
    post: str = ""
    unit: str = ""
    phone: str = ""
    mark: str = ""

    def characters(self) -> set[str]:
        """Everything that is written on it besides the labels."""
        return set(self.enterprise + self.liaison + self.post + self.unit + self.phone + self.mark)


class Press:
    """Draws cards of one language with two weights of one face."""

    def __init__(self, labels: Labels, characters: Iterable[str]) -> None:
        needed = {*characters, *_labels(labels), "…", "·", " "}
        self.labels = labels
        faces = cut(labels.language, needed)
        self.regular, self.bold = faces[Weight.REGULAR], faces[Weight.BOLD]
        self.lacks = sorted(one for one in needed if ord(one) not in self.bold.glyphs)

    def open(self, out: IO[bytes]) -> "Document":
        """Begin a document."""
        return Document(self, out)

    def background(self) -> Drawing:
        """What every card shows."""
        labels, art = self.labels, Drawing()
        art.fill(SEAL)
        art.rounded(MARGIN, HEIGHT - 24 * MM, 15 * MM, 15 * MM, radius=2.2 * MM, how="f")
        art.stroke(WHITE, 0.7)
        art.rounded(
            MARGIN + 0.9 * MM, HEIGHT - 23.1 * MM, 13.2 * MM, 13.2 * MM, radius=1.6 * MM, how="S"
        )
        art.fill(WHITE)
        size = 10.6 if len(labels.seal) > 2 else 17.0
        self._centred(art, self._bold, size, MARGIN + 7.5 * MM, HEIGHT - 18.7 * MM, labels.seal)
        art.fill(INK)
        left = MARGIN + 19 * MM
        art.text(labels.title, left, HEIGHT - 15.2 * MM, font=self._bold, size=18)
        art.fill(GREY)
        art.text(labels.tagline, left, HEIGHT - 21.8 * MM, font=self._regular, size=9)
        self._steps(art)
        art.stroke(RULE, 0.6)
        art.line((MARGIN, 14.2 * MM), (WIDTH - MARGIN, 14.2 * MM))
        art.fill(INK)
        size, lines = fitted(self.regular, labels.office, INNER, sizes=(8.5, 7.5, 7), lines=1)
        art.text(lines[0], MARGIN, 9.8 * MM, font=self._regular, size=size)
        art.fill(GREY)
        art.text(labels.lost, MARGIN, 6.2 * MM, font=self._regular, size=6.2)
        return art

    def _steps(self, art: Drawing) -> None:
        """How it works, from the bottom up."""
        bottom, height = 17.2 * MM, 26.5 * MM
        art.fill(PALE)
        art.rounded(MARGIN, bottom, INNER, height, radius=2 * MM, how="f")
        row = height / len(self.labels.steps)
        for number, (what, how) in enumerate(self.labels.steps, 1):
            middle = bottom + height - row * (number - 0.5)
            art.fill(SEAL)
            round_ = 2.3 * MM
            art.rounded(
                MARGIN + 3 * MM, middle - round_, 2 * round_, 2 * round_, radius=round_, how="f"
            )
            art.fill(WHITE)
            self._centred(
                art, self._bold, 8.5, MARGIN + 3 * MM + round_, middle - 3.05, str(number)
            )
            art.fill(INK)
            left = MARGIN + 10.5 * MM
            art.text(what, left, middle - 3.2, font=self._bold, size=9)
            left += self.bold.width(what, 9) + 2.2 * MM
            art.fill(GREY)
            room = WIDTH - MARGIN - 2 * MM - left
            size, lines = fitted(self.regular, how, room, sizes=(8.5, 8, 7.5, 7, 6.5, 6), lines=1)
            art.text(lines[0], left, middle - 3.1, font=self._regular, size=size)

    def front(self, card: Card) -> Drawing:
        """What is this card's own."""
        art = Drawing()
        art.fill(SEAL)
        size, lines = fitted(self.bold, card.enterprise, INNER, sizes=(20, 18, 16.5, 15), lines=2)
        if lines[-1].endswith("…"):
            size, lines = fitted(self.bold, card.enterprise, INNER, sizes=NAMES, lines=3)
        leading = size * 1.25
        top = HEIGHT - 28 * MM
        room = 23 * MM
        base = top - (room - leading * (len(lines) - 1) - size) / 2 - size * 0.88
        for number, line in enumerate(lines):
            art.text(line, MARGIN, base - number * leading, font=self._bold, size=size)
        self._code(art, card)
        self._liaison(art, card)
        art.fill(GREY)
        width = self.regular.width(card.mark, 6.2)
        art.text(card.mark, WIDTH - MARGIN - width, 6.2 * MM, font=self._regular, size=6.2)
        return art

    def _code(self, art: Drawing, card: Card) -> None:
        side, bottom = SIDE, BELOW
        code = segno.make(card.link, error="m", micro=False)
        rows = [bytes(row) for row in code.matrix]
        cell = side / len(rows)
        art.fill(INK)
        art.rectangles(
            (MARGIN + first * cell, bottom + side - (number + 1) * cell, length * cell, cell)
            for number, row in enumerate(rows)
            for first, length in _runs(row)
        )
        left, room = RIGHT, WIDTH - MARGIN - RIGHT
        art.fill(INK)
        size, lines = fitted(self.bold, self.labels.scan, room, sizes=(12, 11, 10), lines=2)
        top = bottom + side - size * 0.86
        for number, line in enumerate(lines):
            art.text(line, left, top - number * 15, font=self._bold, size=size)
        top -= len(lines) * 15 + 2
        art.fill(GREY)
        size, lines = fitted(self.regular, self.labels.scan_hint, room, sizes=SMALL, lines=2)
        for number, line in enumerate(lines):
            art.text(line, left, top - number * 11.5, font=self._regular, size=size)

    def _liaison(self, art: Drawing, card: Card) -> None:
        if not card.liaison:
            return
        left, room = RIGHT, WIDTH - MARGIN - RIGHT
        size, names = fitted(self.bold, card.liaison, room, sizes=(15, 13, 11, 9), lines=1)
        below: list[tuple[tuple[str, Typeface], float, str]] = []
        for said, most in ((card.post, 1), (card.unit, 2)):
            if said:
                small, lines = fitted(self.regular, said, room, sizes=SMALL, lines=most)
                below += [(self._regular, small, line) for line in lines]
        if card.phone:
            below.append((self._bold, 9.5, card.phone))
        base = BELOW + 12.0 * len(below)
        art.fill(SEAL)
        art.text(self.labels.liaison, left, base + size + 5, font=self._bold, size=8)
        art.fill(INK)
        art.text(names[0], left, base + 2, font=self._bold, size=size)
        for number, (font, small, line) in enumerate(below, 1):
            art.fill(INK if font[0] == "B" else GREY)
            art.text(line, left, base - number * 12 + 1, font=font, size=small)

    @property
    def _bold(self) -> tuple[str, Typeface]:
        return "B", self.bold

    @property
    def _regular(self) -> tuple[str, Typeface]:
        return "R", self.regular

    def _centred(  # noqa: PLR0917 - as `Drawing.text`
        self, art: Drawing, font: tuple[str, Typeface], size: float, middle: float, base: float,
        line: str,
    ) -> None:  # fmt: skip
        art.text(line, middle - font[1].width(line, size) / 2, base, font=font, size=size)


class Document:
    """A paper of cards under way."""

    def __init__(self, press: Press, out: IO[bytes]) -> None:
        self._press = press
        self._paper = Paper(out, title=press.labels.file_title)
        self._fonts = {
            "R": self._paper.embed(press.regular),
            "B": self._paper.embed(press.bold),
        }
        self._art = {"A": self._paper.artwork(press.background(), SIZE, self._fonts)}

    def single(self, card: Card) -> None:
        """A page of one card."""
        page = Drawing()
        page.show("A", 0, 0)
        page.within(0, 0, self._press.front(card))
        self._paper.page(page, SIZE, self._fonts, self._art)

    def sheet(self, cards: Sequence[Card]) -> None:
        """A page of A4 with up to four cards, to be cut along the middle."""
        page = Drawing()
        for card, place in zip(cards, PLACES, strict=False):
            page.show("A", *place)
            page.within(*place, self._press.front(card))
        page.stroke(RULE, 0.4, "[3 3] 0")
        page.line((WIDTH, 0), (WIDTH, SHEET[1]))
        page.line((0, HEIGHT), (SHEET[0], HEIGHT))
        page.stroke(GREY, 0.5)
        for middle in ((WIDTH, 0), (WIDTH, SHEET[1]), (0, HEIGHT), (SHEET[0], HEIGHT)):
            _cut_mark(page, *middle)
        self._paper.page(page, SHEET, self._fonts, self._art)

    def close(self) -> None:
        """Write the end."""
        self._paper.close()


def _cut_mark(page: Drawing, left: float, bottom: float) -> None:
    """A short line at the edge of a sheet, where the blade is laid."""
    reach = 5 * MM
    if left in {0, SHEET[0]}:
        page.line((left - reach, bottom), (left + reach, bottom))
    else:
        page.line((left, bottom - reach), (left, bottom + reach))


def one(out: IO[bytes], labels: Labels, card: Card) -> list[str]:
    """Write the paper of one card; return the characters that the font does not have."""
    press = Press(labels, card.characters())
    document = press.open(out)
    document.single(card)
    document.close()
    return press.lacks


def many(
    out: IO[bytes],
    labels: Labels,
    cards: Callable[[], Iterator[Card]],
    *,
    progress: Callable[[int], None] = lambda _: None,
) -> tuple[int, list[str]]:
    """Write a paper of many cards, four to a sheet, with flat memory.

    Args:
        out: Where.
        labels: What is the same on all.
        cards: Gives them twice: once for the characters, once to be drawn.
        progress: Is told how many are drawn.

    Returns:
        How many there are, and the characters that the font does not have.

    """
    press = Press(labels, set().union(*map(Card.characters, cards())))
    document = press.open(out)
    count = 0
    four: list[Card] = []
    for card in chain(cards(), (None,)):
        if card is not None:
            four.append(card)
        if len(four) == len(PLACES) or (card is None and four):
            document.sheet(four)
            count += len(four)
            four = []
            progress(count)
    document.close()
    return count, press.lacks


def picture(paper: Path, place: Path) -> None:
    """Draw the first page of a paper as a picture (PNG) for the chat."""
    document = pypdfium2.PdfDocument(paper)
    try:
        page = document[0]
        image = page.render(scale=DOTS / 72).to_pil().convert("RGB")
        image.save(place, "PNG", dpi=(DOTS, DOTS))
    finally:
        document.close()


def code_picture(place: Path, link: str) -> None:
    """Draw a code alone as a picture (PNG), for an invitation."""
    segno.make(link, error="m", micro=False).save(
        str(place), kind="png", scale=12, border=4, dark="#1F2328", light="#FFFFFF"
    )


def _runs(row: bytes) -> Iterator[tuple[int, int]]:
    """The dark stretches of a row: where each begins and how long it is."""
    begun: int | None = None
    for at, dark in enumerate(chain(row, (0,))):
        if dark and begun is None:
            begun = at
        elif not dark and begun is not None:
            yield begun, at - begun
            begun = None


def _labels(labels: Labels) -> set[str]:
    said = [
        labels.seal, labels.title, labels.tagline, labels.scan, labels.scan_hint, labels.liaison,
        labels.lost, labels.office, *(word for step in labels.steps for word in step), "0123456789",
    ]  # fmt: skip
    return set("".join(said))
