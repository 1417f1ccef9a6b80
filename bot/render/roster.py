"""What is said of a roster: its sheets, figures and findings, and the sheets to be filled in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from bot.domain.people import Level, Role, UnitKind
from bot.domain.roster import (
    DIVIDER,
    Change,
    Column,
    Figures,
    Finding,
    Kind,
    Outcome,
    Part,
    Refused,
    Sheet,
    Trouble,
    Verdict,
)
from bot.render.markup import Markup
from bot.render.voice import Voice

SHOWN: Final = 6
"""Sheets, and names of columns, that a message lists."""
MARKS: Final = {Verdict.NEW: "new", Verdict.CHANGED: "changed", Verdict.WRONG: "wrong"}


def refused(words: Voice, why: Refused) -> Markup:
    """Say why a file cannot be read, and what to do."""
    return words(f"roster-refused-{why.code}", **why.values)


def sheets_from(answer: Sequence[Mapping[str, Any]]) -> list[Sheet]:
    """The sheets of a file, from the plain values in which the child tells of them."""
    return [
        Sheet(
            name=one["name"],
            kind=Kind(one["kind"]) if one["kind"] else None,
            header_row=one["header_row"],
            may_be=tuple(Kind(kind) for kind in one["may_be"]),
            unread=tuple(one["unread"]),
            lacks=tuple(Column(column) for column in one["lacks"]),
            lines=one["lines"],
            skipped=one["skipped"],
        )
        for one in answer
    ]


def sheets_said(words: Voice, sheets: Sequence[Sheet]) -> list[str]:
    """Say of each sheet what it was taken for; what is no roster comes last."""
    said: list[str] = []
    for sheet in sorted(sheets, key=lambda one: one.kind is None and not one.may_be)[:SHOWN]:
        if sheet.may_be:
            said.append(words("roster-sheet-doubt", name=sheet.name))
        elif sheet.kind is None:
            said.append(words("roster-sheet-skipped", name=sheet.name))
        elif sheet.lacks:
            said.append(
                words(
                    "roster-sheet-lacks",
                    name=sheet.name,
                    kind=words(f"roster-kind-{sheet.kind}"),
                    columns=_and(
                        words, (words.plain(f"roster-column-{one}") for one in sheet.lacks)
                    ),
                )
            )
        else:
            said.append(
                words(
                    "roster-sheet-read",
                    name=sheet.name,
                    kind=words(f"roster-kind-{sheet.kind}"),
                    lines=sheet.lines,
                )
            )
            if sheet.unread:
                unread = _and(words, sheet.unread[:SHOWN])
                said.append(words("roster-sheet-unread", columns=unread))
    return said


def figures_said(words: Voice, figures: Figures) -> list[str]:
    """Say what is new, changed and the same, one line a part."""
    said: list[str] = []
    for part in Part:
        counts = [
            words("roster-figure", verdict=words(f"roster-verdict-{verdict}"), n=n)
            for verdict in (Verdict.NEW, Verdict.CHANGED, Verdict.SAME)
            if (n := figures.of(part, verdict))
        ]
        if counts:
            together = Markup(" · ".join(counts))
            said.append(words("roster-line", part=words(f"roster-part-{part}"), figures=together))
    return said


def summary(words: Voice, sheets: Sequence[Sheet], figures: Figures, *, applied: bool) -> Markup:
    """Say what a roster would do to the register, or has done.

    The first line says which; then the figures; then what is left out and where that stands.
    """
    if not figures.total:
        return Markup("\n".join([words("roster-nothing-read"), *sheets_said(words, sheets)]))
    if applied:
        title = words("roster-applied" if figures.moves else "roster-nothing-to-do")
    elif figures.moves or figures.wrong:
        title = words("roster-checked")
    else:
        title = words("roster-nothing-to-do")
    said = [title, *figures_said(words, figures)]
    if figures.wrong:
        left = "roster-wrong" if figures.moves else "roster-wrong-only"
        said.append(words("roster-wrong-left" if applied else left, n=figures.wrong))
    if figures.warned and not applied:
        said.append(words("roster-warned", n=figures.warned))
    odd = [one for one in sheets if one.kind is None or one.lacks or one.unread]
    said += [f"<i>{one}</i>" for one in sheets_said(words, odd)]
    return Markup("\n".join(said))


# -- findings ---------------------------------------------------------------------------------


def finding_columns(words: Voice) -> list[dict[str, Any]]:
    """The columns of the sheet of findings, as the workshop's task `sheet` takes them."""
    widths = {"sheet": 16, "row": 7, "verdict": 10, "what": 60, "why": 80}
    return [
        {"title": words.plain(f"roster-found-{name}"), "width": width, "wrap": width > 20}
        for name, width in widths.items()
    ]


