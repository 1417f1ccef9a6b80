"""Cases in a chat: the card, its buttons, its files, and the lists people work from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import Act, Case, State
from bot.domain.deadline import in_time
from bot.domain.people import Role
from bot.domain.rights import Forbidden, judge, sees_unreleased
from bot.render import dates
from bot.render.button import Press
from bot.render.card import card
from bot.render.listing import listing
from bot.render.message import Button, Kind, Media, Message
from handlers.actions.conversations import CONVERSATIONS
from handlers.actions.view import glance, hats_towards
from handlers.chats import doing, forming, welcome
from storage import cases, events, files

if TYPE_CHECKING:
    from datetime import datetime

    from telegram import Update

    from handlers.turn import Context, Turn

PAGE = 8
"""Cases on one page of a list."""

UNIT_STATES = (State.DISPATCHED, State.HANDLING, State.PROMISED, State.PARKED)
OFFICE = frozenset({Role.TRIAGER, Role.DIRECTOR})
QUEUES: dict[str, tuple[State, frozenset[Role]]] = {
    "triage": (State.SUBMITTED, OFFICE),
    "dispatch": (State.ACCEPTED, OFFICE),
    "review": (State.HANDLED, OFFICE),
}
"""The office's queues: the state of the cases in each, and who sees it."""


async def act(turn: Turn, press: Press) -> None:
    """Serve a button that does something to a case."""
    await _act(turn, press, sure=False)


async def act_for_sure(turn: Turn, press: Press) -> None:
    """Serve the second press of one that asks first."""
    await _act(turn, press, sure=True)


async def _act(turn: Turn, press: Press, *, sure: bool) -> None:
    case = await cases.get(turn.tx, press.ref)
    wanted = next((one for one in CONVERSATIONS if one == press.arg), None)
    if case is None or wanted is None:
        turn.hint(turn.words.plain("error-forbidden-no_relation"), alert=True)
        return
    if case.revision != press.revision:
        turn.hint(turn.words.plain("error-stale"))
        await doing.redraw(turn, case)
        return
    conversation = CONVERSATIONS[wanted]
    if conversation.form is None and (sure or not conversation.asks_first):
        if wanted is Act.URGE and await _urged_today(turn, case):
            turn.hint(turn.words.plain("error-urged-today"), alert=True)
        else:
            await doing.do(turn, case, wanted, None)
        return
    if turn.speaker is None:
        return
    hats = hats_towards(turn.scene.house, case, turn.speaker, turn.at)
    try:
        judge(hats, wanted, case)
    except Forbidden as refused:
        turn.hint(turn.words.plain(f"error-forbidden-{refused.reason}"), alert=True)
        return
    if not in_time(wanted, case, turn.at, turn.scene.house.calendar):
        turn.hint(turn.words.plain("error-too-late"), alert=True)
        await doing.redraw(turn, case)
        return
    if conversation.form is None:
        await _ask_first(turn, case, wanted, press)
        return
    prefill = {"category": case.category, "kind": "action"} if wanted is Act.ACCEPT else None
    await forming.begin(
        turn,
        conversation.form,
        prefill=prefill,
        context={"case": case.id, "act": wanted.value, "number": case.number},
    )


async def _ask_first(turn: Turn, case: Case, wanted: Act, press: Press) -> None:
    """Ask once before what cannot be undone, with the consequence in the question."""
    words = turn.words
    sure = Press("sure", case.id, press.revision, wanted.value)
    back = Press("case", case.id)
    turn.show(
        Message(
            words(f"confirm-{wanted}", **_consequence(turn, case)),
            (
                (Button(words.plain(f"act-{wanted}"), sure.encode()),),
                (Button(words.plain("button-back"), back.encode()),),
            ),
        ),
        case_id=case.id,
    )


def _consequence(turn: Turn, case: Case) -> dict[str, str]:
    """Return what a question before a final act says about the case."""
    zone = turn.scene.house.settings.zone
    texts = turn.scene.house.texts

    def day(at: datetime | None) -> str:
        return "" if at is None else dates.day(texts, turn.language, at.astimezone(zone).date())

    outcome = case.reported_outcome
    return {
        "number": case.number,
        "outcome": "" if outcome is None else turn.words(f"outcome-{outcome}"),
        "promise": day(case.promise_due_at),
        "review": day(case.review_at),
    }


async def _urged_today(turn: Turn, case: Case) -> bool:
    """Return whether the owner has urged on this day already: once a day is enough.

    Whose case it is none of does not learn it.
    """
    if await doing.see(turn, case) is None:
        return False
    calendar = turn.scene.house.calendar
    today = calendar.local(turn.at).date()
    return any(
        event.act == Act.URGE and calendar.local(event.at).date() == today
        for event in await events.of_case(turn.tx, case.id)
    )


