"""What stands against a unit in a case: dates breached, promises broken, cards.

A breach and a broken promise are facts of the clock and stay for ever. A yellow card, a red card
and being named in the bulletin follow from a breach that goes on; each may be appealed once, and
what is revoked then is the card, never the breach.
"""

from enum import StrEnum
from typing import Final

from bot.domain.terms import Act


class PenaltyKind(StrEnum):
    """What was recorded."""

    BREACH = "breach"  # 超期
    BROKEN = "broken"  # 承诺未兑现
    YELLOW = "yellow"  # 黄牌
    RED = "red"  # 红牌
    CALLED_OUT = "called_out"  # 点名通报


class PenaltyState(StrEnum):
    """Whether it holds."""

    STANDING = "standing"
    APPEALED = "appealed"  # holds until it is ruled on
    UPHELD = "upheld"
    REVOKED = "revoked"


GIVEN_BY: Final[dict[Act, PenaltyKind]] = {
    Act.BREACH: PenaltyKind.BREACH,
    Act.BREAK_PROMISE: PenaltyKind.BROKEN,
    Act.YELLOW_CARD: PenaltyKind.YELLOW,
    Act.RED_CARD: PenaltyKind.RED,
    Act.CALL_OUT: PenaltyKind.CALLED_OUT,
}
"""The acts of the clock that put something on the record."""

RULED_BY: Final[dict[Act, PenaltyState]] = {
    Act.REVOKE_CARD: PenaltyState.REVOKED,
    Act.UPHOLD_CARD: PenaltyState.UPHELD,
}
"""What a ruling makes of a card under appeal."""

CARDS: Final = frozenset({PenaltyKind.YELLOW, PenaltyKind.RED, PenaltyKind.CALLED_OUT})
"""What may be appealed."""
