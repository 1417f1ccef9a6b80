"""Seeded bugs, each of which a checker of the suite must find: no checker that cannot fail.

A bug is planted by setting attributes, in this process by `monkeypatch.setattr` or in a child
by `setattr`; each is a mistake that somebody could make in an honest line of code.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import secrets
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.domain import delivery
from bot.domain.advance import advance
from bot.domain.broadcast import Fate
from bot.domain.case import Act
from bot.domain.delivery import Next, Outcome, State, Task
from handlers import lines, porter, postman, turn
from handlers.actions import act, drawing, mail
from handlers.chats import casework
from handlers.lines import Lines
from handlers.porter import Porter
from handlers.turn import Turns
from storage import boots, broadcasts, cases, duties, events, files, inbox, nudges, outbox

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import datetime

    from bot.domain.case import Case
    from bot.domain.letter import Letter
    from bot.render.button import Press
    from handlers.actions.scene import Scene
    from handlers.turn import Raw, Turn
    from storage.db import Tx

Set = Callable[[Any, str, Any], None]
"""`setattr`, or pytest's."""
Plant = Callable[[Set], None]

BUGS: dict[str, Plant] = {}


def bug(plant: Plant) -> Plant:
    """Enter a bug under the name of the function that plants it."""
    BUGS[plant.__name__] = plant
    return plant


@bug
def confirmed_before_commit(put: Set) -> None:
    """Updates are confirmed to Telegram before they are committed."""
    real = Turns.take
    begun: set[asyncio.Task[None]] = set()

    async def take(self: Turns, raws: Sequence[Raw]) -> None:
        begun.add(asyncio.create_task(real(self, raws)))

    put(Turns, "take", take)


@bug
def played_again(put: Set) -> None:
    """An update that Telegram hands over again is played again."""

    async def take(tx: Tx, update_ids: Sequence[int], *, at: object) -> set[int]:
        del tx, at
        return set(update_ids)

    async def keep(
        tx: Tx, bodies: Iterable[tuple[int, str]], *, at: object, senders: object = None
    ) -> None:
        del at, senders
        await tx.many(
            """
            INSERT INTO inbox (update_id, received_at, state, body) VALUES (?, '', 'new', ?)
            ON CONFLICT (update_id) DO UPDATE SET state = 'new', body = excluded.body
            """,
            list(bodies),
        )

    put(inbox, "take", take)
    put(inbox, "keep", keep)


@bug
def not_marked_as_sending(put: Set) -> None:
    """A letter is not marked as sending before the call is made."""
    real = outbox.insert

    async def insert(tx: Tx, letters: Iterable[Letter], *, boot: int) -> None:
        await real(tx, [replace(letter, booked=False, attempt=0) for letter in letters], boot=boot)

    async def mark_sending(
        tx: Tx, letters: Sequence[Letter], *, boot: int, as_kept: Collection[int] = ()
    ) -> None:
        del boot, as_kept
        await tx.many(
            "UPDATE outbox SET method = ? WHERE id = ?",
            [(letter.method, letter.id) for letter in letters],
        )

    put(outbox, "insert", insert)
    put(outbox, "mark_sending", mark_sending)


@bug
def dropped_at_death(put: Set) -> None:
    """What was being sent when the process died is not sent again, even if it must arrive."""
    real = delivery.decide

    def decide(verdict: delivery.Verdict, *rest: Any, **more: Any) -> Next:  # noqa: ANN401 - handed on
        if verdict is delivery.CRASHED:
            return Next(State.UNCERTAIN, task=Task.ASK)
        return real(verdict, *rest, **more)

    put(postman, "decide", decide)


@bug
def again_without_mark(put: Set) -> None:
    """A letter that is sent again does not say so."""
    put(postman, "_marked", lambda payload, _: dict(payload))


@bug
def token_ignored(put: Set) -> None:
    """A form that is sent off twice becomes two cases."""
    real = cases.insert

    async def of_submission(*_: object) -> None:
        return None

    async def insert(tx: Tx, case: Case, *, token: str) -> None:
        await real(tx, case, token=f"{token} {secrets.token_hex(4)}")

    put(cases, "of_submission", of_submission)
    put(cases, "insert", insert)


@bug
def stale_button_works(put: Set) -> None:
    """A button drawn for an older revision works."""
    real = casework._act

    async def press(turn: Turn, press: Press, *, sure: bool) -> None:
        case = await cases.get(turn.tx, press.ref)
        fresh = press if case is None else replace(press, revision=case.revision)
        await real(turn, fresh, sure=sure)

    put(casework, "_act", press)


