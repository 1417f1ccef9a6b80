"""The door: who comes in, what they can do here, in which language, with which commands."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from telegram.error import TelegramError

from bot.domain.authority import Deed, deeds_of
from bot.domain.delivery import Duty
from bot.domain.letter import Letter
from bot.domain.pace import Lane
from bot.domain.people import Actor, Role
from bot.render.button import Press
from bot.render.joining import ways_in
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
    supervising,
)
from handlers.chats import people as people_chat
from storage import enterprises, outbox, people

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Mapping
    from datetime import datetime

    from telegram import Update

    from bot.render.voice import Voice
    from handlers.actions.scene import House, Scene
    from handlers.turn import Context, Turn
    from storage.people import Speaker

log = logging.getLogger(__name__)

TELEGRAM_CODES = {Language.ZH_HANS: "zh", Language.ZH_HANT: "zh", Language.EN: "en"}
"""Language codes for the default menu: Telegram knows two letters only."""

OFFICE = frozenset({Role.TRIAGER, Role.DIRECTOR})
COMMANDS: tuple[tuple[str, Deed | None], ...] = (
    ("file", Deed.FILE),
    ("mine", Deed.LIST_MINE),
    ("firms", Deed.LIST_PAIRED),
    ("todo", Deed.LIST_TODO),
    ("dispatch", Deed.LIST_DISPATCH),
    ("batch", Deed.HOLD_BATCH),
    ("triage", Deed.LIST_TRIAGE),
    ("review", Deed.LIST_REVIEW),
    ("rulings", Deed.LIST_RULINGS),
    ("parked", Deed.LIST_PARKED),
    ("all", Deed.LIST_ALL),
    ("late", Deed.LIST_LATE),
    ("flags", Deed.SEE_FLAGS),
    ("instructed", Deed.LIST_INSTRUCTED),
    ("bulletin", Deed.MAKE_BULLETIN),
    ("lookbacks", Deed.LIST_LOOK_BACKS),
    ("wordsonly", Deed.LIST_RESULTS),
    ("answers", Deed.LIST_RESULTS),
    ("find", Deed.FIND),
    ("followed", Deed.FOLLOW),
    ("lists", Deed.KEEP_LIST),
    ("enterprise", Deed.SEE_ENTERPRISE),
    ("claims", Deed.CONFIRM),
    ("people", Deed.SEE_PEOPLE),
    ("company", Deed.PASS_ON),
    ("invite", Deed.INVITE_COLLEAGUE),
    ("campaigns", Deed.RUN_CAMPAIGNS),
    ("groups", Deed.DECIDE_CHAT),
    ("board", Deed.SEE_BOARD),
    ("cards", Deed.PRINT_CARDS),
    ("template", Deed.IMPORT),
    ("export", Deed.EXPORT),
    ("days", Deed.EDIT_CALENDAR),
    ("trouble", Deed.SETTLE_TROUBLE),
    ("complain", Deed.COMPLAIN),
    ("audit", Deed.READ_AUDIT),
    ("blocked", Deed.UNBLOCK),
    ("mydata", Deed.READ_DATA),
    ("forget", Deed.ASK_FORGETTING),
    ("cancel", None),
    ("language", None),
    ("help", None),
)
"""Commands in the order of the menu, and the deed each stands for; None: everybody's.

Who has them follows from `bot.domain.authority.POWERS`.
"""

MENUS = {"default": ("start", "help"), "all_group_chats": ("help", "file")}
"""The menus of whoever has none of their own: strangers in private, everybody in a group."""

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
    *("company", "claims", "people"),
)


async def start(_: Update, context: Context) -> None:
    """Welcome whoever comes in, and lead whoever followed a link to where it leads."""
    turn = context.turn
    payload = context.args[0] if context.args else ""
    if joining.is_way_in(payload):
        await joining.arrive(turn, payload)
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
    set_menu(turn, turn.speaker, turn.language)


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
    set_menu(turn, turn.speaker, wanted)
    turn.show(Message(turn.words("language-chosen"), _buttons(turn)))


async def go(turn: Turn, press: Press) -> None:
    """Serve a button that stands for a command."""
    match press.arg:
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
    mine = [name for name in _commands(speaker, turn.at) if name in BUTTONS]
    buttons = [
        Button(turn.words.plain(f"button-{name}"), Press("go", arg=name).encode()) for name in mine
    ]
    rest = buttons[1:]
    return (tuple(buttons[:1]), *(tuple(rest[at : at + 3]) for at in range(0, len(rest), 3)))


def _commands(speaker: Speaker, at: datetime) -> list[str]:
    mine = deeds_of(Actor(speaker.person.id, speaker.grants), at)
    return [name for name, deed in COMMANDS if deed is None or deed in mine]


async def set_menu_of(scene: Scene, person_id: int) -> None:
    """Give somebody who is not speaking the menu of what they are now."""
    other = await people.get_speaker(scene.tx, person_id, at=scene.at)
    if other is None or other.person.telegram_id is None:
        return
    may_do = deeds_of(Actor(person_id, other.grants), scene.at)
    voice = scene.house.voice(other.language)
    chat_id = other.person.telegram_id
    commands = [
        {"command": name, "description": voice.plain(f"command-{name}")}
        for name, deed in COMMANDS
        if deed is None or deed in may_do
    ]
    outbox.post(
        scene.tx,
        Letter(
            chat_id=chat_id,
            kind="reply",
            at=scene.at,
            lane=Lane.NOTICE,
            duty=Duty.ONCE,
            person_id=person_id,
            method="setMyCommands",
            payload={
                "chat_id": chat_id,
                "commands": commands,
                "scope": {"type": "chat", "chat_id": chat_id},
            },
        ),
    )


def set_menu(turn: Turn, speaker: Speaker, spoken: Language) -> None:
    """Give this chat the command menu of the person's roles in their language."""
    voice = turn.scene.house.voice(spoken)
    turn.call(
        "setMyCommands",
        {
            "commands": [
                {"command": name, "description": voice.plain(f"command-{name}")}
                for name in _commands(speaker, turn.at)
            ],
            "scope": {"type": "chat", "chat_id": turn.chat_id},
        },
    )


async def greet_telegram(
    house: House, call: Callable[[str, Mapping[str, Any]], Awaitable[Any]]
) -> None:
    """Tell Telegram the menus of strangers and of groups, in the languages it can tell apart."""
    default = house.settings.locale
    spoken = {"": default, "zh": Language.ZH_HANS, "en": Language.EN}
    menus = [
        {
            "commands": _menu(house.voice(one), names),
            "scope": {"type": scope},
            "language_code": code,
        }
        for scope, names in MENUS.items()
        for code, one in spoken.items()
    ]
    for menu in menus:
        try:
            await call("setMyCommands", menu)
        except TelegramError as error:
            log.warning("the default menu was not set: %s", type(error).__name__)
            return


def _menu(voice: Voice, names: Iterable[str]) -> list[dict[str, str]]:
    return [{"command": name, "description": voice.plain(f"command-{name}")} for name in names]
