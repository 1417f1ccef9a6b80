"""The liaison looks after enterprises: files for them, visits them, and is told where to phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain.case import Act, Kind, Outcome, Rating, State
from bot.domain.people import Role
from bot.render.button import Press
from bot.texts import Language
from tests.stories import roads
from tests.stories.test_groups_at_work import card, shown, sign, work_group
from tests.stories.town import NoButtonError

if TYPE_CHECKING:
    from tests.stories.town import Actor, Town

HEARD = "两台注塑机要200千瓦,变压器满了,想11月前增容"
DONE = "已请供电所当天更换熔断器,下午三点恢复供电"
NOT_SO = "我没提过这个,当时问的是用电不是用地"


async def paired(town: Town, *firms: str) -> Actor:
    """Somebody whom the office has made the liaison of enterprises, Hengchang if of none named."""
    return await town.pairs(town.newcomer("赵敏"), *(firms or ("machines",)))


async def opens(liaison: Actor) -> None:
    """They open the first of their enterprises."""
    await liaison.says("/firms")
    await liaison.taps("1")


async def fills(
    cadre: Actor, source: str = "visit", *, contact: str = "", solved: str = ""
) -> None:
    """Somebody writes down what an enterprise said, from the button on its page."""
    await cadre.taps("button-file-for")
    await cadre.taps(f"filing-for-source-{source}")
    await cadre.taps(contact or "form-skip")
    await cadre.says(HEARD)
    await cadre.taps("category-power")
    await cadre.sends()
    await cadre.taps("form-enough")
    if cadre.offers("filing-for-solved-yes"):
        await cadre.taps("filing-for-solved-yes" if solved else "filing-for-solved-no")
    if solved:
        await cadre.says(solved)
    await cadre.taps("form-submit")


async def files(town: Town, *, solved: str = "") -> Actor:
    """A liaison of Hengchang files for it; the liaison."""
    liaison = await paired(town)
    await opens(liaison)
    await fills(liaison, solved=solved)
    return liaison


async def solves(town: Town) -> Actor:
    """A liaison has solved it on the spot and the owner is asked; the liaison."""
    liaison = await files(town, solved=DONE)
    await roads.accept(town)
    await liaison.taps("act-solve_on_spot")
    await liaison.taps("form-submit")
    await roads.release(town)
    return liaison


async def test_what_a_liaison_files_is_read_by_the_owner_at_once(town: Town, owner: Actor) -> None:
    """From the list of one's own to the page, from the page to a case in the owner's chat."""
    liaison = await paired(town)
    assert liaison.reads("start-liaison", n=1)
    assert "firms" in liaison.menu()
    await liaison.taps("button-firms")
    assert liaison.reads("firms-title", total=1)
    await liaison.taps("1")
    assert liaison.reads("firm-solved", solved=0, quota=2)
    assert "****" in liaison.sees
    await liaison.taps("button-phones")
    assert "****" not in liaison.sees
    await fills(liaison, contact="沈玉兰")
    assert liaison.reads("filed-for-receipt")
    assert liaison.reads("filed-for-told", names="沈玉兰")
    assert owner.told("notice-filed") == 0
    assert owner.reads("notice-filed-for-you", source=owner.word("source-visit"))
    assert "赵敏" in owner.sees
    assert HEARD in owner.sees
    assert owner.buttons[0] == owner.word("button-open")
    assert owner.offers("act-object")
    case = await town.case()
    assert (case.source, case.state, case.kind) == ("visit", State.SUBMITTED, Kind.ACTION)
    assert case.contact_id != case.filed_by
    assert town["triager"].told("notice-new-case") == 1
    await liaison.says("/firms")
    assert liaison.reads("firms-line", open=1)
    await liaison.taps("button-paired")
    assert liaison.reads("list-paired", total=1)
    assert f"{liaison.word('town-firm-machines')} · " in liaison.sees
    await liaison.taps("1")
    assert liaison.reads("card-filed-for")
    await liaison.taps("button-to-list")
    assert liaison.reads("list-paired", total=1)


async def test_what_comes_out_of_the_blue_is_filed_for_one_of_their_enterprises(
    town: Town, cadre: Actor
) -> None:
    """A photo asks whose it is, words that name an enterprise do not; who filed it can be called."""
    liaison = await paired(town, "machines", "foods")
    await liaison.sends()
    assert liaison.reads("filing-for-enterprise")
    await liaison.taps("form-cancel")
    await liaison.says(liaison.word("town-firm-foods.whole"))
    assert liaison.reads("firm-title", name=liaison.word("town-firm-foods.whole"))
    await liaison.says("恒昌机械说变压器满了,想11月前增容")
    assert liaison.reads("filing-for-source")
    await liaison.taps("filing-for-source-phone")
    await liaison.taps("form-skip")  # nobody of the enterprise is named
    await liaison.taps("category-finance")
    await liaison.taps("form-skip")
    await liaison.taps("filing-for-solved-no")
    await liaison.taps("form-submit")
    await roads.accept(town)
    await roads.dispatch(town)
    await roads.acknowledge(town)
    await cadre.taps("button-phone")
    assert cadre.alert == cadre.word("phone-of", name="沈玉兰", phone="13800100001")
    await cadre.sends()
    assert cadre.reads("error-file-of-what")


async def test_an_owner_says_that_it_is_not_so(town: Town, owner: Actor, triager: Actor) -> None:
    """Before it is taken on, the case ends with that; who filed and who sorts read why."""
    liaison = await files(town)
    await owner.taps("act-object")
    await owner.says(NOT_SO)
    await owner.taps("form-submit")
    case = await town.case()
    assert (case.state, case.objected) == (State.WITHDRAWN, True)
    for told in (liaison, triager):
        assert told.told("notice-objected") == 1
        assert NOT_SO in "".join(one.get("text", "") for one in told.screen)
    with pytest.raises(NoButtonError):
        await triager.taps("act-accept")


async def test_an_objection_later_leaves_a_trace_and_changes_nothing(
    town: Town, owner: Actor, cadre: Actor
) -> None:
    """The unit goes on; the office and the liaison know; it can be said once."""
    liaison = await files(town)
    await roads.accept(town)
    await roads.dispatch(town, unit="finance")
    await owner.says("/mine")
    await owner.taps("1")
    await owner.taps("act-object")
    await owner.says(NOT_SO)
    await owner.taps("form-submit")
    case = await town.case()
    assert (case.state, case.objected) == (State.DISPATCHED, True)
    assert liaison.told("notice-objected") == town["director"].told("notice-objected") == 1
    assert cadre.told("notice-objected") == 0
    assert NOT_SO not in "".join(one.get("text", "") for one in cadre.screen)
    assert owner.word("act-object") not in owner.buttons
    await owner.presses(owner.last, Press("do", case.id, case.revision, "object").encode())
    assert owner.alert == owner.word("error-forbidden-not_now")


async def test_nobody_objects_to_what_the_enterprise_filed_itself(town: Town, owner: Actor) -> None:
    """Whoever changes their mind about their own words withdraws them."""
    await roads.file(town)
    await owner.taps("button-open")
    assert owner.word("act-object") not in owner.buttons


async def test_solved_on_the_spot_counts_once_the_owner_says_so(town: Town, owner: Actor) -> None:
    """What was put down at filing is reported with two presses, and counts when it is confirmed."""
    liaison = await files(town, solved=DONE)
    assert liaison.reads("filed-for-solved")
    await roads.accept(town)
    assert liaison.reads("notice-accepted-for")
    await liaison.taps("act-solve_on_spot")
    assert DONE in liaison.sees
    await liaison.taps("form-submit")
    case = await town.case()
    assert (case.state, case.outcome) == (State.HANDLED, Outcome.SOLVED)
    assert len(await town.ask("SELECT 1 FROM files")) == 1  # the proof was there already
    await owner.says(roads.FIRST)
    assert owner.sees.count(DONE) == 1  # as it was put down; the report waits for the office
    await roads.release(town)
    assert owner.reads("notice-confirm")
    assert DONE in owner.sees
    await owner.taps("act-rate_satisfied")
    await opens(liaison)
    assert liaison.reads("firm-solved", solved=1, quota=2)
    assert liaison.reads("firm-solved-numbers", numbers=roads.FIRST)


async def test_what_was_not_solved_on_the_spot_goes_to_a_unit(
    town: Town, owner: Actor, director: Actor, cadre: Actor
) -> None:
    """The owner is dissatisfied: whoever did it is no unit, so the director finds one.

    Its work group gets the card then, and signs as for any other.
    """
    group = await work_group(town)
    await solves(town)
    assert not shown(town, group)
    await owner.taps("act-rate_dissatisfied")
    await owner.taps("dissatisfied-reason-unsolved")
    await owner.taps("form-skip")
    await owner.taps("form-submit")
    assert (await town.case()).lead_unit_id is None
    assert director.reads("notice-dissatisfied-office")
    await director.taps("act-reassign")
    await director.taps("town-unit-finance")
    await director.taps("tier-T2")
    await director.taps("form-submit")
    await cadre.presses(card(town, group), sign(card(town, group)), where=group)
    case = await town.case()
    assert (case.state, case.round) == (State.HANDLING, 2)
    assert cadre.told("notice-dispatched") == 1
    assert not director.offers("act-reassign")


async def test_an_answer_by_phone_comes_after_the_owners_own_time(
    town: Town, owner: Actor, cadre: Actor
) -> None:
    """Three working days are the owner's; then the liaison may write it down, marked as such."""
    liaison = await paired(town)
    await roads.to_confirm(town)
    case = await town.case()
    early = Press("do", case.id, case.revision, Act.RATE_SATISFIED).encode()
    await liaison.says(roads.FIRST)
    assert not liaison.offers("button-by-phone")
    await liaison.presses(liaison.last, early)
    assert liaison.alert == liaison.word("error-forbidden-owner_first")
    assert await town.draft(liaison) is None
    await town.pass_working_days(4)
    await liaison.says(roads.FIRST)
    await liaison.taps("button-by-phone")
    await liaison.taps("沈玉兰")
    await liaison.taps("by-phone-rating-basic")
    await liaison.says("沈总说钱到账了,就是慢了点")
    await liaison.taps("form-submit")
    case = await town.case()
    assert (case.rating, case.rated_by_phone) == (Rating.BASIC, True)
    assert owner.reads("notice-rated-by-phone")
    assert owner.told("notice-closed") == 0
    marked = cadre.word("rating-by-phone", rating=cadre.word("rating-basic"))
    assert marked in cadre.sees
    assert "赵敏" not in cadre.sees
    assert marked in liaison.sees
    await opens(liaison)
    assert liaison.reads("firm-solved", solved=0)
    assert liaison.reads("firm-solved-by-phone", n=1)


