"""The lines of a card about other cases and enterprises: 年年提, 联名, 遗留, 相似; and the grade."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.domain.case import LIVE
from bot.domain.category import CATEGORIES, DEFAULT_GRADE, GRADES
from bot.domain.terms import Act, DeclineReason, Hat, State
from bot.render.markup import Markup, escape
from bot.render.phrases import NAME, one_line
from bot.render.view import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.domain.kin import Earlier
    from bot.render.phrases import Phrases
    from bot.render.view import Happening
    from bot.render.voice import Voice

INSIDE: Final = frozenset({Reader.UNIT, Reader.OFFICE, Reader.LEADER})
MOST: Final = 3
"""Co-signers that are named; of more it is said how many there are."""
_WITH_NUMBER: Final = frozenset({Act.MERGE, Act.TAKE_IN, Act.LINK})
_WORDS: Final = {"category": "category", "kind": "accept-kind", "grade": "grade", "tier": "tier"}
"""The ids of what codes are called, by the field they stand in."""


def kin(said: Phrases) -> Iterator[Markup]:
    """What the reader is told of the others around a case; mostly nothing."""
    view, voice, others = said.view, said.voice, said.view.kin
    yield from declined_before(said)
    inside = view.reader in INSIDE
    if others.joint is not None:
        yield voice("card-merged", number=others.joint[1])
    if others.earlier is not None and (
        inside or (view.reader is Reader.OWNER and others.earlier.own)
    ):
        words = "card-earlier" if inside else "card-earlier.owner"
        yield voice(
            words,
            year=str(others.earlier.year),
            number=others.earlier.number,
            then=_then(said, others.earlier),
        )
    parts = [*_grade(said, inside=inside), *_co_signers(said), *_leftover(said, inside=inside)]
    if parts:
        yield Markup(" · ".join(parts))
    if others.alike and view.reader is Reader.OFFICE:
        yield voice("card-alike", number=others.alike[0], n=len(others.alike))


def declined_before(said: Phrases) -> Iterator[Markup]:
    """After an appeal, who declined it and why: another look is somebody else's, where there is."""
    one = said.view.last(Act.DECLINE, Act.EXPIRE)
    case = said.case
    looked_at = case.state is State.SUBMITTED and case.appealed
    if one is None or not looked_at or said.view.reader is not Reader.OFFICE:
        return
    code = str(one.data.get("reason") or DeclineReason.NO_REPLY)
    words = f"declined-{code}" if said.voice.texts.has(f"declined-{code}") else "declined-other"
    yield said.voice("card-declined-before", who=said.actor(one), reason=said.voice(words))


def _then(said: Phrases, earlier: Earlier) -> Markup:
    """What came of the earlier case: its outcome with the letter, or where it stands."""
    if earlier.outcome is None:
        return said.voice(f"state-{earlier.state}")
    outcome = said.voice(f"outcome-{earlier.outcome}")
    return said.voice("then-over", code=earlier.outcome.value, outcome=outcome)


def _grade(said: Phrases, *, inside: bool) -> Iterator[Markup]:
    """A grade out of the ordinary, with its words: by the letter reports contradict each other."""
    told = said.case.grade in GRADES and said.case.grade != DEFAULT_GRADE
    if inside and told and said.case.state in LIVE:
        yield said.voice("card-grade", grade=said.voice(f"grade-{said.case.grade}"))


def _co_signers(said: Phrases) -> Iterator[Markup]:
    others = said.view.kin.co_signers
    if Hat.CO_SIGNER in said.view.hats and Hat.OWNER not in said.view.hats:
        yield said.voice("card-co-signers.own")
        return
    names = [escape(one_line(name, NAME)) for name in others if name]
    if len(names) == len(others) <= MOST and names:
        yield said.voice("card-co-signers", names=Markup(said.voice.plain("and").join(names)))
    elif others:
        yield said.voice("card-co-signers.count", n=len(others))


def _leftover(said: Phrases, *, inside: bool) -> Iterator[Markup]:
    if inside and said.view.kin.leftover:
        name = escape(one_line(said.view.kin.leftover, NAME))
        yield said.voice("card-leftover", campaign=name)


def told_of_others(said: Phrases, one: Happening, what: Markup) -> Markup:
    """What was done, with what was changed by it or with which other case, for those inside."""
    if said.view.reader not in INSIDE:
        return what
    other = one.data.get("other_number")
    if one.act in _WITH_NUMBER and isinstance(other, str) and said.view.sees_enterprise:
        return said.voice("event-other", what=what, number=one_line(other, NAME))
    changed = one.data.get("changed")
    if not isinstance(changed, dict) or not changed:
        return what
    changes = [
        said.voice(
            "event-change",
            **{"from": called(said.voice, name, old), "to": called(said.voice, name, new)},
        )
        for name, (old, new) in _pairs(changed)
    ]
    return said.voice("event-changed", what=what, changes=Markup(" · ".join(changes)))


def _pairs(changed: Mapping[str, object]) -> Iterator[tuple[str, tuple[object, object]]]:
    for name, pair in changed.items():
        match pair:
            case [old, new]:
                yield name, (old, new)


def called(voice: Voice, name: str, code: object) -> Markup:
    """What a code that stands in a field of a case is called; a name as it is."""
    if code is None or code == "":
        return voice("word-none")
    words = f"{_WORDS.get(name, '')}-{code}"
    known = name in _WORDS and voice.texts.has(words)
    if name == "category" and code not in CATEGORIES:
        known = False
    return voice(words) if known else escape(one_line(str(code), NAME))
