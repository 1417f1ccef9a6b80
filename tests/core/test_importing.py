"""Rosters from the command line of the host."""

from __future__ import annotations

import csv
import io
import logging
import sqlite3
import sys
import zipfile
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from handlers import log as logs
from handlers.cli import run
from tests.rosters import code_of, workbook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HEAD = ["企业名称", "信用代码", "联系人", "手机"]
GOOD = ["恒昌机械", code_of(1), "王丽", "13800000012"]
WRONG = ["=HYPERLINK(1)", "9132", "=1+1", "13800000013"]


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A folder of its own; logging is as it was afterwards."""
    monkeypatch.chdir(tmp_path)
    root = logging.getLogger()
    before = [*root.handlers], root.level, {one: logging.getLogger(one).level for one in logs.LOUD}
    yield
    root.handlers[:], root.level = before[0], before[1]
    for name, level in before[2].items():
        logging.getLogger(name).setLevel(level)


def rows(table: str) -> int:
    """How many rows a table has."""
    with closing(sqlite3.connect("lianxin.db")) as file:
        return int(file.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0])  # noqa: S608


def test_a_roster_is_looked_at_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Findings on standard output as safe CSV, the figures beside it, and nothing written."""
    (tmp_path / "a.xlsx").write_bytes(workbook({"企业": [HEAD, GOOD, WRONG]}))
    assert run(["import", "a.xlsx"]) == 1
    said = capsys.readouterr()
    found = list(csv.reader(io.StringIO(said.out)))
    assert [row[:3] for row in found[1:]] == [["企业", "2", "新增"], ["企业", "3", "有问题"]]
    assert not any(cell.startswith("=") for row in found for cell in row)
    assert "--apply" in said.err
    assert rows("enterprises") == 0


def test_it_is_written_by_one_word_more(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Several files at once; the second time there is nothing to do."""
    (tmp_path / "a.xlsx").write_bytes(workbook({"企业": [HEAD, GOOD]}))
    (tmp_path / "b.csv").write_bytes(
        "企业名称,姓名,手机\n恒昌机械,李强,13800000014\n".encode("gbk")
    )
    assert run(["import", "b.csv", "a.xlsx", "--apply"]) == 0
    assert (rows("enterprises"), rows("people"), rows("grants")) == (1, 2, 2)
    capsys.readouterr()
    assert run(["import", "b.csv", "a.xlsx", "--apply"]) == 0
    assert "没有要导入的" in capsys.readouterr().err
    assert rows("events") == 1


def test_what_is_exported_is_imported_again(capsys: pytest.CaptureFixture[str]) -> None:
    """The template holds nothing to import, the export everything there is."""
    assert run(["template", "t.xlsx"]) == 0
    assert run(["import", "t.xlsx"]) == 1
    assert "没有读到名册" in capsys.readouterr().err
    assert run(["export", "e.xlsx"]) == 0
    assert rows("events") == 1


def test_what_is_unclear_is_asked_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And done once it is said."""
    (tmp_path / "a.csv").write_text("单位名称,联系人,电话\n市金融办,王丽,13800000012\n", "utf-8")
    assert run(["import", "a.csv"]) == 1
    assert "--kind" in capsys.readouterr().err
    assert run(["import", "a.csv", "--kind", "units", "--apply"]) == 0
    assert (rows("units"), rows("enterprises")) == (1, 0)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["import", "nowhere.xlsx"], 2, "nowhere.xlsx"),
        (["import", "old.xls"], 2, ".xlsx"),
        (["export", "no/such/folder.xlsx"], 4, "lianxin.db"),
        (["template", "no/such/folder.xlsx"], 2, "folder.xlsx"),
    ],
)
def test_what_cannot_be_done_is_a_sentence(
    arguments: list[str],
    code: int,
    words: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """And an exit code."""
    (tmp_path / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    assert run(arguments) == code
    said = capsys.readouterr().err.splitlines()
    assert words in said[-1]


@pytest.mark.parametrize("arguments", [["import", "a.xlsx"], ["template", "t.xlsx"]])
def test_a_missing_extra_is_told(
    arguments: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With what to type."""
    for name in ("openpyxl", "xlsxwriter", "bot.render.sheet"):
        monkeypatch.setitem(sys.modules, name, None)
    (tmp_path / "a.xlsx").write_bytes(workbook_before())
    assert run(arguments) == 2
    assert "lianxin[office]" in capsys.readouterr().err


def workbook_before() -> bytes:
    """What passes for a workbook until it is opened."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return out.getvalue()
