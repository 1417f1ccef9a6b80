"""Reads rosters: workbooks (`.xlsx`) and lists (`.csv`), row by row, with what they may cost bounded.

Loaded in the workshop's child, and by `lianxin import`; never in a bot that serves.
"""

from __future__ import annotations

import csv
import io
import re
import warnings
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.domain.roster import (
    MOST_BYTES,
    MOST_COLUMNS,
    MOST_LINES,
    MOST_UNZIPPED,
    Kind,
    Refused,
    Sheet,
    to_json,
)
from bot.domain.roster_cells import text_of
from bot.domain.roster_header import weight
from bot.domain.roster_lines import TOP, Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.domain.roster_lines import Row

ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0"
"""How old workbooks (.xls, .et) begin, and those with a password."""
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
EMPTY = 2_000
"""So many empty rows in a row end a sheet: whole columns are often coloured to the last row."""
PAGE = 200
"""Lines handed over at once."""
MOST_PARTS = 2_000
"""Files within a workbook."""
ENCODINGS = ("utf-8-sig", "gb18030", "big5hkscs")
DELIMITERS = ",\t;，|"
_PIECE = 1 << 20
_MERGED = re.compile(rb"<mergeCell\s+ref=\"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})\"")
_FORBIDDEN = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)|<\x00!\x00|\x00<\x00!", re.IGNORECASE)
"""A document type: no office writes one, and entities are declared in it. UTF-16 could hide it."""

Merged = dict[int, list[tuple[int, int]]]


def roster(args: dict[str, Any], _: Iterator[Any], tell: Callable[[Any], None]) -> dict[str, Any]:
    """Read a roster in the child: hand out pages of lines, answer with what its sheets are.

    `args`: `path`, `name` as people know the file, `kind` if somebody said what it is.
    """
    found: list[Sheet] = []
    page: list[Any] = []
    kind = Kind(args["kind"]) if args.get("kind") else None
    try:
        for reading in readings(Path(args["path"]), args["name"], kind):
            for line in reading.lines():
                page.append(to_json(line))
                if len(page) == PAGE:
                    tell({"row": page})
                    page = []
            found.append(reading.sheet)
    except Refused as why:
        return {"refused": why.code, "values": why.values}
    if page:
        tell({"row": page})
    return {"sheets": [as_values(sheet) for sheet in found]}


def as_values(sheet: Sheet) -> dict[str, Any]:
    """Return what a sheet was as JSON can carry it."""
    return {
        "name": sheet.name,
        "kind": sheet.kind,
        "header_row": sheet.header_row,
        "may_be": list(sheet.may_be),
        "unread": list(sheet.unread),
        "lacks": list(sheet.lacks),
        "lines": sheet.lines,
        "skipped": sheet.skipped,
    }


def readings(path: Path, name: str, kind: Kind | None = None) -> Iterator[Reading]:
    """Yield the sheets of a file, each to be read to its end before the next.

    Args:
        path: Where the file lies.
        name: What people call it; a list has its only sheet's name from it.
        kind: What its sheets are, where headers leave it open and somebody was asked.

    Raises:
        Refused: It is no roster that can be read: too big, old, locked, broken, too long.

    """
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise Refused("too-big", size=f"{size / 2**20:.0f}", limit=f"{MOST_BYTES // 2**20}")
    with path.open("rb") as file:
        start = file.read(8)
    if not start:
        raise Refused("empty")
    lines = _Count()
    if start.startswith(ZIP):
        yield from _workbook(path, kind, lines)
    elif start.startswith(OLE):
        raise Refused("locked" if ENCRYPTED in path.read_bytes() else "old")
    else:
        yield from _list(path.read_bytes(), name, kind, lines)


class _Count:
    """Counts rows that say something, over all sheets."""

    def __init__(self) -> None:
        self.rows = 0

    def over(self, rows: Iterator[Row]) -> Iterator[Row]:
        """Hand rows on, without a long empty tail.

        Raises:
            Refused: There are more than anybody needs.

        """
        empty = 0
        for number, cells in rows:
            if not any(cell is not None and cell != "" for cell in cells):
                empty += 1
                if empty >= EMPTY:
                    return
                continue
            empty = 0
            self.rows += 1
            if self.rows > MOST_LINES:
                raise Refused("too-long", limit=f"{MOST_LINES:,}")
            yield number, cells


