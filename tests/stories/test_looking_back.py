"""A month later somebody asks how it really went: drawn by lot, asked politely, on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import State
from bot.domain.people import Role
from storage import look_backs
from tests.stories import roads
from tests.stories.town import FIRST_TWO, TEXTS

if TYPE_CHECKING:
    from tests.stories.town import Actor, Town

MONTH = 31


async def inspector_of(town: Town) -> Actor:
    """An inspector of the office."""
    return await town.admits(town.newcomer("督查"), Role.INSPECTOR, "office")


async def look(inspector: Actor, result: str, words: str, *, told: str = "yes") -> None:
    """The inspector has called the owner and writes down what was said."""
    await inspector.taps("act-look_back")
    for answer in ("way-call", f"solved-{told}", f"told-{told}", "favour-yes"):
        await inspector.taps(f"look-back-{answer}")
    await inspector.taps("look-back-satisfied-basic")
    await inspector.taps(f"look-back-result-{result}")
    await inspector.says(words)
    await inspector.taps("form-submit")


async def test_what_was_not_as_reported_is_reopened_and_counts_against_its_unit(
    town: Town, owner: Actor, cadre: Actor, director: Actor
) -> None:
    """Drawn on day 30, the owner told why; found otherwise: a new round at once, and the rate."""
    inspector = await inspector_of(town)
    await roads.to_confirm(town)
    await owner.taps("act-rate_satisfied")
    town.seed = FIRST_TWO
    await town.pass_time(days=MONTH)
    case = await town.case()
    assert (case.state, case.look_back_owed) == (State.CLOSED, True)
    assert owner.told("notice-look-back-coming", number=roads.FIRST) == 1
    assert inspector.told("notice-drawn", number=roads.FIRST) == 1
    assert not cadre.told("notice-drawn")

    await inspector.says("/lookbacks")
    assert inspector.reads("list-look_backs", total=1)
    await inspector.taps("list-look_backs-begin")
    assert inspector.offers("button-phone")
    await inspector.taps("act-look_back")
    for answer in ("way-call", "solved-no", "told-no", "favour-yes", "satisfied-dissatisfied"):
        await inspector.taps(f"look-back-{answer}")
    await inspector.taps("look-back-result-holds")
    await inspector.says("到账的只有100万,另外200万银行一直拖着")
    assert inspector.reads("look-back-lacks")
    await inspector.taps("look-back-result-fails")
    await inspector.taps("form-submit")

    case = await town.case()
    assert (case.state, case.round, case.look_back_owed) == (State.HANDLING, 2, False)
    assert cadre.reads("notice-reopened-unit", number=roads.FIRST)
    assert "另外200万" in cadre.sees
    favour = TEXTS.plain(cadre.language, "looked-favour-yes")
    assert favour not in cadre.sees
    assert director.shows("notice-looked-back", number=roads.FIRST)
    assert favour in "".join(str(one) for one in director.screen)
    assert owner.told("notice-reopened", number=roads.FIRST) == 1

    await inspector.says("/lookbacks")
    assert inspector.reads("list-look_backs-empty")
    await inspector.taps("button-agreement")
    assert inspector.reads("agreement-whole", n=0, of=1, share="0.0")
    assert roads.FIRST in inspector.sees
    await inspector.taps("agreement-before")
    assert inspector.reads("agreement-whole", n=0, of=0, share="—")
    assert await town.lianxin.database.write(look_backs.broken) == []


async def test_what_holds_is_archived_and_what_was_not_drawn_is_archived_at_once(
    town: Town, owner: Actor
) -> None:
    """Of two cases the lot leaves both; one was only explained, so it is asked about all the same."""
    inspector = await inspector_of(town)
    await roads.to_confirm(town, "D")
    await owner.taps("act-rate_basic")
    await town.pass_time(days=MONTH)
    assert (await town.case()).look_back_owed
    await inspector.says("/lookbacks")
    await inspector.taps("list-look_backs-begin")
    await look(inspector, "holds", "企业说解释得清楚,政策确实不允许")
    assert (await town.case()).state is State.CLOSED
    await town.pass_working_days(2)
    assert (await town.case()).state is State.ARCHIVED
    await inspector.says("/lookbacks")
    await inspector.taps("button-agreement")
    assert inspector.reads("agreement-whole", n=1, of=1, share="100.0")


async def test_who_had_a_hand_in_it_does_not_look_back_at_it(
    town: Town, owner: Actor, cadre: Actor
) -> None:
    """The cadre has become an inspector since: the case is theirs no more, and never to inspect."""
    await roads.to_confirm(town, "D")
    await owner.taps("act-rate_basic")
    await town.admits(cadre, Role.INSPECTOR, "office")
    await town.pass_time(days=MONTH)
    assert (await town.case()).look_back_owed
    assert not cadre.told("notice-drawn")
    await cadre.says(roads.FIRST)
    assert not cadre.offers("act-look_back")


async def test_a_parked_case_is_looked_at_too_and_stays_parked(
    town: Town, owner: Actor, director: Actor
) -> None:
    """挂账 is always drawn; what is found there is put on record and told to the director."""
    inspector = await inspector_of(town)
    await roads.to_handling(town)
    await roads.report(town, "C", day="2026-12-31")
    await roads.sign(town, "act-ask_park")
    await director.taps("act-park")
    await director.taps("form-submit")
    await town.pass_time(days=MONTH)
    case = await town.case()
    assert (case.state, case.look_back_owed) == (State.PARKED, True)
    await inspector.says("/lookbacks")
    await inspector.taps("list-look_backs-begin")
    await look(inspector, "fails", "企业没听说过挂账,也没人联系过", told="no")
    case = await town.case()
    assert (case.state, case.round, case.look_back_owed) == (State.PARKED, 1, False)
    assert director.shows("notice-looked-back", number=roads.FIRST)
    assert not owner.told("notice-reopened")
