"""A city and a county, each with an office of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import State
from bot.domain.people import Level, Role, UnitKind
from storage import units
from tests.stories import roads

if TYPE_CHECKING:
    from storage.db import Tx
    from tests.stories.town import Town


async def county(town: Town) -> None:
    """A county with an office and a housing bureau, where the first enterprise is at home."""
    house = town.lianxin.house

    async def settle(tx: Tx) -> None:
        city = next(one.id for one in house.units.values() if one.parent_id is None)
        county = await units.add(tx, name="东县", level=Level.COUNTY, parent_id=city)
        for name, kind in (("东县活动办", UnitKind.OFFICE), ("东县住建局", UnitKind.DEPARTMENT)):
            await units.add(tx, name=name, level=Level.COUNTY, parent_id=county, kind=kind)
        await tx.run("UPDATE enterprises SET unit_id = :county WHERE id = 1", county=county)
        house.units = await units.tree(tx)

    await town.lianxin.database.write(settle)


async def test_the_nearest_office_is_told_and_the_one_above_sees_it(town: Town) -> None:
    """A right over the city covers the county; its notices go to the county's own office."""
    house = town.lianxin.house
    await county(town)
    office = next(one.id for one in house.units.values() if one.name == "东县活动办")
    sorter = await town.admits(town.newcomer("县梳理"), Role.TRIAGER, "东县活动办")
    other = await town.admits(town.newcomer("县住建"), Role.TRIAGER, "东县住建局")
    heard = len(town["triager"].screen)
    await roads.file(town)
    assert (await town.case()).office_unit_id == office
    assert sorter.told("notice-new-case") == 1
    assert other.told("notice-new-case") == 0
    assert len(town["triager"].screen) == heard
    await sorter.says("/triage")
    assert sorter.reads("list-triage", total=1)
    await town["triager"].says("/triage")
    assert town["triager"].reads("list-triage", total=1)
    await other.says("/triage")
    assert other.reads("list-triage-empty")
    await other.says(roads.FIRST)
    assert other.reads("error-case-not-found", number=roads.FIRST)
    await roads.file(town, "第二件:冷库电费比去年翻了一番", who="owner-foods")
    assert (await town.case("LX-2026-000002")).office_unit_id != office
    await sorter.says("/triage")
    assert sorter.reads("list-triage", total=1)

    # what is for the other level is passed on, and leaves whoever may not see that level
    city = next(
        one.id for one in house.units.values() if one.name == sorter.word("town-unit-office")
    )
    await sorter.taps("1")
    await sorter.taps("act-merge", on=roads.FIRST)
    await sorter.says("LX-2026-000002")  # the other level's: not even said to exist
    assert sorter.reads("other-unknown", number="LX-2026-000002")
    await sorter.taps("form-cancel")
    await sorter.says("/triage")
    await sorter.taps("1")
    await sorter.taps("button-more")
    await sorter.taps("act-classify")
    await sorter.taps("accept-level.name")
    await sorter.taps("town-unit-office")
    await sorter.taps("form-submit")
    assert (await town.case()).office_unit_id == city
    assert sorter.reads("moved-away", number=roads.FIRST)
    await sorter.taps("button-to-list")
    assert sorter.reads("list-triage-empty")
    assert town["triager"].told("notice-moved-level", number=roads.FIRST) == 1
    await town["triager"].taps("act-accept", on=roads.FIRST)
    await town["triager"].taps("form-change")
    await town["triager"].taps("accept-level.name")
    await town["triager"].taps("东县活动办")
    await town["triager"].taps("form-submit")
    case = await town.case()
    assert (case.state, case.office_unit_id) == (State.ACCEPTED, office)
    assert sorter.told("notice-moved-level", number=roads.FIRST) == 1


async def test_a_case_of_the_county_that_is_taken_up_is_watched_by_the_city(town: Town) -> None:
    """Its leaders and directors are told and list it; those who had it before are not above it."""
    await county(town)
    sorter = await town.admits(town.newcomer("县梳理"), Role.TRIAGER, "东县活动办")
    await roads.file(town)
    await sorter.taps("act-accept", on=roads.FIRST)
    await sorter.taps("form-submit")
    upper = await town.admits(town.newcomer("市长"), Role.LEADER, "city")
    below = await town.admits(town.newcomer("县长"), Role.LEADER, "东县")
    mine = await town.admits(town.newcomer("县主任"), Role.DIRECTOR, "东县活动办")
    await mine.says(roads.FIRST)
    await mine.taps("act-dispatch")
    await mine.taps("town-unit-finance")
    await mine.taps("tier-T2")
    await mine.taps("form-submit")
    await mine.taps("act-level_up", on=roads.FIRST)
    await mine.says("要市里协调银行总行授权")
    await mine.taps("form-submit")
    assert upper.told("notice-taken-up", number=roads.FIRST) == 1
    assert town["director"].told("notice-taken-up", number=roads.FIRST) == 1
    assert below.told("notice-taken-up") == mine.told("notice-taken-up") == 0
    await mine.says("/late")
    assert mine.reads("late-none-late")
    await town["director"].says("/late")
    await town["director"].taps("button-late-up")
    assert town["director"].reads("late-title-up", n=1)
    await town["director"].taps("1")
    assert town["director"].word("town-unit-city") in town["director"].sees
