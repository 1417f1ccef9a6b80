"""The working calendar before whoever decides on its days, and why a case is due when it is."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from bot.domain.calendar import SATURDAY, Why
from bot.domain.span import Measure
from bot.render.button import Press
from bot.render.markup import Markup
from bot.render.message import Button, Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from bot.domain.calendar import Counted, Unusual, WorkCalendar
    from bot.domain.reckoning import Reckoning
    from bot.render.voice import Voice

WEEK: Final = 7
LISTED: Final = 15
"""Counted days that are named one by one; of more, the first and the last."""


def month(voice: Voice, calendar: WorkCalendar, shown: date) -> Message:
    """A month: its days off, make-up days and decisions, and the ways to others.

    Args:
        voice: The reader's words.
        calendar: The office's.
        shown: Any day of the month.
    """
    first = shown.replace(day=1)
    last = _last(first)
    worked = calendar.working_days_between(first - timedelta(1), last)
    lines = [voice("days-title", month=_month(voice, first), n=worked)]
    unusual = calendar.unusual(first, last)
    lines += [_unusual(voice, one, first) for one in unusual] or [voice("days-none")]
    if calendar.is_tentative(first - timedelta(1), last):
        lines.append(voice("days-tentative", year=str(first.year)))
    lines.append(voice("days-how"))
    before, after = first - timedelta(1), last + timedelta(1)
    return Message(
        "\n".join(lines),
        (
            (Button(voice.plain("button-days-set"), _press("days", first, "g")),),
            (
                Button(f"‹ {voice.plain(f'date-month-{before.month}')}", _press("days", before)),
                Button(f"{voice.plain(f'date-month-{after.month}')} ›", _press("days", after)),
            ),
        ),
    )


def grid(voice: Voice, calendar: WorkCalendar, shown: date) -> Message:
    """The days of a month as buttons, in weeks; what is off is in brackets."""
    first = shown.replace(day=1)
    blank = Button("·", _press("days", first, "g"))
    cells = [blank] * first.weekday()
    for n in range(_last(first).day):
        day = first + timedelta(n)
        label = str(day.day) if calendar.is_working(day) else f"({day.day})"
        cells.append(Button(label, _press("day", day)))
    cells += [blank] * (-len(cells) % WEEK)
    back = Button(voice.plain("button-back"), _press("days", first))
    rows = [tuple(cells[at : at + WEEK]) for at in range(0, len(cells), WEEK)]
    text = voice("days-choose", month=_month(voice, first))
    return Message(text, (*rows, (back,)))


def one_day(voice: Voice, calendar: WorkCalendar, day: date, *, counted: int) -> Message:
    """One day as it stands, and how else it could be; `counted` open dates depend on it."""
    works = calendar.is_working(day)
    lines = [
        voice("days-day", day=_day(voice, day), works="yes" if works else "no"),
        *(_unusual(voice, one, day) for one in calendar.unusual(day, day)),
        voice("days-day-counted", n=counted) if counted else voice("days-day-uncounted"),
    ]
    ways = [Button(voice.plain(f"button-days-{'off' if works else 'on'}"), _set(day, not works))]
    if day in calendar.overrides:
        ways.append(Button(voice.plain("button-days-as"), _set(day, None)))
    back = Button(voice.plain("button-back"), _press("days", day, "g"))
    return Message("\n".join(lines), (*((one,) for one in ways), (back,)))


def _set(day: date, working: bool | None) -> str:
    return _press("setday", day, {True: "on", False: "off", None: "as"}[working])


def _press(verb: str, day: date, arg: str = "") -> str:
    return Press(verb, day.toordinal(), arg=arg).encode()


def _last(first: date) -> date:
    return first.replace(day=monthrange(first.year, first.month)[1])


def _month(voice: Voice, first: date) -> Markup:
    return voice("days-month", year=str(first.year), name=voice(f"date-month-{first.month}"))


def _day(voice: Voice, day: date) -> Markup:
    return voice.day(day)


def _unusual(voice: Voice, one: Unusual, today: date) -> Markup:
    what = voice(f"days-what-{one.why}")
    if one.override is not None and one.override.note:
        what = voice("days-what-note", what=what, note=one.override.note)
    day = voice.day(one.day, today=today)
    return voice("days-line", day=day, what=what)


def why_due(
    voice: Voice,
    reckoning: Reckoning,
    *,
    case_id: int,
    number: str,
    original: datetime | None = None,
) -> Message:
    """Why a case is due when it is: each day that counts, and what on the way does not.

    Args:
        voice: The reader's words.
        reckoning: How it was counted.
        case_id: The case, for the way back.
        number: Its number, or what stands for it.
        original: The first date, where another is in force.
    """
    due = _moment(voice, reckoning.due_at)
    if reckoning.tentative:
        due = voice("date-tentative", due=due)
    lines = [voice("why-title", number=number, due=due), *_counted(voice, reckoning)]
    if original is not None and original != reckoning.due_at:
        lines.append(voice("why-original", due=_moment(voice, original)))
    back = Button(voice.plain("button-back"), Press("case", case_id).encode())
    return Message("\n".join(lines), ((back,),))


def _counted(voice: Voice, reckoning: Reckoning) -> Iterator[Markup]:
    span, since, begun = reckoning.span, reckoning.since, reckoning.begun
    if span is None or since is None or begun is None:
        yield voice("why-fixed")
        return
    length = voice(f"span-{span.measure}", n=span.n)
    if span.measure is Measure.HOURS:
        yield voice("why-hours", span=length, at=_moment(voice, begun))
        return
    if span.measure is not Measure.WORKING_DAYS:
        yield voice("why-natural", span=length, begin=_day(voice, since))
        return
    if reckoning.worked:
        yield voice("why-worked", span=length, days=_listed(voice, reckoning.worked))
    else:
        yield voice("why-span", span=length, begin=_day(voice, since))
    if begun.astimezone(voice.zone).date() != since:
        yield voice("why-begins", at=_moment(voice, begun), begin=_day(voice, since))
    elif reckoning.worked:
        yield voice("why-begins-plain", begin=_day(voice, since))
    yield from _exceptions(voice, reckoning)
    if reckoning.held:
        yield voice("why-held")
    if reckoning.tentative:
        yield voice("why-tentative", year=str(reckoning.due_at.astimezone(voice.zone).year))


def _listed(voice: Voice, worked: Sequence[Counted]) -> Markup:
    """The days that count, each by name; of a long row the first and the last."""
    named = [
        voice(
            "why-day-set" if one.override else "why-day-make-up" if one.make_up else "why-day",
            **_parts(voice, one.day),
        )
        for one in worked
    ]
    if len(named) > LISTED:
        named = [*named[: LISTED - 2], Markup("…"), named[-1]]
    return Markup(voice("word-comma").join(named))


def _exceptions(voice: Voice, reckoning: Reckoning) -> Iterator[Markup]:
    """What on the way does not count, or counts by the office's word."""
    since, last = reckoning.since, reckoning.due_at.astimezone(voice.zone).date()
    if since is None:
        return
    passed = [one for one in reckoning.unusual if since < one.day <= last]
    holidays = {one.day for one in passed if one.why is Why.OFF}
    weekends = _weekends(reckoning, since, last)
    stretches = _stretches(holidays, holidays | weekends)
    if stretches:
        named = [_stretch(voice, a, b) for a, b in stretches]
        yield voice("why-off", days=Markup(voice("word-comma").join(named)))
    if weekends - {day for a, b in stretches for day in _days(a, b)}:
        yield voice("why-weekends")
    for one in passed:
        if one.override is None:
            continue
        said = one.override.said
        line = voice(
            f"why-{one.why}".replace("_", "-"),
            day=_day(voice, one.day),
            said="" if said is None else _day(voice, said),
        )
        note = one.override.note
        yield Markup(line + voice("why-note", note=note)) if note else line


