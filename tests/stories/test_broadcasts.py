"""Broadcasts: each to each group once, steered by whoever sent them, put right where they stand."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.domain import delivery
from bot.domain.people import Role
from bot.domain.piece import PieceState
from bot.render.button import Press
from bot.texts import Language
from handlers import postman
from handlers.actions import amending, broadcasting
from handlers.actions.scene import Scene
from handlers.sandbox.trouble import Trouble
from storage import pieces
from tests.core.conftest import in_a_hurry
from tests.stories.issues import (
    MONEY,
    TITLE,
    fates,
    group,
    known,
    picture,
    piece,
    sends,
    tag,
    told,
)
from tests.stories.town import TEXTS

if TYPE_CHECKING:
    import pytest

    from bot.domain.piece import Piece
    from handlers.sandbox.model import Chat
    from storage.db import Tx
    from tests.stories.town import Actor, Town


async def test_a_piece_reaches_groups_each_in_its_own_way(
    town: Town, director: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its picture, in the group's language, in its topic, silent, pinned; and only once."""
    monkeypatch.setattr(broadcasting, "GENTLY", timedelta())
    made = await piece(town, pictures=("zh-Hans", "zh-Hant"))
    plain = await group(town, "机械行业群", bot="administrator")
    hant = await group(town, "台商群", bot="administrator")
    forum = await group(town, "开发区群", forum=True, bot="administrator")
    topic = town.world.add_topic(forum, "政策").id
    await tag(town, hant, language="zh-Hant")
    await tag(town, forum, digest_thread_id=topic)
    begun = await sends(town, [made], [plain, hant, forum], issue=12, silent=True, pinned=True)
    assert await fates(town, begun) == ["sent"] * 3

    (here,) = told(town, plain)
    assert here["photo"]
    assert TITLE in here["caption"]
    assert MONEY in here["caption"]
    assert town.world.chat(plain).pinned == [here["message_id"]]
    (there,) = told(town, hant)
    assert "技改設備補貼" in there["caption"]
    (within,) = told(town, forum)
    assert within["message_thread_id"] == topic

    assert director.reads("broadcast-head")
    assert director.shows("broadcast-sent", n=3, total=3)
    assert director.offers("effect-button")
    drawn = [one.method for one in town.world.journal if one.chat_id == director.user.id]
    assert drawn.count("editMessageText") >= 1
    assert director.told("broadcast-head") == 1
    again = await sends(town, [made], [plain, hant, forum])
    assert await fates(town, again) == []
    assert len(told(town, plain)) == 1


async def test_what_groups_do_not_take_is_said_otherwise_or_shown(
    town: Town, director: Actor
) -> None:
    """No pictures: text at once. A closed topic: into the group. Kicked, silenced: with the reason."""
    town.may_fail.add("dropped")
    made = await piece(town)
    names = ("好好的群", "不收图的群", "话题关了的群", "踢了我的群", "不让说话的群", "升级的群")
    fine, unseen, closed, kicked, silent, moved = rooms = [
        await group(town, name, forum=name.startswith("话题")) for name in names
    ]
    await tag(town, closed, digest_thread_id=town.world.add_topic(closed, "政策").id)
    town.world.troubles.add(Trouble("no_photos", unseen.id, method="sendphoto"))
    town.world.troubles.add(Trouble("topic_closed", closed.id, times=1))
    town.world.trouble(kicked, "kicked")
    town.world.trouble(silent, "no_rights")
    town.world.troubles.add(Trouble("migrated", moved.id, times=1, migrated_to=-1007777))
    after = town.world.add_group("升级的群", [town["owner"].user], "supergroup", id=-1007777)
    begun = await sends(town, [made], rooms)
    states = ["sent", "sent", "sent", "failed", "failed", "sent"]
    assert await fates(town, begun) == states
    assert told(town, fine)[0]["photo"]
    assert MONEY in told(town, unseen)[0]["text"]
    assert (await known(town, unseen)).may_send_photos is False
    assert (await known(town, closed)).digest_thread_id is None
    assert "message_thread_id" not in told(town, closed)[0]
    assert len(told(town, after)) == 1
    assert (await known(town, kicked)).state == "left"
    assert (await known(town, silent)).may_post is False
    for words in ("group-lost-gone", "group-lost-silenced", "group-lost-topic"):
        assert director.told(words) == 1

    assert director.shows("broadcast-worded", n=1)
    await director.taps("button-broadcast-missed")
    for room, why in ((kicked, "unreachable"), (silent, "no_right")):
        assert f"{room.title}：{director.word(f'broadcast-why-{why}')}" in director.sees
    # Nobody can be written to there: pressing again sends nothing.
    await director.taps("button-broadcast-retry")
    assert director.alert == director.word("broadcast-retried-none")
    assert await fates(town, begun) == states

    # Telegram has forgotten a picture: whoever is refused it gets text; so does everybody later.
    lost = await piece(town, "用工补贴")
    town.world.troubles.add(Trouble("wrong_file", method="sendphoto", times=1))
    assert await fates(town, await sends(town, [lost], [fine])) == ["sent"]
    assert await fates(town, await sends(town, [lost], [after])) == ["sent"]
    assert [MONEY in told(town, one)[-1].get("text", "") for one in (fine, after)] == [True] * 2


