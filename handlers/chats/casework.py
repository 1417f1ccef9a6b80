"""Cases in a chat: the card, its buttons, its files, and the lists people work from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain.authority import Deed
from bot.domain.case import Act, Case, Hat, Outcome
from bot.domain.case import Kind as CaseKind
from bot.domain.deadline import in_time
from bot.domain.people import Role
from bot.domain.rights import Forbidden, Refusal, judge, may_see
from bot.render import dates
from bot.render.button import Press
from bot.render.joining import door
from bot.render.judged import fitting
from bot.render.listing import BEGINS, listing
from bot.render.message import Button, Kind, Media, Message
from handlers.actions import auditing, dispatching, liaison, ruling, sorting
from handlers.actions.authority import allow
from handlers.actions.conversations import ASK_ON, BY_PHONE, CONVERSATIONS, PRESS, conversation_of
from handlers.actions.view import assisting, glance, hats_towards, open_files, recordable
from handlers.chats import doing, forming, ledgers, previewing, welcome
from handlers.chats.queues import (
    LISTS,
    OF_UNITS,
    QUEUES,
    came_from,
    page_of,
    queue_page,
    sight_of,
)
from storage import cases, enterprises, events

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from telegram import Update

    from handlers.turn import Context, Turn

PAGE = 8
"""Cases on one page of a list."""


async def act(turn: Turn, press: Press) -> None:
    """Serve a button that does something to a case."""
    await _act(turn, press, sure=False)


async def act_for_sure(turn: Turn, press: Press) -> None:
    """Serve the second press of one that asks first."""
    await _act(turn, press, sure=True)


async def _act(turn: Turn, press: Press, *, sure: bool) -> None:
    case = await cases.get(turn.tx, press.ref)
    wanted = next((one for one in CONVERSATIONS if one == press.arg), None)
    if case is None:
        await auditing.no_such_case(turn.scene, press.ref)
    if case is None or wanted is None:
        turn.hint(turn.words.plain("error-forbidden-no_relation"), alert=True)
        return
    if case.revision != press.revision:
        turn.hint(turn.words.plain("error-stale"))
        await doing.redraw(turn, case)
        return
    if turn.speaker is None:
        return
    hats = hats_towards(turn.scene.house, case, turn.speaker, turn.at)
    conversation = conversation_of(wanted, hats)
    if wanted is Act.RATE_DISSATISFIED and case.kind is CaseKind.INFO and Hat.OWNER in hats:
        conversation = ASK_ON
    if wanted is Act.ACCEPT and case.kind is CaseKind.COMPLAINT:
        conversation = PRESS  # it stays a complaint, and has no category
    if conversation.form is None and (sure or not conversation.asks_first):
        if wanted is Act.URGE and await _urged_today(turn, case):
            turn.hint(turn.words.plain("error-urged-today"), alert=True)
        else:
            await doing.do(turn, case, wanted, None)
        return
    try:
        judge(hats, wanted, case)
    except Forbidden as refused:
        await auditing.denied(turn.scene, refused, case)
        turn.hint(turn.words.plain(f"error-forbidden-{refused.reason}"), alert=True)
        return
    if not in_time(wanted, case, turn.at, turn.scene.house.calendar):
        turn.hint(turn.words.plain(doing.too_late(turn, wanted)), alert=True)
        await doing.redraw(turn, case)
        return
    if conversation is BY_PHONE and not await recordable(turn.tx, turn.scene.house, case, turn.at):
        turn.hint(turn.words.plain(f"error-forbidden-{Refusal.OWNER_FIRST}"), alert=True)
        return
    if conversation.form is None:
        await _ask_first(turn, case, wanted, press)
        return
    origin = came_from(turn)
    await forming.begin(
        turn,
        conversation.form,
        prefill=await _prefill(turn, case, wanted),
        limits=ruling.limits(turn.scene, case, wanted),
        menu=wanted is Act.CLASSIFY,
        context={
            "case": case.id,
            "act": wanted.value,
            "number": case.number,
            **({} if origin is None else {"origin": origin.encode()}),
        },
    )


async def _prefill(turn: Turn, case: Case, wanted: Act) -> Mapping[str, object] | None:
    """Return the answers that are known, to be changed where they are wrong."""
    match wanted:
        case Act.ACCEPT | Act.CLASSIFY:
            return await sorting.known(turn.scene, case, wanted)
        case Act.DISPATCH | Act.REASSIGN:
            return dispatching.prepared(case)
        case Act.REPORT if case.kind is CaseKind.INFO:
            return {"outcome": Outcome.EXPLAINED.value}  # what was asked for is told
        case Act.SOLVE_ON_SPOT:
            return await liaison.prepared(turn.scene, case)
        case _:
            return ruling.known(turn.scene, case, wanted)


async def _ask_first(turn: Turn, case: Case, wanted: Act, press: Press) -> None:
    """Ask once before what cannot be undone, with the consequence in the question."""
    words = turn.words
    sure = Press("sure", case.id, press.revision, wanted.value)
    origin = came_from(turn)
    back = Press("case", case.id, arg="" if origin is None else origin.encode())
    question = words(f"confirm-{wanted}", **_consequence(turn, case))
    way = (Button(words.plain("button-back"), back.encode()),)
    if wanted in previewing.LEADS_TO:
        await previewing.ask(turn, case, wanted, question, way)
        return
    key = Button(words.plain(f"act-{wanted}"), sure.encode())
    turn.show(Message(question, ((key,), way)), case_id=case.id)


def _consequence(turn: Turn, case: Case) -> dict[str, str]:
    """Return what a question before a final act says about the case."""
    zone = turn.scene.house.settings.zone
    texts = turn.scene.house.texts

    def day(at: datetime | None) -> str:
        return "" if at is None else dates.day(texts, turn.language, at.astimezone(zone).date())

    outcome = case.reported_outcome
    result = fitting(turn.words, f"outcome-{outcome}", case)
    return {
        "number": case.number,
        "outcome": "" if outcome is None else turn.words(result),
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
    speaker = turn.speaker
    hats = hats_towards(turn.scene.house, case, speaker, turn.at) if speaker else frozenset()
    # A co-signer's urging counts like the owner's, and takes neither's turn from the other.
    as_co = Hat.OWNER not in hats and Hat.CO_SIGNER in hats
    return any(
        event.act == Act.URGE
        and (event.data.get("hat") == Hat.CO_SIGNER) == as_co
        and calendar.local(event.at).date() == today
        for event in await events.of_case(turn.tx, case.id)
    )


async def show(turn: Turn, press: Press) -> None:
    """Show a case in the place of the list or notice it was opened from."""
    case = await doing.asked_for(turn, press)
    if case is None:
        return
    turn.origin = page_of(press.arg)
    await doing.redraw(turn, case)


async def unfold(turn: Turn, press: Press) -> None:
    """Show the acts that are seldom wanted, in the place of the others."""
    case = await doing.asked_for(turn, press)
    if case is None:
        return
    await doing.redraw(turn, case, more=True)


async def show_number(turn: Turn, number: str) -> None:
    """Show a case by its number; one that is none of theirs is not even said to exist."""
    case = await cases.by_number(turn.tx, number)
    view = None if case is None else await doing.see(turn, case)
    if case is None or view is None:
        turn.say(Message(turn.words("error-case-not-found", number=number), door(turn.words)))
    else:
        await doing.present(turn, case, view)


async def send_files(turn: Turn, press: Press) -> None:
    """Send the files of a case that the reader may open."""
    case = await cases.get(turn.tx, press.ref)
    view = None if case is None else await doing.see(turn, case)
    if case is None or view is None or not view.sees_text:
        turn.hint(turn.words.plain("error-forbidden-no_relation"), alert=True)
        return
    kept = await open_files(turn.tx, case, view.hats)
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


async def everything(_: Update, context: Context) -> None:
    """Show what is under way in one's part of the tree."""
    await show_list(context.turn, "all")


