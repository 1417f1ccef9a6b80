"""What the bench found, as a table for people and as JSON for machines."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

HEADS = ("measure", "value", "beside", "ratio", "goal", "")
VERDICTS = {True: "met", False: "NOT MET", None: ""}


@dataclass(frozen=True)
class Line:
    """One line of the table.

    Attributes:
        measure: What was measured, with its unit.
        value: What came out.
        beside: What it is compared with.
        ratio: Value to what it is compared with, where that says something.
        goal: What the ratio (or value) should be.
        met: Whether it is; None where there is no goal.
        detail: Everything else, for the JSON.
    """

    measure: str
    value: str
    beside: str = ""
    ratio: float | None = None
    goal: str = ""
    met: bool | None = None
    detail: dict[str, Any] = field(default_factory=dict)

    def cells(self) -> tuple[str, ...]:
        """The line's six cells."""
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        return (self.measure, self.value, self.beside, ratio, self.goal, VERDICTS[self.met])


def table(lines: Sequence[Line]) -> str:
    """The lines under their heads, columns aligned, in Markdown."""
    rows = [HEADS, *(line.cells() for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADS))]
    drawn = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in rows
    ]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([drawn[0], rule, *drawn[1:]])


def as_json(lines: Sequence[Line]) -> list[dict[str, Any]]:
    """The lines as JSON has them."""
    return [asdict(line) for line in lines]
