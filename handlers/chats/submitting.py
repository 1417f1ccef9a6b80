"""What a filled form becomes: a new case, or an act on one."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from bot import forms
from bot.domain.authority import Denied
from bot.domain.case import Act
from bot.domain.deadline import Clock, limit
from bot.domain.delivery import Duty
from bot.domain.rights import Forbidden
from bot.forms.ask import Kind, questions
from bot.render import dates
from bot.render.button import Press
from bot.render.markup import cut
from bot.render.message import Button, Message
from handlers.actions import liaison
from handlers.actions.complaining import file_complaint
from handlers.actions.filing import file_case
from handlers.actions.opening import ask
from handlers.chats import (
    announcing,
    batch,
    blocked,
    campaigns,
    correcting,
    deskwork,
    doing,
    finding,
    joining,
    lodging,
    meetings,
    people,
    polls,
    schedules,
    sending,
    shelving,
    units,
)
from handlers.chats.queues import page_of
from storage import cases

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.forms.ask import Form
    from bot.forms.engine import Draft
    from handlers.turn import Turn

GIVEN_BACK = 3_000
"""UTF-16 units of what was written that fit into a message with the sentence around them."""
MENDABLE = ("error-forbidden-private_wording", "error-evidence", "error-too-far")
"""Refusals of what was written, not of writing it: they are repeated beside it."""


@cache
def elsewhere() -> dict[type[Form], Callable[[Turn, Draft, Any], Awaitable[None]]]:
    """Return the forms that are about no case, and who takes them.

    Asked at the first form, since those who take them begin forms as well.
    """
    return {
        forms.Block: blocked.take,
        forms.JoinUnit: joining.submitted,
        forms.JoinFirm: joining.submitted,
        forms.AskToJoin: joining.submitted,
        forms.Appoint: people.submitted,
        forms.LimitRole: people.submitted,
        forms.AddUnit: units.submitted,
        forms.RenameUnit: units.submitted,
        forms.NameList: finding.named,
        forms.AddCampaign: campaigns.submitted,
        forms.Timetable: schedules.submitted,
        forms.Send: sending.submitted,
        forms.TypePolicy: shelving.typed,
        forms.CorrectPolicy: correcting.corrected,
        forms.AttachPolicy: shelving.attached,
        forms.WithdrawPolicy: shelving.withdrawn,
        forms.CorrectPiece: deskwork.submitted,
        forms.GiveBackPiece: deskwork.submitted,
        forms.WithdrawPiece: deskwork.submitted,
        forms.Announce: announcing.submitted,
        forms.HoldPoll: polls.submitted,
        forms.HoldMeeting: meetings.called,
        forms.MoveMeeting: meetings.moved,
    }


async def take(turn: Turn, draft: Draft, answers: Form) -> None:
    """Do what the answers ask for."""
    if isinstance(answers, forms.Filing):
        try:
            await _file(turn, draft, answers)
        except Forbidden:  # the role ended while the form was open
            turn.say(Message(turn.words("error-owners-only")))
        return
    if isinstance(answers, forms.AskPolicy):
        try:
            await _question(turn, draft, answers)
        except Forbidden:  # the role ended while the form was open
            turn.say(Message(turn.words("error-owners-only")))
        return
    if isinstance(answers, forms.Complaint):
        try:
            await _complain(turn, draft, answers)
        except Denied:  # the role ended while the form was open
            _give_back(turn, answers)
            raise
        return
    if isinstance(answers, forms.Batch | forms.BatchUnit):
        await batch.submitted(turn, draft, answers)
        return
    taker = elsewhere().get(type(answers))
    if taker is not None:
        await taker(turn, draft, answers)
        return
    try:
        if await lodging.take(turn, draft, answers):
            return
    except Denied:  # the pairing ended while the form was open
        _give_back(turn, answers)
        raise
    case = await cases.get(turn.tx, int(str(draft.context["case"])))
    if case is None:
        turn.hint(turn.words.plain("error-forbidden-no_relation"), alert=True)
        return
    turn.origin = page_of(str(draft.context.get("origin", "")))
    act = Act(str(draft.context["act"]))
    if isinstance(answers, forms.ByPhone):
        act = Act(f"rate_{answers.rating}")
    if isinstance(answers, forms.OnSpot):
        answers = await liaison.without_known(turn.scene, case, answers)
    if not await doing.do(turn, case, act, answers):
        _give_back(turn, answers)


def _give_back(turn: Turn, answers: Form) -> None:
    """Repeat what was written where it was refused, and why: nothing is lost."""
    given = answers.model_dump()
    written = [
        given[name]
        for name, question in questions(type(answers)).items()
        if question.kind is Kind.WORDS and given[name]
    ]
    if written:
        words = cut("\n".join(written), GIVEN_BACK)
        if turn.toast in map(turn.words.plain, MENDABLE):  # nobody came before them
            turn.say(Message(turn.words("form-given-back.why", why=turn.toast, words=words)))
        else:
            turn.say(Message(turn.words("form-given-back", words=words)))


async def _file(turn: Turn, draft: Draft, answers: forms.Filing) -> None:
    said, policy = draft.context.get("said"), draft.context.get("policy")
    case = await file_case(
        turn.scene,
        answers,
        contact_time=contact_time(turn, answers),
        said=said if isinstance(said, int) else None,
        # Update ids, and so serials, may begin anew: another bot's, or after a week of silence.
        token=f"{turn.speaker.person.id if turn.speaker else 0}.{draft.serial}",
        policy_id=policy if isinstance(policy, int) else None,
        delivery_id=int(str(draft.context.get("delivery", 0))),
    )
    house = turn.scene.house
    by = limit(Clock.ACCEPT, turn.at, house.calendar)
    when = dates.moment(house.texts, turn.language, by, house.settings.zone)
    words = turn.words
    turn.show(
        Message(
            words("filed-receipt", number=case.number, date=when),
            ((Button(words.plain("button-open"), Press("case", case.id).encode()),),),
        ),
        case_id=case.id,
        duty=Duty.MUST,
    )


async def _question(turn: Turn, draft: Draft, answers: forms.AskPolicy) -> None:
    """Hand in what an owner asks about a policy, and say by when it is taken on."""
    said = draft.context.get("said")
    case = await ask(
        turn.scene,
        answers,
        policy_id=int(str(draft.context["policy"])),
        delivery_id=int(str(draft.context.get("delivery", 0))),
        said=said if isinstance(said, int) else None,
        token=f"{turn.speaker.person.id if turn.speaker else 0}.{draft.serial}",
    )
    house = turn.scene.house
    by = limit(Clock.ACCEPT, turn.at, house.calendar)
    when = dates.moment(house.texts, turn.language, by, house.settings.zone)
    words, title = turn.words, str(draft.context.get("policy_title", ""))
    turn.show(
        Message(
            words("asked-receipt", number=case.number, date=when, title=title),
            ((Button(words.plain("button-open"), Press("case", case.id).encode()),),),
        ),
        case_id=case.id,
        duty=Duty.MUST,
    )


async def _complain(turn: Turn, draft: Draft, answers: forms.Complaint) -> None:
    token = f"{turn.speaker.person.id if turn.speaker else 0}.{draft.serial}"
    case = await file_complaint(turn.scene, answers, token=token)
    house = turn.scene.house
    by = limit(Clock.ACCEPT, turn.at, house.calendar)
    when = dates.moment(house.texts, turn.language, by, house.settings.zone)
    words = turn.words
    turn.show(
        Message(
            words("complaint-receipt", number=case.number, date=when),
            ((Button(words.plain("button-open"), Press("case", case.id).encode()),),),
        ),
        case_id=case.id,
        duty=Duty.MUST,
    )


def contact_time(turn: Turn, answers: forms.Filing) -> str:
    """Return when the owner wants to be called, in their own words or the button's."""
    said = answers.contact_time
    if said is None:
        return ""
    return said.text or turn.words.plain(f"filing-contact-time-{said.code}")
