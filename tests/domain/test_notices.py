"""Which messages follow an act, to whom, and when a prompt no longer matters."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.case import LAW, Act, Case, Kind, Outcome, RequestKind, Source, State
from bot.domain.deadline import DOES, Duty, Nudge
from bot.domain.delivery import Duty as Obligation
from bot.domain.notice import AUDIENCE_OF, HATS_OF, MANNER_OF, Audience, Follow, NoticeKind, follows
from bot.domain.pace import Lane
from bot.domain.timely import MATTERS_IN, still_matters

AT = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
CASE = Case(
    id=1,
    enterprise_id=7,
    filed_by=3,
    state=State.HANDLING,
    due_at=AT,
    state_since=AT,
    lead_unit_id=4,
)
NUDGES = [kind for kind in NoticeKind if not kind.startswith("notice-")]


def test_every_act_says_what_follows_it() -> None:
    """Even where nothing follows, the table says so; nobody is told the same twice."""
    for act in Act:
        listed = AUDIENCE_OF[act]
        assert len(set(listed)) == len(listed), act
        assert follows(act, CASE)[: len(listed)] == listed or act is Act.SUPPLEMENT, act


def test_every_kind_is_sent_by_an_act_or_the_clock() -> None:
    """No message without an occasion; its id is one Fluent can bear."""
    by_acts = {follow.kind for listed in AUDIENCE_OF.values() for follow in listed}
    by_clock = {does.kind for does in DOES.values() if isinstance(does, Nudge)}
    by_hand = {
        NoticeKind.TO_PHONE,  # where an owner turns out to be out of reach
        NoticeKind.FOLLOWED,  # where whoever follows a case has no other word of the act
    }
    on_behalf = replace(CASE, source=Source.VISIT, rated_by_phone=True)
    by_acts |= {follow.kind for act in Act for follow in follows(act, on_behalf)}
    elsewhere = replace(CASE, office_unit_id=99)
    by_acts |= {follow.kind for act in Act for follow in follows(act, CASE, elsewhere)}
    assert set(NoticeKind) == by_acts | by_clock | by_hand
    assert [kind for kind in NoticeKind if not re.fullmatch(r"[a-z][a-z0-9-]*", kind)] == []
    assert {MANNER_OF[kind].lane for kind in NoticeKind} == {Lane.NOTICE}


@pytest.mark.parametrize("kind", NUDGES)
def test_a_prompt_arrives_at_most_once(kind: NoticeKind) -> None:
    """A doubled nudge is worse than a lost one, and each says when it stops to matter."""
    assert MANNER_OF[kind].duty is Obligation.ONCE
    assert kind in MATTERS_IN


@pytest.mark.parametrize(
    "kind",
    [
        NoticeKind.FILED,
        NoticeKind.DISPATCHED,
        NoticeKind.DISPATCHED_OWNER,
        NoticeKind.OVERDUE,
        NoticeKind.CLOSED,
        NoticeKind.CLOSED_SILENT,
        NoticeKind.CONFIRM,
        NoticeKind.FILED_FOR_YOU,
        NoticeKind.OBJECTED,
    ],
)
def test_news_that_binds_must_arrive(kind: NoticeKind) -> None:
    """Filed, dispatched, overdue, closed: at least once."""
    assert MANNER_OF[kind].duty is Obligation.MUST


@pytest.mark.parametrize(
    ("act", "audience"),
    [
        (Act.SUBMIT, Audience.TRIAGERS),
        (Act.ACCEPT, Audience.DIRECTORS),
        (Act.DISPATCH, Audience.HANDLERS),
        (Act.DISPATCH, Audience.OWNERS),
        (Act.REPORT, Audience.UNIT_HEADS),
        (Act.COUNTERSIGN, Audience.OFFICE),
        (Act.RELEASE, Audience.OWNERS),
        (Act.SEND_BACK, Audience.HANDLERS),
        (Act.RATE_DISSATISFIED, Audience.HANDLERS),
        (Act.GRANT_EXTENSION, Audience.OWNERS),
        (Act.YELLOW_CARD, Audience.LIAISONS),
        (Act.RED_CARD, Audience.LEADERS),
    ],
)
def test_whoever_is_next_is_told(act: Act, audience: Audience) -> None:
    """Each hand-over reaches the hands that take over."""
    assert audience in {follow.audience for follow in AUDIENCE_OF[act]}


def test_the_owner_learns_of_every_change_of_state_but_those_inside_the_house() -> None:
    """A case never moves behind its owner's back, apart from review."""
    inside = {
        Act.SOLVE_ON_SPOT,
        Act.ANSWER,
        Act.COUNTERSIGN,
        Act.SEND_BACK,
        Act.UPHOLD_RETURN,
        Act.ARCHIVE,
    }
    own = {Act.SUPPLY, Act.APPEAL}
    for (state, act), rule in LAW.items():
        if rule.to is not state and act not in inside | own:
            assert Audience.OWNERS in {follow.audience for follow in AUDIENCE_OF[act]}, act


