"""Polls (民意调查、评议): asked in many chats, counted as votes come in, stopped, told.

Anonymous: what a copy in somebody's private chat says is filed under a mark that does not name the
chat, and put together with the others when the poll is over.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Target
from bot.domain.broadcast import Sending
from bot.domain.delivery import Duty, State
from bot.domain.letter import AMEND, Letter
from bot.domain.pace import Lane
from bot.domain.poll import PollState, Result, result
from bot.render import poll as screen
from handlers.actions import addressing, broadcasting, reporting, steering
from handlers.actions.authority import allow, allows
from handlers.actions.gathering import aloud
from handlers.actions.scene import Scene
from handlers.actions.view import unit_name
from handlers.actions.word import record, tell
from storage import broadcasts, deliveries, outbox, people, polls

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.domain.broadcast import Broadcast, Delivery
    from bot.domain.delivery import Next, Told
    from bot.domain.poll import Poll
    from bot.render.message import Message, Payload
    from bot.render.voice import Voice
    from handlers.actions.scene import House
    from storage.db import Tx

STOP = "stopPoll"
AT_ONCE = 500
"""So many copies of a poll are stopped before the next ones are."""


def reaches(scene: Scene, poll: Poll) -> bool:
    """Return whether whoever is on the scene may see and end a poll."""
    return allows(scene, Deed.HOLD_POLL, Target(unit_id=poll.whom.region_id))


# -- asking ----------------------------------------------------------------------------------


def asked(house: House, voice: Voice, poll: Poll) -> screen.Asked:
    """Return the words of a poll for readers of a language."""
    return screen.asked(
        voice,
        poll,
        unit=unit_name(house, poll.unit_id),
        office=house.settings.office_name,
    )


async def begin(scene: Scene, poll: Poll, *, watch: int | None = None) -> Broadcast | None:
    """Begin to ask; None where that was done before, or nobody is left to be asked.

    Raises:
        Denied: Whoever is on the scene may not ask there.

    """
    allow(scene, Deed.HOLD_POLL, Target(unit_id=poll.whom.region_id))
    found = (await addressing.meant(scene, Deed.HOLD_POLL, poll.whom)).parcels
    if not found or poll.closes_at <= aloud(scene.house, scene.at):
        return None
    if not await polls.move(scene.tx, poll.id, was=PollState.DRAFT, state=PollState.OPEN):
        return None
    begun = await broadcasting.start(scene, Sending.POLL, found, subject_id=poll.id, watch=watch)
    await polls.sent_by(scene.tx, poll.id, begun.id)
    await record(scene, Deed.HOLD_POLL, poll=poll.id, broadcast=begun.id, n=len(found))
    return begun


async def ask(
    tx: Tx, house: House, broadcast: Broadcast, rows: Sequence[Delivery], *, at: datetime
) -> Payload | None:
    """Return the call that asks one chat; None where the poll is over or the chat is gone."""
    poll = await polls.get(tx, broadcast.subject_id or 0)
    if poll is None or poll.state is not PollState.OPEN or poll.closes_at <= at:
        return None
    voice, chat = await addressing.voice_in(tx, house, rows[0])
    method, body = screen.call(
        asked(house, voice, poll),
        poll.multiple,
        rows[0].chat_id,
        thread_id=None if chat is None else chat.digest_thread_id,
    )
    if broadcast.silent:
        body["disable_notification"] = True
    return method, body


# -- votes -----------------------------------------------------------------------------------


async def count(
    scene: Scene,
    telegram_poll: str,
    *,
    votes: Sequence[int],
    voters: int,
    final: bool,
    update_id: int = 0,
) -> None:
    """Note how the votes of one copy stand; of a poll that is not ours nothing is noted."""
    found = await polls.copy(scene.tx, telegram_poll)
    if found is None or len(votes) != found[0].width:
        return
    poll, delivery_id, private = found
    if poll.state is PollState.CLOSED and private:
        return
    await polls.note(
        scene.tx,
        poll,
        delivery_id=None if private else delivery_id,
        mark=_mark(scene.house, telegram_poll) if private else None,
        votes=votes,
        voters=voters,
        final=final,
        update_id=update_id,
        at=scene.at,
    )


def _mark(house: House, telegram_poll: str) -> str:
    """Return the mark of a vote in private, from which nobody reads the chat without our key."""
    return house.chain.seal("poll", {"copy": telegram_poll})[:32]


async def outcome(tx: Tx, poll: Poll) -> Result:
    """Return what a poll has come to so far, or in the end."""
    return result(await polls.votes(tx, poll), poll, chats=await polls.delivered(tx, poll))


# -- ending ----------------------------------------------------------------------------------


async def end(scene: Scene, poll: Poll) -> bool:
    """Let nobody vote any more: at its time, or when whoever may says so; False if it is over.

    Raises:
        Denied: Whoever is on the scene may not.

    """
    if scene.by is not None:
        allow(scene, Deed.HOLD_POLL, Target(unit_id=poll.whom.region_id))
    if not await polls.move(scene.tx, poll.id, was=PollState.OPEN, state=PollState.CLOSING):
        return False
    await record(scene, Deed.HOLD_POLL, poll=poll.id, ended=1)
    sent = await broadcasts.get(scene.tx, poll.broadcast_id or 0)
    if sent is not None:  # nobody is asked any more who has not been
        await steering.cancel(scene, sent)
    await _stop_more(scene, replace(poll, state=PollState.CLOSING))
    return True


async def look_after(scene: Scene) -> None:
    """End the polls whose time is up, as the clock does; go on with those being stopped."""
    for poll in await polls.over(scene.tx, at=scene.at):
        if await end(scene, poll) or poll.broadcast_id is None:
            continue
        # What is being stopped by no letter was left by a fall of the program.
        if not await polls.is_stopping(scene.tx, poll.broadcast_id):
            await polls.stopped(scene.tx, poll.broadcast_id)
            await _stop_more(scene, poll)


async def landed(
    tx: Tx, house: House, letter: Letter, *, then: Next, told: Told, at: datetime
) -> None:
    """Take what a copy says that was asked, or stopped, and go on.

    A copy that arrived when the poll was over is stopped as well.
    """
    if letter.broadcast_id is None or then.state is State.PENDING:
        return
    poll = await polls.of_broadcast(tx, letter.broadcast_id)
    if poll is None:
        return
    scene = Scene(tx=tx, at=at, house=house)
    if letter.method == STOP:
        if then.state is State.SENT and told.poll_id and told.votes:
            await count(scene, told.poll_id, votes=told.votes, voters=told.voters, final=True)
        chat_id = await deliveries.chat_of(tx, letter.id) or letter.chat_id
        await polls.stopped(tx, letter.broadcast_id, chat_id)
    if poll.state is PollState.CLOSING:
        await _stop_more(scene, poll)


async def _stop_more(scene: Scene, poll: Poll) -> None:
    """Stop the next copies when those before are done; when none is left, the poll has ended."""
    if poll.broadcast_id is None:
        return
    tx, at, broadcast_id = scene.tx, scene.at, poll.broadcast_id
    if await polls.are_stopping(tx, broadcast_id):
        return
    found = await polls.to_stop(tx, broadcast_id, limit=AT_ONCE)
    outbox.post(
        tx,
        *[
            Letter(
                chat_id=chat_id,
                kind=AMEND,
                at=at,
                lane=Lane.BROADCAST,
                duty=Duty.ONCE,
                method=STOP,
                payload={"chat_id": chat_id, "message_id": message_id},
                broadcast_id=broadcast_id,
            )
            for chat_id, message_id in found
        ],
    )
    if found or await polls.on_the_way(tx, broadcast_id):
        return
    if await polls.close(tx, poll, at=at):
        await _tell(scene, poll.id)


async def _tell(scene: Scene, poll_id: int) -> None:
    """Tell whoever asked what it came to."""
    poll = await polls.get(scene.tx, poll_id)
    person = (
        None if poll is None or poll.made_by is None else await people.get(scene.tx, poll.made_by)
    )
    if poll is None or person is None:
        return
    came_to = await outcome(scene.tx, poll)
    house = scene.house

    def say(voice: Voice) -> Message:
        return screen.results(voice, poll, asked(house, voice, poll), came_to, at=scene.at)

    tell(scene, person, say)


async def _named(tx: Tx, broadcast: Broadcast) -> str:
    poll = await polls.get(tx, broadcast.subject_id or 0)
    return "" if poll is None else poll.question


broadcasting.VOICES[Sending.POLL] = ask
reporting.TITLES[Sending.POLL] = _named
