"""Which cases are looked back at: some always, of the rest a fifth that anybody can check."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain.calendar import WorkCalendar
from bot.domain.case import Act, Case
from bot.domain.deadline import Duty, appointments, in_time
from bot.domain.look_back import (
    ONE_IN,
    Cause,
    Looked,
    Result,
    agreement,
    by_unit,
    cause,
    is_picked,
)
from bot.domain.results import Answered, Hollow, answered, answered_before, words_only
from bot.domain.terms import Kind, Outcome, Rating, State

CLOSED = datetime(2026, 3, 2, 2, tzinfo=UTC)
CALENDAR = WorkCalendar("Asia/Shanghai")
CASE = Case(
    id=1,
    enterprise_id=1,
    filed_by=1,
    number="LX-2026-000001",
    state=State.CLOSED,
    state_since=CLOSED,
    closed_at=CLOSED,
    outcome=Outcome.SOLVED,
    rating=Rating.SATISFIED,
    report_files=1,
)


def test_what_is_always_looked_back_at_takes_part_in_no_draw() -> None:
    """曾不满意, 未评价, 未签署, D, E and 挂账 are not left to chance; the rest is."""
    always = {
        Cause.DISSATISFIED: replace(CASE, times_dissatisfied=1),
        Cause.EXPLAINED: replace(CASE, outcome=Outcome.EXPLAINED),
        Cause.OWN_CAUSE: replace(CASE, outcome=Outcome.OWN_CAUSE),
        Cause.PARKED: replace(CASE, state=State.PARKED, outcome=Outcome.PLANNED),
    }
    assert {why: cause(case) for why, case in always.items()} == {why: why for why in always}
    for silent in (Rating.UNRATED, Rating.UNSIGNED):
        assert cause(replace(CASE, rating=silent)) is Cause.UNRATED
    for said in (Rating.SATISFIED, Rating.BASIC):
        assert cause(replace(CASE, rating=said)) is None


def test_a_seed_picks_a_fifth_and_another_seed_another_fifth() -> None:
    """Over many cases one in five, whatever the seed; the numbers alone tell nothing before."""
    numbers = [f"LX-2026-{n:06}" for n in range(1, 5001)]
    picks = [{one for one in numbers if is_picked(seed, one)} for seed in ("one", "another")]
    for picked in picks:
        assert abs(len(picked) - len(numbers) / ONE_IN) < 100
    assert len(picks[0] & picks[1]) < len(picks[0]) / 3


def test_the_draw_stands_on_day_thirty_and_what_was_drawn_is_not_archived() -> None:
    """Closed: drawn on day 30; drawn: two reminders; looked at: archived, a day later at least."""
    (drawn,) = appointments(CASE, CALENDAR)
    assert (drawn.duty, drawn.at - CLOSED) >= (Duty.DRAW, timedelta(days=30))
    owed = appointments(replace(CASE, look_back_owed=True), CALENDAR)
    assert [one.duty for one in owed] == [Duty.NUDGE_LOOK_BACK] * 2
    assert all(one.at > drawn.at for one in owed)
    looked = replace(CASE, looked_back_at=drawn.at + timedelta(days=9))
    (archived,) = appointments(looked, CALENDAR)
    assert archived.duty is Duty.ARCHIVE
    assert archived.at > drawn.at + timedelta(days=9)


def test_a_case_found_otherwise_can_be_reopened_though_thirty_days_are_over() -> None:
    """The owner's thirty days do not protect a report that was not true."""
    late = CLOSED + timedelta(days=40)
    assert not in_time(Act.REOPEN, CASE, late, CALENDAR)
    assert in_time(Act.REOPEN, replace(CASE, looked_back_at=late), late, CALENDAR)


def test_the_rate_of_agreement_names_what_is_behind_it_unit_by_unit() -> None:
    """属实 ÷ 回访, each figure with its cases; the unit with most that failed comes first."""
    looked = [
        Looked("1", 4, Result.HOLDS),
        Looked("2", 5, Result.FAILS),
        Looked("3", 5, Result.HOLDS),
        Looked("4", None, Result.HOLDS),
    ]
    whole = agreement(looked)
    assert (whole.numerator, whole.denominator, whole.fails) == (3, 4, ("2",))
    units = by_unit(looked)
    assert next(iter(units)) == 5
    assert (units[5].numerator, units[5].denominator) == (1, 2)
    assert sum(one.denominator for one in units.values()) == whole.denominator


def test_words_alone_are_flagged_with_their_reasons_and_only_once_it_is_over() -> None:
    """空转: only explained, nothing to show, or once dissatisfied; a signed answer is no such."""
    assert words_only(CASE) == ()
    hollow = replace(CASE, outcome=Outcome.EXPLAINED, report_files=0, times_dissatisfied=1)
    assert words_only(hollow) == tuple(Hollow)
    assert words_only(replace(hollow, state=State.HANDLING)) == ()
    told = replace(CASE, kind=Kind.INFO, outcome=Outcome.EXPLAINED, report_files=0)
    assert words_only(told) == ()
    assert words_only(replace(told, rating=Rating.UNSIGNED)) == (
        Hollow.EXPLAINED,
        Hollow.NO_EVIDENCE,
    )
    assert words_only(replace(told, times_dissatisfied=1)) == (Hollow.DISSATISFIED,)


def test_an_info_case_is_signed_unsigned_or_not_answered() -> None:
    """Silence is not a signature, and no answer is not silence."""
    at = CLOSED + timedelta(days=20)
    info = replace(CASE, kind=Kind.INFO)
    stands = {
        Answered.SIGNED: info,
        Answered.UNSIGNED: replace(info, rating=Rating.UNSIGNED),
        Answered.WAITING: replace(info, state=State.AWAITING_OWNER, rating=None),
        Answered.UNANSWERED: replace(info, state=State.HANDLING, due_at=CLOSED, rating=None),
    }
    assert {one: answered(case, at, CALENDAR) for one, case in stands.items()} == {
        one: one for one in stands
    }
    assert answered(CASE, at, CALENDAR) is None
    waits = replace(info, state=State.ACCEPTED, rating=None, accepted_at=CLOSED)
    assert answered(waits, CLOSED + timedelta(days=3), CALENDAR) is None
    assert answered(waits, at, CALENDAR) is Answered.UNANSWERED
    assert answered_before(at, CALENDAR) > CLOSED
