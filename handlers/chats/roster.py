"""Rosters in a chat: a spreadsheet that was sent, the way out, an empty one to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Denied
from bot.domain.roster import MOST_BYTES, Kind, Refused
from bot.render import roster as words_of
from bot.render.button import Press
from bot.render.message import Button, Message
from handlers.actions.authority import may
from handlers.actions.working import ask_work
from storage import sheets
from storage.jobs import MOST_WAITING, TooManyJobs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from telegram import Update

    from bot.forms.inputs import Attached
    from handlers.turn import Context, Turn

ENDINGS = (".xlsx", ".csv", ".tsv", ".txt", ".xls", ".et", ".xlsm", ".ods", ".numbers")
"""Names of what people call a spreadsheet, read by us or not: then we say so."""
OLD = (".xls", ".et")
LONGEST = 60
"""Characters of a file's name that are shown."""


def is_roster(turn: Turn, given: Attached) -> bool:
    """Return whether this may be a roster: a spreadsheet from somebody who may bring one in."""
    looks_so = given.kind == "document" and given.name.casefold().endswith(ENDINGS)
    return looks_so and may(turn.scene, Deed.IMPORT)


async def offer(turn: Turn, given: Attached) -> None:
    """Ask whether a spreadsheet that was sent is a roster."""
    words, speaker = turn.words, turn.speaker
    if speaker is None:
        return
    if given.size > MOST_BYTES:
        size, limit = f"{given.size / 2**20:.0f}", f"{MOST_BYTES // 2**20}"
        turn.say(Message(words_of.refused(words, Refused("too-big", size=size, limit=limit))))
        return
    if given.name.casefold().endswith(OLD):
        turn.say(Message(words_of.refused(words, Refused("old"))))
        return
    roster_id = await sheets.offer(
        turn.tx,
        person_id=speaker.person.id,
        telegram_file_id=given.file_id,
        name=given.name,
        at=turn.at,
    )
    turn.say(
        Message(
            words("roster-offer", name=given.name[:LONGEST]),
            (
                (_button(turn, "button-roster-check", roster_id, "check"),),
                (_button(turn, "button-roster-drop", roster_id, "drop"),),
            ),
        )
    )


def _button(turn: Turn, label: str, roster_id: int, arg: str) -> Button:
    return Button(turn.words.plain(label), Press("roster", roster_id, arg=arg).encode())


async def pressed(turn: Turn, press: Press) -> None:
    """Serve a button about a spreadsheet that was sent; `arg` says which."""
    if not may(turn.scene, Deed.IMPORT):
        raise Denied(Deed.IMPORT)
    found = await sheets.sent(turn.tx, press.ref)
    if found is None or turn.speaker is None or found.person_id != turn.speaker.person.id:
        raise Denied(Deed.IMPORT)
    if not found.is_open:
        turn.show(Message(turn.words("roster-over")))
        return
    match press.arg:
        case "check":
            await _ask(turn, "roster_check", {"roster": found.id})
        case Kind.UNITS | Kind.ENTERPRISES as kind if found.state == "offered":
            await sheets.set_kind(turn.tx, found.id, kind)
            await _ask(turn, "roster_check", {"roster": found.id})
        case "apply" if found.state == "checked":
            await _ask(turn, "roster_apply", {"roster": found.id})
        case "drop":
            await sheets.close(turn.tx, found.id, state="dropped")
            turn.tx.after.append(turn.scene.house.work)  # which takes the bytes away
            turn.show(Message(turn.words("roster-dropped")))
        case _:
            turn.hint(turn.words.plain("error-stale"))


async def export(_: Update, context: Context) -> None:
    """Write every roster that is the speaker's to take out."""
    turn = context.turn
    if not may(turn.scene, Deed.EXPORT):
        raise Denied(Deed.EXPORT)
    await _ask(turn, "roster_export", {})


async def template(_: Update, context: Context) -> None:
    """Send an empty roster to be filled in."""
    turn = context.turn
    if not may(turn.scene, Deed.IMPORT):
        raise Denied(Deed.IMPORT)
    await _ask(turn, "roster_template", {})


async def _ask(turn: Turn, kind: str, params: Mapping[str, int]) -> None:
    words = turn.words
    try:
        job = await ask_work(turn.scene, kind, turn.chat_id, params)
    except TooManyJobs:
        turn.say(Message(words("job-too-many", n=MOST_WAITING)))
        return
    if job is None:
        turn.hint(words.plain("job-asked-already"))
        return
    query = turn.update.callback_query
    if query is not None and query.message is not None:
        # What was asked stays to be read; its buttons have done their work.
        turn.call("editMessageReplyMarkup", {"message_id": query.message.message_id})
