"""The door: who comes in, what they can do here, in which language, with which commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.link import read
from bot.domain.people import Role
from bot.render.button import Press
from bot.render.joining import ways_in
from bot.render.markup import Markup
from bot.render.message import Button, Message
from bot.texts import Language
from handlers.actions.view import unit_name
from handlers.chats import (
    casework,
    claims,
    filing,
    finding,
    firm,
    forming,
    joining,
    liaison,
    menus,
    opening,
    supervising,
)
from handlers.chats import people as people_chat
from storage import enterprises, people

if TYPE_CHECKING:
    from collections.abc import Iterable

    from telegram import Update

    from bot.render.voice import Voice
    from handlers.turn import Context, Turn

OFFICE = frozenset({Role.TRIAGER, Role.DIRECTOR})
AT_THE_DOOR = frozenset(
    {
        *("file", "language", "find", "claims", "people", "company", "invite", "complain"),
        *("firms", "lookbacks", "late", "mine", "todo", "triage", "dispatch", "review"),
        *("rulings", "all"),
    }
)
"""Buttons that `go` serves; the others do what their command does."""

HELP_OF = (
    (Role.OWNER, "help-owner"),
    (Role.LIAISON, "help-liaison"),
    (Role.HANDLER, "help-handler"),
    (Role.UNIT_HEAD, "help-unit-head"),
    (Role.TRIAGER, "help-triager"),
    (Role.DIRECTOR, "help-director"),
    (Role.INSPECTOR, "help-inspector"),
    (Role.LEADER, "help-leader"),
    (Role.ADMIN, "help-admin"),
)
BUTTONS = (
    *(
        "file",
        "mine",
        "firms",
        "todo",
        "triage",
        "dispatch",
        "review",
        "rulings",
        "lookbacks",
        "all",
        "late",
        "complain",
        "find",
    ),
    *("policies", "company", "claims", "people"),
)


async def start(_: Update, context: Context) -> None:
    """Welcome whoever comes in, and lead whoever followed a link to where it leads."""
    turn = context.turn
    payload = context.args[0] if context.args else ""
    if joining.is_way_in(payload):
        await joining.arrive(turn, payload)
        return
    if (link := read(payload)) is not None:  # also for strangers: policies are public
        await opening.follow(turn, link)
        return
    if turn.speaker is None:
        meet(turn)
        return
    if payload == "file":
        await filing.begin_filing(turn)
    elif payload == "find":
        await finding.seek(turn, "")
    elif payload.startswith("case-"):
        await casework.show_number(turn, payload.removeprefix("case-"))
    else:
        waits = await claims.waiting(turn)
        # Whoever is on the way in is told how far they are, not asked in a second time.
        on_the_way = bool(waits) or forming.open_draft(turn) is not None
        if turn.speaker.grants or not on_the_way:
            turn.say(await home(turn))
        for one in waits:
            turn.say(one)
        await forming.remind(turn)
    menus.set_menu(turn, turn.speaker, turn.language)


async def help_(_: Update, context: Context) -> None:
    """Say what each of one's roles can do here."""
    turn = context.turn
    if turn.speaker is None:
        turn.say(Message(turn.words("help-stranger", telegram_id=_telegram_id(turn))))
        return
    roles = turn.speaker.roles
    said = [turn.words(words) for role, words in HELP_OF if role in roles]
    office = turn.scene.house.settings
    if office.office_phone:
        said.append(turn.words("help-office", name=office.office_name, phone=office.office_phone))
    turn.say(Message("\n\n".join(said) or turn.words("error-what-now"), _buttons(turn)))


async def language(_: Update, context: Context) -> None:
    """Ask which language to speak; a stranger's is that of their Telegram."""
    if context.turn.speaker is None:
        meet(context.turn)
    else:
        context.turn.say(_languages(context.turn))


def _languages(turn: Turn) -> Message:
    return Message(
        turn.words("language-choose"),
        tuple(
            (Button(turn.words.plain(f"core-language-{one}"), Press("lang", arg=one).encode()),)
            for one in Language
        ),
    )


async def choose_language(turn: Turn, press: Press) -> None:
    """Speak another language from now on, menus included."""
    wanted = next((one for one in Language if one == press.arg), None)
    if wanted is None or turn.speaker is None:
        turn.hint(turn.words.plain("error-stale"))
        return
    await people.set_language(turn.tx, turn.speaker.person.id, wanted, chosen=True)
    turn.language = wanted
    menus.set_menu(turn, turn.speaker, wanted)
    turn.show(Message(turn.words("language-chosen"), _buttons(turn)))


async def go(turn: Turn, press: Press) -> None:
    """Serve a button that stands for a command."""
    match press.arg:
        case "more":
            turn.show(everything(turn))
        case room if room.startswith("more."):
            turn.show(everything(turn, room.removeprefix("more.")))
        case "file":
            await filing.begin_filing(turn)
        case "language":
            turn.show(_languages(turn))
        case "find":
            await finding.seek(turn, "")
        case "claims":
            await claims.show_claims(turn, press)
        case "people":
            await people_chat.show_people(turn, press)
        case "company":
            await firm.show_firms(turn, press)
        case "invite":
            await firm.invite_colleague(turn, press)
        case "complain":
            await filing.begin_complaint(turn)
        case "firms":
            await liaison.firms_page(turn, Press("firms"))
        case "lookbacks":
            await casework.show_list(turn, "look_backs")
        case "late":
            await supervising.late_page(turn, Press("late", arg="late"))
        case "mine" | "todo" | "triage" | "dispatch" | "review" | "rulings" | "all" as kind:
            await casework.show_list(turn, kind)
        case _:
            turn.show(await home(turn))


