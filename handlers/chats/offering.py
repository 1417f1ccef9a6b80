"""The lists that questions about people offer: names, enterprises found, roles, units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Target
from bot.domain.people import OF_ENTERPRISE, OVER_ALL, Role
from bot.forms.appointing import WHOLE
from bot.forms.ask import Choice, questions
from bot.forms.joining import NONE_OF_THESE, AskToJoin
from bot.render.joining import full_name
from bot.render.markup import cut
from handlers.actions.authority import allows
from handlers.chats import forming
from storage import enterprises

if TYPE_CHECKING:
    from bot.forms.ask import Form
    from bot.forms.engine import Draft
    from handlers.turn import Turn

LONGEST = 30


FOLLOWS = {
    "found": "sought",
    "places": "role",
    "regions": "target",
    "groups": "target",
    "sent-roles": "circle",
    "judged": "kind",
}
"""Lists that depend on an answer given before, and the field of that answer."""


def follows(form: type[Form], before: Draft, after: Draft) -> bool:
    """Whether an answer was just given on which a list of this form depends."""
    named = {one.listed() for one in questions(form).values()}
    if named & FOLLOWS.keys() and before.asking != after.asking:
        return True
    return any(
        name in named and before.values.get(field) != after.values.get(field)
        for name, field in FOLLOWS.items()
    )


async def lists(
    turn: Turn, form: type[Form], draft: Draft, names: set[str]
) -> dict[str, list[Choice]]:
    """Return those of the lists that are about people."""
    found: dict[str, list[Choice]] = {}
    if "called" in names:
        user = turn.update.effective_user
        name = cut(full_name(user.first_name, user.last_name), LONGEST) if user else ""
        found["called"] = [Choice("telegram", name)] if name else []
    if "found" in names:
        found["found"] = await _enterprises(turn, form, draft)
    if "roles" in names:
        found["roles"] = [
            Choice(role, turn.words.plain(f"role-{role}")) for role in Role if _gives(turn, role)
        ]
    if "places" in names:
        found["places"] = _places(turn, draft)
    return found


async def _enterprises(turn: Turn, form: type[Form], draft: Draft) -> list[Choice]:
    """Return the enterprises that what was typed may mean; a stranger may mean none of them."""
    sought = draft.values.get("sought")
    if not isinstance(sought, str):
        return []
    chosen = draft.values.get("enterprise")
    if isinstance(chosen, str) and chosen.isdecimal() and draft.asking != "enterprise":
        # Names are compared when they are asked for, not at each step after that.
        one = await enterprises.get(turn.tx, int(chosen))
        return [Choice(chosen, one.name)] if one is not None and one.active else []
    like = await enterprises.like(turn.tx, sought)
    found = [Choice(str(one.id), one.name) for one in like]
    if form is AskToJoin:
        found.append(Choice(NONE_OF_THESE, turn.words.plain("ask-join-none", name=cut(sought, 20))))
    return found


def _tops(turn: Turn) -> list[int]:
    """Return the units from which rights may reach down: those of the speaker's own roles, roots.

    What is asked of them holds for all below, so a tree of thousands is not asked one by one.
    """
    tree = turn.scene.house.units
    own = () if turn.speaker is None else (one.unit_id for one in turn.speaker.grants)
    roots = (one.id for one in tree.values() if one.parent_id is None)
    return [one for one in dict.fromkeys((*own, *roots)) if one is not None and one in tree]


def _gives(turn: Turn, role: Role) -> bool:
    """Whether the speaker may give this role over anything at all."""
    firm = 0 if role in OF_ENTERPRISE else None
    return any(
        allows(turn.scene, Deed.INVITE, Target(unit_id=unit_id, enterprise_id=firm, role=role))
        for unit_id in (None, *_tops(turn))
    )


def _places(turn: Turn, draft: Draft) -> list[Choice]:
    """Return the units over which the speaker may give the role that was chosen."""
    chosen = draft.values.get("role")
    role = next((one for one in Role if one == chosen), None)
    house = turn.scene.house
    below = {
        unit.id: unit
        for top in _tops(turn)
        if allows(turn.scene, Deed.INVITE, Target(unit_id=top, role=role))
        for unit in house.units.subtree(top)
        if unit.active
    }
    ordered = sorted(below.values(), key=lambda one: one.path)
    found = forming.named(house, (unit.id for unit in ordered))
    if role in OVER_ALL and allows(turn.scene, Deed.INVITE, Target(role=role)):
        found.insert(0, Choice(WHOLE, turn.words.plain("place-whole")))
    return found
