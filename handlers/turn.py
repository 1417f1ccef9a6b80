"""A turn: one update, one transaction, everything said in it posted with it.

`Turns.take` returns when the updates it was given are committed, and only then are they
confirmed to Telegram. As a rule the updates that wait together are played in one transaction.
Where that fails, or after a start that follows an unclean end, each is first filed and then
played alone, so that the one that fails is set aside with its error and hurts no other.
"""

from __future__ import annotations

import asyncio
import json
import logging
import secrets
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from telegram import CallbackQuery, Chat, InaccessibleMessage, Update, User
from telegram.ext import Application, CallbackContext, ExtBot

from bot.domain.authority import Deed, Denied
from bot.domain.delivery import Duty
from bot.domain.letter import Letter
from bot.domain.pace import Lane
from bot.domain.rights import Forbidden
from bot.render.joining import door
from bot.render.message import Message, edit, payload, split
from bot.texts import Language, language_of
from handlers.actions import auditing
from handlers.actions.scene import Scene
from handlers.gate import BIGGEST
from handlers.log import said_in, told
from storage import inbox, outbox, people
from storage.db import DatabaseUnwellError, Tx

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
    from datetime import datetime

    from bot.render.button import Press
    from bot.render.message import Payload
    from bot.render.voice import Voice
    from handlers.actions.scene import House
    from handlers.gate import Gate, Sifted

log = logging.getLogger(__name__)

MOST_ATTEMPTS = 3
"""An update that was begun so often without an end is set aside."""

Raw = dict[str, Any]


@dataclass(slots=True)
class Turn:
    """What a handler has while it serves one update."""

    scene: Scene
    update: Update
    chat_id: int
    speaker: people.Speaker | None
    language: Language
    gate: Gate
    toast: str = ""
    alert: bool = False
    error: Exception | None = None
    answered: set[str] = field(default_factory=set)
    keys: Sequence[str] = ()
    """What stands behind the buttons of the pressed message."""
    aside: Payload | None = None
    """A call that may be lost, made once the turn is committed: the answer to an inline query."""
    origin: Press | None = None
    """The page of a list from which the speaker came to what is shown, where that is known."""

    @property
    def at(self) -> datetime:
        """The moment of this turn."""
        return self.scene.at

    @property
    def tx(self) -> Tx:
        """The open transaction."""
        return self.scene.tx

    @property
    def words(self) -> Voice:
        """The words in the speaker's language."""
        return self.scene.house.voice(self.language)

    def say(self, message: Message, *, duty: Duty = Duty.ONCE, case_id: int | None = None) -> None:
        """Answer in this chat with a new message. With `case_id` it becomes the card of a case."""
        parts = split(message)
        for number, part in enumerate(parts, 1):
            method, body = payload(part, self.chat_id)
            last = number == len(parts)
            self._post(method, body, duty, "card" if case_id and last else "reply", case_id)

    def show(self, message: Message, *, case_id: int | None = None, duty: Duty = Duty.ONCE) -> None:
        """Turn the message whose button was pressed into this one, or say it anew."""
        query = self.update.callback_query
        if query is None or query.message is None:
            self.say(message, case_id=case_id, duty=duty)
            return
        method, body = edit(message, self.chat_id, query.message.message_id)
        self._post(method, body, duty, "card" if case_id else "reply", case_id)

    def call(self, method: str, parameters: dict[str, Any]) -> None:
        """Answer in this chat by another method of the Bot API."""
        self._post(method, {"chat_id": self.chat_id, **parameters}, Duty.ONCE, "reply", None)

    def hint(self, text: str, *, alert: bool = False) -> None:
        """Show a short plain sentence over the chat when a button was pressed (200 characters)."""
        self.toast, self.alert = text, alert

    def _post(
        self, method: str, body: dict[str, Any], duty: Duty, kind: str, case_id: int | None
    ) -> None:
        outbox.post(
            self.tx,
            Letter(
                chat_id=self.chat_id,
                kind=kind,
                at=self.at,
                lane=Lane.ANSWER,
                duty=duty,
                person_id=self.speaker.person.id if self.speaker else None,
                case_id=case_id,
                method=method,
                payload=body,
            ),
        )


