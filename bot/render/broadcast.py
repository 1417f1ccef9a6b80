"""Broadcasts as their sender sees them: how far one is, the list of them, what did not arrive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.domain.broadcast import Fate, Progress
from bot.render.button import Press
from bot.render.effect import effects
from bot.render.effect import key as effect_key
from bot.render.joining import door
from bot.render.markup import Markup
from bot.render.message import Button, Message
from bot.render.phrases import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from bot.domain.broadcast import Broadcast, Figures, Missed
    from bot.render.voice import Voice

TITLE: Final = 40
"""UTF-16 units of what is sent, and of a group's name."""
PAGE: Final = 6
"""Broadcasts of one page."""
MISSED: Final = 10
"""Groups of one page."""
_NOT_THERE: Final = (Fate.RESTING, Fate.FAILED, Fate.UNCERTAIN, Fate.SKIPPED, Fate.CANCELLED)
_SIGNS: Final = {
    Progress.WAITING: "🕘",
    Progress.RUNNING: "📮",
    Progress.PAUSED: "⏸",
    Progress.DONE: "✅",
    Progress.CANCELLED: "✖️",
}
Keys = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """How a broadcast gets on.

    Attributes:
        broadcast: Which.
        figures: How many chats stand where.
        titles: What is sent, as its sender calls it; none where it has no name.
        at: As of when.
        goes_on: When something leaves next, if nothing may now.
        seconds: How long it takes yet, about; None: nobody can say, or it does not run.
        steers: Whether its reader may pause it, and so on.
        pieces: Those whose effect can be looked at, once all is sent.
    """

    broadcast: Broadcast
    figures: Figures
    titles: tuple[str, ...] = ()
    at: datetime
    goes_on: datetime | None = None
    seconds: float | None = None
    steers: bool = True
    pieces: tuple[int, ...] = ()


def account(voice: Voice, told: Account, *, listed: bool = False) -> Message:
    """The account of one broadcast with what can be done about it.

    Args:
        voice: The reader's words.
        told: What there is to tell.
        listed: It was opened from the list: there is a way back, and a key to look again.
    """
    lines = [_head(voice, told), *_what(voice, told), *_how(voice, told), *_when(voice, told)]
    return Message(Markup("\n".join(lines)), _keys(voice, told, listed=listed))


def _head(voice: Voice, told: Account) -> Markup:
    one = told.broadcast
    return voice(
        "broadcast-head",
        sign=_SIGNS[one.state],
        kind=voice(f"broadcast-kind-{one.kind}"),
        state=voice(f"broadcast-state-{one.state}"),
    )


def _what(voice: Voice, told: Account) -> Iterator[Markup]:
    parts = []
    if told.broadcast.issue is not None:
        parts.append(voice("broadcast-issue", issue=str(told.broadcast.issue)))
    if told.titles:
        words = "broadcast-title" if len(told.titles) == 1 else "broadcast-titles"
        title = one_line(told.titles[0], TITLE)
        parts.append(voice(words, title=title, n=len(told.titles)))
    if parts:
        yield Markup(" · ".join(parts))


def _how(voice: Voice, told: Account) -> Iterator[Markup]:
    """The figures: those that are nothing are left out, but for what has arrived."""
    figures = told.figures
    yield voice("broadcast-sent", n=figures.of(Fate.SENT), total=figures.total)
    parts = []
    if waiting := figures.of(Fate.QUEUED, Fate.POSTED):
        parts.append(voice("broadcast-figure-waiting", n=waiting))
    parts += [
        voice(f"broadcast-figure-{fate}", n=figures.of(fate))
        for fate in _NOT_THERE
        if figures.of(fate)
    ]
    if parts:
        yield Markup(" · ".join(parts))
    if figures.worded:
        yield voice("broadcast-worded", n=figures.worded)
    if figures.of(Fate.UNCERTAIN):
        yield voice("broadcast-uncertain")


def _when(voice: Voice, told: Account) -> Iterator[Markup]:
    one, today = told.broadcast, told.at.astimezone(voice.zone).date()

    def said(at: datetime) -> Markup:
        return voice.moment(at, today=today)

    match one.state:
        case Progress.WAITING | Progress.RUNNING if told.goes_on is not None:
            words = "broadcast-starts" if one.begun_at is None else "broadcast-held"
            yield voice(words, at=said(told.goes_on))
        case Progress.RUNNING if told.seconds is not None and told.figures.coming:
            minutes = round(told.seconds / 60)
            yield voice("broadcast-left", n=minutes) if minutes else voice("broadcast-left-soon")
        case Progress.PAUSED:
            yield voice("broadcast-paused")
        case Progress.DONE | Progress.CANCELLED if one.ended_at is not None:
            yield voice(f"broadcast-ended-{one.state}", at=said(one.ended_at))
        case _:
            pass


