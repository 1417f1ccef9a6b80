"""Due dates, the clocks of the law, and what the clock owes a case."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.advance import advance
from bot.domain.calendar import Override, WorkCalendar
from bot.domain.case import Act, Case, Outcome, RequestKind, Rung, State
from bot.domain.deadline import (
    CLOCKS,
    DOES,
    TIERS,
    Clock,
    Duty,
    FixedDate,
    Measure,
    Nudge,
    Span,
    add_months,
    appointments,
    days_left,
    due_at,
    due_by_tier,
    fits,
    in_time,
    is_over,
    last_moment,
    latest_extension,
    limit,
    may_record,
    still_owed,
)
from bot.domain.reckoning import recounted

CALENDAR = WorkCalendar()
SHANGHAI = ZoneInfo("Asia/Shanghai")
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2027, 6, 30)).map(  # noqa: DTZ001
    lambda moment: moment.replace(tzinfo=UTC)
)


def here(month: int, day: int, hour: int = 10, minute: int = 0) -> datetime:
    """A moment of 2026 on the office's clock."""
    return datetime(2026, month, day, hour, minute, tzinfo=SHANGHAI)


def close(month: int, day: int) -> datetime:
    """When the office closes."""
    return here(month, day, 17, 30)


BEGUN = here(3, 2)
CASE = Case(
    id=1,
    enterprise_id=7,
    filed_by=3,
    state=State.HANDLING,
    state_since=BEGUN,
    dispatched_at=BEGUN,
    acknowledged_at=BEGUN,
    lead_unit_id=4,
    handler_id=9,
    due_at=close(3, 11),
    original_due_at=close(3, 11),
)


@pytest.mark.parametrize(
    ("due", "at", "ends"),
    [
        (Span(1), here(3, 2), close(3, 3)),
        (Span(1), here(3, 2, 7), close(3, 3)),
        (Span(1), here(3, 2, 17, 30), close(3, 4)),
        (Span(1), here(3, 7), close(3, 10)),
        (Span(0), here(3, 2), close(3, 2)),
        (Span(0), here(3, 2, 20), close(3, 3)),
        (Span(7), here(3, 2), close(3, 11)),
        (Span(3), here(2, 13), close(2, 25)),
        (Span(30, Measure.NATURAL_DAYS), here(3, 2, 23), close(4, 1)),
        (Span(1, Measure.MONTHS), here(1, 31), close(2, 28)),
        (Span(48, Measure.HOURS), here(3, 6, 16), here(3, 8, 16)),
        (FixedDate(date(2026, 6, 30)), here(3, 2), close(6, 30)),
    ],
)
def test_a_limit_ends_when_the_office_closes(
    due: Span | FixedDate, at: datetime, ends: datetime
) -> None:
    """The day of the event is not counted; after closing time the count begins a day later."""
    assert due_at(due, at, CALENDAR) == ends


@given(at=MOMENTS, n=st.integers(0, 40), measure=st.sampled_from(Measure))
def test_a_limit_lies_ahead_and_grows_with_its_length(
    at: datetime, n: int, measure: Measure
) -> None:
    """More time never ends sooner; a limit of a day or more never ends before it begins."""
    ends = due_at(Span(n, measure), at, CALENDAR)
    assert ends <= due_at(Span(n + 1, measure), at, CALENDAR)
    assert ends > at or n == 0
    assert ends.tzinfo is UTC


@given(at=MOMENTS, n=st.integers(1, 40))
def test_what_is_left_shrinks_to_nought_on_the_last_day(at: datetime, n: int) -> None:
    """On a working day before closing, n working days are left of n; none at the end."""
    begun = CALENDAR.next_office_moment(at)
    ends = due_at(Span(n), begun, CALENDAR)
    assert days_left(begun, ends, CALENDAR) == n
    assert days_left(ends, ends, CALENDAR) == 0
    late = due_at(Span(2), ends - timedelta(minutes=1), CALENDAR)
    assert days_left(late, ends, CALENDAR) == -2


@given(day=st.dates(date(2024, 1, 1), date(2030, 12, 31)), n=st.integers(0, 30))
def test_months_are_those_of_the_calendar(day: date, n: int) -> None:
    """The same day n months on, or the last day of that month."""
    later = add_months(day, n)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == n
    assert later.day == day.day or (later + timedelta(days=1)).day == 1


