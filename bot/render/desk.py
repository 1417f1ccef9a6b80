"""The office's desk for digests (豆腐块): a piece beside its sources, and the queues of pieces."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.domain.piece import DraftedBy, Field, PieceState, Theme
from bot.domain.proof import Doubt, Flaw, may_leave
from bot.render import effect
from bot.render.button import Press
from bot.render.markup import Markup, clean, cut, escape
from bot.render.message import Button, Message
from bot.render.phrases import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from bot.domain.piece import Piece
    from bot.domain.policy import Policy
    from bot.render.voice import Voice

VERB: Final = "piece"
LIST: Final = "pieces"
PAGE: Final = 8
SOURCE: Final = 220
"""UTF-16 units of the sentences behind one field."""
MORE: Final = 1500
"""... of the long part."""
TITLE: Final = 30
STATES: Final = (PieceState.DRAFT, PieceState.SUBMITTED, PieceState.APPROVED)
"""The queues, in the order of the road."""
EDITED: Final = ("title", *(one.value for one in Field), "more")
"""What is corrected one by one; ids of words `desk-name-<code>`."""
TEMPLATES: Final = ("plain", "seal", "ledger", "band", "leaf")
"""The templates of pictures, as `bot.render.square` draws them."""

_Row = tuple[Button, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A piece before somebody of the office.

    Attributes:
        piece: It.
        policy: What it tells of.
        doubts: What is to be looked at.
        today: The office's date.
        region: Where the policy holds; empty: everywhere.
        steps: What the reader may do to it.
        who: Who submitted it, or approved it.
        groups: In how many groups it stands.
        queue: The queue that the reader works through.
        left: How many others wait in it.
        model: Whether a model may be asked for another wording.
        sends: Whether the reader may send it to groups.
    """

    piece: Piece
    policy: Policy
    doubts: tuple[Doubt, ...]
    today: date
    region: str = ""
    steps: frozenset[str] = frozenset()
    who: str = ""
    groups: int = 0
    queue: PieceState | None = None
    left: int = 0
    model: bool = False
    sends: bool = False


# one piece


def sheet(
    voice: Voice, desk: Desk, *, first: Markup | None = None, choosing: bool = False
) -> Message:
    """A piece beside what it came from, and what may be done to it.

    Args:
        voice: The reader's words.
        desk: The piece before its reader.
        first: What has just happened to it.
        choosing: Whether the buttons are those of what can be corrected.
    """
    lines = [] if first is None else [first, Markup()]
    lines += [*_head(voice, desk), *_warned(voice, desk), Markup(), *_said(voice, desk)]
    lines += [Markup(), *_of(voice, desk), *_sources(voice, desk), *_long(voice, desk)]
    rows = _corrections(voice, desk) if choosing else _keys(voice, desk)
    return Message("\n".join(lines), tuple(rows))


def _head(voice: Voice, desk: Desk) -> Iterator[Markup]:
    piece = desk.piece
    n = piece.revision
    match piece.state:
        case PieceState.SUBMITTED if desk.who:
            yield voice("desk-head-submitted-by", n=n, who=desk.who)
        case PieceState.APPROVED if desk.who:
            yield voice("desk-head-approved-by", n=n, who=desk.who)
        case state:
            yield voice(f"desk-head-{state}", n=n)
    if piece.reason and piece.state is PieceState.DRAFT:
        yield voice("desk-given-back", reason=piece.reason)
    elif piece.reason and piece.state is PieceState.WITHDRAWN:
        yield voice("desk-withdrawn-why", reason=piece.reason)
    if desk.groups:
        yield voice("desk-sent", n=desk.groups)


def _said(voice: Voice, desk: Desk) -> Iterator[Markup]:
    piece = desk.piece
    yield Markup(f"<b>{escape(clean(piece.title))}</b>")
    for field in Field:
        label = voice(f"piece-field-{field}")
        words = clean(piece.of(field))
        if words:
            yield voice("desk-field", label=label, words=words, n=len(words))
        else:
            yield voice("desk-field-empty", label=label)
    drafted = voice(f"desk-drafted-{piece.drafted_by}")
    if piece.revision > 1:
        drafted = voice("desk-revised", drafted=drafted, n=piece.revision - 1)
    yield voice("desk-length", n=piece.length, drafted=drafted)


