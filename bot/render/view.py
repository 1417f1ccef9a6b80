"""Everything a reader may be shown of one case, gathered before a word is said.

A view is made by whoever loads the case, for one reader, and holds the whole truth; what of it
that reader is shown is decided here and in the modules that read it (:mod:`bot.render.card`,
:mod:`bot.render.notice`, :mod:`bot.render.listing`), never by the loader.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from bot.domain.assignment import AssignmentState, Part
from bot.domain.deadline import Clock, limit
from bot.domain.kin import NO_KIN, Kin
from bot.domain.rights import may_call, sees_enterprise
from bot.domain.terms import Act, Hat, State

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.domain.calendar import WorkCalendar
    from bot.domain.case import Case
    from bot.domain.results import Answered


class Reader(StrEnum):
    """Who reads, as far as tone and privacy go; ids of words are made of these."""

    OWNER = "owner"  # a contact of the enterprise
    UNIT = "unit"  # of the lead unit
    OFFICE = "office"  # triager, director, inspector
    LEADER = "leader"
    OTHER = "other"  # liaison, co unit, co-signer


@dataclass(frozen=True, slots=True)
class Happening:
    """One act of the past.

    Attributes:
        act: What was done.
        at: When; aware.
        who: Name of the person, empty for the clock.
        unit: Name of the unit in whose name they acted, empty for an enterprise or the clock.
        hat: In whose capacity; None for what no person did.
        words: What was said with it: a note, a report's words to the owner, a reason.
        data: What else came with it: ``outcome`` (A to E), ``wished_at`` and ``due_at`` (aware
            moments, as ISO text or `datetime`), ``suggested_unit`` (a name), ``other_number``.
        event_id: Its number in the log; 0 where it has none.
        own: Whether the reader's own unit did it, as a co unit.
    """

    act: Act
    at: datetime
    who: str = ""
    unit: str = ""
    hat: Hat | None = None
    words: str = ""
    data: Mapping[str, object] = field(default_factory=dict)
    event_id: int = 0
    own: bool = False


@dataclass(frozen=True, slots=True)
class UnitPart:
    """What a unit beside the lead has to do with a case.

    Attributes:
        unit: Its name.
        part: Co (协办) or told only (抄告).
        state: How far it is.
        due_at: By when its opinion is owed; None where it owes none.
        days_left: Working days until then, negative once it is over.
        own: Whether it is the reader's.
    """

    unit: str
    part: Part
    state: AssignmentState
    due_at: datetime | None = None
    days_left: int | None = None
    own: bool = False

    @property
    def owes(self) -> bool:
        """Whether its opinion is still out."""
        return self.part is Part.CO and self.state in {
            AssignmentState.WAITING,
            AssignmentState.ACKNOWLEDGED,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """One case before one reader.

    Attributes:
        case: The case as it stands.
        hats: In what capacities the reader stands towards it.
        acts: What the reader may do now and has a conversation for, in the order of the law.
        at: The moment of reading; aware.
        enterprise: Name of the enterprise.
        contact: Name of the contact who filed.
        contact_phone: Their number, whole.
        unit: Name of the lead unit, empty while there is none.
        handler: Name of who acknowledged, empty before.
        handler_phone: Their number, whole.
        days_left: Working days to the date in force, negative once it is over; None: no date.
        files: How many files the reader may open.
        history: What happened, from first to last.
        step_at: By when the present step is to be done (see `step_due`); None: no limit known.
        step_left: Working days to that moment.
        liaison: Name of the liaison paired with the enterprise, for whoever is stuck.
        complained: Name of the unit complained of, empty where none is named.
        kin: The others around it: an earlier one, one it went into, who joined.
        watched_by: Name of the unit of the level that watches over it (提级), where one does.
        answered: How far an info case has come; None for any other, and while all is in time.
        parts: What units beside the lead have to do with it.
        named: Name of the handler whom the unit's head has named, empty where none is.
        is_named: Whether that is the reader.
        leader: Name of the leader who answers for it (包案领导), empty where none does.
        tentative: Whether the due date rests on a year whose holidays are not announced (暂定).
        followed: Whether the reader follows it.
        policy: Title of the policy it is about, empty where it is about none.
        policy_url: Where that is read.
    """

    case: Case
    hats: frozenset[Hat]
    acts: tuple[Act, ...]
    at: datetime
    enterprise: str
    contact: str
    contact_phone: str
    unit: str
    handler: str
    handler_phone: str
    days_left: int | None
    files: int = 0
    history: tuple[Happening, ...] = ()
    step_at: datetime | None = None
    step_left: int | None = None
    liaison: str = ""
    followed: bool = False
    complained: str = ""
    kin: Kin = NO_KIN
    watched_by: str = ""
    answered: Answered | None = None
    parts: tuple[UnitPart, ...] = ()
    named: str = ""
    leader: str = ""
    is_named: bool = False
    tentative: bool = False
    policy: str = ""
    policy_url: str = ""

    @property
    def own_part(self) -> UnitPart | None:
        """What the reader's own unit owes as a co unit, or has done as one; the first it owes."""
        mine = [one for one in self.parts if one.own and one.part is Part.CO]
        return next((one for one in mine if one.owes), mine[0] if mine else None)

    @property
    def unopined(self) -> tuple[str, ...]:
        """The co units whose opinion is still out."""
        return tuple(one.unit for one in self.parts if one.owes)

    def last(self, *acts: Act) -> Happening | None:
        """The latest of these acts, of any act where none is named; None if never done."""
        return next((one for one in reversed(self.history) if not acts or one.act in acts), None)

    @property
    def reader(self) -> Reader:
        """The audience: the enterprise before the office before the unit before a leader."""
        return _reader(self.hats)

    @property
    def sees_text(self) -> bool:
        """Whether the owner's own words, files and names are shown; not to a co-signer."""
        return bool(self.hats) and self.hats != frozenset({Hat.CO_SIGNER})

    @property
    def sees_enterprise(self) -> bool:
        """Whether the enterprise is named; where not, a code stands for it."""
        return self.sees_text and sees_enterprise(self.hats, self.case)

    @property
    def may_call(self) -> bool:
        """Whether a number to call is shown whole when the reader asks for it, and noted.

        Where a cadre filed the case, there is somebody to be called though it has no contact.
        """
        known = bool(self.contact_phone) or self.case.on_behalf
        return known and may_call(self.hats, self.case)

    @property
    def code(self) -> str:
        """What stands for the enterprise of a masked case: a code that tells nothing."""
        return self.case.number.rpartition("-")[2] or str(self.case.id)


