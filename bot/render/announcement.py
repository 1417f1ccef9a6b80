"""A notice (通知) as it is read in a group or in private, and what its writer sees before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.domain.exposed import exposed
from bot.domain.people import Role
from bot.domain.poll import Circle
from bot.render.button import Press
from bot.render.markup import Markup, escape
from bot.render.message import Button, Message

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from bot.domain.poll import Whom
    from bot.render.voice import Voice

NAMED: Final = 5
"""Numbers that a warning names."""
TOLD: Final = tuple(role for role in Role if role is not Role.ADMIN)
"""Roles whose people may be told something together."""

Rows = tuple[tuple[Button, ...], ...]


def announcement(
    voice: Voice, text: str, *, office: str, phone: str, on: date, bot: str = ""
) -> Message:
    """The notice itself; `bot` is the user name for the way to the private chat, in groups."""
    said = voice(
        "announce-words",
        text=escape(text),
        office=escape(office) if office else voice("announce-office"),
        phone=escape(phone) if phone else "none",
        date=voice.day(on),
    )
    if not bot:
        return Message(said)
    ask = Button(voice.plain("group-button-file"), url=f"https://t.me/{bot}?start=file")
    return Message(said, ((ask,),))


@dataclass(frozen=True, slots=True)
class Reach:
    """To how many something goes, and when.

    Attributes:
        whom: To whom.
        region: The part of the tree by name; empty: everywhere.
        n: How many chats or people.
        missed: How many more are meant and cannot get it.
        start_at: Not before then; None: at once.
        waits_until: When it leaves at the earliest, where it would come in quiet hours.
    """

    whom: Whom
    region: str
    n: int
    missed: int = 0
    start_at: datetime | None = None
    waits_until: datetime | None = None


def receivers(voice: Voice, reach: Reach) -> Markup:
    """To whom, in one line."""
    whom = reach.whom
    comma = voice.plain("list-comma")
    names: Sequence[str] = ()
    if whom.circle is Circle.PEOPLE:
        names = [voice.plain(f"role-{role}") for role in whom.roles]
    elif whom.topics:
        names = [voice.plain(f"category-{topic}") for topic in whom.topics]
    said = voice(
        f"sent-to-{whom.circle}",
        n=reach.n,
        region=escape(reach.region) if reach.region else voice("sent-everywhere"),
        which=escape(comma.join(names)) if names else voice("sent-all-topics"),
    )
    if not reach.missed:
        return said
    people = whom.circle is Circle.PEOPLE
    missed = voice("sent-missed-people" if people else "sent-missed-groups", n=reach.missed)
    return Markup(f"{said}\n{missed}")


def review(voice: Voice, notice_id: int, text: str, reach: Reach) -> Message:
    """What the writer sees under the notice before it leaves."""
    groups = reach.whom.circle is not Circle.PEOPLE
    said = [voice("announce-preview"), receivers(voice, reach), when(voice, reach)]
    found = exposed(text)
    if found:
        named = voice.plain("list-comma").join(
            voice.plain(f"exposed-{one.trace}", shown=one.shown) for one in found[:NAMED]
        )
        said.append(voice("announce-exposed", what=escape(named)))
    said.append(voice("announce-public" if groups else "announce-private"))

    def key(words: str, arg: str, **values: int) -> Button:
        return Button(voice.plain(words, **values), Press("notice", notice_id, arg=arg).encode())

    rows: list[tuple[Button, ...]] = []
    if reach.n:
        rows.append((key("announce-go", "go", n=reach.n),))
        if reach.waits_until is not None:
            rows.append((key("sent-urgent", "urgent"),))
    rows.append((key("sent-change", "edit"), key("sent-drop", "drop")))
    return Message("\n".join(said), tuple(rows))


def begun(voice: Voice, reach: Reach, *, urgent: bool) -> Message:
    """What the writer reads when it leaves, or will."""
    later = reach.start_at if urgent else reach.waits_until or reach.start_at
    said = voice("announce-begun")
    if later is not None:
        date = voice.moment(later)
        said = voice("announce-set", date=date)
    return Message("\n".join((said, receivers(voice, reach))))


def when(voice: Voice, reach: Reach) -> Markup:
    """When it leaves, in one line."""

    def moment(at: datetime) -> Markup:
        return voice.moment(at)

    if reach.waits_until is not None:
        begins = moment(reach.waits_until)
        if reach.start_at is not None:
            return voice("sent-when-quiet-then", at=moment(reach.start_at), date=begins)
        return voice("sent-when-quiet", date=begins)
    if reach.start_at is not None:
        return voice("sent-when", date=moment(reach.start_at))
    return voice("sent-when-now")