def _keys(voice: Voice, told: Account, *, listed: bool) -> Keys:
    one, figures = told.broadcast, told.figures
    rows: list[tuple[Button, ...]] = []
    if told.steers and one.state in {Progress.WAITING, Progress.RUNNING}:
        rows.append((_key(voice, one, "pause"), _key(voice, one, "cancel")))
    if told.steers and one.state is Progress.PAUSED:
        rows.append((_key(voice, one, "go"), _key(voice, one, "cancel")))
    missing = figures.of(Fate.FAILED, Fate.UNCERTAIN)
    if told.steers and missing and one.state in {Progress.RUNNING, Progress.DONE}:
        rows.append((_key(voice, one, "retry"),))
    if missing or figures.of(Fate.SKIPPED):
        rows.append((_key(voice, one, "missed"),))
    if told.pieces and one.state is Progress.DONE:
        several = len(told.pieces) > 1
        rows.append((effects(voice) if several else effect_key(voice, told.pieces[0]),))
    if listed:
        back = Button(voice.plain("button-back"), Press("broadcasts").encode())
        over = one.state in {Progress.DONE, Progress.CANCELLED}
        rows.append((back,) if over else (_key(voice, one, "look"), back))
    return tuple(rows)


def _key(voice: Voice, one: Broadcast, arg: str) -> Button:
    return Button(
        voice.plain(f"button-broadcast-{arg}"), Press("broadcast", one.id, 0, arg).encode()
    )


def sure(voice: Voice, told: Account, arg: str) -> Message:
    """The question before what cannot be undone: to cancel, or to send what may have arrived."""
    one, figures = told.broadcast, told.figures
    if arg == "cancel":
        coming = figures.of(Fate.QUEUED, Fate.POSTED, Fate.RESTING)
        said = voice("broadcast-sure-cancel", n=coming, sent=figures.of(Fate.SENT))
    else:
        said = voice("broadcast-sure-retry", n=figures.of(Fate.UNCERTAIN))
    yes = Button(
        voice.plain(f"button-broadcast-{arg}-sure"), Press("broadcast", one.id, 1, arg).encode()
    )
    back = Button(voice.plain("button-back"), Press("broadcast", one.id, 0, "show").encode())
    return Message(said, ((yes,), (back,)))


def listing(voice: Voice, page: Sequence[Account], *, offset: int, total: int) -> Message:
    """A page of broadcasts with figures, the latest first."""
    if not page:
        return Message(voice("broadcast-none"), door(voice))
    lines = [voice("broadcast-list", total=total)]
    keys: list[tuple[Button, ...]] = []
    for number, told in enumerate(page, offset + 1):
        one, figures = told.broadcast, told.figures
        name = voice(f"broadcast-kind-{one.kind}")
        if told.titles:
            name = voice("broadcast-named", kind=name, title=one_line(told.titles[0], TITLE // 2))
        lines.append(
            voice(
                "broadcast-line",
                n=number,
                sign=_SIGNS[one.state],
                name=name,
                at=voice.short(one.start_at),
                state=voice(f"broadcast-state-{one.state}"),
            )
        )
        sent = voice("broadcast-sent", n=figures.of(Fate.SENT), total=figures.total)
        parts = [sent]
        parts += [
            voice(f"broadcast-figure-{fate}", n=figures.of(fate))
            for fate in (Fate.FAILED, Fate.UNCERTAIN)
            if figures.of(fate)
        ]
        lines.append(voice("broadcast-line-figures", figures=Markup(" · ".join(parts))))
        keys.append((Button(str(number), Press("broadcast", one.id, 0, "show").encode()),))
    rows = [tuple(key for row in keys[at : at + 3] for key in row) for at in range(0, len(keys), 3)]
    if turns := _turns("broadcasts", 0, "", offset, PAGE, total):
        rows.append(turns)
    return Message(Markup("\n".join(lines)), tuple(rows))


def missed(
    voice: Voice, told: Account, page: Sequence[Missed], *, offset: int, total: int
) -> Message:
    """The chats that did not get a broadcast, with the reasons in words."""
    one = told.broadcast
    lines = [voice("broadcast-missed", total=total)]
    for number, miss in enumerate(page, offset + 1):
        title = one_line(miss.title, TITLE) if miss.title else voice("broadcast-somebody")
        lines.append(voice("broadcast-missed-line", n=number, title=title, why=_why(voice, miss)))
    rows: list[tuple[Button, ...]] = []
    if turns := _turns("broadcast", one.id, "missed", offset, MISSED, total):
        rows.append(turns)
    missing = told.figures.of(Fate.FAILED, Fate.UNCERTAIN)
    if told.steers and missing and one.state in {Progress.RUNNING, Progress.DONE}:
        rows.append((_key(voice, one, "retry"),))
    rows.append(
        (Button(voice.plain("button-back"), Press("broadcast", one.id, 0, "show").encode()),)
    )
    return Message(Markup("\n".join(lines)), tuple(rows))


def _why(voice: Voice, miss: Missed) -> Markup:
    if miss.state is Fate.UNCERTAIN:
        return voice("broadcast-why-uncertain")
    known = f"broadcast-why-{miss.reason}"
    return voice(known if voice.texts.has(known) else "broadcast-why-other")


def _turns(  # noqa: PLR0917 - a place in a list
    verb: str, ref: int, arg: str, offset: int, page: int, total: int
) -> tuple[Button, ...]:
    def key(label: str, place: int) -> Button:
        press = Press(verb, ref, place, arg) if ref else Press(verb, place)
        return Button(label, press.encode())

    keys = []
    if offset:
        keys.append(key("‹", max(0, offset - page)))
    if offset + page < total:
        keys.append(key("›", offset + page))
    return tuple(keys)