@bug
def error_swallowed(put: Set) -> None:
    """A handler's error is swallowed, and what it had done till then is kept."""

    async def note_error(*_: object) -> None:
        return None

    put(turn, "note_error", note_error)


@bug
def order_reversed(put: Set) -> None:
    """A letter that waits is overtaken by those posted after it."""

    def add(self: Lines, chat_id: int, slip: lines.Slip, now: float) -> None:
        line = self.line(chat_id)
        if line.busy:
            line.slips.append(slip)
        else:
            line.slips.appendleft(slip)
        self.consider(line, now)

    put(Lines, "add", add)


@bug
def rests_nothing(put: Set) -> None:
    """A chat that was told to rest is written to at once."""
    real = delivery.decide

    def decide(verdict: delivery.Verdict, *rest: Any, **more: Any) -> Next:  # noqa: ANN401 - handed on
        if verdict.outcome is Outcome.REST:
            return Next(State.PENDING, due_in=0.0)
        return real(verdict, *rest, **more)

    put(postman, "decide", decide)


@bug
def nobody_told(put: Set) -> None:
    """An act is recorded and nobody is told."""
    real = act.tell

    async def tell(
        scene: Scene, case: Case, what: Act, event_id: int, *, before: Case | None = None
    ) -> set[int]:
        if what is Act.ACCEPT:
            return set()
        return await real(scene, case, what, event_id, before=before)

    put(act, "tell", tell)


@bug
def not_chained(put: Set) -> None:
    """An event is sealed without the one before it."""

    def seal(self: events.Chain, before: str, fields: dict[str, object]) -> str:
        del before
        text = json.dumps(fields, ensure_ascii=False, sort_keys=True)
        return hmac.new(self.key, text.encode(), hashlib.sha256).hexdigest()

    put(events.Chain, "seal", seal)


@bug
def right_not_asked(put: Set) -> None:
    """Whether the reader may still see the case is not asked when a letter leaves."""
    put(mail, "may_see", lambda _: True)


@bug
def done_twice(put: Set) -> None:
    """What the clock has done stays due."""

    async def strike(*_: object, **__: object) -> bool:
        return True

    put(duties, "strike", strike)


@bug
def draft_lost(put: Set) -> None:
    """Half-filled forms do not outlive a start."""
    real = boots.begin

    async def begin(tx: Tx, *, at: Any) -> tuple[int, bool]:  # noqa: ANN401 - handed on
        await tx.run("DELETE FROM desks")
        return await real(tx, at=at)

    put(boots, "begin", begin)


@bug
def breach_erased(put: Set) -> None:
    """A report that comes late makes a case as good as one in time."""

    def later(case: Case, what: Act, **more: Any) -> Case:  # noqa: ANN401 - handed on
        after = advance(case, what, **more)
        return replace(after, breaches=0) if what is Act.REPORT else after

    put(act, "advance", later)


@bug
def nudge_told_again(put: Set) -> None:
    """What was told together is not noted as told."""
    real = nudges.take

    async def take(tx: Tx, person_id: int, *, at: Any) -> list[nudges.Nudge]:  # noqa: ANN401 - handed on
        found = await real(tx, person_id, at=at)
        await tx.run("UPDATE nudges SET told_at = NULL WHERE person_id = :id", id=person_id)
        return found

    put(nudges, "take", take)


@bug
def left_to_the_lot(put: Set) -> None:
    """What is always looked back at is left to the lot, which mostly passes it over."""
    put(drawing, "cause", lambda _: None)


@bug
def uncertain_sent_again(put: Set) -> None:
    """A share of a broadcast that had left when the bot died goes back to the queue."""
    real = broadcasts.settle

    async def settle(
        tx: Tx, ids: Sequence[int], state: Fate, *, at: datetime, reason: str = ""
    ) -> None:
        state = Fate.QUEUED if state is Fate.UNCERTAIN else state
        await real(tx, ids, state, at=at, reason=reason)

    put(broadcasts, "settle", settle)


@bug
def row_before_file(put: Set) -> None:
    """A file is on record before it lies in its folder."""
    real = porter.keep

    async def carry(self: Porter, file: files.File) -> None:
        described = await self._bot.get_file(file.telegram_file_id)
        content = bytes(await described.download_as_bytearray())
        checksum = hashlib.sha256(content).hexdigest()
        await self._database.write(lambda tx: files.note_stored(tx, file.id, sha256=checksum))
        keeper = file.keeper_id or 0
        await asyncio.to_thread(real, self._folder, content, self._database.vault, keeper)

    put(Porter, "_carry", carry)
