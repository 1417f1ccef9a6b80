"""Inline mode: a case or a policy dropped among colleagues, found by whoever may see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.domain import consent
from bot.domain.authority import Deed
from bot.domain.finding import parse
from bot.domain.rights import may_see
from bot.render import inline as render
from bot.render.board import BoardEntry
from bot.render.policy import article
from handlers.actions import auditing, policies
from handlers.actions.authority import may
from handlers.actions.view import hats_towards, unit_name
from handlers.chats.finding import known, realm_of
from storage import finding

if TYPE_CHECKING:
    from telegram import Update

    from handlers.turn import Context, Turn

PAGE = 10
"""Results at once."""
POLICIES = 5
"""Policies beside the first page of cases."""


async def asked(update: Update, context: Context) -> None:
    """Offer the cases and policies that fit what is typed after the bot's name.

    Cases are those the asker may see; policies are everybody's.

    Whoever is nobody here, or has not agreed to the wording in force, is offered nothing.
    """
    turn, query = context.turn, update.inline_query
    if query is None or turn.speaker is None:
        return
    if turn.speaker.person.consent_version < consent.VERSION or not may(turn.scene, Deed.FIND):
        turn.aside = render.answer(turn.words, query.id, ())
        return
    offset = int(query.offset) if query.offset.isascii() and query.offset.isdecimal() else 0
    turn.aside = await _found(turn, query.id, query.query, offset)


async def _found(
    turn: Turn, query_id: str, typed: str, offset: int
) -> tuple[str, dict[str, object]]:
    house, speaker = turn.scene.house, turn.speaker
    mine = realm_of(turn)
    page = await finding.find(
        turn.tx,
        parse(typed, known(house.texts), house.units),
        mine,
        house.units,
        me=mine.person_id,
        at=turn.at,
        offset=offset,
        limit=PAGE,
        confided=False,
    )
    if offset and page.offset != offset:  # beyond the last one, pages begin anew
        return render.answer(turn.words, query_id, ())
    articles = [
        render.article(
            turn.words,
            BoardEntry.of(
                case,
                at=turn.at,
                calendar=house.calendar,
                unit=unit_name(house, case.lead_unit_id),
            ),
            bot=house.bot_username,
        )
        for case in page.cases
        if speaker is not None and may_see(hats_towards(house, case, speaker, turn.at))
    ]
    if not page.offset:
        articles += await _policies(turn, typed)
    last = page.offset + len(page.cases)
    await auditing.saw(turn.scene, "find", first=page.offset + 1, last=last)
    following = str(last) if last < page.total else ""
    return render.answer(turn.words, query_id, articles, following=following)


async def _policies(turn: Turn, typed: str) -> list[dict[str, Any]]:
    """Return the policies in force that hold what is typed; those that are open come first."""
    house = turn.scene.house
    today = house.calendar.local(turn.at).date()
    found = await policies.found(turn.scene, turn.words, typed, limit=POLICIES)
    return [article(turn.words, one, bot=house.bot_username, today=today) for one in found]
