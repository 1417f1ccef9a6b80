"""What a case has to do with others: an earlier one, one it went into, who joined, what is alike."""

from dataclasses import dataclass

from bot.domain.terms import Outcome, State


@dataclass(frozen=True, slots=True)
class Earlier:
    """The case of an earlier year or campaign that was about the same (年年提).

    Attributes:
        number: Its number.
        year: When it was filed.
        state: Where it stands.
        outcome: What came of it; None while nothing has.
        own: Whether it was the same enterprise's.
    """

    number: str
    year: int
    state: State
    outcome: Outcome | None = None
    own: bool = False


@dataclass(frozen=True, slots=True)
class Kin:
    """The others around a case, as far as its reader may know of them.

    Attributes:
        earlier: The same in an earlier year; None: not known to be.
        joint: Id and number of the case it was put together with (并案).
        co_signers: The enterprises that joined it; an empty name for one not to be named.
        leftover: The campaign it is left over from (遗留), by name; empty while that runs.
        alike: Numbers of cases that say much the same, the likest first.
    """

    earlier: Earlier | None = None
    joint: tuple[int, str] | None = None
    co_signers: tuple[str, ...] = ()
    leftover: str = ""
    alike: tuple[str, ...] = ()


NO_KIN = Kin()
