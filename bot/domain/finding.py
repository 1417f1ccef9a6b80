"""What somebody looks for among cases, and which of them are theirs to find.

A search is typed in one line: what is the word of a state, a category, a unit, or one of a few
others, is a condition; the rest has to stand in the case, as its words, the name of its enterprise,
or a part of its number. What stands in a case counts only where the reader may read it: whose
enterprise is hidden from them, or the words, is not found by these.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from bot.domain.case import LIVE
from bot.domain.people import Role
from bot.domain.rights import Sight, sight
from bot.domain.terms import State
from bot.domain.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from bot.domain.people import Actor, Units

LONGEST: Final = 100
"""Characters of a search; what is more is left out."""
MOST: Final = 8
"""Pieces of it that are looked for."""
TOGETHER: Final = 3
"""Words with a space between them that may be one condition, as in “to be sorted”."""
SUFFIX: Final = 3
"""Characters at the end of a unit's name that stand for it, as 金融办 for 市金融办."""

_BETWEEN: Final = re.compile(r"[\s,，、;；。]+")
_NUMBER: Final = re.compile(r"(?:lx)?-?(?:(\d{4})-)?(\d{1,6})", re.ASCII)
_OFFICE: Final = frozenset({Role.TRIAGER, Role.DIRECTOR, Role.LEADER})
_UNIT: Final = frozenset({Role.HANDLER, Role.UNIT_HEAD})


@dataclass(frozen=True, slots=True)
class Realm:
    """Which cases somebody may see, as a set: the same as `bot.domain.rights.hats` says of each.

    Attributes:
        person_id: Who they are.
        own: Enterprises they speak for.
        paired: Enterprises they are the liaison of.
        office: What they see by roles of an office that are no inspector's.
        inspected: What they see as an inspector, save where their own unit works on it.
        unit: What they see by roles in a unit that leads, helps or is told.
    """

    person_id: int
    own: tuple[int, ...]
    paired: tuple[int, ...]
    office: Sight
    inspected: Sight
    unit: Sight


def realm(actor: Actor, *, units: Units, at: datetime) -> Realm:
    """The cases that somebody may see at a moment."""
    held = actor.held(at)

    def of(role: Role) -> tuple[int, ...]:
        found = {one.enterprise_id for one in held if one.role is role}
        return tuple(sorted(one for one in found if one is not None))

    return Realm(
        person_id=actor.person_id,
        own=of(Role.OWNER),
        paired=of(Role.LIAISON),
        office=sight(actor, _OFFICE, units=units, at=at),
        inspected=sight(actor, {Role.INSPECTOR}, units=units, at=at),
        unit=sight(actor, _UNIT, units=units, at=at),
    )


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for. Everything has to hold.

    Attributes:
        pieces: What the case has to say, each somewhere.
        states: In one of these; empty: in any.
        category: Its code; empty: any.
        units: Led by one of these or by one below; empty: by any.
        late: Past its date, and not handled yet.
        mine: Filed or handled by whoever looks.
    """

    pieces: tuple[str, ...] = ()
    states: frozenset[State] = frozenset()
    category: str = ""
    units: frozenset[int] = frozenset()
    late: bool = False
    mine: bool = False

    def codes(self) -> dict[str, object]:
        """The conditions as codes and ids, without the pieces, which are words."""
        codes: dict[str, object] = {
            "states": sorted(one.value for one in self.states),
            "category": self.category,
            "units": sorted(self.units),
            "late": self.late,
            "mine": self.mine,
        }
        return {name: value for name, value in codes.items() if value}

    @classmethod
    def read(cls, codes: Mapping[str, object], words: str) -> Search:
        """The search that was kept as codes and words."""
        states, units = _listed(codes.get("states")), _listed(codes.get("units"))
        return cls(
            pieces=tuple(_cut(words)),
            states=frozenset(one for one in State if one.value in states),
            category=str(codes.get("category", "")),
            units=frozenset(one for one in units if isinstance(one, int)),
            late=bool(codes.get("late")),
            mine=bool(codes.get("mine")),
        )

    @property
    def words(self) -> str:
        """The pieces as they can be typed again."""
        return " ".join(self.pieces)

    @property
    def everything(self) -> bool:
        """Whether nothing is asked for."""
        return self == Search()


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _cut(text: str) -> list[str]:
    return [one for one in _BETWEEN.split(text[:LONGEST].strip()) if one][:MOST]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words that are conditions, folded: of the reader's own language.

    Attributes:
        states: The states that a word stands for.
        categories: The category that a word stands for.
        late: Words for what is past its date.
        mine: Words for one's own.
    """

    states: Mapping[str, frozenset[State]] = field(default_factory=dict)
    categories: Mapping[str, str] = field(default_factory=dict)
    late: frozenset[str] = frozenset()
    mine: frozenset[str] = frozenset()


def parse(text: str, known: Vocabulary, units: Units) -> Search:
    """What somebody means by a line they typed."""
    search, rest, typed = Search(), [], _cut(text)
    while typed:
        for many in range(min(TOGETHER, len(typed)), 0, -1):
            found = _condition(search, fold(" ".join(typed[:many])), known, units)
            if found is not None:
                search, typed = found, typed[many:]
                break
        else:
            rest.append(typed.pop(0))
    return replace(search, pieces=tuple(rest))


def _condition(search: Search, word: str, known: Vocabulary, units: Units) -> Search | None:
    """The search with one condition more, if the word is one."""
    if word in known.late:
        return replace(search, late=True)
    if word in known.mine:
        return replace(search, mine=True)
    if word in known.states:
        return replace(search, states=search.states | known.states[word])
    if word in known.categories and not search.category:
        return replace(search, category=known.categories[word])
    meant = frozenset() if search.units else called(word, units)
    return replace(search, units=meant) if meant else None


def called(word: str, units: Units) -> frozenset[int]:
    """The units that a folded word names: whole, in short, or by the end of the name."""
    names = {
        one.id: {fold(one.name), fold(one.short_name)} - {""}
        for one in units.values()
        if one.active
    }
    exact = frozenset(one for one, own in names.items() if word in own)
    if exact or len(word) < SUFFIX:
        return exact
    return frozenset(one for one, own in names.items() if any(name.endswith(word) for name in own))


def of_number(piece: str) -> str:
    """The pattern of numbers (with `%`) that a piece is a part of, as 123 or 2026-123; or "".

    A part with its year is the end of a number, as one says it; bare digits may stand anywhere
    behind the year.
    """
    found = _NUMBER.fullmatch(fold(piece))
    if found is None:
        return ""
    year, digits = found.groups()
    return f"LX-{year}-{int(digits):06d}" if year else f"LX-____-%{digits}%"


SAYINGS: Final[Mapping[str, frozenset[State]]] = {
    "live": LIVE,
    "closed": frozenset({State.CLOSED, State.ARCHIVED}),
}
"""Words for several states at once, by the ends of their ids."""


def vocabulary(
    states: Iterable[tuple[str, Iterable[State]]],
    categories: Iterable[tuple[str, str]],
    late: Iterable[str],
    mine: Iterable[str],
) -> Vocabulary:
    """A vocabulary of words as people type them."""
    meant: dict[str, frozenset[State]] = {}
    for word, some in states:
        meant[fold(word)] = meant.get(fold(word), frozenset()) | frozenset(some)
    return Vocabulary(
        states=meant,
        categories={fold(word): code for word, code in categories},
        late=frozenset(fold(word) for word in late),
        mine=frozenset(fold(word) for word in mine),
    )
