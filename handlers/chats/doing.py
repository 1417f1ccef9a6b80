"""Does an act for whoever asked for it in a chat, or says why not, in the words of the law."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain.case import Act, Case, Lacking, Need, Unlawful
from bot.domain.notice import NoticeKind
from bot.domain.rights import Forbidden, may_see
from bot.render.button import Press
from bot.render.card import card
from bot.render.judged import fitting
from bot.render.message import Button, Message
from bot.render.notice import notice
from handlers.actions import auditing, consequences, merging
from handlers.actions.act import TooFar, TooLate
from handlers.actions.conversations import meaning
from handlers.actions.publicity import must_name_nobody
from handlers.actions.view import hats_towards, look, unit_name
from handlers.chats import queues
from storage import cases
from storage.cases import Stale

if TYPE_CHECKING:
    from bot.forms.ask import Form
    from bot.render.view import CaseView
    from handlers.actions.act import Done
    from handlers.actions.meaning import Meaning
    from handlers.turn import Turn


async def do(turn: Turn, case: Case, act: Act, answers: Form | None) -> bool:
    """Do an act, show the case as it stands then, and say briefly that it is done.

    Return whether it was done; where not, the person has been told why.
    """
    words = turn.words
    try:
        means = meaning(turn.scene, case, act, answers)
        if act is Act.CLASSIFY and not means.data["changed"]:
            turn.hint(words.plain("nothing-changed"))
            await redraw(turn, case)
            return True
        done = await _do(turn, case, act, means)
    except Forbidden as refused:
        await auditing.denied(turn.scene, refused, case)
        await _refuse(turn, case, f"error-forbidden-{refused.reason}")
    except TooLate:
        await _refuse(turn, case, too_late(turn, act))
    except TooFar:
        await _refuse(turn, case, "error-too-far")
    except Lacking as lacking:
        shown = lacking.need is not Need.EVIDENCE
        await _refuse(turn, case, "error-stale" if shown else "error-evidence")
    except (Unlawful, Stale):
        await _refuse(turn, case, "error-stale")
    else:
        turn.hint(words.plain(fitting(words, f"done-{act}", done.case)))
        await _show_after(turn, case, done.case)
        if act is Act.WITHDRAW:
            await _ask_in_private(turn, done.case)
        return True
    return False


async def _show_after(turn: Turn, before: Case, case: Case) -> None:
    """Show the case as it stands, or where it has gone if that is out of sight."""
    house, speaker = turn.scene.house, turn.speaker
    moved = case.office_unit_id != before.office_unit_id
    if moved and speaker is not None and not hats_towards(house, case, speaker, turn.at):
        words = turn.words
        said = words("moved-away", number=case.number, office=unit_name(house, case.office_unit_id))
        back = queues.came_from(turn) or Press("list", arg="triage")
        turn.show(Message(said, ((Button(words.plain("button-to-list"), back.encode()),),)))
        return
    await redraw(turn, case)


async def _do(turn: Turn, case: Case, act: Act, means: Meaning) -> Done:
    """Do an act with what comes just before and just after it by the same answers.

    What would be refused afterwards is refused before anything is done.
    """
    for after, meant in means.then:
        await must_name_nobody(turn.scene, case, after, meant.facts)
    for before, meant in means.first:
        case = (await _do(turn, case, before, meant)).case
    done = await consequences.do(
        turn.scene,
        case,
        act,
        words=means.words,
        data=means.data,
        attached=means.attached,
        facts=means.facts,
    )
    for after, meant in means.then:
        done = await _do(turn, done.case, after, meant)
    return done


def too_late(turn: Turn, act: Act) -> str:
    """Return the words that say until when an act could have been done."""
    words = f"error-too-late-{act}"
    return words if turn.words.texts.has(words) else "error-too-late"


async def _ask_in_private(turn: Turn, case: Case) -> None:
    """Ask an owner who took a case back whether anyone asked them to."""
    view = await see(turn, case)
    if view is not None:
        turn.say(notice(turn.words, NoticeKind.ASK_PRESSURE, view), case_id=case.id)


async def _refuse(turn: Turn, case: Case, reason: str) -> None:
    """Say why not. Without a button there is no pop-up, so it is said in the chat."""
    if turn.update.callback_query is None:
        turn.say(Message(turn.words(reason)))
    else:
        turn.hint(turn.words.plain(reason), alert=True)
    current = await cases.get(turn.tx, case.id)
    if current is not None:
        await redraw(turn, current)


async def see(turn: Turn, case: Case) -> CaseView | None:
    """Return a case as the speaker may see it, or None where it is none of theirs."""
    if turn.speaker is None:
        return None
    view = await look(turn.tx, turn.scene.house, case, turn.speaker, at=turn.at)
    if not may_see(view.hats):
        await auditing.unseen(turn.scene, case)
        return None
    return view


async def asked_for(turn: Turn, press: Press) -> Case | None:
    """Return the case that a button is about; None where there is none, and then that is said."""
    case = await cases.get(turn.tx, press.ref)
    if case is None:
        await auditing.no_such_case(turn.scene, press.ref)
        turn.hint(turn.words.plain("error-forbidden-no_relation"), alert=True)
    return case


async def seen(turn: Turn, press: Press) -> tuple[Case, CaseView] | None:
    """Return the case that a button is about, as the speaker may see it.

    None where there is none, or none of theirs; both are said in the same words.
    """
    case = await asked_for(turn, press)
    view = None if case is None else await see(turn, case)
    if case is not None and view is None:
        turn.hint(turn.words.plain("error-forbidden-no_relation"), alert=True)
    return None if case is None or view is None else (case, view)


async def redraw(turn: Turn, case: Case, *, more: bool = False) -> None:
    """Show a case as it stands, in the place of the message whose button was pressed.

    With `more`, with the acts that are seldom wanted.
    """
    view = await see(turn, case)
    if view is None:
        turn.hint(turn.words.plain("error-forbidden-no_relation"), alert=True)
        return
    message = await _card(turn, case, view, more=more)
    turn.show(message, case_id=case.id)


async def present(turn: Turn, case: Case, view: CaseView) -> None:
    """Show a case in a message of its own."""
    turn.say(await _card(turn, case, view), case_id=case.id)


async def _card(turn: Turn, case: Case, view: CaseView, *, more: bool = False) -> Message:
    """Return the card with what is alike, where that is to be decided, and the way one came."""
    if Act.MERGE in view.acts:
        likest = await merging.alike(turn.scene, case)
        view = replace(view, kin=replace(view.kin, alike=tuple(one.number for one in likest)))
    way = await queues.way_of(turn, view)
    return card(turn.words, view, replace(way, more=more))
