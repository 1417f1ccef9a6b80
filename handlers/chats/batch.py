"""A meeting that hands out cases (交办会): chosen, laid on a table, given a date, looked at, held."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import forms
from bot.domain.authority import Deed, Denied
from bot.domain.people import Role
from bot.render import batch as screen
from bot.render import dates
from bot.render.button import Press
from bot.render.message import Button, Message
from handlers.actions import batching
from handlers.actions.authority import may
from handlers.actions.meaning import term
from handlers.actions.view import unit_name
from handlers.actions.working import ask_work
from handlers.chats import forming
from storage import batches, units
from storage.jobs import MOST_WAITING, TooManyJobs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from telegram import Update

    from bot.forms.ask import Form
    from bot.forms.engine import Draft
    from handlers.turn import Context, Turn
    from storage.batches import Batch

PAST = 3
"""Meetings of before whose minutes are offered."""
_ON = re.compile(r"([tu]?)(\d{0,15})@(\d{1,6})", re.ASCII)
_PAGE = re.compile(r"p(\d{1,6})", re.ASCII)


async def batch(_: Update, context: Context) -> None:
    """Offer what a meeting could hand out."""
    turn = context.turn
    if not may(turn.scene, Deed.HOLD_BATCH):
        raise Denied(Deed.HOLD_BATCH)
    await _choose(turn)


async def pressed(turn: Turn, press: Press) -> None:
    """Serve a button about a meeting; `arg` says which."""
    if press.arg.startswith("f:"):
        await _lay(turn, press.arg.removeprefix("f:"))
        return
    found = await batching.own(turn.scene, press.ref)
    if found is not None and press.arg == "minutes" and found.state == "held":
        await _ask(turn, "minutes", found)
        return
    if found is not None and press.arg == "go" and found.state == "running":
        await _ask(turn, "batch", found)  # it was broken off, and goes on where it was
        return
    if found is None or found.state != "draft":
        turn.hint(turn.words.plain("batch-over"), alert=True)
        return
    match press.arg:
        case "terms":
            await _terms(turn, found)
        case "go":
            await _hold(turn, found)
        case "drop":
            await batches.settle(turn.tx, found.id, "dropped")
            turn.show(Message(turn.words("batch-dropped")))
        case arg if page := _PAGE.fullmatch(arg):
            await _table(turn, found, int(page[1]))
        case arg:
            await _on_table(turn, found, arg)


async def _choose(turn: Turn) -> None:
    groups = await batching.groups(turn.scene)
    words, house = turn.words, turn.scene.house
    names: dict[str, str] = {}
    for by in groups:
        kind, _, what = by.partition(":")
        if kind == "region":
            names[by] = unit_name(house, int(what))
        elif kind != "all":
            known = words.texts.has(f"{kind}-{what}")
            names[by] = words.plain(f"{kind}-{what}") if known else what
    person = turn.speaker.person.id if turn.speaker else 0
    zone = house.settings.zone
    past = tuple(
        (
            Button(
                words.plain(
                    "batch-past" if one.state == "held" else "batch-resume",
                    date=dates.brief(
                        house.texts,
                        turn.language,
                        (one.held_at or one.made_at).astimezone(zone).date(),
                        today=turn.at.astimezone(zone).date(),
                    ),
                ),
                Press("batch", one.id, arg="minutes" if one.state == "held" else "go").encode(),
            ),
        )
        for one in await batches.lately(turn.tx, person, limit=PAST)
    )
    turn.show(screen.choose(words, groups, names, past))


async def _lay(turn: Turn, by: str) -> None:
    if by not in await batching.groups(turn.scene):
        turn.hint(turn.words.plain("batch-gone-by"), alert=True)
        await _choose(turn)
        return
    batch_id = await batching.lay(turn.scene, by)
    found = None if batch_id is None else await batches.get(turn.tx, batch_id)
    if found is None:
        await _choose(turn)
    else:
        await _table(turn, found, 0)


async def _table(turn: Turn, found: Batch, offset: int) -> None:
    here = await batches.items(turn.tx, found.id, offset=offset, limit=screen.PAGE)
    shown = await batching.lines(turn.scene, here)
    counted = await batches.count(turn.tx, found.id)
    turn.show(screen.table(turn.words, found.id, shown, counted, offset=offset))


async def _on_table(turn: Turn, found: Batch, arg: str) -> None:
    """Take a case off or put it back (`t`), ask for its unit (`u`), or all at once (`a`)."""
    read = _ON.fullmatch(arg.removeprefix("a"))
    if read is None:
        turn.hint(turn.words.plain("error-stale"))
        return
    what, case_id, offset = read[1], int(read[2] or 0), int(read[3])
    if what == "u":
        (line,) = await batching.lines(turn.scene, [batches.Item(case_id, None, "picked")]) or (
            None,
        )
        if line is None:
            turn.hint(turn.words.plain("error-stale"))
            return
        await forming.begin(
            turn,
            forms.BatchUnit,
            context={
                "batch": found.id,
                "case": case_id,
                "offset": offset,
                "number": line.case.number,
            },
        )
        return
    await batches.toggle(turn.tx, found.id, case_id or None)
    await _table(turn, found, offset)


async def _terms(turn: Turn, found: Batch) -> None:
    counted = await batches.count(turn.tx, found.id)
    if counted["picked"] == counted["bare"]:
        turn.hint(turn.words.plain("batch-bare-all"), alert=True)
        return
    calendar = turn.scene.house.calendar
    day = calendar.local(turn.at).date()
    title = found.title or turn.words.plain(
        "batch-title", year=str(day.year), month=str(day.month), day=str(day.day)
    )
    await forming.begin(
        turn,
        forms.Batch,
        prefill={"title": title, "attendance": found.attendance},
        context={"batch": found.id},
    )


async def submitted(turn: Turn, draft: Draft, answers: Form) -> None:
    """Take what was said about a meeting: a unit for one case, or its date and title."""
    found = await batching.own(turn.scene, int(str(draft.context["batch"])))
    if found is None or found.state != "draft":
        turn.say(Message(turn.words("batch-over")))
        return
    if isinstance(answers, forms.BatchUnit):
        case_id, unit_id = int(str(draft.context["case"])), int(answers.unit)
        staffed = await units.staffed(turn.tx, (Role.HANDLER, Role.UNIT_HEAD), at=turn.at)
        if unit_id in staffed:
            await batches.give(turn.tx, found.id, case_id, unit_id)
        await _table(turn, found, int(str(draft.context["offset"])))
    elif isinstance(answers, forms.Batch):
        facts = term(turn.scene, answers.due)
        due_at = facts["due_at"]
        if due_at is None or due_at <= turn.at:
            turn.say(Message(turn.words("batch-late")))
            return
        await batches.set_terms(
            turn.tx,
            found,
            title=answers.title,
            attendance=answers.attendance,
            tier=answers.due.code or None,
            due_at=due_at,
        )
        await _preview(turn, found.id)


async def _preview(turn: Turn, batch_id: int) -> None:
    found = await batches.get(turn.tx, batch_id)
    if found is None or found.due_at is None:
        return
    house = turn.scene.house
    shares = [
        (unit_name(house, unit_id), n)
        for unit_id, n in await batches.per_unit(turn.tx, batch_id, "picked")
    ]
    counted = await batches.count(turn.tx, batch_id)
    turn.show(
        screen.preview(
            turn.words,
            batch_id,
            title=found.title,
            due_at=found.due_at,
            units=shares,
            bare=counted["bare"],
        )
    )


async def _hold(turn: Turn, found: Batch) -> None:
    if found.due_at is None or found.due_at <= turn.at:
        turn.hint(turn.words.plain("batch-late"), alert=True)
        return
    # What lacks a unit stays where it is, for another day.
    for item in await batches.items(turn.tx, found.id, state="picked"):
        if item.unit_id is None:
            await batches.toggle(turn.tx, found.id, item.case_id)
    if not await batches.start(turn.tx, found.id, at=turn.at):
        turn.hint(turn.words.plain("batch-over"), alert=True)
        return
    await _ask(turn, "batch", found)


async def _ask(turn: Turn, kind: str, found: Batch) -> None:
    params: Mapping[str, object] = {"batch": found.id}
    try:
        await ask_work(turn.scene, kind, turn.chat_id, params)
    except TooManyJobs:
        if kind == "batch" and found.state == "draft":
            await batches.stay(turn.tx, found.id)
        turn.hint(turn.words.plain("job-too-many", n=MOST_WAITING), alert=True)
        return
    if kind == "batch":
        counted = await batches.count(turn.tx, found.id)
        turn.show(Message(turn.words("batch-begun", n=counted["picked"])))
