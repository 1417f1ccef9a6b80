"""Supervision in a chat: what is overdue, the flags of units, instructions and their answers."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from bot.domain.authority import Deed, holders
from bot.domain.flag import Flag, verdicts
from bot.domain.people import Actor, Role
from bot.domain.period import Period, Stretch, containing, decoded
from bot.domain.rights import Sight, may_see, sight
from bot.render.button import Press
from bot.render.flags import Flagged, flag, flags, period_name
from bot.render.instructed import Given, instructed
from bot.render.late import Late, Shown, late
from bot.render.message import Button, Message
from handlers.actions import auditing
from handlers.actions.authority import allow, may
from handlers.actions.view import glance, unit_name
from handlers.actions.working import ask_work
from storage import cases, instructions
from storage import flags as counted
from storage import late as overdue
from storage.jobs import MOST_WAITING, TooManyJobs

if TYPE_CHECKING:
    from telegram import Update

    from handlers.turn import Context, Turn
    from storage.people import Speaker

PAGE = 8
_OFFICE = frozenset({Role.DIRECTOR, Role.INSPECTOR, Role.LEADER})
_ORDER = {one: place for place, one in enumerate(Flag)}


async def list_late(_: Update, context: Context) -> None:
    """Show what is overdue."""
    await _show_late(context.turn, "late", 0)


async def late_page(turn: Turn, press: Press) -> None:
    """Show a page of what is overdue, or of what was taken up."""
    await _show_late(turn, "up" if press.arg == "up" else "late", press.ref)


def _sight(turn: Turn, speaker: Speaker, deed: Deed) -> tuple[Sight, bool]:
    """Return what somebody watches over, and whether by a role of the office or above."""
    actor = Actor(speaker.person.id, speaker.grants)
    office = bool(_OFFICE & {grant.role for grant in actor.held(turn.at)})
    roles = holders(deed) & _OFFICE if office else holders(deed) - _OFFICE
    return sight(actor, roles, units=turn.scene.house.units, at=turn.at), office


async def _show_late(turn: Turn, which: str, offset: int) -> None:
    speaker = turn.speaker
    allow(turn.scene, Deed.LIST_LATE)
    if speaker is None:
        return
    house, at = turn.scene.house, turn.at
    seen, office = _sight(turn, speaker, Deed.LIST_LATE)
    figures = await overdue.figures(turn.tx, seen, office=office, at=at)
    page = await overdue.page(turn.tx, seen, which, office=office, at=at, offset=offset, limit=PAGE)
    views = [(glance(house, row.case, speaker, at=at), row.card) for row in page.rows]
    rows = tuple(Shown(view, card) for view, card in views if may_see(view.hats))
    await auditing.saw(turn.scene, "late", first=page.offset + 1, last=page.offset + len(rows))
    shown = Late(
        which=which,
        rows=rows,
        units=tuple((unit_name(house, unit_id), n) for unit_id, n in page.by_unit),
        total=page.total,
        offset=page.offset,
        late=figures.late,
        running=figures.running,
        yellow=figures.yellow,
        red=figures.red,
        called_out=figures.called_out,
        up=figures.up,
        director=may(turn.scene, Deed.MAKE_BULLETIN),
        leader=may(turn.scene, Deed.LIST_INSTRUCTED),
    )
    turn.show(late(turn.words, shown, page=PAGE))


# -- flags -----------------------------------------------------------------------------------


async def list_flags(_: Update, context: Context) -> None:
    """Show the flags of this quarter."""
    await _show_flags(context.turn, "", 0)


async def flags_page(turn: Turn, press: Press) -> None:
    """Show the flags of a period, or another page of them."""
    await _show_flags(turn, press.arg, press.ref)


def _period(turn: Turn, code: str) -> Period:
    """Return the period of a button: its code, the letter of a length, or nothing: this quarter."""
    period = decoded(code)
    if period is not None:
        return period
    today = turn.scene.house.calendar.local(turn.at).date()
    return containing(Stretch.MONTH if code == "M" else Stretch.QUARTER, today)


async def _flagged(turn: Turn, speaker: Speaker, period: Period) -> list[Flagged]:
    """Return the flags of the units that somebody watches over, the worst first.

    Each is compared with all units; whose own these are only decides what is shown.
    """
    house = turn.scene.house
    zone = house.settings.zone
    since = datetime.combine(period.since, time(), zone)
    until = datetime.combine(period.until, time(), zone)
    tallies = await counted.tallies(turn.tx, since=since, until=until, at=turn.at)
    found = verdicts(tallies)
    seen, _ = _sight(turn, speaker, Deed.SEE_FLAGS)
    rows = [
        Flagged(unit_name(house, one.unit_id), one, found[one.unit_id])
        for one in tallies
        if one.unit_id in house.units
        and (
            seen.over is None
            or any(house.units[one.unit_id].path.startswith(path) for path in seen.over)
        )
    ]
    rows.sort(key=lambda row: (_ORDER[row.verdict.flag], -len(row.tally.due), row.tally.unit_id))
    return rows


async def _show_flags(turn: Turn, code: str, offset: int) -> None:
    speaker = turn.speaker
    allow(turn.scene, Deed.SEE_FLAGS)
    if speaker is None:
        return
    period = _period(turn, code)
    rows = await _flagged(turn, speaker, period)
    today = turn.scene.house.calendar.local(turn.at).date()
    now = containing(period.stretch, today)
    offset = offset if offset < len(rows) else 0
    turn.show(flags(turn.words, period, rows, at=turn.at, now=now, offset=offset, page=PAGE))


async def show_flag(turn: Turn, press: Press) -> None:
    """Show the flag of one unit, with its reasons and the cases behind them."""
    speaker = turn.speaker
    allow(turn.scene, Deed.SEE_FLAGS)
    if speaker is None:
        return
    period = _period(turn, press.arg)
    rows = await _flagged(turn, speaker, period)
    row = next((one for one in rows if one.tally.unit_id == press.ref), None)
    if row is None:
        turn.hint(turn.words.plain("error-stale"))
        return
    tally = row.tally
    ids = {*tally.due, *tally.rated, *tally.red, *tally.yellow, *tally.called_out, *tally.broken}
    numbers = await counted.numbers(turn.tx, sorted(ids))
    turn.show(flag(turn.words, period, row, numbers, at=turn.at))


# -- instructions ----------------------------------------------------------------------------


async def list_instructed(_: Update, context: Context) -> None:
    """Show a leader's instructions and what became of them."""
    await _show_instructed(context.turn, 0)


