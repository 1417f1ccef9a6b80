"""Spreadsheets (`.xlsx`), written row by row with flat memory.

Every cell is text: a formula in somebody's cell would be an attack on whoever opens it, and a
phone number or a credit code is no number. Needs XlsxWriter; loaded in the workshop's child only.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

import xlsxwriter

LONGEST: Final = 32_767
"""Characters that a cell holds."""
INK: Final = "#1F2937"
HEAD: Final = "#B42318"
"""The ground of the head row: the seal's red."""
SHOWN_CHOICES: Final = 255
"""Characters of a list of choices, above which Excel takes none."""


class Mark(StrEnum):
    """What a row is to catch the eye for; its colour never stands without a word in a cell."""

    NONE = ""
    NEW = "new"
    CHANGED = "changed"
    WRONG = "wrong"


GROUNDS: Final = {Mark.NEW: "#E7F6EC", Mark.CHANGED: "#FEF4D6", Mark.WRONG: "#FDE7E5"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        title: What stands in its head.
        width: In characters, a Chinese one counting for two.
        choices: What may be chosen in its cells; others are refused by Excel.
        needed: Whether its head says that it must be filled in, by bold letters.
        wrap: Whether long text is broken into lines.
    """

    title: str
    width: float = 14
    choices: tuple[str, ...] = ()
    needed: bool = False
    wrap: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, its columns, lines of explanation above the head.

    Attributes:
        name: On its tab; 31 characters at most.
        columns: From left to right.
        notes: Lines above the head row.
        blank: So many rows below the last are ready to be filled in: text, with their choices.
    """

    name: str
    columns: tuple[Column, ...]
    notes: tuple[str, ...] = ()
    blank: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A row of one of the sheets."""

    sheet: int
    cells: Sequence[str]
    mark: Mark = Mark.NONE


def write(path: Path, sheets: Sequence[Sheet], rows: Iterable[Row]) -> list[int]:
    """Write a workbook and return how many rows each sheet has got.

    Args:
        path: Where; the folder also holds the drafts of its sheets meanwhile.
        sheets: In the order of their tabs.
        rows: As they come; those of one sheet in their order.

    """
    book = xlsxwriter.Workbook(
        str(path),
        {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "tmpdir": str(path.parent),
            "default_format_properties": {"font_name": "Noto Sans CJK SC", "font_size": 11},
        },
    )
    with book:
        looks = _looks(book)
        tabs = [_open(book, looks, sheet) for sheet in sheets]
        firsts = [len(sheet.notes) + 1 for sheet in sheets]
        counts = [0] * len(sheets)
        for row in rows:
            at = firsts[row.sheet] + counts[row.sheet]
            counts[row.sheet] += 1
            columns = sheets[row.sheet].columns
            for number, cell in enumerate(row.cells):
                wrap = number < len(columns) and columns[number].wrap
                tabs[row.sheet].write_string(at, number, cell[:LONGEST], looks[row.mark, wrap])
        for sheet, tab, first, count in zip(sheets, tabs, firsts, counts, strict=True):
            _close(sheet, tab, first, count)
    return counts


def _looks(book: Any) -> dict[Any, Any]:  # noqa: ANN401 - XlsxWriter has no types
    text = {"num_format": "@", "valign": "top", "font_color": INK}
    looks: dict[Any, Any] = {}
    for mark in Mark:
        for wrap in (False, True):
            ground = {"bg_color": GROUNDS[mark]} if mark in GROUNDS else {}
            looks[mark, wrap] = book.add_format({**text, **ground, "text_wrap": wrap})
    head = {"valign": "vcenter", "font_color": "#FFFFFF", "bg_color": HEAD, "text_wrap": True}
    looks["head"] = book.add_format({**head, "bottom": 1})
    looks["needed"] = book.add_format({**head, "bottom": 1, "bold": True})
    looks["note"] = book.add_format({"font_color": "#6B7280", "valign": "vcenter"})
    return looks


def _open(book: Any, looks: dict[Any, Any], sheet: Sheet) -> Any:  # noqa: ANN401 - see above
    tab = book.add_worksheet(sheet.name[:31])
    for number, column in enumerate(sheet.columns):
        tab.set_column(number, number, column.width, looks[Mark.NONE, column.wrap])
    for number, note in enumerate(sheet.notes):
        tab.set_row(number, 20)
        tab.write_string(number, 0, note[:LONGEST], looks["note"])
    head = len(sheet.notes)
    tab.set_row(head, 26)
    for number, column in enumerate(sheet.columns):
        tab.write_string(head, number, column.title, looks["needed" if column.needed else "head"])
    tab.freeze_panes(head + 1, 0)
    tab.set_landscape()
    tab.set_paper(9)
    tab.fit_to_pages(1, 0)
    tab.repeat_rows(head)
    return tab


def _close(sheet: Sheet, tab: Any, first: int, count: int) -> None:  # noqa: ANN401 - see above
    last = first + count + sheet.blank - 1
    tab.autofilter(first - 1, 0, max(first, last), len(sheet.columns) - 1)
    for number, column in enumerate(sheet.columns):
        if column.choices and len(",".join(column.choices)) <= SHOWN_CHOICES and last >= first:
            tab.data_validation(
                first, number, last, number, {"validate": "list", "source": list(column.choices)}
            )
