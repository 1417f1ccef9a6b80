"""What a DOCX file says, in the order in which it stands there: paragraphs, tables, boxes.

Numbers that Word counts by itself (一、 （一） 1.) stand in no text; they are counted here as it does.
Loaded in the workshop's child alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from bot.domain.document import numeral

if TYPE_CHECKING:
    from collections.abc import Iterator

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
IN_CHINESE: Final = frozenset(
    {"chineseCounting", "chineseCountingThousand", "chineseLegalSimplified", "ideographDigital"}
    | {"japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand", "koreanDigital2"}
)
"""Ways of counting that write Chinese numerals."""
LEVELS: Final = 9
STEPS: Final = 12
"""Styles that stand one upon another, at most."""
SKIPPED: Final = frozenset({f"{W}del", f"{W}moveFrom", f"{W}pPr", FALLBACK})


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is counted."""

    start: int
    way: str
    text: str


class Reader:
    """Reads one file of Word's."""

    def __init__(self, word: Any) -> None:  # noqa: ANN401 - of python-docx
        self._body = word.element.body
        self._levels = _levels(word)
        self._styles = _styles(word)
        self._counts: dict[str, list[int]] = {}

    def lines(self) -> Iterator[str]:
        """Yield paragraphs, and rows of tables with their cells divided by tabs."""
        return self._blocks(self._body)

    def _blocks(self, element: Any) -> Iterator[str]:  # noqa: ANN401 - of lxml
        for child in element.iterchildren():
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{W}tbl":
                yield from self._rows(child)
            elif child.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"}:
                yield from self._blocks(child)

    def _paragraph(self, paragraph: Any) -> Iterator[str]:  # noqa: ANN401 - of lxml
        """Yield what a paragraph says, its boxes behind it, what was struck out left out."""
        said: list[str] = []
        boxes: list[Any] = []

        def walk(element: Any) -> None:  # noqa: ANN401 - of lxml
            for child in element.iterchildren():
                if child.tag in SKIPPED:
                    continue
                if child.tag == f"{W}txbxContent":
                    boxes.append(child)
                elif child.tag == f"{W}t":
                    said.append(child.text or "")
                elif child.tag in {f"{W}br", f"{W}cr"}:
                    said.append("\n")
                elif child.tag == f"{W}tab":
                    said.append(" ")
                elif child.tag == f"{W}noBreakHyphen":
                    said.append("-")
                else:
                    walk(child)

        walk(paragraph)
        words = "".join(said)
        if words.strip():
            words = self._counted(paragraph) + words
        yield from words.split("\n")
        for box in boxes:
            yield from self._blocks(box)

    def _rows(self, table: Any) -> Iterator[str]:  # noqa: ANN401 - of lxml
        """Yield the rows of a table; a cell that goes on from the row above is empty."""
        for row in table.iter(f"{W}tr"):
            if next(row.iterancestors(f"{W}tbl")) is not table:
                continue  # of a table within a cell, which is told with it
            cells = []
            for cell in row.iterchildren(f"{W}tc", f"{W}sdt"):
                merged = cell.find(f"{W}tcPr/{W}vMerge")
                goes_on = merged is not None and merged.get(f"{W}val") != "restart"
                inner = cell.find(f".//{W}tc") if cell.tag == f"{W}sdt" else cell
                lines = [] if goes_on or inner is None else list(self._blocks(inner))
                words = (one.replace("\t", " ").strip() for one in lines)
                cells.append(" ".join(one for one in words if one))
            yield "\t".join(cells)

    def _counted(self, paragraph: Any) -> str:  # noqa: ANN401 - of lxml
        """Return the number that Word puts before a paragraph; nothing before most of them."""
        list_id, at = self._list_of(paragraph)
        levels = self._levels.get(list_id)
        if not levels or at not in levels:
            return ""
        counts = self._counts.setdefault(list_id, [0] * LEVELS)
        level = levels[at]
        counts[at] = counts[at] + 1 if counts[at] else level.start
        counts[at + 1 :] = [0] * (LEVELS - at - 1)
        if level.way in {"bullet", "none"}:
            return ""
        label = level.text
        for number in range(at + 1):
            upper = levels.get(number, level)
            count = counts[number] or upper.start
            written = numeral(count) if upper.way in IN_CHINESE else str(count)
            label = label.replace(f"%{number + 1}", written)
        return label

    def _list_of(self, paragraph: Any) -> tuple[str, int]:  # noqa: ANN401 - of lxml
        """Return the list a paragraph is an item of, itself or by its style, and its level."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return "", 0
        found = _numbered(properties)
        if found is None:
            style = properties.find(f"{W}pStyle")
            found = self._styles.get("" if style is None else str(style.get(f"{W}val")))
        return found or ("", 0)


def _numbered(properties: Any) -> tuple[str, int] | None:  # noqa: ANN401 - of lxml
    """Return the list and the level that properties name; a list of 0 is none."""
    list_id = properties.find(f"{W}numPr/{W}numId")
    if list_id is None:
        return None
    level = properties.find(f"{W}numPr/{W}ilvl")
    at = 0 if level is None else int(level.get(f"{W}val") or 0)
    return str(list_id.get(f"{W}val")), min(max(at, 0), LEVELS - 1)


def _styles(word: Any) -> dict[str, tuple[str, int]]:  # noqa: ANN401 - of python-docx
    """Return the lists of styles by their ids, with those they stand upon."""
    own: dict[str, tuple[str, int]] = {}
    upon: dict[str, str] = {}
    for style in word.styles.element.iterchildren(f"{W}style"):
        name = str(style.get(f"{W}styleId"))
        properties, based = style.find(f"{W}pPr"), style.find(f"{W}basedOn")
        if properties is not None and (found := _numbered(properties)) is not None:
            own[name] = found
        if based is not None:
            upon[name] = str(based.get(f"{W}val"))
    for name in upon:
        upper = name
        for _ in range(STEPS):
            if upper in own or upper not in upon:
                break
            upper = upon[upper]
        if upper in own:
            own.setdefault(name, own[upper])
    return own


def _levels(word: Any) -> dict[str, dict[int, _Level]]:  # noqa: ANN401 - of python-docx
    """Return how each list of the file is counted, level by level."""
    try:
        numbering = word.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return {}
    kinds = {
        str(kind.get(f"{W}abstractNumId")): {
            int(level.get(f"{W}ilvl") or 0): _Level(
                start=int(_value(level, "start") or 1),
                way=_value(level, "numFmt") or "decimal",
                text=_value(level, "lvlText"),
            )
            for level in kind.iterchildren(f"{W}lvl")
        }
        for kind in numbering.iterchildren(f"{W}abstractNum")
    }
    return {
        str(one.get(f"{W}numId")): kinds.get(_value(one, "abstractNumId"), {})
        for one in numbering.iterchildren(f"{W}num")
    }


def _value(element: Any, name: str) -> str:  # noqa: ANN401 - of lxml
    found = element.find(f"{W}{name}")
    return "" if found is None else str(found.get(f"{W}val") or "")
