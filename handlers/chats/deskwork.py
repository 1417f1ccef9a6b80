"""What is done to a digest (豆腐块) on the desk: corrected, submitted, approved, given back, withdrawn."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from bot import forms
from bot.domain.authority import Denied
from bot.domain.piece import PieceState
from bot.domain.proof import may_leave
from bot.render import desk as looks
from bot.render.markup import flat
from bot.render.message import Button, Message
from handlers.actions import pieces as actions
from handlers.actions.pieces import Moved
from handlers.actions.word import tell
from handlers.chats import forming, proofing
from handlers.chats.pieces import QUEUED, before, show
from storage import people, policies
from storage import pieces as storage

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from bot.domain.piece import Piece
    from bot.domain.policy import Policy
    from bot.forms.ask import Form
    from bot.forms.engine import Draft
    from bot.render.button import Press
    from bot.render.desk import Desk
    from bot.render.voice import Voice
    from handlers.turn import Turn

_BROKEN: Final = re.compile(r"(?<=[^\x00-\x7f])\s*\n\s*|\s*\n\s*(?=[^\x00-\x7f])")
"""An end of a line beside a character, where nothing stands between words."""


async def pressed(turn: Turn, press: Press) -> None:
    """Serve a button about a piece; one that was drawn before it changed does nothing."""
    piece = await storage.get(turn.tx, press.ref)
    policy = None if piece is None else await policies.get(turn.tx, piece.policy_id)
    if piece is None or policy is None:
        turn.hint(turn.words.plain("desk-gone"), alert=True)
        return
    what, _, rest = press.arg.partition(".")
    if what in {"", "show"}:
        await show(turn, piece)
        return
    if press.revision != piece.revision:
        turn.hint(turn.words.plain("desk-changed"), alert=True)
        await show(turn, piece)
        return
    serve = _served().get(what)
    if serve is None:
        turn.hint(turn.words.plain("error-stale"))
        return
    try:
        await serve(turn, piece, policy, rest)
    except Moved:
        turn.hint(turn.words.plain("desk-moved"), alert=True)
        await show(turn, await storage.get(turn.tx, piece.id) or piece)


async def _edit(turn: Turn, piece: Piece, policy: Policy, name: str) -> None:
    """Ask for other words of a field; without one, which it shall be."""
    actions.check(turn.scene, "edit", piece, policy)
    if name not in looks.EDITED:
        await show(turn, piece, choosing=True)
        return
    note = looks.correcting(turn.words, piece, name)
    context = {**_context(piece), "note": note}
    await forming.begin(turn, forms.CorrectPiece, prefill={"field": name}, context=context)


async def _submit(turn: Turn, piece: Piece, policy: Policy, _: str) -> None:
    now = await actions.submit(turn.scene, piece, policy)
    told = await _tell_approvers(turn, now, policy)
    words = turn.words("desk-submitted", n=told) if told else turn.words("desk-submitted-nobody")
    await show(turn, now, queue=PieceState.DRAFT, first=words)


async def _approve(turn: Turn, piece: Piece, policy: Policy, _: str) -> None:
    groups = await storage.groups_reached(turn.tx, piece.id)
    now = await actions.approve(turn.scene, piece, policy)
    await _tell_author(turn, now, policy, "desk-told-approved")
    await proofing.get_ready(turn, now)
    words = "desk-approved-again" if groups else "desk-approved"
    today = turn.scene.house.calendar.local(turn.at).date()
    if not groups and not may_leave(policy, today):
        words = "desk-approved-held"
    await show(turn, now, queue=piece.state, first=turn.words(words, n=groups))


async def _give_back(turn: Turn, piece: Piece, policy: Policy, _: str) -> None:
    actions.check(turn.scene, "give_back", piece, policy)
    await forming.begin(turn, forms.GiveBackPiece, context=_context(piece))


async def _withdraw(turn: Turn, piece: Piece, policy: Policy, _: str) -> None:
    actions.check(turn.scene, "withdraw", piece, policy)
    desk = await before(turn.scene, piece, policy)
    note = looks.consequence(turn.words, desk)
    await forming.begin(turn, forms.WithdrawPiece, context={**_context(piece), "note": note})


async def _again(turn: Turn, piece: Piece, policy: Policy, _: str) -> None:
    made = await actions.make(turn.scene, policy, like=piece)
    await show(turn, made, first=turn.words("desk-made-again"))


def _context(piece: Piece) -> dict[str, int]:
    return {"piece": piece.id, "revision": piece.revision}


def _served() -> dict[str, Callable[[Turn, Piece, Policy, str], Awaitable[None]]]:
    return {
        "edit": _edit,
        "submit": _submit,
        "approve": _approve,
        "give_back": _give_back,
        "withdraw": _withdraw,
        "again": _again,
        "model": proofing.reworded,
        "preview": proofing.preview,
        "look": proofing.look,
        "trial": proofing.try_out,
        "print": proofing.print_out,
    }


# what the forms become


async def submitted(turn: Turn, draft: Draft, answers: Form) -> None:
    """Do to a piece what a form was about, if it is still what it was then."""
    piece = await storage.get(turn.tx, int(str(draft.context["piece"])))
    policy = None if piece is None else await policies.get(turn.tx, piece.policy_id)
    if piece is None or policy is None:
        turn.say(Message(turn.words("desk-gone")))
        return
    try:
        if piece.revision != draft.context["revision"]:
            raise Moved  # noqa: TRY301 - as where it moved a moment later
        await _take(turn, answers, piece, policy)
    except (Moved, Denied) as refused:
        _give_words_back(turn, answers)
        if isinstance(refused, Denied):
            raise
        first = turn.words("desk-changed")
        await show(turn, await storage.get(turn.tx, piece.id) or piece, first=first)


async def _take(turn: Turn, answers: Form, piece: Piece, policy: Policy) -> None:
    match answers:
        case forms.GiveBackPiece(reason=reason):
            now = await actions.give_back(turn.scene, piece, policy, reason)
            await _tell_author(turn, now, policy, "desk-told-given-back")
            await show(turn, now, queue=piece.state, first=turn.words("desk-returned"))
        case forms.WithdrawPiece(reason=said):
            house = turn.scene.house
            own = house.voice(house.settings.locale)
            why = said.text or own.plain(f"piece-withdraw-reason-{said.code}")
            groups = await storage.groups_reached(turn.tx, piece.id)
            now = await actions.withdraw(turn.scene, piece, policy, why)
            words = "desk-withdrawn-sent" if groups else "desk-withdrawn"
            await show(turn, now, queue=_queue(piece), first=turn.words(words, n=groups))
        case forms.CorrectPiece(field=name):
            words = answers.said if name == "more" else flat(_BROKEN.sub("", answers.said))
            await _correct(turn, piece, policy, {name: words})


async def _correct(turn: Turn, piece: Piece, policy: Policy, values: Mapping[str, str]) -> None:
    """Put words right and show what has become of it; who approves is told where it was approved."""
    now = await actions.edit(turn.scene, piece, policy, values)
    if now.revision == piece.revision:
        await show(turn, now, first=turn.words("nothing-changed"))
    elif now.state is piece.state:
        await show(turn, now)
    else:
        await resubmitted(turn, piece, now, policy)
        await show(turn, now, first=turn.words("desk-corrected-again"))


async def resubmitted(turn: Turn, was: Piece, now: Piece, policy: Policy) -> None:
    """Tell those who approve that a piece which was approved waits for them again."""
    if was.state is PieceState.APPROVED and now.state is PieceState.SUBMITTED:
        await _tell_approvers(turn, now, policy)


def _queue(piece: Piece) -> PieceState | None:
    return piece.state if piece.state in QUEUED else None


def _give_words_back(turn: Turn, answers: Form) -> None:
    """Repeat what was written where it was not taken: nothing is lost."""
    said = answers.model_dump()
    reason = said.get("reason")
    words = getattr(answers, "said", "") or (reason if isinstance(reason, str) else "")
    if words:
        turn.say(Message(turn.words("form-given-back", words=words)))


# who is told


async def _tell_approvers(turn: Turn, piece: Piece, policy: Policy) -> int:
    """Put a piece before those who may approve it, in one message; return how many they are."""
    scene = turn.scene
    who = "" if turn.speaker is None else turn.speaker.person.name
    told = 0
    for person in await actions.approvers(scene, policy):
        speaker = await people.get_speaker(scene.tx, person.id, at=scene.at)
        theirs = type(scene)(tx=scene.tx, at=scene.at, house=scene.house, by=speaker)
        desk = await before(theirs, piece, policy)
        told += tell(scene, person, partial(_asking, desk, who))
    return told


def _asking(desk: Desk, who: str, voice: Voice) -> Message:
    return looks.sheet(voice, replace(desk, who=""), first=voice("desk-told-submitted", who=who))


async def _tell_author(turn: Turn, piece: Piece, policy: Policy, words: str) -> None:
    """Tell whoever submitted a piece what became of it, unless they did it themselves."""
    del policy
    me = None if turn.speaker is None else turn.speaker.person.id
    author = None if piece.submitted_by is None else await people.get(turn.tx, piece.submitted_by)
    if author is None or author.id == me:
        return
    who = "" if turn.speaker is None else turn.speaker.person.name

    def say(voice: Voice) -> Message:
        said = voice(words, title=piece.title, who=who, reason=piece.reason)
        key = Button(voice.plain("desk-button-open"), looks.press(piece, ""))
        return Message(said, ((key,),))

    tell(turn.scene, author, say)
