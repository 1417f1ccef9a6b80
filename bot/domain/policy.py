"""Policies (政策): public documents that an office keeps, in versions, and whom they are for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from bot.domain.people import Units


class PolicyState(StrEnum):
    """Where a version of a policy stands."""

    DRAFT = "draft"  # 待核对: read, not yet looked over
    IN_FORCE = "in_force"  # 现行
    REPLACED = "replaced"  # 已有新版
    WITHDRAWN = "withdrawn"  # 已撤下


class Source(StrEnum):
    """In which shape a policy came."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    TXT = "txt"
    TYPED = "typed"  # 手工录入


class Size(StrEnum):
    """Sizes of enterprises, as policies name them."""

    MICRO = "micro"  # 微型企业
    SMALL = "small"  # 小型企业
    MEDIUM = "medium"  # 中型企业
    LARGE = "large"  # 大型企业
    ABOVE_SCALE = "above_scale"  # 规上企业
    SOLE = "sole"  # 个体工商户


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """One version of a policy. All of it is public.

    Attributes:
        id: The version's.
        family_id: The first version's.
        revision: Grows whenever it is put right.
        state: Where it stands.
        title: 标题.
        number: 文号; empty where the document has none.
        issuer: 发文机关.
        issued_on: 发文日期.
        effective_on: From when it holds.
        expires_on: The last day on which it holds; None: until further notice.
        apply_from: The first day of applications.
        apply_by: The last day of applications (申报截止).
        region_id: The unit in whose region it holds; None: everywhere.
        categories: Codes of `bot.domain.category`; none: of interest to all.
        sizes: Sizes of enterprises it is for; none: all.
        industries: Industries it is for, in the document's words; empty: all.
        money: How much there is, in the document's words.
        contact: Whom to ask, in the document's words.
        body: The document's text.
        source: In which shape it came.
        replaces_id: The version before.
        added_by: Who brought it; None: it came from the host.
        added_at: When.
        ended_at: When it was replaced or withdrawn.
        reason: Why it was withdrawn, for everybody.
    """

    id: int
    family_id: int = 0
    revision: int = 1
    state: PolicyState = PolicyState.DRAFT
    title: str
    number: str = ""
    issuer: str = ""
    issued_on: date | None = None
    effective_on: date | None = None
    expires_on: date | None = None
    apply_from: date | None = None
    apply_by: date | None = None
    region_id: int | None = None
    categories: tuple[str, ...] = ()
    sizes: tuple[Size, ...] = ()
    industries: str = ""
    money: str = ""
    contact: str = ""
    body: str = ""
    source: Source = Source.TYPED
    replaces_id: int | None = None
    added_by: int | None = None
    added_at: datetime
    ended_at: datetime | None = None
    reason: str = ""

    def last_day(self) -> date | None:
        """The last day on which somebody can make use of it; None: no end is known."""
        ends = [one for one in (self.apply_by, self.expires_on) if one is not None]
        return min(ends, default=None)

    def is_open(self, today: date) -> bool:
        """Whether it is in force, and neither it nor its time for applications is over."""
        last = self.last_day()
        return self.state is PolicyState.IN_FORCE and (last is None or today <= last)


def concerns(
    policy: Policy, *, region_id: int | None, topics: tuple[str, ...], units: Units
) -> bool:
    """Whether a policy is for a group (or a reader) of a region who wants these topics.

    A policy of the city is for every group of the city; one of a district for the district's
    groups, and for those of the whole city, in which the district's enterprises are too.

    Args:
        policy: Which.
        region_id: The unit of the group's region; None: everywhere.
        topics: Codes of categories; none: all.
        units: The tree.
    """
    if policy.categories and topics and not set(policy.categories) & set(topics):
        return False
    if policy.region_id is None or region_id is None:
        return True
    return units.covers(policy.region_id, region_id) or units.covers(region_id, policy.region_id)


@dataclass(frozen=True, slots=True)
class PolicyFile:
    """The original of a policy, or something attached to it. `size` is in bytes."""

    id: int
    policy_id: int
    position: int
    name: str
    mime: str
    size: int
    sha256: str
    telegram_file_id: str
