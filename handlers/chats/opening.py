"""Coming in by a link under a piece or by the code on its picture: to read, to ask, to apply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import forms
from bot.domain.authority import Deed
from bot.domain.link import ToMeeting, ToPiece, Wish
from bot.render import opened as shown
from bot.render.button import Press
from bot.render.joining import door, ways_in
from bot.render.markup import Markup, cut
from bot.render.message import Button, Kind, Media, Message
from handlers.actions import opening as acts
from handlers.actions.authority import may
from handlers.chats import claims, filing, forming, meetings
from handlers.chats import policies as library
from storage import policies

if TYPE_CHECKING:
    from datetime import date

    from bot.domain.link import Link
    from bot.render.opened import Opened
    from handlers.turn import Turn

TITLE = 60
"""UTF-16 units of a policy's title above a form."""


async def follow(turn: Turn, link: Link) -> None:
    """Serve a link: what is wanted under a piece, a policy, a meeting."""
    if isinstance(link, ToMeeting):
        await meetings.arrive(turn, link)
        return
    found = await acts.follow(turn.scene, link)
    if found is None:
        _gone(turn)
        return
    match link:
        case ToPiece(wish=Wish.ASK) if not found.withdrawn:  # that it is stands above the question
            await _ask(turn, found)
        case ToPiece(wish=Wish.APPLY):
            _show_apply(turn, found)
        case ToPiece(wish=Wish.NOT_FOR_US):
            _not_for_us(turn, found)
        case _:
            await _show(turn, found)


async def read(turn: Turn, press: Press) -> None:
    """Serve the button that shows a policy."""
    found = await _pressed(turn, press)
    if found is not None:
        await _show(turn, found)


async def ask(turn: Turn, press: Press) -> None:
    """Serve the button that asks about a policy."""
    found = await _pressed(turn, press)
    if found is not None:
        await _ask(turn, found)


async def apply(turn: Turn, press: Press) -> None:
    """Serve the button that shows how to apply."""
    found = await _pressed(turn, press)
    if found is not None:
        _show_apply(turn, found)


async def stuck(turn: Turn, press: Press) -> None:
    """Serve the button of whoever cannot get it done: a case of the ordinary kind about a policy."""
    found = await _pressed(turn, press)
    if found is None:
        return
    if not may(turn.scene, Deed.FILE):
        await _show(turn, found)
        return
    await filing.begin_filing(turn, about=_about(turn, found))


async def original(turn: Turn, press: Press) -> None:
    """Serve the button that brings the document as it was issued."""
    found = await _pressed(turn, press)
    if found is None:
        return
    if turn.speaker is not None:
        await library.send_file(turn, found.policy)
        return
    # Only what Telegram has already: no work is done for somebody unknown.
    kept = await policies.files_of(turn.tx, found.policy.id)
    known = [Media(Kind.DOCUMENT, one.telegram_file_id) for one in kept if one.telegram_file_id]
    if known:
        turn.say(Message("", media=tuple(known)))
    else:
        turn.hint(turn.words.plain("opened-original-later"), alert=True)


# what is shown


async def _pressed(turn: Turn, press: Press) -> Opened | None:
    found = await acts.opened(turn.tx, turn.scene.house, press.ref, delivery_id=press.revision)
    if found is None:
        _gone(turn)
    return found


def _gone(turn: Turn) -> None:
    known = turn.speaker is not None and bool(turn.speaker.grants)
    turn.show(
        Message(turn.words("opened-gone"), door(turn.words) if known else ways_in(turn.words))
    )


async def _show(turn: Turn, found: Opened, *, asked: bool = False) -> None:
    """Show a policy, and whatever whoever reads it can do about it; why not, where they `asked`."""
    words = turn.words
    text = shown.policy_text(words, found, today=_today(turn))
    original_key = shown.original_keys(words, found)
    if may(turn.scene, Deed.FILE):
        rest = (shown.apply_key(words, found),) if found.policy.is_open(_today(turn)) else ()
        turn.show(Message(text, ((shown.ask_key(words, found),), (*rest, *original_key))))
        return
    if turn.speaker is not None and turn.speaker.grants:  # a cadre reads it
        text = Markup(f"{text}\n\n{words('opened-owners-ask')}") if asked else text
        turn.show(Message(text, (original_key,) if original_key else ()))
        return
    more = (shown.apply_key(words, found),) if found.policy.is_open(_today(turn)) else ()
    rows: tuple[tuple[Button, ...], ...] = ((*more, *original_key),)
    if await claims.waiting(turn):
        turn.show(Message(Markup(f"{text}\n\n{words('opened-waiting')}"), rows))
        return
    # The way in carries the policy along: whoever has joined is led back to it.
    come_in = Button(words.plain("button-join"), Press("join", found.policy.id).encode())
    invited = Button(words.plain("button-howto"), Press("howto").encode())
    text = Markup(f"{text}\n\n{words('opened-stranger')}")
    turn.show(Message(text, ((come_in,), *rows, (invited,))))


async def _ask(turn: Turn, found: Opened) -> None:
    """Begin a question about a policy; who cannot ask yet reads it, and how to come in."""
    if not may(turn.scene, Deed.FILE) or turn.speaker is None:
        await _show(turn, found, asked=True)
        return
    mine = turn.speaker.enterprise_ids()
    prefill = {"enterprise": str(mine[0])} if len(mine) == 1 else {}
    await forming.begin(turn, forms.AskPolicy, prefill=prefill, context=_about(turn, found))


def _show_apply(turn: Turn, found: Opened) -> None:
    """Show how to apply, with a way for whoever wants to ask and for whom it does not work."""
    words = turn.words
    text = shown.apply_text(words, found, today=_today(turn))
    back = Button(words.plain("opened-button-policy"), shown.press("readpol", found))
    rows: list[tuple[Button, ...]] = []
    if may(turn.scene, Deed.FILE):
        stuck_key = Button(words.plain("apply-button-stuck"), shown.press("stuckpol", found))
        rows = [(shown.ask_key(words, found),), (stuck_key,)]
    rows.append((*shown.original_keys(words, found), back))
    turn.show(Message(text, tuple(rows)))


def _not_for_us(turn: Turn, found: Opened) -> None:
    """Thank for the word, which is counted and no more; and offer what may concern them."""
    words = turn.words
    policy = Button(words.plain("opened-button-policy"), shown.press("readpol", found))
    if turn.speaker is None:
        turn.show(Message(words("not-for-us-stranger"), ((policy,), *ways_in(words))))
        return
    choose = Button(words.plain("not-for-us-button"), Press("subs").encode())
    turn.show(Message(words("not-for-us"), ((choose,), (policy,))))


def _about(turn: Turn, found: Opened) -> dict[str, str | int]:
    """Return what a form keeps of the policy it is about."""
    return {
        "policy": found.policy.id,
        "delivery": found.delivery_id,
        "policy_title": cut(shown.title_of(turn.words, found), TITLE),
    }


def _today(turn: Turn) -> date:
    return turn.scene.house.calendar.local(turn.at).date()
