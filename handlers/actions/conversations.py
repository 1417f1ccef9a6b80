"""Which acts people can do in the chat, by one press or by a form, and what their answers mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot import forms
from bot.domain.case import Act, Case, DeclineReason, Facts, Hat, Outcome
from bot.domain.terms import RATING_ACTS
from handlers.actions import dispatching, instructions, judging, ruling, sorting
from handlers.actions.meaning import Meaning, new_term, papers

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from bot.forms.ask import Form, Said
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
    Act.AGREE_WORDING: PRESS,
    Act.REFUSE_WORDING: Conversation(forms.RefuseWording),
    Act.RATE_SATISFIED: PRESS,
    Act.RATE_BASIC: PRESS,
    Act.RATE_DISSATISFIED: Conversation(forms.Dissatisfied),
    Act.REOPEN: Conversation(forms.Reopen),
    # the office
    Act.ACCEPT: Conversation(forms.Accept),
    Act.ASK_MORE: Conversation(forms.NeedInfo),
    Act.MERGE: Conversation(forms.Merge),
    Act.DECLINE: Conversation(forms.Decline),
    Act.CLASSIFY: Conversation(forms.Classify),
    Act.LINK: Conversation(forms.Link),
    Act.PROPOSE_WORDING: Conversation(forms.Wording),
    Act.DISPATCH: Conversation(forms.Dispatch),
    Act.REASSIGN: Conversation(forms.Dispatch),
    Act.SOLVE_ON_SPOT: Conversation(forms.OnSpot),
    Act.INVOLVE: Conversation(forms.Involve),
    Act.UPHOLD_RETURN: PRESS,
    Act.KEEP_PARKED: Conversation(forms.KeepParked),
    Act.UNPARK: FINAL,
    Act.RELEASE: FINAL,
    Act.ANSWER: Conversation(forms.Reply),
    Act.LOOK_BACK: Conversation(forms.LookBack),
    Act.SEND_BACK: Conversation(forms.SendBack),
    # those who watch
    Act.LEVEL_UP: Conversation(forms.LevelUp),
    Act.INSTRUCT: Conversation(forms.Instruct),
    # the unit
    Act.ACKNOWLEDGE: PRESS,
    Act.CO_ACKNOWLEDGE: PRESS,
    Act.CO_OPINE: Conversation(forms.CoOpinion),
    Act.NAME_HANDLER: Conversation(forms.NameHandler),
    Act.CONTACT: PRESS,
    Act.NOTE: Conversation(forms.Progress),
    Act.REPORT: Conversation(forms.Report),
    Act.RETURN: Conversation(forms.ReturnCase),
    Act.COUNTERSIGN: FINAL,
    Act.PROMISE: FINAL,
    Act.ASK_PARK: FINAL,
    Act.REWORK: Conversation(forms.SendBack),
    # requests and rulings
    **{act: Conversation(form) for act, form in ruling.FORM_OF.items()},
}


BY_PHONE = Conversation(forms.ByPhone)
ASK_ON = Conversation(forms.AskOn)


def conversation_of(act: Act, hats: Collection[Hat]) -> Conversation:
    """Return how somebody in these capacities does an act.

    The owners' word on the result is one press for them; who is not one of them can only write
    down what they said by phone.
    """
    return BY_PHONE if act in RATING_ACTS and Hat.OWNER not in hats else CONVERSATIONS[act]


def meaning(scene: Scene, case: Case, act: Act, answers: Form | None) -> Meaning:
    """Return what a press (no answers) or a form means for an act on a case."""
    if answers is None:
        return _of_press(scene, case, act)
    return OF_FORM[type(answers)](scene, case, act, answers)


def _of_press(scene: Scene, case: Case, act: Act) -> Meaning:
    actor = None if scene.by is None else scene.by.person.id
    match act:
        case Act.ACKNOWLEDGE if actor is not None:
            return Meaning(facts=Facts(handler_id=actor))
        case Act.UNPARK:
            return Meaning(facts=new_term(scene, case))
        case Act.ASK_PARK:
            return Meaning(facts=Facts(review_at=case.review_at))
        case Act.PROMISE:
            return Meaning(facts=Facts(promise_due_at=case.promise_due_at))
        case _:
            return Meaning()


def _of_supply(_: Scene, _case: Case, _act: Act, answers: forms.Supply) -> Meaning:
    return Meaning(answers.text or "", attached=papers(answers.evidence))


def _of_reopen(scene: Scene, case: Case, act: Act, answers: forms.Reopen) -> Meaning:
    facts = new_term(scene, case) if act is Act.REOPEN else Facts()
    return Meaning(answers.reason, attached=papers(answers.evidence), facts=facts)


def _of_progress(_: Scene, _case: Case, _act: Act, answers: forms.Progress) -> Meaning:
    return Meaning(answers.text, attached=papers(answers.evidence))


def _of_text(_: Scene, _case: Case, _act: Act, answers: forms.NeedInfo | forms.SendBack) -> Meaning:
    return Meaning(answers.text)


def _of_keep_parked(scene: Scene, _: Case, _act: Act, answers: forms.KeepParked) -> Meaning:
    review_at = scene.house.calendar.closing_of(answers.review_date)
    return Meaning(answers.text, facts=Facts(review_at=review_at))


def _of_decline(_: Scene, _case: Case, _act: Act, answers: forms.Decline) -> Meaning:
    reason = DeclineReason(answers.reason)
    facts = Facts(decline_reason=reason, where_to_go=answers.where)
    return Meaning(answers.where, {"reason": reason}, facts=facts)


def _of_return(scene: Scene, _: Case, _act: Act, answers: forms.ReturnCase) -> Meaning:
    unit = None if answers.unit is None else scene.house.units.get(int(answers.unit))
    name = "" if unit is None else (unit.short_name or unit.name)
    data: dict[str, Any] = {"suggested_unit": name}
    if unit is not None:
        data["suggested_unit_id"] = unit.id
    return Meaning(answers.reason, data)


def _of_dissatisfied(scene: Scene, case: Case, _: Act, answers: forms.Dissatisfied) -> Meaning:
    facts = Facts(rating_reason=answers.reason) | new_term(scene, case)
    return Meaning(answers.text or "", {"reason": answers.reason}, facts=facts)


def _of_withdraw(_: Scene, _case: Case, _act: Act, answers: forms.Withdraw) -> Meaning:
    return Meaning(*_said(answers.reason))


def _of_pressure(_: Scene, _case: Case, _act: Act, answers: forms.Pressure) -> Meaning:
    return Meaning(*_said(answers.answer))


def _of_objection(_: Scene, _case: Case, _act: Act, answers: forms.Objection) -> Meaning:
    return Meaning(answers.reason)


def _on_spot(scene: Scene, _: Case, _act: Act, answers: forms.OnSpot) -> Meaning:
    actor = None if scene.by is None else scene.by.person.id
    facts = Facts(handler_id=actor, reported_outcome=Outcome.SOLVED)
    return Meaning(answers.words, {"outcome": Outcome.SOLVED}, papers(answers.evidence), facts)


def _by_phone(scene: Scene, case: Case, _: Act, answers: forms.ByPhone) -> Meaning:
    data: dict[str, Any] = {"by_phone": True}
    if answers.contact is not None:
        data["contact"] = int(answers.contact)
    facts = Facts(rated_by_phone=True)
    if answers.reason is not None:
        data["reason"] = answers.reason
        facts = facts | Facts(rating_reason=answers.reason) | new_term(scene, case)
    return Meaning(answers.words, data, facts=facts)


def _of_report(scene: Scene, _: Case, _act: Act, answers: forms.Report) -> Meaning:
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


def _said(said: Said | None) -> tuple[str, dict[str, Any]]:
    if said is None:
        return "", {}
    return said.text, ({"reason": said.code} if said.code else {})


OF_FORM: dict[type[Form], Callable[[Scene, Case, Act, Any], Meaning]] = {
    forms.Supply: _of_supply,
    forms.Reopen: _of_reopen,
    forms.Progress: _of_progress,
    forms.NeedInfo: _of_text,
    forms.SendBack: _of_text,
    forms.KeepParked: _of_keep_parked,
    forms.Decline: _of_decline,
    forms.Accept: sorting.sort_out,
    forms.Classify: sorting.sort_out,
    forms.Merge: sorting.merge,
    forms.Link: sorting.link,
    forms.Wording: sorting.propose,
    forms.RefuseWording: sorting.refuse_wording,
    forms.Dispatch: dispatching.of_dispatch,
    forms.Involve: dispatching.of_involve,
    forms.CoOpinion: dispatching.of_opinion,
    forms.NameHandler: dispatching.of_naming,
    forms.ReturnCase: _of_return,
    forms.Report: _of_report,
    forms.Dissatisfied: _of_dissatisfied,
    forms.Withdraw: _of_withdraw,
    forms.Pressure: _of_pressure,
    forms.Objection: _of_objection,
    forms.OnSpot: _on_spot,
    forms.ByPhone: _by_phone,
    forms.Instruct: instructions.of_instruct,
    forms.LevelUp: instructions.of_level_up,
    forms.AskOn: judging.ask_on,
    forms.Reword: judging.reword,
    forms.Reply: judging.reply,
    forms.LookBack: judging.look_back,
    **ruling.MEANINGS,
}
"""What the answers of a form mean, by the form."""
