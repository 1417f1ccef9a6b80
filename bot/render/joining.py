"""What people read at the door: consent, what they ask for, what is to be confirmed."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.domain import consent
from bot.render.button import Press
from bot.render.markup import Markup, escape
from bot.render.message import Button, Message

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.domain.people import Enterprise, Role
    from bot.render.voice import Voice

REASONS: Final = ("unknown", "not_here", "mismatch")
"""Why a claim is refused, as codes; `claim-reason-<code>` are their words."""

_HAN: Final = re.compile(r"[\u3400-\u9fff]+")

JOIN: Final = "join"
"""The payload of the link by which somebody asks to be let in.

Behind a hyphen may stand, as in links, the number of a policy to which they come back.
"""


@dataclass(frozen=True, slots=True)
class ClaimShown:
    """A claim with the names around it.

    Attributes:
        place: The unit or enterprise, as known; what they wrote where it is not.
        asked: Who was asked to decide.
        asked_as: What they are, where it is one thing: `liaison` or `office`; else nothing.
        by: Until when it should be decided.
        match: The name of the roster's entry that it fits.
        listed: The number that the roster has for them, masked, where theirs is another.
        contacts: Who is a contact of the enterprise already.
        similar: Enterprises it may be, where it is about none that is known.
        is_known: Whether the enterprise is, if it is about one.
    """

    id: int
    name: str
    called: str
    title: str
    phone: str
    role: Role
    place: str
    via: str
    inviter: str
    made_at: datetime
    by: datetime
    asked: Sequence[str] = ()
    asked_as: str = ""
    match: str = ""
    listed: str = ""
    contacts: Sequence[str] = ()
    similar: Sequence[Enterprise] = ()
    is_known: bool = True
    until: datetime | None = None

    @property
    def revision(self) -> int:
        """What a button confirms: these words and no others, which the claimant may change yet."""
        said = (self.name, self.called, self.title, self.phone, self.role, self.place, self.via)
        more = (self.inviter, self.match, self.listed, self.is_known, self.until)
        return int.from_bytes(hashlib.sha256(repr((said, more)).encode()).digest()[:6], "big")


def asked_to_consent(voice: Voice, payload: str, *, about: Markup | None, again: bool) -> Message:
    """Ask whether what is kept of a person may be; the button carries on to what they came for."""
    lines = [] if about is None else [about, Markup()]
    lines.append(voice("consent-again" if again else "consent"))
    lines.append(voice("consent-text"))
    agree = Press("agree", 0, consent.VERSION, payload)
    refuse = Press("disagree", 0, consent.VERSION)
    return Message(
        "\n".join(lines),
        (
            (Button(voice.plain("button-agree"), agree.encode()),),
            (Button(voice.plain("button-disagree"), refuse.encode()),),
        ),
    )


def ways_in(voice: Voice) -> tuple[tuple[Button, ...], ...]:
    """Return the buttons of somebody who is not in yet."""
    return (
        (Button(voice.plain("button-join"), Press("join").encode()),),
        (Button(voice.plain("button-howto"), Press("howto").encode()),),
    )


def door(voice: Voice, label: str = "button-back") -> tuple[tuple[Button, ...], ...]:
    """Return the button that leads from where nothing follows to what one can do here."""
    return ((Button(voice.plain(label), Press("go", arg="home").encode()),),)


def role_at(voice: Voice, role: Role, place: str) -> Markup:
    """Return a role with the place it is held in."""
    said = voice(f"role-{role}")
    return voice("role-at", role=said, place=place) if place else said


def full_name(first: str, last: str | None) -> str:
    """Return somebody's Telegram name as it is said: the surname first where it is Chinese."""
    if not last:
        return first
    return f"{last}{first}" if _HAN.fullmatch(first + last) else f"{first} {last}"


def moment(voice: Voice, at: datetime) -> Markup:
    """Return a moment as people read it."""
    return voice.moment(at)


def names(voice: Voice, people: Sequence[str]) -> str:
    """Return names in a row; the office where there are none."""
    return voice.plain("and").join(people) or voice.plain("word-the-office")


def _asked(voice: Voice, shown: ClaimShown) -> Markup:
    """Return who was asked, with what they are."""
    who = names(voice, shown.asked)
    if shown.asked and shown.asked_as:
        return voice(f"asked-{shown.asked_as}", who=who)
    return escape(who)


def claim_state(voice: Voice, shown: ClaimShown) -> Message:
    """Tell somebody how it stands with what they asked for."""
    return Message(
        voice(
            "claim-waiting",
            role=role_at(voice, shown.role, shown.place),
            who=_asked(voice, shown),
            by=moment(voice, shown.by),
        ),
        ((Button(voice.plain("button-withdraw-claim"), Press("unclaim", shown.id).encode()),),),
    )


