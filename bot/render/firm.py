"""An enterprise and its liaison: the list of one's own, the page of one, the receipt of a filing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.domain.terms import Source
from bot.render.button import Press
from bot.render.markup import Markup, escape
from bot.render.message import Button, Message
from bot.render.phrases import NAME, Phrases, masked, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from bot.domain.people import Enterprise
    from bot.render.view import CaseView
    from bot.render.voice import Voice

PAGE: Final = 8
"""Enterprises on one page."""
NUMBERS: Final = 4
TEXT: Final = 24
"""UTF-16 units of a case's words on the page of an enterprise."""
WORDS: Final = 60
"""... of what was said at a visit."""

_KINDS: Final = frozenset({"visit", "phone", "symposium", "revisit"})


@dataclass(frozen=True, slots=True)
class Solving:
    """A quota: what was solved and confirmed since the year began, and what is left out."""

    since: date
    quota: int
    confirmed: tuple[str, ...] = ()
    by_phone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact of an enterprise; the number is whole, and shown so only where that was asked."""

    name: str
    phone: str
    reachable: bool = True


@dataclass(frozen=True, slots=True)
class Visited:
    """A visit, a call, a meeting."""

    day: date
    kind: str
    who: str
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """One enterprise in the list of its liaison."""

    enterprise_id: int
    name: str
    open: int
    late: int
    visited: date | None
    solving: Solving


@dataclass(frozen=True, slots=True, kw_only=True)
class Firm:
    """An enterprise before one reader, and what they may do for it."""

    enterprise: Enterprise
    unit: str
    liaisons: tuple[tuple[int, str], ...]
    solving: Solving | None
    contacts: tuple[Contact, ...]
    cases: tuple[CaseView, ...]
    visits: tuple[Visited, ...]
    phones: bool = False
    files_for: bool = False
    visits_it: bool = False
    prints: bool = False
    pairs: bool = False
    unpairs: bool = False
    is_mine: bool = False


def firms(voice: Voice, lines: Sequence[Line], total: int, offset: int) -> Message:
    """One page of the enterprises somebody is the liaison of."""
    if not lines:
        return Message(voice("firms-none"))
    said = [voice("firms-title", total=total)]
    said += [_line(voice, number, one) for number, one in enumerate(lines, 1)]
    numbers = [
        Button(str(number), Press("firm", one.enterprise_id).encode())
        for number, one in enumerate(lines, 1)
    ]
    rows = [tuple(numbers[at : at + NUMBERS]) for at in range(0, len(numbers), NUMBERS)]
    turns = [Button("‹", Press("firms", max(0, offset - PAGE)).encode())] if offset else []
    if offset + len(lines) < total:
        turns.append(Button("›", Press("firms", offset + len(lines)).encode()))
    if turns:
        rows.append(tuple(turns))
    rows.append(
        (
            Button(voice.plain("button-visit"), Press("visit").encode()),
            Button(voice.plain("button-paired"), Press("list", arg="paired").encode()),
        )
    )
    return Message("\n".join(said), tuple(rows))


def _line(voice: Voice, number: int, one: Line) -> Markup:
    kind = "firm-state-late" if one.late else "firm-state-open" if one.open else "firm-state-idle"
    values = {"open": one.open, "late": one.late}
    names = {"firm-state-late": ("open", "late"), "firm-state-open": ("open",)}.get(kind, ())
    visit = (
        voice("firm-visit-never")
        if one.visited is None
        else voice("firm-visit-last", day=_day(voice, one.visited))
    )
    return voice(
        "firms-line",
        n=number,
        name=escape(one_line(one.name, NAME)),
        state=voice(kind, **{name: values[name] for name in names}),
        solved=len(one.solving.confirmed),
        quota=one.solving.quota,
        visit=visit,
    )


def found(voice: Voice, firms_: Sequence[Enterprise], sought: str, *, most: int) -> Message:
    """What a search for an enterprise came to, a button each."""
    if not firms_:
        return Message(voice("firm-not-found", sought=one_line(sought, NAME)))
    words = "firm-found-many" if len(firms_) >= most else "firm-found"
    rows = tuple(
        (Button(one_line(one.short_name or one.name, NAME), Press("firm", one.id).encode()),)
        for one in firms_
    )
    return Message(voice(words, n=len(firms_)), rows)


def page(voice: Voice, firm: Firm) -> Message:
    """The page of an enterprise: who looks after it, what is open, when somebody was there."""
    lines = [*_head(voice, firm), *_quota(voice, firm), *_contacts(voice, firm)]
    lines += [_case(voice, number, view) for number, view in enumerate(firm.cases, 1)]
    if firm.visits:
        lines.append(voice("firm-visits"))
        lines += [_visit(voice, one) for one in firm.visits]
    return Message("\n".join(lines), tuple(_keys(voice, firm)))


def _head(voice: Voice, firm: Firm) -> Iterator[Markup]:
    one = firm.enterprise
    yield voice("firm-title", name=one_line(one.name, NAME))
    if one.credit_code:
        yield voice("firm-code", code=one.credit_code)
    if firm.unit:
        yield voice("firm-unit", unit=firm.unit)
    names = voice.plain("and").join(one_line(name, NAME) for _, name in firm.liaisons)
    yield voice("firm-liaisons", names=names) if names else voice("firm-liaisons-none")


def _quota(voice: Voice, firm: Firm) -> Iterator[Markup]:
    if (one := firm.solving) is None:
        return
    yield voice(
        "firm-solved",
        since=_day(voice, one.since),
        solved=len(one.confirmed),
        quota=one.quota,
    )
    if one.confirmed:
        yield voice("firm-solved-numbers", numbers=voice.plain("and").join(one.confirmed))
    if one.by_phone:
        numbers = voice.plain("and").join(one.by_phone)
        yield voice("firm-solved-by-phone", n=len(one.by_phone), numbers=numbers)


def _contacts(voice: Voice, firm: Firm) -> Iterator[Markup]:
    if not firm.contacts:
        yield voice("firm-contacts-none")
        return
    said = [
        voice(
            "firm-contact" if one.reachable else "firm-contact-away",
            name=one_line(one.name, NAME),
            phone=one_line(one.phone, NAME) if firm.phones else masked(one.phone),
        )
        for one in firm.contacts
    ]
    yield voice("firm-contacts", contacts=Markup(voice.plain("and").join(said)))


def _case(voice: Voice, number: int, view: CaseView) -> Markup:
    said = Phrases(voice, view)
    return voice(
        "firm-case",
        n=number,
        state=said.state,
        number=view.case.number,
        text=one_line(said.text, TEXT),
    )


def _visit(voice: Voice, one: Visited) -> Markup:
    return voice(
        "firm-visit" if one.words else "firm-visit-only",
        day=_day(voice, one.day),
        kind=voice(f"visit-kind-{one.kind}") if one.kind in _KINDS else one.kind,
        who=one_line(one.who, NAME),
        **({"words": one_line(one.words, WORDS)} if one.words else {}),
    )


def _day(voice: Voice, on: date) -> Markup:
    return voice.day(on)


def _keys(voice: Voice, firm: Firm) -> Iterator[tuple[Button, ...]]:
    one = firm.enterprise
    if firm.files_for:
        yield (_button(voice, "button-file-for", Press("filefor", one.id)),)
    numbers = [
        Button(str(number), Press("case", view.case.id, view.case.revision).encode())
        for number, view in enumerate(firm.cases, 1)
    ]
    yield from (tuple(numbers[at : at + NUMBERS]) for at in range(0, len(numbers), NUMBERS))
    second: list[Button] = []
    if firm.visits_it:
        second.append(_button(voice, "button-visit", Press("visit", one.id)))
    if firm.contacts and not firm.phones and any(contact.phone for contact in firm.contacts):
        second.append(_button(voice, "button-phones", Press("phones", one.id)))
    if firm.prints:
        second.append(_button(voice, "button-card", Press("cards", one.id)))
    if second:
        yield tuple(second)
    third: list[Button] = []
    if firm.pairs:
        third.append(_button(voice, "button-pair", Press("pair", one.id)))
    if firm.unpairs:
        third += [
            _button(voice, "button-unpair", Press("unpair", one.id, arg=str(person_id)))
            for person_id, _ in firm.liaisons[:1]
        ]
    if third:
        yield tuple(third)
    if firm.is_mine:
        yield (_button(voice, "button-firms", Press("firms")),)


def _button(voice: Voice, words: str, press: Press) -> Button:
    return Button(voice.plain(words), press.encode())


def filed(
    voice: Voice,
    *,
    case_id: int,
    number: str,
    enterprise: Enterprise,
    told: Sequence[str],
    date: Markup,
    solved: bool,
) -> Message:
    """What a cadre reads who has filed for an enterprise: who was told, and what comes next."""
    names = voice.plain("and").join(one_line(name, NAME) for name in told)
    said = voice("filed-for-told", names=names) if names else voice("filed-for-untold")
    lines = [
        voice(
            "filed-for-receipt",
            enterprise=one_line(enterprise.short_name or enterprise.name, NAME),
            number=number,
            told=said,
            date=date,
        )
    ]
    if solved:
        lines.append(voice("filed-for-solved"))
    return Message(
        "\n".join(lines),
        (
            (_button(voice, "button-open", Press("case", case_id)),),
            (_button(voice, "button-firm", Press("firm", enterprise.id)),),
        ),
    )


def logged(voice: Voice, enterprise: Enterprise, *, kind: str, day: date) -> Message:
    """What a liaison reads who has logged a visit, with the way on to filing for the enterprise."""
    sources = {one.value for one in Source}
    on = Press("filefor", enterprise.id, arg=kind if kind in sources else Source.VISIT.value)
    return Message(
        voice(
            "visit-done",
            day=_day(voice, day),
            kind=voice(f"visit-kind-{kind}"),
            enterprise=one_line(enterprise.short_name or enterprise.name, NAME),
        ),
        (
            (_button(voice, "button-file-for", on),),
            (_button(voice, "button-firm", Press("firm", enterprise.id)),),
        ),
    )
