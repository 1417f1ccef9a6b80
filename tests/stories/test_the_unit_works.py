"""What a unit does with a case: returns, reports in five ways, is urged, is late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import Outcome, State
from tests.stories import roads
from tests.stories.town import PHOTO

if TYPE_CHECKING:
    from tests.stories.town import Actor, Town


async def give_back(head: Actor, to: str = "town-unit-land") -> None:
    """The unit head says whose it is rather."""
    await head.taps("act-return")
    await head.says("产权登记是自然资源部门的职责,我办只管金融")
    await head.taps(to)
    await head.taps("form-submit")


async def test_a_return_that_is_upheld_goes_to_the_next_unit_which_keeps_it(
    town: Town, director: Actor, head: Actor
) -> None:
    """The head returns with a reason and a better unit; the second unit may not return it."""
    await roads.file(town)
    await roads.accept(town)
    await roads.dispatch(town)
    await give_back(head)
    assert director.reads("notice-return-asked")
    assert director.word("town-unit-land") in director.sees

    await director.taps("act-uphold_return")
    assert head.reads("notice-return-upheld", number=roads.FIRST)
    assert (await town.case()).state is State.ACCEPTED
    await roads.dispatch(town, unit="land")
    land = town["land"]
    assert land.reads("notice-dispatched", number=roads.FIRST)
    assert not land.offers("act-return")
    assert "不能再退" in land.sees
    await director.says(roads.FIRST)  # who returned it belongs to the unit that had it
    assert f"{director.word('town-unit-finance')} 陆建国" in director.sees
    message, data = land.finds("act-acknowledge")
    await land.presses(message, data.replace("acknowledge", "return"))
    assert land.alert == land.word("error-forbidden-not_now")


async def test_a_return_that_is_refused_leaves_the_case_where_it_is(
    town: Town, director: Actor, head: Actor, cadre: Actor
) -> None:
    """The director says why not, and the unit signs."""
    await roads.file(town)
    await roads.accept(town)
    await roads.dispatch(town)
    await give_back(head)
    await director.taps("act-refuse_return")
    await director.says("续贷协调是金融办的事,产权证另有人办")
    await director.taps("form-submit")
    assert head.reads("notice-return-refused", number=roads.FIRST)
    assert cadre.told("notice-return-refused", number=roads.FIRST)
    await roads.acknowledge(town)
    assert (await town.case()).state is State.HANDLING


async def test_a_return_after_a_working_day_comes_too_late(town: Town, head: Actor) -> None:
    """A unit has one working day to say that a case is not its own."""
    await roads.file(town)
    await roads.accept(town)
    await roads.dispatch(town)
    message, data = head.finds("act-return")
    await town.pass_working_days(2)
    await head.presses(message, data)
    assert head.alert == head.word("error-too-late-return")
    assert await town.draft(head) is None
    assert not head.offers("act-return")


async def test_a_promise_is_kept(town: Town, owner: Actor, cadre: Actor) -> None:
    """Outcome B is a date; the case stays open until it is done, and then goes its way."""
    await roads.to_handling(town)
    await roads.report(town, "B", words="产权证办下后三天内续贷,银行已书面同意", day="10月30日")
    await roads.sign(town, "act-promise")
    assert owner.reads("notice-promised", number=roads.FIRST)
    assert (await town.case()).state is State.PROMISED
    await town.pass_working_days(8)
    await roads.report(town)
    await roads.sign(town)
    await roads.release(town)
    await owner.taps("act-rate_satisfied")
    case = await town.case()
    assert (case.state, case.promises_broken) == (State.CLOSED, 0)
    assert cadre.told("notice-closed-unit")


async def test_the_owner_opens_the_papers_of_a_report_once_it_is_released(
    town: Town, owner: Actor, head: Actor, cadre: Actor
) -> None:
    """What is reworked or under review is counted and sent to unit and office only."""

    async def opens(actor: Actor, n: int) -> int:
        """Open the files of the case, as many as its card counts; return how many papers came."""
        await actor.says(roads.FIRST)
        assert actor.word("button-files", n=n) in actor.buttons
        before = len(actor.screen)
        await actor.taps("button-files", n=n)
        came = actor.screen[before:]
        assert len([one for one in came if one.get("photo") or one.get("document")]) == n
        return len([one for one in came if one.get("document")])

    await roads.to_handling(town)
    await owner.sends("photo")
    await owner.taps("form-skip")
    await owner.taps("form-enough")
    await owner.taps("form-submit")
    await roads.report(town)
    assert await opens(owner, 1) == 0
    assert await opens(head, 2) == 1

    await head.taps("act-rework", on=roads.FIRST)
    await head.says("请写明利率和期限,附合同第一页")
    await head.taps("form-submit")
    await roads.report(town)
    await roads.sign(town)
    assert await opens(owner, 1) == 0
    assert await opens(town["triager"], 3) == 2
    await roads.release(town)
    assert await opens(owner, 2) == 1
    assert await opens(cadre, 3) == 2


async def test_a_broken_promise_is_recorded_and_told(
    town: Town, owner: Actor, cadre: Actor, head: Actor, director: Actor
) -> None:
    """The clock records a broken promise for ever and puts the unit back to work."""
    await roads.to_handling(town)
    await roads.report(town, "B", words="产权证办下后三天内续贷,银行已书面同意", day="10月30日")
    await roads.sign(town, "act-promise")
    await town.pass_time(days=19)
    case = await town.case()
    assert (case.state, case.promises_broken) == (State.HANDLING, 1)
    assert owner.told("notice-promise-broken")
    for one in (cadre, head, director):
        assert one.told("notice-promise-broken.cadre", number=roads.FIRST)
    assert cadre.told("nudge-promise", number=roads.FIRST)


async def test_a_plan_is_parked_by_the_director(
    town: Town, owner: Actor, cadre: Actor, head: Actor, director: Actor
) -> None:
    """Outcome C is asked for by the head and granted by the director, with a day of review."""
    await roads.to_handling(town)
    await roads.report(town, "C", words="要等明年的土地指标,已列入计划", day="12月1日")
    await roads.sign(town, "act-ask_park")
    assert director.reads("notice-park-asked")
    await director.taps("act-park")
    await director.taps("form-submit")
    assert (await town.case()).state is State.PARKED
    assert owner.reads("notice-parked", number=roads.FIRST)
    for one in (cadre, head):
        assert one.told("notice-parked.cadre", number=roads.FIRST)
    await town.pass_time(days=51)
    assert director.told("nudge-parked", number=roads.FIRST)


async def test_a_parked_case_is_taken_up_again_by_the_director(town: Town, owner: Actor) -> None:
    """It is handled again, with a new due date, and everybody concerned hears so."""
    await roads.to_handling(town)
    await roads.park(town)
    await roads.sign(town, "act-unpark", who="director")
    case = await town.case()
    assert case.state is State.HANDLING
    assert case.due_at is not None
    assert case.due_at > town.world.clock.now()
    assert owner.told("notice-unparked", number=roads.FIRST)


async def test_a_plan_that_the_director_does_not_accept_goes_on(
    town: Town, director: Actor, cadre: Actor
) -> None:
    """Parking is not for the unit to decide."""
    await roads.to_handling(town)
    await roads.report(town, "C", words="要等明年的土地指标,已列入计划", day="12月1日")
    await roads.sign(town, "act-ask_park")
    await director.taps("act-refuse_park")
    await director.says("今年还有机动指标,请先去申请")
    await director.taps("form-submit")
    assert cadre.reads("notice-park-refused", number=roads.FIRST)
    case = await town.case()
    assert (case.state, case.reported_outcome) == (State.HANDLING, None)


async def test_the_head_has_a_report_written_again(town: Town, head: Actor, cadre: Actor) -> None:
    """A report goes back to its author with what is wrong, and comes again."""
    await roads.to_handling(town)
    await roads.report(town)
    await head.taps("act-rework")
    await head.says("请写明利率和期限,附合同第一页")
    await head.taps("form-submit")
    assert cadre.reads("notice-rework", number=roads.FIRST)
    await roads.report(town, words="利率3.8%,期限一年,合同第一页见附件")
    await roads.sign(town)
    case = await town.case()
    assert (case.state, case.outcome) == (State.HANDLED, Outcome.SOLVED)


async def test_a_photo_without_a_form_is_added_to_the_case(
    town: Town, owner: Actor, cadre: Actor
) -> None:
    """An owner may just send something; it becomes part of their latest live case."""
    await roads.to_handling(town)
    await owner.sends("photo")
    assert await town.draft(owner) is not None
    await owner.taps("form-skip")
    await owner.taps("form-enough")
    await owner.taps("form-submit")
    assert cadre.reads("notice-supplemented", number=roads.FIRST)
    await cadre.taps("button-files", n=1)
    assert len([one for one in cadre.screen if one.get("photo")]) == 1


async def test_an_album_is_one_addition(town: Town, owner: Actor, cadre: Actor) -> None:
    """Several photos at once are taken together and sent on together."""
    await roads.to_handling(town)
    await owner.taps("act-supplement")
    await owner.says("昨天银行又来函,三页都拍了")
    await owner.sends_album(*[("photo", PHOTO + bytes([n])) for n in range(3)])
    assert owner.reads("form-files-album", n=3) or owner.reads("form-evidence")
    await owner.taps("form-enough")
    await owner.taps("form-submit")
    await cadre.taps("button-files", n=3)
    assert len([one for one in cadre.screen if one.get("media_group_id")]) == 3


async def test_urging_is_heard_once_a_day(town: Town, owner: Actor, cadre: Actor) -> None:
    """The unit hears of an urging; a second on the same day is declined kindly."""
    await roads.to_handling(town)
    await owner.taps("act-urge")
    assert owner.toast == owner.word("done-urge")
    assert cadre.told("notice-urged", number=roads.FIRST) == 1
    await owner.taps("act-urge")
    assert owner.alert == owner.word("error-urged-today")
    assert cadre.told("notice-urged") == 1
    await town.pass_time(days=1)
    await owner.taps("act-urge")
    assert cadre.told("notice-urged") == 2


async def test_the_cadre_is_nudged_three_days_before_one_day_before_and_on_the_day(
    town: Town, cadre: Actor
) -> None:
    """Nudges come when the office opens, on the working days the law names."""
    await roads.to_handling(town)  # seven working days: due on Wednesday the 21st
    await town.pass_time(days=9)
    moments = [
        *cadre.when_told("nudge-due-soon"),
        *cadre.when_told("nudge-due-tomorrow"),
        *cadre.when_told("nudge-due-today"),
    ]
    assert [f"{one:%m-%d %H:%M}" for one in moments] == [
        "10-16 08:30",
        "10-20 08:30",
        "10-21 08:30",
    ]


async def test_nudges_stop_when_the_case_has_moved_on(town: Town, cadre: Actor) -> None:
    """Once a report is in, nobody is nudged about the due date."""
    await roads.to_handling(town)
    await town.pass_working_days(2)
    await roads.report(town)
    await town.pass_working_days(3)
    for words in ("nudge-due-soon", "nudge-due-tomorrow", "nudge-progress"):
        assert not cadre.told(words)


async def test_being_late_is_recorded_the_moment_it_happens(
    town: Town, cadre: Actor, head: Actor, director: Actor, owner: Actor
) -> None:
    """A breach is noted at the due moment, climbs the ladder, and closing does not clear it."""
    await roads.to_handling(town, due="tier-T1")
    await town.until(town.now.replace(day=15, hour=17, minute=29))
    assert (await town.case()).breached_at is None
    await town.pass_time(minutes=1)
    case = await town.case()
    assert case.breached_at == case.due_at
    for one in (cadre, head, director):
        assert one.told("notice-overdue", number=roads.FIRST) == 1
    await town.pass_working_days(2)
    assert cadre.told("notice-yellow-card", number=roads.FIRST) == 1
    await town.pass_working_days(2)
    assert head.told("notice-red-card", number=roads.FIRST) == 1

    await roads.report(town)
    await roads.sign(town)
    await roads.release(town)
    await owner.taps("act-rate_satisfied")
    assert (await town.case()).breaches == 1
