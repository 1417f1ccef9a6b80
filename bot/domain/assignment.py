"""Assignments (承办): one lead unit, any co units, any units only informed, each with its clock."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final


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
    return replace(assignment, state=to, finished_at=at)
