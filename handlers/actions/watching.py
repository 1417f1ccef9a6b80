"""What else follows from an act: a case is found by its words of now, its followers hear of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.letter import Letter
from bot.domain.notice import MANNER_OF, NoticeKind
from storage import finding, outbox, search

if TYPE_CHECKING:
    from bot.domain.case import Case
    from handlers.actions.books import Entry
    from handlers.actions.scene import Scene


async def keep(scene: Scene, entry: Entry) -> None:
    """Enter a case anew that says something else now."""
    before, after = entry.before, entry.after
    if before.revision and (before.text, before.public_wording) != (
        after.text,
        after.public_wording,
    ):
        await search.change(scene.tx, after)


async def tell_followers(
    scene: Scene, before: Case, after: Case, event_id: int, told: set[int]
) -> set[int]:
    """Tell those who follow a case that its state is another; return their chats.

    Once each, and not whoever acted or hears of it anyway. Whether they still may see it is asked
    when the letter leaves.
    """
    if before.state is after.state:
        return set()
    actor = None if scene.by is None else scene.by.person.id
    manner = MANNER_OF[NoticeKind.FOLLOWED]
    following = set()
    for person_id, chat_id in await finding.followers(scene.tx, after.id):
        if person_id == actor or chat_id in told:
            continue
        following.add(chat_id)
        outbox.post(
            scene.tx,
            Letter(
                chat_id=chat_id,
                kind=NoticeKind.FOLLOWED,
                at=scene.at,
                lane=manner.lane,
                duty=manner.duty,
                person_id=person_id,
                case_id=after.id,
                event_id=event_id,
            ),
        )
    return following
