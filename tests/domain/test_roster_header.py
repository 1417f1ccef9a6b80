"""What a sheet is about, by its headers: in the words that offices use."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from bot.domain.people import Level, Role, UnitKind
from bot.domain.roster import Column, Kind
from bot.domain.roster_cells import LEVELS, ROLES, SORTS
from bot.domain.roster_header import (
    Doubt,
    Header,
    Person,
    hinted,
    joined,
    meanings,
    plain,
    understand,
    weight,
)
from bot.render import roster
from bot.render.voice import Voice
from bot.texts import Language, Texts

TEXTS = Texts()
VOICES = [Voice(TEXTS, language, ZoneInfo("Asia/Shanghai")) for language in Language]


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        ("单位名称 上级单位 层级", Kind.UNITS),
        ("序号 部门 单位负责人 联系电话 联络员 手机", Kind.UNITS),
        ("單位名稱 上級單位 層級 類別", Kind.UNITS),
        ("Unit name|Parent unit|Level", Kind.UNITS),
        ("姓名 单位 职务 手机号 角色", Kind.CADRES),
        ("单位 姓名 联系电话", Kind.CADRES),
        ("干部姓名 所在单位 职务", Kind.CADRES),
        ("Name|Department|Title|Mobile", Kind.CADRES),
        ("序号 企业名称 统一社会信用代码 所属乡镇 联系人 手机", Kind.ENTERPRISES),
        ("企业名称 法人 联系电话", Kind.ENTERPRISES),
        ("单位名称 信用代码 属地 负责人 电话", Kind.ENTERPRISES),
        ("名称 社会信用代码 行业", Kind.ENTERPRISES),
        ("企业名称 组织机构代码 所在地 联系人 电话 包联领导 职务 联系电话", Kind.ENTERPRISES),
        ("公司名稱 信用代碼 鄉鎮 聯絡人 手機", Kind.ENTERPRISES),
        ("Company name|Credit code|Contact|Phone", Kind.ENTERPRISES),
        ("企业名称 姓名 职务 手机", Kind.CONTACTS),
        ("企业名称 包联领导 包联单位 联系电话", Kind.PAIRINGS),
        ("姓名 单位 职务 手机 包联企业", Kind.PAIRINGS),
        ("包联干部 单位 企业名称", Kind.PAIRINGS),
    ],
)
def test_a_sheet_is_known_by_its_headers(headers: str, kind: Kind) -> None:
    """Whatever the office calls its columns."""
    cells = headers.split("|") if "|" in headers else headers.split()
    read = understand(cells)
    assert isinstance(read, Header)
    assert (read.kind, read.unread, read.lacks) == (kind, (), ())


@pytest.mark.parametrize("headers", ["单位名称 联系人 电话", "名称 联络员 手机"])
def test_what_may_be_two_things_is_not_guessed(headers: str) -> None:
    """Unless the sheet's name or the title above says it, or somebody who was asked."""
    cells = headers.split()
    read = understand(cells)
    assert isinstance(read, Doubt)
    assert set(read.may_be) == {Kind.UNITS, Kind.ENTERPRISES}
    for given in ({"hint": Kind.ENTERPRISES}, {"kind": Kind.ENTERPRISES}):
        settled = understand(cells, **given)
        assert isinstance(settled, Header)
        assert settled.kind is Kind.ENTERPRISES


@pytest.mark.parametrize("headers", ["日期 天气 温度", "备注 序号", "项目 金额 单价"])
def test_what_is_no_roster_is_none(headers: str) -> None:
    """And is passed over."""
    assert understand(headers.split()) is None


def test_a_number_is_the_liaison_s_where_its_header_says_no_more_than_that() -> None:
    """包联电话 and 法人手机 name nobody, and mean one person each."""
    assert meanings(["包联电话", "挂点手机", "法人手机"]) == [
        ("phone", "liaison"), ("phone", "liaison"), ("phone", "contact"),
    ]  # fmt: skip


def test_a_number_belongs_to_the_name_before_it_or_the_one_it_names() -> None:
    """联系电话 after 联系人 is the contact's; 包联干部电话 is the liaison's wherever it stands."""
    read = understand(
        ["包联干部电话", "企业名称", "信用代码", "联系人", "联系电话", "包联干部", "职务"]
    )
    assert isinstance(read, Header)
    assert read.people == (
        Person(Column.CONTACT, 3, phone=4),
        Person(Column.LIAISON, 5, phone=0, title=6),
    )


def test_a_name_that_nobody_needs_is_left_out() -> None:
    """A legal representative beside a contact with a number."""
    read = understand(["企业名称", "信用代码", "法定代表人", "联系人", "手机"])
    assert isinstance(read, Header)
    assert [one.name for one in read.people] == [3]


def test_a_missing_column_is_named() -> None:
    """A list of people says whose they are."""
    read = understand(["姓名", "职务", "手机"])
    assert isinstance(read, Header)
    assert (read.kind, read.lacks) == (Kind.CADRES, (Column.UNIT,))


def test_headers_are_compared_without_decoration() -> None:
    """Stars, brackets, line breaks, wide letters, the other script."""
    for said in ("* 手机号碼（必填）", "手机 号码\n(11位)", "手機號碼"):
        assert plain(said) == "手机号码"
    assert plain("Credit code") == "creditcode"


def test_two_rows_of_headers_are_one() -> None:
    """联系人 over 姓名 and 电话."""
    upper = ["企业名称", "信用代码", "联系人", "", "包联干部", ""]
    lower = ["", "", "姓名", "电话", "姓名", "电话"]
    both = joined(upper, lower)
    assert both[2:] == ["联系人姓名", "联系人电话", "包联干部姓名", "包联干部电话"]
    assert weight(both) > max(weight(upper), weight(lower))


@pytest.mark.parametrize("words", VOICES, ids=lambda one: one.language)
@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("template", [True, False])
def test_our_own_headers_are_understood(words: Voice, kind: Kind, template: bool) -> None:
    """Of templates and exports, in every language, on the sheet of that name."""
    hint = hinted(words.plain(f"roster-kind-{kind}"))
    assert hint is kind
    read = understand(roster.heads(words, kind, template=template), hint=hint)
    assert isinstance(read, Header)
    assert (read.kind, read.unread, read.lacks) == (kind, (), ())


@pytest.mark.parametrize("words", VOICES, ids=lambda one: one.language)
def test_our_own_choices_are_understood(words: Voice) -> None:
    """Levels, kinds of units and roles, as the lists of the template offer them."""
    for level in Level:
        assert LEVELS[plain(words.plain(f"roster-level-{level}"))] == level
    for sort in UnitKind:
        assert SORTS[plain(words.plain(f"roster-sort-{sort}"))] == sort
    for role in Role:
        assert ROLES[plain(words.plain(f"role-{role}"))] == role
