"""The one entrance to every right: who may do what, and who may see it. Denied unless granted.

`authorize` asks two tables: the law of a case (`bot.domain.law`) for an act, the powers of roles
(`bot.domain.authority`) for a deed on people, units, enterprises, groups, data.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, overload

from bot.domain.authority import Deed, Denied, Target, permit
from bot.domain.case import Case, lawful
from bot.domain.law import LAW, WORKERS
from bot.domain.people import OF_ENTERPRISE, OVER_ALL, Actor, Grant, Role, Units
from bot.domain.terms import RATING_ACTS, Act, Hat, Kind, State


class Refusal(StrEnum):
    """Why an act is refused; ids of the sentences people read are made of these."""

    NO_RELATION = "no_relation"  # the case is none of theirs; do not even say it exists
    NOT_IN_STATE = "not_in_state"  # nobody may do that now
    NOT_YOUR_ACT = "not_your_act"  # somebody else's to do
    HANDLER_NEVER_RATES = "handler_never_rates"
    CONFLICT = "conflict"  # theirs, were they not a party to it
    NOT_NOW = "not_now"  # a condition of the case fails
    KIND_SETTLED = "kind_settled"  # a case that is with a unit stays what it is
    PRIVATE_WORDING = "private_wording"  # words for the public that name somebody
    UNIT_COMPLAINED = "unit_complained"  # the case speaks of that unit, or it is none
    OWNER_FIRST = "owner_first"  # the owners can still answer themselves


class Forbidden(Exception):
    """Somebody may not do this.

    Attributes:
        reason: Why, as a code.
        act: What was tried.
    """

    def __init__(self, reason: Refusal, act: Act) -> None:
        super().__init__(f"{act}: {reason}")
        self.reason = reason
        self.act = act


_OFFICE: Final[dict[Role, Hat]] = {
    Role.TRIAGER: Hat.TRIAGER,
    Role.DIRECTOR: Hat.DIRECTOR,
    Role.INSPECTOR: Hat.INSPECTOR,
    Role.LEADER: Hat.LEADER,
}
_OF_UNIT: Final[dict[Role, Hat]] = {
    Role.HANDLER: Hat.HANDLER,
    Role.UNIT_HEAD: Hat.UNIT_HEAD,
}
_CONFIDENTIAL: Final = frozenset(
    {Hat.OWNER, Hat.HANDLER, Hat.UNIT_HEAD, Hat.PARTY, Hat.TRIAGER, Hat.DIRECTOR, Hat.INSPECTOR}
)
"""Hats that exist in the complaint lane: no liaison, no co unit, no leader, no co-signer."""

_OUTSIDE: Final = frozenset({Hat.OWNER, Hat.CO_SIGNER, Hat.LIAISON})
"""The enterprise's side: hears of a result once the office has released it."""

_OF_UNITS: Final = WORKERS | {Hat.INFORMED}
"""The units' side: to them a masked case (隐名交办) is told under a code."""

_NEVER_INSPECTS: Final = WORKERS | {Hat.LIAISON}

PRECEDENCE: Final = tuple(Hat)
"""In whose name somebody with several hats acts: the first that may."""


def hats(
    person_id: int, grants: Iterable[Grant], case: Case, *, units: Units, at: datetime
) -> frozenset[Hat]:
    """In what capacities a person stands towards a case; empty if it is none of theirs.

    A grant over a unit covers its subtree. An inspector who is also handler or liaison of the
    case, or sits in a unit that works on it, is no inspector of it. In the complaint lane only the enterprise, the director (who
    then sorts as well), the inspector and the unit entrusted with it exist, and nobody with a
    grant in the unit complained of.
    """
    held = [g for g in grants if g.person_id == person_id and g.holds(at)]
    worn = {hat for grant in held for hat in _worn(grant, case, units)}
    if worn and case.handler_id == person_id:
        worn.add(Hat.PARTY)  # binds whoever did the work; opens nothing to one who has left
    if case.kind is Kind.COMPLAINT:
        worn = _in_confidence(worn, held, case, units)
    if not _NEVER_INSPECTS.isdisjoint(worn) or _works_there(held, case, units):
        worn.discard(Hat.INSPECTOR)
    return frozenset(worn)


