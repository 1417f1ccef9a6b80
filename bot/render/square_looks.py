"""The templates of square pictures, each light and dark.

All are drawn on a square of 1,280 units with a margin in which no word ever stands: what reaches
into it runs from edge to edge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.render.square_ink import SIDE, Box
from bot.render.square_parts import (
    INNER,
    MARGIN,
    SMALL,
    TITLES,
    Code,
    Look,
    Palette,
    big_day,
    code,
    code_box,
    composed,
    filling,
    one_line,
    put_column,
    source,
)
from bot.render.square_type import headline

if TYPE_CHECKING:
    from bot.render.square_ink import Sheet
    from bot.render.square_parts import Column
    from bot.render.square_words import Square, Until

STAMPED: Final = 24
"""Characters that a seal holds."""


# plain: white paper, much air, one red stroke


def plain(sheet: Sheet, square: Square, palette: Palette, cells: Code) -> list[str]:
    """Draw it."""
    heavy, bold, medium = sheet.face(900), sheet.face(700), sheet.face(500)
    sheet.fill(Box(MARGIN, MARGIN + 6, 26, 26), palette.accent, radius=6)
    one_line(sheet, square.brand, medium, (30,), Box(MARGIN + 42, MARGIN, 640, 38), palette.grey)
    if square.issue:
        at = Box(SIDE - MARGIN - 400, MARGIN, 400, 38)
        one_line(sheet, square.issue, medium, (30, 26, 22), at, palette.grey, across=1)
    card = code(sheet, cells, (SIDE - MARGIN, SIDE - MARGIN), 240, square.scan)
    top, low = MARGIN + 82, card.y - 76
    title, fields = composed(sheet, square, heavy, INNER, low - top, rest=86)
    sheet.put(title, Box(MARGIN, top, INNER, title.height), palette.ink)
    bar = top + title.height + title.size * 0.25 + 28
    sheet.fill(Box(MARGIN, bar, 96, 9), palette.accent)
    put_column(sheet, fields, Box(MARGIN, bar + 58, INNER, low - bar - 58), palette)
    cut = [*(["title"] if title.cut else []), *fields.cut]
    sheet.rule(MARGIN, card.y - 36, INNER, palette.rule)
    left = card.x - 44 - MARGIN
    issuer, number = source(square)
    low = card.bottom
    one_line(sheet, number, medium, SMALL, Box(MARGIN, low - 30, left, 28), palette.grey)
    one_line(sheet, issuer, bold, SMALL, Box(MARGIN, low - 70, left, 28), palette.grey)
    if square.until is not None:
        room = Box(MARGIN, card.y - 6, left, card.height - 78)
        cut += big_day(sheet, square.until, room, palette)
    return cut


# seal: the red head of an official paper, the day as a red seal


def seal(sheet: Sheet, square: Square, palette: Palette, cells: Code) -> list[str]:
    """Draw it."""
    heavy, bold, medium = sheet.face(900), sheet.face(700), sheet.face(500)
    head = Box(MARGIN, MARGIN - 8, INNER, 76)
    sizes = (66, 60, 54, 48, 42, 36, 32, 28)
    one_line(sheet, square.issuer or square.brand, heavy, sizes, head, palette.accent, across=0.5)
    under = Box(MARGIN, head.bottom + 8, INNER, 36)
    if square.number:
        one_line(sheet, square.number, medium, (30, 28, 26, 22), under, palette.ink, across=0.5)
    line = under.bottom + 14 if square.number else head.bottom + 16
    sheet.rule(MARGIN, line, INNER, palette.accent, line=7)
    sheet.rule(MARGIN, line + 13, INNER, palette.accent, line=2)
    card = code(sheet, cells, (SIDE - MARGIN, SIDE - MARGIN), 232, square.scan)
    box = Box(MARGIN, card.y, card.height, card.height)
    top, low = line + 58, box.y - 48
    title, fields = composed(sheet, square, bold, INNER, low - top, sizes=TITLES[3:], rest=36)
    sheet.put(title, Box(MARGIN, top, INNER, title.height), palette.ink, across=0.5)
    start = top + title.height + title.size * 0.25 + 36
    put_column(sheet, fields, Box(MARGIN, start, INNER, low - start), palette)
    cut = [*(["title"] if title.cut else []), *fields.cut]
    left = float(MARGIN)
    until, note = square.until, "" if square.until is None else square.until.note
    if until is not None and not until.day and len(until.words) > STAMPED:
        note, until = until.words, None
    if until is not None:
        cut += _stamp(sheet, until, box, palette)
        left = box.right + 40
    room = card.x - 36 - left
    lines = [(square.brand, bold, palette.ink), (square.issued, medium, palette.grey)]
    if square.issue:
        lines.insert(1, (square.issue, medium, palette.grey))
    y = box.bottom - 40.0 * len([one for one in lines if one[0]])
    if square.until is not None and note:
        above = Box(left, box.y, room, y - box.y - 8)
        said = filling(sheet, note, bold, (32, *SMALL), above, palette.accent)
        cut += [square.until.label] if said.cut else []
    for text, face, colour in lines:
        if text:
            one_line(sheet, text, face, (28, 26, 24, 20, 18), Box(left, y, room, 34), colour)
            y += 40
    return cut


def _stamp(sheet: Sheet, until: Until, box: Box, palette: Palette) -> list[str]:
    """The day in a red block with a fine line within, as a seal has it."""
    sheet.fill(box, palette.accent, radius=20)
    inner = Box(box.x + 9, box.y + 9, box.width - 18, box.height - 18)
    sheet.frame(inner, palette.on_accent, palette.accent, line=2, radius=13)
    heavy, bold = sheet.face(900), sheet.face(700)
    room = Box(inner.x + 14, inner.y, inner.width - 28, inner.height)
    ink = palette.on_accent
    upper = Box(room.x, room.y + 26, room.width, 36)
    one_line(sheet, until.label, bold, (30, 28, 26, 22, 18), upper, ink, across=0.5)
    middle = Box(room.x, room.y + 66, room.width, room.height - (132 if until.day else 84))
    if until.day:
        day = headline(
            heavy, until.words, room.width, sizes=(64, 58, 52, 48, 44, 40, 36, 30), lines=1
        )
        lower = Box(room.x, room.bottom - 62, room.width, 36)
        one_line(sheet, until.aside, bold, (28, 26, 24, 20, 18), lower, ink, across=0.5)
        sheet.put(day, middle, ink, across=0.5, down=0.5)
        return []
    sizes = (48, 42, 38, 34, 30, 26, 24, 22, 20, 18, 16)
    day = filling(sheet, until.words, bold, sizes, middle, ink, across=0.5, down=0.5)
    return [until.label] if day.cut else []


# ledger: a ruled sheet, labels on a tint, as the books have it


def ledger(sheet: Sheet, square: Square, palette: Palette, cells: Code) -> list[str]:
    """Draw it."""
    heavy, bold, medium = sheet.face(900), sheet.face(700), sheet.face(500)
    edge = 56
    book = Box(edge, edge, SIDE - 2 * edge, SIDE - 2 * edge)
    sheet.fill(book, palette.soft, radius=22)
    pad = 40
    inner = Box(book.x + pad, book.y + pad, book.width - 2 * pad, book.height - 2 * pad)
    card = code(sheet, cells, (inner.right, book.bottom - 32), 232, square.scan)
    line = card.y - 30
    room = line - 36 - (inner.y + 62)
    title, fields = composed(
        sheet,
        square,
        heavy,
        inner.width,
        room,
        sizes=TITLES[2:],
        rest=104,
        column_width=inner.width - 20,
    )
    # the head, its words and the tint below them
    head = Box(book.x, book.y, book.width, pad + 62 + title.height + title.size * 0.2 + 40)
    sheet.fill(head, palette.deep, radius=22)
    sheet.fill(Box(head.x, head.bottom - 30, head.width, 30), palette.deep)
    brand = Box(inner.x, inner.y - 4, inner.width / 2, 36)
    one_line(sheet, square.brand, bold, (30, 26), brand, palette.on_accent)
    if square.issue:
        at = Box(inner.x + inner.width / 2, inner.y - 4, inner.width / 2, 36)
        one_line(sheet, square.issue, medium, (30, 26, 22), at, palette.on_accent, across=1)
    sheet.put(title, Box(inner.x, inner.y + 56, inner.width, title.height), palette.on_deep)
    cut = [*(["title"] if title.cut else []), *fields.cut]
    body = Box(book.x, head.bottom, book.width, line - head.bottom)
    _rows(sheet, fields, body, inner, palette)
    sheet.rule(book.x, line, book.width, palette.rule, line=3)
    left = card.x - 36 - inner.x
    issuer, number = source(square)
    low = card.bottom
    one_line(sheet, number, medium, SMALL, Box(inner.x, low - 32, left, 28), palette.grey)
    one_line(sheet, issuer, bold, SMALL, Box(inner.x, low - 72, left, 28), palette.grey)
    if square.until is not None:
        cut += big_day(
            sheet, square.until, Box(inner.x, card.y - 14, left, low - 62 - card.y), palette
        )
    return cut


def _rows(sheet: Sheet, fields: Column, body: Box, inner: Box, palette: Palette) -> None:
    """Rows of a table, which share what height is left."""
    n = len(fields.words)
    if not n:
        return
    spare = (body.height - sum(one.height for one in fields.words)) / n
    tint = Box(body.x, body.y, inner.x - body.x + fields.indent - fields.size * 0.55, body.height)
    sheet.fill(tint, palette.tint)
    y = body.y
    for number, (label, words) in enumerate(zip(fields.labels, fields.words, strict=True)):
        height = words.height + spare
        if number:
            sheet.rule(body.x, y, body.width, palette.rule)
        row = Box(inner.x, y + spare / 2, fields.indent, words.height)
        sheet.put(label, row, palette.accent)
        x = inner.x + fields.indent
        sheet.put(words, Box(x, row.y, inner.right - x, words.height), palette.ink)
        y += height


# band: a coloured band from edge to edge, the headline in it


def band(sheet: Sheet, square: Square, palette: Palette, cells: Code) -> list[str]:
    """Draw it."""
    heavy, bold, medium = sheet.face(900), sheet.face(700), sheet.face(500)
    low_band = SIDE - 330
    top = MARGIN + 74
    title, fields = composed(
        sheet, square, heavy, INNER, low_band - 48 - top, rest=104, sizes=TITLES
    )
    edge = top + title.height + title.size * 0.22 + 44
    sheet.fill(Box(0, 0, SIDE, edge), palette.deep)
    sheet.fill(Box(0, edge, SIDE, 10), palette.accent)
    brand = Box(MARGIN, MARGIN - 14, INNER / 2, 40)
    one_line(sheet, square.brand, bold, (32, 28), brand, palette.on_accent)
    if square.issue:
        at = Box(MARGIN + INNER / 2, MARGIN - 14, INNER / 2, 40)
        one_line(sheet, square.issue, medium, (30, 26, 22), at, palette.on_accent, across=1)
    sheet.put(title, Box(MARGIN, top, INNER, title.height), palette.on_deep)
    start = edge + 56
    put_column(sheet, fields, Box(MARGIN, start, INNER, low_band - 44 - start), palette)
    cut = [*(["title"] if title.cut else []), *fields.cut]
    sheet.fill(Box(0, low_band, SIDE, SIDE - low_band), palette.tint)
    card = code(sheet, cells, (SIDE - MARGIN, SIDE - 33), 240, square.scan)
    left = card.x - 40 - MARGIN
    issuer, number = source(square)
    low = SIDE - MARGIN + 36
    one_line(sheet, number, medium, SMALL, Box(MARGIN, low - 30, left, 28), palette.grey)
    one_line(sheet, issuer, bold, SMALL, Box(MARGIN, low - 70, left, 28), palette.grey)
    if square.until is not None:
        cut += big_day(
            sheet, square.until, Box(MARGIN, low_band + 30, left, low - 78 - low_band - 30), palette
        )
    return cut


# leaf: a leaf of the calendar beside the headline


def leaf(sheet: Sheet, square: Square, palette: Palette, cells: Code) -> list[str]:
    """Draw it."""
    heavy, bold, medium = sheet.face(900), sheet.face(700), sheet.face(500)
    until = square.until
    day = Box(SIDE - MARGIN - 270, MARGIN, 270, 300)
    dated = until is not None and bool(until.day)
    width = day.x - 48 - MARGIN if dated else INNER
    top = MARGIN + 74
    card = Box(MARGIN - 30, 0, INNER + 60, 0)
    low = SIDE - MARGIN - 10
    inner = Box(MARGIN + 14, 0, INNER - 28, 0)
    picture = code_box(sheet, cells, (inner.right, low), 226, square.scan)
    least = day.bottom - top - 6 if dated else 0
    title, fields = composed(
        sheet, square, heavy, width, picture.y - 34 - top, rest=96, lines=4,
        column_width=inner.width, least=least,
    )  # fmt: skip
    one_line(sheet, square.brand, bold, (30, 28), Box(MARGIN, MARGIN - 2, 400, 38), palette.accent)
    if square.issue:
        at = Box(MARGIN + 400, MARGIN - 2, width - 400, 38)
        one_line(sheet, square.issue, medium, (28, 26, 22, 18), at, palette.grey, across=1)
    tall = max(title.height, least)
    sheet.put(title, Box(MARGIN, top, width, tall), palette.ink, down=0.45)
    start = top + tall + title.size * 0.25 + 40
    card = Box(card.x, start, card.width, SIDE - MARGIN + 30 - start)
    sheet.fill(card, palette.soft, radius=32)
    code(sheet, cells, (inner.right, low), 226, square.scan)
    put_column(
        sheet, fields, Box(inner.x, start + 46, inner.width, picture.y - 24 - start - 46), palette
    )
    cut = [*(["title"] if title.cut else []), *fields.cut]
    left = picture.x - 36 - inner.x
    issuer, number = source(square)
    one_line(sheet, number, medium, SMALL, Box(inner.x, low - 34, left, 28), palette.grey)
    one_line(sheet, issuer, bold, SMALL, Box(inner.x, low - 74, left, 28), palette.grey)
    said = Box(inner.x, picture.y + 12, left, low - 90 - picture.y - 12)
    if until is not None and dated:
        _calendar(sheet, until, day, palette)
        if until.note:
            note = filling(sheet, until.note, bold, SMALL, said, palette.accent)
            cut += [until.label] if note.cut else []
    elif until is not None:
        cut += big_day(sheet, until, said, palette)
    return cut


def _calendar(sheet: Sheet, until: Until, box: Box, palette: Palette) -> None:
    """A leaf: the month on a coloured strip, the number of the day, its weekday."""
    heavy, bold = sheet.face(900), sheet.face(700)
    sheet.fill(box, palette.deep, radius=26)
    strip = Box(box.x, box.y, box.width, 66)
    page = Box(box.x, strip.bottom, box.width, box.height - 66)
    sheet.fill(page, palette.on_deep, radius=26)
    sheet.fill(Box(page.x, page.y, page.width, 40), palette.on_deep)
    within = Box(strip.x + 16, strip.y + 4, strip.width - 32, 60)
    one_line(sheet, until.month, bold, (34, 30, 26, 22), within, palette.on_accent, across=0.5)
    number = headline(heavy, until.day, page.width - 40, sizes=(142,), lines=1)
    sheet.put(number, Box(page.x, page.y + 2, page.width, 146), palette.deep, across=0.5, down=0.5)
    below = Box(page.x + 16, page.bottom - 78, page.width - 32, 60)
    one_line(sheet, until.below, bold, (34, 30, 26, 22, 18), below, palette.deep, across=0.5)


LOOKS: Final = {
    "plain": Look(
        plain,
        Palette(
            paper="#FBF9F5", ink="#1D1F23", grey="#7A7D84", accent="#B3261E", on_accent="#FFFFFF",
            rule="#E2DCD2", tint="#F3EEE6", deep="#1D1F23", on_deep="#FFFFFF", soft="#FFFFFF",
        ),
        Palette(
            paper="#17191D", ink="#F1EEE8", grey="#9599A1", accent="#F2866F", on_accent="#17191D",
            rule="#34373E", tint="#202329", deep="#0E1013", on_deep="#F1EEE8", soft="#22252B",
        ),
    ),
    "seal": Look(
        seal,
        Palette(
            paper="#FFFDF8", ink="#1C1A19", grey="#6F6963", accent="#C2171D", on_accent="#FFF8EE",
            rule="#EADFD3", tint="#FBF1E8", deep="#8E1014", on_deep="#FFF8EE", soft="#FFFFFF",
        ),
        Palette(
            paper="#231011", ink="#F6EAE0", grey="#B79F95", accent="#E9B75F", on_accent="#2A1112",
            rule="#4A2C2B", tint="#301718", deep="#160A0B", on_deep="#F6EAE0", soft="#2E1617",
        ),
    ),
    "ledger": Look(
        ledger,
        Palette(
            paper="#DCE5DE", ink="#1B2A23", grey="#66776E", accent="#1E7A57", on_accent="#A9DCC4",
            rule="#D3DDD6", tint="#EEF4F0", deep="#12432F", on_deep="#FFFFFF", soft="#FBFDFB",
        ),
        Palette(
            paper="#0B1410", ink="#E6F0EA", grey="#8DA397", accent="#6FCF9F", on_accent="#9BE3BF",
            rule="#2A3C33", tint="#1B2C24", deep="#1E4D39", on_deep="#F2FBF6", soft="#14211B",
        ),
    ),
    "band": Look(
        band,
        Palette(
            paper="#FFFFFF", ink="#172334", grey="#66748A", accent="#C96A12", on_accent="#F7C784",
            rule="#DDE4EC", tint="#F1F5F9", deep="#14365F", on_deep="#FFFFFF", soft="#FFFFFF",
        ),
        Palette(
            paper="#0D1420", ink="#E7EDF6", grey="#8E9DB3", accent="#F0A94B", on_accent="#F7C784",
            rule="#26344A", tint="#141F30", deep="#1B3C69", on_deep="#FFFFFF", soft="#182436",
        ),
    ),
    "leaf": Look(
        leaf,
        Palette(
            paper="#F0E9DF", ink="#2A211C", grey="#83766B", accent="#B4432F", on_accent="#FFE9DD",
            rule="#E6DCCF", tint="#F7F1E8", deep="#B4432F", on_deep="#FFFFFF", soft="#FFFCF7",
        ),
        Palette(
            paper="#1A1714", ink="#F3EAE0", grey="#A4968A", accent="#EE9A7C", on_accent="#FFEDE2",
            rule="#3A332D", tint="#26211D", deep="#B54F37", on_deep="#FFF6EF", soft="#26211C",
        ),
    ),
}  # fmt: skip
