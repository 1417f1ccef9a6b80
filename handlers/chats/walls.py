"""The board (网上挂牌) on demand: in private by page and unit, in a group as it may be read there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.authority import Deed
from bot.render import wall
from bot.render.button import Press
from bot.render.message import Button, Message
from handlers.actions import boards, groups, walls
from handlers.actions.authority import allow
from handlers.actions.view import unit_name
from handlers.chats import welcome
from storage import chats
from storage import walls as kept

if TYPE_CHECKING:
    from telegram import Update

    from handlers.turn import Context, Turn
    from storage.chats import GroupChat

UNITS = 16
"""Units offered at once."""
ROW = 2


async def board(_: Update, context: Context) -> None:
    """Show the board to whoever asks in private."""
    if context.turn.speaker is None:
        welcome.meet(context.turn)
        return
    await _show(context.turn, 0, 0)


async def in_group(_: Update, context: Context) -> None:
    """Say the board in a group that asks for it, of the part of the tree that it belongs to."""
    turn = context.turn
    chat = await chats.get(turn.tx, turn.chat_id)
    if chat is None or chat.state != "approved":
        if chat is not None:
            groups.greet(turn.scene, chat)
        return
    hung = await kept.of_chat(turn.tx, chat.id)
    unit_id = chat.home if hung is None else hung.unit_id
    house = turn.scene.house
    told = await walls.shown(turn.tx, house, unit_id, offset=0, at=turn.at)
    said = wall.in_group(boards.voice_of(house, chat), told, bot=house.bot_username)
    groups.post_to_group(turn.tx, chat.id, said, at=turn.at)


async def pressed(turn: Turn, press: Press) -> None:
    """Turn a page, or choose a unit."""
    if press.arg == "units":
        await _units(turn, press.ref)
    else:
        await _show(turn, press.ref, press.revision)


async def _show(turn: Turn, offset: int, unit_id: int) -> None:
    allow(turn.scene, Deed.SEE_BOARD)
    house = turn.scene.house
    chosen = unit_id if unit_id in house.units else None
    told = await walls.shown(turn.tx, house, chosen, offset=offset, at=turn.at)
    turn.show(wall.in_private(turn.words, told, chosen or 0))


async def _units(turn: Turn, offset: int) -> None:
    """Offer the parts of the tree that have something on the board."""
    allow(turn.scene, Deed.SEE_BOARD)
    house, words = turn.scene.house, turn.words
    there = [one for one in await kept.leading(turn.tx) if one in house.units]
    offset = offset if offset < len(there) else 0
    names = [
        Button(unit_name(house, one), Press("wall", 0, one).encode())
        for one in there[offset : offset + UNITS]
    ]
    rows = [tuple(names[at : at + ROW]) for at in range(0, len(names), ROW)]
    turns = []
    if offset:
        turns.append(Button("‹", Press("wall", max(0, offset - UNITS), 0, "units").encode()))
    if offset + UNITS < len(there):
        turns.append(Button("›", Press("wall", offset + UNITS, 0, "units").encode()))
    everything = Button(words.plain("wall-everywhere"), Press("wall").encode())
    turns_row = [tuple(turns)] if turns else []
    turn.show(Message(words("wall-choose-unit"), ((everything,), *rows, *turns_row)))


# the office hangs one, or takes it down


async def offer(turn: Turn, chat: GroupChat) -> Message:
    """Return the question of what a board in this group shall show."""
    words, house = turn.words, turn.scene.house

    def key(label: str, arg: str) -> tuple[Button, ...]:
        return (Button(label, Press("group", -chat.id, 1, arg).encode()),)

    hung = await kept.of_chat(turn.tx, chat.id)
    rows = [key(words.plain("wall-everywhere"), "walla")]
    if chat.home is not None:
        rows.insert(0, key(unit_name(house, chat.home), "wallh"))
    if hung is not None:
        rows.append(key(words.plain("wall-button-down"), "wallx"))
    rows.append(key(words.plain("button-back"), "show"))
    said = words("wall-ask-scope", title=chat.title)
    if hung is not None:
        scope = unit_name(house, hung.unit_id) or words.plain("wall-everywhere")
        state = "wall-hangs-pinned" if hung.pinned else "wall-hangs"
        said = words(state, title=chat.title, scope=scope)
    return Message(said, tuple(rows))


async def decide(turn: Turn, chat: GroupChat, arg: str) -> bool:
    """Do what a button of the office says about the board of a group; False: no such button."""
    match arg:
        case "wall":
            turn.show(await offer(turn, chat))
            return True
        case "wallh" | "walla":
            await walls.hang(turn.scene, chat, chat.home if arg == "wallh" else None)
            turn.hint(turn.words.plain("wall-hung"))
        case "wallx":
            done = await walls.take_down(turn.scene, chat)
            turn.hint(turn.words.plain("wall-taken" if done else "error-done-already"))
        case _:
            return False
    turn.show(await offer(turn, chat))
    return True
