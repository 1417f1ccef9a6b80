"""The other case: offered where it says much the same, or typed by its number; and what is alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import Act
from bot.domain.category import CATEGORIES
from bot.forms.ask import Choice
from bot.forms.engine import current
from bot.forms.inputs import Problem, Words
from bot.render.phrases import one_line
from handlers.actions import merging, sorting
from handlers.actions.view import unit_name
from storage import cases

if TYPE_CHECKING:
    from bot.domain.case import Case
    from bot.forms.ask import Choices, Form
    from bot.forms.engine import Draft
    from bot.forms.inputs import Input
    from handlers.turn import Turn

FOR = {"alike": Act.MERGE, "earlier": Act.LINK}
"""Lists of other cases, and what is done with the one that is chosen."""
FIELD = {"alike": "other", "earlier": "earlier"}
SHOWN = 18
"""UTF-16 units of the words of a case on its button."""


async def lists(turn: Turn, draft: Draft, names: set[str]) -> dict[str, list[Choice]]:
    """Return those of the lists that sorting asks for: other cases, levels."""
    wanted = names & (FOR.keys() | {"levels"})
    case = await _case(turn, draft) if wanted else None
    found: dict[str, list[Choice]] = {}
    if case is None:
        return found
    if "levels" in wanted:
        house = turn.scene.house
        found["levels"] = [
            Choice(str(one), unit_name(house, one), also=house.units[one].name)
            for one in await sorting.levels(turn.scene, case)
        ]
    for name in wanted & FOR.keys():
        fit = merging.mergeable if FOR[name] is Act.MERGE else merging.linkable
        likest = await fit(turn.scene, case)
        chosen = await _chosen(turn, case, draft, name)
        if chosen is not None and all(one.id != chosen.id for one in likest):
            likest.append(chosen)
        found[name] = [_choice(turn, one) for one in likest]
    return found


async def typed(
    turn: Turn, form: type[Form], draft: Draft, given: Input, offered: Choices
) -> tuple[Problem | None, Choices]:
    """Return what is offered with the case whose number was typed, or what is wrong with it."""
    question = current(form, draft)
    name = "" if question is None else question.listed()
    if name not in FOR or not isinstance(given, Words):
        return None, offered
    case = await _case(turn, draft)
    other, number = await merging.meant(turn.scene, given.text, FOR[name])
    if case is None or not number:
        return None, offered
    wrong = merging.unfit(turn.scene, case, other, FOR[name], number)
    if wrong is not None:
        return Problem(wrong.words, {"number": wrong.number}), offered
    if other is None:
        return None, offered
    choice = Choice(str(other.id), _choice(turn, other).label, also=given.text.strip())
    rest = [one for one in offered.get(name, ()) if one.code != choice.code]
    return None, {**offered, name: [choice, *rest]}


async def _case(turn: Turn, draft: Draft) -> Case | None:
    case_id = draft.context.get("case")
    return await cases.get(turn.tx, case_id) if isinstance(case_id, int) else None


async def _chosen(turn: Turn, case: Case, draft: Draft, name: str) -> Case | None:
    """Return the case that was chosen by its number, as long as it will do."""
    code = draft.values.get(FIELD[name])
    if not isinstance(code, str) or not code.isdecimal():
        return None
    chosen = await cases.get(turn.tx, int(code))
    return chosen if merging.unfit(turn.scene, case, chosen, FOR[name]) is None else None


def _choice(turn: Turn, other: Case) -> Choice:
    words = turn.words
    known = other.category in CATEGORIES
    category = words.plain(f"category-{other.category}") if known else ""
    parts = (other.number, category, one_line(other.text, SHOWN))
    return Choice(str(other.id), " ".join(one for one in parts if one), also=other.number)
