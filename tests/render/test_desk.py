"""The desk for digests, whatever stands on it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import product
from zoneinfo import ZoneInfo

from bot.domain.piece import (
    LONGEST_FIELD,
    LONGEST_MORE,
    LONGEST_TITLE,
    DraftedBy,
    Field,
    Piece,
    PieceState,
)
from bot.domain.policy import Policy, PolicyState
from bot.domain.proof import doubts
from bot.render import desk as looks
from bot.render import piece_queues as queues
from bot.render.desk import Desk
from bot.render.markup import MESSAGE_LIMIT, length, plain
from bot.render.message import payload
from bot.render.piece_queues import Row
from bot.render.square_looks import LOOKS
from bot.render.voice import Voice
from bot.texts import Language, Texts
from handlers.actions.pieces import STEPS
from handlers.sandbox.markup import parse_html

AT = datetime(2026, 10, 12, 1, tzinfo=UTC)
TODAY = date(2026, 10, 12)
HOSTILE = "<b>&</blockquote>{ $n }“😀”第１２３ "
TEXTS = Texts()


def long(limit: int) -> str:
    """Hostile words of a length."""
    return (HOSTILE * limit)[:limit]


def on_desk(state: PieceState, drafted: DraftedBy, steps: frozenset[str]) -> Desk:
    """A piece that is as long as can be."""
    policy = Policy(
        id=2**40,
        title=long(500),
        number=long(80),
        issuer=long(200),
        state=PolicyState.WITHDRAWN,
        apply_by=date(2026, 10, 9),
        body="x",
        added_at=AT,
    )
    piece = Piece(
        id=2**40,
        policy_id=policy.id,
        revision=2**30,
        state=state,
        title=long(LONGEST_TITLE),
        **{one.value: long(LONGEST_FIELD) for one in Field},  # type: ignore[arg-type]
        more=long(LONGEST_MORE),
        found={one.value: (long(900), long(900)) for one in Field},
        drafted_by=drafted,
        reason=long(300),
        made_at=AT,
    )
    return Desk(
        piece=piece,
        policy=policy,
        doubts=doubts(piece, policy, today=TODAY),
        today=TODAY,
        region=long(40),
        steps=steps,
        who=long(30),
        groups=2000,
        queue=PieceState.DRAFT,
        left=99,
        model=True,
        sends=True,
    )


def test_the_longest_and_most_hostile_piece_fits() -> None:
    """In every state and language: one message, tags that close, three buttons a row at most."""
    said = product(Language, PieceState, DraftedBy)
    for language, state, drafted in said:
        voice = Voice(TEXTS, language, ZoneInfo("Asia/Shanghai"))
        desk = on_desk(state, drafted, frozenset(STEPS))
        queue = state if state in looks.STATES else PieceState.DRAFT
        shown = [
            looks.sheet(voice, desk, first=voice("desk-told-submitted", who=HOSTILE)),
            looks.sheet(voice, desk, choosing=True),
            looks.previewed(voice, desk, drawing=True),
            looks.templates(voice, desk.piece),
            looks.trial_groups(voice, desk.piece, [(-(2**45), HOSTILE)] * 12),
            queues.listing(
                voice,
                queue,
                [Row(desk.piece, desk.policy, 9)] * 8,
                99,
                8,
                {},
                wanting=7,
                today=TODAY,
            ),
            queues.wanting(voice, [desk.policy] * 8, 99, 8),
        ]
        for one in shown:
            _, body = payload(one, 7)
            text, _ = parse_html(body["text"])
            assert length(text) <= MESSAGE_LIMIT
            assert length(plain(body["text"])) <= MESSAGE_LIMIT
            assert all(len(row) <= 4 for row in one.keyboard)
        for name in looks.EDITED:
            note = looks.correcting(voice, desk.piece, name)
            assert length(parse_html(note)[0]) < MESSAGE_LIMIT - 500


def test_the_templates_that_are_offered_are_those_that_are_drawn() -> None:
    """The desk does not load what draws them."""
    assert set(looks.TEMPLATES) == set(LOOKS)
