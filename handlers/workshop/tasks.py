"""What the child does: each task opens the files it is told of and calls what draws them.

A task is a function of its arguments, of the rows that are handed to it one by one, and of what
tells `{"row": …}` or `{"done": n, "total": n}` as it goes along. Nothing here is ever imported into
the bot's own process.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Json = dict[str, Any]
Tell = "Callable[[Json], None]"

STEP = 50
"""So many rows pass between two words about how it gets on."""


def counted(rows: Iterator[Any], tell: Callable[[Json], None], total: int) -> Iterator[Any]:
    """Hand on rows, telling now and then how many there were."""
    for number, row in enumerate(rows, 1):
        yield row
        if number % STEP == 0:
            tell({"done": number, "total": max(number, total)})


def sheet(args: Json, rows: Iterator[Any], tell: Callable[[Json], None]) -> Json:
    """Write a workbook.

    `args`: `path`, `sheets` (each `name`, `columns` of `title`, `width`, `choices`, `needed`,
    `wrap`, then `notes`, `blank`), `total` rows expected. Each row: `[sheet, [cells], mark]`.
    """
    from bot.render.sheet import Column, Mark, Row, Sheet, write  # noqa: PLC0415 - its own packages

    sheets = [
        Sheet(
            name=one["name"],
            columns=tuple(
                Column(
                    title=column["title"],
                    width=column.get("width", 14),
                    choices=tuple(column.get("choices", ())),
                    needed=column.get("needed", False),
                    wrap=column.get("wrap", False),
                )
                for column in one["columns"]
            ),
            notes=tuple(one.get("notes", ())),
            blank=one.get("blank", 0),
        )
        for one in args["sheets"]
    ]
    given = (
        Row(row[0], row[1], Mark(row[2]) if len(row) > 2 else Mark.NONE)
        for row in counted(rows, tell, args.get("total", 0))
    )
    return {"rows": write(Path(args["path"]), sheets, given)}
