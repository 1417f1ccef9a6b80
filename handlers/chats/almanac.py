"""The working calendar in a chat: a month, a day, a decision; and why a case is due when it is."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from bot.domain.authority import Deed
from bot.domain.reckoning import reckoning
from bot.forms.day_order import day_order
from bot.render import almanac, dates
from bot.render.message import Message
from handlers.actions import recounting
from handlers.actions.authority import allow
from handlers.chats import doing

if TYPE_CHECKING:
    from telegram import Update

    from bot.render.button import Press
    from bot.render.markup import Markup
    from handlers.turn import Context, Turn

BACK: Final = 31
"""Days back that may still be decided on, as when the office was shut by a storm."""
AHEAD: Final = 730
_WORKING: Final = {"on": True, "off": False, "as": None}


async def days(_: Update, context: Context) -> None:
    """Show this month; with a day and what it shall be, decide on it."""
    turn = context.turn
    allow(turn.scene, Deed.EDIT_CALENDAR)
    said = " ".join(context.args or ())
    if not said:
        turn.say(almanac.month(turn.words, turn.scene.house.calendar, _today(turn)))
        return
    order = day_order(said, _today(turn))
    if order is None:
        turn.say(Message(turn.words("days-unread")))
        return
    turn.say(Message(await _decide(turn, order.day, working=order.working, note=order.note)))


async def show_month(turn: Turn, press: Press) -> None:
    """Show a month, or its days as buttons."""
    allow(turn.scene, Deed.EDIT_CALENDAR)
    day = _day(turn, press)
    if day is None:
        return
    show = almanac.grid if press.arg == "g" else almanac.month
    turn.show(show(turn.words, turn.scene.house.calendar, day))


async def show_day(turn: Turn, press: Press) -> None:
    """Show a day, and ask how it shall be."""
    allow(turn.scene, Deed.EDIT_CALENDAR)
    day = _day(turn, press)
    if day is None:
        return
    found = await recounting.prospect(turn.scene, day)
    calendar = turn.scene.house.calendar
    turn.show(almanac.one_day(turn.words, calendar, day, counted=found.counted))


async def set_day(turn: Turn, press: Press) -> None:
    """Decide on a day."""
    allow(turn.scene, Deed.EDIT_CALENDAR)
    day = _day(turn, press)
    if day is None or press.arg not in _WORKING:
        turn.hint(turn.words.plain("error-stale"))
        return
    turn.show(Message(await _decide(turn, day, working=_WORKING[press.arg])))


async def why_due(turn: Turn, press: Press) -> None:
    """Say how the date of a case was counted, in the place of its card."""
    asked = await doing.seen(turn, press)
    if asked is None:
        return
    case, view = asked
    found = reckoning(case, turn.scene.house.calendar)
    if found is None:
        turn.hint(turn.words.plain("error-stale"))
        await doing.redraw(turn, case)
        return
    turn.show(
        almanac.why_due(
            turn.words,
            found,
            case_id=case.id,
            number=view.code,
            original=case.original_due_at,
        ),
        case_id=case.id,
    )


async def _decide(turn: Turn, day: date, *, working: bool | None, note: str = "") -> Markup:
    words, today = turn.words, _today(turn)
    named = dates.day(turn.scene.house.texts, turn.language, day, today=today)
    if not -BACK <= (day - today).days <= AHEAD:
        return words("days-far", day=named, back=BACK, ahead=AHEAD)
    if not await recounting.decide_day(turn.scene, day, working=working, note=note):
        return words("days-same", day=named)
    calendar = turn.scene.house.calendar
    works = calendar.with_day(day, None).is_working(day) if working is None else working
    said = "days-reset" if working is None else "days-set"
    return words(said, day=named, works="yes" if works else "no")


def _day(turn: Turn, press: Press) -> date | None:
    """Return the day that a button bears; None where nobody could decide on it."""
    near = _today(turn) + timedelta(AHEAD + BACK)
    if 1 <= press.ref <= near.toordinal() and press.ref >= near.toordinal() - 2 * (AHEAD + BACK):
        return date.fromordinal(press.ref)
    turn.hint(turn.words.plain("error-stale"))
    return None


def _today(turn: Turn) -> date:
    return turn.scene.house.calendar.local(turn.at).date()
