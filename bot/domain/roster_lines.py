"""Rows of a sheet, one by one, into lines: nothing but what stands there, cleaned and questioned."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from bot.domain.people import Role
from bot.domain.roster import (
    LONGEST,
    MOST_COLUMNS,
    Column,
    Kind,
    Line,
    Named,
    Sheet,
    Trouble,
)
from bot.domain.roster_cells import (
    LEVELS,
    LOST,
    ROLES,
    SORTS,
    Read,
    choice,
    code,
    day,
    phone,
    several,
    text_of,
    tidy,
)
from bot.domain.roster_header import (
    Doubt,
    Header,
    Person,
    hinted,
    joined,
    meanings,
    understand,
    weight,
)

TOP: Final = 20
"""Rows among which the header is looked for: titles and dates stand above it."""
_NOTES: Final = re.compile(
    r"^(合计|总计|小计|共计|备注|注[:：]|注$|说明|填表人|填表说明|填报人|制表|审核人|联系人[:：]|填报单位|单位[:：]|"
    r"合計|總計|小計|共計|備註|註[:：]|說明|填表說明|total|subtotal|notes?\b|remarks?\b)",
    re.IGNORECASE,
)
_EXAMPLE: Final = re.compile(
    r"[（(【\[]?(填写示例|示例|範例|样例|例|example)([）)】\]:：]|$)", re.IGNORECASE
)
_SERIAL: Final = re.compile(r"[\d０-９.、\-—/]*")

Row = tuple[int, Sequence[object]]
"""A row with its number, counted from one as spreadsheets do."""


@dataclass(slots=True)
class Reading:
    """One sheet while it is read. `lines` yields; `sheet` says afterwards what it was.

    Attributes:
        name: Of the sheet.
        rows: Its rows, in order.
        kind: What somebody said it is, once asked.
        merged: For each column, the rows that a cell spreads over: (first, last), counted from one.
    """

    name: str
    rows: Iterable[Row]
    kind: Kind | None = None
    merged: Mapping[int, Sequence[tuple[int, int]]] = field(default_factory=dict)
    sheet: Sheet = field(init=False)

    def __post_init__(self) -> None:
        self.sheet = Sheet(self.name, None)

    def lines(self) -> Iterator[Line]:
        """Find the header, then read every row below it."""
        rows = iter(self.rows)
        top = [(number, _texts(cells)) for number, cells in islice(rows, TOP)]
        found = self._header(top)
        if found is None:
            return
        at, header = found
        count = skipped = 0
        reader = _Rows(self.name, header, self.merged)
        below = [one for one in top if one[0] > at]
        for number, cells in _chain(below, rows):
            line = reader.read(number, cells)
            if line is None:
                skipped += 1
                continue
            count += 1
            yield line
        self.sheet = Sheet(
            self.name, header.kind, at, unread=header.unread, lines=count, skipped=skipped
        )

    def _header(self, top: Sequence[tuple[int, list[str]]]) -> tuple[int, Header] | None:
        """Return the number of the header's last row, and how to read what follows."""
        best: tuple[int, int, list[str]] = (0, 0, [])
        for place, (number, cells) in enumerate(top):
            if (here := weight(cells)) > best[0]:
                best = (here, number, cells)
            if place + 1 < len(top):
                lower = top[place + 1]
                both = joined(cells, lower[1])
                # Two rows of headers are one only where the lower holds headers as well.
                here = weight(both) + _is_second(cells, lower[1])
                if weight(lower[1]) and here > best[0]:
                    best = (here, lower[0], both)
        if best[0] < 2:
            return None
        above = " ".join(cell for number, cells in top if number < best[1] for cell in cells)
        hint = hinted(self.name) or hinted(above)
        read = understand(best[2], hint=hint, kind=self.kind)
        if isinstance(read, Doubt):
            self.sheet = Sheet(self.name, None, best[1], may_be=read.may_be)
            return None
        if read is None:
            return None
        if read.lacks:
            self.sheet = Sheet(self.name, read.kind, best[1], unread=read.unread, lacks=read.lacks)
            return None
        return best[1], read


