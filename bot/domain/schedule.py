"""Schedules: when which groups are sent digests by themselves.

When is a cron expression of five fields, as `crontab` knows it: 0 and 7 are Sunday. Days count as
the clock of its zone has them. An hour that a clock skips when summer time begins is the hour right
after; one that it has twice is the first of the two.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from apscheduler.triggers.cron import CronTrigger

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, time

    from bot.domain.calendar import WorkCalendar

LATE: Final = timedelta(hours=2)
"""A run that was missed by more is not made up for by itself."""
MOST_A_DAY: Final = 6
"""Runs a day, at most: more often than that nobody reads."""
MOST_PIECES: Final = 5
"""Pieces for a group in one run, at most; see also `CAUGHT_UP`."""
CAUGHT_UP: Final = 3
"""Pieces that a group gets which has had none yet, where its schedule lets it catch up."""
REMINDED: Final = 3
"""Working days before the last day of applications, on which groups are reminded."""
AHEAD: Final = 5
"""Years in which a next run is looked for."""

LAST: Final = "last"
"""In the place of the day: the last day of the month."""
DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS: Final = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_BOUNDS: Final = ((0, 59), (0, 23), (1, 31), (1, 12), (0, 7))
_ROLLED: Final = timedelta(days=16)
"""So far at most a run moves that falls on a day off; no holiday lasts longer."""
_GAP: Final = timedelta(days=1)
"""No clock is set forward by more."""


class ScheduleState(StrEnum):
    """Whether a schedule runs."""

    ACTIVE = "active"  # 运行中
    PAUSED = "paused"  # 已暂停
    ENDED = "ended"  # 已停用


class RunState(StrEnum):
    """What became of a run."""

    SENT = "sent"  # 已发
    EMPTY = "empty"  # 没有新内容
    SKIPPED = "skipped"  # 跳过
    LATE = "late"  # 误点未发
    PAUSED = "paused"  # 暂停中


class Unsaid(StrEnum):
    """Why words are no timing; `schedule-unsaid-<code>` says so and what to write instead."""

    UNKNOWN = "unknown"  # some of it is not understood
    NO_TIME = "no_time"  # which day, but not when
    NO_DAY = "no_day"  # when, but not on which days
    TIMES = "times"  # hours with different minutes: two schedules
    FORTNIGHT = "fortnight"  # every two weeks
    NTH = "nth"  # the first Monday, the last working day
    EVERY = "every"  # every so many days, hours or months, every year
    MIXED = "mixed"  # days of the month and of the week together
    OFTEN = "often"  # more than so often a day
    NEVER = "never"  # no such day, as 31 February
    CRON = "cron"  # five fields, but not right


class UnsaidError(Exception):
    """Words are no timing. `part` is what was not understood, where it is only some of them."""

    def __init__(self, why: Unsaid, part: str = "") -> None:
        super().__init__(f"{why}: {part}" if part else why)
        self.why = why
        self.part = part


@dataclass(frozen=True, slots=True)
class Timing:
    """When something runs.

    Attributes:
        cron: Five fields in the one way in which `timing` writes them.
        working_days_only: Not on days off. A run on a weekday that is off is left out; one on a
            day of the month moves to the next working day; one on every day runs on working days,
            make-up days (调休) among them.
    """

    cron: str
    working_days_only: bool = True


@dataclass(frozen=True, slots=True)
class Fields:
    """What a cron expression allows; none: all. `last` is the last day of the month."""

    minutes: tuple[int, ...]
    hours: tuple[int, ...]
    days: tuple[int, ...]
    months: tuple[int, ...]
    weekdays: tuple[int, ...]
    last: bool = False

    @property
    def monthly(self) -> bool:
        """Whether it names days of the month."""
        return bool(self.days) or self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """A schedule as it stands; see the table `schedules`.

    Attributes:
        id: Its number.
        name: What the office calls it.
        state: Whether it runs.
        cron: When; see `Timing`.
        timezone: On which clock.
        working_days_only: See `Timing`.
        region_id: Groups of this region; None: of all.
        topics: Groups that want one of these, and of what they are sent; none: all.
        chat_ids: These groups by name, instead of region and topics.
        pieces: So many a group and run, at most.
        silent: Without a sound.
        pinned: Pinned where the bot may.
        reminds: Also before the last day of applications.
        catches_up: A group that has had nothing yet gets up to three at first.
        skip_next: The next run is left out.
        next_at: When it runs next; None: never again.
        made_by: Who made it.
        made_at: When.
    """

    id: int
    name: str
    state: ScheduleState = ScheduleState.ACTIVE
    cron: str
    timezone: str = "Asia/Shanghai"
    working_days_only: bool = True
    region_id: int | None = None
    topics: tuple[str, ...] = ()
    chat_ids: tuple[int, ...] = ()
    pieces: int = 1
    silent: bool = False
    pinned: bool = False
    reminds: bool = True
    catches_up: bool = True
    skip_next: bool = False
    next_at: datetime | None = None
    made_by: int | None = None
    made_at: datetime

    @property
    def timing(self) -> Timing:
        """When it runs."""
        return Timing(self.cron, self.working_days_only)


@dataclass(frozen=True, slots=True)
class Run:
    """One run that was due, and what became of it."""

    id: int
    schedule_id: int
    due_at: datetime
    state: RunState
    broadcast_id: int | None
    at: datetime


# reading


def timing(cron: str, *, working_days_only: bool | None = None) -> Timing:
    """A cron expression as a timing, its fields written in one way.

    Args:
        cron: Five fields, in small letters; `last` may stand for the last day of the month.
        working_days_only: Whether days off are left in peace; None: unless it runs on weekends.

    Raises:
        UnsaidError: It is none, or no day is like that, or it is too often.
    """
    found = _read(cron)
    if found.monthly and found.weekdays:
        # cron runs on either, other programs on both: nobody can know what is meant.
        raise UnsaidError(Unsaid.MIXED)
    if len(found.minutes) * len(found.hours) > MOST_A_DAY:
        raise UnsaidError(Unsaid.OFTEN)
    if working_days_only is None:
        weekend = not found.weekdays or {5, 6}.intersection(found.weekdays)
        working_days_only = found.monthly or not weekend
    if working_days_only and found.weekdays == (0, 1, 2, 3, 4):
        found = Fields(found.minutes, found.hours, (), found.months, ())
    made = Timing(_written(found), working_days_only)
    if next(_walls(made.cron, datetime(2026, 1, 1, tzinfo=UTC)), None) is None:
        raise UnsaidError(Unsaid.NEVER)
    return made


def fields_of(cron: str) -> Fields:
    """What a timing's expression allows.

    Raises:
        UnsaidError: It is none.
    """
    return _read(cron)


def _read(cron: str) -> Fields:
    parts = cron.split()
    if len(parts) != 5:
        raise UnsaidError(Unsaid.CRON)
    last = parts[2] in {LAST, "l"}
    if last:
        parts[2] = "*"
    names: tuple[tuple[str, ...], ...] = ((), (), (), MONTHS, DAYS)
    read = [
        _values(part, *bounds, known)
        for part, bounds, known in zip(parts, _BOUNDS, names, strict=True)
    ]
    minutes, hours, days, months, weekdays = read
    if not minutes or not hours:
        minutes, hours = minutes or tuple(range(60)), hours or tuple(range(24))
    weekdays = tuple(sorted({(one - 1) % 7 for one in weekdays}))
    weekdays = () if len(weekdays) == 7 else weekdays
    found = Fields(minutes, hours, days, months, weekdays, last)
    try:
        CronTrigger.from_crontab(_written(found), timezone=UTC)
    except ValueError as error:
        raise UnsaidError(Unsaid.CRON) from error
    return found


def _values(part: str, low: int, high: int, names: tuple[str, ...]) -> tuple[int, ...]:
    """The values that one field allows in order; none: all of them. Sunday is 0 or 7."""
    found: set[int] = set()
    for one in part.split(","):
        among, _, step = one.partition("/")
        if step and (not _is_number(step) or not 0 < int(step) <= high):
            raise UnsaidError(Unsaid.CRON)
        if among == "*":
            first, end = low, high - (names is DAYS)
        else:
            begin, to, until = among.partition("-")
            first = _value(begin, low, high, names)
            end = _value(until, low, high, names) if to else (high if step else first)
            if names is DAYS and end < first:
                end += 7  # from Friday to Monday; from Monday to Sunday, where that is 0
        if end < first:
            raise UnsaidError(Unsaid.CRON)
        found.update(range(first, end + 1, int(step or 1)))
    whole = range(low, high + 1 - (names is DAYS))
    return () if found.issuperset(whole) else tuple(sorted(found))


def _value(said: str, low: int, high: int, names: tuple[str, ...]) -> int:
    if said in names:
        return names.index(said) + 1
    if not _is_number(said) or not low <= int(said) <= high:
        raise UnsaidError(Unsaid.CRON)
    return int(said)


def _is_number(said: str) -> bool:
    return said.isascii() and said.isdigit() and len(said) <= 2


def _written(found: Fields) -> str:
    def some(values: tuple[int, ...]) -> str:
        return ",".join(map(str, values)) or "*"

    weekdays = ",".join(DAYS[one] for one in found.weekdays) or "*"
    days = LAST if found.last else some(found.days)
    return f"{some(found.minutes)} {some(found.hours)} {days} {some(found.months)} {weekdays}"


# reckoning


@lru_cache(maxsize=256)
def _trigger(cron: str, year: int) -> CronTrigger:
    minute, hour, day, month, weekday = cron.split()
    return CronTrigger(
        year=f"{year}-{year + AHEAD}",
        month=month,
        day=day,
        day_of_week=weekday,
        hour=hour,
        minute=minute,
        timezone=UTC,
    )


def _walls(cron: str, wall: datetime) -> Iterator[datetime]:
    """What a clock on the wall shows at each run from then on, as if it were UTC."""
    trigger = _trigger(cron, wall.year)
    while (found := trigger.get_next_fire_time(None, wall)) is not None:
        yield found
        wall = found + timedelta(minutes=1)


def runs_after(
    timing: Timing, zone: str, calendar: WorkCalendar, after: datetime
) -> Iterator[datetime]:
    """Yield the moments, in UTC, at which something runs after a moment, the next first.

    Args:
        timing: When it runs.
        zone: On which clock.
        calendar: Which days are worked.
        after: An aware moment, which itself is not among them.
    """
    here = ZoneInfo(zone)
    rolls = timing.working_days_only and _read(timing.cron).monthly
    begin = after.astimezone(here).replace(tzinfo=UTC) - _GAP - (_ROLLED if rolls else timedelta())
    told = after
    held: list[datetime] = []
    for wall in _walls(timing.cron, begin.replace(second=0, microsecond=0)):
        # What a clock skips or a holiday moves comes later than what stands before it on the wall.
        while held and held[0] < wall.replace(tzinfo=here).astimezone(UTC) - _GAP:
            if held[0] > told:
                yield (told := held[0])
            held.pop(0)
        day = _day(timing, calendar, wall.date(), rolls=rolls)
        if day is not None:
            moment = datetime.combine(day, wall.time(), here).astimezone(UTC)
            held = sorted({*held, moment})
    for moment in held:
        if moment > told:
            yield (told := moment)


def _day(timing: Timing, calendar: WorkCalendar, day: date, *, rolls: bool) -> date | None:
    """The day of a run; None where it is left out."""
    if not timing.working_days_only or calendar.is_working(day):
        return day
    return calendar.add_working_days(day, 0) if rolls else None


def next_run(timing: Timing, zone: str, calendar: WorkCalendar, after: datetime) -> datetime | None:
    """The next moment, in UTC, at which something runs; None: not within five years."""
    return next(runs_after(timing, zone, calendar, after), None)


def hours_of(timing: Timing, zone: str, calendar: WorkCalendar, after: datetime) -> set[time]:
    """At which hours of the office's clock it runs in the year after a moment."""
    until = after + timedelta(days=366)
    found = runs_after(timing, zone, calendar, after)
    here = calendar.zone
    return {moment.astimezone(here).time() for moment in takewhile(lambda one: one <= until, found)}
