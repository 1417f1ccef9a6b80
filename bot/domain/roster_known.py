"""What the register knows while a roster is compared with it, and what is to be written."""

import re
from collections.abc import Container, Iterable, Sequence
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

    def holds_in(self, unit_id: int | None) -> bool:
        """Whether they have any role in a unit; over all units for None."""
        return any(unit == unit_id and firm is None for _, unit, firm in self.grants)


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
    firms_new: list[Firm] = field(default_factory=list)
    firms_set: list[Firm] = field(default_factory=list)
    people_new: list[Known] = field(default_factory=list)
    people_set: list[Known] = field(default_factory=list)
    grants_new: list[tuple[int, GrantKey, datetime | None]] = field(default_factory=list)
    grants_set: list[tuple[int, GrantKey, datetime | None]] = field(default_factory=list)


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


class Seen:
    """Numbers from one on, a bit each."""

    def __init__(self) -> None:
        self._bits = bytearray()

    def add(self, number: int) -> None:
        """Enter a number."""
        at, bit = divmod(number, 8)
        if at >= len(self._bits):
            self._bits.extend(bytes(at + 1024 - len(self._bits)))
        self._bits[at] |= 1 << bit

    def __contains__(self, number: object) -> bool:
        if not isinstance(number, int):
            return False
        at, bit = divmod(number, 8)
        return at < len(self._bits) and bool(self._bits[at] >> bit & 1)


class People:
    """Persons by id, by telephone number, by unit and by name.

    Those who serve stay; whoever is only an enterprise's is there for a page of lines.
    """

    def __init__(self, phones: Container[str] = ()) -> None:
        self.phones = phones
        """The numbers that the roster itself names."""
        self.by_id: dict[int, Known] = {}
        self._by_phone: dict[str, list[Known]] = {}
        self._in_unit: dict[int | None, dict[int, Known]] = {}
        self._cadres: dict[str, list[Known]] = {}
        self._serving: dict[int, Known] = {}
        self._passing: dict[int, Known] = {}
        self._page_phones: set[str] = set()

    def meet(self, person: Known, *, serves: bool = False) -> Known:
        """Enter somebody; return the one who is known by that id, with the grants of both."""
        known = self.by_id.setdefault(person.id, person)
        if known is not person:
            known.grants = person.grants | known.grants
        elif person.phone:
            self._reach(person, person.phone)
        self._passing[known.id] = known
        if serves:
            self._serve(known)
        for key in known.grants:
            self.note(known, key)
        return known

    def note(self, person: Known, key: GrantKey) -> None:
        """Note that somebody has a role, so that they are found there."""
        role, unit_id, firm_id = key
        self._passing[person.id] = person
        if firm_id is None:
            self._in_unit.setdefault(unit_id, {})[person.id] = person
        if role is not Role.OWNER:
            self._serve(person)

    def _serve(self, person: Known) -> None:
        if person.id not in self._serving:
            self._serving[person.id] = person
            self._cadres.setdefault(person.name, []).append(person)

    def _reach(self, person: Known, phone: str) -> None:
        self._by_phone.setdefault(phone, []).append(person)
        self._page_phones.add(phone)

    def leave(self) -> None:
        """Forget whoever does not serve, and what those who do have to do with enterprises."""
        for person in self._passing.values():
            if person.id not in self._serving:
                del self.by_id[person.id]
            else:
                person.grants = {
                    key: until for key, until in person.grants.items() if key[2] is None
                }
        for phone in [*self._page_phones]:
            left = [one for one in self._by_phone[phone] if one.id in self._serving]
            if left:
                self._by_phone[phone] = left
            else:
                del self._by_phone[phone]
        self._page_phones.clear()
        self._passing.clear()

    def rename(self, person: Known, name: str, phone: str) -> None:
        """Follow a person whose name or number changes."""
        if phone != person.phone:
            self._reach(person, phone)
        if name != person.name and person.id in self._serving:
            self._cadres.setdefault(name, []).append(person)

    def of_unit(self, unit_id: int | None) -> list[Known]:
        """Those with a role in a unit; in all units for None."""
        return list(self._in_unit.get(unit_id, {}).values())

    def cadres(self, name: str) -> list[Known]:
        """Cadres and liaisons of that name, anywhere."""
        return [one for one in self._cadres.get(name, []) if one.name == name]

    def at(self, phone: str) -> list[Known]:
        """Those who have this number."""
        return [one for one in self._by_phone.get(phone, []) if one.phone == phone]


class Ambiguous(Exception):
    """Several people are meant."""


def match(
    named: Named, scope: Sequence[Known], taken: Container[int], people: People
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
    named: Named, firm: Firm, unit: Unit | None, taken: Container[int], people: People
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
