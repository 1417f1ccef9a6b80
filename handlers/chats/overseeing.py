"""What the office and the inspectors keep an eye on: info cases by their answer, look-backs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.authority import Deed
from bot.domain.look_back import agreement, by_unit
from bot.domain.results import Answered
from bot.render.agreement import Rates, quarter_of, rates
from bot.render.button import Press
from bot.render.message import Button, Message
from handlers.actions import auditing
from handlers.actions.authority import allow
from handlers.actions.view import unit_name
from handlers.chats.queues import queue_page, sight_of
from storage import look_backs

if TYPE_CHECKING:
    from telegram import Update

    from handlers.turn import Context, Turn

LISTED = (Answered.UNANSWERED, Answered.UNSIGNED, Answered.SIGNED)
"""How info cases are kept apart, what needs somebody first."""
FURTHEST = 40
"""Quarters that one can turn back."""


async def answers(_: Update, context: Context) -> None:
    """Show how many info cases are signed, unsigned, not answered."""
    await show_answers(context.turn, Press("answers"))


async def show_answers(turn: Turn, _: Press) -> None:
    """Show the same in the place of the message whose button was pressed."""
    allow(turn.scene, Deed.LIST_RESULTS)
    words = turn.words
    n = {one: (await queue_page(turn, one.value)).total for one in LISTED}
    rows = tuple(
        (Button(words.plain(f"button-{one}", n=n[one]), Press("list", arg=one.value).encode()),)
        for one in LISTED
    )
    turn.show(Message(words("answers-page", **{one.value: n[one] for one in LISTED}), rows))


async def show_agreement(turn: Turn, press: Press) -> None:
    """Show the rate of agreement of the look-backs of a quarter; `ref` counts quarters back."""
    allow(turn.scene, Deed.LIST_LOOK_BACKS)
    back = min(press.ref, FURTHEST)
    quarter = quarter_of(turn.at.astimezone(turn.scene.house.settings.zone), back)
    sight = sight_of(turn, Deed.LIST_LOOK_BACKS)
    done = await look_backs.done_between(turn.tx, sight, since=quarter.since, until=quarter.until)
    owed = await queue_page(turn, "look_backs")
    house = turn.scene.house
    shown = Rates(
        quarter=quarter,
        back=back,
        whole=agreement(done),
        units=tuple((unit_name(house, unit_id), rate) for unit_id, rate in by_unit(done).items()),
        owed=owed.total,
        at=turn.at,
    )
    await auditing.saw(turn.scene, "agreement", first=1, last=len(done))
    turn.show(rates(turn.words, shown))
