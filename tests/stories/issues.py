"""Policies in brief on file, groups that take them, and a director who sends them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.domain.broadcast import Parcel, Sending
from bot.domain.piece import Piece, PieceState
from bot.domain.policy import Policy, PolicyState, Source
from bot.texts import Language
from handlers.actions import broadcasting
from handlers.actions.scene import Scene
from storage import chats, people, pieces, policies

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from bot.domain.broadcast import Broadcast
    from handlers.sandbox.model import Chat, Json
    from storage.chats import GroupChat
    from storage.db import Tx
    from tests.stories.town import Town

TITLE = "技改设备补贴"
MONEY = "按设备投入的 12% 补助，最高 500 万元"


async def piece(town: Town, title: str = TITLE, *, pictures: Sequence[str] = ("zh-Hans",)) -> Piece:
    """An approved piece about a policy in force, its pictures known to Telegram."""
    at = town.world.clock.now()

    async def enter(tx: Tx) -> Piece:
        policy = await policies.add(
            tx,
            Policy(
                id=0,
                state=PolicyState.IN_FORCE,
                title=f"关于{title}的通知",
                number="云政办〔2026〕18 号",
                issuer="云州市工信局",
                apply_by=(at + timedelta(days=30)).date(),
                body="通知全文。",
                source=Source.TYPED,
                added_at=at,
            ),
        )
        made = await pieces.add(
            tx,
            Piece(
                id=0,
                policy_id=policy.id,
                state=PieceState.APPROVED,
                title=title,
                who="规上工业企业",
                what=MONEY,
                how="市工信局网上申报",
                whom="市工信局 0550-3012345",
                made_at=at,
            ),
        )
        for language in pictures:
            await picture(town, tx, made, Language(language))
        return made

    return await town.lianxin.database.write(enter)


async def picture(town: Town, tx: Tx, made: Piece, language: Language) -> str:
    """Note by which name Telegram knows the picture of a piece."""
    file = town.world.files.add("photo", f"{made.id}.{made.revision}.{language}".encode() * 9)
    number = await pieces.picture(tx, made.id, made.revision, language, at=town.world.clock.now())
    await pieces.note_picture(tx, number, file.file_id)
    return file.file_id


async def group(town: Town, title: str, **more: Any) -> Chat:  # noqa: ANN401 - handed on
    """A group of enterprises that the office has let in; `more` goes to its room."""
    room = town.world.add_group(title, [town["owner"].user], "supergroup", **more)
    await town.approves(room)
    return room


async def tag(town: Town, room: Chat, **columns: object) -> None:
    """Write down something of a group."""
    named = ", ".join(f"{name} = :{name}" for name in columns)
    sql = f"UPDATE chats SET {named} WHERE id = :id"  # noqa: S608 - of a story
    await town.ask(sql, id=room.id, **columns)


async def known(town: Town, room: Chat) -> GroupChat:
    """A group as it stands on file."""
    found = await town.lianxin.database.write(lambda tx: chats.get(tx, room.id))
    assert found is not None
    return found


async def sends(
    town: Town,
    made: Sequence[Piece],
    rooms: Sequence[Chat],
    *,
    kind: Sending = Sending.PIECES,
    who: str = "director",
    **more: Any,  # noqa: ANN401 - handed on
) -> Broadcast:
    """A director sends pieces to groups and watches it."""
    actor = town[who]

    async def start(tx: Tx) -> Broadcast:
        at = town.world.clock.now()
        by = await people.find_speaker(tx, actor.user.id, at=at)
        return await broadcasting.start(
            Scene(tx=tx, at=at, house=town.lianxin.house, by=by),
            kind,
            [Parcel(room.id, tuple(one.id for one in made)) for room in rooms],
            watch=actor.user.id,
            **more,
        )

    begun = await town.lianxin.database.write(start)
    await town.quiet()
    return begun


async def fates(town: Town, broadcast: Broadcast) -> list[str]:
    """How the rows of a broadcast stand, in their order; those sent again are left out."""
    rows = await town.ask(
        "SELECT state FROM deliveries WHERE broadcast_id = :id AND retried = 0 ORDER BY id",
        id=broadcast.id,
    )
    return [row["state"] for row in rows]


def told(town: Town, room: Chat) -> list[Json]:
    """What stands in a group of pieces: messages of the bot that say something."""
    return [
        one
        for one in town.world.bot_messages(room)
        if one.get("text") or one.get("caption") or one.get("photo")
    ]
