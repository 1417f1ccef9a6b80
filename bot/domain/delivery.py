"""What becomes of a message after an attempt to send it.

Telegram's answer to a send is read into a `Verdict` (see `handlers.outcome`), and `decide` says
what follows: leave again, when, under which mark, or rest for good, and who has to know. The rules
are those of the README's table of outcomes. A message that certainly did not arrive may always
leave again; a message nobody can know about leaves at most once more, and only if it must.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, assert_never

LONGEST_PAUSE: Final = 300.0
"""Seconds between two attempts while Telegram cannot be reached, at most."""


class Duty(StrEnum):
    """How bad is a duplicate, and how bad a loss?"""

    MUST = "must"
    """Arrives at least once: filed, dispatched, overdue, closed, identity changed."""
    ONCE = "once"
    """Arrives at most once: prompts, nudges, digests."""


class Outcome(StrEnum):
    """What an attempt came to, in the order in which answers are read."""

    SENT = "sent"
    """Telegram has it."""
    REST = "rest"
    """Refused for going too fast: this chat rests for `Verdict.seconds`; not delivered."""
    MOVED = "moved"
    """The group became the supergroup `Verdict.chat`; not delivered."""
    PLAIN = "plain"
    """Telegram could not parse the markup; not delivered."""
    GIVEN_UP = "given_up"
    """Telegram will never take this message, for `Verdict.reason`; not delivered."""
    UNREACHABLE = "unreachable"
    """The chat does not want us: blocked, kicked, deactivated; not delivered."""
    STOP = "stop"
    """The token is not ours any more: nothing can be sent; not delivered."""
    AGAIN = "again"
    """It never left this machine, or was turned away untouched; not delivered."""
    UNKNOWN = "unknown"
    """It left, and no answer came that says whether it arrived."""


class Reason(StrEnum):
    """Why Telegram will never take a message. Codes: the words are in `locales/`."""

    CHAT_GONE = "chat_gone"
    MESSAGE_GONE = "message_gone"
    NOT_EDITABLE = "not_editable"
    NO_RIGHT = "no_right"
    TOO_LONG = "too_long"
    EMPTY = "empty"
    MARKUP = "markup"
    BUTTON = "button"
    FILE = "file"
    TOPIC = "topic"
    LATE = "late"
    UNREACHABLE = "unreachable"
    OTHER = "other"


class State(StrEnum):
    """Where a row of the outbox stands after an attempt."""

    PENDING = "pending"
    SENT = "sent"
    GIVEN_UP = "given_up"
    UNCERTAIN = "uncertain"


class Task(StrEnum):
    """What a person has to do about it."""

    LOOK = "look"
    """The office: a message was given up; see why and do otherwise."""
    ASK = "ask"
    """The office: nobody knows whether it arrived; resend, or mark as seen."""
    PHONE = "phone"
    """The liaison: the person cannot be reached here; telephone."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an attempt came to.

    Attributes:
        outcome: Which row of the table.
        seconds: With `REST`, how long Telegram wants peace in this chat.
        chat: With `MOVED`, the new id of the chat.
        reason: With `GIVEN_UP`, why; with `UNREACHABLE`, always `Reason.UNREACHABLE`.
        detail: Telegram's own words or the kind of trouble, for the office; never a URL.
    """

    outcome: Outcome
    seconds: float = 0.0
    chat: int | None = None
    reason: Reason | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What Telegram tells of what it has taken.

    Attributes:
        message_ids: The messages, in their order; for a new topic the one that tells of it.
        photos: The name by which it knows the picture of each, as far as it is one.
        poll_id: Its name for the poll, where that is what was sent or stopped.
        votes: For each answer of a poll that was stopped.
        voters: How many voted in it.
    """

    message_ids: tuple[int, ...] = ()
    photos: tuple[str, ...] = ()
    poll_id: str = ""
    votes: tuple[int, ...] = ()
    voters: int = 0

    @property
    def message_id(self) -> int | None:
        """The last message, which is the one that later ones are about."""
        return self.message_ids[-1] if self.message_ids else None


SENT: Final = Verdict(Outcome.SENT)
CRASHED: Final = Verdict(Outcome.UNKNOWN, detail="crash")
"""For a row found `sending` by a process that did not begin it."""


