"""What became of letters: written down, and what follows from it in the register."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Protocol

from bot.domain.delivery import CRASHED, Duty, Next, Reason, State, Task, Told, Verdict
from bot.domain.letter import ACCOUNT, AMEND, GATHERED, IN_GROUPS, MADE_LATE, Letter
from bot.domain.notice import MANNER_OF, NoticeKind
from bot.domain.pace import Lane
from bot.domain.people import Role
from bot.domain.terms import Kind
from storage import activities, cases, chats, jobs, nudges, outbox, people, pieces
from storage.outbox import PROGRESS

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from handlers.lines import Line
    from storage.db import Tx

QUIET_KINDS = IN_GROUPS | frozenset({"retire", "reaction", "card", PROGRESS, ACCOUNT})
"""Kinds whose failure nobody has to look at, unless they must arrive."""


_NEWS = frozenset(kind for kind, manner in MANNER_OF.items() if manner.duty is Duty.MUST)
"""Notices somebody must learn of, if not here then by phone."""


@dataclass(slots=True)
class Landed:
    """A letter whose call has ended: what Telegram said, and what then."""

    line: Line
    letter: Letter
    rendered: bool
    verdict: Verdict
    told: Told
    then: Next

    @property
    def message_id(self) -> int | None:
        """The message that was sent or changed, as far as one is known."""
        return self.told.message_id


SHOW_NO_CASE = frozenset({"retire", "unboard", "late", "topic"})
"""Kinds that speak of a case, and whose message is not its card."""


class Sequel(Protocol):
    """What follows in the register from how letters to groups fared."""

    async def again(self, tx: Tx, letter: Letter, verdict: Verdict, *, at: datetime) -> bool:
        """Return whether a refused letter leaves again, put into words anew."""

    async def note(
        self, tx: Tx, letter: Letter, verdict: Verdict, message_id: int | None, *, at: datetime
    ) -> None:
        """Write down what a letter has made of its group."""

    async def broadcast(
        self, tx: Tx, letter: Letter, *, verdict: Verdict, then: Next, told: Told, at: datetime
    ) -> None:
        """Write down how one chat's share of a broadcast fared, which may leave again."""

    async def moved(self, tx: Tx, *, old: int, new: int, at: datetime) -> None:
        """Follow a group that became a supergroup."""

    async def pictured(self, tx: Tx, picture_id: int, *, arrived: bool, at: datetime) -> None:
        """Do what waited for a picture, or for it not to come."""


