"""A policy as whoever opened it reads it in private: what it gives, and how to apply."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.domain.link import Wish
from bot.domain.papers import wanted_papers
from bot.domain.piece import Field
from bot.domain.policy import PolicyState
from bot.render.button import Press
from bot.render.markup import Markup, clean, cut, escape
from bot.render.message import Button
from bot.render.phrases import one_line
from bot.render.piece import Shown, digest, until_when
from bot.render.policy import state
from bot.render.traditional import traditional
from bot.texts import Language

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date

    from bot.domain.piece import Piece
    from bot.domain.policy import Policy
    from bot.render.voice import Voice

LINE: Final = 160
"""UTF-16 units of a line of a policy."""
TITLE: Final = 90
FOLDED: Final = 1800
"""... of what is folded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A policy that somebody opened.

    Attributes:
        policy: The version in force, or the last there was.
        piece: What was made of it for reading; None: only the policy's own data is known.
        delivery_id: The delivery under which it was opened; 0: none.
        has_file: Whether the original document is there.
        renewed: Whether what they came by is about a version before this one.
        names: What is not converted for readers of traditional characters.
    """

    policy: Policy
    piece: Piece | None = None
    delivery_id: int = 0
    has_file: bool = False
    renewed: bool = False
    names: Collection[str] = ()

    @property
    def withdrawn(self) -> bool:
        """Whether it holds no more and nothing took its place."""
        return self.policy.state in {PolicyState.WITHDRAWN, PolicyState.REPLACED}


def title_of(voice: Voice, opened: Opened) -> str:
    """What a policy is called before a reader: the piece's headline, else its own title."""
    title = opened.policy.title if opened.piece is None else opened.piece.title
    return one_line(_written(voice, opened, title), TITLE)


def policy_text(voice: Voice, opened: Opened, *, today: date) -> Markup:
    """What a policy gives, to whom, until when; the long part folded; who issued it."""
    policy = opened.policy
    lines = [*_marks(voice, opened), voice("piece-head", title=title_of(voice, opened))]
    if opened.piece is None:
        lines += _own_words(voice, opened)
    else:
        shown = digest(voice, Shown(opened.piece, policy), opened.names)
        lines += [
            _line(voice, field, words) for field, words in shown.fields if field is not Field.UNTIL
        ]
    lines += _until(voice, opened, today)
    more = "" if opened.piece is None else opened.piece.more
    lines += _folded(voice, opened, more)
    lines += _foot(voice, opened, today)
    return Markup("\n".join(lines))


def apply_text(voice: Voice, opened: Opened, *, today: date) -> Markup:
    """How to apply: what to do, which papers, from when until when, whom to ask."""
    policy, piece = opened.policy, opened.piece
    lines = [*_marks(voice, opened), voice("apply-head", title=title_of(voice, opened))]
    said = len(lines)
    if piece is not None:
        lines += [
            _line(voice, field, _written(voice, opened, piece.of(field)))
            for field in (Field.WHO, Field.HOW)
            if piece.of(field)
        ]
    papers = wanted_papers(policy.body)
    if papers:
        lines += [voice("apply-papers"), *_folded(voice, opened, papers)]
    if policy.apply_from is not None and policy.apply_from > today:
        lines.append(voice("opened-apply-from", day=_day(voice, policy.apply_from, today)))
    lines += _until(voice, opened, today)
    whom = policy.contact or ("" if piece is None else piece.whom)
    if whom:
        lines.append(_line(voice, Field.WHOM, whom))
    last = policy.last_day()
    if last is not None and last < today:
        lines.append(voice("apply-over"))
    elif len(lines) == said or not (papers or (piece is not None and piece.how)):
        lines.append(voice("apply-nothing"))
    return Markup("\n".join(lines))


def ask_key(voice: Voice, opened: Opened) -> Button:
    """The button that asks about a policy."""
    return Button(voice.plain(f"button-piece-{Wish.ASK}"), press("askpol", opened))


def apply_key(voice: Voice, opened: Opened) -> Button:
    """The button that shows how to apply."""
    return Button(voice.plain(f"button-piece-{Wish.APPLY}"), press("applypol", opened))


def original_keys(voice: Voice, opened: Opened) -> tuple[Button, ...]:
    """The button that brings the document, where there is one."""
    if not opened.has_file:
        return ()
    return (Button(voice.plain("opened-button-original"), press("origpol", opened)),)


def press(verb: str, opened: Opened) -> str:
    """Data of a button about a policy, with the delivery under which it was opened."""
    return Press(verb, opened.policy.id, opened.delivery_id).encode()


def _marks(voice: Voice, opened: Opened) -> Iterator[Markup]:
    if opened.withdrawn:
        yield voice("opened-withdrawn")
        if opened.policy.reason:
            yield voice("opened-withdrawn-why", words=one_line(opened.policy.reason, LINE))
    elif opened.renewed:
        yield voice("opened-renewed")


def _own_words(voice: Voice, opened: Opened) -> Iterator[Markup]:
    """What is known of a policy of which no piece was made."""
    policy = opened.policy
    if policy.money:
        yield voice("opened-money", words=one_line(_written(voice, opened, policy.money), LINE))
    if policy.contact:
        yield voice("opened-contact", words=one_line(policy.contact, LINE))


def _line(voice: Voice, field: Field, words: str) -> Markup:
    return voice("piece-line", label=voice(f"piece-field-{field}"), words=one_line(words, LINE))


def _until(voice: Voice, opened: Opened, today: date) -> Iterator[Markup]:
    """Until when, with the weekday and what is left of it; of a policy without a piece, its state."""
    if opened.piece is None:
        if not opened.withdrawn:
            yield state(voice, opened.policy, today)
        return
    shown = digest(voice, Shown(opened.piece, opened.policy), opened.names)
    if until := until_when(voice, shown, today, LINE):
        yield voice("piece-until-line", until=until)


def _folded(voice: Voice, opened: Opened, words: str) -> Iterator[Markup]:
    said = cut(clean(_written(voice, opened, words[: 2 * FOLDED])), FOLDED).strip()
    if said:
        yield Markup(f"<blockquote expandable>{escape(said)}</blockquote>")


def _foot(voice: Voice, opened: Opened, today: date) -> Iterator[Markup]:
    policy = opened.policy
    issuer = escape(one_line(policy.issuer, LINE))
    if policy.issued_on is not None and issuer:
        day = _day(voice, policy.issued_on, today)
        issuer = voice("opened-issued", issuer=issuer, day=day)
    parts = [issuer, escape(one_line(policy.number, LINE))]
    if any(parts):
        yield Markup(" · ".join(part for part in parts if part))


def _day(voice: Voice, day: date, today: date) -> Markup:
    return voice.day(day, today=today)


def _written(voice: Voice, opened: Opened, words: str) -> str:
    """Words of a document in the writing of the reader; names stay as they are."""
    if voice.language is not Language.ZH_HANT:
        return words
    policy = opened.policy
    kept = {*opened.names, policy.issuer, policy.number, policy.contact} - {""}
    return traditional(words, kept)