@dataclass(frozen=True, slots=True)
class Next:
    """What then.

    Attributes:
        state: The row's new state. Only `PENDING` rows leave again.
        due_in: Seconds until the row may leave again; `None` if it never will by itself.
        repeated: The row may have arrived already: it leaves marked as sent again.
        plain: The row leaves without markup.
        chat: The chat's new id, to be followed everywhere.
        rest: Seconds during which nothing may leave to this chat.
        reason: Why it was given up.
        unreachable: The chat is to be marked as unreachable.
        task: What a person has to do.
        alarm: The operator is to be told: something is wrong with the program or the set-up.
        stop: Nothing more may be sent by this process.
    """

    state: State
    due_in: float | None = None
    repeated: bool = False
    plain: bool = False
    chat: int | None = None
    rest: float = 0.0
    reason: Reason | None = None
    unreachable: bool = False
    task: Task | None = None
    alarm: bool = False
    stop: bool = False


def pause(attempt: int, jitter: float) -> float:
    """Seconds before attempt number `attempt + 1`: 1, 2, 4 … and never more than 300.

    Args:
        attempt: How many attempts were made, 1 or more.
        jitter: 0 to 1, drawn by the caller; adds up to a quarter, so that many do not return
            at the same instant.
    """
    return min(LONGEST_PAUSE, 2.0 ** min(attempt - 1, 9) * (1 + jitter / 4))


def decide(  # noqa: PLR0911 - a table: one case per row
    verdict: Verdict,
    duty: Duty,
    attempt: int,
    *,
    repeated: bool = False,
    plain: bool = False,
    idempotent: bool = False,
    jitter: float = 0.0,
) -> Next:
    """What follows from a verdict on a row.

    Args:
        verdict: What the attempt came to.
        duty: Whether the row must arrive, or may arrive only once.
        attempt: Which attempt this was, counted from 1.
        repeated: Whether this attempt already bore the mark of a message sent again.
        plain: Whether this attempt already went without markup.
        idempotent: Whether doing it twice is doing it once, as with edits: then not knowing
            costs nothing but another attempt.
        jitter: 0 to 1, drawn by the caller.
    """
    again = Next(State.PENDING, due_in=0.0, repeated=repeated, plain=plain)
    match verdict.outcome:
        case Outcome.SENT:
            return Next(State.SENT, repeated=repeated, plain=plain)
        case Outcome.REST:
            rest = verdict.seconds + jitter
            return replace(again, due_in=rest, rest=rest)
        case Outcome.MOVED:
            # Two ids that point at each other must not become a loop without a breath.
            due_in = 0.0 if attempt <= 3 else pause(attempt, jitter)
            return replace(again, due_in=due_in, chat=verdict.chat)
        case Outcome.PLAIN if not plain:
            return Next(State.PENDING, due_in=0.0, repeated=repeated, plain=True, alarm=True)
        case Outcome.PLAIN:
            return Next(
                State.GIVEN_UP,
                reason=verdict.reason or Reason.MARKUP,
                task=Task.LOOK,
                plain=plain,
                alarm=True,
            )
        case Outcome.GIVEN_UP:
            return Next(
                State.GIVEN_UP, reason=verdict.reason or Reason.OTHER, task=Task.LOOK, plain=plain
            )
        case Outcome.UNREACHABLE:
            return Next(
                State.GIVEN_UP,
                reason=Reason.UNREACHABLE,
                task=Task.PHONE,
                plain=plain,
                unreachable=True,
            )
        case Outcome.STOP:
            return replace(again, alarm=True, stop=True)
        case Outcome.AGAIN:
            return replace(again, due_in=pause(attempt, jitter))
        case Outcome.UNKNOWN if idempotent:
            return replace(again, due_in=pause(attempt, jitter))
        case Outcome.UNKNOWN if duty is Duty.MUST and not repeated:
            return replace(again, due_in=pause(attempt, jitter), repeated=True)
        case Outcome.UNKNOWN:
            task = Task.ASK if duty is Duty.MUST else None
            return Next(State.UNCERTAIN, repeated=repeated, plain=plain, task=task)
        case _:
            assert_never(verdict.outcome)
