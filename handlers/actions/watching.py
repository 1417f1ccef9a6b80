"""What else is kept of an act: a case whose words changed is found by the words of now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage import search

if TYPE_CHECKING:
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
