"""Handing out: what the answers mean, and who else hears that a case has changed hands in a unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import rights
from bot.domain.case import Act, Case, Facts, Hat, Kind, State
from bot.domain.deadline import TIERS
from bot.domain.people import Role
from bot.forms.ask import Due
from bot.forms.dispatch import HIDDEN, OPEN
from bot.render.message import Message
from handlers.actions.meaning import Meaning, papers, term
from handlers.actions.word import tell
from storage import people

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot import forms
    from bot.domain.people import Person
    from handlers.actions.books import Entry
    from handlers.actions.scene import Scene


def prepared(case: Case) -> dict[str, object]:
    """Return the answers of a dispatch that are not asked for, to be changed in the summary.

    In the complaint lane there are no co units, nobody else is told, and no leader answers for it.
    """
    hidden = case.masked or case.kind is Kind.COMPLAINT
    known: dict[str, object] = {"masked": HIDDEN if hidden else OPEN}
    first = case.state is State.ACCEPTED and not case.returns
    tier = TIERS.get(case.tier or "")
    if tier is not None and tier.due is not None and first:
        known["due"] = Due(code=str(case.tier))  # chosen when it was taken on
    if case.kind is Kind.COMPLAINT:
        return known
    return {"co": [], "cc": [], "leader": "", **known}


def of_dispatch(scene: Scene, _: Case, _act: Act, answers: forms.Dispatch) -> Meaning:
    """Return what a filled dispatch means."""
    facts = Facts(
        lead_unit_id=int(answers.unit),
        masked=answers.masked == HIDDEN,
        co_unit_ids=_ids(answers.co),
        cc_unit_ids=_ids(answers.cc),
        leader_id=int(answers.leader) if answers.leader else None,
        batch_id=None,
    )
    facts = facts | term(scene, answers.due)
    due_at = facts["due_at"]
    data: dict[str, object] = {"due_at": None if due_at is None else due_at.isoformat()}
    if answers.leader:
        data["leader"] = int(answers.leader)
    return Meaning(data=data, facts=facts)


def of_involve(_: Scene, case: Case, _act: Act, answers: forms.Involve) -> Meaning:
    """Return what it means to add units: one that was told only may come to assist."""
    co = case.co_unit_ids | (_ids(answers.co) - {case.lead_unit_id})
    cc = (case.cc_unit_ids | _ids(answers.cc)) - co - {case.lead_unit_id}
    return Meaning(facts=Facts(co_unit_ids=co, cc_unit_ids=cc))


def of_opinion(_: Scene, _case: Case, _act: Act, answers: forms.CoOpinion) -> Meaning:
    """Return what a co unit's opinion means."""
    return Meaning(answers.text, attached=papers(answers.evidence))


def of_naming(_: Scene, _case: Case, _act: Act, answers: forms.NameHandler) -> Meaning:
    """Return what it means to name a handler."""
    person_id = int(answers.person)
    return Meaning(data={"named": person_id}, facts=Facts(named_handler_id=person_id))


def _ids(codes: Iterable[str]) -> frozenset[int]:
    return frozenset(int(one) for one in codes)


async def colleagues(scene: Scene, case: Case) -> list[Person]:
    """Return the handlers of the lead unit whom its head may name, but the one who has it now."""
    if case.lead_unit_id is None:
        return []
    below = [one.id for one in scene.house.units.subtree(case.lead_unit_id)]
    above = scene.house.units.chain(case.lead_unit_id)[1:]
    found: dict[int, Person] = {}
    for unit_id in (*below, *above):
        if found and unit_id in above:
            break  # those of the unit come before those of the one it belongs to
        held = await people.with_role(scene.tx, [Role.HANDLER], at=scene.at, unit_id=unit_id)
        found |= {one.id: one for one in held}
    return [one for one in found.values() if one.id != case.handler_id]


async def leaders(scene: Scene, case: Case) -> list[Person]:
    """Return the leaders who may answer for a case: they see it, and have come in."""
    held = await people.with_role(scene.tx, [Role.LEADER], at=scene.at)
    return [one for one in held if Hat.LEADER in await _worn(scene, case, one)]


async def _worn(scene: Scene, case: Case, person: Person) -> frozenset[Hat]:
    grants = (await people.grants_of(scene.tx, [person.id], at=scene.at))[person.id]
    return rights.hats(person.id, grants, case, units=scene.house.units, at=scene.at)


async def tell_who_lost_it(scene: Scene, entry: Entry) -> None:
    """Tell whoever had a case, or was named for it, that a colleague has it now."""
    before, after, act = entry.before, entry.after, entry.act
    by = scene.by.person if scene.by is not None else None
    taker = after.handler_id
    if act is Act.NAME_HANDLER and taker is not None:
        whom, words = before.handler_id, "handed-over"
    elif act is Act.ACKNOWLEDGE:
        whom, words = after.named_handler_id, "taken-instead"
    else:
        return
    if whom is None or taker is None or whom in {taker, None if by is None else by.id}:
        return
    old, new = await people.get(scene.tx, whom), await people.get(scene.tx, taker)
    if old is None or new is None or Hat.HANDLER not in await _worn(scene, after, old):
        return
    number, arranged = after.number, "" if by is None else by.name
    tell(scene, old, lambda voice: Message(voice(words, number=number, who=new.name, by=arranged)))
