"""Which acts people can do in the chat, by one press or by a form, and what their answers mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot import forms
from bot.domain import deadline
from bot.domain.case import Act, Case, DeclineReason, Facts, Hat, Kind, Outcome
from bot.domain.terms import RATING_ACTS
from bot.forms.dispatch import HIDDEN
from storage.files import NewFile

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from bot.forms.ask import Form, Piece, Said
    from handlers.actions.scene import Scene


@dataclass(frozen=True, slots=True)
class Conversation:
    """How an act is done: by a form, or by one press, after a question where it is final."""

    form: type[Form] | None = None
    asks_first: bool = False


PRESS = Conversation()
FINAL = Conversation(asks_first=True)

CONVERSATIONS: dict[Act, Conversation] = {
    # the enterprise
    Act.SUPPLY: Conversation(forms.Supply),
    Act.SUPPLEMENT: Conversation(forms.Supply),
    Act.URGE: PRESS,
    Act.WITHDRAW: Conversation(forms.Withdraw),
    Act.TELL_PRESSURE: Conversation(forms.Pressure),
    Act.APPEAL: Conversation(forms.Reopen),
    Act.OBJECT: Conversation(forms.Objection),
    Act.RATE_SATISFIED: PRESS,
    Act.RATE_BASIC: PRESS,
    Act.RATE_DISSATISFIED: Conversation(forms.Dissatisfied),
    Act.REOPEN: Conversation(forms.Reopen),
    # the office
    Act.ACCEPT: Conversation(forms.Accept),
    Act.ASK_MORE: Conversation(forms.NeedInfo),
    Act.DECLINE: Conversation(forms.Decline),
    Act.DISPATCH: Conversation(forms.Dispatch),
    Act.REASSIGN: Conversation(forms.Dispatch),
    Act.SOLVE_ON_SPOT: Conversation(forms.OnSpot),
    Act.UPHOLD_RETURN: PRESS,
    Act.REFUSE_RETURN: Conversation(forms.SendBack),
    Act.PARK: FINAL,
    Act.REFUSE_PARK: Conversation(forms.SendBack),
    Act.KEEP_PARKED: Conversation(forms.KeepParked),
    Act.UNPARK: FINAL,
    Act.RELEASE: PRESS,
    Act.SEND_BACK: Conversation(forms.SendBack),
    # the unit
    Act.ACKNOWLEDGE: PRESS,
    Act.CONTACT: PRESS,
    Act.NOTE: Conversation(forms.Progress),
    Act.REPORT: Conversation(forms.Report),
    Act.RETURN: Conversation(forms.ReturnCase),
    Act.COUNTERSIGN: FINAL,
    Act.PROMISE: FINAL,
    Act.ASK_PARK: FINAL,
    Act.REWORK: Conversation(forms.SendBack),
}


BY_PHONE = Conversation(forms.ByPhone)


def conversation_of(act: Act, hats: Collection[Hat]) -> Conversation:
    """Return how somebody in these capacities does an act.

    The owners' word on the result is one press for them; who is not one of them can only write
    down what they said by phone.
    """
    return BY_PHONE if act in RATING_ACTS and Hat.OWNER not in hats else CONVERSATIONS[act]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What answers mean to `perform`."""

    words: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    attached: tuple[NewFile, ...] = ()
    facts: Facts = field(default_factory=Facts)


def meaning(  # noqa: PLR0911 - one return a form
    scene: Scene, case: Case, act: Act, answers: Form | None
) -> Meaning:
    """Return what a press (no answers) or a form means for an act on a case."""
    match answers:
        case None:
            return _of_press(scene, case, act)
        case forms.Supply():
            return Meaning(answers.text or "", attached=papers(answers.evidence))
        case forms.Reopen():
            facts = _new_term(scene, case) if act is Act.REOPEN else Facts()
            return Meaning(answers.reason, attached=papers(answers.evidence), facts=facts)
        case forms.Progress():
            return Meaning(answers.text, attached=papers(answers.evidence))
        case forms.NeedInfo() | forms.SendBack():
            return Meaning(answers.text)
        case forms.KeepParked():
            review_at = scene.house.calendar.closing_of(answers.review_date)
            return Meaning(answers.text, facts=Facts(review_at=review_at))
        case forms.Decline():
            reason = DeclineReason(answers.reason)
            return Meaning(
                answers.where,
                {"reason": reason},
                facts=Facts(decline_reason=reason, where_to_go=answers.where),
            )
        case forms.Accept():
            kind = case.kind if case.kind is Kind.COMPLAINT else Kind(answers.kind)
            return Meaning(
                data={"category": answers.category, "kind": kind},
                facts=Facts(category=answers.category, kind=kind),
            )
        case forms.Dispatch():
            return _of_dispatch(scene, answers)
        case forms.ReturnCase():
            unit = None if answers.unit is None else scene.house.units.get(int(answers.unit))
            name = "" if unit is None else (unit.short_name or unit.name)
            return Meaning(answers.reason, {"suggested_unit": name})
        case forms.Report():
            return _of_report(scene, answers)
        case forms.Dissatisfied():
            return Meaning(
                answers.text or "",
                {"reason": answers.reason},
                facts=Facts(rating_reason=answers.reason) | _new_term(scene, case),
            )
        case forms.Withdraw():
            return Meaning(*_said(answers.reason))
        case forms.Pressure():
            return Meaning(*_said(answers.answer))
        case _:
            return _for_the_enterprise(scene, case, answers)


