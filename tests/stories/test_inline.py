"""`@bot …` in any chat: a case is dropped among colleagues, and nothing private with it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from handlers.sandbox import calls_inline
from tests.stories import roads

if TYPE_CHECKING:
    from handlers.sandbox.calls_inline import Asked
    from tests.stories.town import Actor, Town


async def offered(town: Town, who: Actor, text: str, *, offset: str = "") -> Asked:
    """What somebody is offered for what they type behind the bot's name."""
    number = calls_inline.ask(town.world, who.user, text, offset=offset)
    await town.quiet()
    found: Asked = town.world.inlines[number]
    return found


async def test_a_card_dropped_among_colleagues_says_what_anybody_may_know(town: Town) -> None:
    """Number, category, unit, date, state; not the words, the enterprise, a name; the rest in private."""
    await roads.to_handling(town)
    cadre, group = town["cadre"], town.world.add_group("午饭", [town["cadre"].user], bot="left")
    asked = await offered(town, cadre, "融资")
    (one,) = asked.results or []
    assert roads.FIRST in one["title"]
    card = calls_inline.choose(town.world, cadre.user, group, asked.id, one["id"])
    assert roads.FIRST in card["text"]
    assert cadre.word("category-finance") in card["text"]
    for private in ("300万", "续贷", "恒昌", "沈玉兰", "许志强", "1380"):
        assert private not in json.dumps(asked.results, ensure_ascii=False), private
    (button,) = (key for row in card["reply_markup"]["inline_keyboard"] for key in row)
    assert button["url"].endswith(f"?start=case-{roads.FIRST}")
    await town["power"].starts(f"case-{roads.FIRST}")
    assert town["power"].reads("error-case-not-found", number=roads.FIRST)


async def test_nobody_is_offered_what_they_may_not_see(town: Town) -> None:
    """Another unit and another owner find nothing; a complaint is offered to nobody; a stranger costs nothing."""
    await roads.to_handling(town)
    for key in ("owner-foods", "power"):
        for typed in ("融资", roads.FIRST, "续贷", ""):
            asked = await offered(town, town[key], typed)
            assert asked.results == [], (key, typed)
            assert asked.button is not None
    assert len((await offered(town, town["director"], "2026-1")).results or []) == 1
    updates = await town.ask("SELECT COUNT(*) AS n FROM inbox")
    stranger = town.newcomer()
    assert (await offered(town, stranger, "融资")).results is None
    assert (await town.ask("SELECT COUNT(*) AS n FROM inbox"))[0]["n"] == updates[0]["n"]
    assert stranger.screen == []
    await town.lianxin.database.write(
        lambda tx: tx.run("UPDATE cases SET kind = 'complaint'"),
    )
    assert (await offered(town, town["director"], roads.FIRST)).results == []
    await town.lianxin.database.write(lambda tx: tx.run("UPDATE cases SET kind = 'action'"))


async def test_more_than_a_page_is_offered_page_by_page(town: Town, owner: Actor) -> None:
    """Ten at once, the newest first, and the offset of those that follow."""
    for n in range(12):
        await roads.file(town, f"第{n:02}件:车间电压不稳,机床经常停", category="category-power")
    first = await offered(town, owner, "电压")
    assert len(first.results or []) == 10
    rest = await offered(town, owner, "电压", offset=first.next_offset)
    assert len(rest.results or []) == 2
    assert rest.next_offset == ""
    assert (await offered(town, owner, "电压", offset="999")).results == []
