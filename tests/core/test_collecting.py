"""Policies from the command line of the host."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from handlers import log as logs
from handlers.cli import run
from tests.documents import OLD, text_of, word

if TYPE_CHECKING:
    from collections.abc import Iterator


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


def states() -> list[str]:
    """How the policies stand that are in the library."""
    with closing(sqlite3.connect("lianxin.db")) as file:
        return [row[0] for row in file.execute("SELECT state FROM policies ORDER BY id")]


def test_a_folder_of_documents_comes_in_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A dry run first; then drafts; what is there already, or cannot be read, is said to be so."""
    shelf = tmp_path / "政策"
    shelf.mkdir()
    (shelf / "a.docx").write_bytes(word(text_of("02_first_loan.txt")))
    (shelf / "b.txt").write_text(text_of("02_first_loan.txt"), encoding="utf-8")
    (shelf / "c.doc").write_bytes(OLD)
    (shelf / "d.jpg").write_bytes(b"nobody reads that")
    assert run(["import", "policies", "政策"]) == 1
    said = capsys.readouterr()
    assert [line.split("\t")[0] for line in said.out.splitlines()] == ["a.docx", "b.txt", "c.doc"]
    assert "--apply" in said.err
    assert states() == []
    assert run(["import", "policies", "政策/a.docx", "政策/b.txt", "--apply"]) == 0
    assert states() == ["draft"]
    assert run(["import", "policies", "政策/a.docx", "--apply"]) == 0
    assert states() == ["draft"]
    assert run(["import", "policies", "nowhere.pdf"]) == 2
    assert run(["import", "policies", "政策", "--unit", "无此地"]) == 2


def test_the_doctor_looks_at_the_originals(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In force at once where nobody needs to look it over; a changed original is found."""
    (tmp_path / "a.txt").write_text(text_of("01_equipment.txt"), encoding="gb18030")
    assert run(["import", "policies", "a.txt", "--apply", "--in-force"]) == 0
    assert states() == ["in_force"]
    assert run(["doctor"]) == 0
    (kept,) = (one for one in Path("files").rglob("*") if one.is_file())
    kept.write_bytes(kept.read_bytes()[:-1] + b"x")
    capsys.readouterr()
    assert run(["doctor"]) == 1
    assert "a.txt" in capsys.readouterr().out