CURRENT: ContextVar[Turn] = ContextVar("CURRENT")


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """What PTB hands to a handler; ours leads to the turn."""

    @property
    def turn(self) -> Turn:
        """The turn that is being played."""
        return CURRENT.get()


LianxinApplication = Application[
    ExtBot[None], Context, dict[Any, Any], dict[Any, Any], dict[Any, Any], None
]


async def note_error(_: object, context: Context) -> None:
    """Keep a handler's error for the turn, which rolls back and sets the update aside.

    Want of a right is no error: it is asked before anything is written, answered and noted.
    """
    turn, error = CURRENT.get(), context.error
    if not isinstance(error, Denied | Forbidden):
        turn.error = error
        return
    try:
        await refuse(turn, error)
    except Exception as second:  # noqa: BLE001 - kept like the handler's own
        turn.error = second


async def refuse(turn: Turn, error: Denied | Forbidden) -> None:
    """Answer and note that somebody may not do what they asked for."""
    await auditing.denied(turn.scene, error)
    if isinstance(error, Forbidden):
        said = f"error-forbidden-{error.reason}"
    else:
        listed = error.deed.startswith("list_") or error.deed is Deed.SETTLE_TROUBLE
        said = "error-no-list" if listed else f"error-denied-{error.why}"
    if turn.update.callback_query is None:
        turn.say(Message(turn.words(said), door(turn.words)))
    else:
        turn.hint(turn.words.plain(said), alert=True)


class _Sifting:
    """What the gate says to updates that came together; asked once, however often they are played."""

    def __init__(self, gate: Gate, raws: Sequence[Raw], at: datetime) -> None:
        self._gate = gate
        self._raws = raws
        self._at = at
        self._sifted: Sifted | None = None

    async def done(self, tx: Tx) -> Sifted:
        """Ask the gate in an open transaction, unless it was asked before."""
        if self._sifted is None:
            self._sifted = await self._gate.sift(tx, self._raws, at=self._at)
        return self._sifted

    @property
    def words(self) -> Sequence[Sequence[Payload]]:
        """What is to be said to those who were not let in."""
        return () if self._sifted is None else self._sifted.words


