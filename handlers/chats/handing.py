"""The lists that handing out offers: units by use, those beside the lead, leaders, colleagues."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.domain.deadline import TIERS
from bot.forms import Batch, BatchUnit, Dispatch, Involve
from bot.forms.ask import Choice
from handlers.actions.dispatching import colleagues, leaders
from handlers.chats import forming
from storage import assignments, cases

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.domain.case import Case
    from bot.forms.ask import Form
    from bot.forms.engine import Draft
    from handlers.turn import Turn

LATELY = timedelta(days=180)
"""How long ago a unit may have been given cases to stand among the first."""
RANKED: tuple[type[Form], ...] = (Dispatch, Involve, BatchUnit)
"""Forms that list units, those first which are given such cases."""


async def lists(
    turn: Turn, form: type[Form], draft: Draft, found: Mapping[str, list[Choice]], wanted: set[str]
) -> dict[str, list[Choice]]:
    """Return those of the lists that are about handing out."""
    if form is Batch and "tiers" in found:  # a leader answers for one case, not for a meeting's
        return {"tiers": [one for one in found["tiers"] if not TIERS[one.code].leader]}
    if form not in RANKED and not wanted & {"leaders", "colleagues"}:
        return {}
    case_id = draft.context.get("case")
    case = await cases.get(turn.tx, case_id) if isinstance(case_id, int) else None
    if case is None:
        return {}
    made: dict[str, list[Choice]] = {}
    if wanted & {"units", "co", "cc"}:
        known = found["units"] if "units" in found else await forming.entrusted(turn, draft)
        units = await _ranked(turn, case, known)
        made["units"] = units
        made |= _beside(case, draft, units)
    if "leaders" in wanted:
        made["leaders"] = [Choice(str(one.id), one.name) for one in await leaders(turn.scene, case)]
    if "colleagues" in wanted:
        made["colleagues"] = [
            Choice(str(one.id), one.name) for one in await colleagues(turn.scene, case)
        ]
    return made


async def _ranked(turn: Turn, case: Case, units: Sequence[Choice]) -> list[Choice]:
    """Return units as they are wanted: those that get such cases, those that got any, the rest."""
    lately = await assignments.lately(turn.tx, case.category, since=turn.at - LATELY)
    rank = {str(unit_id): place for place, unit_id in enumerate(lately)}
    return sorted(units, key=lambda one: rank.get(one.code, len(rank)))


def _beside(case: Case, draft: Draft, units: Sequence[Choice]) -> dict[str, list[Choice]]:
    """Return the units that may still assist or be told, given what was answered so far."""
    asked_anew = "unit" in draft.values or "unit" in draft.given
    lead = draft.values.get("unit") if asked_anew else str(case.lead_unit_id)
    involved = frozenset[int]() if asked_anew else case.co_unit_ids
    told = frozenset[int]() if asked_anew else case.cc_unit_ids
    off = {str(lead), *map(str, involved)}
    chosen = draft.values.get("co")
    co = [one for one in units if one.code not in off]
    off |= {str(one) for one in chosen} if isinstance(chosen, list) else set()
    off |= set(map(str, told))
    return {"co": co, "cc": [one for one in units if one.code not in off]}
