"""The audit in a chat: what was done to the register, who was refused, who saw much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.authority import Deed
from bot.render import dates
from bot.render.button import Press
from bot.render.markup import Markup, escape
from bot.render.message import Button, Message
from bot.render.phrases import one_line
from handlers.actions.authority import allow
from handlers.actions.view import unit_name
from storage import audit as book
from storage import enterprises, people, policies

if TYPE_CHECKING:
    from collections.abc import Mapping

    from telegram import Update

    from handlers.turn import Context, Turn

LINES = 12
NAME = 40
TOLD = frozenset({book.DENIED, book.SAW, book.SAW_PHONE, book.EXPORTED})


async def audit(_: Update, context: Context) -> None:
    """Show the latest page."""
    await _show(context.turn)


async def turn_page(turn: Turn, press: Press) -> None:
    """Show what came before an event."""
    await _show(turn, before=press.ref)


async def _show(turn: Turn, before: int | None = None) -> None:
    allow(turn.scene, Deed.READ_AUDIT)
    words = turn.words
    found = await book.latest(turn.tx, before=before, limit=LINES + 1)
    if not found:
        turn.show(Message(words("audit-none")))
        return
    shown = found[:LINES]
    older = Press("audit", shown[-1].id).encode()
    keys = ((Button(words.plain("audit-older"), older),),) if len(found) > LINES else ()
    told = [_line(turn, one, await _names(turn, one)) for one in shown]
    lines = [words("audit-title"), *told]
    turn.show(Message("\n".join(lines), keys))


async def _names(turn: Turn, one: book.Entry) -> dict[str, str]:
    """Return what the people, enterprises and policies of a deed are called, as far as known."""
    names: dict[str, str] = {}
    person, firm = one.data.get("person"), one.data.get("enterprise")
    if isinstance(person, int) and (found := await people.get(turn.tx, person)) is not None:
        names["person"] = found.name
    if isinstance(firm, int) and (known := await enterprises.get(turn.tx, firm)) is not None:
        names["enterprise"] = known.short_name or known.name
    policy = one.data.get("policy")
    if isinstance(policy, int) and (kept := await policies.get(turn.tx, policy)) is not None:
        names["policy"] = kept.title
    return names


def _line(turn: Turn, one: book.Entry, names: Mapping[str, str]) -> Markup:
    words = turn.words
    nobody = words("audit-nobody" if one.person_id is None else "person-forgotten")
    who = escape(one_line(one.who, NAME)) if one.who else nobody
    at = dates.short(turn.scene.house.texts, turn.language, one.at, turn.scene.house.settings.zone)
    return words("audit-line", at=at, who=who, what=_what(turn, one, names))


def _what(turn: Turn, one: book.Entry, names: Mapping[str, str]) -> Markup:
    """Return what was done, in words where there are some, else by its codes."""
    words, data = turn.words, one.data
    if one.act in TOLD:
        what = str(data.get("what", ""))
        why = str(data.get("why", ""))
        ways = (f"deed-{what}", f"event-{what}", f"button-{what}", f"job-{what}")
        named = next((way for way in ways if words.texts.has(way)), "")
        said = words(
            f"audit-{one.act}",
            what=words(named) if named else escape(what),
            why=words(f"why-{why}") if words.texts.has(f"why-{why}") else escape(why),
            n=int(data.get("n", 0)),
            number=escape(str(data.get("number", ""))),
        )
        return Markup(said + words("audit-more")) if data.get("more") else said
    named = f"deed-{one.act}"
    done = words(named) if words.texts.has(named) else escape(one.act)
    called, codes = [], []
    for name, value in sorted(data.items()):
        if value is None:
            continue
        known = names.get(name) or _called(turn, name, value)
        if known:
            called.append(escape(one_line(known, NAME)))
        else:
            codes.append(f"{name}={value}")
    if codes:
        called.append(Markup(f"<code>{escape(one_line(' '.join(codes), 80))}</code>"))
    return Markup(" · ".join([done, *called]))


def _called(turn: Turn, name: str, value: object) -> str:
    """Return a unit or a role by name; nothing for what has a number only."""
    if name in {"unit", "region", "parent"} and isinstance(value, int):
        return unit_name(turn.scene.house, value)
    if name == "step" and turn.words.texts.has(f"desk-step-{value}"):
        return turn.words.plain(f"desk-step-{value}")
    if name == "role" and turn.words.texts.has(f"role-{value}"):
        return turn.words.plain(f"role-{value}")
    return ""
