"""What a square picture of a policy says, in words: made here, drawn in the workshop's child.

It bears no number of days that are left: a picture is passed on and does not grow older with its
readers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from bot.domain.link import ToPolicy, url
from bot.domain.piece import Field
from bot.render.markup import clean, flat
from bot.render.piece import found_day
from bot.texts import Language

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bot.render.piece import Digest
    from bot.render.voice import Voice

LOOSE: Final = "，,。；;、：:· "
"""What is taken off the ends of what else is said of a deadline."""
NOTE: Final = 3
"""Characters of what is worth saying beside a date."""
BEFORE: Final = 8
"""Characters before a date that say something more than that it is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Until:
    """A deadline in words.

    Attributes:
        label: What kind of day it is.
        words: The day without its year; or what is said instead of one.
        day: Its number in the month; empty where `words` are no day.
        month: Its month, with the year, as a leaf of a calendar has it.
        below: Its weekday and what kind of day it is, as they stand on such a leaf.
        aside: Its weekday, with the year.
        note: What else is said of it.
    """

    label: str
    words: str
    day: str = ""
    month: str = ""
    below: str = ""
    aside: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Square:
    """What a picture says, in words.

    Attributes:
        language: Whose way of writing.
        brand: What kind of thing this is, above it all.
        title: The headline.
        lines: A label and words for each field.
        until: The deadline; None: there is none to tell.
        issuer: 发文机关.
        number: 文号.
        issued: When it was issued, in words.
        issue: 期号, in words; empty: none.
        link: What the code opens.
        scan: What is said below the code.
    """

    language: Language
    brand: str
    title: str
    lines: tuple[tuple[str, str], ...]
    until: Until | None
    issuer: str = ""
    number: str = ""
    issued: str = ""
    issue: str = ""
    link: str
    scan: str


def square(voice: Voice, digest: Digest, *, bot: str, issue: int | None = None) -> Square:
    """What the picture of a piece says to a reader.

    Args:
        voice: The reader's words.
        digest: The piece as anybody may read it, in the reader's writing.
        bot: User name of the bot, which the code opens at the policy.
        issue: 期号, where the picture is for one issue alone.
    """
    return Square(
        language=voice.language,
        brand=voice.plain("piece-square-brand"),
        title=flat(digest.title),
        lines=tuple(
            (voice.plain(f"piece-field-{field}"), flat(words))
            for field, words in digest.fields
            if field is not Field.UNTIL
        ),
        until=_until(voice, digest),
        issuer=flat(digest.issuer),
        number=flat(digest.number),
        issued="" if digest.issued_on is None else _day(voice, digest.issued_on, "issued"),
        issue="" if issue is None else voice.plain("piece-issue-one", issue=str(issue)),
        link=url(ToPolicy(digest.policy_id), bot),
        scan=voice.plain("piece-square-scan"),
    )


def read(given: Mapping[str, Any]) -> Square:
    """What a picture says, as it came through a pipe."""
    until = given["until"]
    return Square(
        **{
            **given,
            "language": Language(given["language"]),
            "lines": tuple((label, words) for label, words in given["lines"]),
            "until": None if until is None else Until(**until),
        }
    )


def _day(voice: Voice, on: date, what: str) -> str:
    """A day in the form that a place on the picture wants."""
    return voice.plain(
        f"piece-square-{what}",
        year=str(on.year),
        day=str(on.day),
        name=voice.plain(f"date-month-{on.month}"),
        weekday=voice.plain(f"date-weekday-{on.isoweekday()}"),
    )


def _until(voice: Voice, digest: Digest) -> Until | None:
    """The deadline: its date large, what else is said of it beside."""
    words, last_day = flat(digest.of(Field.UNTIL)), digest.last_day
    label = voice.plain("piece-square-until" if digest.to_apply else "piece-square-holds")
    found = found_day(words, last_day) if last_day is not None else None
    if last_day is None or (words and found is None):
        return Until(label=label, words=words) if words else None
    note = ""
    if found is not None:
        before, after = (clean(part).strip(LOOSE) for part in found)
        if len(after) >= NOTE or len(before) > BEFORE or any(one.isdigit() for one in before):
            note = words if before else after
    return Until(
        label=label,
        words=_day(voice, last_day, "day"),
        day=str(last_day.day),
        month=_day(voice, last_day, "month"),
        below=voice.plain(
            "piece-square-below",
            weekday=voice.plain(f"date-weekday-{last_day.isoweekday()}"),
            label=label,
        ),
        aside=_day(voice, last_day, "aside"),
        note=note,
    )
