"""Sentences made shorter by leaving clauses out: nothing is put in that was not there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.domain.drafting_text import paper

if TYPE_CHECKING:
    from collections.abc import Iterable

_BRACKETS: Final = re.compile(
    r"[（(](?![^（）()]{1,2}[）)]|[市区县省州旗镇乡、]+[）)])[^（）()]*[）)]"
)
"""Brackets, but not those of 县（区）, 首台（套）."""
_TABLED: Final = re.compile(r"^[\u4e00-\u9fff]{2}(?:对象|主体|标准|额度)：")
_LEGAL: Final = re.compile(r"[、，]?(?:具有|具备)独立(?:的)?法人(?:资格|地位)(?=[、，的])")
_MARK: Final = re.compile(
    r"^\s*(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[．.]\d{1,2}(?:\s+|(?![万亿元年月日倍吨个以至米])(?=[\u4e00-\u9fff]))|\d{1,2}[、．.](?:(?!\d)|(?=20\d\d年))|[①-⑳]|第[一二三四五六七八九十百]+条|[一二三四五六七八九]是)\s*"
)
_LEAD: Final = re.compile(
    r"^(?:其中|另外|此外|同时|原则上|请|对于|凡是|凡|即|也|并|且|和|以及|以上)(?=[\u4e00-\u9fff])[，]?"
)
_BOILERPLATE: Final = re.compile(
    "独立法人|财务(管理|制度|核算)|依法(纳税|经营|登记)|信用|失信|违法|处罚|事故|重复|真实|弄虚|虚假|骗|追回|环保手续|逾期|视为"
    "|根据|按照有关|按规定|相关规定|详见|附件|以.{1,12}为准|不再受理|系统自动|国家产业政策|无欠|限制类|淘汰|名录|一式|装订|盖章|公章|以下简称|负责人"
)


def clean(text: str) -> str:
    """A sentence without its number, its end, and brackets, of which most say little."""
    text = _MARK.sub("", text)
    text = _TABLED.sub("", text)
    text = _LEGAL.sub("", _BRACKETS.sub("", text))
    return text.strip(" 。；;，,：:、")


def shortened(text: str, limit: int, *keep: re.Pattern[str]) -> str:
    """A sentence of at most `limit` characters, with whole clauses left out.

    Those go first that match none of the patterns, then those that do not match the last but one,
    and so on; what matches the first stays longest. Empty where it cannot be had without cutting
    a word or a number.
    """
    clauses = [one for one in re.split(r"[，,]", clean(text)) if one.strip()]
    worth = [_worth(one, keep) for one in clauses]
    kept = [at for at, one in enumerate(clauses) if worth[at] or not _BOILERPLATE.search(one)]
    kept = kept or list(range(len(clauses)))
    while len(kept) > 1 and sum(len(clauses[at]) + 1 for at in kept) - 1 > limit:
        kept.remove(min(kept, key=lambda at: (worth[at], -at)))
    said = _LEAD.sub("", "，".join(clauses[at] for at in kept))
    said = _DANGLING.sub("", said)
    return said if len(said) <= limit else _thinned(said, limit)


_DANGLING: Final = re.compile("[，、]?(?:且|并|和|及|或者?|以及|其中)$|，[^，]{2,14}后$")


def _worth(clause: str, keep: tuple[re.Pattern[str], ...]) -> int:
    return next((len(keep) - at for at, one in enumerate(keep) if one.search(clause)), 0)


def without_boilerplate(text: str) -> str:
    """Members of an enumeration that stand in every document are left out, those before the last."""
    members = text.split("、")
    kept = [one for one in members[:-1] if not _BOILERPLATE.search(one)]
    return "、".join([*kept, members[-1]])


def _thinned(text: str, limit: int) -> str:
    """An enumeration with fewer members; the last stays, because what it is about stands behind."""
    said = without_boilerplate(text)
    members = said.split("、")
    while len("、".join(members)) > limit and len(members) > 2:
        del members[-2]
    said = "、".join(members)
    if len(said) <= limit:
        return said
    for sign in "，、":
        head = said[: limit + 1].rpartition(sign)[0]
        if len(head) >= limit // 3:
            return head
    return ""


def begun(text: str, limit: int) -> str:
    """The beginning of a text that is too long, without the number in which it would be cut."""
    return text if len(text) <= limit else re.sub(r"[\d.,，、]+$", "", text[:limit])


def joined(parts: Iterable[str], limit: int, sign: str = "；") -> str:
    """As many of the parts as there is room for, none of them twice or within another."""
    kept: list[str] = []
    for part in parts:
        if not part or any(part in one for one in kept):
            continue
        if len(sign.join([*kept, part])) <= limit:
            kept.append(part)
    return sign.join(kept)


# -- the other way round: where words of others were taken from -----------------------------------

MOST_SOURCES: Final = 3


def said_in(words: str, text: str) -> tuple[tuple[str, ...], float]:
    """The sentences of a document that words were most likely taken from, in their order.

    Returns:
        Three sentences at most, and how much of the words (pairs of characters) stands in them.
    """
    wanted = _pairs(words)
    if not wanted:
        return (), 0.0
    sentences = [(one, _pairs(one.text)) for one in paper(text).sentences]
    left, chosen = set(wanted), []
    for _ in range(MOST_SOURCES):
        best = max(sentences, key=lambda one: len(left & one[1]), default=None)
        if best is None or len(left & best[1]) < max(2, len(wanted) // 12):
            break
        chosen.append(best[0])
        left -= best[1]
    chosen.sort(key=lambda one: one.line)
    told = tuple(dict.fromkeys(one.text for one in chosen))
    return told, 1 - len(left) / len(wanted)


def share_in(words: str, text: str) -> float:
    """How much of the words (pairs of characters) stands anywhere in a text, from 0 to 1."""
    wanted = _pairs(words)
    return len(wanted & _pairs(text)) / len(wanted) if wanted else 1.0


def _pairs(text: str) -> set[str]:
    plain = re.sub(r"[\W_]+", "", text).casefold()
    return {plain[at : at + 2] for at in range(len(plain) - 1)}