def claim_late(voice: Voice, shown: ClaimShown, office: tuple[str, str]) -> Message:
    """Tell somebody that nobody has decided by when it was promised, and whom they may call."""
    lines = [voice("claim-late", role=role_at(voice, shown.role, shown.place))]
    name, phone = office
    if phone:
        lines.append(voice("help-office", name=name, phone=phone))
    return Message("\n".join(lines), claim_state(voice, shown).keyboard)


def claim_sent(voice: Voice, shown: ClaimShown) -> Message:
    """Tell somebody that what they asked for is on its way."""
    return Message(
        voice("claim-sent", who=_asked(voice, shown), by=moment(voice, shown.by)),
        claim_state(voice, shown).keyboard,
    )


def claim_card(voice: Voice, shown: ClaimShown) -> Message:
    """Show a claim to somebody who may decide it."""
    lines = [
        voice("claim-card", name=shown.name, role=role_at(voice, shown.role, shown.place)),
        voice("claim-called", called=shown.called or "—", phone=shown.phone or "—"),
    ]
    if shown.title:
        lines.append(voice("claim-title", title=shown.title))
    lines.append(voice(f"claim-via-{shown.via}", who=shown.inviter))
    if shown.match:
        fits = "claim-match-but" if shown.listed else "claim-match"
        lines.append(voice(fits, name=shown.match, phone=shown.listed))
    if shown.contacts:
        lines.append(voice("claim-contacts", who=names(voice, shown.contacts)))
    if shown.until is not None:
        lines.append(voice("claim-until", until=moment(voice, shown.until)))
    if not shown.is_known:
        lines.append(voice("claim-new-firm", said=shown.place))
    lines.append(voice("claim-ask"))
    seen = shown.revision
    rows = [
        (
            Button(
                one.short_name or one.name, Press("confirm", shown.id, seen, str(one.id)).encode()
            ),
        )
        for one in shown.similar
    ]
    if shown.is_known:
        rows.append((_button(voice, "button-confirm-claim", Press("confirm", shown.id, seen)),))
    else:
        rows.append((_button(voice, "button-new-firm", Press("confirm", shown.id, seen, "new")),))
    rows.append((_button(voice, "button-refuse-claim", Press("deny", shown.id)),))
    return Message("\n".join(lines), tuple(rows))


def why_not(voice: Voice, shown: ClaimShown) -> Message:
    """Ask for the reason of a refusal."""
    rows = [
        (_button(voice, f"claim-reason-{code}", Press("deny", shown.id, 0, code)),)
        for code in REASONS
    ]
    back = _button(voice, "button-back", Press("claim", shown.id))
    return Message(voice("claim-why", name=shown.name), (*rows, (back,)))


def claim_list(voice: Voice, waiting: Sequence[ClaimShown], total: int) -> Message:
    """List what waits to be confirmed."""
    if not waiting:
        return Message(voice("claims-none"))
    lines = [voice("claims-title", total=total)]
    rows = []
    for number, one in enumerate(waiting, 1):
        lines.append(
            voice(
                "claims-line",
                n=number,
                name=one.name,
                role=role_at(voice, one.role, one.place),
                since=voice.short(one.made_at),
            )
        )
        rows.append(Button(f"{number} {one.name}", Press("claim", one.id).encode()))
    return Message("\n".join(lines), tuple((one,) for one in rows))


def joined(
    voice: Voice,
    shown: ClaimShown,
    *,
    by: str,
    until: datetime | None,
    policy_id: int | None = None,
) -> Message:
    """Tell somebody that they are in; who came from a policy is led back to it."""
    lines = [voice("joined", name=shown.name, who=by, role=role_at(voice, shown.role, shown.place))]
    if until is not None:
        lines.append(voice("joined-until", until=moment(voice, until)))
    if policy_id is None:
        lines.append(voice("joined-next"))
        return Message("\n".join(lines), door(voice, "button-begin"))
    lines.append(voice("joined-back"))
    back = _button(voice, "opened-button-back", Press("readpol", policy_id))
    return Message("\n".join(lines), ((back,), *door(voice, "button-begin")))


def refused(
    voice: Voice, shown: ClaimShown, *, by: str, reason: str, office: tuple[str, str]
) -> Message:
    """Tell somebody that they are not, why, and what they can do."""
    why = escape(voice.plain(f"claim-reason-{reason}"))
    lines = [
        voice("claim-refused", who=by, role=role_at(voice, shown.role, shown.place), reason=why)
    ]
    name, phone = office
    if phone:
        lines.append(voice("help-office", name=name, phone=phone))
    return Message("\n".join(lines), ways_in(voice)[:1])


def _button(voice: Voice, words: str, press: Press) -> Button:
    return Button(voice.plain(words), press.encode())
