"""The working calendar: a day is decided on, dates follow, and everybody hears it once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tests.stories import roads

if TYPE_CHECKING:
    from tests.stories.town import Actor, Town

SECOND = "LX-2026-000002"
FOODS = "厂区外的排水管堵了,雨天积水进车间,请协调疏通"


async def test_a_day_off_moves_what_was_counted_and_each_hears_it_once(
    town: Town, owner: Actor, cadre: Actor, director: Actor
) -> None:
    """Two cases of a unit move by a working day, a fixed date stays; one message a person."""
    await roads.to_handling(town)
    await roads.file(town, FOODS, who="owner-foods")
    await roads.accept(town, SECOND)
    await roads.dispatch(town, SECOND, due="5个工作日")
    await roads.acknowledge(town, SECOND)
    third = "LX-2026-000003"
    await roads.file(town, "招不到熟练焊工,请帮忙对接技校", who="owner-optics")
    await roads.accept(town, third)
    await roads.dispatch(town, third, due="10月21日")
    before = [await town.case(number) for number in (roads.FIRST, SECOND, third)]
    assert [one.due_at and one.due_at.day for one in before] == [21, 19, 21]

    await director.says("/days 10月14日 休息 台风")
    assert director.told("days-set", works="no") == 1
    after = [await town.case(number) for number in (roads.FIRST, SECOND, third)]
    assert [one.due_at and one.due_at.day for one in after] == [22, 20, 21]
    assert [one.original_due_at for one in after] == [one.due_at for one in after]
    assert director.told("days-recounted", n=2) == 1
    assert cadre.told("gathered-redated", n=2) == 1
    assert cadre.told("notice-redated", number=roads.FIRST) == 0
    assert owner.told("notice-redated", number=roads.FIRST) == 1

    await cadre.taps("1")
    await cadre.taps("button-more")
    await cadre.taps("button-more")
    await cadre.taps("button-why-due")
    assert "台风" in cadre.sees
    assert "10月14日(周三)按活动办10月12日(周一)的决定休息" in cadre.sees
    await cadre.taps("button-back")

    # A second time nothing happens; set back, all is as it was.
    await director.says("/days 10月14日 休息 台风")
    assert director.told("days-same") == 1
    await director.says("/days 10月14日 恢复")
    again = [await town.case(number) for number in (roads.FIRST, SECOND, third)]
    assert [one.due_at for one in again] == [one.due_at for one in before]
    assert town.lianxin.house.calendar.is_working(date(2026, 10, 14))


async def test_a_late_case_stays_late_and_the_calendar_outlives_a_restart(
    town: Town, director: Actor
) -> None:
    """No day off takes a breach back; the decision is read again at the next start."""
    await roads.to_handling(town, due="tier-T1")
    await town.pass_working_days(3)
    await town.pass_time(hours=9)
    late = await town.case()
    assert late.breaches == 1
    await director.says("/days 10月13日 休息")
    await director.says("/days 2026-10-17 上班 调休")
    assert (await town.case()).due_at == late.due_at
    assert (await town.case()).breached_at == late.breached_at
    await town.restart(abruptly=True)
    calendar = town.lianxin.house.calendar
    assert calendar.is_working(date(2026, 10, 17))
    assert calendar.overrides[date(2026, 10, 17)].note == "调休"
    await director.says("/days")
    assert director.reads("days-title")
    assert "调休" in director.sees
