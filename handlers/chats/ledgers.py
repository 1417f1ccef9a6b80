"""Two lists of the office: what waits for a ruling, and what is parked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.authority import Deed
from bot.domain.deadline import Clock, limit
from bot.domain.rights import may_see
from bot.domain.terms import RequestKind, State
from bot.render import ledger
from bot.render.ledger import PAGE, PARKED, RULINGS, Shelf, Wait
from handlers.actions import auditing
from handlers.actions.authority import allow
from handlers.actions.view import glance
from handlers.chats.queues import sight_of
from storage import cases, requests

if TYPE_CHECKING:
    from telegram import Update

    from bot.domain.request import Request
    from handlers.turn import Context, Turn

BOTH = frozenset({RULINGS, PARKED})


async def rulings(_: Update, context: Context) -> None:
    """Show the requests that wait for a ruling."""
    await show(context.turn, RULINGS)


async def parked(_: Update, context: Context) -> None:
    """Show the ledger of parked cases."""
    await show(context.turn, PARKED)


async def show(turn: Turn, which: str, offset: int = 0) -> None:
    """Show a page of one of the two.

    Raises:
        Denied: It is not theirs.

    """
    if which == RULINGS:
        await _rulings(turn, offset)
    else:
        await _parked(turn, offset)


async def _rulings(turn: Turn, offset: int) -> None:
    allow(turn.scene, Deed.LIST_RULINGS)
    speaker, house = turn.speaker, turn.scene.house
    if speaker is None:
        return
    seen = sight_of(turn, Deed.LIST_RULINGS)
    found, total = await requests.waiting(turn.tx, seen, offset=offset, limit=PAGE)
    calendar = house.calendar
    today = calendar.local(turn.at).date()
    rows = []
    for one in found:
        view = glance(house, one.case, speaker, at=turn.at)
        asked = calendar.local(one.request.asked_at).date()
        days = calendar.working_days_between(asked, today)
        if may_see(view.hats):
            rows.append(Wait(one.request, view, days, _is_late(turn, one.request)))
    await auditing.saw(turn.scene, RULINGS, first=offset + 1, last=offset + len(rows))
    turn.show(ledger.rulings(turn.words, rows, total, offset))


def _is_late(turn: Turn, request: Request) -> bool:
    """Whether a request should have been ruled on: a return on its day, others on the next."""
    clock = Clock.RULE_ON_RETURN if request.kind is RequestKind.RETURN else Clock.RULE
    return limit(clock, request.asked_at, turn.scene.house.calendar) <= turn.at


async def _parked(turn: Turn, offset: int) -> None:
    allow(turn.scene, Deed.LIST_PARKED)
    speaker, house = turn.speaker, turn.scene.house
    if speaker is None:
        return
    seen = sight_of(turn, Deed.LIST_PARKED)
    page = await cases.in_states(
        turn.tx, seen, (State.PARKED,), offset=offset, limit=PAGE, due_first=True
    )
    late = await requests.late_reviews(turn.tx, seen, at=turn.at)
    kept = await requests.times_kept(turn.tx, [case.id for case in page.cases])
    rows = []
    for case in page.cases:
        view = glance(house, case, speaker, at=turn.at)
        days = 0 if case.state_since is None else (turn.at - case.state_since).days
        if may_see(view.hats):
            rows.append(Shelf(view, days, kept.get(case.id, 0)))
    await auditing.saw(turn.scene, PARKED, first=page.offset + 1, last=page.offset + len(rows))
    turn.show(ledger.parked(turn.words, rows, page.total, page.offset, late=late))
