"""How long what is kept of people is kept, by what it is and how it stands.

The law's measure is the shortest time that serves the purpose (个人信息保护法 art. 19). What a case
was about, and that it was settled, belongs to the register and stays; who said what does not.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final

from bot.domain.span import Span


class Kept(StrEnum):
    """What is kept; ids of its words are made of these."""

    DRAFT = "draft"  # a half-filled form
    LETTER = "letter"  # what was sent, and updates dealt with
    ASIDE = "aside"  # an update that failed
    NEWCOMER = "newcomer"  # somebody who joined and was never confirmed
    CLAIM = "claim"  # what somebody said of themselves who was refused
    GONE = "gone"  # somebody without a role and without a live case
    WORDS = "words"  # words and papers of a case that is over


class Then(StrEnum):
    """What happens when the time is over."""

    REMOVED = "removed"  # the row goes
    EMPTIED = "emptied"  # the words go, the row with its codes and dates stays
    FORGOTTEN = "forgotten"  # the person's key goes, and with it all that is sealed with it


@dataclass(frozen=True, slots=True)
class Term:
    """How long, counted from when, and what then."""

    span: timedelta
    since: str
    """`touched`, `settled`, `came`, `decided`, `last_deed` or `over`: the moment it counts from."""
    then: Then


_YEAR: Final = timedelta(days=365)

TERMS: Final[dict[Kept, Term]] = {
    Kept.DRAFT: Term(timedelta(days=7), "touched", Then.REMOVED),
    Kept.LETTER: Term(timedelta(days=30), "settled", Then.REMOVED),
    Kept.ASIDE: Term(timedelta(days=30), "came", Then.EMPTIED),
    Kept.NEWCOMER: Term(timedelta(days=30), "came", Then.FORGOTTEN),
    Kept.CLAIM: Term(timedelta(days=90), "decided", Then.EMPTIED),
    Kept.GONE: Term(3 * _YEAR, "last_deed", Then.FORGOTTEN),
    Kept.WORDS: Term(5 * _YEAR, "over", Then.EMPTIED),
}
"""Every term. Only who holds no role and is in no live case is ever forgotten by the clock."""


ANSWER: Final = Span(15)
"""Working days within which a wish to be forgotten is decided."""


class Refusal(StrEnum):
    """Why a wish to be forgotten is refused: the law's own grounds (个人信息保护法 art. 47)."""

    LAW = "law"  # 法定保存期限未满
    UNSETTLED = "unsettled"  # 还有未了结的事项
    IDENTITY = "identity"  # 无法确认是本人
