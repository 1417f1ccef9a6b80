"""Persons, the roles granted to them, units and enterprises."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from operator import mul
from typing import Final


class Role(StrEnum):
    """What a person may be granted. One person may hold several, in several units."""

    OWNER = "owner"  # 企业联系人
    LIAISON = "liaison"  # 包联干部
    HANDLER = "handler"  # 承办人
    UNIT_HEAD = "unit_head"  # 单位负责人
    TRIAGER = "triager"  # 梳理员
    DIRECTOR = "director"  # 活动办主任
    INSPECTOR = "inspector"  # 督查
    LEADER = "leader"  # 领导
    ADMIN = "admin"  # 管理员


OF_ENTERPRISE: Final = frozenset({Role.OWNER, Role.LIAISON})
"""Roles granted over an enterprise; the others are granted over a unit and its subtree."""

OVER_ALL: Final = frozenset({Role.TRIAGER, Role.DIRECTOR, Role.INSPECTOR, Role.LEADER, Role.ADMIN})
"""Roles that cover every unit where they are granted without one."""


class Level(StrEnum):
    """The level of government of a unit."""

    PROVINCE = "province"  # 省
    CITY = "city"  # 市
    COUNTY = "county"  # 县区
    TOWN = "town"  # 乡镇·开发区


class UnitKind(StrEnum):
    """What a unit is for."""

    GOVERNMENT = "government"  # 省、市、县区政府
    OFFICE = "office"  # 活动办
    DEPARTMENT = "department"  # 职能部门
    AREA = "area"  # 乡镇、街道、开发区


REGIONS: Final = frozenset({UnitKind.GOVERNMENT, UnitKind.AREA})
"""Kinds of units that are a part of the map, with enterprises and groups in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody the bot talks with."""

    id: int
    name: str
    telegram_id: int | None = None
    language: str = "zh-Hans"
    phone: str = ""
    title: str = ""  # 职务
    reachable: bool = True  # False once they blocked the bot
    consent_version: int = 0  # 0: not yet given
    forgotten: bool = False  # their name and phone can be read by nobody any more


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """One role of one person, over an enterprise or over a unit and its subtree.

    A role of the office or above without a unit covers every unit.
    """

    role: Role
    person_id: int
    unit_id: int | None = None
    enterprise_id: int | None = None
    until: datetime | None = None

    def holds(self, at: datetime) -> bool:
        """Whether the grant is in force; its last moment is still within."""
        return self.until is None or at <= self.until


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who does or sees something: who they are, and what they were granted."""

    person_id: int
    grants: tuple[Grant, ...] = ()

    def held(self, at: datetime) -> tuple[Grant, ...]:
        """Their own grants that are in force."""
        mine = self.person_id
        return tuple(one for one in self.grants if one.person_id == mine and one.holds(at))


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit (单位). Its path lists the ids from the root down to itself: ``/1/4/9/``."""

    id: int
    name: str
    level: Level
    path: str
    parent_id: int | None = None
    short_name: str = ""
    kind: UnitKind = UnitKind.DEPARTMENT
    active: bool = True

    def covers(self, other: "Unit") -> bool:
        """Whether the other is this unit or stands below it."""
        return other.path.startswith(self.path)


class Units(Mapping[int, Unit]):
    """All units by id, with the questions asked of the tree."""

    __slots__ = ("_by_id", "_offices")

    def __init__(self, units: Iterable[Unit] = ()) -> None:
        self._by_id: dict[int, Unit] = {unit.id: unit for unit in units}
        self._offices: dict[int | None, list[int]] = {}
        for unit in self._by_id.values():
            if unit.kind is UnitKind.OFFICE and unit.active:
                self._offices.setdefault(unit.parent_id, []).append(unit.id)

    def __getitem__(self, unit_id: int) -> Unit:
        return self._by_id[unit_id]

    def __iter__(self) -> Iterator[int]:
        return iter(self._by_id)

    def __len__(self) -> int:
        return len(self._by_id)

    def covers(self, upper: int | None, lower: int | None) -> bool:
        """Whether the upper unit is the lower one or stands above it; an unknown one never."""
        if upper is None or lower is None:
            return False
        above, below = self._by_id.get(upper), self._by_id.get(lower)
        return above is not None and below is not None and above.covers(below)

    def subtree(self, unit_id: int) -> tuple[Unit, ...]:
        """The unit and all below it, by path."""
        root = self._by_id[unit_id]
        return tuple(
            sorted((u for u in self._by_id.values() if root.covers(u)), key=lambda u: u.path)
        )

    def scope(self, unit_id: int | None) -> int | None:
        """The unit whose subtree a role of the office covers that is granted in this one.

        An office (活动办) stands beside the departments it directs, and acts for the unit above.
        """
        unit = None if unit_id is None else self._by_id.get(unit_id)
        if unit is None or unit.kind is not UnitKind.OFFICE or unit.parent_id is None:
            return unit_id
        return unit.parent_id

    def chain(self, unit_id: int) -> tuple[int, ...]:
        """The unit and all above it, from itself to the root; none for an unknown one."""
        unit = self._by_id.get(unit_id)
        return () if unit is None else tuple(int(one) for one in unit.path.split("/")[-2:0:-1])

    def offices(self, unit_id: int) -> tuple[int, ...]:
        """The offices (活动办) at work that stand right below a unit."""
        return tuple(self._offices.get(unit_id, ()))

    @property
    def several_offices(self) -> bool:
        """Whether more than one office is at work."""
        return sum(map(len, self._offices.values())) > 1

    def above(self, unit_id: int) -> Unit | None:
        """The unit one level up, or None at the root."""
        parent = self._by_id[unit_id].parent_id
        return None if parent is None else self._by_id.get(parent)


def path_of(unit_id: int, parent: Unit | None = None) -> str:
    """The path of a unit under its parent."""
    return f"{parent.path if parent else '/'}{unit_id}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Enterprise:
    """An enterprise (企业)."""

    id: int
    name: str
    credit_code: str = ""  # 统一社会信用代码
    short_name: str = ""
    unit_id: int | None = None  # where it is at home: town or zone
    industry: str = ""
    active: bool = True


_CODE_ALPHABET: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CODE_VALUES: Final = {letter: value for value, letter in enumerate(_CODE_ALPHABET)}
_CODE_WEIGHTS: Final = tuple(pow(3, place, 31) for place in range(17))


def is_credit_code(code: str) -> bool:
    """Whether a unified social credit code is well formed (GB 32100-2015, check character)."""
    values = [_CODE_VALUES.get(letter, -1) for letter in code]
    if len(code) != 18 or -1 in values:
        return False
    total: int = sum(map(mul, values, _CODE_WEIGHTS))
    return values[17] == (31 - total % 31) % 31
