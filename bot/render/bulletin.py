"""The bulletin (通报) of a period as a document: named cases, units, what was late, broken promises.

Loaded in the workshop's child alone: python-docx is of the extra `office`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm

from bot.render.document import head, page, paragraph, run, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

WIDTH: Final = 16.0
"""Centimetres between the margins."""


def write(path: Path, first: Mapping[str, Any], blocks: Iterable[Mapping[str, Any]]) -> int:
    """Write the document; return how many blocks it has.

    Args:
        path: Where.
        first: ``office``, ``title``, ``subtitle``, ``draft``, ``signed``, the last lines, and ``fonts``
            for headings and for the text.
        blocks: Each ``heading``, ``text``, or ``columns`` with ``rows`` and ``parts``, the shares
            of the columns in the width.
    """
    paper = Document()
    fonts: tuple[str, str] = tuple(first["fonts"])
    page(paper, title=first["title"], author=first["office"], font=fonts[1])
    head(paper, first["office"], first["title"], fonts[0])
    for name in ("subtitle", "draft"):
        line = paragraph(paper, indent=False, after=6)
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run(line, first[name], fonts[1])
    count = 0
    for block in blocks:
        count += 1
        if "heading" in block:
            heading = paragraph(paper, indent=False, before=12, after=4)
            heading.paragraph_format.keep_with_next = True
            run(heading, block["heading"], fonts[0], size=14)
        elif "columns" in block:
            parts = block["parts"]
            widths = [Cm(WIDTH * part / sum(parts)) for part in parts]
            table(paper, block["columns"], block["rows"], widths, fonts, centred=len(widths))
        else:
            run(paragraph(paper, before=4, after=4), block["text"], fonts[1])
    for said in first["signed"]:
        last = paragraph(paper, indent=False, before=4)
        last.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        run(last, said, fonts[1])
    paper.save(str(path))
    return count
