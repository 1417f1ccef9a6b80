"""Finding cases: numbers, lists, pages."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from tests.stories import roads
from tests.stories.town import ZONE

if TYPE_CHECKING:
    from tests.stories.town import Actor, Town


async def test_numbers_run_through_the_year_and_begin_again(town: Town, owner: Actor) -> None:
    """LX-2026-000001, LX-2026-000002, and LX-2027-000001 in January."""
    await roads.file(town)
    assert owner.reads("filed-receipt", number="LX-2026-000001")
    await roads.file(town, "第二件:厂区门口的路灯坏了三盏")
    assert owner.reads("filed-receipt", number="LX-2026-000002")
    await town.until(datetime(2027, 1, 5, 9, tzinfo=ZONE))
    await roads.file(town, "第三件:新年第一天又停电了一次")
    assert owner.reads("filed-receipt", number="LX-2027-000001")


TYPED = ("LX-2026-000001", "lx-2026-1", "LX2026-000001", "2026-1", " LX—2026—000001 ")


@pytest.mark.parametrize("typed", TYPED)
async def test_a_typed_number_shows_the_case(typed: str, town: Town, owner: Actor) -> None:
    """Case, width and dashes are forgiven."""
    await roads.file(town)
    await owner.says(typed)
    assert owner.reads("card-head-end") or owner.word("state-submitted") in owner.sees
    assert roads.FIRST in owner.sees


async def test_a_typed_number_shows_nothing_to_who_may_not_see_it(town: Town) -> None:
    """Another owner and another unit are told the same as of a number that does not exist."""
    await roads.to_handling(town)
    for key in ("owner", "triager", "director", "cadre", "unit_head"):
        await town[key].says(roads.FIRST)
        assert "300万" in town[key].sees, key
    for key in ("owner-foods", "owner-optics", "land", "power"):
        await town[key].says(roads.FIRST)
        assert town[key].reads("error-case-not-found", number=roads.FIRST), key
        await town[key].says("LX-2026-000777")
        assert town[key].reads("error-case-not-found", number="LX-2026-000777"), key
    stranger = town.newcomer()
    await stranger.says(roads.FIRST)
    assert stranger.reads("start-stranger")


async def test_thirty_cases_are_turned_page_by_page(town: Town, owner: Actor) -> None:
    """Eight to a page, in one message; each opens by its number and leads back to the list."""
    for n in range(1, 31):
        await roads.file(town, f"第{n:02}件:车间电压不稳,机床经常停", category="category-power")
    await owner.says("/mine")
    assert owner.reads("list-mine", total=30)
    page = owner.last["message_id"]
    seen: list[str] = []
    for turn in range(4):
        seen += re.findall(r" (\d{6}) 第", owner.sees)
        if turn < 3:
            await owner.taps("›")
        assert owner.last["message_id"] == page
    assert sorted(seen) == sorted({f"{n:06}" for n in range(1, 31)})
    assert "›" not in owner.buttons
    await owner.taps("‹")
    await owner.taps("3")
    assert owner.last["message_id"] == page
    await owner.taps("button-to-list")
    assert owner.reads("list-mine", total=30)


async def test_the_to_do_list_begins_with_what_is_due_first(town: Town, cadre: Actor) -> None:
    """A cadre's list is sorted by due date, whatever came first."""
    for n, due in enumerate(("tier-T3", "tier-T1", "tier-T2"), 1):
        await roads.file(town, f"第{n}件:车间电压不稳,机床经常停")
        number = f"LX-2026-00000{n}"
        await roads.accept(town, number)
        await roads.dispatch(town, number, due=due)
    await cadre.says("/todo")
    order = [line.split("件")[0][-1] for line in cadre.sees.split("\n")[1:]]
    assert order == ["2", "3", "1"]


async def test_a_list_that_is_not_ones_own_is_not_shown(owner: Actor) -> None:
    """Commands of other roles say so."""
    for command in ("/todo", "/triage", "/dispatch", "/review", "/trouble"):
        await owner.says(command)
        assert owner.reads("error-no-list"), command
