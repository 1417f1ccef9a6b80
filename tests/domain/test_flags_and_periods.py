"""Flags follow from tallies by rules that are data; periods know their days."""

from datetime import date, timedelta

from bot.domain.flag import Flag, Rules, Tally, Verdict, Why, verdicts
from bot.domain.period import Period, Stretch, containing, decoded


def tally(
    unit: int, due: int, late: int = 0, rated: int = 0, content: int = 0, red: int = 0
) -> Tally:
    """A unit with so many of each."""
    return Tally(
        unit_id=unit,
        due=frozenset(range(due)),
        late=frozenset(range(late)),
        rated=tuple(range(rated)),
        content=tuple(range(content)),
        red=tuple(range(red)),
    )


def test_the_best_quarter_without_a_breach_is_red() -> None:
    """Of eight with enough due, two; ranked by content, then by how much there was to do."""
    units = [
        tally(1, 9, rated=4, content=4),
        tally(2, 7, rated=4, content=4),
        tally(3, 20, rated=10, content=9),
        *(tally(one, 6) for one in range(4, 8)),
        tally(8, 30, late=1, rated=9, content=9),
        tally(9, 4, rated=4, content=4),
    ]
    found = verdicts(units)
    assert [one for one in found if found[one].flag is Flag.RED] == [1, 2]
    assert found[3] == Verdict(Flag.GREEN, (Why.OTHERS_BETTER,))
    assert found[8] == Verdict(Flag.GREEN, (Why.LATE,))
    assert found[9] == Verdict(Flag.GREEN, (Why.FEW,))


def test_units_that_are_level_with_the_last_of_the_best_are_red_too() -> None:
    """No unit is passed over by chance; and one is red however few there are."""
    found = verdicts([tally(1, 6), tally(2, 6), tally(3, 5)])
    assert {one: verdict.flag for one, verdict in found.items()} == {
        1: Flag.RED, 2: Flag.RED, 3: Flag.GREEN,
    }  # fmt: skip
    assert verdicts([]) == {}


def test_a_red_card_or_too_few_content_is_black() -> None:
    """Whatever else was good; two ratings say nothing, and the threshold itself is enough."""
    found = verdicts([
        tally(1, 9, red=1, rated=5, content=5),
        tally(2, 9, rated=5, content=3),
        tally(3, 9, rated=5, content=4),
        tally(4, 9, rated=2),
    ])  # fmt: skip
    assert found[1] == Verdict(Flag.BLACK, (Why.RED_CARD,))
    assert found[2] == Verdict(Flag.BLACK, (Why.DISSATISFIED,))
    assert found[3].flag is Flag.RED
    assert found[4].flag is Flag.GREEN
    strict = verdicts([tally(3, 9, rated=5, content=4)], Rules(content=90))
    assert strict[3].flag is Flag.BLACK


def test_every_day_lies_in_one_period_of_each_length() -> None:
    """Each begins where the one before ends, and its code leads back to it."""
    day = date(2024, 1, 1)
    while day < date(2028, 1, 10):
        for stretch in Stretch:
            period = containing(stretch, day)
            assert period.since <= day < period.until
            assert period.before.until == period.since
            assert decoded(period.code) == period
        day += timedelta(1)


def test_a_forged_code_is_no_period() -> None:
    """Neither raises."""
    for code in (
        "",
        "2026",
        "2026Q5",
        "2026M13",
        "2026W53",
        "2026W54",
        "2026M0",
        "1999Q1",
        "x" * 40,
    ):
        expected = Period(Stretch.WEEK, 2026, 53) if code == "2026W53" else None
        assert decoded(code) == expected, code
