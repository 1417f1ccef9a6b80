"""What follows in the register from how letters to groups fared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.delivery import Outcome, Reason
from bot.domain.letter import BROADCAST, CORRECT
from bot.domain.piece import PieceState
from handlers.actions import amending, boards, broadcasting, convening, polling, walls
from handlers.actions.group_news import lost
from handlers.actions.groups import follow_move
from handlers.actions.pieces import undrawn
from handlers.actions.scene import Scene
from storage import chats, pieces

if TYPE_CHECKING:
    from datetime import datetime

    from bot.domain.delivery import Next, Told, Verdict
    from bot.domain.letter import Letter
    from handlers.actions.scene import House
    from storage.db import Tx


SPEAKS = frozenset({"group", "board", "late", "wall", BROADCAST})
"""Kinds that show, where they are refused, that the bot may not write in a group."""


class Sequel:
    """What follows in the register from how letters to groups fared."""

    def __init__(self, house: House) -> None:
        self._house = house

    async def again(self, tx: Tx, letter: Letter, verdict: Verdict, *, at: datetime) -> bool:
        """Return whether a refused letter leaves again in another shape."""
        if letter.kind == BROADCAST:
            return await broadcasting.again(tx, self._house, letter, verdict, at=at)
        if letter.kind == CORRECT:
            return await amending.again(tx, letter, verdict)
        if letter.kind == walls.WALL:
            return await walls.again(tx, letter, verdict)
        return await boards.again(tx, letter, verdict)

    async def note(
        self, tx: Tx, letter: Letter, verdict: Verdict, message_id: int | None, *, at: datetime
    ) -> None:
        """Write down what a letter has made of its group; tell the office once what was lost."""
        await boards.note(tx, letter, verdict, message_id)
        await walls.note(tx, letter, verdict, message_id, at=at)
        gone = verdict.outcome is Outcome.UNREACHABLE or verdict.reason is Reason.CHAT_GONE
        if gone:
            chat = await chats.get(tx, letter.chat_id)
            if chat is not None and await chats.leave(tx, chat.id, at=at):
                await lost(tx, self._house, chat, "group-lost-gone", at=at)
        elif letter.kind in SPEAKS and _is_silenced(letter, verdict):
            chat = await chats.get(tx, letter.chat_id)
            if chat is not None and await chats.set_shape(tx, chat.id, may_post=False):
                await lost(tx, self._house, chat, "group-lost-silenced", at=at)

    async def broadcast(
        self, tx: Tx, letter: Letter, *, verdict: Verdict, then: Next, told: Told, at: datetime
    ) -> None:
        """Write down how one chat's share of a broadcast fared, and let the next ones leave."""
        if letter.kind == CORRECT:
            await amending.landed(tx, self._house, letter, verdict=verdict, then=then, at=at)
            return
        await broadcasting.landed(
            tx, self._house, letter, verdict=verdict, then=then, told=told, at=at
        )
        await convening.landed(tx, self._house, letter, then=then, told=told, at=at)
        await polling.landed(tx, self._house, letter, then=then, told=told, at=at)

    async def pictured(self, tx: Tx, picture_id: int, *, arrived: bool, at: datetime) -> None:
        """Have what was sent of a piece put right once its pictures are there, or will not be."""
        piece = await pieces.pictured(tx, picture_id)
        if piece is None or piece.state is not PieceState.APPROVED:
            return
        if not arrived or not await undrawn(tx, self._house, piece):
            await amending.amend(Scene(tx=tx, at=at, house=self._house), piece)

    async def moved(self, tx: Tx, *, old: int, new: int, at: datetime) -> None:
        """Follow a group that became a supergroup."""
        await follow_move(tx, self._house, old=old, new=new, at=at)


def _is_silenced(letter: Letter, verdict: Verdict) -> bool:
    writes = letter.method == "sendMessage"
    return (
        writes
        and verdict.outcome is Outcome.GIVEN_UP
        and verdict.reason
        in {
            Reason.NO_RIGHT,
            Reason.TOPIC,
        }
    )
