"""Schedules as directors read them: when in words, what will go where, what became of runs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from bot.domain.schedule import Fields, RunState, ScheduleState, fields_of
from bot.render import dates
from bot.render.button import Press
from bot.render.markup import Markup, cut, escape
from bot.render.message import Button, Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from bot.domain.schedule import Run, Schedule, Timing
    from bot.render.voice import Voice

VERB: Final = "schedule"
PAGE: Final = 10
"""Groups, or schedules, on one page."""
ROW: Final = 5
NAMES: Final = 6
"""Groups that are named where a schedule is for some by name."""
TITLE: Final = 40
"""UTF-16 units of a piece's title in a list."""
_Keys = tuple[tuple[Button, ...], ...]


def key(voice: Voice, words: str, schedule_id: int = 0, arg: str = "", page: int = 0) -> Button:
    """A button about a schedule, or about all of them (0)."""
    return Button(voice.plain(words), Press(VERB, schedule_id, page, arg).encode())


# when


def when(voice: Voice, timing: Timing, *, zone: str = "") -> Markup:
    """A timing in words that mean it: what is said here is understood where it is typed.

    Args:
        voice: The reader's.
        timing: Which.
        zone: Its clock, where that is not the office's.
    """
    fields = fields_of(timing.cron)
    times = _times(voice, fields)
    if times is None or fields.months or len(fields.minutes) > 1:
        said = voice("schedule-cron", cron=timing.cron)
        plain = bool(fields.weekdays) and not {5, 6} & set(fields.weekdays)
        manner = timing.working_days_only if fields.monthly else not plain
        if timing.working_days_only is not manner or fields.monthly or not plain:
            said = _with(voice, said, timing, fields)
    elif fields.monthly:
        said = _with(voice, _monthly(voice, fields, times), timing, fields)
    elif fields.weekdays:
        days = _listed(voice, (voice(f"schedule-weekday-{n + 1}") for n in fields.weekdays))
        said = _with(voice, voice("schedule-weekly", days=days, time=times), timing, fields)
    elif timing.working_days_only:
        said = voice("schedule-workdays", time=times)
    else:
        said = voice("schedule-daily", time=times)
    return voice("schedule-zone", when=said, zone=zone) if zone else said


def _times(voice: Voice, fields: Fields) -> Markup | None:
    said: Markup | None = None
    for hour in fields.hours:
        time = Markup(f"{hour}:{fields.minutes[0]:02}")
        said = time if said is None else voice("schedule-and", one=said, other=time)
    return said


def _monthly(voice: Voice, fields: Fields, times: Markup) -> Markup:
    if fields.last:
        return voice("schedule-monthly-last", time=times)
    days = _listed(voice, (voice("schedule-monthday", n=n) for n in fields.days))
    return voice("schedule-monthly", days=days, time=times)


def _with(voice: Voice, said: Markup, timing: Timing, fields: Fields) -> Markup:
    if not timing.working_days_only:
        return voice("schedule-with-run", when=said)
    return voice("schedule-with-roll" if fields.monthly else "schedule-with-rest", when=said)


def _listed(voice: Voice, parts: Iterable[Markup]) -> Markup:
    return Markup(voice("schedule-comma").join(parts))


def moment(voice: Voice, at: datetime, zone: str = "") -> Markup:
    """A moment on the office's clock, or on a schedule's own."""
    return dates.moment(voice.texts, voice.language, at, ZoneInfo(zone) if zone else voice.zone)


def heard(voice: Voice, timing: Timing, runs: Sequence[datetime], *, zone: str = "") -> Markup:
    """How words for a time were understood, and the next runs."""
    said = voice("schedule-heard", when=when(voice, timing, zone=zone))
    if not runs:
        return Markup(f"{said}\n{voice('schedule-heard-never')}")
    moments = voice("schedule-semicolon").join(moment(voice, one, zone) for one in runs)
    return Markup(f"{said}\n{voice('schedule-heard-runs', runs=Markup(moments))}")


# the list


@dataclass(frozen=True, slots=True)
class Line:
    """A schedule in the list, with when it sends next and how many groups it is for now."""

    schedule: Schedule
    next_at: datetime | None
    groups: int