async def show(turn: Turn, press: Press) -> None:
    """Show a case in the place of the list or notice it was opened from."""
    case = await cases.get(turn.tx, press.ref)
    if case is None:
        turn.hint(turn.words.plain("error-forbidden-no_relation"), alert=True)
        return
    await doing.redraw(turn, case)


async def show_number(turn: Turn, number: str) -> None:
    """Show a case by its number; one that is none of theirs is not even said to exist."""
    case = await cases.by_number(turn.tx, number)
    view = None if case is None else await doing.see(turn, case)
    if case is None or view is None:
        turn.say(Message(turn.words("error-case-not-found", number=number)))
    else:
        turn.say(card(turn.words, view), case_id=case.id)


async def send_files(turn: Turn, press: Press) -> None:
    """Send the files of a case that the reader may open."""
    case = await cases.get(turn.tx, press.ref)
    view = None if case is None else await doing.see(turn, case)
    if case is None or view is None or not view.sees_text:
        turn.hint(turn.words.plain("error-forbidden-no_relation"), alert=True)
        return
    kept = await files.of_case(turn.tx, case.id, released_only=not sees_unreleased(view.hats))
    known = {kind.value for kind in Kind}
    media = tuple(Media(Kind(one.kind), one.telegram_file_id) for one in kept if one.kind in known)
    for place in (one for one in kept if one.kind == "location"):
        latitude, longitude = place.caption.split(",")
        turn.call("sendLocation", {"latitude": float(latitude), "longitude": float(longitude)})
    words = turn.words
    if not kept:
        turn.hint(words.plain("files-none", number=case.number))
    elif media:
        turn.say(Message(words("files-of-case", number=case.number, n=len(kept)), media=media))


async def mine(_: Update, context: Context) -> None:
    """Show the cases of one's enterprises."""
    await show_list(context.turn, "mine")


async def todo(_: Update, context: Context) -> None:
    """Show what one's units have to do, the one due first at the top."""
    await show_list(context.turn, "todo")


async def triage(_: Update, context: Context) -> None:
    """Show what has come in."""
    await show_list(context.turn, "triage")


async def dispatch(_: Update, context: Context) -> None:
    """Show what is to be handed out."""
    await show_list(context.turn, "dispatch")


async def review(_: Update, context: Context) -> None:
    """Show what units have reported."""
    await show_list(context.turn, "review")


async def turn_page(turn: Turn, press: Press) -> None:
    """Show another page of a list, in the same message."""
    await show_list(turn, press.arg, offset=press.ref)


async def show_list(turn: Turn, kind: str, *, offset: int = 0) -> None:
    """Show one page of a list, or say whose list it is."""
    speaker = turn.speaker
    if speaker is None:
        welcome.meet(turn)
        return
    page = await _page(turn, kind, offset)
    if page is None:
        turn.say(Message(turn.words("error-no-list")))
        return
    house = turn.scene.house
    rows = [glance(house, case, speaker, at=turn.at) for case in page.cases]
    turn.show(listing(turn.words, kind, rows, page.total, page.offset))


async def _page(turn: Turn, kind: str, offset: int) -> cases.Page | None:
    speaker = turn.speaker
    if speaker is None:
        return None
    if kind == "mine" and Role.OWNER in speaker.roles:
        return await cases.of_enterprises(
            turn.tx, speaker.enterprise_ids(), offset=offset, limit=PAGE
        )
    if kind == "todo" and speaker.roles & {Role.HANDLER, Role.UNIT_HEAD}:
        units = turn.scene.house.units
        held = speaker.unit_ids(Role.HANDLER, Role.UNIT_HEAD)
        ids = sorted({unit.id for unit_id in held for unit in units.subtree(unit_id)})
        return await cases.of_units(turn.tx, ids, UNIT_STATES, offset=offset, limit=PAGE)
    if kind in QUEUES and speaker.roles & QUEUES[kind][1]:
        return await cases.in_states(turn.tx, (QUEUES[kind][0],), offset=offset, limit=PAGE)
    return None


async def next_in_queue(turn: Turn, press: Press) -> None:
    """Open the next case of a queue, so that it can be worked through with one thumb."""
    queue = QUEUES.get(press.arg)
    if queue is None or turn.speaker is None or not turn.speaker.roles & queue[1]:
        turn.hint(turn.words.plain("error-no-list"), alert=True)
        return
    page = await cases.in_states(turn.tx, (queue[0],), offset=0, limit=1, after=press.ref)
    if not page.cases:
        page = await cases.in_states(turn.tx, (queue[0],), offset=0, limit=1)
    if not page.cases:
        await show_list(turn, press.arg)
        return
    await doing.redraw(turn, page.cases[0])
