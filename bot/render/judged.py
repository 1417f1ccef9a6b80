"""What was judged of a case, in words: how an info case stands, what a look-back has found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.domain.terms import Kind

if TYPE_CHECKING:
    from bot.domain.case import Case
    from bot.render.view import Happening
    from bot.render.voice import Voice

ANSWERS: Final = ("way", "solved", "told", "satisfied", "favour")
"""What an inspector has asked, in the order in which it is told."""


def fitting(voice: Voice, words: str, case: Case) -> str:
    """The id of the words for a case of this kind: what is signed for is not called solved."""
    informs = f"{words}.info"
    return informs if case.kind is Kind.INFO and voice.texts.has(informs) else words


def found(voice: Voice, one: Happening) -> str:
    """What a look-back has found: the result, the answers, and what the inspector wrote."""
    parts = [voice.plain(f"look-back-result-{one.data['reason']}")] if "reason" in one.data else []
    for name in ANSWERS:
        words = f"looked-{name}-{one.data.get(name)}"
        if voice.texts.has(words):
            parts.append(voice.plain(words))
    return " · ".join(part for part in (*parts, one.words) if part)
