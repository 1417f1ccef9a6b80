"""The flags of units for a period, and what stands behind each figure of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from bot.domain.flag import DEFAULT, Flag, Rules, Tally, Verdict, Why
from bot.domain.period import Period, Stretch
from bot.render.agreement import percent
from bot.render.button import Press
from bot.render.late import listed
from bot.render.markup import Markup, escape
from bot.render.message import Button, Message
from bot.render.phrases import NAME, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.render.voice import Voice

NUMBERS: Final = 12
"""Numbers of cases named behind one figure; of more the rest is counted."""
ROW: Final = 4


@dataclass(frozen=True, slots=True)
class Flagged:
    """One unit: its name, what it did, its flag."""

    unit: str
    tally: Tally
    verdict: Verdict


def period_name(voice: Voice, period: Period) -> Markup:
    """What a period is called."""
    last = period.until - timedelta(1)
    return voice(
        f"period-{period.stretch.name.lower()}",
        year=str(period.year),
        n=period.number,
        since=voice.day(period.since),
        until=voice.day(last),
    )


def flags(
    voice: Voice,
    period: Period,
    rows: Sequence[Flagged],
    *,
    at: datetime,
    now: Period,
    offset: int = 0,
    page: int = 8,
) -> Message:
    """The flags of the units that the reader watches over, the worst first.

    Args:
        voice: The reader's words.
        period: Of which period.
        rows: All of them, in order.
        at: As of when.
        now: The present period of the same length.
        offset: How many rows come before this page.
        page: How many fit on one.
    """
    here = rows[offset : offset + page]
    moment = voice.moment(at)
    lines = [voice("flags-title", period=period_name(voice, period), at=moment)]
    if not rows:
        lines.append(voice("flags-none"))
    else:
        counts = [
            voice("flags-count", flag=voice(f"flag-{flag}"), n=n)
            for flag in Flag
            if (n := sum(row.verdict.flag is flag for row in rows))
        ]
        lines.append(Markup(" · ".join(counts)))
    lines += [
        voice(
            "flags-line",
            n=number,
            flag=voice(f"flag-{row.verdict.flag}"),
            unit=escape(one_line(row.unit, NAME)),
            in_time=len(row.tally.in_time),
            due=len(row.tally.due),
            end=_briefly(voice, row.tally),
        )
        for number, row in enumerate(here, 1)
    ]
    keys = [*_opens(here, period), *_turns(period, len(rows), offset, page)]
    return Message("\n".join(lines), (*keys, *_periods(voice, period, now)))


def _briefly(voice: Voice, tally: Tally) -> Markup:
    said = []
    if len(tally.rated) >= DEFAULT.least_ratings:
        said.append(voice("flags-content", n=len(tally.content), of=len(tally.rated)))
    if tally.red:
        said.append(voice("flags-red-card", n=len(tally.red)))
    return Markup("".join(said))


def _opens(rows: Sequence[Flagged], period: Period) -> Iterator[tuple[Button, ...]]:
    buttons = [
        Button(str(number), Press("flag", row.tally.unit_id, arg=period.code).encode())
        for number, row in enumerate(rows, 1)
    ]
    yield from (tuple(buttons[at : at + ROW]) for at in range(0, len(buttons), ROW))


def _turns(period: Period, total: int, offset: int, page: int) -> Iterator[tuple[Button, ...]]:
    turns = []
    if offset:
        before = Press("flags", max(0, offset - page), arg=period.code)
        turns.append(Button("‹", before.encode()))
    if offset + page < total:
        turns.append(Button("›", Press("flags", offset + page, arg=period.code).encode()))
    if turns:
        yield tuple(turns)


def _periods(voice: Voice, period: Period, now: Period) -> Iterator[tuple[Button, ...]]:
    stretch = period.stretch.name.lower()
    before = Press("flags", arg=period.before.code).encode()
    doors = [Button(voice.plain(f"button-{stretch}-before"), before)]
    if period != now:
        doors.append(
            Button(voice.plain(f"button-{stretch}-now"), Press("flags", arg=now.code).encode())
        )
    other = "Q" if period.stretch is Stretch.MONTH else "M"
    words = "button-by-quarter" if other == "Q" else "button-by-month"
    doors.append(Button(voice.plain(words), Press("flags", arg=other).encode()))
    yield tuple(doors)


def flag(
    voice: Voice,
    period: Period,
    row: Flagged,
    numbers: Mapping[int, str],
    *,
    at: datetime,
    rules: Rules = DEFAULT,
) -> Message:
    """The flag of one unit with its reasons, and for each figure the cases behind it."""
    tally = row.tally
    moment = voice.moment(at)
    title = voice(
        "flag-title",
        flag=voice(f"flag-{row.verdict.flag}"),
        unit=escape(one_line(row.unit, NAME)),
        period=period_name(voice, period),
        at=moment,
    )
    lines = [title, *(_why(voice, why, tally, rules) for why in row.verdict.why)]

    def named(ids: Sequence[int]) -> Markup:
        known = [numbers[one] for one in sorted(set(ids)) if one in numbers]
        said = listed(voice, known[:NUMBERS])
        rest = len(known) - NUMBERS
        return said if rest <= 0 else voice("flag-more", numbers=said, n=rest)

    behind: list[Markup] = []
    due, late = tally.due, tally.late
    share = percent(len(tally.in_time), len(due))
    lines.append(voice("flag-in-time", n=len(tally.in_time), of=len(due), share=share))
    if len(tally.rated) >= rules.least_ratings:
        content = percent(len(tally.content), len(tally.rated))
        lines.append(
            voice("flag-content", n=len(tally.content), of=len(tally.rated), share=content)
        )
    else:
        lines.append(voice("flag-few-ratings", n=len(tally.rated), least=rules.least_ratings))
    lines.append(
        voice(
            "flag-cards",
            yellow=len(tally.yellow),
            red=len(tally.red),
            named=len(tally.called_out),
            broken=len(tally.broken),
        )
    )
    for words, ids in (
        ("flag-cases-late", tuple(late)),
        ("flag-cases-kept", tuple(tally.in_time)),
        ("flag-cases-red", tally.red),
        ("flag-cases-yellow", tally.yellow),
        ("flag-cases-broken", tally.broken),
        ("flag-cases-rated", tally.rated if len(tally.rated) >= rules.least_ratings else ()),
    ):
        if ids:
            behind.append(voice(words, numbers=named(ids)))
    if behind:
        told = "\n".join([voice("flag-behind"), *behind])
        lines.append(Markup(f"<blockquote expandable>{told}</blockquote>"))
    lines.append(voice("flag-left-out"))
    back = Press("flags", arg=period.code).encode()
    return Message("\n".join(lines), ((Button(voice.plain("button-back"), back),),))


def _why(voice: Voice, why: Why, tally: Tally, rules: Rules) -> Markup:
    return voice(
        f"flag-why-{why}",
        red=len({*tally.red, *tally.called_out}),
        content=rules.content,
        late=len(tally.late),
        least=rules.least_due,
        best=rules.best,
    )
