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
    """One request; who asked, why, and the words of the ruling stand in the two events."""

    id: int
    case_id: int
    kind: RequestKind
    asked_event_id: int
    asked_at: datetime
    wished_at: datetime | None = None  # the date asked for
    suggested_unit_id: int | None = None
    decision: Decision = Decision.OPEN
    ruled_event_id: int | None = None  # of the ruling, or of the act with which it fell
    ruled_at: datetime | None = None


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
