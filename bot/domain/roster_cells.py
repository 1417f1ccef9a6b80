"""What stands in a cell: names, telephone numbers, credit codes, levels, roles, days."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import product
from math import isfinite
from typing import Final

from bot.domain.people import Level, Role, UnitKind, is_credit_code
from bot.domain.roster import LONGEST
from bot.domain.roster_header import plain

LOST: Final = "\ufffc"
"""Stands before the text of a number of which the spreadsheet has thrown digits away."""
_SAFE: Final = 10**15
"""Spreadsheets keep fifteen digits of a number."""
_SCIENTIFIC: Final = re.compile(r"[+-]?\d(?:\.\d+)?E\+?(\d+)", re.IGNORECASE)
_TRAILING: Final = re.compile(r"(\d+)\.0+")
_SPACE: Final = re.compile(r"\s+")
_AMONG_HAN: Final = re.compile(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])")
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_FAILED: Final = frozenset({"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"})
_INVISIBLE: Final = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b-\x1f]")


def text_of(value: object) -> str:
    """The text of a cell, whatever type a spreadsheet gave it.

    A number that has lost digits comes with `LOST` before it; a day is written as ISO 8601 does;
    what a formula failed with is nothing.
    """
    match value:
        case None:
            return ""
        case str():
            return _text(value)
        case bool():
            return str(value).upper()
        case datetime() | date():
            return value.isoformat()[:10]
        case int() | float():
            return _number(value)
        case _:
            return _text(str(value))


def _number(value: float) -> str:
    if isinstance(value, int):
        # Fifteen digits are kept; zeros stand where the others were.
        lost = abs(value) >= _SAFE and value % 1000 == 0
        return f"{LOST if lost else ''}{value}"
    if not isfinite(value):
        return ""
    if abs(value) >= _SAFE:
        return f"{LOST}{value:.5E}"
    return str(int(value)) if value.is_integer() else f"{value}"


def _text(value: str) -> str:
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", value)).strip()
    text = _SPACE.sub(" ", text)
    if text in _FAILED:
        return ""
    if (found := _SCIENTIFIC.fullmatch(text)) and int(found[1]) >= 8:
        return LOST + text
    if found := _TRAILING.fullmatch(text):
        return found[1]
    return text[: LONGEST + 1]


def narrow(text: str) -> str:
    """Full-width digits and letters as narrow ones, no space at all."""
    return _SPACE.sub("", unicodedata.normalize("NFKC", text))


def tidy(text: str) -> str:
    """A name as it is kept: no space among Han characters, full-width brackets among them."""
    text = unicodedata.normalize("NFKC", text).strip()
    if _HAN.search(text):
        text = _AMONG_HAN.sub("", text).replace("(", "（").replace(")", "）")
    return _SPACE.sub(" ", text)


def spellings(name: str) -> tuple[str, ...]:
    """The forms in which a tidy name may have been entered before."""
    return tuple(dict.fromkeys((name, name.replace("（", "(").replace("）", ")"))))


_LIST: Final = re.compile(r"\s*[、,，;；/／\n|]\s*")


def several(text: str) -> list[str]:
    """What stands in one cell divided by 、 or the like."""
    return [one for one in _LIST.split(text) if one]


@dataclass(frozen=True, slots=True)
class Read:
    """A value as it was understood, and what is to be said of it; `grave` where it cannot stay."""

    value: str = ""
    trouble: str = ""
    grave: bool = False
    hint: str = ""


_MOBILE: Final = re.compile(r"1[3-9]\d{9}")
_LANDLINE: Final = re.compile(r"(0\d{2,3})?[2-9]\d{6,7}(-\d{1,6})?")
_ABROAD: Final = re.compile(r"\+\d{8,15}")


def phone(text: str) -> Read:
    """A telephone number: digits only; `+` and the country's code stay where it is not China's."""
    if text.startswith(LOST):
        return Read(trouble="digits-lost", grave=True, hint=text[1:])
    said = narrow(text)
    said = re.sub(r"[-—–‐.·()（）]|转", lambda found: "-" if found[0] == "转" else "", said)
    said = re.sub(r"^(\+86|0086|86(?=1[3-9]\d{9}$))", "", said).lstrip("'`")
    if not said:
        return Read()
    if _MOBILE.fullmatch(said) or _LANDLINE.fullmatch(said) or _ABROAD.fullmatch(said):
        return Read(said)
    digits = re.sub(r"\D", "", said)
    if said.isdecimal() and said.startswith("1"):
        return Read(trouble="phone-length", grave=True, hint=str(len(digits)))
    return Read(trouble="phone", grave=True)


_ALIKE: Final[Mapping[str, str]] = {"I": "1", "O": "0", "S": "5", "Z": "2", "V": "UY"}
"""Letters that no credit code has, and what they were meant to be."""


def code(text: str) -> Read:
    """A unified social credit code (GB 32100-2015): eighteen characters with a check character.

    The nine characters of the old organisation code, or the fifteen of a registration, are told
    and left out; letters the alphabet has not are pointed out with the code that would be right.
    """
    if text.startswith(LOST):
        return Read(trouble="digits-lost", grave=True, hint=text[1:])
    said = re.sub(r"[-—–_.']", "", narrow(text)).upper()
    if not said or said in {"无", "暂无", "NA", "N/A", "/", "NONE", "無"}:
        return Read()
    if is_credit_code(said):
        return Read(said)
    if re.fullmatch(r"[0-9A-Z]{8}[0-9X]", said) or re.fullmatch(r"\d{15}", said):
        return Read(trouble="code-old", hint=str(len(said)))
    if len(said) != 18:
        return Read(trouble="code-length", grave=True, hint=str(len(said)))
    odd = [at for at, one in enumerate(said) if one in _ALIKE]
    for choice in product(*(_ALIKE[said[at]] for at in odd[:6])):
        letters = list(said)
        for at, one in zip(odd, choice, strict=False):
            letters[at] = one
        if odd and is_credit_code("".join(letters)):
            return Read(trouble="code-letters", grave=True, hint="".join(letters))
    return Read(trouble="code-check", grave=True)


_LEVELS: Final = {
    Level.PROVINCE: "省 省级 省直 province provincial",
    Level.CITY: "市 市级 市直 地市 地级市 设区市 city municipal prefecture",
    Level.COUNTY: "县 区 县级 区级 县区 区县 县市区 县直 区直 县区级 县处级 旗 county district",
    Level.TOWN: "乡 镇 街道 乡镇 乡镇级 乡镇街道 镇街 乡镇开发区 开发区 园区 高新区 经开区 town zone township",
}
_SORTS: Final = {
    UnitKind.GOVERNMENT: "政府 人民政府 党委政府 government",
    UnitKind.OFFICE: "活动办 办公室 专班 指挥部 活动办公室 office",
    UnitKind.DEPARTMENT: "部门 职能部门 局委办 局 委 办 事业单位 国企 department bureau",
    UnitKind.AREA: "乡镇 街道 开发区 园区 属地 乡镇街道 镇街 乡镇开发区 area zone",
}
_ROLES: Final = {
    Role.HANDLER: "承办人 经办人 承办 联络人 工作人员 承办人员 handler caseofficer",
    Role.UNIT_HEAD: "单位负责人 负责人 主要负责人 分管负责人 分管领导 单位领导 会签人 unithead headofunit head",
    Role.TRIAGER: "梳理员 梳理 受理员 triager triageofficer",
    Role.DIRECTOR: "活动办主任 活动办负责人 交办员 director officedirector",
    Role.INSPECTOR: "督查 督查员 督办 督办员 回头看 inspector",
    Role.LEADER: "领导 市领导 县领导 区领导 leader",
    Role.ADMIN: "管理员 系统管理员 admin administrator",
    Role.LIAISON: "包联干部 联络员 助企干部 包联领导 liaison",
    Role.OWNER: "企业联系人 联系人 企业联络人 联络人 owner contact companycontact",
}


def _by_word(table: Mapping[str, str]) -> dict[str, str]:
    return {
        plain(word): str(value)
        for value, words in table.items()
        for word in (*words.split(), str(value))
    }


LEVELS: Final = _by_word({str(one): words for one, words in _LEVELS.items()})
SORTS: Final = _by_word({str(one): words for one, words in _SORTS.items()})
ROLES: Final = _by_word({str(one): words for one, words in _ROLES.items()})


_EVERY_UNIT: Final = frozenset(
    plain(one)
    for one in (
        "全部单位",
        "全部單位",
        "所有单位",
        "所有單位",
        "各单位",
        "各單位",
        "all units",
        "every unit",
    )
)


def is_every_unit(text: str) -> bool:
    """Whether the name of a unit says that all of them are meant."""
    return plain(text) in _EVERY_UNIT


def choice(table: Mapping[str, str], text: str, trouble: str) -> Read:
    """One of some words, by any of their aliases."""
    if not text:
        return Read()
    found = table.get(plain(text))
    return Read(found) if found else Read(trouble=trouble, grave=True)


_DAY: Final = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_FOREVER: Final = frozenset({"长期", "永久", "无", "不限", "長期", "無", "none", "always"})


def day(text: str) -> Read:
    """A day, as ISO 8601 writes it: 2026-12-31, 2026年12月31日, 2026/12/31, 20261231."""
    said = narrow(text)
    if not said or said.casefold() in _FOREVER:
        return Read()
    if re.fullmatch(r"20\d{6}", said):
        said = f"{said[:4]}-{said[4:6]}-{said[6:]}"
    found = _DAY.match(said)
    try:
        return (
            Read(date(*(int(part) for part in found.groups())).isoformat() if found else "")
            if found
            else Read(trouble="day", grave=True)
        )
    except ValueError:
        return Read(trouble="day", grave=True)


_TOWNISH: Final = re.compile(
    r"(乡|镇|街道|街道办|街道办事处|开发区|工业区|工业园|园区|高新区|经开区|示范区|新区|管委会|乡政府|镇政府"
    r"|鄉|鎮|街道辦|街道辦事處|開發區|園區|管委會)$"
)
_ROOTS: Final = (
    (re.compile(r"省(人民政府|政府)?$"), Level.PROVINCE),
    (re.compile(r"(市|州|盟)(人民政府|政府)?$"), Level.CITY),
    (re.compile(r"(县|区|旗|縣|區)(人民政府|政府)?$"), Level.COUNTY),
)


def level_of(name: str) -> str:
    """The level that the name of a unit speaks of; "" where it does not."""
    if _TOWNISH.search(name):
        return Level.TOWN
    for shape, level in _ROOTS:
        if shape.search(name):
            return level
    first = {"省": Level.PROVINCE, "市": Level.CITY, "县": Level.COUNTY, "區": Level.COUNTY}
    return first.get(name[:1], Level.COUNTY if name[:1] in {"区", "縣"} else "")


def sort_of(name: str) -> str:
    """The kind of unit its name speaks of."""
    if _TOWNISH.search(name):
        return UnitKind.AREA
    if any(shape.search(name) for shape, _ in _ROOTS):
        return UnitKind.GOVERNMENT
    if "活动办" in name or "活動辦" in name:
        return UnitKind.OFFICE
    return UnitKind.DEPARTMENT


def masked(number: str) -> str:
    """A telephone number with its middle hidden: 138****0012."""
    if len(number) < 7:
        return "*" * len(number)
    return f"{number[:3]}{'*' * (len(number) - 7)}{number[-4:]}"
