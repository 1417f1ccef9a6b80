"""A broadcast in a town whose bot dies, and what is seen of it in the groups and on file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.domain.broadcast import Broadcast, Parcel, Progress, Sending
from bot.domain.piece import Piece, PieceState
from bot.domain.policy import Policy, PolicyState
from bot.texts import Language
from storage import broadcasts, chats, pieces, policies
from storage.db import Database
from storage.events import Chain
from storage.invariants import violations
from tests.faults.crashing import Crashing

if TYPE_CHECKING:
    from pathlib import Path

    from handlers.sandbox.model import Chat
    from storage.db import Tx


@dataclass
class Sendout:
    """A broadcast of a piece with its picture, of two to every fifth group, in a town that crashes."""

    place: Crashing
    groups: int
    rooms: list[Chat] = field(default_factory=list)
    sizes: dict[int, int] = field(default_factory=dict)
    """By group, how many pieces it gets: so many messages are one share."""

    async def prepare(self) -> None:
        """Put everything on file before the bot is started."""
        world, place = self.place.world, self.place
        at = world.clock.now()
        owner = place.town.people["owner"]
        self.rooms = [world.add_group(f"{n} 号群", [owner]) for n in range(self.groups)]

        async def enter(tx: Tx) -> None:
            both = [await _piece(tx, place, title) for title in ("技改补贴", "用工补贴")]
            for number, room in enumerate(self.rooms):
                await chats.approve(tx, room.id, kind="enterprise", title=room.title, at=at)
                self.sizes[room.id] = 2 if number % 5 == 0 else 1
            director = place.town.people["director"].id
            await broadcasts.add(
                tx,
                Broadcast(
                    id=0,
                    kind=Sending.PIECES,
                    state=Progress.WAITING,
                    made_at=at,
                    start_at=at,
                    chat_id=director,
                ),
                [Parcel(room.id, tuple(both[: self.sizes[room.id]])) for room in self.rooms],
            )

        database = await Database.open(place.folder / "lianxin.db")
        await database.write(enter)
        await database.close()

    def shares(self) -> Counter[int]:
        """How often each group has got its share, as its members see it."""
        found: Counter[int] = Counter()
        for room in self.rooms:
            shown = [one for one in self.place.world.bot_messages(room) if "photo" in one]
            assert len(shown) % self.sizes[room.id] == 0, "an album came in part"
            found[room.id] = len(shown) // self.sizes[room.id]
        return found

    async def fates(self) -> dict[int, str]:
        """What stands on file of each group; the bot is ended for it."""
        chain = Chain.beside(self.place.folder / "lianxin.db")

        async def ask(tx: Tx) -> dict[int, str]:
            assert await violations(tx, chain, at_rest=True) == []
            rows = await tx.all("SELECT chat_id, state FROM deliveries WHERE retried = 0")
            found: dict[int, set[str]] = {}
            for row in rows:
                found.setdefault(row["chat_id"], set()).add(row["state"])
            assert len(rows) == sum(self.sizes.values()), "a row was lost, or is there twice"
            assert all(len(states) == 1 for states in found.values())
            return {chat: states.pop() for chat, states in found.items()}

        return await self.place.ask(ask)

    async def presses(self, label: str) -> None:
        """Let the director press the newest button of that label."""
        world, director = self.place.world, self.place.town.people["director"]
        for message in reversed(world.bot_messages(director)):
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    if button["text"] == label:
                        world.press(
                            director, director, message["message_id"], button["callback_data"]
                        )
                        await self.place.rest(wholly=True)
                        return
        raise AssertionError(f"nobody can press {label}")


async def _piece(tx: Tx, place: Crashing, title: str) -> int:
    at = place.world.clock.now()
    policy = await policies.add(
        tx, Policy(id=0, state=PolicyState.IN_FORCE, title=title, body=title, added_at=at)
    )
    made = await pieces.add(
        tx, Piece(id=0, policy_id=policy.id, state=PieceState.APPROVED, title=title, made_at=at)
    )
    file = place.world.files.add("photo", title.encode() * 9)
    number = await pieces.picture(tx, made.id, 1, Language.ZH_HANS, at=at)
    await pieces.note_picture(tx, number, file.file_id)
    return made.id


async def sent_once(socket: Path, folder: Path, bug: str) -> list[str]:
    """What had left when the bot died is not sent again by itself."""
    async with Crashing.open(socket, folder, bug=bug) as place:
        sent = Sendout(place, 40)
        await sent.prepare()
        for _ in range(3):
            await place.start({"kind": "send.after", "nth": 4})
            if await place.rested(wholly=True):
                break
        place.plan(None)
        await place.rest(wholly=True)
        await sent.fates()
        found = [f"group {chat} has it {n} times" for chat, n in sent.shares().items() if n > 1]
        return found if place.deaths.total else [*found, "it did not die"]
