"""How a digest will look, before it goes to anybody: to oneself, in a group for it, as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.domain.piece import Theme
from bot.render import desk as looks
from bot.render.message import Button, Message
from bot.render.piece import Shown, call
from handlers.actions import issuing, modelling, trying
from handlers.actions import pieces as actions
from handlers.actions.amending import amend
from handlers.actions.working import ask_work
from handlers.chats import deskwork
from handlers.chats import pieces as chat
from storage import chats
from storage import pieces as storage
from storage.jobs import MOST_WAITING, TooManyJobs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.domain.piece import Piece
    from bot.domain.policy import Policy
    from bot.texts import Language
    from handlers.turn import Turn

KIND: Final = "squares"
"""The job that draws pictures and sends them to whoever asked."""


async def preview(turn: Turn, piece: Piece, policy: Policy, _: str) -> None:
    """Send a piece to whoever asks exactly as a group gets it, below what may be done next.

    With its picture, where Telegram has it; where not, it is drawn first.
    """
    actions.check(turn.scene, "preview", piece, policy)
    house = turn.scene.house
    pictures = await storage.file_ids(turn.tx, [piece.id], turn.language)
    desk = await chat.before(turn.scene, piece, policy)
    turn.show(looks.previewed(turn.words, desk, drawing=not pictures))
    if not pictures:
        await _draw(turn, piece, [turn.language], as_sent=True)
        return
    method, body = call(
        turn.words,
        [Shown(piece, policy)],
        turn.chat_id,
        bot=house.bot_username,
        today=house.calendar.local(turn.at).date(),
        pictures=pictures,
        names=issuing.names_of(house),
    )
    turn.call(method, body)


async def get_ready(turn: Turn, piece: Piece) -> None:
    """Have the pictures drawn that groups will be sent, in each of their languages."""
    lacking = await actions.undrawn(turn.tx, turn.scene.house, piece)
    if lacking and not await _draw(turn, piece, lacking, amend=True):
        await amend(turn.scene, piece)  # in words, where the pictures cannot be asked for


async def _draw(turn: Turn, piece: Piece, languages: Iterable[Language], **more: bool) -> bool:
    """Have pictures of a piece drawn; Telegram knows them once they have arrived in this chat.

    Returns whether they will be: nobody has more than so many jobs waiting.
    """
    params = {"piece": piece.id, "languages": sorted(languages), **more}
    try:
        await ask_work(turn.scene, KIND, turn.chat_id, params)
    except TooManyJobs:
        turn.hint(turn.words.plain("job-too-many", n=MOST_WAITING), alert=True)
        return False
    return True


# pictures


async def look(turn: Turn, piece: Piece, policy: Policy, chosen: str) -> None:
    """Show the templates of pictures; draw one that is chosen, in the colours that are chosen."""
    actions.check(turn.scene, "edit", piece, policy)
    values = {}
    if chosen in looks.TEMPLATES:
        values = {"template": chosen}
    elif chosen in set(Theme):
        values = {"theme": chosen}
    now = await actions.edit(turn.scene, piece, policy, values) if values else piece
    if values:
        await deskwork.resubmitted(turn, piece, now, policy)
        await _draw(turn, now, [turn.language])
    turn.show(looks.templates(turn.words, now))


async def print_out(turn: Turn, piece: Piece, policy: Policy, _: str) -> None:
    """Send the picture of a piece in the quality of print, as a document."""
    actions.check(turn.scene, "preview", piece, policy)
    await _draw(turn, piece, [turn.language], print=True)
    turn.hint(turn.words.plain("desk-printing"))


# the group for it


async def try_out(turn: Turn, piece: Piece, policy: Policy, where: str) -> None:
    """Send a piece to the group for it; ask first which that is, where none was chosen yet."""
    actions.check(turn.scene, "preview", piece, policy)
    words, scene = turn.words, turn.scene
    found = await trying.chosen(scene)
    if where and where != "other":
        named = await chats.get(turn.tx, -int(where)) if where.isdecimal() else None
        if named is None or not trying.reaches(scene, named):
            turn.hint(words.plain("error-stale"))
            return
        await trying.choose(scene, named)
        found = named
    if found is None or where == "other":
        known = await trying.groups(scene)
        turn.show(looks.trial_groups(words, piece, [(one.id, one.title) for one in known]))
        return
    await trying.send(scene, piece, policy, found)
    other = Button(words.plain("desk-button-trial-other"), looks.press(piece, "trial.other"))
    back = Button(words.plain("desk-button-open"), looks.press(piece, "show"))
    turn.show(Message(words("desk-trial-sent", title=found.title), ((back,), (other,))))


async def reworded(turn: Turn, piece: Piece, policy: Policy, _: str) -> None:
    """Have the model word a piece once more, beside this one."""
    try:
        job = await modelling.ask(turn.scene, piece, policy, turn.chat_id)
    except TooManyJobs:
        turn.hint(turn.words.plain("job-too-many", n=MOST_WAITING), alert=True)
        return
    if job is None:
        turn.hint(turn.words.plain("job-asked-already"))
