"""The office decides about groups: one message whose buttons lead through the choices.

What has been chosen so far stands in the buttons themselves, so that nothing is half decided on
file and a restart forgets nothing. The argument of a button:

`w<unit>.<from>` / `e<region>.<from>`: look for the unit or region below this one (0: from the
top), from that place in the list; `W<unit>`: it is this unit's work group; `E<region>.<mask>`:
companies of this region, with these topics chosen; `D<region>.<mask>`: that is all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Target
from bot.domain.category import CATEGORIES
from bot.domain.people import REGIONS
from bot.render.button import Press
from bot.render.message import Button, Message
from bot.texts import Language
from handlers.actions import group_news, tagging
from handlers.actions.authority import allow, allows, may
from handlers.actions.view import unit_name
from handlers.chats import walls, welcome
from storage import chats

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from telegram import Update

    from bot.domain.people import Unit
    from handlers.turn import Context, Turn
    from storage.chats import GroupChat

PAGE = 8
"""Units or groups on one page."""
ROW = 2
"""Names in a row: units have long ones."""
_STEP = re.compile(r"([weWED])(\d{1,12})(?:\.([0-9a-f]{1,6}))?", re.ASCII)
Keys = list[tuple[Button, ...]]


async def listed(_: Update, context: Context) -> None:
    """Show the groups one decides about."""
    if context.turn.speaker is None:
        welcome.meet(context.turn)
        return
    await _list(context.turn, 0)


async def pressed(turn: Turn, press: Press) -> None:
    """Serve a button of the office about a group, or about all of them."""
    if press.arg == "all":
        await _list(turn, press.ref)
        return
    chat = await chats.get(turn.tx, -press.ref)
    if chat is None or not tagging.reaches(turn.scene, chat):
        allow(turn.scene, Deed.DECIDE_CHAT, Target(unit_id=None if chat is None else chat.home))
        turn.hint(turn.words.plain("error-stale"))
        return
    if chat.state not in {"waiting", "approved"}:
        turn.hint(turn.words.plain("error-done-already"))
        turn.show(Message(turn.words("group-gone", title=chat.title), _back(turn)))
        return
    if chat.state == "approved" and press.revision == 0:
        # The question about a group that waits, asked of several, answered by one.
        turn.hint(turn.words.plain("error-done-already"))
        await _show(turn, chat, first=turn.words("group-decided-before"))
        return
    await _serve(turn, chat, press.arg)


async def _serve(turn: Turn, chat: GroupChat, arg: str) -> None:
    match arg:
        case "show":
            await _show(turn, chat)
        case "tags":
            turn.show(_kinds(turn, chat))
        case "no":
            await _show_out(turn, chat)
        case "leave":
            said = turn.words("group-confirm-leave", title=chat.title)
            keys = (
                (_key(turn, chat, "group-button-leave", "no"),),
                (_key(turn, chat, "button-back", "show"),),
            )
            turn.show(Message(said, keys))
        case "lang":
            turn.show(_languages(turn, chat))
        case "langhouse" | "langzh-Hans" | "langzh-Hant" | "langen":
            await _speak(turn, chat, arg.removeprefix("lang"))
        case "retry":
            await tagging.try_again(turn.scene, chat)
            turn.hint(turn.words.plain("group-retried"))
            await _show(turn, await chats.get(turn.tx, chat.id) or chat)
        case _ if found := _STEP.fullmatch(arg):
            step, place, more = found.groups()
            await _step(turn, chat, step, int(place), int(more or "0", 16))
        case _ if not await walls.decide(turn, chat, arg):
            turn.hint(turn.words.plain("error-stale"))


async def _step(turn: Turn, chat: GroupChat, step: str, place: int, more: int) -> None:
    """Go on with the choices; a place that is not, or not theirs, is refused."""
    units = turn.scene.house.units
    if place and place not in units:
        turn.hint(turn.words.plain("error-stale"))
        return
    match step:
        case "w" | "e":
            turn.show(_places(turn, chat, step, place, more))
        case "W":
            done = await tagging.take_for_work(turn.scene, chat, place)
            said = turn.words(
                "group-decided-work", title=chat.title, unit=unit_name(turn.scene.house, place)
            )
            _conclude(turn, said, done=done)
        case "E":
            turn.show(_topics(turn, chat, place, more))
        case _:
            topics = _chosen(more)
            done = await tagging.take_for_enterprises(turn.scene, chat, place or None, topics)
            words = turn.words
            said = words(
                "group-decided-enterprise",
                title=chat.title,
                region=group_news.region_name(turn.scene.house, words, place or None),
                topics=group_news.topic_names(words, topics),
            )
            _conclude(turn, said, done=done)


def _conclude(turn: Turn, said: str, *, done: bool) -> None:
    if not done:
        turn.hint(turn.words.plain("error-done-already"))
        return
    turn.show(Message(said, _back(turn)))


async def _show_out(turn: Turn, chat: GroupChat) -> None:
    done = await tagging.show_out(turn.scene, chat)
    words = "group-decided-refused" if chat.state == "waiting" else "group-decided-dismissed"
    _conclude(turn, turn.words(words, title=chat.title), done=done)


# what is shown


async def _list(turn: Turn, offset: int) -> None:
    if not may(turn.scene, Deed.DECIDE_CHAT):
        allow(turn.scene, Deed.DECIDE_CHAT)
    mine = [one for one in await chats.known(turn.tx) if tagging.reaches(turn.scene, one)]
    words, house = turn.words, turn.scene.house
    if not mine:
        turn.show(Message(words("group-list-empty")))
        return
    offset = offset if offset < len(mine) else 0
    page = mine[offset : offset + PAGE]
    lines = [words("group-list", total=len(mine))]
    lines += [
        words("group-list-line", n=n, title=one.title, tags=group_news.tags(house, words, one))
        for n, one in enumerate(page, 1)
    ]
    numbers = [
        Button(str(n), Press("group", -one.id, 1, "show").encode()) for n, one in enumerate(page, 1)
    ]
    keys = _rows(numbers, 4)
    keys += _turning(offset, len(mine), lambda to: Press("group", to, 1, "all").encode())
    turn.show(Message("\n".join(lines), tuple(keys)))


async def _show(turn: Turn, chat: GroupChat, *, first: str = "") -> None:
    words, house = turn.words, turn.scene.house
    said = words("group-shown", title=chat.title, tags=group_news.tags(house, words, chat))
    if chat.state == "waiting":
        turn.show(_kinds(turn, chat))
        return
    keys: Keys = []
    if not chat.may_post:
        keys.append((_key(turn, chat, "group-button-retry", "retry"),))
    keys += [
        (
            _key(turn, chat, "wall-button-hang", "wall"),
            _key(turn, chat, "group-button-retag", "tags"),
            _key(turn, chat, "group-button-language", "lang"),
        ),
        (_key(turn, chat, "group-button-leave", "leave"), *_back(turn)[0]),
    ]
    turn.show(Message(f"{first}\n{said}" if first else said, tuple(keys)))


def _languages(turn: Turn, chat: GroupChat) -> Message:
    """Return the question in which language a group is written to."""
    words = turn.words
    keys: Keys = [
        (Button(words.plain(f"core-language-{one}"), _press(chat, f"lang{one}")),)
        for one in Language
    ]
    house = _key(turn, chat, "group-language-house", "langhouse")
    keys += [(house,), (_key(turn, chat, "button-back", "show"),)]
    now = words.plain(f"core-language-{chat.language or turn.scene.house.settings.locale}")
    return Message(words("group-ask-language", title=chat.title, language=now), tuple(keys))


async def _speak(turn: Turn, chat: GroupChat, code: str) -> None:
    """Write to a group in another language from now on."""
    language = None if code == "house" else code
    await tagging.speak(turn.scene, chat, language)
    spoken = language or turn.scene.house.settings.locale
    name = turn.words.plain(f"core-language-{spoken}")
    said = turn.words("group-language-set", title=chat.title, language=name)
    await _show(turn, await chats.get(turn.tx, chat.id) or chat, first=said)


def _kinds(turn: Turn, chat: GroupChat) -> Message:
    waits = chat.state == "waiting"
    words = turn.words
    last = (
        _key(turn, chat, "group-button-refuse", "no")
        if waits
        else _key(turn, chat, "button-back", "show")
    )
    said = words(
        "group-shown", title=chat.title, tags=group_news.tags(turn.scene.house, words, chat)
    )
    return Message(
        f"{said}\n{words('group-task-kind')}",
        (
            (
                _key(turn, chat, "group-button-work", "w0"),
                _key(turn, chat, "group-button-enterprise", "e0"),
            ),
            (last,),
        ),
    )


def _places(turn: Turn, chat: GroupChat, step: str, place: int, offset: int) -> Message:
    """Return one level of the tree: the unit reached, and those below it to go on to."""
    house, words = turn.scene.house, turn.words
    tops = _tops(turn)
    if not place and len(tops) == 1:
        (place,) = tops
    below = [one for one in _below(turn, place, tops) if step == "w" or one.kind in REGIONS]
    offset = offset if offset < len(below) else 0
    keys: Keys = []
    if place:
        here = f"W{place}" if step == "w" else f"E{place}"
        label = words.plain("group-ask-unit-here", unit=unit_name(house, place))
        keys.append((Button(label, _press(chat, here)),))
    elif step == "e" and allows(turn.scene, Deed.DECIDE_CHAT):
        keys.append((_key(turn, chat, "group-region-all", "E0"),))
    page = below[offset : offset + PAGE]
    leads = "W" if step == "w" else "E"
    names = [
        Button(
            unit_name(house, one.id),
            _press(chat, f"{step if _has_below(turn, one, step) else leads}{one.id}"),
        )
        for one in page
    ]
    keys += _rows(names, ROW)
    keys += _turning(offset, len(below), lambda to: _press(chat, f"{step}{place}.{to:x}"))
    upper = house.units.above(place) if place and place not in tops else None
    last = [_key(turn, chat, "group-button-up", f"{step}{upper.id}")] if upper else []
    keys.append((*last, _key(turn, chat, "button-back", "tags")))
    ask = "group-ask-unit" if step == "w" else "group-ask-region"
    return Message(words(ask, title=chat.title), tuple(keys))


def _topics(turn: Turn, chat: GroupChat, region: int, mask: int) -> Message:
    words = turn.words
    buttons = [
        Button(
            ("✓ " if mask & 1 << n else "") + words.plain(f"category-{category}"),
            _press(chat, f"E{region}.{mask ^ 1 << n:x}"),
        )
        for n, category in enumerate(CATEGORIES)
    ]
    name = group_news.region_name(turn.scene.house, words, region or None)
    keys: Keys = [
        (_key(turn, chat, "group-button-done", f"D{region}.{mask:x}"),),
        *_rows(buttons, 3),
        (_key(turn, chat, "button-back", "e0"),),
    ]
    return Message(words("group-ask-topics", title=chat.title, region=name), tuple(keys))


def _chosen(mask: int) -> tuple[str, ...]:
    return tuple(category.value for n, category in enumerate(CATEGORIES) if mask & 1 << n)


def _tops(turn: Turn) -> tuple[int, ...]:
    """Return the highest units that the speaker decides about groups of."""
    units = turn.scene.house.units
    mine = {
        one.id
        for one in units.values()
        if one.active and allows(turn.scene, Deed.DECIDE_CHAT, Target(unit_id=one.id))
    }
    return tuple(sorted(one for one in mine if units[one].parent_id not in mine))


def _below(turn: Turn, place: int, tops: Iterable[int]) -> list[Unit]:
    units = turn.scene.house.units
    if not place:
        return [units[one] for one in tops]
    found = [one for one in units.values() if one.parent_id == place and one.active]
    return sorted(found, key=lambda one: one.id)


def _has_below(turn: Turn, unit: Unit, step: str) -> bool:
    return any(step == "w" or one.kind in REGIONS for one in _below(turn, unit.id, ()))


def _rows(buttons: Sequence[Button], width: int) -> Keys:
    return [tuple(buttons[at : at + width]) for at in range(0, len(buttons), width)]


def _turning(offset: int, total: int, to: Callable[[int], str]) -> Keys:
    turns = []
    if offset:
        turns.append(Button("‹", to(max(0, offset - PAGE))))
    if offset + PAGE < total:
        turns.append(Button("›", to(offset + PAGE)))
    return [tuple(turns)] if turns else []


def _key(turn: Turn, chat: GroupChat, words: str, arg: str) -> Button:
    return Button(turn.words.plain(words), _press(chat, arg))


def _press(chat: GroupChat, arg: str) -> str:
    """Return the data of a button; its revision says whether the group was let in when drawn."""
    return Press("group", -chat.id, int(chat.state == "approved"), arg).encode()


def _back(turn: Turn) -> tuple[tuple[Button, ...], ...]:
    data = Press("group", 0, 1, "all").encode()
    return ((Button(turn.words.plain("group-button-list"), data),),)
