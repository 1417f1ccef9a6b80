"""Spreadsheets: every cell is text, whatever stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl

from bot.render.sheet import Column, Mark, Row, Sheet, write

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = (
    "=1+1",
    "+8613800000012",
    "@SUM(A1)",
    "https://example.com",
    "007",
    "-2",
    "甲\n乙",
    "",
)


def test_every_cell_is_read_back_as_it_was_given(tmp_path: Path) -> None:
    """No formula, no link, no number: neither an attack nor a lost zero."""
    path = tmp_path / "sheet.xlsx"
    sheets = (
        Sheet("企业", (Column("名称", needed=True), Column("层级", choices=("市", "县"))), blank=5),
        Sheet("说明", (Column("话"),), notes=("第一行", "=2+2")),
    )
    rows = [Row(0, (one, "市"), Mark.WRONG) for one in HOSTILE] + [Row(1, ("完",))]
    assert write(path, sheets, rows) == [len(HOSTILE), 1]
    book = openpyxl.load_workbook(path)
    first, second = book.worksheets
    assert [cell.value or "" for cell in first["A"][1:]] == list(HOSTILE)
    assert {cell.data_type for row in first.rows for cell in row} == {"s"}
    assert [cell.value for cell in second["A"]] == ["第一行", "=2+2", "话", "完"]
    assert all(cell.hyperlink is None for row in first.rows for cell in row)
    (choice,) = first.data_validations.dataValidation
    assert choice.formula1 == '"市,县"'
    assert first.freeze_panes == "A2"
    book.close()