def test_before_half_past_five_means_before() -> None:
    """The due moment itself is over, one second earlier is in time."""
    due = close(3, 11)
    assert is_over(due, due)
    assert not is_over(due - timedelta(seconds=1), due)


def test_a_span_does_not_go_back() -> None:
    """A negative limit is a mistake of the settings."""
    with pytest.raises(ValueError, match="back"):
        Span(-1)


def test_the_tiers_and_clocks_are_those_people_were_told() -> None:
    """T0 to T4 and the batch; one working day to accept, five to confirm, and so on."""
    told = {name: (tier.due, tier.limit) for name, tier in TIERS.items()}
    assert told == {
        "T0": (Span(0), None),
        "T1": (Span(3), Span(5)),
        "T2": (Span(7), None),
        "T3": (Span(15), Span(30)),
        "T4": (Span(1, Measure.MONTHS), None),
        "BATCH": (None, None),
    }
    assert set(CLOCKS) == set(Clock)
    days = {
        Clock.ACCEPT: 1,
        Clock.ACCEPT_LIMIT: 3,
        Clock.SUPPLY: 5,
        Clock.ACKNOWLEDGE: 1,
        Clock.RETURN: 1,
        Clock.RULE_ON_RETURN: 0,
        Clock.RULE: 1,
        Clock.REVIEW_LATE: 0,
        Clock.APPEAL_CARD: 3,
        Clock.CO_OPINION: 3,
        Clock.NOTE: 5,
        Clock.REVIEW: 1,
        Clock.CONFIRM_REMINDER_1: 1,
        Clock.CONFIRM_REMINDER_3: 3,
        Clock.CONFIRM: 5,
        Clock.YELLOW_CARD: 1,
        Clock.RED_CARD: 3,
        Clock.CALL_OUT: 5,
    }
    assert all(CLOCKS[clock] == Span(n) for clock, n in days.items())
    assert CLOCKS[Clock.REOPEN] == CLOCKS[Clock.LOOK_BACK] == Span(30, Measure.NATURAL_DAYS)
    assert CLOCKS[Clock.PARK_LIMIT] == CLOCKS[Clock.PROMISE_LIMIT] == Span(90, Measure.NATURAL_DAYS)
    assert CLOCKS[Clock.DRAFT] == Span(7, Measure.NATURAL_DAYS)


def test_the_due_date_of_a_tier() -> None:
    """Seven working days unless said; a batch keeps its own date as long as it lies ahead."""
    assert due_by_tier(CASE, BEGUN, CALENDAR) == close(3, 11)
    assert due_by_tier(replace(CASE, tier="T1"), BEGUN, CALENDAR) == close(3, 5)
    batch = replace(CASE, tier="BATCH", due_at=close(6, 30))
    assert due_by_tier(batch, BEGUN, CALENDAR) == close(6, 30)
    assert due_by_tier(batch, here(7, 1), CALENDAR) == close(7, 10)


def test_acts_that_the_law_limits_in_time() -> None:
    """Return within a day, extension a day before, an appeal within three, reopening in thirty."""
    dispatched = replace(CASE, state=State.DISPATCHED)
    assert last_moment(Act.RETURN, dispatched, CALENDAR) == close(3, 3)
    assert last_moment(Act.ASK_EXTENSION, CASE, CALENDAR) == close(3, 10)
    assert last_moment(Act.GRANT_EXTENSION, CASE, CALENDAR) == close(3, 11)
    carded = replace(CASE, carded_at=close(3, 13))  # given at closing time: counted from Monday
    assert last_moment(Act.APPEAL_CARD, carded, CALENDAR) == close(3, 19)
    closed = replace(CASE, state=State.CLOSED, closed_at=here(3, 20))
    assert last_moment(Act.REOPEN, closed, CALENDAR) == close(4, 19)
    assert last_moment(Act.NOTE, CASE, CALENDAR) is None
    assert in_time(Act.NOTE, CASE, here(12, 1), CALENDAR)
    assert in_time(Act.REOPEN, closed, close(4, 19) - timedelta(seconds=1), CALENDAR)
    assert not in_time(Act.REOPEN, closed, close(4, 19), CALENDAR)