async def test_who_solved_it_does_not_write_the_answer_down(town: Town) -> None:
    """However long the owner is silent."""
    liaison = await solves(town)
    await town.pass_working_days(4)
    await liaison.says(roads.FIRST)
    assert not liaison.offers("button-by-phone")
    case = await town.case()
    forged = Press("do", case.id, case.revision, Act.RATE_SATISFIED).encode()
    await liaison.presses(liaison.last, forged)
    assert liaison.alert == liaison.word("error-forbidden-handler_never_rates")


async def test_where_nobody_can_be_reached_the_liaison_phones(town: Town, owner: Actor) -> None:
    """The owner has blocked the bot: who looks after them is told of the news, and may answer."""
    town.may_fail |= {"given_up", "dropped"}
    liaison = await paired(town)
    await roads.to_handling(town)
    town.world.block(owner.user)
    await roads.report(town)
    await roads.sign(town)
    await roads.release(town)
    assert liaison.reads("notice-to-phone")
    assert roads.FIRST in liaison.sees
    await liaison.says(roads.FIRST)
    await liaison.taps("button-by-phone")
    await liaison.taps("form-skip")
    await liaison.taps("by-phone-rating-dissatisfied")
    await liaison.taps("by-phone-reason-slow")
    await liaison.says("沈总说钱还没有到账")
    await liaison.taps("form-submit")
    case = await town.case()
    assert (case.state, case.round, case.rated_by_phone) == (State.HANDLING, 2, True)
    assert "沈总说钱还没有到账" in town["cadre"].sees
    await opens(liaison)
    assert liaison.word("firm-contact-away", name="沈玉兰", phone="138****0001") in liaison.sees
    await fills(liaison, "phone")
    assert liaison.reads("filed-for-untold")