class Ledger:
    """Writes fates down, moves the live card of a case, follows a group that moved."""

    def __init__(self, now: Callable[[], datetime], groups: Sequel | None = None) -> None:
        self._now = now
        self._groups = groups

    def after_crash(self, waiting: outbox.Waiting, then: Next) -> outbox.Fate:
        """Return the fate of a letter that was being sent when the process ended."""
        anew = waiting.kind in outbox.NOTICES
        return self._fate(waiting.id, then, CRASHED, None, plain=waiting.plain, render_again=anew)

    async def settle(self, tx: Tx, landed: list[Landed]) -> None:
        """Write down what these calls came to."""
        for one in landed:
            if self._groups is not None and one.letter.kind in MADE_LATE:
                if await self._groups.again(tx, one.letter, one.verdict, at=self._now()):
                    one.then, one.rendered = Next(State.PENDING, due_in=0.0), True
            elif (sent_anew := _anew(one)) is not None:
                one.then, one.rendered = Next(State.PENDING, due_in=0.0), False
                await outbox.replace_call(
                    tx, one.letter.id, method="sendMessage", payload=sent_anew
                )
        await outbox.settle(
            tx,
            [
                self._fate(
                    one.letter.id,
                    one.then,
                    one.verdict,
                    one.message_id,
                    quiet=_is_quiet(one.letter),
                    render_again=one.rendered and one.then.state is State.PENDING,
                )
                for one in landed
            ],
        )
        for one in landed:
            letter, then = one.letter, one.then
            if then.chat is not None:
                await self._follow_group(tx, old=letter.chat_id, new=then.chat)
            elif letter.chat_id < 0 and self._groups and then.state is not State.PENDING:
                await self._groups.note(tx, letter, one.verdict, one.message_id, at=self._now())
            if letter.broadcast_id is not None and self._groups:
                await self._groups.broadcast(
                    tx, letter, verdict=one.verdict, then=then, told=one.told, at=self._now()
                )
            if letter.picture_id is not None and then.state is not State.PENDING:
                await self._note_picture(tx, letter.picture_id, one.told)
            if then.unreachable:
                known = await self._known_out_of_reach(tx, letter)
                await outbox.set_reachable(tx, letter.chat_id, reachable=False)
                if not known:
                    await self._have_phoned(tx, letter)
            if (
                letter.case_id is not None
                and one.message_id is not None
                and letter.kind not in SHOW_NO_CASE
            ):
                await self._follow_card(tx, letter, one.message_id)
            if letter.job_id is not None and letter.kind == PROGRESS and one.message_id is not None:
                await jobs.note_message(tx, letter.job_id, one.message_id)

    async def _note_picture(self, tx: Tx, picture_id: int, told: Told) -> None:
        """Note by which name Telegram knows a picture, which others may have waited for."""
        if told.photos:
            await pieces.note_picture(tx, picture_id, told.photos[0])
        if self._groups is not None:
            await self._groups.pictured(tx, picture_id, arrived=bool(told.photos), at=self._now())

    async def _follow_group(self, tx: Tx, *, old: int, new: int) -> None:
        if self._groups is None:
            await chats.move(tx, old=old, new=new)
        else:
            await self._groups.moved(tx, old=old, new=new, at=self._now())

    async def _follow_card(self, tx: Tx, letter: Letter, message_id: int) -> None:
        """Make this message the live card of its case and take the buttons off the one before."""
        case_id = letter.case_id
        if case_id is None:
            return
        before = await outbox.card_of(tx, letter.chat_id, case_id)
        if before == message_id and letter.method == "editMessageReplyMarkup":
            return
        await outbox.place_card(tx, letter.chat_id, case_id, message_id, event_id=letter.event_id)
        if before == message_id:
            return
        await outbox.spare(tx, letter.chat_id, message_id, at=self._now())
        if before is not None:
            outbox.post(
                tx,
                Letter(
                    chat_id=letter.chat_id,
                    kind="retire",
                    at=self._now(),
                    lane=Lane.NOTICE,
                    duty=Duty.ONCE,
                    method="editMessageReplyMarkup",
                    payload={"chat_id": letter.chat_id, "message_id": before},
                ),
            )

    async def _known_out_of_reach(self, tx: Tx, letter: Letter) -> bool:
        """Whether a cadre who filed for an enterprise has read in the receipt that they must phone."""
        if letter.kind != NoticeKind.FILED_FOR_YOU or letter.person_id is None:
            return False
        person = await people.get(tx, letter.person_id)
        return person is not None and not person.reachable

    async def _have_phoned(self, tx: Tx, letter: Letter) -> None:
        """Ask the liaison to phone an enterprise of which nobody can be reached any more.

        Where it has none, the office finds the letter among those that did not arrive.
        """
        if letter.kind == GATHERED and letter.person_id is not None:
            for told in await nudges.told(tx, letter.person_id, at=letter.at):
                alone = replace(
                    letter, kind=told.kind, case_id=told.case_id, event_id=told.event_id
                )
                await self._have_phoned(tx, alone)
        if letter.case_id is None or letter.kind not in _NEWS:
            return
        case, at = await cases.get(tx, letter.case_id), self._now()
        if case is None or case.kind is Kind.COMPLAINT:
            return
        firm = case.enterprise_id
        owners = await people.with_role(tx, (Role.OWNER,), at=at, enterprise_id=firm)
        lost = any(one.id == letter.person_id for one in owners)
        if not lost or await activities.reachable(tx, firm, at=at):
            return
        for one in await people.with_role(tx, (Role.LIAISON,), at=at, enterprise_id=firm):
            if one.telegram_id is not None:
                outbox.post(
                    tx,
                    Letter(
                        chat_id=one.telegram_id,
                        kind=NoticeKind.TO_PHONE,
                        at=at,
                        duty=Duty.MUST,
                        person_id=one.id,
                        case_id=case.id,
                        event_id=letter.event_id,
                    ),
                )

    def _fate(
        self,
        letter_id: int,
        then: Next,
        verdict: Verdict,
        message_id: int | None,
        *,
        quiet: bool = False,
        render_again: bool = False,
        plain: bool | None = None,
    ) -> outbox.Fate:
        state = then.state.value
        if quiet and then.state in {State.GIVEN_UP, State.UNCERTAIN}:
            state = "dropped"
        if then.state is State.UNCERTAIN and then.task is not Task.ASK:
            state = "dropped"
        return outbox.Fate(
            letter_id,
            state,
            self._now(),
            message_id=message_id,
            reason=(then.reason or verdict.detail) if then.state is not State.SENT else None,
            due_at=(None if then.due_in is None else self._now() + timedelta(seconds=then.due_in)),
            repeated=then.repeated,
            plain=then.plain if plain is None else plain,
            render_again=render_again,
        )


def _is_quiet(letter: Letter) -> bool:
    """Return whether nobody has to look at its failure.

    Nor at that of an answer to a stranger: whoever writes a hundred times and then blocks the bot
    would fill the office's list.
    """
    strange = letter.person_id is None and letter.lane is Lane.ANSWER
    return letter.duty is Duty.ONCE and (strange or letter.kind in QUIET_KINDS)


def _anew(one: Landed) -> dict[str, Any] | None:
    """Return the call that says anew what an edit could not, as its message is gone."""
    gone = one.verdict.reason in {Reason.MESSAGE_GONE, Reason.NOT_EDITABLE}
    if not gone or one.letter.method != "editMessageText" or one.letter.kind == AMEND:
        return None
    call = one.letter.payload or {}
    return {name: value for name, value in call.items() if name != "message_id"}
