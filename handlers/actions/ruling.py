"""Requests and rulings: their book, what their forms allow and know, what their answers mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot import forms
from bot.domain import deadline
from bot.domain.case import ASKS, RULES_ON, Act, Case, Facts, Outcome, reportable
from bot.domain.request import DECISION_OF, Decision
from bot.domain.terms import RequestKind
from bot.forms.bounds import Limits
from handlers.actions.meaning import Meaning, papers
from storage import requests

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from bot.forms.ask import Form
    from handlers.actions.books import Entry
    from handlers.actions.scene import Scene

AHEAD = (2, 3, 5)
"""Working days beyond the due date that are offered for an extension."""


async def keep(scene: Scene, entry: Entry) -> None:
    """Write down what an act asks for, rules on, or leaves without a ruling."""
    before, after, act = entry.before, entry.after, entry.act
    kind = RULES_ON.get(act)
    if kind is not None:
        await requests.settle(
            scene.tx, after.id, [kind], DECISION_OF[act], event_id=entry.event_id, at=scene.at
        )
    fallen = sorted(before.pending - after.pending - {kind})
    if fallen:
        await requests.settle(
            scene.tx, after.id, fallen, Decision.FALLEN, event_id=entry.event_id, at=scene.at
        )
    if act in ASKS:
        wished = {RequestKind.EXTENSION: after.wished_at, RequestKind.PARK: after.review_at}
        unit_id = entry.data.get("suggested_unit_id")
        await requests.ask(
            scene.tx,
            after.id,
            ASKS[act],
            event_id=entry.event_id,
            at=scene.at,
            wished_at=wished.get(ASKS[act]),
            suggested_unit_id=unit_id if isinstance(unit_id, int) else None,
        )


# -- what the forms allow and know -----------------------------------------------------------------


def known(scene: Scene, case: Case, act: Act) -> Mapping[str, object]:
    """Return the answers that are known: what was asked for, to be granted as it is or changed."""
    local = scene.house.calendar.local
    match act:
        case Act.GRANT_EXTENSION if case.wished_at is not None:
            return {"due": local(case.wished_at).date(), "text": ""}
        case Act.GRANT_WITHDRAWAL:
            return {"text": ""}
        case Act.PARK if case.review_at is not None and deadline.fits(
            act, case, {}, scene.at, scene.house.calendar
        ):
            return {"review_date": local(case.review_at).date()}
        case _:
            return {}


def limits(scene: Scene, case: Case, act: Act) -> Limits:
    """Return what the law allows of the answers to a form."""
    calendar = scene.house.calendar
    match act:
        case Act.REPORT:
            barred = tuple(one.value for one in Outcome if one not in reportable(case))
            return Limits(barred={"outcome": barred})
        case Act.ASK_EXTENSION | Act.GRANT_EXTENSION:
            last = deadline.furthest(act, case, scene.at, calendar)
            if last is None or case.due_at is None:
                return Limits()
            until = deadline.last_moment(act, case, calendar)
            return Limits(
                days={"due": _beyond(scene, case.due_at, last)},
                until=None if until is None else calendar.local(until).date(),
            )
        case _:
            return Limits()


def _beyond(scene: Scene, due: datetime, last: datetime) -> tuple[date, ...]:
    """Return the first day after a due date, working days to offer, and the last that will do."""
    calendar = scene.house.calendar
    day, end = calendar.local(due).date(), calendar.local(last).date()
    offered = (calendar.add_working_days(day, n) for n in AHEAD)
    first = min(calendar.add_working_days(day, 1), end)
    return (first, *(one for one in offered if first <= one < end), end)


# -- what the answers mean -------------------------------------------------------------------------


def _asked_extension(scene: Scene, _: Case, _act: Act, answers: forms.AskExtension) -> Meaning:
    due_at = scene.house.calendar.closing_of(answers.due)
    return Meaning(answers.reason, {"wished_at": due_at.isoformat()}, facts=Facts(due_at=due_at))


def _granted_extension(
    scene: Scene, case: Case, _act: Act, answers: forms.GrantExtension
) -> Meaning:
    due_at = scene.house.calendar.closing_of(answers.due)
    data = {"due_at": due_at.isoformat()}
    if case.due_at is not None:
        data["before"] = case.due_at.isoformat()
    return Meaning(answers.text or "", data, facts=Facts(due_at=due_at))


def _parked(scene: Scene, _: Case, _act: Act, answers: forms.Park) -> Meaning:
    review_at = scene.house.calendar.closing_of(answers.review_date)
    data = {"date": answers.review_date.isoformat()}
    return Meaning(data=data, facts=Facts(review_at=review_at))


def _asked_withdrawal(_: Scene, _case: Case, _act: Act, answers: forms.AskWithdrawal) -> Meaning:
    said = answers.reason
    return Meaning(said.text, {"reason": said.code} if said.code else {})


def _of_text(
    _: Scene,
    _case: Case,
    _act: Act,
    answers: forms.Refuse | forms.GrantWithdrawal | forms.RefuseWithdrawal | forms.RuleOnCard,
) -> Meaning:
    return Meaning(answers.text or "")


def _appealed(_: Scene, _case: Case, _act: Act, answers: forms.AppealCard) -> Meaning:
    return Meaning(answers.reason, attached=papers(answers.evidence))


MEANINGS: dict[type[Form], Callable[[Scene, Case, Act, Any], Meaning]] = {
    forms.AskExtension: _asked_extension,
    forms.GrantExtension: _granted_extension,
    forms.Park: _parked,
    forms.Refuse: _of_text,
    forms.AskWithdrawal: _asked_withdrawal,
    forms.GrantWithdrawal: _of_text,
    forms.RefuseWithdrawal: _of_text,
    forms.AppealCard: _appealed,
    forms.RuleOnCard: _of_text,
}
"""What the answers of these forms mean."""

FORM_OF: dict[Act, type[Form]] = {
    Act.ASK_EXTENSION: forms.AskExtension,
    Act.GRANT_EXTENSION: forms.GrantExtension,
    Act.REFUSE_EXTENSION: forms.Refuse,
    Act.REFUSE_RETURN: forms.Refuse,
    Act.PARK: forms.Park,
    Act.REFUSE_PARK: forms.Refuse,
    Act.ASK_WITHDRAWAL: forms.AskWithdrawal,
    Act.GRANT_WITHDRAWAL: forms.GrantWithdrawal,
    Act.REFUSE_WITHDRAWAL: forms.RefuseWithdrawal,
    Act.APPEAL_CARD: forms.AppealCard,
    Act.REVOKE_CARD: forms.RuleOnCard,
    Act.UPHOLD_CARD: forms.RuleOnCard,
}
"""The form by which each of these acts is done."""
