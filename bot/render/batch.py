"""A meeting that hands out cases (交办会), on the screen: what to choose, the table, the preview."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.domain.category import CATEGORIES
from bot.render.button import Press
from bot.render.markup import Markup, escape
from bot.render.message import Button, Message
from bot.render.phrases import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from bot.domain.case import Case
    from bot.render.voice import Voice

PAGE: Final = 6
"""Cases on one page of the table."""
TEXT: Final = 24
"""UTF-16 units of a case's words in a line."""
UNIT: Final = 10
"""... of a unit's name on a button."""
OFFERED: Final = 12
"""Groups that are offered to choose by."""
UNITS: Final = 30
"""Units that a preview lists."""
LISTED: Final = 20
"""Cases that a notice lists."""

Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A case on the table: the unit it is to go to, and whether it is handed out."""

    case: Case
    unit: str
    picked: bool


def code(case: Case) -> str:
    """The end of a number, by which people call it."""
    return case.number.rpartition("-")[2]


def category(voice: Voice, case: Case) -> Markup:
    """The category of a case by its word."""
    if case.category in CATEGORIES:
        return voice(f"category-{case.category}")
    return escape(one_line(case.category, TEXT)) if case.category else voice("word-unsorted")


def choose(
    voice: Voice, groups: Mapping[str, int], names: Mapping[str, str], past: Rows = ()
) -> Message:
    """How many cases wait, and what they can be chosen by. `names`: what each group is called."""
    total = groups.get("all", 0)
    if not total:
        return Message(voice("batch-none"), past)
    every = Button(voice.plain("batch-all", n=total), Press("batch", arg="f:all").encode())
    some = [
        Button(f"{names[by]} {n}", Press("batch", arg=f"f:{by}").encode())
        for by, n in groups.items()
        if by != "all" and by in names
    ][:OFFERED]
    rows = tuple(tuple(some[at : at + 2]) for at in range(0, len(some), 2))
    return Message(voice("batch-choose", n=total), ((every,), *rows, *past))


def table(
    voice: Voice,
    batch_id: int,
    lines: Sequence[Line],
    counted: Mapping[str, int],
    *,
    offset: int,
) -> Message:
    """One page of the table, a case a line, with its two buttons: on or off, and the unit."""
    total = counted["picked"] + counted["left"]
    said = [voice("batch-table", n=counted["picked"], total=total)]
    if counted["bare"]:
        said.append(voice("batch-bare", n=counted["bare"]))
    said += [_line(voice, line) for line in lines]
    return Message(
        "\n".join(said), tuple(_keys(voice, batch_id, lines, counted, total, offset=offset))
    )


def _line(voice: Voice, line: Line) -> Markup:
    return voice(
        "batch-line" if line.picked else "batch-line-left",
        number=code(line.case),
        category=category(voice, line.case),
        text=escape(one_line(line.case.text, TEXT)),
        unit=escape(line.unit) if line.unit else voice("batch-no-unit"),
    )


def _keys(
    voice: Voice,
    batch_id: int,
    lines: Sequence[Line],
    counted: Mapping[str, int],
    total: int,
    *,
    offset: int,
) -> Iterator[tuple[Button, ...]]:
    def press(arg: str) -> str:
        return Press("batch", batch_id, arg=arg).encode()

    if counted["picked"]:
        yield (Button(voice.plain("batch-next"), press("terms")),)
    for line in lines:
        sign = "☑" if line.picked else "☐"
        unit = one_line(line.unit, UNIT) or voice.plain("batch-pick-unit")
        yield (
            Button(f"{sign} {code(line.case)}", press(f"t{line.case.id}@{offset}")),
            Button(f"→ {unit}", press(f"u{line.case.id}@{offset}")),
        )
    turns = []
    if offset:
        turns.append(Button("‹", press(f"p{max(0, offset - PAGE)}")))
    if offset + len(lines) < total:
        turns.append(Button("›", press(f"p{offset + len(lines)}")))
    if turns:
        yield tuple(turns)
    whole = "batch-take-none" if counted["picked"] else "batch-take-all"
    yield (
        Button(voice.plain(whole), press(f"a@{offset}")),
        Button(voice.plain("batch-drop"), press("drop")),
    )


def preview(
    voice: Voice,
    batch_id: int,
    *,
    title: str,
    due_at: datetime,
    units: Sequence[tuple[str, int]],
    bare: int,
) -> Message:
    """What a press will do: the date, and how many cases go to each unit."""
    n = sum(many for _, many in units)
    by = voice.moment(due_at)
    said = [voice("batch-preview", title=escape(title), due=by, n=n, units=len(units))]
    said += [voice("batch-preview-unit", unit=escape(unit), n=many) for unit, many in units[:UNITS]]
    if len(units) > UNITS:
        said.append(voice("batch-preview-more", n=len(units) - UNITS))
    if bare:
        said.append(voice("batch-bare", n=bare))
    go = Button(voice.plain("batch-go", n=n), Press("batch", batch_id, arg="go").encode())
    back = Button(voice.plain("button-back"), Press("batch", batch_id, arg="p0").encode())
    return Message("\n".join(said), (*(((go,),) if n else ()), (back,)))


def news(
    voice: Voice,
    *,
    title: str,
    due_at: datetime | None,
    cases: Sequence[Case],
    whose: Sequence[str],
) -> Message:
    """What a person of a unit is told of a meeting: all its cases at once. `whose`: enterprises."""
    by = voice("word-no-date")
    if due_at is not None:
        by = voice.moment(due_at)
    said = [voice("batch-news", title=escape(title), n=len(cases), due=by)]
    for number, (case, firm) in enumerate(zip(cases[:LISTED], whose, strict=False), 1):
        said.append(
            voice(
                "batch-news-line",
                n=number,
                number=code(case),
                category=category(voice, case),
                firm=escape(one_line(firm, TEXT)),
                text=escape(one_line(case.text, TEXT)),
            )
        )
    if len(cases) > LISTED:
        said.append(voice("batch-preview-more", n=len(cases) - LISTED))
    said.append(voice("batch-news-next"))
    keys = [
        Button(str(number), Press("case", case.id, case.revision).encode())
        for number, case in enumerate(cases[:LISTED], 1)
    ]
    rows = tuple(tuple(keys[at : at + 4]) for at in range(0, len(keys), 4))
    todo = Button(voice.plain("button-todo"), Press("list", arg="todo").encode())
    return Message("\n".join(said), ((todo,), *rows))
