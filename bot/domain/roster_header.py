"""What a sheet is about, by its headers: aliases in simplified and traditional Chinese and English.

The words below are what offices write over their columns; they are data, not words of ours.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.domain.roster import Column, Kind

_HANT: Final = str.maketrans(
    "單業聯繫絡電話統會碼機號鄉鎮屬級稱職務幹導負責區開發層類別簡門間員證產縣組織構態註備說聲傳領辦鍵個體"
    "戶園內駐掛點幫專場經營參與對應範轄稅記錄權總計審覈項現顧問隊長標識歸劃項鉤服秘書處動",
    "单业联系络电话统会码机号乡镇属级称职务干导负责区开发层类别简门间员证产县组织构态注备说声传领办键个体"
    "户园内驻挂点帮专场经营参与对应范辖税记录权总计审核项现顾问队长标识归划项钩服秘书处动",
)
_BRACKETS: Final = re.compile(r"[(\[【〔{<《].*?[)\]】〕}>》]")
_NOISE: Final = re.compile(r"[^0-9a-z\u4e00-\u9fff]")


def plain(text: str) -> str:
    """A header as it is compared: `* 手机号碼（必填）` is `手机号码`, `Credit code` `creditcode`."""
    text = unicodedata.normalize("NFKC", text).casefold().translate(_HANT)
    text = _BRACKETS.sub("", text)
    return _NOISE.sub("", text).removeprefix("必填")


WEAK: Final = "weak"
"""`单位名称`, `名称`: a unit, or an enterprise."""
FIRM_OF: Final = "firm_of"
"""`包联企业`: the enterprises of a cadre; then a name in the row is the liaison's."""
SERIAL: Final = "serial"
REMARK: Final = "remark"

_PERSON_WORDS: Final = {
    Column.CONTACT: (
        "联系人 联络人 企业联系人 企业联络人 企业联络员 公司联系人 法人 法人代表 法定代表人 负责人 企业负责人 企业法人 经办人 "
        "公司负责人 主要联系人 contact contactperson owner enterprisecontact legalrepresentative"
    ),
    Column.LIAISON: (
        "包联干部 联络员 助企干部 包联领导 包联人 包联责任人 包联人员 包保干部 包保领导 包保责任人 包保人 "
        "挂点领导 挂点干部 挂钩干部 挂钩领导 挂联干部 挂联领导 服务专员 助企专员 助企联络员 助企服务员 驻企联络员 "
        "驻企干部 驻企专员 帮扶干部 帮扶领导 帮扶联系人 帮扶责任人 首席服务员 联系领导 联企干部 联企领导 服务管家 "
        "服务秘书 liaison liaisonofficer pairedcadre"
    ),
    Column.HEAD: (
        "单位负责人 主要负责人 单位领导 主要领导 分管领导 部门负责人 unithead headofunit head"
    ),
    Column.HANDLER: "承办人 单位承办人 单位联络员 单位联系人 handler caseofficer",
}
_WORDS: Final = {
    Column.ENTERPRISE: (
        "企业名称 企业 企业全称 企业名 公司名称 公司 公司全称 市场主体 市场主体名称 经营主体 经营主体名称 "
        "受助企业 所在企业 所属企业 所在公司 纳税人名称 enterprise enterprisename company companyname firm"
    ),
    FIRM_OF: (
        "包联企业 包联企业名称 包保企业 包保企业名称 挂点企业 挂钩企业 挂联企业 帮扶企业 联系企业 服务企业 助企企业 "
        "联系企业名称 服务企业名称 帮扶企业名称 pairedenterprise pairedenterprises"
    ),
    Column.CODE: (
        "统一社会信用代码 信用代码 社会信用代码 统一信用代码 统一代码 组织机构代码 机构代码 税号 纳税人识别号 "
        "营业执照号 营业执照号码 统一社会信用代码证号 注册号 creditcode unifiedsocialcreditcode uscc uscicode"
    ),
    Column.HOME: (
        "所属乡镇 所属乡镇街道 乡镇 乡镇街道 乡镇开发区 街道 镇街 镇 属地 属地单位 所在地 所属地 所属区域 所在区域 区域 开发区 "
        "所属开发区 所在开发区 园区 所属园区 所在园区 县区 区县 所属县区 所属区县 所在县区 所在区县 辖区 所属辖区 "
        "归属地 所在乡镇 所属镇街 所在镇街 属地乡镇 注册地 所属县市区 县市区 homearea area region town zone district home"
    ),
    Column.INDUSTRY: "行业 所属行业 行业类别 行业类型 所属产业 产业 主导产业 行业分类 industry sector",
    Column.SHORT: "简称 企业简称 单位简称 公司简称 shortname abbreviation",
    Column.UNIT: (
        "部门 部门名称 机构名称 所在单位 工作单位 所属单位 责任单位 所属部门 所在部门 成员单位 科室单位 unit unitname "
        "department organisation organization"
    ),
    WEAK: "单位名称 名称 单位 单位全称 全称",
    Column.PARENT: "上级单位 主管单位 上级 上级部门 主管部门 隶属单位 隶属 上级单位名称 parent parentunit superior superiorunit",
    Column.LEVEL: "层级 级别 单位层级 单位级别 行政级别 行政层级 level",
    Column.SORT: "类别 类型 单位类别 单位类型 单位性质 性质 kind type",
    Column.NAME: "姓名 干部姓名 人员姓名 干部 人员 name fullname personname cadre",
    Column.PHONE: (
        "手机 手机号 手机号码 联系电话 电话 电话号码 联系方式 移动电话 联系手机 办公电话 联系号码 "
        "phone mobile tel telephone phonenumber mobilephone mobilenumber"
    ),
    Column.TITLE: "职务 职位 职务职级 title position jobtitle",
    Column.ROLE: "角色 系统角色 身份 role",
    Column.UNTIL: "有效期 有效期至 有效期限 截止日期 到期日 到期日期 任期至 授权截止 until validuntil expires",
    Column.LIAISON_UNIT: (
        "包联单位 包联部门 助企单位 包保单位 挂点单位 挂钩单位 帮扶单位 包联干部单位 干部单位 联系单位 牵头单位 liaisonunit"
    ),
    SERIAL: "序号 编号 行号 no number serial id",
    REMARK: "备注 说明 注 备考 note notes remark remarks comment comments",
}
_SUFFIXES: Final = {
    "name": "姓名 名字 name",
    "phone": "电话 手机 手机号 手机号码 联系电话 联系方式 电话号码 联系手机 phone mobile tel phonenumber",
    "title": "职务 职位 title position",
    "unit": "单位 所在单位 工作单位 部门 unit",
}
_SHORT: Final = {Column.CONTACT: "法人", Column.LIAISON: "包联 包保 挂点 联络"}
"""Whose number a header means that names nobody, such as `包联电话`."""
PERSONS: Final = tuple(_PERSON_WORDS)
_DETAILS: Final = ("phone", "title", "unit")

