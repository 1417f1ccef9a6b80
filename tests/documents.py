"""Documents as offices send them, made of plain text: a paragraph a line, cells divided by tabs."""

from __future__ import annotations

import io
import zipfile
from itertools import groupby
from pathlib import Path

import docx
from PIL import Image

from bot.render import paper
from bot.render.typeface import Weight, cut
from bot.texts import Language

FOLDER = Path(__file__).parent / "policies"
WIDE, HIGH, SIZE, LARGE = 595.0, 842.0, 11.0, 16.0
A_PAGE = 36
INDENT = "口口"
"""As wide as the space before a paragraph, and kept by what breaks lines."""


def text_of(name: str) -> str:
    """One of the documents that were written for the purpose."""
    return (FOLDER / name).read_text(encoding="utf-8")


def word(text: str) -> bytes:
    """A DOCX file: rows of cells are tables, among paragraphs, in their order."""
    document = docx.Document()
    for is_row, some in groupby(text.splitlines(), lambda line: "\t" in line):
        lines = list(some)
        if not is_row:
            for line in lines:
                document.add_paragraph(line)
            continue
        rows = [line.split("\t") for line in lines]
        table = document.add_table(0, max(map(len, rows)))
        for row in rows:
            cells = table.add_row().cells
            for cell, words in zip(cells, row, strict=False):
                cell.text = words
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def printed(text: str) -> bytes:
    """A PDF file with its text, set as offices do: a title in the middle, paragraphs indented.

    Lines end at the margin, cells stand in columns, pages are numbered.
    """
    face = cut(Language.ZH_HANS, f"{text}{INDENT}—0123456789")[Weight.REGULAR]
    title = next((one for one in text.splitlines() if "关于" in one), "")
    lines: list[tuple[str, float]] = []
    for one in text.splitlines():
        if "\t" in one or not one.strip():
            lines.append((one, SIZE))
        elif one == title:
            lines += [(line, LARGE) for line in paper.wrap(face, LARGE, one, WIDE - 200)]
        else:
            whole = paper.wrap(face, SIZE, INDENT + one.strip(), WIDE - 150)
            lines += [(line, SIZE) for line in whole]
    out = io.BytesIO()
    book = paper.Paper(out, title="")
    font = book.embed(face)
    for number, first in enumerate(range(0, len(lines), A_PAGE), 1):
        page = paper.Drawing()
        for row, (line, size) in enumerate(lines[first : first + A_PAGE]):
            left = (WIDE - face.width(line, size)) / 2 if size == LARGE else 75
            left += len(INDENT) * SIZE if line.startswith(INDENT) else 0
            for column, cell in enumerate(line.removeprefix(INDENT).split("\t")):
                base = HIGH - 80 - row * 20
                page.text(cell, left + column * 175, base, font=("F", face), size=size)
        page.text(f"— {number} —", 280, 40, font=("F", face), size=SIZE)
        book.page(page, (WIDE, HIGH), {"F": font}, {})
    book.close()
    return out.getvalue()


def scanned(pages: int = 2) -> bytes:
    """A PDF file of pictures."""
    sheets = [Image.new("L", (210, 297), 250) for _ in range(pages)]
    out = io.BytesIO()
    sheets[0].save(out, "PDF", save_all=True, append_images=sheets[1:])
    return out.getvalue()


def page(text: str, *, charset: str = "gb2312") -> str:
    """A page of an office's site: what the document says among what leads elsewhere."""
    rows = []
    for line in text.splitlines():
        if "\t" in line:
            cells = "".join(f"<td><p>{one}</p></td>" for one in line.split("\t"))
            rows.append(f"<table><tr>{cells}</tr></table>")
        else:
            rows.append(f"<p>&nbsp;&nbsp;{line}</p>")
    menu = "".join(f'<li><a href="/{n}.html">栏目{n}导航</a></li>' for n in range(6))
    return (
        f'<html><head><meta charset="{charset}"><title>政策 - 云州</title>'
        "<style>p{color:red}</style><script>var a = '不是正文';</script></head>"
        f"<body><ul>{menu}</ul><div>{''.join(rows)}</div>"
        '<p>附件：<a href="/a/b.docx">1.申报表.docx</a></p></body></html>'
    )


def packed(parts: dict[str, bytes]) -> bytes:
    """An archive of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
LOCKED = OLD + "EncryptedPackage".encode("utf-16-le")
OFD = packed({"OFD.xml": b"<ofd/>", "Doc_0/Document.xml": b"<x/>"})
UNREADABLE: dict[str, tuple[str, bytes]] = {
    "scanned": ("扫描.pdf", scanned()),
    "old": ("通知.doc", OLD),
    "ofd": ("通知.ofd", OFD),
    "locked": ("通知.docx", LOCKED),
    "broken": ("半个.docx", packed({"word/document.xml": b"<w"})[:-30]),
    "empty": ("空.txt", b" \r\n "),
    "other": ("表.docx", packed({"xl/workbook.xml": b"<x/>"})),
}
"""Why a document cannot be read, its name and bytes."""