def test_an_extension_reaches_once_more_the_original_length_or_the_tiers_limit() -> None:
    """Seven working days more for T2; T1 ends after five in all."""
    assert latest_extension(CASE, CALENDAR) == close(3, 20)
    assert latest_extension(replace(CASE, tier="T1"), CALENDAR) == close(3, 9)
    assert latest_extension(replace(CASE, original_due_at=None), CALENDAR) is None


def test_a_date_lies_ahead_and_not_too_far() -> None:
    """Beyond the due date and up to what was asked; a review and a promise within ninety days."""
    for day, well in ((11, False), (12, True), (20, True), (21, False)):
        assert fits(Act.ASK_EXTENSION, CASE, {"due_at": close(3, day)}, BEGUN, CALENDAR) is well
    asked = replace(CASE, wished_at=close(3, 18))
    for day, well in ((11, False), (16, True), (18, True), (19, False)):
        assert fits(Act.GRANT_EXTENSION, asked, {"due_at": close(3, day)}, BEGUN, CALENDAR) is well
    for act, name in (
        (Act.PARK, "review_at"),
        (Act.KEEP_PARKED, "review_at"),
        (Act.PROMISE, "promise_due_at"),
    ):
        assert fits(act, CASE, {name: close(5, 31)}, BEGUN, CALENDAR)
        assert not fits(act, CASE, {name: close(6, 1)}, BEGUN, CALENDAR)
        assert not fits(act, CASE, {name: close(3, 1)}, BEGUN, CALENDAR)
    assert not fits(Act.PARK, replace(CASE, review_at=close(6, 1)), {}, BEGUN, CALENDAR)
    assert fits(Act.NOTE, CASE, {}, BEGUN, CALENDAR)


def test_an_open_request_calls_for_its_ruling() -> None:
    """A return an hour before its day ends and the morning after; others on the day after."""
    asked = replace(CASE, state=State.DISPATCHED, asked_at=here(3, 5, 15))
    for kind, calls in (
        (RequestKind.RETURN, [here(3, 5, 16, 30), here(3, 6, 8, 30)]),
        (RequestKind.WITHDRAW, [here(3, 6, 8, 30)]),
    ):
        waits = replace(asked, pending=frozenset({kind}))
        rulings = {Duty.NUDGE_RULING, Duty.NUDGE_RULING_LATE}
        assert [at for duty, at in owed(waits) if duty in rulings] == calls


def owed(case: Case, after: datetime | None = None) -> list[tuple[Duty, datetime]]:
    """What the clock owes, as pairs."""
    return [(a.duty, a.at) for a in appointments(case, CALENDAR, after=after)]


def test_a_case_in_work_is_nudged_before_its_date_and_breached_at_it() -> None:
    """Three days before, one day before, on the morning, and the moment it happens."""
    assert owed(CASE) == [
        (Duty.NUDGE_DUE_SOON, here(3, 6, 8, 30)),
        (Duty.NUDGE_PROGRESS, here(3, 9, 8, 30)),
        (Duty.NUDGE_DUE_TOMORROW, here(3, 10, 8, 30)),
        (Duty.NUDGE_DUE_TODAY, here(3, 11, 8, 30)),
        (Duty.BREACH, close(3, 11)),
    ]


def test_the_ladder_after_a_breach() -> None:
    """One, three, five working days later; what was climbed is not owed again."""
    late = replace(CASE, breached_at=close(3, 11), noted_at=here(3, 20))
    ladder = [
        (Duty.YELLOW_CARD, close(3, 12)),
        (Duty.RED_CARD, close(3, 16)),
        (Duty.CALL_OUT, close(3, 18)),
    ]
    got = [pair for pair in owed(late) if pair[0] is not Duty.NUDGE_PROGRESS]
    assert got == ladder
    for n, rung in enumerate(Rung):
        left = [duty for duty, _ in owed(replace(late, rung=rung)) if duty in dict(ladder)]
        assert left == [duty for duty, _ in ladder[n:]]


def test_nudges_whose_hour_has_passed_are_not_wanted_but_acts_are_made_good() -> None:
    """Three days down: no flood of stale nudges, and the breach is recorded at once."""
    assert owed(CASE, after=here(3, 20)) == [(Duty.BREACH, close(3, 11))]


