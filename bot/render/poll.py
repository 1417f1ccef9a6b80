"""A poll (民意调查、评议): how it is asked, what its maker sees before and after."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from bot.domain.poll import KNOWS_NOT, LEAST, SCALE, PollKind, PollState
from bot.render.agreement import percent
from bot.render.announcement import Reach, receivers
from bot.render.button import Press
from bot.render.markup import Markup, cut, escape, plain
from bot.render.message import Button, Message
from bot.render.phrases import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from bot.domain.poll import Poll, Result, Votes
    from bot.render.message import Payload
    from bot.render.voice import Voice

PAGE: Final = 6
"""Polls on a page of the list."""
UNITS: Final = 40
"""Units in a list of reviews."""
GROUPS: Final = 8
"""Groups whose results stand in a message; the table has all."""
TITLE: Final = 24
"""UTF-16 units of a question or a group in a line."""
QUESTION: Final = 300
WITH_BARS: Final = 5
"""Answers that have bars in a message; of more, the picture has them."""
BAR: Final = 10
"""Blocks of a bar that stands for everybody."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The words of a poll for readers of a language: plain.

    Attributes:
        question: What is asked.
        options: The answers.
        beneath: Who asks, until when, and that nobody is named.
    """

    question: str
    options: tuple[str, ...]
    beneath: str


def asked(voice: Voice, poll: Poll, *, unit: str, office: str) -> Asked:
    """The words of a poll. `unit`: whose service is asked about; `office`: who asks."""
    question, options = poll.question, poll.options
    if poll.kind is PollKind.REVIEW:
        question = voice.plain("poll-review-question", unit=unit)
        options = tuple(voice.plain(f"poll-scale-{one}") for one in SCALE)
    beneath = voice.plain(
        "poll-beneath",
        office=office or voice.plain("announce-office"),
        until=plain(_moment(voice, poll.closes_at)),
    )
    return Asked(cut(question, QUESTION), options, beneath)


def call(
    said: Asked, multiple: bool, chat_id: int, *, thread_id: int | None = None, closed: bool = False
) -> Payload:
    """The call that asks a chat; `closed`: a sample in which nobody can vote."""
    body: dict[str, object] = {
        "chat_id": chat_id,
        "question": said.question,
        "options": [{"text": one} for one in said.options],
        "is_anonymous": True,
        "allows_multiple_answers": multiple,
        "description": said.beneath,
    }
    if thread_id is not None:
        body["message_thread_id"] = thread_id
    if closed:
        body["is_closed"] = True
    return "sendPoll", body


def preview(voice: Voice, poll: Poll, reach: Reach) -> Message:
    """What its maker sees under the sample before it leaves."""

    def key(words: str, arg: str, **values: int) -> Button:
        return Button(voice.plain(words, **values), Press("poll", poll.id, arg=arg).encode())

    until = _moment(voice, poll.closes_at)
    said = [voice("poll-preview"), receivers(voice, reach), voice("poll-until", date=until)]
    if reach.waits_until is not None:
        said.append(voice("sent-when-quiet", date=_moment(voice, reach.waits_until)))
    too_late = reach.waits_until is not None and reach.waits_until >= poll.closes_at
    if too_late:
        said.append(voice("poll-no-time"))
    rows: list[tuple[Button, ...]] = []
    if reach.n and not too_late:
        rows.append((key("poll-go", "go", n=reach.n),))
    rows.append((key("sent-change", "edit"), key("sent-drop", "drop")))
    return Message("\n".join(said), tuple(rows))


def begun(voice: Voice, poll: Poll, reach: Reach) -> Message:
    """What its maker reads when it has left, with the way to its votes."""
    key = Button(voice.plain("poll-see"), Press("poll", poll.id, arg="show").encode())
    until = voice("poll-until", date=_moment(voice, poll.closes_at))
    return Message("\n".join((voice("poll-begun"), receivers(voice, reach), until)), ((key,),))


# -- results ---------------------------------------------------------------------------------


def results(
    voice: Voice, poll: Poll, said: Asked, came_to: Result, *, at: datetime, sure: bool = False
) -> Message:
    """What a poll has come to so far, or in the end; `sure`: whether to end it is being asked."""
    lines = [*_head(voice, poll, said, at), *_figures(voice, poll, said, came_to)]
    lines += _groups(voice, said, came_to)
    if came_to.open_ends:
        lines.append(voice("poll-open-ends", n=came_to.open_ends))
    return Message("\n".join(lines), _keys(voice, poll, came_to, sure=sure))


def _head(voice: Voice, poll: Poll, said: Asked, at: datetime) -> Iterator[Markup]:
    yield voice("poll-title", question=escape(said.question))
    if poll.state is PollState.CLOSED:
        yield voice("poll-ended", date=_moment(voice, poll.closed_at or at))
    elif poll.state is PollState.CLOSING:
        yield voice("poll-ending")
    else:
        yield voice("poll-open", date=_moment(voice, poll.closes_at))


def _figures(voice: Voice, poll: Poll, said: Asked, came_to: Result) -> Iterator[Markup]:
    """How many took part, and the votes where there are enough; the conclusion comes first."""
    voters = came_to.voters
    if came_to.counts:
        yield conclusion(voice, said, came_to)
    if voters and not came_to.counts:
        few = "poll-too-few-known" if poll.kind is PollKind.REVIEW else "poll-too-few"
        yield voice(few, n=voters, least=LEAST)
    yield took_part(voice, poll, came_to)
    with_bars = len(came_to.counts) <= WITH_BARS
    for n, votes in enumerate(came_to.counts):
        yield voice(
            "poll-line" if with_bars else "poll-line-short",
            option=escape(said.options[n]),
            n=votes,
            of=voters,
            share=percent(votes, voters),
            bar="▇" * max(1, round(votes * BAR / voters)) if votes else "▁",
        )


def published(voice: Voice, poll: Poll, said: Asked, came_to: Result) -> str:
    """What whoever was asked may read of it: plain words, to be looked over before they leave."""
    lines = [voice("poll-published", question=escape(said.question))]
    lines += [conclusion(voice, said, came_to), took_part(voice, poll, came_to)]
    lines += [
        voice(
            "poll-line-short",
            option=escape(said.options[n]),
            n=votes,
            of=came_to.voters,
            share=percent(votes, came_to.voters),
        )
        for n, votes in enumerate(came_to.counts)
    ]
    return plain("\n".join(lines))


def took_part(voice: Voice, poll: Poll, came_to: Result) -> Markup:
    """How many voted, and of how many groups or people that were asked."""
    words = f"poll-took-part-{poll.whom.circle}"
    return voice(words, n=came_to.voters, asked=came_to.chats, voting=came_to.voting)


def conclusion(voice: Voice, said: Asked, came_to: Result) -> Markup:
    """In one line: how many are satisfied; else which answer most gave, or which ones as many."""
    if came_to.kind is PollKind.REVIEW:
        content, of = came_to.content
        return voice(
            "poll-content",
            n=content,
            of=of,
            share=percent(content, of),
            unknown=came_to.counts[KNOWS_NOT],
        )
    leading = came_to.leading
    votes = came_to.counts[leading[0]]
    share = percent(votes, came_to.voters)
    names = voice.plain("list-comma").join(
        voice.plain("poll-option", option=said.options[n]) for n in leading
    )
    words = "poll-most" if len(leading) == 1 else "poll-tie"
    return voice(words, options=names, n=votes, of=came_to.voters, share=share)


def _groups(voice: Voice, said: Asked, came_to: Result) -> Iterator[Markup]:
    groups = [one for one in came_to.shown if not one.private]
    if not groups or came_to.voting < 2:  # it is all there is
        return
    yield voice("poll-by-group")
    for one in groups[:GROUPS]:
        yield voice(
            "poll-group",
            title=title(voice, one),
            n=one.voters,
            votes=votes_line(voice, said, one),
        )
    if len(groups) > GROUPS:
        yield voice("poll-more-groups", n=len(groups) - GROUPS)
    if came_to.hidden:
        yield voice("poll-hidden", n=came_to.hidden)


def title(voice: Voice, one: Votes) -> Markup:
    """What a group is called."""
    if one.private:
        return voice("poll-in-private")
    return escape(one_line(one.title, TITLE)) if one.title else voice("poll-group-gone")


def votes_line(voice: Voice, said: Asked, one: Votes) -> Markup:
    """The votes of one group: each answer somebody gave, with its figure."""
    each = [
        voice("poll-vote", option=escape(one_line(said.options[n], TITLE)), n=votes)
        for n, votes in enumerate(one.counts)
        if votes
    ]
    return Markup(escape(voice.plain("list-comma")).join(each))


def _keys(
    voice: Voice, poll: Poll, came_to: Result, *, sure: bool
) -> tuple[tuple[Button, ...], ...]:
    def key(words: str, arg: str) -> Button:
        return Button(voice.plain(words), Press("poll", poll.id, arg=arg).encode())

    back = Button(voice.plain("button-back"), Press("poll", 0, arg="l0").encode())
    if sure:
        return ((key("poll-end-sure", "stop"),), (key("button-back", "show"),))
    rows: list[tuple[Button, ...]] = []
    if came_to.counts:
        rows.append((key("poll-paper", "paper"),))
        if poll.state is PollState.CLOSED:
            rows.append((key("poll-publish", "publish"),))
    if poll.state is PollState.OPEN:
        rows.append((key("poll-refresh", "show"), key("poll-end", "end")))
    return (*rows, (back,))


# -- the list --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Line:
    """A poll in the list."""

    poll: Poll
    said: Asked
    voters: int


@dataclass(frozen=True, slots=True)
class Judged:
    """What the last review of a unit came to."""

    unit: str
    poll: Poll
    came_to: Result


def judged(voice: Voice, units: Sequence[Judged]) -> Message:
    """The units by how many are content with them; who has the same share has the same place."""

    def share(one: Judged) -> Fraction:
        content, of = one.came_to.content
        return Fraction(content, of) if of else Fraction(-1)

    said = [voice("polls-judged", n=len(units))]
    ranked = sorted(units, key=lambda one: (-share(one), one.unit))
    shares = [share(one) for one in ranked]
    for one in ranked[:UNITS]:
        content, of = one.came_to.content
        when = one.poll.closed_at or one.poll.closes_at
        said.append(
            voice(
                "polls-judged-line" if of else "polls-judged-few",
                place=shares.index(share(one)) + 1,
                unit=escape(one.unit),
                n=content,
                of=of,
                share=percent(content, of),
                least=LEAST,
                date=voice.short(when),
            )
        )
    if len(ranked) > UNITS:
        said.append(voice("batch-preview-more", n=len(ranked) - UNITS))
    back = Button(voice.plain("button-back"), Press("poll", 0, arg="l0").encode())
    return Message("\n".join(said), ((back,),))


def listing(
    voice: Voice, lines: Sequence[Line], *, total: int, offset: int, reviews: bool = False
) -> Message:
    """One page of the polls, the latest first; `reviews`: whether units were reviewed."""
    make = Button(voice.plain("poll-new"), Press("poll", 0, arg="new").encode())
    if not total:
        return Message(voice("polls-none"), ((make,),))
    said = [voice("polls", n=total)]
    for number, line in enumerate(lines, offset + 1):
        state = "open" if line.poll.state is PollState.OPEN else line.poll.state.value
        when = line.poll.closed_at or line.poll.closes_at
        said.append(
            voice(
                f"polls-line-{state}",
                n=number,
                question=escape(one_line(line.said.question, 2 * TITLE)),
                voters=line.voters,
                date=voice.short(when),
            )
        )
    numbers = [
        Button(str(number), Press("poll", line.poll.id, arg="show").encode())
        for number, line in enumerate(lines, offset + 1)
    ]
    rows = [tuple(numbers[at : at + 3]) for at in range(0, len(numbers), 3)]
    turns = []
    if offset:
        turns.append(Button("‹", Press("poll", 0, arg=f"l{max(0, offset - PAGE)}").encode()))
    if offset + PAGE < total:
        turns.append(Button("›", Press("poll", 0, arg=f"l{offset + PAGE}").encode()))
    last = [make]
    if reviews:
        last.insert(0, Button(voice.plain("polls-by-unit"), Press("poll", 0, arg="units").encode()))
    return Message("\n".join(said), (*rows, *([tuple(turns)] if turns else []), tuple(last)))


def _moment(voice: Voice, at: datetime) -> Markup:
    return voice.moment(at)
