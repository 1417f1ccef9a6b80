"""Broadcasts: one thing to many chats, at Telegram's pace, with a row for each of them.

A broadcast is fed into the outbox a window at a time, so that it can be paused and cancelled, and a
restart takes it up where its rows stand. What a chat is told is made when it leaves, by the voice of
its kind (`VOICES`). Each chat is written to once: what nobody knows about stays *uncertain* until
somebody sends it again.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from bot.domain.broadcast import Broadcast, Delivery, Fate, Progress
from bot.domain.delivery import Duty, Outcome, Reason, State
from bot.domain.letter import ACCOUNT, AMEND, BROADCAST, CORRECT, Letter
from bot.domain.pace import Lane
from handlers.actions import reporting
from handlers.actions.gathering import aloud
from handlers.actions.group_news import tell_office
from storage import broadcasts, chats, deliveries, outbox, people, pieces

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from datetime import datetime

    from bot.domain.broadcast import Parcel, Sending
    from bot.domain.delivery import Next, Told, Verdict
    from bot.render.message import Payload
    from handlers.actions.scene import House, Scene
    from storage.db import Tx

WINDOW = 100
"""So many pieces of a broadcast stand in the outbox at once; those told to rest do not count."""
GENTLY = timedelta(seconds=3)
"""The account of a broadcast that runs is not drawn again sooner."""

VOICES: dict[Sending, Callable[..., Awaitable[Payload | None]]] = {}
"""By kind: makes the call for one chat, of `(tx, house, broadcast, deliveries, at=)`; None: it no
longer concerns this chat, which is then skipped. Entered by the modules of each kind."""

IN_THE_OUTBOX: Final = frozenset({Fate.POSTED, Fate.RESTING})
_PICTURES: Final = frozenset({"sendPhoto", "sendMediaGroup"})
_NOT_THE_PICTURE: Final = frozenset({Reason.CHAT_GONE, Reason.TOPIC, Reason.UNREACHABLE})
"""Why a picture is refused where text would be too."""


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
        urgent: Also in quiet hours and on days off.
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
    await tell(scene.tx, made.id, at=scene.at, now=True)
    return made


async def feed(tx: Tx, house: House, broadcast_id: int, *, at: datetime) -> None:
    """Let as many chats of a broadcast into the outbox as there is room for in its window.

    None in quiet hours and on days off, unless it is urgent: the clock goes on with it later. One
    of which nothing is on its way any more is done.
    """
    found = await broadcasts.get(tx, broadcast_id)
    if found is None or found.start_at > at:
        return
    if found.state not in {Progress.WAITING, Progress.RUNNING}:
        return
    taken = []
    if found.urgent or aloud(house, at) == at:
        await broadcasts.begin(tx, found.id, at=at)
        taken = await broadcasts.take(tx, found.id, window=WINDOW, at=at)
    outbox.post(
        tx,
        *[
            Letter(
                chat_id=one.chat_id,
                kind=BROADCAST,
                at=at,
                lane=Lane.BROADCAST,
                duty=Duty.ONCE,
                person_id=one.person_id,
                broadcast_id=found.id,
                weight=one.weight,
            )
            for one in taken
        ],
    )
    ended = not taken and await broadcasts.end(tx, found.id, at=at)
    if taken or ended:
        await tell(tx, found.id, at=at, now=ended)


# what a letter says when it leaves, and what came of it


async def render(tx: Tx, house: House, letter: Letter, *, at: datetime) -> Payload | None:
    """Return the call that is one chat's share of a broadcast; None where it does not leave now."""
    found = await broadcasts.get(tx, letter.broadcast_id or 0)
    rows = [] if found is None else await broadcasts.parcel(tx, found.id, letter.chat_id)
    waiting = [one for one in rows if one.state in IN_THE_OUTBOX]
    if found is None or not waiting:
        return None
    if (held := _held(house, found, at)) is not None:
        await broadcasts.settle_gently(tx, [one.id for one in waiting], held)
        return None
    why = await _out_of_reach(tx, house, waiting[0])
    voice = VOICES.get(found.kind)
    call = None
    if voice is not None and not why:
        call = await voice(tx, house, found, waiting, at=at)
    if call is None:
        # A voice may have noted by itself why some of them do not leave.
        still = [
            one.id
            for one in await broadcasts.parcel(tx, found.id, letter.chat_id)
            if one.state in IN_THE_OUTBOX
        ]
        await broadcasts.settle(tx, still, Fate.SKIPPED, at=at, reason=why)
        await feed(tx, house, found.id, at=at)
    return call


