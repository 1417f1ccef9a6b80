"""Flags of units for a period: red for the best, green for the rest, black where something is wrong.

A red flag (红旗): among the best quarter of the units that had enough due, and nothing late. A black
flag (黑旗): a red card that stands, or too few enterprises content. A green flag (绿旗): all others.
A colour never stands without its word, nor a flag without its reasons.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final


class Flag(StrEnum):
    """What a unit has earned."""

    BLACK = "black"  # 黑旗
    RED = "red"  # 红旗
    GREEN = "green"  # 绿旗


class Why(StrEnum):
    """A reason for a flag; ids of words are made of these."""

    RED_CARD = "red_card"  # a red card stands
    DISSATISFIED = "dissatisfied"  # satisfaction under the threshold
    BEST = "best"  # among the best, and nothing late
    LATE = "late"  # something was late, so no red flag
    FEW = "few"  # too few cases due for a red flag
    OTHERS_BETTER = "others_better"  # enough due, nothing late, and others did better still


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The numbers of the rules: data of the campaign.

    Attributes:
        least_due: So many cases must have been due for a red flag.
        best: The per cent of those units that get one; at least one does.
        least_ratings: So many ratings must have been given for satisfaction to count.
        content: The per cent of ratings that must be satisfied or basically so.
    """

    least_due: int = 5
    best: int = 25
    least_ratings: int = 3
    content: int = 80


DEFAULT: Final = Rules()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What a unit did in a period, by the ids of the cases behind each figure.

    Attributes:
        unit_id: Whose.
        due: Cases whose date in force came in the period, or that were reported before it.
        late: Of these, those breached in the period: reporting later does not clear it.
        rated: Cases rated in the period, once a rating.
        content: Of these, those rated satisfied or basically satisfied.
        yellow: Cases with a yellow card given in the period that stands.
        red: The same for red cards.
        called_out: The same for being named in the bulletin.
        broken: Cases in which a promise was broken in the period.
    """

    unit_id: int
    due: frozenset[int] = frozenset()
    late: frozenset[int] = frozenset()
    rated: tuple[int, ...] = ()
    content: tuple[int, ...] = ()
    yellow: tuple[int, ...] = ()
    red: tuple[int, ...] = ()
    called_out: tuple[int, ...] = ()
    broken: tuple[int, ...] = ()

    @property
    def in_time(self) -> frozenset[int]:
        """Due and not late."""
        return self.due - self.late


@dataclass(frozen=True, slots=True)
class Verdict:
    """The flag of a unit, and why."""

    flag: Flag
    why: tuple[Why, ...]


def verdicts(tallies: Iterable[Tally], rules: Rules = DEFAULT) -> dict[int, Verdict]:
    """The flag of each unit, compared with the others.

    The best are those with the greater share of content ratings, then with more cases due; units
    that are level with the last of them get a red flag too.
    """
    all_of_them = list(tallies)
    found = {one.unit_id: _black(one, rules) for one in all_of_them}
    pool = [one for one in all_of_them if len(one.due) >= rules.least_due]
    clean = [one for one in pool if not one.late and not found[one.unit_id]]
    clean.sort(key=lambda one: _merit(one, rules), reverse=True)
    seats = max(1, len(pool) * rules.best // 100)
    least = _merit(clean[min(seats, len(clean)) - 1], rules) if clean else None
    return {
        one.unit_id: Verdict(Flag.BLACK, found[one.unit_id])
        if found[one.unit_id]
        else _other(one, rules, best=least is not None and _merit(one, rules) >= least)
        for one in all_of_them
    }


def _black(one: Tally, rules: Rules) -> tuple[Why, ...]:
    why = [Why.RED_CARD] if one.red or one.called_out else []
    counts = len(one.rated) >= rules.least_ratings
    if counts and 100 * len(one.content) < rules.content * len(one.rated):
        why.append(Why.DISSATISFIED)
    return tuple(why)


def _other(one: Tally, rules: Rules, *, best: bool) -> Verdict:
    if one.late:
        return Verdict(Flag.GREEN, (Why.LATE,))
    if len(one.due) < rules.least_due:
        return Verdict(Flag.GREEN, (Why.FEW,))
    return Verdict(Flag.RED, (Why.BEST,)) if best else Verdict(Flag.GREEN, (Why.OTHERS_BETTER,))


def _merit(one: Tally, rules: Rules) -> tuple[Fraction, int]:
    """What the best are ranked by: the share of content ratings, where there are enough."""
    counts = len(one.rated) >= rules.least_ratings
    content = Fraction(len(one.content), len(one.rated)) if counts else Fraction(-1)
    return content, len(one.due)