async def test_it_is_held_paused_cancelled_and_repeated(
    town: Town, director: Actor, owner: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not at night unless urgent, never by a stranger, and what nobody knows about only by a press."""
    monkeypatch.setattr(broadcasting, "WINDOW", 2)
    monkeypatch.setattr(postman, "decide", in_a_hurry(delivery.decide))
    town.may_fail.add("dropped")
    first, second = await piece(town), await piece(town, "用工补贴")
    rooms = [await group(town, f"{n} 号群") for n in range(5)]
    await town.until(town.now.replace(hour=22))
    begun = await sends(town, [first], rooms)
    assert await fates(town, begun) == ["queued"] * 5
    assert director.reads("broadcast-starts")
    urgent = await sends(town, [second], rooms[:1], urgent=True)
    assert await fates(town, urgent) == ["sent"]
    calls = len(town.world.journal)
    await town.pass_time(minutes=1)
    await town.pass_time(minutes=1)
    assert len(town.world.journal) == calls, "an account is drawn all night"

    await director.says("/broadcasts")
    await director.taps("2")
    await director.taps("button-broadcast-pause")
    await town.until((town.now + timedelta(days=1)).replace(hour=10))
    assert await fates(town, begun) == ["queued"] * 5
    assert director.reads("broadcast-head")
    town.world.trouble(rooms[1], "drop_after", times=1)
    town.world.trouble(rooms[2], "retry_after", times=1, seconds=1)
    await director.taps("button-broadcast-go")
    assert await fates(town, begun) == ["sent", "uncertain", "sent", "sent", "sent"]
    assert [len(told(town, one)) for one in rooms] == [2, 1, 1, 1, 1]

    await director.taps("button-back")
    await _pressed_of(town, owner, director)
    await director.says("/broadcasts")
    await director.taps("2")
    await director.taps("button-broadcast-retry")
    assert director.reads("broadcast-sure-retry", n=1)
    await director.taps("button-broadcast-retry-sure")
    assert await fates(town, begun) == ["sent"] * 5
    assert [len(told(town, one)) for one in rooms] == [2, 2, 1, 1, 1]

    later = await sends(town, [second], rooms, start_at=town.now + timedelta(hours=1))
    await director.taps("button-broadcast-cancel")
    await director.taps("button-broadcast-cancel-sure")
    await town.pass_time(hours=2)
    assert await fates(town, later) == ["cancelled"] * 4
    await town.ask("UPDATE deliveries SET state = 'failed' WHERE broadcast_id = :id", id=later.id)
    await director.presses(director.last, Press("broadcast", later.id, 1, "retry").encode())
    assert await fates(town, later) == ["failed"] * 4, "what was stopped is not taken up by halves"


async def _pressed_of(town: Town, owner: Actor, director: Actor) -> None:
    """Whoever is no director reads nothing of it and steers nothing."""
    message = director.last
    await owner.says("/broadcasts")
    assert not owner.offers("button-broadcast-pause")
    await owner.presses(message, "broadcast.1.1.cancel")
    assert (await town.ask("SELECT state FROM broadcasts WHERE id = 1"))[0]["state"] == "done"


async def test_a_restart_takes_a_broadcast_up_where_it_stands(
    town: Town, director: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What had left when the program fell is uncertain; the others get it, once, and not at night."""
    monkeypatch.setattr(broadcasting, "WINDOW", 2)
    town.may_fail.add("dropped")
    made = await piece(town)
    rooms = [await group(town, f"{n} 号群") for n in range(6)]
    begun = await sends(town, [made], rooms, start_at=town.now + timedelta(minutes=5))
    for room, state in zip(rooms, ("sending", "pending"), strict=False):
        await town.ask("UPDATE deliveries SET state = 'posted' WHERE chat_id = :id", id=room.id)
        await town.ask(
            "INSERT INTO outbox (chat_id, lane, duty, kind, method, state, due_at, created_at,"
            " broadcast_id) SELECT chat_id, 2, 'once', 'broadcast', 'sendPhoto', :state, at, at,"
            " broadcast_id FROM deliveries WHERE chat_id = :id",
            id=room.id,
            state=state,
        )
    town.world.clock.advance(timedelta(hours=13))
    await town.restart(abruptly=True)
    assert (await fates(town, begun))[:2] == ["uncertain", "queued"]
    await town.pass_time(hours=12)
    assert await fates(town, begun) == ["uncertain"] + ["sent"] * 5
    assert [len(told(town, one)) for one in rooms] == [0, 1, 1, 1, 1, 1]
    assert director.word("broadcast-figure-uncertain", n=1) in director.sees


async def _amends(town: Town, made: Piece) -> None:
    async def job(tx: Tx) -> None:
        found = await pieces.get(tx, made.id)
        assert found is not None
        scene = Scene(tx=tx, at=town.world.clock.now(), house=town.lianxin.house)
        await amending.amend(scene, found)

    await town.lianxin.database.write(job)
    await town.quiet()


async def _reworded(town: Town, made: Piece, **words: str) -> Piece:
    """The piece put right, approved again, with a new picture."""

    async def job(tx: Tx) -> Piece:
        assert await pieces.change(tx, made, words)
        found = await pieces.get(tx, made.id)
        assert found is not None
        await picture(town, tx, found, Language.ZH_HANS)
        return found

    return await town.lianxin.database.write(job)


async def _withdraws(town: Town, made: Piece, reason: str) -> None:
    at = town.world.clock.now()
    await town.lianxin.database.write(
        lambda tx: pieces.move(tx, made, PieceState.WITHDRAWN, by=None, at=at, reason=reason)
    )


def _photo(town: Town, room: Chat, place: int = -1) -> str:
    return str(told(town, room)[place]["photo"][-1]["file_id"])


async def test_what_was_put_right_is_put_right_where_it_stands(town: Town) -> None:
    """Picture and words, words alone, an album; withdrawn: gone within two days, marked later."""
    made, other = await piece(town), await piece(town, "用工补贴")
    seen, worded, album = [await group(town, f"{n} 群") for n in ("图", "文", "册")]
    await tag(town, worded, may_send_photos=0)
    await sends(town, [made], [seen, worded])
    await sends(town, [made, other], [album])
    before = _photo(town, seen), _photo(town, album, 0), _photo(town, album, 1)
    assert len(told(town, album)) == 2

    made = await _reworded(town, made, what="按 15% 补助，最高 800 万元")
    await _amends(town, made)
    assert "800 万元" in told(town, seen)[0]["caption"]
    assert "800 万元" in told(town, worded)[0]["text"]
    assert "800 万元" in told(town, album)[0]["caption"]
    after = _photo(town, seen), _photo(town, album, 0), _photo(town, album, 1)
    assert [old == new for old, new in zip(before, after, strict=True)] == [False, False, True]
    other = await _reworded(town, other, what="每人 1,000 元")
    await _amends(town, other)
    assert "1,000 元" in told(town, album)[0]["caption"]
    assert _photo(town, album, 1) != after[2]
    rows = await town.ask("SELECT amended, revision FROM deliveries")
    assert {(row["amended"], row["revision"]) for row in rows} == {("corrected", 2)}

    await _withdraws(town, other, "数额有误")
    await _amends(town, other)
    (left,) = told(town, album)
    assert (
        TEXTS.plain(town.language, "piece-withdrawn-reason", title="用工补贴", reason="数额有误")
        in (left["caption"])
    )
    await town.pass_time(days=3)
    await _withdraws(town, made, "")
    await _amends(town, made)
    gone = TEXTS.plain(town.language, "piece-withdrawn", title=TITLE)
    assert told(town, seen)[0]["caption"] == gone
    assert told(town, worded)[0]["text"] == gone
    assert "reply_markup" not in told(town, seen)[0]
    rows = await town.ask("SELECT DISTINCT amended FROM deliveries ORDER BY amended")
    assert [row["amended"] for row in rows] == ["marked", "removed"]


async def test_the_first_of_an_album_leaves_its_place_to_the_next(town: Town) -> None:
    """The words stand under the first picture: they stay when its piece goes."""
    here = ("zh-Hant",)
    made = await piece(town, pictures=here)
    other = await piece(town, "用工补贴", pictures=here)
    album = await group(town, "册群")
    await tag(town, album, language=here[0])
    await sends(town, [made, other], [album])
    heir = _photo(town, album, 1)
    await _withdraws(town, made, "数额有误")
    await _amends(town, made)
    (left,) = told(town, album)
    assert left["photo"][-1]["file_id"] == heir
    assert "用工補貼" in left["caption"]
    why = {"title": "技改設備補貼", "reason": "數額有誤"}
    assert TEXTS.plain(Language.ZH_HANT, "piece-withdrawn-reason", **why) in left["caption"]


async def test_a_director_of_a_part_sees_his_part_and_steers_no_more(
    town: Town, director: Actor
) -> None:
    """Of a broadcast to the whole city he reads the figures of his own groups, and cannot stop it."""
    made = await piece(town)
    rooms = [await group(town, f"{n} 号群") for n in range(3)]
    name = TEXTS.plain(town.language, "town-unit-land")
    unit = next(one for one in town.lianxin.house.units.values() if one.name == name)
    await tag(town, rooms[0], region_id=unit.id)
    begun = await sends(town, [made], rooms, start_at=town.now + timedelta(hours=1))
    his = await town.admits(town.newcomer("区主任"), Role.DIRECTOR, "land")
    await his.says("/broadcasts")
    await his.taps("1")
    assert his.reads("broadcast-sent", n=0, total=1)
    assert not his.offers("button-broadcast-cancel")
    await his.presses(his.last, f"broadcast.{begun.id}.1.cancel")
    assert his.alert
    other = await town.admits(town.newcomer("别区主任"), Role.DIRECTOR, "labour")
    await other.says("/broadcasts")
    assert other.reads("broadcast-none")
    await other.presses(other.last, f"broadcast.{begun.id}.0.show")
    assert other.alert
    assert director.reads("broadcast-sent", n=0, total=3)


async def test_the_longest_pieces_are_short_enough(town: Town) -> None:
    """Alone, ten in an album, ten in one text: Telegram never finds them too long."""
    long = {
        "title": "<技改>" * 12,
        "who": "规上&企业" * 16,
        "what": "补<助>" * 20,
        "how": "申&报" * 26,
        "until": "十一月三十日" * 13,
        "whom": "市工信局" * 20,
        "more": "符合<条件>的企业按年度申报，" * 100,
    }
    made = [await piece(town, f"{n} 号政策") for n in range(10)]
    many = [await _reworded(town, one, **long) for one in made]
    alone, album, text = [await group(town, name) for name in ("单", "册", "文")]
    await tag(town, text, may_send_photos=0)
    for some, room in ((many[:1], alone), (many, album), (many, text)):
        begun = await sends(town, some, [room])
        assert set(await fates(town, begun)) == {"sent"}
    assert [len(told(town, one)) for one in (alone, album, text)] == [1, 10, 1]
    await _withdraws(town, many[3], "数额有误" * 30)
    await _amends(town, many[3])
    assert [len(told(town, one)) for one in (alone, album, text)] == [1, 9, 1]
    assert "数额有误" in told(town, text)[0]["text"]