def _weekends(reckoning: Reckoning, since: date, last: date) -> set[date]:
    """Ordinary Saturdays and Sundays on the way."""
    unusual = {one.day for one in reckoning.unusual}
    worked = {one.day for one in reckoning.worked}
    days = set(_days(since + timedelta(1), last))
    return {day for day in days - unusual - worked if day.weekday() >= SATURDAY}


def _stretches(holidays: set[date], off: set[date]) -> list[tuple[date, date]]:
    """The holidays as stretches from first to last, with the weekends that lie in or at them."""
    found: list[tuple[date, date]] = []
    for day in sorted(holidays):
        if found and all(one in off for one in _days(found[-1][1], day)):
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return [(_spread(a, off, -1), _spread(b, off, 1)) for a, b in found]


def _spread(day: date, off: set[date], step: int) -> date:
    while day + timedelta(step) in off:
        day += timedelta(step)
    return day


def _days(a: date, b: date) -> Iterator[date]:
    return (a + timedelta(n) for n in range((b - a).days + 1))


def _stretch(voice: Voice, a: date, b: date) -> Markup:
    one = _day(voice, a)
    return one if a == b else voice("why-stretch", a=one, b=_day(voice, b))


def _parts(voice: Voice, day: date) -> dict[str, str]:
    return {
        "name": voice(f"date-month-{day.month}"),
        "day": str(day.day),
        "weekday": voice(f"date-weekday-{day.isoweekday()}"),
    }


def _moment(voice: Voice, at: datetime) -> Markup:
    return voice.moment(at)