def listed(voice: Voice, lines: Sequence[Line], *, offset: int, house_zone: str) -> Message:
    """The schedules somebody keeps, a page of them."""
    first = (key(voice, "button-schedule-add", arg="add"),)
    once = (key(voice, "button-schedule-once", arg="once"),)
    if not lines:
        return Message(voice("schedules-none"), (first, once))
    offset = offset if offset < len(lines) else 0
    page = lines[offset : offset + PAGE]
    said = [voice("schedules-head", total=len(lines))]
    for n, one in enumerate(page, offset + 1):
        schedule = one.schedule
        zone = "" if schedule.timezone == house_zone else schedule.timezone
        words = when(voice, schedule.timing, zone=zone)
        said.append(voice("schedules-line", n=n, name=schedule.name, when=words))
        if schedule.state is ScheduleState.PAUSED:
            said.append(voice("schedules-line-paused"))
        elif one.next_at is None:
            said.append(voice("schedules-line-never"))
        else:
            at = moment(voice, one.next_at, zone)
            said.append(voice("schedules-line-next", at=at, groups=one.groups))
    numbers = [
        Button(str(n), Press(VERB, one.schedule.id, 0, "show").encode())
        for n, one in enumerate(page, offset + 1)
    ]
    rows = [tuple(numbers[at : at + ROW]) for at in range(0, len(numbers), ROW)]
    turns = _turning(offset, len(lines), lambda to: Press(VERB, 0, to, "all").encode())
    return Message("\n".join(said), (*rows, *turns, first, once))


def _turning(offset: int, total: int, to: Callable[[int], str]) -> _Keys:
    turns: list[Button] = []
    if offset:
        turns.append(Button("‹", to(max(0, offset - PAGE))))
    if offset + PAGE < total:
        turns.append(Button("›", to(offset + PAGE)))
    return (tuple(turns),) if turns else ()


# one


@dataclass(frozen=True, slots=True)
class Shown:
    """A schedule with what is known around it.

    Attributes:
        schedule: Which.
        groups: How many groups it is for now.
        names: What they are called, where it is for some by name.
        region: What its region is called.
        topics: Its topics by their words.
        after: The run after the one that is skipped.
        runs: The last ones, with how many groups each was for and reached.
        house_zone: The office's.
    """

    schedule: Schedule
    groups: int
    names: tuple[str, ...]
    region: str
    topics: str
    after: datetime | None
    runs: tuple[tuple[Run, int, int], ...]
    house_zone: str


def shown(voice: Voice, one: Shown, *, kept: bool = False) -> Message:
    """A schedule at length; `kept`: as it was just made or changed."""
    schedule = one.schedule
    zone = "" if schedule.timezone == one.house_zone else schedule.timezone
    said = [
        voice("schedule-kept" if kept else "schedule-shown", name=schedule.name),
        when(voice, schedule.timing, zone=zone),
        _next(voice, one, zone),
        _to(voice, one),
        voice(
            "schedule-how",
            n=schedule.pieces,
            sound=voice("schedule-silent" if schedule.silent else "schedule-sound"),
            pinned=voice("schedule-pinned" if schedule.pinned else "schedule-unpinned"),
        ),
    ]
    last, *earlier = [*(_run(voice, *some, zone) for some in one.runs), None]
    if last is not None:
        said.append(voice("schedule-last", run=last))
    folded = [
        *([voice("schedule-reminds")] if schedule.reminds else ()),
        *([voice("schedule-catches-up")] if schedule.catches_up else ()),
        *([voice("schedule-runs")] if len(one.runs) > 1 else ()),
        *(run for run in earlier if run is not None),
    ]
    if folded:
        lines = "\n".join(folded)
        said.append(Markup(f"<blockquote expandable>{lines}</blockquote>"))
    return Message("\n".join(said), _ways(voice, schedule))


def _next(voice: Voice, one: Shown, zone: str) -> Markup:
    schedule = one.schedule
    if schedule.state is ScheduleState.PAUSED:
        return voice("schedule-paused")
    if schedule.next_at is None:
        return voice("schedule-next-never")
    following = moment(voice, schedule.next_at, zone)
    if not schedule.skip_next or one.after is None:
        return voice("schedule-next", at=following)
    return voice("schedule-next-skipped", skipped=following, at=moment(voice, one.after, zone))


def _to(voice: Voice, one: Shown) -> Markup:
    if not one.names:
        return voice("schedule-to-tagged", region=one.region, topics=one.topics, groups=one.groups)
    names = _listed(voice, map(escape, one.names[:NAMES]))
    if len(one.names) > NAMES:
        names = voice("schedule-to-more", names=names, n=len(one.names))
    return voice("schedule-to-named", names=names)


def _run(voice: Voice, run: Run, groups: int, reached: int, zone: str) -> Markup:
    here = ZoneInfo(zone) if zone else voice.zone
    at = dates.short(voice.texts, voice.language, run.due_at, here)
    if run.broadcast_id is not None and run.state in {RunState.SENT, RunState.LATE}:
        words = "schedule-run-sent" if run.state is RunState.SENT else "schedule-run-late-sent"
        return voice(words, at=at, groups=groups, reached=reached)
    return voice(f"schedule-run-{run.state}", at=at)


def _ways(voice: Voice, schedule: Schedule) -> _Keys:
    def button(words: str, arg: str) -> Button:
        return key(voice, f"button-schedule-{words}", schedule.id, arg)

    paused = schedule.state is ScheduleState.PAUSED
    skip = "unskip" if schedule.skip_next else "skip"
    hold = "resume" if paused else "pause"
    return (
        (button("dry", "dry"),),
        (button("now", "now"), *(() if paused else (button(skip, skip),)), button(hold, hold)),
        (
            button("change", "change"),
            button("end", "end"),
            key(voice, "button-schedule-list", 0, "all"),
        ),
    )


