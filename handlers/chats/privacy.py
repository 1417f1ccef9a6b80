"""One's own data in a chat: to have it sent, to be forgotten; the office's part in it; a telephone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.authority import Deed
from bot.domain.retention import Refusal
from bot.domain.rights import may_call
from bot.render import dates
from bot.render.button import Press
from bot.render.joining import door
from bot.render.markup import Markup, escape
from bot.render.message import Button, Message
from handlers.actions import auditing, privacy
from handlers.actions.authority import allow
from handlers.actions.privacy import Decided, StillNeeded
from handlers.actions.view import hats_towards
from handlers.actions.word import tell
from handlers.actions.working import ask_work
from handlers.chats import welcome
from storage import cases, forgettings, jobs, people
from storage.forgettings import DecidedError, Forgetting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telegram import Update

    from bot.domain.people import Person
    from bot.render.voice import Voice
    from handlers.turn import Context, Turn
    from storage.forgettings import Open

SHOWN = 6
"""Cases that are named where they stand in the way; the others are counted."""


# -- what is kept of me ----------------------------------------------------------------------------


async def mydata(_: Update, context: Context) -> None:
    """Have everything about the speaker sent to them as a document."""
    turn = context.turn
    if turn.speaker is None:
        welcome.meet(turn)
    else:
        await _send_data(turn)


async def _send_data(turn: Turn) -> None:
    allow(turn.scene, Deed.READ_DATA)
    try:
        job = await ask_work(turn.scene, "mydata", turn.chat_id, {})
    except jobs.TooManyJobs:
        turn.say(Message(turn.words("job-too-many", n=jobs.MOST_WAITING)))
        return
    if job is None:
        turn.say(Message(turn.words("job-asked-already")))


async def mydata_pressed(turn: Turn, _: Press) -> None:
    """Serve the button that stands for the command."""
    await _send_data(turn)


# -- to be forgotten -------------------------------------------------------------------------------


async def forget(_: Update, context: Context) -> None:
    """Ask once, with the consequence, before the office is asked."""
    turn = context.turn
    if turn.speaker is None:
        welcome.meet(turn)
        return
    waits = await forgettings.waiting_of(turn.tx, turn.speaker.person.id)
    if waits is not None:
        turn.say(_waits(turn, waits))
        return
    found = await forgettings.in_the_way(turn.tx, turn.speaker.person.id, at=turn.at)
    turn.say(_in_the_way(turn.words, found) if found else _question(turn.words))


async def ask(turn: Turn, _: Press) -> None:
    """Serve the second press: the office is asked."""
    if turn.speaker is None:
        return
    try:
        wish, new = await privacy.ask_forgetting(turn.scene)
    except StillNeeded as needed:
        turn.show(_in_the_way(turn.words, needed.cases))
        return
    turn.show(_waits(turn, wish))
    if not new:
        return
    person = turn.speaker.person
    for decider in await privacy.deciders(turn.scene, person.id):
        tell(turn.scene, decider, lambda voice: _to_decide(voice, wish, person))


async def take_back(turn: Turn, _: Press) -> None:
    """Serve the button by which somebody stays after all."""
    try:
        await privacy.take_back(turn.scene)
    except DecidedError:
        turn.hint(turn.words.plain("error-done-already"))
        return
    turn.show(Message(turn.words("forget-stays"), door(turn.words)))


async def no(turn: Turn, press: Press) -> None:
    """Serve `no`: of the person, nothing happens; of the office, on what ground."""
    words = turn.words
    if not press.ref:
        turn.show(Message(words("forget-not-asked"), door(words)))
        return
    rows = [
        (
            Button(
                words.plain(f"forget-refusal-{why}"),
                Press("forget_no", press.ref, arg=why).encode(),
            ),
        )
        for why in Refusal
    ]
    if press.arg in set(Refusal):
        await _refuse(turn, press.ref, Refusal(press.arg))
        return
    back = Press("forget_show", press.ref)
    keyboard = (*rows, (Button(words.plain("button-back"), back.encode()),))
    turn.show(Message(words("forget-why-not"), keyboard))


async def show(turn: Turn, press: Press) -> None:
    """Show the office a wish once more."""
    found = await _found(turn, press.ref)
    if found is not None:
        turn.show(_to_decide(turn.words, *found))


async def _found(turn: Turn, forgetting_id: int) -> tuple[Forgetting, Person] | None:
    """Return a wish that is the speaker's to decide and whose it is; say so where it is over."""
    try:
        wish = await privacy.to_decide(turn.scene, forgetting_id)
        person = await people.get(turn.tx, wish.person_id)
    except DecidedError:
        person = None
    if person is None or person.forgotten:
        turn.hint(turn.words.plain("error-done-already"))
        return None
    return wish, person


