"""Finding cases in a chat: by a line that is typed and by buttons; lists that are kept."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bot import forms
from bot.domain.authority import Deed
from bot.domain.category import CATEGORIES
from bot.domain.finding import Search, parse, realm
from bot.domain.rights import may_see
from bot.domain.terms import State
from bot.domain.tokens import fold
from bot.render import finding as render
from bot.render.listing import PAGE
from bot.render.markup import plain
from bot.render.timeline import timeline
from bot.render.view import Reader
from handlers.actions import auditing
from handlers.actions.authority import actor_of, allow, may
from handlers.actions.view import glance, unit_name
from handlers.chats import doing, forming, welcome
from storage import enterprises, finding

if TYPE_CHECKING:
    from telegram import Update

    from bot.domain.case import Case
    from bot.domain.finding import Realm, Vocabulary
    from bot.forms.engine import Draft
    from bot.render.button import Press
    from bot.render.view import CaseView
    from bot.texts import Texts
    from handlers.turn import Context, Turn
    from storage.finding import Kept

LISTS = 20
"""Lists that one person keeps, at most."""


@lru_cache(maxsize=2)
def known(texts: Texts) -> Vocabulary:
    """Return the words that are conditions, once a process."""
    return render.known(texts)


def realm_of(turn: Turn) -> Realm:
    """Return which cases the speaker may see.

    Raises:
        Denied: They have nothing to do with cases.

    """
    allow(turn.scene, Deed.FIND)
    actor = actor_of(turn.scene)
    if actor is None:
        raise LookupError("somebody looks for cases")
    return realm(actor, units=turn.scene.house.units, at=turn.at)


async def find(update: Update, context: Context) -> None:
    """Find cases: `/find` and whatever is known of them; without it, everything one may see."""
    text = (update.message.text if update.message else "") or ""
    await seek(context.turn, text.partition(" ")[2] if " " in text else "")


async def hear(turn: Turn, text: str) -> bool:
    """Take words that begin with the one for finding as a search; return whether they do."""
    head, _, rest = text.strip().partition(" ")
    if not rest.strip() or turn.speaker is None or not may(turn.scene, Deed.FIND):
        return False
    if fold(head) not in _said_to_find(turn.scene.house.texts):
        return False
    await seek(turn, rest)
    return True


@lru_cache(maxsize=2)
def _said_to_find(texts: Texts) -> frozenset[str]:
    return render.said(texts, "find-said-find")


async def seek(turn: Turn, text: str) -> None:
    """Show what a typed line finds.

    Raises:
        Denied: The speaker has nothing to do with cases.

    """
    if turn.speaker is None:
        welcome.meet(turn)
        return
    mine = realm_of(turn)
    asked = parse(text, known(turn.scene.house.texts), turn.scene.house.units)
    list_id = await finding.note(turn.tx, asked, person_id=turn.speaker.person.id, at=turn.at)
    kept = await finding.get(turn.tx, list_id, person_id=turn.speaker.person.id)
    if kept is not None:
        await _show(turn, mine, kept)


async def _show(turn: Turn, mine: Realm, kept: Kept, *, offset: int = 0) -> None:
    """Show a page of what a search finds."""
    house = turn.scene.house
    page = await finding.find(
        turn.tx,
        kept.search,
        mine,
        house.units,
        me=kept.person_id,
        at=turn.at,
        offset=offset,
        limit=PAGE,
    )
    rows = await rows_of(turn, page.cases)
    first = page.offset + 1
    await auditing.saw(turn.scene, "find", first=first, last=page.offset + len(rows))
    turn.show(
        render.found(
            turn.words,
            render.Found(
                list_id=kept.id,
                search=kept.search,
                units=_unit_names(turn, kept.search),
                rows=rows,
                total=page.total,
                offset=page.offset,
                name=kept.name,
                keeps=may(turn.scene, Deed.KEEP_LIST),
            ),
        )
    )


async def rows_of(turn: Turn, found: tuple[Case, ...]) -> list[CaseView]:
    """Return cases as lines of a list, asked once more of the rights; named where there are many."""
    speaker, house = turn.speaker, turn.scene.house
    if speaker is None:
        return []
    views = [glance(house, case, speaker, at=turn.at) for case in found]
    views = [view for view in views if may_see(view.hats)]
    shown = {one.case.enterprise_id for one in views if _names(one)}
    named = await enterprises.by_ids(turn.tx, sorted(shown))
    names = {one.id: one.short_name or one.name for one in named}
    return [
        replace(view, enterprise=names[view.case.enterprise_id]) if _names(view) else view
        for view in views
    ]


def _names(view: CaseView) -> bool:
    """Whether a line says whose the case is: not to its owners, who know."""
    return view.sees_enterprise and view.reader is not Reader.OWNER


def _unit_names(turn: Turn, asked: Search) -> list[str]:
    """Return what the units of a search are called, each name once."""
    called = (unit_name(turn.scene.house, one) for one in sorted(asked.units))
    return [one for one in dict.fromkeys(called) if one]


async def show_page(turn: Turn, press: Press) -> None:
    """Show a page of a search that was made before."""
    mine = realm_of(turn)
    kept = await _own(turn, press.ref)
    if kept is not None:
        await _show(turn, mine, kept, offset=press.revision)


async def _own(turn: Turn, list_id: int) -> Kept | None:
    """Return a search of the speaker's own; where there is none (any more), say so."""
    kept = None
    if turn.speaker is not None:
        kept = await finding.get(turn.tx, list_id, person_id=turn.speaker.person.id)
    if kept is None:
        turn.hint(turn.words.plain("error-stale"))
    return kept


