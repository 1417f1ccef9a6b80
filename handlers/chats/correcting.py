"""What a policy was understood to be is put right, field by field."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from bot import forms
from bot.domain.authority import Deed, Target
from bot.domain.people import REGIONS
from bot.domain.policy import Size
from bot.forms.appointing import WHOLE
from bot.forms.ask import Choice
from bot.render.message import Message
from handlers.actions import policies as acts
from handlers.actions.authority import allows
from handlers.chats import forming, policies
from storage import policies as store

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.domain.policy import Policy
    from bot.forms.engine import Draft
    from handlers.turn import Turn


async def begin(turn: Turn, policy: Policy) -> None:
    """Ask what is to be put right: every field is known and may be changed."""
    known = asdict(policy)
    prefill: dict[str, Any] = {
        name: known[name] or None
        for name in forms.CorrectPolicy.model_fields
        if name in known and name not in {"categories", "sizes"}
    }
    prefill |= {
        "region": WHOLE if policy.region_id is None else str(policy.region_id),
        "categories": list(policy.categories),
        "sizes": [one.value for one in policy.sizes],
    }
    await forming.begin(
        turn,
        forms.CorrectPolicy,
        prefill=prefill,
        context={"policy": policy.id, "revision": policy.revision},
        menu=True,
    )


async def corrected(turn: Turn, draft: Draft, answers: forms.CorrectPolicy) -> None:
    """Put right what a policy was understood to be."""
    policy = await store.get(turn.tx, int(str(draft.context["policy"])))
    if policy is None:
        turn.show(Message(turn.words("policy-none")))
        return
    values: dict[str, Any] = answers.model_dump()
    region = values.pop("region")
    values |= {
        "region_id": None if region == WHOLE else int(region),
        "sizes": tuple(Size(one) for one in answers.sizes),
        "categories": tuple(answers.categories),
    }
    words = ("number", "issuer", "industries", "money", "contact")
    values |= {name: values[name] or "" for name in words}
    try:
        if policy.revision != draft.context.get("revision"):
            raise acts.Elsewhere  # noqa: TRY301 - told like one that comes a moment later
        await acts.correct(turn.scene, policy, values)
    except acts.Elsewhere:
        await policies.show(turn, policy.id, turn.words("policy-moved"))
        return
    await policies.show(turn, policy.id, turn.words("policy-corrected"))


def lists(turn: Turn, draft: Draft, names: set[str]) -> Mapping[str, list[Choice]]:
    """Return those of the lists of a form that are about policies: regions, sizes."""
    found: dict[str, list[Choice]] = {}
    if "sizes" in names:
        found["sizes"] = [Choice(one, turn.words.plain(f"size-{one}")) for one in Size]
    if "policy_regions" in names:
        found["policy_regions"] = _regions(turn, str(draft.values.get("region", "")))
    return found


def _regions(turn: Turn, said: str) -> list[Choice]:
    """Return where a policy may be said to hold: places over which the speaker keeps policies.

    Places, units with others below them, the speaker's own; and the one that is said already.
    """
    house = turn.scene.house
    there = sorted((one for one in house.units.values() if one.active), key=lambda one: one.path)
    own = acts.home(turn.scene)
    upper = {one.parent_id for one in there}
    places = [
        one.id
        for one in there
        if (one.kind in REGIONS or one.id in upper or one.id == own or str(one.id) == said)
        and allows(turn.scene, Deed.KEEP_POLICY, Target(unit_id=one.id))
    ]
    found = forming.named(house, places)
    if allows(turn.scene, Deed.KEEP_POLICY, Target()):
        found.insert(0, Choice(WHOLE, turn.words.plain("policy-everywhere")))
    return found
