"""Buttons: what each verb in them leads to. What cannot be read changes nothing and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.constants import ChatType

from bot.render.button import Press, decode
from handlers.chats import (
    alike,
    almanac,
    announcing,
    auditing,
    batch,
    blocked,
    blocking,
    broadcasts,
    campaigns,
    cards,
    casework,
    claims,
    deskwork,
    effects,
    filing,
    finding,
    firm,
    forming,
    grouping,
    groups,
    joining,
    liaison,
    meetings,
    obeying,
    opening,
    overseeing,
    people,
    pieces,
    policies,
    polls,
    privacy,
    reviewing,
    roster,
    schedules,
    sending,
    shelving,
    subscribing,
    supervising,
    trouble,
    units,
    walls,
    welcome,
)

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from telegram import Update

    from handlers.turn import Context, Turn

VERBS: dict[str, Callable[[Turn, Press], Awaitable[None]]] = {
    "f": forming.pressed,
    "form": forming.resumed,
    "do": casework.act,
    "sure": casework.act_for_sure,
    "case": casework.show,
    "more": casework.unfold,
    "alike": alike.show,
    "files": casework.send_files,
    "list": casework.turn_page,
    "find": finding.show_page,
    "narrow": finding.narrow,
    "keep": finding.keep,
    "lists": finding.show_lists,
    "namelist": finding.rename,
    "drop": finding.drop,
    "follow": finding.follow,
    "followed": finding.show_followed,
    "past": finding.past,
    "next": casework.next_in_queue,
    "reword": reviewing.reword,
    "answers": overseeing.show_answers,
    "agreement": overseeing.show_agreement,
    "late": supervising.late_page,
    "flags": supervising.flags_page,
    "flag": supervising.show_flag,
    "instructed": supervising.instructed_page,
    "bulletin": supervising.ask_bulletin,
    "go": welcome.go,
    "block": blocking.begin,
    "blocked": blocked.turn_page,
    "unblock": blocked.let_back,
    "audit": auditing.turn_page,
    "file": welcome.file_now,
    "supply": filing.supply_instead,
    "lang": welcome.choose_language,
    "join": joining.join,
    "howto": joining.howto,
    "agree": joining.agree,
    "disagree": joining.disagree,
    "claims": claims.show_claims,
    "claim": claims.open_claim,
    "confirm": claims.confirm,
    "deny": claims.deny,
    "unclaim": claims.withdraw,
    "company": firm.show_firm,
    "invite": firm.invite_colleague,
    "leave": firm.leave,
    "pass": firm.pass_on,
    "takeback": firm.take_back,
    "people": people.show_people,
    "who": people.show_person,
    "held": people.show_role,
    "revoke": people.revoke,
    "limit": people.limit,
    "appoint": people.appoint,
    "recruit": people.recruit,
    "bring": people.bring,
    "addunit": units.add,
    "rename": units.rename,
    "close": units.close,
    "campaigns": campaigns.pressed,
    "group": grouping.pressed,
    "meeting": meetings.pressed,
    "wall": walls.pressed,
    "schedule": schedules.pressed,
    "send": sending.pressed,
    "broadcast": broadcasts.pressed,
    "broadcasts": broadcasts.turn_page,
    "firms": liaison.firms_page,
    "firm": liaison.firm,
    "phones": liaison.phones,
    "filefor": liaison.file_for,
    "visit": liaison.visit,
    "pair": liaison.pair,
    "unpair": liaison.unpair,
    "unpaired": liaison.unpaired,
    "batch": batch.pressed,
    "notice": announcing.pressed,
    "poll": polls.pressed,
    "cards": cards.pressed,
    "stop": cards.stop,
    "qr": cards.code,
    "roster": roster.pressed,
    "policies": policies.show_page,
    "policy": policies.pressed,
    "brought": shelving.brought_pressed,
    "mydata": privacy.mydata_pressed,
    "forget": privacy.ask,
    "forget_back": privacy.take_back,
    "forget_no": privacy.no,
    "forget_show": privacy.show,
    "forget_yes": privacy.agree,
    "phone": privacy.phone,
    "days": almanac.show_month,
    "day": almanac.show_day,
    "setday": almanac.set_day,
    "why": almanac.why_due,
    "readpol": opening.read,
    "askpol": opening.ask,
    "applypol": opening.apply,
    "stuckpol": opening.stuck,
    "origpol": opening.original,
    "subs": subscribing.pressed,
    "effect": effects.pressed,
    "pieces": pieces.turn_page,
    "piece": deskwork.pressed,
    "resend": trouble.resend,
    "seen": trouble.seen,
}

STRANGERS: frozenset[str] = frozenset(
    {"join", "howto", "agree", "disagree", "readpol", "applypol", "origpol"}
)
"""Verbs of buttons that somebody unknown may press: to be let in, and to read what is public."""


async def press(update: Update, context: Context) -> None:
    """Serve the press of a button.

    In a group only the verbs that belong to groups are served: no other button of ours stands
    there, so it was forged, and the answer would stand before everybody.
    """
    turn = context.turn
    chat = update.effective_chat
    query = update.callback_query
    read = decode(query.data if query else None)
    serve = None if read is None else VERBS.get(read.verb)
    unknown = turn.speaker is None and (read is None or read.verb not in STRANGERS)
    if chat is not None and chat.type != ChatType.PRIVATE and turn.speaker is not None:
        serve = None if read is None else groups.VERBS.get(read.verb)
        unknown = serve is None
    if unknown or chat is None:
        turn.hint(turn.words.plain("error-forbidden-no_relation"), alert=True)
    elif read is None or serve is None:
        turn.hint(turn.words.plain("error-stale"))
    elif (command := obeying.beyond(read)) is not None:
        await command(update, context)
    else:
        await serve(turn, read)
