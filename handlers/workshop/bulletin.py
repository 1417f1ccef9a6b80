"""Writes the bulletin (通报) of a period for the director to check and to send."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from bot.domain.authority import Deed, holders
from bot.domain.category import CATEGORIES
from bot.domain.flag import DEFAULT, verdicts
from bot.domain.penalty import PenaltyKind
from bot.domain.people import Actor
from bot.domain.period import decoded
from bot.domain.rights import sight
from bot.render.agreement import percent
from bot.render.flags import period_name
from bot.render.markup import plain
from bot.render.message import Message
from handlers.actions.authority import allows
from handlers.actions.scene import Scene
from handlers.actions.view import unit_name
from handlers.workshop.made import Made, Paper, Unworkable
from storage import cases, flags, penalties, people

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from bot.domain.case import Case
    from bot.domain.flag import Tally
    from bot.domain.period import Period
    from bot.render.voice import Voice
    from handlers.workshop.bench import Bench, Json
    from storage.db import Tx
    from storage.penalties import Penalty

CASES = ("number", "unit", "category", "due", "state")
UNITS = (
    *("unit", "due_n", "in_time", "late", "yellow", "red", "named", "broken", "content"),
    "flag",
)
PARTS = {CASES: (32, 34, 20, 32, 26), UNITS: (32, 12, 12, 12, 12, 12, 12, 12, 14, 16)}


async def bulletin(bench: Bench) -> Made:
    """Do a job of kind `bulletin`: of `period`, for the part of the tree that who asked directs.

    Named are units and numbers of cases; no enterprise, no person, no word of theirs, and no
    complaint.
    """
    words = await bench.voice()
    period = decoded(str(bench.job.params["period"]))
    if period is None:
        raise Unworkable(Message(words("error-stale")))
    told = await bench.write(lambda tx: _Told.read(tx, bench, period))
    name = period_name(words, period)
    if not told.tallies:
        raise Unworkable(Message(words("bulletin-none", period=name)))
    path = bench.place()
    head = {
        "office": bench.house.settings.office_name or words.plain("bulletin-office"),
        "title": words.plain("bulletin-title"),
        "subtitle": words.plain(
            "bulletin-subtitle",
            period=plain(name),
            at=plain(words.moment(told.at)),
        ),
        "draft": words.plain("bulletin-draft"),
    }
    today = words.day(told.at.astimezone(words.zone).date())
    fonts = [words.plain("minutes-font-head"), words.plain("minutes-font-body")]
    head_of = {**head, "signed": [head["office"], plain(today)], "fonts": fonts}
    await bench.work("bulletin", {"path": str(path), "head": head_of}, _blocks(words, told))
    caption = words(
        "bulletin-caption",
        period=name,
        named=len(told.of(PenaltyKind.CALLED_OUT)),
        units=len(told.tallies),
    )
    stem = words.plain("bulletin-file", code=period.code)
    return Made(
        papers=(Paper(path, f"{stem}.docx", caption),), figures={"units": len(told.tallies)}
    )


class _Told:
    """What the bulletin tells, as read in one transaction."""

    def __init__(  # noqa: PLR0917 - what is read is handed on whole
        self,
        bench: Bench,
        tallies: Sequence[Tally],
        given: Sequence[Penalty],
        known: dict[int, Case],
        flag: dict[int, str],
        at: datetime,
    ) -> None:
        self.bench, self.tallies, self.known, self.at = bench, tallies, known, at
        self.flag, self._given = flag, given

    @classmethod
    async def read(cls, tx: Tx, bench: Bench, period: Period) -> _Told:
        """Read it.

        Raises:
            Unworkable: Whoever asked may not, any more.

        """
        house, at, person_id = bench.house, bench.now(), bench.job.person_id
        by = None if person_id is None else await people.get_speaker(tx, person_id, at=at)
        if by is None or not allows(Scene(tx=tx, at=at, house=house, by=by), Deed.MAKE_BULLETIN):
            words = house.voice(house.settings.locale)
            raise Unworkable(Message(words("error-forbidden-no_relation")))
        seen = sight(
            Actor(by.person.id, by.grants), holders(Deed.MAKE_BULLETIN), units=house.units, at=at
        )

        def within(unit_id: int | None) -> bool:
            unit = None if unit_id is None else house.units.get(unit_id)
            if unit is None:
                return False
            return seen.over is None or any(unit.path.startswith(path) for path in seen.over)

        zone = house.settings.zone
        since = datetime.combine(period.since, time(), zone)
        until = datetime.combine(period.until, time(), zone)
        every = await flags.tallies(tx, since=since, until=until, at=at)
        flag = {unit_id: one.flag.value for unit_id, one in verdicts(every).items()}
        tallies = [one for one in every if within(one.unit_id)]
        given = [
            one
            for one in await penalties.given_between(tx, since, until)
            if within(one.unit_id) and one.holds(at)
        ]
        known = {}
        for case_id in sorted({one.case_id for one in given}):
            case = await cases.get(tx, case_id)
            if case is not None:
                known[case_id] = case
        return cls(bench, tallies, given, known, flag, at)

    def of(self, kind: PenaltyKind) -> list[Penalty]:
        """Return the latest of a kind in each case, the longest overdue first."""
        latest = {one.case_id: one for one in self._given if one.kind is kind}
        return sorted(latest.values(), key=lambda one: (one.due_at or one.given_at, one.case_id))


async def _blocks(words: Voice, told: _Told) -> AsyncIterator[Json]:
    """Give the parts of the document in order."""
    tallies = told.tallies
    due = sum(len(one.due) for one in tallies)
    in_time = sum(len(one.in_time) for one in tallies)
    yield {
        "text": words.plain(
            "bulletin-lead",
            due=due,
            in_time=in_time,
            share=percent(in_time, due),
            late=due - in_time,
            yellow=sum(len(one.yellow) for one in tallies),
            red=sum(len(one.red) for one in tallies),
            named=len(told.of(PenaltyKind.CALLED_OUT)),
            broken=sum(len(one.broken) for one in tallies),
        )
    }
    yield {"heading": words.plain("bulletin-named")}
    yield _cases(words, told, PenaltyKind.CALLED_OUT, "bulletin-named-none")
    yield {"heading": words.plain("bulletin-units")}
    yield _units(words, told)
    yield {"heading": words.plain("bulletin-late")}
    yield _cases(words, told, PenaltyKind.BREACH, "bulletin-late-none")
    yield {"heading": words.plain("bulletin-broken")}
    yield _cases(words, told, PenaltyKind.BROKEN, "bulletin-broken-none")
    yield {"text": words.plain("bulletin-out")}


def _heads(words: Voice, names: Sequence[str]) -> list[str]:
    return [words.plain(f"bulletin-column-{name}") for name in names]


def _cases(words: Voice, told: _Told, kind: PenaltyKind, none: str) -> Json:
    rows = []
    for one in told.of(kind):
        case = told.known.get(one.case_id)
        if case is None:
            continue
        due = one.due_at
        category = case.category or ""
        rows.append(
            [
                case.number,
                unit_name(told.bench.house, one.unit_id),
                words.plain(f"category-{category}") if category in CATEGORIES else category,
                "" if due is None else plain(words.short(due)),
                words.plain(f"state-{case.state}"),
            ]
        )
    if not rows:
        return {"text": words.plain(none)}
    return {"columns": _heads(words, CASES), "rows": rows, "parts": PARTS[CASES]}


def _units(words: Voice, told: _Told) -> Json:
    rows = []
    for one in sorted(told.tallies, key=lambda one: (-len(one.late), -len(one.due), one.unit_id)):
        enough = len(one.rated) >= DEFAULT.least_ratings
        rows.append(
            [
                unit_name(told.bench.house, one.unit_id),
                *(str(len(ids)) for ids in (one.due, one.in_time, one.late)),
                *(str(len(ids)) for ids in (one.yellow, one.red, one.called_out, one.broken)),
                f"{len(one.content)}/{len(one.rated)}" if enough else "—",
                words.plain(f"bulletin-flag-{told.flag[one.unit_id]}"),
            ]
        )
    return {"columns": _heads(words, UNITS), "rows": rows, "parts": PARTS[UNITS]}
