"""The tables of the README as the program itself would write them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from bot.domain.authority import Deed, holders
from bot.domain.delivery import Duty, Outcome, Verdict, decide
from bot.settings import PREFIX, Settings
from bot.texts import Language, Texts
from handlers.chats.menus import COMMANDS

TOP = Path(__file__).parents[2]
ROOMS = ("bot", "handlers", "storage")


def settings() -> list[str]:
    """A row for each setting: its variable, its default, its description."""
    return [
        f"| `{PREFIX}{name.upper()}` | {_default(field.default)} | {field.description} |"
        for name, field in Settings.model_fields.items()
    ]


def _default(value: Any) -> str:  # noqa: ANN401 - whatever a setting may be
    match value:
        case SecretStr():
            value = value.get_secret_value()
        case float():
            value = f"{value:g}"
        case (start, end):
            value = f"{start:%H:%M}-{end:%H:%M}"
        case _:
            pass
    return f"`{value}`" if str(value) else ""


def commands() -> list[str]:
    """A row for each command: who has it, and what its menu says."""
    texts = Texts()
    return [
        f"| `/{name}` | {_whose(deed)} "
        f"| {texts.plain(Language.ZH_HANS, f'command-{name}')} "
        f"| {texts.plain(Language.EN, f'command-{name}')} |"
        for name, deed in (("start", None), *COMMANDS)
    ]


def _whose(deed: Deed | None) -> str:
    roles = frozenset() if deed is None else holders(deed)
    return ", ".join(sorted(roles)).replace("_", " ") or "everybody"


def rooms() -> dict[str, set[str]]:
    """The modules of each room that has any, by the room's folder."""
    found: dict[str, set[str]] = {}
    for room in ROOMS:
        for path in (TOP / room).rglob("*.py"):
            if path.stem != "__init__":
                found.setdefault(f"{path.parent.relative_to(TOP)}/", set()).add(path.stem)
    return found


def rooms_of(readme: str) -> dict[str, set[str]]:
    """The same, as the README's map has it."""
    rows = re.findall(r"^\| `([\w/]+/)` \|[^|]*\| (.*) \|$", readme, re.MULTILINE)
    return {room: set(modules.split()) for room, modules in rows if room.split("/")[0] in ROOMS}


def outcomes() -> dict[Outcome, str]:
    """What follows from each outcome, for a message that must arrive and for one at most once."""
    return {
        outcome: " | ".join(_then(outcome, duty) for duty in (Duty.MUST, Duty.ONCE))
        for outcome in Outcome
    }


def _then(outcome: Outcome, duty: Duty) -> str:
    verdict = Verdict(outcome, seconds=30.0, chat=-100)
    then = decide(verdict, duty, 1)
    marks = [
        f"after {then.due_in:g} s" if then.due_in else "",
        "marked 重发" if then.repeated else "",
        "as plain text" if then.plain else "",
        "to the new chat" if then.chat else "",
        "chat unreachable" if then.unreachable else "",
        f"task: {then.task}" if then.task else "",
        "alarm" if then.alarm else "",
        "process ends" if then.stop else "",
    ]
    said = {"pending": "again", "given_up": "given up"}.get(then.state, str(then.state))
    return ", ".join(filter(None, [said, *marks]))
