"""How much one person may ask: buckets, pauses after wrong codes, and that memory is bounded."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import limits
from bot.domain.limits import Buckets, Guesses, Rate, Told, pause

AT = datetime(2026, 10, 12, 9, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def test_a_bucket_gives_its_burst_and_then_its_rate() -> None:
    """Three at once, then one every half minute."""
    buckets = Buckets[int](Rate(burst=3, a_minute=2))
    assert [buckets.take(1, AT) for _ in range(4)] == [True, True, True, False]
    free_at = buckets.free_at(1, AT)
    assert free_at - AT == timedelta(seconds=30)
    assert not buckets.take(1, free_at - SECOND)
    assert buckets.take(1, free_at)
    assert buckets.take(2, AT)


@given(st.lists(st.integers(-600, 600), max_size=60))
def test_no_bucket_gives_more_than_its_rate_whatever_the_clock_does(steps: list[int]) -> None:
    """A clock that is set back gives nothing away."""
    rate = Rate(burst=5, a_minute=6)
    buckets = Buckets[None](rate)
    at, forward, taken = AT, 0.0, 0
    for step in steps:
        at += step * SECOND
        forward += max(step, 0)
        taken += buckets.take(None, at)
    assert taken <= rate.burst + forward / 60 * rate.a_minute + 1e-6


def test_what_was_not_heard_of_longest_is_forgotten_first() -> None:
    """However many come, no memory grows beyond its measure."""
    buckets, told, guesses = (
        Buckets[int](Rate(1, 1), most=100),
        Told[int](limits.HOUR, 100),
        Guesses(100),
    )
    for number in range(1000):
        buckets.take(number, AT)
        told.note(number, AT)
        guesses.wrong(number, AT)
    assert (len(buckets), len(told), len(guesses)) == (100, 100, 100)
    assert told.knows(999, AT)
    assert not told.knows(0, AT)
    assert not buckets.take(999, AT)
    assert buckets.take(0, AT)


def test_what_was_told_is_told_again_after_the_span() -> None:
    """And not a moment sooner."""
    told = Told[int](limits.HOUR)
    told.note(1, AT)
    assert told.knows(1, AT + limits.HOUR - SECOND)
    assert not told.knows(1, AT + limits.HOUR)


@pytest.mark.parametrize(
    ("wrong", "minutes"),
    [(0, 0), (1, 0), (2, 0), (3, 1), (4, 2), (5, 4), (6, 8), (8, 32), (9, 60), (50, 60)],
)
def test_every_wrong_code_after_the_third_doubles_the_wait(wrong: int, minutes: int) -> None:
    """From a minute to an hour."""
    assert pause(wrong) == timedelta(minutes=minutes)


def test_wrong_codes_are_counted_for_a_day_and_a_right_one_wipes_the_slate() -> None:
    """Whoever mistypes once a day never waits."""
    guesses = Guesses()
    at = AT
    for _ in range(3):
        assert guesses.again_at(1, at) is None
        guesses.wrong(1, at)
    assert guesses.again_at(1, at) == at + limits.MINUTE
    assert guesses.again_at(2, at) is None
    guesses.wrong(1, at + limits.MINUTE)
    assert guesses.again_at(1, at + limits.MINUTE) == at + 3 * limits.MINUTE
    guesses.wrong(1, at + 2 * limits.DAY)
    assert guesses.again_at(1, at + 2 * limits.DAY) is None
    for _ in range(3):
        guesses.wrong(1, at + 2 * limits.DAY)
    guesses.right(1)
    assert guesses.again_at(1, at + 2 * limits.DAY) is None


def test_all_accounts_together_may_be_wrong_so_often_only() -> None:
    """A thousand accounts that guess twice each slow down as well."""
    guesses = Guesses()
    for number in range(int(limits.WRONG_CODES.burst)):
        assert guesses.again_at(number, AT) is None
        guesses.wrong(number, AT)
    again_at = guesses.again_at(10**9, AT)
    assert again_at is not None
    assert AT < again_at <= AT + limits.MINUTE


def test_nobody_who_works_in_earnest_meets_a_limit() -> None:
    """Two albums at once, and forty cases of four presses each within ten minutes."""
    a_minute = 60
    buckets = Buckets[int](Rate(a_minute * limits.BURST, a_minute))
    assert all(buckets.take(1, AT) for _ in range(20))
    presses = 40 * 4
    assert all(
        buckets.take(2, AT + number * limits.MINUTE * 10 / presses) for number in range(presses)
    )
