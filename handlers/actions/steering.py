"""Pauses, resumes, cancels and repeats a broadcast; the right to it has been asked before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.authority import Deed
from bot.domain.broadcast import Fate, Progress
from bot.domain.letter import BROADCAST
from handlers.actions import broadcasting
from handlers.actions.word import record
from storage import broadcasts, deliveries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain.broadcast import Broadcast
    from handlers.actions.scene import Scene


async def pause(scene: Scene, broadcast: Broadcast) -> bool:
    """Stop sending: what has not left goes back to the queue. False where it does not run."""
    before = (Progress.WAITING, Progress.RUNNING)
    return await _steer(scene, broadcast, Progress.PAUSED, before, Fate.QUEUED)


async def cancel(scene: Scene, broadcast: Broadcast) -> bool:
    """Send no more of it; False where it is over."""
    before = (Progress.WAITING, Progress.RUNNING, Progress.PAUSED)
    return await _steer(scene, broadcast, Progress.CANCELLED, before, Fate.CANCELLED)


async def resume(scene: Scene, broadcast: Broadcast) -> bool:
    """Go on with what was paused; False where it was not."""
    if not await _steer(scene, broadcast, Progress.WAITING, (Progress.PAUSED,), None):
        return False
    await broadcasting.feed(scene.tx, scene.house, broadcast.id, at=scene.at)
    return True


async def retry(scene: Scene, broadcast: Broadcast) -> int:
    """Send once more, by new rows, what failed or nobody knows about.

    Returns:
        To how many chats; those that cannot be written to any more are left out. To none of what
        was stopped: its rows would wait for ever, and keep the pieces from being sent anew.

    """
    if broadcast.state not in {Progress.RUNNING, Progress.DONE}:
        return 0
    count = await deliveries.retry(scene.tx, broadcast.id, at=scene.at)
    if count:
        await broadcasts.move_on(
            scene.tx, broadcast.id, Progress.RUNNING, was=(Progress.DONE,), at=scene.at
        )
        await record(scene, Deed.SEND_BROADCAST, broadcast=broadcast.id, retried=count)
        await broadcasting.feed(scene.tx, scene.house, broadcast.id, at=scene.at)
        await broadcasting.tell(scene.tx, broadcast.id, at=scene.at, now=True)
    return count


async def _steer(
    scene: Scene,
    broadcast: Broadcast,
    state: Progress,
    was: Sequence[Progress],
    fate: Fate | None,
) -> bool:
    tx, at = scene.tx, scene.at
    if not await broadcasts.move_on(tx, broadcast.id, state, was=was, at=at):
        return False
    if fate is not None:
        tx.mail[:] = [
            one for one in tx.mail if (one.kind, one.broadcast_id) != (BROADCAST, broadcast.id)
        ]
        await broadcasts.call_back(tx, broadcast.id, fate, at=at)
    await record(scene, Deed.SEND_BROADCAST, broadcast=broadcast.id, state=state.value)
    await broadcasting.tell(tx, broadcast.id, at=at, now=True)
    return True
