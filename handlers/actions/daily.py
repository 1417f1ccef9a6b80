"""What one person may put on file in a day, counted where it lies."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.domain.limits import CADRE_DAILY, OWNER_DAILY, TooMuch
from bot.domain.people import Role
from storage import cases, files

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.actions.scene import Scene
    from storage.files import NewFile


async def check(scene: Scene, attached: Sequence[NewFile] = (), *, case: bool = False) -> None:
    """Ask whether whoever is on the scene may still hand in so much today.

    Args:
        scene: Theirs; the clock may always.
        attached: The files that would be handed in.
        case: Whether a case would be.

    Raises:
        TooMuch: Not before tomorrow. Nothing was written.

    """
    if scene.by is None or not (attached or case):
        return
    person_id = scene.by.person.id
    most = OWNER_DAILY if scene.by.roles <= {Role.OWNER} else CADRE_DAILY
    calendar, zone = scene.house.calendar, scene.house.settings.zone
    today = calendar.local(scene.at).date()
    since = datetime.combine(today, time(), zone)
    tomorrow = datetime.combine(today + timedelta(days=1), time(), zone)
    if case and await cases.filed_since(scene.tx, person_id, since=since) >= most.cases:
        raise TooMuch("cases", most.cases, tomorrow)
    if attached:
        number, size = await files.brought_since(scene.tx, person_id, since=since)
        if number + len(attached) > most.files:
            raise TooMuch("files", most.files, tomorrow)
        if size + sum(one.size for one in attached) > most.size:
            raise TooMuch("size", most.size, tomorrow)
