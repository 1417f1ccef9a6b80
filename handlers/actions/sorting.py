"""What the office says of a case when it takes it on, and when it changes its mind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.domain.case import Act, Facts, Kind
from bot.domain.category import DEFAULT_GRADE
from bot.domain.deadline import DEFAULT_TIER
from bot.domain.people import Role, UnitKind
from bot.domain.rights import Forbidden, Refusal
from handlers.actions.meaning import Meaning
from handlers.actions.offices import upwards
from storage import units

if TYPE_CHECKING:
    from bot import forms
    from bot.domain.case import Case
    from handlers.actions.scene import Scene


async def known(scene: Scene, case: Case, act: Act) -> dict[str, str]:
    """Return what is known of a case before it is sorted: the answers as they stand.

    A complaint stays one, has no category, and is sorted by the director of its own level.
    """
    found = {
        "kind": case.kind.value,
        "grade": case.grade or DEFAULT_GRADE,
        "tier": case.tier or DEFAULT_TIER,
    }
    if case.category:
        found["category"] = case.category
    if act is Act.ACCEPT:
        found["wording"] = ""
    if case.office_unit_id is not None and len(await levels(scene, case)) > 1:
        found["level"] = str(case.office_unit_id)
    return found


async def levels(scene: Scene, case: Case) -> list[int]:
    """Return the offices that could sort a case, its own among them: those above, those below.

    Those below are offered where somebody sorts there; the uppermost always, where those sort who
    were granted it over everything.
    """
    tree, own = scene.house.units, case.office_unit_id
    level = tree.scope(own)
    if level is None or level not in tree:
        return []
    above = [one for one in upwards(tree, level) if tree[one].kind is UnitKind.OFFICE]
    staffed = set(await units.staffed(scene.tx, [Role.TRIAGER], at=scene.at))
    below = [
        one.id for one in tree.subtree(level) if one.kind is UnitKind.OFFICE and one.id in staffed
    ]
    top = above[-1:]
    fit = [one for one in above if one in staffed or one == own or one in top]
    return list(dict.fromkeys([*reversed(fit), *below]))


def sort_out(scene: Scene, case: Case, act: Act, answers: forms.Accept) -> Meaning:
    """Return what the answers make of a case, and in the event what was otherwise before.

    A limit that was left as it stands everywhere was not chosen: the director is asked for it.

    Raises:
        Forbidden: The case is with a unit: what counts as solved must not change its kind by then.

    """
    kind = case.kind if case.kind is Kind.COMPLAINT else Kind(answers.kind)
    if case.dispatched_at is not None and kind is not case.kind:
        raise Forbidden(Refusal.KIND_SETTLED, act)
    category = answers.category or case.category
    facts = Facts(category=category, kind=kind)
    if answers.grade is not None:
        facts["grade"] = answers.grade
    if answers.tier is not None and (case.tier or DEFAULT_TIER) != answers.tier:
        facts["tier"] = answers.tier
    if answers.level is not None:
        facts["office_unit_id"] = int(answers.level)
    changed: dict[str, Any] = {
        name: [_code(getattr(case, name)), _code(value)]
        for name, value in facts.items()
        if value != getattr(case, name)
    }
    if "office_unit_id" in changed:
        del changed["office_unit_id"]
        changed["level"] = [
            _called(scene, case.office_unit_id),
            _called(scene, facts["office_unit_id"]),
        ]
    data: dict[str, Any] = {"category": category, "kind": kind}
    if act is Act.CLASSIFY:
        data = {"changed": changed}
    elif told := {name: changed[name] for name in _TOLD & changed.keys() if case.category}:
        data["changed"] = told
    if not answers.wording:
        return Meaning(data=data, facts=facts)
    wording = (Act.PROPOSE_WORDING, Meaning(facts=Facts(public_wording=answers.wording)))
    moves = "level" in changed  # then whoever sorts it may see it no more
    return Meaning(data=data, facts=facts, first=(wording,) * moves, then=(wording,) * (not moves))


_TOLD = frozenset({"category", "level"})
"""What is told of a case that is taken on, where it differs from what it was."""


def _called(scene: Scene, unit_id: int | None) -> str:
    unit = None if unit_id is None else scene.house.units.get(unit_id)
    return "" if unit is None else (unit.short_name or unit.name)


def _code(value: object) -> object:
    return value if value is None or isinstance(value, int) else str(value)


def propose(_: Scene, _case: Case, _act: Act, answers: forms.Wording) -> Meaning:
    """Return what a public wording means: its owner is asked."""
    return Meaning(facts=Facts(public_wording=answers.text))


def refuse_wording(_: Scene, _case: Case, _act: Act, answers: forms.RefuseWording) -> Meaning:
    """Return what an owner says who does not want to be spoken of in these words."""
    return Meaning(answers.reason)


def merge(_: Scene, _case: Case, _act: Act, answers: forms.Merge) -> Meaning:
    """Return what it means to choose the other case."""
    return Meaning(facts=Facts(merged_into=int(answers.other)))


def link(_: Scene, _case: Case, _act: Act, answers: forms.Link) -> Meaning:
    """Return what it means to choose the earlier case."""
    return Meaning(facts=Facts(earlier_case_id=int(answers.earlier)))
