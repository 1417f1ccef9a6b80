"""What follows a date that is not kept, who watches over it, and that nothing wipes it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import Rung, State
from bot.domain.people import Role
from storage import penalties
from tests.stories import roads

if TYPE_CHECKING:
    from tests.stories.town import Actor, Town


async def led(town: Town) -> Actor:
    """A leader of the city."""
    return await town.admits(town.newcomer("市长"), Role.LEADER, "city")


async def on_record(town: Town) -> list[str]:
    """What stands against the unit in the first case, in order; what was revoked in brackets."""
    case = await town.case()
    found = await town.lianxin.database.write(lambda tx: penalties.of_case(tx, case.id))
    return [f"({one.kind})" if one.state == "revoked" else str(one.kind) for one in found]


async def test_the_whole_ladder_climbs_by_itself_and_is_seen_by_those_who_watch(
    town: Town, owner: Actor, cadre: Actor, head: Actor, director: Actor
) -> None:
    """Nudges, breach, yellow, red, named and one level up; the list, the flag and what stays."""
    leader = await led(town)
    await roads.to_handling(town, due="tier-T1")
    await director.says("/late")
    assert director.reads("late-none-late")
    await town.pass_working_days(3)
    assert cadre.told("nudge-due-tomorrow")
    await town.pass_time(hours=9)
    for one in (cadre, head, director):
        assert one.told("notice-overdue", number=roads.FIRST) == 1
    assert leader.told("notice-red-card.leader") == 0

    await town.pass_working_days(1)
    assert (await town.case()).rung is Rung.YELLOW
    assert cadre.told("notice-yellow-card", number=roads.FIRST) == 1
    await town.pass_working_days(2)
    assert head.told("notice-red-card", number=roads.FIRST) == 1
    assert leader.told("notice-red-card.leader") == 1
    await town.pass_working_days(2)
    for one in (cadre, head, director):
        assert one.told("notice-called-out", number=roads.FIRST) == 1
    assert leader.told("notice-taken-up", number=roads.FIRST) == 1
    assert owner.told("notice-levelled-up", number=roads.FIRST) == 1
    assert await on_record(town) == ["breach", "yellow", "red", "called_out"]

    for one in (director, leader, head):
        await one.says("/late")
        assert one.reads("late-title-late", n=1, units=1)
        assert one.word("late-card-called_out") in one.sees
    await leader.taps("button-late-up")
    assert leader.reads("late-title-up", n=1)
    await leader.taps("1")
    assert "已提级" in leader.sees
    await leader.taps("button-to-list")
    assert leader.reads("late-title-up", n=1)

    # It is done at last: what was late stays late.
    await roads.report(town)
    await roads.sign(town)
    await roads.release(town)
    await owner.taps("act-rate_satisfied")
    assert leader.told("notice-closed-unit") == 1
    assert await on_record(town) == ["breach", "yellow", "red", "called_out"]
    await director.says("/late")
    assert director.reads("late-none-late")
    await head.says("/flags")
    assert head.word("flag-black") in head.sees
    await head.taps("1")
    assert head.reads("flag-in-time", n=0, of=1, share="0.0")
    assert roads.FIRST in head.sees

    await director.says("/bulletin")
    await director.taps("button-month-now")
    paper = next(one for one in reversed(director.screen) if one.get("document"))
    assert paper["document"]["file_name"] == "通报 2026M10.docx"
    assert "宏达" not in paper["caption"]
