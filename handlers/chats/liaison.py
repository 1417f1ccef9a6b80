"""The liaison's side of the chat: my enterprises, the page of one, and what is begun from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import forms
from bot.domain.authority import Deed, Denied, Target
from bot.domain.people import Enterprise, Role
from bot.domain.terms import ON_BEHALF
from bot.forms.ask import questions
from bot.render import firm as render
from bot.render.button import Press
from bot.render.message import Button, Message
from handlers.actions import auditing, liaison
from handlers.actions.authority import allow, may
from handlers.chats import forming, welcome
from storage import activities, enterprises, people

if TYPE_CHECKING:
    from telegram import Update

    from bot.forms.inputs import Attached, Placed
    from bot.render.voice import Voice
    from handlers.turn import Context, Turn

FOUND = 7
"""Enterprises offered for what was typed."""
ENOUGH = 2
"""Characters from which words of a cadre are taken for a part of an enterprise's name."""
LONGEST = 60
"""... and up to which."""


async def firms(_: Update, context: Context) -> None:
    """Show the enterprises somebody is the liaison of."""
    await _firms(context.turn, 0)


async def firms_page(turn: Turn, press: Press) -> None:
    """Show a page of them, in the place of the message."""
    await _firms(turn, press.ref)


async def _firms(turn: Turn, offset: int) -> None:
    if turn.speaker is None:
        welcome.meet(turn)
        return
    paired = await liaison.paired(turn.scene)
    offset = offset if offset < len(paired) else 0
    lines = [
        render.Line(one.enterprise_id, one.name, one.open, one.late, one.visited, solving)
        for one, solving in paired[offset : offset + render.PAGE]
    ]
    turn.show(render.firms(turn.words, lines, len(paired), offset))


async def firm(turn: Turn, press: Press) -> None:
    """Show the page of an enterprise."""
    await show(turn, press.ref)


async def show(turn: Turn, enterprise_id: int, *, phones: bool = False) -> None:
    """Show the page of an enterprise, with the numbers of its contacts whole or masked.

    Raises:
        Denied: It is none of theirs.

    """
    page = await liaison.firm(turn.scene, enterprise_id, phones=phones)
    turn.show(render.page(turn.words, page))


async def phones(turn: Turn, press: Press) -> None:
    """Show the numbers of an enterprise's contacts whole, and note who looked."""
    await show(turn, press.ref, phones=True)
    await auditing.saw_phones(turn.scene, press.ref)


async def enterprise(update: Update, context: Context) -> None:
    """Find an enterprise: `/enterprise` and a part of its name, or its credit code."""
    turn = context.turn
    if turn.speaker is None:
        welcome.meet(turn)
        return
    if not may(turn.scene, Deed.SEE_ENTERPRISE):
        allow(turn.scene, Deed.SEE_ENTERPRISE, Target(enterprise_id=-1, unit_id=-1))
    _, _, sought = ((update.message.text if update.message else "") or "").partition(" ")
    if not sought.strip():
        turn.say(Message(turn.words("firm-how")))
    elif not await seek(turn, sought):
        turn.say(render.found(turn.words, [], sought.strip(), most=FOUND))


async def seek(turn: Turn, text: str) -> bool:
    """Show the enterprise that was typed, or those it may be; return whether there is any."""
    sought = text.strip()
    if not may(turn.scene, Deed.SEE_ENTERPRISE) or not ENOUGH <= len(sought) <= LONGEST:
        return False
    found = await liaison.look_up(turn.scene, sought, limit=FOUND)
    if len(found) == 1:
        await show(turn, found[0].id)
    elif found:
        turn.say(render.found(turn.words, found, sought, most=FOUND))
    return bool(found)


async def hear(turn: Turn, given: Attached | Placed | str) -> bool:
    """Take words or a file out of the blue for what an enterprise of theirs said; return whether.

    Words that are the name of an enterprise ask for its page. One that is named in the words, or
    the only one they have, is not asked for again.
    """
    speaker = turn.speaker
    own = () if speaker is None else speaker.enterprise_ids(Role.LIAISON)
    firms = [one for one in await enterprises.by_ids(turn.tx, own) if one.active]
    if not firms:
        return False
    prefill: dict[str, object] = {}
    labels: dict[str, str] = {}
    if isinstance(given, str):
        said = given.strip()
        asked = questions(forms.FilingFor)["text"].ask
        if not asked.least <= len(said) <= asked.most or await _is_a_name(turn, said):
            return False
        prefill["text"] = said
        named = [one for one in firms if _is_named(one, said)]
        firms = named or firms
    if len(firms) == 1:
        prefill["enterprise"] = str(firms[0].id)
        labels["enterprise"] = firms[0].short_name or firms[0].name
        if not await liaison.contacts_of(turn.scene, firms[0].id):
            prefill["contact"] = None
    context = {"number": labels["enterprise"]} if labels else {}
    first = None if isinstance(given, str) else given
    await forming.begin(
        turn, forms.FilingFor, prefill=prefill, context=context, labels=labels, first=first
    )
    return True