async def narrow(turn: Turn, press: Press) -> None:
    """Offer the ways to narrow a search down by one thing, or narrow it down."""
    mine = realm_of(turn)
    kept = await _own(turn, press.ref)
    if kept is None:
        return
    by, chosen, code = press.arg.partition(".")
    if not chosen and by in finding.COUNTED:
        await _offer(turn, mine, kept, by)
        return
    asked = _narrowed(kept.search, by, code)
    if asked is None:
        turn.hint(turn.words.plain("error-stale"))
        return
    if kept.name:  # a list stays what it is
        list_id = await finding.note(turn.tx, asked, person_id=kept.person_id, at=turn.at)
        kept = replace(kept, id=list_id, name="", search=asked)
    else:
        await finding.change(turn.tx, kept, asked)
        kept = replace(kept, search=asked)
    await _show(turn, mine, kept)


def _narrowed(asked: Search, by: str, code: str) -> Search | None:
    """Return a search with another condition; without a code, with any. None: no such thing."""
    match by:
        case "state":
            found = frozenset(one for one in State if one.value == code)
            return replace(asked, states=found) if found or not code else None
        case "unit":
            ok = code.isascii() and code.isdecimal()
            units = frozenset({int(code)} if ok else ())
            return replace(asked, units=units) if ok or not code else None
        case "category":
            return replace(asked, category=code)
        case "late":
            return replace(asked, late=bool(code))
        case "all":
            return Search()
        case _:
            return None


async def _offer(turn: Turn, mine: Realm, kept: Kept, by: str) -> None:
    asked = _narrowed(kept.search, by, "") or kept.search
    found = await finding.counts(
        turn.tx, asked, mine, turn.scene.house.units, by, me=kept.person_id, at=turn.at
    )
    offered = [render.Choice(code, _label(turn, by, code), n) for code, n in found]
    turn.show(render.choices(turn.words, kept.id, by, [one for one in offered if one.label]))


def _label(turn: Turn, by: str, code: str) -> str:
    match by:
        case "state":
            return turn.words.plain(f"state-{code}")
        case "unit":
            return unit_name(turn.scene.house, int(code))
        case _:
            return turn.words.plain(f"category-{code}") if code in set(CATEGORIES) else code


# -- lists that are kept ---------------------------------------------------------------------------


async def keep(turn: Turn, press: Press) -> None:
    """Keep a search as a list, under the name of what is asked for."""
    allow(turn.scene, Deed.KEEP_LIST)
    mine = realm_of(turn)
    kept = await _own(turn, press.ref)
    if kept is None:
        return
    if len(await finding.named(turn.tx, kept.person_id)) >= LISTS:
        turn.hint(turn.words.plain("find-kept-full", most=LISTS), alert=True)
        return
    described = render.described(turn.words, kept.search, _unit_names(turn, kept.search))
    called = plain(described) or turn.words.plain("find-live")
    await finding.name(turn.tx, kept, called)
    turn.hint(turn.words.plain("find-kept", name=called))
    await _show(turn, mine, replace(kept, name=called))


