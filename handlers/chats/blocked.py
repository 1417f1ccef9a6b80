"""Accounts that are blocked: the list, letting them back, and what a filled form does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.authority import Deed
from bot.render import dates
from bot.render.button import Press
from bot.render.message import Button, Message
from handlers.actions import blocking
from handlers.actions.authority import allow
from storage import blocks

if TYPE_CHECKING:
    from bot import forms
    from bot.domain.people import Person
    from bot.forms.engine import Draft
    from handlers.turn import Turn

PAGE = 5


async def turn_page(turn: Turn, press: Press) -> None:
    """Show a page of the list."""
    await show_list(turn, press.ref)


async def take(turn: Turn, draft: Draft, answers: forms.Block) -> None:
    """Block the account that the form is about."""
    telegram_id = int(str(draft.context["account"]))
    who = await blocking.account(turn.scene, telegram_id)
    await blocking.block(turn.scene, telegram_id, reason=answers.reason)
    words = turn.words
    turn.show(
        Message(
            words("block-done", who=called(turn, who.name, telegram_id)),
            (
                (
                    Button(words.plain("button-unblock"), Press("unblock", telegram_id).encode()),
                    Button(words.plain("button-blocked"), Press("blocked").encode()),
                ),
            ),
        )
    )


async def let_back(turn: Turn, press: Press) -> None:
    """Serve an account again. The button bears its number."""
    if await blocking.unblock(turn.scene, press.ref):
        turn.hint(turn.words.plain("unblock-done"))
    else:
        turn.hint(turn.words.plain("error-done-already"))
    await show_list(turn, 0)


async def button(turn: Turn, person: Person) -> Button | None:
    """Return the button under a person's card that blocks them or lets them back, if any."""
    if person.telegram_id is None:
        return None
    words = turn.words
    if await blocks.is_blocked(turn.tx, person.telegram_id):
        if await blocking.may(turn.scene, Deed.UNBLOCK, person.telegram_id):
            press = Press("unblock", person.telegram_id)
            return Button(words.plain("button-unblock"), press.encode())
    elif await blocking.may(turn.scene, Deed.BLOCK, person.telegram_id):
        return Button(words.plain("button-block"), Press("block", person.id).encode())
    return None


async def show_list(turn: Turn, offset: int) -> None:
    """Show a page of the accounts that are not served."""
    allow(turn.scene, Deed.UNBLOCK)
    words = turn.words
    rows, total = await blocks.page(turn.tx, offset=offset, limit=PAGE)
    if not rows:
        turn.show(Message(words("blocked-none")))
        return
    lines = [words("blocked-title", total=total)]
    keyboard: list[tuple[Button, ...]] = []
    settings = turn.scene.house.settings
    for number, row in enumerate(rows, offset + 1):
        lines.append(
            words(
                "blocked-line",
                n=number,
                who=called(turn, row.name, row.telegram_id),
                when=dates.short(turn.scene.house.texts, turn.language, row.at, settings.zone),
                by=row.blocked_by or words.plain("person-forgotten"),
                reason=row.reason,
            )
        )
        label = f"{number} {words.plain('button-unblock')}"
        keyboard.append((Button(label, Press("unblock", row.telegram_id).encode()),))
    pages = [
        Button(label, Press("blocked", at).encode())
        for label, at in (("‹", offset - PAGE), ("›", offset + PAGE))
        if 0 <= at < total
    ]
    turn.show(Message("\n".join(lines), (*keyboard, *([tuple(pages)] if pages else []))))


def called(turn: Turn, name: str, telegram_id: int) -> str:
    """Return what an account is called: by the name behind it, or by its number."""
    return name or turn.words.plain("blocked-unknown", telegram_id=str(telegram_id))
