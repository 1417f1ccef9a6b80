"""What a PDF file says: lines as they are printed, cells apart, paragraphs made whole.

Loaded in the workshop's child, and by `lianxin import policies`; never in a bot that serves.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from bot.domain.document import A_PAGE, MOST_CHARACTERS, MOST_PAGES, Unreadable, made_whole

if TYPE_CHECKING:
    from pathlib import Path

GARBLED: Final = 0.05
"""So large a part of strange characters is no text: a typeface without a table of characters."""
Run = tuple[float, float, float, float, str]
"""Left, bottom, right, top of a few words in print, and the words."""
MOST_RUNS = 4_000
MOST_CELLS = 40
"""Lines back in which the rest of a line is looked for."""
CELL = 1.3
"""So many times the height of a line lie between two cells, and less between two words."""
WORD = 0.2


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
        lines: list[str] = []
        for number in range(pages):
            lines += _page(paper, number)
            if sum(map(len, lines)) > 2 * MOST_CHARACTERS:
                break
        attached = [
            str(paper.get_attachment(number).get_name())
            for number in range(paper.count_attachments())
        ]
    except pypdfium2.PdfiumError as error:
        raise Unreadable("broken") from error
    finally:
        paper.close()
    told = "".join("".join(lines).split())
    strange = sum(one == "\ufffd" or "\ue000" <= one <= "\uf8ff" or one < " " for one in told)
    if len(told) < A_PAGE * pages:
        raise Unreadable("scanned", pages=pages)
    if strange > GARBLED * len(told):
        raise Unreadable("garbled")
    return made_whole(lines), attached


def _page(paper: Any, number: int) -> list[str]:  # noqa: ANN401 - of pypdfium2
    """Return the lines of a page as they are printed: what stands far apart in one is cells."""
    page = paper[number]
    text = page.get_textpage()
    try:
        places = [text.get_rect(one) for one in range(min(text.count_rects(), MOST_RUNS))]
        runs = [
            (*place, re.sub(r"\s+", " ", str(text.get_text_bounded(*place)))) for place in places
        ]
    finally:
        text.close()
        page.close()
    rows: list[list[Run]] = []
    for run in (one for one in runs if one[4].strip()):
        # What stands on one line may have been written in any order, a cell at a time.
        near = next((row for row in rows[-MOST_CELLS:] if _is_beside(row[0], run)), None)
        if near is None:
            rows.append([run])
        else:
            near.append(run)
    rows.sort(key=lambda row: -row[0][1])
    return [_line(sorted(row)) for row in rows]


def _is_beside(one: Run, other: Run) -> bool:
    shared = min(one[3], other[3]) - max(one[1], other[1])
    return shared > 0.5 * min(one[3] - one[1], other[3] - other[1])


def _line(row: list[Run]) -> str:
    said = ""
    right = 0.0
    for left, bottom, end, top, words in row:
        gap = (left - right) / max(top - bottom, 1.0)
        if said and gap > CELL:
            said += "\t"
        elif said and gap > WORD and said[-1].isascii() and words[0].isascii():
            said += " "
        said += words.strip()
        right = end
    return said
