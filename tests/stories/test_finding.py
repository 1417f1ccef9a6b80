"""Finding cases in the chat, keeping lists of them, following one, reading its whole history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.stories import roads

if TYPE_CHECKING:
    from tests.stories.town import Actor, Town

SECOND = "LX-2026-000002"
LAMP = "园区主干道的路灯坏了一排，夜班工人下班不安全"


async def two(town: Town) -> None:
    """A case of finance that is handled, and one of infrastructure that has just come in."""
    await roads.to_handling(town)
    await roads.file(town, LAMP, who="owner-foods", category="category-infrastructure")


async def test_the_office_finds_by_one_line_and_narrows_down_by_buttons(
    town: Town, director: Actor
) -> None:
    """State, unit, category and lateness are understood among words; each can be taken back."""
    await two(town)
    await director.says("/find")
    assert director.reads("find-title", total=2)
    await director.says("/find 融资 市金融办 办理中")
    assert director.reads("find-title", total=1)
    assert "续贷" in director.sees
    await director.says("查 路燈 夜班")
    assert director.reads("find-title", total=1)
    assert "路灯" in director.sees
    await director.taps("1")
    assert SECOND in director.sees
    await director.taps("button-to-list")
    assert director.reads("find-title", total=1)
    page = director.last["message_id"]
    await director.taps("button-find-clear")
    assert director.reads("find-title", total=2)
    await director.taps("button-find-state")
    await director.taps("button-find-choice", what=director.word("state-submitted"), n=1)
    assert director.reads("find-title", total=1)
    await director.taps("button-find-unit")
    await director.taps("button-back")
    await director.taps("button-find-state")
    await director.taps("button-find-any")
    assert director.reads("find-title", total=2)
    assert director.last["message_id"] == page
    await director.says("/find 2026-2")
    assert director.reads("find-title", total=1)
    await director.says("/find 查无此事")
    assert director.reads("find-none")
    await director.says("/find 超期")
    assert director.reads("find-none")
    await town.pass_time(days=20)
    await director.says("/find 超期")
    assert director.reads("find-title", total=1)


async def test_nobody_finds_what_is_none_of_theirs(town: Town) -> None:
    """Not by words, not by the enterprise, not by a number: what is found is the same as of nothing."""
    await two(town)
    for key, words, total in (
        ("owner", "续贷", 1),
        ("owner", "路灯", 0),
        ("owner", "000002", 0),
        ("owner-foods", "路灯", 1),
        ("owner-foods", "融资", 0),
        ("cadre", "续贷", 1),
        ("cadre", "路灯", 0),
        ("power", "续贷", 0),
        ("leader", "路灯 夜班", 1),
    ):
        if key not in town.people:
            continue
        one = town[key]
        await one.says(f"/find {words}")
        assert one.reads("find-title", total=total) if total else one.reads("find-none"), key
    stranger = town.newcomer()
    await stranger.says("/find 续贷")
    assert stranger.reads("start-stranger")


async def test_a_list_is_kept_counts_by_itself_and_is_dropped(
    town: Town, director: Actor, owner: Actor
) -> None:
    """Under the name of what is asked for; what comes in later is in it; only its own person sees it."""
    await two(town)
    await director.says("/lists")
    assert director.reads("lists-none")
    await director.says("/find 待梳理 路灯")
    await director.taps("button-find-keep")
    assert director.reads("find-title-named", total=1)
    await roads.file(town, "厂门口路灯也坏了，夜里看不见路", who="owner-foods")
    await director.says("/lists")
    assert director.reads("lists-line", n=1, total=2), director.sees
    _, data = director.finds("1")
    await director.taps("1")
    assert director.reads("find-title-named", total=2)
    await owner.says("/lists")
    assert owner.reads("error-denied-not_yours") or owner.reads("error-no-list")
    triager = town["triager"]
    await triager.says("/lists")
    await triager.presses(triager.last, data)
    assert triager.toast == triager.word("error-stale")
    await director.says("/lists")
    await director.taps("1")
    await director.taps("button-list-name")
    await director.says("路灯")
    await director.taps("form-submit")
    assert director.reads("find-title-named", name="路灯", total=2)
    await director.says("/lists")
    await director.taps("button-lists-drop")
    await director.taps("1")
    assert director.reads("lists-none")


async def test_who_follows_a_case_hears_once_that_it_moves(town: Town) -> None:
    """Not of what they did, not twice; and no more once they have let go."""
    await roads.file(town)
    triager, leader = (
        town["triager"],
        town["leader"] if "leader" in town.people else town["director"],
    )
    await triager.says(roads.FIRST)
    await triager.taps("button-more")
    await triager.taps("button-follow")
    assert triager.toast == triager.word("follow-begun")
    await triager.taps("button-more")
    assert triager.offers("button-unfollow")
    await triager.taps("button-fewer")
    await triager.says("/followed")
    assert triager.reads("followed-title", total=1)
    await roads.accept(town)
    assert triager.told("notice-followed") == 0
    await roads.dispatch(town)
    assert triager.told("notice-followed", number=roads.FIRST) == 1
    await roads.acknowledge(town)
    assert triager.told("notice-followed") == 2
    await triager.says(roads.FIRST)
    await triager.taps("button-more")
    await triager.taps("button-unfollow")
    await roads.report(town)
    await roads.sign(town)
    assert triager.told("notice-followed") == 2
    await triager.says("/followed")
    assert triager.reads("followed-none")
    assert leader.told("notice-followed") == 0


async def test_everybody_reads_the_history_that_is_meant_for_them(town: Town) -> None:
    """Each act with who, when and the words; not the unit's drafts to the owner, nor the rater to the unit."""
    await roads.to_handling(town)
    await roads.report(town, words="内部口径：先和银行再谈一轮利率")
    owner, cadre, director = town["owner"], town["cadre"], town["director"]
    for one in (owner, cadre, director):
        await one.says(roads.FIRST)
        await one.taps("button-more")
        await one.taps("button-past")
        assert one.reads("past-title", number=roads.FIRST)
        assert one.word("event-submit") in one.sees
        assert one.word("event-acknowledge") in one.sees
        assert one.word("past-due", due="").strip("： :") in one.sees
    assert "内部" not in owner.sees
    assert "内部" in cadre.sees
    await owner.taps("button-back")
    assert roads.FIRST in owner.sees
    assert owner.word("past-title", number="", total=0).split("·")[0].strip() not in owner.sees[:4]


