"""A roster beside the register: what each line would add or change, and what stands against it.

The same plan is made for the dry run and, within the transaction, when it is carried out; so what
moved in between is seen, and what was taken over once is found the same. A line is taken over as
a whole or not at all, an empty cell changes nothing, and who is missing stays.
"""

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.authority import Deed, Target
from bot.domain.people import OVER_ALL, Level, Role, Unit, UnitKind, Units
from bot.domain.roster import Change, Column, Finding, Kind, Line, Outcome, Part, Verdict
from bot.domain.roster_cells import is_every_unit, level_of, sort_of, spellings, tidy
from bot.domain.roster_known import Firm, Ids, Known, Writes, unit_trouble
from bot.domain.roster_work import Desk, Work

_RANK: Final = {level: rank for rank, level in enumerate(Level)}
_ROLE_OF: Final = {Column.HEAD: Role.UNIT_HEAD, Column.HANDLER: Role.HANDLER}


def parents_first(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield lines of units so that a unit comes after the one it stands below."""
    waiting = list(lines)
    names = {line.unit for line in waiting}
    done: set[str] = set()
    while waiting:
        ready = [
            line
            for line in waiting
            if line.parent not in names or line.parent in done or line.parent == line.unit
        ]
        if not ready:  # a ring: let the plan say so
            ready = waiting
        later = {id(line) for line in ready}
        waiting = [line for line in waiting if id(line) not in later]
        done |= {line.unit for line in ready}
        yield from ready


class Planner(Desk):
    """Plans line by line; `writes` gathers what is to be written until somebody takes it."""

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
        super().__init__(units, phones=phones, ids=ids, at=at, zone=zone, may=may)
        self._by_code: dict[str, Firm] = {}
        self._by_name: dict[str, list[Firm]] = {}
        self._firms: dict[int, Firm] = {}

    # what is known

    def meet(self, firm: Firm) -> Firm:
        """Enter an enterprise of the register, unless it is known already."""
        known = self._firms.get(firm.id)
        if known is not None:
            return known
        self._firms[firm.id] = firm
        if firm.code:
            self._by_code[firm.code] = firm
        self._by_name.setdefault(tidy(firm.name), []).append(firm)
        return firm

    def amend(self, firm: Firm) -> None:
        """Enter an enterprise as an earlier page would have it; its former name still means it."""
        known = self.meet(firm)
        if known is not firm:
            known.name, known.code, known.short = firm.name, firm.code, firm.short
            known.home, known.industry, known.active = firm.home, firm.industry, firm.active
            if known.code:
                self._by_code[known.code] = known
            namesakes = self._by_name.setdefault(tidy(known.name), [])
            if known not in namesakes:
                namesakes.append(known)

    def meet_person(self, person: Known, *, serves: bool = False) -> None:
        """Enter a person of the register with their roles; at home in the enterprises met before."""
        known = self.people.meet(person, serves=serves)
        for _, _, firm_id in person.grants:
            firm = None if firm_id is None else self._firms.get(firm_id)
            if firm is not None and known not in firm.people:
                firm.people.append(known)

    def unknown(self, lines: Iterable[Line]) -> tuple[set[str], set[str]]:
        """Return the codes and names of enterprises that have to be looked up for these lines."""
        codes = {line.code for line in lines if line.code and line.code not in self._by_code}
        names = {
            way
            for line in lines
            if line.enterprise and tidy(line.enterprise) not in self._by_name
            for name in (line.enterprise,)
            for way in spellings(name)
        }
        return codes, names

    def take(self) -> Writes:
        """Return what is to be written and begin anew, with no enterprise known."""
        taken, self.writes = self.writes, Writes()
        self._firms.clear()
        self._by_code.clear()
        self._by_name.clear()
        self.people.leave()
        return taken

    # lines

    def plan(self, line: Line) -> Finding:
        """Return what becomes of a line; what it writes is in `writes` unless it is wrong."""
        work = Work(line, list(line.troubles))
        if not line.is_wrong:
            match line.kind:
                case Kind.UNITS:
                    self._unit(work)
                case Kind.CADRES:
                    self._cadre(work)
                case Kind.ENTERPRISES | Kind.CONTACTS | Kind.PAIRINGS:
                    self._firm(work)
        finding = Finding(
            line.sheet, line.row, line.kind, tuple(work.outcomes), tuple(work.troubles)
        )
        if finding.verdict is not Verdict.WRONG:
            for step in work.todo:
                step()
        return finding

    def _unit(self, work: Work) -> None:
        line = work.line
        parent = None
        if line.parent:
            parent = self._unit_called(work, line.parent, Column.PARENT)
            if parent is None:
                return
        found = [
            unit for unit in self.tree.called(line.unit)
            if parent is None or unit.parent_id == parent.id
        ]  # fmt: skip
        if len(found) > 1:
            work.troubles.append(
                unit_trouble(self.tree, line.unit, line.header(Column.UNIT), found)
            )
            return
        unit = found[0] if found else self._new_unit(work, parent)
        if unit is None:
            return
        if found:
            self._change_unit(work, unit)
        for named in line.people:
            self._hold(work, named, part=Part.CADRE, roles=(_ROLE_OF[named.column],), unit=unit)

    def _new_unit(self, work: Work, parent: Unit | None) -> Unit | None:
        line = work.line
        own = Level(line.level) if line.level else None
        upper = None if parent is None else parent.level
        level = own or Level(level_of(line.unit) or upper or Level.CITY)
        if upper is not None and _RANK[level] < _RANK[upper]:
            if own is not None:
                work.wrong("level-above", line.header(Column.LEVEL), value=line.level)
                return None
            level = upper
        if not self._allows(work, Deed.IMPORT, Target(unit_id=parent.id if parent else None)):
            return None
        if parent is None and len(self.tree.by_id) > 0:
            work.tell("no-parent", line.header(Column.PARENT))
        number = self._ids.unit
        self._ids = replace(self._ids, unit=number + 1)
        unit = Unit(
            id=number,
            name=line.unit,
            level=level,
            path=f"{parent.path if parent else '/'}{number}/",
            parent_id=parent.id if parent else None,
            short_name=line.short,
            kind=UnitKind(line.sort or sort_of(line.unit)),
        )
        work.outcomes.append(Outcome(Part.UNIT, Verdict.NEW, unit.name))

        def enter() -> None:
            self.tree.add(unit)
            self._said["unit"].add(unit.id)
            self.writes.units_new.append(
                (
                    unit.id,
                    unit.parent_id,
                    unit.path,
                    unit.level,
                    unit.kind,
                    unit.name,
                    unit.short_name,
                )
            )

        work.todo.append(enter)
        return unit

    def _change_unit(self, work: Work, unit: Unit) -> None:
        line = work.line
        have = {"level": str(unit.level), "sort": str(unit.kind), "short": tidy(unit.short_name)}
        want = {"level": line.level, "sort": line.sort, "short": line.short}
        changes = self._differences(work, "unit", unit.id, have, want)
        if not unit.active:
            changes.append(Change("active", "no", "yes"))
        # An office acts for the unit above it: who makes one of a unit must be in charge up there.
        places = {unit.id, unit.parent_id if line.sort == UnitKind.OFFICE else None} - {None}
        if changes and not all(
            self._allows(work, Deed.IMPORT, Target(unit_id=one)) for one in sorted(places, key=str)
        ):
            return
        work.outcomes.append(
            Outcome(
                Part.UNIT, Verdict.CHANGED if changes else Verdict.SAME, unit.name, tuple(changes)
            )
        )
        new = have | {one.field: one.new for one in changes}
        after = replace(
            unit,
            level=Level(new["level"]),
            kind=UnitKind(new["sort"]),
            short_name=new["short"],
            active=True,
        )

        def change() -> None:
            self._said["unit"].add(unit.id)
            if changes:
                self.tree.replace(after)
                self.writes.units_set.append(
                    (after.level, after.kind, after.short_name, 1, after.id)
                )

        work.todo.append(change)

    def _cadre(self, work: Work) -> None:
        line = work.line
        roles = tuple(Role(one) for one in line.roles)
        unit = None
        if is_every_unit(line.unit) and not self.tree.called(line.unit):
            if not roles or not OVER_ALL.issuperset(roles):
                work.wrong("role-needs-unit", line.header(Column.UNIT), value=line.unit)
                return
        else:
            unit = self._unit_called(work, line.unit, Column.UNIT)
            if unit is None:
                return
        for named in line.people:
            self._hold(work, named, part=Part.CADRE, roles=roles, unit=unit)

    # enterprises

    def _firm(self, work: Work) -> None:
        line = work.line
        home = None
        if line.home:
            home = self._unit_called(work, line.home, Column.HOME)
            if home is None:
                return
        firm, is_new = self._find_firm(work, home)
        if firm is None:
            return
        if not is_new and line.kind is Kind.ENTERPRISES:
            self._change_firm(work, firm, home)
        for named in line.people:
            if named.column is Column.LIAISON:
                self._pair(work, named, firm)
            else:
                self._hold(work, named, part=Part.CONTACT, roles=(Role.OWNER,), firm=firm)

    def _find_firm(self, work: Work, home: Unit | None) -> tuple[Firm | None, bool]:
        line = work.line
        by_code = self._by_code.get(line.code) if line.code else None
        namesakes = self._by_name.get(tidy(line.enterprise), []) if line.enterprise else []
        if by_code is not None:
            if line.kind is not Kind.ENTERPRISES and line.enterprise and by_code not in namesakes:
                work.tell(
                    "firm-name",
                    line.header(Column.ENTERPRISE),
                    value=line.enterprise,
                    hint=by_code.name,
                )
            return by_code, False
        coded = line.code and namesakes and all(one.code for one in namesakes)
        if coded and (line.kind is Kind.ENTERPRISES or len(namesakes) > 1):
            work.wrong(
                "firm-code", line.header(Column.CODE), value=line.code, hint=namesakes[0].code
            )
            return None, False
        if len(namesakes) > 1:
            work.wrong("firm-ambiguous", line.header(Column.ENTERPRISE), value=line.enterprise)
            return None, False
        if namesakes:
            return namesakes[0], False
        if line.kind is not Kind.ENTERPRISES:
            column = Column.ENTERPRISE if line.enterprise else Column.CODE
            work.wrong("firm-unknown", line.header(column), value=line.enterprise or line.code)
            return None, False
        return self._new_firm(work, home), True

    def _new_firm(self, work: Work, home: Unit | None) -> Firm | None:
        line = work.line
        if not self._allows(work, Deed.IMPORT, Target(unit_id=home.id if home else None)):
            return None
        number = self._ids.firm
        self._ids = replace(self._ids, firm=number + 1)
        firm = Firm(
            number, line.enterprise, line.code, line.short, home.id if home else None, line.industry
        )
        work.outcomes.append(Outcome(Part.ENTERPRISE, Verdict.NEW, firm.name))

        def enter() -> None:
            self.meet(firm)
            self._said["firm"].add(firm.id)
            self.writes.firms_new.append(firm)

        work.todo.append(enter)
        return firm

    def _change_firm(self, work: Work, firm: Firm, home: Unit | None) -> None:
        line = work.line
        have = {
            "enterprise": tidy(firm.name), "code": firm.code, "short": firm.short,
            "home": self._unit_name(firm.home), "industry": firm.industry,
        }  # fmt: skip
        want = {
            "enterprise": line.enterprise, "code": line.code, "short": line.short,
            "home": self._unit_name(home.id) if home else "", "industry": line.industry,
        }  # fmt: skip
        changes = self._differences(work, "firm", firm.id, have, want)
        if not firm.active:
            changes.append(Change("active", "no", "yes"))
        if changes:
            places = {firm.home, home.id if home else firm.home}
            if not all(self._allows(work, Deed.IMPORT, Target(unit_id=one)) for one in places):
                return
        work.outcomes.append(
            Outcome(
                Part.ENTERPRISE,
                Verdict.CHANGED if changes else Verdict.SAME,
                firm.name,
                tuple(changes),
            )
        )
        new = {one.field: one.new for one in changes}

        def change() -> None:
            self._said["firm"].add(firm.id)
            if not changes:
                return
            if "enterprise" in new:
                self._by_name.setdefault(new["enterprise"], []).append(firm)
                firm.name = new["enterprise"]
            if "code" in new:
                firm.code = new["code"]
                self._by_code[firm.code] = firm
            if "home" in new and home is not None:
                firm.home = home.id
            firm.short = new.get("short", firm.short)
            firm.industry = new.get("industry", firm.industry)
            firm.active = True
            self.writes.firms_set.append(firm)

        work.todo.append(change)
