"""What follows a date that is not kept, who watches over it, and that nothing wipes it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import Rung, State
from bot.domain.people import Role
from storage import penalties
from tests.stories import roads

if TYPE_CHECKING:
    from tests.stories.town import Actor, Town


async def led(town: Town) -> Actor:
    """A leader of the city."""
    return await town.admits(town.newcomer("市长"), Role.LEADER, "city")


async def on_record(town: Town) -> list[str]:
    """What stands against the unit in the first case, in order; what was revoked in brackets."""
    case = await town.case()
    found = await town.lianxin.database.write(lambda tx: penalties.of_case(tx, case.id))
    return [f"({one.kind})" if one.state == "revoked" else str(one.kind) for one in found]


async def test_the_whole_ladder_climbs_by_itself_and_is_seen_by_those_who_watch(
    town: Town, owner: Actor, cadre: Actor, head: Actor, director: Actor
) -> None:
    """Nudges, breach, yellow, red, named and one level up; the list, the flag and what stays."""
    leader = await led(town)
    await roads.to_handling(town, due="tier-T1")
    await director.says("/late")
    assert director.reads("late-none-late")
    await town.pass_working_days(3)
    assert cadre.told("nudge-due-tomorrow")
    await town.pass_time(hours=9)
    for one in (cadre, head, director):
        assert one.told("notice-overdue", number=roads.FIRST) == 1
    assert leader.told("notice-red-card.leader") == 0

    await town.pass_working_days(1)
    assert (await town.case()).rung is Rung.YELLOW
    assert cadre.told("notice-yellow-card", number=roads.FIRST) == 1
    await town.pass_working_days(2)
    assert head.told("notice-red-card", number=roads.FIRST) == 1
    assert leader.told("notice-red-card.leader") == 1
    await town.pass_working_days(2)
    for one in (cadre, head, director):
        assert one.told("notice-called-out", number=roads.FIRST) == 1
    assert leader.told("notice-taken-up", number=roads.FIRST) == 1
    assert owner.told("notice-levelled-up", number=roads.FIRST) == 1
    assert await on_record(town) == ["breach", "yellow", "red", "called_out"]

    for one in (director, leader, head):
        await one.says("/late")
        assert one.reads("late-title-late", n=1, units=1)
        assert one.word("late-card-called_out") in one.sees
    await leader.taps("button-late-up")
    assert leader.reads("late-title-up", n=1)
    await leader.taps("1")
    assert "已提级" in leader.sees
    await leader.taps("button-to-list")
    assert leader.reads("late-title-up", n=1)

    # It is done at last: what was late stays late.
    await roads.report(town)
    await roads.sign(town)
    await roads.release(town)
    await owner.taps("act-rate_satisfied")
    assert leader.told("notice-closed-unit") == 1
    assert await on_record(town) == ["breach", "yellow", "red", "called_out"]
    await director.says("/late")
    assert director.reads("late-none-late")
    await head.says("/flags")
    assert head.word("flag-black") in head.sees
    await head.taps("1")
    assert head.reads("flag-in-time", n=0, of=1, share="0.0")
    assert roads.FIRST in head.sees

    await director.says("/bulletin")
    await director.taps("button-month-now")
    paper = next(one for one in reversed(director.screen) if one.get("document"))
    assert paper["document"]["file_name"] == "通报 2026M10.docx"
    assert "宏达" not in paper["caption"]


async def test_no_promise_and_no_asking_makes_a_late_case_punctual(
    town: Town, head: Actor, director: Actor
) -> None:
    """A broken promise is late since its day; then nothing is left to ask for or to promise."""
    await roads.to_handling(town, due="tier-T1")
    await roads.report(town, "B", words="产权证办下后三天内续贷,银行已书面同意", day="10月20日")
    await roads.sign(town, "act-promise")
    await town.pass_working_days(7)
    case = await town.case()
    assert (case.state, case.promises_broken, case.breaches) == (State.HANDLING, 1, 1)
    assert await on_record(town) == ["broken", "breach"]
    await head.says(roads.FIRST)
    assert not head.offers("act-ask_extension")
    await director.says("/late")
    assert director.word("late-broken") in director.sees

    # A report stops the clock for as long as it is reviewed; what is sent back was late all along.
    await roads.report(town)
    await roads.sign(town)
    await town.pass_working_days(4)
    assert await on_record(town) == ["broken", "breach"]
    await town["triager"].taps("act-send_back", on=roads.FIRST)
    await town["triager"].says("缺银行放款回单")
    await town["triager"].taps("form-submit")
    await town.pass_time(hours=1)
    assert await on_record(town) == ["broken", "breach", "yellow", "red"]
    assert (await town.case()).breaches == 1


async def test_a_leader_instructs_and_sees_what_became_of_it(
    town: Town, cadre: Actor, head: Actor, director: Actor
) -> None:
    """Unit and office read it with its day; the next note is the answer, and the leader is told."""
    leader = await led(town)
    await roads.to_handling(town)
    await leader.says("/instructed")
    assert leader.reads("instructed-none")
    await leader.says(roads.FIRST)
    await leader.taps("act-instruct")
    await leader.says("请金融办牵头，周五前报我方案")
    await leader.says("10月14日")
    await leader.taps("form-submit")
    for one in (cadre, head, director):
        assert one.told("notice-instructed", number=roads.FIRST) == 1
    assert "回复期限：10月14日(周三)17:30" in cadre.sees
    await cadre.says(roads.FIRST)
    assert "10月14日(周三)17:30 前回复" in cadre.sees
    await town.pass_time(days=3)
    await leader.says("/instructed")
    assert leader.reads("instructed-title", total=1, waiting=1, late=1)

    await cadre.taps("act-note", on=roads.FIRST)
    await cadre.says("方案已报市政府，银行周四面谈")
    await cadre.taps("form-skip")
    await cadre.taps("form-submit")
    assert leader.told("notice-instruction-answered", number=roads.FIRST) == 1
    assert "银行周四面谈" in leader.sees
    await leader.says("/instructed")
    assert leader.reads("instructed-title", total=1, waiting=0, late=0)
    await cadre.says(roads.FIRST)
    assert "17:30前回复" not in cadre.sees.split("经过")[0]


async def test_the_third_round_goes_one_level_up_by_itself_and_a_director_may_before(
    town: Town, owner: Actor, director: Actor, head: Actor
) -> None:
    """Twice dissatisfied is the third round; the reason of a level up by hand is read above."""
    leader = await led(town)
    await roads.to_handling(town)
    for _ in range(2):
        await roads.report(town)
        await roads.sign(town)
        await roads.release(town)
        await owner.taps("act-rate_dissatisfied")
        await owner.taps("dissatisfied-reason-slow")
        await owner.taps("form-skip")
        await owner.taps("form-submit")
    case = await town.case()
    assert (case.round, case.levels_up) == (3, 1)
    assert owner.told("notice-levelled-up", number=roads.FIRST) == 1
    assert head.told("notice-levelled-up.cadre", number=roads.FIRST) == 1
    assert leader.told("notice-taken-up", number=roads.FIRST) == 1

    await director.says(roads.FIRST)
    if not director.offers("act-level_up"):
        await director.taps("button-more")
    await director.taps("act-level_up")
    await director.says("要市里协调银行总行授权")
    await director.taps("form-submit")
    assert (await town.case()).levels_up == 2
    assert "要市里协调银行总行授权" in leader.sees
