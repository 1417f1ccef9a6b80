"""Who obeys which command: typed, or pressed as a button that stands for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.chats import (
    almanac,
    announcing,
    auditing,
    batch,
    blocking,
    broadcasts,
    campaigns,
    cards,
    casework,
    claims,
    effects,
    filing,
    finding,
    firm,
    forming,
    grouping,
    ledgers,
    liaison,
    meetings,
    overseeing,
    people,
    pieces,
    policies,
    polls,
    privacy,
    roster,
    schedules,
    sending,
    subscribing,
    supervising,
    trouble,
    walls,
    welcome,
)

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from telegram import Update

    from bot.render.button import Press
    from handlers.turn import Context

OBEYED: dict[str, Callable[[Update, Context], Awaitable[None]]] = {
    "start": welcome.start,
    "help": welcome.help_,
    "language": welcome.language,
    "file": filing.file,
    "complain": filing.complain,
    "mine": casework.mine,
    "find": finding.find,
    "followed": finding.followed,
    "lists": finding.lists,
    "firms": liaison.firms,
    "enterprise": liaison.enterprise,
    "todo": casework.todo,
    "triage": casework.triage,
    "dispatch": casework.dispatch,
    "batch": batch.batch,
    "review": casework.review,
    "rulings": ledgers.rulings,
    "parked": ledgers.parked,
    "all": casework.everything,
    "late": supervising.list_late,
    "flags": supervising.list_flags,
    "instructed": supervising.list_instructed,
    "bulletin": supervising.bulletin,
    "lookbacks": casework.look_backs,
    "wordsonly": casework.words_only,
    "answers": overseeing.answers,
    "audit": auditing.audit,
    "blocked": blocking.blocked,
    "claims": claims.list_claims,
    "people": people.list_people,
    "company": firm.list_firms,
    "invite": firm.invite,
    "pieces": pieces.listed,
    "broadcasts": broadcasts.listed,
    "schedules": schedules.list_schedules,
    "send": sending.send,
    "campaigns": campaigns.listed,
    "meetings": meetings.listed,
    "notice": announcing.notice,
    "poll": polls.poll,
    "polls": polls.listed,
    "groups": grouping.listed,
    "effect": effects.effect,
    "subscribe": subscribing.subscribe,
    "board": walls.board,
    "policies": policies.library,
    "cards": cards.cards,
    "export": roster.export,
    "template": roster.template,
    "days": almanac.days,
    "trouble": trouble.trouble,
    "mydata": privacy.mydata,
    "forget": privacy.forget,
    "cancel": forming.cancel,
}
"""Who obeys which command in a private chat. One look here, not a question to each of them."""


def beyond(press: Press) -> Callable[[Update, Context], Awaitable[None]] | None:
    """Return who obeys a button that stands for a command, unless the door serves it itself."""
    known = press.verb == "go" and press.arg not in welcome.AT_THE_DOOR
    return OBEYED.get(press.arg) if known else None
