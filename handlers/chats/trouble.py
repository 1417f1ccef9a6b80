"""Letters that did not arrive, or nobody knows: the office decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.authority import Deed
from bot.domain.case import Kind
from bot.domain.delivery import Reason
from bot.domain.rights import may_see
from bot.render import dates
from bot.render.button import Press
from bot.render.message import Button, Message
from handlers.actions.authority import allow
from handlers.actions.view import hats_towards
from storage import cases, outbox

if TYPE_CHECKING:
    from telegram import Update

    from handlers.turn import Context, Turn

SHOWN = 5


async def trouble(_: Update, context: Context) -> None:
    """Show what did not arrive."""
    await _show(context.turn)


async def resend(turn: Turn, press: Press) -> None:
    """Let a letter leave once more."""
    await _decide(turn, press, again=True)


async def seen(turn: Turn, press: Press) -> None:
    """Note that somebody looked and nothing more is to be done."""
    await _decide(turn, press, again=False)


async def _decide(turn: Turn, press: Press, *, again: bool) -> None:
    allow(turn.scene, Deed.SETTLE_TROUBLE)
    letter = await outbox.decide_trouble(turn.tx, press.ref, again=again, at=turn.at)
    if letter is None:
        turn.hint(turn.words.plain("error-done-already"))
    else:
        turn.hint(turn.words.plain("trouble-resent" if again else "trouble-seen"))
    await _show(turn)


async def _show(turn: Turn) -> None:
    words = turn.words
    if turn.speaker is None:
        turn.say(Message(words("error-no-list")))
        return
    allow(turn.scene, Deed.SETTLE_TROUBLE)
    rows, total = await outbox.troubled(turn.tx, limit=SHOWN)
    if not rows:
        turn.show(Message(words("trouble-none")))
        return
    lines = [words("trouble-title", total=total)]
    keyboard = []
    zone = turn.scene.house.settings.zone
    for number, row in enumerate(rows, 1):
        open_ = await _is_open_to(turn, row)
        lines.append(
            words(
                "trouble-line",
                n=number,
                when=dates.short(turn.scene.house.texts, turn.language, row.at, zone),
                who=(row.name or str(row.chat_id)) if open_ else words.plain("trouble-veiled"),
                number=row.case_number if open_ else "",
                reason=words(f"trouble-reason-{_reason(row)}"),
            )
        )
        keyboard.append(
            (
                Button(
                    f"{number} {words.plain('button-resend')}", Press("resend", row.id).encode()
                ),
                Button(f"{number} {words.plain('button-seen')}", Press("seen", row.id).encode()),
            )
        )
    turn.show(Message("\n".join(lines), tuple(keyboard)))


async def _is_open_to(turn: Turn, row: outbox.Troubled) -> bool:
    """Return whether the reader may know whose letter it is: not where a complaint is kept from them."""
    case = None if row.case_id is None else await cases.get(turn.tx, row.case_id)
    if case is None or case.kind is not Kind.COMPLAINT or turn.speaker is None:
        return True
    return may_see(hats_towards(turn.scene.house, case, turn.speaker, turn.at))


def _reason(row: outbox.Troubled) -> str:
    if row.uncertain:
        return "uncertain"
    if row.reason == Reason.UNREACHABLE:
        return "blocked"
    return "refused" if row.reason else "other"
