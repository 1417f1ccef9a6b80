"""Files of rosters: what is read, what is refused, and what reading may cost."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import openpyxl
import pytest

from bot.domain.roster import MOST_BYTES, Column, Kind, Line, Refused, from_json
from handlers.workshop import reading
from tests.rosters import code_of, workbook

if TYPE_CHECKING:
    from pathlib import Path

HEAD = ["企业名称", "信用代码", "联系人", "手机"]
ROW = ["恒昌机械", code_of(1), "王丽", "13800000012"]
TABLE = "\n".join(",".join(row) for row in (HEAD, ROW))


def lines_of(path: Path, name: str = "名单.csv") -> list[Line]:
    """Every line of a file."""
    return [line for one in reading.readings(path, name) for line in one.lines()]


def refusal(path: Path) -> str:
    """Why a file is refused."""
    with pytest.raises(Refused) as why:
        lines_of(path)
    return why.value.code


def packed(content: bytes, change: dict[str, bytes]) -> bytes:
    """A workbook in which some parts are others."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            new.writestr(part, change.get(part, old.read(part)))
    return out.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_lists_are_read_in_any_encoding(tmp_path: Path, encoding: str, delimiter: str) -> None:
    """And whatever divides their cells."""
    path = tmp_path / "list"
    path.write_bytes(TABLE.replace(",", delimiter).encode(encoding))
    (line,) = lines_of(path)
    assert (line.enterprise, line.code, line.people[0].name) == ("恒昌机械", code_of(1), "王丽")
    assert (line.sheet, line.row) == ("名单", 2)


def test_a_list_in_big5_is_read(tmp_path: Path) -> None:
    """GB18030 takes nearly every byte for a character; the header tells which makes sense."""
    path = tmp_path / "list"
    path.write_bytes("企業名稱,聯絡人,電話\n恆昌機械,王麗,13800000012\n".encode("big5hkscs"))
    (line,) = lines_of(path)
    assert line.enterprise == "恆昌機械"


def test_a_list_written_safely_loses_its_marks(tmp_path: Path) -> None:
    """' before a cell is no part of it."""
    path = tmp_path / "list"
    path.write_text('"企业名称","信用代码"\n"\'恒昌机械","\'' + code_of(1) + '"\n', "utf-8")
    (line,) = lines_of(path)
    assert (line.enterprise, line.code) == ("恒昌机械", code_of(1))


def test_several_sheets_are_read_and_hidden_ones_are_not(tmp_path: Path) -> None:
    """Lists of choices are often hidden."""
    content = workbook(
        {"单位": [["单位名称", "层级"], ["云州市", "市"]], "企业": [HEAD, ROW], "隐": [HEAD, ROW]}
    )
    book = openpyxl.load_workbook(io.BytesIO(content))
    book["隐"].sheet_state = "hidden"
    book.save(path := tmp_path / "book")
    assert [line.kind for line in lines_of(path)] == [Kind.UNITS, Kind.ENTERPRISES]


def test_merged_cells_of_a_workbook_are_found(tmp_path: Path) -> None:
    """Without the row above having to be guessed."""
    rows: list[list[object]] = [["单位", "姓名"], ["市金融办", "甲"], [None, "乙"], [None, "丙"]]
    path = tmp_path / "book"
    path.write_bytes(workbook({"干部": rows}, merged={"干部": ["A2:A4"]}))
    found = lines_of(path)
    assert [line.unit for line in found] == ["市金融办"] * 3
    assert not [one for line in found for one in line.troubles if one.code == "carried"]
    assert found[2].header(Column.UNIT) == "单位"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"\xd0\xcf\x11\xe0 an old workbook", "old"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "locked"),
        (b"PK\x03\x04 nothing more", "broken"),
        (b"%PDF-1.4\x00 a paper", "other"),
        (b"\xff\xff\xff\x81 \x81\xff", "encoding"),
    ],
)
def test_what_is_no_roster_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    """By a code that has words: what it is, and what to do."""
    path = tmp_path / "file"
    path.write_bytes(content)
    assert refusal(path) == code


def test_another_office_paper_is_no_workbook(tmp_path: Path) -> None:
    """A document is a zip as well."""
    with zipfile.ZipFile(path := tmp_path / "file", "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert refusal(path) == "other"


def test_a_file_that_is_too_big_is_not_opened(tmp_path: Path) -> None:
    """What Telegram would not have let through either."""
    with (path := tmp_path / "file").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    assert refusal(path) == "too-big"


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By what it says of itself, before a byte is unpacked."""
    monkeypatch.setattr(reading, "MOST_UNZIPPED", 1_000_000)
    path = tmp_path / "file"
    path.write_bytes(packed(workbook({"企业": [HEAD, ROW]}), {"xl/styles.xml": b" " * 2_000_000}))
    assert refusal(path) == "bomb"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_entities_are_refused(tmp_path: Path, encoding: str) -> None:
    """They could name files of this machine, or grow without end."""
    evil = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
    path = tmp_path / "file"
    content = workbook({"企业": [HEAD, ROW]})
    path.write_bytes(packed(content, {"xl/workbook.xml": evil.encode(encoding)}))
    assert refusal(path) == "entities"


def test_a_part_that_is_torn_is_told(tmp_path: Path) -> None:
    """In the middle of a sheet too."""
    path = tmp_path / "file"
    content = workbook({"企业": [HEAD, ROW]})
    path.write_bytes(packed(content, {"xl/worksheets/sheet1.xml": b"<worksheet><sheetData><row"}))
    assert refusal(path) == "broken"


def test_more_rows_than_a_city_has_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Empty ones do not count, and a long empty tail ends the sheet."""
    monkeypatch.setattr(reading, "MOST_LINES", 4)
    path = tmp_path / "list"
    path.write_text(TABLE + "\n" * 500 + TABLE, "utf-8")
    assert len(lines_of(path)) == 2  # the header that comes again is no line
    path.write_text("\n".join([TABLE, *[",".join(ROW)] * 5]), "utf-8")
    assert refusal(path) == "too-long"
    monkeypatch.setattr(reading, "MOST_LINES", 9)
    path.write_text(TABLE + "\n" * (reading.EMPTY + 10) + TABLE, "utf-8")
    assert len(lines_of(path)) == 1


def test_the_child_hands_lines_out_by_the_page(tmp_path: Path) -> None:
    """And says at the end what the sheets were, or why there are none."""
    path = tmp_path / "book"
    path.write_bytes(workbook({"企业": [HEAD, *[ROW] * 450], "其他": [["日期"], ["今天"]]}))
    told: list[dict[str, list[list[object]]]] = []
    answer = reading.roster({"path": str(path), "name": "a", "kind": ""}, iter(()), told.append)
    assert [len(one["row"]) for one in told] == [200, 200, 50]
    assert from_json(told[0]["row"][0]).enterprise == "恒昌机械"
    assert [(one["kind"], one["lines"]) for one in answer["sheets"]] == [
        (Kind.ENTERPRISES, 450),
        (None, 0),
    ]
    path.write_bytes(b"")
    answer = reading.roster({"path": str(path), "name": "a", "kind": ""}, iter(()), told.append)
    assert answer == {"refused": "empty", "values": {}}