def _warned(voice: Voice, desk: Desk) -> Iterator[Markup]:
    """What is to be looked at, before anything else; of what is over, nothing is."""
    if desk.piece.state is PieceState.WITHDRAWN:
        return
    if desk.piece.drafted_by is DraftedBy.MODEL:
        yield voice("desk-check-model")
    for one in desk.doubts:
        if one.flaw is not Flaw.EMPTY:  # said where the field is
            yield _doubt(voice, one)


def _doubt(voice: Voice, one: Doubt) -> Markup:
    comma = voice.plain("list-comma")
    match one.flaw:
        case Flaw.LONG:
            return voice("desk-flaw-long", n=one.n)
        case Flaw.NUMBERS:
            return voice("desk-flaw-numbers", numbers=comma.join(one.words))
        case Flaw.OVER if one.day is not None:
            day = voice.day(one.day)
            return voice("desk-flaw-over", day=day)
        case flaw:
            return voice(f"desk-flaw-{flaw}")


def _of(voice: Voice, desk: Desk) -> Iterator[Markup]:
    policy = desk.policy
    parts = [policy.number, policy.issuer]
    named = " · ".join(one_line(part, 24) for part in parts if part)
    title = one_line(policy.title, 44)
    yield voice("desk-policy", title=title)
    facts = [escape(named)] if named else []
    facts.append(voice("desk-region", region=desk.region or voice.plain("desk-everywhere")))
    last = policy.last_day()
    if last is not None and last >= desk.today:
        day = voice.day(last, today=desk.today)
        facts.append(voice("desk-until", day=day, n=(last - desk.today).days))
    yield Markup(" · ".join(facts))


def _sources(voice: Voice, desk: Desk) -> Iterator[Markup]:
    """The sentences of the document behind the fields, folded."""
    found = desk.piece.found
    lines = [
        voice(
            "desk-source",
            label=voice(f"piece-field-{field}"),
            words=cut(clean("".join(found[field.value])), SOURCE),
        )
        for field in Field
        if found.get(field.value)
    ]
    if lines:
        body = "\n".join([voice("desk-sources"), *lines])
        yield Markup(f"<blockquote expandable>{body}</blockquote>")


def _long(voice: Voice, desk: Desk) -> Iterator[Markup]:
    more = clean(desk.piece.more)
    if more:
        body = f"{voice('desk-more', n=len(more))}\n{escape(cut(more, MORE))}"
        yield Markup(f"<blockquote expandable>{body}</blockquote>")


def _keys(voice: Voice, desk: Desk) -> Iterator[_Row]:
    """What most want comes first and alone; in a draft, what is corrected stands open."""
    may, state = desk.steps, desk.piece.state
    if (first := _first(voice, desk)) is not None:
        yield (first,)
    keys: list[Button] = []

    def offer(step: str, words: str, *, after: str = "") -> None:
        if (after or step) in may:
            keys.append(_key(voice, desk, words, step))

    drafting = state is PieceState.DRAFT and "edit" in may
    if drafting:
        keys += _fields(voice, desk)
        offer("look", "desk-button-look", after="edit")
    offer("preview", "desk-button-preview")
    if not drafting:
        offer("edit", "desk-button-edit")
        offer("give_back", "desk-button-give-back")
        offer("look", "desk-button-look", after="edit")
    if drafting and desk.model:
        keys.append(_key(voice, desk, "desk-button-model", "model"))
    offer("withdraw", "desk-button-withdraw")
    if state in {PieceState.APPROVED, PieceState.WITHDRAWN}:
        keys.append(_key(voice, desk, "desk-button-again", "again"))
    if state is PieceState.APPROVED:
        keys.append(_key(voice, desk, "desk-button-print", "print"))
    policy = Press("policy", desk.policy.id, desk.policy.revision)
    keys.append(Button(voice.plain("desk-button-policy"), policy.encode()))
    if state in {PieceState.APPROVED, PieceState.WITHDRAWN}:
        keys.append(effect.key(voice, desk.piece.id))
    yield from _rows([*keys, *ways(voice, desk)])


def _first(voice: Voice, desk: Desk) -> Button | None:
    """The next step on the road."""
    if "approve" in desk.steps:
        return _key(voice, desk, "desk-button-approve", "approve")
    if "submit" in desk.steps:
        return _key(voice, desk, "desk-button-submit", "submit")
    approved = desk.piece.state is PieceState.APPROVED
    if desk.sends and approved and may_leave(desk.policy, desk.today):
        press = Press("send", desk.piece.id).encode()
        return Button(voice.plain("desk-button-send"), press)
    return None


def _rows(keys: Sequence[Button]) -> Iterator[_Row]:
    yield from (tuple(keys[at : at + 3]) for at in range(0, len(keys), 3))


