"""What somebody who answers for a piece has to know about it before it goes out to anybody."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from bot.domain.piece import ABOVE_THE_FOLD, Field, Piece
from bot.domain.policy import PolicyState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bot.domain.policy import Policy

_DIGITS: Final = {one: n for n, one in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_PLACES: Final = {"十": 10, "百": 100, "千": 1000}
_POWERS: Final = {"百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_SPOKEN: Final = re.compile(
    r"(百分之)?([零〇一二两三四五六七八九十百千]+)(?=(个)?[万亿元%年月日天号时家户人名项台套亩倍折吨])"
    r"|百分之([零〇一二两三四五六七八九十百]+)"
)
_FORMAL: Final = dict(
    zip(map(ord, "壹贰叁肆伍陆柒捌玖拾佰仟貳叄陸"), "一二三四五六七八九十百千二三六", strict=True)
)
_CHEQUE: Final = re.compile(
    "[壹贰叁肆伍陆柒捌玖拾佰仟貳叄陸]{2,}|[壹贰叁肆伍陆柒捌玖貳叄陸](?=[万亿元])"
)
"""Numbers as they are written on cheques; in other words, such as 队伍, these stand alone."""
_PERCENT: Final = re.compile(r"百分之(\d+(?:\.\d+)?)")
_NUMBER: Final = re.compile(
    r"(?<![A-Za-z])(\d+(?:\.\d+)?) ?([百千]?[万亿]|[百千])?"
    r"(?: ?(?:(%|‰)|(个?(?:工作|自然)?[年月日天号周时])|([元家户人名项台套亩倍折吨个次条])))?"
)
_ITEM: Final = re.compile(r"(?m)^\s*(\d{1,2}\.)(?=20\d\d年)")
"""The number of an item, before a year: 2.2025年1月1日以后…"""
_COMMAS: Final = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


class Flaw(StrEnum):
    """What is to be looked at; `locales/` has a sentence for each: `desk-flaw-<code>`."""

    EMPTY = "empty"  # of its fields some say nothing
    LONG = "long"  # more than is read at a glance
    NUMBERS = "numbers"  # numbers that the document does not have
    UNSOURCED = "unsourced"  # there is no document to hold it against
    OVER = "over"  # its time for applications, or the policy's own, is over
    REGION = "region"  # nobody has said where it holds
    UNCHECKED = "unchecked"  # of a policy that nobody has looked over yet
    NOT_IN_FORCE = "not_in_force"  # of a policy that is no more


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to be looked at.

    Attributes:
        flaw: What.
        n: How many characters, where it is too long.
        words: The numbers as the piece has them, or the codes of the empty fields.
        day: The last day, where it is over.
    """

    flaw: Flaw
    n: int = 0
    words: tuple[str, ...] = ()
    day: date | None = None


def may_leave(policy: Policy, today: date) -> bool:
    """Whether a piece about a policy can go to groups: it is in force, and not over."""
    last = policy.last_day()
    return policy.state is PolicyState.IN_FORCE and (last is None or last >= today)


def doubts(
    piece: Piece, policy: Policy, *, today: date, regional: bool = True
) -> tuple[Doubt, ...]:
    """What is to be looked at in a piece, the gravest first. None of it keeps anybody from it.

    Args:
        piece: It.
        policy: What it tells of.
        today: The office's date.
        regional: Whether there are several regions, so that it matters in which it holds.
    """
    return tuple(_doubts(piece, policy, today, regional=regional))


def _doubts(piece: Piece, policy: Policy, today: date, *, regional: bool) -> Iterator[Doubt]:
    if policy.state is PolicyState.DRAFT:
        yield Doubt(Flaw.UNCHECKED)
    elif policy.state is not PolicyState.IN_FORCE:
        yield Doubt(Flaw.NOT_IN_FORCE)
    last = policy.last_day()
    if last is not None and last < today:
        yield Doubt(Flaw.OVER, day=last)
    if strange := unfounded(said(piece), source(policy)):
        yield Doubt(Flaw.NUMBERS, words=strange)
    if not policy.body.strip():
        yield Doubt(Flaw.UNSOURCED)
    if empty := tuple(one.value for one in Field if not piece.of(one)):
        yield Doubt(Flaw.EMPTY, words=empty)
    if piece.length > ABOVE_THE_FOLD:
        yield Doubt(Flaw.LONG, n=piece.length)
    if regional and policy.region_id is None:
        yield Doubt(Flaw.REGION)


def said(piece: Piece) -> str:
    """All that a piece says."""
    return "\n".join((piece.title, *(words for _, words in piece.fields), piece.more))


def source(policy: Policy) -> str:
    """All that a piece may be taken from: the document, and what the office put right of it."""
    days = (policy.issued_on, policy.effective_on, policy.expires_on)
    dated = (*days, policy.apply_from, policy.apply_by)
    told = (policy.body, policy.title, policy.number, policy.money, policy.contact)
    return "\n".join((*told, *(f"{one.year}年{one.month}月{one.day}日" for one in dated if one)))


def unfounded(words: str, document: str) -> tuple[str, ...]:
    """The numbers in `words` that a document does not have, as they are written there.

    Written out or in digits, with or without commas, `百分之十` or `10%`, `500万` or `5000000`
    are the same. Days are no amounts, and shares neither; a bare number may be any of them.
    """
    known = _known(document)
    values = {value for value, _ in known}
    strange = [
        shown
        for shown, value, kind in _numbers(words)
        if not ((value, kind) in known or (value, "") in known or (not kind and value in values))
    ]
    return tuple(dict.fromkeys(strange))


@lru_cache(maxsize=128)  # documents are long, and looked at one piece after another
def _known(document: str) -> frozenset[tuple[Decimal, str]]:
    return frozenset((value, kind) for _, value, kind in _numbers(document))


def _numbers(text: str) -> Iterator[tuple[str, Decimal, str]]:
    """Yield each number as it is written, its value, and what it is of, if that is said."""
    plain = _COMMAS.sub("", unicodedata.normalize("NFKC", text))
    plain = _ITEM.sub(r"\1 ", plain)
    plain = _CHEQUE.sub(lambda found: found[0].translate(_FORMAL), plain)
    plain = _PERCENT.sub(r"\1%", _SPOKEN.sub(_in_digits, plain))
    for found in _NUMBER.finditer(plain):
        digits, power, share, time, counted = found.groups()
        value = Decimal(digits)
        for sign in power or "":
            value *= _POWERS[sign]
        kind = "share" if share else "time" if time else "amount" if power or counted else ""
        yield found[0].replace(" ", ""), value.normalize(), kind


def _in_digits(found: re.Match[str]) -> str:
    percent = found[1] or found[4]
    written = found[2] or found[4]
    if not percent and not set(written) - set("百千"):
        return found[0]
    number = str(_value(written))
    return f"{number}%" if percent else number


def _value(written: str) -> int:
    """The number that is written out; `二〇二六` is read digit by digit."""
    if not set(written) & set(_PLACES):
        return int("".join(str(_DIGITS[one]) for one in written))
    total = digit = 0
    for one in written:
        if one in _DIGITS:
            digit = _DIGITS[one]
        else:
            total += (digit or 1) * _PLACES[one]
            digit = 0
    return total + digit