def test_after_a_withdrawal_the_owner_is_asked_privately() -> None:
    """Whether anyone asked them to: both after a withdrawal of their own and a granted one."""
    asked = Follow(NoticeKind.ASK_PRESSURE, Audience.OWNERS)
    assert asked in follows(Act.WITHDRAW, CASE)
    assert asked in follows(Act.GRANT_WITHDRAWAL, CASE)


def test_what_the_owner_adds_reaches_whoever_holds_the_case() -> None:
    """The unit once there is one, the office before."""
    assert follows(Act.SUPPLEMENT, CASE)[0].audience is Audience.HANDLERS
    early = replace(CASE, lead_unit_id=None)
    assert follows(Act.SUPPLEMENT, early)[0].audience is Audience.TRIAGERS


def test_what_a_cadre_filed_or_wrote_down_is_told_to_the_owner_as_that() -> None:
    """Not as words of their own; and the liaison hears when the office takes it on."""
    theirs = replace(CASE, source=Source.VISIT, rated_by_phone=True)
    assert follows(Act.SUBMIT, theirs)[0] == Follow(NoticeKind.FILED_FOR_YOU, Audience.OWNERS)
    assert Follow(NoticeKind.FILED, Audience.OWNERS) not in follows(Act.SUBMIT, theirs)
    assert Follow(NoticeKind.ACCEPTED_FOR, Audience.LIAISONS) in follows(Act.ACCEPT, theirs)
    assert Follow(NoticeKind.ACCEPTED_FOR, Audience.LIAISONS) not in follows(Act.ACCEPT, CASE)
    for act in (Act.RATE_SATISFIED, Act.RATE_BASIC, Act.RATE_DISSATISFIED):
        told = [one.kind for one in follows(act, theirs) if one.audience is Audience.OWNERS]
        assert told == [NoticeKind.RATED_BY_PHONE]


def test_a_complaint_is_told_to_few() -> None:
    """No liaison, leader, triager, co unit or co-signer hears of it."""
    complaint = replace(CASE, kind=Kind.COMPLAINT)
    told = {(follow.audience, act) for act in Act for follow in follows(act, complaint)}
    few = {
        Audience.OWNERS,
        Audience.DIRECTORS,
        Audience.HANDLERS,
        Audience.UNIT_HEADS,
        Audience.INSPECTORS,
        Audience.ABOVE,  # of whom the directors alone have a hat there
    }
    assert [one for one in told if one[0] not in few] == []


@pytest.mark.parametrize("state", State)
def test_what_asks_for_something_is_dropped_once_the_case_has_moved(state: State) -> None:
    """News stays news; a prompt matters only in its states."""
    moved = replace(CASE, state=state, pending=frozenset({RequestKind.RETURN}))
    matter = {kind for kind in MATTERS_IN if still_matters(kind, moved, due_at=AT, since=AT)}
    assert matter == {kind for kind, states in MATTERS_IN.items() if state in states}
    news = set(NoticeKind) - MATTERS_IN.keys()
    assert [kind for kind in news if not still_matters(kind, moved)] == []


def test_a_nudge_about_another_date_or_a_past_state_is_dropped() -> None:
    """An extension, a report, or a new beginning of the same state makes a nudge stale."""
    kind = NoticeKind.NUDGE_DUE_SOON
    assert still_matters(kind, CASE, due_at=AT)
    assert not still_matters(kind, CASE, due_at=AT + timedelta(days=1))
    assert not still_matters(kind, CASE, since=AT - timedelta(days=1))
    assert not still_matters(kind, replace(CASE, reported_outcome=Outcome.SOLVED), due_at=AT)
    acknowledged = replace(CASE, handler_id=9)
    assert still_matters(NoticeKind.NUDGE_ACKNOWLEDGE, CASE)
    assert not still_matters(NoticeKind.NUDGE_ACKNOWLEDGE, acknowledged)
    assert not still_matters(NoticeKind.NUDGE_RULING, CASE)


def test_every_audience_means_a_hat_and_every_duty_does_something() -> None:
    """No word without a meaning."""
    assert set(HATS_OF) == set(Audience)
    assert set(DOES) == set(Duty)


def test_an_office_is_told_what_another_level_passes_on() -> None:
    """Once it is taken on its director too; and an enterprise that is in it already is no news."""
    moved = replace(CASE, office_unit_id=99)
    accepted = replace(moved, state=State.ACCEPTED)
    to_triagers = Follow(NoticeKind.MOVED_LEVEL, Audience.TRIAGERS)
    to_directors = Follow(NoticeKind.READY_TO_DISPATCH, Audience.DIRECTORS)
    assert follows(Act.CLASSIFY, moved, CASE) == (to_triagers,)
    assert follows(Act.CLASSIFY, accepted, CASE) == (to_directors, to_triagers)
    assert follows(Act.ACCEPT, accepted, CASE).count(to_directors) == 1
    assert follows(Act.CLASSIFY, moved, moved) == ()
    joined = replace(CASE, co_enterprise_ids=frozenset({8}))
    assert follows(Act.TAKE_IN, joined, CASE) == (Follow(NoticeKind.JOINED, Audience.OWNERS),)
    assert follows(Act.TAKE_IN, joined, joined) == ()
