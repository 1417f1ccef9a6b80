"""The minutes of a meeting that handed out cases (交办会纪要), as a document to be printed and filed.

Set as offices set such papers: A4, a red head with a rule under it, black type for headings,
one table a unit. Loaded in the workshop's child alone: python-docx is of the extra `office`.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm

from bot.render.document import head, page, paragraph, run, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from docx.document import Document as Paper

WIDTHS: Final = (Cm(1.2), Cm(3.6), Cm(2.2), Cm(3.5), Cm(5.5))
"""Of the columns: number in the list, case, category, enterprise, what it is about."""


@dataclass(frozen=True, slots=True)
class Labels:
    """What stands in the minutes beside the cases.

    Attributes:
        office: Who issues it: the red head.
        title: Of the meeting.
        facts: Lines of name and value: when it was held, who sat there, how many, by when.
        columns: The heads of the table.
        unit: How a unit's heading is said, with `{unit}` and `{n}`.
        closing: The sentences that say what follows, one a paragraph.
        signed: The last line: office and date.
        fonts: For headings, for the text: as offices have them.
        file_title: What a reader of the file sees as its title.
    """

    office: str
    title: str
    facts: list[list[str]]
    columns: list[str]
    unit: str
    closing: list[str]
    signed: list[str]
    fonts: list[str]
    file_title: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One case: names of firms as the office prints them, no person and no number to call."""

    unit: str
    number: str
    category: str
    enterprise: str
    about: str


def write(path: Path, labels: Labels, entries: Iterable[Entry]) -> int:
    """Write the document; return how many cases it lists. The entries come sorted by unit."""
    paper = Document()
    page(paper, title=labels.file_title, author=labels.office, font=labels.fonts[1])
    head(paper, labels.office, labels.title, labels.fonts[0])
    for name, value in labels.facts:
        fact = paragraph(paper, indent=False)
        run(fact, name, labels.fonts[0], bold=True)
        run(fact, value, labels.fonts[1])
    total = 0
    for unit, group in groupby(entries, key=lambda one: one.unit):
        listed = list(group)
        heading = paragraph(paper, indent=False, before=10)
        heading.paragraph_format.keep_with_next = True
        said = labels.unit.replace("{unit}", unit).replace("{n}", str(len(listed)))
        run(heading, said, labels.fonts[0], size=14)
        _table(paper, labels, listed, first=total + 1)
        total += len(listed)
    for sentence in labels.closing:
        run(paragraph(paper, before=8), sentence, labels.fonts[1])
    for signature in labels.signed:
        last = paragraph(paper, indent=False, before=4)
        last.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        run(last, signature, labels.fonts[1])
    paper.save(str(path))
    return total


def _table(paper: Paper, labels: Labels, entries: Sequence[Entry], *, first: int) -> None:
    rows = [
        (str(place), entry.number, entry.category, entry.enterprise, entry.about)
        for place, entry in enumerate(entries, first)
    ]
    table(paper, labels.columns, rows, WIDTHS, labels.fonts, centred=3)