async def look_backs(_: Update, context: Context) -> None:
    """Show what is to be looked back at, what is owed longest at the top."""
    await show_list(context.turn, "look_backs")


async def words_only(_: Update, context: Context) -> None:
    """Show what was closed with words only, the latest at the top."""
    await show_list(context.turn, "words_only")


async def turn_page(turn: Turn, press: Press) -> None:
    """Show another page of a list, in the same message."""
    await show_list(turn, press.arg, offset=press.ref)


async def show_list(turn: Turn, kind: str, *, offset: int = 0) -> None:
    """Show one page of a list.

    Raises:
        Denied: The list is not theirs.

    """
    speaker = turn.speaker
    if speaker is None:
        welcome.meet(turn)
        return
    if kind in ledgers.BOTH:
        await ledgers.show(turn, kind, offset)
        return
    page = await _page(turn, kind, offset)
    if page is None:
        turn.hint(turn.words.plain("error-stale"))
        return
    house = turn.scene.house
    views = [glance(house, case, speaker, at=turn.at) for case in page.cases]
    rows = [view for view in views if may_see(view.hats)]
    if kind == "todo":
        rows = await assisting(turn.tx, house, rows, speaker)
    if kind == "paired":  # of ten enterprises: whose it is says more than what it is
        ids = sorted({view.case.enterprise_id for view in rows})
        names = {
            one.id: one.short_name or one.name for one in await enterprises.by_ids(turn.tx, ids)
        }
        rows = [replace(view, enterprise=names[view.case.enterprise_id]) for view in rows]
    await auditing.saw(turn.scene, kind, first=page.offset + 1, last=page.offset + len(rows))
    turn.show(listing(turn.words, kind, rows, page.total, page.offset, late=page.late))