def finding_cells(words: Voice, finding: Finding) -> list[str]:
    """One line of the sheet of findings."""
    what = "\n".join(_outcome(words, one) for one in finding.outcomes)
    wrong = finding.verdict is Verdict.WRONG
    why = [trouble_said(words, one) for one in finding.troubles]
    if wrong:
        why.append(words.plain("roster-left-out"))
    return [
        finding.sheet,
        str(finding.row),
        words.plain(f"roster-verdict-{finding.verdict}"),
        "" if wrong else what,
        "\n".join(why),
    ]


def trouble_said(words: Voice, trouble: Trouble) -> str:
    """Say what is wrong with a cell: what was understood, what is missing, how to go on."""
    values = {"value": "", "hint": "", **trouble.values}
    match trouble.code:
        case "not-to-give":
            values["value"] = words.plain(f"role-{values['value']}")
        case "level-above":
            values["value"] = words.plain(f"roster-level-{values['value']}")
        case "not-your-area" if not values["value"]:
            return words.plain("roster-trouble-not-your-area-at-all")
        case _:
            pass
    said = words.plain(f"roster-trouble-{trouble.code}", **values)
    if not trouble.column:
        return said
    return words.plain("roster-in-column", column=trouble.column, words=said)


def _outcome(words: Voice, outcome: Outcome) -> str:
    said = words.plain(
        "roster-outcome",
        part=words.plain(f"roster-part-{outcome.part}"),
        label=outcome.label,
        verdict=words.plain(f"roster-verdict-{outcome.verdict}"),
    )
    if not outcome.changes:
        return said
    changes = "; ".join(_change(words, one) for one in outcome.changes)
    return f"{said} ({changes})"


def _change(words: Voice, change: Change) -> str:
    return words.plain(
        "roster-change",
        field=words.plain(f"roster-field-{change.field}"),
        old=_value(words, change.field, change.old),
        new=_value(words, change.field, change.new),
    )


def _value(words: Voice, field: str, value: str) -> str:
    if not value:
        return words.plain("roster-nothing")
    match field:
        case "level":
            return words.plain(f"roster-level-{value}")
        case "sort":
            return words.plain(f"roster-sort-{value}")
        case "role":
            return words.plain(f"role-{value}")
        case "active":
            return words.plain(f"roster-active-{value}")
        case _:
            return value


def _and(words: Voice, names: Iterable[str]) -> str:
    return words.plain("and").join(names)


# -- sheets to be filled in -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Head:
    """A column of a sheet to be filled in: its words and its width."""

    words: str
    width: float
    needed: bool = False
    of: type[Level | UnitKind | Role] | None = None