def _held(house: House, broadcast: Broadcast, at: datetime) -> Fate | None:
    """Return where a share goes that may not leave now, although it was let into the outbox."""
    if broadcast.state is Progress.CANCELLED:
        return Fate.CANCELLED
    quiet = not broadcast.urgent and aloud(house, at) > at
    return Fate.QUEUED if quiet or broadcast.state is Progress.PAUSED else None


async def _out_of_reach(tx: Tx, house: House, share: Delivery) -> str:
    """Return why a chat is not written to at all; empty where it is."""
    if share.chat_id in house.blocked:
        return "blocked"
    if share.chat_id > 0:
        person = None if share.person_id is None else await people.get(tx, share.person_id)
        return "" if person is not None and person.telegram_id == share.chat_id else "left"
    chat = await chats.get(tx, share.chat_id)
    if chat is None or chat.state != "approved":
        return "left"
    return "" if chat.may_post else "silenced"


async def again(tx: Tx, house: House, letter: Letter, verdict: Verdict, *, at: datetime) -> bool:
    """Return whether a refused share leaves again: as text without its picture, or in no topic."""
    if verdict.outcome is not Outcome.GIVEN_UP:
        return False
    if verdict.reason is Reason.TOPIC:
        return await _without_topic(tx, house, letter, at=at)
    if letter.method not in _PICTURES or verdict.reason in _NOT_THE_PICTURE:
        return False
    rows = await broadcasts.parcel(tx, letter.broadcast_id or 0, letter.chat_id)
    await broadcasts.note_refused_picture(
        tx, [one.id for one in rows if one.state in IN_THE_OUTBOX]
    )
    said = verdict.detail.casefold()
    if letter.chat_id < 0 and verdict.reason is Reason.NO_RIGHT and _of_pictures(said):
        await chats.set_shape(tx, letter.chat_id, may_send_photos=False)
    if verdict.reason is Reason.FILE and "file" in said:
        # Telegram does not know it any more: nobody else has to be refused it first.
        await pieces.forget_pictures(tx, _names(letter))
    return True


def _of_pictures(said: str) -> bool:
    return "photo" in said or "media" in said


def _names(letter: Letter) -> list[str]:
    """Return the names of the pictures that a letter brings."""
    call = letter.payload or {}
    media = call.get("media")
    if isinstance(media, list):
        return [str(one["media"]) for one in media]
    return [str(call["photo"])] if "photo" in call else []