async def _page(turn: Turn, kind: str, offset: int) -> cases.Page | None:
    """Return one page of a list, or None where there is no such list."""
    speaker, deed = turn.speaker, LISTS.get(kind)
    if speaker is None or deed is None:
        return None
    allow(turn.scene, deed)
    if deed is Deed.LIST_MINE:
        mine = speaker.enterprise_ids()
        return await cases.of_enterprises(turn.tx, mine, offset=offset, limit=PAGE)
    if deed is Deed.LIST_PAIRED:
        paired = speaker.enterprise_ids(Role.LIAISON)
        return await cases.of_enterprises(
            turn.tx, paired, states=liaison.OPEN, offset=offset, limit=PAGE,
            confided=False, due_first=True, at=turn.at,
        )  # fmt: skip
    seen = sight_of(turn, deed)
    if deed is Deed.LIST_TODO:
        over = kind == "finished"
        return await cases.of_units(
            turn.tx, seen, OF_UNITS[kind], offset=offset, limit=PAGE, at=turn.at, newest=over
        )
    if deed is Deed.LIST_ALL:
        return await cases.in_states(
            turn.tx, seen, QUEUES[kind], offset=offset, limit=PAGE, due_first=True, at=turn.at
        )
    return await queue_page(turn, kind, offset=offset, limit=PAGE)


async def next_in_queue(turn: Turn, press: Press) -> None:
    """Open the next case of a queue, so that it can be worked through with one thumb."""
    if press.arg not in {*QUEUES, *BEGINS} or turn.speaker is None:
        turn.hint(turn.words.plain("error-stale"))
        return
    allow(turn.scene, LISTS[press.arg])
    turn.origin = came_from(turn) if press.ref else None
    if turn.origin is None or turn.origin.arg != press.arg:
        turn.origin = Press("list", arg=press.arg)
    page = await queue_page(turn, press.arg, after=press.ref)
    if not page.cases:
        page = await queue_page(turn, press.arg)
    if not page.cases:
        await show_list(turn, press.arg)
        return
    await doing.redraw(turn, page.cases[0])