def _workbook(path: Path, kind: Kind | None, count: _Count) -> Iterator[Reading]:
    merged = _looked_through(path)
    from openpyxl import load_workbook  # noqa: PLC0415 - of the extra `office`, after the checks

    # Handed over open: openpyxl would judge a file by its ending.
    with path.open("rb") as file, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about decoration that is not read anyway
        try:
            book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        except Exception as error:
            raise Refused("broken") from error
        try:
            for tab in book.worksheets:
                if tab.sheet_state != "visible":
                    continue
                tab.reset_dimensions()
                # Where the part lies is known to openpyxl alone.
                part = str(getattr(tab, "_worksheet_path", "")).lstrip("/")
                # A width given to openpyxl would be made up with nothing in every row.
                rows = (row[:MOST_COLUMNS] for row in tab.iter_rows(values_only=True))
                numbered = count.over(_whole(enumerate(rows, 1)))
                yield Reading(tab.title, numbered, kind, merged.get(part, {}))
        finally:
            book.close()


def _whole(rows: Iterator[Row]) -> Iterator[Row]:
    """Hand rows on; a part that is no sheet after all is told as a broken file.

    Raises:
        Refused: It cannot be read to its end.

    """
    try:
        yield from rows
    except Refused:
        raise
    except Exception as error:
        raise Refused("broken") from error


def _looked_through(path: Path) -> dict[str, Merged]:
    """Look a workbook through before anything parses it; return the merged cells of its parts.

    Raises:
        Refused: It is no workbook, would unpack to too much, or declares entities.

    """
    try:
        with zipfile.ZipFile(path) as archive:
            return _parts(archive)
    except Refused:
        raise
    except Exception as error:  # zlib, lzma, the zip itself: each has errors of its own
        raise Refused("broken") from error


def _parts(archive: zipfile.ZipFile) -> dict[str, Merged]:
    merged: dict[str, Merged] = {}
    parts = archive.infolist()
    if "xl/workbook.xml" not in {part.filename for part in parts}:
        raise Refused("other")
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MOST_UNZIPPED or len(parts) > MOST_PARTS:
        raise Refused("bomb", limit=f"{MOST_UNZIPPED // 2**20}")
    for part in parts:
        # Nothing unpacks to more than it says: zipfile stops there.
        if not part.filename.endswith((".xml", ".rels")):
            continue
        found: Merged = {}
        before = b""
        with archive.open(part) as file:
            while piece := file.read(_PIECE):
                _look(before + piece, found, part.filename)
                before = piece[-80:]
        if found:
            merged[part.filename] = found
    return merged


def _look(piece: bytes, found: Merged, name: str) -> None:
    if _FORBIDDEN.search(piece):
        raise Refused("entities")
    if not name.startswith("xl/worksheets/"):
        return
    for left, top, right, bottom in _MERGED.findall(piece):
        first, last = int(top), int(bottom)
        if last > first and left == right:
            column = _column(left)
            if column < MOST_COLUMNS and (first, last) not in found.setdefault(column, []):
                found[column].append((first, last))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


# -- lists ------------------------------------------------------------------------------------


def _list(content: bytes, name: str, kind: Kind | None, count: _Count) -> Iterator[Reading]:
    text = _decoded(content)
    rows = ((number, cells) for number, cells in _cells(text, _delimiter(text)))
    yield Reading(_stem(name), count.over(rows), kind)


def _stem(name: str) -> str:
    return re.sub(r"\.(csv|txt|tsv)$", "", name, flags=re.IGNORECASE)[:31] or "CSV"


def _decoded(content: bytes) -> str:
    """Return the text of a list, by the encoding in which its header makes sense.

    Raises:
        Refused: It is no text.

    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    if b"\x00" in content[:4096]:
        raise Refused("other")
    readable: list[str] = []
    for encoding in ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _header_weight(text, _delimiter(text)):
            return text
        readable.append(text)
    if not readable:
        raise Refused("encoding")
    return readable[0]


def _delimiter(text: str) -> str:
    """Return what separates the cells: that by which the header makes most sense."""
    return max(DELIMITERS, key=lambda one: (_header_weight(text, one), text[:2_000].count(one)))


def _header_weight(text: str, delimiter: str) -> int:
    top = text[:20_000]
    found = 0
    for number, cells in _cells(top, delimiter):
        found = max(found, weight([text_of(cell) for cell in cells]))
        if number > TOP:
            break
    return found


def _cells(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a list with their numbers, as a spreadsheet would count them.

    Raises:
        Refused: A cell is longer than any should be.

    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for number, cells in enumerate(reader, 1):
            # Whoever writes lists safely puts ' before what could be a formula.
            yield number, [cell.removeprefix("'") for cell in cells[:MOST_COLUMNS]]
    except csv.Error as error:
        raise Refused("broken") from error