Token = tuple[str, str]
"""What a header means: a column (or weak word), and for a person's phone, title or unit which."""


def _tokens() -> dict[str, Token]:
    found: dict[str, Token] = {}
    for column, words in _WORDS.items():
        found |= {word: (str(column), "") for word in words.split()}
    for column, words in _PERSON_WORDS.items():
        for word in words.split():
            found[word] = (str(column), "")
            for what, suffixes in _SUFFIXES.items():
                for suffix in suffixes.split():
                    found.setdefault(
                        word + suffix,
                        (str(column), "") if what == "name" else (what, str(column)),
                    )
    for column, words in _SHORT.items():
        for word in words.split():
            for suffix in _SUFFIXES["phone"].split():
                found.setdefault(word + suffix, ("phone", str(column)))
    return found


TOKENS: Final = _tokens()

_HINTS: Final = (
    (Kind.PAIRINGS, "包联 包保 挂点 挂钩 挂联 助企 帮扶 联络员 pairing liaison"),
    (Kind.CONTACTS, "联系人 联络人 contact"),
    (Kind.CADRES, "干部 承办人 工作人员 人员 cadre staff"),
    (Kind.ENTERPRISES, "企业 公司 市场主体 经营主体 enterprise company firm"),
    (Kind.UNITS, "单位 部门 机构 unit department"),
)


def hinted(text: str) -> Kind | None:
    """The kind that the name of a sheet, or the title above its header, speaks of."""
    said = plain(text)
    return next((kind for kind, words in _HINTS if any(one in said for one in words.split())), None)


@dataclass(frozen=True, slots=True)
class Person:
    """The columns of one person in a row: of their name, phone, title and unit; -1 for none."""

    column: Column
    name: int
    phone: int = -1
    title: int = -1
    unit: int = -1


@dataclass(slots=True)
class _Found:
    """A person whose columns are being gathered."""

    column: Column
    places: dict[str, int]


