"""The door: who comes in, what they can do here, in which language, with which commands."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from telegram.error import TelegramError

from bot.domain.people import Role
from bot.render.button import Press
from bot.render.message import Button, Message
from bot.texts import Language
from handlers.actions.view import unit_name
from handlers.chats import casework, filing, forming
from storage import enterprises, people

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Mapping

    from telegram import Update

    from handlers.actions.scene import House
    from handlers.turn import Context, Turn
    from storage.people import Speaker

log = logging.getLogger(__name__)

TELEGRAM_CODES = {Language.ZH_HANS: "zh", Language.ZH_HANT: "zh", Language.EN: "en"}
"""Language codes for the default menu: Telegram knows two letters only."""

OFFICE = frozenset({Role.TRIAGER, Role.DIRECTOR})
UNIT = frozenset({Role.HANDLER, Role.UNIT_HEAD})
COMMANDS: tuple[tuple[str, frozenset[Role] | None], ...] = (
    ("file", frozenset({Role.OWNER})),
    ("mine", frozenset({Role.OWNER})),
    ("todo", UNIT),
    ("dispatch", frozenset({Role.DIRECTOR})),
    ("triage", OFFICE),
    ("review", OFFICE),
    ("trouble", frozenset({Role.DIRECTOR, Role.ADMIN})),
    ("cancel", None),
    ("language", None),
    ("help", None),
)
"""Commands in the order of the menu, and the roles that have them; None: everybody."""

HELP_OF = (
    (Role.OWNER, "help-owner"),
    (Role.HANDLER, "help-handler"),
    (Role.UNIT_HEAD, "help-unit-head"),
    (Role.TRIAGER, "help-triager"),
    (Role.DIRECTOR, "help-director"),
)
BUTTONS = ("file", "mine", "todo", "triage", "dispatch", "review")


async def start(_: Update, context: Context) -> None:
    """Welcome whoever comes in; `/start file`, as from a group, goes straight to filing."""
    turn = context.turn
    if turn.speaker is None:
        meet(turn)
        return
    if context.args and context.args[0] == "file":
        await filing.begin_filing(turn)
    else:
        turn.say(await home(turn))
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
        case "mine" | "todo" | "triage" | "dispatch" | "review" as kind:
            await casework.show_list(turn, kind)
        case _:
            turn.show(await home(turn))


async def file_now(turn: Turn, _: Press) -> None:
    """Serve the button that begins a case."""
    await filing.begin_filing(turn)


def meet(turn: Turn) -> None:
    """Tell a stranger where they are, and the number by which the office can let them in."""
    turn.say(Message(turn.words("start-stranger", telegram_id=_telegram_id(turn))))


def _telegram_id(turn: Turn) -> str:
    user = turn.update.effective_user
    return str(user.id if user else 0)


async def home(turn: Turn) -> Message:
    """Return the welcome for the speaker's roles."""
    speaker = turn.speaker
    if speaker is None:
        return Message(turn.words("help-stranger", telegram_id=_telegram_id(turn)))
    name = speaker.person.name
    if Role.OWNER in speaker.roles:
        mine = await enterprises.by_ids(turn.tx, speaker.enterprise_ids())
        enterprise = turn.words.plain("and").join(one.short_name or one.name for one in mine)
        said = turn.words("start-owner", name=name, enterprise=enterprise)
    elif speaker.roles & OFFICE:
        said = turn.words("start-office", name=name)
    else:
        house = turn.scene.house
        held = speaker.unit_ids(Role.HANDLER, Role.UNIT_HEAD)
        unit = turn.words.plain("and").join(unit_name(house, one) for one in held)
        said = turn.words("start-cadre", name=name, unit=unit)
    return Message(said, _buttons(turn))


def offer(turn: Turn) -> None:
    """Answer words that fit nothing with what can be done here."""
    owner = turn.speaker is not None and Role.OWNER in turn.speaker.roles
    said = turn.words("error-what-now" if owner else "error-what-now-cadre")
    turn.say(Message(said, _buttons(turn)))


def _buttons(turn: Turn) -> tuple[tuple[Button, ...], ...]:
    """Return the commands of the speaker's roles as buttons, the first alone in its row."""
    speaker = turn.speaker
    if speaker is None:
        return ()
    mine = [name for name in _commands(speaker.roles) if name in BUTTONS]
    buttons = [
        Button(turn.words.plain(f"button-{name}"), Press("go", arg=name).encode()) for name in mine
    ]
    rest = buttons[1:]
    return (tuple(buttons[:1]), *(tuple(rest[at : at + 3]) for at in range(0, len(rest), 3)))


def _commands(roles: Iterable[Role]) -> list[str]:
    held = frozenset(roles)
    return [name for name, needed in COMMANDS if needed is None or held & needed]


def set_menu(turn: Turn, speaker: Speaker, spoken: Language) -> None:
    """Give this chat the command menu of the person's roles in their language."""
    voice = turn.scene.house.voice(spoken)
    turn.call(
        "setMyCommands",
        {
            "commands": [
                {"command": name, "description": voice.plain(f"command-{name}")}
                for name in _commands(speaker.roles)
            ],
            "scope": {"type": "chat", "chat_id": turn.chat_id},
        },
    )


async def greet_telegram(
    house: House, call: Callable[[str, Mapping[str, Any]], Awaitable[Any]]
) -> None:
    """Tell Telegram the menu of strangers, in the languages it can tell apart."""
    default = house.settings.locale
    spoken = {"": default, "zh": Language.ZH_HANS, "en": Language.EN}
    for code, one in spoken.items():
        voice = house.voice(one)
        commands = [
            {"command": name, "description": voice.plain(f"command-{name}")}
            for name in ("start", "help")
        ]
        try:
            await call("setMyCommands", {"commands": commands, "language_code": code})
        except TelegramError as error:
            log.warning("the default menu was not set: %s", type(error).__name__)
            return
