"""Polls: what of their votes may be shown; notices: what in their words gives somebody away."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.exposed import Trace, exposed
from bot.domain.poll import LEAST, SCALE, Circle, Poll, PollKind, PollState, Votes, Whom, result
from bot.forms.announce import moment
from bot.forms.poll import wrong_options

AT = datetime(2026, 11, 23, 1, tzinfo=UTC)


def a_poll(kind: PollKind) -> Poll:
    """A poll of four answers."""
    return Poll(
        id=1,
        kind=kind,
        state=PollState.CLOSED,
        question="?",
        options=SCALE,
        multiple=False,
        unit_id=None,
        whom=Whom(Circle.FIRMS),
        broadcast_id=1,
        closes_at=AT,
        closed_at=AT,
        made_by=1,
        made_at=AT,
    )


def group(*counts: int) -> Votes:
    """What a group came to where everybody chose one."""
    return Votes("g", counts, sum(counts), final=True)


@given(
    st.sampled_from(PollKind),
    st.lists(st.tuples(*[st.integers(0, 3)] * 4).map(lambda counts: group(*counts)), max_size=6),
)
def test_nobody_can_work_out_what_fewer_than_three_said(kind: PollKind, rows: list[Votes]) -> None:
    """Neither from a group that is shown, nor from what is left of the sum without those."""
    came_to = result(rows, a_poll(kind), chats=len(rows))
    assert all(one.opinions(kind) >= LEAST for one in came_to.shown)
    everybody = sum(one.opinions(kind) for one in rows)
    left = everybody - sum(one.opinions(kind) for one in came_to.shown)
    if came_to.counts:
        assert not came_to.shown or left == 0 or left >= LEAST
        assert sum(came_to.counts) == came_to.voters
    else:
        assert everybody < LEAST
        assert came_to.shown == ()
    assert came_to.hidden + len(came_to.shown) == came_to.voting


def test_the_most_is_one_answer_or_a_tie_and_those_who_know_nothing_do_not_judge() -> None:
    """Five say they do not know the unit: two who do are too few to be shown."""
    survey, review = a_poll(PollKind.SURVEY), a_poll(PollKind.REVIEW)
    assert result([group(3, 1, 0, 0)], survey, chats=1).leading == (0,)
    assert result([group(2, 1, 0, 2)], survey, chats=1).leading == (0, 3)
    assert result([], survey, chats=1).leading == ()
    assert result([group(1, 0, 1, 5)], review, chats=1).counts == ()
    came_to = result([group(4, 3, 1, 5), group(0, 0, 2, 0)], review, chats=2)
    assert came_to.content == (7, 10)
    assert came_to.shown == ()  # else the other two would stand there by themselves
    assert came_to.hidden == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("有事打 13812345678 或 138 1234 5678", [(Trace.MOBILE, "138****5678")]),
        ("手机１３８１２３４５６７８", [(Trace.MOBILE, "138****5678")]),
        ("+86-138-1234-5678", [(Trace.MOBILE, "138****5678")]),
        ("座机 0571-88881234,共 13800 万元,编号 LX-2026-000123", []),
        ("代码 91399900MA0HC1J017", [(Trace.CODE, "9139…J017")]),
        ("91399900MA0HC1J018 不是代码", []),
        ("11010519491231002X", [(Trace.IDENTITY, "110105********002X")]),
        ("110105194912310021", []),
    ],
)
def test_numbers_of_people_and_enterprises_are_found(
    text: str, found: list[tuple[Trace, str]]
) -> None:
    """However they are written; an office's own number and amounts are left in peace."""
    assert [(one.trace, one.shown) for one in exposed(text)] == found


def test_answers_are_typed_one_a_line_and_moments_as_people_write_them() -> None:
    """What is wrong with them is said by its words."""
    today = date(2026, 11, 23)
    assert wrong_options("资金\n\n 人手 ") is None
    assert wrong_options("资金") == "poll-options-few"
    assert wrong_options("\n".join(map(str, range(11)))) == "poll-options-many"
    assert wrong_options("资金\n资金") == "poll-options-twice"
    assert wrong_options("是\n" + "否" * 101) == "poll-options-long"
    for said in ("明天 9:00", "明天上午九点", "11月24日9点", "24 Nov 9am", "明天，9:00"):
        assert moment(said, today) == datetime(2026, 11, 24, 9)  # noqa: DTZ001 - of the office's clock
    assert moment("下午三点", today) == datetime(2026, 11, 23, 15)  # noqa: DTZ001 - likewise
    assert moment("随便", today) is None
    assert moment("9999-12-31 9:00", today) is None
    assert moment("明天", today) is None
