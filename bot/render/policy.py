"""A policy as people read it: whether it can be made use of, what it says of itself, its words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from bot.domain.document import after_title, headline
from bot.domain.link import ToPolicy, url
from bot.domain.policy import Policy, PolicyState
from bot.render.button import Press
from bot.render.markup import Markup, cut, escape
from bot.render.message import Button, Message, payload
from bot.render.phrases import one_line
from bot.render.traditional import traditional
from bot.texts import Language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.domain.document import Unreadable
    from bot.domain.piece import Piece
    from bot.render.voice import Voice

SOON: Final = 7
"""Days before its end from which a policy is said to end soon."""
BODY: Final = 1400
"""UTF-16 units of a policy's own words that are shown, folded."""
TITLE: Final = 120
LINE: Final = 200
SHORT: Final = 44
"""... of a title, of a value, and of a title in a list."""
NUMBERS: Final = 4
"""Buttons with a number in a row."""
LABELS: Final[dict[str, str]] = {
    "region": "correct-policy-region.name",
    "effective_on": "correct-policy-effective-on.name",
    "expires_on": "correct-policy-expires-on.name",
    "apply_from": "correct-policy-apply-from.name",
    "apply_by": "correct-policy-apply-by.name",
    "categories": "correct-policy-categories.name",
    "sizes": "correct-policy-sizes.name",
    "industries": "correct-policy-industries.name",
    "money": "correct-policy-money.name",
    "contact": "correct-policy-contact.name",
}
"""What is told of a policy line by line, in this order, and the names of it."""
TOP: Final = {
    "number": "correct-policy-number.name",
    "issuer": "correct-policy-issuer.name",
    "issued_on": "correct-policy-issued-on.name",
}
NEEDED: Final = ("region", "expires_on", "apply_from", "sizes", "industries", "money", "contact")
"""What of this whoever reads it in order to make use of it needs, where there is no digest yet."""
MISSED: Final = ("number", "issuer", "issued_on", "apply_by", "money", "contact")
"""What an office looks for first where a document does not say it."""

