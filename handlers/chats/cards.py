"""Connect cards: for one enterprise, for a region, for all; and new ones for old."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Denied
from bot.render.button import Press
from bot.render.message import Button, Message
from bot.texts import Language
from handlers.actions import cards as acts
from handlers.actions.authority import allow, allows, may
from handlers.actions.view import unit_name
from handlers.actions.working import ask_work, stop_work
from storage import enterprises
from storage.jobs import MOST_WAITING, TooManyJobs

if TYPE_CHECKING:
    from telegram import Update

    from bot.domain.people import Enterprise
    from handlers.turn import Context, Turn
    from storage.jobs import Job

SHOWN = 12
"""So many enterprises or units are offered as buttons."""
LONGEST = 24
"""Characters of a name on a button that stands alone."""

CODE = re.compile(r"[\w-]{32}", re.ASCII)
"""What an invitation's link holds."""

Rows = tuple[tuple[Button, ...], ...]


async def cards(_: Update, context: Context) -> None:
    """Offer what cards can be made; with a name, make that enterprise's."""
    turn = context.turn
    if not may(turn.scene, Deed.PRINT_CARDS):
        raise Denied(Deed.PRINT_CARDS)
    sought = " ".join(context.args or ())
    if sought:
        await _find(turn, sought)
    else:
        await _offer(turn, None)


async def pressed(turn: Turn, press: Press) -> None:
    """Serve a button about cards; `arg` says which."""
    match press.arg:
        case "at":
            await _offer(turn, press.ref or None)
        case "all":
            await _many(turn, press.ref or None)
        case "renew" | "sure":
            await _renew(turn, press)
        case _:
            language = next((one for one in Language if one == press.arg), turn.language)
            enterprise = await enterprises.get(turn.tx, press.ref)
            if enterprise is None:
                raise Denied(Deed.PRINT_CARDS)
            await _one(turn, enterprise, language)


async def code(turn: Turn, press: Press) -> None:
    """Send the code of an invitation as a picture; the button bears what the message shows."""
    speaker = turn.speaker
    if speaker is None or CODE.fullmatch(press.arg) is None:
        turn.hint(turn.words.plain("error-stale"))
        return
    sealed = turn.tx.vault.seal(speaker.person.id, press.arg)
    try:
        await ask_work(turn.scene, "qr", turn.chat_id, {"code": sealed})
    except TooManyJobs:
        _too_many(turn)
    else:
        turn.hint(turn.words.plain("qr-coming"))


async def stop(turn: Turn, press: Press) -> None:
    """Stop a job of one's own."""
    stopped = await stop_work(turn.scene, press.ref)
    turn.hint(turn.words.plain("job-stopped" if stopped else "job-over"))


async def _find(turn: Turn, sought: str) -> None:
    found = [
        one
        for one in await enterprises.like(turn.tx, sought, limit=SHOWN * 4)
        if allows(turn.scene, Deed.PRINT_CARDS, acts.target(one))
    ]
    exact = [one for one in found if sought in {one.name, one.short_name, one.credit_code}]
    if len(found) == 1 or len(exact) == 1:
        await _one(turn, (exact or found)[0], turn.language)
    elif found:
        turn.say(Message(turn.words("cards-which"), _names(found)))
    else:
        turn.say(Message(turn.words("cards-not-found", text=sought)))


def _names(found: list[Enterprise]) -> Rows:
    return tuple(
        (Button((one.short_name or one.name)[:LONGEST], Press("cards", one.id).encode()),)
        for one in found[:SHOWN]
    )


async def _offer(turn: Turn, unit_id: int | None) -> None:
    """Show how many cards there are to be made here, and in the units below."""
    words, scene = turn.words, turn.scene
    counts = await acts.reach(scene)
    mine = await acts.paired(scene)
    total = acts.below(scene, counts, unit_id)
    if unit_id is None and not total:
        if mine:
            everything = Button(
                words.plain("button-cards-unit", n=len(mine)), Press("cards", arg="all").encode()
            )
            turn.show(Message(words("cards-title", n=len(mine)), ((everything,), *_names(mine))))
        else:
            turn.show(Message(words("cards-none")))
        return
    rows: list[tuple[Button, ...]] = []
    if total:
        label = words.plain("button-cards-unit", n=total)
        rows.append((Button(label, Press("cards", unit_id or 0, arg="all").encode()),))
    lower = [
        Button(f"{unit_name(scene.house, one)} {n}", Press("cards", one, arg="at").encode())
        for one, n in _lower(turn, counts, unit_id)
    ]
    rows += [tuple(lower[at : at + 2]) for at in range(0, min(len(lower), SHOWN * 2), 2)]
    if unit_id is None:
        said = words("cards-title", n=total)
    else:
        said = words("cards-title-unit", unit=unit_name(scene.house, unit_id), n=total)
        above = scene.house.units.above(unit_id)
        back = Press("cards", above.id if above else 0, arg="at")
        rows.append((Button(words.plain("button-back"), back.encode()),))
    turn.show(Message(f"{said}\n{words('cards-only-one')}", tuple(rows)))


def _lower(turn: Turn, counts: dict[int | None, int], unit_id: int | None) -> list[tuple[int, int]]:
    """Return the units below one that have enterprises, and how many.

    One that has them all is passed over: a press would show the same again.
    """
    units = turn.scene.house.units.values()
    while True:
        found = [
            (one.id, n)
            for one in units
            if one.parent_id == unit_id and (n := acts.below(turn.scene, counts, one.id))
        ]
        if len(found) != 1 or found[0][1] < acts.below(turn.scene, counts, unit_id):
            return found
        unit_id = found[0][0]


async def _one(turn: Turn, enterprise: Enterprise, language: Language) -> None:
    try:
        job = await acts.ask_one(turn.scene, turn.chat_id, enterprise, language)
    except TooManyJobs:
        _too_many(turn)
    else:
        _asked(turn, job)


async def _many(turn: Turn, unit_id: int | None) -> None:
    counts = await acts.reach(turn.scene)
    n = acts.below(turn.scene, counts, unit_id) or len(await acts.paired(turn.scene))
    try:
        job = await acts.ask_many(turn.scene, turn.chat_id, unit_id, turn.language, n=n)
    except TooManyJobs:
        _too_many(turn)
    else:
        _asked(turn, job)


def _asked(turn: Turn, job: Job | None) -> None:
    if job is None:
        turn.hint(turn.words.plain("job-asked-already"))


def _too_many(turn: Turn) -> None:
    turn.say(Message(turn.words("job-too-many", n=MOST_WAITING)))


async def _renew(turn: Turn, press: Press) -> None:
    """Make old cards lead nowhere, having asked once, and make a new one."""
    words = turn.words
    enterprise = await enterprises.get(turn.tx, press.ref)
    if enterprise is None:
        raise Denied(Deed.EDIT_ENTERPRISE)
    if press.arg != "sure":
        allow(turn.scene, Deed.EDIT_ENTERPRISE, acts.target(enterprise))
        sure = Press("cards", enterprise.id, press.revision, "sure")
        turn.say(
            Message(
                words("cards-renew-sure", enterprise=enterprise.name),
                ((Button(words.plain("button-cards-renew-sure"), sure.encode()),),),
            )
        )
        return
    found = await enterprises.carded(turn.tx, after=enterprise.id - 1, limit=1)
    if [one.serial for one in found if one.enterprise.id == enterprise.id] != [press.revision]:
        turn.hint(words.plain("error-stale"))
        return
    await acts.renew(turn.scene, enterprise)
    turn.show(Message(words("cards-renewed")))
    await _one(turn, enterprise, turn.language)
