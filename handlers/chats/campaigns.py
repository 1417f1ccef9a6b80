"""Campaigns (活动) in a chat: which there are, which runs now, and a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import forms
from bot.domain.authority import Deed
from bot.render.button import Press
from bot.render.message import Button, Message
from handlers.actions.authority import allow
from handlers.actions.word import record
from handlers.chats import forming
from storage import campaigns

if TYPE_CHECKING:
    from telegram import Update

    from bot.forms.engine import Draft
    from handlers.turn import Context, Turn

MOST = 12
"""Campaigns that are listed, the latest first."""


async def listed(_: Update, context: Context) -> None:
    """Show the campaigns."""
    await show(context.turn)


async def pressed(turn: Turn, press: Press) -> None:
    """Serve the buttons of the list: enter a new one, or show the list."""
    if press.arg == "add":
        allow(turn.scene, Deed.RUN_CAMPAIGNS)
        await forming.begin(turn, forms.AddCampaign)
    else:
        await show(turn)


async def show(turn: Turn) -> None:
    """Show the campaigns, the latest first, with what was filed in each and what is left of it."""
    allow(turn.scene, Deed.RUN_CAMPAIGNS)
    words = turn.words
    today = turn.scene.house.calendar.local(turn.at).date()
    now = await campaigns.current(turn.tx, today)
    there = await campaigns.listed(turn.tx)
    lines = [words("campaigns" if there else "campaigns-none")]
    if there and now is None:
        lines.append(words("campaigns-no-current"))
    for one in there[:MOST]:
        campaign = one.campaign
        over = campaign.until < today
        runs = now is not None and now.id == campaign.id
        words_of = "campaign-now" if runs else "campaign-over" if over else "campaign-line"
        lines.append(
            words(
                words_of,
                name=campaign.name,
                since=words.day(campaign.since, today=today),
                until=words.day(campaign.until, today=today),
                filed=one.filed,
                open=one.open,
            )
        )
    key = Button(words.plain("button-campaign-add"), Press("campaigns", arg="add").encode())
    turn.show(Message("\n".join(lines), ((key,),)))


async def submitted(turn: Turn, _: Draft, answers: forms.AddCampaign) -> None:
    """Enter a campaign; what is filed from now on within its days belongs to it."""
    allow(turn.scene, Deed.RUN_CAMPAIGNS)
    campaign_id = await campaigns.add(
        turn.tx, answers.name, since=answers.since, until=answers.until
    )
    await record(turn.scene, Deed.RUN_CAMPAIGNS, campaign=campaign_id)
    await show(turn)
