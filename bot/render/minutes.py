"""The minutes of a meeting that handed out cases (交办会纪要), as a document to be printed and filed.

Set as offices set such papers: A4, a red head with a rule under it, black type for headings,
one table a unit. Loaded in the workshop's child alone: python-docx is of the extra `office`.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from docx.document import Document as Paper
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

RED: Final = RGBColor(0xC0, 0x00, 0x00)
WIDTHS: Final = (Cm(1.2), Cm(3.3), Cm(2.2), Cm(3.5), Cm(5.8))
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
    _page(paper, labels)
    _head(paper, labels)
    for name, value in labels.facts:
        fact = _paragraph(paper, indent=False)
        _run(fact, name, labels.fonts[0], bold=True)
        _run(fact, value, labels.fonts[1])
    total = 0
    for unit, group in groupby(entries, key=lambda one: one.unit):
        listed = list(group)
        heading = _paragraph(paper, indent=False, before=10)
        heading.paragraph_format.keep_with_next = True
        said = labels.unit.replace("{unit}", unit).replace("{n}", str(len(listed)))
        _run(heading, said, labels.fonts[0], size=14)
        _table(paper, labels, listed, first=total + 1)
        total += len(listed)
    for sentence in labels.closing:
        _run(_paragraph(paper, before=8), sentence, labels.fonts[1])
    for signature in labels.signed:
        last = _paragraph(paper, indent=False, before=4)
        last.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        _run(last, signature, labels.fonts[1])
    paper.save(str(path))
    return total


def _page(paper: Paper, labels: Labels) -> None:
    section = paper.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin, section.bottom_margin = Cm(3.0), Cm(2.6)
    section.left_margin, section.right_margin = Cm(2.5), Cm(2.5)
    known = paper.core_properties
    known.title, known.author = labels.file_title, labels.office
    known.comments = ""
    _numbered(section.footer.paragraphs[0], labels.fonts[1])


def _numbered(line: Paragraph, font: str) -> None:
    """Put the number of the page into a footer: a field that the reader's program fills."""
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = _run(line, "", font, size=10)
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = text
        run._r.append(part)  # noqa: SLF001 - the only way the library leaves


def _head(paper: Paper, labels: Labels) -> None:
    office = _paragraph(paper, indent=False)
    office.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _run(office, labels.office, labels.fonts[0], size=26, colour=RED)
    _ruled(office)
    title = _paragraph(paper, indent=False, before=16, after=12)
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _run(title, labels.title, labels.fonts[0], size=20)


def _ruled(line: Paragraph) -> None:
    """Draw the red rule under the head."""
    border = OxmlElement("w:pBdr")
    below = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "18"), ("space", "6"), ("color", "C00000")):
        below.set(qn(f"w:{name}"), value)
    border.append(below)
    line._p.get_or_add_pPr().append(border)  # noqa: SLF001 - the only way the library leaves


def _table(paper: Paper, labels: Labels, entries: Sequence[Entry], *, first: int) -> None:
    table = paper.add_table(rows=1, cols=len(WIDTHS))
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for cell, name in zip(table.rows[0].cells, labels.columns, strict=True):
        _fill(cell, name, labels.fonts[0], centred=True)
    _repeated(table.rows[0]._tr)  # noqa: SLF001 - likewise
    for place, entry in enumerate(entries, first):
        cells = table.add_row().cells
        values = (str(place), entry.number, entry.category, entry.enterprise, entry.about)
        for column, (cell, value) in enumerate(zip(cells, values, strict=True)):
            _fill(cell, value, labels.fonts[1], centred=column < 3)
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = width  # for readers that go by the grid, beside those that go by cells
    for row in table.rows:
        _whole(row._tr)  # noqa: SLF001 - likewise
        for cell, width in zip(row.cells, WIDTHS, strict=True):
            cell.width = width


def _repeated(row: object) -> None:
    """Have the head of a table stand on each of its pages."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row.get_or_add_trPr().append(mark)  # type: ignore[attr-defined]


def _whole(row: object) -> None:
    """Have a row stay on one page."""
    row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # type: ignore[attr-defined]


def _fill(cell: _Cell, text: str, font: str, *, centred: bool = False) -> None:
    line = cell.paragraphs[0]
    line.paragraph_format.space_before = line.paragraph_format.space_after = Pt(2)
    if centred:
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _run(line, text, font, size=10.5)


def _paragraph(
    paper: Paper, *, indent: bool = True, before: float = 0, after: float = 2
) -> Paragraph:
    line = paper.add_paragraph()
    kept = line.paragraph_format
    kept.space_before, kept.space_after, kept.line_spacing = Pt(before), Pt(after), 1.4
    if indent:
        kept.first_line_indent = Pt(24)
    return line


def _run(
    line: Paragraph,
    text: str,
    font: str,
    *,
    size: float = 12,
    bold: bool = False,
    colour: RGBColor | None = None,
) -> Run:
    run = line.add_run(text)
    run.font.size, run.font.bold, run.font.name = Pt(size), bold, font
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)  # noqa: SLF001 - likewise
    if colour is not None:
        run.font.color.rgb = colour
    return run
