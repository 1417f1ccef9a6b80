"""What the clock has to say to one person at once is said in one message, by day, worst first."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.stories import roads

if TYPE_CHECKING:
    from tests.stories.town import Actor, Town

SECOND, THIRD = "LX-2026-000002", "LX-2026-000003"
FOODS = "厂区外的排水管堵了,雨天积水进车间,请协调疏通"
OPTICS = "招不到熟练焊工,请帮忙对接技校"


async def _three(town: Town, *dues: str) -> None:
    texts = (roads.PROBLEM, FOODS, OPTICS)
    whose = ("owner", "owner-foods", "owner-optics")
    for n, (text, who, due) in enumerate(zip(texts, whose, dues, strict=True), 1):
        number = f"LX-2026-{n:06}"
        await roads.file(town, text, who=who)
        await roads.accept(town, number)
        await roads.dispatch(town, number, due=due)
        await roads.acknowledge(town, number)


async def test_a_morning_of_several_nudges_is_one_message(
    town: Town, cadre: Actor, owner: Actor
) -> None:
    """Grouped by kind, worst first, each once, with numbers that open it; what moved on is out."""
    await _three(town, "2个工作日", "2个工作日", "4个工作日")
    # Tuesday morning: two are due tomorrow, one in three days.
    await town.pass_working_days(1)
    assert cadre.told("gathered-title", n=3) == 1
    for kind in ("nudge-due-tomorrow", "nudge-due-soon"):
        assert not any(cadre.told(kind, number=one) for one in (roads.FIRST, SECOND, THIRD))
    assert cadre.sees.index(SECOND[-6:]) < cadre.sees.index(THIRD[-6:])
    assert cadre.buttons[:3] == ["1", "2", "3"]
    assert 8 <= cadre.when_told("gathered-title")[0].hour < 9
    await cadre.taps("3")
    assert THIRD in cadre.sees
    await cadre.taps("button-to-list")

    # One is reported: next morning only the other is due, and that is said as ever.
    await roads.report(town, number=SECOND)
    await roads.sign(town)
    await town.pass_working_days(1)
    assert cadre.told("nudge-due-today", number=roads.FIRST) == 1
    assert cadre.told("gathered-title") == 1
    assert owner.told("gathered-title.owner") == 0


async def test_bad_news_of_several_cases_waits_for_day_and_comes_together(
    town: Town, cadre: Actor, head: Actor, director: Actor
) -> None:
    """Overdue is recorded the moment it is, told together by day, and must arrive."""
    await _three(town, "12小时", "12小时", "36小时")
    await town.until(town.now.replace(hour=23, minute=30))
    assert (await town.case()).breaches == (await town.case(SECOND)).breaches == 1
    assert head.told("notice-overdue") == head.told("gathered-title") == 0
    held = await town.ask("SELECT COUNT(*) AS n FROM nudges WHERE told_at IS NULL")
    assert held[0]["n"] >= 6
    await town.restart(abruptly=True)
    await town.until(town.now.replace(hour=9, minute=0) + timedelta(days=1))
    for one in (cadre, head, director):
        assert one.told("gathered-title") == 1
        assert one.told("notice-overdue") == 0
        assert [at.hour for at in one.when_told("gathered-title")] == [8]
        assert "gathered-notice-overdue" in TITLES(one)
    rows = await town.ask("SELECT duty FROM outbox WHERE kind = 'gathered'")
    assert {row["duty"] for row in rows} == {"must"}


def TITLES(one: Actor) -> list[str]:  # noqa: N802 - a lookup
    """The headings in the last message, by their ids."""
    known = ("gathered-notice-overdue", "gathered-nudge-acknowledge")
    return [words for words in known if one.word(words) in one.sees]


async def test_what_waits_to_be_sorted_leads_to_the_list_of_who_sorts(
    town: Town, triager: Actor
) -> None:
    """The door under what is told together is a list that the reader has."""
    for who in ("owner", "owner-foods"):
        await roads.file(town, who=who)
    await town.pass_working_days(2)
    assert triager.told("gathered-title", n=2) == 1
    await triager.taps("button-triage")
    assert triager.reads("list-triage", total=2)
