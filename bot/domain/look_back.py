"""The look-back (回头看): which closed and parked cases are asked about again, and what is found.

At day 30 after a case was closed or parked the clock draws. All of those that were ever rated
不满意, were closed without a word of the owner, were only explained, were put down to the company
itself, or are parked; of the rest a fifth, by a seed that nobody knows before and everybody can
check afterwards.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.domain.case import Case
from bot.domain.terms import Outcome, Rating, State

ONE_IN: Final = 5
"""Of the rest, one case in so many is drawn."""


class Cause(StrEnum):
    """Why a case is looked back at."""

    PARKED = "parked"  # 挂账
    DISSATISFIED = "dissatisfied"  # 曾不满意
    UNRATED = "unrated"  # 未评价, or 未签署
    EXPLAINED = "explained"  # D
    OWN_CAUSE = "own_cause"  # E
    FIFTH = "fifth"  # drawn by the seed
    UNASKED = "unasked"  # an inspector did so without a draw


class Result(StrEnum):
    """What was found."""

    HOLDS = "holds"  # 属实
    FAILS = "fails"  # 不属实


_BY_OUTCOME: Final = {Outcome.EXPLAINED: Cause.EXPLAINED, Outcome.OWN_CAUSE: Cause.OWN_CAUSE}


def cause(case: Case) -> Cause | None:
    """Why a case is looked back at without any draw; None where it takes part in the draw."""
    if case.state is State.PARKED:
        return Cause.PARKED
    if case.times_dissatisfied:
        return Cause.DISSATISFIED
    if case.rating in {Rating.UNRATED, Rating.UNSIGNED}:
        return Cause.UNRATED
    return None if case.outcome is None else _BY_OUTCOME.get(case.outcome)


def is_picked(seed: str, number: str) -> bool:
    """Whether a seed picks a case: SHA-256 of ``seed|number``, as a number, divides by five."""
    lot = hashlib.sha256(f"{seed}|{number}".encode()).digest()
    return int.from_bytes(lot) % ONE_IN == 0


@dataclass(frozen=True, slots=True)
class Looked:
    """One look-back that was done.

    Attributes:
        number: Of the case.
        unit_id: The unit that led the case when it was drawn; None where it had none.
        result: What was found.
    """

    number: str
    unit_id: int | None
    result: Result


@dataclass(frozen=True, slots=True)
class Agreement:
    """回访核实率: look-backs that found things as reported, of those that were done.

    Attributes:
        holds: Numbers of the cases behind the numerator.
        fails: Numbers of the other cases of the denominator.
    """

    holds: tuple[str, ...]
    fails: tuple[str, ...]

    @property
    def numerator(self) -> int:
        """How many were found to be as reported."""
        return len(self.holds)

    @property
    def denominator(self) -> int:
        """How many were looked back at."""
        return len(self.holds) + len(self.fails)


def agreement(looked: Iterable[Looked]) -> Agreement:
    """The rate of agreement over some look-backs."""
    found = list(looked)
    return Agreement(
        tuple(one.number for one in found if one.result is Result.HOLDS),
        tuple(one.number for one in found if one.result is Result.FAILS),
    )


def by_unit(looked: Iterable[Looked]) -> dict[int | None, Agreement]:
    """The rate of agreement of each unit, the one with the most that failed first."""
    units: dict[int | None, list[Looked]] = {}
    for one in looked:
        units.setdefault(one.unit_id, []).append(one)
    rates = {unit_id: agreement(those) for unit_id, those in units.items()}
    order = sorted(rates.items(), key=lambda pair: (-len(pair[1].fails), -pair[1].denominator))
    return dict(order)
