"""Whether a case is solved is for its owner to say, and what follows from each answer."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from bot.domain.case import Outcome, Rating, State
from tests.stories import roads

if TYPE_CHECKING:
    from tests.stories.town import Actor, Town


async def test_mostly_satisfied_closes_the_case_too(town: Town, owner: Actor, cadre: Actor) -> None:
    """基本满意 closes a case, is thanked for, and is told to the cadre as what it is."""
    said = await roads.to_confirm(town)
    await owner.taps("act-rate_basic")
    assert owner.toast == owner.word("done-rate_basic")
    assert cadre.told("notice-closed-unit", rating=cadre.word("rating-basic"))
    assert owner.signs(said) == ["🎉"]
    case = await town.case()
    assert (case.state, case.rating) == (State.CLOSED, Rating.BASIC)


async def test_not_satisfied_is_a_new_round_and_it_all_goes_on(
    town: Town, owner: Actor, cadre: Actor, head: Actor, triager: Actor
) -> None:
    """不满意 with its reason puts the unit to work again, with a date of its own."""
    await roads.to_confirm(town)
    before = (await town.case()).due_at
    await town.pass_working_days(2)
    await owner.taps("act-rate_dissatisfied")
    await owner.taps("dissatisfied-reason-untrue")
    await owner.says("说放款了,到今天账上没见到钱")
    await owner.taps("form-submit")

    case = await town.case()
    assert (case.state, case.round, case.times_dissatisfied) == (State.HANDLING, 2, 1)
    assert before is not None
    assert case.due_at is not None
    assert case.due_at > before
    for one in (cadre, head):
        assert one.reads("notice-dissatisfied", number=roads.FIRST)
        assert "账上没见到钱" in one.sees
        assert one.word("dissatisfied-reason-untrue") in one.sees
    assert triager.reads("notice-dissatisfied-office", number=roads.FIRST)

    await roads.report(town, words="重新核对后,300万已于今天到账,附回单")
    await roads.sign(town)
    await roads.release(town)
    await owner.taps("act-rate_satisfied")
    case = await town.case()
    assert (case.state, case.rating, case.round) == (State.CLOSED, Rating.SATISFIED, 2)


async def test_a_reason_that_was_only_pressed_is_told_in_the_readers_language(
    town: Town, owner: Actor, cadre: Actor
) -> None:
    """Who presses a reason and skips the rest has still said why."""
    await roads.to_confirm(town)
    await owner.taps("act-rate_dissatisfied")
    await owner.taps("dissatisfied-reason-slow")
    await owner.taps("form-skip")
    await owner.taps("form-submit")
    assert cadre.word("dissatisfied-reason-slow") in cadre.sees


async def test_another_reason_needs_words(town: Town, owner: Actor) -> None:
    """Who is dissatisfied for another reason says which; the others may leave it at that."""
    await roads.to_confirm(town)
    await owner.taps("act-rate_dissatisfied")
    await owner.taps("dissatisfied-reason-other")
    assert owner.word("form-skip") not in owner.buttons
    await owner.says("无")
    assert owner.reads("form-too-short", n=1, least=5)
    await owner.says("和当初答应的不一样")
    await owner.taps("form-submit")
    assert (await town.case()).rating_reason == "other"


async def test_a_closed_case_is_reopened_under_its_number(
    town: Town, owner: Actor, cadre: Actor
) -> None:
    """Within thirty days the owner can have a closed case taken up again."""
    await roads.to_confirm(town)
    await owner.taps("act-rate_satisfied")
    await town.pass_time(days=29)
    await owner.taps("act-reopen")
    await owner.says("银行又说额度不够,要先还一半")
    await owner.taps("form-skip")
    await owner.taps("form-submit")
    case = await town.case()
    assert (case.state, case.round, case.times_reopened) == (State.HANDLING, 2, 1)
    assert cadre.reads("notice-reopened-unit", number=roads.FIRST)


async def test_after_thirty_days_a_case_is_archived_and_stays_so(town: Town, owner: Actor) -> None:
    """What was closed is archived after thirty days; an old button does not bring it back."""
    await roads.to_confirm(town)
    await owner.taps("act-rate_satisfied")
    message, data = owner.finds("act-reopen")
    await town.pass_time(days=32)
    assert (await town.case()).state is State.ARCHIVED
    assert not owner.offers("act-reopen")
    await owner.presses(message, data)
    assert owner.toast == owner.word("error-stale")
    assert await town.draft(owner) is None
    assert (await town.case()).state is State.ARCHIVED


async def test_silence_closes_as_not_rated(town: Town, owner: Actor, cadre: Actor) -> None:
    """After five working days without a word a case closes as 未评价, which is not satisfied."""
    await town.pass_working_days(3)
    await roads.to_confirm(town)  # on a Thursday: the days off do not count
    await town.pass_working_days(4)
    assert (await town.case()).state is State.AWAITING_OWNER
    await town.pass_working_days(2)
    case = await town.case()
    assert (case.state, case.rating) == (State.CLOSED, Rating.UNRATED)
    assert owner.reads("notice-closed-silent", number=roads.FIRST)
    assert owner.word("rating-unrated") in owner.sees
    assert cadre.told("notice-closed-unit")


async def test_the_owner_is_reminded_after_one_and_three_days_in_office_hours(
    town: Town, owner: Actor
) -> None:
    """Two reminders in five working days, never at night, never on a day off."""
    await town.pass_working_days(3)
    await roads.to_confirm(town)
    await town.pass_working_days(7)
    first, third = owner.when_told("confirm-reminder-1"), owner.when_told("confirm-reminder-3")
    assert [f"{one:%m-%d}" for one in (*first, *third)] == ["10-19", "10-21"]
    for one in (*first, *third):
        assert time(8, 30) <= one.time() < time(17, 30)


async def test_whoever_has_answered_is_not_reminded(town: Town, owner: Actor) -> None:
    """A reminder stops as soon as the case moves."""
    await roads.to_confirm(town)
    await owner.taps("act-rate_satisfied")
    await town.pass_working_days(8)
    assert not owner.told("confirm-reminder-1")
    assert not owner.told("confirm-reminder-3")
    assert (await town.case()).rating is Rating.SATISFIED


async def test_explained_or_refused_is_never_called_solved(
    town: Town, owner: Actor, head: Actor
) -> None:
    """Outcome D asks whether the explanation is accepted, and closes without counting as solved."""
    await roads.to_confirm(town, "D")
    assert owner.reads("notice-confirm.D")
    assert head.told("notice-to-countersign", outcome=head.word("outcome-D"))
    await owner.taps("act-rate_basic")
    case = await town.case()
    assert (case.state, case.outcome) == (State.CLOSED, Outcome.EXPLAINED)


async def test_the_companys_own_cause_is_put_to_it(town: Town, owner: Actor) -> None:
    """Outcome E says whose side the cause is on and lets the owner contradict."""
    await roads.to_confirm(town, "E")
    assert owner.reads("notice-confirm.E")
    assert owner.offers("act-rate_dissatisfied")
    await owner.taps("act-rate_satisfied")
    assert (await town.case()).outcome is Outcome.OWN_CAUSE


async def test_words_out_of_the_blue_go_to_the_case_under_way_if_the_owner_says_so(
    town: Town, owner: Actor
) -> None:
    """They are kept while the owner is asked, and become a supplement and no second case."""
    await roads.file(town)
    await owner.says("变压器的事还没人来看,什么时候能来?")
    await owner.taps("button-supply-this")
    await owner.taps("form-skip")
    await owner.taps("form-submit")
    assert (await town.case()).revision == 2
    assert not owner.offers("category-finance")


async def test_what_was_written_for_a_case_that_moved_on_is_given_back(
    town: Town, triager: Actor, director: Actor
) -> None:
    """Two of the office write at once; the one who comes second keeps the words."""
    await roads.to_handling(town)
    await roads.report(town)
    await roads.sign(town)
    await triager.taps("act-send_back")
    await triager.says("合同缺最后一页,请补上再报")
    await director.taps("act-release")
    await director.taps("act-release")
    await triager.taps("form-submit")
    assert triager.reads("form-given-back", words="合同缺最后一页,请补上再报")
