"""The board (网上挂牌): one pinned message that is true, names nobody, and strikes off what is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.stories.roads import FIRST, accept, acknowledge, dispatch, file, release, report
from tests.stories.town import TEXTS

if TYPE_CHECKING:
    from handlers.sandbox.model import Chat, Json
    from tests.stories.town import Actor, Town

WORDS = "续贷抵押物卡在产权证"


def board(town: Town, group: Chat) -> Json:
    """The board that hangs in a group."""
    head = TEXTS.plain(town.language, "wall-head", scope="", at="").split(" ", 1)[0]
    (found,) = [
        one for one in town.world.bot_messages(group) if one.get("text", "").startswith(head)
    ]
    return found


async def unfolds(actor: Actor, act: str) -> None:
    """Press a button that may be folded away behind 更多."""
    if not actor.offers(act):
        await actor.taps("button-more")
    await actor.taps(act)


async def hangs(town: Town) -> Chat:
    """The director hangs the board of everything in the group of enterprises."""
    director = town["director"]
    await director.says("/groups")
    await director.taps("1")
    await director.taps("wall-button-hang")
    await director.taps("wall-everywhere")
    return town.group


async def test_a_board_is_pinned_follows_the_cases_and_strikes_them_off(
    town: Town, owner: Actor, triager: Actor, head: Actor
) -> None:
    """Words stand there once their owner has agreed; nothing private ever does."""
    town.world.promote(town.group)
    await file(town)
    await accept(town)
    await dispatch(town)
    group = await hangs(town)
    shown = board(town, group)
    assert town.world.chat(group).pinned == [shown["message_id"]]
    assert FIRST in shown["text"]
    assert WORDS not in shown["text"]

    await triager.says(FIRST)
    await unfolds(triager, "act-propose_wording")
    await triager.says(WORDS)
    await triager.taps("form-submit")
    await town.pass_time(minutes=6)
    assert WORDS not in board(town, group)["text"]
    await owner.taps("act-agree_wording")
    await town.pass_time(minutes=6)
    assert WORDS in board(town, group)["text"]
    names = [owner.word("town-firm-machines"), owner.word("town-firm-machines.whole")]
    private = [*names, owner.user.last_name or "-", "抵押物不足"]
    assert not [one for one in private if one in board(town, group)["text"]]

    await acknowledge(town)
    await report(town)
    await head.taps("act-countersign")
    await head.taps("act-countersign")
    await release(town)
    await owner.taps("act-rate_satisfied")
    await town.pass_time(minutes=6)
    told = board(town, group)["text"]
    numbers = TEXTS.plain(town.language, "wall-struck-off", numbers=FIRST)
    assert numbers in told
    assert WORDS not in told


async def test_words_that_name_somebody_are_not_even_proposed(
    town: Town, owner: Actor, triager: Actor
) -> None:
    """The enterprise, its contact, a number: refused with a sentence, and what was typed is kept."""
    await file(town)
    await accept(town)
    firm = owner.word("town-firm-machines")
    for words in (f"{firm}续贷受阻", "请联系 138 1234 0012 续贷"):
        await triager.says(FIRST)
        await unfolds(triager, "act-propose_wording")
        await triager.says(words)
        await triager.taps("form-submit")
        refused = triager.word("error-forbidden-private_wording")
        assert triager.alert == refused
        assert triager.shows("form-given-back.why", why=refused)
    (row,) = await town.ask("SELECT public_wording FROM cases")
    assert row["public_wording"] == ""


async def test_a_board_that_was_removed_comes_back_and_one_taken_down_does_not(
    town: Town, director: Actor
) -> None:
    """Somebody deletes it: the next change says it anew. The office takes it down: it is gone."""
    town.may_fail.add("dropped")
    await file(town)
    await accept(town)
    await dispatch(town)
    group = await hangs(town)
    assert not town.world.chat(group).pinned, "without the right it hangs unpinned"
    before = board(town, group)
    town.world.delete(town["owner"].user, group, before["message_id"])
    await acknowledge(town)
    await town.pass_time(minutes=6)
    assert board(town, group)["message_id"] > before["message_id"]
    await director.taps("wall-button-down")
    assert TEXTS.plain(town.language, "wall-down") in str(town.world.bot_messages(group)[-1])
    await town.pass_time(days=1)
    rows = await town.ask("SELECT 1 FROM outbox WHERE kind = 'wall' AND state = 'pending'")
    assert rows == []


async def test_whoever_asks_for_the_board_has_it_page_by_page(
    town: Town, owner: Actor, cadre: Actor
) -> None:
    """In private by /board, and by unit; in a group the same words."""
    await owner.says("/board")
    assert owner.reads("wall-head")
    assert owner.shows("wall-empty")
    await file(town)
    await accept(town)
    await dispatch(town)
    await cadre.says("/board")
    assert FIRST in cadre.sees
    await cadre.taps("wall-button-units")
    await cadre.taps("town-unit-finance")
    assert FIRST in cadre.sees
    assert cadre.word("town-unit-finance") in cadre.sees
    town.world.say(owner.user, town.group, "/board")
    await town.quiet()
    assert FIRST in str(town.world.bot_messages(town.group)[-1]["text"])