async def rename(turn: Turn, press: Press) -> None:
    """Ask what a list is to be called."""
    allow(turn.scene, Deed.KEEP_LIST)
    kept = await _own(turn, press.ref)
    if kept is not None and kept.name:
        context: dict[str, str | int] = {"list": kept.id, "number": kept.name}
        await forming.begin(turn, forms.NameList, context=context, instead=True)


async def named(turn: Turn, draft: Draft, answers: forms.NameList) -> None:
    """Call a list as its form says, and show it."""
    allow(turn.scene, Deed.KEEP_LIST)
    mine = realm_of(turn)
    kept = await _own(turn, int(str(draft.context["list"])))
    if kept is not None:
        await finding.name(turn.tx, kept, answers.name)
        await _show(turn, mine, replace(kept, name=answers.name))


async def lists(_: Update, context: Context) -> None:
    """Show the lists that somebody keeps, each with how many cases are in it now."""
    turn = context.turn
    if turn.speaker is None:
        welcome.meet(turn)
        return
    await _lists(turn, dropping=False)


async def show_lists(turn: Turn, press: Press) -> None:
    """Show them in the place of the message; to drop one, where that was asked for."""
    await _lists(turn, dropping=press.arg == "drop")


async def _lists(turn: Turn, *, dropping: bool) -> None:
    allow(turn.scene, Deed.KEEP_LIST)
    mine = realm_of(turn)
    units, me = turn.scene.house.units, mine.person_id
    shown = [
        render.KeptList(
            one.id,
            one.name,
            await finding.how_many(turn.tx, one.search, mine, units, me=me, at=turn.at),
        )
        for one in await finding.named(turn.tx, me)
    ]
    turn.show(render.lists(turn.words, shown, dropping=dropping))


async def drop(turn: Turn, press: Press) -> None:
    """Drop a list."""
    allow(turn.scene, Deed.KEEP_LIST)
    kept = await _own(turn, press.ref)
    if kept is not None:
        await finding.drop(turn.tx, kept)
        turn.hint(turn.words.plain("lists-dropped"))
        await _lists(turn, dropping=False)


# -- following -------------------------------------------------------------------------------------


async def follow(turn: Turn, press: Press) -> None:
    """Have the speaker told when a case moves, or no more; the button says which."""
    allow(turn.scene, Deed.FOLLOW)
    found = await doing.seen(turn, press)
    if found is None or turn.speaker is None:
        return
    case, _ = found
    me = turn.speaker.person.id
    if press.arg == "off":
        await finding.unfollow(turn.tx, case.id, person_id=me)
    else:
        await finding.follow(turn.tx, case.id, person_id=me, at=turn.at)
    turn.hint(turn.words.plain("follow-ended" if press.arg == "off" else "follow-begun"))
    await doing.redraw(turn, case)


async def followed(_: Update, context: Context) -> None:
    """Show the cases somebody follows."""
    await _followed(context.turn, 0)


async def show_followed(turn: Turn, press: Press) -> None:
    """Show a page of them, in the place of the message."""
    await _followed(turn, press.revision)


async def _followed(turn: Turn, offset: int) -> None:
    if turn.speaker is None:
        welcome.meet(turn)
        return
    allow(turn.scene, Deed.FOLLOW)
    mine = realm_of(turn)
    page = await finding.followed(
        turn.tx, mine, person_id=mine.person_id, offset=offset, limit=PAGE
    )
    rows = await rows_of(turn, page.cases)
    turn.show(render.followed(turn.words, rows, page.total, page.offset))


async def past(turn: Turn, press: Press) -> None:
    """Show the whole history of a case, as far as the speaker is told of it."""
    found = await doing.seen(turn, press)
    if found is None:
        return
    case, view = found
    page = int(press.arg) if press.arg.isascii() and press.arg.isdecimal() else None
    turn.show(timeline(turn.words, view, page), case_id=case.id)
