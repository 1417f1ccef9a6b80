"""F16: seeded bugs, each caught by a checker of this suite, which finds nothing without the bug."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.faults import checks
from tests.faults.bugs import BUGS
from tests.faults.checks import Dying
from tests.faults.crashing import zygote
from tests.faults.sendouts import sent_once

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator
    from pathlib import Path

DYING: dict[str, Callable[[Path, Path, str], Awaitable[list[str]]]] = {
    "confirmed_before_commit": Dying("commit.before", deaths=4, until="submit", pause=0.1),
    "played_again": checks.answered_once,
    "not_marked_as_sending": Dying("send.after"),
    "dropped_at_death": Dying("send.before"),
    "again_without_mark": Dying("send.after", deaths=14),
    "draft_lost": checks.draft_outlives_a_start,
    "uncertain_sent_again": sent_once,
    "row_before_file": Dying("file.before", deaths=4, until="accept"),
}
"""Bugs that show when the bot dies or is started again, and what finds each."""
TRIES = 5
"""How often a bug is looked for. What is content must be content at once; but a machine that
stands still for a second may hide what comes a second too early."""
LIVING: dict[str, Callable[[Path], Awaitable[list[str]]]] = {
    "token_ignored": checks.one_form_is_one_case,
    "stale_button_works": checks.old_buttons_do_nothing,
    "error_swallowed": checks.failing_alone,
    "order_reversed": checks.rests_and_keeps_order,
    "rests_nothing": checks.rests_and_keeps_order,
    "nobody_told": checks.whole_story,
    "not_chained": checks.another_past_is_noticed,
    "right_not_asked": checks.no_right_no_letter,
    "done_twice": checks.done_once,
    "nudge_told_again": checks.done_once,
    "breach_erased": checks.late_stays_late,
    "left_to_the_lot": checks.looked_back_at,
}
"""Bugs that show without a death."""


@pytest.fixture(scope="module")
def socket(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The process from which bots fork."""
    with zygote(tmp_path_factory.mktemp("zygote")) as path:
        yield path


def test_every_seeded_bug_has_a_checker() -> None:
    """At least nine, and none that nobody looks for."""
    assert DYING.keys() | LIVING.keys() == BUGS.keys()
    assert len(BUGS) >= 9


@pytest.mark.parametrize("bug", DYING)
async def test_a_bug_that_shows_at_a_death_is_found(bug: str, socket: Path, tmp_path: Path) -> None:
    """The checker is content with the program as it is, and not with the bug."""
    check = DYING[bug]
    assert await check(socket, tmp_path / "without", "") == []
    for number in range(TRIES):
        if await check(socket, tmp_path / f"with {number}", bug):
            return
    pytest.fail(f"{bug} was not found")


@pytest.mark.parametrize("bug", LIVING)
async def test_a_bug_that_shows_in_daily_life_is_found(
    bug: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The checker is content with the program as it is, and not with the bug."""
    check = LIVING[bug]
    assert await check(tmp_path / "without") == []
    BUGS[bug](monkeypatch.setattr)
    for number in range(TRIES):
        if await check(tmp_path / f"with {number}"):
            return
    pytest.fail(f"{bug} was not found")
