"""F11, the clock: it runs ahead, falls back, is silent for days; nights, days off, make-up days."""

from __future__ import annotations

import time as machine
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.domain import official_days
from bot.domain.calendar import _exceptions, official_year
from tests.stories import roads
from tests.stories.town import ZONE, Town

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.stories.town import Actor

SECOND = "LX-2026-000002"
FOODS = "厂区外的排水管堵了,雨天积水进车间,请协调疏通"


def local(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """A moment on the office's clock."""
    return datetime(year, month, day, hour, minute, tzinfo=ZONE)


@pytest.fixture
async def town(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Town]:
    """A town at the moment that the test names, in which nothing may be broken at the end."""
    opened = await Town.open(tmp_path, start=request.param)
    yield opened
    assert await opened.close() == []


async def second(town: Town, due: str) -> None:
    """Another enterprise's case comes to the same cadre."""
    await roads.file(town, FOODS, who="owner-foods")
    await roads.accept(town, SECOND)
    await roads.dispatch(town, SECOND, due=due)
    await roads.acknowledge(town, SECOND)


def turn_back(town: Town, by: timedelta) -> None:
    """The machine's clock is put back, as when it is set right."""
    clock = town.world.clock
    assert clock._frozen_at is not None
    clock._frozen_at -= by


@pytest.mark.parametrize("town", [local(2026, 9, 30, 10)], indirect=True)
async def test_a_holiday_is_skipped_and_its_make_up_saturday_is_worked(town: Town) -> None:
    """From the eve of the National Day three working days end on the Saturday of 10 October."""
    cadre: Actor = town["cadre"]
    await roads.to_handling(town, due="3个工作日")
    due = (await town.case()).due_at
    assert due is not None
    assert due.astimezone(ZONE) == local(2026, 10, 10, 17, 30)
    await cadre.taps("button-more")
    await cadre.taps("button-why-due")
    for said in ("10月8日(周四)", "10月10日(周六·补班)", "10月1日(周四)–10月7日(周三)"):
        assert said in cadre.sees
    await town.until(local(2026, 10, 10, 18))
    assert all(at.date() > date(2026, 10, 7) for at in cadre.when_told("nudge-due-tomorrow"))
    assert cadre.when_told("nudge-due-today") == [local(2026, 10, 10, 8, 30)]
    assert cadre.told("notice-overdue") == 1


@pytest.mark.parametrize("town", [local(2026, 10, 12, 10)], indirect=True)
async def test_three_days_down_make_nothing_good_twice(town: Town) -> None:
    """What fell due meanwhile is recorded once, and told in one message by day."""
    cadre: Actor = town["cadre"]
    head: Actor = town["unit_head"]
    await roads.to_handling(town, due="当天")
    await second(town, "3个工作日")
    await town.quiet()
    town.world.clock._frozen_at = local(2026, 10, 16, 22).astimezone(UTC)
    await town.restart(abruptly=True)
    case, other = await town.case(), await town.case(SECOND)
    assert (case.breaches, case.rung, other.breaches) == (1, "red", 1)
    for one in (cadre, head):
        assert one.told("gathered-title") == 0
    await town.until(local(2026, 10, 19, 9))
    for one in (cadre, head):
        assert one.when_told("gathered-title") == [local(2026, 10, 19, 8, 30)]
        assert one.word("gathered-notice-red-card") in one.sees
        assert one.told("notice-overdue", number=roads.FIRST) == 0
    acts = await town.ask("SELECT act, COUNT(*) AS n FROM events WHERE case_id = 1 GROUP BY act")
    assert {row["act"]: row["n"] for row in acts if row["act"] in {"breach", "yellow_card"}} == {
        "breach": 1,
        "yellow_card": 1,
    }


@pytest.mark.parametrize("town", [local(2026, 10, 12, 16)], indirect=True)
async def test_a_clock_put_back_repeats_nothing_and_stops_nothing(town: Town) -> None:
    """Three hours back, after a breach: told once, people are served, and time goes on."""
    cadre: Actor = town["cadre"]
    owner: Actor = town["owner"]
    await roads.to_handling(town, due="当天")
    await town.until(local(2026, 10, 12, 18))
    assert cadre.told("notice-overdue") == 1
    turn_back(town, timedelta(hours=3))
    town.lianxin.metronome.ask()
    await town.quiet()
    await owner.says("补充一句:银行周五前要答复")
    assert (await town.case()).breaches == 1
    await town.restart(abruptly=True)
    await town.until(local(2026, 10, 12, 18, 30))
    assert cadre.told("notice-overdue") == 1
    assert (await town.case()).breaches == 1
    await town.until(local(2026, 10, 14, 18))
    assert cadre.told("notice-yellow-card") == 1


@pytest.mark.parametrize("town", [local(2026, 10, 12, 9)], indirect=True)
async def test_the_machines_own_zone_is_nobodys_business(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a machine set to another day's date the office keeps its own hours."""
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    machine.tzset()
    try:
        cadre: Actor = town["cadre"]
        await roads.to_handling(town, due="1个工作日")
        await town.until(local(2026, 10, 13, 9))
        assert cadre.when_told("nudge-due-today") == [local(2026, 10, 13, 8, 30)]
        assert (await town.case()).due_at == local(2026, 10, 13, 17, 30).astimezone(UTC)
    finally:
        monkeypatch.undo()
        machine.tzset()


@pytest.mark.parametrize("town", [local(2026, 12, 29, 10)], indirect=True)
async def test_a_year_announced_at_last_moves_what_was_provisional(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A date in the next year is marked; the edition that knows that year counts it anew."""
    cadre: Actor = town["cadre"]
    director: Actor = town["director"]
    await roads.to_handling(town)
    before = (await town.case()).due_at
    assert before == local(2027, 1, 8, 17, 30).astimezone(UTC)
    assert "（暂定）" in cadre.sees
    announced = official_days.OFFICIAL[2027]._replace(
        off=("0101", "0104", *official_days.OFFICIAL[2027].off[1:]), announced=True
    )
    monkeypatch.setitem(official_days.OFFICIAL, 2027, announced)
    official_year.cache_clear()
    _exceptions.cache_clear()
    try:
        await town.restart()
        assert (await town.case()).due_at == local(2027, 1, 11, 17, 30).astimezone(UTC)
        assert cadre.told("notice-redated.cadre", number=roads.FIRST) == 1
        assert "（暂定）" not in cadre.sees
        assert director.told("days-recounted") == 0  # nobody has asked for it
    finally:
        monkeypatch.undo()
        official_year.cache_clear()
        _exceptions.cache_clear()
