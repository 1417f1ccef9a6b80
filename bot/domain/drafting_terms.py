"""What a draft is: what was found in a document, and the sentences in which it was."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bot.domain.piece import Field
    from bot.domain.policy import Size


@dataclass(frozen=True, slots=True)
class Found:
    """What a field of a digest says, and the sentences of the document it was made of."""

    words: str
    sentences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """What a document says of itself; the terms are those of `bot.domain.policy.Policy`.

    Attributes:
        title: 标题, whole.
        number: 文号.
        issuer: 发文机关; several are divided by 、.
        issued_on: 发文日期.
        effective_on: From when it holds.
        expires_on: The last day on which it holds.
        apply_from: The first day of applications.
        apply_by: The last day of applications; of several rounds, the last one's.
        categories: Codes of `bot.domain.category`, the likeliest first.
        sizes: Sizes of enterprises it is for; none: all.
        industries: Industries it is for, in the document's words.
        money: How much there is for one who applies, in the document's words.
        contact: Whom to ask, in the document's words.
        sources: For each of these by name, the sentence it came from.
    """

    title: str = ""
    number: str = ""
    issuer: str = ""
    issued_on: date | None = None
    effective_on: date | None = None
    expires_on: date | None = None
    apply_from: date | None = None
    apply_by: date | None = None
    categories: tuple[str, ...] = ()
    sizes: tuple[Size, ...] = ()
    industries: str = ""
    money: str = ""
    contact: str = ""
    sources: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Drafted:
    """The first wording of a digest.

    Attributes:
        meta: What the document says of itself.
        title: The headline, `LONGEST_TITLE` characters at most.
        fields: What was found; what the document does not say is not among them.
        more: The long part, `LONGEST_MORE` characters at most.
    """

    meta: Meta
    title: str
    fields: Mapping[Field, Found]
    more: str