async def agree(turn: Turn, press: Press) -> None:
    """Serve the office's yes: asked once more, as it cannot be undone."""
    words = turn.words
    if press.arg == "sure":
        await _grant(turn, press.ref)
        return
    found = await _found(turn, press.ref)
    if found is None:
        return
    _, person = found
    sure = Press("forget_yes", press.ref, arg="sure")
    back = Press("forget_show", press.ref)
    turn.show(
        Message(
            words("forget-grant-sure", name=person.name),
            (
                (Button(words.plain("button-forget-grant"), sure.encode()),),
                (Button(words.plain("button-back"), back.encode()),),
            ),
        )
    )


async def _grant(turn: Turn, forgetting_id: int) -> None:
    try:
        decided = await privacy.grant(turn.scene, forgetting_id)
    except DecidedError:
        turn.hint(turn.words.plain("error-done-already"))
        return
    except StillNeeded as needed:
        turn.show(_in_the_way(turn.words, needed.cases, office=True))
        return
    turn.tx.after.append(lambda: turn.scene.house.papers_gone(decided.files))
    turn.show(Message(turn.words("forget-granted")))


async def _refuse(turn: Turn, forgetting_id: int, why: Refusal) -> None:
    try:
        decided: Decided = await privacy.refuse(turn.scene, forgetting_id, why)
    except DecidedError:
        turn.hint(turn.words.plain("error-done-already"))
        return
    person = await people.get(turn.tx, decided.forgetting.person_id)
    if person is not None:
        tell(turn.scene, person, lambda voice: _refused(turn, voice, why))
    turn.show(Message(turn.words("forget-refused-done")))


# -- what is said ----------------------------------------------------------------------------------


def _question(words: Voice) -> Message:
    return Message(
        words("forget-ask"),
        (
            (Button(words.plain("button-forget"), Press("forget").encode()),),
            (
                Button(words.plain("button-mydata"), Press("mydata").encode()),
                Button(words.plain("button-forget-not"), Press("forget_no").encode()),
            ),
        ),
    )


def _in_the_way(words: Voice, found: Sequence[Open], *, office: bool = False) -> Message:
    lines = [words("forget-blocked-office" if office else "forget-blocked", n=len(found))]
    lines += [
        words(f"forget-blocked-{one.why}", number=escape(one.number)) for one in found[:SHOWN]
    ]
    if len(found) > SHOWN:
        lines.append(words("forget-blocked-more", n=len(found) - SHOWN))
    rows = [
        tuple(
            Button(one.number, Press("case", one.id).encode())
            for one in found[at : min(at + 2, SHOWN)]
        )
        for at in range(0, min(len(found), SHOWN), 2)
    ]
    return Message("\n".join(lines), () if office else tuple(rows))


def _waits(turn: Turn, wish: Forgetting) -> Message:
    words = turn.words
    zone = turn.scene.house.settings.zone
    return Message(
        words(
            "forget-waits",
            at=dates.short(turn.scene.house.texts, turn.language, wish.asked_at, zone),
            by=_by(turn, wish),
        ),
        ((Button(words.plain("button-forget-back"), Press("forget_back").encode()),),),
    )


def _by(turn: Turn, wish: Forgetting) -> Markup:
    """Return by when the office should have decided."""
    house = turn.scene.house
    due = privacy.decided_by(house, wish)
    return dates.moment(house.texts, turn.language, due, house.settings.zone)


def _to_decide(words: Voice, wish: Forgetting, person: Person) -> Message:
    return Message(
        words("forget-to-decide", name=person.name),
        (
            (Button(words.plain("button-forget-grant"), Press("forget_yes", wish.id).encode()),),
            (Button(words.plain("button-forget-refuse"), Press("forget_no", wish.id).encode()),),
        ),
    )


def _refused(turn: Turn, voice: Voice, why: Refusal) -> Message:
    office = turn.scene.house.settings
    whom = office.office_name or voice("actor-office")
    if office.office_phone:
        whom = voice("group-office-phone", name=whom, phone=office.office_phone)
    return Message(
        voice("forget-refused", reason=voice(f"forget-refusal-{why}.because"), office=whom)
    )


# -- a telephone -----------------------------------------------------------------------------------


async def phone(turn: Turn, press: Press) -> None:
    """Show the number of a case's contact to somebody who works on it, over the chat only."""
    case = await cases.get(turn.tx, press.ref)
    words = turn.words
    if case is None or turn.speaker is None:
        turn.hint(words.plain("error-forbidden-no_relation"), alert=True)
        return
    hats = hats_towards(turn.scene.house, case, turn.speaker, turn.at)
    if not may_call(hats, case):
        await auditing.unseen(turn.scene, case)
        turn.hint(words.plain("error-forbidden-no_relation"), alert=True)
        return
    contact = await privacy.number_of_contact(turn.scene, case, hats)
    if contact is None:
        turn.hint(words.plain("phone-none"), alert=True)
        return
    said = "phone-of-filer" if case.on_behalf and contact.id == case.filed_by else "phone-of"
    turn.hint(words.plain(said, name=contact.name, phone=contact.phone), alert=True)
