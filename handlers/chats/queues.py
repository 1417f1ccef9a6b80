"""Where a card was opened from and where it leads on: the lists people work through."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Denied, holders
from bot.domain.case import LAW, LIVE, RULES_ON, State
from bot.domain.people import Actor
from bot.domain.results import answered_before
from bot.domain.rights import Sight, sight
from bot.render.button import Press, decode
from bot.render.keys import Way, queue_of
from bot.render.listing import BEGINS
from handlers.actions.authority import allow
from storage import cases, requests, results

if TYPE_CHECKING:
    from bot.render.view import CaseView
    from handlers.turn import Turn

UNIT_STATES = (State.DISPATCHED, State.HANDLING, State.PROMISED, State.PARKED)
OF_UNITS: dict[str, tuple[State, ...]] = {
    "todo": UNIT_STATES,
    "reviewing": (State.HANDLED,),
    "confirming": (State.AWAITING_OWNER,),
    "finished": (State.CLOSED, State.ARCHIVED),
}
"""The lists of units: the states of the cases in each."""
LISTS: dict[str, Deed] = {
    "mine": Deed.LIST_MINE,
    "paired": Deed.LIST_PAIRED,
    **dict.fromkeys(OF_UNITS, Deed.LIST_TODO),
    "triage": Deed.LIST_TRIAGE,
    "sorted": Deed.LIST_TRIAGE,
    "dispatch": Deed.LIST_DISPATCH,
    "review": Deed.LIST_REVIEW,
    "rulings": Deed.LIST_RULINGS,
    "parked": Deed.LIST_PARKED,
    "all": Deed.LIST_ALL,
    "look_backs": Deed.LIST_LOOK_BACKS,
    "words_only": Deed.LIST_RESULTS,
    "signed": Deed.LIST_RESULTS,
    "unsigned": Deed.LIST_RESULTS,
    "unanswered": Deed.LIST_RESULTS,
}
"""Whose list it is: the deed of asking for it."""
QUEUES: dict[str, tuple[State, ...]] = {
    "triage": (State.SUBMITTED,),
    "sorted": (State.ACCEPTED,),
    "dispatch": (State.ACCEPTED,),
    "review": (State.HANDLED,),
    "rulings": tuple({state for state, act in LAW if act in RULES_ON}),
    "all": tuple(state for state in State if state in LIVE),
}
"""The lists of offices: the states of the cases in each."""

BACK = frozenset({"late", "instructed", "list", "find", "followed"})
"""Verbs of buttons that lead from a card back to a page of the list it was opened from."""


def came_from(turn: Turn) -> Press | None:
    """Return the page of a list that the pressed message leads back to, if it does."""
    if turn.origin is not None:
        return turn.origin
    for press in (decode(one) for one in turn.keys):
        if press is not None and press.verb in BACK:
            return press
        if press is not None and press.verb == "case" and press.arg:
            return page_of(press.arg)
    return None


def page_of(arg: str) -> Press | None:
    """Return the page of a list that a button remembers; None where it remembers none."""
    press = decode(arg)
    return press if press is not None and press.verb in BACK else None


def sight_of(turn: Turn, deed: Deed) -> Sight:
    """Return what the roles by which somebody has a list show them in it."""
    by = turn.speaker
    actor = Actor(0) if by is None else Actor(by.person.id, by.grants)
    return sight(actor, holders(deed), units=turn.scene.house.units, at=turn.at)


async def queue_page(
    turn: Turn, kind: str, *, offset: int = 0, limit: int = 1, after: int = 0
) -> cases.Page:
    """Return a page of a list of the office, as far as the speaker's roles show them its cases."""
    seen = sight_of(turn, LISTS[kind])
    if kind == "rulings":
        return await requests.queue(turn.tx, seen, limit=limit, after=after)
    if kind not in results.KINDS:
        return await cases.in_states(
            turn.tx, seen, QUEUES[kind], offset=offset, limit=limit, after=after
        )
    before = answered_before(turn.at, turn.scene.house.calendar)
    return await results.page(
        turn.tx, seen, kind, at=turn.at, before=before, offset=offset, limit=limit, after=after
    )


async def way_of(turn: Turn, view: CaseView) -> Way:
    """Return how the speaker came to a card, and what is left where they came from."""
    back = came_from(turn)
    queue = back.arg if back is not None and back.arg in {*BEGINS, "rulings"} else queue_of(view)
    way = Way(back=back)
    if not queue:
        return way
    try:
        allow(turn.scene, LISTS[queue])
    except Denied:
        return way
    page = await queue_page(turn, queue)
    here = _waits(view, queue)
    return replace(way, queue=queue, left=max(0, page.total - here), here=here)


def _waits(view: CaseView, queue: str) -> bool:
    """Whether the case before the reader is still in the queue they work through."""
    match queue:
        case "look_backs":
            return view.case.look_back_owed
        case "rulings":
            return bool(view.case.pending)
        case _:
            return view.case.state in QUEUES[queue]
