"""An act with all that follows from it at once: what the law makes happen in the same breath.

`perform` does one act on one case. `do` does it and what it entails, each an act of its own with
its own event: a third round goes one level up, a merged case makes its owners co-signers.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.domain import deadline
from bot.domain.case import Act, Facts
from bot.domain.deadline import Duty
from handlers.actions import merging
from handlers.actions.act import perform
from handlers.actions.authority import authorize
from handlers.actions.levels import third_round
from handlers.actions.reopening import after_look_back

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    from bot.domain.case import Case
    from bot.domain.deadline import Appointment
    from handlers.actions.act import Done
    from handlers.actions.scene import Scene
    from storage.files import NewFile

BEFORE: dict[Act, Callable[[Scene, Case, Act, Facts], Awaitable[dict[str, Any]]]] = {
    Act.MERGE: merging.settle,
    Act.LINK: merging.settle,
}
"""What is looked into before an act because it concerns another case; gives data of its event."""

BY_THE_HOUR = {Duty.BREACH: Act.BREACH, Duty.BREAK_PROMISE: Act.BREAK_PROMISE}
"""What the clock puts on record of a date that was not kept."""

AFTER: dict[Act, tuple[Callable[[Scene, Done], Awaitable[Done]], ...]] = {
    Act.MERGE: (merging.take_in,),
    Act.RATE_DISSATISFIED: (third_round,),
    Act.REOPEN: (third_round,),
    Act.LOOK_BACK: (after_look_back, third_round),
}
"""What follows an act; each is given what was done last and returns what it made of the case."""


async def do(
    scene: Scene,
    case: Case,
    act: Act,
    *,
    words: str = "",
    data: Mapping[str, Any] | None = None,
    attached: Sequence[NewFile] = (),
    facts: Facts | None = None,
    token: str = "",
) -> Done:
    """Do an act and what follows from it; the arguments and errors are those of `perform`.

    Returns the case as it stands after all of it.
    """
    case = await _on_the_hour(scene, case, act)
    if act in BEFORE:
        data = {**(data or {}), **await BEFORE[act](scene, case, act, facts or Facts())}
    done = await perform(
        scene, case, act, words=words, data=data, attached=attached, facts=facts, token=token
    )
    for follow in AFTER.get(act, ()):
        done = await follow(scene, done)
    return done


async def _on_the_hour(scene: Scene, case: Case, act: Act) -> Case:
    """Have a date that has just gone by on record before anybody does anything.

    Between that moment and the next tick, or after the bot was down, a report could be signed that
    would pass for one in time.
    """
    clock = replace(scene, by=None)
    if scene.by is None or not _missed(clock, case):
        return case
    authorize(scene, act, case)  # whoever may not do it brings nothing about
    while owed := _missed(clock, case):
        case = (await perform(clock, case, BY_THE_HOUR[owed[0].duty])).case
    return case


def _missed(scene: Scene, case: Case) -> list[Appointment]:
    """Return what is to be put on record by now and is not; mostly nothing, and soon seen."""
    at = scene.at
    if all(day is None or day > at for day in (case.due_at, case.promise_due_at)):
        return []
    owed = deadline.appointments(case, scene.house.calendar, after=at)
    return [one for one in owed if one.duty in BY_THE_HOUR and one.at <= at]