async def test_who_urges_is_counted_once_a_day_and_the_unit_is_shown_it(town: Town) -> None:
    """The handler and the head are told how often; lists and the card bear it; the owner sees a thank-you."""
    await roads.to_handling(town)
    owner, cadre, head = town["owner"], town["cadre"], town["unit_head"]
    await owner.says(roads.FIRST)
    await owner.taps("act-urge")
    await owner.taps("act-urge")
    assert owner.alert == owner.word("error-urged-today")
    assert cadre.told("notice-urged", number=roads.FIRST, urges=1) == 1
    assert head.told("notice-urged", number=roads.FIRST, urges=1) == 1
    await town.pass_time(days=1)
    await owner.says(roads.FIRST)
    await owner.taps("act-urge")
    assert (await town.case()).urges == 2
    await cadre.says("/todo")
    assert cadre.word("list-urged", end="", n=2).strip(" ·") in cadre.sees
    await cadre.taps("1")
    assert cadre.shows("card-urged", n=2)


async def test_a_unit_sees_what_it_has_handed_on(town: Town) -> None:
    """Under review, with the enterprise, closed: each list is a button from the to-do list."""
    await roads.to_handling(town)
    await roads.report(town)
    await roads.sign(town)
    cadre = town["cadre"]
    await cadre.says("/todo")
    assert cadre.reads("list-todo-empty")
    await cadre.taps("button-reviewing")
    assert cadre.reads("list-reviewing", total=1)
    await cadre.taps("1")
    await cadre.taps("button-to-list")
    assert cadre.reads("list-reviewing", total=1)
    await roads.release(town)
    await cadre.says("/todo")
    await cadre.taps("button-confirming")
    assert cadre.reads("list-confirming", total=1)
    await town["owner"].taps("act-rate_satisfied")
    await cadre.taps("button-finished")
    assert cadre.reads("list-finished", total=1)
    await cadre.taps("button-todo")
    assert cadre.reads("list-todo-empty")
