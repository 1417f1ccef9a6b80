"""The menus of commands: which there are, whose they are, and which of them are shown."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from telegram.error import TelegramError

from bot.domain.authority import Deed, deeds_of
from bot.domain.delivery import Duty
from bot.domain.letter import Letter
from bot.domain.pace import Lane
from bot.domain.people import Actor
from bot.texts import Language
from storage import outbox, people

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Mapping
    from datetime import datetime

    from bot.render.voice import Voice
    from handlers.actions.scene import House, Scene
    from handlers.turn import Turn
    from storage.people import Speaker

log = logging.getLogger(__name__)

COMMANDS: tuple[tuple[str, Deed | None], ...] = (
    ("file", Deed.FILE),
    ("mine", Deed.LIST_MINE),
    ("firms", Deed.LIST_PAIRED),
    ("todo", Deed.LIST_TODO),
    ("dispatch", Deed.LIST_DISPATCH),
    ("triage", Deed.LIST_TRIAGE),
    ("review", Deed.LIST_REVIEW),
    ("rulings", Deed.LIST_RULINGS),
    ("batch", Deed.HOLD_BATCH),
    ("lookbacks", Deed.LIST_LOOK_BACKS),
    ("late", Deed.LIST_LATE),
    ("all", Deed.LIST_ALL),
    ("instructed", Deed.LIST_INSTRUCTED),
    ("parked", Deed.LIST_PARKED),
    ("flags", Deed.SEE_FLAGS),
    ("bulletin", Deed.MAKE_BULLETIN),
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
    ("meetings", Deed.SIGN_UP),
    ("pieces", Deed.KEEP_POLICY),
    ("send", Deed.SEND_BROADCAST),
    ("schedules", Deed.KEEP_SCHEDULE),
    ("broadcasts", Deed.SEND_BROADCAST),
    ("campaigns", Deed.RUN_CAMPAIGNS),
    ("notice", Deed.SEND_BROADCAST),
    ("poll", Deed.HOLD_POLL),
    ("polls", Deed.HOLD_POLL),
    ("groups", Deed.DECIDE_CHAT),
    ("board", Deed.SEE_BOARD),
    ("policies", Deed.READ_POLICY),
    ("effect", Deed.SEE_EFFECT),
    ("subscribe", Deed.SUBSCRIBE),
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

MOST = 15
"""Commands in a menu, at most: a longer one is read by nobody."""
LESS_USED: tuple[str, ...] = (
    *("notice", "poll", "polls", "broadcasts", "schedules", "send"),
    *("forget", "mydata", "language", "template", "export", "blocked", "trouble", "groups"),
    *(
        "cards",
        "meetings",
        "campaigns",
        "subscribe",
        "effect",
        "answers",
        "wordsonly",
        "followed",
        "enterprise",
        "lists",
        "audit",
    ),
    *(
        "parked",
        "flags",
        "cancel",
        "claims",
        "days",
        "board",
        "people",
        "bulletin",
    ),
)
"""What leaves a menu that is too long, the first first; all of it is behind 全部功能."""
ROOMS: dict[str, tuple[str, ...]] = {
    "cases": (
        *("file", "mine", "todo", "dispatch", "triage", "review", "rulings", "batch"),
        *("lookbacks", "late", "all", "instructed", "parked", "flags", "bulletin"),
        *("wordsonly", "answers", "find", "followed", "lists"),
    ),
    "out": (
        *("policies", "pieces", "send", "schedules", "broadcasts", "effect"),
        *("notice", "poll", "polls", "meetings", "groups", "board", "subscribe"),
    ),
    "firms": (
        *("firms", "enterprise", "company", "claims", "people", "invite"),
        *("campaigns", "cards", "template", "export", "blocked"),
    ),
    "rest": ("days", "trouble", "complain", "audit", "mydata", "forget", "language"),
}
"""Where a command is found in 全部功能, for whoever has more than a menu holds."""
MENUS = {"default": ("start", "help"), "all_group_chats": ("help", "file")}
"""The menus of whoever has none of their own: strangers in private, everybody in a group."""


def commands_of(speaker: Speaker, at: datetime) -> list[str]:
    """Return the commands of a person's roles, in the order of the menu."""
    mine = deeds_of(Actor(speaker.person.id, speaker.grants), at)
    return [name for name, deed in COMMANDS if deed is None or deed in mine]


def menu_of(mine: Iterable[str]) -> list[str]:
    """Return those of the commands that stand in the menu, in the order of their use."""
    names = list(mine)
    for name in LESS_USED:
        if len(names) > MOST and name in names:
            names.remove(name)
    return names if len(names) <= MOST else [*names[: MOST - 1], names[-1]]


async def set_menu_of(scene: Scene, person_id: int) -> None:
    """Give somebody who is not speaking the menu of what they are now."""
    other = await people.get_speaker(scene.tx, person_id, at=scene.at)
    if other is None or other.person.telegram_id is None:
        return
    may_do = deeds_of(Actor(person_id, other.grants), scene.at)
    voice = scene.house.voice(other.language)
    chat_id = other.person.telegram_id
    names = menu_of(name for name, deed in COMMANDS if deed is None or deed in may_do)
    commands = _menu(voice, names)
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
            "commands": _menu(voice, menu_of(commands_of(speaker, turn.at))),
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
