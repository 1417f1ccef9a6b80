"""What may stand on a board or in a group, where anybody may read it.

A `BoardEntry` has no field for what is private: not the enterprise, not its contact, no file, no
word of the owner, no rating, no report. Whatever a group is told is a `GroupMessage`, and those are
made in this module only, of such entries and of words that are the same for every group.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from bot.domain import deadline
from bot.domain.case import lawful
from bot.domain.category import CATEGORIES
from bot.domain.reckoning import tentative
from bot.domain.terms import Act, Hat, Kind, State
from bot.render.button import Press
from bot.render.markup import Markup, cut, escape, plain
from bot.render.message import Button, Message, edit, payload
from bot.render.phrases import NAME, one_line
from bot.render.view import step_due

if TYPE_CHECKING:
    from datetime import datetime

    from bot.domain.calendar import WorkCalendar
    from bot.domain.case import Case
    from bot.render.message import Payload
    from bot.render.voice import Voice

WORDING: Final = 200
"""UTF-16 units of the public wording."""
TOPIC: Final = 60
"""UTF-16 units of a topic's name, of which Telegram takes 128 characters."""
SOON: Final = 3
"""Working days that are counted down; before that the date is enough, and stays true by itself."""

WORKED: Final = frozenset({State.DISPATCHED, State.HANDLING, State.PROMISED, State.PARKED})
"""States in which a unit has something to do, and its groups are shown a case they have not."""
OVER: Final = frozenset({State.CLOSED, State.ARCHIVED, State.WITHDRAWN})
"""States in which nothing is done any more."""
_DATED: Final = frozenset({State.DISPATCHED, State.HANDLING})
_CATEGORIES: Final = frozenset(CATEGORIES)


class Farewell(StrEnum):
    """Why the bot leaves a group; the ids of its words."""

    UNKNOWN = "group-farewell-unknown"  # nobody of the register added it
    REFUSED = "group-farewell-refused"  # the office said no
    FORGOTTEN = "group-farewell-forgotten"  # the office did not decide in time
    DISMISSED = "group-farewell-dismissed"  # the office takes it out again


