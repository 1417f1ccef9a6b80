"""What the office may do with what comes in, and what the owner can do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import State
from tests.stories import roads

if TYPE_CHECKING:
    from tests.stories.town import Actor, Town


async def ask_more(triager: Actor) -> None:
    """The triager asks the owner for more."""
    await triager.taps("act-ask_more")
    await triager.says("请补充贷款到期日和经办客户经理")
    await triager.taps("form-submit")


async def decline(triager: Actor) -> None:
    """The triager declines, with a reason and where to go."""
    await triager.taps("act-decline")
    await triager.taps("decline-reason-in_court")
    await triager.says("区法院立案庭,中山路8号,电话12368")
    await triager.taps("form-submit")


async def test_what_is_missing_is_asked_for_and_supplied(
    town: Town, owner: Actor, triager: Actor
) -> None:
    """A case that lacks something goes back to its owner and comes again."""
    await roads.file(town)
    await ask_more(triager)
    assert owner.reads("notice-need-info", number=roads.FIRST)
    assert "贷款到期日" in owner.sees

    await owner.taps("act-supply")
    await owner.says("10月20日到期,建行张经理")
    await owner.sends("photo")
    await owner.taps("form-enough")
    await owner.taps("form-submit")
    assert triager.reads("notice-supplied", number=roads.FIRST)
    assert (await town.case()).state is State.SUBMITTED
    await roads.accept(town)
    assert (await town.case()).state is State.ACCEPTED


async def test_no_reply_for_five_working_days_stops_the_case(
    town: Town, owner: Actor, triager: Actor
) -> None:
    """Silence after a question is nudged once and then ends in a declined case."""
    await roads.file(town)
    await ask_more(triager)
    await town.pass_working_days(4)
    assert owner.told("nudge-supply", number=roads.FIRST) == 1
    assert (await town.case()).state is State.NEED_INFO
    await town.pass_working_days(2)
    assert (await town.case()).state is State.DECLINED
    assert owner.reads("notice-expired", number=roads.FIRST)
    assert owner.offers("act-appeal")


async def test_a_declined_case_may_be_appealed_once(
    town: Town, owner: Actor, triager: Actor
) -> None:
    """The owner learns why and where to go, appeals, and after a second no there is no third."""
    await roads.file(town)
    await decline(triager)
    assert owner.reads("notice-declined", number=roads.FIRST)
    assert "12368" in owner.sees
    assert owner.word("declined-in_court") in owner.sees

    message, data = owner.finds("act-appeal")
    await owner.taps("act-appeal")
    await owner.says("我们没有起诉,是对方单方面放出来的消息")
    await owner.taps("form-skip")
    await owner.taps("form-submit")
    again = triager.word(
        "card-declined-before",
        who=triager.word("town-person-triager"),
        reason=triager.word("declined-in_court"),
    ).replace(" ", "")
    for one in (triager, town["director"]):
        assert one.reads("notice-appealed", number=roads.FIRST)
        assert again in one.sees.replace(" ", "")
    await decline(triager)
    assert owner.reads("notice-declined.final", number=roads.FIRST)
    assert not owner.offers("act-appeal")

    await owner.presses(message, data)
    assert await town.draft(owner) is None
    assert (await town.case()).state is State.DECLINED


async def test_who_withdraws_is_asked_in_private_whether_anyone_asked_them_to(
    town: Town, owner: Actor, director: Actor, triager: Actor
) -> None:
    """After a withdrawal comes a question whose answer only director and inspectors read."""
    await roads.file(town)
    await owner.taps("button-open")
    await owner.taps("act-withdraw")
    await owner.taps("withdraw-reason-solved")
    await owner.taps("form-submit")
    assert (await town.case()).state is State.WITHDRAWN
    assert triager.told("notice-withdrawn-unit", number=roads.FIRST)
    assert owner.told("notice-ask-pressure", number=roads.FIRST)

    await owner.taps("act-tell_pressure")
    await owner.taps("pressure-answer-yes")
    await owner.taps("form-submit")
    assert director.reads("notice-pressure-told", number=roads.FIRST)
    assert director.word("pressure-answer-yes") in director.sees
    assert not triager.told("notice-pressure-told")


async def test_a_report_that_does_not_bear_out_is_sent_back(
    town: Town, owner: Actor, cadre: Actor, triager: Actor
) -> None:
    """The office sends a report back with what is missing; the owner is not bothered."""
    await roads.to_handling(town)
    await roads.report(town)
    await roads.sign(town)
    await triager.taps("act-send_back")
    await triager.says("缺银行放款回单,请核实300万是否到账")
    await triager.taps("form-submit")
    assert cadre.reads("notice-sent-back", number=roads.FIRST)
    assert "放款回单" in cadre.sees
    assert not owner.told("notice-confirm")
    assert (await town.case()).state is State.HANDLING

    await roads.report(town, words="已补放款回单,300万今天上午到账")
    await roads.sign(town)
    await roads.release(town)
    assert owner.reads("notice-confirm")


async def test_the_office_is_nudged_about_what_it_has_not_sorted(
    town: Town, triager: Actor
) -> None:
    """A case that nobody sorts is brought up again on the morning of its last day."""
    await roads.file(town)
    await town.pass_working_days(2)
    assert triager.told("nudge-accept", number=roads.FIRST) >= 1
    assert all(8 <= one.hour < 18 for one in triager.when_told("nudge-accept"))


async def test_triage_goes_from_one_case_to_the_next(town: Town, triager: Actor) -> None:
    """The queue is worked through with one thumb: start, decide, next, until it is empty."""
    for n in range(3):
        await roads.file(town, f"第{n}件:车间电压不稳,机床经常停")
    await triager.says("/triage")
    assert triager.reads("list-triage", total=3)
    await triager.taps("list-triage-begin")
    for n in range(1, 4):
        assert f"LX-2026-00000{n}" in triager.sees
        await triager.taps("act-accept", on=f"LX-2026-00000{n}")
        await triager.taps("form-submit")
        label = triager.buttons[0]
        if n < 3:  # dealt with: the next one comes before all else, with how many are left
            assert label == triager.word("button-next-left", n=3 - n)
            await triager.taps(label, on=f"LX-2026-00000{n}")
    assert not any(one.startswith("下一件") for one in triager.buttons)
    await triager.taps("button-to-list", on="LX-2026-000003")
    assert triager.reads("list-triage-empty")
    await triager.says("/triage")
    await triager.taps("button-review")
    await triager.taps("button-triage")


async def test_a_case_in_the_queue_can_be_left_for_later(town: Town, triager: Actor) -> None:
    """Next passes over a case without deciding it, and comes round to it again."""
    for n in range(2):
        await roads.file(town, f"第{n}件:车间电压不稳,机床经常停")
    await triager.says("/triage")
    await triager.taps("list-triage-begin")
    await triager.taps("button-next-left", n=1)
    assert "LX-2026-000002" in triager.sees
    await triager.taps("button-next-left", n=1)
    assert "LX-2026-000001" in triager.sees
    await triager.taps("button-to-list")
    assert triager.reads("list-triage", total=2)


async def test_an_empty_queue_leads_to_one_that_can_be_opened(
    triager: Actor, director: Actor
) -> None:
    """Every dead end of the office has a door, and nobody knocks at it in vain."""
    for command, door, whose in (
        ("/triage", "button-review", (triager, director)),
        ("/dispatch", "button-triage", (director,)),
        ("/review", "button-triage", (triager, director)),
    ):
        for one in whose:
            await one.says(command)
            await one.taps(door)
            assert not one.reads("error-no-list")