def test_the_owner_is_reminded_after_one_and_three_days_and_silence_closes_after_five() -> None:
    """Released on Monday morning: Wednesday, Friday, and the Monday after at closing."""
    waiting = replace(CASE, state=State.AWAITING_OWNER)
    assert owed(waiting) == [
        (Duty.CONFIRM_REMINDER_1, here(3, 4, 8, 30)),
        (Duty.CONFIRM_REMINDER_3, here(3, 6, 8, 30)),
        (Duty.SILENCE, close(3, 9)),
    ]


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (replace(CASE, state=State.SUBMITTED), {Duty.NUDGE_ACCEPT, Duty.NUDGE_ACCEPT_LIMIT}),
        (replace(CASE, state=State.NEED_INFO), {Duty.NUDGE_SUPPLY, Duty.EXPIRE}),
        (replace(CASE, state=State.ACCEPTED), {Duty.NUDGE_DISPATCH}),
        (replace(CASE, state=State.HANDLED), {Duty.NUDGE_REVIEW}),
        (
            replace(
                CASE,
                state=State.DISPATCHED,
                handler_id=None,
                co_unit_ids=frozenset({5}),
                due_at=None,
            ),
            {Duty.NUDGE_ACKNOWLEDGE},
        ),
        (
            replace(CASE, state=State.PROMISED, promise_due_at=close(6, 30)),
            {Duty.NUDGE_PROGRESS, Duty.NUDGE_PROMISE, Duty.BREAK_PROMISE},
        ),
        (
            replace(
                CASE,
                state=State.PROMISED,
                promise_due_at=close(6, 30),
                reported_outcome=Outcome.SOLVED,
            ),
            {Duty.BREAK_PROMISE},  # a report that nobody signs keeps no promise
        ),
        (
            replace(CASE, state=State.PARKED, review_at=here(6, 28)),
            {Duty.DRAW, Duty.NUDGE_PROGRESS, Duty.NUDGE_PARKED, Duty.NUDGE_PARKED_LATE},
        ),
        (
            replace(
                CASE,
                state=State.NEED_INFO,
                pending=frozenset({RequestKind.WITHDRAW}),
                asked_at=here(3, 2),
            ),
            {Duty.NUDGE_SUPPLY, Duty.EXPIRE, Duty.NUDGE_RULING_LATE},
        ),
        (replace(CASE, state=State.CLOSED), {Duty.DRAW}),
        (replace(CASE, state=State.CLOSED, looked_back_at=here(3, 30)), {Duty.ARCHIVE}),
        (replace(CASE, state=State.CLOSED, look_back_owed=True), {Duty.NUDGE_LOOK_BACK}),
        (replace(CASE, state=State.WITHDRAWN), set()),
        (replace(CASE, state_since=None), set()),
    ],
)
def test_what_the_clock_owes_in_each_state(case: Case, expected: set[Duty]) -> None:
    """Nothing in a final state, and only what the state is about elsewhere."""
    assert {duty for duty, _ in owed(case)} == expected


def test_each_co_unit_is_reminded_on_the_last_morning_of_its_own_clock() -> None:
    """Two that joined on one day share a reminder; once the case is reported none is left."""
    dues = [close(3, 5), close(3, 5), close(3, 9)]
    found = appointments(CASE, CALENDAR, co_dues=dues)
    assert [one.at for one in found if one.duty is Duty.NUDGE_CO_OPINION] == [
        here(3, 5, 8, 30),
        here(3, 9, 8, 30),
    ]
    over = appointments(replace(CASE, state=State.HANDLED), CALENDAR, co_dues=dues)
    assert Duty.NUDGE_CO_OPINION not in {one.duty for one in over}


@pytest.mark.parametrize(
    ("made", "nudged"),
    [
        (here(3, 2), [here(3, 4, 8, 30)]),  # early enough: three working days before
        (here(3, 4, 8, 30), [here(3, 9, 8, 30)]),  # that morning is past
        (here(3, 6), [here(3, 9, 8, 30)]),
        (here(3, 9, 8, 30), []),  # so is the morning of the day itself
    ],
)
def test_a_promise_made_late_is_nudged_on_its_own_morning(
    made: datetime, nudged: list[datetime]
) -> None:
    """A promise for the 9th, a Monday; what is planned anew later does not move the nudge."""
    case = replace(CASE, state=State.PROMISED, state_since=made, promise_due_at=close(3, 9))
    found = [
        one.at for one in appointments(case, CALENDAR, after=made) if one.duty is Duty.NUDGE_PROMISE
    ]
    assert found == nudged
    for moment in nudged:
        assert still_owed(Duty.NUDGE_PROMISE, moment, case, CALENDAR)
        later = appointments(case, CALENDAR, after=moment)
        assert Duty.NUDGE_PROMISE not in {one.duty for one in later}


