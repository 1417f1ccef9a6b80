"""What a handler leaves behind who is of the unit no more: its head is asked to name somebody."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bot.domain import rights
from bot.domain.case import Hat
from bot.domain.notice import Audience
from bot.render.button import Press
from bot.render.message import Button, Message
from handlers.actions.receivers import holders
from handlers.actions.word import tell
from storage import cases, people

if TYPE_CHECKING:
    from bot.domain.case import Case
    from bot.render.voice import Voice
    from handlers.actions.scene import Scene


async def left_behind(scene: Scene, person_id: int) -> None:
    """Tell the heads of units which cases of theirs somebody had, or was named for, who has left.

    Their notices go to every handler of the unit from then on, until somebody else is named.
    """
    person = await people.get(scene.tx, person_id)
    found = await cases.handled_by(scene.tx, person_id)
    if person is None or not found:
        return
    grants = (await people.grants_of(scene.tx, [person_id], at=scene.at))[person_id]
    for case in found:
        worn = rights.hats(person_id, grants, case, units=scene.house.units, at=scene.at)
        if Hat.HANDLER in worn:
            continue  # by another role of theirs
        for head in await holders(scene, case, Audience.UNIT_HEADS):
            if head.id != person_id:
                tell(scene, head, partial(_gone, case=case, who=person.name))


def _gone(voice: Voice, *, case: Case, who: str) -> Message:
    opens = Button(voice.plain("button-open"), Press("case", case.id, case.revision).encode())
    return Message(voice("named-gone", number=case.number, who=who), ((opens,),))