_PLAIN: Final[dict[Kind, tuple[_Head, ...]]] = {
    Kind.UNITS: (
        _Head("unit", 26, needed=True),
        _Head("parent", 26),
        _Head("level", 14, of=Level),
        _Head("sort", 14, of=UnitKind),
        _Head("short", 16),
    ),
    Kind.CADRES: (
        _Head("unit-of", 26, needed=True),
        _Head("name", 12, needed=True),
        _Head("phone", 16),
        _Head("title", 16),
        _Head("role", 20, of=Role),
        _Head("until", 14),
    ),
    Kind.ENTERPRISES: (
        _Head("enterprise", 34, needed=True),
        _Head("code", 24),
        _Head("home", 18),
        _Head("industry", 14),
        _Head("short", 16),
    ),
    Kind.CONTACTS: (
        _Head("enterprise", 34, needed=True),
        _Head("code", 24),
        _Head("contact", 12, needed=True),
        _Head("contact-phone", 16),
        _Head("contact-title", 16),
    ),
    Kind.PAIRINGS: (
        _Head("enterprise", 34, needed=True),
        _Head("code", 24),
        _Head("liaison", 12, needed=True),
        _Head("liaison-phone", 16),
        _Head("liaison-title", 16),
        _Head("liaison-unit", 26),
        _Head("until", 14),
    ),
}
_WITH_PEOPLE: Final = (
    _Head("contact", 12),
    _Head("contact-phone", 16),
    _Head("liaison", 12),
    _Head("liaison-phone", 16),
)
ROLES: Final = (
    Role.HANDLER, Role.UNIT_HEAD, Role.TRIAGER, Role.DIRECTOR, Role.INSPECTOR, Role.LEADER, Role.ADMIN,
)  # fmt: skip
"""What a cadre of a unit may be."""
BLANK: Final = 500
"""Rows of a template that are ready to be filled in."""


def heads(words: Voice, kind: Kind, *, template: bool) -> list[str]:
    """The headers of a sheet, as they are read again."""
    return [words.plain(f"roster-column-{one.words}") for one in _heads(kind, template=template)]


def _heads(kind: Kind, *, template: bool) -> tuple[_Head, ...]:
    more = _WITH_PEOPLE if template and kind is Kind.ENTERPRISES else ()
    return _PLAIN[kind] + more


def form_sheets(words: Voice, *, template: bool) -> list[dict[str, Any]]:
    """The five sheets of a template or an export, as the workshop's task `sheet` takes them."""
    return [
        {
            "name": words.plain(f"roster-kind-{kind}"),
            "columns": [
                {
                    "title": words.plain(f"roster-column-{head.words}"),
                    "width": head.width,
                    "needed": head.needed,
                    "choices": _choices(words, head) if template else [],
                }
                for head in _heads(kind, template=template)
            ],
            "notes": _notes(words, kind) if template else [],
            "blank": BLANK if template else 0,
        }
        for kind in Kind
    ]


def _notes(words: Voice, kind: Kind) -> list[str]:
    return [
        words.plain("roster-note-all"),
        words.plain(f"roster-note-{kind}"),
        words.plain("roster-note-example"),
    ]


def _choices(words: Voice, head: _Head) -> list[str]:
    if head.of is Level:
        return [words.plain(f"roster-level-{one}") for one in Level]
    if head.of is UnitKind:
        return [words.plain(f"roster-sort-{one}") for one in UnitKind]
    if head.of is Role:
        return [words.plain(f"role-{one}") for one in ROLES]
    return []


def examples(words: Voice) -> list[list[Any]]:
    """The example rows of a template: sheet, cells."""
    return [
        [number, [cell.strip() for cell in words.plain(f"roster-example-{kind}").split("|")]]
        for number, kind in enumerate(Kind)
    ]


def export_cells(words: Voice, kind: Kind, values: Mapping[str, str]) -> list[str]:
    """One row of an export; levels, kinds of units and roles in the reader's words."""
    cells: list[str] = []
    for head in _heads(kind, template=False):
        value = values.get(head.words, "")
        if value and head.of is Level:
            value = words.plain(f"roster-level-{value}")
        elif value and head.of is UnitKind:
            value = words.plain(f"roster-sort-{value}")
        elif value and head.of is Role:
            value = DIVIDER.join(words.plain(f"role-{one}") for one in value.split())
        cells.append(value)
    return cells