class Turns:
    """Plays updates."""

    def __init__(
        self,
        *,
        house: House,
        gate: Gate,
        application: LianxinApplication,
        now: Callable[[], datetime],
        call: Callable[[str, Mapping[str, object]], Awaitable[object]],
        careful: bool = False,
    ) -> None:
        self._house = house
        self.gate = gate
        self._application = application
        self._now = now
        self._call = call
        self._careful = careful
        self._one_by_one = asyncio.Lock()
        self._loose: set[asyncio.Task[None]] = set()
        application.add_error_handler(note_error)

    async def take(self, raws: Sequence[Raw]) -> None:
        """Play updates that the gate lets in; they are committed when this returns.

        Raises:
            DatabaseUnwellError: Nothing was kept, nothing may be confirmed.

        """
        if not raws:
            return
        sifting = _Sifting(self.gate, raws, self._now())
        if not self._careful:
            try:
                await self._house.database.write(lambda tx: self._play_together(tx, sifting))
            except DatabaseUnwellError:
                raise
            except Exception:  # noqa: BLE001 - found out and recorded one by one below
                log.warning("a group of %d updates is repeated one by one", len(raws))
            else:
                self._say_aside(sifting)
                return
        await self._house.database.write(lambda tx: self._file(tx, sifting))
        self._say_aside(sifting)
        await self.catch_up()
        self._careful = False

    async def catch_up(self) -> None:
        """Play what is on file and not dealt with, each update alone."""
        async with self._one_by_one:
            for entry in await self._house.database.write(inbox.unfinished):
                await self._play_alone(entry)

    async def _file(self, tx: Tx, sifting: _Sifting) -> None:
        raws = (await sifting.done(tx)).passed
        # Escaped, since half a surrogate pair is JSON but no text that SQLite takes.
        bodies = [(int(raw["update_id"]), json.dumps(raw)) for raw in raws]
        senders = {int(raw["update_id"]): user for raw in raws for user in _senders(raw)}
        await inbox.keep(tx, bodies, at=self._now(), senders=senders)

    async def _play_together(self, tx: Tx, sifting: _Sifting) -> None:
        raws = (await sifting.done(tx)).passed
        if not raws:
            return
        fresh = await inbox.take(tx, [int(raw["update_id"]) for raw in raws], at=self._now())
        for raw in raws:
            if raw["update_id"] in fresh:
                fresh.discard(raw["update_id"])
                await self._play(tx, raw)

    async def _play_alone(self, entry: inbox.Entry) -> None:
        number = entry.update_id
        attempts = await self._house.database.write(lambda tx: inbox.count_attempt(tx, number))
        raw: Raw = json.loads(entry.body)

        async def play(tx: Tx) -> None:
            await self._play(tx, raw)
            await inbox.strike(tx, number)

        try:
            if attempts > MOST_ATTEMPTS:
                raise RuntimeError(f"begun {attempts - 1} times and never ended")  # noqa: TRY301
            await self._house.database.write(play)
        except DatabaseUnwellError:
            raise
        except Exception as error:  # noqa: BLE001 - set aside and shown
            reference = secrets.token_hex(3).upper()
            trace = told(error, said=said_in(raw))[-4000:]
            trace = trace.encode(errors="backslashreplace").decode()
            # Not `exception`: what was said is struck out of this one.
            log.error("update %d is set aside as %s: %s", number, reference, trace)  # noqa: TRY400
            await self._set_aside(raw, trace, reference)

    async def _set_aside(self, raw: Raw, error: str, reference: str) -> None:
        """Park an update and tell whoever was not served, if they can be told."""
        park = partial(
            inbox.park, update_id=int(raw["update_id"]), error=error, reference=reference
        )

        async def park_and_tell(tx: Tx) -> None:
            await park(tx)
            self._apologize(tx, raw, reference)

        try:
            await self._house.database.write(park_and_tell)
        except DatabaseUnwellError:
            raise
        except Exception:
            log.exception("nobody is told of %s", reference)
            await self._house.database.write(park)

    def _apologize(self, tx: Tx, raw: Raw, reference: str) -> None:
        chat_id, code = _private_chat(raw)
        if chat_id is None:
            return
        words = self._house.voice(language_of(code))
        message = Message(words("error-ours", reference=reference))
        method, body = payload(message, chat_id)
        outbox.post(
            tx,
            Letter(
                chat_id=chat_id,
                kind="reply",
                at=self._now(),
                lane=Lane.ANSWER,
                duty=Duty.ONCE,
                method=method,
                payload=body,
            ),
        )

    async def _play(self, tx: Tx, raw: Raw) -> None:
        update = _read(raw, self._application.bot)
        at = self._now()
        user, chat = update.effective_user, update.effective_chat
        speaker = None if user is None else await people.find_speaker(tx, user.id, at=at)
        if speaker is not None and not speaker.person.reachable and update.my_chat_member is None:
            await outbox.set_reachable(tx, user.id if user else 0, reachable=True)
        turn = Turn(
            scene=Scene(tx=tx, at=at, house=self._house, by=speaker),
            update=update,
            chat_id=chat.id if chat else (user.id if user else 0),
            speaker=speaker,
            language=await _language(tx, speaker, user),
            gate=self.gate,
            keys=tuple(_keys(raw)),
        )
        token = CURRENT.set(turn)
        try:
            await self._application.process_update(update)
        finally:
            CURRENT.reset(token)
        if turn.error is not None:
            raise turn.error
        query, answer = update.callback_query, turn.aside
        if query is not None:
            tx.after.append(lambda: self._stop_spinner(query.id, turn))
        if answer is not None:
            tx.after.append(lambda: self._call_aside((answer,)))

    def _stop_spinner(self, query_id: str, turn: Turn) -> None:
        """Answer the callback query: the one thing that may be lost."""
        parameters: dict[str, object] = {"callback_query_id": query_id}
        if turn.toast:
            parameters |= {"text": turn.toast[:200]} | ({"show_alert": True} if turn.alert else {})

        self._call_aside((("answerCallbackQuery", parameters),))

    def _say_aside(self, sifting: _Sifting) -> None:
        """Say what the gate has to say to those it did not let in."""
        for calls in sifting.words:
            self._call_aside(calls)

    def _call_aside(self, calls: Sequence[Payload]) -> None:
        """Make calls, one after the other, that may be lost."""

        async def make() -> None:
            for method, parameters in calls:
                try:
                    await self._call(method, parameters)
                except Exception as error:  # noqa: BLE001 - it may be lost
                    log.debug("%s is lost: %s", method, type(error).__name__)

        task = asyncio.create_task(make(), name="aside")
        self._loose.add(task)
        task.add_done_callback(self._loose.discard)

    async def close(self) -> None:
        """Let the last spinners stop."""
        if self._loose:
            await asyncio.wait(self._loose, timeout=1)