# questions and what came of them


def asked(voice: Voice, schedule: Schedule, said: Markup, sure: str, *, last: int = 0) -> Message:
    """A question before what cannot be taken back; `sure` is what its button does.

    `last` is what the schedule sent last: a second press does not send what comes after.
    """
    words = "button-schedule-end-sure" if sure == "ended" else "button-schedule-now-sure"
    return Message(
        said,
        (
            (key(voice, words, schedule.id, sure, last),),
            (key(voice, "button-back", schedule.id, "show"),),
        ),
    )


def after(voice: Voice, said: Markup, schedule_id: int = 0) -> Message:
    """What came of it, and the way on: to the schedule, or to all of them."""
    words = "button-schedule-show" if schedule_id else "button-schedule-list"
    button = key(voice, words, schedule_id, "show" if schedule_id else "all")
    return Message(said, ((button,),))


def late(voice: Voice, *, schedule: Schedule, runs: Sequence[Run]) -> Message:
    """What whoever made a schedule is told of runs that were missed."""
    last = runs[-1]
    words = "schedule-late" if len(runs) == 1 else "schedule-late-several"
    values = {} if len(runs) == 1 else {"n": len(runs)}
    at = moment(voice, last.due_at)
    said = [voice(words, name=schedule.name, at=at, **values)]
    if schedule.next_at is not None:
        said.append(voice("schedule-late-next", at=moment(voice, schedule.next_at)))
    return Message(
        "\n".join(said),
        (
            (key(voice, "button-schedule-make-up", schedule.id, "late", last.id),),
            (key(voice, "button-schedule-show", schedule.id, "show"),),
        ),
    )


# what would be sent


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """One run as it would be.

    Attributes:
        at: When.
        shares: The title of each group that gets something, with the pieces it gets.
        groups: How many groups there are.
    """

    at: datetime
    shares: tuple[tuple[str, tuple[int, ...]], ...]
    groups: int


def rehearsed(
    voice: Voice,
    schedule: Schedule,
    runs: Sequence[Rehearsal],
    titles: Mapping[int, tuple[str, date | None]],
    *,
    offset: int,
) -> Message:
    """What the next runs would send: their figures, and of the first a page of groups with pieces.

    Args:
        voice: The reader's.
        schedule: Which.
        runs: The next ones.
        titles: Pieces with the last day on which somebody can make use of them.
        offset: From which group on.
    """
    said = [voice("schedule-dry", name=schedule.name)]
    for one in runs:
        at = moment(voice, one.at)
        if one.shares:
            n = sum(len(some) for _, some in one.shares)
            said.append(voice("schedule-dry-run", at=at, groups=len(one.shares), n=n))
        else:
            said.append(voice("schedule-dry-run-none", at=at))
    first = runs[0] if runs else None
    turns: _Keys = ()
    if first is not None and first.shares:
        total = len(first.shares)
        offset = offset if offset < total else 0
        page = first.shares[offset : offset + PAGE]
        values = {"from": offset + 1, "to": offset + len(page), "total": total}
        said += [Markup(), voice("schedule-dry-groups", at=moment(voice, first.at), **values)]
        numbers = {one: n for n, one in enumerate(dict.fromkeys(_each(page)), 1)}
        counts = Counter(_each(first.shares))
        said += [_piece(voice, n, titles[one], counts[one], first.at) for one, n in numbers.items()]
        said += [
            voice("schedule-dry-group", title=title, pieces=_named(voice, some, numbers))
            for title, some in page
        ]
        if first.groups > total:
            said.append(voice("schedule-dry-left", n=first.groups - total))
        turns = _turning(offset, total, lambda to: Press(VERB, schedule.id, to, "dry").encode())
    back = key(voice, "button-schedule-show", schedule.id, "show")
    return Message("\n".join(said), (*turns, (back,)))


def _each(shares: Iterable[tuple[str, tuple[int, ...]]]) -> Iterator[int]:
    return (one for _, some in shares for one in some)


def _named(voice: Voice, some: Iterable[int], numbers: Mapping[int, int]) -> Markup:
    return _listed(voice, (Markup(str(numbers[one])) for one in some))


def _piece(
    voice: Voice, n: int, piece: tuple[str, date | None], groups: int, at: datetime
) -> Markup:
    title, until = piece
    today = at.astimezone(voice.zone).date()
    if until is None:
        return voice("schedule-dry-piece", n=n, title=cut(title, TITLE), groups=groups)
    ends = voice.day(until, today=today)
    return voice(
        "schedule-dry-piece-until", n=n, title=cut(title, TITLE), groups=groups, until=ends
    )
