"""Digests (豆腐块): a policy in five fields, at most about 200 characters, for groups and owners."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


class PieceState(StrEnum):
    """Where a piece stands."""

    DRAFT = "draft"  # 草稿
    SUBMITTED = "submitted"  # 待审
    APPROVED = "approved"  # 可发
    WITHDRAWN = "withdrawn"  # 已撤下


class Field(StrEnum):
    """What a piece tells, in this order; `locales/` has a word for each: `piece-field-<code>`."""

    WHO = "who"  # 谁能享
    WHAT = "what"  # 享什么
    HOW = "how"  # 怎么办
    UNTIL = "until"  # 截止
    WHOM = "whom"  # 找谁


class Theme(StrEnum):
    """The picture's colours."""

    LIGHT = "light"
    DARK = "dark"


class DraftedBy(StrEnum):
    """Where the first wording came from. What a model wrote says so to whoever approves it."""

    RULES = "rules"
    MODEL = "model"
    PERSON = "person"


ABOVE_THE_FOLD: Final = 200
"""Characters of title and fields together, about."""
LONGEST_TITLE: Final = 40
LONGEST_FIELD: Final = 80
LONGEST_MORE: Final = 1500
"""Characters at most of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One piece as it stands. All of it is public once it is approved.

    Attributes:
        id: Its number.
        policy_id: The version of the policy it tells of.
        revision: Grows whenever what it says does; a picture belongs to one revision.
        state: Where it stands.
        title: The headline.
        who: 谁能享. Empty fields are left out.
        what: 享什么.
        how: 怎么办.
        until: 截止, in words; the days that are left are added when it is shown.
        whom: 找谁.
        more: The long part, folded (an expandable quote).
        found: For each field the sentences of the document that it was made of.
        drafted_by: Who worded it first.
        template: Of the picture; see `bot.render.square`.
        theme: Likewise.
        made_by: Who added it; None: the host.
        made_at: When.
        submitted_by: Who put it before a director.
        approved_by: The director.
        approved_at: When.
        reason: Why it was given back or withdrawn.
    """

    id: int
    policy_id: int
    revision: int = 1
    state: PieceState = PieceState.DRAFT
    title: str
    who: str = ""
    what: str = ""
    how: str = ""
    until: str = ""
    whom: str = ""
    more: str = ""
    found: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    drafted_by: DraftedBy = DraftedBy.RULES
    template: str = "plain"
    theme: Theme = Theme.LIGHT
    made_by: int | None = None
    made_at: datetime
    submitted_by: int | None = None
    approved_by: int | None = None
    approved_at: datetime | None = None
    reason: str = ""

    def of(self, one: Field) -> str:
        """What it says in a field; empty: nothing."""
        return str(getattr(self, one.value))

    @property
    def fields(self) -> tuple[tuple[Field, str], ...]:
        """The fields that say something, in their order."""
        return tuple((one, self.of(one)) for one in Field if self.of(one))

    @property
    def length(self) -> int:
        """Characters above the fold."""
        return len(self.title) + sum(len(words) for _, words in self.fields)