class Confidential(Exception):
    """A complaint (投诉举报) is on no board and in no group."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardEntry:
    """One case as anybody may know it.

    Attributes:
        id: The case's, for a button.
        revision: Likewise.
        number: 编号.
        category: Its code.
        unit: Name of the lead unit.
        state: Where it stands.
        round: 办理轮次.
        dispatched_at: When it came to the unit.
        due_at: The date in force: due, promised, or of review.
        tentative: Whether it may still move with a calendar that is not announced yet (暂定).
        days_left: Working days to it, negative once it is over; None: no date runs.
        late: Whether the date in force was missed, while it is worked on.
        breached: Whether any date was ever missed: that is never erased.
        step_at: By when it is to be signed for, while that is awaited.
        signed_by: The cadre who signed for it: an official in office.
        signable: Whether a handler of the unit can sign for it now.
        wording: What the office wrote for the public, once its owner has agreed to it; else empty.
    """

    id: int
    revision: int
    number: str
    category: str | None
    unit: str
    state: State
    round: int
    dispatched_at: datetime | None
    due_at: datetime | None
    tentative: bool
    days_left: int | None
    late: bool
    breached: bool
    step_at: datetime | None
    signed_by: str
    signable: bool
    wording: str

    @classmethod
    def of(
        cls,
        case: Case,
        *,
        at: datetime,
        calendar: WorkCalendar,
        unit: str,
        signed_by: str = "",
    ) -> BoardEntry:
        """Return what of a case anybody may know.

        Args:
            case: The case.
            at: The moment of reading.
            calendar: The office's.
            unit: Name of the lead unit.
            signed_by: Name of the cadre who signed.

        Raises:
            Confidential: It is a complaint.
        """
        if case.kind is Kind.COMPLAINT:
            raise Confidential(case.id)
        due = {State.PROMISED: case.promise_due_at, State.PARKED: case.review_at}.get(
            case.state, case.due_at
        )
        dated = case.state in _DATED and due is not None
        signable = Act.ACKNOWLEDGE in lawful(case, {Hat.HANDLER})
        return cls(
            id=case.id,
            revision=case.revision,
            number=case.number,
            category=case.category,
            unit=unit,
            state=case.state,
            round=case.round,
            dispatched_at=case.dispatched_at,
            due_at=due,
            tentative=case.state in _DATED and tentative(case, calendar),
            days_left=deadline.days_left(at, due, calendar) if dated and due else None,
            late=case.state in _DATED and (case.breached_at is not None or bool(due and due < at)),
            breached=case.breaches > 0,
            step_at=step_due(case, calendar) if signable else None,
            signed_by=signed_by,
            signable=signable,
            wording=case.public_wording if case.wording_agreed else "",
        )


def face(case: Case) -> tuple[object, ...]:
    """What of a case shows on its card in a group: where none of it changes, nothing is redrawn."""
    return (
        case.kind,
        case.number,
        case.category,
        case.lead_unit_id,
        case.state,
        case.round,
        case.due_at,
        case.promise_due_at,
        case.review_at,
        case.breached_at,
        case.handler_id,
        case.pending,
        case.public_wording,
        case.wording_agreed,
        case.breaches,
    )


@dataclass(frozen=True, slots=True)
class GroupMessage:
    """One thing said in a group. Made in this module only."""

    text: Markup
    keyboard: tuple[tuple[Button, ...], ...] = ()


def group_call(
    message: GroupMessage,
    chat_id: int,
    *,
    thread_id: int | None = None,
    message_id: int | None = None,
    silent: bool = False,
) -> Payload:
    """The call that says something in a group, or turns the message `message_id` into it."""
    said = Message(message.text, message.keyboard, silent=silent)
    if message_id is not None:
        return edit(said, chat_id, message_id)
    return payload(said, chat_id, thread_id=thread_id)


# a case


def board_card(voice: Voice, entry: BoardEntry, *, bot: str) -> GroupMessage:
    """The card of a case in the work group of its unit.

    Args:
        voice: The group's words.
        entry: The case.
        bot: User name of the bot, for the way to the private chat.
    """
    lines = [_head(voice, entry)]
    if entry.wording:
        lines.append(voice("word-quote", words=one_line(entry.wording, WORDING)))
    lines.append(_whose(voice, entry))
    if entry.signable and entry.step_at is not None:
        lines.append(voice("group-card-to-sign", at=moment_of(voice, entry.step_at)))
    elif entry.signed_by:
        lines.append(voice("group-card-signed", who=one_line(entry.signed_by, NAME)))
    if entry.round > 1:
        lines.append(voice("card-round", round=entry.round))
    return GroupMessage(Markup("\n".join(lines)), _keys(voice, entry, bot))


def board_moved_on(voice: Voice, number: str) -> GroupMessage:
    """What is left of a card once another unit has the case: its number, and that it is gone."""
    return GroupMessage(voice("group-card-moved-on", number=number))


def board_late(voice: Voice, entry: BoardEntry, *, bot: str) -> GroupMessage:
    """That a case is overdue, said once."""
    return GroupMessage(
        voice(
            "group-late",
            number=entry.number,
            category=category_of(voice, entry),
            due=moment_of(voice, entry.due_at),
            who=one_line(entry.signed_by, NAME) or voice("word-handler"),
        ),
        (_open(voice, entry, bot),),
    )


def digests_go(voice: Voice, *, topic: bool, forum: bool) -> GroupMessage:
    """Where digests will be read in a group: in this topic, or in none."""
    if topic:
        return GroupMessage(voice("digest-here"))
    return GroupMessage(voice("digest-nowhere" if forum else "digest-no-topics"))


def topic_name(voice: Voice, entry: BoardEntry) -> str:
    """What the topic of a case is called: its number and category."""
    return cut(f"{entry.number} {plain(category_of(voice, entry))}", TOPIC)


def _head(voice: Voice, entry: BoardEntry) -> Markup:
    sign = voice("sign-overdue" if entry.late else f"sign-{entry.state}")
    state = Markup(f"{sign} {voice(f'state-{entry.state}')}")
    values = {"state": state, "number": entry.number, "category": category_of(voice, entry)}
    if entry.late:
        return voice("card-head-end", end=voice("group-card-late"), **values)
    if entry.days_left is not None and entry.days_left <= SOON:
        left = voice.left(entry.days_left)
        return voice("card-head-end", end=left, **values)
    return voice("card-head", **values)


def _whose(voice: Voice, entry: BoardEntry) -> Markup:
    unit = escape(one_line(entry.unit, NAME)) if entry.unit else voice("word-unit")
    due = moment_of(voice, entry.due_at)
    match entry.state:
        case State.DISPATCHED | State.HANDLING if entry.due_at is not None:
            due = voice("date-tentative", due=due) if entry.tentative else due
            return voice("group-card-lead-due", unit=unit, due=due)
        case State.PROMISED:
            return voice("group-card-lead-promise", unit=unit, due=due)
        case State.PARKED:
            return voice("group-card-lead-review", unit=unit, due=due)
        case _:
            return voice("group-card-lead", unit=unit)


def category_of(voice: Voice, entry: BoardEntry) -> Markup:
    """The category of a case, in words."""
    if not entry.category:
        return voice("word-unsorted")
    if entry.category in _CATEGORIES:
        return voice(f"category-{entry.category}")
    return escape(one_line(entry.category, NAME))


def moment_of(voice: Voice, at: datetime | None) -> Markup:
    """A moment as groups read it, or that there is none."""
    if at is None:
        return voice("word-no-date")
    return voice.moment(at)


def _keys(voice: Voice, entry: BoardEntry, bot: str) -> tuple[tuple[Button, ...], ...]:
    if entry.state in OVER:
        return ()
    rows: list[tuple[Button, ...]] = []
    if entry.signable:
        press = Press("sign", entry.id, entry.revision)
        rows.append((Button(voice.plain("act-acknowledge"), press.encode()),))
    return (*rows, _open(voice, entry, bot))


def _open(voice: Voice, entry: BoardEntry, bot: str) -> tuple[Button, ...]:
    to = f"https://t.me/{bot}?start=case-{entry.number}"
    return (Button(voice.plain("group-button-handle"), url=to),)


# the group itself


def hello(voice: Voice, *, bot: str) -> GroupMessage:
    """What the bot says in a group of enterprises: the way to the private chat."""
    to = f"https://t.me/{bot}?start=file"
    return GroupMessage(
        voice("group-hello"), ((Button(voice.plain("group-button-file"), url=to),),)
    )


def hello_of_work(voice: Voice, unit: str) -> GroupMessage:
    """What the bot says in the work group of a unit."""
    return GroupMessage(voice("group-hello-work", unit=one_line(unit, NAME)))


def awaiting(voice: Voice) -> GroupMessage:
    """That the office has been asked and has not decided yet."""
    return GroupMessage(voice("group-awaiting"))


def farewell(voice: Voice, why: Farewell, *, office: str, phone: str) -> GroupMessage:
    """What the bot says before it leaves a group.

    Args:
        voice: The group's words.
        why: Why it leaves.
        office: What the office is called; empty for the plain word.
        phone: Its number; empty where none is set.
    """
    name = escape(one_line(office, NAME)) if office else voice("actor-office")
    whom = voice("group-office-phone", name=name, phone=phone) if phone else name
    return GroupMessage(voice(why.value, office=whom))