async def file_now(turn: Turn, _: Press) -> None:
    """Serve the button that begins a case."""
    await filing.begin_filing(turn)


def meet(turn: Turn) -> None:
    """Tell a stranger where they are, and the number by which the office can let them in."""
    user = turn.update.effective_user
    turn.say(stranger(turn.words, user.id if user else 0))


def stranger(words: Voice, telegram_id: int) -> Message:
    """Return what somebody unknown is told: by a turn, or by the gate without one."""
    return Message(words("start-stranger", telegram_id=str(telegram_id)), ways_in(words))


def _telegram_id(turn: Turn) -> str:
    user = turn.update.effective_user
    return str(user.id if user else 0)


async def home(turn: Turn) -> Message:
    """Return the welcome for the speaker's roles."""
    speaker = turn.speaker
    if speaker is None:
        return Message(turn.words("help-stranger", telegram_id=_telegram_id(turn)))
    name = speaker.person.name
    if not speaker.grants:
        waits = await claims.waiting(turn)
        nobody = Message(turn.words("start-nobody", name=name), ways_in(turn.words))
        return waits[0] if waits else nobody
    if Role.OWNER in speaker.roles:
        mine = await enterprises.by_ids(turn.tx, speaker.enterprise_ids())
        enterprise = turn.words.plain("and").join(one.short_name or one.name for one in mine)
        said = turn.words("start-owner", name=name, enterprise=enterprise)
    elif speaker.roles & OFFICE:
        director = Role.DIRECTOR in speaker.roles
        said = turn.words("start-office" if director else "start-triager", name=name)
    elif speaker.roles <= {Role.LIAISON}:
        paired = len(speaker.enterprise_ids(Role.LIAISON))
        said = turn.words("start-liaison", name=name, n=paired)
    elif not speaker.unit_ids(Role.HANDLER, Role.UNIT_HEAD):
        roles = (turn.words.plain(f"role-{role}") for role in Role if role in speaker.roles)
        said = turn.words("start-other", name=name, role=turn.words.plain("and").join(roles))
    else:
        house = turn.scene.house
        held = speaker.unit_ids(Role.HANDLER, Role.UNIT_HEAD)
        unit = turn.words.plain("and").join(unit_name(house, one) for one in held)
        said = turn.words("start-cadre", name=name, unit=unit)
    return Message(said, _buttons(turn))


async def offer(turn: Turn) -> None:
    """Answer words that fit nothing with what can be done here."""
    if turn.speaker is not None and not turn.speaker.grants:
        turn.say(await home(turn))
        return
    owner = turn.speaker is not None and Role.OWNER in turn.speaker.roles
    said = turn.words("error-what-now" if owner else "error-what-now-cadre")
    turn.say(Message(said, _buttons(turn)))


def _buttons(turn: Turn) -> tuple[tuple[Button, ...], ...]:
    """Return the commands of the speaker's roles as buttons, the first alone in its row."""
    speaker = turn.speaker
    if speaker is None:
        return ()
    mine = [name for name in menus.commands_of(speaker, turn.at) if name in BUTTONS]
    buttons = [
        Button(turn.words.plain(f"button-{name}"), Press("go", arg=name).encode()) for name in mine
    ]
    more = Button(turn.words.plain("button-everything"), Press("go", arg="more").encode())
    rest = [*buttons[1:], more]
    return (
        *((tuple(buttons[:1]),) if buttons else ()),
        *(tuple(rest[at : at + 3]) for at in range(0, len(rest), 3)),
    )


def everything(turn: Turn, room: str = "") -> Message:
    """Return every command of the speaker's as a button: what has left the menu is here.

    Where they are more than a menu holds, they are in rooms, and the first screen says which where.
    """
    words, speaker = turn.words, turn.speaker
    mine = [] if speaker is None else menus.commands_of(speaker, turn.at)
    mine = [name for name in mine if name not in {"cancel", "help"}]
    if len(mine) <= menus.MOST:
        return _hall(words("everything"), _doors(words, mine), words, "home", 3)
    there = {
        one: [name for name in names if name in mine]
        for one, names in menus.ROOMS.items()
        if not set(mine).isdisjoint(names)
    }
    if room in there:
        head = words("everything-in", room=words(f"everything-room-{room}"))
        return _hall(head, _doors(words, there[room]), words, "more", 3)
    comma = words.plain("list-comma")
    said = [words("everything-rooms")]
    for one, names in there.items():
        inside = comma.join(words.plain(f"go-{name}") for name in names)
        said.append(words("everything-line", room=words(f"everything-room-{one}"), names=inside))
    keys = [
        Button(words.plain(f"everything-room-{one}"), Press("go", arg=f"more.{one}").encode())
        for one in there
    ]
    return _hall(Markup("\n".join(said)), keys, words, "home", 2)


def _doors(words: Voice, names: Iterable[str]) -> list[Button]:
    return [Button(words.plain(f"go-{one}"), Press("go", arg=one).encode()) for one in names]


def _hall(said: Markup, keys: list[Button], words: Voice, back: str, columns: int) -> Message:
    rows = [tuple(keys[at : at + columns]) for at in range(0, len(keys), columns)]
    way = Button(words.plain("button-back"), Press("go", arg=back).encode())
    return Message(said, (*rows, (way,)))
