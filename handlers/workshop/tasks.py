"""What the child does: each task opens the files it is told of and calls what draws them.

A task is a function of its arguments, of the rows that are handed to it one by one, and of what
tells `{"row": …}` or `{"done": n, "total": n}` as it goes along. Nothing here is ever imported into
the bot's own process.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Json = dict[str, Any]

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


def card(args: Json, rows: Iterator[Any], tell: Callable[[Json], None]) -> Json:
    """Draw one card: `path` of its paper, `picture`, `labels`, `card`."""
    from bot.render import connect_card  # noqa: PLC0415 - its own packages

    del rows, tell
    with Path(args["path"]).open("wb") as out:
        lacks = connect_card.one(out, _labels(args["labels"]), connect_card.Card(**args["card"]))
    connect_card.picture(Path(args["path"]), Path(args["picture"]))
    return {"lacks": lacks}


def cards(args: Json, rows: Iterator[Any], tell: Callable[[Json], None]) -> Json:
    """Draw the cards that are handed in, as one paper: `path`, `labels`.

    They are laid aside first, on disk, since a paper holds only the characters it needs.
    """
    from bot.render import connect_card  # noqa: PLC0415 - its own packages

    path = Path(args["path"])
    with tempfile.TemporaryFile(dir=path.parent) as aside:
        total = 0
        for row in rows:
            total += 1
            aside.write(json.dumps(row).encode() + b"\n")

        def again() -> Iterator[connect_card.Card]:
            aside.seek(0)
            for line in aside:
                yield connect_card.Card(**json.loads(line))

        with path.open("wb") as out:
            count, lacks = connect_card.many(
                out,
                _labels(args["labels"]),
                again,
                progress=lambda done: (
                    tell({"done": done, "total": total})
                    if done % STEP < len(connect_card.PLACES)
                    else None
                ),
            )
    return {"lacks": lacks, "pages": -(-count // len(connect_card.PLACES))}


def bulletin(args: Json, rows: Iterator[Any], tell: Callable[[Json], None]) -> Json:
    """Write a bulletin: `path`, `head` (office, title, facts …), then its blocks, one a row."""
    from bot.render import bulletin as paper  # noqa: PLC0415 - its own packages

    del tell
    return {"blocks": paper.write(Path(args["path"]), args["head"], rows)}


def qr(args: Json, rows: Iterator[Any], tell: Callable[[Json], None]) -> Json:
    """Draw a code alone as a picture: `path`, `link`."""
    from bot.render import connect_card  # noqa: PLC0415 - its own packages

    del rows, tell
    connect_card.code_picture(Path(args["path"]), args["link"])
    return {}


def chart(args: Json, rows: Iterator[Any], tell: Callable[[Json], None]) -> Json:
    """Draw what a poll came to: `path` of the picture, `chart`."""
    from bot.render import chart as picture  # noqa: PLC0415 - its own packages
    from bot.texts import Language  # noqa: PLC0415 - likewise

    del rows, tell
    given = args["chart"]
    bars = tuple(picture.Bar(**one) for one in given["bars"])
    language, notes = Language(given["language"]), tuple(given["notes"])
    made = picture.Chart(**{**given, "language": language, "bars": bars, "notes": notes})
    return {"lacks": picture.draw(made, Path(args["path"]))}


def door(args: Json, rows: Iterator[Any], tell: Callable[[Json], None]) -> Json:
    """Draw the sheet at the door of a meeting: `path` of the picture, `door`."""
    from bot.render import door_code  # noqa: PLC0415 - its own packages
    from bot.texts import Language  # noqa: PLC0415 - likewise

    del rows, tell
    given = args["door"]
    said = {**given, "language": Language(given["language"]), "facts": tuple(given["facts"])}
    return {"lacks": door_code.draw(door_code.Door(**said), Path(args["path"]))}


def square(args: Json, rows: Iterator[Any], tell: Callable[[Json], None]) -> Json:
    """Draw a policy in brief as a picture: `path`, `square`, `template`, `dark`, `print`."""
    from bot.render import square as picture  # noqa: PLC0415 - its own packages
    from bot.render.square_words import read  # noqa: PLC0415 - likewise

    del rows, tell
    with Path(args["path"]).open("wb") as out:
        came = picture.draw(
            read(args["square"]),
            out,
            template=args["template"],
            dark=args["dark"],
            side=picture.PRINT if args["print"] else picture.CHAT,
        )
    return {"lacks": list(came.lacks), "cut": list(came.cut)}


def _labels(given: Json) -> Any:  # noqa: ANN401 - its class is loaded late
    from bot.render.connect_card import Labels  # noqa: PLC0415 - its own packages
    from bot.texts import Language  # noqa: PLC0415 - likewise

    steps = tuple((what, how) for what, how in given["steps"])
    return Labels(**{**given, "language": Language(given["language"]), "steps": steps})


def minutes(args: Json, rows: Iterator[Any], tell: Callable[[Json], None]) -> Json:
    """Write the minutes of a meeting: `path`, `labels`, then the cases, one a row."""
    from bot.render import minutes as paper  # noqa: PLC0415 - its own packages

    labels = paper.Labels(**args["labels"])
    entries = (paper.Entry(**row) for row in counted(rows, tell, args.get("total", 0)))
    return {"rows": paper.write(Path(args["path"]), labels, entries)}
