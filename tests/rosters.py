"""Spreadsheets for tests: as an office would save them."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

import openpyxl

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
Sheets = Mapping[str, Sequence[Sequence[object]]]


def code_of(number: int, start: str = "91320") -> str:
    """A unified social credit code that is well formed."""
    body = start + f"{number:0{17 - len(start)}d}"
    total = sum(ALPHABET.index(one) * pow(3, place, 31) for place, one in enumerate(body))
    return body + ALPHABET[(31 - total % 31) % 31]


def workbook(sheets: Sheets, *, merged: Mapping[str, Sequence[str]] | None = None) -> bytes:
    """A workbook; `merged` names the ranges of a sheet that are one cell."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        tab = book.create_sheet(name)
        for row in rows:
            tab.append(list(row))
        for spread in (merged or {}).get(name, ()):
            tab.merge_cells(spread)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()
