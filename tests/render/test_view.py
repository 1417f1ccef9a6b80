"""What a view works out of a case before a word is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.calendar import WorkCalendar
from bot.domain.case import Case, State
from bot.render.view import step_due


def here(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of March 2026 at the office, eight hours ahead of UTC."""
    return datetime(2026, 3, day, hour - 8, minute, tzinfo=UTC)


CASE = Case(id=1, enterprise_id=7, filed_by=3, state=State.DISPATCHED, state_since=here(2, 10))
SIGNED_BY = here(3, 17, 30)
"""One working day after a dispatch on Monday the 2nd."""


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (None, SIGNED_BY),
        (here(11, 17, 30), SIGNED_BY),
        (here(2, 17, 30), here(2, 17, 30)),  # due on the day of dispatch
    ],
)
def test_a_case_is_to_be_signed_for_before_it_is_due(
    due: datetime | None, expected: datetime
) -> None:
    """Nobody is told to sign for a case on the day after it had to be done."""
    assert step_due(replace(CASE, due_at=due), WorkCalendar()) == expected