async def test_a_visit_is_put_down_and_leads_on(town: Town, owner: Actor) -> None:
    """Day, kind and a word; the page shows it; a problem heard there is filed from the receipt."""
    liaison = await paired(town, "machines", "foods")
    heard = len(owner.screen)
    await liaison.says("/firms")
    assert liaison.reads("firms-line", visit=liaison.word("firm-visit-never"))
    await liaison.taps("button-visit")
    await liaison.taps("town-firm-foods")
    await liaison.taps("visit-kind-symposium")
    await liaison.says("2026-08-01")
    assert liaison.reads("form-day-old")
    await liaison.says("昨天")
    await liaison.says("订单回升,缺两名数控技工")
    await liaison.taps("form-submit")
    assert liaison.reads("visit-done", kind=liaison.word("visit-kind-symposium"))
    assert len(owner.screen) == heard
    await liaison.says("/firms")
    await liaison.taps("2")
    assert "订单回升" in liaison.sees  # the one never visited is first
    await liaison.taps("button-file-for", on="✅")
    assert liaison.word("filing-for-source") not in liaison.sees
    (row,) = await town.ask("SELECT act, data FROM events WHERE act = 'log_visit'")
    assert "订单" not in row["data"]
    (kept,) = await town.ask("SELECT words FROM activities")
    assert "订单" not in kept["words"]


