"""One problem, several cases: put together (并案), or the same as in an earlier year (年年提)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.domain.authority import Deed, holders
from bot.domain.case import LAW, Act, Case, Facts, Hat, Kind, State, Unlawful
from bot.domain.number import format_number, parse_number
from bot.domain.people import Actor
from bot.domain.rights import Forbidden, Refusal, Sight, sight
from handlers.actions.act import hats_of, perform
from storage import cases, search

if TYPE_CHECKING:
    from handlers.actions.act import Done
    from handlers.actions.scene import Scene

OFFERED = 3
"""Cases that are offered; a person decides, or types another number."""
_LOOKED_AT = 12


@dataclass(frozen=True, slots=True)
class Unfit:
    """Why a case cannot be the other one: the words for it, and the number that was meant."""

    words: str
    number: str


async def alike(scene: Scene, case: Case, *, limit: int = OFFERED) -> list[Case]:
    """Return the cases that say much the same as one, as far as whoever sorts may see them."""
    found = await search.similar(scene.tx, case, sight=_sight(scene), limit=limit)
    likest = [await cases.get(scene.tx, one) for one in found]
    return [one for one in likest if one is not None]


async def mergeable(scene: Scene, case: Case) -> list[Case]:
    """Return those of them with which the case can be put together."""
    likest = await alike(scene, case, limit=_LOOKED_AT)
    return [one for one in likest if unfit(scene, case, one, Act.MERGE) is None][:OFFERED]


async def linkable(scene: Scene, case: Case) -> list[Case]:
    """Return those of them that were filed in an earlier year or campaign, for it to be linked."""
    likest = await alike(scene, case, limit=_LOOKED_AT)
    return [one for one in likest if unfit(scene, case, one, Act.LINK) is None][:OFFERED]


def unfit(scene: Scene, case: Case, other: Case | None, act: Act, number: str = "") -> Unfit | None:
    """Return why the other case will not do; None where it will.

    One that is out of sight, or a complaint, is not even said to exist.
    """
    if other is None or _hidden(scene, other, act):
        return Unfit("other-unknown", number)
    if other.id == case.id:
        return Unfit("other-itself", other.number)
    if act is Act.LINK:
        return None if _is_earlier(scene, case, other) else Unfit("link-not-earlier", other.number)
    if other.state is State.MERGED:
        return Unfit("merge-merged", other.number)
    if (other.state, Act.TAKE_IN) not in LAW:
        return Unfit("merge-over", other.number)
    return None


async def meant(scene: Scene, typed: str, act: Act) -> tuple[Case | None, str]:
    """Return the case that a number means as typed, and the number written out.

    A bare serial is of this year, or of the latest year before that has it.
    """
    year = scene.house.calendar.local(scene.at).year
    parsed = parse_number(typed)
    if parsed is not None:
        numbers = [format_number(*parsed)]
    elif typed.strip().isdecimal() and 0 < int(typed) < 1_000_000:
        numbers = [format_number(year - back, int(typed)) for back in range(3)]
    else:
        return None, ""
    for number in numbers:
        found = await cases.by_number(scene.tx, number)
        if found is not None and not _hidden(scene, found, act):
            return found, number
    return None, numbers[0]


def _hidden(scene: Scene, other: Case, act: Act) -> bool:
    """Whether the speaker may not do this with the other case, and so not learn of it here."""
    wanted = {Hat.TRIAGER} if act is Act.MERGE else {Hat.TRIAGER, Hat.DIRECTOR}
    return other.kind is Kind.COMPLAINT or wanted.isdisjoint(hats_of(scene, other))


def _is_earlier(scene: Scene, case: Case, other: Case) -> bool:
    """Whether it was filed before, in another campaign or an earlier year."""
    local = scene.house.calendar.local
    if other.filed_at is None or case.filed_at is None or other.filed_at >= case.filed_at:
        return False
    another = other.campaign_id is not None and other.campaign_id != case.campaign_id
    return another or local(other.filed_at).year < local(case.filed_at).year


def _sight(scene: Scene) -> Sight:
    by = scene.by
    actor = Actor(0) if by is None else Actor(by.person.id, by.grants)
    return sight(actor, holders(Deed.LIST_TRIAGE), units=scene.house.units, at=scene.at)


# -- what is done ----------------------------------------------------------------------------------


async def settle(scene: Scene, case: Case, act: Act, facts: Facts) -> dict[str, Any]:
    """See to it, before anything is written, that the other case can be the other one.

    Returns what the event keeps besides: its number.

    Raises:
        Forbidden: It is none of theirs, or a complaint.
        Unlawful: It is itself, is over, or was put together with another one before; or it is no
            earlier one.

    """
    other_id = facts.get("merged_into") if act is Act.MERGE else facts.get("earlier_case_id")
    other = None if other_id is None else await cases.get(scene.tx, other_id)
    problem = unfit(scene, case, other, act)
    if other is None or (problem is not None and problem.words == "other-unknown"):
        raise Forbidden(Refusal.NO_RELATION, act)
    if problem is not None:
        raise Unlawful(other.state, act)
    return {"other_number": other.number}


async def take_in(scene: Scene, done: Done) -> Done:
    """Have the other case take in the one that was put together with it.

    Its enterprise, and those that had joined it before, become co-signers; one that is the other's
    own becomes none.
    """
    case = done.case
    other = None if case.merged_into is None else await cases.get(scene.tx, case.merged_into)
    if other is None:
        raise LookupError(f"{case.number} was merged into nothing")
    joined = case.co_enterprise_ids | {case.enterprise_id} | other.co_enterprise_ids
    await perform(
        replace(scene, aside=True),  # its card is not the one that was pressed
        other,
        Act.TAKE_IN,
        data={"other_number": case.number},
        facts=Facts(co_enterprise_ids=joined - {other.enterprise_id}),
    )
    return done
