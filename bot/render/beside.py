"""Who else has to do with a case: co units (协办), units told (抄告), the named handler and leader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.domain.assignment import AssignmentState, Part
from bot.domain.terms import Hat, State
from bot.render.markup import Markup, escape
from bot.render.phrases import NAME, one_line
from bot.render.view import Reader

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.render.phrases import Phrases
    from bot.render.view import UnitPart

MOST: Final = 6
"""Units that a line names; of more it is said how many there are."""
INSIDE: Final = frozenset({Reader.UNIT, Reader.OFFICE, Reader.LEADER})
UNDER_WAY: Final = frozenset({State.DISPATCHED, State.HANDLING, State.PROMISED, State.PARKED})


def around(said: Phrases) -> Iterator[Markup]:
    """The lines of a card about whoever is in it beside the lead unit; mostly there are none."""
    view, voice = said.view, said.voice
    if not view.sees_text:
        return
    inside = view.reader in INSIDE
    runs = view.case.state in UNDER_WAY
    if (own := view.own_part) is not None and not inside:
        yield own_line(said, own)
    elif Hat.INFORMED in view.hats and not inside:
        yield voice("card-cc-own")
    co = [one for one in view.parts if one.part is Part.CO and not (one.own and not inside)]
    if co and inside:
        yield voice("card-co", units=_listed(said, (_how_far(said, one) for one in co), len(co)))
    elif co:
        yield voice("card-co", units=_listed(said, (_name(one) for one in co), len(co)))
    cc = [one for one in view.parts if one.part is Part.CC]
    if cc and inside:
        yield voice("card-cc", units=_listed(said, (_name(one) for one in cc), len(cc)))
    if view.named and inside and runs and view.case.handler_id is None:
        yield voice("card-named", who=escape(one_line(view.named, NAME)))
    if view.leader and runs:
        yield voice("card-led", who=escape(one_line(view.leader, NAME)))


def own_line(said: Phrases, own: UnitPart) -> Markup:
    """What a co unit's own people read of its part."""
    if own.owes and said.case.state in UNDER_WAY:
        return said.voice("card-co-own")
    return said.voice("card-co-own-opined" if not own.owes else "card-co-own-over")


def unopined(said: Phrases) -> Markup:
    """That opinions are still out, for whoever signs or reviews a report; else nothing."""
    out = said.view.unopined
    if not out or said.view.reader not in {Reader.UNIT, Reader.OFFICE}:
        return Markup()
    names = (escape(one_line(one, NAME)) for one in out)
    return said.voice("card-unopined", units=_listed(said, names, len(out)))


def next_of_co(said: Phrases) -> str:
    """The id of the words for what a co unit has to do next; empty where it owes nothing."""
    own = said.view.own_part
    if own is None or said.view.reader is not Reader.OTHER or said.case.state not in UNDER_WAY:
        return ""
    if not own.owes:
        return "next-co-opined"
    return "next-co-sign" if own.state is AssignmentState.WAITING else "next-co-opine"


def _how_far(said: Phrases, one: UnitPart) -> Markup:
    words = f"co-unit-{one.state}"
    by = said.short(one.due_at) if one.due_at is not None else Markup()
    late = one.owes and one.days_left is not None and one.days_left < 0
    return said.voice("co-unit-late" if late else words, unit=_name(one), by=by)


def _name(one: UnitPart) -> Markup:
    return escape(one_line(one.unit, NAME))


def _listed(said: Phrases, units: Iterable[Markup], n: int) -> Markup:
    some = [one for _, one in zip(range(MOST), units, strict=False)]
    comma = str(said.voice("list-comma"))
    listed = Markup(comma.join(some))
    return listed if n <= MOST else said.voice("list-and-more", units=listed, n=n)