def _works_there(held: Iterable[Grant], case: Case, units: Units) -> bool:
    """Whether somebody holds a role in a unit that works on the case, or below it."""
    working = (case.lead_unit_id, *case.co_unit_ids)
    return any(
        units.covers(unit_id, grant.unit_id)
        for grant in held
        if grant.unit_id is not None
        for unit_id in working
    )


def _worn(grant: Grant, case: Case, units: Units) -> Iterable[Hat]:
    """The hats one grant gives towards a case."""
    if grant.role in OF_ENTERPRISE:
        return _worn_for_enterprise(grant, case)
    if case.state is State.DRAFT and not (case.on_behalf and case.filed_by == grant.person_id):
        return ()
    if grant.role in _OFFICE:
        whole = grant.unit_id is None and grant.role in OVER_ALL
        everywhere = whole or case.office_unit_id is None
        within = everywhere or units.covers(units.scope(grant.unit_id), case.office_unit_id)
        return (_OFFICE[grant.role],) if within else ()
    if grant.role in _OF_UNIT:
        return _worn_in_unit(grant, case, units)
    return ()


def _worn_for_enterprise(grant: Grant, case: Case) -> Iterable[Hat]:
    if grant.enterprise_id is None:
        return
    if grant.enterprise_id == case.enterprise_id:
        yield Hat.OWNER if grant.role is Role.OWNER else Hat.LIAISON
    if grant.role is Role.OWNER and grant.enterprise_id in case.co_enterprise_ids:
        yield Hat.CO_SIGNER


def _worn_in_unit(grant: Grant, case: Case, units: Units) -> Iterable[Hat]:
    if units.covers(grant.unit_id, case.lead_unit_id):
        yield _OF_UNIT[grant.role]
    if any(units.covers(grant.unit_id, co) for co in case.co_unit_ids):
        yield Hat.CO_HANDLER
    if any(units.covers(grant.unit_id, cc) for cc in case.cc_unit_ids):
        yield Hat.INFORMED


def _in_confidence(worn: set[Hat], held: Iterable[Grant], case: Case, units: Units) -> set[Hat]:
    """The hats that remain in the complaint lane."""
    theirs = any(units.covers(case.complained_unit_id, grant.unit_id) for grant in held)
    if theirs:
        return worn & {Hat.OWNER}
    kept = worn & _CONFIDENTIAL - {Hat.TRIAGER}
    return kept | {Hat.TRIAGER} if Hat.DIRECTOR in kept else kept


def may_see(worn: Iterable[Hat]) -> bool:
    """Whether somebody with these hats may read the case at all."""
    return any(hat is not Hat.SYSTEM for hat in worn)


def sees_enterprise(worn: Iterable[Hat], case: Case) -> bool:
    """Whether the name of the enterprise is shown; a masked case (隐名交办) hides it from units."""
    unmasked = set(worn) - _OF_UNITS
    return bool(unmasked) or (bool(set(worn)) and not case.masked)


CALLERS: Final = frozenset({Hat.HANDLER, Hat.UNIT_HEAD, Hat.TRIAGER, Hat.DIRECTOR, Hat.LIAISON})
"""Who works on a case and may have to call: its unit, the office, the enterprise's liaison."""


def may_call(worn: Iterable[Hat], case: Case) -> bool:
    """Whether somebody with these hats is given the contact's number whole, when they ask for it.

    To everybody else it is masked; of a masked case (隐名交办) units get neither name nor number.
    An inspector is given it for the look-back that is owed.
    """
    asks = case.look_back_owed and Hat.INSPECTOR in set(worn)
    return (asks or not CALLERS.isdisjoint(worn)) and sees_enterprise(worn, case)


def sees_unreleased(worn: Iterable[Hat]) -> bool:
    """Whether what a unit reported is shown before the office has released it (审核通过).

    Never to the enterprise's side, however often it is reworked or sent back.
    """
    return not _OUTSIDE.issuperset(worn)


def may_lead(unit_id: int, case: Case, units: Units) -> bool:
    """Whether a unit may be entrusted with a case: never one that is complained of.

    Neither may a unit below the one complained of, nor one that is no more.
    """
    unit = units.get(unit_id)
    return unit is not None and unit.active and not units.covers(case.complained_unit_id, unit_id)


