"""What of a case's past each reader is told, and whose words are meant for whom."""

from __future__ import annotations

from typing import Final

from bot.domain.terms import RATING_ACTS, REPORTS, Act
from bot.render.view import Reader

RULED: Final = (Act.RELEASE, Act.PROMISE, Act.PARK)
"""Acts by which a result is let out to the enterprise."""

OPEN_TO_ALL: Final = frozenset(
    {
        Act.SUBMIT,
        Act.SUPPLY,
        Act.SUPPLEMENT,
        Act.URGE,
        Act.OBJECT,
        Act.WITHDRAW,
        Act.ACCEPT,
        Act.ASK_MORE,
        Act.MERGE,
        Act.TAKE_IN,
        Act.DISPATCH,
        Act.REASSIGN,
        Act.SOLVE_ON_SPOT,
        Act.ANSWER,
        Act.ACKNOWLEDGE,
        Act.CONTACT,
        Act.NOTE,
        Act.PROMISE,
        Act.PARK,
        Act.KEEP_PARKED,
        Act.UNPARK,
        Act.GRANT_EXTENSION,
        Act.GRANT_WITHDRAWAL,
        Act.RELEASE,
        Act.REOPEN,
        Act.LEVEL_UP,
        Act.CALL_OUT,
        Act.EXPIRE,
        Act.SILENCE,
        Act.BREAK_PROMISE,
        Act.REDATE,
        Act.BREACH,
        Act.ARCHIVE,
    }
)
OF_OWNER: Final = (
    RATING_ACTS | OPEN_TO_ALL | {Act.DECLINE, Act.APPEAL, Act.ASK_WITHDRAWAL, Act.REFUSE_WITHDRAWAL}
)
OF_UNIT: Final = (
    RATING_ACTS
    | OPEN_TO_ALL
    | {
        Act.CLASSIFY,
        Act.LINK,
        Act.REPORT,
        Act.REWORK,
        Act.COUNTERSIGN,
        Act.ASK_PARK,
        Act.RETURN,
        Act.UPHOLD_RETURN,
        Act.REFUSE_RETURN,
        Act.ASK_EXTENSION,
        Act.REFUSE_EXTENSION,
        Act.CO_ACKNOWLEDGE,
        Act.CO_OPINE,
        Act.INVOLVE,
        Act.NAME_HANDLER,
        Act.REFUSE_PARK,
        Act.SEND_BACK,
        Act.INSTRUCT,
        Act.YELLOW_CARD,
        Act.RED_CARD,
        Act.UPHOLD_CARD,
        Act.REVOKE_CARD,
        Act.APPEAL_CARD,
    }
)

TO_FEW: Final = frozenset({Act.TELL_PRESSURE})
"""A private answer: told once to the director and the inspector, and on no card."""
VISIBLE: Final[dict[Reader, frozenset[Act]]] = {
    Reader.OWNER: OF_OWNER,
    Reader.UNIT: OF_UNIT,
    Reader.OFFICE: frozenset(Act) - TO_FEW,
    Reader.LEADER: (OF_UNIT | {Act.DECLINE}) - {Act.REWORK},
    Reader.OTHER: OPEN_TO_ALL | {Act.CO_ACKNOWLEDGE, Act.CO_OPINE},
}
WORDS_TO_OWNER: Final = frozenset(
    {
        Act.ASK_MORE,
        Act.DECLINE,
        Act.NOTE,
        Act.KEEP_PARKED,
        Act.ASK_EXTENSION,
        Act.GRANT_EXTENSION,
        Act.GRANT_WITHDRAWAL,
        Act.REFUSE_WITHDRAWAL,
        *REPORTS,
    }
)
"""Words of officials that are meant for the enterprise."""
WORDS_OF_OWNER: Final = frozenset(
    {
        Act.SUPPLY,
        Act.SUPPLEMENT,
        Act.URGE,
        Act.APPEAL,
        Act.REOPEN,
        Act.RATE_DISSATISFIED,
        Act.ASK_WITHDRAWAL,
        Act.OBJECT,
    }
)
WORDS_KEPT_FROM_UNIT: Final = frozenset({Act.APPEAL, Act.ASK_WITHDRAWAL, Act.WITHDRAW, Act.OBJECT})
