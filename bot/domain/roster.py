"""Rosters (名册): what an office's spreadsheets say of units, cadres, enterprises and pairings.

A row of a sheet is read into one `Line`, whatever the sheet looked like; what is wrong with it is
said by `Trouble`, in codes for which `locales/` has words. `roster_header` finds out what a sheet
is about, `roster_cells` cleans what stands in a cell, `roster_lines` reads rows, `roster_plan`
compares lines with the register.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

MOST_LINES: Final = 100_000
"""Rows of all sheets together; a city has fewer."""
MOST_COLUMNS: Final = 60
"""Columns that are looked at."""
MOST_BYTES: Final = 20 * 1024 * 1024
"""Of a file: what a bot may fetch from Telegram."""
MOST_UNZIPPED: Final = 400 * 1024 * 1024
"""Bytes of a workbook unpacked; a zip bomb is much larger."""
DIVIDER: Final = "、"
"""What we put between several values of one cell ourselves."""
LONGEST: Final = 120
"""Characters of a cell that are kept."""


class Kind(StrEnum):
    """What a sheet is about."""

    UNITS = "units"  # 单位
    CADRES = "cadres"  # 干部
    ENTERPRISES = "enterprises"  # 企业，常连联系人和包联干部
    CONTACTS = "contacts"  # 联系人
    PAIRINGS = "pairings"  # 包联


ORDER: Final = tuple(Kind)
"""The order in which sheets are read: who is named must be there before."""


class Column(StrEnum):
    """What a column means."""

    UNIT = "unit"
    PARENT = "parent"
    LEVEL = "level"
    SORT = "sort"  # 类别
    SHORT = "short"
    ENTERPRISE = "enterprise"
    CODE = "code"
    HOME = "home"
    INDUSTRY = "industry"
    NAME = "name"
    PHONE = "phone"
    TITLE = "title"
    ROLE = "role"
    UNTIL = "until"
    CONTACT = "contact"
    LIAISON = "liaison"
    HEAD = "head"
    HANDLER = "handler"
    LIAISON_UNIT = "liaison_unit"


class Part(StrEnum):
    """What one line says something of; the figures count these."""

    UNIT = "unit"
    CADRE = "cadre"
    ENTERPRISE = "enterprise"
    CONTACT = "contact"
    PAIRING = "pairing"


class Verdict(StrEnum):
    """What the register makes of a part of a line."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that is wrong with a cell or a line.

    Attributes:
        code: Which words say it: `roster-trouble-<code>`.
        column: The header it stands under, as the sheet has it; "" for the whole line.
        values: What was understood and what would be right.
        grave: Whether the line is left out; else it is only told.
    """

    code: str
    column: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    grave: bool = True


@dataclass(frozen=True, slots=True)
class Named:
    """A person as a line names them.

    Attributes:
        column: Contact, liaison, head, handler, or name for a cadre.
        header: The header of the name, as the sheet has it.
        unit: Where a liaison serves, if it is said.
    """

    column: Column
    header: str
    name: str
    phone: str = ""
    title: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row of a sheet, understood. Empty: not said, and so not changed."""

    kind: Kind
    sheet: str
    row: int
    headers: Mapping[str, str] = field(default_factory=dict)
    unit: str = ""
    parent: str = ""
    level: str = ""
    sort: str = ""
    short: str = ""
    enterprise: str = ""
    code: str = ""
    home: str = ""
    industry: str = ""
    roles: tuple[str, ...] = ()
    until: str = ""
    people: tuple[Named, ...] = ()
    troubles: tuple[Trouble, ...] = ()

    @property
    def is_wrong(self) -> bool:
        """Whether it cannot be taken over as it stands."""
        return any(trouble.grave for trouble in self.troubles)

    def header(self, column: Column) -> str:
        """The header of a column as the sheet has it."""
        return self.headers.get(column.value, "")


def to_json(line: Line) -> list[Any]:
    """A line as plain values, for a file of lines."""
    return [
        line.kind.value, line.sheet, line.row, dict(line.headers), line.unit, line.parent,
        line.level, line.sort, line.short, line.enterprise, line.code, line.home, line.industry,
        list(line.roles), line.until,
        [[one.column.value, one.header, one.name, one.phone, one.title, one.unit] for one in line.people],
        [[one.code, one.column, dict(one.values), one.grave] for one in line.troubles],
    ]  # fmt: skip


