"""Puts right, or takes back, what pieces (豆腐块) said in chats once they are corrected or withdrawn.

For each chat in which an earlier wording stands a letter waits in the lane of broadcasts. It makes,
when it leaves, the one call that is then still needed: the text, the caption or the picture is
edited where it stands; a withdrawn piece is deleted within two days, and later says that it is
withdrawn. Where more calls are needed, as in an album, the next one follows.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from bot.domain.broadcast import Sending
from bot.domain.delivery import Duty, Outcome, Reason, State
from bot.domain.letter import AMEND, Letter
from bot.domain.pace import Lane
from bot.domain.piece import PieceState
from bot.render.markup import CAPTION_LIMIT, MESSAGE_LIMIT, Markup
from bot.render.message import Message, edit
from bot.render.piece import Shown, digest, message
from bot.render.traditional import traditional
from bot.texts import Language
from handlers.actions.addressing import language_in
from handlers.actions.broadcasting import correction
from handlers.actions.issuing import names_of
from storage import broadcasts, deliveries, outbox, pieces, policies

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from bot.domain.broadcast import Broadcast, Delivery
    from bot.domain.delivery import Next, Verdict
    from bot.domain.piece import Piece
    from bot.domain.policy import Policy
    from bot.render.message import Payload
    from bot.render.voice import Voice
    from handlers.actions.scene import House, Scene
    from storage.db import Tx

log = logging.getLogger(__name__)

DELETABLE: Final = timedelta(hours=47)
"""Telegram deletes what is not older than 48 hours; a letter may wait a little."""
REASON: Final = 60
"""Characters of why a piece is withdrawn."""
LINE: Final = 120
"""UTF-16 units kept for the line of each withdrawn piece."""


async def amend(scene: Scene, piece: Piece) -> int:
    """Have a corrected or withdrawn piece put right wherever it stands otherwise.

    To be called once the new wording is approved, its pictures being known to Telegram, or the
    piece is withdrawn.

    Returns:
        In how many chats.

    """
    found = await deliveries.standing(scene.tx, piece.id)
    for broadcast_id, chat_id, person_id in found:
        outbox.post(scene.tx, correction(broadcast_id, chat_id, person_id, at=scene.at))
    return len(found)


@dataclass(frozen=True, slots=True)
class _Standing:
    """What a chat has got in a broadcast, as it stands there and as it should.

    Attributes:
        broadcast: Which.
        rows: Its deliveries there.
        pieces: The pieces by id.
        policies: The policies of the pieces, by id of the piece.
        voice: The chat's words.
        pictures: The pictures of pieces, as they are now, that Telegram knows.
    """

    broadcast: Broadcast
    rows: tuple[Delivery, ...]
    pieces: Mapping[int, Piece]
    policies: Mapping[int, Policy]
    voice: Voice
    pictures: Mapping[int, str]

    def piece(self, row: Delivery) -> Piece:
        return self.pieces[row.piece_id or 0]

    def is_gone(self, row: Delivery) -> bool:
        """Whether it must not stand there any more."""
        return self.piece(row).state is PieceState.WITHDRAWN

    def is_to_do(self, row: Delivery) -> bool:
        """Whether something has still to be done about it."""
        piece = self.piece(row)
        if row.amended in {"removed", "marked"}:
            return False
        if piece.state is PieceState.WITHDRAWN:
            return True
        return piece.state is PieceState.APPROVED and (row.revision or 0) < piece.revision

    @property
    def there(self) -> tuple[Delivery, ...]:
        """Those whose message is not deleted."""
        return tuple(one for one in self.rows if one.amended != "removed")

    @property
    def to_do(self) -> set[tuple[int, int | None]]:
        """About which of them something has still to be done, and in which message."""
        return {(one.id, one.message_id) for one in self.there if self.is_to_do(one)}

    @property
    def is_album(self) -> bool:
        return len({one.message_id for one in self.rows}) > 1


async def _standing(tx: Tx, house: House, letter: Letter) -> _Standing | None:
    found = await broadcasts.get(tx, letter.broadcast_id or 0)
    rows = await deliveries.shared(tx, letter.broadcast_id or 0, letter.chat_id)
    if found is None or not rows:
        return None
    language, chat = await language_in(tx, house, rows[0])
    if letter.chat_id < 0 and (chat is None or chat.state != "approved"):
        return None
    ids = [one.piece_id or 0 for one in rows]
    known = await pieces.by_ids(tx, ids)
    of = {one.id: await policies.get(tx, one.policy_id) for one in known.values()}
    return _Standing(
        broadcast=found,
        rows=tuple(rows),
        pieces=known,
        policies={number: one for number, one in of.items() if one is not None},
        voice=house.voice(language),
        pictures=await pieces.file_ids(tx, ids, language),
    )


async def render(tx: Tx, house: House, letter: Letter, *, at: datetime) -> Payload | None:
    """Return the call that is needed next in a chat; None where all stands as it should."""
    here = await _standing(tx, house, letter)
    to_do = () if here is None else tuple(one for one in here.there if here.is_to_do(one))
    if here is None or not to_do:
        return None
    letter.revisions = {one.id: here.piece(one).revision for one in here.rows}
    # In an album the words stand under the first picture: what is behind it goes first.
    row = to_do[-1] if here.is_album else to_do[0]
    alone = not here.is_album and len(here.rows) == 1
    if all(here.is_gone(one) for one in here.there) or (here.is_album and here.is_gone(row)):
        call = await _take_back(house, here, row, at=at)
    elif here.is_album or (alone and row.shape == "picture"):
        call = _picture(house, here, row, at=at)
    else:
        call = edit(_words(house, here, MESSAGE_LIMIT, at=at), row.chat_id, row.message_id or 0)
    return call


async def _take_back(house: House, here: _Standing, row: Delivery, *, at: datetime) -> Payload:
    """Return the call that removes what is withdrawn, or says that it is."""
    place: dict[str, Any] = {"chat_id": row.chat_id, "message_id": row.message_id}
    others = [one for one in here.there if not here.is_gone(one)]
    holder = here.is_album and row.id == here.there[0].id
    if holder and others:
        heir = next((one for one in others if here.pictures.get(one.piece_id or 0)), None)
        if heir is None:
            return _captioned(_words(house, here, CAPTION_LIMIT, at=at), row)
        return "editMessageMedia", place | _media(
            here, heir, _words(house, here, CAPTION_LIMIT, at=at)
        )
    if at - row.at < DELETABLE and row.reason != "kept":
        return "deleteMessage", place
    said = Message(_withdrawn(house, here, row))
    return (
        _captioned(said, row)
        if row.shape == "picture"
        else edit(said, row.chat_id, row.message_id or 0)
    )


def _picture(house: House, here: _Standing, row: Delivery, *, at: datetime) -> Payload:
    """Return the call that changes a picture, with the words where they stand under it."""
    place: dict[str, Any] = {"chat_id": row.chat_id, "message_id": row.message_id}
    holder = row.id == here.there[0].id
    words = _words(house, here, CAPTION_LIMIT, at=at) if holder else Message("")
    if not here.pictures.get(row.piece_id or 0):
        if not holder:
            row = here.there[0]
            words = _words(house, here, CAPTION_LIMIT, at=at)
        return _captioned(words, row)
    return "editMessageMedia", place | _media(here, row, words)


def _media(here: _Standing, row: Delivery, words: Message) -> dict[str, Any]:
    media: dict[str, Any] = {"type": "photo", "media": here.pictures[row.piece_id or 0]}
    _, body = _captioned(words, row)
    media |= {name: body[name] for name in ("caption", "parse_mode") if name in body}
    return {"media": media} | {name: body[name] for name in ("reply_markup",) if name in body}


def _captioned(words: Message, row: Delivery) -> Payload:
    method, body = edit(words, row.chat_id, row.message_id or 0)
    caption = {name: value for name, value in body.items() if name != "link_preview_options"}
    del method
    if "text" in caption:
        caption["caption"] = caption.pop("text")
    return "editMessageCaption", caption


def _words(house: House, here: _Standing, limit: int, *, at: datetime) -> Message:
    """Return what stands in a chat once it is as it should be."""
    live = [one for one in here.there if not here.is_gone(one)]
    gone = [one for one in here.rows if here.is_gone(one)]
    lines = [_withdrawn(house, here, one) for one in gone]
    said = message(
        here.voice,
        [Shown(here.piece(one), here.policies[one.piece_id or 0], one.id) for one in live],
        bot=house.bot_username,
        today=house.calendar.local(at).date(),
        issue=here.broadcast.issue,
        reminder=here.broadcast.kind is Sending.REMINDER,
        names=names_of(house),
        limit=limit - LINE * len(lines),
    )
    return replace(said, text=Markup("\n\n".join([said.text, *lines])))


def _withdrawn(house: House, here: _Standing, row: Delivery) -> Markup:
    piece, names = here.piece(row), names_of(house)
    shown = digest(here.voice, Shown(piece, here.policies[piece.id]), names)
    if not (reason := piece.reason[:REASON]):
        return here.voice("piece-withdrawn", title=shown.title)
    if here.voice.language is Language.ZH_HANT:
        reason = traditional(reason, names)
    return here.voice("piece-withdrawn-reason", title=shown.title, reason=reason)


# what came of it


async def again(tx: Tx, letter: Letter, verdict: Verdict) -> bool:
    """Return whether a refused correction leaves again: what cannot be deleted is marked."""
    if letter.method != "deleteMessage" or verdict.outcome is not Outcome.GIVEN_UP:
        return False
    if verdict.reason in {Reason.MESSAGE_GONE, Reason.CHAT_GONE}:
        return False
    rows = [one for one in await _touched(tx, letter) if one.reason != "kept"]
    await deliveries.note_kept(tx, [one.id for one in rows])
    return bool(rows)


async def _touched(tx: Tx, letter: Letter) -> list[Delivery]:
    """Return the deliveries that stand in the message of a call."""
    number = (letter.payload or {}).get("message_id")
    rows = await deliveries.shared(tx, letter.broadcast_id or 0, letter.chat_id)
    return [one for one in rows if one.message_id == number and one.amended != "removed"]


async def landed(
    tx: Tx, house: House, letter: Letter, *, verdict: Verdict, then: Next, at: datetime
) -> None:
    """Write down what stands in a chat by now, and have the rest done that is still needed."""
    if then.state is State.PENDING:
        return
    here = await _standing(tx, house, letter)
    rows = await _touched(tx, letter)
    ids = [one.id for one in rows]
    if here is None or not rows:
        return
    if verdict.reason is Reason.MESSAGE_GONE or (
        letter.method == "deleteMessage" and then.state is State.SENT
    ):
        await deliveries.note_amended(tx, ids, "removed")
    elif then.state is not State.SENT:
        return
    else:
        await _note_edited(tx, here, letter, rows)
    await _go_on(tx, house, letter, before=here.to_do, at=at)


async def _note_edited(tx: Tx, here: _Standing, letter: Letter, rows: Sequence[Delivery]) -> None:
    """Note what an edit made true: of all where the words stand, else of one picture."""
    said = letter.revisions
    holder = here.there[0]
    if here.is_album and letter.method == "editMessageMedia":
        shown = (letter.payload or {}).get("media", {}).get("media")
        heir = next(
            (one for one in here.there if here.pictures.get(one.piece_id or 0) == shown), None
        )
        if heir is not None and heir.id != rows[0].id:
            await deliveries.swap_messages(tx, rows[0], heir)
            await deliveries.note_amended(tx, [heir.id], "corrected", said)
        else:
            await deliveries.note_amended(tx, [rows[0].id], "corrected", said)
        return
    whole = not here.is_album or rows[0].id == holder.id
    for one in here.there if whole else rows:
        if here.is_gone(one):
            # In an album each picture is taken back by itself, unless it is the last one's turn.
            if one.id in {row.id for row in rows}:
                await deliveries.note_amended(tx, [one.id], "marked")
        elif here.is_to_do(one):
            await deliveries.note_amended(tx, [one.id], "corrected", said)


async def _go_on(
    tx: Tx,
    house: House,
    letter: Letter,
    *,
    before: set[tuple[int, int | None]],
    at: datetime,
) -> None:
    """Have done what is still needed; the words of an album follow what stands behind them."""
    here = await _standing(tx, house, letter)
    if here is None or not here.there:
        return
    if here.to_do:
        if here.to_do == before:  # whatever it was, it would not be better the next time
            log.error("a correction in broadcast %d changed nothing", here.broadcast.id)
            return
        outbox.post(tx, correction(here.broadcast.id, letter.chat_id, letter.person_id, at=at))
        return
    holder = here.there[0]
    touched = (letter.payload or {}).get("message_id")
    live = any(not here.is_gone(one) for one in here.there)
    if not here.is_album or touched == holder.message_id or not live:
        return
    method, body = _captioned(_words(house, here, CAPTION_LIMIT, at=at), holder)
    outbox.post(
        tx,
        Letter(
            chat_id=letter.chat_id,
            kind=AMEND,
            at=at,
            lane=Lane.BROADCAST,
            duty=Duty.ONCE,
            person_id=letter.person_id,
            broadcast_id=here.broadcast.id,
            method=method,
            payload=body,
        ),
    )
