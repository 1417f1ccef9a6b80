"""Broadcasts: each to each group once, steered by whoever sent them, put right where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.stories.issues import MONEY, TITLE, fates, group, piece, sends, tag, told

if TYPE_CHECKING:
    from tests.stories.town import Actor, Town


async def test_a_piece_reaches_groups_each_in_its_own_way(town: Town, director: Actor) -> None:
    """With its picture, in the group's language, in its topic, silent, pinned; and only once."""
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
    again = await sends(town, [made], [plain, hant, forum])
    assert await fates(town, again) == []
    assert len(told(town, plain)) == 1