def _is_second(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether a row holds nothing but headers, one at least where the row above has none."""
    beside = any(low and (at >= len(upper) or not upper[at]) for at, low in enumerate(lower))
    return beside and all(meanings([low])[0] for low in lower if low)


def _texts(cells: Sequence[object]) -> list[str]:
    return [text_of(cell) for cell in cells[:MOST_COLUMNS]]


def _chain(
    first: Iterable[tuple[int, list[str]]], rest: Iterable[Row]
) -> Iterator[tuple[int, list[str]]]:
    yield from first
    for number, cells in rest:
        yield number, _texts(cells)


class _Rows:
    """Reads the rows below a header; remembers what a merged or empty cell stands for."""

    def __init__(
        self, name: str, header: Header, merged: Mapping[int, Sequence[tuple[int, int]]]
    ) -> None:
        self._name = name
        self._header = header
        self._labels = {column.value: header.labels[at] for column, at in header.columns.items()}
        self._last: list[str] = []
        self._without: set[tuple[Column, str]] = set()
        self._first_of: dict[tuple[int, int], int] = {
            (column, row): spread[0]
            for column, spreads in merged.items()
            for spread in spreads
            for row in range(spread[0] + 1, min(spread[1], spread[0] + 5_000) + 1)
        }
        self._kept: dict[tuple[int, int], str] = {}
        self._spread = {
            (column, spread[0]) for column, spreads in merged.items() for spread in spreads
        }

    def read(self, number: int, cells: list[str]) -> Line | None:
        """Return a row as a line, or None where it says nothing: empty, a sum, a note, an example."""
        width = len(self._header.labels)
        cells = cells[:width] + [""] * (width - len(cells))
        if self._first_of or self._spread:
            self._fill(number, cells)
        used = [self._header.columns[column] for column in self._header.columns]
        used += [at for one in self._header.people for at in _cells_of(one) if at >= 0]
        said = [cells[at] for at in used if cells[at]]
        first = next((cell for cell in cells if cell), "")
        if not said or all(_SERIAL.fullmatch(cell) and len(cell) < 5 for cell in said):
            return None
        if _NOTES.match(first.replace(" ", "")) and len(said) <= 3:
            return None
        if any(_EXAMPLE.match(cell) for cell in cells):
            return None
        if all(cells[at] == self._header.labels[at] for at in used):
            return None  # the header again, as on every printed page
        troubles: list[Trouble] = []
        self._carry(cells, troubles)
        line = self._line(number, cells, troubles)
        self._last = cells
        return line

    def _fill(self, number: int, cells: list[str]) -> None:
        for at, cell in enumerate(cells):
            if (at, number) in self._spread:
                self._kept[at, number] = cell
            elif not cell and (first := self._first_of.get((at, number))) is not None:
                cells[at] = self._kept.get((at, first), "")

    def _carry(self, cells: list[str], troubles: list[Trouble]) -> None:
        """Take over from the row above what a sheet says once for several rows."""
        header = self._header
        if not self._last:
            return
        if header.kind is Kind.CADRES:
            keys = [Column.UNIT]
        elif header.kind in {Kind.CONTACTS, Kind.PAIRINGS, Kind.ENTERPRISES}:
            keys = [Column.ENTERPRISE, Column.CODE]
        else:
            return
        places = [header.columns[key] for key in keys if key in header.columns]
        named = any(cells[one.name] for one in header.people)
        if not named or any(cells[at] for at in places) or not any(self._last[at] for at in places):
            return
        for at in places:
            cells[at] = self._last[at]
        label = header.labels[places[0]]
        troubles.append(Trouble("carried", label, {"value": _shown(cells[places[0]])}, grave=False))

    def _line(self, number: int, cells: list[str], troubles: list[Trouble]) -> Line:
        kind = self._header.kind
        firm = self._firm(cells, troubles)
        return Line(
            kind=kind,
            sheet=self._name,
            row=number,
            headers=self._labels,
            unit=self._name_in(Column.UNIT, cells, troubles, needed=_needs_unit(kind)),
            parent=self._name_in(Column.PARENT, cells, troubles),
            level=self._value(Column.LEVEL, choice(LEVELS, self._cell(Column.LEVEL, cells), "level"), cells, troubles),
            sort=self._value(Column.SORT, choice(SORTS, self._cell(Column.SORT, cells), "sort"), cells, troubles),
            short=self._name_in(Column.SHORT, cells, troubles),
            enterprise=firm,
            code=self._code(cells, troubles),
            home=self._name_in(Column.HOME, cells, troubles),
            industry=self._name_in(Column.INDUSTRY, cells, troubles),
            roles=self._roles(cells, troubles),
            until=self._value(Column.UNTIL, day(self._cell(Column.UNTIL, cells)), cells, troubles),
            people=self._people(cells, troubles),
            troubles=tuple(troubles),
        )  # fmt: skip

    def _cell(self, column: Column, cells: list[str]) -> str:
        at = self._header.columns.get(column)
        return "" if at is None else cells[at]

    def _value(self, column: Column, read: Read, cells: list[str], troubles: list[Trouble]) -> str:
        if read.trouble:
            said = {"value": _shown(self._cell(column, cells)), "hint": read.hint}
            troubles.append(
                Trouble(read.trouble, self._labels.get(column.value, ""), said, read.grave)
            )
        return read.value

    def _name_in(
        self, column: Column, cells: list[str], troubles: list[Trouble], *, needed: bool = False
    ) -> str:
        return self._checked(
            self._cell(column, cells), self._labels.get(column.value, ""), troubles, needed=needed
        )

    @staticmethod
    def _checked(text: str, label: str, troubles: list[Trouble], *, needed: bool = False) -> str:
        if len(text) > LONGEST:
            troubles.append(Trouble("too-long", label, {"hint": str(LONGEST)}))
        if text.startswith(LOST):
            troubles.append(Trouble("no-name", label, {"value": _shown(text)}))
        value = tidy(text)
        if needed and not value:
            troubles.append(Trouble("empty", label))
        return value[:LONGEST]

    def _firm(self, cells: list[str], troubles: list[Trouble]) -> str:
        if Column.ENTERPRISE not in self._header.columns:
            return ""
        value = self._name_in(Column.ENTERPRISE, cells, troubles)
        if not value and not (
            self._header.kind is not Kind.ENTERPRISES and self._cell(Column.CODE, cells)
        ):
            troubles.append(Trouble("empty", self._labels[Column.ENTERPRISE.value]))
        return value

    def _code(self, cells: list[str], troubles: list[Trouble]) -> str:
        if Column.CODE not in self._header.columns:
            return ""
        read = code(self._cell(Column.CODE, cells))
        if not read.value and not read.trouble and self._header.kind is Kind.ENTERPRISES:
            read = Read(trouble="code-missing")
        return self._value(Column.CODE, read, cells, troubles)

    def _roles(self, cells: list[str], troubles: list[Trouble]) -> tuple[str, ...]:
        found: list[str] = []
        label = self._labels.get(Column.ROLE.value, "")
        for one in several(self._cell(Column.ROLE, cells)):
            read = choice(ROLES, one, "role")
            if read.trouble:
                troubles.append(Trouble("role", label, {"value": _shown(one)}))
            elif read.value in {Role.LIAISON, Role.OWNER}:
                troubles.append(Trouble("role-elsewhere", label, {"value": _shown(one)}))
            elif read.value not in found:
                found.append(read.value)
        return tuple(found)

    def _people(self, cells: list[str], troubles: list[Trouble]) -> tuple[Named, ...]:
        found: list[Named] = []
        for one in self._header.people:
            found += self._persons(one, cells, troubles)
        needed = {Kind.CADRES: True, Kind.CONTACTS: True, Kind.PAIRINGS: True}
        if not found and needed.get(self._header.kind) and not any(t.grave for t in troubles):
            troubles.append(Trouble("empty", self._header.labels[self._header.people[0].name]))
        return tuple(found)

    def _persons(
        self, person: Person, cells: list[str], troubles: list[Trouble]
    ) -> Iterator[Named]:
        """Yield those named in one cell: mostly one, sometimes 张三、李四 with as many numbers."""
        labels = self._header.labels
        names = several(cells[person.name])
        said = cells[person.phone] if person.phone >= 0 else ""
        numbers = [said] if said.startswith(LOST) else _numbers(said)
        label = labels[person.phone] if person.phone >= 0 else ""
        if not names:
            if numbers and person.column is not Column.NAME:
                troubles.append(Trouble("phone-of-whom", labels[person.name]))
            return
        if len(names) > 1 and len(numbers) not in {0, len(names)}:
            told = {"value": str(len(names)), "hint": str(len(numbers))}
            troubles.append(Trouble("phones-and-names", label, told))
            return
        if len(names) == 1 and len(numbers) > 1:
            troubles.append(Trouble("phones", label, {"value": _shown(numbers[0])}, grave=False))
        title = tidy(cells[person.title])[:LONGEST] if person.title >= 0 else ""
        unit = tidy(cells[person.unit])[:LONGEST] if person.unit >= 0 else ""
        for place, name in enumerate(names):
            read = phone(numbers[place]) if place < len(numbers) else Read()
            if read.trouble:
                told = {"value": _shown(numbers[place]), "hint": read.hint}
                troubles.append(Trouble(read.trouble, label, told, read.grave))
            elif not read.value and (person.column, name) not in self._without:
                self._without.add((person.column, name))  # said once, not in all their rows
                troubles.append(
                    Trouble(
                        "phone-missing", label or labels[person.name], {"value": name}, grave=False
                    )
                )
            clean = self._checked(name, labels[person.name], troubles)
            yield Named(person.column, labels[person.name], clean, read.value, title, unit)


def _numbers(text: str) -> list[str]:
    """The telephone numbers of a cell: `13800000012/13900000013`, `0371-1234567`."""
    parts = several(text)
    if len(parts) == 1 and " " in text and all(len(one) >= 7 for one in text.split()):
        return text.split()
    return parts


def _cells_of(person: Person) -> tuple[int, ...]:
    return person.name, person.phone, person.title, person.unit


def _needs_unit(kind: Kind) -> bool:
    return kind in {Kind.UNITS, Kind.CADRES}


def _shown(text: str) -> str:
    return text.replace(LOST, "")[:40]