def papers(pieces: Iterable[Piece]) -> tuple[NewFile, ...]:
    """Return files as they go on record; a place on the map is kept as its coordinates."""
    return tuple(
        NewFile(
            kind=piece.kind,
            telegram_file_id=piece.file_id,
            unique_id=piece.unique_id,
            name=piece.name,
            mime=piece.mime,
            size=piece.size,
            caption=(
                piece.caption if piece.latitude is None else f"{piece.latitude},{piece.longitude}"
            ),
        )
        for piece in pieces
    )


def _of_press(scene: Scene, case: Case, act: Act) -> Meaning:
    actor = None if scene.by is None else scene.by.person.id
    match act:
        case Act.ACKNOWLEDGE if actor is not None:
            return Meaning(facts=Facts(handler_id=actor))
        case Act.UNPARK:
            return Meaning(facts=_new_term(scene, case))
        case Act.PARK | Act.ASK_PARK:
            return Meaning(facts=Facts(review_at=case.review_at))
        case Act.PROMISE:
            return Meaning(facts=Facts(promise_due_at=case.promise_due_at))
        case _:
            return Meaning()


def _of_dispatch(scene: Scene, answers: forms.Dispatch) -> Meaning:
    calendar = scene.house.calendar
    unit_id = int(answers.unit)
    masked = answers.masked == HIDDEN
    if answers.due.day is not None:
        due_at = calendar.closing_of(answers.due.day)
        facts = Facts(lead_unit_id=unit_id, due_at=due_at, tier="BATCH", masked=masked)
    else:
        span = deadline.TIERS[answers.due.code].due or deadline.CLOCKS[deadline.Clock.ACCEPT]
        due_at = deadline.due_at(span, scene.at, calendar)
        facts = Facts(lead_unit_id=unit_id, due_at=due_at, tier=answers.due.code, masked=masked)
    return Meaning(data={"unit_id": unit_id, "due_at": due_at.isoformat()}, facts=facts)


def _for_the_enterprise(scene: Scene, case: Case, answers: Form) -> Meaning:
    """Return what those forms mean by which an enterprise is looked after, or speaks up."""
    match answers:
        case forms.Objection():
            return Meaning(answers.reason)
        case forms.OnSpot():
            return _on_spot(scene, answers)
        case forms.ByPhone():
            return _by_phone(scene, case, answers)
        case _:
            raise TypeError(f"{type(answers).__name__} is no conversation about a case")


def _on_spot(scene: Scene, answers: forms.OnSpot) -> Meaning:
    actor = None if scene.by is None else scene.by.person.id
    facts = Facts(handler_id=actor, reported_outcome=Outcome.SOLVED)
    return Meaning(answers.words, {"outcome": Outcome.SOLVED}, papers(answers.evidence), facts)


def _by_phone(scene: Scene, case: Case, answers: forms.ByPhone) -> Meaning:
    data: dict[str, Any] = {"by_phone": True}
    if answers.contact is not None:
        data["contact"] = int(answers.contact)
    facts = Facts(rated_by_phone=True)
    if answers.reason is not None:
        data["reason"] = answers.reason
        facts = facts | Facts(rating_reason=answers.reason) | _new_term(scene, case)
    return Meaning(answers.words, data, facts=facts)


def _of_report(scene: Scene, answers: forms.Report) -> Meaning:
    outcome = Outcome(answers.outcome)
    facts = Facts(reported_outcome=outcome)
    data: dict[str, Any] = {"outcome": outcome}
    if answers.promise_date is not None:
        facts["promise_due_at"] = scene.house.calendar.closing_of(answers.promise_date)
        data["date"] = answers.promise_date.isoformat()
    if answers.review_date is not None:
        facts["review_at"] = scene.house.calendar.closing_of(answers.review_date)
        data["date"] = answers.review_date.isoformat()
    return Meaning(answers.words, data, papers(answers.evidence), facts)


def _new_term(scene: Scene, case: Case) -> Facts:
    """Return the date of a new round, counted from now."""
    return Facts(due_at=deadline.due_by_tier(case, scene.at, scene.house.calendar))


def _said(said: Said | None) -> tuple[str, dict[str, Any]]:
    if said is None:
        return "", {}
    return said.text, ({"reason": said.code} if said.code else {})
