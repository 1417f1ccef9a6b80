"""Requests and rulings: asked in time, ruled on with a reason, told to everybody, kept for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import State
from bot.domain.people import Role
from bot.domain.request import Decision
from bot.domain.terms import RequestKind
from storage import requests
from tests.stories import roads
from tests.stories.test_several_units import dispatch_with_others

if TYPE_CHECKING:
    from tests.stories.town import Actor, Town


async def decisions(town: Town) -> list[tuple[RequestKind, Decision]]:
    """What the book of requests says."""
    case = await town.case()
    found = await town.lianxin.database.write(lambda tx: requests.of_case(tx, case.id))
    return [(one.kind, one.decision) for one in found]


async def test_a_date_is_moved_once_and_both_dates_are_told_for_ever(
    town: Town, owner: Actor, head: Actor, cadre: Actor, director: Actor
) -> None:
    """The head asks up to once the length more; the director grants earlier; no second time."""
    await roads.to_handling(town)  # due on Wednesday the 21st
    await head.taps("act-ask_extension", on=roads.FIRST)
    assert "10月22日" in head.sees  # from
    assert "10月30日" in head.sees  # to: seven working days more
    assert "10月20日" in head.sees  # asked by then
    await head.says("11月2日")
    assert "11月2日" in head.sees
    assert "最晚到10月30日" in head.sees
    await head.says("10月21日")
    assert "太早了" in head.sees
    await head.says("10月29日")
    await head.says("产权证10月26日出证,银行见证后两天放款")
    await head.taps("form-submit")
    assert not head.offers("act-ask_extension")
    assert director.reads("notice-extension-asked", number=roads.FIRST)
    assert (await town.case()).asked_at is not None
    assert not owner.told("notice-extended")

    await director.taps("act-grant_extension")
    assert "10月29日" in director.sees
    await director.taps("form-change")
    await director.taps("grant-extension-due.name")
    await director.says("10月30日")
    assert "最晚到10月29日" in director.sees
    await director.says("10月27日")
    await director.taps("form-submit")
    case = await town.case()
    assert case.due_at is not None
    assert case.original_due_at is not None
    assert (case.extensions, case.due_at.day, case.original_due_at.day) == (1, 27, 21)
    assert owner.reads("notice-extended", number=roads.FIRST)
    for told in ("10月21日", "10月27日", "产权证10月26日出证"):
        assert told in owner.sees
    assert head.reads("notice-extension-granted", number=roads.FIRST)
    assert cadre.told("notice-extension-granted", number=roads.FIRST)
    await owner.says(roads.FIRST)
    assert "原定 10月21日" in owner.sees
    await head.says(roads.FIRST)
    assert not head.offers("act-ask_extension")
    assert await decisions(town) == [(RequestKind.EXTENSION, Decision.UPHELD)]
    await town.pass_working_days(12)
    assert (await town.case()).breaches == 1


async def test_an_extension_is_refused_by_the_clock_or_the_director(
    town: Town, head: Actor, director: Actor, cadre: Actor
) -> None:
    """Asked at the last minute it is too late; unruled, it falls at the due date; no is no."""
    await roads.to_handling(town)
    message, data = head.finds("act-ask_extension")
    await roads.ask_extension(town)
    await director.taps("act-refuse_extension")
    await director.says("还有五个工作日,请先把材料报齐")
    await director.taps("form-submit")
    assert cadre.reads("notice-extension-refused", number=roads.FIRST)
    assert "请先把材料报齐" in head.sees

    await town.until(town.now.replace(day=20, hour=17, minute=0))
    await head.says(roads.FIRST)
    await roads.ask_extension(town)
    case = await town.case()
    assert case.pending == {RequestKind.EXTENSION}
    message, data = director.finds("act-grant_extension")
    await town.until(town.now.replace(day=21, hour=17, minute=30))
    case = await town.case()
    assert (case.breaches, case.pending, case.wished_at) == (1, frozenset(), None)
    await director.presses(message, data)
    assert not await town.draft(director)
    assert (await decisions(town))[-1] == (RequestKind.EXTENSION, Decision.FALLEN)
    await head.says(roads.FIRST)
    assert not head.offers("act-ask_extension")


async def test_a_question_at_the_last_minute_is_too_late(town: Town, head: Actor) -> None:
    """The form that was opened in time and sent too late asks for nothing."""
    await roads.to_handling(town)
    await town.until(town.now.replace(day=20, hour=17, minute=0))
    await head.says(roads.FIRST)
    await head.taps("act-ask_extension")
    await head.says("10月28日")
    await head.says("产权证10月26日出证,银行见证后两天放款")
    await town.until(town.now.replace(day=20, hour=17, minute=30))
    await head.taps("form-submit")
    assert head.alert == head.word("error-too-late-ask_extension")
    assert await decisions(town) == []
    await head.says(roads.FIRST)
    assert not head.offers("act-ask_extension")


async def test_a_return_that_nobody_rules_on_does_not_stop_the_clock(
    town: Town, head: Actor, director: Actor, cadre: Actor
) -> None:
    """The director is called an hour before the day ends and next morning; the unit is late."""
    await roads.file(town)
    await roads.accept(town)
    await roads.dispatch(town, due="tier-T1")
    await head.taps("act-return")
    await head.says("产权登记是自然资源部门的职责,我办只管金融")
    await head.taps("town-unit-land")
    await head.taps("form-submit")
    await head.says(roads.FIRST)
    assert "期限照走" in head.sees
    assert not cadre.offers("act-acknowledge")
    await town.pass_time(days=1)
    moments = director.when_told("nudge-ruling")
    assert [f"{one:%d %H:%M}" for one in moments] == ["12 16:30", "13 08:30"]
    await town.pass_working_days(3)
    case = await town.case()
    assert (case.breaches, case.pending) == (1, frozenset({RequestKind.RETURN}))
    await director.says("/rulings")
    assert director.reads("rulings-title", total=1)
    assert "🔴" in director.sees


async def test_requests_are_ruled_on_one_after_the_other(
    town: Town, owner: Actor, head: Actor, director: Actor
) -> None:
    """The list has the oldest first; after each ruling the next is one tap away."""
    await roads.to_handling(town)
    await roads.ask_extension(town)
    second = "LX-2026-000002"
    await roads.file(town, "厂门口的路灯不亮了,晚上工人下班看不见路")
    await roads.accept(town, second)
    await roads.dispatch(town, second)
    await town["cadre"].taps("act-acknowledge", on=second)
    await owner.says(second)
    await owner.taps("act-ask_withdrawal")
    await owner.taps("ask-withdrawal-reason-later")
    await owner.taps("form-submit")
    assert director.reads("notice-withdrawal-asked", number=second)
    assert not head.told("notice-withdrawal-asked")

    await director.says("/rulings")
    assert director.reads("rulings-title", total=2)
    lines = director.sees.split("\n")
    assert "000001" in lines[1]
    assert "000002" in lines[2]
    await director.taps("rulings-begin")
    assert roads.FIRST in director.sees
    await director.taps("act-grant_extension")
    await director.taps("form-submit")
    assert roads.FIRST in director.sees
    await director.taps("button-next-left", n=1)
    assert second in director.sees
    await director.taps("act-refuse_withdrawal")
    await director.says("灯还没有修好,修好了由您说了算")
    await director.taps("form-submit")
    assert owner.reads("notice-withdrawal-refused", number=second)
    assert "修好了由您说了算" in owner.sees
    await director.says("/rulings")
    assert director.reads("rulings-empty")


async def test_an_owner_takes_back_what_is_worked_on_with_the_directors_leave(
    town: Town, owner: Actor, head: Actor, cadre: Actor, director: Actor
) -> None:
    """Work goes on until the ruling; then all are told, and the owner is asked in private."""
    await roads.to_handling(town)
    await roads.ask_withdrawal(town)
    assert (await town.case()).state is State.HANDLING
    await owner.says(roads.FIRST)
    assert not owner.offers("act-ask_withdrawal")
    assert owner.word("withdraw-reason-later") not in cadre.sees
    await director.taps("act-grant_withdrawal")
    await director.taps("form-submit")
    assert (await town.case()).state is State.WITHDRAWN
    assert owner.told("notice-withdrawn", number=roads.FIRST)
    assert owner.told("notice-ask-pressure", number=roads.FIRST)
    for one in (head, cadre):
        assert one.told("notice-withdrawn-unit", number=roads.FIRST)
    await owner.taps("act-tell_pressure")
    await owner.taps("pressure-answer-yes")
    await owner.taps("form-submit")
    assert director.told("notice-pressure-told", number=roads.FIRST)
    assert not head.told("notice-pressure-told")


async def test_a_card_is_appealed_against_in_three_days_and_the_breach_stays(
    town: Town, head: Actor, director: Actor, cadre: Actor
) -> None:
    """A revoked card leaves the breach on record; one card is appealed against once."""
    await roads.to_handling(town, due="tier-T1")  # due on Thursday the 15th, yellow on the 19th
    await town.pass_working_days(6)
    await roads.appeal_card(town)
    assert director.told("notice-card-appealed", number=roads.FIRST)
    await director.taps("act-revoke_card")
    await director.says("回执属实,不是单位拖延")
    await director.taps("form-submit")
    for one in (head, cadre):
        assert one.told("notice-card-revoked", number=roads.FIRST)
    case = await town.case()
    assert case.breaches == 1
    assert await decisions(town) == [(RequestKind.APPEAL, Decision.UPHELD)]
    await head.says(roads.FIRST)
    assert not head.offers("act-appeal_card")
    await town.pass_working_days(2)  # red
    await head.says(roads.FIRST)
    message, data = head.finds("act-appeal_card")
    await town.pass_working_days(6)
    await head.presses(message, data)
    assert (await town.case()).pending == frozenset()


async def test_a_promise_is_made_once_and_a_broken_one_is_shown_for_ever(
    town: Town, owner: Actor, head: Actor, cadre: Actor, director: Actor
) -> None:
    """Within ninety days, before the due date, once; noted monthly; broken, the owner is told."""
    await roads.to_handling(town)  # due on 21 October
    await cadre.taps("act-report", on=roads.FIRST)
    await cadre.taps("report-outcome-B")
    await cadre.says("产权证办下后三天内续贷,银行已书面同意")
    await cadre.says("2027年3月1日")
    assert "最晚到" in cadre.sees
    await cadre.says("11月27日")
    await cadre.taps("form-skip")
    await cadre.taps("form-submit")
    await roads.sign(town, "act-promise")
    assert owner.reads("notice-promised", number=roads.FIRST)
    await head.says(roads.FIRST)
    assert not head.offers("act-ask_extension")

    # A report that is sent back does not move the promised day, nor does one that nobody signs.
    await roads.report(town)
    await roads.sign(town)
    await town["triager"].taps("act-send_back", on=roads.FIRST)
    await town["triager"].says("缺银行放款回单,请补齐后再报")
    await town["triager"].taps("form-submit")
    case = await town.case()
    assert case.due_at is not None
    assert (case.state, case.due_at.month, case.due_at.day) == (State.HANDLING, 11, 27)
    await cadre.taps("act-report", on=roads.FIRST)
    assert not cadre.offers("report-outcome-B")
    await cadre.taps("form-cancel")
    await cadre.says(roads.FIRST)
    await roads.report(town)
    await town.until(town.now.replace(month=11, day=27, hour=17, minute=30))
    case = await town.case()
    assert (case.promises_broken, case.breaches, case.state) == (1, 1, State.HANDLING)
    assert owner.told("notice-promise-broken")
    for one in (cadre, head, director):
        assert one.told("notice-promise-broken.cadre", number=roads.FIRST)

    await roads.sign(town)
    await roads.release(town)
    await owner.taps("act-rate_satisfied")
    for one in (owner, director):
        await one.says(roads.FIRST)
        assert one.word("card-broken", n=1) in one.sees


async def test_a_promise_is_noted_every_month_and_breaks_on_its_day(
    town: Town, owner: Actor, cadre: Actor, head: Actor
) -> None:
    """Nudged monthly and before the day; a report without its signature keeps no promise."""
    await roads.to_handling(town)
    await roads.report(town, "B", words="产权证办下后三天内续贷,银行已书面同意", day="12月25日")
    await roads.sign(town, "act-promise")
    await town.until(town.now.replace(month=12, day=1))
    assert [f"{one:%m-%d}" for one in cadre.when_told("nudge-progress")] == ["11-12"]
    await town.until(town.now.replace(month=12, day=23))
    assert cadre.told("nudge-promise")
    await roads.report(town)
    await head.taps("act-rework", on=roads.FIRST)
    await head.says("请写明利率和期限,附合同第一页")
    await head.taps("form-submit")
    case = await town.case()
    assert case.promise_due_at is not None
    await roads.report(town)
    await town.until(town.now.replace(day=25, hour=18))
    case = await town.case()
    assert (case.state, case.promises_broken, case.breaches) == (State.HANDLING, 1, 1)
    assert owner.told("notice-promise-broken")


async def test_what_is_parked_is_looked_at_on_its_day_and_shown_where_it_is_not(
    town: Town, owner: Actor, cadre: Actor, director: Actor
) -> None:
    """The director sets the day; the ledger says how long and how often; a late review is red."""
    await roads.to_handling(town)
    await roads.report(town, "C", words="要等明年的土地指标,已列入计划", day="12月1日")
    await roads.sign(town, "act-ask_park")
    await director.taps("act-park", on=roads.FIRST)
    assert "12月1日" in director.sees
    await director.taps("form-change")
    await director.taps("park-review-date.name")
    await director.says("2027年2月1日")
    assert "最晚到" in director.sees
    await director.says("11月16日")
    await director.taps("form-submit")
    case = await town.case()
    assert case.review_at is not None
    assert (case.state, case.review_at.month, case.review_at.day) == (State.PARKED, 11, 16)
    assert await decisions(town) == [(RequestKind.PARK, Decision.UPHELD)]
    await cadre.taps("act-report", on=roads.FIRST)  # a plan anew would only move the day
    assert not cadre.offers("report-outcome-C")
    await cadre.taps("form-cancel")
    await cadre.says(roads.FIRST)

    await town.pass_time(days=32)  # the thirteenth of November
    assert cadre.told("nudge-progress", number=roads.FIRST) == 1
    leader = await town.admits(town.newcomer("周副市长"), Role.LEADER, "city")
    for one in (director, leader):
        await one.says("/parked")
        assert one.reads("parked-title", total=1)
        assert "11月16日(周一) 复核 · 已挂 32 天" in one.sees
    await town.pass_time(days=4)
    assert director.told("nudge-parked", number=roads.FIRST)
    assert director.told("nudge-parked-late", number=roads.FIRST)
    await leader.says("/parked")
    assert leader.reads("parked-title", total=1)
    assert "🔴 复核逾期 1 件" in leader.sees
    await director.says("/parked")
    await director.taps("1")
    assert "复核日" in director.sees
    await director.taps("act-keep_parked")
    await director.says("12月31日")
    await director.says("土地指标省里十二月下达")
    await director.taps("form-submit")
    assert owner.reads("notice-still-parked", number=roads.FIRST)
    await leader.says("/parked")
    assert "续挂 1 次" in leader.sees
    assert "🔴" not in leader.sees
    await roads.sign(town, "act-unpark", who="director")
    assert (await town.case()).state is State.HANDLING
    await director.says("/parked")
    assert director.reads("parked-empty")


async def test_units_beside_the_lead_are_told_of_each_ruling_that_concerns_them(
    town: Town, head: Actor, director: Actor
) -> None:
    """Whoever assists or was only told hears of another lead, another date, and of the end."""
    await roads.file(town)
    await roads.accept(town)
    await dispatch_with_others(town)
    beside = (town["land"], town["labour"])
    await head.taps("act-return", on=roads.FIRST)
    await head.says("产权登记是自然资源部门的职责,我办只管金融")
    await head.taps("form-skip")
    await head.taps("form-submit")
    await director.taps("act-uphold_return", on=roads.FIRST)
    for one in beside:
        assert one.told("notice-lead-left", number=roads.FIRST)
    await dispatch_with_others(town)
    await roads.acknowledge(town)
    await roads.ask_extension(town)
    await director.taps("act-grant_extension", on=roads.FIRST)
    await director.taps("form-submit")
    for one in beside:
        assert one.told("notice-extension-granted", number=roads.FIRST)
    await roads.ask_withdrawal(town)
    await director.taps("act-grant_withdrawal", on=roads.FIRST)
    await director.taps("form-submit")
    for one in beside:
        assert one.told("notice-withdrawn-unit", number=roads.FIRST)


async def test_a_promise_whose_day_has_passed_is_not_signed(
    town: Town, head: Actor, cadre: Actor
) -> None:
    """Neither that, nor one made over a breach: the head has it written again."""
    await roads.to_handling(town)
    await roads.report(town, "B", words="产权证明天办下,当天续贷,银行已书面同意", day="10月13日")
    await town.pass_working_days(2)
    await head.says(roads.FIRST)
    await roads.sign(town, "act-promise")
    assert head.alert == head.word("error-too-far")
    assert (await town.case()).state is State.HANDLING
    await town.until(town.now.replace(day=21, hour=17, minute=30))
    await head.says(roads.FIRST)
    assert not head.offers("act-promise")
    assert head.word("next-unpromised") in head.sees
    await head.taps("act-rework")
    await head.says("已经超期,办好了再报,或者报列入计划")
    await head.taps("form-submit")
    await cadre.taps("act-report", on=roads.FIRST)
    assert not cadre.offers("report-outcome-B")
    assert cadre.offers("report-outcome-C")
