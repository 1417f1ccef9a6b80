"""Assignments (承办): one lead unit, any co units, any units only informed, each with its clock."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from bot.domain.terms import Act


class Part(StrEnum):
    """What a unit has to do with a case."""

    LEAD = "lead"  # 主办
    CO = "co"  # 协办
    CC = "cc"  # 抄告: told, owes nothing


class AssignmentState(StrEnum):
    """Where an assignment stands."""

    WAITING = "waiting"  # 待签收
    ACKNOWLEDGED = "acknowledged"  # 已签收
    RETURNED = "returned"  # 已退单
    REPORTED = "reported"  # 已报办结
    OPINED = "opined"  # 已报协办意见
    REPLACED = "replaced"  # 已改派: another unit took over, or the case was withdrawn


class AssignmentAct(StrEnum):
    """What happens to an assignment."""

    ACKNOWLEDGE = "acknowledge"
    RETURN = "return"  # upheld
    REPORT = "report"  # countersigned
    OPINE = "opine"
    RESUME = "resume"  # sent back, a new round, a broken promise
    REPLACE = "replace"


_S = AssignmentState
_A = AssignmentAct
_P = Part

ASSIGNMENT_LAW: Final[dict[tuple[Part, AssignmentState, AssignmentAct], AssignmentState]] = {
    (_P.LEAD, _S.WAITING, _A.ACKNOWLEDGE): _S.ACKNOWLEDGED,
    (_P.LEAD, _S.WAITING, _A.RETURN): _S.RETURNED,
    (_P.LEAD, _S.WAITING, _A.REPLACE): _S.REPLACED,
    (_P.LEAD, _S.ACKNOWLEDGED, _A.REPORT): _S.REPORTED,
    (_P.LEAD, _S.ACKNOWLEDGED, _A.REPLACE): _S.REPLACED,
    (_P.LEAD, _S.REPORTED, _A.RESUME): _S.ACKNOWLEDGED,
    (_P.LEAD, _S.REPORTED, _A.REPLACE): _S.REPLACED,
    (_P.CO, _S.WAITING, _A.ACKNOWLEDGE): _S.ACKNOWLEDGED,
    (_P.CO, _S.WAITING, _A.OPINE): _S.OPINED,  # whoever answers at once has signed with it
    (_P.CO, _S.WAITING, _A.REPLACE): _S.REPLACED,
    (_P.CO, _S.ACKNOWLEDGED, _A.OPINE): _S.OPINED,
    (_P.CO, _S.ACKNOWLEDGED, _A.REPLACE): _S.REPLACED,
    (_P.CO, _S.OPINED, _A.REPLACE): _S.REPLACED,
    (_P.CC, _S.WAITING, _A.ACKNOWLEDGE): _S.ACKNOWLEDGED,
    (_P.CC, _S.WAITING, _A.REPLACE): _S.REPLACED,
    (_P.CC, _S.ACKNOWLEDGED, _A.REPLACE): _S.REPLACED,
}


class UnlawfulAssignment(Exception):
    """The law of assignments knows no such act."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """One unit's part in one case. Moments are aware and in UTC."""

    id: int
    case_id: int
    unit_id: int
    part: Part
    state: AssignmentState = AssignmentState.WAITING
    assigned_at: datetime
    due_at: datetime | None = None
    acknowledged_at: datetime | None = None
    acknowledged_by: int | None = None
    finished_at: datetime | None = None  # reported, opined, returned or replaced

    @property
    def is_open(self) -> bool:
        """Whether the unit still owes something."""
        return self.part is not Part.CC and self.state in {_S.WAITING, _S.ACKNOWLEDGED}

    @property
    def is_current(self) -> bool:
        """Whether the unit still has to do with the case."""
        return self.state not in {_S.RETURNED, _S.REPLACED}


