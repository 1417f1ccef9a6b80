"""How a policy comes into the library: brought, read, looked over, put right, in force, withdrawn."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from bot import forms
from bot.domain.authority import Deed, Denied
from bot.domain.document import LONGEST_NAME, MOST_BYTES, Unreadable, looks_official
from bot.domain.policy import Policy, PolicyState
from bot.forms.inputs import Attached
from bot.render import policy as looks
from bot.render.button import Press
from bot.render.markup import clean, cut
from bot.render.message import Button, Message
from handlers.actions import policies as acts
from handlers.actions.authority import allow, may
from handlers.actions.working import ask_work
from handlers.chats import correcting, forming, policies, roster
from storage import brought
from storage import policies as store
from storage.jobs import MOST_WAITING, TooManyJobs

if TYPE_CHECKING:
    from bot.forms.engine import Draft
    from handlers.turn import Turn
    from storage.brought import Brought

ENDINGS = (
    *(".docx", ".pdf", ".html", ".htm", ".mht", ".mhtml", ".shtml", ".txt"),
    *(".doc", ".wps", ".ofd", ".rtf", ".docm", ".dot", ".dotx", ".md", ".zip", ".rar"),
)
"""Names of what people call a document, read by us or not: then we say so."""
ENDS = {"photo": ".jpg", "video": ".mp4", "animation": ".mp4", "voice": ".ogg", "audio": ".mp3"}
"""How names end of what has none: of what came not as a document."""
EITHER = (".txt",)
"""Names of what may be a roster as well."""
LONG = 200
"""Characters from which words out of the blue may be a policy, from somebody who keeps them."""
TOGETHER = timedelta(minutes=3)
"""Words that follow each other so soon are one text: Telegram cuts long ones."""
CUT = 3_500
"""Words as long as this were cut by Telegram, so that what follows is theirs, however short."""
MOST = 20_000
"""Characters of words that are taken together."""
_HTML = re.compile(r"^(text/html|application/xhtml)")

Row = tuple[Button, ...]


# -- brought --------------------------------------------------------------------------------------


def is_policy(turn: Turn, given: Attached) -> bool:
    """Return whether this may be a policy: a document from somebody who may keep one."""
    named = given.name.casefold().endswith(ENDINGS) or _HTML.match(given.mime) is not None
    return given.kind == "document" and named and may(turn.scene, Deed.KEEP_POLICY)


async def offer(turn: Turn, given: Attached) -> None:
    """Ask whether a document that was sent is a policy."""
    words, speaker = turn.words, turn.speaker
    if speaker is None:
        return
    if given.size > MOST_BYTES:
        why = Unreadable(
            "too-big", size=f"{given.size / 2**20:.0f}", limit=f"{MOST_BYTES // 2**20}"
        )
        turn.say(Message(looks.refused(words, why)))
        return
    brought_id = await brought.offer(
        turn.tx,
        person_id=speaker.person.id,
        telegram_file_id=given.file_id,
        name=clean(given.name)[:200],
        mime=given.mime[:100],
        at=turn.at,
    )
    rows = [(_key(turn, "button-policy-read", brought_id, "read"),)]
    either = given.name.casefold().endswith(EITHER) and may(turn.scene, Deed.IMPORT)
    roster_too = (_key(turn, "button-policy-roster", brought_id, "roster"),) if either else ()
    rows.append((*roster_too, _key(turn, "button-policy-drop", brought_id, "drop")))
    turn.say(Message(words("policy-offer", name=cut(clean(given.name), LONGEST_NAME)), tuple(rows)))


async def hear(turn: Turn, text: str) -> bool:
    """Take a long text from somebody who keeps policies for one that may be; return whether."""
    speaker = turn.speaker
    if speaker is None or not may(turn.scene, Deed.KEEP_POLICY):
        return False
    before = await brought.words_since(turn.tx, speaker.person.id, since=turn.at - TOGETHER)
    body = clean(text)
    if before is not None:
        begun = before.typed.get("body", "")
        if len(body) < LONG // 2 and len(begun) < CUT:
            return False
    elif len(body) < LONG or not looks_official(body):
        return False
    if before is None:
        brought_id = await brought.offer(
            turn.tx, person_id=speaker.person.id, typed={"body": body}, at=turn.at
        )
    else:
        body = f"{before.typed.get('body', '')}\n{body}"[:MOST]
        brought_id = before.id
        await brought.type_in(turn.tx, before, {"body": body})
    turn.say(
        Message(
            turn.words("policy-offer-words", n=len(body)),
            (
                (_key(turn, "button-policy-read", brought_id, "read"),),
                (_key(turn, "button-policy-drop", brought_id, "drop"),),
            ),
        )
    )
    return True


def _key(turn: Turn, label: str, brought_id: int, arg: str) -> Button:
    return Button(turn.words.plain(label), Press("brought", brought_id, arg=arg).encode())


async def brought_pressed(turn: Turn, press: Press) -> None:
    """Serve a button about what was sent; `arg` says which. Without a number: type one in."""
    speaker = turn.speaker
    if speaker is None or not may(turn.scene, Deed.KEEP_POLICY):
        raise Denied(Deed.KEEP_POLICY)
    if press.ref == 0 and press.arg == "type":
        await forming.begin(turn, forms.TypePolicy)
        return
    found = await brought.get(turn.tx, press.ref)
    if found is None or found.person_id != speaker.person.id:
        raise Denied(Deed.KEEP_POLICY)
    if not found.is_open:
        turn.show(Message(turn.words("policy-over")))
        return
    match press.arg:
        case "read":
            await _ask(turn, found)
        case "type":
            await forming.begin(turn, forms.TypePolicy, context={"brought": found.id})
        case "roster" if may(turn.scene, Deed.IMPORT):
            await brought.close(turn.tx, found.id)
            given = Attached("document", found.telegram_file_id, "", name=found.name)
            _unbutton(turn)
            await roster.offer(turn, given)
        case "drop":
            await brought.close(turn.tx, found.id)
            turn.show(Message(turn.words("policy-dropped")))
        case _:
            turn.hint(turn.words.plain("error-stale"))


async def _ask(turn: Turn, found: Brought) -> None:
    words = turn.words
    try:
        job = await ask_work(turn.scene, "policy_read", turn.chat_id, {"brought": found.id})
    except TooManyJobs:
        turn.say(Message(words("job-too-many", n=MOST_WAITING)))
        return
    if job is None:
        turn.hint(words.plain("job-asked-already"))
        return
    _unbutton(turn)


def _unbutton(turn: Turn) -> None:
    """Take the buttons of a question away that has been answered; its words stay to be read."""
    query = turn.update.callback_query
    if query is not None and query.message is not None:
        turn.call("editMessageReplyMarkup", {"message_id": query.message.message_id})


async def typed(turn: Turn, draft: Draft, answers: forms.TypePolicy) -> None:
    """Have a policy that was typed in read; the document that could not be goes with it."""
    speaker = turn.speaker
    if speaker is None or not may(turn.scene, Deed.KEEP_POLICY):
        raise Denied(Deed.KEEP_POLICY)
    said = {name: value for name, value in answers.model_dump().items() if value}
    number = draft.context.get("brought")
    found = await brought.get(turn.tx, number) if isinstance(number, int) else None
    if found is not None and found.is_open and found.person_id == speaker.person.id:
        await brought.type_in(turn.tx, found, said)
        brought_id = found.id
    else:
        brought_id = await brought.offer(
            turn.tx, person_id=speaker.person.id, typed=said, at=turn.at
        )
    entered = await brought.get(turn.tx, brought_id)
    if entered is not None:
        await _ask(turn, entered)


def how(turn: Turn) -> None:
    """Say how a policy is added."""
    if not may(turn.scene, Deed.KEEP_POLICY):
        raise Denied(Deed.KEEP_POLICY)
    words = turn.words
    turn.show(
        Message(
            words("policies-add", limit=MOST_BYTES // 2**20),
            (
                (_key(turn, "button-policy-type", 0, "type"),),
                (Button(words.plain("button-policy-list"), Press("policies").encode()),),
            ),
        )
    )


# -- looked over ----------------------------------------------------------------------------------


async def drafts(turn: Turn) -> list[Policy]:
    """Return the drafts that the speaker may look over, the latest first."""
    found = await store.standing(turn.tx)
    return [one for one in found if one.state is PolicyState.DRAFT and acts.keeps(turn.scene, one)]


async def show_drafts(turn: Turn) -> None:
    """Show the drafts that wait to be looked over."""
    if not may(turn.scene, Deed.KEEP_POLICY):
        raise Denied(Deed.KEEP_POLICY)
    words, found = turn.words, await drafts(turn)
    back = (Button(words.plain("button-policy-list"), Press("policies").encode()),)
    if not found:
        turn.show(Message(words("policies-drafts-none"), (back,)))
        return
    shown = found[: policies.PAGE]
    day = policies.today(turn)
    lines = [words("policies-drafts", n=len(found))]
    lines += looks.lines(words, shown, day, policies.regions(turn, shown))
    turn.show(Message("\n".join(lines), (*looks.numbers(shown), back)))


async def pressed(turn: Turn, policy: Policy, press: Press) -> None:
    """Serve a button of the office about a policy."""
    words = turn.words
    allow(turn.scene, Deed.KEEP_POLICY, acts.target(policy))
    if press.revision != policy.revision:
        await policies.show(turn, policy.id, words("policy-moved"))
        return
    draft = policy.state is PolicyState.DRAFT
    what, _, rest = press.arg.partition(":")
    match what:
        case "in" if draft and await acts.put_in_force(turn.scene, policy):
            said = "policy-in" if policy.replaces_id is None else "policy-in-replaced"
            await policies.show(turn, policy.id, words(said))
        case "new" if draft and rest.isascii() and rest.isdecimal():
            await _replace(turn, policy, int(rest[:12]))
        case "edit" if draft or policy.state is PolicyState.IN_FORCE:
            await correcting.begin(turn, policy)
        case "attach" if draft or policy.state is PolicyState.IN_FORCE:
            context = {"policy": policy.id, "policy_title": policies.short(turn, policy)}
            await forming.begin(turn, forms.AttachPolicy, context=context)
        case "off" if draft:
            _ask_discard(turn, policy)
        case "gone" if draft and await acts.withdraw(turn.scene, policy):
            turn.show(Message(words("policy-discarded"), _to_list(turn)))
        case "off" if policy.state is PolicyState.IN_FORCE:
            context = {"policy": policy.id, "policy_title": policies.short(turn, policy)}
            await forming.begin(turn, forms.WithdrawPolicy, context=context)
        case _:
            await policies.show(turn, policy.id, words("policy-moved"))


def _to_list(turn: Turn) -> tuple[Row, ...]:
    return ((Button(turn.words.plain("button-policy-list"), Press("policies").encode()),),)


def _ask_discard(turn: Turn, policy: Policy) -> None:
    words = turn.words
    sure = Press("policy", policy.id, policy.revision, "gone").encode()
    back = Press("policy", policy.id, policy.revision).encode()
    turn.show(
        Message(
            words("policy-discard-sure"),
            (
                (Button(words.plain("button-back"), back),),
                (Button(words.plain("button-policy-discard"), sure),),
            ),
        )
    )


async def _replace(turn: Turn, policy: Policy, before_id: int) -> None:
    """Say which version a draft replaces; 0: none."""
    before = await store.get(turn.tx, before_id) if before_id else None
    known = {one.id for one in await acts.alike(turn.scene, policy)}
    if before_id and (before is None or before.id not in known):
        await policies.show(turn, policy.id, turn.words("policy-moved"))
        return
    await acts.say_before(turn.scene, policy, before)
    await policies.show(turn, policy.id)


async def attached(turn: Turn, draft: Draft, answers: forms.AttachPolicy) -> None:
    """Have what belongs to a policy fetched and kept with it."""
    policy = await store.get(turn.tx, int(str(draft.context["policy"])))
    if policy is None or turn.speaker is None:
        turn.show(Message(turn.words("policy-none")))
        return
    allow(turn.scene, Deed.KEEP_POLICY, acts.target(policy))
    ids = [
        await brought.offer(
            turn.tx,
            person_id=turn.speaker.person.id,
            telegram_file_id=one.file_id,
            name=one.name or turn.words.plain("policy-unnamed", n=number) + ENDS.get(one.kind, ""),
            mime=one.mime if one.kind == "document" else one.kind,
            at=turn.at,
        )
        for number, one in enumerate(answers.files, 1)
        if one.file_id
    ]
    params = {"policy": policy.id, "files": " ".join(map(str, ids))}
    try:
        await ask_work(turn.scene, "policy_attach", turn.chat_id, params)
    except TooManyJobs:
        turn.say(Message(turn.words("job-too-many", n=MOST_WAITING)))


async def withdrawn(turn: Turn, draft: Draft, answers: forms.WithdrawPolicy) -> None:
    """Take a policy out of the library."""
    policy = await store.get(turn.tx, int(str(draft.context["policy"])))
    if policy is None:
        turn.show(Message(turn.words("policy-none")))
    elif await acts.withdraw(turn.scene, policy, answers.reason):
        await policies.show(turn, policy.id, turn.words("policy-off"))
    else:
        await policies.show(turn, policy.id, turn.words("policy-moved"))
