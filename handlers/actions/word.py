"""A word to somebody who did not ask at this moment and whom it concerns: of people, not of cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.delivery import Duty
from bot.domain.letter import Letter
from bot.domain.pace import Lane
from bot.render.message import Message, payload
from bot.texts import Language
from storage import events, outbox

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.domain.people import Person
    from bot.render.voice import Voice
    from handlers.actions.scene import Scene


def tell(
    scene: Scene, person: Person, say: Callable[[Voice], Message], *, duty: Duty = Duty.MUST
) -> bool:
    """Tell somebody something in their language; return whether they can be told at all."""
    if person.telegram_id is None or person.telegram_id in scene.house.blocked:
        return False
    message = say(scene.house.voice(Language(person.language)))
    method, body = payload(message, person.telegram_id)
    outbox.post(
        scene.tx,
        Letter(
            chat_id=person.telegram_id,
            kind="reply",
            at=scene.at,
            lane=Lane.NOTICE,
            duty=duty,
            person_id=person.id,
            method=method,
            payload=body,
        ),
    )
    return True


async def record(scene: Scene, deed: str, **data: str | int | None) -> int:
    """Record a deed in the name of whoever is on the scene: codes and ids only; return its event."""
    return await events.append(
        scene.tx,
        scene.house.chain,
        act=deed,
        at=scene.at,
        person_id=None if scene.by is None else scene.by.person.id,
        data={name: value for name, value in data.items() if value is not None},
    )
