"""Cells as offices fill them in: names, numbers that were mangled, codes with the wrong letters."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people import Role, is_credit_code
from bot.domain.roster_cells import (
    LEVELS,
    LOST,
    ROLES,
    SORTS,
    choice,
    code,
    day,
    level_of,
    masked,
    phone,
    several,
    sort_of,
    spellings,
    text_of,
    tidy,
)
from tests.rosters import ALPHABET, code_of


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        ("  云州 市 ", "云州 市"),
        (13800000012, "13800000012"),
        (13800000012.0, "13800000012"),
        ("13800000012.0", "13800000012"),
        (0.5, "0.5"),
        (float("nan"), ""),
        (True, "TRUE"),
        (datetime(2026, 12, 31, 8), "2026-12-31"),  # noqa: DTZ001 - cells have no zone
        (date(2026, 12, 31), "2026-12-31"),
        ("#N/A", ""),
        ("a\u200bb", "ab"),
        (913201000000000000, LOST + "913201000000000000"),
        (9.132e17, LOST + "9.13200E+17"),
        ("9.132E+17", LOST + "9.132E+17"),
        ("1.38E+10", LOST + "1.38E+10"),
        (913201000000000123, "913201000000000123"),
    ],
)
def test_a_cell_is_read_as_what_stands_there(cell: object, text: str) -> None:
    """A number that has lost digits is marked, never guessed."""
    assert text_of(cell) == text


@pytest.mark.parametrize(
    ("said", "number", "trouble"),
    [
        ("13800000012", "13800000012", ""),
        ("138 0000 0012", "13800000012", ""),
        ("１３８００００００１２", "13800000012", ""),
        ("+86 138-0000-0012", "13800000012", ""),
        ("008613800000012", "13800000012", ""),
        ("8613800000012", "13800000012", ""),
        ("0371-65500000", "037165500000", ""),
        ("037165500000", "037165500000", ""),
        ("65500000", "65500000", ""),
        ("+852 6123 4567", "+85261234567", ""),
        ("", "", ""),
        ("1380000001", "", "phone-length"),
        ("138000000123", "", "phone-length"),
        ("没有", "", "phone"),
        (LOST + "1.38E+10", "", "digits-lost"),
    ],
)
def test_a_number_is_digits_or_a_reason(said: str, number: str, trouble: str) -> None:
    """However it was typed."""
    read = phone(said)
    assert (read.value, read.trouble) == (number, trouble)
    assert read.grave == bool(trouble)


def test_a_code_in_lower_case_or_wide_letters_is_the_same_code() -> None:
    """What can be put right without a doubt is put right."""
    good = code_of(7, "91320A")
    wide = "".join(chr(ord(one) + 0xFEE0) for one in good)
    assert (
        code(good.lower()).value
        == code(wide).value
        == code(f" {good[:8]}-{good[8:]} ").value
        == good
    )


@pytest.mark.parametrize(("right", "wrong"), [("0", "O"), ("1", "I"), ("5", "S"), ("2", "Z")])
def test_letters_that_no_code_has_are_pointed_out(right: str, wrong: str) -> None:
    """With the code that would be right."""
    good = next(one for number in range(9999) if right in (one := code_of(number, "91420"))[8:])
    place = good.index(right, 8)
    read = code(good[:place] + wrong + good[place + 1 :])
    assert (read.trouble, read.hint, read.grave) == ("code-letters", good, True)


@pytest.mark.parametrize(
    ("said", "trouble", "grave"),
    [
        ("", "", False),
        ("无", "", False),
        ("12345678-9", "code-old", False),
        ("330100000012345", "code-old", False),
        ("9132", "code-length", True),
        (LOST + "9.132E+17", "digits-lost", True),
    ],
)
def test_what_is_no_code_is_told(said: str, trouble: str, grave: bool) -> None:
    """An old one is left out, a wrong one stops its row."""
    read = code(said)
    assert (read.value, read.trouble, read.grave) == ("", trouble, grave)


@given(number=st.integers(0, 10**11), place=st.integers(0, 17), other=st.sampled_from(ALPHABET))
def test_a_slip_in_a_code_is_found(number: int, place: int, other: str) -> None:
    """The check character catches every single wrong character."""
    good = code_of(number)
    slipped = good[:place] + other + good[place + 1 :]
    assert is_credit_code(slipped) == (slipped == good)
    assert code(slipped).value == (good if slipped == good else "")


def test_names_lose_the_spaces_that_fill_a_column() -> None:
    """王 丽 is 王丽; Anna Berg stays; brackets are those of Chinese."""
    assert tidy("王　丽") == "王丽"
    assert tidy(" Anna  Berg ") == "Anna Berg"
    assert tidy("诺明光学(云州)有限公司") == "诺明光学（云州）有限公司"
    assert spellings("诺明（云州）") == ("诺明（云州）", "诺明(云州)")


@given(st.text(max_size=60))
def test_tidying_twice_is_tidying_once(text: str) -> None:
    """What was exported comes in as it was."""
    assert tidy(tidy(text)) == tidy(text)


def test_lists_in_a_cell_are_divided() -> None:
    """However people divide them."""
    assert several("张三、李四;王五\n赵六/钱七") == ["张三", "李四", "王五", "赵六", "钱七"]


@pytest.mark.parametrize(
    ("said", "iso"),
    [
        ("2026-12-31", "2026-12-31"),
        ("2026年12月31日", "2026-12-31"),
        ("2026/1/5", "2026-01-05"),
        ("20261231", "2026-12-31"),
        ("长期", ""),
        ("", ""),
    ],
)
def test_days_are_read_as_people_write_them(said: str, iso: str) -> None:
    """And no day at all is no end."""
    assert day(said).value == iso
    assert not day(said).trouble


def test_a_day_that_is_none_is_told() -> None:
    """The thirty-first of February, or soon."""
    assert day("2026-02-31").trouble == day("不久").trouble == "day"


def test_levels_kinds_and_roles_have_aliases() -> None:
    """In both scripts and in English; an unknown word is told."""
    assert choice(LEVELS, "縣區", "level").value == "county"
    assert choice(SORTS, "乡镇街道", "sort").value == "area"
    assert choice(ROLES, "單位負責人", "role").value == Role.UNIT_HEAD
    assert choice(ROLES, "case officer", "role").value == Role.HANDLER
    assert choice(ROLES, "大王", "role").trouble == "role"


@pytest.mark.parametrize(
    ("name", "level", "sort"),
    [
        ("云州市", "city", "government"),
        ("青山区", "county", "government"),
        ("红旗镇", "town", "area"),
        ("经济开发区", "town", "area"),
        ("市金融办", "city", "department"),
        ("活动办", "", "office"),
    ],
)
def test_names_of_units_say_their_level(name: str, level: str, sort: str) -> None:
    """Where nobody wrote it down."""
    assert (level_of(name), sort_of(name)) == (level, sort)


def test_a_number_is_shown_masked() -> None:
    """In the sheet of findings."""
    assert masked("13800000012") == "138****0012"
    assert masked("12345") == "*****"