async def _without_topic(tx: Tx, house: House, letter: Letter, *, at: datetime) -> bool:
    """Write to the group itself from now on, as its topic is closed or gone; the office hears of it."""
    if "message_thread_id" not in (letter.payload or {}):
        return False
    chat = await chats.get(tx, letter.chat_id)
    if chat is None or chat.digest_thread_id is None:
        return False
    await chats.forget_digest_topic(tx, chat.id)
    await tell_office(tx, house, chat, "group-lost-topic", at=at)
    return True


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
    if letter.broadcast_id is None:
        return
    if letter.kind == ACCOUNT and told.message_id is not None:
        await broadcasts.watch(
            tx, letter.broadcast_id, chat_id=letter.chat_id, message_id=told.message_id
        )
    if letter.kind != BROADCAST:
        return
    # The group may have become a supergroup while the letter was on its way to the old one.
    chat_id = await deliveries.chat_of(tx, letter.id) or letter.chat_id
    rows = await broadcasts.parcel(tx, letter.broadcast_id, chat_id)
    ids = [one.id for one in rows if one.state in IN_THE_OUTBOX]
    match then.state:
        case State.SENT:
            await broadcasts.note_sent(tx, ids, told, at=at)
            await _pin(tx, letter, told, at=at)
            if await deliveries.outdated(tx, letter.broadcast_id, chat_id):
                outbox.post(tx, correction(letter.broadcast_id, chat_id, letter.person_id, at=at))
        case State.PENDING:
            resting = verdict.outcome is Outcome.REST
            await broadcasts.settle_gently(tx, ids, Fate.RESTING if resting else Fate.POSTED)
        case State.UNCERTAIN:
            await broadcasts.settle(tx, ids, Fate.UNCERTAIN, at=at)
        case _:
            reason = "" if then.reason is None else then.reason.value
            await broadcasts.settle(tx, ids, Fate.FAILED, at=at, reason=reason)
    await feed(tx, house, letter.broadcast_id, at=at)
    await tell(tx, letter.broadcast_id, at=at)


def correction(broadcast_id: int, chat_id: int, person_id: int | None, *, at: datetime) -> Letter:
    """Return the letter that puts right, when it leaves, what a broadcast said in a chat."""
    return Letter(
        chat_id=chat_id,
        kind=CORRECT,
        at=at,
        lane=Lane.BROADCAST,
        duty=Duty.ONCE,
        person_id=person_id,
        broadcast_id=broadcast_id,
    )


async def _pin(tx: Tx, letter: Letter, told: Told, *, at: datetime) -> None:
    """Pin what has arrived in a group, where it is to be and the bot may."""
    found = await broadcasts.get(tx, letter.broadcast_id or 0)
    if found is None or not found.pinned or letter.chat_id > 0 or not told.message_ids:
        return
    outbox.post(
        tx,
        Letter(
            chat_id=letter.chat_id,
            kind=AMEND,
            at=at,
            lane=Lane.BROADCAST,
            duty=Duty.ONCE,
            broadcast_id=found.id,
            method="pinChatMessage",
            payload={
                "chat_id": letter.chat_id,
                "message_id": told.message_ids[0],
                "disable_notification": True,
            },
        ),
    )


# how it gets on, for whoever sent it


async def tell(tx: Tx, broadcast_id: int, *, at: datetime, now: bool = False) -> None:
    """Have the sender's account of a broadcast drawn: now and then, or `now`; one that waits will do."""
    found = await broadcasts.get(tx, broadcast_id)
    if found is None or found.chat_id is None:
        return
    if not await broadcasts.note_shown(tx, found.id, at=at, before=at if now else at - GENTLY):
        return
    if await deliveries.account_waits(tx, found.id, found.chat_id):
        return
    outbox.post(
        tx,
        Letter(
            chat_id=found.chat_id,
            kind=ACCOUNT,
            at=at,
            lane=Lane.NOTICE,
            duty=Duty.ONCE,
            person_id=found.made_by,
            broadcast_id=found.id,
        ),
    )


async def show(tx: Tx, house: House, letter: Letter, *, at: datetime) -> Payload | None:
    """Return the call that shows a sender how a broadcast gets on."""
    found = await broadcasts.get(tx, letter.broadcast_id or 0)
    if found is None or found.chat_id != letter.chat_id:
        return None
    return await reporting.account_call(tx, house, found, at=at)


# what the clock does


async def look_after(scene: Scene) -> None:
    """Begin what is due, take up what a fall of the program has left, end what is done."""
    tx, at = scene.tx, scene.at
    for one in await broadcasts.under_way(tx):
        for row, met, why in await broadcasts.lost(tx, one.id):
            # Given up: it could not be put into words. Anything else may have arrived.
            given_up = met == State.GIVEN_UP
            fate, reason = (Fate.FAILED, "render") if given_up else (Fate.UNCERTAIN, why)
            await broadcasts.settle(tx, [row.id], fate, at=at, reason=reason)
        await feed(tx, scene.house, one.id, at=at)
