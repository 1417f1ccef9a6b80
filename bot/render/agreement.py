"""The rate of agreement (回访核实率) of a quarter: a figure that shows what is behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from bot.render.button import Press
from bot.render.markup import Markup, escape
from bot.render.message import Button, Message
from bot.render.phrases import NAME, one_line

if TYPE_CHECKING:
    from bot.domain.look_back import Agreement
    from bot.render.voice import Voice

UNITS: Final = 12
"""Units named on the page, those with most that failed first."""
NUMBERS: Final = 20
"""Numbers of cases named behind one figure; of more the rest is counted."""


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter of a year in the office's zone, from its first moment to that of the next."""

    year: int
    number: int
    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Rates:
    """What is shown of one quarter.

    Attributes:
        quarter: Which.
        back: How many quarters before the present one.
        whole: The rate over all.
        units: The rate of each unit by its name; an empty name for cases without a unit.
        owed: Look-backs drawn and not done yet: left out of the rate.
        at: As of when.
    """

    quarter: Quarter
    back: int
    whole: Agreement
    units: tuple[tuple[str, Agreement], ...]
    owed: int
    at: datetime


def quarter_of(at: datetime, back: int) -> Quarter:
    """The quarter of a moment, or so many before it; the moment bears the office's zone."""
    months = at.year * 12 + (at.month - 1) // 3 * 3 - 3 * back
    since, until = (
        datetime(one // 12, one % 12 + 1, 1, tzinfo=at.tzinfo) for one in (months, months + 3)
    )
    return Quarter(since.year, (since.month - 1) // 3 + 1, since, until)


def percent(numerator: int, denominator: int) -> str:
    """A share in percent with one decimal, half up: ``82.4``; a dash where there is none."""
    if denominator == 0:
        return "—"
    tenths = (2000 * numerator + denominator) // (2 * denominator)
    return f"{tenths // 10}.{tenths % 10}"


def rates(voice: Voice, shown: Rates) -> Message:
    """The page: the figure, what is behind it, what was left out, unit by unit."""
    whole, quarter = shown.whole, shown.quarter
    at = voice.moment(shown.at)
    lines = [
        voice("agreement-title", year=str(quarter.year), quarter=quarter.number, at=at),
        _figure(voice, "agreement-whole", whole),
        voice("agreement-left-out", n=shown.owed),
    ]
    for name, rate in shown.units[:UNITS]:
        unit = escape(one_line(name, NAME)) if name else voice("agreement-no-unit")
        lines.append(_figure(voice, "agreement-unit", rate, unit=unit))
    if whole.denominator:
        behind = [voice("agreement-behind")]
        for words, numbers in (("agreement-fails", whole.fails), ("agreement-holds", whole.holds)):
            if numbers:
                behind.append(voice(words, numbers=_numbers(voice, numbers)))
        told = "\n".join(behind)
        lines.append(Markup(f"<blockquote expandable>{told}</blockquote>"))
    turns = [Button(voice.plain("agreement-before"), Press("agreement", shown.back + 1).encode())]
    if shown.back:
        after = Press("agreement", shown.back - 1).encode()
        turns.append(Button(voice.plain("agreement-after"), after))
    listed = Button(voice.plain("button-look-backs"), Press("list", arg="look_backs").encode())
    return Message("\n".join(lines), (tuple(turns), (listed,)))


def _figure(voice: Voice, words: str, rate: Agreement, **more: Markup) -> Markup:
    share = percent(rate.numerator, rate.denominator)
    return voice(words, n=rate.numerator, of=rate.denominator, share=share, **more)


def _numbers(voice: Voice, numbers: tuple[str, ...]) -> Markup:
    named = " · ".join(numbers[:NUMBERS])
    rest = len(numbers) - NUMBERS
    return escape(named) if rest <= 0 else voice("agreement-more", numbers=named, n=rest)
