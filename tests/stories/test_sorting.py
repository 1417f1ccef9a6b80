"""The office says what a case is, puts cases together, and finds what came up in earlier years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import State
from tests.stories import roads

if TYPE_CHECKING:
    from tests.stories.town import Actor, Town

SECOND = "LX-2026-000002"
THIRD = "LX-2026-000003"
SAME = "我们也是抵押物不足,300万续贷卡在产权证上,银行不给续"


async def change(actor: Actor, name: str, to: str) -> None:
    """Change one answer in the summary."""
    await actor.taps("form-change")
    await actor.taps(name)
    await actor.taps(to)


async def test_what_a_case_is_stands_in_the_summary_and_can_be_changed(
    town: Town, owner: Actor, triager: Actor, director: Actor
) -> None:
    """Two taps take a case on; grade, limit and wording are changed there, later by 改分类."""
    await roads.file(town)
    await triager.taps("act-accept")
    await triager.taps("form-change")
    await triager.taps("wording.name")
    await triager.says(f"{triager.word('town-firm-machines')}续贷抵押不足")
    await triager.taps("form-submit")
    assert triager.alert == triager.word("error-forbidden-private_wording")
    assert (await town.case()).state is State.SUBMITTED
    await triager.taps("act-accept")
    for words in ("category-finance", "accept-kind-action", "grade-C", "tier-T2"):
        assert triager.word(words) in triager.sees
    await change(triager, "grade.name", "grade-A")
    await change(triager, "accept-tier.name", "tier-T1")
    await triager.taps("form-change")
    await triager.taps("wording.name")
    await triager.says("一家机械企业续贷抵押不足")
    await triager.taps("form-submit")
    case = await town.case()
    assert (case.state, case.grade, case.tier) == (State.ACCEPTED, "A", "T1")
    assert triager.word("card-grade", grade=triager.word("grade-A")) in triager.sees
    assert owner.told("notice-accepted")
    assert owner.reads("notice-wording", wording="一家机械企业续贷抵押不足")
    await owner.taps("act-agree_wording")
    assert (await town.case()).wording_agreed

    await triager.says("/triage")
    await triager.taps("button-sorted")
    assert triager.reads("list-sorted", total=1)
    await triager.taps("1")
    await triager.taps("act-classify")
    await triager.taps("accept-category.name")
    await triager.taps("category-land")
    await triager.taps("form-submit")
    assert (await town.case()).category == "land"
    told = triager.word(
        "event-change",
        **{"from": triager.word("category-finance")},
        to=triager.word("category-land"),
    )
    assert told in triager.sees
    await triager.taps("act-classify")
    await triager.taps("form-keep")
    await triager.taps("form-submit")
    assert triager.toast == triager.word("nothing-changed")

    await director.taps("act-dispatch", on=roads.FIRST)
    await director.taps("town-unit-finance")
    assert director.word("tier-T1") in director.sees
    await director.taps("form-submit")
    assert (await town.case()).tier == "T1"


async def test_the_same_problem_of_another_enterprise_joins_the_first(
    town: Town, owner: Actor, triager: Actor
) -> None:
    """Both owners are told; the second follows the first case without reading a word of it."""
    other = town["owner-foods"]
    await roads.file(town)
    await roads.accept(town)
    await roads.file(town, SAME, who="owner-foods")
    await roads.file(town, "车间电压不稳,机床经常停机", category="category-power")
    await triager.says("/triage")
    await triager.taps("list-triage-begin")
    assert SECOND in triager.sees
    assert triager.word("card-alike", number=roads.FIRST, n=1) in triager.sees
    await triager.taps("button-alike", n=1)
    assert triager.reads("alike-of", number=SECOND, n=1)
    assert triager.word("act-link") not in triager.buttons  # nothing is of an earlier year
    await triager.taps("act-merge", on=SECOND)
    await triager.taps("form-cancel")
    await triager.taps("button-open")  # given up: back at the case, not at the door
    await triager.taps("act-merge", on=SECOND)
    await triager.says("2")
    assert triager.reads("other-itself", number=SECOND)
    await triager.says("999")
    assert triager.reads("other-unknown", number="LX-2026-000999")
    await triager.says("1")
    assert triager.shows("merge-summary")
    await triager.taps("form-submit")
    second, first = await town.case(SECOND), await town.case()
    assert second.state is State.MERGED
    assert second.merged_into == first.id
    assert first.co_enterprise_ids == {second.enterprise_id}
    assert triager.finds("button-next-left", on=SECOND, n=1)
    assert owner.reads("notice-joined", number=roads.FIRST)
    assert "我们也是" not in "".join(one.get("text", "") for one in owner.screen)
    assert other.reads("notice-merged", number=SECOND, other=roads.FIRST)
    await other.taps("button-joint")
    assert roads.FIRST in other.sees
    assert "产权证" not in other.sees
    assert "恒昌" not in other.sees

    # of the same enterprise: nobody joins; and nothing goes into what is merged itself
    await triager.taps("button-next-left", n=1)
    await triager.taps("act-merge", on=THIRD)
    await triager.says("2")
    assert triager.reads("merge-merged", number=SECOND)
    await triager.says(roads.FIRST)
    await triager.taps("form-submit")
    assert (await town.case(THIRD)).state is State.MERGED
    assert (await town.case()).co_enterprise_ids == first.co_enterprise_ids
    assert owner.told("notice-joined") == 1
    assert owner.told("notice-merged", number=THIRD) == 1


async def test_what_comes_up_every_year_is_linked_and_says_how_it_ended_then(
    town: Town, owner: Actor, triager: Actor, cadre: Actor
) -> None:
    """年年提: a person decides; the office, the unit and the owner see that it was raised before."""
    await roads.to_confirm(town, "D")
    await owner.taps("act-rate_basic")
    await town.lianxin.database.write(
        lambda tx: tx.run(
            "UPDATE cases SET filed_at = '2025-10-12T01:00:00.000000Z', number = 'LX-2025-000001'"
        )
    )
    await roads.file(town)
    await triager.taps("button-open", on=SECOND)
    await triager.taps("button-more")
    await triager.taps("act-link")
    earlier = next(one for one in triager.buttons if one.startswith("LX-2025-000001"))
    await triager.says(SECOND)
    assert triager.reads("other-itself", number=SECOND)
    await triager.taps(earlier)
    await triager.taps("form-submit")
    assert (
        triager.word(
            "card-earlier",
            year="2025",
            number="LX-2025-000001",
            then=triager.word("then-over", code="D", outcome=triager.word("outcome-D")),
        )
        in triager.sees
    )
    await roads.accept(town, SECOND)
    await roads.dispatch(town, SECOND)
    await cadre.taps("button-open", on=SECOND)
    assert "2025" in cadre.sees
    await owner.says(SECOND)
    assert owner.word("card-earlier.owner", year="2025", number="LX-2025-000001") in owner.sees


async def test_a_case_belongs_to_its_campaign_and_is_left_over_when_that_ends(
    town: Town, triager: Actor, director: Actor
) -> None:
    """活动: entered in the chat; what is open after its last day is marked, not typed again."""
    await director.says("/campaigns")
    assert director.reads("campaigns-none")
    await director.taps("button-campaign-add")
    for said in ("企业服务年", "10月1日", "9月1日"):
        await director.says(said)
    assert director.reads("form-day-past")
    await director.says("10月14日")
    await director.taps("form-submit")
    assert director.shows("campaign-now", name="企业服务年", filed=0, open=0)
    await roads.file(town)
    assert (await town.case()).campaign_id == 1
    await triager.says(roads.FIRST)
    assert triager.word("card-leftover", campaign="企业服务年") not in triager.sees
    await town.pass_time(days=3)
    await triager.says(roads.FIRST)
    assert triager.word("card-leftover", campaign="企业服务年") in triager.sees
    await director.says("/campaigns")
    assert director.shows("campaign-over", name="企业服务年", filed=1, open=1)
    assert director.shows("campaigns-no-current")


async def test_back_leads_to_the_page_of_the_list_one_came_from(town: Town, triager: Actor) -> None:
    """From the second page to a case, through an act or its rare acts, and back to that page."""
    for n in range(10):
        await roads.file(town, f"第{n}件:车间电压不稳,机床经常停")
    await triager.says("/triage")
    await triager.taps("›")
    await triager.taps("2")
    assert "LX-2026-000010" in triager.sees
    await triager.taps("button-more")
    await triager.taps("button-fewer")
    await triager.taps("act-ask_more", on="LX-2026-000010")
    await triager.says("请补充停电的日期和次数")
    await triager.taps("form-submit")
    await triager.taps("button-to-list", on="LX-2026-000010")
    assert triager.reads("list-triage", total=9)
    assert triager.word("list-part", first=9, last=9) in triager.sees


async def test_dispatch_goes_on_with_one_thumb_and_passes_over_what_is_left(
    town: Town, director: Actor
) -> None:
    """After each case is handed out the next one is one tap away, with how many are left."""
    for n in range(1, 4):
        await roads.file(town, f"第{n}件:车间电压不稳,机床经常停")
        await roads.accept(town, f"LX-2026-00000{n}")
    await director.says("/dispatch")
    await director.taps("list-dispatch-begin")
    for left in (2, 1, 0):
        await director.taps("act-dispatch")
        await director.taps("town-unit-finance")
        await director.taps("tier-T2")
        await director.taps("form-submit")
        label = director.word("button-next-left", n=left)
        assert (director.buttons[0] == label) == (left > 0)
        if left:
            await director.taps(label)
    await director.taps("button-to-list")
    assert director.reads("list-dispatch-empty")


async def test_who_had_joined_a_case_goes_along_when_that_is_put_together_itself(
    town: Town, triager: Actor
) -> None:
    """A third enterprise joined the second: both are in the first then, and each is told."""
    foods, optics = town["owner-foods"], town["owner-optics"]
    await roads.file(town)
    await roads.file(town, SAME, who="owner-foods")
    await roads.file(town, SAME, who="owner-optics")
    for number, into in ((THIRD, "2"), (SECOND, "1")):
        await triager.taps("act-merge", on=number)
        await triager.says(into)
        await triager.taps("form-submit")
    first, second, third = [await town.case(one) for one in (roads.FIRST, SECOND, THIRD)]
    assert first.co_enterprise_ids == {second.enterprise_id, third.enterprise_id}
    assert optics.told("notice-merged", number=THIRD, other=SECOND) == 1
    assert optics.told("notice-merged", number=SECOND, other=roads.FIRST) == 1
    assert foods.told("notice-merged", number=SECOND, other=roads.FIRST) == 1
    assert town["owner"].told("notice-joined", number=roads.FIRST) == 1