_READERS: Final = (
    (Hat.OWNER, Reader.OWNER),
    (Hat.DIRECTOR, Reader.OFFICE),
    (Hat.TRIAGER, Reader.OFFICE),
    (Hat.INSPECTOR, Reader.OFFICE),
    (Hat.UNIT_HEAD, Reader.UNIT),
    (Hat.HANDLER, Reader.UNIT),
    (Hat.LEADER, Reader.LEADER),
)


@lru_cache(maxsize=256)
def _reader(hats: frozenset[Hat]) -> Reader:
    """Asked some dozens of times for each card."""
    return next((reader for hat, reader in _READERS if hat in hats), Reader.OTHER)


_STEP_CLOCK: Final[dict[State, Clock]] = {
    State.SUBMITTED: Clock.ACCEPT,
    State.NEED_INFO: Clock.SUPPLY,
    State.ACCEPTED: Clock.DISPATCH,
    State.DISPATCHED: Clock.ACKNOWLEDGE,
    State.HANDLED: Clock.REVIEW,
    State.AWAITING_OWNER: Clock.CONFIRM,
    State.CLOSED: Clock.REOPEN,
}


def step_due(case: Case, calendar: WorkCalendar) -> datetime | None:
    """By when the step that the case waits for is to be done; None: the law sets no limit.

    Sorting, dispatch, acknowledgement (never later than the case is due), review, the owner's
    confirmation, the thirty days to reopen; while it is handled the date in force, promised or of
    review.
    """
    match case.state:
        case State.HANDLING:
            return case.due_at
        case State.PROMISED:
            return case.promise_due_at
        case State.PARKED:
            return case.review_at
        case state if state in _STEP_CLOCK and case.state_since is not None:
            step = limit(_STEP_CLOCK[state], case.state_since, calendar)
            if state is State.DISPATCHED and case.due_at is not None:
                return min(step, case.due_at)
            return step
        case _:
            return None
