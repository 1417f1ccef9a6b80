"""Broadcasts: one thing to many chats, at Telegram's pace, with a row for each of them.

A broadcast is fed into the outbox a window at a time, so that it can be paused and cancelled, and a
restart takes it up where its rows stand. What a chat is told is made when it leaves, by the voice of
its kind (`VOICES`). Each chat is written to once: what nobody knows about stays *uncertain* until
somebody sends it again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.broadcast import Broadcast, Fate, Progress
from bot.domain.delivery import Duty, Outcome, State
from bot.domain.letter import BROADCAST, Letter
from bot.domain.pace import Lane
from storage import broadcasts, outbox

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from datetime import datetime

    from bot.domain.broadcast import Parcel, Sending
    from bot.domain.delivery import Next, Told, Verdict
    from bot.render.message import Payload
    from handlers.actions.scene import House, Scene
    from storage.db import Tx

WINDOW = 100
"""So many chats of a broadcast stand in the outbox at once; those told to rest do not count."""

VOICES: dict[Sending, Callable[..., Awaitable[Payload | None]]] = {}
"""By kind: makes the call for one chat, of `(tx, house, broadcast, deliveries, at=)`; None: it no
longer concerns this chat, which is then skipped. Entered by the modules of each kind."""


async def start(
    scene: Scene,
    kind: Sending,
    parcels: Sequence[Parcel],
    *,
    subject_id: int | None = None,
    issue: int | None = None,
    silent: bool = False,
    pinned: bool = False,
    urgent: bool = False,
    start_at: datetime | None = None,
    schedule_id: int | None = None,
    watch: int | None = None,
) -> Broadcast:
    """Begin to send something to these chats; the right to it has been asked before.

    Args:
        scene: The sender's, or the clock's.
        kind: What is sent.
        parcels: Each chat once, with its pieces.
        subject_id: The notice, poll or meeting.
        issue: 期号.
        silent: Without a sound.
        pinned: Pinned where the bot may.
        urgent: Also in quiet hours.
        start_at: Not before then.
        schedule_id: The schedule that wants it.
        watch: The private chat in which the sender watches how it gets on.

    """
    made = await broadcasts.add(
        scene.tx,
        Broadcast(
            id=0,
            kind=kind,
            state=Progress.WAITING,
            issue=issue,
            subject_id=subject_id,
            schedule_id=schedule_id,
            silent=silent,
            pinned=pinned,
            urgent=urgent,
            made_by=None if scene.by is None else scene.by.person.id,
            made_at=scene.at,
            start_at=start_at or scene.at,
            chat_id=watch,
        ),
        parcels,
    )
    await feed(scene.tx, scene.house, made.id, at=scene.at)
    return made


async def feed(tx: Tx, house: House, broadcast_id: int, *, at: datetime) -> None:
    """Let as many chats of a broadcast into the outbox as there is room for in its window."""
    del house
    for chat_id, person_id in await broadcasts.take(tx, broadcast_id, window=WINDOW, at=at):
        outbox.post(
            tx,
            Letter(
                chat_id=chat_id,
                kind=BROADCAST,
                at=at,
                lane=Lane.BROADCAST,
                duty=Duty.ONCE,
                person_id=person_id,
                broadcast_id=broadcast_id,
            ),
        )


async def render(tx: Tx, house: House, letter: Letter, *, at: datetime) -> Payload | None:
    """Return the call that is one chat's share of a broadcast; None where it no longer concerns it."""
    found = await broadcasts.get(tx, letter.broadcast_id or 0)
    rows = [] if found is None else await broadcasts.parcel(tx, found.id, letter.chat_id)
    waiting = [one for one in rows if one.state in {Fate.POSTED, Fate.RESTING}]
    voice = None if found is None else VOICES.get(found.kind)
    call = None
    if found is not None and voice is not None and waiting:
        call = await voice(tx, house, found, waiting, at=at)
    if call is None:
        await broadcasts.settle(tx, [one.id for one in waiting], Fate.SKIPPED, at=at)
        if found is not None:
            await feed(tx, house, found.id, at=at)
    return call


async def again(tx: Tx, letter: Letter, verdict: Verdict) -> bool:
    """Return whether a refused share leaves again in another shape, as text without its picture."""
    del tx, letter, verdict
    return False


async def landed(
    tx: Tx,
    house: House,
    letter: Letter,
    *,
    verdict: Verdict,
    then: Next,
    told: Told,
    at: datetime,
) -> None:
    """Write down how one chat's share fared, and let the next ones leave."""
    if letter.kind != BROADCAST or letter.broadcast_id is None:
        return
    rows = await broadcasts.parcel(tx, letter.broadcast_id, letter.chat_id)
    ids = [one.id for one in rows if one.state in {Fate.POSTED, Fate.RESTING}]
    match then.state:
        case State.SENT:
            await broadcasts.note_sent(tx, ids, told, at=at)
        case State.PENDING:
            resting = verdict.outcome is Outcome.REST
            await broadcasts.settle(tx, ids, Fate.RESTING if resting else Fate.POSTED, at=at)
        case State.UNCERTAIN:
            await broadcasts.settle(tx, ids, Fate.UNCERTAIN, at=at)
        case _:
            reason = "" if then.reason is None else then.reason.value
            await broadcasts.settle(tx, ids, Fate.FAILED, at=at, reason=reason)
    await feed(tx, house, letter.broadcast_id, at=at)
