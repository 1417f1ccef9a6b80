"""What the filled forms of a liaison become: a case for an enterprise, a visit, a pairing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import forms
from bot.domain.authority import Denied, Why
from bot.domain.deadline import Clock, limit
from bot.domain.delivery import Duty
from bot.render import dates, firm
from bot.render.button import Press
from bot.render.message import Button, Message
from handlers.actions import liaison
from storage import enterprises, people

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.domain.people import Enterprise
    from bot.forms.ask import Form
    from bot.forms.engine import Draft
    from bot.render.voice import Voice
    from handlers.turn import Turn


async def take(turn: Turn, draft: Draft, answers: Form) -> bool:
    """Do what the answers ask for; return whether they are of such a form.

    Raises:
        Denied: They may not, or no longer.

    """
    match answers:
        case forms.FilingFor():
            await _file(turn, draft, answers)
        case forms.Visit():
            enterprise = await liaison.log_visit(turn.scene, answers)
            turn.show(firm.logged(turn.words, enterprise, kind=answers.kind, day=answers.day))
        case forms.Pairing():
            await _pair(turn, draft, answers)
        case _:
            return False
    return True


async def _file(turn: Turn, draft: Draft, answers: forms.FilingFor) -> None:
    me = turn.speaker.person.id if turn.speaker else 0
    filed = await liaison.file_for(turn.scene, answers, token=f"{me}.{draft.serial}")
    house = turn.scene.house
    by = limit(Clock.ACCEPT, turn.at, house.calendar)
    turn.show(
        firm.filed(
            turn.words,
            case_id=filed.case.id,
            number=filed.case.number,
            enterprise=filed.enterprise,
            told=filed.told,
            date=dates.moment(house.texts, turn.language, by, house.settings.zone),
            solved=answers.result is not None,
        ),
        case_id=filed.case.id,
        duty=Duty.MUST,
    )


async def _pair(turn: Turn, draft: Draft, answers: forms.Pairing) -> None:
    enterprise = await enterprises.get(turn.tx, int(str(draft.context["enterprise"])))
    person = await people.get(turn.tx, int(answers.person))
    if enterprise is None or person is None:
        turn.hint(turn.words.plain("error-stale"))
        return
    try:
        changed = await liaison.pair(
            turn.scene, person, enterprise, say=_told("pairing-told", enterprise)
        )
    except Denied as error:
        if error.why is not Why.ONESELF:
            raise
        turn.show(Message(turn.words("pairing-not-you"), _way(turn, enterprise)))
        return
    said = turn.words(
        "pairing-done" if changed else "pairing-already",
        person=person.name,
        enterprise=enterprise.name,
    )
    turn.show(Message(said, _way(turn, enterprise)))


def _told(words: str, enterprise: Enterprise) -> Callable[[Voice], Message]:
    def say(voice: Voice) -> Message:
        button = Button(voice.plain("button-firm"), Press("firm", enterprise.id).encode())
        return Message(voice(words, enterprise=enterprise.name), ((button,),))

    return say


def _way(turn: Turn, enterprise: Enterprise) -> tuple[tuple[Button, ...], ...]:
    return ((Button(turn.words.plain("button-firm"), Press("firm", enterprise.id).encode()),),)