Row = tuple[Button, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """A policy before its reader.

    Attributes:
        policy: Which.
        today: The office's date.
        region: What the region is called in which it holds; empty: everywhere.
        keeps: Whether the reader may put it right.
        asks: Whether the reader may ask about it.
        files: Names of its original and of what was attached to it.
        versions: How many versions of it there are.
        newest: The version in force, where this is another.
        before: The version that this one replaces.
        like: Others in force that may be an older version.
        piece: Its digest, for the office.
        told: Its digest as it was approved.
    """

    policy: Policy
    today: date
    region: str = ""
    keeps: bool = False
    asks: bool = True
    files: tuple[str, ...] = ()
    versions: int = 1
    newest: Policy | None = None
    before: Policy | None = None
    like: tuple[Policy, ...] = ()
    piece: Piece | None = None
    told: Piece | None = None


def refused(voice: Voice, why: Unreadable) -> Markup:
    """Say why a document cannot be read, and what to do."""
    return voice(f"policy-refused-{why.code}", **why.values)


def state(voice: Voice, policy: Policy, today: date) -> Markup:
    """Say whether a policy can be made use of, and until when."""
    match policy.state:
        case PolicyState.DRAFT:
            return voice("policy-draft")
        case PolicyState.REPLACED:
            return voice("policy-replaced")
        case PolicyState.WITHDRAWN:
            if not policy.reason or policy.ended_at is None:
                return voice("policy-dropped-draft")
            on = voice.day(_local(voice, policy), today=today)
            return voice("policy-withdrawn", date=on, reason=policy.reason)
        case PolicyState.IN_FORCE:
            return _in_force(voice, policy, today)


def _local(voice: Voice, policy: Policy) -> date:
    at = policy.ended_at or policy.added_at
    return at.astimezone(voice.zone).date()


def _in_force(voice: Voice, policy: Policy, today: date) -> Markup:
    last = policy.last_day()
    if last is None:
        return voice("policy-in-force")
    on = _day(voice, last, today)
    if last < today:
        return voice("policy-closed" if last == policy.apply_by else "policy-expired", date=on)
    if policy.apply_from is not None and policy.apply_from > today:
        return voice("policy-not-yet", date=_day(voice, policy.apply_from, today))
    if last != policy.apply_by:
        return voice("policy-holds-until", date=on, left=_left(voice, last, today))
    soon = (last - today).days <= SOON
    words = "policy-open-soon" if soon else "policy-open-until"
    return voice(words, date=on, left=_left(voice, last, today))


def _day(voice: Voice, on: date, today: date) -> Markup:
    return voice.day(on, today=today)


def _left(voice: Voice, last: date, today: date) -> Markup:
    days = (last - today).days
    return voice("policy-left", n=days) if days else voice("policy-left-today")


def short_state(voice: Voice, policy: Policy, today: date) -> Markup:
    """Say the same in a few words, for a line of a list."""
    if policy.state is not PolicyState.IN_FORCE:
        return voice(f"policy-state-{policy.state}")
    last = policy.last_day()
    if last is None:
        return voice("short-in-force")
    if last < today:
        return voice("short-closed")
    if policy.apply_from is not None and policy.apply_from > today:
        return voice("short-not-yet", date=_day(voice, policy.apply_from, today))
    return _left(voice, last, today)


def _said(voice: Voice, text: str, policy: Policy) -> str:
    """Words of a document as their reader writes them; names and numbers stay as they are."""
    if voice.language is not Language.ZH_HANT:
        return text
    return traditional(text, (policy.issuer, policy.number))


def title(voice: Voice, policy: Policy, limit: int = TITLE) -> str:
    """A policy's title on one line; without its issuer where there is not much room."""
    whole = policy.title if limit >= TITLE else headline(policy.title)
    return one_line(_said(voice, whole, policy), limit)


def card(voice: Voice, sight: Sight, *first: str) -> Message:
    """A policy with what can be done about it; `first` is what happened just now."""
    policy, today = sight.policy, sight.today
    lines = [*first, *([""] if first else [])]
    lines.append(voice("policy-title", title=title(voice, policy)))
    top = [escape(one_line(one, 60)) for one in (policy.number, policy.issuer) if one]
    if policy.issued_on is not None:
        top.append(voice("policy-issued", date=_day_only(voice, policy.issued_on)))
    if top:
        lines.append(" · ".join(top))
    lines.append(state(voice, policy, today))
    lines += _facts(voice, sight)
    if len(sight.files) > 1:
        names = voice.plain("list-comma").join(one_line(one, 40) for one in sight.files[1:5])
        lines.append(voice("policy-attached", names=names))
    if sight.keeps and policy.state is PolicyState.DRAFT:
        lines += _to_look_over(voice, sight)
    text = after_title(policy.body, policy.title)[: 2 * BODY]
    body = cut(_said(voice, text, policy).replace("\t", " | "), BODY)
    if body:
        quoted = f"{voice('policy-body')}\n{escape(body)}"
        lines.append(f"<blockquote expandable>{quoted}</blockquote>")
    return Message(Markup("\n".join(lines)), _keys(voice, sight))


def _day_only(voice: Voice, on: date) -> Markup:
    """A day long past, with its year and without its weekday."""
    return voice.brief(on, today=date.min)


def _facts(voice: Voice, sight: Sight) -> list[Markup]:
    """What is told of a policy, a line each: for the office all of it, for others what they need."""
    if sight.told is not None and not sight.keeps:
        named = ((f"piece-field-{one}", words) for one, words in sight.told.fields)
        facts = [
            (voice(name), one_line(_said(voice, words, sight.policy), LINE))
            for name, words in named
        ]
    else:
        shown = LABELS if sight.keeps else {one: LABELS[one] for one in NEEDED}
        facts = [(voice(words), _fact(voice, sight, field)) for field, words in shown.items()]
    return [voice("policy-line", name=name, value=value) for name, value in facts if value]


def _fact(voice: Voice, sight: Sight, field: str) -> str | Markup:
    policy, comma = sight.policy, voice.plain("list-comma")
    match field:
        case "region":
            everywhere = voice("policy-everywhere") if sight.keeps else ""
            return sight.region or everywhere
        case "categories":
            return comma.join(voice.plain(f"category-{one}") for one in policy.categories)
        case "sizes":
            return comma.join(voice.plain(f"size-{one}") for one in policy.sizes)
        case "apply_by" | "expires_on" if (
            not sight.keeps and getattr(policy, field) == policy.last_day()
        ):
            return ""  # its state says so
        case "apply_from" if not sight.keeps and (policy.apply_from or sight.today) <= sight.today:
            return ""  # it is open already
        case "effective_on" | "expires_on" | "apply_from" | "apply_by":
            on: date | None = getattr(policy, field)
            return "" if on is None else _day(voice, on, sight.today)
        case _:
            return one_line(_said(voice, str(getattr(policy, field)), policy), LINE)


def _to_look_over(voice: Voice, sight: Sight) -> list[Markup]:
    """What whoever looks a draft over should know: what is missing, what it may replace."""
    policy = sight.policy
    names = {**TOP, **LABELS}
    lines: list[Markup] = []
    if missing := [voice.plain(names[one]) for one in MISSED if not getattr(policy, one)]:
        lines.append(voice("policy-lacks", names=voice.plain("list-comma").join(missing)))
    if sight.before is not None:
        lines.append(voice("policy-will-replace", **_called(voice, sight.before)))
    else:
        lines += [
            voice("policy-may-replace", n=n, **_called(voice, one))
            for n, one in enumerate(sight.like, 1)
        ]
    return lines


def _called(voice: Voice, policy: Policy) -> dict[str, str]:
    number = one_line(policy.number, 40) or voice.plain("policy-no-number")
    return {"title": title(voice, policy, SHORT), "number": number}


def _keys(voice: Voice, sight: Sight) -> tuple[Row, ...]:
    policy = sight.policy
    rows: list[list[Button]] = []

    def key(words: str, arg: str, **values: int) -> Button:
        press = Press("policy", policy.id, policy.revision, arg)
        return Button(voice.plain(words, **values), press.encode())

    draft = policy.state is PolicyState.DRAFT
    if draft and sight.keeps:
        rows += [[key("button-policy-in", "in")]]
        if sight.before is not None:
            rows.append([key("button-policy-keep-both", "new:0")])
        else:
            rows.append(
                [
                    key("button-policy-replace", f"new:{one.id}", n=n)
                    for n, one in enumerate(sight.like, 1)
                ]
            )
        rows.append(
            [
                key("button-policy-edit", "edit"),
                key("button-policy-attach", "attach"),
                key("button-policy-discard", "off"),
            ]
        )
    elif policy.state is PolicyState.IN_FORCE and sight.asks and not sight.keeps:
        ask = Press("askpol", policy.id)
        rows.append([Button(voice.plain("button-policy-ask"), ask.encode())])
    if sight.newest is not None:
        newest = Press("policy", sight.newest.id, sight.newest.revision)
        rows.append([Button(voice.plain("button-policy-newest"), newest.encode())])
    more = [key("button-policy-file", "file")] if sight.files else []
    if sight.versions > 1:
        more.append(key("button-policy-versions", "all"))
    if sight.keeps and sight.piece is not None:
        piece = Press("piece", sight.piece.id)
        digest = [Button(voice.plain("button-policy-piece"), piece.encode())]
    elif sight.keeps and policy.state is PolicyState.IN_FORCE:
        new = Press("pieces", policy.id, arg="new")
        digest = [Button(voice.plain("desk-button-new"), new.encode())]
    else:
        digest = []
    # Once it is in, what comes next is its digest.
    rows += [more + digest] if draft else [digest, more]
    if sight.keeps and policy.state is PolicyState.IN_FORCE:
        rows.append(
            [
                key("button-policy-edit", "edit"),
                key("button-policy-attach", "attach"),
                key("button-policy-off", "off"),
            ]
        )
    rows.append([Button(voice.plain("button-policy-list"), Press("policies").encode())])
    return tuple(tuple(row) for row in rows if row)


def lines(
    voice: Voice, found: Sequence[Policy], today: date, regions: Mapping[int, str]
) -> list[Markup]:
    """A line a policy: its title, and below it how long it holds, who issued it, and where."""
    said: list[Markup] = []
    for number, one in enumerate(found, 1):
        told: list[str] = [short_state(voice, one, today)]
        if one.issuer:
            told.append(escape(one_line(one.issuer, 30)))
        if one.region_id is not None and one.region_id in regions:
            told.append(escape(regions[one.region_id]))
        head = voice("policies-line", n=number, title=title(voice, one, SHORT))
        said.append(Markup(f"{head}\n{' · '.join(told)}"))
    return said


def numbers(found: Sequence[Policy]) -> tuple[Row, ...]:
    """Buttons that open the policies of a list by the numbers of their lines."""
    keys = [
        Button(str(number), Press("policy", one.id, one.revision).encode())
        for number, one in enumerate(found, 1)
    ]
    return tuple(tuple(keys[at : at + NUMBERS]) for at in range(0, len(keys), NUMBERS))


def version_lines(voice: Voice, found: Sequence[Policy]) -> list[Markup]:
    """A line a version of a policy."""
    return [
        voice(
            "policy-version",
            n=number,
            number=one_line(one.number, 40) or voice.plain("policy-no-number"),
            state=voice(f"policy-state-{one.state}"),
            date=_day_only(voice, one.issued_on or one.added_at.astimezone(voice.zone).date()),
        )
        for number, one in enumerate(found, 1)
    ]


def article(voice: Voice, policy: Policy, *, bot: str, today: date) -> dict[str, Any]:
    """One result of inline mode: a policy to be dropped into any chat, with the way to the bot."""
    top = [escape(one_line(one, 60)) for one in (policy.number, policy.issuer) if one]
    lines = [voice("policy-title", title=title(voice, policy)), " · ".join(top)]
    lines.append(state(voice, policy, today))
    if policy.money:
        name = voice(LABELS["money"])
        value = one_line(_said(voice, policy.money, policy), LINE)
        lines.append(voice("policy-line", name=name, value=value))
    way = Button(voice.plain("inline-policy-open"), url=url(ToPolicy(policy.id), bot))
    _, body = payload(Message(Markup("\n".join(one for one in lines if one)), ((way,),)), 0)
    told = [str(short_state(voice, policy, today)), one_line(policy.issuer, 30)]
    return {
        "type": "article",
        "id": f"pol-{policy.id}",
        "title": title(voice, policy, 60),
        "description": " · ".join(one for one in told if one),
        "input_message_content": {
            "message_text": body["text"],
            "parse_mode": body["parse_mode"],
            "link_preview_options": body["link_preview_options"],
        },
        "reply_markup": body["reply_markup"],
    }
