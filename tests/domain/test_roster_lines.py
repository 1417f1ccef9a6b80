"""Rows as they come: titles above, gaps, sums below, merged cells, several in one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people import Role
from bot.domain.roster import Column, Kind, Line, Named, Trouble, from_json, to_json
from bot.domain.roster_lines import Reading
from tests.rosters import code_of

if TYPE_CHECKING:
    from collections.abc import Sequence


def read(
    rows: Sequence[Sequence[object]], name: str = "Sheet1", **more: object
) -> tuple[list[Line], Reading]:
    """Every line of a sheet, and the reading afterwards."""
    reading = Reading(name, enumerate(rows, 1), **more)  # type: ignore[arg-type]
    return list(reading.lines()), reading


def troubles(line: Line) -> list[str]:
    """The codes of what is wrong with a line."""
    return [trouble.code for trouble in line.troubles]


def test_an_ugly_sheet_is_read() -> None:
    """A title, a date, an empty row, a header in the fifth row, gaps, a sum, a note."""
    lines, reading = read(
        [
            ["云州市企业包联台账"],
            ["填报单位：活动办", None, None, "2026年10月"],
            [],
            [None],
            ["序号", "企业名称（全称）", "统一社会\n信用代码", "联系人", "手机号码", "备注"],
            [
                1,
                " 云州恒昌机械有限公司(本部) ",
                code_of(1).lower(),
                "王　丽",
                13800000012.0,
                "重点",
            ],
            [None, None, None, None, None, None],
            [2, None, None, None, None, None],
            [3, "云州禾穗食品有限公司", "", "谷 大成", "１３９００００００３４", None],
            ["合计", 2, None, None, None, None],
            ["备注：以上数据截至九月底", None, None, None, None, None],
        ]
    )
    assert [(line.row, line.enterprise, line.code) for line in lines] == [
        (6, "云州恒昌机械有限公司（本部）", code_of(1)),
        (9, "云州禾穗食品有限公司", ""),
    ]
    assert lines[0].people == (Named(Column.CONTACT, "联系人", "王丽", "13800000012"),)
    assert lines[1].people[0].phone == "13900000034"
    assert troubles(lines[0]) == []
    assert troubles(lines[1]) == ["code-missing"]
    assert not lines[1].is_wrong
    assert (reading.sheet.kind, reading.sheet.header_row) == (Kind.ENTERPRISES, 5)
    assert (reading.sheet.lines, reading.sheet.skipped) == (2, 4)


def test_a_number_that_lost_its_digits_stops_the_row() -> None:
    """With the column, what was seen, and that it cannot be guessed."""
    lines, _ = read([["企业名称", "信用代码"], ["恒昌机械", 9.132e17]])
    (trouble,) = lines[0].troubles
    assert trouble == Trouble(
        "digits-lost", "信用代码", {"value": "9.13200E+17", "hint": "9.13200E+17"}
    )
    assert lines[0].is_wrong


def test_merged_cells_stand_for_all_their_rows() -> None:
    """And only for these."""
    rows: list[list[object]] = [
        ["单位", "姓名", "手机"],
        ["市金融办", "许志强", "13800000012"],
        [None, "陆建国", "13800000013"],
        ["市住建局", "何敏", "13800000014"],
    ]
    lines, _ = read(rows, merged={0: [(2, 3)]})
    assert [line.unit for line in lines] == ["市金融办", "市金融办", "市住建局"]
    assert troubles(lines[1]) == []


def test_two_rows_of_headers_are_one_where_nothing_is_won_by_the_second() -> None:
    """`联系方式` over mobile and office numbers, all else merged: the mobile is taken."""
    lines, _ = read(
        [
            ["序号", "单　位", "姓 名", "联系方式", None, "角色"],
            [None, None, None, "手机", "办公电话", None],
            [1, "红旗县住建局", "赵军", 13900000001, "0555-2001001", "单位负责人"],
        ],
        merged={0: [(1, 2)], 1: [(1, 2)], 2: [(1, 2)], 5: [(1, 2)]},
    )
    assert [(line.row, line.people[0].phone) for line in lines] == [(3, "13900000001")]


def test_that_a_liaison_has_no_number_is_said_once() -> None:
    """One cadre stands in fifty rows; fifty times the same remark would hide the others."""
    lines, _ = read([["企业名称", "包联干部"], ["甲公司", "李强"], ["乙公司", "李强"]])
    assert ["phone-missing" in troubles(line) for line in lines] == [True, False]


def test_an_empty_key_is_taken_from_the_row_above_and_told() -> None:
    """A list saved from merged cells has its unit or enterprise once only."""
    lines, _ = read(
        [
            ["企业名称", "联系人", "手机"],
            ["恒昌机械", "王丽", "13800000012"],
            ["", "李强", "13800000013"],
        ]
    )
    assert lines[1].enterprise == "恒昌机械"
    assert troubles(lines[1]) == ["carried"]
    assert not lines[1].is_wrong


def test_several_people_in_one_cell_come_apart() -> None:
    """With as many numbers, or none; else nobody can say whose is whose."""
    lines, _ = read(
        [
            ["企业名称", "包联干部", "联系电话"],
            ["甲公司", "张三、李四", "13800000012/13800000013"],
            ["乙公司", "张三、李四", ""],
            ["丙公司", "张三、李四", "13800000012"],
        ]
    )
    assert [one.phone for one in lines[0].people] == ["13800000012", "13800000013"]
    assert [one.name for one in lines[1].people] == ["张三", "李四"]
    assert "phones-and-names" in troubles(lines[2])
    assert lines[2].is_wrong


def test_roles_are_read_and_those_of_enterprises_sent_elsewhere() -> None:
    """A liaison without an enterprise is nobody's."""
    lines, _ = read(
        [
            ["姓名", "单位", "角色", "有效期至"],
            ["甲", "市金融办", "承办人、单位负责人", "2026-12-31"],
            ["乙", "市金融办", "联络员", ""],
            ["丙", "市金融办", "国王", "不久"],
        ]
    )
    assert lines[0].roles == (Role.HANDLER, Role.UNIT_HEAD)
    assert lines[0].until == "2026-12-31"
    assert "role-elsewhere" in troubles(lines[1])
    assert {"role", "day"} <= set(troubles(lines[2]))


