"""Periods that are reported on: a week, a month, a quarter of a year."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Stretch(StrEnum):
    """How long a period is; the letter in its code."""

    WEEK = "W"
    MONTH = "M"
    QUARTER = "Q"


@dataclass(frozen=True, slots=True)
class Period:
    """The `number`th week (ISO), month or quarter of a year."""

    stretch: Stretch
    year: int
    number: int

    @property
    def code(self) -> str:
        """As a button and a job carry it: ``2026Q4``."""
        return f"{self.year}{self.stretch}{self.number}"

    @property
    def since(self) -> date:
        """Its first day."""
        match self.stretch:
            case Stretch.WEEK:
                return date.fromisocalendar(self.year, self.number, 1)
            case Stretch.MONTH:
                return date(self.year, self.number, 1)
            case Stretch.QUARTER:
                return date(self.year, 3 * self.number - 2, 1)

    @property
    def until(self) -> date:
        """The first day after it."""
        match self.stretch:
            case Stretch.WEEK:
                return self.since + timedelta(7)
            case Stretch.MONTH:
                return _month_after(self.since)
            case Stretch.QUARTER:
                return _month_after(_month_after(_month_after(self.since)))

    @property
    def before(self) -> "Period":
        """The one before it."""
        return containing(self.stretch, self.since - timedelta(1))


def _month_after(first: date) -> date:
    return (first + timedelta(31)).replace(day=1)


def containing(stretch: Stretch, day: date) -> Period:
    """The period of this length in which a day lies."""
    match stretch:
        case Stretch.WEEK:
            year, week, _ = day.isocalendar()
            return Period(stretch, year, week)
        case Stretch.MONTH:
            return Period(stretch, day.year, day.month)
        case Stretch.QUARTER:
            return Period(stretch, day.year, (day.month + 2) // 3)


_CODE = re.compile(r"(20\d{2})([WMQ])(\d{1,2})", re.ASCII)
_MOST = {Stretch.WEEK: 53, Stretch.MONTH: 12, Stretch.QUARTER: 4}


def decoded(code: str) -> Period | None:
    """The period a code means; None where it means none. Forged codes never raise."""
    found = _CODE.fullmatch(code)
    if found is None:
        return None
    year, stretch, number = int(found[1]), Stretch(found[2]), int(found[3])
    if not 1 <= number <= _MOST[stretch]:
        return None
    period = Period(stretch, year, number)
    try:
        known = containing(stretch, period.since)
    except ValueError:  # no 53rd week in that year
        return None
    return period if known == period else None