@given(at=MOMENTS, state=st.sampled_from(State), n=st.integers(1, 30))
def test_every_nudge_comes_when_the_office_is_open(at: datetime, state: State, n: int) -> None:
    """无事不扰: never at night, never on a day off."""
    case = replace(
        CASE,
        state=state,
        state_since=at,
        dispatched_at=at,
        acknowledged_at=None,
        handler_id=None if n % 2 else 9,
        due_at=due_at(Span(n), at, CALENDAR),
        promise_due_at=due_at(Span(n, Measure.NATURAL_DAYS), at, CALENDAR),
        review_at=due_at(Span(n, Measure.MONTHS), at, CALENDAR),
        look_back_owed=n % 3 == 0,
    )
    for appointment in appointments(case, CALENDAR):
        if isinstance(DOES[appointment.duty], Nudge):
            assert CALENDAR.is_office_moment(appointment.at)


def test_every_act_of_the_clock_is_lawful_when_its_moment_comes() -> None:
    """What is owed as an act can be done in the state that owes it."""
    waiting = replace(CASE, state=State.AWAITING_OWNER)
    promised = replace(CASE, state=State.PROMISED, promise_due_at=close(6, 30))
    cases = [CASE, waiting, promised]
    cases += [replace(CASE, state=State.NEED_INFO), replace(CASE, state=State.CLOSED)]
    for case in cases:
        for appointment in appointments(case, CALENDAR):
            does = DOES[appointment.duty]
            if isinstance(does, Act):
                done = advance(case, does, at=appointment.at)
                assert not still_owed(appointment.duty, appointment.at, done, CALENDAR)
                assert still_owed(appointment.duty, appointment.at, case, CALENDAR)


def test_a_limit_of_the_law() -> None:
    """A draft of Monday is thrown away on the Monday after."""
    assert limit(Clock.DRAFT, BEGUN, CALENDAR) == close(3, 9)


def test_an_answer_by_phone_waits_for_the_owners_own_three_days() -> None:
    """Unless none of them can be reached in the chat; and only while their word is awaited."""
    asked = replace(CASE, state=State.AWAITING_OWNER, state_since=here(3, 2))
    third = close(3, 5)
    for at, reachable, may in (
        (here(3, 2), True, False),
        (third - timedelta(seconds=1), True, False),
        (third, True, True),
        (here(3, 2), False, True),
    ):
        assert may_record(asked, at, CALENDAR, reachable=reachable) is may
    assert not may_record(replace(asked, state=State.HANDLED), third, CALENDAR, reachable=False)


def test_only_what_was_counted_moves_and_never_into_the_past() -> None:
    """A span follows the calendar, a date stays, what is late stays late, and nobody is rushed."""
    counted = replace(CASE, due_span=Span(7), due_from=BEGUN)
    off = CALENDAR.with_day(date(2026, 3, 4), Override(working=False))
    assert recounted(counted, BEGUN, CALENDAR) is None
    assert recounted(counted, BEGUN, off) == close(3, 12)
    assert recounted(CASE, BEGUN, off) is None
    assert recounted(counted, close(3, 11), off) is None
    assert recounted(replace(counted, breached_at=close(3, 11)), BEGUN, off) is None
    calendar_days = replace(counted, due_span=Span(9, Measure.NATURAL_DAYS))
    assert recounted(calendar_days, BEGUN, off) is None
    # A Saturday that becomes a working day draws the date nearer, but never over the next one.
    on = CALENDAR.with_day(date(2026, 3, 7), Override(working=True))
    assert recounted(counted, BEGUN, on) == close(3, 10)
    assert recounted(counted, here(3, 10, 9), on) is None
    moved = advance(counted, Act.REDATE, at=here(3, 3), due_at=close(3, 12))
    assert (moved.due_at, moved.original_due_at) == (close(3, 12), close(3, 12))
    assert (moved.due_span, moved.due_from) == (Span(7), BEGUN)
    assert recounted(moved, here(3, 4), CALENDAR) == close(3, 11)
