"""Working days by the State Council calendar with make-up days (调休), and office hours."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from hashlib import sha256
from itertools import pairwise
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.official_days import OFFICIAL, Year

SATURDAY: Final = 5
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Override:
    """What an admin said of a single day, against the calendar.

    Attributes:
        working: Whether it is worked.
        note: Why, in a few words.
        said: The day on which it was decided.
    """

    working: bool
    note: str = ""
    said: date | None = None


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """Local hours of a working day: sessions in order, which do not overlap."""

    sessions: tuple[tuple[time, time], ...] = (
        (time(8, 30), time(12)),
        (time(14), time(17, 30)),
    )

    def __post_init__(self) -> None:
        moments = [moment for session in self.sessions for moment in session]
        if not moments or any(a >= b for a, b in pairwise(moments)):
            raise ValueError("office hours must be sessions in order")

    @property
    def opening(self) -> time:
        """When the day begins."""
        return self.sessions[0][0]

    @property
    def closing(self) -> time:
        """When the day ends; due dates end at this moment."""
        return self.sessions[-1][1]


@dataclass(frozen=True, slots=True)
class Counted:
    """One working day of a count.

    Attributes:
        day: The day.
        make_up: A weekend day that is worked in exchange (调休).
        provisional: The year's calendar is not announced yet (暂定).
        override: What the admin said, if it counts by their word.
    """

    day: date
    make_up: bool
    provisional: bool
    override: Override | None = None


class Why(StrEnum):
    """Why a day is no ordinary one."""

    OFF = "off"  # a weekday off, by the State Council
    MAKE_UP = "make_up"  # a weekend day worked in exchange
    SET_OFF = "set_off"  # a day off by the office's word
    SET_WORKING = "set_working"  # worked by the office's word


@dataclass(frozen=True, slots=True)
class Unusual:
    """A day that is not what its place in the week says, or on which the office has decided."""

    day: date
    why: Why
    provisional: bool = False
    override: Override | None = None


@cache
def official_year(year: int) -> Year:
    """Days off and make-up days of a year: from our table, else from the ``holidays`` package."""
    if year in OFFICIAL:
        return OFFICIAL[year]
    # Here and not above: importing it takes 0.15 s and 20 MB, and few installations need it.
    from holidays import country_holidays  # noqa: PLC0415

    known = country_holidays("CN", years=[year - 1, year, year + 1])
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(366)]
    off, worked = [], []
    for day in (day for day in days if day.year == year):
        works = bool(known.is_working_day(day))
        if works and day.weekday() >= SATURDAY:
            worked.append(f"{day:%m%d}")
        elif not works and day.weekday() < SATURDAY:
            off.append(f"{day:%m%d}")
    return Year(tuple(off), tuple(worked), bool(worked))


@cache
def _exceptions(year: int) -> tuple[frozenset[date], frozenset[date]]:
    """Weekdays off, and weekend days worked."""

    def days(codes: tuple[str, ...]) -> frozenset[date]:
        return frozenset(date(year, int(code[:2]), int(code[2:])) for code in codes)

    official = official_year(year)
    return days(official.off), days(official.worked)


class WorkCalendar:
    """Which days and hours are worked, and how they are counted.

    Moments go in aware, in any zone, and come out in UTC; days are local.

    Args:
        zone: The zone of the office.
        hours: Its hours.
        overrides: Single days that differ, by an admin's word.
    """

    __slots__ = ("_overrides", "hours", "zone")

    def __init__(
        self,
        zone: str = "Asia/Shanghai",
        hours: OfficeHours | None = None,
        overrides: Mapping[date, Override] | None = None,
    ) -> None:
        self.zone = ZoneInfo(zone)
        self.hours = hours or OfficeHours()
        self._overrides = dict(overrides or {})

    @property
    def overrides(self) -> Mapping[date, Override]:
        """Single days that differ, by an admin's word."""
        return MappingProxyType(self._overrides)

    def with_day(self, day: date, override: Override | None) -> "WorkCalendar":
        """The same calendar but for one day; without an override that is as announced again."""
        overrides = {one: said for one, said in self._overrides.items() if one != day}
        if override is not None:
            overrides[day] = override
        return WorkCalendar(self.zone.key, self.hours, overrides)

    def mark(self) -> str:
        """A hash of all that dates are counted by: another mark, and they are counted anew."""
        official = [(year, OFFICIAL[year]) for year in sorted(OFFICIAL)]
        single = [(day, said.working) for day, said in sorted(self._overrides.items())]
        parts = repr((self.zone.key, self.hours.sessions, official, single))
        return sha256(parts.encode()).hexdigest()[:32]

    def is_working(self, day: date) -> bool:
        """Whether the day is worked: override, then the announced exceptions, then the week."""
        if day in self._overrides:
            return self._overrides[day].working
        off, worked = _exceptions(day.year)
        return day not in off and (day.weekday() < SATURDAY or day in worked)

    def is_make_up(self, day: date) -> bool:
        """Whether the day is worked though it is a Saturday or Sunday (调休)."""
        return day.weekday() >= SATURDAY and self.is_working(day)

    def is_provisional(self, day: date) -> bool:
        """Whether the day rests on a calendar that is not announced yet (暂定)."""
        return day not in self._overrides and not official_year(day.year).announced

    def add_working_days(self, from_: date, n: int) -> date:
        """The n-th working day after a day, which itself is not counted; before it for n < 0.

        For n = 0 the day itself if it is worked, else the next one that is.
        """
        if n == 0:
            return from_ if self.is_working(from_) else self.add_working_days(from_, 1)
        step = _DAY if n > 0 else -_DAY
        day, left = from_, abs(n)
        while left:
            day += step
            left -= self.is_working(day)
        return day

    def working_days_between(self, a: date, b: date) -> int:
        """Working days after a, up to and with b; negative if b lies before a."""
        if b < a:
            return -self.working_days_between(b, a)
        return sum(self.is_working(day) for day in _days_after(a, b))

    def explain(self, from_: date, to: date) -> list[Counted]:
        """The working days after a day up to and with another, each with why it counts."""
        return [
            Counted(
                day,
                self.is_make_up(day),
                self.is_provisional(day),
                self._overrides.get(day),
            )
            for day in _days_after(from_, to)
            if self.is_working(day)
        ]

    def local(self, at: datetime) -> datetime:
        """The moment on the office's clock.

        Raises:
            ValueError: If the moment is naive.
        """
        if at.tzinfo is None:
            raise ValueError("a moment must be aware")
        return at.astimezone(self.zone)

    def unusual(self, first: date, last: date) -> list[Unusual]:
        """The days of a stretch, both ends with it, that are not what the week makes of them."""
        found = []
        for day in _days_after(first - _DAY, last):
            override, works = self._overrides.get(day), self.is_working(day)
            if override is not None:
                why = Why.SET_WORKING if works else Why.SET_OFF
            elif works == (day.weekday() < SATURDAY):
                continue
            else:
                why = Why.MAKE_UP if works else Why.OFF
            found.append(Unusual(day, why, self.is_provisional(day), override))
        return found

    def is_tentative(self, a: date, b: date) -> bool:
        """Whether a count from a to b passes a day that rests on what is not announced yet."""
        return any(
            not official_year(year).announced
            for year in range((a + _DAY).year, b.year + 1)
            if a < b
        )

    def opening_of(self, day: date) -> datetime:
        """When the office opens on a day, in UTC."""
        return datetime.combine(day, self.hours.opening, self.zone).astimezone(UTC)

    def closing_of(self, day: date) -> datetime:
        """When the office closes on a day, in UTC."""
        return datetime.combine(day, self.hours.closing, self.zone).astimezone(UTC)

    def day_of(self, at: datetime) -> date:
        """The working day to which an event belongs.

        What happens from closing time on or on a day off belongs to the next working day: nobody
        was there to begin, and the count must not cost a unit a day it never had. Before
        opening time, or at noon, it belongs to that same day.
        """
        here = self.local(at)
        late = here.time() >= self.hours.closing
        return self.add_working_days(here.date() + (_DAY if late else timedelta()), 0)

    def is_office_moment(self, at: datetime) -> bool:
        """Whether somebody is in the office; the closing moment itself no longer is."""
        here = self.local(at)
        return self.is_working(here.date()) and any(
            begin <= here.time() < end for begin, end in self.hours.sessions
        )

    def next_office_moment(self, at: datetime) -> datetime:
        """The moment itself if the office is open, else when it opens next; in UTC."""
        here = self.local(at)
        if self.is_working(here.date()):
            for begin, end in self.hours.sessions:
                if here.time() < begin:
                    return datetime.combine(here.date(), begin, self.zone).astimezone(UTC)
                if here.time() < end:
                    return at.astimezone(UTC)
        return self.opening_of(self.add_working_days(here.date(), 1))


def _days_after(a: date, b: date) -> Iterator[date]:
    """The days after a, up to and with b."""
    return (a + timedelta(days=n) for n in range(1, (b - a).days + 1))