async def test_a_card_is_told_to_the_liaison(town: Town) -> None:
    """One working day past the date: whoever looks after the enterprise hears of it."""
    liaison = await paired(town)
    await roads.to_handling(town, due="10月13日")
    await town.pass_working_days(4)
    assert liaison.told("notice-yellow-card") == 1
    await liaison.says("/firms")
    assert liaison.reads("firms-line", state=liaison.word("firm-state-late", open=1, late=1))


async def test_the_office_finds_an_enterprise_and_pairs_it(town: Town, director: Actor) -> None:
    """By a part of its name, from its page; the liaison is told; and it can be undone."""
    cadre = town["cadre"]
    await cadre.starts()
    await director.says("恒昌")
    assert director.reads("firm-title")
    assert director.reads("firm-liaisons-none")
    await director.taps("button-pair")
    await director.says("许")
    await director.taps("form-submit")
    assert director.reads("pairing-done", person="许志强")
    assert cadre.reads("pairing-told")
    await cadre.taps("button-firm")
    assert cadre.reads("firm-liaisons", names="许志强")
    await director.taps("button-firm")
    await director.taps("button-unpair")
    assert director.reads("firm-ask-unpair")
    await director.taps("button-unpair")
    assert cadre.reads("unpairing-told")
    assert director.reads("firm-liaisons-none")
    await cadre.says("/firms")
    assert cadre.reads("error-no-list")
    acts = [row["act"] for row in await town.ask("SELECT act FROM events ORDER BY id")]
    assert acts[:2] == ["grant", "revoke"]


async def test_nobody_pairs_themselves(town: Town, director: Actor) -> None:
    """Not even a director who is an administrator."""
    await town.admits(director, Role.TRIAGER, "office")
    await director.says("/enterprise 恒昌")
    await director.taps("button-pair")
    name = director.key
    await director.says(name)
    await director.taps("form-submit")
    assert director.reads("pairing-not-you")
    assert await town.ask("SELECT 1 FROM grants WHERE role = 'liaison'") == []


async def test_a_window_files_for_whoever_comes(town: Town, triager: Actor, owner: Actor) -> None:
    """From the hall or the hotline, for any enterprise within reach."""
    await triager.says("/enterprise")
    assert triager.reads("firm-how")
    await triager.says("/enterprise 没有这家")
    assert triager.reads("firm-not-found", sought="没有这家")
    await triager.says("/enterprise 云州")
    assert triager.reads("firm-found", n=3)
    await triager.taps("town-firm-machines")
    assert not triager.offers("button-visit")
    await fills(triager, "hotline", contact="沈玉兰")
    case = await town.case()
    assert (case.source, case.state) == ("hotline", State.SUBMITTED)
    assert owner.reads("notice-filed-for-you", source=owner.word("source-hotline"))
    assert triager.word("town-person-triager").replace(" ", "") not in owner.sees


async def test_somebody_elses_enterprise_stays_closed(town: Town) -> None:
    """A forged button opens no page, files nothing, shows no number."""
    liaison = await paired(town)
    other = town["owner-foods"]
    await other.starts()
    for forger in (liaison, other):
        for verb in ("firm", "phones", "filefor", "visit", "pair", "unpair", "unpaired"):
            await forger.presses(forger.last, Press(verb, 2, arg="1").encode())
            assert forger.alert, verb
            assert await town.draft(forger) is None
    director = town["director"]
    await director.starts()
    for verb in ("firm", "phones", "filefor", "visit", "pair", "unpair", "unpaired"):
        await director.presses(director.last, Press(verb, 99, arg="1").encode())
        assert director.alert, verb
    assert await town.ask("SELECT 1 FROM events WHERE act = 'saw_phone'") == []
    await liaison.says("禾穗")
    assert liaison.reads("error-what-now-cadre")
    denied = await town.ask("SELECT 1 FROM events WHERE act = 'denied'")
    assert denied


@pytest.mark.parametrize("town", list(Language), indirect=True)
async def test_a_liaisons_day_in_three_languages(town: Town, owner: Actor) -> None:
    """List, page, filing, the owner's objection: every word is there in each language."""
    code = {Language.ZH_HANS: "zh-hans", Language.ZH_HANT: "zh-hant", Language.EN: "en"}
    newcomer = town.newcomer("赵敏", language_code=code[town.language])
    liaison = await town.pairs(newcomer, "machines")
    await liaison.says("/help")
    assert liaison.reads("help-liaison")
    await opens(liaison)
    await fills(liaison, solved=DONE)
    assert liaison.reads("filed-for-receipt")
    assert owner.reads("notice-filed-for-you")
    await owner.taps("act-object")
    await owner.says(NOT_SO)
    await owner.taps("form-submit")
    assert liaison.reads("notice-objected")