@dataclass(frozen=True, slots=True)
class Header:
    """How to read the rows of a sheet."""

    kind: Kind
    labels: tuple[str, ...]
    columns: dict[Column, int]
    people: tuple[Person, ...]
    unread: tuple[str, ...] = ()
    lacks: tuple[Column, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """A header that may mean two kinds of sheet."""

    may_be: tuple[Kind, ...]


def meanings(cells: Sequence[str]) -> list[Token | None]:
    """What each header of a row means; None for what means nothing to us."""
    return [TOKENS.get(plain(cell)) if cell else None for cell in cells]


def weight(cells: Sequence[str]) -> int:
    """How much a row looks like a header: how many of its cells we know, each meaning once."""
    found = {token for token in meanings(cells) if token is not None}
    strong = {token for token in found if token[0] not in {SERIAL, REMARK}}
    return len(strong) * 2 + len(found - strong) if strong else 0


def joined(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """Two rows of headers as one: `联系人` over `姓名` and `电话` become `联系人姓名`, `联系人电话`."""
    width = max(len(upper), len(lower))
    above, heads = "", []
    for number in range(width):
        top = upper[number] if number < len(upper) else ""
        low = lower[number] if number < len(lower) else ""
        above = top or (above if low else "")
        both = TOKENS.get(plain(above + low)) if above and low else None
        heads.append((above + low) if both else (low or top))
    return heads


def _kinds(  # noqa: PLR0911 - one line a shape of sheet
    said: set[str], hint: Kind | None, *, pair: bool
) -> tuple[Kind, ...]:
    """The kinds a sheet may be, by what its headers say."""
    has = said.__contains__
    firm = has(Column.ENTERPRISE) or has(FIRM_OF)
    unitish = has(Column.UNIT) or has(WEAK)
    about_firm = bool(said & {Column.CODE, Column.HOME, Column.INDUSTRY})
    about_unit = bool(said & {Column.PARENT, Column.LEVEL, Column.SORT, Column.HEAD})
    if firm and has(Column.NAME):
        paired = has(FIRM_OF) or hint is Kind.PAIRINGS
        return (Kind.PAIRINGS,) if paired else (Kind.CONTACTS,)
    if firm and has(Column.LIAISON) and not has(Column.CONTACT):
        if hint is Kind.PAIRINGS or not about_firm:
            return (Kind.PAIRINGS,)
        return (Kind.ENTERPRISES,)
    if firm or (about_firm and (has(WEAK) or has(Column.NAME)) and not about_unit):
        contact = hint is Kind.CONTACTS and has(Column.CONTACT) and not has(Column.HOME)
        return (Kind.CONTACTS,) if contact else (Kind.ENTERPRISES,)
    if has(Column.NAME) and (unitish or said & {Column.TITLE, Column.ROLE} or pair):
        if about_unit and not unitish and not has(Column.ROLE):
            return (Kind.UNITS,)
        return (Kind.CADRES,)
    if about_unit and (unitish or has(Column.NAME)):
        return (Kind.UNITS,)
    if unitish and has(Column.LIAISON) and has(WEAK):
        return (hint,) if hint in {Kind.ENTERPRISES, Kind.UNITS} else (Kind.ENTERPRISES, Kind.UNITS)
    if unitish and not has(WEAK):
        return (Kind.UNITS,)
    if unitish:
        if hint in {Kind.ENTERPRISES, Kind.UNITS}:
            return (hint,)
        return (Kind.UNITS, Kind.ENTERPRISES)
    return ()


def understand(
    cells: Sequence[str], *, hint: Kind | None = None, kind: Kind | None = None
) -> Header | Doubt | None:
    """Read a row of headers.

    Args:
        cells: The row.
        hint: What the sheet's name or title speaks of; decides where headers may mean two things.
        kind: What somebody said it is, once asked.

    Returns:
        How to read the rows; a doubt where it may be two kinds; None where it is no roster.
    """
    tokens = meanings(cells)
    said = {token[0] for token in tokens if token is not None and not token[1]}
    may_be = _kinds(said, hint, pair=Column.PHONE in said and hint is Kind.CADRES)
    if not may_be:
        return None
    if kind is not None and (kind in may_be or len(may_be) > 1):
        may_be = (kind,)
    if len(may_be) > 1:
        return Doubt(may_be)
    return _laid_out(may_be[0], cells, tokens)


def _laid_out(kind: Kind, cells: Sequence[str], tokens: Sequence[Token | None]) -> Header:
    columns: dict[Column, int] = {}
    people: list[_Found] = []
    loose: list[tuple[str, int, str]] = []
    for number, token in enumerate(tokens):
        if token is None or token[0] in {SERIAL, REMARK}:
            continue
        what, whose = token
        column = _column(kind, what, columns)
        if whose or what in {Column.PHONE, Column.TITLE, Column.LIAISON_UNIT}:
            detail = "unit" if what == Column.LIAISON_UNIT else what
            _attach(people, loose, detail, number, whose or _owner(kind, what))
        elif column is not None and column in {*PERSONS, Column.NAME}:
            people.append(_Found(column, {"name": number}))
            for one in [one for one in loose if one[2] in {"", column}]:
                people[-1].places.setdefault(one[0], one[1])
                loose.remove(one)
        elif kind is Kind.PAIRINGS and column is Column.UNIT:
            _attach(people, loose, "unit", number, str(Column.LIAISON))
        elif column is not None and column not in columns:
            columns[column] = number
    unread = tuple(
        cell for cell, token in zip(cells, tokens, strict=True) if cell and token is None
    )
    kept = _chosen(kind, [_person(one) for one in people])
    lacks = tuple(one for one in _NEEDED[kind] if one not in columns)
    if kind in _PEOPLE_NEEDED and not kept:
        lacks += (_PEOPLE_NEEDED[kind],)
    return Header(kind, tuple(cells), columns, kept, unread, lacks)


_NEEDED: Final = {
    Kind.UNITS: (Column.UNIT,),
    Kind.CADRES: (Column.UNIT,),
    Kind.ENTERPRISES: (Column.ENTERPRISE,),
    Kind.CONTACTS: (Column.ENTERPRISE,),
    Kind.PAIRINGS: (Column.ENTERPRISE,),
}
_PEOPLE_NEEDED: Final = {
    Kind.CADRES: Column.NAME,
    Kind.CONTACTS: Column.CONTACT,
    Kind.PAIRINGS: Column.LIAISON,
}
_OF_KIND: Final = {
    Kind.UNITS: {Column.HEAD, Column.HANDLER},
    Kind.CADRES: {Column.NAME},
    Kind.ENTERPRISES: {Column.CONTACT, Column.LIAISON},
    Kind.CONTACTS: {Column.CONTACT},
    Kind.PAIRINGS: {Column.LIAISON},
}


def _column(kind: Kind, what: str, columns: dict[Column, int]) -> Column | None:
    """What a header means in a sheet of this kind."""
    firms = kind in {Kind.ENTERPRISES, Kind.CONTACTS, Kind.PAIRINGS}
    if what == FIRM_OF:
        return Column.ENTERPRISE if firms else None
    if what == WEAK:
        if kind is Kind.ENTERPRISES or (firms and Column.ENTERPRISE not in columns):
            return Column.ENTERPRISE
        return Column.UNIT
    column = Column(what)
    if column is Column.NAME:
        return {
            Kind.UNITS: Column.UNIT,
            Kind.CADRES: Column.NAME,
            Kind.ENTERPRISES: Column.ENTERPRISE,
            Kind.CONTACTS: Column.CONTACT,
            Kind.PAIRINGS: Column.LIAISON,
        }[kind]
    if kind is Kind.UNITS:
        return {
            Column.CONTACT: Column.HEAD,
            Column.LIAISON: Column.HANDLER,
            Column.HOME: Column.PARENT,
        }.get(column, column)
    if kind is Kind.CADRES and column in {Column.HOME, Column.LIAISON_UNIT}:
        return Column.UNIT
    return column


def _owner(kind: Kind, what: str) -> str:
    return str(Column.LIAISON) if what == Column.LIAISON_UNIT and kind is not Kind.CADRES else ""


def _attach(
    people: list[_Found],
    loose: list[tuple[str, int, str]],
    detail: str,
    number: int,
    whose: str,
) -> None:
    """Give a phone, title or unit to the person it is named for, else to the one before it."""
    if whose:
        owner = next((one for one in reversed(people) if one.column == whose), None)
        owner = owner or next(
            (one for one in reversed(people) if one.column in _ALIKE.get(whose, ())), None
        )
    else:
        owner = people[-1] if people else None
    if owner is None:
        loose.append((detail, number, whose))
    else:
        owner.places.setdefault(detail, number)


_ALIKE: Final = {
    str(Column.LIAISON): (Column.HANDLER,),
    str(Column.CONTACT): (Column.HEAD,),
}


def _person(found: _Found) -> Person:
    at = found.places
    return Person(found.column, at["name"], *(at.get(what, -1) for what in _DETAILS))


def _chosen(kind: Kind, people: Sequence[Person]) -> tuple[Person, ...]:
    """The persons whom a sheet of this kind is about.

    Where a firm has a contact with a telephone number, a legal representative without one is left
    out: nobody needs the name.
    """
    fit = [one for one in people if one.column in _OF_KIND[kind]]
    contacts = [one for one in fit if one.column is Column.CONTACT]
    if len(contacts) > 1 and any(one.phone >= 0 for one in contacts):
        fit = [one for one in fit if one.column is not Column.CONTACT or one.phone >= 0]
    return tuple(fit)
