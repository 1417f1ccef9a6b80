"""Notices and cards, rendered when they leave: in the reader's language, saying what is true then."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.domain.letter import ACCOUNT, BROADCAST, CORRECT, GATHERED
from bot.domain.notice import NoticeKind
from bot.domain.rights import may_see
from bot.domain.timely import still_matters
from bot.render.card import card
from bot.render.keys import keyboard
from bot.render.message import Message, edit, payload
from bot.render.notice import notice
from bot.texts import Language
from handlers.actions import amending, batching, boards, broadcasting, gathering, walls
from handlers.actions.view import look
from handlers.actions.working import progress
from storage import cases, outbox, people
from storage.outbox import PROGRESS

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from bot.domain.letter import Letter
    from bot.render.message import Payload
    from bot.render.view import CaseView
    from bot.render.voice import Voice
    from handlers.actions.scene import House
    from storage.db import Tx


OUT_OF_SIGHT = frozenset({NoticeKind.RETURN_UPHELD, NoticeKind.LEAD_LEFT})
"""News that a case has left somebody: told without its words to whoever may see it no more."""

BY_KIND: dict[str, Callable[..., Awaitable[Payload | None]]] = {
    ACCOUNT: broadcasting.show,
    BROADCAST: broadcasting.render,
    CORRECT: amending.render,
    GATHERED: gathering.render,
    batching.NEWS: batching.news,
    walls.WALL: walls.render,
}
"""Who says letters of a kind, of `(tx, house, letter, at=)`; the others are about a case."""


class Mailroom:
    """Makes the calls that letters without words stand for."""

    def __init__(self, house: House, now: Callable[[], datetime]) -> None:
        self._house = house
        self._now = now

    async def render(self, tx: Tx, letter: Letter) -> tuple[str, dict[str, Any]] | None:
        """Return the call that says what is true now, or None where it no longer matters."""
        render = BY_KIND.get(letter.kind)
        if render is None and letter.chat_id < 0:
            render = boards.render
        if render is not None:
            return await render(tx, self._house, letter, at=self._now())
        if letter.kind == PROGRESS:
            return await progress(tx, self._house, letter)
        return await self._to_person(tx, letter)

    async def _to_person(self, tx: Tx, letter: Letter) -> tuple[str, dict[str, Any]] | None:
        """Return what a letter about a case says to its reader.

        One who may no longer see the case is told nothing, except that it has left them.
        """
        if letter.case_id is None or letter.person_id is None:
            return None
        at = self._now()
        case = await cases.get(tx, letter.case_id)
        reader = await people.get_speaker(tx, letter.person_id, at=at)
        if case is None or reader is None or letter.chat_id in self._house.blocked:
            return None
        shown = None
        if letter.kind == "card":
            shown = await outbox.card_and_news(tx, letter.chat_id, case.id)
            if shown is None:
                return None
        view = await look(tx, self._house, case, reader, at=at)
        voice = self._house.voice(reader.language)
        seen = may_see(view.hats)
        if shown is not None:
            message_id, told_of = shown
            return _card(voice, view, letter.chat_id, message_id, news=told_of == case.state)
        kind = NoticeKind(letter.kind)
        if kind in OUT_OF_SIGHT and not seen:
            left = replace(view, case=replace(case, text="", public_wording=""))
            return payload(Message(notice(voice, kind, left).text), letter.chat_id)
        if not seen or not still_matters(kind, case):
            return None
        if kind is NoticeKind.NUDGE_CO_OPINION and not (view.own_part and view.own_part.owes):
            return None
        # As its history tells it, so a letter that leaves late names the unit that spoke.
        told = None
        if letter.event_id is not None:
            told = next((one for one in view.history if one.event_id == letter.event_id), None)
        message: Message = notice(voice, kind, view, told)
        return payload(message, letter.chat_id)

    async def again(self, tx: Tx, letter: Letter) -> str:
        """Return the mark for a letter that may have arrived before, in its reader's language."""
        person = None if letter.person_id is None else await people.get(tx, letter.person_id)
        language = self._house.settings.locale if person is None else Language(person.language)
        return self._house.voice(language)("resent-mark")


def _card(
    voice: Voice, view: CaseView, chat_id: int, message_id: int, *, news: bool
) -> tuple[str, dict[str, Any]]:
    """Return the card drawn anew.

    Only its buttons change where the message tells `news` of the state the case is still in,
    which may not have been read yet; they go for one who may see the case no more.
    """
    if may_see(view.hats) and not news:
        return edit(card(voice, view), chat_id, message_id)
    buttons = keyboard(voice, view, opens=True) if may_see(view.hats) else ()
    _, whole = edit(Message("", buttons), chat_id, message_id)
    kept: dict[str, Any] = {
        name: whole[name] for name in ("chat_id", "message_id", "reply_markup") if name in whole
    }
    return "editMessageReplyMarkup", kept
