"""What the bot says about a case of its own accord: one message for each kind of notice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.domain.notice import NoticeKind
from bot.domain.terms import Act, State
from bot.domain.terms import Kind as CaseKind
from bot.render.beside import unopined
from bot.render.card import about_policy, coming, kept_close
from bot.render.keys import keyboard
from bot.render.kin import declined_before
from bot.render.markup import escape
from bot.render.message import Message
from bot.render.phrases import LONGEST, SNIPPET, Phrases, one_line
from bot.render.view import Reader

if TYPE_CHECKING:
    from bot.render.markup import Markup
    from bot.render.view import CaseView, Happening
    from bot.render.voice import Voice

K = NoticeKind

REPORTED: Final = frozenset(
    {K.CONFIRM, K.PROMISED, K.PARKED, K.TO_COUNTERSIGN, K.TO_REVIEW, K.PARK_ASKED}
)
"""Kinds that give the words of the report in full, whatever act they follow."""


_FALLBACK: Final[dict[NoticeKind, Act]] = {
    K.NUDGE_SUPPLY: Act.ASK_MORE,
    K.PARK_ASKED: Act.ASK_PARK,
    K.EXTENSION_ASKED: Act.ASK_EXTENSION,
}
"""The act whose words a notice repeats where none is given."""

_STEP: Final[dict[NoticeKind, State]] = {
    K.FILED: State.SUBMITTED,
    K.FILED_FOR_YOU: State.SUBMITTED,
    K.NEW_CASE: State.SUBMITTED,
    K.NUDGE_ACCEPT: State.SUBMITTED,
    K.NEED_INFO: State.NEED_INFO,
    K.READY_TO_DISPATCH: State.ACCEPTED,
    K.NUDGE_DISPATCH: State.ACCEPTED,
    K.DISPATCHED: State.DISPATCHED,
    K.DISPATCHED_OWNER: State.DISPATCHED,
    K.TO_REVIEW: State.HANDLED,
    K.NUDGE_REVIEW: State.HANDLED,
    K.CONFIRM: State.AWAITING_OWNER,
    K.CLOSED: State.CLOSED,
    K.CLOSED_SILENT: State.CLOSED,
}
"""The state whose limit a notice names."""

_FIRST: Final[dict[NoticeKind, Act]] = {
    K.NUDGE_PROGRESS: Act.NOTE,
    K.WORDING: Act.AGREE_WORDING,
}
"""The act a notice asks for, where it is not the one most wanted in that state."""

_OF_OUTCOME: Final = frozenset({K.CONFIRM, K.CLOSED})
_UNOPINED: Final = frozenset({K.TO_COUNTERSIGN, K.TO_REVIEW, K.PARK_ASKED})
"""Kinds that say whose opinion is still out."""
_OF_POLICY: Final = frozenset({K.NEW_CASE, K.READY_TO_DISPATCH, K.DISPATCHED})
"""Kinds by which somebody hears of a case first: they say which policy it is about."""
_OF_APPEAL: Final = frozenset({K.DECLINED, K.EXPIRED})


def notice(
    voice: Voice, kind: NoticeKind, view: CaseView, happening: Happening | None = None
) -> Message:
    """What a notice says to this reader, with the buttons of the card.

    The first line says what happened; the last reminds which case it is. One kind has one
    message; where it goes to several audiences, or the outcome or a used appeal make another
    sentence true, the message has an attribute for it.

    Args:
        voice: The reader's words.
        kind: Which notice; its value is the id of its words.
        view: The case before the reader, as it is when the notice leaves.
        happening: The act it follows; None for a nudge of the clock.

    Raises:
        MissingWords: A language lacks the notice.
    """
    said = Phrases(voice, view)
    if happening is None and kind in _FALLBACK:
        happening = view.last(_FALLBACK[kind])
    values = said.values(happening, LONGEST)
    values |= {"next": coming(said), "said": said.quoted(view.case.text, LONGEST)}
    if not view.sees_text:
        values["said"] = said.quoted(said.text)
    if kind in REPORTED and (report := said.report):
        values["report"] = said.quote(report, LONGEST)
    if kind is K.INSTRUCTION_ANSWERED and not values["quote"]:
        values["quote"] = said.quote(said.report, LONGEST)
    if kind in _STEP:
        values["step"] = said.step_of(_STEP[kind])
    told = voice(_words(voice, kind, view), **values)
    lines = _whole(told.split("\n"))
    if kind in _UNOPINED and (missing := unopined(said)):
        lines.append(missing)
    if kind in _OF_POLICY:
        lines += about_policy(said)
    if view.reader is not Reader.OWNER:
        lines += kept_close(said)
    if kind is K.APPEALED:
        lines += declined_before(said)
    if reminder := _reminder(said, lines):
        lines.append(reminder)
    keys = keyboard(voice, view, opens=True, first=_FIRST.get(kind))
    return Message("\n".join(lines), keys)


def _words(voice: Voice, kind: NoticeKind, view: CaseView) -> str:
    """The id of the words for this audience and this turn of events."""
    ways = ["info"] if view.case.kind is CaseKind.INFO else []
    ways += [view.reader.value] if view.reader is Reader.OWNER else [view.reader.value, "cadre"]
    outcome = view.case.reported_outcome if kind is K.TO_COUNTERSIGN else view.case.outcome
    if kind in _OF_OUTCOME | {K.TO_COUNTERSIGN} and outcome:
        ways.append(outcome.value)
    if kind in _OF_APPEAL and view.case.appealed:
        ways.append("final")
    if kind is K.RATED_BY_PHONE and view.case.state is not State.CLOSED:
        ways.append("again")
    if kind is K.DISPATCHED and view.case.returns:
        ways.append("second")
    if kind is K.ACKNOWLEDGED and (view.case.masked or not view.handler_phone):
        ways.append("masked" if view.case.masked else "quiet")
    return next(
        (f"{kind.value}.{way}" for way in ways if voice.texts.has(f"{kind.value}.{way}")),
        kind.value,
    )


def _whole(lines: list[str]) -> list[str]:
    """Lines that say something: without those whose value was empty."""
    return [
        line
        for place, line in enumerate(lines)
        if line.strip() and not (place and line.rstrip().endswith(("：", ":")))
    ]


def _reminder(said: Phrases, lines: list[str]) -> Markup | None:
    """Which case it is: what of its number and the owner's words has not been said yet."""
    number, text = said.case.number, one_line(said.text, SNIPPET)
    told = "\n".join(lines)
    if text and escape(text.removesuffix("…")) in told:
        text = ""
    if number and number in told:
        return said.voice("notice-about-words", text=text) if text else None
    if text:
        return said.voice("notice-about", number=number or "—", text=text)
    return said.voice("notice-about-number", number=number or "—")
