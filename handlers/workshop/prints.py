"""What a PDF file says: lines as they are printed, cells apart, paragraphs made whole.

Loaded in the workshop's child, and by `lianxin import policies`; never in a bot that serves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from bot.domain.document import (
    A_PAGE,
    MOST_CHARACTERS,
    MOST_PAGES,
    Printed,
    Unreadable,
    made_whole,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GARBLED: Final = 0.05
"""So large a part of strange characters is no text: a typeface without a table of characters."""
Run = tuple[float, float, float, float, str]
"""Left, bottom, right, top of a few words in print, and the words."""
MOST_LETTERS: Final = 20_000
"""Letters of a page that are looked at."""
MOST_CELLS: Final = 60
"""Lines back in which the rest of a line is looked for."""
CELL: Final = 1.3
"""So many times the height of a line lie between two cells, and less between two words."""
WORD: Final = 0.18
NOTHING: Final = frozenset({0, 0xFFFE, 0xFFFF, 0xAD})
"""Codes that stand for no letter."""

Letter = tuple[float, float, float, float, str]
"""Left, bottom, right, top of a letter in print, and the letter."""


def lines_of(path: Path) -> tuple[list[str], list[str]]:
    """Return what a print says, its paragraphs made whole, and the names of what is attached to it.

    Raises:
        Unreadable: It is scanned, locked, broken, too long, or its letters have no meaning.

    """
    import pypdfium2  # noqa: PLC0415 - of the extra `office`

    try:
        paper = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).casefold() or "security" in str(error).casefold()
        raise Unreadable("locked" if locked else "broken") from error
    try:
        pages = len(paper)
        if pages > MOST_PAGES:
            raise Unreadable("too-long", pages=pages, limit=MOST_PAGES)
        lines: list[Printed] = []
        for number in range(pages):
            lines += _page(paper, number)
            if sum(len(one.text) for one in lines) > 2 * MOST_CHARACTERS:
                break
        attached = [
            str(paper.get_attachment(number).get_name())
            for number in range(paper.count_attachments())
        ]
    except pypdfium2.PdfiumError as error:
        raise Unreadable("broken") from error
    finally:
        paper.close()
    told = "".join("".join(one.text for one in lines).split())
    strange = sum(one == "\ufffd" or "\ue000" <= one <= "\uf8ff" or one < " " for one in told)
    if len(told) < A_PAGE * pages:
        raise Unreadable("scanned", pages=pages)
    if strange > GARBLED * len(told):
        raise Unreadable("garbled")
    return made_whole(lines), attached


def _page(paper: Any, number: int) -> list[Printed]:  # noqa: ANN401 - of pypdfium2
    """Return the lines of a page as they are printed: what stands far apart in one is cells."""
    page = paper[number]
    text = page.get_textpage()
    try:
        letters = list(_letters(text))
    finally:
        text.close()
        page.close()
    rows: list[list[Letter]] = []
    for letter in letters:
        # What stands on one line may have been written in any order, a cell at a time.
        near = next((row for row in rows[: -MOST_CELLS - 1 : -1] if _is_beside(row, letter)), None)
        if near is None:
            rows.append([letter])
        else:
            near.append(letter)
    rows.sort(key=lambda row: -row[0][1])
    return [_line(sorted(row)) for row in rows]


def _letters(text: Any) -> Iterator[Letter]:  # noqa: ANN401 - of pypdfium2
    """Yield the letters of a page; the spaces between them tell themselves."""
    from pypdfium2.raw import FPDFText_GetUnicode  # noqa: PLC0415 - of the extra `office`

    for number in range(min(text.count_chars(), MOST_LETTERS)):
        code = FPDFText_GetUnicode(text, number)
        if code in NOTHING or chr(code).isspace():
            continue
        left, bottom, right, top = text.get_charbox(number, loose=True)
        if top > bottom:
            yield left, bottom, right, top, chr(code)


def _is_beside(row: list[Letter], letter: Letter) -> bool:
    last = row[-1]
    shared = min(last[3], letter[3]) - max(last[1], letter[1])
    return shared > 0.5 * min(last[3] - last[1], letter[3] - letter[1])


def _line(row: list[Letter]) -> Printed:
    said = ""
    right = row[0][0]
    height = max(top - bottom for _, bottom, _, top, _ in row)
    for left, _, end, _, letter in row:
        gap = (left - right) / height
        if said and gap > CELL:
            said += "\t"
        elif said and gap > WORD and (said[-1].isascii() or letter.isascii()):
            said += " "
        said += letter
        right = max(end, right)
    return Printed(said, row[0][0], right, height)
