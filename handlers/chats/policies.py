"""The library of policies in a chat: listed, found, read, with the original and every version."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain.authority import Deed
from bot.render import policy as looks
from bot.render.button import Press
from bot.render.markup import cut
from bot.render.message import Button, Kind, Media, Message
from handlers.actions import policies as acts
from handlers.actions.authority import allow, may
from handlers.actions.view import unit_name
from handlers.actions.working import ask_work
from handlers.chats import shelving
from storage import enterprises, policies
from storage.jobs import MOST_WAITING, TooManyJobs

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from telegram import Update

    from bot.domain.policy import Policy
    from handlers.turn import Context, Turn

PAGE = 8
"""Policies on a page, and found at once."""
EVERYWHERE = "all"
TYPED = 40
"""UTF-16 units of what was looked for that are repeated."""

Row = tuple[Button, ...]


async def library(_: Update, context: Context) -> None:
    """Show the library; or, with words behind the command, what it has on them."""
    turn = context.turn
    said = " ".join(context.args or ())
    if said.strip():
        await seek(turn, said)
    else:
        await show_page(turn, Press("policies"))


async def show_page(turn: Turn, press: Press) -> None:
    """Show a page of the policies in force; `ref` says how many come before it.

    An owner sees those of their region first, with `arg` those of everywhere. Another `arg` is the
    drafts (`drafts`), or how one is added (`add`).
    """
    allow(turn.scene, Deed.READ_POLICY)
    if press.arg == "add":
        shelving.how(turn)
        return
    if press.arg == "drafts":
        await shelving.show_drafts(turn)
        return
    words, day = turn.words, today(turn)
    offset = min(press.ref, 100_000)
    near = await _near(turn)
    here = near if press.arg != EVERYWHERE else None
    found, total = await policies.offered(turn.tx, day, regions=here, offset=offset, limit=PAGE)
    if not found and offset:  # beyond the last one, pages begin anew
        await show_page(turn, Press("policies", arg=press.arg))
        return
    beside: tuple[Row, ...] = ()
    if near is not None:
        _, everywhere = await policies.offered(turn.tx, day, limit=1)
        if here is not None and everywhere == total:
            here = None  # there are no others
        else:
            beside = (_beside(turn, whole=here is not None),)
    if not found:
        keys = (*beside, *_about(turn, press, 0, await _drafts(turn)))
        turn.show(Message(words("policies-none"), keys))
        return
    head = [words("policies" if here is None else "policies-here", total=total)]
    if total > len(found):
        head.append(words("policies-part", first=offset + 1, last=offset + len(found)))
    lines = ["".join(head), *looks.lines(words, found, day, regions(turn, found))]
    lines.append(words("policies-search-hint"))
    about = _about(turn, replace(press, ref=offset), total, await _drafts(turn))
    turn.show(Message("\n".join(lines), (*looks.numbers(found), *about, *beside)))


async def _near(turn: Turn) -> set[int] | None:
    """Return the regions whose policies an owner can make use of; None: of no other it is asked.

    Those of the units above the home of their enterprises, and below.
    """
    if turn.speaker is None or not turn.speaker.enterprise_ids():
        return None
    tree = turn.scene.house.units
    firms = await enterprises.by_ids(turn.tx, turn.speaker.enterprise_ids())
    homes = {one.unit_id for one in firms if one.unit_id is not None and one.unit_id in tree}
    above = {unit_id for home in homes for unit_id in tree.chain(home)}
    return above | {one.id for home in homes for one in tree.subtree(home)} if homes else None


def _beside(turn: Turn, *, whole: bool) -> Row:
    """Return the way to the policies of everywhere, or back to those of one's own region."""
    label = turn.words.plain("button-policies-all" if whole else "button-policies-here")
    return (Button(label, Press("policies", arg=EVERYWHERE if whole else "").encode()),)


async def _drafts(turn: Turn) -> int:
    """Return how many drafts wait for the reader to look them over."""
    if not may(turn.scene, Deed.KEEP_POLICY):
        return 0
    return len(await shelving.drafts(turn))


