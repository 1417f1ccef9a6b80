"""What a card says of requests and of dates that were moved: who waits for a ruling, what it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.domain.case import reportable
from bot.domain.terms import Act, Outcome, RequestKind, State
from bot.render.view import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.render.markup import Markup
    from bot.render.phrases import Phrases

ASKED_BY: Final[dict[RequestKind, Act]] = {
    RequestKind.RETURN: Act.RETURN,
    RequestKind.EXTENSION: Act.ASK_EXTENSION,
    RequestKind.PARK: Act.ASK_PARK,
    RequestKind.WITHDRAW: Act.ASK_WITHDRAWAL,
    RequestKind.APPEAL: Act.APPEAL_CARD,
}
"""The act by which each is asked for."""


def requests(said: Phrases) -> Iterator[Markup]:
    """What is asked for, to those inside the house; to the owners, that their own wish waits."""
    case, reader = said.case, said.view.reader
    inside = reader in {Reader.UNIT, Reader.OFFICE, Reader.LEADER}
    for kind, act in ASKED_BY.items():
        own = kind is RequestKind.WITHDRAW and reader is Reader.OWNER
        asked = said.view.last(act)
        if (inside or own) and kind in case.pending and asked and said.shows(asked):
            words = f"card-asks-{kind}.owner" if own else f"card-asks-{kind}"
            yield said.voice(words, **said.values(asked))


def tells(said: Phrases) -> bool:
    """Whether one of these has something to say."""
    case = said.case
    return bool(case.pending or case.extensions or case.promises_broken)


def moved(said: Phrases) -> Iterator[Markup]:
    """The date before an extension, for ever; a promise that was not kept, for ever."""
    case = said.case
    if case.extensions and case.original_due_at and case.due_at != case.original_due_at:
        yield said.voice("card-extended", original=said.moment(case.original_due_at))
    if case.promises_broken:
        yield said.voice("card-broken", n=case.promises_broken)


def stage(said: Phrases) -> str | None:
    """Which words say what comes next where a request or a review that is late decides it."""
    case, inside = said.case, said.view.reader not in {Reader.OWNER, Reader.OTHER}
    if case.state is State.DISPATCHED and RequestKind.RETURN in case.pending and inside:
        return "next-return"
    if case.state is State.PARKED and case.review_at and case.review_at <= said.view.at and inside:
        return "next-parked-late" if case.reported_outcome is None else None
    promised = case.reported_outcome is Outcome.PROMISED and case.state is State.HANDLING
    if promised and inside and Outcome.PROMISED not in reportable(case):
        return "next-unpromised"
    return None