@dataclass(frozen=True, slots=True)
class Sight:
    """Which cases somebody's roles show them in a list, for a statement to be filtered by.

    The same as `hats` says of each case, as a set; `hats` is asked again of each line shown.

    Attributes:
        over: Paths of the units whose subtrees they cover; None: every unit.
        confided: The same for complaints; empty: none.
        barred: Units of which no complaint is shown to them: those they sit in, and all above.
        otherwise: What they see but for being an inspector, who is none of what a barred unit
            works on; None: they see nothing by that.
    """

    over: tuple[str, ...] | None
    confided: tuple[str, ...] | None
    barred: frozenset[int]
    otherwise: "Sight | None" = None


_CONFIDES: Final = frozenset({Role.DIRECTOR, Role.INSPECTOR, Role.HANDLER, Role.UNIT_HEAD})
"""Roles by which somebody of the government comes to see a complaint."""


def sight(actor: Actor, roles: Iterable[Role], *, units: Units, at: datetime) -> Sight:
    """What these roles of somebody show them in a list of cases."""
    held = actor.held(at)
    mine = [grant for grant in held if grant.role in frozenset(roles)]
    barred = {
        upper for grant in held if grant.unit_id is not None for upper in units.chain(grant.unit_id)
    }

    def of(grants: list[Grant], otherwise: Sight | None = None) -> Sight:
        confided = [one for one in grants if one.role in _CONFIDES]
        return Sight(_paths(grants, units), _paths(confided, units), frozenset(barred), otherwise)

    others = [one for one in mine if one.role is not Role.INSPECTOR]
    return of(mine, None if others == mine else of(others))


def _paths(grants: Iterable[Grant], units: Units) -> tuple[str, ...] | None:
    """The paths these grants cover; None where one of them covers everything."""
    paths: set[str] = set()
    for grant in grants:
        if grant.unit_id is None and grant.role in OVER_ALL:
            return None
        over = units.scope(grant.unit_id) if grant.role in OVER_ALL else grant.unit_id
        if over is not None and over in units:
            paths.add(units[over].path)
    return tuple(sorted(paths))


def judge(worn: Iterable[Hat], act: Act, case: Case) -> Hat:
    """In whose name somebody with these hats does this to the case.

    Raises:
        Forbidden: With the reason, where they may not.
    """
    mine = frozenset(worn)
    if not mine:
        raise Forbidden(Refusal.NO_RELATION, act)
    rule = LAW.get((case.state, act))
    if rule is None:
        raise Forbidden(Refusal.NOT_IN_STATE, act)
    if act in RATING_ACTS and not WORKERS.isdisjoint(mine):
        raise Forbidden(Refusal.HANDLER_NEVER_RATES, act)
    if rule.by.isdisjoint(mine):
        raise Forbidden(Refusal.NOT_YOUR_ACT, act)
    if not rule.never.isdisjoint(mine):
        raise Forbidden(Refusal.CONFLICT, act)
    if act not in lawful(case, mine):
        raise Forbidden(Refusal.NOT_NOW, act)
    return next(hat for hat in PRECEDENCE if hat in rule.by and hat in mine)


@overload
def authorize(actor: Actor | None, what: Act, on: Case, *, units: Units, at: datetime) -> Hat: ...


@overload
def authorize(
    actor: Actor | None, what: Deed, on: Target, *, units: Units, at: datetime
) -> Role | None: ...
@overload
def authorize(
    actor: Actor | None, what: Act | Deed, on: Case | Target, *, units: Units, at: datetime
) -> Hat | Role | None: ...


def authorize(
    actor: Actor | None, what: Act | Deed, on: Case | Target, *, units: Units, at: datetime
) -> Hat | Role | None:
    """Let somebody do an act on a case or a deed on something else, or refuse.

    Args:
        actor: Who; None is the clock, which does acts of its own and no deeds.
        what: What they would do.
        on: The case of an act, the target of a deed.
        units: The tree of units.
        at: When.

    Returns:
        For an act the hat in whose name it is done, which goes into the event. For a deed the
        role, None where everybody may.

    Raises:
        Forbidden: An act that they may not do, with the reason.
        Denied: A deed that they may not do, with the reason.
        TypeError: An act on something that is no case, or a deed on a case.
    """
    match what, on:
        case Act(), Case():
            if actor is None:
                return judge({Hat.SYSTEM}, what, on)
            return judge(hats(actor.person_id, actor.grants, on, units=units, at=at), what, on)
        case Deed(), Target():
            if actor is None:
                raise Denied(what, target=on)
            return permit(actor, what, on, units=units, at=at)
        case _:
            raise TypeError(f"{what} is not done to a {type(on).__name__}")
