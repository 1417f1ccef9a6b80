"""Notices (通知) in a chat: typed, looked at as they will be read, sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import forms
from bot.domain.authority import Deed, Denied, Target
from bot.domain.people import Role
from bot.domain.poll import Circle, Whom
from bot.forms.announce import WHOLE, moment
from bot.forms.ask import Choice
from bot.render import announcement as screen
from bot.render.announcement import Reach
from bot.render.message import Message
from handlers.actions import addressing, announcing
from handlers.actions.authority import allow, may
from handlers.actions.gathering import aloud
from handlers.actions.view import unit_name
from handlers.chats import forming
from storage import notices

if TYPE_CHECKING:
    from datetime import datetime

    from telegram import Update

    from bot.domain.poll import Notice
    from bot.forms.engine import Draft
    from bot.render.button import Press
    from handlers.turn import Context, Turn


async def notice(_: Update, context: Context) -> None:
    """Begin a notice."""
    await begin(context.turn)


async def begin(turn: Turn) -> None:
    """Ask what is to be told, and to whom; the rest is known until somebody changes it."""
    if not may(turn.scene, Deed.SEND_BROADCAST):
        raise Denied(Deed.SEND_BROADCAST)
    await forming.begin(
        turn,
        forms.Announce,
        prefill={"region": first_region(turn, Deed.SEND_BROADCAST), "topics": (), "start": NOW},
        context={"deed": Deed.SEND_BROADCAST.value},
    )


NOW = {"code": "now", "text": ""}


async def pressed(turn: Turn, press: Press) -> None:
    """Serve a button under the preview of a notice."""
    found = await notices.get(turn.tx, press.ref)
    if found is None or turn.speaker is None or found.made_by != turn.speaker.person.id:
        turn.hint(turn.words.plain("error-stale"), alert=True)
        return
    if found.state != "draft":
        turn.hint(turn.words.plain(f"announce-{found.state}"), alert=True)
        return
    match press.arg:
        case "go" | "urgent":
            await _send(turn, found, urgent=press.arg == "urgent")
        case "edit":
            await _change(turn, found)
        case "drop":
            await notices.settle(turn.tx, found.id, "dropped")
            turn.show(Message(turn.words("announce-dropped")))
        case _:
            turn.hint(turn.words.plain("error-stale"))


async def submitted(turn: Turn, _: Draft, answers: forms.Announce) -> None:
    """Show what was typed as it will be read, and to how many it goes."""
    whom = Whom(
        circle=Circle(answers.circle),
        region_id=region_of(answers.region),
        topics=answers.topics if answers.circle == "firms" else (),
        roles=tuple(Role(one) for one in answers.roles) if answers.circle == "people" else (),
    )
    await lay(turn, answers.text, whom, start_at=_start(turn, answers), instead=True)


async def lay(
    turn: Turn,
    text: str,
    whom: Whom,
    *,
    start_at: datetime | None = None,
    instead: bool = False,
) -> None:
    """Lay a notice before the speaker as it will be read, with to how many it goes.

    Args:
        turn: The speaker's.
        text: Its words.
        whom: To whom.
        start_at: Not before then.
        instead: Whether it takes the place of the message whose button was pressed.

    Raises:
        Denied: They may not send it there.

    """
    allow(turn.scene, Deed.SEND_BROADCAST, Target(unit_id=whom.region_id))
    found = await notices.add(
        turn.tx,
        text=text,
        whom=whom,
        start_at=start_at,
        by=turn.speaker.person.id if turn.speaker else None,
        at=turn.at,
    )
    firms = whom.circle is Circle.FIRMS
    there = await _reach(turn, found)
    leaves = there.waits_until or there.start_at or turn.at  # it bears the day on which it leaves
    sample = announcing.shown(turn.scene.house, turn.words, text, in_firms=firms, at=leaves)
    if instead:
        turn.show(sample)
    else:
        turn.say(sample)
    turn.say(screen.review(turn.words, found.id, text, there))


async def _send(turn: Turn, found: Notice, *, urgent: bool) -> None:
    reach = await _reach(turn, found)
    begun = await announcing.send(turn.scene, found, urgent=urgent, watch=turn.chat_id)
    if begun is None:
        turn.hint(turn.words.plain("sent-nobody"), alert=True)
        return
    turn.show(screen.begun(turn.words, reach, urgent=urgent))


async def _change(turn: Turn, found: Notice) -> None:
    """Open the form again with what was said, to change any of it."""
    whom = found.whom
    region = WHOLE if whom.region_id is None else str(whom.region_id)
    prefill: dict[str, object] = {
        "text": found.text,
        "circle": whom.circle.value,
        "region": region,
        "topics": whom.topics,
        "start": NOW,
    }
    if whom.roles:
        prefill["roles"] = tuple(whom.roles)
    await notices.settle(turn.tx, found.id, "dropped")
    await forming.begin(
        turn,
        forms.Announce,
        prefill=prefill,
        context={"deed": Deed.SEND_BROADCAST.value},
        menu=True,
    )


async def _reach(turn: Turn, found: Notice) -> Reach:
    return await reach(turn, Deed.SEND_BROADCAST, found.whom, start_at=found.start_at)


async def reach(turn: Turn, deed: Deed, whom: Whom, *, start_at: datetime | None = None) -> Reach:
    """Return to how many something goes that the speaker would send now, and when."""
    there = await addressing.meant(turn.scene, deed, whom)
    leaves = max(turn.at, start_at or turn.at)
    aloud_at = aloud(turn.scene.house, leaves)
    return Reach(
        whom=whom,
        region=unit_name(turn.scene.house, whom.region_id),
        n=len(there.parcels),
        missed=there.missed,
        start_at=start_at,
        waits_until=aloud_at if aloud_at > leaves else None,
    )


def _start(turn: Turn, answers: forms.Announce) -> datetime | None:
    """Return the moment that was chosen; None: at once, as for a moment that has passed."""
    calendar = turn.scene.house.calendar
    said = answers.start
    if said.code == "opening":
        return calendar.opening_of(calendar.add_working_days(calendar.local(turn.at).date(), 1))
    meant = None if said.code else moment(said.text, calendar.local(turn.at).date())
    if meant is None:
        return None
    at = meant.replace(tzinfo=calendar.zone)
    return at if at > turn.at else None


# -- the lists of the forms for notices and polls -------------------------------------------


def first_region(turn: Turn, deed: Deed) -> str:
    """Return the widest part of the tree to which the speaker may send, as a choice."""
    found = addressing.regions(turn.scene, deed)
    return WHOLE if not found or found[0] is None else str(found[0])


def region_of(code: str) -> int | None:
    """Return the unit that a choice stands for; None: everywhere."""
    return None if code == WHOLE or not code.isdecimal() else int(code)


def lists(turn: Turn, draft: Draft, names: set[str]) -> dict[str, list[Choice]]:
    """Return those of the lists that say to whom something goes."""
    words, house = turn.words, turn.scene.house
    found: dict[str, list[Choice]] = {}
    if "sent-roles" in names:
        found["sent-roles"] = [Choice(one, words.plain(f"role-{one}")) for one in screen.TOLD]
    if "sent-regions" in names:
        deed = Deed(str(draft.context.get("deed", Deed.SEND_BROADCAST)))
        there = addressing.regions(turn.scene, deed)
        named = forming.named(house, (one for one in there if one is not None))
        whole = [Choice(WHOLE, words.plain("sent-everywhere"))] if None in there else []
        found["sent-regions"] = [*whole, *named]
    return found
