"""Requests (申请): what one side asks for and another rules on."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from bot.domain.case import ASKS, RULES_ON
from bot.domain.terms import Act, RequestKind

__all__ = [
    "ASKS",
    "DECISION_OF",
    "RULES_ON",
    "Decision",
    "Request",
    "RequestKind",
]


class Decision(StrEnum):
    """How a request was ruled on."""

    OPEN = "open"
    UPHELD = "upheld"  # 同意
    REFUSED = "refused"  # 不同意
    FALLEN = "fallen"  # the case moved on before anybody ruled


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request. A wish for a date, or the unit suggested instead, comes with it."""

    id: int
    case_id: int
    kind: RequestKind
    asked_by: int  # person
    asked_at: datetime
    reason: str
    wished_due_at: datetime | None = None
    suggested_unit_id: int | None = None
    decision: Decision = Decision.OPEN
    ruled_by: int | None = None
    ruled_at: datetime | None = None
    ruling: str = ""  # words of the decision


DECISION_OF: Final[dict[Act, Decision]] = {
    Act.UPHOLD_RETURN: Decision.UPHELD,
    Act.REFUSE_RETURN: Decision.REFUSED,
    Act.GRANT_EXTENSION: Decision.UPHELD,
    Act.REFUSE_EXTENSION: Decision.REFUSED,
    Act.PARK: Decision.UPHELD,
    Act.REFUSE_PARK: Decision.REFUSED,
    Act.GRANT_WITHDRAWAL: Decision.UPHELD,
    Act.REFUSE_WITHDRAWAL: Decision.REFUSED,
    Act.REVOKE_CARD: Decision.UPHELD,
    Act.UPHOLD_CARD: Decision.REFUSED,
}