async def _language(tx: Tx, speaker: people.Speaker | None, user: User | None) -> Language:
    """Return the language to speak: the one chosen, else what the person's Telegram is set to."""
    code = None if user is None else user.language_code
    if speaker is None:
        return language_of(code)
    if speaker.language_chosen or code is None or language_of(code) is speaker.language:
        return speaker.language
    await people.set_language(tx, speaker.person.id, language_of(code), chosen=False)
    return language_of(code)


def _read(raw: Raw, bot: ExtBot[None]) -> Update:
    """Return an update as PTB reads it, but of a press only what somebody asks for.

    The message that bore the button is known by its number and its chat; to read it whole would
    be a tenth of a turn.
    """
    match raw:
        case {
            "update_id": int(number),
            "callback_query": {
                "id": str(query_id),
                "from": dict(user),
                "message": {"message_id": int(message_id), "chat": dict(chat)},
            },
        }:
            said: Raw = raw["callback_query"]
            press = CallbackQuery(
                query_id,
                User.de_json(user, bot),
                said.get("chat_instance", ""),
                InaccessibleMessage(Chat.de_json(chat, bot), message_id),
                said.get("data"),
            )
            press.set_bot(bot)
            return Update(number, callback_query=press)
        case _:
            return Update.de_json(raw, bot)


def _keys(raw: Raw) -> Iterable[str]:
    """Yield what stands behind the buttons of the pressed message, read no further than that."""
    match raw:
        case {"callback_query": {"message": {"reply_markup": {"inline_keyboard": list(rows)}}}}:
            for row in rows:
                for one in row if isinstance(row, list) else ():
                    match one:
                        case {"callback_data": str(data)}:
                            yield data


def _senders(raw: Raw) -> Iterable[int]:
    """Yield the account that a raw update comes from, if it comes from one."""
    for part in raw.values():
        match part:
            case {"from": {"id": int(user)}} if 0 < user <= BIGGEST:
                yield user


def _private_chat(raw: Raw) -> tuple[int | None, str | None]:
    """Return the private chat and the language code of the person behind a raw update."""
    for part in ("message", "edited_message", "callback_query"):
        match raw.get(part):
            case {"chat": {"type": "private", "id": int(chat_id)}, **rest}:
                return chat_id, _code(rest)
            case {"message": {"chat": {"type": "private", "id": int(chat_id)}}, **rest}:
                return chat_id, _code(rest)
    return None, None


def _code(content: Mapping[object, object]) -> str | None:
    match content:
        case {"from": {"language_code": str(code)}}:
            return code
    return None