def from_json(values: Sequence[Any]) -> Line:
    """A line from what `to_json` made of it."""
    kind, sheet, row, headers, *texts, roles, until, people, troubles = values
    unit, parent, level, sort, short, enterprise, code, home, industry = texts
    return Line(
        kind=Kind(kind),
        sheet=sheet,
        row=row,
        headers=headers,
        unit=unit,
        parent=parent,
        level=level,
        sort=sort,
        short=short,
        enterprise=enterprise,
        code=code,
        home=home,
        industry=industry,
        roles=tuple(roles),
        until=until,
        people=tuple(Named(Column(one[0]), *one[1:]) for one in people),
        troubles=tuple(Trouble(*one) for one in troubles),
    )


@dataclass(frozen=True, slots=True)
class Change:
    """What is new of something known: which field, what it was, what it would be."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of one part of a line."""

    part: Part
    verdict: Verdict
    label: str
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """What becomes of a line: of each of its parts, and what is to be said about it."""

    sheet: str
    row: int
    kind: Kind
    outcomes: tuple[Outcome, ...] = ()
    troubles: tuple[Trouble, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """The verdict of the line as a whole: wrong before new before changed."""
        if any(trouble.grave for trouble in self.troubles):
            return Verdict.WRONG
        found = {outcome.verdict for outcome in self.outcomes}
        return next((one for one in (Verdict.NEW, Verdict.CHANGED) if one in found), Verdict.SAME)


@dataclass(slots=True)
class Figures:
    """Counts: of parts by verdict, of lines by verdict, of lines with something to be told."""

    parts: dict[str, dict[str, int]] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    warned: int = 0

    def count(self, finding: Finding) -> None:
        """Add what became of a line; of a wrong one its parts do not count."""
        verdict = finding.verdict
        self.lines[verdict] = self.lines.get(verdict, 0) + 1
        if verdict is Verdict.WRONG:
            return
        self.warned += bool(finding.troubles)
        for outcome in finding.outcomes:
            row = self.parts.setdefault(outcome.part, {})
            row[outcome.verdict] = row.get(outcome.verdict, 0) + 1

    def of(self, part: Part, verdict: Verdict) -> int:
        """How many of a part have a verdict."""
        return self.parts.get(part, {}).get(verdict, 0)

    @property
    def total(self) -> int:
        """Lines in all."""
        return sum(self.lines.values())

    @property
    def wrong(self) -> int:
        """Lines that are left out."""
        return self.lines.get(Verdict.WRONG, 0)

    @property
    def moves(self) -> bool:
        """Whether anything would be new or changed."""
        return any(
            counts.get(verdict)
            for counts in self.parts.values()
            for verdict in (Verdict.NEW, Verdict.CHANGED)
        )

    def to_json(self) -> dict[str, Any]:
        """As plain values, for an event and a job."""
        return {
            "parts": {str(part): dict(row) for part, row in self.parts.items()},
            "lines": {str(name): count for name, count in self.lines.items()},
            "warned": self.warned,
        }

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> "Figures":
        """Counts from what `to_json` made of them."""
        return cls(
            {part: dict(row) for part, row in values.get("parts", {}).items()},
            dict(values.get("lines", {})),
            values.get("warned", 0),
        )


@dataclass(frozen=True, slots=True)
class Sheet:
    """What was made of one sheet before its rows were looked at.

    Attributes:
        name: Of the sheet, or of the file.
        kind: None where it is no roster, or may be two.
        header_row: Where the header stands, counted from one; 0 where there is none.
        may_be: The kinds it might be.
        unread: Headers that mean nothing to us.
        lacks: Columns without which its kind cannot be read.
        lines: Rows read.
        skipped: Rows passed over: empty, sums, notes, examples.
    """

    name: str
    kind: Kind | None
    header_row: int = 0
    may_be: tuple[Kind, ...] = ()
    unread: tuple[str, ...] = ()
    lacks: tuple[Column, ...] = ()
    lines: int = 0
    skipped: int = 0


class Refused(Exception):
    """A file cannot be read at all; `code` names the words: `roster-refused-<code>`."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