def _is_named(firm: Enterprise, said: str) -> bool:
    """Whether one of an enterprise's names is said in these words."""
    return any(name and name in said for name in (firm.name, firm.short_name))


async def _is_a_name(turn: Turn, said: str) -> bool:
    """Whether these words are an enterprise's name, or a part of one, or its code."""
    found = await enterprises.like(turn.tx, said, limit=FOUND)
    part = said.casefold()
    return any(
        part in one.name.casefold()
        or part in one.short_name.casefold()
        or said.upper() == one.credit_code
        for one in found
    )


async def file_for(turn: Turn, press: Press) -> None:
    """Begin to file for an enterprise: of one's own that is asked for, else of that one."""
    if turn.speaker is None:
        return
    source = press.arg if press.arg in set(ON_BEHALF) else None
    prefill: dict[str, object] = {} if source is None else {"source": source}
    labels: dict[str, str] = {}
    if not press.ref:
        allow(turn.scene, Deed.LIST_PAIRED)
    else:
        about = await _about(turn, press, Deed.FILE_FOR)
        if about is None:
            return
        prefill["enterprise"] = str(about.id)
        labels["enterprise"] = about.short_name or about.name
        if not await liaison.contacts_of(turn.scene, about.id):
            prefill["contact"] = None
        if about.id not in turn.speaker.enterprise_ids(Role.LIAISON):
            prefill["solved"] = "no"  # whoever takes it on can report that themselves
    await forming.begin(turn, forms.FilingFor, prefill=prefill, labels=labels)


async def visit(turn: Turn, press: Press) -> None:
    """Begin to log a visit."""
    prefill: dict[str, object] = {}
    labels: dict[str, str] = {}
    if not press.ref:
        allow(turn.scene, Deed.LIST_PAIRED)
    else:
        about = await _about(turn, press, Deed.LOG_VISIT)
        if about is None:
            return
        prefill["enterprise"] = str(about.id)
        labels["enterprise"] = about.short_name or about.name
    await forming.begin(turn, forms.Visit, prefill=prefill, labels=labels)


async def pair(turn: Turn, press: Press) -> None:
    """Ask who shall be the liaison of an enterprise."""
    about = await _about(turn, press, Deed.GRANT)
    if about is not None:
        context = {"enterprise": about.id, "number": about.short_name or about.name}
        await forming.begin(turn, forms.Pairing, context=context)


async def unpair(turn: Turn, press: Press) -> None:
    """Take an enterprise from a liaison: which, where there are several; then ask once."""
    about = await _about(turn, press, Deed.REVOKE)
    if about is None:
        return
    words = turn.words
    liaisons = await activities.liaisons_of(turn.tx, about.id, at=turn.at)
    chosen = [one for one in liaisons if str(one.person_id) == press.arg] or liaisons
    back = Button(words.plain("button-back"), Press("firm", about.id).encode())
    if len(chosen) == 1:
        sure = Press("unpaired", about.id, arg=str(chosen[0].person_id)).encode()
        asked = words("firm-ask-unpair", person=chosen[0].name, enterprise=about.name)
        turn.show(Message(asked, ((Button(words.plain("button-unpair"), sure),), (back,))))
    else:
        rows = tuple(
            (Button(one.name, Press("unpair", about.id, arg=str(one.person_id)).encode()),)
            for one in chosen
        )
        turn.show(Message(words("button-unpair"), (*rows, (back,))))


async def unpaired(turn: Turn, press: Press) -> None:
    """Take an enterprise from a liaison, after the question whether to."""
    about = await _about(turn, press, Deed.REVOKE)
    person = (
        await people.get(turn.tx, int(press.arg))
        if press.arg.isdecimal() and len(press.arg) < 16
        else None
    )
    if about is None or person is None:
        return

    def told(voice: Voice) -> Message:
        return Message(voice("unpairing-told", enterprise=about.name))

    if await liaison.unpair(turn.scene, person, about, say=told):
        done = turn.words.plain("unpairing-done", person=person.name, enterprise=about.name)
        turn.hint(done)
    await show(turn, about.id)


async def _about(turn: Turn, press: Press, deed: Deed) -> Enterprise | None:
    """Return the enterprise of a button, to which the deed may be done.

    Raises:
        Denied: They may not.

    """
    found = await enterprises.get(turn.tx, press.ref)
    if found is None:  # answered as of one that is somebody else's
        raise Denied(deed, target=Target(enterprise_id=press.ref))
    over = {Deed.GRANT, Deed.REVOKE}
    allow(turn.scene, deed, liaison.target(found, person_id=0 if deed in over else None))
    if not found.active:
        turn.hint(turn.words.plain("firm-gone"), alert=True)
        return None
    return found
