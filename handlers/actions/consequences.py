"""An act with all that follows from it at once: what the law makes happen in the same breath.

`perform` does one act on one case. `do` does it and what it entails, each an act of its own with
its own event: a third round goes one level up, a merged case makes its owners co-signers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.domain.case import Act, Facts
from handlers.actions import merging
from handlers.actions.act import perform
from handlers.actions.levels import third_round
from handlers.actions.reopening import after_look_back

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    from bot.domain.case import Case
    from handlers.actions.act import Done
    from handlers.actions.scene import Scene
    from storage.files import NewFile

BEFORE: dict[Act, Callable[[Scene, Case, Act, Facts], Awaitable[dict[str, Any]]]] = {
    Act.MERGE: merging.settle,
    Act.LINK: merging.settle,
}
"""What is looked into before an act because it concerns another case; gives data of its event."""

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
    if act in BEFORE:
        data = {**(data or {}), **await BEFORE[act](scene, case, act, facts or Facts())}
    done = await perform(
        scene, case, act, words=words, data=data, attached=attached, facts=facts, token=token
    )
    for follow in AFTER.get(act, ()):
        done = await follow(scene, done)
    return done
