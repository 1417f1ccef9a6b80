"""One line of a roster on the desk: the people it names, the rules that every line keeps."""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.authority import Deed, Target
from bot.domain.people import OF_ENTERPRISE, Role, Unit, Units
from bot.domain.roster import Change, Column, Line, Named, Outcome, Part, Trouble, Verdict
from bot.domain.roster_cells import masked
from bot.domain.roster_known import (
    Ambiguous,
    Firm,
    GrantKey,
    Ids,
    Known,
    People,
    Seen,
    Tree,
    Writes,
    match,
    match_liaison,
    unit_trouble,
)

_PERSON_FIELDS: Final = ("name", "phone", "title")


@dataclass(slots=True)
class Work:
    """What one line comes to, before it is certain that it counts."""

    line: Line
    troubles: list[Trouble]
    outcomes: list[Outcome] = field(default_factory=list)
    todo: list[Callable[[], None]] = field(default_factory=list)

    def wrong(self, code: str, header: str = "", **values: str) -> None:
        """Say why the line is left out."""
        self.troubles.append(Trouble(code, header, values))

    def tell(self, code: str, header: str = "", **values: str) -> None:
        """Say something about a line that is taken over all the same."""
        self.troubles.append(Trouble(code, header, values, grave=False))


class Desk:
    """What is known, what is to be written, and what every line has to keep.

    Args:
        units: The tree of units.
        phones: The telephone numbers that the roster names.
        ids: The next free ids.
        at: The moment.
        zone: The office's time zone: a role ends with its last day there.
        may: Whether whoever brings the roster may do a deed.
    """

    def __init__(
        self,
        units: Iterable[Unit],
        *,
        phones: Container[str],
        ids: Ids,
        at: datetime,
        zone: ZoneInfo,
        may: Callable[[Deed, Target, Units], bool],
    ) -> None:
        self.tree = Tree(units)
        self.people = People(phones)
        self.writes = Writes()
        self._ids = ids
        self._at = at
        self._zone = zone
        self._may = may
        self._said = {"unit": Seen(), "firm": Seen(), "person": Seen()}

    # people

    def _pair(self, work: Work, named: Named, firm: Firm) -> None:
        unit = None
        if named.unit:
            found = self.tree.called(named.unit)
            if len(found) == 1:
                unit = found[0]
            else:
                trouble = unit_trouble(self.tree, named.unit, named.header, found)
                work.troubles.append(replace(trouble, grave=False))
        try:
            person = match_liaison(named, firm, unit, self._said["person"], self.people)
        except Ambiguous:
            work.wrong("person-ambiguous", named.header, value=named.name)
            return
        self._settle(work, named, person, part=Part.PAIRING, roles=(Role.LIAISON,), firm=firm)

    def _hold(
        self,
        work: Work,
        named: Named,
        *,
        part: Part,
        roles: Sequence[Role],
        unit: Unit | None = None,
        firm: Firm | None = None,
    ) -> None:
        """Match somebody within their unit or enterprise and give them their roles there.

        Without either, all units are meant.
        """
        if firm is None:
            scope = self.people.of_unit(unit.id if unit else None)
        else:
            scope = [one for one in firm.people if (Role.OWNER, None, firm.id) in one.grants]
        try:
            person = match(named, scope, self._said["person"], self.people)
        except Ambiguous:
            work.wrong("person-ambiguous", named.header, value=named.name)
            return
        if not roles and unit is not None:
            # Who has a role there keeps it; for somebody new it is to handle cases.
            has_one = person is not None and person.holds_in(unit.id)
            roles = () if has_one else (Role.HANDLER,)
        self._settle(work, named, person, part=part, roles=roles, unit=unit, firm=firm)

    def _settle(
        self,
        work: Work,
        named: Named,
        known: Known | None,
        *,
        part: Part,
        roles: Sequence[Role],
        unit: Unit | None = None,
        firm: Firm | None = None,
    ) -> None:
        if known is not None and known.joined and known.name != named.name:
            work.wrong("phone-taken", named.header, value=masked(named.phone), hint=known.name)
            return
        person = known or self._new_person(named)
        changes = [] if known is None else self._person_changes(work, known, named)
        if known is not None and changes and not self._may_describe(known):
            work.tell("not-your-area", named.header, value=named.name)
            changes = []
        until = self._end_of(work.line.until)
        place = unit.id if unit else None
        keys: list[GrantKey] = [(role, place, firm.id if firm else None) for role in roles]
        fresh = [key for key in keys if key not in person.grants]
        limited = [
            key for key in keys
            if until is not None and key in person.grants
            and day_of(person.grants[key], self._zone) != work.line.until
        ]  # fmt: skip
        home = place if unit else (firm.home if firm else None)
        for role, unit_id, firm_id in [*fresh, *limited]:
            target = Target(
                unit_id=home if unit_id is None else unit_id,
                enterprise_id=firm_id,
                person_id=person.id,
                role=role,
                until=until,
            )
            if not self._allows(work, Deed.GRANT, target, role=role, header=named.header):
                return
        if changes and not self._allows(work, Deed.IMPORT, Target(unit_id=home)):
            return
        shown = [
            Change(one.field, masked(one.old), masked(one.new)) if one.field == "phone" else one
            for one in changes
        ]
        if part is Part.CADRE and known is not None:  # a contact, a pairing say it themselves
            shown += [Change("role", "", str(role)) for role, _, _ in fresh]
        shown += [
            Change("until", day_of(person.grants[key], self._zone), work.line.until)
            for key in limited
        ]
        verdict = Verdict.SAME
        if fresh or known is None:
            verdict = Verdict.NEW
        elif changes or limited:
            verdict = Verdict.CHANGED
        work.outcomes.append(Outcome(part, verdict, named.name, tuple(shown)))
        work.todo.append(
            lambda: self._write_person(
                person,
                is_new=known is None,
                changes=changes,
                fresh=fresh,
                limited=limited,
                until=until,
                firm=firm,
            )
        )

    def _write_person(
        self,
        person: Known,
        *,
        is_new: bool,
        changes: Sequence[Change],
        fresh: Sequence[GrantKey],
        limited: Sequence[GrantKey],
        until: datetime | None,
        firm: Firm | None,
    ) -> None:
        self._said["person"].add(person.id)
        new = {one.field: one.new for one in changes}
        if is_new:
            self.people.meet(person)
            self.writes.people_new.append(person)
        elif new:
            self.people.rename(person, new.get("name", person.name), new.get("phone", person.phone))
            person.name = new.get("name", person.name)
            person.phone = new.get("phone", person.phone)
            person.title = new.get("title", person.title)
            self.writes.people_set.append(person)
        for key in fresh:
            person.grants[key] = until
            self.people.note(person, key)
            self.writes.grants_new.append((person.id, key, until))
        for key in limited:
            person.grants[key] = until
            self.writes.grants_set.append((person.id, key, until))
        if firm is not None and person not in firm.people:
            firm.people.append(person)

    def _new_person(self, named: Named) -> Known:
        number = self._ids.person
        self._ids = replace(self._ids, person=number + 1)
        return Known(number, named.name, named.phone, named.title)

    def _person_changes(self, work: Work, known: Known, named: Named) -> list[Change]:
        have = {one: str(getattr(known, one)) for one in _PERSON_FIELDS}
        want = {one: str(getattr(named, one)) for one in _PERSON_FIELDS}
        return self._differences(work, "person", known.id, have, want)

    # rules

    def _differences(
        self, work: Work, what: str, number: int, have: Mapping[str, str], want: Mapping[str, str]
    ) -> list[Change]:
        """Return what a line changes. The first line that speaks of something has the say."""
        changes = []
        for name, new in want.items():
            old = have[name]
            if not new or new == old:
                continue
            if old and number in self._said[what]:
                if name != "title":  # one may have another in each enterprise
                    shown = masked(new) if name == "phone" else new
                    work.tell(
                        "contradicts", "", value=shown, hint=masked(old) if name == "phone" else old
                    )
            else:
                changes.append(Change(name, old, new))
        return changes

    def _may_describe(self, known: Known) -> bool:
        """Whether whoever brings the roster is in charge wherever somebody serves.

        Else a county could give a cadre of the city another number, and take their place by it.
        """
        return all(
            self._may(Deed.IMPORT, Target(unit_id=unit_id), self.tree.units())
            for role, unit_id, _ in known.grants
            if role not in OF_ENTERPRISE
        )

    def _unit_called(self, work: Work, text: str, column: Column) -> Unit | None:
        found = self.tree.called(text)
        if len(found) == 1:
            return found[0]
        work.troubles.append(unit_trouble(self.tree, text, work.line.header(column), found))
        return None

    def _unit_name(self, unit_id: int | None) -> str:
        unit = None if unit_id is None else self.tree.by_id.get(unit_id)
        return "" if unit is None else self.tree.path(unit)

    def _allows(
        self,
        work: Work,
        deed: Deed,
        target: Target,
        *,
        role: Role | None = None,
        header: str = "",
    ) -> bool:
        if self._may(deed, target, self.tree.units()):
            return True
        if role is not None:
            work.wrong("not-to-give", header, value=str(role))
        else:
            work.wrong("not-your-area", header, value=self._unit_name(target.unit_id))
        return False

    def _end_of(self, day: str) -> datetime | None:
        """The last moment of a day, to the second, in the office's time zone."""
        if not day:
            return None
        return datetime.combine(date.fromisoformat(day), time(23, 59, 59), self._zone)


def day_of(moment: datetime | None, zone: ZoneInfo) -> str:
    """The day of a moment in a time zone, as ISO 8601 writes it; "" for none."""
    return "" if moment is None else moment.astimezone(zone).date().isoformat()