def ways(voice: Voice, desk: Desk) -> Iterator[Button]:
    """On to the next piece that waits, and to the list."""
    state = desk.queue or desk.piece.state
    arg = state.value if state in STATES else PieceState.DRAFT.value
    yield Button(voice.plain("desk-button-list"), Press(LIST, arg=arg).encode())
    if desk.queue is not None and desk.left:
        press = Press(LIST, desk.piece.id, arg=f"next.{desk.queue}")
        yield Button(voice.plain("desk-button-next", n=desk.left), press.encode())


def _fields(voice: Voice, desk: Desk) -> list[Button]:
    return [_key(voice, desk, f"desk-name-{name}", f"edit.{name}") for name in EDITED]


def _corrections(voice: Voice, desk: Desk) -> Iterator[_Row]:
    yield from _rows(_fields(voice, desk))
    yield (_key(voice, desk, "button-back", "show"),)


def _key(voice: Voice, desk: Desk, words: str, arg: str) -> Button:
    return Button(voice.plain(words), press(desk.piece, arg))


def press(piece: Piece, arg: str) -> str:
    """The data of a button about a piece as it is now."""
    return Press(VERB, piece.id, piece.revision, arg).encode()


# what is asked of it


def correcting(voice: Voice, piece: Piece, name: str) -> Markup:
    """What stands above the question for other words: those there are, and where they came from."""
    label = voice.plain(f"desk-name-{name}")
    words = clean(str(getattr(piece, name)))
    lines = [
        voice("desk-correct", label=label, words=words, n=len(words))
        if words
        else voice("desk-correct-empty", label=label)
    ]
    if found := clean("".join(piece.found.get(name, ()))):
        quote = voice("desk-source-of", words=cut(found, 2 * SOURCE))
        lines.append(Markup(f"<blockquote expandable>{quote}</blockquote>"))
    if piece.state is PieceState.APPROVED:
        lines.append(voice("desk-correct-approved"))
    return Markup("\n".join(lines))


def consequence(voice: Voice, desk: Desk) -> Markup:
    """What comes of withdrawing a piece."""
    words = "desk-withdraw-sent" if desk.groups else "desk-withdraw-unsent"
    return voice(words, title=desk.piece.title, n=desk.groups)


# how it looks


def previewed(voice: Voice, desk: Desk, *, drawing: bool) -> Message:
    """What stands above a preview: on with it, or to the group for trials, or back."""
    may = desk.steps
    rows: list[_Row] = []
    if "approve" in may:
        rows.append((_key(voice, desk, "desk-button-approve", "approve"),))
    elif "submit" in may:
        rows.append((_key(voice, desk, "desk-button-submit", "submit"),))
    rows.append(
        (
            _key(voice, desk, "desk-button-back", "show"),
            _key(voice, desk, "desk-button-trial", "trial"),
        )
    )
    words = "desk-previewing" if drawing else "desk-previewed"
    said = [voice(words, title=desk.piece.title), *_warned(voice, desk)]
    return Message("\n".join(said), tuple(rows))


def templates(voice: Voice, piece: Piece) -> Message:
    """The templates of pictures and their colours, with those that are chosen."""

    def key(words: str, code: str, *, on: bool) -> Button:
        label = voice.plain(words)
        return Button(f"✓ {label}" if on else label, press(piece, f"look.{code}"))

    made = [key(f"desk-look-{one}", one, on=piece.template == one) for one in TEMPLATES]
    themes = tuple(key(f"desk-look-{one}", one.value, on=piece.theme is one) for one in Theme)
    back = Button(voice.plain("desk-button-back"), press(piece, "show"))
    rows = (tuple(made[:3]), tuple(made[3:]), themes, (back,))
    text = voice("desk-look", title=piece.title)
    if piece.state is PieceState.APPROVED:
        text = Markup(f"{text}\n{voice('desk-correct-approved')}")
    return Message(text, rows)


def trial_groups(voice: Voice, piece: Piece, groups: Sequence[tuple[int, str]]) -> Message:
    """The work groups in which pieces may be tried out: one is chosen once for all."""
    rows: list[_Row] = [
        (Button(one_line(title, TITLE), press(piece, f"trial.{-chat_id}")),)
        for chat_id, title in groups[:PAGE]
    ]
    rows.append((Button(voice.plain("desk-button-back"), press(piece, "show")),))
    return Message(voice("desk-trial-which" if groups else "desk-trial-none"), tuple(rows))