async def instructed_page(turn: Turn, press: Press) -> None:
    """Show another page of them."""
    await _show_instructed(turn, press.ref)


async def _show_instructed(turn: Turn, offset: int) -> None:
    speaker = turn.speaker
    allow(turn.scene, Deed.LIST_INSTRUCTED)
    if speaker is None:
        return
    page = await instructions.of_leader(
        turn.tx, speaker.person.id, at=turn.at, offset=offset, limit=PAGE
    )
    rows = []
    for one in page.rows:
        case = await cases.get(turn.tx, one.case_id)
        if case is None:
            continue
        view = glance(turn.scene.house, case, speaker, at=turn.at)
        if may_see(view.hats):
            rows.append(Given(view, one.answer_by, one.answered_at, one.is_late(turn.at)))
    turn.show(
        instructed(
            turn.words,
            rows,
            total=page.total,
            waiting=page.waiting,
            late=page.late,
            offset=page.offset,
            page=PAGE,
        )
    )


# -- the bulletin ----------------------------------------------------------------------------


async def bulletin(_: Update, context: Context) -> None:
    """Ask of which period the bulletin is to be."""
    await ask_bulletin(context.turn, Press("bulletin"))


async def ask_bulletin(turn: Turn, press: Press) -> None:
    """Ask of which period the bulletin is to be, or have it made."""
    allow(turn.scene, Deed.MAKE_BULLETIN)
    words = turn.words
    period = decoded(press.arg)
    if period is None:
        today = turn.scene.house.calendar.local(turn.at).date()
        present = [containing(stretch, today) for stretch in Stretch]
        rows = [(one, one.before) for one in present]
        keys = tuple(
            tuple(
                Button(
                    words.plain(f"button-{one.stretch.name.lower()}-{when}"),
                    Press("bulletin", arg=one.code).encode(),
                )
                for one, when in zip(row, ("now", "before"), strict=True)
            )
            for row in rows
        )
        turn.show(Message(words("bulletin-which"), keys))
        return
    try:
        job = await ask_work(turn.scene, "bulletin", turn.chat_id, {"period": period.code})
    except TooManyJobs:
        turn.hint(words.plain("job-too-many", n=MOST_WAITING), alert=True)
        return
    if job is not None:
        await auditing.exported(turn.scene, "bulletin", n=1)
    turn.show(Message(words("bulletin-begun", period=period_name(words, period))))