def _about(turn: Turn, page: Press, total: int, waiting: int) -> tuple[Row, ...]:
    """Return the ways on from a page: to the next ones, and what the office does here."""
    words = turn.words
    turns = []
    if page.ref:
        before = replace(page, ref=max(0, page.ref - PAGE))
        turns.append(Button(words.plain("form-page-back"), before.encode()))
    if page.ref + PAGE < total:
        following = replace(page, ref=page.ref + PAGE)
        turns.append(Button(words.plain("form-page-on"), following.encode()))
    office = []
    if may(turn.scene, Deed.KEEP_POLICY):
        if waiting:
            label = words.plain("button-policies-drafts", n=waiting)
            office.append(Button(label, Press("policies", arg="drafts").encode()))
        add = Press("policies", arg="add").encode()
        office.append(Button(words.plain("button-policies-add"), add))
    return tuple(tuple(row) for row in (turns, office) if row)


async def seek(turn: Turn, text: str) -> None:
    """Show which policies in force hold all of these words."""
    allow(turn.scene, Deed.READ_POLICY)
    words, day = turn.words, today(turn)
    found = await acts.found(turn.scene, words, text, limit=PAGE)
    whole = (Button(words.plain("button-policy-list"), Press("policies").encode()),)
    shown = cut(" ".join(text.split()), TYPED)
    if not found:
        turn.show(Message(words("policies-found-none", words=shown), (whole,)))
        return
    head = words("policies-found", words=shown, n=len(found))
    lines = [head, *looks.lines(words, found, day, regions(turn, found))]
    turn.show(Message("\n".join(lines), (*looks.numbers(found), whole)))


async def pressed(turn: Turn, press: Press) -> None:
    """Serve a button about a policy: `arg` says which; none shows it."""
    policy = await policies.get(turn.tx, press.ref)
    if policy is None or not acts.is_seen(turn.scene, policy):
        turn.hint(turn.words.plain("policy-none"), alert=True)
        return
    match press.arg:
        case "":
            await show(turn, policy.id)
        case "file":
            await send_file(turn, policy)
        case "all":
            await show_versions(turn, policy)
        case _:
            await shelving.pressed(turn, policy, press)


async def show(turn: Turn, policy_id: int, *first: str) -> None:
    """Show a policy with what can be done about it; `first` is what happened just now.

    A draft is shown to those alone who keep policies of its region.
    """
    allow(turn.scene, Deed.READ_POLICY)
    policy = await policies.get(turn.tx, policy_id)
    if policy is None or not acts.is_seen(turn.scene, policy):
        turn.show(Message(turn.words("policy-none"), (_to_list(turn),)))
        return
    turn.show(looks.card(turn.words, await acts.sight(turn.scene, policy), *first))


def _to_list(turn: Turn) -> Row:
    return (Button(turn.words.plain("button-policy-list"), Press("policies").encode()),)


async def show_versions(turn: Turn, policy: Policy) -> None:
    """Show every version of a policy, the latest first."""
    words = turn.words
    family = await policies.versions(turn.tx, policy.family_id)
    seen = [one for one in family if acts.is_seen(turn.scene, one)][:PAGE]
    head = words("policy-versions", title=looks.title(words, policy), n=len(seen))
    lines = [head, *looks.version_lines(words, seen)]
    turn.show(Message("\n".join(lines), (*looks.numbers(seen), _to_list(turn))))


async def send_file(turn: Turn, policy: Policy) -> None:
    """Send the original of a policy and what was attached to it."""
    files = await policies.files_of(turn.tx, policy.id)
    if not files:
        turn.hint(turn.words.plain("policy-none"), alert=True)
        return
    known = [Media(Kind.DOCUMENT, one.telegram_file_id) for one in files if one.telegram_file_id]
    if known:
        turn.say(Message("", media=tuple(known)))
    if len(known) == len(files):
        return
    try:
        job = await ask_work(turn.scene, "policy_file", turn.chat_id, {"policy": policy.id})
    except TooManyJobs:
        turn.say(Message(turn.words("job-too-many", n=MOST_WAITING)))
        return
    if job is None:
        turn.hint(turn.words.plain("job-asked-already"))


def regions(turn: Turn, found: Sequence[Policy]) -> dict[int, str]:
    """Return what the regions of policies are called."""
    house = turn.scene.house
    return {
        one.region_id: unit_name(house, one.region_id) for one in found if one.region_id is not None
    }


def today(turn: Turn) -> date:
    """Return the office's date."""
    return turn.scene.house.calendar.local(turn.at).date()


def short(turn: Turn, policy: Policy) -> str:
    """Return what a policy is called in a line of other words."""
    return looks.title(turn.words, policy, looks.SHORT)
