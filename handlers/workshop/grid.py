"""A workbook's cells as values, straight from its XML, one piece of a part at a time.

What a workbook consists of, and which of its formats are days, is left to openpyxl; its cells are
not, because it builds a tree for each and reads a sheet without dimensions twice.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING
from xml.parsers import expat

from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.utils.datetime import from_excel
from openpyxl.xml.constants import SHARED_STRINGS

from bot.domain.roster import MOST_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from zipfile import ZipFile

    from bot.domain.roster_lines import Row

PIECE = 64 * 1024
"""Bytes of a part that are parsed at once."""
MOST_PIECES = 16
"""Pieces of text of one cell that are kept; each has some thousand characters at most."""
_DIGITS = "0123456789"


@dataclass(slots=True)
class Book:
    """An open workbook.

    Attributes:
        archive: The file.
        tabs: Name and part of every worksheet that is shown.
        strings: The texts that cells point to by number.
        days: The formats, by number, in which a number is a day.
        epoch: What such a number is counted from.
    """

    archive: ZipFile
    tabs: Sequence[tuple[str, str]]
    strings: Sequence[str]
    days: frozenset[int]
    epoch: datetime

    def rows(self, part: str) -> Iterator[Row]:
        """Yield the rows of a worksheet that are written down, with their numbers."""
        with self.archive.open(part) as file:
            yield from _Cells(self).rows(file)


@contextmanager
def opened(file: IO[bytes]) -> Iterator[Book]:
    """Open a workbook, which has been looked through before."""
    reader = ExcelReader(file, read_only=True, data_only=True, keep_links=False)
    with reader.archive as archive:
        reader.read_manifest()
        reader.read_workbook()
        apply_stylesheet(archive, reader.wb)
        kinds = {one.ContentType: one.PartName for one in reader.package.Override}
        part = kinds.get(SHARED_STRINGS)
        strings: list[str] = []
        if part is not None:
            with archive.open(part.lstrip("/")) as shared:
                strings = _Strings().read(shared)
        tabs = [
            (str(tab.name), str(relation.target))
            for tab, relation in reader.parser.find_sheets()
            if tab.state == "visible"
            and relation.target in reader.valid_files
            and relation.Type.endswith("/worksheet")
        ]
        # Where openpyxl keeps them is known to its own reader alone.
        days = frozenset(getattr(reader.wb, "_date_formats", ()))
        yield Book(archive, tabs, strings, days, reader.wb.epoch)


class _Parts:
    """What both kinds of parts have in common: text within `t`, but not how it is pronounced."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._hear
        self._text: list[str] = []
        self._hears = False
        self._spoken = 0

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        raise NotImplementedError

    def _end(self, name: str) -> None:
        raise NotImplementedError

    def _hear(self, text: str) -> None:
        if self._hears and not self._spoken and len(self._text) < MOST_PIECES:
            self._text.append(text)

    def _pieces(self, file: IO[bytes]) -> Iterator[None]:
        while piece := file.read(PIECE):
            self._parser.Parse(piece)
            yield
        self._parser.Parse(b"", True)
        yield


class _Strings(_Parts):
    """Reads the texts of a workbook."""

    def __init__(self) -> None:
        super().__init__()
        self._found: list[str] = []

    def read(self, file: IO[bytes]) -> list[str]:
        """Return them in order."""
        for _ in self._pieces(file):
            pass
        return self._found

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        del attributes
        local = name.rpartition(":")[2]
        if local == "si":
            self._text = []
        elif local == "t":
            self._hears = True
        elif local == "rPh":
            self._spoken += 1

    def _end(self, name: str) -> None:
        local = name.rpartition(":")[2]
        if local == "si":
            self._found.append("".join(self._text).replace("x005F_", ""))
        elif local == "t":
            self._hears = False
        elif local == "rPh":
            self._spoken -= 1


class _Cells(_Parts):
    """Reads the cells of a worksheet."""

    def __init__(self, book: Book) -> None:
        super().__init__()
        self._book = book
        self._columns: dict[str, int] = {}
        self._ready: list[Row] = []
        self._row = 0
        self._cells: list[object] = []
        self._at = -1
        self._kind = ""
        self._style = ""

    def rows(self, file: IO[bytes]) -> Iterator[Row]:
        """Yield its rows."""
        for _ in self._pieces(file):
            yield from self._ready
            self._ready = []

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "c":
            place = attributes.get("r")
            self._at = self._at + 1 if place is None else self._column(place)
            self._kind = attributes.get("t", "n")
            self._style = attributes.get("s", "")
            self._text = []
        elif local in {"v", "t"}:
            self._hears = True
        elif local == "row":
            number = attributes.get("r")
            self._row = self._row + 1 if number is None else int(number)
            self._cells = []
            self._at = -1
        elif local == "rPh":
            self._spoken += 1

    def _end(self, name: str) -> None:
        local = name.rpartition(":")[2]
        if local == "c":
            if self._text and self._at < MOST_COLUMNS:
                missing = self._at - len(self._cells)
                if missing >= 0:  # a cell that is there twice counts once
                    self._cells += [None] * missing
                    self._cells.append(self._value("".join(self._text)))
        elif local in {"v", "t"}:
            self._hears = False
        elif local == "row":
            self._ready.append((self._row, self._cells))
        elif local == "rPh":
            self._spoken -= 1

    def _column(self, place: str) -> int:
        letters = place.rstrip(_DIGITS)
        at = self._columns.get(letters)
        if at is None:
            number = 0
            for letter in letters[:4]:
                number = number * 26 + ord(letter) - 64
            at = self._columns[letters] = number - 1
        return at

    def _value(self, text: str) -> object:
        match self._kind:
            case "s":
                return self._book.strings[int(text)]
            case "n":
                number = int(text) if text.lstrip("-").isdecimal() else float(text)
                if self._style and int(self._style) in self._book.days:
                    return _day(number, self._book.epoch)
                return number
            case "b":
                return text == "1"
            case _:
                return text


def _day(number: float, epoch: datetime) -> object:
    try:
        return from_excel(number, epoch)
    except (OverflowError, ValueError):
        return number
