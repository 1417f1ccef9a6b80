"""What the register knows while a roster is compared with it, and what is to be written."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from difflib import get_close_matches
from typing import Final

from bot.domain.people import Role, Unit, Units
from bot.domain.roster import Named, Trouble
from bot.domain.roster_cells import tidy

GrantKey = tuple[Role, int | None, int | None]
"""A role, over a unit or an enterprise."""

_MOBILE: Final = re.compile(r"1\d{10}|\+\d+")


@dataclass(slots=True, eq=False)
class Known:
    """A person of the register, or one whom the roster adds."""

    id: int
    name: str
    phone: str = ""
    title: str = ""
    joined: bool = False
    grants: dict[GrantKey, datetime | None] = field(default_factory=dict)

    def holds_in(self, unit_id: int) -> bool:
        """Whether they have any role in a unit."""
        return any(unit == unit_id for _, unit, _ in self.grants)


@dataclass(slots=True, eq=False)
class Firm:
    """An enterprise of the register, or one whom the roster adds."""

    id: int
    name: str
    code: str = ""
    short: str = ""
    home: int | None = None
    industry: str = ""
    active: bool = True
    people: list[Known] = field(default_factory=list)


@dataclass(slots=True)
class Writes:
    """Rows to be written, by table; ids are given out by whoever plans."""

    units_new: list[tuple[object, ...]] = field(default_factory=list)
    units_set: list[tuple[object, ...]] = field(default_factory=list)
    firms_new: list[tuple[object, ...]] = field(default_factory=list)
    firms_set: list[tuple[object, ...]] = field(default_factory=list)
    people_new: list[Known] = field(default_factory=list)
    people_set: list[Known] = field(default_factory=list)
    grants_new: list[tuple[int, GrantKey, datetime | None]] = field(default_factory=list)
    grants_set: list[tuple[int, GrantKey, datetime | None]] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is to be written."""
        return not any(
            (
                self.units_new, self.units_set, self.firms_new, self.firms_set, self.people_new,
                self.people_set, self.grants_new, self.grants_set,
            )
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ids:
    """The next free id of each table."""

    unit: int = 1
    firm: int = 1
    person: int = 1


class Tree:
    """Units by what they are called: name, short name, path of names."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self.by_id: dict[int, Unit] = {unit.id: unit for unit in units}
        self._called: dict[str, list[Unit]] = {}
        self._guesses: dict[str, str] = {}
        self._units: Units | None = None
        for unit in self.by_id.values():
            self._enter(unit)

    def add(self, unit: Unit) -> None:
        """Enter a unit that is new."""
        self.by_id[unit.id] = unit
        self._guesses.clear()
        self._units = None
        self._enter(unit)

    def replace(self, unit: Unit) -> None:
        """Put a unit in the place of its former self; only its name stays for certain."""
        self.by_id[unit.id] = unit
        self._units = None
        for found in self._called.values():
            found[:] = [unit if one.id == unit.id else one for one in found]

    def units(self) -> Units:
        """The tree as rights are asked of it, with the units that are new."""
        if self._units is None:
            self._units = Units(self.by_id.values())
        return self._units

    def line(self, unit: Unit) -> list[Unit]:
        """The unit with all above it, from the root down."""
        return [
            self.by_id[int(one)]
            for one in unit.path.strip("/").split("/")
            if int(one) in self.by_id
        ]

    def path(self, unit: Unit) -> str:
        """The names from the root down: 云州市/青山区/红旗镇."""
        return "/".join(one.name for one in self.line(unit))

    def called(self, text: str) -> list[Unit]:
        """Return the units meant by a name, a short name or a path; a name goes before the rest."""
        key = _key(text)
        found = self._called.get(key, [])
        named = [unit for unit in found if _key(unit.name) == key]
        return named or found

    def guess(self, text: str) -> str:
        """Return the name that looks most like this one; "" where none does."""
        if text not in self._guesses:
            near = get_close_matches(text, [unit.name for unit in self.by_id.values()], 1, 0.6)
            self._guesses[text] = near[0] if near else ""
        return self._guesses[text]

    def _enter(self, unit: Unit) -> None:
        names = [one.name for one in self.line(unit)]
        ways = {_key(unit.name), _key(unit.short_name)}
        for start in range(len(names) - 1):
            ways |= {_key("/".join(names[start:])), _key("".join(names[start:]))}
        for way in ways - {""}:
            self._called.setdefault(way, []).append(unit)


def _key(text: str) -> str:
    return "/".join(tidy(part) for part in re.split(r"\s*[/／>＞]\s*", text)).casefold()


class People:
    """Persons by id, by telephone number, by unit and by name."""

    def __init__(self, phones: Iterable[str] = ()) -> None:
        self.phones = frozenset(phones)
        """The numbers that the roster itself names."""
        self.by_id: dict[int, Known] = {}
        self._by_phone: dict[str, list[Known]] = {}
        self._in_unit: dict[int, list[Known]] = {}
        self._cadres: dict[str, list[Known]] = {}

    def meet(self, person: Known) -> Known:
        """Enter somebody; return the one who is known by that id, with the grants of both."""
        known = self.by_id.setdefault(person.id, person)
        if known is not person:
            known.grants |= person.grants
        elif person.phone:
            self._by_phone.setdefault(person.phone, []).append(person)
        for key in person.grants:
            self.note(known, key)
        return known

    def note(self, person: Known, key: GrantKey) -> None:
        """Note that somebody has a role, so that they are found there."""
        role, unit_id, _ = key
        if unit_id is not None and person not in self._in_unit.setdefault(unit_id, []):
            self._in_unit[unit_id].append(person)
        if role is not Role.OWNER and person not in self._cadres.setdefault(person.name, []):
            self._cadres[person.name].append(person)

    def rename(self, person: Known, name: str, phone: str) -> None:
        """Follow a person whose name or number changes."""
        if phone != person.phone:
            self._by_phone.setdefault(phone, []).append(person)
        if name != person.name and any(role is not Role.OWNER for role, _, _ in person.grants):
            self._cadres.setdefault(name, []).append(person)

    def of_unit(self, unit_id: int) -> list[Known]:
        """Those with a role in a unit."""
        return self._in_unit.get(unit_id, [])

    def cadres(self, name: str) -> list[Known]:
        """Cadres and liaisons of that name, anywhere."""
        return [one for one in self._cadres.get(name, []) if one.name == name]

    def at(self, phone: str) -> list[Known]:
        """Those who have this number."""
        return [one for one in self._by_phone.get(phone, []) if one.phone == phone]


class Ambiguous(Exception):
    """Several people are meant."""


def match(
    named: Named, scope: Sequence[Known], taken: Collection[int], people: People
) -> Known | None:
    """Find the person in a unit or an enterprise whom a line names: by phone, else by name.

    Args:
        named: Who is looked for.
        scope: The people of the unit or enterprise.
        taken: Ids of whom other lines of this roster have named: they are not taken for another.
        people: Everybody.

    Raises:
        Ambiguous: Several have the name, and no number tells them apart.
    """
    alike = [one for one in scope if one.name == named.name]
    if not named.phone:
        if len(alike) > 1:
            raise Ambiguous
        return alike[0] if alike else None
    for one in alike:
        if one.phone == named.phone:
            return one
    elsewhere = next((one for one in people.at(named.phone) if one.name == named.name), None)
    if elsewhere is not None:
        return elsewhere
    # Another number: moved on to a new one, unless the roster itself gives the old one to somebody.
    free = [
        one
        for one in alike
        if not one.phone or (one.id not in taken and one.phone not in people.phones)
    ]
    if len(free) == 1:
        return free[0]
    if _MOBILE.fullmatch(named.phone):
        # Another name: a slip of the pen put right, unless both names stand in the roster.
        renamed = [one for one in scope if one.phone == named.phone and one.id not in taken]
        if len(renamed) == 1:
            return renamed[0]
    return None


def match_liaison(
    named: Named, firm: Firm, unit: Unit | None, taken: Collection[int], people: People
) -> Known | None:
    """Find the cadre whom a line pairs with an enterprise.

    Among its liaisons, then in the unit that is named, then anywhere: by number and name, or by a
    name that nobody else has.

    Raises:
        Ambiguous: Several have the name, and neither number nor unit tells them apart.
    """
    theirs = [one for one in firm.people if (Role.LIAISON, None, firm.id) in one.grants]
    exact = next((one for one in people.at(named.phone) if one.name == named.name), None)
    if named.phone and exact is not None:
        return exact
    in_unit = [] if unit is None else people.of_unit(unit.id)
    for scope in (theirs, in_unit):
        if any(one.name == named.name for one in scope):
            return match(named, scope, taken, people)
    anywhere = people.cadres(named.name)
    if named.phone:
        anywhere = [one for one in anywhere if not one.phone]
        return anywhere[0] if len(anywhere) == 1 and unit is None else None
    if unit is not None:
        return None
    if len(anywhere) > 1:
        raise Ambiguous
    return anywhere[0] if anywhere else None


def unit_trouble(tree: Tree, text: str, header: str, found: Sequence[Unit]) -> Trouble:
    """Say why a unit was not found, and which it might be."""
    if not found:
        guess = tree.guess(text)
        return Trouble(
            "unit-like" if guess else "unit-unknown", header, {"value": text, "hint": guess}
        )
    ways = "; ".join(tree.path(unit) for unit in found[:3])
    return Trouble("unit-ambiguous", header, {"value": text, "hint": ways})