@pytest.mark.parametrize(
    ("row", "trouble"),
    [
        (["", code_of(1), "王丽", "13800000012"], "empty"),
        (["恒昌机械", "9132", "王丽", "13800000012"], "code-length"),
        (["恒昌机械", code_of(1), "", "13800000012"], "phone-of-whom"),
        (["恒昌机械", code_of(1), "王丽", "1380000001"], "phone-length"),
        (["恒" * 200, code_of(1), "王丽", "13800000012"], "too-long"),
    ],
)
def test_every_wrong_row_says_what_is_wrong(row: list[str], trouble: str) -> None:
    """By its column, and the row is left out."""
    lines, _ = read([["企业名称", "信用代码", "联系人", "手机"], row])
    assert trouble in [one.code for one in lines[0].troubles if one.grave]
    assert all(one.column for one in lines[0].troubles)


def test_examples_are_passed_over_and_firms_named_like_them_are_not() -> None:
    """例外科技 is an enterprise."""
    lines, reading = read(
        [["企业名称", "行业"], ["示例：恒昌机械", "制造业"], ["例外科技有限公司", "软件"]]
    )
    assert [line.enterprise for line in lines] == ["例外科技有限公司"]
    assert reading.sheet.skipped == 1


def test_the_title_decides_what_headers_leave_open() -> None:
    """企业名单 above 单位名称."""
    rows: list[list[object]] = [
        ["重点企业名单"],
        ["单位名称", "联系人", "电话"],
        ["恒昌", "王丽", ""],
    ]
    lines, _ = read(rows)
    assert lines[0].kind is Kind.ENTERPRISES
    lines, reading = read(rows[1:])
    assert lines == []
    assert set(reading.sheet.may_be) == {Kind.UNITS, Kind.ENTERPRISES}


CELLS = st.one_of(
    st.none(),
    st.text(max_size=20),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.sampled_from(
        ["企业名称", "姓名", "单位", "手机", "信用代码", "联系人", "13800000012", "合计"]
    ),
)


@given(st.lists(st.lists(CELLS, max_size=8), max_size=25))
def test_no_sheet_is_too_ugly(rows: list[list[object]]) -> None:
    """Whatever stands in it, it is read to its end, and its lines can be put aside."""
    lines, reading = read(rows)
    assert reading.sheet.lines == len(lines)
    for line in lines:
        assert from_json(json.loads(json.dumps(to_json(line)))) == line
