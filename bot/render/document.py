"""How the office's papers look as documents: A4, a red head with a rule, ruled tables.

Loaded in the workshop's child alone: python-docx is of the extra `office`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document as Paper
    from docx.shared import Length
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

RED: Final = RGBColor(0xC0, 0x00, 0x00)


def page(paper: Paper, *, title: str, author: str, font: str) -> None:
    """Set an A4 page with margins, the number of the page at its foot, and nobody's name."""
    section = paper.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin, section.bottom_margin = Cm(3.0), Cm(2.6)
    section.left_margin, section.right_margin = Cm(2.5), Cm(2.5)
    known = paper.core_properties
    known.title, known.author = title, author
    known.comments = ""
    numbered(section.footer.paragraphs[0], font)


def head(paper: Paper, office: str, title: str, font: str) -> None:
    """Write the red head with its rule, and the title below."""
    line = paragraph(paper, indent=False)
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run(line, office, font, size=26, colour=RED)
    ruled(line)
    named = paragraph(paper, indent=False, before=16, after=4)
    named.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run(named, title, font, size=20)


def table(
    paper: Paper,
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[Length],
    fonts: Sequence[str],
    *,
    centred: int,
) -> None:
    """Write a ruled table whose head stands on each page and whose rows stay whole.

    Args:
        paper: Where.
        columns: Heads.
        rows: Cells, as many in a row as there are heads.
        widths: Of the columns.
        fonts: For the head, for the cells.
        centred: So many columns at the front are set in the middle.
    """
    made = paper.add_table(rows=1, cols=len(columns))
    made.style = "Table Grid"
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    made.autofit = False
    for cell, name in zip(made.rows[0].cells, columns, strict=True):
        fill(cell, name, fonts[0], centred=True)
    repeated(made.rows[0]._tr)  # noqa: SLF001 - the only way the library leaves
    for values in rows:
        cells = made.add_row().cells
        for place, (cell, value) in enumerate(zip(cells, values, strict=True)):
            fill(cell, value, fonts[1], centred=place < centred)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    for row in made.rows:
        whole(row._tr)  # noqa: SLF001 - likewise
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width


def numbered(line: Paragraph, font: str) -> None:
    """Put the number of the page into a footer: a field that the reader's program fills."""
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    number = run(line, "", font, size=10)
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = text
        number._r.append(part)  # noqa: SLF001 - the only way the library leaves


def ruled(line: Paragraph) -> None:
    """Draw the red rule under the head."""
    border = OxmlElement("w:pBdr")
    below = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "18"), ("space", "6"), ("color", "C00000")):
        below.set(qn(f"w:{name}"), value)
    border.append(below)
    line._p.get_or_add_pPr().append(border)  # noqa: SLF001 - the only way the library leaves


def repeated(row: object) -> None:
    """Have the head of a table stand on each of its pages."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row.get_or_add_trPr().append(mark)  # type: ignore[attr-defined]


def whole(row: object) -> None:
    """Have a row stay on one page."""
    row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # type: ignore[attr-defined]


def fill(cell: _Cell, text: str, font: str, *, centred: bool = False) -> None:
    """Write into a cell."""
    line = cell.paragraphs[0]
    line.paragraph_format.space_before = line.paragraph_format.space_after = Pt(2)
    if centred:
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run(line, text, font, size=10.5)


def paragraph(
    paper: Paper, *, indent: bool = True, before: float = 0, after: float = 2
) -> Paragraph:
    """Begin a paragraph; `before` and `after` are points."""
    line = paper.add_paragraph()
    kept = line.paragraph_format
    kept.space_before, kept.space_after, kept.line_spacing = Pt(before), Pt(after), 1.4
    if indent:
        kept.first_line_indent = Pt(24)
    return line


def run(
    line: Paragraph,
    text: str,
    font: str,
    *,
    size: float = 12,
    bold: bool = False,
    colour: RGBColor | None = None,
) -> Run:
    """Write words in a font, for Chinese characters too; `size` is points."""
    said = line.add_run(text)
    said.font.size, said.font.bold, said.font.name = Pt(size), bold, font
    said._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)  # noqa: SLF001 - likewise
    if colour is not None:
        said.font.color.rgb = colour
    return said