def move(
    assignment: Assignment, act: AssignmentAct, *, at: datetime, by: int | None = None
) -> Assignment:
    """The assignment after an act.

    Raises:
        UnlawfulAssignment: If the table has no such line.
    """
    to = ASSIGNMENT_LAW.get((assignment.part, assignment.state, act))
    if to is None:
        raise UnlawfulAssignment(f"{act} of a {assignment.part} in {assignment.state}")
    if act is AssignmentAct.ACKNOWLEDGE:
        return replace(assignment, state=to, acknowledged_at=at, acknowledged_by=by)
    if act is AssignmentAct.RESUME:
        return replace(assignment, state=to, finished_at=None)
    if act is AssignmentAct.OPINE and assignment.acknowledged_at is None:
        assignment = replace(assignment, acknowledged_at=at, acknowledged_by=by)
    return replace(assignment, state=to, finished_at=at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one act says of the parts of units in a case.

    Attributes:
        case_id: The case.
        act: What was done to it.
        at: When.
        by: The person who did it.
        unit_id: The co unit in whose name it was done, where it is a co unit's act.
        lead: The lead unit after it.
        co: The co units after it.
        cc: The units that are only told, after it.
        due_at: The date in force after it: the lead unit's.
        co_due_at: By when a co unit that joins now has to give its opinion.
    """

    case_id: int
    act: Act
    at: datetime
    by: int | None = None
    unit_id: int | None = None
    lead: int | None = None
    co: frozenset[int] = frozenset()
    cc: frozenset[int] = frozenset()
    due_at: datetime | None = None
    co_due_at: datetime | None = None


_HANDED: Final = frozenset({Act.DISPATCH, Act.REASSIGN})
_OF_LEAD: Final[dict[Act, AssignmentAct]] = {
    Act.ACKNOWLEDGE: _A.ACKNOWLEDGE,
    Act.COUNTERSIGN: _A.REPORT,
    Act.UPHOLD_RETURN: _A.RETURN,
    Act.DISPATCH: _A.REPLACE,
    Act.REASSIGN: _A.REPLACE,
    Act.GRANT_WITHDRAWAL: _A.REPLACE,
}
_AGAIN: Final = frozenset({Act.SEND_BACK, Act.RATE_DISSATISFIED, Act.REOPEN})
_OF_CO: Final[dict[Act, AssignmentAct]] = {
    Act.CO_ACKNOWLEDGE: _A.ACKNOWLEDGE,
    Act.CO_OPINE: _A.OPINE,
}

MOVES: Final = frozenset({*_OF_LEAD, *_AGAIN, *_OF_CO, Act.INVOLVE})
"""Acts that change what a unit has to do with a case; the others may still move its date."""


def written_up(book: Iterable[Assignment], told: Told) -> tuple[Assignment, ...]:
    """The parts in a case after an act; those that are new have no id (0) yet.

    Args:
        book: The parts as they stood, over or not.
        told: What the act says.

    Raises:
        UnlawfulAssignment: The act does not go with the part it would move.
    """
    over = told.act is Act.GRANT_WITHDRAWAL
    co, cc = (frozenset[int](), frozenset[int]()) if over else (told.co, told.cc)
    after = [_after(one, told, co, cc) if one.is_current else one for one in book]
    there = {(one.part, one.unit_id) for one in after if one.is_current}
    new = [(_P.LEAD, told.lead)] if told.act in _HANDED and told.lead is not None else []
    new += [(_P.CO, unit_id) for unit_id in sorted(co) if (_P.CO, unit_id) not in there]
    new += [(_P.CC, unit_id) for unit_id in sorted(cc) if (_P.CC, unit_id) not in there]
    dates = {_P.LEAD: told.due_at, _P.CO: told.co_due_at}
    joined = (
        Assignment(
            id=0,
            case_id=told.case_id,
            unit_id=unit_id,
            part=part,
            assigned_at=told.at,
            due_at=dates.get(part),
        )
        for part, unit_id in new
    )
    return (*after, *joined)


def _after(one: Assignment, told: Told, co: frozenset[int], cc: frozenset[int]) -> Assignment:
    """One part that is not over, after an act."""
    if one.part is Part.LEAD:
        act = _OF_LEAD.get(told.act)
        if told.act in _AGAIN and one.state is _S.REPORTED:
            act = _A.RESUME
        moved = one if act is None else move(one, act, at=told.at, by=told.by)
        return replace(moved, due_at=told.due_at) if moved.is_current else moved
    if one.unit_id not in (co if one.part is Part.CO else cc):
        return move(one, _A.REPLACE, at=told.at)
    if one.part is Part.CO and told.act in _OF_CO and one.unit_id == told.unit_id:
        return move(one, _OF_CO[told.act], at=told.at, by=told.by)
    return one
